import FactModel
import Lexicons
import SourceText
import Testing

@testable import MetricExtraction

/// Shapes of tables as statistics offices and zone committees really write them: what is read of each, and what is left
/// out and said.
@Suite struct TableShapeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    /// `|` parts cells, `<` continues the cell at the left, `^` the one above.
    var drawing: String
    var facts: [String]
    var unread: [String] = []
    var testDescription: String { name }
  }

  @Test(arguments: cases)
  func shapes(_ shape: Case) throws {
    let lexicon = try Lexicon.embedded()
    let words = TableWordReader(
      lexicon: lexicon, scanner: MentionScanner(lexicon: lexicon), words: try TableWords.embedded())
    var facts: [String] = []
    var unread: [String] = []
    for block in TableBlocks.cut(TableDrawing.table(shape.drawing), words) {
      let reader = try TableReader(
        block, words: words, issue: CivilDate(year: 2024, month: 10, day: 15), subject: nil)
      let reading = reader.read()
      let start = facts.count
      facts += reading.facts.map { Self.line($0.fact, part: $0.part.map { $0 + start }) }
      unread += reading.unread.map { "\($0.cell) \($0.reason)" }
    }
    #expect(facts == shape.facts)
    #expect(unread == shape.unread)
  }

  private static func line(_ fact: Fact, part: Int?) -> String {
    let subject = fact.subjectKind == .region ? "(\(fact.subject))" : fact.subject
    let project = fact.subjectKind == .project ? "@\(fact.zone ?? "-") " : ""
    let indicator = fact.indicatorText ?? fact.indicator.rawValue
    return [
      subject + " " + project + (fact.scope.map { "\($0) " } ?? "") + indicator, fact.basis.rawValue,
      fact.value.map { "\($0.plain)\(fact.unit?.symbol ?? "")" } ?? "-",
      fact.yearOnYear.map { "yoy \($0.plain)" } ?? "", fact.period?.text ?? "-",
      part.map { "part of \($0)" } ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  static let cases: [Case] = [
    Case(
      name: "heads written once over two columns, as CSV does",
      drawing: """
        2024年1—9月
        开发区|签约项目||开工项目|
        |个数（个）|总投资（亿元）|个数（个）|总投资（亿元）
        清沅经开区|12|35.6|8|22.1
        """,
      facts: [
        "清沅经开区 签约 projects.count none 12个 2024-01/2024-09",
        "清沅经开区 签约 investment.project planned 3560000000元 -",
        "清沅经开区 开工 projects.count none 8个 2024-01/2024-09",
        "清沅经开区 开工 investment.project planned 2210000000元 -",
      ]),
    Case(
      name: "two tables below each other, with the same heads and other units",
      drawing: """
        表1 清沅经开区2024年1—9月投资情况||
        单位：亿元||
        指标|总量|同比增长%
        固定资产投资|24.71|10.6
        注：快报数。||
        表2 云崖高新区2024年1—9月投资情况||
        单位：万元||
        指标|总量|同比增长%
        固定资产投资|394000|13.1
        """,
      facts: [
        "清沅经开区 investment.fixed_asset completed 2471000000元 yoy 10.6 2024-01/2024-09",
        "云崖高新区 investment.fixed_asset completed 3940000000元 yoy 13.1 2024-01/2024-09",
      ]),
    Case(
      name: "heads repeated on a new page",
      drawing: """
        2024年1—9月固定资产投资（亿元）||
        开发区|总量|增速%
        清沅经开区|24.71|10.6
        （续表）||
        开发区|总量|增速%
        云崖高新区|39.4|13.1
        """,
      facts: [
        "清沅经开区 investment.fixed_asset completed 2471000000元 yoy 10.6 2024-01/2024-09",
        "云崖高新区 investment.fixed_asset completed 3940000000元 yoy 13.1 2024-01/2024-09",
      ]),
    Case(
      name: "two halves side by side",
      drawing: """
        2024年1—9月固定资产投资|<|<|<|<|<
        单位：亿元|||||
        开发区|总量|增速%|开发区|总量|增速%
        清沅经开区|24.71|10.6|云崖高新区|39.4|-13.1
        """,
      facts: [
        "清沅经开区 investment.fixed_asset completed 2471000000元 yoy 10.6 2024-01/2024-09",
        "云崖高新区 investment.fixed_asset completed 3940000000元 yoy -13.1 2024-01/2024-09",
      ]),
    Case(
      name: "month and year to date, the title tells the month",
      drawing: """
        2024年9月清沅经开区主要经济指标||||
        指标名称|计量单位|本月|累计|累计同比增长（%）
        规上工业总产值|亿元|14.2|120.5|8.3
        固定资产投资|亿元|——|24.71|-4.2
        """,
      facts: [
        "清沅经开区 规上 output.industrial completed 1420000000元 2024-09",
        "清沅经开区 规上 output.industrial completed 12050000000元 yoy 8.3 2024-01/2024-09",
        "清沅经开区 investment.fixed_asset completed 2471000000元 yoy -4.2 2024-01/2024-09",
      ]),
    Case(
      name: "one row an indicator, zone and period",
      drawing: """
        开发区|指标|单位|时期|数值|同比
        清沅经开区|固定资产投资|亿元|2024年1—9月|24.71|10.6
        清沅经开区|税收|万元|2024年上半年|8100|-2.0
        """,
      facts: [
        "清沅经开区 investment.fixed_asset completed 2471000000元 yoy 10.6 2024-01/2024-09",
        "清沅经开区 tax completed 81000000元 yoy -2.0 2024-01/2024-06",
      ]),
    Case(
      name: "years in rows",
      drawing: """
        清沅经开区历年主要指标||
        年份|地区生产总值（亿元）|税收（亿元）
        2022|88.1|12.3
        2023年|92.4|12.9
        """,
      facts: [
        "清沅经开区 gdp completed 8810000000元 2022", "清沅经开区 tax completed 1230000000元 2022",
        "清沅经开区 gdp completed 9240000000元 2023", "清沅经开区 tax completed 1290000000元 2023",
      ]),
    Case(
      name: "months in the heads, level and growth in rows",
      drawing: """
        清沅经开区2024年各月规上工业总产值（亿元）||
        月份|1—2月|1—3月
        累计值|20.1|33.2
        同比增长%|3.3|4.0
        """,
      facts: [
        "清沅经开区 规上 output.industrial completed 2010000000元 yoy 3.3 2024-01/2024-02",
        "清沅经开区 规上 output.industrial completed 3320000000元 yoy 4.0 2024-01/2024-03",
      ]),
    Case(
      name: "level and growth below each other, the indicator merged",
      drawing: """
        2024年1—9月主要指标|||
        指标||清沅经开区|合计
        固定资产投资|总量（亿元）|24.71|64.1
        |增速（%）|10.6|11.9
        """,
      facts: [
        "清沅经开区 investment.fixed_asset completed 2471000000元 yoy 10.6 2024-01/2024-09",
        "(合计) investment.fixed_asset completed 6410000000元 yoy 11.9 2024-01/2024-09",
      ]),
    Case(
      name: "projects of several zones, with subtotals",
      drawing: """
        2024年重点项目（单位：万元）|||
        开发区|项目名称|总投资|1—9月完成投资
        清沅经开区|硅基新材料项目|120000|30000
        |电池材料项目|80000|12000
        |小计|200000|42000
        总计||200000|42000
        """,
      facts: [
        "硅基新材料项目 @清沅经开区 investment.project planned 1200000000元 -",
        "硅基新材料项目 @清沅经开区 investment.project completed 300000000元 2024-01/2024-09",
        "电池材料项目 @清沅经开区 investment.project planned 800000000元 -",
        "电池材料项目 @清沅经开区 investment.project completed 120000000元 2024-01/2024-09",
        "清沅经开区 investment.project planned 2000000000元 -",
        "清沅经开区 investment.project completed 420000000元 2024-01/2024-09",
        "(总计) investment.project planned 2000000000元 -",
        "(总计) investment.project completed 420000000元 2024-01/2024-09",
      ]),
    Case(
      name: "targets, results and the rate of completion",
      drawing: """
        清沅经开区2024年目标完成情况||||
        指标|全年目标|1—9月完成|完成率（%）|时序进度（%）
        固定资产投资（亿元）|45|32.4|72|75
        """,
      facts: [
        "清沅经开区 investment.fixed_asset planned 4500000000元 2024",
        "清沅经开区 investment.fixed_asset completed 3240000000元 2024-01/2024-09",
        "清沅经开区 固定资产投资 完成率 completed 72% 2024-01/2024-09",
      ]),
    Case(
      name: "targets by zone: growth is of what was done, not of the rate",
      drawing: """
        2024年1—9月招商引资（亿元）||||
        开发区|年度目标|完成额|完成率（%）|同比增长（%）
        清沅经开区|100|72.5|72.5|8.1
        """,
      facts: [
        "清沅经开区 capital.domestic planned 10000000000元 2024",
        "清沅经开区 capital.domestic completed 7250000000元 yoy 8.1 2024-01/2024-09",
        "清沅经开区 完成率 completed 72.5% 2024-01/2024-09",
      ]),
    Case(
      name: "growth in words; an increment is no growth",
      drawing: """
        2024年1—9月税收||||
        开发区|税收（万元）|同比增减额（万元）|同比|排名
        清沅经开区|12000|800|增长7.1%|1
        云崖高新区|9000|-300|下降3.2|2
        石潞经开区|800|0|持平|3
        """,
      facts: [
        "清沅经开区 tax completed 120000000元 yoy 7.1 2024-01/2024-09",
        "云崖高新区 tax completed 90000000元 yoy -3.2 2024-01/2024-09",
        "石潞经开区 tax completed 8000000元 yoy 0 2024-01/2024-09",
      ]),
    Case(
      name: "regions with the zone among them",
      drawing: """
        2024年1—9月固定资产投资（亿元）||
        地区|总量|增速%
        全市|520.3|6.6
        江北县|120.3|5.5
        其中：清沅经开区|24.71|10.6
        南山区|80.2|3.3
        """,
      facts: [
        "(全市) investment.fixed_asset completed 52030000000元 yoy 6.6 2024-01/2024-09",
        "(江北县) investment.fixed_asset completed 12030000000元 yoy 5.5 2024-01/2024-09",
        "清沅经开区 investment.fixed_asset completed 2471000000元 yoy 10.6 2024-01/2024-09 part of 1",
        "(南山区) investment.fixed_asset completed 8020000000元 yoy 3.3 2024-01/2024-09",
      ]),
    Case(
      name: "several units in the title: each indicator takes its own",
      drawing: """
        2024年1—9月；单位：亿元、万美元、家、%|||
        开发区|固定资产投资|实际使用外资|规上企业数
        清沅经开区|24.71|1200|88
        """,
      facts: [
        "清沅经开区 investment.fixed_asset completed 2471000000元 2024-01/2024-09",
        "清沅经开区 fdi completed 12000000美元 2024-01/2024-09",
        "清沅经开区 规上 enterprises.count none 88个 2024-01/2024-09",
      ]),
    Case(
      name: "marks of notes",
      drawing: """
        2024年1—9月主要指标（单位：亿元）||
        开发区|固定资产投资①|税收*
        清沅经开区①|24.71|3.2*
        """,
      facts: [
        "清沅经开区 investment.fixed_asset completed 2471000000元 2024-01/2024-09",
        "清沅经开区 tax completed 320000000元 2024-01/2024-09",
      ]),
    Case(
      name: "a row of words among the figures is no head",
      drawing: """
        开发区|固定资产投资（亿元）|增速（%）|备注
        清沅经开区|24.71|10.6|
        石潞工业园区|||未报送
        云崖高新区|39.4|13.1|含托管区
        """,
      facts: [
        "清沅经开区 investment.fixed_asset completed 2471000000元 yoy 10.6 -",
        "云崖高新区 investment.fixed_asset completed 3940000000元 yoy 13.1 -",
      ]),
    // What cannot be read is said, not guessed.
    Case(
      name: "no unit",
      drawing: "开发区|固定资产投资|同比\n清沅经开区|24.71|10.6",
      facts: ["清沅经开区 investment.fixed_asset completed - yoy 10.6 -"], unread: ["R2C2 unit"]),
    Case(
      name: "two units of money",
      drawing: "单位：亿元、万元||\n开发区|固定资产投资|税收\n清沅经开区|24.71|12000",
      facts: [], unread: ["R3C2 units([\"亿元\", \"万元\"])", "R3C3 units([\"亿元\", \"万元\"])"]),
    Case(
      name: "words beside the figure",
      drawing: "开发区|固定资产投资（亿元）\n清沅经开区|24.71\n云崖高新区|39.4（快报数）",
      facts: ["清沅经开区 investment.fixed_asset completed 2471000000元 -"], unread: ["R3C2 figure"]),
    Case(
      name: "an unknown row takes no indicator from the title",
      drawing: """
        清沅经开区2024年1—9月固定资产投资情况|
        指标|总量（亿元）
        固定资产投资|24.71
        工业投资|12.1
        某某专项|3.2
        """,
      facts: [
        "清沅经开区 investment.fixed_asset completed 2471000000元 2024-01/2024-09",
        "清沅经开区 investment.industrial completed 1210000000元 2024-01/2024-09",
      ], unread: ["R5C2 indicator"]),
  ]
}
