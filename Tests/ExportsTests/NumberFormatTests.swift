import FactModel
import Figures
import Testing

@testable import Exports

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("10.65", "10.65", "0.00"), ("100", "近100", "\"近\"0"), ("40", "40余", "0\"余\""),
    ("1234.5", "1,234.5", "#,##0.0"),
    ("164.52", "164.52◇", "0.00\"◇\""), ("13.1", "+13.1", "\"+\"0.0"), ("-4.4", "−4.4", "0.0;\"−\"0.0"),
    ("-8", "▼8", "0;\"▼\"0"), ("4", "4 ↑1", "0\" ↑1\""), ("2471000000", "2471000000", "#,##0"),
    ("3", "3~5", "0\"~5\""), ("12345000", "近12\u{2009}345\u{2009}000", "\"近\"#,##0"),
  ])
  func printsWhatThePagePrints(value: String, shown: String, format: String) throws {
    let number = try #require(PrintedDecimal(printed: value))
    #expect(NumberFormat.format(number, shown: shown) == format)
  }

  /// What a page parts by thin spaces is one number.
  @Test(arguments: [
    ("12\u{2009}345\u{2009}000", "12345000"), ("−12\u{2009}345.6", "-12345.6"), ("1,234", "1234"),
    ("46", "46"), ("10\u{2009}余", "10"), ("10\u{2009}000~12\u{2009}000", "10000"),
  ])
  func readsTheNumberOfACell(printed: String, value: String) throws {
    let table = Table(
      title: "", columns: [Figures.Column(.number, "数")],
      rowGroups: [RowGroup([Row([.number(NumberText(printed))])])])
    guard case .number(let read, _) = DataTable(table).rows[0][0] else {
      Issue.record("\(printed) is no number")
      return
    }
    #expect(read.plain == value)
  }
}
