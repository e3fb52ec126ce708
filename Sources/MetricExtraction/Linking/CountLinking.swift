import FactModel
import Lexicons
import SourceText

/// Counts: 90个项目, 重点项目15个, 25项专利, 汽车零部件85户.
extension StoryLinker {
  static func isCounted(_ row: IndicatorRow) -> Bool {
    switch row.indicator {
    case .projectsCount, .enterprisesCount, .patents, .productionLines, .jobs: true
    case .capacity: true
    default:
      row.indicator == .other && (row.displayUnit == "个" || row.displayUnit == "件" || row.displayUnit == "家")
    }
  }

  func linkCount(_ quantity: QuantityMention, _ mention: Int, at index: Int) {
    if isThreshold(mention, at: index) || isIncrement(index) || isUncounted(index)
      || isProportion(index)
    {
      return
    }
    if linkJointFirms(quantity, at: index) { return }
    // 某省78家开发区: part of the group's name
    if groupHolding(index) != nil {
      if let zones = zonesStated(index) { emitOther(quantity, at: index, text: zones) }
      return
    }
    if let pairing = pairs[index], let token = pairing.indicator, let row = sentence.tokens[token].indicator {
      emit(quantity, at: index, FoundIndicator(token: token, row: row), rule: "link.respectively")
      return
    }
    if nameHolding(index) != nil, isLarge(quantity) || !isItem(quantity) {
      let isCapacity = isLarge(quantity) || isGoods(quantity) && quantity.value.significand >= 10
      if isCapacity, !isItem(quantity) { emitCapacity(quantity, at: index) }
      return
    }
    if countInBrackets(quantity, at: index) || linkCountOfPlace(quantity, at: index) { return }
    let isSmallNumeral = quantity.value.text.utf8.first.map { $0 >= 0x80 } ?? true
    if continueCount(quantity, at: index) { return }
    if !isSmallNumeral, Self.tabledUnits.contains(quantity.unit.symbol), let rate = timeRate(before: index) {
      emitOther(quantity, at: index, text: rate)
      return
    }
    if let found = counted(at: index, quantity) {
      let id = row(found.row).indicator
      if isSmallNumeral,
        id == .other || !isClose(found, to: index) || namesCounted(found, index)
          || quantity.value.significand < 2 && quantity.value.exponent == 0
      {
        return
      }
      if isRestated(found, at: index) {
        clause.restated = found.row
        return
      }
      var adjusted = quantity
      if id == .projectsCount || id == .enterprisesCount || (id == .jobs && quantity.unit.symbol == "个") {
        adjusted.unit = id == .jobs ? quantity.unit : .item
      }
      if id == .projectsCount || id == .enterprisesCount || id == .patents || id == .productionLines
        || id == .jobs
      {
        emit(adjusted, at: index, found, rule: found.isCarried ? "link.carried_indicator" : "link.count")
        rememberList(index, found)
      } else if id == .capacity {
        guard isLarge(quantity) || !isItem(quantity) else { return }
        emit(quantity, at: index, found, rule: "link.indicator")
      } else {
        emit(quantity, at: index, found, rule: "link.count")
      }
      return
    }
    if isSmallNumeral { return }
    // 全市15个开发区……其中收入过千亿元的2个: zones of the group spoken of
    if quantity.unit == .item, followsThreshold(index), let group = state.current, group.isGroup,
      let name = group.pieces.first
    {
      emitOther(quantity, at: index, carried: name)
      return
    }
    if isLarge(quantity), !isItem(quantity), let last = state.facts.last,
      last.sentence == ordinal || clauseSpeaksOfCapacity()
    {
      if last.indicator == .capacity || clauseSpeaksOfCapacity() || isGoods(quantity) {
        emitCapacity(quantity, at: index)
        return
      }
    }
    if isLarge(quantity), isGoods(quantity), clauseSpeaksOfCapacity() {
      emitCapacity(quantity, at: index)
      return
    }
    otherCount(quantity, at: index)
  }

  /// 甲公司、乙公司两家企业实现产值……: the firms together are told of; they are not counted.
  private func linkJointFirms(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard ["家", "户", "个"].contains(quantity.unit.symbol), quantity.value.exponent == 0,
      (2...9).contains(quantity.value.significand)
    else { return false }
    let names = sentence.names.filter {
      $0.kind == .enterprise && !$0.isReference && $0.span.upper <= sentence.tokens[index].lower
    }
    guard names.count >= Int(quantity.value.significand) else { return false }
    let members = names.suffix(Int(quantity.value.significand))
    guard let first = members.first, let last = members.last, last.span.upper == sentence.tokens[index].lower,
      zip(members, members.dropFirst()).allSatisfy({ pair in pair.1.span.lower - pair.0.span.upper == 3 })
    else { return false }
    var subject = SubjectRef(
      kind: .enterprise, pieces: [TextSpan(first.span.lower, last.span.upper)], zone: placeZone(),
      host: placeWords(), sentence: ordinal, paragraph: sentence.paragraph, place: first.span.lower)
    subject.isLead = true
    state.current = subject
    return true
  }

  /// 四个一批项目53个: the numeral belongs to the name of what is counted.
  private func namesCounted(_ found: FoundIndicator, _ index: Int) -> Bool {
    found.token.map { $0 > index && followedByCount($0) } ?? false
  }

  /// 三个项目, 项目三个: a numeral counts only right beside its noun.
  private func isClose(_ found: FoundIndicator, to index: Int) -> Bool {
    guard let token = found.token else { return false }
    if token > index { return sentence.tokens[token].lower - sentence.tokens[index].upper <= 18 }
    // 企业数达七十二家: only 达, 为, 有 between
    let between = sentence.tokens[token + 1..<index].filter { $0.lower >= sentence.tokens[token].upper }
    guard between.allSatisfy({ $0.cues.has(.reach) || $0.cues.has(.total) || $0.cues.has(.completed) }) else {
      return false
    }
    return sentence.tokens[index].lower - sentence.tokens[index - 1].upper == 0 && startsSegment(after: index)
  }

