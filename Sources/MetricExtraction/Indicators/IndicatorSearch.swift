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

  /// 80亿元项目1个, 30~50亿元或3~5亿美元项目6个: the size of what is counted.
  private func isSizeOfCounted(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard quantity.dimension == .money, index + 2 < sentence.tokens.count else { return false }
    for next in index + 1..<min(index + 6, sentence.tokens.count) {
      let token = sentence.tokens[next]
      if token.mark != nil || token.lower - sentence.tokens[index].upper > 24 { return false }
      switch token.kind {
      case .quantity(let mention):
        guard let count = sentence.quantity(mention) else { return false }
        return count.dimension == .count && next > index + 1 && sentence.tokens[next - 1].upper == token.lower
      case .indicator(let row):
        guard self.row(row).indicator == .projectsCount || self.row(row).indicator == .enterprisesCount else {
          return false
        }
      case .cue(let cues):
        guard cues.has(.projectnoun) || cues.has(.generic) || cues.has(.firmref) else { return false }
      default: return false
      }
    }
    return false
  }

  /// 2个收入超千亿元的集聚区: what is counted is of that size.
  private func isOfCounted(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard quantity.dimension == .money, quantity.qualifier == .over || quantity.qualifier == .atLeast,
      index > 0
    else { return false }
    var position = index - 1
    if sentence.tokens[position].indicator != nil { position -= 1 }
    guard position >= 0, let count = sentence.tokens[position].quantity.flatMap(sentence.quantity) else {
      return false
    }
    return count.dimension == .count && sentence.tokens[position + 1].lower == sentence.tokens[position].upper
  }

  /// 亿元以上项目, 20亿元以上的3个: a bound on what is counted.
  func isThreshold(_ mention: Int, at index: Int) -> Bool {
    guard let quantity = sentence.quantity(mention) else { return false }
    if quantity.isImplied, !isHedgedBefore(quantity) { return true }
    guard quantity.dimension != .percent, quantity.dimension != .multiple else { return false }
    let end = sentence.tokens[index].upper
    if isEitherBound(quantity, at: index) || isOfCounted(quantity, at: index)
      || isSizeOfCounted(quantity, at: index)
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
    while position < sentence.tokens.count {
      let token = sentence.tokens[position]
      if token.lower - end > 36 { return false }
      switch token.kind {
      case .mark(.open), .mark(.quote), .mark(.pause), .mark(.close): break
      case .mark: return false
      case .quantity(let other):
        guard let count = sentence.quantity(other) else { return false }
        return count.dimension == .count
      case .indicator(let row):
        let id = self.row(row).indicator
        return id == .projectsCount || id == .enterprisesCount || self.row(row).id == "rd_platforms"
      case .cue(let cues) where cues.has(.projectnoun) || cues.has(.firm) || cues.has(.firmref): return true
      default: break
      }
      position += 1
    }
    return false
  }
}
