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
    pairLists()
  }

  /// 产值、税收同比增长21%、37%: as many measures as figures, without 分别.
  private func pairLists() {
    for index in sentence.tokens.indices {
      guard sentence.tokens[index].quantity != nil, pairs[index] == nil, index > 0 else { continue }
      var list = [index]
      while let next = listed(after: list[list.count - 1]) { list.append(next) }
      guard list.count >= 2 else { continue }
      var cue = index - 1
      var isGrowth = false
      var isDecline = false
      while cue >= 0, sentence.tokens[cue].cues.hasAny(of: Self.leadingCues) {
        if sentence.tokens[cue].cues.has(.growth) || sentence.tokens[cue].cues.has(.rate) { isGrowth = true }
        if sentence.tokens[cue].cues.has(.decline) { (isGrowth, isDecline) = (true, true) }
        cue -= 1
      }
      // A10亿元,B8亿元,C2亿元,同比增长5%、8%、2%: as many levels as growths
      let levels = isGrowth && list.count > 1 && isPercentage(index) ? levelTokens(before: index) : []
      if levels.count == list.count, cue < 0 || sentence.tokens[cue].mark != nil {
        for (place, token) in list.enumerated() {
          pairs[token] = Pairing(levelToken: levels[place], isGrowth: true, isDecline: isDecline)
        }
        continue
      }
      let measures = measures(endingAt: cue)
      guard measures.count == list.count, isGrowth == isPercentage(index) else { continue }
      for (place, token) in list.enumerated() {
        pairs[token] = Pairing(indicator: measures[place], isGrowth: isGrowth, isDecline: isDecline)
      }
    }
  }

  /// The cues that may stand between measures and their figures.
  private static let leadingCues: CueSet = [
    CueSet(.growth), CueSet(.decline), CueSet(.rate), CueSet(.yearonyear), CueSet(.reach), CueSet(.completed),
    CueSet(.total),
  ]

  /// The quantity of the same dimension that 、 or 和 joins to one.
  private func listed(after index: Int) -> Int? {
    guard index + 2 < sentence.tokens.count, isJoint(index + 1),
      sentence.tokens[index + 1].lower == sentence.tokens[index].upper,
      let own = sentence.tokens[index].quantity.flatMap(sentence.quantity),
      let next = sentence.tokens[index + 2].quantity.flatMap(sentence.quantity),
      own.dimension == next.dimension
    else { return nil }
    return index + 2
  }

  private func isJoint(_ position: Int) -> Bool {
    sentence.tokens[position].mark == .pause
      || sentence.tokens[position].cues.has(.and) && sentence.tokens[position].span.length == 3
  }

  /// The measures that 、 and 和 join, the last of them at a token.
  private func measures(endingAt last: Int) -> [Int] {
    guard last >= 0, sentence.tokens[last].indicator != nil else { return [] }
    var found = [last]
    var position = last - 1
    while position > 0 {
      if isJoint(position), let measure = measure(before: position) {
        found.append(measure)
        position = measure - 1
      } else if position >= 1, sentence.tokens[position].cues.has(.generic) {
        position -= 1
      } else {
        break
      }
    }
    return found.reversed()
  }

  private func measure(before joint: Int) -> Int? {
    guard sentence.tokens[joint - 1].indicator != nil,
      sentence.tokens[joint - 1].upper == sentence.tokens[joint].lower, !isInName(joint - 1)
    else { return nil }
    return joint - 1
  }

  /// The measures that one figure is said of: 产值、收入双双破百亿元, or 产值、收入突破百亿元.
  func sharing(_ index: Int) -> [Int] {
    guard let quantity = sentence.tokens[index].quantity.flatMap(sentence.quantity), index > 0,
      pairs[index]?.indicator == nil
    else { return [] }
    if listed(after: index) != nil { return [] }
    var position = index - 1
    var isAlike = quantity.qualifier == .over
    while position >= 0, sentence.tokens[position].cues.hasAny(of: Self.leadingCues.union(CueSet(.alike))) {
      if sentence.tokens[position].cues.has(.alike) { isAlike = true }
      position -= 1
    }
    let found = measures(endingAt: position)
    return isAlike && found.count > 1 ? found : []
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
      pairing.isMultiYear = around.isGrowth && cue > 0 && sentence.tokens[cue - 1].cues.has(.multiyear)
      pairing.isDifference = around.isGrowth && !around.isGrowthTo && !isPercentage(list[place])
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
    switch sentence.tokens[position].quantity.flatMap(sentence.quantity)?.dimension {
    case .percent, .multiple: true
    default: false
    }
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
    // 产值、收入双双越过1000亿元,分别达1014亿元、1001亿元: the measures stand before the comma
    if start == cue, start >= 2, !around.isGrowth, !around.isShare {
      let before = sentence.tokens[..<(start - 1)].lastIndex { $0.quantity != nil }
      let measures = before.map(sharing) ?? []
      if measures.count == count { return measures.map { Pairing(indicator: $0) } }
    }
    if around.isShare, !around.isGrowth {
      let parts = pieces(start..<cue, count: count)
      return (0..<count).map { Pairing(scope: parts.count == count ? parts[$0] : nil) }
    }
    let indicators = (start..<cue).filter { sentence.tokens[$0].indicator != nil && !isInName($0) }
    let hasQuantity = (start..<cue).contains { position in
      sentence.tokens[position].quantity.flatMap(sentence.quantity).map {
        !$0.isImplied && $0.dimension != .time && !isCountOfList($0, count)
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
      if parts.count == count, let places = places(parts, from: start) {
        return places.map { Pairing(indicator: around.indicatorAfter ?? indicators.last, place: $0) }
      }
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

  /// 甲工业园区、昆山和常熟分别以……: zones, and cities by their short names.
  private func places(_ parts: [TextSpan], from start: Int) -> [SubjectRef]? {
    var found: [SubjectRef] = []
    for part in parts {
      var part = part
      if text.hasPrefix("其中", at: part.lower) { part.lower += 6 }
      let zone = sentence.tokens[start...].firstIndex { token in
        if case .zone = token.kind { return token.lower == part.lower && token.upper == part.upper }
        return false
      }
      if let zone {
        let bare = SubjectRef(kind: .zone, pieces: [part], sentence: ordinal)
        let subject = pairedSubject(zone) ?? bare
        found.append(subject)
      } else if part.length >= 6,
        lexicon.places.longestMatch(in: text, at: part.lower, limit: part.upper)?.end == part.upper
      {
        found.append(SubjectRef(kind: .region, pieces: [part], sentence: ordinal))
      } else {
        return nil
      }
    }
    return found
  }

  /// 国家级、省级、市级三类园区: how many were listed.
  private func isCountOfList(_ quantity: QuantityMention, _ count: Int) -> Bool {
    quantity.dimension == .count && quantity.value.exponent == 0 && quantity.value.significand == Int64(count)
      && quantity.value.text.utf8.first.map { $0 >= 0x80 } ?? false
  }

  func isInName(_ position: Int) -> Bool {
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
        guard depth == 0, let quantity = sentence.quantity(mention),
          !quantity.isImplied || isHedgedBefore(quantity)
        else { continue }
        switch quantity.dimension {
        case .percent, .percentagePoint, .multiple, .time, .score: continue
        case .bare where sharing(position).isEmpty: continue
        default:
          for _ in 0..<max(1, sharing(position).count) { found.append(position) }
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
    if expressions.count == count, !expressions.contains(where: Self.isDay) {
      return expressions.map { $0.resolve(in: context) }
    }
    guard let span = expressions.last(where: { if case .years = $0.form { true } else { false } }),
      case .years(let last) = span.form, case .stated(let first) = span.year, last - first + 1 == count
    else { return nil }
    return (first...last).map { ResolvedPeriod(period: .year($0), kind: .year, isYearInferred: false) }
  }

  private static func isDay(_ expression: PeriodMention.Expression) -> Bool {
    switch expression.form {
    case .day, .relativeDay: true
    default: false
    }
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
  /// 分别增长到: levels, no differences.
  var isGrowthTo = false
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
      if cues.has(.reach) { isGrowthTo = true }
      if tokens[position].indicator != nil { indicatorAfter = position }
    }
    if !isGrowth, !isShare, cue > 0, tokens[cue - 1].cues.has(.rate) || tokens[cue - 1].cues.has(.yearonyear)
    {
      isGrowth = true
    }
  }
}
