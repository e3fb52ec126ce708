import Aggregation
import FactModel

/// One column of a comparison, its cells sorted by what they may be used for.
struct ColumnView {
  struct Item {
    var zone: ZoneIdentity
    var cell: ComparisonCell
    var observation: Observation
  }

  var basis: Basis
  var index: Int
  var column: ComparisonColumn
  /// Exact and comparable, the largest first; equal ones in the digest's order.
  var comparable: [Item] = []
  /// Fits, with a hedge.
  var hedged: [Item] = []
  /// Another period or scope.
  var apart: [Item] = []
  /// ※ One project's or enterprise's figure.
  var lone: [Item] = []
  var missing: [ZoneIdentity] = []

  init(basis: Basis, index: Int, in comparison: Comparison) {
    self.basis = basis
    self.index = index
    column = comparison.columns[index]
    for row in comparison.rows {
      let cell = row.cells[index]
      guard let observation = cell.observation else {
        missing.append(row.zone)
        continue
      }
      let item = Item(zone: row.zone, cell: cell, observation: observation)
      switch cell.standing {
      case .comparable: comparable.append(item)
      case .hedged: hedged.append(item)
      case .apart: apart.append(item)
      case .lone: lone.append(item)
      case .notReported: missing.append(row.zone)
      }
    }
    comparable = comparable.enumerated()
      .sorted { a, b in
        let order = a.element.observation.value.compared(with: b.element.observation.value)
        return order == 0 ? a.offset < b.offset : order > 0
      }
      .map(\.element)
  }

  var key: IndicatorKey { column.indicator }
  /// Zones with a figure of their own, in this column's period or another.
  var own: [Item] { comparable + hedged + apart }
  var all: [Item] { own + lone }

  /// The largest, when it is one alone and nothing beside it (hedged, apart) may be as large.
  var leader: Item? {
    guard let first = comparable.first, comparable.count >= 2, !column.mixedScope,
      first.observation.value.compared(with: comparable[1].observation.value) > 0,
      (hedged + apart).allSatisfy({
        ($0.observation.valueHigh ?? $0.observation.value).compared(with: first.observation.value) < 0
          && $0.observation.qualifier != .over && $0.observation.qualifier != .atLeast
      })
    else { return nil }
    return first
  }

  /// Zones that state a year-on-year change for their figure, the fastest first.
  var growing: [Item] {
    let stated = comparable.filter { $0.observation.yearOnYear != nil } + hedged.filter { $0.observation.yearOnYear != nil }
    return stated.enumerated()
      .sorted { a, b in
        guard let x = a.element.observation.yearOnYear, let y = b.element.observation.yearOnYear else { return false }
        let order = x.compared(with: y)
        return order == 0 ? a.offset < b.offset : order > 0
      }
      .map(\.element)
  }

  var falling: [Item] {
    growing.filter { $0.observation.yearOnYear.map { GrowthText($0).direction == .down } ?? false }
  }
}

/// A month's digest as the brief looks at it.
struct MonthView {
  var digest: MonthDigest
  /// By basis, in the digest's order of columns.
  var columns: [Basis: [ColumnView]]

  init(_ digest: MonthDigest) {
    self.digest = digest
    columns = [:]
    for entry in digest.comparisons {
      columns[entry.basis, default: []] += entry.comparison.columns.indices.map {
        ColumnView(basis: entry.basis, index: $0, in: entry.comparison)
      }
    }
  }

  func columns(_ basis: Basis, _ measure: Measure = .level) -> [ColumnView] {
    (columns[basis] ?? []).filter { $0.key.measure == measure }
  }

  /// The column a page on this basis starts from: investment before other money before counts, then the one most
  /// zones report, then the order of indicators. Columns that only projects fill come last.
  func primary(_ basis: Basis) -> ColumnView? {
    let candidates = columns(basis).filter { !$0.all.isEmpty }
    return candidates.enumerated().max { a, b in
      Self.weight(a.element, a.offset) < Self.weight(b.element, b.offset)
    }?.element
  }

  private static func weight(_ view: ColumnView, _ offset: Int) -> (Int, Int, Int, Int) {
    (
      view.own.isEmpty ? 0 : 1, view.key.indicator.isInvestment ? 2 : view.key.isMoney ? 1 : 0,
      view.own.count, -offset
    )
  }

  /// Whether the zone has a figure of money on any basis, its own or a project's in it.
  func hasMoney(_ zone: ZoneKey) -> Bool {
    moneyBases(zone).isEmpty == false
  }

  /// The bases on which the zone has a figure of money.
  func moneyBases(_ zone: ZoneKey) -> Set<Basis> {
    Set(
      columns.flatMap { basis, views in
        views.filter { $0.key.isMoney && $0.all.contains { $0.zone.key == zone } }.map { _ in basis }
      })
  }
}

extension IndicatorID {
  var isInvestment: Bool { rawValue.hasPrefix("investment.") }
}

extension IndicatorKey {
  var isMoney: Bool { measure == .level && (unit == .yuan || unit?.symbol.hasSuffix("元") == true) }
}
