import FactModel

/// 位次: among comparable cells only, ties share a position and the next is skipped.
enum Ranking {
  /// - Parameter inside: rows that lie in another row: a part has no position beside its whole.
  static func rank(_ cells: inout [ComparisonCell], inside: Set<Int> = []) {
    let ranked = cells.indices.filter { cells[$0].standing == .comparable && !inside.contains($0) }
      .compactMap { index in cells[index].observation.map { (index: index, value: $0.value) } }
      .sorted { $1.value.isLess(than: $0.value) }
    // One figure alone has no position.
    guard ranked.count > 1 else { return }
    var start = 0
    while start < ranked.count {
      var end = start + 1
      while end < ranked.count, ranked[end].value.isEqual(to: ranked[start].value) { end += 1 }
      for place in start..<end {
        cells[ranked[place].index].rank = Rank(
          position: start + 1, of: ranked.count, tied: end - start > 1)
      }
      start = end
    }
  }
}
