import FactModel
import Lexicons
import SourceText

/// 分别: a list of quantities, each belonging to one of a list named before.
extension StoryLinker {
  func pairDistributions() {
    for index in sentence.tokens.indices where sentence.tokens[index].cues.has(.respectively) {
      pair(at: index)
    }
    pairYears()
  }

  /// 2016至2018年,国内生产总值236亿元、314亿元、365亿元: a level for each year.
  private func pairYears() {
    for index in sentence.tokens.indices {
      guard let row = sentence.tokens[index].indicator, index + 1 < sentence.tokens.count,
        sentence.tokens[index + 1].quantity != nil, Self.takesMoney(self.row(row))
      else { continue }
      let list = quantityList(after: index)
      guard list.count >= 2, pairs[list[0]] == nil,
        let years = yearList(0..<index, count: list.count)
      else { continue }
      for (place, token) in list.enumerated() {
        pairs[token] = Pairing(indicator: index, period: years[place])
      }
    }
  }

  private func pair(at cue: Int) {
    let list = quantityList(after: cue)
    guard list.count >= 2 else { return }
    var around = CueSurroundings(tokens: sentence.tokens, cue: cue, first: list[0])
    if !around.isGrowth, isShareWord(cue - 1), isPercentage(list[0]) { around.isShare = true }
    for (place, antecedent) in antecedents(before: cue, count: list.count, around).enumerated() {
      var pairing = antecedent
      pairing.isGrowth = around.isGrowth
      pairing.isDecline = around.isDecline
      pairing.isShare = around.isShare
      pairs[list[place]] = pairing
    }
  }

  /// 占全省比重分别为34.8%和1.4%: the word before 分别 tells of a share.
  private func isShareWord(_ position: Int) -> Bool {
    guard position >= 0 else { return false }
    if let row = sentence.tokens[position].indicator { return self.row(row).indicator == .share }
    return sentence.tokens[position].cues.has(.share)
  }

  private func isPercentage(_ position: Int) -> Bool {
    sentence.tokens[position].quantity.flatMap(sentence.quantity)?.dimension == .percent
  }

  /// The quantities from 分别 on, parted by 、 , 和 alone.
  private func quantityList(after cue: Int) -> [Int] {
    var list: [Int] = []
    var position = cue + 1
    var dimension: UnitDimension?
    while position < sentence.tokens.count {
      let token = sentence.tokens[position]
      switch token.kind {
      case .quantity(let mention):
        guard let quantity = sentence.quantity(mention) else { return list }
        let own: UnitDimension = quantity.dimension == .multiple ? .percent : quantity.dimension
        if let dimension, dimension != own { return list }
        dimension = own
        list.append(position)
      case .mark(let mark):
        if mark.endsClause || mark == .colon { return list }
        if mark == .comma, !list.isEmpty, !quantityFollows(position) { return list }
        if mark == .open { return list }
      case .cue(let cues):
        if !list.isEmpty, !cues.has(.and), !cues.has(.reach) { return list }
      case .indicator: if !list.isEmpty { return list }
      default: if !list.isEmpty { return list }
      }
      position += 1
    }
    return list
  }

  private func quantityFollows(_ position: Int) -> Bool {
    position + 1 < sentence.tokens.count && sentence.tokens[position + 1].quantity != nil
  }

  private func antecedents(before cue: Int, count: Int, _ around: CueSurroundings) -> [Pairing] {
    let start = segmentStart(of: cue)
    if around.isShare, !around.isGrowth {
      let parts = pieces(start..<cue, count: count)
      return (0..<count).map { Pairing(scope: parts.count == count ? parts[$0] : nil) }
    }
    let indicators = (start..<cue).filter { sentence.tokens[$0].indicator != nil && !isInName($0) }
    let hasQuantity = (start..<cue).contains { position in
      sentence.tokens[position].quantity.flatMap(sentence.quantity).map {
        !$0.isImplied && $0.dimension != .time
      } ?? false
    }
    if !hasQuantity {
      if indicators.count >= count { return indicators.suffix(count).map { Pairing(indicator: $0) } }
      let subjects = (clauseStart(of: cue)..<cue).filter { isSubjectToken($0) }
      if subjects.count >= count {
        return subjects.suffix(count).map {
          Pairing(indicator: around.indicatorAfter ?? indicators.last, subject: $0)
        }
      }
      if let years = yearList(start..<cue, count: count) ?? yearsOfClause(before: cue, count: count) {
        return years.map { Pairing(indicator: around.indicatorAfter ?? indicators.last, period: $0) }
      }
      let parts = pieces(start..<cue, count: count)
      if parts.count == count {
        return parts.map { Pairing(indicator: around.indicatorAfter ?? indicators.last, scope: $0) }
      }
    }
    if around.isGrowth {
      let levels = levelTokens(before: cue)
      if levels.count >= count { return levels.suffix(count).map { Pairing(levelToken: $0) } }
    }
    // 城乡居民收入分别增长6%、8%以上: one word for several measures
    guard !hasQuantity, indicators.count == 1, !(start..<cue).contains(where: isSubjectToken) else {
      return []
    }
    return (0..<count).map { _ in Pairing(indicator: indicators[0]) }
  }

