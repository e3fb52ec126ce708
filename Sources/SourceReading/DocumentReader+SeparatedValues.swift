import SourceText

extension DocumentReader {
  /// Reads CSV: the file is one table, each cell with its span in the text.
  static func readSeparatedValues(
    _ bytes: [UInt8], _ separator: UInt8, path: String, id: SourceID, options: ReadingOptions
  ) -> DocumentReading {
    switch (decode(bytes, path: path), ReadingTables.standard) {
    case (.failure(let diagnostic), _): return DocumentReading(diagnostics: [diagnostic])
    case (_, .failure(let error)): return DocumentReading(diagnostics: [.tables(error, path)])
    case (.success(let decoded), .success(let tables)):
      let stem = InputWalker.stem(path)
      let table = SeparatedValues.table(decoded.bytes, separator, sheet: stem, tables)
      var document = SourceDocument(
        id: id, path: path, encoding: "CSV, \(decoded.encoding)", decoded: decoded.bytes,
        contentHash: options.hashesContent ? SHA256.hex(of: bytes) : "",
        repaired: RepairedText(bytes: [], map: OffsetMap()), articles: [])
      if !table.cells.isEmpty { document.tables = [table] }
      return finish(document, stated: nil, path: path, options: options)
    }
  }
}

/// Comma- or tab-separated values (RFC 4180); a semicolon serves where the first lines hold more of them.
enum SeparatedValues {
  static func table(
    _ text: [UInt8], _ separator: UInt8, sheet: String, _ tables: ReadingTables
  ) -> SourceTable {
    var result = SourceTable(name: nil, article: 0, cells: [], rowCount: 0, columnCount: 0)
    let separator = usual(text, separator)
    var index = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var row = 0
    var column = 0
    while index < text.count {
      let (content, span, end) = cell(text, from: index, separator)
      let words = MarkupText.folded(String(decoding: content, as: UTF8.self), tables)
      let trimmed = words.drop { $0 == " " }
      if !trimmed.isEmpty {
        result.cells.append(
          SourceTable.Cell(
            text: String(trimmed), row: row, column: column, span: span,
            place: .cell(sheet: sheet, cell: MarkupText.cellName(row: row, column: column))))
      }
      index = end
      guard index < text.count else { break }
      if text[index] == separator {
        column += 1
        index += 1
      } else {
        if text[index] == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { index += 1 }
        index += 1
        row += 1
        column = 0
      }
    }
    let rows = UsedLines(result.cells.map { ($0.row, 1) })
    let columns = UsedLines(result.cells.map { ($0.column, 1) })
    for index in result.cells.indices {
      result.cells[index].row = rows.place(result.cells[index].row, 1).start
      result.cells[index].column = columns.place(result.cells[index].column, 1).start
    }
    (result.rowCount, result.columnCount) = (rows.count, columns.count)
    return result
  }

  private static func usual(_ text: [UInt8], _ separator: UInt8) -> UInt8 {
    guard separator == 0x2C else { return separator }
    let start = text.prefix(4096)
    let commas = start.count { $0 == 0x2C }
    if start.count(where: { $0 == 0x3B }) > commas { return 0x3B }
    return start.count(where: { $0 == 0x09 }) > commas ? 0x09 : 0x2C
  }

  /// A cell's content without its quotes, where it stands, and the offset after it.
  private static func cell(
    _ text: [UInt8], from start: Int, _ separator: UInt8
  ) -> (content: [UInt8], span: TextSpan, end: Int) {
    func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }
    var index = start
    guard text[start] == 0x22 else {
      while index < text.count, !isEnd(text[index]) { index += 1 }
      return (Array(text[start..<index]), TextSpan(start, index), index)
    }
    var content: [UInt8] = []
    index += 1
    var close = index
    while index < text.count {
      if text[index] == 0x22 {
        guard index + 1 < text.count, text[index + 1] == 0x22 else { break }
        index += 1
      }
      content.append(text[index])
      index += 1
      close = index
    }
    let span = TextSpan(start + 1, max(start + 1, close))
    while index < text.count, !isEnd(text[index]) { index += 1 }
    return (content, span, index)
  }
}
