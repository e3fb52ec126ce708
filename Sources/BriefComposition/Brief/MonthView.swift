import Aggregation
import FactModel

/// One column of a comparison, its cells sorted by what they may be used for.
struct ColumnView {
  struct Item {
    var zone: ZoneIdentity
    var cell: ComparisonCell
    var observation: Observation
    /// Place of the zone in the comparison.
    var order: Int
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
  /// Stated year-on-year changes of the column's indicator and period, the fastest first.
  var growing: [Growth] = []

  /// A stated change, and the level it belongs to where the source gives one.
  struct Growth {
    var zone: ZoneIdentity
    var change: PrintedDecimal
    /// What states the change.
    var stated: Observation
    var level: Observation?
  }

  init(basis: Basis, index: Int, in comparison: Comparison) {
    self.basis = basis
    self.index = index
    column = comparison.columns[index]
    for (order, row) in comparison.rows.enumerated() {
      let cell = row.cells[index]
      guard let observation = cell.observation else {
        missing.append(row.zone)
        continue
      }
      let item = Item(zone: row.zone, cell: cell, observation: observation, order: order)
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

  /// Zones whose change falls, the slowest fall first.
  var falling: [Growth] { growing.filter { GrowthText($0.change).direction == .down } }
  var rising: [Growth] { growing.filter { GrowthText($0.change).direction == .up } }

  /// Takes the changes from the column of stated changes; from the levels' own where there is none.
  mutating func takeGrowth(from changes: ColumnView?) {
    let levels = Dictionary(own.map { ($0.zone.key, $0.observation) }, uniquingKeysWith: { a, _ in a })
    let stated: [Growth] =
      if let changes, changes.column.period == column.period {
        changes.comparable.map {
          Growth(
            zone: $0.zone, change: $0.observation.value, stated: $0.observation, level: levels[$0.zone.key])
        }
      } else {
        comparable.filter { $0.observation.yearOnYearQualifier == .exact }.compactMap { item in
          item.observation.yearOnYear.map {
            Growth(zone: item.zone, change: $0, stated: item.observation, level: item.observation)
          }
        }
      }
    growing = stated.enumerated().sorted { a, b in
      let order = a.element.change.compared(with: b.element.change)
      return order == 0 ? a.offset < b.offset : order > 0
    }.map(\.element)
  }
}

/// A month's digest as the brief looks at it.
struct MonthView {
  var digest: MonthDigest
  /// By basis, in the digest's order of columns.
  var columns: [Basis: [ColumnView]]
  /// The bases of each zone's figures of money: its own, and with those of single projects.
  private var ownMoney: [ZoneKey: Set<Basis>] = [:]
  private var allMoney: [ZoneKey: Set<Basis>] = [:]
  /// Zones with a figure of investment, their own or a project's.
  private var withInvestment: Set<ZoneKey> = []

  init(_ digest: MonthDigest) {
    self.digest = digest
    columns = [:]
    for entry in digest.comparisons {
      columns[entry.basis, default: []] += entry.comparison.columns.indices.map {
        ColumnView(basis: entry.basis, index: $0, in: entry.comparison)
      }
    }
    for (basis, views) in columns { columns[basis] = Self.withGrowth(views) }
    ownMoney = Self.money(columns, ownOnly: true)
    allMoney = Self.money(columns, ownOnly: false)
    withInvestment = Set(
      columns.values.joined().filter { $0.key.isMoney && $0.key.indicator.isInvestment }
        .flatMap { $0.all.map(\.zone.key) })
  }

  /// Each level with the column of its stated changes.
  static func withGrowth(_ views: [ColumnView]) -> [ColumnView] {
    views.map { view in
      guard view.key.measure == .level else { return view }
      var result = view
      result.takeGrowth(from: views.first { $0.key.isChange(of: view.key) })
      return result
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

  static func weight(_ view: ColumnView, _ offset: Int) -> (Int, Int, Int, Int, Int) {
    (
      view.own.isEmpty ? 0 : 1, view.key.indicator.isInvestment ? 2 : view.key.isMoney ? 1 : 0,
      // a finer measure (年度计划投资) does not stand for the plain one
      view.key.text == nil ? 1 : 0, view.own.count, -offset
    )
  }

  /// Whether the zone has a figure of money on any basis, its own or a project's in it.
  func hasMoney(_ zone: ZoneKey) -> Bool { !moneyBases(zone).isEmpty }

  /// Whether what is counted as data is investment throughout: 有投资数据, else 有投资、产值等数据.
  var countsInvestmentOnly: Bool { allMoney.keys.allSatisfy(withInvestment.contains) }

  /// The bases on which the zone has a figure of money; its own only, or a single project's as well.
  func moneyBases(_ zone: ZoneKey, ownOnly: Bool = false) -> Set<Basis> {
    (ownOnly ? ownMoney : allMoney)[zone] ?? []
  }

  private static func money(_ columns: [Basis: [ColumnView]], ownOnly: Bool) -> [ZoneKey: Set<Basis>] {
    var bases: [ZoneKey: Set<Basis>] = [:]
    for (basis, views) in columns {
      for view in views where view.key.isMoney {
        for item in ownOnly ? view.own : view.all { bases[item.zone.key, default: []].insert(basis) }
      }
    }
    return bases
  }
}

extension IndicatorID {
  var isInvestment: Bool { rawValue.hasPrefix("investment.") }
}

extension IndicatorKey {
  /// Whether this is the stated year-on-year change of `level`.
  func isChange(of level: IndicatorKey) -> Bool {
    measure == .growth && level.measure == .level && indicator == level.indicator && text == level.text
      && scope == level.scope && basis == level.basis
  }

  var isMoney: Bool { measure == .level && (unit == .yuan || unit?.symbol.hasSuffix("元") == true) }
}

extension ComparisonCell {
  /// The zone's own figure, not a single project's.
  var isOwn: Bool {
    switch standing {
    case .comparable, .hedged, .apart: true
    case .lone, .notReported: false
    }
  }
}
