import FactModel

/// Writes a table as CSV (RFC 4180, line feeds as CRLF), UTF-8 with a byte order mark so that Excel reads it.
public enum CSVExport {
  /// The table with its head.
  public static func bytes(_ table: DataTable) -> [UInt8] {
    var text = "\u{FEFF}"
    appendLine(
      table.columns.map { column in column.unit.map { "\(column.heading)(\($0))" } ?? column.heading },
      to: &text)
    return Array(text.utf8) + rows(table)
  }

  /// The rows alone, for what is written bit by bit under one head.
  public static func rows(_ table: DataTable) -> [UInt8] {
    var text = ""
    for row in table.rows { appendLine(row.map(cell), to: &text) }
    return Array(text.utf8)
  }

  private static func cell(_ cell: DataTable.Cell) -> String {
    switch cell {
    case .number(let value, _): value.plain
    case .integer(let value): String(value)
    case .text, .list, .missing: inert(cell.shown)
    }
  }

  private static func appendLine(_ fields: [String], to text: inout String) {
    text += fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }) else {
      return field
    }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  /// A text that a spreadsheet would run as a formula gets a leading apostrophe.
  static func inert(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let starters: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]
    return starters.contains(first) ? "'" + text : text
  }
}
