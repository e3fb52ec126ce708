internal import Figures

/// Where the columns of a table stand.
struct TableGrid {
  struct Column {
    /// Edges of the column's own box, gaps left out.
    var left: Double
    var right: Double
    /// Integers end here.
    var point: Double
  }

  var columns: [Column]
  /// Whether the columns stand in the width with room between them.
  var fits: Bool
  /// Whether words had to give way, so that some wrap.
  var wraps: Bool
  /// The columns side by side, without room between them, and how many such rooms there are.
  var content: Double
  var gaps: Int

  /// The smallest room between two columns, in cells' em.
  static let minGap = 0.75
  /// The least width of a column of names before words wrap, in cells' em.
  static let leastName = 6.0

  /// Columns as wide as their content; what is left goes evenly between them. Columns of words give way
  /// and wrap when it is too much.
  init(
    _ table: Table, cells: [[MeasuredCell]], heads: [Double], groups: [Double], indents: [Double],
    width: Double, em: Double
  ) {
    let count = table.columns.count
    var left = [Double](repeating: 0, count: count)
    var right = [Double](repeating: 0, count: count)
    var words = [Double](repeating: 0, count: count)
    for (row, line) in cells.enumerated() {
      for (n, cell) in line.enumerated() where n < count {
        left[n] = max(left[n], cell.leftWidth)
        right[n] = max(right[n], cell.rightWidth)
        words[n] = max(words[n], cell.leftWidth > 0 ? 0 : cell.width + (n == 0 ? indents[row] : 0))
      }
    }
    let maxIndent = indents.max() ?? 0
    var least = (0..<count).map { n in
      n == 0
        ? max(heads[n], min(words[n], TableGrid.leastName * em + maxIndent))
        : max(heads[n], min(words[n], TableGrid.leastName * em))
    }
    var widths = (0..<count).map { max(max(words[$0], left[$0] + right[$0]), heads[$0]) }
    // A period beside the stub stands in the stub's own room: rows with long names have none.
    let hasAside = count > 1 && table.columns[1].kind == .aside
    let aside = hasAside ? widths[1] : 0
    if hasAside {
      var joint = heads[0] + em + heads[1]
      least[0] = max(least[0], joint)
      for (row, line) in cells.enumerated() where !line.isEmpty {
        let name = line[0].width + indents[row]
        let both = line.count > 1 && line[1].width > 0 ? name + 1.5 * em + line[1].width : name
        joint = max(joint, both)
        if both > name { least[0] = max(least[0], both) }
      }
      (widths[0], widths[1]) = (joint, 0)
    }
    // A head over several columns needs its room too; the gap before the first is its own.
    for (group, need) in zip(table.columnGroups, groups) {
      let range = group.first..<min(count, group.first + group.count)
      guard let last = range.last else { continue }
      let have = range.reduce(0) { $0 + widths[$1] } + Double(range.count) * TableGrid.minGap * em
      widths[last] += max(0, need - have)
    }
    content = widths.reduce(0, +)
    self.gaps = max(1, count - (hasAside ? 2 : 1))
    let gaps = Double(self.gaps)
    let room = width - gaps * TableGrid.minGap * em
    let over = widths.reduce(0, +) - room
    wraps = over > 0.01
    if over > 0 { TableGrid.narrow(&widths, table, least: least, by: over) }
    fits = widths.reduce(0, +) <= room + 0.01
    let gap = (width - widths.reduce(0, +)) / gaps
    var x = 0.0
    columns = (0..<count).map { n in
      defer { x += widths[n] + (hasAside && n == 0 ? 0 : gap) }
      if hasAside, n == 1 { return Column(left: x - aside, right: x, point: x - aside / 2) }
      return Column(
        left: x, right: x + widths[n],
        point: TableGrid.point(x, widths[n], left: left[n], right: right[n]))
    }
  }

  /// Figures stand at the right edge under their head; a column of signs alone keeps to its middle.
  private static func point(_ x: Double, _ width: Double, left: Double, right: Double) -> Double {
    left + right > 0 ? x + width - right : x + width / 2
  }

  /// Takes `over` from the columns of words, the widest first.
  private static func narrow(_ widths: inout [Double], _ table: Table, least: [Double], by over: Double) {
    var left = over
    let soft = table.columns.indices.filter {
      table.columns[$0].kind == .text || table.columns[$0].kind == .stub
        || table.columns[$0].kind == .textRight
    }
    while left > 0.01 {
      let sorted = soft.filter { widths[$0] > least[$0] + 0.01 }.sorted { widths[$0] > widths[$1] }
      guard let widest = sorted.first else { return }
      let next = sorted.count > 1 ? widths[sorted[1]] : 0
      let down = max(1, widths[widest] - max(next, least[widest]))
      let cut = min(left, down, widths[widest] - least[widest])
      widths[widest] -= cut
      left -= cut
    }
  }
}
