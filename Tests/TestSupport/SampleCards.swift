import Figures

extension SampleBrief {
  private static let missing = RichText([.faint("未报")])

  private static func value(_ number: NumberText) -> RichText { RichText([.number(number)]) }

  static let cards = BriefSection(
    kicker: "二、分区卡片", finding: "一区报实绩，两区报清单，一区报园区规划，两区未报",
    blocks: [.cards([zuoyun, shouyang, heshun, zhangzi, xiangyuan, linfen])])

  static let zuoyun = ZoneCard(
    size: .third, name: "左云", nameSuffix: "经济技术开发区", chip: Chip("完成", .completed),
    label: "工业投资　1—8月△", figure: n("10.65", "亿元", 1),
    rows: [
      CardRow(
        "同比",
        value(NumberText("15.3", unit: "%", references: [Reference(1)], emphasis: .up))),
      CardRow("其中：转型项目", value(n("10.42", " 亿元", 2)), isPart: true),
      CardRow("规上工业产值", value(n("12.33", " 亿元", 2))), CardRow("工业增加值", value(n("4.78", " 亿元", 2))),
    ], paragraphs: ["全力以赴发起冲刺，满弓紧弦决胜收官。"])

  static let shouyang = ZoneCard(
    size: .third, name: "寿阳", nameSuffix: "经济技术开发区", chip: Chip("计划", .planned),
    label: "百项争创重点项目总投资　2024年△", figure: n("123.76", "亿元", 3),
    rows: [
      CardRow("项目数", value(n("15", " 个", 3))), CardRow("完成投资", missing),
      CardRow("规上工业产值", missing), CardRow("工业增加值", missing),
    ],
    paragraphs: [
      RichText([
        .plain("发力高端造纸、煤机制造、5G智能；区内企业奥泰成功申请"), .number(n("25", "项")), .plain("专利"), .number(ref(4)),
        .plain("。"),
      ])
    ])

  static let heshun = ZoneCard(
    size: .third, name: "和顺", nameSuffix: "经济技术开发区", chip: Chip("计划", .planned),
    label: "重点项目总投资　2024年△", figure: n("60.508", "亿元", 14),
    rows: [
      CardRow("项目数", value(n("10", " 个", 14))),
      CardRow(
        "其中：产业项目", RichText([.plain("8 个　"), .number(n("56.018", " 亿元", 14))]), isPart: true),
      CardRow(
        "其中：基础设施", RichText([.plain("2 个　"), .number(n("4.49", " 亿元", 14))]), isPart: true),
      CardRow("完成投资", missing),
    ],
    paragraphs: [RichText([.plain("企业平均办事次数由3次减至"), .number(n("1", "次", 13)), .plain("。")])])

  static let zhangzi = ZoneCard(
    size: .full, name: "长子", nameSuffix: "经济技术开发区", chip: Chip("计划", .planned),
    label: "冻干产业园规划总投资※", figure: n("46", "亿元", 7),
    rows: [
      CardRow("同景集团专利", value(NumberText("40", unit: " 项", suffix: "余", references: [Reference(11)]))),
      CardRow("星萌研发楼", value(n("4400", " 平方米", 12))),
      CardRow("星萌在研产品", value(NumberText("600", unit: " 种", suffix: "余", references: [Reference(12)]))),
    ],
    paragraphs: [
      RichText([
        .plain("规划占地"), .number(n("400", "亩")), .plain("，建设"), .number(n("190", "条")),
        .plain("冻干生产线"), .number(ref(7)), .plain("；全部建成后预计年产值"),
        .number(NumberText("100", unit: "亿元", prefix: "近")), .plain("，增加就业岗位"), .number(n("1500", "个", 8)),
        .plain("。"),
      ]),
      RichText([
        .plain("一、二期合计投资"), .number(n("5.2", "亿元")), .plain("，为规划的"),
        .number(NumberText("11.3", unit: "%", marks: [.derived])), .plain("；生产线"),
        .number(n("40", "条")), .plain("，为规划的"),
        .number(NumberText("21.1", unit: "%", marks: [.derived])), .plain("。其余阶段的安排报道未载。"),
      ]), "2022年11月招引入驻宋村新兴产业园，由浙江同景集团的子公司山西星萌科技有限公司建设。",
    ], phases: phases)

