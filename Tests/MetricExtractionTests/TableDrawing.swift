import SourceText

/// A table drawn as text: `|` parts cells, `<` continues the cell at the left, `^` the one above.
enum TableDrawing {
  static func table(_ drawing: String, name: String? = nil) -> SourceTable {
    let rows = drawing.split(separator: "\n").map {
      $0.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
    }
    var cells: [SourceTable.Cell] = []
    for (r, row) in rows.enumerated() {
      for (c, text) in row.enumerated() where text != "<" && text != "^" && !text.isEmpty {
        var width = 1
        while c + width < row.count, row[c + width] == "<" { width += 1 }
        var height = 1
        while r + height < rows.count, c < rows[r + height].count, rows[r + height][c] == "^" { height += 1 }
        cells.append(
          SourceTable.Cell(
            text: text, row: r, column: c, rowSpan: height, columnSpan: width, span: TextSpan(0, 0),
            place: .cell(sheet: "表1", cell: "R\(r + 1)C\(c + 1)")))
      }
    }
    return SourceTable(
      name: name, article: 0, cells: cells, rowCount: rows.count, columnCount: rows.map(\.count).max() ?? 0)
  }
}

extension StringProtocol {
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
