import SourceText

/// Lines for a terminal, where a Han character takes two columns.
enum TerminalLines {
  /// Columns a text takes.
  static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width($1) } }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      2
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    default: 1
    }
  }

  /// `text` after `first`, folded to `columns` with `rest` before each further line; in one line without `columns`.
  static func folded(_ text: String, first: String, rest: String, columns: Int?) -> [String] {
    guard let columns, columns > width(rest) + 10 else { return [first + text] }
    var lines: [String] = []
    var line = first
    var used = width(first)
    for character in text {
      let wide = width(String(character))
      if used + wide > columns {
        lines.append(line)
        line = rest
        used = width(rest)
      }
      line.append(character)
      used += wide
    }
    return lines + [line]
  }

  /// A table as it stands: a line a row, under the letters a workbook gives its columns. A merged cell stands in its first place,
  /// the others are `·`.
  static func grid(_ table: SourceTable, columns limit: Int?) -> [String] {
    var texts = Array(
      repeating: Array(repeating: "", count: table.columnCount), count: table.rowCount)
    for cell in table.cells {
      for row in cell.row..<min(table.rowCount, cell.row + cell.rowSpan) {
        for column in cell.column..<min(table.columnCount, cell.column + cell.columnSpan) {
          texts[row][column] = row == cell.row && column == cell.column ? oneLine(cell.text) : "·"
        }
      }
    }
    let heads = (0..<table.columnCount).map(letters)
    let labels = ["", ""] + (1...max(1, table.rowCount)).map(String.init)
    let labelWidth = labels.map(width).max() ?? 0
    let widths = (0..<table.columnCount).map { column in
      // A title across the table does not widen its first column.
      let own = table.cells.filter { $0.column == column && $0.columnSpan == 1 }.map {
        width(oneLine($0.text))
      }
      return max(1, min(widest, own.max() ?? 1))
    }
    func line(_ label: String, _ cells: [String]) -> String {
      var line = "    " + String(repeating: " ", count: labelWidth - width(label)) + label
      for (column, cell) in cells.enumerated() {
        let isLast = cells[(column + 1)...].allSatisfy { $0.isEmpty || $0 == "·" }
        let text = isLast ? cell : cut(cell, to: widths[column])
        line += "  " + text + String(repeating: " ", count: max(0, widths[column] - width(text)))
      }
      return cut(trimmed(line), to: limit ?? .max)
    }
    return [line("", heads)] + texts.enumerated().map { line("\($0 + 1)", $1) }
  }

  /// Widest a column gets.
  private static let widest = 24

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    var result = ""
    var used = 1
    for character in text {
      used += width(String(character))
      if used > columns { break }
      result.append(character)
    }
    return result + "…"
  }

  /// A, B … Z, AA …
  private static func letters(_ column: Int) -> String {
    var number = column + 1
    var name = ""
    while number > 0 {
      let rest = (number - 1) % 26
      name = String(UnicodeScalar(UInt8(65 + rest))) + name
      number = (number - 1) / 26
    }
    return name
  }
}
