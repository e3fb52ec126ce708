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
  public func render(_ full: DataTable) -> String {
    let (table, leftOut) = narrowed(full)
    let heads = Self.heads(table)
    let cells = table.rows.map { $0.map { Self.clean($0.shown) } }
    let widths = fit(Self.natural(heads, cells))
    var out = groupLine(table, widths)
    append(heads, table: table, widths: widths, isHead: true, to: &out)
    let rules = widths.map { String(repeating: "─", count: $0) }
    out += rules.joined(separator: String(repeating: " ", count: Self.gap)) + "\n"
    for row in cells { append(row, table: table, widths: widths, isHead: false, to: &out) }
    for note in table.notes + leftOut {
      let lines = DisplayWidth.wrap(Self.clean(note), to: max(width ?? .max, Self.narrowest))
      out += lines.joined(separator: "\n") + "\n"
    }
    return out
  }

  /// Columns the table takes where nothing is wrapped or left out.
  public static func naturalWidth(_ table: DataTable) -> Int {
    let cells = table.rows.map { $0.map { clean($0.shown) } }
    return total(natural(heads(table), cells))
  }

  private static func squeezedWidth(_ table: DataTable) -> Int {
    let cells = table.rows.map { $0.map { clean($0.shown) } }
    return total(natural(heads(table), cells).map { min($0, comfortable) })
  }

  private static func total(_ widths: [Int]) -> Int {
    widths.reduce(0, +) + gap * max(0, widths.count - 1)
  }

  /// What a column needs to be read with ease, where its cells are wrapped.
  private static let comfortable = 16

  /// The table without columns of detail, the last first, as long as the others are squeezed; and a note that names
  /// them.
  private func narrowed(_ table: DataTable) -> (table: DataTable, notes: [String]) {
    guard let width else { return (table, []) }
    var table = table
    var names: [String] = []
    while Self.squeezedWidth(table) > width, let last = table.columns.lastIndex(where: \.isDetail) {
      names.insert(table.columns.remove(at: last).heading, at: 0)
      for row in table.rows.indices { table.rows[row].remove(at: last) }
    }
    let all = "Left out for want of room: \(names.joined(separator: ", ")); --format csv has all."
    return (table, names.isEmpty ? [] : [all])
  }

  private static func heads(_ table: DataTable) -> [String] {
    table.columns.map { column in clean(column.heading) + (column.unit.map { "\n" + clean($0) } ?? "") }
  }

  private static func natural(_ heads: [String], _ cells: [[String]]) -> [Int] {
    heads.indices.map { column in
      let head = heads[column].split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0
      return cells.reduce(head) { max($0, DisplayWidth.of($1[column])) }
    }
  }

  /// Takes width from the widest columns until the table fits.
  private func fit(_ natural: [Int]) -> [Int] {
    guard let width else { return natural }
    var widths = natural
    while Self.total(widths) > width, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.narrowest
    {
      widths[widest] -= 1
    }
    return widths
  }

  /// `完成 ────────` over the columns of a group; empty where no column has one.
  private func groupLine(_ table: DataTable, _ widths: [Int]) -> String {
    guard table.columns.contains(where: { !$0.group.isEmpty }) else { return "" }
    var line = ""
    var column = 0
    while column < widths.count {
      let group = table.columns[column].group
      var end = column + 1
      while end < widths.count, table.columns[end].group == group { end += 1 }
      let room = Self.total(Array(widths[column..<end]))
      if column > 0 { line += String(repeating: " ", count: Self.gap) }
      let label = group.isEmpty || DisplayWidth.of(group) > room ? "" : group + " "
      let fill = group.isEmpty ? " " : "─"
      line += label + String(repeating: fill, count: max(0, room - DisplayWidth.of(label)))
      column = end
    }
    while line.last == " " { line.removeLast() }
    return styled(line, "2") + "\n"
  }

  private func append(
    _ row: [String], table: DataTable, widths: [Int], isHead: Bool, to out: inout String
  ) {
    let wrapped = row.indices.map { DisplayWidth.wrap(row[$0], to: widths[$0]) }
    let height = wrapped.map(\.count).max() ?? 0
    for line in 0..<height {
      var text = ""
      for column in row.indices {
        if column > 0 { text += String(repeating: " ", count: Self.gap) }
        // heads stand on the rule below them
        let index = isHead ? line - height + wrapped[column].count : line
        let part = wrapped[column].indices.contains(index) ? wrapped[column][index] : ""
        text += DisplayWidth.pad(part, to: widths[column], table.columns[column].alignment)
      }
      while text.last == " " { text.removeLast() }
      out += (isHead ? styled(text, "1") : text) + "\n"
    }
  }

  private func styled(_ text: String, _ style: String) -> String {
    guard usesColour else { return text }
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
