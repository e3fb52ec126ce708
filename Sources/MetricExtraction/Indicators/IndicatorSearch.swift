import FactModel
import Lexicons
import SourceText

/// An indicator found for a quantity.
struct FoundIndicator {
  /// Token, where it stands in this sentence.
  var token: Int?
  var row: Int
  var isCarried = false
}

/// Where a quantity's indicator stands: before it in its segment, right behind it, in an earlier segment, or nowhere.
extension StoryLinker {
  func row(_ index: Int) -> IndicatorRow { lexicon.indicators.rows[index] }

  /// The nearest indicator to the left in the segment that `accept` takes.
  ///
  /// - Parameter crossingCommas: also look in earlier segments of the clause, at indicators no level has taken.
  func indicatorLeft(
    of index: Int, crossingCommas: Bool = false, accept: (IndicatorRow) -> Bool
  ) -> FoundIndicator? {
    var position = index - 1
    var segments = 0
    while position >= 0 {
      let token = sentence.tokens[position]
      switch token.kind {
      case .mark(let mark):
        if mark == .close { position = opening(of: position) }
        if mark.endsSegment {
          guard crossingCommas, !mark.endsClause, segments < 2 else { return nil }
          segments += 1
        }
      case .quantity(let mention):
        if !isPassable(mention, at: position) { return crossingCommas ? nil : nil }
      case .indicator(let row):
        if accept(self.row(row)), !isInsideName(position, before: index),
          segments == 0 || !taken.contains(position)
        {
          return FoundIndicator(token: position, row: row)
        }
      default: break
      }
      position -= 1
    }
    return nil
  }

  /// A percentage, a threshold or a duration does not part a quantity from its indicator.
  private func isPassable(_ mention: Int, at position: Int) -> Bool {
    guard let quantity = sentence.quantity(mention) else { return true }
    if quantity.isImplied && !isHedgedBefore(quantity) || isMilestone(position) { return true }
    switch quantity.dimension {
    case .percent, .percentagePoint, .multiple, .time, .bare, .score: return true
    default: return isThreshold(mention, at: position)
    }
  }

  /// The token of the opening bracket, or the bracket itself when none is found.
  func opening(of close: Int) -> Int {
    var position = close - 1
    while position >= 0, close - position < 20 {
      if sentence.tokens[position].mark == .open { return position }
      position -= 1
    }
    return close
  }

  /// Whether an indicator's words lie inside a project's name that stands before the quantity.
  private func isInsideName(_ position: Int, before index: Int) -> Bool {
    let token = sentence.tokens[position]
    var next = position + 1
    while next < index {
      if case .name(let name) = sentence.tokens[next].kind {
        let span = sentence.names[name].span
        return span.contains(token.span) && !sentence.names[name].isReference
      }
      next += 1
    }
    return false
  }

  /// An indicator right behind a quantity: 70亿元投资, 8个项目, 25项专利.
  ///
  /// - Parameter reach: how many bytes of other words may stand between.
  func indicatorRight(
    of index: Int, reach: Int, accept: (IndicatorRow) -> Bool
  ) -> FoundIndicator? {
    let end = sentence.tokens[index].upper
    var position = index + 1
    while position < sentence.tokens.count {
      let token = sentence.tokens[position]
      if token.lower - end > reach { return nil }
      switch token.kind {
      case .mark(let mark) where mark != .quote && mark != .pause: return nil
      case .quantity: return nil
      case .indicator(let row) where accept(self.row(row)):
        return FoundIndicator(token: position, row: row)
      case .cue(let cues) where cues.has(.growth) || cues.has(.decline) || cues.has(.share): return nil
      default: break
      }
      position += 1
    }
    return nil
  }

  /// Whether the words between two places hold no token but generic ones.
  func isPlain(from start: Int, to end: Int) -> Bool {
    for position in (start + 1)..<max(start + 1, end) {
      switch sentence.tokens[position].kind {
      case .cue(let cues): if !cues.has(.generic) && !cues.has(.of) { return false }
      case .mark(let mark): if mark != .quote { return false }
      case .indicator, .name, .zone, .region: continue
      default: return false
      }
    }
    return true
  }

