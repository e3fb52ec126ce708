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

  /// Shows a head also over the empty places at its right, as long as lower heads stand there: files without merged
  /// cells (CSV, heads centred over columns) write it once.
  mutating func spreadHeads(_ rows: [Int]) {
    guard let lowest = rows.last else { return }
    for row in rows.dropLast() {
      for column in 1..<max(1, columnCount) where places[row * columnCount + column] == nil {
        let left = row * columnCount + column - 1
        guard places[left] != nil, !text(lowest, column).isEmpty, !text(lowest, column - 1).isEmpty,
          !isSame((row, column - 1), (lowest, column - 1))
        else { continue }
        places[row * columnCount + column] = places[left]
      }
    }
  }

  /// Shows a name also in the empty places below it, in rows whose names further left are left out as well.
  mutating func fillDown(columns: [Int], rows: [Int]) {
    for (above, row) in zip(rows, rows.dropFirst()) {
      for column in columns.dropLast() {
        guard places[row * columnCount + column] == nil else { break }
        places[row * columnCount + column] = places[above * columnCount + column]
      }
    }
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

  /// Without the marks that lead to a note below the table: ①, *, [1], 注1.
  static func withoutNoteMarks(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.last?.value {
      switch last {
      case 0x2460...0x2473, 0x2A, 0x203B, 0xB9, 0xB2, 0xB3, 0x2070...0x2079, 0x2020, 0x2021:
        scalars.removeLast()
      case 0x5D:
        guard let open = scalars.lastIndex(of: "["), open > 0,
          scalars[(open + 1)...].dropLast().allSatisfy({ isDigitScalar($0) || $0 == "注" })
        else { return String(String.UnicodeScalarView(scalars)) }
        scalars.removeLast(scalars.count - open)
      default: return String(String.UnicodeScalarView(scalars))
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

private func isDigitScalar(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
