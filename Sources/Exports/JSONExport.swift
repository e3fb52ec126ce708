import FactModel

/// Writes a table as JSON: an array of objects, or one object a line. Numbers are exact decimals.
public enum JSONExport {
  /// A JSON array, one row a line.
  public static func array(_ table: DataTable) -> [UInt8] {
    let rows = table.rows.map { "  " + object($0, table.columns) }
    return Array(("[" + (rows.isEmpty ? "" : "\n" + rows.joined(separator: ",\n") + "\n") + "]\n").utf8)
  }

  /// NDJSON.
  public static func lines(_ table: DataTable) -> [UInt8] {
    Array(table.rows.map { object($0, table.columns) + "\n" }.joined().utf8)
  }

  private static func object(_ row: [DataTable.Cell], _ columns: [DataTable.Column]) -> String {
    "{" + zip(columns, row).map { "\(string($0.key)): \(value($1))" }.joined(separator: ", ") + "}"
  }

  private static func value(_ cell: DataTable.Cell) -> String {
    switch cell {
    case .text(let text): string(text)
    case .number(let value, _): value.plain
    case .integer(let value): String(value)
    case .list(let items): "[" + items.map(string).joined(separator: ", ") + "]"
    case .missing: "null"
    }
  }

  /// A JSON string literal.
  public static func string(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          out += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out + "\""
  }
}
