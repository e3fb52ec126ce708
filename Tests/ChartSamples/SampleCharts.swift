public import Figures

/// A chart with invented zones and figures, and the name of its golden.
public struct SampleChart: Sendable, CustomStringConvertible {
  public var name: String
  public var chart: Chart
  public var description: String { name }

  public init(_ name: String, _ chart: Chart) {
    self.name = name
    self.chart = chart
  }
}

/// Every kind and every state, all invented.
public enum SampleCharts {
  public static let all: [SampleChart] = kinds + states + extremes

  /// One of each kind, with the data of the design's pictures.
  public static let kinds: [SampleChart] = [
    SampleChart("a-bar", bar), SampleChart("b-grouped", grouped), SampleChart("c-compare", compare),
    SampleChart("d-dumbbell", dumbbell), SampleChart("e-progress", progress), SampleChart("f-heat", heat),
    SampleChart("g-rank60", ranking(60, missing: 2)), SampleChart("h-english", english),
    SampleChart("i-growth", growth), SampleChart("j-trend", trend), SampleChart("k-trend-one", trendOne),
    SampleChart("l-parts", parts), SampleChart("m-parts-many", partsMany),
    SampleChart("n-rank300", ranking(300, missing: 9)),
  ]

  static func number(_ text: String, _ marks: [Mark] = [], references: [Int] = []) -> NumberText {
    NumberText(text, marks: marks, references: references.map { Reference($0) })
  }

  static func amount(_ text: String, standing: Amount.Standing = .exact, marks: [Mark] = []) -> Amount {
    let plain = text.replacing("−", with: "-").replacing("+", with: "")
    return Amount(Double(plain) ?? 0, number(text, marks), standing: standing)
  }

  static func value(_ text: String, standing: Amount.Standing = .exact, marks: [Mark] = []) -> ChartValue {
    .amount(amount(text, standing: standing, marks: marks))
  }

  /// From the change printed with its sign, `−3.6`; `-` for none.
  static func change(_ text: String) -> Change {
    switch text.first {
    case "−": .down(number(String(text.dropFirst())))
    case "+": .up(number(String(text.dropFirst())))
    case "0": .level(number(text))
    default: .absent(text)
    }
  }

  static func furnished(
    _ title: FittingText, _ subtitle: FittingText, _ plot: Plot, source: String = "来源：示例。",
    number: Int? = nil,
    span: Int = 12, remarks: [RichText] = []
  ) -> Chart {
    Chart(
      number: number, span: span, kicker: "开发区投资月报　2024年10月",
      sampleTag: FittingText("示例数据 · 名称与数字均为虚构", "示例数据 · 均为虚构", "示例数据"), title: title, subtitle: subtitle,
      plot: plot, remarks: remarks, source: source,
      asOf: FittingText("数据截至2024年10月31日", "数据截至2024-10-31"), alt: "\(title.text)。\(subtitle.text)",
      wholeWords: ["固定资产投资", "制造业", "工业投资", "示范区", "亿元", "同比", "下降", "投资"])
  }

  public static let zones: [(name: String, value: String, change: String)] = [
    ("临江经开区", "86.42", "+12.4"), ("青岚高新区", "71.30", "+8.1"), ("云溪经开区", "58.96", "+21.7"),
    ("北河经开区", "52.08", "−3.6"), ("平川高新区", "47.55", "+5.2"), ("石桥经开区", "41.17", "+9.8"),
    ("白鹭综保区", "33.64", "+34.5"), ("望岳经开区", "28.90", "−7.9"), ("东陵经开区", "24.31", "+2.6"),
    ("松岗高新区", "17.82", "+15.3"), ("沙洲经开区", "12.06", "−11.2"),
  ]

  static func barRows(_ count: Int = 11, focus: String = "白鹭综保区") -> [BarRow] {
    zones.prefix(count).map {
      BarRow(
        FittingText($0.name), value: value($0.value), change: change($0.change), isFocus: $0.name == focus)
    }
  }

  static let missingRow = BarRow("玉泉经开区", value: .absent("未报"), change: .absent("未报"))

  public static let bar = furnished(
    FittingText("八区投资增长，白鹭增速最快；北河、望岳、沙洲下降", "八区投资增长，白鹭最快；北河、望岳、沙洲同比下降"),
    FittingText("完成固定资产投资，2024年1—8月，亿元；同比，%", "完成固定资产投资，2024年1—8月"),
    .bars(
      BarPlot(
        groups: [
          BarGroup(head: FittingText("完成投资（亿元）", "亿元"), rows: barRows() + [missingRow])
        ], changeHead: FittingText("同比（%）", "同比 %"))), source: "来源：示例。玉泉未报，不绘条形。")

