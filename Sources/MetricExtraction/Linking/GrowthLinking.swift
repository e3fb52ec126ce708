import FactModel
import Lexicons
import SourceText

/// Growth: whose it is, its sign, and what multiples come to.
extension StoryLinker {
  func linkGrowth(_ quantity: QuantityMention, isDecline: Bool, cue: Int, at index: Int) {
    guard let growth = growthValue(quantity, isDecline: isDecline, at: index) else { return }
    if let found = growthOfPlace(cue: cue, at: index) {
      emitGrowth(growth, found, quantity, at: index)
      return
    }
    if let owner = growthOwner(cue: cue, at: index) {
      switch owner {
      case .fact(let fact): attach(growth, to: fact, at: index)
      case .indicator(let found): emitGrowth(growth, found, quantity, at: index, cue: cue)
      }
    }
  }

  /// 增长1.4倍 is 140, 增长到1.4倍 and 是去年的2倍 are 40 and 100.
  private func growthValue(_ quantity: QuantityMention, isDecline: Bool, at index: Int) -> PrintedDecimal? {
    var value = quantity.value
    if quantity.dimension == .multiple {
      if isDecline { return nil }
      value.exponent += 2
      if isGrowthTo(index) {
        guard let less = value.minusHundred() else { return nil }
        value = less
      }
    }
    if isDecline, value.significand > 0 { value.significand = -value.significand }
    return value
  }

  /// 是去年同期的2.4倍, 相当于2018年的3倍: the token of the time compared with.
  func baseOfMultiple(_ index: Int) -> Int? {
    guard index >= 2, sentence.tokens[index - 1].cues.has(.of),
      sentence.tokens[index - 1].upper == sentence.tokens[index].lower,
      sentence.tokens[index - 2].period != nil,
      sentence.tokens[index - 2].upper == sentence.tokens[index - 1].lower
    else { return nil }
    return index - 2
  }

  /// Of the year before it is a growth; of an older year a measure of its own.
  func linkMultiple(_ quantity: QuantityMention, of base: Int, at index: Int) {
    guard let mention = sentence.tokens[base].period,
      case .period(let period) = sentence.mentions[mention].kind
    else { return }
    if isYearBefore(period.expression) {
      var value = quantity.value
      value.exponent += 2
      guard let growth = value.minusHundred(), let owner = growthOwner(cue: base, at: index) else { return }
      switch owner {
      case .fact(let fact): attach(growth, to: fact, at: index)
      case .indicator(let found): emitGrowth(growth, found, quantity, at: index)
      }
    } else {
      emitRate(quantity, text: "\(text.string(sentence.tokens[base].span.range))的倍数", at: index)
    }
  }

  /// 去年同期, 上年, or the year before the one spoken of.
  func isYearBefore(_ expression: PeriodMention.Expression) -> Bool {
    switch expression.year {
    case .relative(let offset): return offset == -1
    case .stated(let year): return Self.year(of: state.period.resolved?.period) == year + 1
    case .same, .unknown: return expression.form == .samePeriod
    }
  }

  private func isGrowthTo(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = sentence.tokens[index].lower
    return text.hasPrefix("到", at: before - 3) || text.hasPrefix("至", at: before - 3)
      || text.hasPrefix("为", at: before - 3)
  }

  private enum Owner {
    case fact(Int)
    case indicator(FoundIndicator)
  }

  /// The nearest level to the left, unless an indicator without a level stands between.
  private func growthOwner(cue: Int, at index: Int) -> Owner? {
    var position = cue - 1
    var depth = 0
    while position >= 0 {
      let token = sentence.tokens[position]
      switch token.kind {
      case .mark(let mark):
        if mark.endsClause { return nil }
        if mark == .close { depth += 1 } else if mark == .open { depth -= 1 }
      case .quantity:
        if depth > 0 { break }
        if let fact = state.facts.lastIndex(where: {
          $0.sentence == ordinal && $0.token == position && $0.isLevel
        }) {
          return state.facts[fact].growth == nil ? .fact(fact) : nil
        }
      case .indicator(let row):
        if depth > 0 || isInsideName(position, upTo: cue) { break }
        let definition = self.row(row)
        if definition.kind == .ratio && definition.indicator != .other || definition.id == "completion_rate" {
          break
        }
        if taken.contains(position) { break }
        if Self.grows(definition) { return .indicator(FoundIndicator(token: position, row: row)) }
      default: break
      }
      position -= 1
    }
    // 分行业看: the growth may stand before its noun: 增长15%的固定资产投资
    return nil
  }

