import MarkupReading
import SourceText

/// Writes what was read of a page, a Word file or a workbook as text with hints and tables.
enum MarkupText {
  static func write(_ content: MarkupContent, _ tables: ReadingTables) -> FormText {
    var text = FormText()
    let repeated = repeatedTitle(content)
    if !startsWithHeading(content.items), repeated == 0 {
      let heads = [content.kicker].compactMap { $0 } + content.title
      for (index, head) in heads.enumerated() {
        text.line(head.utf8, LineHint(role: .headline, opensStory: index == 0, startsParagraph: true))
      }
    }
    for (index, item) in content.items.enumerated() {
      switch item {
      case .paragraph(var paragraph):
        if index < repeated { paragraph.level = 1 }
        write(paragraph, goesOn: index > 0 && breaksOff(content.items[index - 1]), into: &text)
      case .table(var table):
        if !table.isSheet {
          let captions = captions(above: index, content.items) + [table.name].compactMap { $0 }
          table.name = captions.isEmpty ? nil : captions.joined(separator: " ")
        }
        write(table, tables, into: &text)
      }
    }
    return text
  }

  /// How many paragraphs at the start repeat the page's title: its headline stands in the story too.
  private static func repeatedTitle(_ content: MarkupContent) -> Int {
    func plain(_ lines: [String]) -> String { lines.joined().filter { !$0.isWhitespace } }
    let title = plain(content.title)
    var start = ""
    guard !title.isEmpty else { return 0 }
    for (index, item) in content.items.prefix(3).enumerated() {
      guard case .paragraph(let paragraph) = item else { return 0 }
      start += plain(paragraph.lines)
      if start == title { return index + 1 }
    }
    return 0
  }

  /// A paragraph that ends in a comma goes on in the next, however the page parts them.
  private static func breaksOff(_ item: MarkupItem) -> Bool {
    guard case .paragraph(let paragraph) = item, !isHeadline(paragraph), !paragraph.isCaption else {
      return false
    }
    return paragraph.lines.last.map { $0.hasSuffix("，") || $0.hasSuffix("、") } ?? false
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

  private static func write(_ paragraph: MarkupParagraph, goesOn: Bool, into text: inout FormText) {
    for (index, line) in paragraph.lines.enumerated() {
      if isHeadline(paragraph) {
        text.line(line.utf8, LineHint(role: .headline, startsParagraph: true))
      } else if paragraph.isCaption {
        text.line(line.utf8, LineHint(role: .dropped))
      } else {
        text.line(line.utf8, LineHint(startsParagraph: index == 0 ? !goesOn : nil))
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
    var plain: Set<CivilDate> = []
    for line in content.surroundings where masthead.date == nil {
      let bytes = Array(line.utf8)
      guard let whole = LineTable.scan(bytes).lines.first else { continue }
      let furniture = PageFurniture(text: bytes, tables: tables)
      if let found = furniture.labelled(whole) {
        masthead.date = found.date
        masthead.publication = masthead.publication ?? found.publication
      } else if let date = furniture.masthead(whole)?.date ?? furniture.dated(whole)?.date,
        !isToday(bytes, tables)
      {
        plain.insert(date)
      }
    }
    // 2024年10月15日 星期二 without a label, if it is the only one.
    if masthead.date == nil, plain.count == 1 { masthead.date = plain.first }
    return masthead
  }

  private static func isToday(_ line: [UInt8], _ tables: ReadingTables) -> Bool {
    let scalars = ArraySlice(line.comparable(0..<line.count, tables.folds).map(\.value))
    return tables.newsroom.contains(.today, in: scalars)
  }

  // MARK: - Tables

  /// Lines just above a table that name it: its title, 单位：亿元.
  private static func captions(above index: Int, _ items: [MarkupItem]) -> [String] {
    var captions: [String] = []
    var at = index - 1
    while at >= 0, index - at <= 3, case .paragraph(let paragraph) = items[at] {
      let text = paragraph.lines.joined(separator: " ")
      guard text.count <= 60, !text.contains("。"), !text.contains("；") else { break }
      captions.insert(text, at: 0)
      at -= 1
    }
    return captions
  }

  private static func write(_ table: MarkupTable, _ tables: ReadingTables, into text: inout FormText) {
    guard !table.cells.isEmpty else { return }
    let sheet = table.name ?? "table \(text.tables.count + 1)"
    let rows = UsedLines(table.cells.map { ($0.row, $0.rowSpan) })
    let columns = UsedLines(table.cells.map { ($0.column, $0.columnSpan) })
    var result = SourceTable(
      name: table.name, article: 0, cells: [], rowCount: rows.count, columnCount: columns.count)
    for cell in table.cells.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      let start = text.count
      text.line(cell.text.utf8, LineHint(role: .cell, startsParagraph: true))
      let place = SourcePlace.cell(sheet: sheet, cell: cellName(row: cell.row, column: cell.column))
      let (row, rowSpan) = rows.place(cell.row, cell.rowSpan)
      let (column, columnSpan) = columns.place(cell.column, cell.columnSpan)
      result.cells.append(
        SourceTable.Cell(
          text: folded(cell.text, tables), row: row, column: column, rowSpan: rowSpan,
          columnSpan: columnSpan, span: TextSpan(start, start + cell.text.utf8.count), place: place,
          isHeader: cell.isHeader))
    }
    text.tables.append(result)
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

/// The rows (or columns) of a table in which a cell begins: those without one are left out, so that a cell far out makes
/// no large table.
struct UsedLines {
  private let numbers: [Int]

  init(_ spans: [(start: Int, length: Int)]) {
    numbers = Set(spans.map(\.start)).sorted()
  }

  var count: Int { numbers.count }

  /// Where a line stands among those that are used, and how many of them a span covers.
  func place(_ start: Int, _ length: Int) -> (start: Int, length: Int) {
    let first = firstIndex(from: start)
    return (first, max(1, firstIndex(from: start + max(1, length)) - first))
  }

  private func firstIndex(from number: Int) -> Int {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
