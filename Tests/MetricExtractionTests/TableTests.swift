import FactModel
import Lexicons
import SourceText
import Testing

@testable import MetricExtraction

/// Tables to facts: the heads of row and column tell what a cell is.
@Suite struct TableTests {
  private func read(_ drawing: String, name: String? = nil) throws -> [String] {
    try facts(drawing, name: name).map { fact, part in
      [
        fact.subject, fact.indicator.rawValue, fact.basis.rawValue,
        fact.value.map { "\($0.plain)\(fact.unit?.symbol ?? "")" } ?? "-",
        fact.yearOnYear.map { "yoy \($0.plain)" } ?? "-", fact.period?.text ?? "-",
        part.map { "part of \($0)" } ?? "",
      ].joined(separator: " ").trimmed
    }
  }

  private func facts(_ drawing: String, name: String? = nil) throws -> [(fact: Fact, part: Int?)] {
    let words = TableWordReader(
      lexicon: try Lexicon.embedded(), scanner: MentionScanner(lexicon: try Lexicon.embedded()),
      words: try TableWords.embedded())
    return try TableBlocks.cut(TableDrawing.table(drawing, name: name), words).flatMap { block in
      try TableReader(block, words: words, issue: CivilDate(year: 2024, month: 10, day: 15), subject: nil)
        .read().facts
    }
  }

  @Test func zonesInRowsUnderTwoLevelsOfHeads() throws {
    let read = try read(
      """
      2024年1—9月开发区投资情况|<|<|<|<
      单位：亿元、%|<|<|<|<
      开发区名称|固定资产投资|<|工业投资|<
      ^|完成额|同比增长|完成额|同比增长
      清沅经济技术开发区|24.71|10.6|14.83|12.4
      漳岸经济技术开发区|11.24|-2.1|6.05|－8.2
      石潞经济技术开发区|—|…|3.2|
      """)
    #expect(
      read == [
        "清沅经济技术开发区 investment.fixed_asset completed 2471000000元 yoy 10.6 2024-01/2024-09",
        "清沅经济技术开发区 investment.industrial completed 1483000000元 yoy 12.4 2024-01/2024-09",
        "漳岸经济技术开发区 investment.fixed_asset completed 1124000000元 yoy -2.1 2024-01/2024-09",
        "漳岸经济技术开发区 investment.industrial completed 605000000元 yoy -8.2 2024-01/2024-09",
        "石潞经济技术开发区 investment.industrial completed 320000000元 - 2024-01/2024-09",
      ])
  }

  @Test func indicatorsInRowsWithAUnitColumnAndParts() throws {
    let read = try read(
      """
      指标名称|计量单位|1—9月|同比增长（%）
      固定资产投资|亿元|24.71|10.6
      其中：工业投资|亿元|14.83|12.4
      规上工业增加值|%|—|7.9
      规上工业企业|户|36|
      实际使用外资|万美元|1200|98
      """, name: "清沅经济技术开发区2024年主要指标")
    #expect(
      read == [
        "清沅经济技术开发区 investment.fixed_asset completed 2471000000元 yoy 10.6 2024-01/2024-09",
        "清沅经济技术开发区 investment.industrial completed 1483000000元 yoy 12.4 2024-01/2024-09 part of 0",
        "清沅经济技术开发区 output.value_added completed - yoy 7.9 2024-01/2024-09",
        "清沅经济技术开发区 enterprises.count none 36个 - 2024-01/2024-09",
        "清沅经济技术开发区 fdi completed 12000000美元 yoy 98 2024-01/2024-09",
      ])
  }

  @Test func zonesInTheHeads() throws {
    let read = try read(
      """
      指标|清沅经开区|云崖高新区
      固定资产投资（亿元）|24.71|39.4
      同比增长（%）|10.6|13.1
      工业投资（亿元）|14.83|21.7
      """, name: "2024年1—9月")
    #expect(
      read == [
        "清沅经开区 investment.fixed_asset completed 2471000000元 yoy 10.6 2024-01/2024-09",
        "云崖高新区 investment.fixed_asset completed 3940000000元 yoy 13.1 2024-01/2024-09",
        "清沅经开区 investment.industrial completed 1483000000元 - 2024-01/2024-09",
        "云崖高新区 investment.industrial completed 2170000000元 - 2024-01/2024-09",
      ])
  }

  @Test func projectsWithPlansAndRanks() throws {
    let read = try read(
      """
      序号|项目名称|总投资（万元）|2024年计划投资（万元）|1—9月完成投资（万元）|排名
      1|年产6万吨硅基新材料项目|180,000|60000|27000|2
      2|电池材料产业园项目|320000|80000|51,500|1
      """)
    #expect(
      read == [
        "年产6万吨硅基新材料项目 investment.project planned 1800000000元 - -",
        "年产6万吨硅基新材料项目 investment.project planned 600000000元 - 2024",
        "年产6万吨硅基新材料项目 investment.project completed 270000000元 - 2024-01/2024-09",
        "电池材料产业园项目 investment.project planned 3200000000元 - -",
        "电池材料产业园项目 investment.project planned 800000000元 - 2024",
        "电池材料产业园项目 investment.project completed 515000000元 - 2024-01/2024-09",
      ])
  }

  @Test func evidenceHoldsHeadsAndCell() throws {
    let fact = try #require(
      try facts("开发区|1—9月固定资产投资（亿元）|增速（%）\n清沅经开区|24.71|10.6").first?.fact)
    #expect(fact.evidence.text == "清沅经开区，1—9月固定资产投资（亿元）：24.71，增速（%）：10.6")
    #expect(fact.evidence.place == .cell(sheet: "表1", cell: "R2C2"))
    let number = Array(fact.evidence.sentence.utf8)[fact.evidence.number.range]
    #expect(String(decoding: number, as: UTF8.self) == "24.71")
  }

  @Test(arguments: [
    ("姓名|职务\n张三|主任", TableRefusal.noFigures),
    ("清沅经开区|24.71\n云崖高新区|39.4", .noHeads),
    ("开发区|甲|乙\n清沅经开区|24.71|3", .noIndicator),
    ("指标|1—9月\n固定资产投资（亿元）|24.71", .noSubject),
  ])
  func whatItCannotReadIsRefused(drawing: String, reason: TableRefusal) throws {
    #expect(throws: reason) { try facts(drawing) }
  }
}