  private func isInName(_ position: Int) -> Bool {
    let span = sentence.tokens[position].span
    return sentence.names.contains { !$0.isReference && $0.span.contains(span) }
  }

  private func isSubjectToken(_ position: Int) -> Bool {
    switch sentence.tokens[position].kind {
    case .zone(let mention):
      if case .zone(let zone) = sentence.mentions[mention].kind { return zone.form == .named }
      return false
    case .name(let name): return !sentence.names[name].isReference
    case .region: return true
    default: return false
    }
  }

  /// Levels of the clause, brackets left out.
  private func levelTokens(before cue: Int) -> [Int] {
    var depth = 0
    var found: [Int] = []
    for position in clauseStart(of: cue)..<cue {
      switch sentence.tokens[position].kind {
      case .mark(.open): depth += 1
      case .mark(.close): depth = max(0, depth - 1)
      case .quantity(let mention):
        guard depth == 0, let quantity = sentence.quantity(mention), !quantity.isImplied else { continue }
        switch quantity.dimension {
        case .percent, .percentagePoint, .multiple, .time, .bare, .score: continue
        default: found.append(position)
        }
      default: break
      }
    }
    return found
  }

  /// 2021年、2022年,工业总产值分别为……: the years at the head of the clause, no figure between.
  private func yearsOfClause(before cue: Int, count: Int) -> [ResolvedPeriod]? {
    let range = clauseStart(of: cue)..<cue
    let isFree = range.allSatisfy { position in
      sentence.tokens[position].quantity.flatMap(sentence.quantity).map { $0.dimension == .time } ?? true
    }
    return isFree ? yearList(range, count: count) : nil
  }

  /// 2016至2018年, or years one by one.
  private func yearList(_ range: Range<Int>, count: Int) -> [ResolvedPeriod]? {
    let expressions = range.compactMap { position -> PeriodMention.Expression? in
      guard let mention = sentence.tokens[position].period,
        case .period(let period) = sentence.mentions[mention].kind
      else { return nil }
      return period.expression
    }
    if expressions.count == count { return expressions.map { $0.resolve(in: context) } }
    guard let span = expressions.last(where: { if case .years = $0.form { true } else { false } }),
      case .years(let last) = span.form, case .stated(let first) = span.year, last - first + 1 == count
    else { return nil }
    return (first...last).map { ResolvedPeriod(period: .year($0), kind: .year, isYearInferred: false) }
  }

  /// 甲、乙、丙三类园区: the words parted by 、 and 和.
  private func pieces(_ range: Range<Int>, count: Int) -> [TextSpan] {
    var parts: [TextSpan] = []
    var lower = range.lowerBound > 0 ? sentence.tokens[range.lowerBound - 1].upper : sentence.span.lower
    for position in range {
      let token = sentence.tokens[position]
      switch token.kind {
      case .mark(.pause):
        if token.lower > lower { parts.append(TextSpan(lower, token.lower)) }
        lower = token.upper
      case .period: lower = token.upper
      case .cue(let cues) where cues.has(.and) && token.upper - token.lower == 3:
        if token.lower > lower { parts.append(TextSpan(lower, token.lower)) }
        lower = token.upper
      case .indicator where !parts.isEmpty:
        if token.lower > lower { parts.append(TextSpan(lower, token.lower)) }
        return parts.count >= count ? Array(parts.suffix(count)) : []
      default: break
      }
    }
    let end = sentence.tokens[range.upperBound].lower
    if end > lower { parts.append(TextSpan(lower, end)) }
    return parts.count >= count ? Array(parts.suffix(count)) : []
  }

  func segmentStart(of index: Int) -> Int {
    var position = index - 1
    while position >= 0 {
      if let mark = sentence.tokens[position].mark, mark.endsSegment { return position + 1 }
      position -= 1
    }
    return 0
  }

  func clauseStart(of index: Int) -> Int {
    var position = index - 1
    while position >= 0 {
      if let mark = sentence.tokens[position].mark, mark.endsClause { return position + 1 }
      position -= 1
    }
    return 0
  }
}

/// What stands between 分别 and its list.
struct CueSurroundings {
  var isGrowth = false
  var isDecline = false
  var isShare = false
  /// 分别完成投资1亿元、2亿元
  var indicatorAfter: Int?

  init(tokens: [Token], cue: Int, first: Int) {
    for position in cue..<first {
      let cues = tokens[position].cues
      if cues.has(.growth) || cues.has(.rate) { isGrowth = true }
      if cues.has(.decline) {
        isGrowth = true
        isDecline = true
      }
      if cues.has(.share) { isShare = true }
      if tokens[position].indicator != nil { indicatorAfter = position }
    }
    if !isGrowth, !isShare, cue > 0, tokens[cue - 1].cues.has(.rate) || tokens[cue - 1].cues.has(.yearonyear)
    {
      isGrowth = true
    }
  }
}
