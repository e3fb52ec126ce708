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
    if isThreshold(mention, at: index) || isIncrement(index) { return }
    // 某省78家开发区: part of the group's name
    if groupHolding(index) != nil { return }
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
    if let found = counted(at: index, quantity) {
      let id = row(found.row).indicator
      if isSmallNumeral,
        id == .other || !isClose(found, to: index)
          || quantity.value.significand < 2 && quantity.value.exponent == 0
      {
        return
      }
      if isRestated(found, at: index) { return }
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

  /// 三个项目, 项目三个: a numeral counts only right beside its noun.
  private func isClose(_ found: FoundIndicator, to index: Int) -> Bool {
    guard let token = found.token else { return false }
    if token > index { return sentence.tokens[token].lower - sentence.tokens[index].upper <= 18 }
    // 企业数达七十二家: only 达, 为, 有 between
    let between = sentence.tokens[token + 1..<index]
    guard between.allSatisfy({ $0.cues.has(.reach) || $0.cues.has(.total) || $0.cues.has(.completed) }) else {
      return false
    }
    return sentence.tokens[index].lower - sentence.tokens[index - 1].upper == 0 && startsSegment(after: index)
  }

  /// 在已批准的14个项目中: said before.
  private func isRestated(_ found: FoundIndicator, at index: Int) -> Bool {
    guard let token = found.token, token > index else { return false }
    return text.hasPrefix("中", at: sentence.tokens[token].upper)
      && (clause.segmentStart == index || text.hasPrefix("在", at: segmentLower(index)))
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

  /// What is counted: the noun right behind, before, a little further behind, or that of the list.
  private func counted(at index: Int, _ quantity: QuantityMention) -> FoundIndicator? {
    func fits(_ row: IndicatorRow) -> Bool {
      guard Self.isCounted(row) else { return false }
      switch (row.indicator, quantity.unit.symbol) {
      case (.productionLines, let unit): return unit == "条" || unit == "个"
      case (.patents, let unit): return ["项", "件", "个", "个专利"].contains(unit)
      case (.jobs, let unit): return unit == "个"
      case (.capacity, let unit): return !["个", "项", "家", "户", "次", "宗", "条"].contains(unit)
      case (.projectsCount, let unit): return ["个", "项", "宗", "条"].contains(unit) && (unit != "条" || false)
      case (.enterprisesCount, let unit): return ["个", "家", "户"].contains(unit)
      default: return true
      }
    }
    if let firms = firmsRight(of: index, quantity) { return firms }
    let right = indicatorRight(of: index, reach: 45, accept: fits)
    if let right, let token = right.token, isPlain(from: index, to: token),
      sentence.tokens[token].lower - sentence.tokens[index].upper <= 18
    {
      return right
    }
    if let left = indicatorLeft(of: index, accept: fits), reaches(left, to: index) { return left }
    if let right, let token = right.token, isPlain(from: index, to: token), !followedByCount(token) {
      return right
    }
    if let left = indicatorLeft(of: index, accept: fits) { return left }
    return carriedCount(index, quantity)
  }

  /// 92家规上工业企业总产值: the firms counted stand inside a longer indicator.
  private func firmsRight(of index: Int, _ quantity: QuantityMention) -> FoundIndicator? {
    guard ["家", "户", "个", "项"].contains(quantity.unit.symbol), index + 1 < sentence.tokens.count else {
      return nil
    }
    let token = sentence.tokens[index + 1]
    guard let row = token.indicator, token.lower == sentence.tokens[index].upper else { return nil }
    if self.row(row).indicator == .projectInvestment, text.hasPrefix("项目", at: token.lower) {
      return lexicon.indicators.rows.firstIndex { $0.id == "proj" }.map {
        FoundIndicator(token: nil, row: $0)
      }
    }
    guard self.row(row).indicator != .enterprisesCount else { return nil }
    var at = token.lower
    while at < token.upper {
      if text.hasPrefix("企业", at: at) {
        let id = text.hasPrefix("规", at: token.lower) ? "ent_above" : "ent_registered"
        return lexicon.indicators.rows.firstIndex { $0.id == id }.map { FoundIndicator(token: nil, row: $0) }
      }
      at += 3
    }
    return nil
  }

  /// Whether only words that lead to a number stand between: 项目累计487个, 项目有86个, 企业210多户.
  private func reaches(_ found: FoundIndicator, to index: Int) -> Bool {
    guard let token = found.token else { return false }
    return sentence.tokens[index].lower - sentence.tokens[token].upper <= 15
  }

  private func followedByCount(_ token: Int) -> Bool {
    guard token + 1 < sentence.tokens.count,
      let next = sentence.tokens[token + 1].quantity.flatMap(sentence.quantity)
    else { return false }
    return next.dimension == .count
  }

  /// 汽车零部件85户、机械电子60户 after 工业企业210多户; 10亿元以上6个 after 项目52个.
  private func carriedCount(_ index: Int, _ quantity: QuantityMention) -> FoundIndicator? {
    let reach = followsThreshold(index) || followsState(index) ? 1 : 0
    guard let last = state.facts.last, ordinal - last.sentence <= reach || clause.parts != nil else {
      return nil
    }
    guard
      let count = state.facts.last(where: {
        ordinal - $0.sentence <= max(reach, ordinal - last.sentence)
          && ($0.indicator == .projectsCount || $0.indicator == .enterprisesCount)
      }),
      let row = count.row
    else { return nil }
    // the noun between says what else is counted
    if let phrase = phrase(after: index), phrase.length >= 6, !startsSegment(after: index) { return nil }
    if phrase(before: index) != nil, count.indicator == .enterprisesCount, !isFirms(quantity) { return nil }
    switch quantity.unit.symbol {
    case "个", "项", "宗":
      guard count.indicator == .projectsCount || phrase(before: index) != nil else { return nil }
      return FoundIndicator(token: nil, row: row, isCarried: true)
    default: return nil
    }
  }

  /// 50亿元以上1个.
  private func followsThreshold(_ index: Int) -> Bool {
    guard index > 0, let mention = sentence.tokens[index - 1].quantity else { return false }
    return isThreshold(mention, at: index - 1)
  }

  /// 已开工21个.
  private func followsState(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = sentence.tokens[index - 1]
    return before.upper == sentence.tokens[index].lower
      && (before.cues.has(.unsigned) || before.cues.has(.contracted) || before.cues.has(.completed))
  }

  /// 家, 户: firms and households of firms are counted so; 个 of 数字化车间3个 counts something else.
  private func isFirms(_ quantity: QuantityMention) -> Bool {
    text.endsWith("家", at: quantity.unitSpan.upper) || text.endsWith("户", at: quantity.unitSpan.upper)
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
      isContracted: clause.signing != nil, isNew: fact.period != nil, period: state.period)
  }

  private static let tabledUnits: Set<String> = [
    "家", "个", "台", "次", "座", "栋", "幢", "条", "项", "件", "套", "种", "辆", "人次", "标准箱", "班列", "列", "场", "处", "所",
    "批",
    "台套", "户", "车位", "张", "架次", "航班",
  ]

  /// Something else an analyst would table: 实验设备20多台, 外出招商30次.
  private func otherCount(_ quantity: QuantityMention, at index: Int) {
    guard Self.tabledUnits.contains(quantity.unit.symbol) else { return }
    for next in sentence.tokens[(index + 1)...].prefix(2) { if case .zone = next.kind { return } }
    let before = phrase(before: index)
    let after = startsSegment(after: index) ? nil : phrase(after: index)
    if quantity.unit.symbol == "项", after == nil { return }
    guard let phrase = after ?? before, phrase.length >= 6, phrase.length <= 90 else { return }
    emitOther(quantity, at: index, text: phrase)
  }
}