  static let grouped = furnished(
    "临江完成投资最多，石桥计划投资最多", "固定资产投资，2024年1—8月；完成与计划口径不同，刻度各自独立，条长不可互比",
    .bars(
      BarPlot(
        groups: [
          BarGroup(title: "完成", head: "完成投资（亿元）", rows: Array(barRows(4, focus: "临江经开区"))),
          BarGroup(
            title: "计划", head: "计划总投资（亿元）", basis: .planned, hasOwnScale: true,
            rows: [
              BarRow(
                "石桥经开区", detail: "15个项目", value: value("123.76"), isFocus: true,
                parts: [BarPart(112.4, label: "产业 112.40"), BarPart(6, label: "基础设施 6.00")]),
              BarRow("沙洲经开区", detail: "10个项目", value: value("60.508"), comment: "基础设施 4.49"),
              BarRow(
                "东陵经开区", value: value("46", standing: .apart, marks: [.otherScope]), comment: "园区规划，口径不同",
                parts: [BarPart(30, label: "产业类项目 30.00")]),
            ]),
          BarGroup(
            title: "签约", head: "合同投资（亿元）", basis: .contracted, hasOwnScale: true,
            rows: [BarRow("松岗高新区", value: value("30.2"))]),
          BarGroup(
            title: "预计", head: "预计年产值（亿元）", basis: .expected, hasOwnScale: true,
            rows: [
              BarRow(
                "望岳经开区",
                value: .amount(Amount(100, NumberText("100", prefix: "近"), standing: .approximate)))
            ]),
        ], changeHead: "同比（%）")), remarks: [RichText([.plain("平川、白鹭　"), .strong("未报计划总投资")])])

  static let english = Chart(
    kicker: "Zone Investment Brief　October 2024",
    sampleTag: FittingText("Sample data: names and figures are invented", "Sample data"),
    title: "Investment rose in eight zones; Bailu grew fastest",
    subtitle: FittingText(
      "Completed fixed-asset investment, Jan–Aug 2024, bn yuan; change on a year earlier, %",
      "Completed fixed-asset investment, Jan–Aug 2024, bn yuan"),
    plot: .bars(
      BarPlot(
        groups: [
          BarGroup(
            head: "Completed, bn yuan",
            rows: [
              ("Linjiang", "8.64", "+12.4"), ("Qinglan", "7.13", "+8.1"), ("Yunxi", "5.90", "+21.7"),
              ("Beihe", "5.21", "−3.6"), ("Pingchuan", "4.76", "+5.2"), ("Shiqiao", "4.12", "+9.8"),
              ("Bailu", "3.36", "+34.5"), ("Wangyue", "2.89", "−7.9"), ("Dongling", "2.43", "+2.6"),
              ("Songgang", "1.78", "+15.3"), ("Shazhou", "1.21", "−11.2"),
            ].map {
              BarRow(FittingText($0.0), value: value($0.1), change: change($0.2), isFocus: $0.0 == "Bailu")
            } + [BarRow("Yuquan", value: .absent("not reported"), change: .absent("n/a"))])
        ], changeHead: "Change, %")),
    source: "Source: invented for illustration. Yuquan did not report; no bar is drawn for it.",
    asOf: FittingText("Data to 31 Oct 2024", "to 31 Oct 2024"),
    alt: "Investment rose in eight zones; Bailu grew fastest")

  static let growth = furnished(
    "八区投资增长，白鹭增长34.5%居首；沙洲下降11.2%", "完成固定资产投资同比，2024年1—8月，%；按增速排序",
    .bars(
      BarPlot(groups: [
        BarGroup(
          head: "同比（%）",
          rows: zones.sorted { amount($0.change).magnitude > amount($1.change).magnitude }.map {
            BarRow(FittingText($0.name), value: value($0.change), isFocus: $0.name == "白鹭综保区")
          } + [BarRow("玉泉经开区", value: .absent("未报"))])
      ])), source: "来源：示例。玉泉未报，不绘条形。斜纹表示下降。")

  static func ranking(_ count: Int, missing: Int) -> Chart {
    let stems = ["临江", "青岚", "云溪", "北河", "平川", "石桥", "白鹭", "望岳", "东陵", "松岗", "沙洲", "玉泉", "南浦", "西岭", "长汀渡"]
    let kinds = ["经开区", "高新区", "综保区", "新港湾经开区"]
    var rows: [BarRow] = []
    for index in 0..<(count - missing) {
      // Falls off like a harmonic series, as real rankings do.
      let value = 11860 * 9 * count / (9 * count + index * 60) - index * 8 * 60 / count
      let tenths = (index * 67 + 290) % 430 - 120
      let text = "\(value / 100).\(value % 100 < 10 ? "0" : "")\(value % 100)"
      let sign = tenths > 0 ? "+" : tenths < 0 ? "−" : ""
      rows.append(
        BarRow(
          FittingText(
            stems[index % stems.count] + (index >= 45 ? "第\(index / 45)" : "")
              + kinds[index % 3 + (index == 38 ? 1 : 0)]),
          value: SampleCharts.value(text), change: change("\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"),
          rank: index + 1, isFocus: index < 10))
    }
    for index in 0..<missing {
      rows.append(
        BarRow(
          FittingText(["冰河经开区", "霞浦湾综保区", "雪峰经开区"][index % 3]), value: .absent("未报"), change: .absent("未报")))
    }
    return furnished(
      FittingText("前十区占\(count - missing)区合计的41.7%，\(missing)区未报"),
      FittingText("\(count)区完成固定资产投资与位次，2024年1—8月，亿元；同比，%"),
      .ranking(
        RankingPlot(
          rows: rows, heads: .init(rank: "位次", name: "开发区", value: "亿元", change: "同比"),
          words: .init(skipped: "第{from}至第{to}位", median: "中位：{name}", absent: "未报：{names}。"))),
      source: "来源：示例。未报者列于表末，不排位次。" + (count > 100 ? "全部位次见附表。" : "三栏共用同一刻度。"))
  }
}
