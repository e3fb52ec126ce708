internal import Figures

extension SampleCharts {
  /// States beyond the specification's: few zones, signs, outliers and lengths in the kinds that are not bars, and
  /// English, whose words are longer.
  public static let extremes: [SampleChart] = [
    SampleChart("t-compare-two", compareTwo), SampleChart("t-compare-english", compareEnglish),
    SampleChart("t-dumbbell-negative", dumbbellNegative), SampleChart("t-dumbbell-fall", dumbbellFall),
    SampleChart("t-progress-over", progressOver), SampleChart("t-rank-outlier", rankOutlier),
    SampleChart("t-heat-two", heatTwo), SampleChart("t-trend-dense", trendDense),
    SampleChart("t-trend-gaps", trendGaps), SampleChart("t-figure", figure),
    SampleChart("t-figure-negative", figureNegative), SampleChart("t-compare-outlier", compareOutlier),
    SampleChart("t-dumbbell-outlier", dumbbellOutlier), SampleChart("t-growth-outlier", growthOutlier),
    SampleChart("t-growth-plunge", growthPlunge),
  ]

  static let compareTwo = furnished(
    "临江两项指标均居首位", "2区两项指标；各列单位、刻度独立，跨列条长不可比",
    .compare(
      ComparePlot(
        columns: [
          CompareColumn("固定资产投资", unit: "亿元，2024年1—8月"),
          CompareColumn("规模以上工业企业营业收入", unit: "亿元，2024年前三季度"),
        ],
        rows: [
          compareRow("临江经开区", ["86.42", "412.6"], ["", ""], ["+12.4", "−6.1"], [1, 1]),
          compareRow("青岚高新区", ["71.30", "−3.2"], ["", ""], ["+8.1", "未报"], [2, 0]),
        ], legend: nil, changeHead: "同比（%）", rankHead: "位次")))

  static let compareEnglish = furnished(
    "Linjiang leads in three indicators",
    "3 zones, five indicators, Jan–Aug 2024; each column has its own unit and scale",
    .compare(
      ComparePlot(
        columns: [
          CompareColumn("Fixed-asset investment", unit: "bn yuan"),
          CompareColumn("Industrial investment", unit: "bn yuan"),
          CompareColumn("Industrial output of larger enterprises", unit: "bn yuan"),
          CompareColumn("New projects signed", unit: "projects"),
          CompareColumn("Foreign capital in use", unit: "m US dollars"),
        ],
        rows: [
          compareRow(
            "Linjiang", ["8.64", "6.12", "41.26", "38", "132"], ["7.69", "5.51", "38.89", "31", "120"],
            ["+12.4", "+11.0", "+6.1", "+22.6", "+10.0"], [1, 1, 2, 1, 1]),
          compareRow(
            "Qinglan High-Tech", ["7.13", "4.88", "36.61", "31", ""], ["6.60", "5.02", "34.02", "36", ""],
            ["+8.1", "−2.9", "+7.6", "−13.9", "n/a"], [2, 2, 1, 2, 0]),
        ], legend: PeriodLegend(current: "Jan–Aug 2024", earlier: "Jan–Aug 2023"), changeHead: "Change, %",
        rankHead: "Rank")), source: "Source: invented for illustration.")

  static func dumbbellRows(_ rows: [(String, String, String, String)]) -> Plot {
    .dumbbell(
      DumbbellPlot(
        rows: rows.map {
          DumbbellRow(FittingText($0.0), earlier: amount($0.1), current: amount($0.2), change: number($0.3))
        }, earlierName: "2023年1—8月", riseName: "2024年1—8月，增", fallName: "2024年1—8月，减",
        changeHead: FittingText("增减额（亿元）", "增减额"), brokenNote: "断轴：{name}位置未按比例。"))
  }

  static let compareOutlier = furnished(
    "临江两项指标居首位，工业投资为次高的20倍以上", "三区两项指标，2024年1—8月与上年同期；各列单位、刻度独立，跨列条长不可比",
    .compare(
      ComparePlot(
        columns: [CompareColumn("固定资产投资", unit: "亿元"), CompareColumn("工业投资", unit: "亿元")],
        rows: [
          compareRow("临江经开区", ["86.42", "1180.00"], ["76.89", "905.14"], ["+12.4", "+30.4"], [1, 1]),
          compareRow("青岚高新区", ["71.30", "48.75"], ["65.96", "50.21"], ["+8.1", "−2.9"], [2, 3]),
          compareRow("云溪经开区", ["58.96", "40.18"], ["48.45", "31.90"], ["+21.7", "+26.0"], [3, 2]),
        ], legend: PeriodLegend(current: "2024年1—8月", earlier: "2023年1—8月"), changeHead: "同比（%）",
        rankHead: "位次", brokenNote: "断轴：{name}{indicator}条长未按比例。")))

  static let dumbbellOutlier = furnished(
    "临江增量最大，云溪低于上年同期", "完成固定资产投资，2023年与2024年1—8月，亿元；按增减额排序",
    dumbbellRows([
      ("临江经开区", "905.14", "1180.00", "+274.86"), ("青岚高新区", "45.20", "48.75", "+3.55"),
      ("石桥经开区", "12.00", "14.30", "+2.30"), ("云溪经开区", "31.90", "28.18", "−3.72"),
    ]))

  static let growthOutlier = furnished(
    "临江投资增长1205.0%", "完成固定资产投资同比，2024年1—8月，%；按增速排序",
    .bars(
      BarPlot(
        groups: [
          BarGroup(
            head: "同比（%）",
            rows: [row("临江经开区", "+1205.0", focus: true), row("青岚高新区", "+34.5"), row("沙洲经开区", "−11.2")])
        ], brokenNote: "断轴：{name}条长未按比例。")))

