public import FactModel
public import SourceText

/// What to set side by side.
public struct CompareRequest: Sendable, Hashable {
  /// Which zones are set side by side.
  public enum Zones: Sendable, Hashable {
    /// In this order.
    case named([ZoneKey])
    /// All with a figure, of one province or level where given.
    case all(province: String?, level: String?)
  }

  /// Which period each column shows.
  public enum PeriodChoice: Sendable, Hashable {
    /// The latest each column has.
    case latest
    /// The one most zones have; the latest of several.
    case mostReported
    /// This period only.
    case exactly(TimePeriod)
  }

  /// Which zones.
  public var zones: Zones
  /// Empty for all that at least one of the zones reports.
  public var indicators: [IndicatorID]
  /// Which period.
  public var period: PeriodChoice
  /// Nil for all, each in columns of its own.
  public var basis: Basis?

  public init(
    zones: Zones, indicators: [IndicatorID] = [], period: PeriodChoice = .latest,
    basis: Basis? = nil
  ) {
    self.zones = zones
    self.indicators = indicators
    self.period = period
    self.basis = basis
  }
}

/// Sets zones side by side: one indicator, scope, basis, unit and period to a column.
public enum Comparer {
  /// Compares what the snapshot holds; ranks carry their change since the issue before the snapshot's last one.
  public static func compare(
    _ snapshot: LedgerSnapshot, request: CompareRequest, settings: AggregationSettings
  ) -> Comparison {
    let index = LedgerIndex(snapshot, settings: settings)
    let current = comparison(index, request: request, wanted: { _ in true })
    let months = Set(snapshot.documents.compactMap { $0.issueMonth.flatMap(LedgerIndex.monthNumber) })
      .sorted()
    guard months.count > 1 else { return current }
    let last = months[months.count - 2]
    let earlier = comparison(index, request: request) { reading in
      index.issueMonths[Int(reading.fact)].map { $0 <= last } ?? false
    }
    return current.withRankChange(since: earlier)
  }

  /// Compares what the documents issued in `month` state, as the brief of the month does; ranks carry their change since the issue
  /// before.
  public static func compare(
    _ snapshot: LedgerSnapshot, issued month: CivilDate, request: CompareRequest,
    settings: AggregationSettings
  ) -> Comparison {
    let index = LedgerIndex(snapshot, settings: settings)
    let months = Set(snapshot.documents.compactMap { $0.issueMonth.flatMap(LedgerIndex.monthNumber) })
    guard let number = LedgerIndex.monthNumber(month) else { return Comparison(columns: [], rows: []) }
    func of(_ month: Int) -> Comparison {
      comparison(index, request: request) { index.issueMonths[Int($0.fact)] == month }
    }
    let now = of(number)
    return months.filter { $0 < number }.max().map { now.withRankChange(since: of($0)) } ?? now
  }

  /// The comparison of the figures `wanted`.
  static func comparison(
    _ index: LedgerIndex, request: CompareRequest, wanted: (LedgerIndex.Reading) -> Bool
  ) -> Comparison {
    let filter = SeriesFilter(index: index, request: request)
    let pool = index.observations { filter.admits($0) && wanted($0) }
    return comparison(of: pool, index: index, request: request)
  }

  /// The comparison of observations already made.
  static func comparison(of pool: [Observation], index: LedgerIndex, request: CompareRequest)
    -> Comparison
  {
    let figures = ZoneFigures(pool)
    let keys = zones(request.zones, figures: figures, directory: index.directory)
    let identities = index.directory.identities(of: keys)
    let plans = ColumnPlan.plans(figures: figures, zones: Set(keys), request: request)
    var columns: [ComparisonColumn] = []
    var rows = identities.map { ComparisonRow(zone: $0, cells: []) }
    for plan in plans {
      var cells = identities.map { plan.cell(for: $0.key, figures: figures) }
      let inside = Nesting.inner(cells, zones: identities)
      if !plan.mixed { Ranking.rank(&cells, inside: inside) }
      columns.append(
        plan.column(cells: cells, zones: identities, inside: inside, isSample: index.isSample))
      for row in rows.indices { rows[row].cells.append(cells[row]) }
    }
    return Comparison(columns: columns, rows: rows)
  }

  private static func zones(
    _ zones: CompareRequest.Zones, figures: ZoneFigures, directory: ZoneDirectory
  ) -> [ZoneKey] {
    let keys = figures.zones.sorted()
    switch zones {
    case .named(let keys): return keys
    case .all(province: nil, level: nil): return keys
    case .all: return self.zones(zones, among: directory.identities(of: keys))
    }
  }

  /// Which zones a request means among those there are, by their names and the gazetteer.
  public static func zones(_ wanted: CompareRequest.Zones, among zones: [ZoneIdentity]) -> [ZoneKey] {
    switch wanted {
    case .named(let keys): keys
    case .all(let province, let level):
      zones.filter { zone in
        (province == nil || isNamed(zone.province, province)) && (level == nil || zone.level == level)
      }.map(\.key)
    }
  }