  /// 50亿元或5亿美元以上项目: the first of two bounds.
  private func isEitherBound(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard quantity.dimension == .money, index + 1 < sentence.tokens.count else { return false }
    let end = sentence.tokens[index].upper
    guard text.hasPrefix("或", at: end) || text.hasPrefix("（或", at: end) || text.hasPrefix("(或", at: end)
    else { return false }
    for next in index + 1..<min(index + 4, sentence.tokens.count) {
      if let mention = sentence.tokens[next].quantity { return isThreshold(mention, at: next) }
    }
    return false
  }

  /// 80亿元项目1个, 30~50亿元或3~5亿美元项目6个, 超500亿元的46家, 企业超300家的园区达27个: the size of what is counted.
  private func isSizeOfCounted(_ quantity: QuantityMention, at index: Int) -> Bool {
    if quantity.dimension == .count {
      return isBound(quantity) && index + 1 < sentence.tokens.count
        && sentence.tokens[index + 1].cues.has(.of)
        && isFollowedByCount(index, isBound: true)
    }
    guard quantity.dimension == .money || isScaledBare(quantity) else { return false }
    return isFollowedByCount(index, isBound: isBound(quantity))
  }

  /// Whether only what is counted stands between a size and a count.
  ///
  /// - Parameter isBound: the size is no exact one, so that 的, 达 and a zone may stand there too, or nothing.
  private func isFollowedByCount(_ index: Int, isBound: Bool) -> Bool {
    for next in index + 1..<max(index + 1, min(index + 8, sentence.tokens.count)) {
      let token = sentence.tokens[next]
      if let mark = token.mark, !isBound || mark != .quote { return false }
      if token.lower - sentence.tokens[index].upper > (isBound ? 48 : 24) { return false }
      switch token.kind {
      case .quantity(let mention):
        guard let count = sentence.quantity(mention), count.dimension == .count, !count.isArticle else {
          return false
        }
        if isBound { return true }
        return next > index + 1 && sentence.tokens[next - 1].upper == token.lower
      case .indicator(let row):
        // 500万元投资建设项目15个
        let isInvested = token.span.length == 6 && self.row(row).id == "inv_planned_total"
        // 超千万美元的生产型外商投资项目7个
        let isAttribute =
          isBound && next + 1 < sentence.tokens.count && sentence.tokens[next + 1].lower == token.upper
          && (sentence.tokens[next + 1].indicator.map(isCountedNoun) ?? false
            || sentence.tokens[next + 1].cues.has(.projectnoun))
        guard isCountedNoun(row) || isInvested || isAttribute || isBound && Self.isCounted(self.row(row))
        else {
          return false
        }
      case .cue(let cues):
        if cues.has(.projectnoun) || cues.has(.generic) || cues.has(.firmref) { continue }
        guard isBound, cues.has(.of) || cues.has(.reach) || cues.has(.total) || cues.has(.verb) else {
          return false
        }
      case .zone: guard isBound else { return false }
      case .mark: continue
      default: return false
      }
    }
    return false
  }

  /// 超百亿元项目, 税收过千万元企业数: bounds what is named right behind.
  private func isSizeOfNoun(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard quantity.dimension == .money || isScaledBare(quantity), isBound(quantity),
      index + 1 < sentence.tokens.count, sentence.tokens[index + 1].lower == sentence.tokens[index].upper
    else { return false }
    let next = sentence.tokens[index + 1]
    return next.cues.has(.projectnoun) || next.cues.has(.firmref)
      || next.indicator.map(isCountedNoun) ?? false
  }

