public import Figures

/// The brief of the seed page, worded by hand: what the pages of the tests are made of.
public enum SampleBrief {
  public static let brief: Brief = Brief(
    masthead: Masthead(
      title: "开发区投资月报", issue: "2024年第10期", date: "2024年10月31日编发",
      statement: "据公开报道整理，不代表统计部门数据", coverage: "报道来源：《科学导报》6篇　涉及6个开发区"),
    lead: lead,
    attention: Attention(
      label: "需要关注",
      items: [
        LabelledText("未报", "襄垣、临汾未见投资数据；寿阳、和顺、长子未见完成投资。"),
        LabelledText(
          "口径",
          RichText([
            .plain("和顺同段出现“全县重点项目”，本刊按开发区数归类，请人工确认"), .number(ref(14)), .plain("。"),
          ])),
        LabelledText("期间", "报道未载年份，依内容推断为2024年，详见第4页。"),
      ]),
    sections: [comparison, cards, checks])

  /// A figure with its references.
  static func n(_ value: String, _ unit: String = "", _ references: Int..., strong: Bool = false)
    -> NumberText
  {
    NumberText(
      value, unit: unit, references: references.map(Reference.init),
      emphasis: strong ? .strong : .none)
  }

  /// A reference alone, after words.
  static func ref(_ numbers: Int...) -> NumberText {
    NumberText("", references: numbers.map(Reference.init))
  }

  static let lead = Lead(
    kicker: "本期要点", finding: ["六个开发区中，仅左云报告完成投资：", "1—8月10.65亿元，同比增长15.3%"],
    standfirst: RichText([
      .plain("左云的工业投资里，转型项目完成"), .number(n("10.42", "亿元")), .plain("，占"), .number(n("98", "%", 2)),
      .plain("。另有三区见报的是计划数：寿阳百项争创重点项目"), .number(n("15", "个")), .plain("，总投资"),
      .number(n("123.76", "亿元", 3)), .plain("；和顺重点项目"), .number(n("10", "个")), .plain("，总投资"),
      .number(n("60.508", "亿元", 14)), .plain("；长子冻干产业园规划总投资"), .number(n("46", "亿元", 7)),
      .plain("。计划数与完成数口径不同，本刊分列，不相加、不比较。襄垣、临汾截至发稿未见投资数据。"),
    ]),
    keyFigures: [
      KeyFigure(
        chip: Chip("完成", .completed), label: "工业投资", figure: n("10.65", "亿元", 1),
        context: RichText([
          .plain("左云　1—8月　"), .number(NumberText("15.3", unit: "%", emphasis: .up)),
        ])),
      KeyFigure(
        chip: Chip("完成", .completed), label: "规上工业产值", figure: n("12.33", "亿元", 2),
        context: "左云　1—8月　同比未报"),
      KeyFigure(
        chip: Chip("完成", .completed), label: "工业增加值", figure: n("4.78", "亿元", 2),
        context: "左云　1—8月　同比未报"),
      KeyFigure(
        chip: Chip("覆盖", .unreported), label: "有投资数据", figure: n("4", "个开发区"), ofTotal: "/6",
        context: "未报：襄垣、临汾"),
    ],
    figures: [partsChart, plannedChart],
    note: "来源：《科学导报》，右上角编号见第4页原句。△ 年份由报道内容推断；※ 口径不同；◇ 本刊推算。图1、图2口径不同、刻度不同，条长不可互比。数据截至2024年10月31日。",
    claims: [
      Claim(
        title: "左云：98%投向转型项目",
        text: RichText([
          .plain("1—8月工业投资"), .number(n("10.65", "亿元")), .plain("，其中转型项目"), .number(n("10.42", "亿元")),
          .plain("；同期规上工业产值"), .number(n("12.33", "亿元")), .plain("、增加值"),
          .number(n("4.78", "亿元", 1, 2)), .plain("。"),
        ])),
      Claim(
        title: "和顺：产业项目占大头",
        text: RichText([
          .plain("10个重点项目中，产业项目"), .number(n("8", "个")), .plain("、"), .number(n("56.018", "亿元")),
          .plain("，重大基础设施项目"), .number(n("2", "个")), .plain("、"), .number(n("4.49", "亿元")),
          .plain("，分项与合计相符"), .number(ref(14)), .plain("。"),
        ])),
      Claim(
        title: "长子：规划总投资46亿元",
        text: RichText([
          .plain("一期"), .number(n("3.2", "亿元")), .plain("已于2023年建成，二期"), .number(n("2", "亿元")),
          .plain("预计2024年12月投产；两期合计"), .number(n("5.2", "亿元")), .plain("，为规划的"),
          .number(
            NumberText(
              "11.3", unit: "%", marks: [.derived],
              references: [Reference(7), Reference(9), Reference(10)])), .plain("。"),
        ])),
    ])

  static let partsChart = Chart(
    number: 1, span: 5, kicker: "开发区投资月报　2024年10月", title: "工业投资的98%来自转型项目",
    subtitle: "完成工业投资，左云，2024年1—8月△，亿元",
    plot: .parts(
      PartsPlot(bars: [
        PartsBar(
          totalWord: "合计", total: Amount(10.65, n("10.65")), changeWord: "同比",
          change: .up(n("15.3", "%")),
          parts: [PartSlice("其中：转型项目", Amount(10.42, n("10.42")), share: "占98%")],
          rest: PartSlice("其余", Amount(0.23, NumberText("0.23", marks: [.derived]))))
      ])),
    remarks: [
      "◇ 由合计减转型项目推算", RichText([.strong("其余五区未报完成投资")]), "寿阳　和顺　长子　襄垣　临汾", "未报不等于零，不绘条形。",
    ], source: "来源：《科学导报》", asOf: "数据截至2024年10月31日",
    alt: "工业投资的98%来自转型项目。左云2024年1—8月完成工业投资10.65亿元，其中转型项目10.42亿元，其余0.23亿元。")

  static let plannedChart = Chart(
    number: 2, span: 7, kicker: "开发区投资月报　2024年10月", title: "寿阳项目清单总投资最大，123.76亿元",
    subtitle: "计划总投资，2024年△（长子为园区规划，无期间），亿元",
    plot: .bars(
      BarPlot(groups: [
        BarGroup(
          head: "", basis: .planned,
          rows: [
            BarRow(
              "寿阳", detail: "15个项目", value: .amount(Amount(123.76, n("123.76", "", 3)))),
            BarRow(
              "和顺", detail: "10个项目", value: .amount(Amount(60.508, n("60.508", "", 14))),
              comment: "基础设施 4.49", parts: [BarPart(56.018, label: "产业 56.018")]),
            BarRow(
              "长子", detail: "冻干产业园※",
              value: .amount(Amount(46, n("46", "", 7), standing: .apart)), comment: "园区规划，口径不同"),
          ])
      ])),
    remarks: [RichText([.plain("左云、襄垣、临汾　"), .strong("未报计划总投资")])],
    source: "来源：《科学导报》", asOf: "数据截至2024年10月31日",
    alt: "寿阳项目清单总投资最大，123.76亿元。和顺60.508亿元，长子冻干产业园46亿元，口径不同。")
}