  /// 山西 and 山西省 are one.
  private static func isNamed(_ province: String?, _ asked: String?) -> Bool {
    guard let province, let asked else { return false }
    return province == asked || asked.hasPrefix(province) && asked.count - province.count <= 6
  }
}

/// Which series a request can show at all; asked before anything is worked out.
private struct SeriesFilter {
  private let series: [Bool]
  private let periods: [Bool]

  init(index: LedgerIndex, request: CompareRequest) {
    let indicators = Set(request.indicators)
    let zones: Set<ZoneKey>? =
      if case .named(let keys) = request.zones { Set(keys) } else { nil }
    series = index.series.map { key in
      guard let zone = key.zone else { return false }
      if let zones, !zones.contains(zone) { return false }
      if !indicators.isEmpty, !indicators.contains(key.indicator.indicator) { return false }
      if let basis = request.basis, basis != key.indicator.basis { return false }
      return true
    }
    // A figure of another period stands apart only where the column's period is the tool's choice; one that
    // states none stands apart while it is fresh.
    if case .exactly(let period) = request.period {
      let wanted = ObservedPeriod.canonical(period, nil).0
      let last = index.snapshot.documents.compactMap(\.issueMonth).max()
      periods = index.periods.map { known in
        if known.period == wanted { return true }
        guard known.period == nil, case .issue(let month)? = known.readIn else { return false }
        return month == last
      }
    } else {
      periods = index.periods.map { _ in true }
    }
  }

  func admits(_ reading: LedgerIndex.Reading) -> Bool {
    series[Int(reading.series)] && periods[Int(reading.period)]
  }
}

extension Comparison {
  /// With the position each zone had in the same column of an earlier comparison.
  func withRankChange(since earlier: Comparison) -> Comparison {
    var result = self
    for (number, column) in columns.enumerated() where !column.mixedScope {
      guard
        let before = earlier.columns.firstIndex(where: {
          // 1—8月 against 1—7月, never against a month or a year
          $0.indicator == column.indicator && !$0.mixedScope && $0.period?.kind == column.period?.kind
        })
      else { continue }
      let ranks = Dictionary(
        earlier.rows.map { ($0.zone.key, $0.cells[before].rank) }, uniquingKeysWith: { a, _ in a })
      for row in rows.indices {
        guard let rank = ranks[rows[row].zone.key] ?? nil else { continue }
        result.rows[row].cells[number].rank?.previous =
          Rank.Previous(position: rank.position, of: rank.of)
      }
    }
    return result
  }

  /// `a` − `b` in a column; nil unless both are comparable. For growth and shares the unit is 个百分点.
  public func difference(column: Int, _ a: ZoneKey, _ b: ZoneKey) -> PrintedDecimal? {
    guard let (left, right) = comparable(column, a, b) else { return nil }
    return left.subtracting(right)
  }

  /// `a` ÷ `b` to one decimal, two below 1; nil unless both are comparable positive levels.
  public func ratio(column: Int, _ a: ZoneKey, _ b: ZoneKey) -> PrintedDecimal? {
    guard columns.indices.contains(column), columns[column].indicator.measure == .level,
      let (left, right) = comparable(column, a, b), left.significand > 0, right.significand > 0
    else { return nil }
    // Below 1 a second decimal: 0.04, not 0.0; what rounds to nothing even so is no ratio to print.
    guard let ratio = left.divided(by: right, toExponent: -2), !ratio.isZero else { return nil }
    return left.isLess(than: right) ? ratio : left.divided(by: right, toExponent: -1)
  }

  private func comparable(_ column: Int, _ a: ZoneKey, _ b: ZoneKey)
    -> (PrintedDecimal, PrintedDecimal)?
  {
    guard columns.indices.contains(column), !columns[column].mixedScope,
      // a zone is not held against the one it lies in
      Set(columns[column].inside).isDisjoint(with: [a, b]),
      let left = cell(a, column: column), let right = cell(b, column: column), left.standing == .comparable,
      right.standing == .comparable,
      let x = left.observation?.value, let y = right.observation?.value
    else { return nil }
    return (x, y)
  }

  /// Rows sorted by a column: comparable first, largest first; then hedged, apart, lone, not reported. Rows that tie keep
  /// their order.
  public func sorted(byColumn column: Int) -> Comparison {
    guard columns.indices.contains(column) else { return self }
    var result = self
    result.rows = rows.enumerated().sorted { a, b in
      let left = a.element.cells[column]
      let right = b.element.cells[column]
      if left.standing.order != right.standing.order {
        return left.standing.order < right.standing.order
      }
      if let x = left.observation?.value, let y = right.observation?.value {
        let order = y.compared(with: x)
        if order != 0 { return order < 0 }
      }
      return a.offset < b.offset
    }.map(\.element)
    return result
  }
}

extension Comparison {
  /// Sorted by the first column that ranks its zones; as it is where none does.
  public var sortedByRank: Comparison {
    columns.firstIndex { $0.ranked > 1 }.map { sorted(byColumn: $0) } ?? self
  }
}

extension ComparisonCell.Standing {
  fileprivate var order: Int {
    switch self {
    case .comparable: 0
    case .hedged: 1
    case .apart: 2
    case .lone: 3
    case .notReported: 4
    }
  }
}