  /// 营业收入超500亿元的园区:……, 投资过10亿元的企业有……: says which are listed or counted.
  func isBoundOfList(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard quantity.dimension == .money || isScaledBare(quantity), isBound(quantity),
      index + 2 < sentence.tokens.count, sentence.tokens[index + 1].cues.has(.of),
      sentence.tokens[index + 1].lower == sentence.tokens[index].upper
    else { return false }
    if isFirstOfKind(index) { return true }
    let noun = sentence.tokens[index + 2]
    let isNoun =
      if case .zone = noun.kind { true } else {
        noun.cues.has(.firmref) || noun.cues.has(.projectnoun) || noun.indicator.map(isCountedNoun) ?? false
      }
    guard isNoun else { return false }
    // a word of two tables stands twice
    guard let next = sentence.tokens[(index + 3)...].first(where: { $0.lower >= noun.upper }) else {
      return noun.upper + 3 >= sentence.span.upper
    }
    guard next.lower == noun.upper else { return false }
    return next.mark == .colon || next.cues.has(.share) || next.cues.has(.reach) || next.cues.has(.total)
      || next.quantity != nil
  }

  /// 全省首个工业产值过千亿元的先进制造业基地: a title, no figure.
  private func isFirstOfKind(_ index: Int) -> Bool {
    let before = TextSpan(segmentLower(index), sentence.tokens[index].lower)
    return text.has(lexicon.phrases[.firstOfKind], in: before)
  }

  /// 工业总产值(2000万元以上)65.82亿元: says whose output is counted.
  private func isInBrackets(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard index > 0, index + 1 < sentence.tokens.count,
      quantity.qualifier == .atLeast || quantity.isUpperBound
    else { return false }
    return sentence.tokens[index - 1].mark == .open && sentence.tokens[index + 1].mark == .close
      && sentence.tokens[index - 1].upper == sentence.tokens[index].lower
      && sentence.tokens[index + 1].lower == sentence.tokens[index].upper
  }

  /// 须……企业100户以上、年营业收入100亿元以上: what is asked for, no result.
  private func isRequired(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard quantity.qualifier == .atLeast || quantity.isUpperBound else { return false }
    let before = TextSpan(
      clause.clauseStart > 0 ? sentence.tokens[clause.clauseStart - 1].upper : sentence.span.lower,
      sentence.tokens[index].lower)
    return text.has(lexicon.phrases[.requirement], in: before)
  }

  private func isCountedNoun(_ row: Int) -> Bool {
    self.row(row).indicator == .projectsCount || self.row(row).indicator == .enterprisesCount
  }

  /// 超, 以上, 近, or a range: no exact figure.
  private func isBound(_ quantity: QuantityMention) -> Bool {
    switch quantity.qualifier {
    // 360多亿元 is a sum, 以上 and 不低于 are bounds
    case .atLeast:
      quantity.hedgeSpan.map { $0.lower >= quantity.unitSpan.upper || $0.upper <= quantity.numberSpan.lower }
        ?? true
    case .over, .near, .range: true
    case .exact, .approx: quantity.isUpperBound
    }
  }

  /// 过百亿: money whose unit is left out.
  private func isScaledBare(_ quantity: QuantityMention) -> Bool {
    quantity.dimension == .bare && quantity.value.exponent >= 4
  }

  /// 2个收入超千亿元的集聚区, 5家年产值超10亿元的企业: what is counted is of that size; 5个项目总投资超10亿元 is a sum.
  private func isOfCounted(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard quantity.dimension == .money || isScaledBare(quantity),
      quantity.qualifier == .over || quantity.qualifier == .atLeast,
      let count = countBefore(index, passing: [CueSet(.generic)])
    else { return false }
    if index + 1 < sentence.tokens.count, sentence.tokens[index + 1].cues.has(.of),
      sentence.tokens[index + 1].lower == sentence.tokens[index].upper
    {
      return true
    }
    let next = sentence.tokens[count + 1]
    return count >= index - 2 && next.lower == sentence.tokens[count].upper && !namesProjects(count + 1)
  }

