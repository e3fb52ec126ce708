public import Figures

/// Sets a table (三线表): measured once, then cut into parts where pages end.
struct TableLayout {
  let table: Table
  let typesetter: Typesetter
  let labels: BriefLabels
  let width: Double
  let grid: TableGrid
  /// Row by row over all groups.
  let cells: [[MeasuredCell]]
  let indents: [Double]
  let heights: [Double]
  /// Whether an earlier part holds other columns of the same table.
  var isContinuation = false
  /// Names that are printed again where a part begins within a zone, by row.
  let repeatedNames: [Int: MeasuredCell]

  var style: StyleSheet { typesetter.style }
  var palette: StyleSheet.Palette { typesetter.palette }
  var cellMeasuring: CellMeasuring { CellMeasuring(typesetter: typesetter) }

  init(_ whole: Table, width: Double, typesetter: Typesetter, labels: BriefLabels) {
    let (table, names) = whole.withShortGroups()
    self.table = table
    self.typesetter = typesetter
    self.labels = labels
    self.width = width
    let measuring = CellMeasuring(typesetter: typesetter)
    let rows = table.rowGroups.flatMap(\.rows)
    let em = typesetter.style.type.cell.size
    let prefix = typesetter.measure.width(
      of: labels.partPrefix, in: typesetter.style.type.cellPart.font)
    let indents = rows.map { row in
      switch row.level {
      case .whole: 0.0
      case .firstPart: typesetter.style.table.partIndent * em
      case .part: typesetter.style.table.partIndent * em + prefix
      }
    }
    func measure(_ widths: [Double]?) -> [[MeasuredCell]] {
      rows.enumerated().map { r, row in
        zip(row.cells.indices, row.cells).map { n, cell in
          guard n < table.columns.count else { return .blank }
          let room = widths.map { n == 0 ? $0[n] - indents[r] : $0[n] }
          return measuring.measure(
            TableLayout.prefixed(cell, row, n, labels), table.columns[n], level: row.level,
            width: room)
        }
      }
    }
    let heads = TableLayout.headWidths(table, typesetter)
    let natural = measure(nil)
    let grid = TableGrid(
      table, cells: natural, heads: heads, indents: indents, width: width, em: em)
    let cells = measure(grid.columns.map { $0.right - $0.left })
    let pitch = table.isCompact ? typesetter.style.table.rowCompact : typesetter.style.table.row
    self.grid = grid
    self.cells = cells
    self.indents = indents
    repeatedNames = names.mapValues { cell in
      measuring.measure(cell, table.columns[0], level: .whole)
    }
    let lead = typesetter.style.type.cell.lead
    heights = cells.map { line in
      let tallest = line.map(\.height).max() ?? 0
      return tallest > lead + 0.01 ? pitch + tallest - lead : pitch
    }
  }

  /// The table in the style's sizes, or as much smaller as it takes to stand in the width; never under
  /// 0.75. Down to 0.87 smaller figures are better than wrapped names.
  static func fitting(
    _ table: Table, width: Double, typesetter: Typesetter, labels: BriefLabels
  ) -> TableLayout {
    var layout = TableLayout(table, width: width, typesetter: typesetter, labels: labels)
    for scale in [0.93, 0.87, 0.81, 0.75]
    where !layout.grid.fits || layout.grid.wraps && scale > 0.86 {
      var type = typesetter.style.type
      type.cell = type.cell.sized(type.cell.size * scale)
      type.cellPart = type.cellPart.sized(type.cellPart.size * scale)
      type.cellUnit = type.cellUnit.sized(max(6.8, type.cellUnit.size * scale))
      type.label = type.label.sized(max(6.8, type.label.size * scale))
      var style = typesetter.style
      style.type = type
      let smaller = Typesetter(style: style, palette: typesetter.palette, measure: typesetter.measure)
      layout = TableLayout(table, width: width, typesetter: smaller, labels: labels)
    }
    return layout
  }

  /// 其中：… stands before the name of the first part.
  private static func prefixed(_ cell: Cell, _ row: Row, _ column: Int, _ labels: BriefLabels)
    -> Cell
  {
    guard row.level == .firstPart, column == 0, case .text(let text) = cell else { return cell }
    return .text(RichText(labels.partPrefix) + text)
  }

  private static func headWidths(_ table: Table, _ typesetter: Typesetter) -> [Double] {
    let type = typesetter.style.type
    return table.columns.map { column in
      let title = column.kind == .aside ? type.cellUnit.font : type.cell.font.weighted(.bold)
      return max(
        typesetter.measure.width(of: column.title, in: title),
        typesetter.measure.width(of: column.unit, in: type.cellUnit.font))
    }
  }

  /// Rows of each group, as ranges into `cells`.
  var groupRanges: [Range<Int>] {
    var start = 0
    return table.rowGroups.map { group in
      defer { start += group.rows.count }
      return start..<start + group.rows.count
    }
  }

  func height(of groups: Range<Int>, extra: Double = 0) -> Double {
    groupRanges[groups].reduce(0) { sum, range in
      sum + range.reduce(0) { $0 + heights[$1] + extra }
    }
  }
}

extension Table {
  /// Long groups of whole rows (the many projects of one zone) cut before each subject, so that pages may end
  /// there; with them the zone's name for the row that then begins a part.
  func withShortGroups() -> (Table, [Int: Cell]) {
    var table = self
    var names: [Int: Cell] = [:]
    var row = 0
    table.rowGroups = rowGroups.flatMap { group -> [RowGroup] in
      defer { row += group.rows.count }
      guard group.rows.count > Table.longGroup, let name = group.rows.first?.cells.first else {
        return [group]
      }
      var cut: [RowGroup] = []
      for (n, line) in group.rows.enumerated() {
        let begins = line.level == .whole && line.cells.count > 1 && line.cells[1] != .blank
        if n == 0 || begins {
          cut.append(RowGroup([line], isRuled: false))
          if n > 0, line.cells.first == .blank { names[row + n] = name }
        } else {
          cut[cut.count - 1].rows.append(line)
        }
      }
      cut[cut.count - 1].isRuled = group.isRuled
      return cut
    }
    return (table, names)
  }

  /// Rows a group may have before it can be cut.
  private static let longGroup = 5
}

extension TableLayout {
  /// The whole table with caption and notes, for a picture of its own.
  var whole: Frame { part(0..<table.rowGroups.count, isFirst: true, isLast: true, extra: 0) }
}

extension Table {
  /// The table as a frame of its own, for PNG, SVG and one-page PDF; `width` in points.
  public func frame(
    width: Double, style: StyleSheet, theme: Theme = .light, labels: BriefLabels,
    measure: any TextMeasuring
  ) -> Frame {
    let typesetter = Typesetter(style: style, theme: theme, measure: measure)
    return TableLayout.fitting(self, width: width, typesetter: typesetter, labels: labels).whole
  }
}
