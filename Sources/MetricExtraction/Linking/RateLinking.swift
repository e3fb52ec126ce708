import FactModel
import Lexicons
import SourceText

/// Percentages and multiples: growth of a level, growth alone, shares, completion rates, other ratios.
extension StoryLinker {
  private enum Sense {
    case growth(isDecline: Bool, cue: Int)
    case share(Int)
    case completion(Int)
    case ratio(FoundIndicator)
    case otherGrowth(Int)
    case none
  }

  func linkRate(_ quantity: QuantityMention, at index: Int) {
    if let pairing = pairs[index] {
      linkPaired(quantity, pairing, at: index)
      return
    }
    if quantity.dimension == .multiple,
      text.hasPrefix("翻", at: sentence.tokens[index].lower)
        || text.hasPrefix("翻", at: quantity.numberSpan.lower - 3)
        || text.hasPrefix("翻了", at: quantity.numberSpan.lower - 6)
    {
      linkGrowth(quantity, isDecline: false, cue: index, at: index)
      return
    }
    if quantity.dimension == .multiple, let base = baseOfMultiple(index) {
      linkMultiple(quantity, of: base, at: index)
      return
    }
    if isMilestone(index) || isThresholdOfGrowth(quantity, at: index) { return }
    switch sense(of: quantity, at: milestone(before: index) ?? index) {
    case .growth(let isDecline, let cue): linkGrowth(quantity, isDecline: isDecline, cue: cue, at: index)
    case .share(let cue): emitShare(quantity, cue: cue, at: index)
    case .completion: emitRate(quantity, text: quantity.dimension == .percent ? "目标完成率" : "目标完成倍数", at: index)
    case .ratio(let found): emit(quantity, at: index, found, rule: "link.ratio", isLevel: false)
    case .otherGrowth: emitRate(quantity, text: "年均增长", at: index)
    case .none: break
    }
  }

  /// The nearest cue to the left in the segment decides.
  private func sense(of quantity: QuantityMention, at index: Int) -> Sense {
    if isCompletion(index) { return .completion(index) }
    if quantity.dimension == .percent,
      isShareOf(index) || shareNoun(behind: index) != nil || isShareOfPart(index)
    {
      return .share(index)
    }
    if quantity.dimension == .multiple, isTimesAnother(index) { return .none }
    var position = index - 1
    var sawTo = false
    var phraseEnd = sentence.tokens[index].lower
    while position >= 0 {
      let token = sentence.tokens[position]
      switch token.kind {
      case .mark(let mark):
        if mark == .close { position = opening(of: position) }
        if mark == .pause || mark == .comma, followsShare(position, index) { return .share(index) }
        if mark.endsSegment || mark == .open || mark == .pause { return edgeSense(quantity, at: index) }
      case .cue(let cues):
        if cues.has(.monthonmonth) || cues.has(.contribute) { return .none }
        if cues.has(.multiyear) { return .otherGrowth(position) }
        if cues.has(.share) { return sawTo ? .none : .share(position) }
        if cues.has(.growth) || cues.has(.rate) || cues.has(.decline) {
          if cues.has(.multiyear) || isMultiYear(position) { return .otherGrowth(position) }
          if isMonthly(position) { return .none }
          if isAgainstOlderYear(position) { return .otherGrowth(position) }
          return .growth(isDecline: cues.has(.decline), cue: position)
        }
        if cues.has(.yearonyear), phraseEnd - token.upper <= 3 {
          return .growth(isDecline: false, cue: position)
        }
        if cues.has(.versus) && quantity.dimension == .percent && phraseEnd - token.upper > 0 {
          return higherThan(quantity, position, index)
        }
      case .indicator(let row):
        if self.row(row).indicator == .share { return .share(position) }
        if self.row(row).kind == .ratio { return .ratio(FoundIndicator(token: position, row: row)) }
        if let share = shareCue(before: position) { return .share(share) }
        return edgeSense(quantity, at: index)
      case .quantity(let mention):
        let other = sentence.quantity(mention)?.dimension
        if other == .percent { return .none }
        // 占全国15个保税区的40%
        if other == .count, sentence.tokens[index - 1].cues.has(.of), let share = shareCue(before: position) {
          return .share(share)
        }
        return edgeSense(quantity, at: index)
      default: break
      }
      phraseEnd = min(phraseEnd, token.lower)
      sawTo = sawTo || false
      position -= 1
    }
    return edgeSense(quantity, at: index)
  }

  /// 首次突破30%，达到31.6%: the first of the two, where the second stands at `index`.
  private func milestone(before index: Int) -> Int? {
    index >= 3 && sentence.tokens[index - 3].quantity != nil && isMilestone(index - 3) ? index - 3 : nil
  }

  /// 较2019年同期增长107.9%: against a year that is not the one before.
  private func isAgainstOlderYear(_ growth: Int) -> Bool {
    var position = growth - 1
    while position > 0, sentence.tokens[position].mark.map({ !$0.endsSegment }) ?? true {
      if let mention = sentence.tokens[position].period,
        case .period(let period) = sentence.mentions[mention].kind, case .stated = period.expression.year,
        period.expression.isComparisonBase || sentence.tokens[position - 1].cues.has(.versus)
      {
        return !isYearBefore(period.expression)
      }
      position -= 1
    }
    return false
  }

  /// 是全省税收增速的2.8倍, 是全国平均的1.5倍: compared with others, not with a year.
  private func isTimesAnother(_ index: Int) -> Bool {
    index > clause.segmentStart && sentence.tokens[index - 1].cues.has(.of)
      && sentence.tokens[index - 1].upper == sentence.tokens[index].lower
  }

  /// 比去年同期多8.3% is growth; 比目标高5% is none.
  private func higherThan(_ quantity: QuantityMention, _ cue: Int, _ index: Int) -> Sense { .none }

