/// What a link leads to.
public enum LinkTarget: Hashable, Sendable {
  /// A destination of the same document; ASCII.
  case destination(String)
  case uri(String)
}

/// An element of the PDF's structure tree; other outputs pass over it.
public enum StructureTag: Hashable, Sendable {
  case section
  /// 1 to 6, in order, none skipped.
  case heading(Int)
  case paragraph
  case span
  case caption
  case note
  case list
  case listItem
  case label
  case listBody
  /// `summary` is read out before the table.
  case table(summary: String)
  case tableHead
  case tableBody
  case tableRow
  case headerCell(scope: HeaderScope, columnSpan: Int, rowSpan: Int)
  case dataCell(columnSpan: Int, rowSpan: Int)
  /// `alt` states the finding and the values.
  case figure(alt: String)
  case link(LinkTarget)

  /// What a header cell heads.
  public enum HeaderScope: String, Hashable, Sendable {
    case column = "Column"
    case row = "Row"
  }
}
