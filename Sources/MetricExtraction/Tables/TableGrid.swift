import SourceText

/// A table as a full grid: every place of a merged cell shows the cell.
struct TableGrid {
  let rowCount: Int
  let columnCount: Int
  private var places: [Int?]
  private let cells: [SourceTable.Cell]
  private let texts: [String]

  init(_ table: SourceTable) {
    rowCount = table.rowCount
    columnCount = table.columnCount
    cells = table.cells
    texts = table.cells.map { Self.plain($0.text) }
    places = Array(repeating: nil, count: rowCount * columnCount)
    for (index, cell) in cells.enumerated() {
      for row in cell.row..<min(rowCount, cell.row + max(1, cell.rowSpan)) {
        for column in cell.column..<min(columnCount, cell.column + max(1, cell.columnSpan)) {
          places[row * columnCount + column] = index
        }
      }
    }
  }

  func cell(_ row: Int, _ column: Int) -> SourceTable.Cell? {
    places[row * columnCount + column].map { cells[$0] }
  }

  /// The words of a cell: blanks dropped, full-width signs as ASCII; empty where there is no cell.
  func text(_ row: Int, _ column: Int) -> String {
    places[row * columnCount + column].map { texts[$0] } ?? ""
  }

  /// Whether two places show one merged cell.
  func isSame(_ a: (row: Int, column: Int), _ b: (row: Int, column: Int)) -> Bool {
    let first = places[a.row * columnCount + a.column]
    return first != nil && first == places[b.row * columnCount + b.column]
  }

  /// The different words of a row, from the left, merged cells once.
  func words(ofRow row: Int) -> [String] {
    var last: Int?
    var words: [String] = []
    for column in 0..<columnCount {
      let place = places[row * columnCount + column]
      if place != last || place == nil, !text(row, column).isEmpty { words.append(text(row, column)) }
      last = place
    }
    return words
  }

  /// Blanks out, full-width signs and digits as ASCII, the minus signs of typesetters as `-`.
  static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000: continue
      case 0x2212, 0xFF0D, 0x2010, 0x2011: scalars.append("-")
      // brackets, colon and comma of Chinese heads stay as they are
      case 0xFF08, 0xFF09, 0xFF1A, 0xFF0C: scalars.append(scalar)
      case 0xFF01...0xFF5E:
        scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
