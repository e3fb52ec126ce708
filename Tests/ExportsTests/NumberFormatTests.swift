import FactModel
import Testing

@testable import Exports

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("10.65", "10.65", "0.00"), ("100", "近100", "\"近\"0"), ("40", "40余", "0\"余\""),
    ("1234.5", "1,234.5", "#,##0.0"),
    ("164.52", "164.52◇", "0.00\"◇\""), ("13.1", "+13.1", "\"+\"0.0"), ("-4.4", "−4.4", "0.0;\"−\"0.0"),
    ("-8", "▼8", "0;\"▼\"0"), ("4", "4 ↑1", "0\" ↑1\""), ("2471000000", "2471000000", "#,##0"),
    ("3", "3~5", "0\"~5\""),
  ])
  func printsWhatThePagePrints(value: String, shown: String, format: String) throws {
    let number = try #require(PrintedDecimal(printed: value))
    #expect(NumberFormat.format(number, shown: shown) == format)
  }
}
