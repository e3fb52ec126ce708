import Exports
import FactModel
import Testing

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
      开发区      工业投资(亿元)
      ────────  ──────────────
      左云                10.65
      =长子"x"           近100
      临汾                 未报
      注：未报不等于零。

      """
    let rendered = TerminalTable(width: nil).render(table)
    #expect(rendered.split(separator: "\n").dropFirst().first.map { DisplayWidth.of($0) } == 24)
    for (a, b) in zip(rendered.split(separator: "\n"), expected.split(separator: "\n")) {
      #expect(a.split(separator: " ") == b.split(separator: " "))
    }
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
