/// What a link leads to.
public enum LinkTarget: Hashable, Sendable {
  /// A destination of the same document; ASCII.
  case destination(String)
  /// An address outside the document.
  case uri(String)
}

/// An element of the PDF's structure tree; other outputs pass over it.
public enum StructureTag: Hashable, Sendable {
  /// A section.
  case section
  /// 1 to 6, in order, none skipped.
  case heading(Int)
  /// A paragraph.
  case paragraph
  /// A stretch of text.
  case span
  /// The caption of a figure or table.
  case caption
  /// A note.
  case note
  /// A list.
  case list
  /// An item of a list.
  case listItem
  /// The number or the mark of an item.
  case label
  /// The text of an item.
  case listBody
  /// `summary` is read out before the table.
  case table(summary: String)
  /// The heads of a table.
  case tableHead
  /// The rows of a table.
  case tableBody
  /// A row of a table.
  case tableRow
  /// A head, what it heads, and the grid it covers.
  case headerCell(scope: HeaderScope, columnSpan: Int, rowSpan: Int)
  /// A cell, and the grid it covers.
  case dataCell(columnSpan: Int, rowSpan: Int)
  /// `alt` states the finding and the values.
  case figure(alt: String)
  /// A link and where it leads.
  case link(LinkTarget)

  /// What a header cell heads.
  public enum HeaderScope: String, Hashable, Sendable {
    /// It heads its column.
    case column = "Column"
    /// It heads its row.
    case row = "Row"
  }
}
