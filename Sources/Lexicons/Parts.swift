/// Which measures may be parts of which others: 工业投资 of 固定资产投资. Rows of `parts.tsv`.
///
/// A figure is also a part of one of the same measure with a wider scope; that needs no row.
public struct PartTable: Sendable {
  private struct Pair: Hashable {
    var whole: Int
    var part: Int
  }

  private let pairs: Set<Pair>

  /// - Throws: an id that is no row of the indicators, a pair twice there, a measure that would be its own part.
  init(_ text: String, indicators: IndicatorTable, file: String = "parts.tsv") throws(LexiconError) {
    var pairs: Set<Pair> = []
    for row in try TabularText(text, file: file, columns: ["whole", "part"]).rows {
      var ends: [Int] = []
      for column in ["whole", "part"] {
        let id = try row.string(column)
        guard let index = indicators.rows.firstIndex(where: { $0.id == id }) else {
          throw row.error("the \(column) \(id) is no row of indicators.tsv")
        }
        ends.append(index)
      }
      let pair = Pair(whole: ends[0], part: ends[1])
      guard pair.whole != pair.part else { throw row.error("a measure is no part of itself") }
      guard !pairs.contains(Pair(whole: pair.part, part: pair.whole)) else {
        throw row.error("the two are there the other way round")
      }
      guard pairs.insert(pair).inserted else { throw row.error("the pair is there already") }
    }
    self.pairs = pairs
  }

  /// Whether figures of one row of the indicator table may be parts of figures of another.
  public func holds(_ whole: Int, _ part: Int) -> Bool { pairs.contains(Pair(whole: whole, part: part)) }
}
