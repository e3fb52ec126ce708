import Lexicons
import SourceText

/// One table of a sheet or page, and the titles that stand over all of them.
struct TableBlock {
  var table: SourceTable
  /// Titles above this table's own, the outermost first. They tell zone and time, never the unit.
  var above: [String] = []
}

/// Cuts what a sheet or page holds into tables: below each other, where new heads begin, and side by side, where names
/// begin again.
struct TableBlocks {
  private let grid: TableGrid
  private let table: SourceTable
  private let reader: TableWordReader
  private var figures: [Bool] = []

  static func cut(_ table: SourceTable, _ reader: TableWordReader) -> [TableBlock] {
    let rows = TableBlocks(table, reader).below()
    return rows.flatMap { TableBlocks($0.table, reader).beside(above: $0.above) }
  }

  private init(_ table: SourceTable, _ reader: TableWordReader) {
    self.table = table
    self.reader = reader
    grid = TableGrid(table)
    let grid = grid
    figures = (0..<grid.rowCount * grid.columnCount).map {
      reader.isFigure(grid.text($0 / grid.columnCount, $0 % grid.columnCount))
    }
  }

  private func isFigure(_ row: Int, _ column: Int) -> Bool { figures[row * grid.columnCount + column] }

  private func holdsFigures(_ row: Int) -> Bool {
    (1..<max(1, grid.columnCount)).contains { isFigure(row, $0) && !isYear(grid.text(row, $0)) }
  }

  // MARK: - Below each other

  private func below() -> [TableBlock] {
    var starts: [Int] = [0]
    var seen: Set<[String]> = []
    var hasData = false
    var row = 0
    while row < grid.rowCount {
      if holdsFigures(row) {
        hasData = true
        row += 1
        continue
      }
      var end = row
      while end < grid.rowCount, !holdsFigures(end) { end += 1 }
      let headRows = (row..<end).filter(isHead)
      if hasData, end < grid.rowCount, stand(headRows, over: end), !isRepeated(row..<end, seen),
        let start = firstOfNext(row..<end)
      {
        starts.append(start)
        seen = []
      }
      seen.formUnion((row..<end).map(grid.words(ofRow:)))
      row = end
    }
    guard starts.count > 1 else { return [TableBlock(table: table)] }
    let sheetTitles = titles(0..<grid.rowCount)
    return zip(starts, starts.dropFirst() + [grid.rowCount]).enumerated().map { index, rows in
      TableBlock(
        table: part(rows: rows.0..<rows.1, columns: 0..<grid.columnCount),
        above: index == 0 ? [] : sheetTitles)
    }
  }

  /// Two words or more over columns of figures.
  private func isHead(_ row: Int) -> Bool {
    guard !isLabelled(row), grid.words(ofRow: row).count > 1 else { return false }
    let words = (1..<grid.columnCount).filter { holdsHan(grid.text(row, $0)) }
    return words.count * 2 >= max(1, (1..<grid.columnCount).count { !grid.text(row, $0).isEmpty })
      && !words.isEmpty && !(0..<grid.columnCount).contains { isDash(grid.text(row, $0)) }
  }

  /// Whether heads stand over half or more of a row's figures; the words of a row that has none do not.
  private func stand(_ heads: [Int], over row: Int) -> Bool {
    let columns = (1..<grid.columnCount).filter { isFigure(row, $0) }
    return columns.count { column in heads.contains { holdsHan(grid.text($0, column)) } } * 2 >= columns.count
  }

  /// Heads and titles that a new page says again, 续表 with them.
  private func isRepeated(_ rows: Range<Int>, _ seen: Set<[String]>) -> Bool {
    rows.map(grid.words(ofRow:)).allSatisfy { words in
      words.isEmpty || seen.contains(words)
        || words.count == 1 && reader.words.first(of: [.remark], atStartOf: words[0].trimmingBrackets) != nil
    }
  }

  /// A run without figures: notes to the table above first, then the next table's title and heads.
  private func firstOfNext(_ rows: Range<Int>) -> Int? {
    guard let head = rows.first(where: isHead) else { return nil }
    var start = head
    while start > rows.lowerBound {
      let words = grid.words(ofRow: start - 1)
      if words.isEmpty || words.count > 1 && !isLabelled(start - 1) { break }
      if let first = words.first, reader.words.first(of: [.remark], atStartOf: first) != nil { break }
      start -= 1
    }
    return start
  }

