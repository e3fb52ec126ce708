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
      return readSeparatedValues(
        decoded, separator, bytes, tables, form: "CSV", path: path, id: id, options: options)
    }
  }

  /// Reads a decoded text as one table.
  static func readSeparatedValues(
    _ decoded: DecodedText, _ separator: UInt8, _ raw: [UInt8], _ tables: ReadingTables, form: String,
    path: String, id: SourceID, options: ReadingOptions
  ) -> DocumentReading {
    let table = SeparatedValues.table(decoded.bytes, separator, sheet: InputWalker.stem(path), tables)
    var document = SourceDocument(
      id: id, path: path, encoding: "\(form), \(decoded.encoding)", decoded: decoded.bytes,
      contentHash: options.hashesContent ? SHA256.hex(of: raw) : "",
      repaired: RepairedText(bytes: [], map: OffsetMap()), articles: [])
    if !table.values.cells.isEmpty { document.tables = [table.values] }
    var reading = finish(document, stated: nil, path: path, options: options)
    if let example = table.unclear { reading.diagnostics.append(.unclearComma(path, example)) }
    return reading
  }
}

/// Values parted by commas (RFC 4180), or by what parts them in most lines: tabs, semicolons, strokes.
enum SeparatedValues {
  /// Lines that are looked at to tell what parts values.
  private static let sample = 40
  private static let separators: [UInt8] = [0x3B, 0x09, 0x7C, 0x2C]

  /// The table, and a number of which it is not clear what its comma means.
  static func table(
    _ text: [UInt8], _ usual: UInt8, sheet: String, _ tables: ReadingTables
  ) -> (values: SourceTable, unclear: String?) {
    var result = SourceTable(name: nil, article: 0, cells: [], rowCount: 0, columnCount: 0)
    let (separator, start) = separator(of: text, usual)
    var index = start
    var row = 0
    var column = 0
    while index < text.count {
      let (content, span, end) = cell(text, from: index, separator)
      let words = MarkupText.folded(String(decoding: unmarked(content), as: UTF8.self), tables)
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
        index = lineEnd(text, index)
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
    let unclear = DecimalCommas.settle(&result.cells, separator: separator)
    return (result, unclear)
  }

  /// Without the marks by which workbooks keep a figure as text: '32.64 and ="32.64".
  private static func unmarked(_ content: [UInt8]) -> ArraySlice<UInt8> {
    if content.starts(with: Array("=\"".utf8)), content.last == 0x22, content.count > 3 {
      return content[2..<(content.count - 1)]
    }
    if content.first == 0x27, content.count > 1, (0x2D...0x39).contains(content[1]) { return content[1...] }
    return content[...]
  }

  /// Whether a text is a table whose values are parted by tabs, as workbooks save it: nearly every line has as many.
  static func isTabbed(_ text: [UInt8]) -> Bool {
    guard text.contains(0x09), !text.contains(0x0C) else { return false }
    // A sentence ends: running text, whose paragraphs a tab may set in.
    if text.firstRange(of: Array("。".utf8)) != nil { return false }
    let counts = fields(text, from: 0, 0x09, most: .max).filter { $0 > 0 }
    guard counts.count >= 2, let usual = mode(counts), usual.value >= 2 else { return false }
    let setIn = zip([0x0A] + text, text).count { $0 == 0x0A && $1 == 0x09 }
    return usual.count * 10 >= counts.count * 8 && setIn * 2 < counts.count
  }

  private static func lineEnd(_ text: [UInt8], _ index: Int) -> Int {
    index + (text[index] == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1)
  }

  /// What parts the values, and where they begin. The first line may say so: sep=;
  private static func separator(of text: [UInt8], _ usual: UInt8) -> (separator: UInt8, start: Int) {
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = text[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    if line.count == 5, line.starts(with: "sep=".utf8), let told = line.last {
      return (
        told, min(text.count, line.endIndex < text.count ? lineEnd(text, line.endIndex) : line.endIndex)
      )
    }
    // Of two that part as many lines, the comma may be that of decimals.
    let candidates = (usual == 0x2C ? [] : [usual]) + separators
    let found = candidates.map { candidate -> Int in
      let usual = mode(fields(text, from: start, candidate, most: sample).filter { $0 > 1 })
      return usual.map(\.count) ?? 0
    }
    let best = found.max() ?? 0
    return (best == 0 ? usual : found.firstIndex(of: best).map { candidates[$0] } ?? usual, start)
  }

  /// The commonest number, the larger of two.
  private static func mode(_ numbers: [Int]) -> (value: Int, count: Int)? {
    var counts: [Int: Int] = [:]
    for number in numbers { counts[number, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// How many values each line holds, 0 for an empty one.
  private static func fields(_ text: [UInt8], from start: Int, _ separator: UInt8, most: Int) -> [Int] {
    var counts: [Int] = []
    var index = start
    var count = 0
    while index < text.count, counts.count < most {
      let end = cell(text, from: index, separator).end
      let isSet = end > index || count > 0
      index = end
      if index < text.count, text[index] == separator {
        count += 1
        index += 1
      } else {
        counts.append(isSet ? count + 1 : 0)
        count = 0
        if index < text.count { index = lineEnd(text, index) }
      }
    }
    return counts
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
    guard index < text.count else {
      // A quote that nothing closes does not hold the rest of the file.
      let end = text[(start + 1)...].firstIndex(where: isEnd) ?? text.count
      return (Array(text[(start + 1)..<end]), TextSpan(start + 1, end), end)
    }
    let span = TextSpan(start + 1, max(start + 1, close))
    while index < text.count, !isEnd(text[index]) { index += 1 }
    return (content, span, index)
  }
}
