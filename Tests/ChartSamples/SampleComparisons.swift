internal import Figures

extension SampleCharts {
  static let compare = furnished(
    "云溪四项可比指标增幅均居三区首位", FittingText("三区五项指标，2024年1—8月与上年同期；各列单位、刻度独立，跨列条长不可比", "三区五项指标，2024年1—8月；各项刻度独立"),
    .compare(
      ComparePlot(
        columns: [
          CompareColumn("固定资产投资", unit: "亿元"), CompareColumn("工业投资", unit: "亿元"),
          CompareColumn("规上工业产值", unit: "亿元"), CompareColumn("新签约项目", unit: "个"),
          CompareColumn("实际使用外资", unit: "亿美元"),
        ],
        rows: [
          compareRow(
            "临江经开区", ["86.42", "61.20", "412.6", "38", "1.32"], ["76.89", "55.14", "388.9", "31", "1.20"],
            ["+12.4", "+11.0", "+6.1", "+22.6", "+10.0"], [2, 2, 3, 2, 2]),
          compareRow(
            "青岚高新区", ["71.30", "48.75", "366.1", "31", "2.05"], ["65.96", "50.21", "340.2", "36", "1.71"],
            ["+8.1", "−2.9", "+7.6", "−13.9", "+19.9"], [3, 3, 2, 3, 1]),
          compareRow(
            "云溪经开区", ["58.96", "40.18", "287.4", "42", ""], ["48.45", "31.90", "251.0", "27", ""],
            ["+21.7", "+26.0", "+14.5", "+55.6", "未报"], [1, 1, 1, 1, 0]),
        ], legend: PeriodLegend(current: "2024年1—8月", earlier: "2023年1—8月"), changeHead: "同比（%）",
        rankHead: "位次")),
    source: "来源：示例。云溪未报实际使用外资，不绘条形、不参与位次。")

  static func compareRow(
    _ name: String, _ now: [String], _ then: [String], _ changes: [String], _ ranks: [Int]
  ) -> CompareRow {
    CompareRow(
      FittingText(name),
      cells: now.indices.map { index in
        CompareCell(
          now[index].isEmpty ? .absent("未报") : value(now[index]),
          earlier: then[index].isEmpty ? nil : amount(then[index]), change: change(changes[index]),
          rank: ranks[index] == 0 ? nil : ranks[index])
      })
  }

  static let dumbbell = furnished(
    "云溪增量最大，北河、望岳、沙洲低于上年同期", FittingText("完成固定资产投资，2023年与2024年1—8月，亿元；按增减额排序", "完成固定资产投资，2023年与2024年1—8月，亿元"),
    .dumbbell(
      DumbbellPlot(
        rows: [
          ("云溪经开区", "48.45", "58.96", "+10.51"), ("临江经开区", "76.89", "86.42", "+9.53"),
          ("白鹭综保区", "25.01", "33.64", "+8.63"), ("青岚高新区", "65.96", "71.30", "+5.34"),
          ("石桥经开区", "37.50", "41.17", "+3.67"), ("松岗高新区", "15.46", "17.82", "+2.36"),
          ("平川高新区", "45.20", "47.55", "+2.35"), ("东陵经开区", "23.69", "24.31", "+0.62"),
          ("沙洲经开区", "13.58", "12.06", "−1.52"), ("北河经开区", "54.02", "52.08", "−1.94"),
          ("望岳经开区", "31.38", "28.90", "−2.48"),
        ].map {
          DumbbellRow(
            FittingText($0.0), earlier: amount($0.1), current: amount($0.2), change: number($0.3),
            isFocus: $0.0 == "云溪经开区")
        }, earlierName: "2023年1—8月", riseName: "2024年1—8月，增", fallName: "2024年1—8月，减",
        changeHead: FittingText("增减额（亿元）", "增减额"))), source: "来源：示例。玉泉未报，不列。")

  static let progress = furnished(
    "七区快于时序进度，沙洲落后28.2个百分点",
    FittingText("固定资产投资年度目标完成率，2024年1—8月，%；时序进度 = 8÷12 = 66.7%", "固定资产投资年度目标完成率，2024年1—8月，%"),
    .progress(
      ProgressPlot(
        rows: [
          ("白鹭综保区", "81.6", "14.9"), ("云溪经开区", "78.3", "11.6"), ("临江经开区", "72.1", "5.4"),
          ("松岗高新区", "71.2", "4.5"), ("石桥经开区", "70.5", "3.8"), ("青岚高新区", "69.4", "2.7"),
          ("平川高新区", "66.9", "0.2"), ("东陵经开区", "64.8", "−1.9"), ("北河经开区", "58.2", "−8.5"),
          ("望岳经开区", "49.7", "−17.0"), ("沙洲经开区", "38.5", "−28.2"),
        ].map { name, value, gap in
          let isBehind = gap.hasPrefix("−")
          return ProgressRow(
            FittingText(name), value: SampleCharts.value(value),
            gap: .init(
              isBehind: isBehind, word: isBehind ? "落后" : "超",
              points: number(isBehind ? String(gap.dropFirst()) : gap)), isFocus: name == "沙洲经开区")
        } + [ProgressRow("玉泉经开区", value: .absent("未设目标"), gap: nil)], schedule: 66.7,
        scheduleLabel: "时序进度 66.7%", targetLabel: "目标 100%", gapHead: FittingText("与时序之差（个百分点）", "差（百分点）"))),
    source: "来源：示例。玉泉未设年度目标，不计完成率。斜纹表示落后于时序进度。")

