import SourceText
import Testing

@testable import SourceReading

/// What `read` shows, at a terminal's width and without one.
@Suite struct ReadReportTests {
  @Test(arguments: [
    "stories-hard-wrapped.txt", "stories-gb18030.txt", "stories-utf16.txt", "stories-full-width.txt",
    "page-3-columns.pdf", "page-5-columns.pdf", "founder.html", "government.html", "wechat.html",
    "stories.docx",
    "table.xlsx", "table.csv", "table.html", "table.docx",
  ])
  func everyFormKeepsToTheTerminal(_ name: String) throws {
    let document = try #require(try FormTests.read(name).document)
    // the first line is the path, which only the user can shorten
    let lines = ReadReport.lines(document, columns: 80).dropFirst()
    #expect(!lines.isEmpty)
    for line in lines { #expect(TerminalLines.width(line) <= 80, "\(line)") }
    for article in document.articles {
      let shown = lines.map { $0.drop { $0 == " " } }.joined()
      for sentence in article.sentences {
        // folded or not, nothing is left out
        let text = document.repaired.string(sentence.span).filter { $0 != " " }
        #expect(shown.filter { $0 != " " }.contains(text.prefix(20)), "\(text)")
      }
    }
  }

  @Test func aTableIsShownWithItsCells() throws {
    let cells = [
      ("开发区投资", 0, 0, 1, 3), ("开发区", 1, 0, 2, 1), ("固定资产投资", 1, 1, 1, 2), ("亿元", 2, 1, 1, 1),
      ("同比%", 2, 2, 1, 1), ("云崖", 3, 0, 1, 1), ("39.4", 3, 1, 1, 1), ("13.1", 3, 2, 1, 1),
    ].map {
      SourceTable.Cell(
        text: $0.0, row: $0.1, column: $0.2, rowSpan: $0.3, columnSpan: $0.4, span: TextSpan(0, 0))
    }
    let table = SourceTable(name: nil, article: 0, cells: cells, rowCount: 4, columnCount: 3)
    #expect(
      TerminalLines.grid(table, columns: 80) == [
        "       A       B     C",
        "    1  开发区投资  ·     ·",
        "    2  开发区  固定资产投资  ·",
        "    3  ·       亿元  同比%",
        "    4  云崖    39.4  13.1",
      ])
    #expect(TerminalLines.grid(table, columns: 20)[3] == "    3  ·       亿元…")
  }

  @Test func sentencesFoldByColumnsNotLetters() {
    let text = "一二三四五六七八九十abc"
    #expect(TerminalLines.folded(text, first: "  ¶ ", rest: "    ", columns: nil) == ["  ¶ " + text])
    #expect(
      TerminalLines.folded(text, first: "  ¶ ", rest: "    ", columns: 16)
        == ["  ¶ 一二三四五六", "    七八九十abc"])
  }
}
