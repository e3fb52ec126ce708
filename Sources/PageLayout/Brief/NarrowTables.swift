internal import Figures

/// Tables of few columns: neighbours stand in two columns of the page, one alone is set narrower than the
/// page, so that the eye finds its way from a name to its figure.
struct NarrowTables {
  let setting: BriefSetting

  private var style: StyleSheet { setting.style }
  private var gutter: Double { 2 * style.page.gutter }
  private var half: Double { (setting.width - gutter) / 2 }

  /// What a section is made of: neighbouring tables of half the page, or one block.
  enum Piece {
    case tables([TableLayout])
    case block(BriefBlock)
  }

  func pieces(of blocks: [BriefBlock]) -> [Piece] {
    var pieces: [Piece] = []
    var left = blocks[...]
    while let block = left.first {
      let tables = run(at: left)
      pieces.append(tables.count > 1 ? .tables(tables) : .block(block))
      left = left.dropFirst(max(1, tables.count))
    }
    return pieces
  }

  /// The tables from here on that each stand in half the page.
  private func run(at blocks: ArraySlice<BriefBlock>) -> [TableLayout] {
    var run: [TableLayout] = []
    for block in blocks {
      guard case .table(let table) = block, let layout = narrow(table) else { break }
      run.append(layout)
    }
    return run
  }

  /// Read down the first column, then the second.
  func columns(_ tables: [TableLayout]) -> FlowColumns {
    let apart = tables.map { table in
      let wide = layout(table.table, width: width(of: table.table))
      return FlowBlock(
        FlowTable(layout: wide, groups: 0..<wide.table.rowGroups.count), gap: style.space.s7)
    }
    return FlowColumns(
      entries: tables.map(\.whole), columnWidth: half, gutter: gutter, gap: style.space.s7, apart: apart)
  }

  /// The page's width, or as many of its columns as leave no wide gaps in the table.
  func width(of table: Table) -> Double {
    let grid = layout(table, width: setting.width).grid
    let wish = grid.content + Double(grid.gaps) * style.table.columnGap
    guard wish < setting.width else { return setting.width }
    let columns = (style.page.columns / 2...style.page.columns).first { setting.span($0) >= wish }
    return columns.map(setting.span) ?? setting.width
  }

  private func narrow(_ table: Table) -> TableLayout? {
    let rows = table.rowGroups.reduce(0) { $0 + $1.rows.count }
    guard rows <= NarrowTables.mostRows else { return nil }
    let whole = layout(table, width: half)
    guard whole.grid.fits, !whole.grid.wraps, !whole.captionWraps else { return nil }
    return whole
  }

  /// A longer table is better cut by rows than kept whole in half a page.
  private static let mostRows = 16

  private func layout(_ table: Table, width: Double) -> TableLayout {
    TableLayout(table, width: width, typesetter: setting.typesetter, labels: setting.labels)
  }
}
