import SourceReading
import SourceText
import Testing

/// The same table in every form.
@Suite struct TableFormTests {
  /// Rows of the data, `row,column:text` and spans where they are more than one cell.
  private func dump(_ table: SourceTable, dropping rows: Int) -> [String] {
    table.cells.filter { $0.row >= rows }.map { cell in
      let span = cell.rowSpan * cell.columnSpan > 1 ? "[\(cell.rowSpan)×\(cell.columnSpan)]" : ""
      return "\(cell.row - rows),\(cell.column):\(cell.text)\(span)"
    }
  }

  private static let head = [
    "0,0:开发区[2×1]", "0,1:固定资产投资[1×2]", "0,3:规上工业总产值[1×2]", "1,1:总量", "1,2:增速", "1,3:总量", "1,4:增速",
  ]
  private static let firstRows = [
    "2,0:棠浦经济技术开发区", "2,1:32.64", "2,2:11.8", "2,3:126.5", "2,4:8.9", "3,0:霖川高新技术产业开发区", "3,1:27.10",
    "3,2:9.3", "3,3:98.42", "3,4:10.6",
  ]

  /// 27.10 keeps its nought, 32.64 shows no binary tail; rows above the head are title and unit.
  @Test(arguments: [("table.docx", 2), ("table.xlsx", 2), ("table.html", 1)])
  func cellsAndSpans(name: String, rowsAbove: Int) throws {
    let document = try #require(try FormTests.read(name).document)
    let table = try #require(document.tables.first)
    #expect(document.tables.count == 1 && table.columnCount == 5)
    #expect(Array(dump(table, dropping: rowsAbove).prefix(17)) == Self.head + Self.firstRows)
    for cell in table.cells {
      #expect(String(decoding: document.decoded[cell.span.range], as: UTF8.self) == cell.text)
    }
  }

  /// Found by the places of its figures: heads over two columns, names of two lines, a column of text beside it.
  @Test func aTableOnAPage() throws {
    let document = try #require(try FormTests.read("table.pdf").document)
    let table = try #require(document.tables.first)
    #expect(document.tables.count == 1 && table.name == "2024年1—9月部分开发区主要经济指标 单位：亿元、%")
    #expect(Array(dump(table, dropping: 2).prefix(10)) == Self.firstRows.map(lifted))
    #expect(
      document.articles.flatMap(\.sentences).map { document.repaired.string($0.span) }.first
        == "报表由各开发区报送，经岚原时报整理。")
    guard case .page(1, let rect)? = table.cells.first(where: { $0.text == "126.5" })?.place else {
      Issue.record("no place")
      return
    }
    #expect(rect.x > 250 && rect.x < 400 && rect.width < 40)
    for cell in table.cells {
      #expect(String(decoding: document.decoded[cell.span.range], as: UTF8.self) == cell.text)
    }
  }

  /// `2,0:…` of a table with two rows of heads as `0,0:…`.
  private func lifted(_ cell: String) -> String {
    let parts = cell.split(separator: ",", maxSplits: 1)
    return "\((Int(parts[0]) ?? 0) - 2),\(parts[1])"
  }

  @Test func separatedValues() throws {
    let document = try #require(try FormTests.read("table.csv").document)
    let table = try #require(document.tables.first)
    #expect(table.rowCount == 8)
    #expect(
      dump(table, dropping: 4).prefix(5).elementsEqual([
        "0,0:棠浦经济技术开发区", "0,1:32.64", "0,2:11.8", "0,3:126.5", "0,4:8.9",
      ]))
    #expect(table.cells.last?.place == .cell(sheet: "table", cell: "E8"))
  }

  @Test func quotesAndSemicolons() throws {
    let text = "a;\"b \"\"x\"\";\ny\";1,5\r\n\r\n;;z"
    let reading = DocumentReader.read(bytes: Array(text.utf8), path: "t.csv", id: SourceID("t"))
    let table = try #require(reading.document?.tables.first)
    #expect(table.cells.map(\.text) == ["a", "b\"x\";y", "1.5", "z"])
    #expect(table.cells.map { [$0.row, $0.column] } == [[0, 0], [0, 1], [0, 2], [1, 2]])
  }

  @Test func sheetCellsHaveTheirNames() throws {
    let table = try #require(try FormTests.read("table.xlsx").document?.tables.first)
    #expect(table.name == "主要指标")
    #expect(table.cells.first { $0.text == "126.5" }?.place == .cell(sheet: "主要指标", cell: "D5"))
  }

  @Test func aTableKnowsItsStory() throws {
    let document = try #require(try FormTests.read("table.html").document)
    #expect(document.articles.map(\.headline) == ["2024年1—9月部分开发区主要经济指标"])
    #expect(document.tables.map(\.article) == [1])
    #expect(document.issue?.date == CivilDate("2024-10-15"))
    #expect(document.publication == "岚原时报")
  }
}
