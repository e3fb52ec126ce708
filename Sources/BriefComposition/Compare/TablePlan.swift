import Aggregation
import FactModel
import Figures

/// Which columns a comparison table has: levels with their changes, ranks and shares beside them.
struct TablePlan {
  enum Content: Hashable {
    /// The comparison's own column.
    case figure(Int)
    /// 同比 of that column.
    case change(Int)
    /// 位次 in that column.
    case rank(Int)
    /// 占合计 of the parts of that column.
    case share(Int)
  }

  struct Item: Hashable {
    var content: Content
    var basis: Basis
    var period: ObservedPeriod?
  }

  var items: [Item] = []

  /// - Parameters:
  ///   - ranks: whether each ranked column is followed by 位次; else only the first of a basis is.
  init(_ comparison: Comparison, ranks: RankColumns) {
    var ranked: Set<Basis> = []
    let changes = comparison.columns.map(\.indicator)
    for (index, column) in comparison.columns.enumerated() {
      let key = column.indicator
      if key.measure == .growth, changes.contains(where: { key.isChange(of: $0) }) { continue }
      let basis = key.basis
      items.append(Item(content: .figure(index), basis: basis, period: column.period))
      if key.measure == .level, Self.hasChanges(comparison, index) {
        items.append(Item(content: .change(index), basis: basis, period: column.period))
      }
      guard column.ranked >= 3, ranks == .all || (ranks == .first && !ranked.contains(basis)) else {
        continue
      }
      ranked.insert(basis)
      items.append(Item(content: .rank(index), basis: basis, period: column.period))
    }
    if let whole = Self.shareColumn(comparison) {
      items.append(
        Item(
          content: .share(whole), basis: comparison.columns[whole].indicator.basis,
          period: comparison.columns[whole].period))
    }
  }

  enum RankColumns { case none, first, all }

  private static func hasChanges(_ comparison: Comparison, _ index: Int) -> Bool {
    comparison.rows.contains { $0.cells[index].observation?.yearOnYear != nil }
  }

  /// The first column of money that has parts.
  private static func shareColumn(_ comparison: Comparison) -> Int? {
    comparison.columns.indices.first { index in
      comparison.columns[index].indicator.isMoney
        && comparison.rows.contains { !$0.cells[index].parts.isEmpty }
    }
  }
}
