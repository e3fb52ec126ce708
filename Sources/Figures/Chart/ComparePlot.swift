/// A few zones over several indicators: one column of bars each, with its own scale, and a table of changes and
/// ranks in the same columns below.
public struct ComparePlot: Hashable, Sendable {
  /// The indicators, from left to right.
  public var columns: [CompareColumn]
  /// One for each zone; `cells` match `columns`.
  public var rows: [CompareRow]
  /// Nil when no cell has an earlier value.
  public var legend: PeriodLegend?
  /// 同比（%）, over the table's names; empty for no table.
  public var changeHead: String
  /// 位次; empty when nothing is ranked.
  public var rankHead: String
  /// Printed when layout breaks a bar of 20 times the next: 断轴：{name}{indicator}条长未按比例。
  public var brokenNote: String

  public init(
    columns: [CompareColumn], rows: [CompareRow], legend: PeriodLegend?, changeHead: String = "",
    rankHead: String = "", brokenNote: String = ""
  ) {
    self.columns = columns
    self.rows = rows
    self.legend = legend
    self.changeHead = changeHead
    self.rankHead = rankHead
    self.brokenNote = brokenNote
  }
}

/// One indicator: one basis, one unit, one period.
public struct CompareColumn: Hashable, Sendable {
  /// The indicator's name.
  public var title: FittingText
  /// The unit of its values.
  public var unit: String
  /// The basis of its values.
  public var basis: BasisTag

  public init(_ title: FittingText, unit: String, basis: BasisTag = .completed) {
    self.title = title
    self.unit = unit
    self.basis = basis
  }
}

/// A zone over the columns.
public struct CompareRow: Hashable, Sendable {
  /// The zone.
  public var name: FittingText
  /// One for each column.
  public var cells: [CompareCell]

  public init(_ name: FittingText, cells: [CompareCell]) {
    self.name = name
    self.cells = cells
  }
}

/// What a zone has in a column.
public struct CompareCell: Hashable, Sendable {
  /// The value, or why there is none.
  public var value: ChartValue
  /// The same measure a year before.
  public var earlier: Amount?
  /// Nil where the table has nothing to say.
  public var change: Change?
  /// Its rank in the column; nil where it is not ranked.
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
  /// The zones, from top to bottom.
  public var rows: [DumbbellRow]
  /// 2023年1—8月
  public var earlierName: String
  /// 2024年1—8月，增
  public var riseName: String
  /// 2024年1—8月，减
  public var fallName: String
  /// Over the right column: 增减额（亿元）.
  public var changeHead: FittingText
  /// Printed when layout breaks the line of a row of 20 times the next: 断轴：{name}位置未按比例。
  public var brokenNote: String

  public init(
    rows: [DumbbellRow], earlierName: String, riseName: String, fallName: String, changeHead: FittingText,
    brokenNote: String = ""
  ) {
    self.rows = rows
    self.earlierName = earlierName
    self.riseName = riseName
    self.fallName = fallName
    self.changeHead = changeHead
    self.brokenNote = brokenNote
  }
}

/// A zone's value of this year and of the year before.
public struct DumbbellRow: Hashable, Sendable {
  /// The zone.
  public var name: FittingText
  /// Last year's value.
  public var earlier: Amount
  /// This year's value.
  public var current: Amount
  /// With its sign: +10.51, −1.52.
  public var change: NumberText
  /// Whether the title is about it.
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
