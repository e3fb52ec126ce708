/// Horizontal bars with their values at the end. Rows come sorted; layout keeps their order.
public struct BarPlot: Hashable, Sendable {
  /// The main group first. Figures of another basis or period form groups of their own.
  public var groups: [BarGroup]
  /// Over the right column, 同比（%）; empty when no row has a change.
  public var changeHead: FittingText
  /// Printed when layout breaks a bar of 20 times the next: 断轴：{name}条长未按比例。
  public var brokenNote: String

  public init(groups: [BarGroup], changeHead: FittingText = "", brokenNote: String = "") {
    self.groups = groups
    self.changeHead = changeHead
    self.brokenNote = brokenNote
  }
}

/// Rows of one basis and one period.
public struct BarGroup: Hashable, Sendable {
  /// Stands over the rows when there are several groups: 2024年1—6月.
  public var title: String
  /// 期间不同: the title is then set in the colour of caution.
  public var caution: String
  /// Over the bars: 完成投资（亿元）.
  public var head: FittingText
  /// The texture of the bars.
  public var basis: BasisTag
  /// Whether bars have a scale of their own. Another basis must; another period of the same measure need not.
  public var hasOwnScale: Bool
  /// The bars of the group, from top to bottom.
  public var rows: [BarRow]

  public init(
    title: String = "", caution: String = "", head: FittingText, basis: BasisTag = .completed,
    hasOwnScale: Bool = false, rows: [BarRow]
  ) {
    self.title = title
    self.caution = caution
    self.head = head
    self.basis = basis
    self.hasOwnScale = hasOwnScale
    self.rows = rows
  }
}

/// One zone's bar.
public struct BarRow: Hashable, Sendable {
  /// Its name with the official short form.
  public var name: FittingText
  /// Small under the name: 15个项目.
  public var detail: String
  /// The bar's value, or why there is none.
  public var value: ChartValue
  /// Nil where the chart has no such column.
  public var change: Change?
  /// 位次, when the rows are ranked and this one is.
  public var rank: Int?
  /// The row that the title is about.
  public var isFocus: Bool
  /// After the value: 园区规划，口径不同; ※ 来源2.
  public var comment: String
  /// Parts drawn inside the bar, in order; what they leave over stays blank.
  public var parts: [BarPart]

  public init(
    _ name: FittingText, detail: String = "", value: ChartValue, change: Change? = nil, rank: Int? = nil,
    isFocus: Bool = false, comment: String = "", parts: [BarPart] = []
  ) {
    self.name = name
    self.detail = detail
    self.value = value
    self.change = change
    self.rank = rank
    self.isFocus = isFocus
    self.comment = comment
    self.parts = parts
  }
}

/// 其中: a part of a bar.
public struct BarPart: Hashable, Sendable {
  /// For geometry only.
  public var magnitude: Double
  /// 产业 56.018; printed inside the part when it fits, else left out.
  public var label: String

  public init(_ magnitude: Double, label: String) {
    self.magnitude = magnitude
    self.label = label
  }
}

/// A ranking in columns (16 to 100 rows), or its top, median and bottom (more).
public struct RankingPlot: Hashable, Sendable {
  /// Ranked rows in order, then approximate ones, then those without a figure.
  public var rows: [BarRow]
  /// The heads of its columns.
  public var heads: Heads
  /// The words of its furniture.
  public var words: Words
  /// The basis that all rows share.
  public var basis: BasisTag

  public init(rows: [BarRow], heads: Heads, words: Words, basis: BasisTag = .completed) {
    self.rows = rows
    self.heads = heads
    self.words = words
    self.basis = basis
  }

  /// 位次, 开发区, 亿元, 同比.
  public struct Heads: Hashable, Sendable {
    /// 位次.
    public var rank: String
    /// 开发区.
    public var name: String
    /// The indicator and its unit.
    public var value: String
    /// Empty when no row has a change.
    public var change: String

    public init(rank: String, name: String, value: String, change: String = "") {
      self.rank = rank
      self.name = name
      self.value = value
      self.change = change
    }
  }

  /// What stands for the rows left out of a ranking of more than 100.
  public struct Words: Hashable, Sendable {
    /// 第{from}至第{to}位
    public var skipped: String
    /// 中位：{name}
    public var median: String
    /// 未报：{names}
    public var absent: String
    /// 断轴：{name}条长未按比例。
    public var broken: String

    public init(skipped: String, median: String, absent: String, broken: String = "") {
      self.skipped = skipped
      self.median = median
      self.absent = absent
      self.broken = broken
    }
  }
}
