import MarkupReading
import TestSupport
import Testing

@Suite struct MarkupReaderTests {
  private let words = HTMLWords(content: ["content"], skipped: ["nav"])

  private func paragraphs(_ html: String) throws -> [String] {
    try HTMLReader.read(Array(html.utf8), words: words).items.map { item in
      switch item {
      case .paragraph(let paragraph):
        (paragraph.level.map { "h\($0) " } ?? "") + paragraph.lines.joined(separator: "/")
      case .table(let table): "table \(table.cells.map(\.text))"
      }
    }
  }

  @Test(arguments: [
    ("<p>一<b>二</b>\n三<br>四</p>五", ["一二 三/四", "五"]),
    ("<div class='nav'>甲</div><h2>乙<br>丙</h2><script>丁</script><div>戊<p>己</div>", ["h2 乙/丙", "戊", "己"]),
    ("<table><tr><td>一<td>二<tr><td>三<td>四</table>", [#"table ["一", "二", "三", "四"]"#]),
    ("<table><tr><td><p>一</p></td></tr></table>", ["一"]),
    ("<p>&nbsp;3&lt;5 &amp;amp; </p>", ["3<5 &amp;"]),
    ("", []),
  ])
  func pages(html: String, expected: [String]) throws {
    #expect(try paragraphs("<html><body>\(html)</body></html>") == expected)
  }

  @Test func deepNestingEnds() throws {
    let deep = String(repeating: "<div>", count: 50_000) + "一"
    _ = try HTMLReader.read(Array(deep.utf8), words: words)
    _ = try HTMLReader.read(
      Array((String(repeating: "<table><tr><td rowspan=999 colspan=999>", count: 2_000)).utf8), words: words)
  }

  /// Bytes of any kind end in a fault or in some text.
  @Test func damageNeverCrashes() throws {
    for name in ["stories.docx", "table.xlsx", "government.html"] {
      let whole = [UInt8](try RepositoryFiles.data("Tests/Fixtures/Forms/" + name))
      for step in 1..<20 {
        var bytes = whole
        for index in stride(from: step * 13, to: bytes.count, by: 211) {
          bytes[index] = UInt8(step * 11 % 256)
        }
        for input in [bytes, Array(whole.prefix(whole.count * step / 20))] {
          _ = try? WordReader.read(input)
          _ = try? SheetReader.read(input)
          _ = try? HTMLReader.read(input, words: words)
        }
      }
    }
    #expect(throws: MarkupFault.self) { try WordReader.read([]) }
    #expect(throws: MarkupFault.missing(part: "xl/workbook.xml")) {
      try SheetReader.read([UInt8](try RepositoryFiles.data("Tests/Fixtures/Forms/stories.docx")))
    }
  }
}
