/// A comparison table (三线表): plain values, text already worded.
public struct Table: Hashable, Sendable {
  /// 1-based 表n.
  public var number: Int?
  /// What the table shows.
  public var title: String
  /// Right of the caption: period and scope.
  public var aside: RichText
  /// The columns, from left to right.
  public var columns: [Column]
  /// Heads over neighbouring columns; empty for none. In column order, not overlapping.
  public var columnGroups: [ColumnGroup]
  /// The rows, in groups that stay together.
  public var rowGroups: [RowGroup]
  /// Under the last part only: 注, then 来源.
  public var notes: [RichText]
  /// Closer rows, for long tables.
  public var isCompact: Bool
  /// What a reader hears before the table.
  public var summary: String

  public init(
    number: Int? = nil, title: String, aside: RichText = RichText(), columns: [Column],
    columnGroups: [ColumnGroup] = [], rowGroups: [RowGroup], notes: [RichText] = [],
    isCompact: Bool = false, summary: String = ""
  ) {
    self.number = number
    self.title = title
    self.aside = aside
    self.columns = columns
    self.columnGroups = columnGroups
    self.rowGroups = rowGroups
    self.notes = notes
    self.isCompact = isCompact
    self.summary = summary
  }
}

/// One column: one basis and one unit.
public struct Column: Hashable, Sendable {
  /// What the cells of a column hold, which decides how they are aligned.
  public enum Kind: Hashable, Sendable {
    /// Row names; parts of a whole are indented here.
    case stub
    /// Words, flush left.
    case text
    /// Small words, flush right: a period beside the stub.
    case aside
    /// Words, flush right: a result at the right edge.
    case textRight
    /// Figures on the decimal point.
    case number
    /// 位次, and its change.
    case rank
    /// Small lines of a series.
    case sparkline
  }

  /// What its cells hold.
  public var kind: Kind
  /// The column's head.
  public var title: String
  /// Second line of the head.
  public var unit: String

  public init(_ kind: Kind, _ title: String, unit: String = "") {
    self.kind = kind
    self.title = title
    self.unit = unit
  }
}

/// A head over columns `first ..< first + count`.
public struct ColumnGroup: Hashable, Sendable {
  /// 0-based index of its first column.
  public var first: Int
  /// How many columns it spans.
  public var count: Int
  /// The basis they share; nil for none.
  public var chip: Chip?
  /// What stands above them.
  public var title: String

  public init(first: Int, count: Int, chip: Chip? = nil, title: String) {
    self.first = first
    self.count = count
    self.chip = chip
    self.title = title
  }
}

/// Rows that are never parted: a zone and its parts, or a subject and its rows. A hairline stands between groups.
public struct RowGroup: Hashable, Sendable {
  /// From top to bottom.
  public var rows: [Row]
  /// Whether a hairline closes the group.
  public var isRuled: Bool

  public init(_ rows: [Row], isRuled: Bool = true) {
    self.rows = rows
    self.isRuled = isRuled
  }
}

/// A row: one cell for each column, or a name with a merged cell.
public struct Row: Hashable, Sendable {
  /// Whether a row is a whole, or how deep a part.
  public enum Level: Hashable, Sendable {
    /// A figure of its own.
    case whole
    /// 其中：… the first part of the whole above it.
    case firstPart
    /// Further parts, aligned with the first one's name.
    case part
  }

  /// A whole, or a part of one above.
  public var level: Level
  /// One for each column.
  public var cells: [Cell]

  public init(_ level: Level, _ cells: [Cell]) {
    self.level = level
    self.cells = cells
  }

  /// A whole.
  public init(_ cells: [Cell]) { self.init(.whole, cells) }
}

/// What stands in a cell.
public enum Cell: Hashable, Sendable {
  /// Nothing: the cell above still holds.
  case blank
  /// Words, with figures among them.
  case text(RichText)
  /// A figure, flush right.
  case number(NumberText)
  /// 未报
  case missing(String)
  /// – : not applicable.
  case notApplicable
  /// 位次, with the change since the last issue.
  case rank(Rank)
  /// A basis or a level.
  case chip(Chip)
  /// 一致 with a tick, or 提示 with an exclamation mark.
  case verdict(Verdict)
  /// A small line of the months.
  case sparkline(Sparkline)
  /// Over this and all following columns: 未报 and why. The row has no further cells.
  case merged(label: String, reason: String)
}

/// 位次: ties share a rank and skip the next.
public struct Rank: Hashable, Sendable {
  /// 1 is the largest.
  public var rank: Int
  /// Places gained (positive) or lost against the earlier period; nil where it has none.
  public var change: Int?

  public init(_ rank: Int, change: Int? = nil) {
    self.rank = rank
    self.change = change
  }
}

/// The outcome of a check.
public struct Verdict: Hashable, Sendable {
  /// Whether figures fit together, contradict each other, or are worth a remark.
  public enum Kind: Hashable, Sendable { case agrees, differs, notice }

  /// Which of the three.
  public var kind: Kind
  /// The word that says so.
  public var label: String

  public init(_ kind: Kind, _ label: String) {
    self.kind = kind
    self.label = label
  }
}

/// A small line without axes: the shape of a series beside its latest figure.
public struct Sparkline: Hashable, Sendable {
  /// In order of time, evenly spaced; nil breaks the line. For drawing only.
  public var points: [Double?]
  /// What a reader hears: first, last, lowest, highest.
  public var alt: String

  public init(points: [Double?], alt: String) {
    self.points = points
    self.alt = alt
  }
}
