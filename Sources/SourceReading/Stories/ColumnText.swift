import SourceText

/// Finds tables that have become lines of a text: a name and its figures in each, under a line of heads, parted by blanks or
/// strokes. They are read where each line holds as many figures as there are heads; where one does not, nothing tells which
/// figure it lacks, and the table is left as text.
struct ColumnText {
  /// A table, and the lines it takes.
  struct Found {
    var table: SourceTable
    var lines: Range<Int>
  }

  let text: [UInt8]
  let lines: [TextLine]
  let tables: ReadingTables

  private struct Field {
    var range: Range<Int>
    var isFigure: Bool
    /// One blank and no more stands before it.
    var isNear: Bool
  }

  /// Longest line that is looked at, in bytes.
  private static let longest = 600

  /// The tables, and the numbers of the lines at which tables begin that are not read.
  func find() -> (tables: [Found], refused: [Int]) {
    var found: [Found] = []
    var refused: [Int] = []
    var index = 1
    while index < lines.count {
      guard mayBeRow(lines[index]), let first = row(lines[index]) else {
        index += 1
        continue
      }
      var rows = [first]
      while index + rows.count < lines.count, mayBeRow(lines[index + rows.count]),
        let next = row(lines[index + rows.count])
      {
        rows.append(next)
      }
      // A rule may stand below the heads.
      let isRuled = index >= 2 && isRule(lines[index - 1])
      let range = index - (isRuled ? 2 : 1)..<index + rows.count
      index += rows.count
      let most = rows.map(\.count).max() ?? 0
      guard rows.count >= 2, most >= 3, let heads = heads(lines[range.lowerBound], most) else { continue }
      if rows.allSatisfy({ $0.count == most }) {
        found.append(Found(table: table([heads] + rows, above: range.lowerBound), lines: range))
      } else {
        refused.append(lines[range.lowerBound].number)
      }
    }
    return (found, refused)
  }

  private func mayBeRow(_ line: TextLine) -> Bool {
    line.hasDigit && !line.hasMark && line.range.count <= Self.longest
  }

  private func isRule(_ line: TextLine) -> Bool {
    let marks: Set<UInt32> = [0x2D, 0x3D, 0x7C, 0x3A, 0x2B, 0x2014, 0x2500, 0x253C, 0x2502]
    return text.comparable(line.range, tables.folds).allSatisfy { marks.contains($0.value) }
  }

  /// A name and figures, or a number, a name and figures; nil for any other line.
  private func row(_ line: TextLine) -> [Field]? {
    let fields = joined(fields(line))
    guard fields.count >= 2, fields.count(where: { !$0.isFigure }) == 1, let last = fields.last,
      last.isFigure,
      !fields[0].isFigure || !fields[1].isFigure
    else { return nil }
    return fields
  }

  /// As many heads as a row has fields. Heads of one word each may stand only a blank apart.
  private func heads(_ line: TextLine, _ count: Int) -> [Field]? {
    guard line.range.count <= Self.longest else { return nil }
    let single = fields(line)
    let heads = [joined(single), single].first { $0.count == count }
    return heads.flatMap { heads in heads.allSatisfy { !$0.isFigure } ? heads : nil }
  }

  /// Words that one blank parts are one name.
  private func joined(_ fields: [Field]) -> [Field] {
    var result: [Field] = []
    for field in fields {
      if let last = result.last, field.isNear, !field.isFigure, !last.isFigure {
        result[result.count - 1].range = last.range.lowerBound..<field.range.upperBound
      } else {
        result.append(field)
      }
    }
    return result
  }

  private func fields(_ line: TextLine) -> [Field] {
    var fields: [Field] = []
    var start: Int?
    /// Blanks and strokes before the field.
    var gap = 0
    func close(at end: Int) {
      guard let from = start else { return }
      fields.append(
        Field(range: from..<end, isFigure: isFigure(from..<end), isNear: gap == 1 && !fields.isEmpty))
      (start, gap) = (nil, 0)
    }
    var index = line.start
    while index < line.end {
      let (value, length) = text.scalar(at: index)
      if isBlank(value) || value == 0x7C || value == 0x2502 {
        close(at: index)
        gap += value == 0x20 ? 1 : 2
      } else if start == nil {
        start = index
      }
      index += length
    }
    close(at: line.end)
    return fields
  }

  /// 21.3, -1.2, 4.8%, or a stroke where there is none.
  private func isFigure(_ range: Range<Int>) -> Bool {
    let scalars = text.comparable(range, tables.folds).map(\.value)
    let strokes: Set<UInt32> = [0x2D, 0x2014, 0x2013, 0x2F]
    let marks: Set<UInt32> = strokes.union([0x2E, 0x2C, 0x25, 0x2B])
    guard scalars.allSatisfy({ isDigit($0) || marks.contains($0) }) else { return false }
    return scalars.contains(where: isDigit) || scalars.count <= 2
  }

  private func table(_ rows: [[Field]], above line: Int) -> SourceTable {
    let cells = rows.enumerated().flatMap { row, fields in
      fields.enumerated().map { column, field in
        SourceTable.Cell(
          text: MarkupText.folded(String(decoding: text[field.range], as: UTF8.self), tables), row: row,
          column: column, span: TextSpan(field.range))
      }
    }
    return SourceTable(
      name: name(above: line), article: 0, cells: cells, rowCount: rows.count, columnCount: rows[0].count)
  }

  /// The two lines before, where they are no running text: the title, 单位：亿元.
  private func name(above line: Int) -> String? {
    var words: [String] = []
    for index in stride(from: line - 1, through: max(0, line - 2), by: -1) {
      let above = lines[index]
      guard above.columns <= 60, !above.isTerminated, above.datelineEnd == nil else { break }
      words.insert(MarkupText.folded(String(decoding: text[above.range], as: UTF8.self), tables), at: 0)
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
