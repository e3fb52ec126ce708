/// Lines over time. Only periods of one kind share a line; it breaks where a period has no figure, and where
/// cumulative figures begin anew in January.
public struct TrendPlot: Hashable, Sendable {
  /// The periods, evenly spaced, in order of time.
  public var periods: [TrendPeriod]
  /// The lines.
  public var series: [TrendSeries]
  /// Over the axis: 亿元.
  public var head: String

  public init(periods: [TrendPeriod], series: [TrendSeries], head: String) {
    self.periods = periods
    self.series = series
    self.head = head
  }
}

/// A point of the axis of time.
public struct TrendPeriod: Hashable, Sendable {
  /// 1—8月, 8月, 2024
  public var label: String
  /// Under the label where it changes: 2024年.
  public var year: String
  /// Whether lines stop before it.
  public var breaksBefore: Bool

  public init(_ label: String, year: String = "", breaksBefore: Bool = false) {
    self.label = label
    self.year = year
    self.breaksBefore = breaksBefore
  }
}

/// A line.
public struct TrendSeries: Hashable, Sendable {
  /// The zone or the indicator.
  public var name: FittingText
  /// One for each period; nil where there is no figure.
  public var points: [Amount?]
  /// Whether the title is about it.
  public var isFocus: Bool

  public init(_ name: FittingText, points: [Amount?], isFocus: Bool = false) {
    self.name = name
    self.points = points
    self.isFocus = isFocus
  }
}

/// Many zones, many indicators: numbers in all cells, shaded by quintiles inside each column.
public struct HeatPlot: Hashable, Sendable {
  /// The indicators, from left to right.
  public var columns: [HeatColumn]
  /// `cells` match `columns`.
  public var rows: [HeatRow]
  /// 开发区
  public var nameHead: String
  /// 各列由低到高
  public var scaleLabel: String
  /// 负; printed when a cell is negative.
  public var negativeLabel: String

  public init(
    columns: [HeatColumn], rows: [HeatRow], nameHead: String, scaleLabel: String, negativeLabel: String
  ) {
    self.columns = columns
    self.rows = rows
    self.nameHead = nameHead
    self.scaleLabel = scaleLabel
    self.negativeLabel = negativeLabel
  }
}

/// An indicator of the heat table.
public struct HeatColumn: Hashable, Sendable {
  /// The indicator's name.
  public var title: FittingText
  /// The unit of its values.
  public var unit: String

  public init(_ title: FittingText, unit: String) {
    self.title = title
    self.unit = unit
  }
}

/// A zone over the columns.
public struct HeatRow: Hashable, Sendable {
  /// The zone.
  public var name: FittingText
  /// One for each column.
  public var cells: [ChartValue]

  public init(_ name: FittingText, cells: [ChartValue]) {
    self.name = name
    self.cells = cells
  }
}
