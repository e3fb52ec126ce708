import SourceText
import Testing

@testable import SourceReading

/// What `read` shows, at a terminal's width and without one.
@Suite struct ReadReportTests {
  @Test(arguments: [
    "stories-hard-wrapped.txt", "stories-gb18030.txt", "stories-utf16.txt", "stories-full-width.txt",
    "page-3-columns.pdf", "page-5-columns.pdf", "table.pdf", "changes.docx", "founder.html",
    "government.html", "wechat.html",
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

  /// Of a page with every kind of repair: within the terminal, each with its line, nothing left out.
  @Test(arguments: [
    "stories-hard-wrapped.txt", "stories-full-width.txt", "page-3-columns.pdf", "page-box.pdf",
    "page-two.pdf",
    "stories.docx", "government.html",
  ])
  func theDiffKeepsToTheTerminal(_ name: String) throws {
    var document = try #require(try FormTests.read(name).document)
    document.path = String(repeating: "长路径/", count: 20) + name
    for columns in [80, 40] {
      let lines = ReadReport.diff(document, columns: columns) + ReadReport.lines(document, columns: columns)
      for line in lines { #expect(TerminalLines.width(line) <= columns, "\(line)") }
      let whole = ReadReport.diff(document)
      #expect(whole.count == document.repairs.count)
      #expect(ReadReport.diff(document, columns: columns).count { $0.hasPrefix("line ") } == whole.count)
    }
  }

  @Test func theDiffShowsWhatBecameOfIt() throws {
    let text = "本报讯 总投资 ３．2\n亿元，占⽤土地60亩，引进GPU\nServer，" + String(repeating: "一", count: 30) + "增长２０％。"
    let document = try readText(text)
    #expect(
      ReadReport.diff(document, columns: 60) == [
        "line 1  spacing  ␣总投资[␣]３．2⏎亿", "line 1  width  ␣总投资␣[３→3]．2⏎亿元", "line 1  width  投资␣３[．→.]2⏎亿元，",
        "line 1  hard-wrap  资␣３．2[⏎]亿元，占", "line 2  radical  亿元，占[⽤→用]土地60亩",
        "line 2  hard-wrap  ，引进GPU[⏎→␣]Server，一", "line 3  width  一一增长[２→2]０％。",
        "line 3  width  一增长２[０→0]％。", "line 3  width  增长２０[％→%]。",
      ])
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
