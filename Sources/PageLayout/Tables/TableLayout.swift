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
  /// The lines of each column's title.
  let headLines: [[SetLine]]
  /// By row: where a cell over the rest of the row may begin.
  let mergedLefts: [Double]
  let heights: [Double]
  /// Sums of the heights before each row.
  private let heightSums: [Double]
  /// Rows of each group, as ranges into `cells`.
  let groupRanges: [Range<Int>]
  /// Whether an earlier part holds other columns of the same table.
  var isContinuation = false
  /// Names that are printed again where a part begins within a zone, by row: zone and subject.
  let repeatedNames: [Int: [MeasuredCell]]

  var style: StyleSheet { typesetter.style }
  var palette: StyleSheet.Palette { typesetter.palette }
  var cellMeasuring: CellMeasuring { CellMeasuring(typesetter: typesetter) }

  /// - Parameter headLines: how many lines a column's title may take.
  init(
    _ whole: Table, width: Double, typesetter: Typesetter, labels: BriefLabels, headLines: Int = 1
  ) {
    let (table, repeated) = whole.withShortGroups()
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
    var names = [Double](repeating: 0, count: rows.count)
    func measure(_ grid: TableGrid?) -> [[MeasuredCell]] {
      let widths = grid.map { $0.columns.map { $0.right - $0.left } }
      return rows.enumerated().map { r, row in
        zip(row.cells.indices, row.cells).map { n, cell in
          guard n < table.columns.count else { return .blank }
          var room = widths.map { n == 0 ? $0[n] - indents[r] : $0[n] }
          if case .merged = cell, grid != nil { room = width - names[r] }
          return measuring.measure(
            TableLayout.prefixed(cell, row, n, labels), table.columns[n], level: row.level,
            width: room)
        }
      }
    }
    // Where a merged cell may begin: after its row's own name.
    let natural = measure(nil)
    names = natural.enumerated().map { r, line in indents[r] + (line.first?.width ?? 0) + 1.5 * em }
    mergedLefts = names
    let heading = HeadMeasuring(typesetter: typesetter)
    let heads = table.columns.map { heading.width(of: $0, lines: headLines) }
    let grid = TableGrid(
      table, cells: natural, heads: heads,
      groups: TableLayout.groupWidths(table, typesetter), indents: indents, width: width, em: em)
    let cells = measure(grid)
    let pitch = table.isCompact ? typesetter.style.table.rowCompact : typesetter.style.table.row
    self.grid = grid
    self.cells = cells
    self.indents = indents
    self.headLines = zip(table.columns, grid.columns).map { column, place in
      heading.lines(of: column, width: place.right - place.left)
    }
    repeatedNames = repeated.mapValues { names in
      names.enumerated().map { n, cell in
        let place = grid.columns[n]
        return measuring.measure(
          cell, table.columns[n], level: .whole, width: place.right - place.left)
      }
    }
    let lead = typesetter.style.type.cell.lead
    let heights = cells.map { line in
      let tallest = line.map(\.height).max() ?? 0
      return tallest > lead + 0.01 ? pitch + tallest - lead : pitch
    }
    self.heights = heights
    heightSums = heights.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    var start = 0
    groupRanges = table.rowGroups.map { group in
      defer { start += group.rows.count }
      return start..<start + group.rows.count
    }
  }

  /// The table in the style's sizes, or as much smaller as it takes to stand in the width; never under
  /// 0.75. Down to 0.87 smaller figures are better than wrapped names.
  static func fitting(
    _ table: Table, width: Double, typesetter: Typesetter, labels: BriefLabels
  ) -> TableLayout {
    var layout = TableLayout(table, width: width, typesetter: typesetter, labels: labels)
    // Titles in two lines are better than either.
    for lines in [2, 3] where !layout.grid.fits || layout.grid.wraps {
      layout = TableLayout(
        table, width: width, typesetter: typesetter, labels: labels, headLines: lines)
    }
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
      layout = TableLayout(table, width: width, typesetter: smaller, labels: labels, headLines: 3)
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

  /// What the heads over several columns need.
  private static func groupWidths(_ table: Table, _ typesetter: Typesetter) -> [Double] {
    let setting = TextSetting(typesetter.style.type.label, typesetter.palette.ink2)
    return table.columnGroups.map { group in
      typesetter.line(group.head, setting).size.width + 1.5 * setting.type.size
    }
  }

  func height(of groups: Range<Int>, extra: Double = 0) -> Double {
    guard let first = groupRanges[groups].first, let last = groupRanges[groups].last else { return 0 }
    let rows = first.lowerBound..<last.upperBound
    return heightSums[rows.upperBound] - heightSums[rows.lowerBound] + extra * Double(rows.count)
  }
}

extension Table {
  /// Long groups of whole rows (the many figures of one zone's projects) cut row by row, so that pages may
  /// end in them; with them the names of zone and subject for a row that then begins a part.
  func withShortGroups() -> (Table, [Int: [Cell]]) {
    var table = self
    var names: [Int: [Cell]] = [:]
    var start = 0
    table.rowGroups = rowGroups.flatMap { group -> [RowGroup] in
      defer { start += group.rows.count }
      guard group.rows.count > Table.longGroup else { return [group] }
      var cut: [RowGroup] = []
      var current: [Cell] = []
      for (n, row) in group.rows.enumerated() {
        let leading = zip(columns.indices, row.cells).prefix { columns[$0.0].kind.isName }.map(\.1)
        let known = leading.enumerated().map { n, cell in
          cell == .blank && n < current.count ? current[n] : cell
        }
        guard row.level == .whole || cut.isEmpty else {
          cut[cut.count - 1].rows.append(row)
          continue
        }
        if n > 0, known != leading { names[start + n] = known }
        current = known
        cut.append(RowGroup([row], isRuled: false))
      }
      cut[cut.count - 1].isRuled = group.isRuled
      return cut
    }
    return (table, names)
  }

  /// Rows a group may have before it can be cut.
  private static let longGroup = 5
}

extension Column.Kind {
  /// Whether it names what the row is about.
  fileprivate var isName: Bool { self == .stub || self == .text }
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

extension ColumnGroup {
  /// Chip and title.
  var head: RichText { RichText((chip.map { [.chip($0)] } ?? []) + [.plain(title)]) }
}
