/// How much of a target is done, against the share of the year that has passed.
public struct ProgressPlot: Hashable, Sendable {
  /// The zones, from top to bottom.
  public var rows: [ProgressRow]
  /// 时序进度 in percent; for geometry only.
  public var schedule: Double
  /// 时序进度 66.7%
  public var scheduleLabel: String
  /// 目标 100%
  public var targetLabel: String
  /// 与时序之差（个百分点）
  public var gapHead: FittingText

  public init(
    rows: [ProgressRow], schedule: Double, scheduleLabel: String, targetLabel: String, gapHead: FittingText
  ) {
    self.rows = rows
    self.schedule = schedule
    self.scheduleLabel = scheduleLabel
    self.targetLabel = targetLabel
    self.gapHead = gapHead
  }
}

/// Completed against planned.
public struct ProgressRow: Hashable, Sendable {
  /// The zone or the project.
  public var name: FittingText
  /// In percent of the target; 未设目标 where there is none.
  public var value: ChartValue
  /// 超 14.9, 落后 28.2; nil where there is no target.
  public var gap: Gap?
  /// Whether the title is about it.
  public var isFocus: Bool

  /// The distance to 时序进度, in words and points.
  public struct Gap: Hashable, Sendable {
    /// Behind: drawn with hatch in the colour of caution.
    public var isBehind: Bool
    /// 超, 落后
    public var word: String
    /// Percentage points between the two; `word` tells which way.
    public var points: NumberText

    public init(isBehind: Bool, word: String, points: NumberText) {
      self.isBehind = isBehind
      self.word = word
      self.points = points
    }
  }

  public init(_ name: FittingText, value: ChartValue, gap: Gap?, isFocus: Bool = false) {
    self.name = name
    self.value = value
    self.gap = gap
    self.isFocus = isFocus
  }
}
