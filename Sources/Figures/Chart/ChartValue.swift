/// What stands in a row: a figure, or words for its absence. Missing is never zero.
public enum ChartValue: Hashable, Sendable {
  /// A value to draw.
  case amount(Amount)
  /// 未报, 未设目标: written, never drawn.
  case absent(String)
  /// –
  case notApplicable

  /// The value to draw; nil where there is none.
  public var amount: Amount? {
    if case .amount(let amount) = self { amount } else { nil }
  }
}

/// A figure as printed and as long as it is drawn.
public struct Amount: Hashable, Sendable {
  /// How far the figure can be taken at its word.
  public enum Standing: Hashable, Sendable {
    /// Stated without a hedge, for this very period and scope.
    case exact
    /// 近, 约, 超, 余: the bar's end is hatched, and it is not ranked.
    case approximate
    /// Another scope or period than its neighbours: hatched throughout.
    case apart
  }

  /// In the unit of the axis; for geometry only.
  public var magnitude: Double
  /// Digits, hedge, marks and references as printed.
  public var label: NumberText
  /// What a mark beside it says.
  public var standing: Standing

  public init(_ magnitude: Double, _ label: NumberText, standing: Standing = .exact) {
    self.magnitude = magnitude
    self.label = label
    self.standing = standing
  }
}

/// A year-on-year change; the text has no sign: layout draws ▲▼ or + −.
public enum Change: Hashable, Sendable {
  /// A rise.
  case up(NumberText)
  /// A fall.
  case down(NumberText)
  /// 0.0: neither.
  case level(NumberText)
  /// 未报
  case absent(String)
  /// –
  case notApplicable
}

/// The two points that a legend tells apart: 2024年1—8月, 2023年1—8月.
public struct PeriodLegend: Hashable, Sendable {
  /// The period of this year.
  public var current: String
  /// The period of last year.
  public var earlier: String

  public init(current: String, earlier: String) {
    self.current = current
    self.earlier = earlier
  }
}
