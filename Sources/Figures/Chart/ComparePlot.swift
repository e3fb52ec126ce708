/// A few zones over several indicators: one column of bars each, with its own scale, and a table of changes and
/// ranks in the same columns below.
public struct ComparePlot: Hashable, Sendable {
  public var columns: [CompareColumn]
  /// One for each zone; `cells` match `columns`.
  public var rows: [CompareRow]
  /// Nil when no cell has an earlier value.
  public var legend: PeriodLegend?
  /// 同比（%）, over the table's names; empty for no table.
  public var changeHead: String
  /// 位次; empty when nothing is ranked.
  public var rankHead: String

  public init(
    columns: [CompareColumn], rows: [CompareRow], legend: PeriodLegend?, changeHead: String = "",
    rankHead: String = ""
  ) {
    self.columns = columns
    self.rows = rows
    self.legend = legend
    self.changeHead = changeHead
    self.rankHead = rankHead
  }
}

/// One indicator: one basis, one unit, one period.
public struct CompareColumn: Hashable, Sendable {
  public var title: FittingText
  public var unit: String
  public var basis: BasisTag

  public init(_ title: FittingText, unit: String, basis: BasisTag = .completed) {
    self.title = title
    self.unit = unit
    self.basis = basis
  }
}

public struct CompareRow: Hashable, Sendable {
  public var name: FittingText
  public var cells: [CompareCell]

  public init(_ name: FittingText, cells: [CompareCell]) {
    self.name = name
    self.cells = cells
  }
}

public struct CompareCell: Hashable, Sendable {
  public var value: ChartValue
  /// The same measure a year before.
  public var earlier: Amount?
  /// Nil where the table has nothing to say.
  public var change: Change?
  public var rank: Int?

  public init(_ value: ChartValue, earlier: Amount? = nil, change: Change? = nil, rank: Int? = nil) {
    self.value = value
    self.earlier = earlier
    self.change = change
    self.rank = rank
  }
}

/// This year against last year on one axis: hollow for last year, filled for this year. Rows come sorted by change.
public struct DumbbellPlot: Hashable, Sendable {
  public var rows: [DumbbellRow]
  /// 2023年1—8月
  public var earlierName: String
  /// 2024年1—8月，增
  public var riseName: String
  /// 2024年1—8月，减
  public var fallName: String
  /// Over the right column: 增减额（亿元）.
  public var changeHead: FittingText

  public init(
    rows: [DumbbellRow], earlierName: String, riseName: String, fallName: String, changeHead: FittingText
  ) {
    self.rows = rows
    self.earlierName = earlierName
    self.riseName = riseName
    self.fallName = fallName
    self.changeHead = changeHead
  }
}

public struct DumbbellRow: Hashable, Sendable {
  public var name: FittingText
  public var earlier: Amount
  public var current: Amount
  /// With its sign: +10.51, −1.52.
  public var change: NumberText
  public var isFocus: Bool

  public init(
    _ name: FittingText, earlier: Amount, current: Amount, change: NumberText, isFocus: Bool = false
  ) {
    self.name = name
    self.earlier = earlier
    self.current = current
    self.change = change
    self.isFocus = isFocus
  }
}
