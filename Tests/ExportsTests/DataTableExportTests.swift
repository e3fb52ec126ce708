import FactModel
import Testing

@testable import Exports

@Suite struct DataTableExportTests {
  private let table = DataTable(
    title: "对照",
    columns: [
      .init("zone", "开发区"), .init("value", "工业投资", unit: "亿元", alignment: .trailing),
    ],
    rows: [
      [.text("左云"), .number(PrintedDecimal(significand: 1065, exponent: -2, text: "10.65"), shown: "10.65")],
      [
        .text("=长子\"x\""), .number(PrintedDecimal(significand: 100, exponent: 0, text: "100"), shown: "近100"),
      ],
      [.text("临汾"), .missing(shown: "未报")],
    ],
    notes: ["注：未报不等于零。"])

  @Test func setsColumnsByDisplayWidth() {
    let expected = """
                工业投资
      开发区        亿元
      ────────  ────────
      左云         10.65
      =长子"x"     近100
      临汾          未报
      注：未报不等于零。

      """
    #expect(TerminalTable(width: nil).render(table) == expected)
  }

  @Test func whatColumnsShareStandsOnceOverThem() {
    let shared = DataTable(
      title: "",
      columns: [
        .init("zone", "zone"), .init("a", "investment", group: "完成"), .init("b", "yoy", group: "完成"),
        .init("c", "total", group: "计划"),
      ], rows: [[.text("左云"), .text("1"), .text("2"), .text("3")]])
    let expected = """
            完成 ──────────  计划
      zone  investment  yoy  total
      ────  ──────────  ───  ─────
      左云  1           2    3

      """
    #expect(TerminalTable(width: nil).render(shared) == expected)
  }

  @Test func aNarrowTerminalLeavesDetailOutAndSaysSo() {
    let wide = DataTable(
      title: "", columns: [.init("a", "name"), .init("b", "remark", isDetail: true)],
      rows: [[.text(String(repeating: "x", count: 16)), .text(String(repeating: "y", count: 16))]])
    let narrow = TerminalTable(width: 30).render(wide)
    #expect(!narrow.contains("yyy"))
    #expect(narrow.contains("Left out for want of room:"))
    #expect(TerminalTable(width: 34).render(wide).contains("yyy"))
    #expect(TerminalTable(width: nil).render(wide).contains("yyy"))
  }

  @Test(arguments: [
    ("one two three", 8, ["one two", "three"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("左云经济开发区", 8, ["左云经济", "开发区"]), ("左云经济。开发区", 8, ["左云经", "济。开发", "区"]),
    ("投资10.65亿元", 8, ["投资", "10.65亿", "元"]), ("a\nb", 8, ["a", "b"]), ("", 8, [""]),
    ("  其中：a", 8, ["  其中：", "a"]),
  ])
  func linesBreakAtWords(text: String, width: Int, lines: [String]) {
    #expect(DisplayWidth.wrap(text, to: width) == lines)
  }

  @Test func fitsTheTerminal() {
    for width in [20, 24, 30] {
      for line in TerminalTable(width: width).render(table).split(separator: "\n").dropLast() {
        #expect(DisplayWidth.of(line) <= width, "\(line)")
      }
    }
  }

  @Test func controlCharactersDoNotReachTheTerminal() {
    let hostile = DataTable(
      title: "x", columns: [.init("a", "a")], rows: [[.text("a\u{1B}[2Jb\u{202E}c\nd")]])
    let rendered = TerminalTable(width: nil).render(hostile)
    #expect(rendered.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(!rendered.unicodeScalars.contains("\u{202E}"))
    #expect(rendered.contains("a[2Jbc d"))
  }

  @Test func csvIsExactAndCannotRunFormulas() {
    let text = String(decoding: CSVExport.bytes(table), as: UTF8.self)
    #expect(
      text == "\u{FEFF}开发区,工业投资(亿元)\r\n左云,10.65\r\n\"'=长子\"\"x\"\"\",100\r\n临汾,未报\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝1", "－1"])
  func csvTextIsInert(text: String) {
    let csv = CSVExport.bytes(DataTable(title: "", columns: [.init("a", "a")], rows: [[.text(text)]]))
    #expect(String(decoding: csv, as: UTF8.self).contains("'" + text))
  }

  @Test func jsonKeepsNumbersExactAndTheUnknownNull() {
    let text = String(decoding: JSONExport.array(table), as: UTF8.self)
    #expect(
      text == """
        [
          {"zone": "左云", "value": 10.65},
          {"zone": "=长子\\"x\\"", "value": 100},
          {"zone": "临汾", "value": null}
        ]

        """)
    #expect(String(decoding: JSONExport.lines(table), as: UTF8.self).split(separator: "\n").count == 3)
  }

  @Test(arguments: [("abc", 3), ("开发区", 6), ("１", 2), ("e\u{301}", 1), ("—", 1), ("𠮷", 2), ("", 0)])
  func displayWidth(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
