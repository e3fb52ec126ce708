import Aggregation
import FactModel
import Figures
import Lexicons
import SourceText
import Testing

@testable import BriefComposition

@Suite struct FormatTests {
  struct Digits: Sendable {
    var significand: Int64
    var exponent: Int
    var text: String
    var unit: Int
    var shown: String
  }

  /// 亿元 is unit 8, 万元 4: the source's decimals stay, none is added.
  @Test(arguments: [
    Digits(significand: 1065, exponent: 6, text: "10.65", unit: 8, shown: "10.65"),
    Digits(significand: 60508, exponent: 5, text: "60.508", unit: 8, shown: "60.508"),
    Digits(significand: 46, exponent: 8, text: "46", unit: 8, shown: "46"),
    Digits(significand: 80, exponent: 6, text: "0.80", unit: 8, shown: "0.80"),
    Digits(significand: 8000, exponent: 4, text: "8000", unit: 8, shown: "0.8"),
    Digits(significand: 683, exponent: 4, text: "683", unit: 8, shown: "0.0683"),
    Digits(significand: 1, exponent: 10, text: "百", unit: 8, shown: "100"),
    Digits(significand: -112, exponent: -1, text: "-11.2", unit: 0, shown: "−11.2"),
    Digits(significand: 0, exponent: 0, text: "0", unit: 8, shown: "0"),
  ])
  func decimalsAreTheSources(digits: Digits) {
    let value = PrintedDecimal(significand: digits.significand, exponent: digits.exponent, text: digits.text)
    #expect(DecimalText(value, unitExponent: digits.unit).plain == digits.shown)
  }

  @Test(arguments: [
    ("0.05", 1, "0.1"), ("0.04", 1, "0.0"), ("9.95", 1, "10.0"), ("97.84", 1, "97.8"), ("99.99", 0, "100"),
    ("2.5", 0, "3"), ("12", 1, "12.0"),
  ])
  func roundsHalfUp(text: String, decimals: Int, shown: String) {
    let fraction = text.split(separator: ".").dropFirst().first?.count ?? 0
    let value = PrintedDecimal(
      significand: Int64(text.filter { $0 != "." }) ?? 0, exponent: -fraction, text: text)
    #expect(DecimalText(value).rounded(decimals).plain == shown)
  }

  @Test func groupsOnlyFromTenThousand() {
    #expect(DecimalText(PrintedDecimal(significand: 9999)).grouped == "9999")
    #expect(DecimalText(PrintedDecimal(significand: 12345, text: "12345")).grouped == "12\u{2009}345")
  }

  @Test(arguments: [
    ("15.3", GrowthText.Direction.up, "+15.3", "▲15.3"), ("-11.2", .down, "−11.2", "▼11.2"),
    ("0.04", .flat, "0.0", "0.0"), ("-0.04", .flat, "0.0", "0.0"), ("140", .up, "+140", "▲140"),
  ])
  func growth(text: String, direction: GrowthText.Direction, signed: String, marked: String) {
    let digits = text.filter { $0 != "." && $0 != "-" }
    let fraction = text.split(separator: ".").dropFirst().first?.count ?? 0
    let value = PrintedDecimal(
      significand: (text.hasPrefix("-") ? -1 : 1) * (Int64(digits) ?? 0), exponent: -fraction, text: text)
    let growth = GrowthText(value)
    #expect(growth.direction == direction)
    #expect(growth.signed == signed)
    #expect(growth.marked == marked)
  }

  @Test(arguments: [
    ("2024-01/2024-08", PeriodKind.ytd, "2024年1—8月", "Jan–Aug 2024", "1—8月"),
    ("2024-01/2024-06", .ytd, "2024年上半年", "Jan–Jun 2024", "上半年"),
    ("2024-01/2024-09", .ytd, "2024年前三季度", "Jan–Sep 2024", "前三季度"),
    ("2024-Q3", .quarter, "2024年三季度", "Q3 2024", "三季度"),
    ("2024", .year, "2024年", "2024", "2024年"),
    ("2016/2018", .year, "2016—2018年", "2016–2018", "2016—2018年"),
    ("2024-08", .month, "2024年8月", "Aug 2024", "8月"),
    ("2024-08-31", .asOf, "截至2024年8月31日", "as of 31 Aug 2024", "截至8月31日"),
    ("--01/--08", .ytd, "1—8月", "Jan–Aug", "1—8月"),
    ("2023-12/2024-09", .ytd, "2023年12月—2024年9月", "Dec 2023–Sep 2024", "2023年12月—2024年9月"),
  ])
  func periods(notation: String, kind: PeriodKind, chinese: String, english: String, short: String) throws {
    let period = try #require(TimePeriod(notation))
    #expect(PeriodText(language: .zh).full(period, kind: kind) == chinese)
    #expect(PeriodText(language: .en).full(period, kind: kind) == english)
    #expect(PeriodText(language: .zh).short(period, kind: kind) == short)
  }

  struct Amount: Sendable {
    var significand: Int64
    var exponent: Int
    var text: String
    var unit: String
    var qualifier: Qualifier = .exact
    var hedge: String?
    var high: Int64?
    var chinese: String
    var english: String
  }

  @Test(arguments: [
    Amount(
      significand: 1065, exponent: 6, text: "10.65", unit: "元", chinese: "10.65亿元", english: "1.07 bn yuan"),
    Amount(
      significand: 1, exponent: 10, text: "百", unit: "元", qualifier: .near, hedge: "近", chinese: "近100亿元",
      english: "nearly 10 bn yuan"),
    Amount(
      significand: 30, exponent: 8, text: "30", unit: "元", qualifier: .over, hedge: "超", chinese: "超30亿元",
      english: "over 3 bn yuan"),
    Amount(
      significand: 40, exponent: 0, text: "40", unit: "项", qualifier: .atLeast, hedge: "余", chinese: "40余项",
      english: "more than 40"),
    Amount(
      significand: 300, exponent: 0, text: "300", unit: "亩", qualifier: .atLeast, hedge: "以上",
      chinese: "300亩以上",
      english: "at least 300 mu"),
    Amount(
      significand: 30, exponent: 8, text: "30", unit: "元", qualifier: .range, high: 50, chinese: "30亿~50亿元",
      english: "3.00–5.00 bn yuan"),
    Amount(
      significand: 5000, exponent: 4, text: "5000", unit: "元", chinese: "5000万元", english: "50.00 m yuan"),
    Amount(
      significand: 30, exponent: 8, text: "30", unit: "元", qualifier: .over, hedge: "远超", chinese: "远超30亿元",
      english: "over 3 bn yuan"),
  ])
  func amounts(amount: Amount) throws {
    let unit = UnitOfMeasure(amount.unit)
    let observation = Observation(
      key: SeriesKey(zone: nil, indicator: IndicatorKey(.other, basis: .none, unit: unit), periodKind: nil),
      period: ObservedPeriod(nil, kind: nil),
      value: PrintedDecimal(significand: amount.significand, exponent: amount.exponent, text: amount.text),
      valueHigh: amount.high.map {
        PrintedDecimal(significand: $0, exponent: amount.exponent, text: "\($0)")
      },
      qualifier: amount.qualifier, hedge: amount.hedge, sources: [])
    #expect(try Desk(.zh).printer.prose(observation).plainText == amount.chinese)
    let english = try Desk(.en).printer.prose(observation).plainText.replacing("\u{00A0}", with: " ")
    #expect(english == amount.english)
  }
}