  /// The count whose things a size or a growth tells of: only indicators and words of `cues` stand between.
  private func countBefore(_ index: Int, passing cues: CueSet) -> Int? {
    var position = index - 1
    while position >= clause.segmentStart, index - position <= 7 {
      let token = sentence.tokens[position]
      switch token.kind {
      case .quantity(let mention):
        guard let count = sentence.quantity(mention), count.dimension == .count, !count.isArticle,
          sentence.tokens[position + 1].lower - token.upper <= 18, groupHolding(position) == nil
        else { return nil }
        return position
      case .indicator: break
      default: guard token.cues.hasAny(of: cues) else { return nil }
      }
      position -= 1
    }
    return nil
  }

  /// 产值增速超20%的企业有107家, 24个行业利润增幅超过30%: a growth that only says which of them are counted.
  func isThresholdOfGrowth(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard isBound(quantity) else { return false }
    if index + 1 < sentence.tokens.count, sentence.tokens[index + 1].cues.has(.of),
      sentence.tokens[index + 1].lower == sentence.tokens[index].upper
    {
      return isFollowedByCount(index, isBound: true)
    }
    let passing: CueSet = [
      CueSet(.generic), CueSet(.firmref), CueSet(.projectnoun), CueSet(.growth), CueSet(.rate),
      CueSet(.yearonyear),
      CueSet(.decline),
    ]
    guard let count = countBefore(index, passing: passing) else { return false }
    let between = sentence.tokens[count + 1..<index]
    return between.contains { $0.cues.has(.rate) }
      || between.allSatisfy { $0.indicator.map(isCountedNoun) ?? true }
  }

  /// 亿元以上项目, 20亿元以上的3个: a bound on what is counted.
  func isThreshold(_ mention: Int, at index: Int) -> Bool {
    guard let quantity = sentence.quantity(mention) else { return false }
    if quantity.isImplied, !isHedgedBefore(quantity) { return !isReached(quantity, at: index) }
    guard quantity.dimension != .percent, quantity.dimension != .multiple else { return false }
    let end = sentence.tokens[index].upper
    if isEitherBound(quantity, at: index) || isOfCounted(quantity, at: index)
      || isSizeOfCounted(quantity, at: index) || isBoundOfList(quantity, at: index)
      || isRequired(quantity, at: index) || isInBrackets(quantity, at: index)
      || isSizeOfNoun(quantity, at: index)
    {
      return true
    }
    let isBound = quantity.hedgeSpan.map { $0.lower >= quantity.unitSpan.upper } ?? false
    guard isBound, quantity.qualifier == .atLeast || quantity.isUpperBound else {
      // 投资50万元/亩的标准
      return false
    }
    // what follows without a mark: 的, a noun that is counted, a count
    guard index + 1 < sentence.tokens.count else { return false }
    var position = index + 1
    var reach = 36
    while position < sentence.tokens.count {
      let token = sentence.tokens[position]
      if token.lower - end > reach { return false }
      switch token.kind {
      case .mark(.pause) where quantity.dimension == .count: return false
      case .mark(.pause): reach = 90
      case .mark(.open), .mark(.quote), .mark(.close): break
      case .mark: return false
      case .quantity(let other):
        guard let count = sentence.quantity(other) else { return false }
        // 30亿元以上、……15亿元以上企业共20家
        return count.dimension == .count || reach > 36 && isThreshold(other, at: position)
      case .indicator(let row) where reach > 36 && !isCountedNoun(row): break
      case .indicator(let row):
        return isCountedNoun(row) || self.row(row).id == "rd_platforms" || namesProjects(position)
      case .cue(let cues) where cues.has(.projectnoun) || cues.has(.firm) || cues.has(.firmref): return true
      default: break
      }
      position += 1
    }
    return false
  }

  /// 项目完成投资, 企业总产值 behind a bound: its projects or firms are counted out.
  private func namesProjects(_ position: Int) -> Bool {
    let lower = sentence.tokens[position].lower
    return text.hasPrefix("项目", at: lower) || text.hasPrefix("企业", at: lower)
  }
}