  private func isInsideName(_ position: Int, upTo index: Int) -> Bool {
    for next in position + 1..<max(position + 1, index) {
      if case .name(let name) = sentence.tokens[next].kind, !sentence.names[name].isReference {
        return sentence.names[name].span.contains(sentence.tokens[position].span)
      }
    }
    return false
  }

  static func grows(_ row: IndicatorRow) -> Bool {
    switch row.id {
    case "rank", "score": false
    default: true
    }
  }

  private func attach(_ growth: PrintedDecimal, to fact: Int, at index: Int) {
    state.facts[fact].growth = growth
    state.facts[fact].growthQualifier =
      sentence.tokens[index].quantity.flatMap(sentence.quantity)?.qualifier ?? .exact
    state.facts[fact].growthSpan = sentence.tokens[index].span
    state.facts[fact].upper = max(state.facts[fact].upper, sentence.tokens[index].upper)
  }

  private func emitGrowth(
    _ growth: PrintedDecimal, _ found: FoundIndicator, _ quantity: QuantityMention, at index: Int,
    cue: Int? = nil
  ) {
    let found = growthOfFirms(found, cue: cue) ?? found
    if let measure = measureBehind(found, cue: cue) {
      emitGrowth(growth, of: measure, quantity, at: index)
      return
    }
    emit(
      quantity, at: index, topical(sectoral(found, at: index), at: index), rule: "link.growth_only",
      isLevel: false)
    guard var fact = state.facts.popLast() else { return }
    if fact.indicator == .capacity || fact.indicator == .share { return }
    if let level = levelOfGrowth(fact) {
      attach(growth, to: level, at: index)
      return
    }
    // 投资增长8%: what grows was spent
    if fact.basis == .planned, clause.target == nil, clause.planned == nil { fact.basis = .completed }
    fact.makeGrowthOnly(growth, quantity, sentence.tokens[index].span)
    if fact.scopeSpan == nil || fact.indicatorSpan.map({ $0.upper < segmentLower(index) }) ?? false,
      let scope = scopeOfGrowth(found, at: index)
    {
      fact.scopeSpan = scope
      fact.isIndicatorCarried = true
      fact.lower = scope.lower
    }
    state.facts.append(fact)
  }

  /// 大型企业增加值增长3%，中型企业增长13%: of the measure just told, whose growth the firms have.
  private func growthOfFirms(_ found: FoundIndicator, cue: Int?) -> FoundIndicator? {
    guard let token = found.token, let cue, row(found.row).indicator == .enterprisesCount,
      token >= clause.segmentStart, let last = state.facts.last, last.sentence == ordinal, last.value == nil,
      last.growth != nil, last.indicator != .enterprisesCount, let row = last.row,
      sentence.tokens[cue].lower - sentence.tokens[token].upper <= 6,
      !text.contains("新", in: TextSpan(segmentLower(token), sentence.tokens[cue].lower)),
      !text.contains("数", in: TextSpan(segmentLower(token), sentence.tokens[cue].lower))
    else { return nil }
    return FoundIndicator(token: token, row: row, isCarried: true)
  }

  /// 规上工业企业能源消费总量同比下降: what grows is no count of firms but what stands behind them.
  private func measureBehind(_ found: FoundIndicator, cue: Int?) -> TextSpan? {
    guard let token = found.token, let cue, token < cue, token >= clause.segmentStart,
      row(found.row).indicator == .enterprisesCount || row(found.row).indicator == .projectsCount
    else { return nil }
    var last = cue
    while last > token + 1, sentence.tokens[last - 1].cues.has(.yearonyear) { last -= 1 }
    let span = TextSpan(sentence.tokens[token].upper, sentence.tokens[last].lower)
    let between = sentence.tokens[token + 1..<last]
    return span.length >= 12 && between.allSatisfy { $0.cues.has(.total) || $0.cues.has(.generic) }
      ? span : nil
  }

  private func emitGrowth(
    _ growth: PrintedDecimal, of measure: TextSpan, _ quantity: QuantityMention, at index: Int
  ) {
    emitOther(quantity, at: index, text: measure)
    guard var fact = state.facts.popLast() else { return }
    fact.isLevel = false
    fact.basis = .completed
    fact.makeGrowthOnly(growth, quantity, sentence.tokens[index].span)
    state.facts.append(fact)
  }

