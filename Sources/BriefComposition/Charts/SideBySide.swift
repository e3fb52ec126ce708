import Aggregation
import FactModel

/// The columns and zones of a comparison that a figure shows: columns of one basis most zones have, then the zones
/// with most figures in them, in the order of the first column. A zone without any stands in no row.
struct SideBySide {
  /// Places of the columns in the comparison, in its order.
  private(set) var columns: [Int] = []
  private(set) var rows: [ComparisonRow] = []
  /// One for each of `columns`.
  private(set) var views: [ColumnView] = []
  /// In how many of the columns a zone ranks first.
  private(set) var leads: [ZoneKey: Int] = [:]
  /// Zones with figures that found no room.
  private(set) var left = 0
  /// Zones without a figure in these columns.
  private(set) var silent: [ZoneIdentity] = []

  /// - Parameter levelsOnly: whether stated changes have columns of their own.
  init(_ comparison: Comparison, levelsOnly: Bool, columns limit: Int, rows rowLimit: Int) {
    let candidates = Self.columns(of: comparison, levelsOnly: levelsOnly).prefix(limit)
    var taken = Self.taken(candidates.sorted(), in: comparison, limit: rowLimit)
    // a column that none of the shown zones has would be a column of absences
    columns = candidates.filter { index in taken.contains { $0.cells[index].observation != nil } }.sorted()
    views = columns.map {
      ColumnView(basis: comparison.columns[$0].indicator.basis, index: $0, in: comparison)
    }
    for view in views { if let leader = view.leader { leads[leader.zone.key, default: 0] += 1 } }
    let places = Self.places(columns.first, in: comparison)
    taken = taken.enumerated().sorted { a, b in
      let left = places[a.element.zone.key] ?? Int.max
      let right = places[b.element.zone.key] ?? Int.max
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
    rows = taken
    let filled = comparison.rows.filter { row in columns.contains { row.cells[$0].observation != nil } }
    left = filled.count - rows.count
    silent = comparison.rows.filter { row in columns.allSatisfy { row.cells[$0].observation == nil } }
      .map(\.zone)
  }

  /// Where each zone stands in the order of a column.
  private static func places(_ column: Int?, in comparison: Comparison) -> [ZoneKey: Int] {
    guard let column else { return [:] }
    let view = ColumnView(basis: comparison.columns[column].indicator.basis, index: column, in: comparison)
    return Dictionary(view.all.enumerated().map { ($1.zone.key, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// The zones with most figures, those that lead a column before others.
  private static func taken(_ columns: [Int], in comparison: Comparison, limit: Int) -> [ComparisonRow] {
    let leaders = Set(
      columns.compactMap {
        ColumnView(basis: comparison.columns[$0].indicator.basis, index: $0, in: comparison).leader?.zone.key
      })
    let places = Self.places(columns.first, in: comparison)
    func weight(_ row: ComparisonRow) -> (Int, Int, Int) {
      (
        columns.count { row.cells[$0].observation != nil }, leaders.contains(row.zone.key) ? 1 : 0,
        -(places[row.zone.key] ?? places.count)
      )
    }
    let filled = comparison.rows.filter { weight($0).0 > 0 }
    return filled.enumerated().sorted { a, b in
      let (left, right) = (weight(a.element), weight(b.element))
      return left == right ? a.offset < b.offset : left > right
    }.prefix(limit).map(\.element)
  }

  /// Columns of the basis most zones report, those most zones have first.
  private static func columns(of comparison: Comparison, levelsOnly: Bool) -> [Int] {
    func count(_ index: Int) -> Int { comparison.rows.count { $0.cells[index].observation != nil } }
    let usable = comparison.columns.indices.filter { index in
      let key = comparison.columns[index].indicator
      return key.indicator != .share && key.indicator != .other && (!levelsOnly || key.measure == .level)
        && count(index) > 0
    }
    var weights: [Basis: Int] = [:]
    for index in usable { weights[comparison.columns[index].indicator.basis, default: 0] += count(index) }
    let order: [Basis] = [.completed, .planned, .contracted, .expected, .none]
    let basis = order.enumerated().max { a, b in
      (weights[a.element] ?? 0, -a.offset) < (weights[b.element] ?? 0, -b.offset)
    }?.element
    return usable.filter { comparison.columns[$0].indicator.basis == basis }
      .enumerated().sorted { a, b in
        let (left, right) = (count(a.element), count(b.element))
        return left == right ? a.offset < b.offset : left > right
      }.map(\.element)
  }
}