  static let phases: PhaseFigure = {
    func cell(_ value: String, _ share: Double, _ text: String) -> PhaseCell {
      PhaseCell(value: NumberText(value), remark: text, share: share)
    }
    func whole(_ value: NumberText, _ remark: String = "") -> PhaseCell {
      PhaseCell(value: value, remark: remark)
    }
    return PhaseFigure(
      number: 3, title: "一期已投产，二期预计12月投产，其余规划尚未见报", subtitle: "冻干产业园分期情况，条长为占园区规划的比重◇",
      phases: [
        .init(name: "一期", chip: Chip("完成", .completed), status: "2023年全面建成投产"),
        .init(name: "二期", chip: Chip("计划", .planned), status: "预计2024年12月投产"),
        .init(name: "园区规划", chip: Chip("计划", .planned), status: "完成时间未载"),
      ],
      lines: [
        .init(
          name: "总投资", unit: "亿元",
          cells: [cell("3.2", 0.07, "7.0%◇"), cell("2", 0.043, "4.3%◇"), whole(n("46"))]),
        .init(
          name: "占地", unit: "亩",
          cells: [cell("60", 0.15, "15.0%◇"), cell("75", 0.188, "18.8%◇"), whole(n("400"))]),
        .init(
          name: "生产线", unit: "条",
          cells: [cell("20", 0.105, "10.5%◇"), cell("20", 0.105, "10.5%◇"), whole(n("190"))]),
        .init(
          name: "就业岗位", unit: "个",
          cells: [
            cell("200", 0.133, "13.3%◇"), PhaseCell(value: nil, remark: "未报"), whole(n("1500"), "预计"),
          ]),
        .init(
          name: "年产值", unit: "亿元",
          cells: [
            PhaseCell(value: nil, remark: "未报"), whole(n("10"), "预计"),
            whole(NumberText("100", prefix: "近"), "预计"),
          ]),
      ], note: "来源：《科学导报》，原句7至10。一期年产量一万吨；二期年纳税1亿元（预计）。◇ 本刊推算。",
      alt: "一期总投资3.2亿元，占规划7.0%；二期2亿元，占4.3%；园区规划46亿元。")
  }()

  static let xiangyuan = ZoneCard(
    size: .half, name: "襄垣", nameSuffix: "经济技术开发区", chip: Chip("未报", .unreported),
    rows: [
      CardRow("华星生态废催化剂等资源化综合利用", RichText([.plain("8 万吨/年　建成投产"), .number(ref(5))])),
      CardRow("钰鑫振兴农业糠醛", RichText([.plain("6000 吨　建成投产"), .number(ref(5))])),
      CardRow("智瑞科技电芯、香港比翼小蜜蜂", RichText([.plain("按计划推进"), .number(ref(5))])),
    ],
    paragraphs: [RichText([.strong("未见投资、产值与项目总数。"), .plain("报道只载项目名称与产能：")])])

  static let linfen = ZoneCard(
    size: .half, name: "临汾", nameSuffix: "经济开发区", chip: Chip("未报", .unreported),
    rows: [
      CardRow("调研点", "低空经济产业园、科创产业园北区二期等5处"), CardRow("要求", "冲刺四季度，确保全年目标任务按期完成"),
    ],
    paragraphs: [
      RichText([
        .strong("未见任何投资数据。"), .plain("报道为项目调研：10月8日，开发区负责人在甘亭工业园区实地查看建设进展"), .number(ref(6)),
        .plain("。"),
      ])
    ])
}
