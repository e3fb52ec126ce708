import Figures

extension SampleBrief {
  static let checks = BriefSection(
    kicker: "三、数据核查与来源", finding: "六项勾稽全部一致，两处口径需留意",
    blocks: [
      .table(checkTable),
      .definitions(
        title: "口径说明",
        [
          LabelledText("完成", "报告期内已实现的投资或产出。"), LabelledText("计划", "项目全部建成所需总投资，不等于当年投资。"),
          LabelledText("预计", "报道中的“预计”数，不进入实绩。"), LabelledText("未报", "报道未见该数；不作零、不估算、不排名。"),
          LabelledText("概数", "“近”“余”“多”原样保留，不换成精确数。"), LabelledText("其中", "部分数缩进列示，不与总体重复相加。"),
          LabelledText("推算", "标◇者由报道数计算，仅供参考。"), LabelledText("合计", "口径、期间、层级有一不同，即不设合计。"),
        ]), .sources(sources),
      .production(
        title: "编制情况",
        [
          ProductionFigure(value: "6", unit: "篇", label: "采用报道"),
          ProductionFigure(value: "6", unit: "个", label: "涉及开发区"),
          ProductionFigure(value: "4", unit: "个", label: "有投资数据"),
          ProductionFigure(value: "37", unit: "条", label: "取数"),
          ProductionFigure(value: "0", unit: "处", label: "数据冲突"),
          ProductionFigure(value: "0", unit: "处", label: "更正"),
        ]),
    ])

  /// `[…]` marks what was read.
  private static func entry(_ number: Int, _ subject: String, _ text: String, remark: String = "")
    -> SourceEntry
  {
    var runs: [RichText.Run] = []
    for (n, part) in text.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      let pieces = part.split(separator: "]", omittingEmptySubsequences: false).map(String.init)
      if n > 0, let marked = pieces.first { runs.append(.highlight(marked)) }
      if let plain = pieces.last, n == 0 || pieces.count > 1 { runs.append(.plain(plain)) }
    }
    return SourceEntry(number: number, subject: subject, text: RichText(runs), remark: remark)
  }

  static let sources = SourceList(
    title: "数据来源：原句与取数",
    aside: RichText([.plain("《科学导报》，2024年10月；"), .highlight("底色"), .plain("为所取数字")]),
    entries: [
      entry(1, "左云", "今年[1-8月份]，左云经开区完成工业投资[10.65亿元]，同比增长[15.3%]。"),
      entry(
        2, "左云", "转型项目累计完成投资[10.42亿元]，转型项目占工业投资比重为[98%]，规模以上工业产值完成[12.33亿元]，工业增加值完成[4.78亿元]。"),
      entry(3, "寿阳", "特别是今年开发区百项争创重点项目[15个]，总投资[123.76亿元]，为园区高质量发展注入了新活力、增添了新动能。"),
      entry(4, "寿阳", "……推动奥泰成功申请[25项]专利，切实为开发区经济发展方式转型、新质生产力培育夯实了基础。"),
      entry(
        5, "襄垣",
        "……如华星生态[8万吨/年]废催化剂等资源化综合利用项目、钰鑫振兴农业[6000吨]糠醛项目等，同时智瑞科技电芯、香港比翼小蜜蜂等项目也正按计划有序推进。"),
      entry(
        6, "临汾", "……10月8日，临汾经济开发区党工委书记、管委会主任白建成在甘亭工业园区调研项目建设……", remark: "（无投资数据）"),
      entry(7, "长子", "……规划总投资[46亿元]，占地[400亩]，建设[190条]冻干生产线。"),
      entry(8, "长子", "预计年产值[近百亿元]，增加就业岗位[1500个]。"),
      entry(
        9, "长子",
        "其中第一期项目总投资[3.2亿元]，占地[60亩]，建设冻干生产线[20条]，提供就业岗位[200个]，年产量[一万吨]，已于2023年全面建成投入生产。"),
      entry(
        10, "长子",
        "二期项目总投资[2亿元]，占地[75亩]，再建冻干生产线[20条]，使全年生产线达[40条]，年产值[10亿元]，年纳税[1亿元]，预计2024年12月投产运营……"),
      entry(11, "长子", "……拥有[40余项]专利和各种现代化冻干设备。"),
      entry(12, "长子", "……[4400m2]的冻干产品研发楼……已有实验设备仪器[20多台]……等产品[600余种]。"),
      entry(13, "和顺", "……开发区企业平均办事次数从[3次]减至[1次]，实现了“最多跑一次”……"),
      entry(
        14, "和顺",
        "目前重点推进重点项目[10个]，总投资[60.508亿元]，其中重点产业项目[8个]，总投资[56.018亿元]；重大基础设施建设项目[2个]，总投资[4.49亿元]。"),
    ])
}
