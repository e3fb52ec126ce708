public import Aggregation
public import FactModel
public import Figures

/// The kinds of `zonebrief chart`.
public enum ChartKind: String, Sendable, Hashable, CaseIterable {
  /// Who has most.
  case bar
  /// A few zones over several indicators.
  case compare
  /// This year against last.
  case dumbbell
  /// Year-on-year changes.
  case growth
  /// Against 时序进度.
  case progress
  /// Over time.
  case trend
  /// Many zones, many indicators.
  case heat
  /// All zones in order.
  case ranking
  /// Part and whole.
  case parts
}

/// The figures a chart may draw on. Each kind takes what it needs; what is missing makes it refuse.
public struct ChartMaterial: Sendable {
  /// Zones side by side for the period asked for.
  public var comparison: Comparison
  /// The same a year before.
  public var earlier: Comparison?
  /// The indicator over time.
  public var trends: [Trend]
  /// Whether a trend is of single months worked out of cumulative figures; only where that was asked for.
  public var derivesMonths = false
  /// Wholes with the parts stated of them.
  public var partTrees: [PartWholeTree]
  /// Checks that tell stated shares.
  public var checks: [CheckResult]
  /// Indicator and basis asked for; nil for the one most zones report.
  public var indicator: IndicatorID?
  /// The basis asked for; nil for the first that carries the chart.
  public var basis: Basis?

  public init(
    comparison: Comparison, earlier: Comparison? = nil, trends: [Trend] = [], partTrees: [PartWholeTree] = [],
    checks: [CheckResult] = [], indicator: IndicatorID? = nil, basis: Basis? = nil
  ) {
    self.comparison = comparison
    self.earlier = earlier
    self.trends = trends
    self.partTrees = partTrees
    self.checks = checks
    self.indicator = indicator
    self.basis = basis
  }
}

/// Words a stand-alone chart: picks the series, states the finding, refuses what the figures cannot carry.
public enum ChartComposer {
  /// - Throws: `ChartRefusal` when the figures cannot carry the kind; `TableFault` for a damaged table.
  public static func compose(_ kind: ChartKind, material: ChartMaterial, context: ChartContext) throws
    -> Chart
  {
    var draft = ChartDraft(context, desk: try Desk(context.language))
    draft.statedShares = StatedShares(material.checks)
    let views = ComparisonViews(material.comparison)
    switch kind {
    case .bar, .ranking:
      let column = try views.level(material)
      guard kind == .ranking else { return draft.best(column) }
      guard column.all.count >= 2 else {
        throw ChartRefusal.tooFewZones(found: column.all.count, available: views.comparableBases)
      }
      return draft.ranking(column)
    case .growth:
      return draft.growth(try views.change(material))
    case .dumbbell:
      let column = try views.level(material)
      let earlier = material.earlier.map { ComparisonViews($0) }?.same(as: column)
      return try draft.dumbbell(column, earlier: earlier)
    case .progress:
      let column = try views.completed(material)
      return try draft.progress(column, targets: views.target(of: column))
    case .compare:
      return try draft.compare(
        material.comparison, earlier: material.earlier, otherwise: views.comparableBases)
    case .heat: return try draft.heat(material.comparison, otherwise: views.comparableBases)
    case .trend: return try draft.trend(material.wantedTrends, zones: views.zones)
    case .parts: return try draft.parts(material.wantedTrees, zones: views.zones)
    }
  }
}

extension ChartComposer {
  /// The kinds these figures can carry, for a refusal to name.
  public static func possible(_ material: ChartMaterial, context: ChartContext) -> [ChartKind] {
    ChartKind.allCases.filter { (try? compose($0, material: material, context: context)) != nil }
  }
}

extension ChartMaterial {
  fileprivate func wants(_ key: IndicatorKey) -> Bool {
    (indicator == nil || key.indicator == indicator) && (basis == nil || key.basis == basis)
  }

  fileprivate var wantedTrends: [Trend] {
    let wanted = trends.filter { wants($0.series.key.indicator) }
    return derivesMonths ? wanted.compactMap(Trends.ofDerivedMonths) : wanted
  }

  fileprivate var wantedTrees: [PartWholeTree] {
    let zones = Set(comparison.rows.map(\.zone.key))
    return partTrees.filter { tree in
      wants(tree.whole.key.indicator) && (tree.whole.key.zone.map(zones.contains) ?? false)
        && tree.whole.key.indicator.measure == .level
    }
  }
}

/// A comparison's columns as charts pick them.
private struct ComparisonViews {
  var columns: [ColumnView]
  var zones: [ZoneKey: ZoneIdentity]

  init(_ comparison: Comparison) {
    columns = MonthView.withGrowth(
      comparison.columns.indices.map {
        ColumnView(basis: comparison.columns[$0].indicator.basis, index: $0, in: comparison)
      })
    zones = Dictionary(comparison.rows.map { ($0.zone.key, $0.zone) }, uniquingKeysWith: { a, _ in a })
  }

  private var available: [String] {
    var names: [String] = []
    for column in columns where !column.all.isEmpty {
      let name = "\(column.key.indicator.rawValue) (\(column.key.basis.rawValue))"
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Columns at least two zones have, for refusals: `investment.total (planned)`.
  var comparableBases: [String] {
    var names: [String] = []
    for column in columns where column.key.measure == .level && column.own.count >= 2 {
      let name = "\(column.key.indicator.rawValue) (\(column.key.basis.rawValue))"
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func best(_ candidates: [ColumnView]) throws(ChartRefusal) -> ColumnView {
    let filled = candidates.filter { !$0.all.isEmpty }
    let best = filled.enumerated().max { a, b in
      (MonthView.weight(a.element, a.offset)) < (MonthView.weight(b.element, b.offset))
    }
    guard let best else { throw .noSuchColumn(available: available) }
    return best.element
  }

  func level(_ material: ChartMaterial) throws(ChartRefusal) -> ColumnView {
    let wanted = columns.filter { $0.key.measure == .level && material.wants($0.key) }
    // without a wish, completed figures come first
    if material.basis == nil, material.indicator == nil {
      let completed = wanted.filter { $0.basis == .completed && !$0.own.isEmpty }
      if !completed.isEmpty { return try best(completed) }
    }
    return try best(wanted)
  }

  /// A completed column, one with targets if there is any.
  func completed(_ material: ChartMaterial) throws(ChartRefusal) -> ColumnView {
    let wanted = columns.filter {
      $0.key.measure == .level && $0.basis == .completed
        && (material.indicator == nil || $0.key.indicator == material.indicator)
    }
    let aimed = wanted.filter { target(of: $0) != nil }
    return try best(aimed.isEmpty ? wanted : aimed)
  }

  func change(_ material: ChartMaterial) throws(ChartRefusal) -> ColumnView {
    let wanted = columns.filter { $0.key.measure == .growth && material.wants($0.key) && !$0.all.isEmpty }
    guard !wanted.isEmpty else {
      throw columns.allSatisfy(\.all.isEmpty)
        ? .noSuchColumn(available: []) : .noChange(indicator: material.indicator?.rawValue)
    }
    return try best(wanted)
  }

  /// The planned column of the same indicator, for its targets.
  func target(of column: ColumnView) -> ColumnView? {
    columns.first {
      $0.basis == .planned && $0.key.measure == .level && $0.key.indicator == column.key.indicator
        && $0.key.text == column.key.text && $0.key.scope == column.key.scope
        && $0.key.unit == column.key.unit
    }
  }

  func same(as column: ColumnView) -> ColumnView? { columns.first { $0.key == column.key } }
}
