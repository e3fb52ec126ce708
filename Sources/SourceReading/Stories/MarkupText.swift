import MarkupReading
import SourceText

/// Writes what was read of a page, a Word file or a workbook as text with hints and tables.
enum MarkupText {
  /// Blank rows from which on a sheet's rows are another table.
  private static let tableGap = 2

  static func write(_ content: MarkupContent, _ tables: ReadingTables) -> FormText {
    var text = FormText()
    if !startsWithHeading(content.items) {
      let heads = [content.kicker].compactMap { $0 } + content.title
      for (index, head) in heads.enumerated() {
        text.line(head.utf8, LineHint(role: .headline, opensStory: index == 0, startsParagraph: true))
      }
    }
    for item in content.items {
      switch item {
      case .paragraph(let paragraph): write(paragraph, into: &text)
      case .table(let table):
        for part in table.isSheet ? parts(of: table) : [table] { write(part, tables, into: &text) }
      }
    }
    return text
  }

  /// A heading comes first, or a line or two that stand over one.
  private static func startsWithHeading(_ items: [MarkupItem]) -> Bool {
    for item in items.prefix(3) {
      guard case .paragraph(let paragraph) = item else { return false }
      if isHeadline(paragraph) { return true }
      if paragraph.lines.contains(where: { $0.contains("。") }) { return false }
    }
    return false
  }

  private static func isHeadline(_ paragraph: MarkupParagraph) -> Bool {
    paragraph.level.map { $0 <= 3 } ?? false
  }

  private static func write(_ paragraph: MarkupParagraph, into text: inout FormText) {
    for (index, line) in paragraph.lines.enumerated() {
      if isHeadline(paragraph) {
        text.line(line.utf8, LineHint(role: .headline, startsParagraph: true))
      } else if paragraph.isCaption {
        text.line(line.utf8, LineHint(role: .dropped))
      } else {
        text.line(line.utf8, LineHint(startsParagraph: index == 0 ? true : nil))
      }
    }
  }

  // MARK: - Date and paper

  /// Date and source as the metadata or the lines around the story tell them.
  static func masthead(_ content: MarkupContent, _ tables: ReadingTables) -> Masthead {
    var masthead = Masthead(publication: content.publication)
    if let date = content.date {
      masthead.date =
        FullDate.first(in: date.unicodeScalars.map(\.value).filter { !isBlank($0) || $0 == 0x20 })?.date
    }
    for line in content.surroundings where masthead.date == nil {
      let bytes = Array(line.utf8)
      guard let whole = LineTable.scan(bytes).lines.first,
        let found = PageFurniture(text: bytes, tables: tables).labelled(whole)
      else { continue }
      masthead.date = found.date
      masthead.publication = masthead.publication ?? found.publication
    }
    return masthead
  }

  // MARK: - Tables

  private static func write(_ table: MarkupTable, _ tables: ReadingTables, into text: inout FormText) {
    guard let firstRow = table.cells.map(\.row).min() else { return }
    var result = SourceTable(name: table.name, article: 0, cells: [], rowCount: 0, columnCount: 0)
    for cell in table.cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      let start = text.count
      text.line(cell.text.utf8, LineHint(role: .cell, startsParagraph: true))
      let place: SourcePlace? =
        table.isSheet
        ? .cell(sheet: table.name ?? "", cell: cellName(row: cell.row, column: cell.column)) : nil
      let row = cell.row - firstRow
      result.cells.append(
        SourceTable.Cell(
          text: folded(cell.text, tables), row: row, column: cell.column, rowSpan: cell.rowSpan,
          columnSpan: cell.columnSpan, span: TextSpan(start, start + cell.text.utf8.count), place: place,
          isHeader: cell.isHeader))
      result.rowCount = max(result.rowCount, row + cell.rowSpan)
      result.columnCount = max(result.columnCount, cell.column + cell.columnSpan)
    }
    text.tables.append(result)
  }

  /// A sheet's tables, parted by blank rows.
  private static func parts(of table: MarkupTable) -> [MarkupTable] {
    var parts: [MarkupTable] = []
    var bottom = -1
    for cell in table.cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      if parts.isEmpty || cell.row > bottom + tableGap {
        parts.append(MarkupTable(name: table.name, isSheet: true))
      }
      parts[parts.count - 1].cells.append(cell)
      bottom = max(bottom, cell.row + cell.rowSpan - 1)
    }
    return parts
  }

  /// Width, radicals and script folded, blanks between Han closed up.
  static func folded(_ text: String, _ tables: ReadingTables) -> String {
    let bytes = text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    var writer = RepairWriter(text: bytes, folds: tables.folds, isTraditional: false)
    writer.write([0..<bytes.count])
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// `C7` for row 6, column 2.
  static func cellName(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(Character(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26)))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row + 1)
  }
}
