import SourceText
import Testing

@testable import MetricExtraction

@Suite struct PeriodTests {
  typealias Case = QuantityTests.Case

  /// Issued on 15 October 2024.
  static let dated = [
    Case("今年1-8月份，完成", "今年1-8月份 = 2024-01/2024-08 ytd"),
    Case("今年 1—8 月份", "今年 1—8 月份 = 2024-01/2024-08 ytd"),
    Case("前三季度", "前三季度 = 2024-01/2024-09 ytd"),
    Case("三季度", "三季度 = 2024-Q3 quarter"),
    Case("第三季度", "第三季度 = 2024-Q3 quarter"),
    Case("一季度", "一季度 = 2024-01/2024-03 ytd"),
    Case("前三个季度", "前三个季度 = 2024-01/2024-09 ytd"),
    Case("一至三季度", "一至三季度 = 2024-01/2024-09 ytd"),
    Case("上半年", "上半年 = 2024-01/2024-06 ytd"),
    Case("下半年", "下半年 = 2024-07/2024-12"),
    Case("截至8月底", "截至8月底 = 2024-08-31 as_of"),
    Case("截至2023年底", "截至2023年底 = 2023-12-31 as_of"),
    Case("到2024年6月末", "到2024年6月末 = 2024-06-30 as_of"),
    Case("7月当月", "7月当月 = 2024-07 month"),
    Case("8月份", "8月份 = 2024-08 month"),
    Case("12月", "12月 = 2023-12 month"),
    Case("去年同期", "去年同期 = nil base"),
    Case("比上年增长", "比上年 = 2023 year base"),
    Case("较同期提高", "较同期 = nil base"),
    Case("“十四五”期间", "“十四五”期间 = 2021/2025 year"),
    Case("“十三五”末", "“十三五”末 = 2016/2020 year"),
    Case("去年", "去年 = 2023 year"),
    Case("今年以来", "今年以来 = 2024 ytd"),
    Case("2016至2018年", "2016至2018年 = 2016/2018 year"),
    Case("2016—2018年", "2016—2018年 = 2016/2018 year"),
    Case("2023年度", "2023年度 = 2023 year"),
    Case("二〇二三年", "二〇二三年 = 2023 year"),
    Case("2024年8月31日", "2024年8月31日 = 2024-08-31 as_of"),
    Case("10月8日", "10月8日 = 2024-10-08 as_of"),
    Case("前8个月", "前8个月 = 2024-01/2024-08 ytd"),
    Case("头两个月", "头两个月 = 2024-01/2024-02 ytd"),
    Case("1至11月", "1至11月 = 2023-01/2023-11 ytd"),
    Case("今年前9个月", "今年前9个月 = 2024-01/2024-09 ytd"),
    Case("2023年前三季度", "2023年前三季度 = 2023-01/2023-09 ytd"),
    Case("2022年上半年", "2022年上半年 = 2022-01/2022-06 ytd"),
    Case("一月至八月", "一月至八月 = 2024-01/2024-08 ytd"),
    Case("1月-8月", "1月-8月 = 2024-01/2024-08 ytd"),
    Case("年底前", "年底 = 2024-12-31 as_of"),
    Case("全年目标", "全年 = 2024 year"),
    Case("上月", "上月 = 2024-09 month"),
    Case("目前", "目前 = nil"),
    Case("近年来", "近年来 = nil"),
    Case("自开工以来", "自开工以来 = nil life"),
    Case("三季度末", "三季度末 = 2024-09-30 as_of"),
    Case("到2025年，", "到2025年 = 2025 year"),
    Case("2024-08-31", "2024-08-31 = 2024-08-31 as_of"),
    Case("24年8月", "24年8月 = 2024-08 month"),
    Case("1、2月份", "1、2月份 = 2024-01/2024-02 ytd"),
    Case(
      "7月当月14亿元，1-7月100亿元", "7月当月 = 2024-07 month", "1-7月 = 2024-01/2024-07 ytd"),
    Case("元月份", "元月份 = 2024-01 month"),
    Case("去年全年", "去年全年 = 2023 year"),
    Case("年初以来", "年初以来 = 2024 ytd"), Case("2017年以来", "2017年以来 = 2017/2024 life"),
    Case("2019年至今", "2019年至今 = 2019/2024 life"), Case("“十四五”以来", "“十四五”以来 = 2021/2024 year"),
    Case("4月以来", "4月以来 = 2024-04/2024-10"), Case("2023财年", "2023财年 = 2023 year"),
    Case("与2022年相比", "与2022年 = 2022 year base"), Case("今年同期", "今年同期 = nil base"),
    Case("首季", "首季 = 2024-01/2024-03 ytd"),
  ]

  static let none = ["3个月", "五年规划", "20年", "每年", "四季分明", "年产6000吨", "前三名", "提前2天", "前沿", "从前", "全部达产后年产值"]

  @Test(arguments: dated)
  func resolves(_ example: Case) throws {
    let context = PeriodContext(issue: CivilDate(year: 2024, month: 10, day: 15))
    let found = try MentionDump.periods(example.text, context)
    #expect(found == example.found)
  }

  @Test(arguments: [
    Case("1-7月", "1-7月 = --01/--07 ytd"), Case("8月", "8月 = --08 month"),
    Case("今年", "今年 = nil"), Case("今年1-7月", "今年1-7月 = --01/--07 ytd"),
    Case("三季度", "三季度 = --Q3 quarter"),
  ])
  func leavesTheYearOpen(_ example: Case) throws {
    let found = try MentionDump.periods(example.text, PeriodContext())
    #expect(found == example.found)
  }

  @Test func takesTheYearFromTheText() throws {
    let context = PeriodContext(year: 2010)
    let found = try MentionDump.periods("1-11月", context)
    #expect(found == ["1-11月 = 2010-01/2010-11 ytd"])
  }

  @Test(arguments: none)
  func findsNothing(_ text: String) throws {
    let found = try MentionDump.periods(text, PeriodContext())
    #expect(found == [])
  }
}
