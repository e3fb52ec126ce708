/// Sets a table for a terminal: columns aligned by display width, long cells wrapped to fit.
public struct TerminalTable: Sendable {
  /// Columns of the terminal; nil does not wrap (a pipe, a file).
  public var width: Int?
  /// Whether headings are set bold and missing cells dim, by ANSI sequences.
  public var usesColour: Bool

  public init(width: Int?, usesColour: Bool = false) {
    self.width = width
    self.usesColour = usesColour
  }

  private static let gap = 2
  private static let narrowest = 6

  /// The table, its notes below, each line ended by a line feed.
  public func render(_ table: DataTable) -> String {
    let headings = table.columns.map { column in
      column.unit.map { "\(column.heading)(\($0))" } ?? column.heading
    }
    let cells = table.rows.map { $0.map { Self.clean($0.shown) } }
    let widths = fit(natural(headings, cells))
    var out = ""
    append(headings, table: table, widths: widths, style: "1", to: &out)
    out +=
      zip(widths.indices, widths).map { String(repeating: "─", count: $1) }
      .joined(separator: String(repeating: " ", count: Self.gap)) + "\n"
    for row in cells { append(row, table: table, widths: widths, style: nil, to: &out) }
    for note in table.notes { out += Self.clean(note) + "\n" }
    return out
  }

  private func natural(_ headings: [String], _ cells: [[String]]) -> [Int] {
    headings.indices.map { column in
      cells.reduce(DisplayWidth.of(headings[column])) { max($0, DisplayWidth.of($1[column])) }
    }
  }

  /// Takes width from the widest columns until the table fits.
  private func fit(_ natural: [Int]) -> [Int] {
    guard let width else { return natural }
    var widths = natural
    let gaps = Self.gap * max(0, widths.count - 1)
    while widths.reduce(0, +) + gaps > width,
      let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.narrowest
    {
      widths[widest] -= 1
    }
    return widths
  }

  private func append(
    _ row: [String], table: DataTable, widths: [Int], style: String?, to out: inout String
  ) {
    let wrapped = row.indices.map { DisplayWidth.wrap(row[$0], to: widths[$0]) }
    for line in 0..<(wrapped.map(\.count).max() ?? 0) {
      var text = ""
      for column in row.indices {
        if column > 0 { text += String(repeating: " ", count: Self.gap) }
        let part = line < wrapped[column].count ? wrapped[column][line] : ""
        text += DisplayWidth.pad(part, to: widths[column], table.columns[column].alignment)
      }
      while text.last == " " { text.removeLast() }
      out += styled(text, style) + "\n"
    }
  }

  private func styled(_ text: String, _ style: String?) -> String {
    guard usesColour, let style else { return text }
    return "\u{1B}[\(style)m\(text)\u{1B}[0m"
  }

  /// Line breaks become spaces; control and bidi characters, which could repaint a terminal, are dropped.
  static func clean(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09: result += " "
      case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