  /// The level told a sentence before, of the same measure and time: 与上年相比,进出口、出口分别下降4%、7%.
  private func levelOfGrowth(_ growth: FactDraft) -> Int? {
    state.facts.lastIndex { fact in
      fact.sentence == ordinal - 1 && fact.value != nil && fact.isLevel && fact.growth == nil
        && fact.row == growth.row && fact.period == growth.period && fact.scopeSpan == nil
        && growth.scopeSpan == nil && fact.basis == growth.basis && fact.subject.isSame(as: growth.subject)
    }
  }

  /// 增长1.4倍,达到6.5亿元: the level of a growth just told.
  func joinGrowth(_ level: inout FactDraft, at index: Int) {
    guard let last = state.facts.last, last.sentence == ordinal, last.value == nil, last.growth != nil,
      last.row == level.row, last.basis == level.basis, level.growth == nil,
      level.indicatorSpan == nil || level.indicatorSpan == last.indicatorSpan,
      last.subject.isSame(as: level.subject), index > last.token + 1
    else { return }
    let between = sentence.tokens[last.token + 1..<index]
    guard between.contains(where: { $0.cues.has(.reach) || $0.cues.has(.total) }),
      between.allSatisfy({ $0.mark == .comma || $0.cues.has(.reach) || $0.cues.has(.total) })
    else { return }
    level.growth = last.growth
    level.growthQualifier = last.growthQualifier
    level.growthSpan = last.growthSpan
    level.indicatorSpan = level.indicatorSpan ?? last.indicatorSpan
    level.scopeSpan = level.scopeSpan ?? last.scopeSpan
    level.isIndicatorCarried = false
    level.lower = min(level.lower, last.lower)
    state.facts.removeLast()
  }

  /// 石化、食品分别增长7%、6% after 规模工业增加值增长5%: the measure that the paragraph's sentence before opened with.
  private func measureOfBranches() -> FoundIndicator? {
    let first = state.previousStart < state.sentenceStart ? state.previousStart : state.sentenceStart
    guard first < state.facts.count, state.facts[first].growth != nil, let row = state.facts[first].row,
      ordinal - state.facts[first].sentence <= 2,
      [.industrialOutput, .valueAdded].contains(state.facts[first].indicator)
    else { return nil }
    return FoundIndicator(token: nil, row: row, isCarried: true)
  }

  func linkPaired(_ quantity: QuantityMention, _ pairing: Pairing, at index: Int) {
    let isDecline = pairing.isDecline
    if pairing.isMultiYear {
      emitRate(quantity, text: "年均增长", at: index)
      return
    }
    if let level = pairing.levelToken {
      guard let growth = growthValue(quantity, isDecline: isDecline, at: index),
        let fact = state.facts.firstIndex(where: {
          $0.sentence == ordinal && $0.token == level && $0.growth == nil
        })
      else { return }
      attach(growth, to: fact, at: index)
    } else if pairing.isGrowth, let growth = growthValue(quantity, isDecline: isDecline, at: index) {
      if pairing.indicator == nil, pairing.scope != nil, pairing.subject == nil, pairing.place == nil {
        guard let carried = measureOfBranches() else { return }
        emitGrowth(growth, carried, quantity, at: index)
      } else {
        guard let token = pairing.indicator, let row = sentence.tokens[token].indicator else { return }
        emitGrowth(growth, FoundIndicator(token: token, row: row), quantity, at: index)
      }
      if let scope = pairing.scope, !state.facts.isEmpty {
        state.facts[state.facts.count - 1].scopeSpan = scope
      }
    } else if pairing.isShare {
      emitShare(quantity, cue: index, at: index)
      if let scope = pairing.scope, !state.facts.isEmpty {
        state.facts[state.facts.count - 1].scopeSpan = scope
      }
    } else if let token = pairing.indicator, let row = sentence.tokens[token].indicator {
      emit(
        quantity, at: index, FoundIndicator(token: token, row: row), rule: "link.respectively", isLevel: false
      )
    }
  }
}

extension FactDraft {
  /// Leaves the growth alone where a level stood.
  fileprivate mutating func makeGrowthOnly(
    _ growth: PrintedDecimal, _ quantity: QuantityMention, _ span: TextSpan
  ) {
    value = nil
    high = nil
    unit = nil
    partOf = nil
    self.growth = growth
    growthQualifier = quantity.qualifier
    growthSpan = span
  }
}

extension PrintedDecimal {
  /// The value less 100, exact; nil where it does not fit.
  func minusHundred() -> PrintedDecimal? {
    subtracting(PrintedDecimal(significand: 100, exponent: 0)).map {
      PrintedDecimal(significand: $0.significand, exponent: $0.exponent, text: text)
    }
  }
}
