import Lexicons

/// Where titles, heads, names and figures stand in a table.
struct TableShape {
  /// What the names at the left are.
  enum Rows: Equatable {
    case zones, regions, projects, firms
    /// Each row is an indicator: the zones stand in the heads or in the title.
    case indicators
  }

  var titleRows: [Int]
  var headRows: [Int]
  var dataRows: [Int]
  /// The column that names the rows.
  var nameColumn: Int
  /// The column that holds each row's unit, where there is one.
  var unitColumn: Int?
  var figureColumns: [Int]
  var rows: Rows
}

/// Why a table is not read.
enum TableRefusal: Error, Hashable {
  case noFigures
  case noHeads
  case noNames
  /// Neither the heads nor the names tell an indicator.
  case noIndicator
  /// Indicators without a zone in the heads, the title or the story.
  case noSubject
}

extension TableShape {
  /// Finds the parts of a grid.
  init(_ grid: TableGrid, _ reader: TableWordReader) throws(TableRefusal) {
    func isFigure(_ row: Int, _ column: Int) -> Bool {
      reader.quantity(grid.text(row, column), unit: nil) != nil
    }
    func isYear(_ text: String) -> Bool {
      text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")) && Int(text) != nil
    }
    func holdsFigures(_ row: Int) -> Bool {
      let columns = (1..<max(1, grid.columnCount)).filter { isFigure(row, $0) }
      return !columns.isEmpty && !columns.allSatisfy { isYear(grid.text(row, $0)) }
    }
    guard grid.columnCount > 1,
      let first = (0..<grid.rowCount).first(where: { holdsFigures($0) && !grid.text($0, 0).isEmpty })
    else { throw .noFigures }
    titleRows = (0..<first).filter { grid.words(ofRow: $0).count <= 1 }
    let titles = titleRows
    headRows = (0..<first).filter { !titles.contains($0) }
    guard !headRows.isEmpty else { throw .noHeads }
    dataRows = (first..<grid.rowCount).filter(holdsFigures)
    let heads = headRows
    let data = dataRows
    func headText(_ column: Int) -> String { heads.map { grid.text($0, column) }.joined() }
    func holdsNames(_ column: Int) -> Bool {
      data.count { !grid.text($0, column).isEmpty && !isFigure($0, column) } * 2 > data.count
    }
    let named = (0..<grid.columnCount).filter {
      holdsNames($0) && reader.words.first(of: [.unit, .skip], in: headText($0)) == nil
    }
    guard let name = named.first else { throw .noNames }
    nameColumn = name
    unitColumn = (0..<grid.columnCount).first { reader.words.isWord(headText($0), of: .unit) }
    let unit = unitColumn
    figureColumns = (name + 1..<grid.columnCount).filter { column in
      column != unit && data.contains { isFigure($0, column) }
    }
    rows = Self.rows(grid, reader, names: data.map { grid.text($0, name) }, head: headText(name))
  }

  /// What the names are: what they look like, else what their head says.
  private static func rows(
    _ grid: TableGrid, _ reader: TableWordReader, names: [String], head: String
  ) -> Rows {
    let zones = names.count { reader.zone($0) != nil }
    let indicators = names.count { reader.head($0).indicator != nil }
    if zones > 0, zones * 2 >= names.count || zones >= indicators { return .zones }
    if indicators * 2 > names.count, !head.contains("项目"), !head.contains("企业") { return .indicators }
    switch reader.words.first(of: [.zone, .project, .firm, .region, .measure], in: head) {
    case .project: return .projects
    case .firm: return .firms
    case .region: return .regions
    case .zone: return .zones
    default: return indicators > 0 ? .indicators : .regions
    }
  }
}
