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
    switch sense(of: quantity, at: index) {
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
    if quantity.dimension == .percent, isShareOf(index) { return .share(index) }
    var position = index - 1
    var sawTo = false
    var phraseEnd = sentence.tokens[index].lower
    while position >= 0 {
      let token = sentence.tokens[position]
      switch token.kind {
      case .mark(let mark):
        if mark == .close { position = opening(of: position) }
        if mark.endsSegment || mark == .open { return edgeSense(quantity, at: index) }
        if mark == .pause { return edgeSense(quantity, at: index) }
      case .cue(let cues):
        if cues.has(.monthonmonth) || cues.has(.contribute) { return .none }
        if cues.has(.multiyear) { return .otherGrowth(position) }
        if cues.has(.share) { return sawTo ? .none : .share(position) }
        if cues.has(.growth) || cues.has(.rate) || cues.has(.decline) {
          if cues.has(.multiyear) || isMultiYear(position) { return .otherGrowth(position) }
          if isMonthly(position) { return .none }
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
        if sentence.quantity(mention)?.dimension == .percent { return .none }
        return edgeSense(quantity, at: index)
      default: break
      }
      phraseEnd = min(phraseEnd, token.lower)
      sawTo = sawTo || false
      position -= 1
    }
    return edgeSense(quantity, at: index)
  }

  /// 比去年同期多8.3% is growth; 比目标高5% is none.
  private func higherThan(_ quantity: QuantityMention, _ cue: Int, _ index: Int) -> Sense { .none }

  /// 利润率为6.3%: the noun ends in 率 or 度.
  private func edgeSense(_ quantity: QuantityMention, at index: Int) -> Sense {
    guard quantity.dimension == .percent else { return .none }
    if let phrase = phrase(before: index), text.hasPrefix("率", at: phrase.upper - 3), phrase.length >= 6 {
      return .ratio(FoundIndicator(token: nil, row: -1))
    }
    return .none
  }

  /// 达到规上工业企业销售收入的9.76%: a share of the indicator named before 的.
  private func isShareOf(_ index: Int) -> Bool {
    guard index >= 2, sentence.tokens[index - 1].cues.has(.of),
      sentence.tokens[index - 1].upper == sentence.tokens[index].lower
    else { return false }
    let before = sentence.tokens[index - 2]
    return before.indicator != nil && before.upper == sentence.tokens[index - 1].lower
  }

  /// 占 before a noun: 占全市规上工业产值35%.
  private func shareCue(before index: Int) -> Int? {
    var position = index - 1
    while position >= 0 {
      let token = sentence.tokens[position]
      if let mark = token.mark, mark.endsSegment { return nil }
      if token.quantity != nil || token.cues.has(.growth) || token.cues.has(.decline) || token.cues.has(.rate)
      {
        return nil
      }
      if token.cues.has(.share) { return position }
      position -= 1
    }
    return nil
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

  // MARK: growth

  private func linkGrowth(_ quantity: QuantityMention, isDecline: Bool, cue: Int, at index: Int) {
    guard let growth = growthValue(quantity, isDecline: isDecline, at: index) else { return }
    if let owner = growthOwner(cue: cue, at: index) {
      switch owner {
      case .fact(let fact): attach(growth, to: fact, at: index)
      case .indicator(let found): emitGrowth(growth, found, quantity, at: index)
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
        if definition.kind == .ratio && definition.indicator != .other { break }
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
    _ growth: PrintedDecimal, _ found: FoundIndicator, _ quantity: QuantityMention, at index: Int
  ) {
    emit(quantity, at: index, found, rule: "link.growth_only", isLevel: false)
    guard var fact = state.facts.popLast() else { return }
    if fact.indicator == .capacity || fact.indicator == .share { return }
    fact.value = nil
    fact.high = nil
    fact.unit = nil
    fact.qualifier = .exact
    fact.hedgeSpan = nil
    fact.growth = growth
    fact.growthQualifier = quantity.qualifier
    fact.growthSpan = sentence.tokens[index].span
    state.facts.append(fact)
  }

  private func linkPaired(_ quantity: QuantityMention, _ pairing: Pairing, at index: Int) {
    let isDecline = pairing.isDecline
    if let level = pairing.levelToken {
      guard let growth = growthValue(quantity, isDecline: isDecline, at: index),
        let fact = state.facts.lastIndex(where: { $0.sentence == ordinal && $0.token == level })
      else { return }
      attach(growth, to: fact, at: index)
    } else if pairing.isGrowth, let growth = growthValue(quantity, isDecline: isDecline, at: index) {
      guard let token = pairing.indicator, let row = sentence.tokens[token].indicator else { return }
      emitGrowth(growth, FoundIndicator(token: token, row: row), quantity, at: index)
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

  // MARK: shares and other rates

  private func emitShare(_ quantity: QuantityMention, cue: Int, at index: Int) {
    guard quantity.dimension == .percent,
      let row = lexicon.indicators.rows.firstIndex(where: { $0.indicator == .share })
    else { return }
    emit(quantity, at: index, FoundIndicator(token: nil, row: row), rule: "link.share", isLevel: false)
    guard !state.facts.isEmpty else { return }
    let last = state.facts.count - 1
    state.facts[last].basis = clause.target != nil ? .planned : .none
    // the words from 占, and what has the share
    var lower = cue < sentence.tokens.count ? sentence.tokens[cue].lower : state.facts[last].lower
    if let before = phrase(before: cue), sentence.tokens[cue].cues.has(.share), before.upper == lower {
      lower = before.lower
      state.facts[last].scopeSpan = before
    }
    state.facts[last].lower = min(lower, state.facts[last].lower)
  }

  private func emitRate(_ quantity: QuantityMention, text fixed: String, at index: Int) {
    guard quantity.dimension == .percent || quantity.dimension == .multiple else { return }
    emit(quantity, at: index, FoundIndicator(token: nil, row: -1), rule: "link.rate", isLevel: false)
    guard !state.facts.isEmpty else { return }
    guard state.facts[state.facts.count - 1].token == index else { return }
    state.facts[state.facts.count - 1].fixedText = fixed
    state.facts[state.facts.count - 1].basis = .none
    state.facts[state.facts.count - 1].lower = min(
      state.facts[state.facts.count - 1].lower, segmentLower(index))
  }

  /// Where the segment's words begin.
  func segmentLower(_ index: Int) -> Int {
    clause.segmentStart < sentence.tokens.count && clause.segmentStart <= index
      ? (clause.segmentStart > 0 ? sentence.tokens[clause.segmentStart - 1].upper : sentence.span.lower)
      : sentence.tokens[index].lower
  }
}

extension PrintedDecimal {
  /// The value less 100, exact; nil where it does not fit.
  func minusHundred() -> PrintedDecimal? {
    var hundred: Int64 = 100
    var value = self
    if value.exponent > 0 {
      for _ in 0..<value.exponent {
        let (next, over) = value.significand.multipliedReportingOverflow(by: 10)
        if over { return nil }
        value.significand = next
      }
      value.exponent = 0
    } else {
      for _ in 0..<(-value.exponent) {
        let (next, over) = hundred.multipliedReportingOverflow(by: 10)
        if over { return nil }
        hundred = next
      }
    }
    value.significand -= hundred
    return value
  }
}
