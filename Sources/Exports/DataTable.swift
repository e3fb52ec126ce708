public import FactModel

/// A table as data: what every export form is written from, so that all of them say the same.
public struct DataTable: Sendable, Hashable {
  /// A column and what heads it.
  public struct Column: Sendable, Hashable {
    /// Key in JSON and NDJSON.
    public var key: String
    /// Heading in a terminal, CSV and workbooks.
    public var heading: String
    /// Printed under or after the heading.
    public var unit: String?
    /// Leading for words, trailing for figures.
    public var alignment: Alignment
    /// What neighbouring columns have in common (完成), printed once over all of them; empty for none.
    public var group: String
    /// A terminal too narrow for all columns leaves this one out; files never do.
    public var isDetail: Bool

    public init(
      _ key: String, _ heading: String, unit: String? = nil, alignment: Alignment = .leading,
      group: String = "", isDetail: Bool = false
    ) {
      self.key = key
      self.heading = heading
      self.unit = unit
      self.alignment = alignment
      self.group = group
      self.isDetail = isDetail
    }
  }

  /// To which side cells are set.
  public enum Alignment: Sendable, Hashable { case leading, trailing }

  /// What a cell holds.
  public enum Cell: Sendable, Hashable {
    /// Words.
    case text(String)
    /// `shown` is what a reader sees (近100), the decimal what a machine reads.
    case number(PrintedDecimal, shown: String)
    /// A whole number.
    case integer(Int)
    /// Several words; each form joins them its own way.
    case list([String])
    /// Unknown or not reported; `shown` is 未报, – or empty. Never a zero.
    case missing(shown: String)

    /// What a reader sees.
    public var shown: String {
      switch self {
      case .text(let text): text
      case .number(_, let shown): shown
      case .integer(let value): String(value)
      case .list(let items): items.joined(separator: " ")
      case .missing(let shown): shown
      }
    }
  }

  /// Sheet name, or the table's caption.
  public var title: String
  /// The columns, from left to right.
  public var columns: [Column]
  /// Each as long as `columns`.
  public var rows: [[Cell]]
  /// Printed below the table in a terminal and a workbook.
  public var notes: [String]

  public init(title: String, columns: [Column], rows: [[Cell]], notes: [String] = []) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}
