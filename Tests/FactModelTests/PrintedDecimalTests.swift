import Testing

@testable import FactModel

@Suite struct PrintedDecimalPrintingTests {
  @Test(arguments: [
    (1065, 6, "1065000000"), (153, -1, "15.3"), (-492, -2, "-4.92"), (320, -2, "3.20"), (5, -3, "0.005"),
    (0, 0, "0"), (0, 8, "0"), (-5, -1, "-0.5"), (7, 100, "7e100"), (7, -100, "7e-100"),
    (Int(Int64.min), 0, "-9223372036854775808"),
  ])
  func prints(_ significand: Int, _ exponent: Int, _ text: String) {
    #expect(PrintedDecimal(significand: Int64(significand), exponent: exponent).plain == text)
  }

  @Test(arguments: [
    ("1,234.50", 123_450, -2), ("-4.9", -49, -1), ("12", 12, 0), ("12,345,678", 12_345_678, 0),
    ("0.7", 7, -1),
  ])
  func reads(_ text: String, _ significand: Int, _ exponent: Int) {
    let number = PrintedDecimal(printed: text)
    #expect(number == PrintedDecimal(significand: Int64(significand), exponent: exponent, text: text))
  }

  @Test(arguments: [
    "", "-", "1,23", "1.", ".5", "1.2.3", "12a", "1,2345", "99999999999999999999", "1234,567",
  ])
  func refuses(_ text: String) {
    #expect(PrintedDecimal(printed: text) == nil)
  }
}
