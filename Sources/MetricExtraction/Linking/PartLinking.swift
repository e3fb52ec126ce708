import FactModel
import Lexicons
import SourceText

/// What 其中, 包括, 分行业看 or a colon opened: the figures that those after it may be parts of.
struct PartList {
  /// Indices of facts.
  var wholes: Range<Int>
  /// The wholes stand in the sentence before: parts of parts are not meant.
  var isOfSentenceBefore = false
  /// 包括 and a colon lead on to parts of the same measure alone.
  var isSameMeasure = false
  /// Opened inside brackets, ends with them.
  var isBracketed = false
  /// 其中, or the mark that opened the list.
  var opening: TextSpan?
  /// A semicolon has passed: only what is told like the parts before it goes on.
  var isContinued = false
}

extension StoryLinker {
  /// 其中: facts of this sentence, else of the one before.
  func openParts(at index: Int, _ cues: CueSet) {
    let here = state.sentenceStart..<state.facts.count
    if cues.has(.part) {
      let before = state.previousStart..<state.sentenceStart
      guard !here.isEmpty || !before.isEmpty else { return }
      clause.parts = PartList(
        wholes: here.isEmpty ? before : here, isOfSentenceBefore: here.isEmpty,
        isBracketed: isInBrackets(index),
        opening: sentence.tokens[index].span)
    } else if cues.has(.including), !here.isEmpty, clause.parts == nil, isListing(index) {
      clause.parts = PartList(
        wholes: here, isSameMeasure: true, isBracketed: isInBrackets(index),
        opening: sentence.tokens[index].span)
    }
  }

  /// 项目224个:制造业153个,其他71个.
  func openParts(atColon index: Int) {
    guard index > 0, let last = state.facts.indices.last, state.facts[last].sentence == ordinal,
      state.facts[last].token == index - 1
        || taken.contains(index - 1) && state.facts[last].token == index - 2,
      clause.parts == nil
    else { return }
    clause.parts = PartList(
      wholes: last..<last + 1, isSameMeasure: true, opening: sentence.tokens[index].span)
  }

  /// 项目12个(产业项目8个、基础设施项目4个).
  func openBracket(at index: Int) {
    clause.listBeforeBracket = state.list
    guard index > 0, let last = state.facts.indices.last, clause.parts == nil,
      state.facts[last].sentence == ordinal, state.facts[last].token == index - 1
    else { return }
    clause.parts = PartList(
      wholes: last..<last + 1, isSameMeasure: true, isBracketed: true, opening: sentence.tokens[index].span)
  }

  func closeBracket() {
    if let list = clause.listBeforeBracket { state.list = list }
    clause.listBeforeBracket = nil
    if clause.parts?.isBracketed ?? false { clause.parts = nil }
  }

  /// 包括, 包含, 分为 …; 有 and 涉及 open no list of parts.
  private func isListing(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    for word in ["包", "主要包", "其中包", "涵盖", "分为", "分别是"] as [StaticString]
    where text.hasPrefix(word, at: token.lower) {
      return true
    }
    return false
  }

  private func isInBrackets(_ index: Int) -> Bool {
    for token in sentence.tokens[..<index].reversed() {
      if token.mark == .close { return false }
      if token.mark == .open { return true }
    }
    return false
  }

  // MARK: the whole of a part

  /// The fact a level is part of, by index.
  func whole(of part: FactDraft) -> Int? {
    guard part.isLevel, part.value != nil, part.indicator != .share else { return nil }
    if let list = clause.parts, let index = whole(of: part, in: list) { return index }
    return part.subject.phase == nil ? nil : wholeOfPhase(part)
  }

  private func whole(of part: FactDraft, in list: PartList) -> Int? {
    for index in list.wholes.reversed() where state.facts.indices.contains(index) {
      let whole = state.facts[index]
      guard whole.isLevel, holds(whole, part, isSameMeasure: list.isSameMeasure) else { continue }
      if list.isBracketed, whole.period != part.period { continue }
      if list.isOfSentenceBefore, whole.partOf != nil { continue }
      if list.isContinued { return continues(part, of: index) ? index : nil }
      return index
    }
    return nil
  }

  /// Same unit and basis, not more than the whole, of one measure or of two the table of parts knows.
  private func holds(_ whole: FactDraft, _ part: FactDraft, isSameMeasure: Bool) -> Bool {
    guard let total = whole.value, let share = part.value, whole.unit == part.unit,
      whole.basis == part.basis || Self.isCountedThing(part.indicator),
      !(whole.high ?? total).isLess(than: share)
    else { return false }
    if whole.indicator == part.indicator {
      guard whole.indicator == .other else { return true }
      return whole.row != nil && whole.row == part.row
    }
    guard !isSameMeasure, let row = whole.row, let own = part.row else { return false }
    return lexicon.parts.holds(row, own)
  }

  /// What is counted or measured: whether it is done or expected does not part it from its whole.
  private static func isCountedThing(_ indicator: IndicatorID) -> Bool {
    switch indicator {
    case .jobs, .landArea, .buildingArea, .productionLines, .projectsCount, .enterprisesCount, .patents: true
    default: false
    }
  }

  /// After a semicolon: told like the parts before, and with them not more than the whole.
  private func continues(_ part: FactDraft, of index: Int) -> Bool {
    let head = state.facts[index]
    let parts = state.facts.filter { $0.partOf == index && $0.sentence == part.sentence }
    guard let sister = parts.last, let total = head.value else { return false }
    let isInside = sister.subject.isSame(as: head.subject)
    guard isInside == part.subject.isSame(as: head.subject), kind(of: sister) == kind(of: part) else {
      return false
    }
    if head.indicator == part.indicator, isState(part), !isState(sister) { return false }
    var sum = part.value
    for other in parts where other.indicator == part.indicator {
      guard let value = other.value else { continue }
      sum = sum?.adding(value)
    }
    return sum.map { !total.isLess(than: $0) } ?? false || isOverlapping(part, parts)
  }

  /// Kinds of investment overlap: 工业, 技改, 民间.
  private func isOverlapping(_ part: FactDraft, _ parts: [FactDraft]) -> Bool {
    parts.allSatisfy { $0.row != part.row } && Self.isInvestment(part.indicator)
  }

  /// What sisters have in common: the measure, or that both are kinds of investment.
  private func kind(of fact: FactDraft) -> String {
    if Self.isInvestment(fact.indicator) { return "investment" }
    if let row = fact.row, self.row(row).id.hasPrefix("trade_") { return "trade" }
    if let row = fact.row, self.row(row).id.hasPrefix("va_") { return "value added" }
    return fact.indicator.rawValue
  }

  /// 签约, 开工, 投产: lists of their own.
  func isState(_ fact: FactDraft) -> Bool {
    guard let row = fact.row else { return false }
    return ["proj_signed", "proj_started", "proj_commissioned", "proj_building"].contains(self.row(row).id)
  }

  /// 一期总投资3.2亿元 of a project whose total was told before.
  private func wholeOfPhase(_ part: FactDraft) -> Int? {
    var project = part.subject
    project.phase = nil
    return state.facts.lastIndex { fact in
      fact.isLevel && fact.partOf == nil && fact.subject.isSame(as: project)
        && fact.indicator == part.indicator
        && holds(fact, part, isSameMeasure: true)
    }
  }

  static func isInvestment(_ indicator: IndicatorID) -> Bool {
    switch indicator {
    case .fixedAsset, .industrialInvestment, .technicalInvestment, .infrastructureInvestment,
      .privateInvestment:
      true
    default: false
    }
  }
}