  /// 完成了35%的目标, 完成总工程量的80%.
  private func isPartOfTask(_ index: Int) -> Bool {
    guard index > clause.segmentStart else { return false }
    let tokens = sentence.tokens
    let work: [StaticString] = ["工程量", "总量", "进度", "计划", "任务", "目标"]
    if tokens[index - 1].cues.has(.of), index >= 2,
      tokens[clause.segmentStart..<index].contains(where: { $0.cues.has(.completed) })
    {
      let end = tokens[index - 1].lower
      return work.contains { text.endsWith($0, at: end) }
    }
    guard tokens[index - 1].cues.has(.completed), tokens[index - 1].upper == tokens[index].lower,
      index + 1 < tokens.count, tokens[index + 1].cues.has(.of)
    else { return false }
    return work.contains { text.hasPrefix($0, at: tokens[index + 1].upper) }
  }

  /// 利润率为6.3%, 开竣工率均达100%: the noun ends in 率.
  private func edgeSense(_ quantity: QuantityMention, at index: Int) -> Sense {
    guard quantity.dimension == .percent else { return .none }
    // 投产项目已超过半数
    if text.hasPrefix(
      "半数", at: sentence.quantity(sentence.tokens[index].quantity ?? 0)?.numberSpan.lower ?? 0),
      sentence.tokens[segmentStart(of: index)..<index].contains(where: { $0.indicator != nil })
    {
      return .share(index)
    }
    if rateNoun(before: index) != nil { return .ratio(FoundIndicator(token: nil, row: -1)) }
    if let phrase = phrase(before: index), text.hasPrefix("率", at: phrase.upper - 3), phrase.length >= 6 {
      return .ratio(FoundIndicator(token: nil, row: -1))
    }
    return .none
  }

  /// 开复工率 before 达, 为, 均为: back to the mark before it, whatever words it is made of.
  func rateNoun(before index: Int) -> TextSpan? {
    var upper = sentence.tokens[index].lower
    var position = index - 1
    while position >= 0, sentence.tokens[position].cues.has(.reach), sentence.tokens[position].upper == upper
    {
      upper = sentence.tokens[position].lower
      position -= 1
    }
    if text.endsWith("均", at: upper) { upper -= 3 }
    guard text.endsWith("率", at: upper) else { return nil }
    var lower = upper
    var count = 0
    while lower > sentence.span.lower, count < 10 {
      let (scalar, length) = text.scalar(before: lower)
      guard scalar &- 0x4E00 < 0x5200, scalar != 0x7684 else { break }
      lower -= length
      count += 1
    }
    return count >= 3 ? TextSpan(lower, upper) : nil
  }

  private func isMultiYear(_ position: Int) -> Bool { near(position, .multiyear) }
  private func isMonthly(_ position: Int) -> Bool { near(position, .monthonmonth) }

  private func near(_ position: Int, _ cue: Cue) -> Bool {
    for before in stride(from: position - 1, through: max(0, position - 3), by: -1) {
      if let mark = sentence.tokens[before].mark, mark.endsSegment { return false }
      if sentence.tokens[before].cues.has(cue) { return true }
    }
    return false
  }

  /// 完成目标任务的112%, 占年度计划的60%, 完成全年43亿元任务的34.82%.
  private func isCompletion(_ index: Int) -> Bool {
    if isPartOfTask(index) || isOfPlan(index) { return true }
    var position = index - 1
    while position >= 0 {
      let token = sentence.tokens[position]
      if let mark = token.mark, mark.endsSegment { return false }
      if token.cues.has(.task) {
        let gap = sentence.tokens[index].lower - token.upper
        if gap <= 9 { return true }
        // 完成年任务75亿元的23.7%
        return position + 1 < index && sentence.tokens[position + 1].quantity != nil && gap <= 36
          && sentence.tokens[index - 1].cues.has(.of)
      }
      if token.cues.has(.growth) || token.cues.has(.decline) { return false }
      position -= 1
    }
    return false
  }

  /// 年度投资计划的111%: of what was to be spent.
  private func isOfPlan(_ index: Int) -> Bool {
    guard index >= 2, sentence.tokens[index - 1].cues.has(.of), sentence.tokens[index - 2].indicator != nil,
      sentence.tokens[index - 1].upper == sentence.tokens[index].lower
    else { return false }
    let end = sentence.tokens[index - 2].upper
    return ["计划", "任务", "目标"].contains { text.endsWith($0, at: end) }
  }

  // MARK: shares and other rates

  func emitRate(_ quantity: QuantityMention, text fixed: String, at index: Int) {
    guard quantity.dimension == .percent || quantity.dimension == .multiple else { return }
    emit(quantity, at: index, FoundIndicator(token: nil, row: -1), rule: "link.rate", isLevel: false)
    guard !state.facts.isEmpty else { return }
    guard state.facts[state.facts.count - 1].token == index else { return }
    state.facts[state.facts.count - 1].fixedText = fixed
    state.facts[state.facts.count - 1].basis = .none
    state.facts[state.facts.count - 1].lower = min(
      state.facts[state.facts.count - 1].lower, segmentLower(index))
  }

  /// Where the segment's words end.
  func segmentUpper(_ index: Int) -> Int {
    let end = sentence.tokens[index...].first { $0.mark.map(\.endsSegment) ?? false }
    return end?.lower ?? sentence.span.upper
  }

  /// Where the segment's words begin.
  func segmentLower(_ index: Int) -> Int {
    clause.segmentStart < sentence.tokens.count && clause.segmentStart <= index
      ? (clause.segmentStart > 0 ? sentence.tokens[clause.segmentStart - 1].upper : sentence.span.lower)
      : sentence.tokens[index].lower
  }
}
