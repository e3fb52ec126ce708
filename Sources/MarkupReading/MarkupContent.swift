/// A paragraph of a page or a Word file.
public struct MarkupParagraph: Hashable, Sendable {
  /// One entry, or more where the paragraph breaks its lines itself.
  public var lines: [String]
  /// 1–9 for a heading, nil for running text.
  public var level: Int?
  /// The form marks it as the caption of a picture.
  public var isCaption: Bool

  public init(lines: [String], level: Int? = nil, isCaption: Bool = false) {
    self.lines = lines
    self.level = level
    self.isCaption = isCaption
  }
}

/// A table of a page, a Word file or a workbook.
public struct MarkupTable: Hashable, Sendable {
  /// A cell and the grid it covers.
  public struct Cell: Hashable, Sendable {
    /// The cell's text, as it stands.
    public var text: String
    /// 0-based.
    public var row: Int
    /// 0-based column of its left edge.
    public var column: Int
    /// Rows it covers, at least 1.
    public var rowSpan: Int
    /// Columns it covers, at least 1.
    public var columnSpan: Int
    /// Whether the form marks it as a head.
    public var isHeader: Bool

    public init(
      text: String, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, isHeader: Bool = false
    ) {
      self.text = text
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.isHeader = isHeader
    }
  }

  /// Caption or sheet name.
  public var name: String?
  /// Whether `name` is a sheet of a workbook, so that cells are named A1.
  public var isSheet: Bool
  /// By row, then column; cells without text are left out.
  public var cells: [Cell]

  public init(name: String? = nil, isSheet: Bool = false, cells: [Cell] = []) {
    self.name = name
    self.isSheet = isSheet
    self.cells = cells
  }

  /// Longest text of a cell, in bytes, that tells nothing: what is longer may be a story that stands in a frame.
  private static let longestCell = 600

  /// Whether it only lays out the page: one row or one column, or a story in a cell that stands in no grid.
  var laysOutPage: Bool {
    let rows = Dictionary(grouping: cells, by: \.row).mapValues(\.count)
    guard rows.count >= 2, Set(cells.map(\.column)).count >= 2 else { return true }
    return cells.contains { $0.text.utf8.count > Self.longestCell } && rows.values.count { $0 >= 3 } < 2
  }
}

/// What follows one another in a document.
public enum MarkupItem: Hashable, Sendable {
  /// A paragraph or a heading.
  case paragraph(MarkupParagraph)
  /// A table of cells.
  case table(MarkupTable)
}

/// What was read, in the order of the document.
public struct MarkupContent: Hashable, Sendable {
  /// Paragraphs and tables, in reading order.
  public var items: [MarkupItem]
  /// The document's own title, where it stands outside the text.
  public var title: [String]
  /// The zone line above the title, where the page names one (引题).
  public var kicker: String?
  /// Date as the metadata write it.
  public var date: String?
  /// Who wrote it, by the metadata.
  public var author: String?
  /// Where it appeared, by the metadata.
  public var publication: String?
  /// Short lines of a page outside its story, where date and source may stand.
  public var surroundings: [String]
  /// Rows, columns and sheets of a workbook that are hidden and were left out: 2 rows of 主要指标.
  public var hidden: [String] = []
  /// Cells of a workbook with a formula but without a value.
  public var unsavedFormulas = 0

  public init(items: [MarkupItem] = []) {
    self.items = items
    title = []
    surroundings = []
  }
}

/// Why a form gives no text.
public enum MarkupFault: Error, Hashable, Sendable {
  /// Not a zip file, or a damaged one; what the library says.
  case damaged(String)
  /// A part unpacks to more than is read.
  case tooLarge(part: String, limit: Int)
  /// Locked by a password.
  case encrypted
  /// A part that must be there is not.
  case missing(part: String)
  /// The XML declares entities of its own: refused, since they can grow without bound or reach out.
  case entities(part: String)
}
