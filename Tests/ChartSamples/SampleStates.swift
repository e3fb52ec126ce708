internal import Figures

extension SampleCharts {
  static func simple(
    _ title: FittingText, _ subtitle: FittingText, rows: [BarRow], source: String = "来源：示例。",
    brokenNote: String = ""
  ) -> Chart {
    furnished(
      title, subtitle,
      .bars(
        BarPlot(
          groups: [BarGroup(head: FittingText("完成投资（亿元）", "亿元"), rows: rows)], changeHead: "同比（%）",
          brokenNote: brokenNote)), source: source)
  }

  static func row(_ name: FittingText, _ text: String, focus: Bool = false) -> BarRow {
    BarRow(name, value: value(text), isFocus: focus)
  }

  static func hedged(_ name: FittingText, _ hedge: String, _ text: String) -> BarRow {
    BarRow(
      name,
      value: .amount(Amount(Double(text) ?? 0, NumberText(text, prefix: hedge), standing: .approximate)))
  }

  /// The states of the specification, each in a chart of its own.
  public static let states: [SampleChart] = [
    SampleChart(
      "s-missing",
      simple("临江居首，玉泉未报", "完成投资，2024年1—8月，亿元", rows: Array(barRows(2, focus: "")) + [missingRow])),
    SampleChart(
      "s-approximate",
      simple(
        "临江投资近百亿元", "完成投资，2024年1—8月，亿元；概数保留原文，不排名",
        rows: [hedged("临江经开区", "近", "100"), hedged("青岚高新区", "超", "30"), hedged("云溪经开区", "约", "60")],
        source: "来源：示例。斜纹段表示不确定，不代表具体数额。")),
    SampleChart("s-other-period", otherPeriod),
    SampleChart(
      "s-negative",
      simple(
        "临江增长，沙洲下降", "投资同比，2024年1—8月，%",
        rows: [row("临江经开区", "+12.4"), row("北河经开区", "−3.6"), row("沙洲经开区", "−11.2")])),
    SampleChart(
      "s-all-negative",
      simple("两区均下降", "投资同比，2024年1—8月，%", rows: [row("北河经开区", "−3.6"), row("沙洲经开区", "−11.2")])),
    SampleChart("s-one", one),
    SampleChart(
      "s-long-names",
      simple(
        "东湖南岭示范区投资超过云溪", "完成投资，2024年1—8月，亿元",
        rows: [
          row("青岚高新区", "71.30"), row("东湖南岭先进制造与数字经济融合创新发展示范区", "64.10", focus: true),
          row(FittingText("云溪国家级经济技术开发区管理委员会辖区", "云溪经开区"), "58.96"),
          row("黔西南布依族苗族自治州兴义义龙新区顶效经济开发区高端装备制造产业园及配套物流片区", "31.00"),
        ])),
    SampleChart(
      "s-outlier",
      simple(
        "临江投资是青岚的20倍", "完成投资，2024年1—8月，亿元",
        rows: [
          row("临江经开区", "1180.00", focus: true), row("青岚高新区", "58.96"), row("云溪经开区", "52.08"), missingRow,
        ],
        source: "来源：示例。", brokenNote: "断轴：{name}条长未按比例。")),
    SampleChart(
      "s-equal",
      simple(
        "三区投资持平", "完成投资，2024年1—8月，亿元",
        rows: [row("临江经开区", "12.00"), row("青岚高新区", "12.00"), row("云溪经开区", "12.00")])),
    SampleChart(
      "s-conflict",
      simple(
        "两篇报道所载云溪投资不同", "完成投资，2024年1—8月，亿元",
        rows: [
          row("临江经开区", "86.42"), row("云溪经开区", "58.96"),
          BarRow("云溪经开区", value: value("57.30", standing: .apart, marks: [.otherScope]), comment: "※ 来源2"),
        ], source: "来源：示例。※ 两处数字不一致，均列出。")),
    SampleChart(
      "s-zeros",
      simple("三区均为零", "新开工项目，2024年8月，个", rows: [row("临江经开区", "0"), row("青岚高新区", "0"), missingRow])),
    SampleChart(
      "s-empty",
      furnished(
        "本月未见完成投资数据", "完成固定资产投资，2024年1—8月，亿元",
        .empty(EmptyPlot(title: "本期未见可用数据", detail: "检索报道6篇，均未载完成投资。")))),
    SampleChart(
      "s-all-missing",
      simple(
        "两区均未报", "完成投资，2024年1—8月，亿元",
        rows: [missingRow, BarRow("云溪经开区", value: .absent("未报"), change: .absent("未报"))])),
  ]

  static let otherPeriod = furnished(
    "临江居首；石桥只报上半年", "完成投资，2024年1—8月，亿元；期间不同者另列",
    .bars(
      BarPlot(groups: [
        BarGroup(title: "2024年1—8月", head: "完成投资（亿元）", rows: [row("临江经开区", "86.42"), row("青岚高新区", "71.30")]),
        BarGroup(
          title: "2024年1—6月", caution: "※ 期间不同", head: "",
          rows: [BarRow("石桥经开区", value: value("29.40", standing: .apart, marks: [.otherScope]))]),
      ])), source: "来源：示例。※ 期间不同，不与主组比长短。")

  static let one = furnished(
    "云溪完成投资86.42亿元，增长12.4%", "完成固定资产投资，2024年1—8月",
    .figure(
      FigurePlot(
        name: "云溪经开区", figure: Amount(86.42, NumberText("86.42", unit: "亿元", references: [Reference(1)])),
        changeWord: "同比", change: .up(NumberText("12.4", unit: "%")),
        parts: [PartSlice("其中：工业投资", amount("61.20"))], restWord: "其余")),
    remarks: ["其余11区未报。"])
}