  static let growthPlunge = furnished(
    "沙洲投资下降98.6%", "完成固定资产投资同比，2024年1—8月，%；按增速排序",
    .bars(
      BarPlot(
        groups: [
          BarGroup(
            head: "同比（%）",
            rows: [row("临江经开区", "+4.5"), row("青岚高新区", "+2.5"), row("沙洲经开区", "−98.6", focus: true)])
        ], brokenNote: "断轴：{name}条长未按比例。")))

  static let dumbbellNegative = furnished(
    "临江扭亏，青岚由盈转亏", "利润总额，2023年与2024年1—8月，亿元；按增减额排序",
    dumbbellRows([
      ("临江经开区", "−3.20", "4.10", "+7.30"), ("云溪经开区", "−9.40", "−6.00", "+3.40"),
      ("青岚高新区", "2.50", "−4.80", "−7.30"),
    ]))

  static let dumbbellFall = furnished(
    "三区均低于上年同期", "完成固定资产投资，2023年与2024年1—8月，亿元；按增减额排序",
    dumbbellRows([
      ("临江经开区", "12.00", "11.50", "−0.50"), ("云溪经开区", "40.00", "0.35", "−39.65"),
      ("青岚高新区", "100.00", "0.60", "−99.40"),
    ]))

  static let progressOver = furnished(
    "三区不慢于时序进度，云溪落后33.2个百分点", "固定资产投资年度目标完成率，2024年1—8月，%；时序进度 = 8÷12 = 66.7%",
    .progress(
      ProgressPlot(
        rows: [("北河经开区", "210.0", "143.3"), ("青岚高新区", "79.2", "12.5"), ("云溪经开区", "33.5", "−33.2")].map {
          name, value, gap in
          let isBehind = gap.hasPrefix("−")
          return ProgressRow(
            FittingText(name), value: SampleCharts.value(value),
            gap: .init(
              isBehind: isBehind, word: isBehind ? "落后" : "超",
              points: number(isBehind ? String(gap.dropFirst()) : gap)), isFocus: isBehind)
        }, schedule: 66.7, scheduleLabel: "时序进度 66.7%", targetLabel: "目标 100%",
        gapHead: FittingText("与时序之差（个百分点）", "差（百分点）"))))

  static let rankOutlier: Chart = {
    var chart = ranking(20, missing: 1)
    chart.title = "临江投资为次高的20倍以上"
    guard case .ranking(var plot) = chart.plot else { return chart }
    plot.rows[0].value = value("2980.00")
    plot.words.broken = "断轴：{name}条长未按比例。"
    chart.plot = .ranking(plot)
    return chart
  }()

  static let heatTwo = furnished(
    "临江两项指标居首位", "2区三项指标，2024年1—8月；深浅按各列内由低到高，跨列不可比",
    .heat(
      HeatPlot(
        columns: [
          HeatColumn("固定资产投资", unit: "亿元"), HeatColumn("固投同比", unit: "%"), HeatColumn("工业投资", unit: "亿元"),
        ],
        rows: [
          HeatRow("临江经开区", cells: [value("86.42"), value("+12.4"), value("61.20")]),
          HeatRow(
            "青岚高新区",
            cells: [
              value("71.30"), value("−8.1"), value("9.40", standing: .apart, marks: [.otherScope]),
            ]),
        ], nameHead: "开发区", scaleLabel: "各列由低到高", negativeLabel: "负")))

  static let trendDense = furnished(
    "临江固定资产投资由2.0亿元升至13.8亿元", "固定资产投资，2019年1月至2023年12月，亿元",
    .trend(
      TrendPlot(
        periods: (0..<60).map {
          TrendPeriod("\($0 % 12 + 1)月", year: $0 % 12 == 0 ? "\(2019 + $0 / 12)年" : "")
        },
        series: ["临江经开区", "青岚高新区", "云溪经开区", "北河经开区", "平川高新区", "石桥经开区"].enumerated().map { order, name in
          TrendSeries(
            FittingText(name),
            points: (0..<60).map { amount("\(2 + $0 / 5 - order).\(($0 * 7 + order * 3) % 10)") },
            isFocus: order == 0)
        }, head: "亿元")))

  static let trendGaps = furnished(
    "临江2023年固定资产投资161.05亿元", "固定资产投资，2018年至2023年，亿元",
    .trend(
      TrendPlot(
        periods: (2018...2023).map { TrendPeriod("\($0)年") },
        series: [
          TrendSeries(
            "临江经开区",
            points: [
              amount("100.00"), amount("110.2"), nil, nil, amount("140", standing: .approximate),
              amount("161.05"),
            ],
            isFocus: true),
          TrendSeries("青岚高新区", points: [amount("80"), nil, amount("−12.4"), nil, amount("70"), nil]),
        ], head: "亿元")), source: "来源：示例。未报年份线段断开。")

  static let figure = furnished(
    "临江固定资产投资86.42亿元", "完成固定资产投资，临江，2024年1—8月，亿元",
    .figure(FigurePlot(name: "临江经开区", figure: Amount(86.42, NumberText("86.42", unit: "亿元")))),
    remarks: ["其余四区未报完成固定资产投资：和峪、寿岭、襄河、长川"])

  static let figureNegative = furnished(
    "沙洲固定资产投资同比下降11.2%", "固定资产投资同比，2024年1—8月，%",
    .figure(FigurePlot(name: "沙洲经开区", figure: Amount(-11.2, NumberText("−11.2", unit: "%")))))
}
