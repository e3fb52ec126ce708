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
    /// 占合计 of the parts of the row's figures of money.
    case share
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
      if comparison.rows.allSatisfy({ $0.cells[index].observation == nil }) { continue }
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
  }

  /// The comparison's columns that it shows, in order.
  var figureColumns: [Int] {
    items.compactMap { if case .figure(let index) = $0.content { index } else { nil } }
  }

  /// The plan of some of its columns, each with its change and rank.
  func narrowed(to columns: [Int]) -> TablePlan {
    var result = self
    result.items = items.filter { item in
      switch item.content {
      case .figure(let index), .change(let index), .rank(let index): columns.contains(index)
      case .share: false
      }
    }
    return result
  }

  enum RankColumns { case none, first, all }

  private static func hasChanges(_ comparison: Comparison, _ index: Int) -> Bool {
    comparison.rows.contains { $0.cells[index].observation?.yearOnYear != nil }
  }

  /// The plan with 占合计 at its end when a figure of money in it has parts.
  func withShares(_ comparison: Comparison) -> TablePlan {
    let hasParts = items.contains { item in
      guard case .figure(let index) = item.content, comparison.columns[index].indicator.isMoney else {
        return false
      }
      let shown = comparison.rows.map { row in
        (row.cells[index], Set(row.cells.compactMap { $0.observation?.sources.first }))
      }
      return shown.contains { cell, own in cell.parts.contains { !$0.sources.contains(where: own.contains) } }
    }
    guard hasParts, let last = items.last else { return self }
    var result = self
    result.items.append(Item(content: .share, basis: last.basis, period: nil))
    return result
  }
}