  /// The titles over the first heads.
  private func titles(_ rows: Range<Int>) -> [String] {
    let end = rows.first { isHead($0) || holdsFigures($0) } ?? rows.lowerBound
    return (rows.lowerBound..<end).filter { grid.words(ofRow: $0).count == 1 }.flatMap(grid.words(ofRow:))
  }

  private func isLabelled(_ row: Int) -> Bool {
    grid.words(ofRow: row).contains { reader.words.isLabelled($0) }
  }

  // MARK: - Side by side

  private func beside(above: [String]) -> [TableBlock] {
    let data = (0..<grid.rowCount).filter(holdsFigures)
    guard let first = data.first, grid.columnCount > 3 else {
      return [TableBlock(table: table, above: above)]
    }
    func isNameColumn(_ column: Int) -> Bool {
      let head = (0..<first).map { grid.text($0, column) }.joined()
      let names = data.filter { holdsHan(grid.text($0, column)) && !isFigure($0, column) }
      let zones = names.count { reader.zone(grid.text($0, column)) != nil }
      let indicators = names.count { reader.isIndicator(grid.text($0, column)) }
      return names.count * 2 > data.count && reader.words.first(of: [.skip], in: head) == nil
        && max(zones, indicators) * 2 > names.count
    }
    let heads = (0..<first).filter { grid.words(ofRow: $0).count > 1 }
    let holdsFiguresBelow = (0..<grid.columnCount).map { column in
      let head = heads.map { grid.text($0, column) }.joined()
      return data.contains { isFigure($0, column) } && reader.words.first(of: [.skip], in: head) == nil
    }
    let lastWithFigures = holdsFiguresBelow.lastIndex(of: true) ?? 0
    var starts: [Int] = [0]
    var hasFigures = false
    for column in 0..<grid.columnCount {
      if holdsFiguresBelow[column] {
        hasFigures = true
      } else if hasFigures, column < lastWithFigures, isNameColumn(column) {
        starts.append(column)
        hasFigures = false
      }
    }
    guard starts.count > 1 else { return [TableBlock(table: table, above: above)] }
    let titleRows = (0..<first).filter { grid.words(ofRow: $0).count == 1 || isLabelled($0) }
    return zip(starts, starts.dropFirst() + [grid.columnCount]).map { start, end in
      var part = part(rows: 0..<grid.rowCount, columns: start..<end)
      if start > 0 {
        part.cells =
          titleCells(titleRows, width: end - start) + part.cells.filter { !titleRows.contains($0.row) }
      }
      part.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
      return TableBlock(table: part, above: above)
    }
  }

  /// The titles over the whole width, as the part at the right shows them.
  private func titleCells(_ rows: [Int], width: Int) -> [SourceTable.Cell] {
    table.cells.filter { rows.contains($0.row) }.map { cell in
      var cell = cell
      cell.column = min(cell.column, width - 1)
      cell.columnSpan = 1
      return cell
    }
  }

  private func part(rows: Range<Int>, columns: Range<Int>) -> SourceTable {
    var part = table
    part.cells = table.cells.filter { rows.contains($0.row) && columns.contains($0.column) }.map { cell in
      var cell = cell
      cell.row -= rows.lowerBound
      cell.column -= columns.lowerBound
      return cell
    }
    part.rowCount = rows.count
    part.columnCount = columns.count
    return part
  }
}

extension String {
  fileprivate var trimmingBrackets: String { String(drop { "（(".contains($0) }) }
}

/// A year as the head or name of figures.
func isYear(_ text: String) -> Bool {
  text.utf8.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20")) && Int(text) != nil
}

func holdsHan(_ text: String) -> Bool {
  text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
}

func holdsDigit(_ text: String) -> Bool { text.utf8.contains { (0x30...0x39).contains($0) } }

/// —, …, -, /: a cell that says there is no figure.
func isDash(_ text: String) -> Bool {
  !text.isEmpty
    && text.unicodeScalars.allSatisfy {
      [0x2014, 0x2026, 0x2D, 0x2F, 0x2500, 0x2015, 0x2013].contains($0.value)
    }
}