  /// 某开发区(13个): the zone before the bracket.
  private func countInBrackets(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard index >= 2, index + 1 < sentence.tokens.count, sentence.tokens[index - 1].mark == .open,
      sentence.tokens[index + 1].mark == .close,
      let row = state.facts.last(where: {
        $0.indicator == .projectsCount || $0.indicator == .enterprisesCount
      })?.row
    else { return false }
    let head = sentence.tokens[index - 2]
    guard case .zone(let mention) = head.kind, case .zone(let zone) = sentence.mentions[mention].kind,
      let entry = register.index(of: zone, span: head.span)
    else { return false }
    let before = state.current
    state.current = SubjectRef(
      kind: .zone, zone: entry, sentence: ordinal, paragraph: sentence.paragraph, place: head.lower)
    var counted = quantity
    counted.unit = .item
    emit(
      counted, at: index, FoundIndicator(token: nil, row: row, isCarried: true),
      rule: "link.count_in_brackets")
    if let made = state.facts.indices.last, state.facts[made].token == index {
      state.facts[made].lower = head.lower
      state.facts[made].scopeSpan = nil
    }
    state.current = before
    return true
  }

  private func isItem(_ quantity: QuantityMention) -> Bool {
    ["个", "项", "宗"].contains(quantity.unit.symbol)
  }

  /// Units that goods are made in.
  private func isGoods(_ quantity: QuantityMention) -> Bool {
    [
      "件", "台", "套", "辆", "锭", "只", "片", "台（套）", "台套", "箱", "瓶", "盒", "袋", "双", "粒", "支", "架", "艘", "块", "张",
      "颗", "株", "头", "羽", "枚",
    ]
    .contains(quantity.unit.symbol)
  }

  private func clauseSpeaksOfCapacity() -> Bool {
    sentence.tokens.contains { token in
      if case .indicator(let row) = token.kind {
        return self.row(row).indicator == .capacity || self.row(row).indicator == .projectInvestment
      }
      return token.cues.has(.projectnoun)
    }
  }

  func startsSegment(after index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return true }
    return sentence.tokens[index + 1].mark != nil
      && sentence.tokens[index + 1].lower == sentence.tokens[index].upper
  }

  private func rememberList(_ index: Int, _ found: FoundIndicator) {
    guard let fact = state.facts.last else { return }
    state.list = ListState(
      sentence: ordinal, subject: fact.subject, scopeSpan: fact.scopeSpan,
      isContracted: clause.signing != nil || signingBehind(index) != nil || isPartOfSigned(fact, index),
      isNew: fact.period != nil, period: state.period)
  }

  /// 122个项目集中签约。其中，服务业项目34个: signed for like their whole, unless works began.
  private func isPartOfSigned(_ fact: FactDraft, _ index: Int) -> Bool {
    fact.partOf != nil && state.list?.isContracted ?? false && !isState(fact)
      && !sentence.tokens[clause.clauseStart...index].contains { $0.cues.has(.unsigned) }
  }

  /// 4家风险投资公司.
  private func endsInFirm(_ phrase: TextSpan) -> Bool {
    [6, 12].contains { length in
      phrase.length > length
        && lexicon.firmNouns.longestMatch(in: text, at: phrase.upper - length, limit: phrase.upper)?.end
          == phrase.upper
    }
  }

  /// 卡车班列开行382班: what is done so often stands before the verb.
  private func phraseBeforeVerb(_ index: Int) -> TextSpan? {
    guard index > 0, startsSegment(after: index), sentence.tokens[index - 1].cues.has(.verb),
      sentence.tokens[index - 1].upper == sentence.tokens[index].lower
    else { return nil }
    return phrase(before: index - 1)
  }

  private static let tabledUnits: Set<String> = [
    "家", "个", "台", "次", "座", "栋", "幢", "条", "项", "件", "套", "种", "辆", "人次", "标准箱", "班列", "列", "场", "处", "所",
    "批",
    "台套", "户", "车位", "张", "架", "架次", "航班", "班", "班次", "艘", "单", "标箱", "TEU",
  ]

  /// Something else an analyst would table: 实验设备20多台, 外出招商30次.
  private func otherCount(_ quantity: QuantityMention, at index: Int) {
    guard Self.tabledUnits.contains(quantity.unit.symbol) else { return }
    if let zones = zonesStated(index) {
      emitOther(quantity, at: index, text: zones)
      return
    }
    for next in sentence.tokens[(index + 1)...].prefix(2) { if case .zone = next.kind { return } }
    let before = phrase(before: index) ?? phraseBeforeVerb(index)
    let after = startsSegment(after: index) ? nil : phrase(after: index)
    if quantity.unit.symbol == "项", after == nil { return }
    guard let phrase = after ?? before, phrase.length >= 6, phrase.length <= 90 else { return }
    if quantity.unit == .item, endsInFirm(phrase),
      let row = lexicon.indicators.rows.firstIndex(where: { $0.id == "ent_registered" })
    {
      emit(quantity, at: index, FoundIndicator(token: nil, row: row), rule: "link.count")
      guard let made = state.facts.indices.last, state.facts[made].token == index else { return }
      state.facts[made].scopeSpan = phrase
      state.facts[made].lower = min(state.facts[made].lower, phrase.lower)
      state.facts[made].upper = max(state.facts[made].upper, phrase.upper)
      return
    }
    emitOther(quantity, at: index, text: phrase)
  }
}
