import SourceReading
import SourceText
import Testing

/// What people leave in Word files and workbooks.
@Suite struct OfficeFormTests {
  /// Tracked changes are read as accepted; boxes, notes and frames are read where they are anchored; hidden text is not, and
  /// said.
  @Test func aWordFileWithChangesBoxesAndNotes() throws {
    let reading = try FormTests.read("changes.docx")
    let document = try #require(reading.document)
    let sentences = document.articles.flatMap(\.sentences).map { document.repaired.string($0.span) }
    #expect(document.articles.map(\.headline) == ["砚山经开区投资提速"])
    #expect(
      sentences.filter { !$0.contains("管委会") } == [
        "1—9月，砚山经开区完成投资32.6亿元，同比增长7.2%。", "其中托管区5.5亿元。", "园区引进项目12个，总投资20.5亿元。", "新签约项目5个。",
        "用工2600人。", "税收3.1亿元。", "砚山经开区把闲置厂房逐一登记。", "盘活厂房8.4万平方米。",
      ])
    #expect(document.issue == CivilDate("2024-10-15").map { IssueDate($0, origin: .document) })
    #expect(reading.diagnostics.map(\.code) == ["office.hidden"])
    let table = try #require(document.tables.first)
    #expect(document.tables.count == 1)
    #expect(table.cells.filter { $0.column == 3 }.map(\.text) == ["总投资（亿元）", "3.2", "4.5"])
  }

  /// A number is read as its format shows it, so that a unit above the column fits it.
  @Test func aWorkbookShowsOtherFiguresThanItStores() throws {
    let reading = try FormTests.read("formats.xlsx")
    let document = try #require(reading.document)
    let shown = document.tables[0].cells.filter { $0.column == 1 }.map(\.text)
    #expect(
      shown == [
        "7.2%", "7.2%", "-9.13%", "3100.0", "3100.0万元", "12.35亿元", "5.6万元", "56", "-7.3", "-", "32.64亿元",
        "12个",
        "255600.00", "1234.5", "0.125", "1234", "2024年9月", "2024年9月1日", "-",
      ])
    #expect(document.tables[1].cells.map(\.text) == ["开发区", "投资", "甲", "2", "丙", "6"])
    let hidden = try #require(reading.diagnostics.first { $0.code == "office.hidden" })
    #expect(hidden.summary.contains("1 row of 隐藏, 1 column of 隐藏, the sheet 旧表"))
  }

  @Test func daysMayCountFrom1904() throws {
    let document = try #require(try FormTests.read("days-of-1904.xlsx").document)
    #expect(document.tables.first?.cells.map(\.text) == ["月份", "2024年9月1日"])
  }
}