  static let heat = furnished(
    "临江总量居首、增速第四；白鹭增速居首、总量第七",
    FittingText("12区六项指标，2024年1—8月；深浅按各列内五等分，跨列不可比；“固投同比”负值用赭色", "12区六项指标，2024年1—8月；深浅按各列内五等分"),
    .heat(
      HeatPlot(
        columns: [
          HeatColumn("固定资产投资", unit: "亿元"), HeatColumn("固投同比", unit: "%"), HeatColumn("工业投资", unit: "亿元"),
          HeatColumn("规上工业产值", unit: "亿元"), HeatColumn("新签约项目", unit: "个"), HeatColumn("目标完成率", unit: "%"),
        ],
        rows: [
          "临江经开区 86.42 +12.4 61.20 412.6 38 72.1", "青岚高新区 71.30 +8.1 48.75 366.1 31 69.4",
          "云溪经开区 58.96 +21.7 40.18 287.4 42 78.3", "北河经开区 52.08 −3.6 37.92 301.9 17 58.2",
          "平川高新区 47.55 +5.2 29.06 198.3 22 66.9", "石桥经开区 41.17 +9.8 30.44 176.0 25 70.5",
          "白鹭综保区 33.64 +34.5 18.27 143.8 29 81.6", "望岳经开区 28.90 −7.9 20.51 160.2 9 49.7",
          "东陵经开区 24.31 +2.6 15.88 97.5 14 64.8", "松岗高新区 17.82 +15.3 11.30 82.4 19 71.2",
          "沙洲经开区 12.06 −11.2 7.64 55.7 6 38.5", "玉泉经开区 未报 未报 未报 41.3 8 未设",
        ].map { line in
          let words = line.split(separator: " ").map(String.init)
          return HeatRow(
            FittingText(words[0]),
            cells: words.dropFirst().map { $0.hasPrefix("未") ? .absent($0) : value($0) })
        }, nameHead: "开发区", scaleLabel: "各列由低到高", negativeLabel: "负")),
    source: "来源：示例。斜纹格为未报或未设目标，不参与分档。")

  static func trendPeriods() -> [TrendPeriod] {
    (0..<18).map { index in
      let month = index % 12 + 1
      return TrendPeriod(
        month == 1 ? "1月" : "1—\(month)月", year: index == 0 ? "2023年" : index == 12 ? "2024年" : "",
        breaksBefore: index == 12)
    }
  }

  static let trend = furnished(
    "白鹭6月起超过石桥，云溪保持领先", "完成固定资产投资，各月累计，亿元；一月重新起计，线段断开",
    .trend(
      TrendPlot(
        periods: trendPeriods(),
        series: [("云溪经开区", 5.2), ("白鹭综保区", 4.1), ("石桥经开区", 4.0), ("北河经开区", 3.9)].map { name, rate in
          TrendSeries(
            FittingText(name),
            points: (0..<18).map { index in
              if name == "北河经开区", (5...7).contains(index) { return nil }
              let bend = name == "白鹭综保区" ? Double(index % 12) * 0.18 : 0
              let tenths = Int((Double(index % 12 + 1) * (rate + bend) + Double(index / 12) * 3) * 10)
              return amount("\(tenths / 10).\(tenths % 10)")
            }, isFocus: name == "白鹭综保区")
        }, head: "亿元")), source: "来源：示例。北河2023年6—8月未报，线段断开。")

  static let trendOne = furnished(
    "左岭投资增速连续三月回升", "工业投资同比，2024年，%",
    .trend(
      TrendPlot(
        periods: ["1—2月", "1—3月", "1—4月", "1—5月", "1—6月", "1—7月", "1—8月"].map { TrendPeriod($0) },
        series: [
          TrendSeries(
            "左岭经开区",
            points: ["+4.2", "+1.8", "−2.6", "−3.4", "+2.1", "+8.8", "+15.3"].map { amount($0) })
        ], head: "同比（%）")))

  static let parts = furnished(
    "工业投资的98%来自转型项目", "完成工业投资，云溪，2024年1—8月，亿元",
    .parts(
      PartsPlot(bars: [
        PartsBar(
          totalWord: "合计", total: amount("10.65"), changeWord: "同比",
          change: .up(NumberText("15.3", unit: "%")),
          parts: [PartSlice("其中：转型项目", amount("10.42"), share: "占98%")],
          rest: PartSlice("其余", amount("0.23", marks: [.derived])))
      ])), source: "来源：示例。◇ 由合计减转型项目推算。",
    remarks: [RichText([.strong("其余五区未报完成投资")]), "寿岭　和峪　长川　襄河　临浦"])

  static let partsMany = furnished(
    "三区投资中制造业占比均过半", "完成固定资产投资构成，2024年1—8月，亿元",
    .parts(
      PartsPlot(bars: [
        partsBar(
          "临江经开区", "86.42",
          [("制造业", "51.20", "占59.2%"), ("基础设施", "20.10", "占23.3%"), ("房地产", "9.00", "占10.4%")], "6.12"),
        partsBar("云溪经开区", "58.96", [("制造业", "33.00", "占56.0%"), ("基础设施", "21.96", "占37.2%")], "4.00"),
        partsBar("松岗高新区", "17.82", [("制造业", "11.30", "占63.4%")], "6.52"),
      ])), source: "来源：示例。◇ 由合计减分项推算。")

  static func partsBar(
    _ name: String, _ total: String, _ parts: [(String, String, String)], _ rest: String
  ) -> PartsBar {
    PartsBar(
      name: FittingText(name), totalWord: "合计", total: amount(total),
      parts: parts.map { PartSlice($0.0, amount($0.1), share: $0.2) },
      rest: PartSlice("其余", amount(rest, marks: [.derived])))
  }
}
