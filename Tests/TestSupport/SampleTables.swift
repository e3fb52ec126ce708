import Figures

extension SampleBrief {
  private static let missing = Cell.missing("未报")
  private static let none = Cell.notApplicable

  static let comparison = BriefSection(
    kicker: "一、分区比较", finding: "完成数只有一家，计划数有三家", blocks: [.table(indicators), .table(projects)])

  static let indicators = Table(
    number: 1, title: "开发区投资与产出指标对照", aside: "2024年1—8月△及2024年△，按口径分列",
    columns: [
      Column(.stub, "开发区"), Column(.aside, "期间"), Column(.number, "工业投资", unit: "亿元"),
      Column(.number, "同比", unit: "%"), Column(.number, "规上工业产值", unit: "亿元"),
      Column(.number, "工业增加值", unit: "亿元"), Column(.number, "项目数", unit: "个"),
      Column(.number, "总投资", unit: "亿元"), Column(.number, "占合计", unit: "%"),
    ],
    columnGroups: [
      ColumnGroup(first: 2, count: 4, chip: Chip("完成", .completed), title: "期间内已实现"),
      ColumnGroup(first: 6, count: 2, chip: Chip("计划", .planned), title: "全部建成所需"),
    ],
    rowGroups: [
      RowGroup([
        Row([
          .text("左云"), .text("1—8月△"), .number(n("10.65", "", 1, strong: true)),
          .number(n("+15.3", "", 1)), .number(n("12.33", "", 2)), .number(n("4.78", "", 2)), missing,
          missing, none,
        ]),
        Row(
          .firstPart,
          [
            .text("转型项目"), .blank, .number(n("10.42", "", 2)), missing, none, none, none, none,
            .number(n("98", "", 2)),
          ]),
      ]),
      RowGroup([
        Row([
          .text("寿阳"), .text("2024年△"), missing, missing, missing, missing, .number(n("15", "", 3)),
          .number(n("123.76", "", 3, strong: true)), none,
        ])
      ]),
      RowGroup([
        Row([
          .text("和顺"), .text("2024年△"), missing, missing, missing, missing, .number(n("10", "", 14)),
          .number(n("60.508", "", 14, strong: true)), none,
        ]),
        Row(
          .firstPart,
          [
            .text("重点产业项目"), .blank, none, none, none, none, .number(n("8", "", 14)),
            .number(n("56.018", "", 14)), .number(NumberText("92.6", marks: [.derived])),
          ]),
        Row(
          .part,
          [
            .text("重大基础设施"), .blank, none, none, none, none, .number(n("2", "", 14)),
            .number(n("4.49", "", 14)), .number(NumberText("7.4", marks: [.derived])),
          ]),
      ]),
      RowGroup([
        Row([
          .text("长子"), .text("规划期未载"), missing, missing, missing, missing, missing,
          .number(
            NumberText("46", marks: [.otherScope], references: [Reference(7)], emphasis: .strong)),
          none,
        ]),
        Row(
          .firstPart,
          [
            .text("一期（已建成）"), .blank, none, none, none, none, none, .number(n("3.2", "", 9)),
            .number(NumberText("7.0", marks: [.derived])),
          ]),
        Row(
          .part,
          [
            .text("二期（待投产）"), .blank, none, none, none, none, none, .number(n("2", "", 10)),
            .number(NumberText("4.3", marks: [.derived])),
          ]),
      ]),
      RowGroup([
        Row([.text("襄垣"), none, .merged(label: "未报", reason: "报道未见投资、产值与项目总数")])
      ]),
      RowGroup([
        Row([.text("临汾"), none, .merged(label: "未报", reason: "报道未见任何投资与产出数据")])
      ]),
    ],
    notes: [
      "注：1.“未报”指报道中未见该数，不作零处理；“–”指不适用。2.※ 长子为冻干产业园一个园区的规划数，与寿阳、和顺的项目清单口径不同，不设合计行。3.◇ 为本刊按报道数推算；△ 年份由报道内容推断。4.各数保留报道原有小数位，按小数点对齐。"
    ],
    summary: "六个开发区的完成数与计划数，左云10.65亿元为唯一完成投资")

  private static func fact(
    _ zone: String, _ subject: String, _ measure: String, _ number: NumberText, _ unit: String,
    _ basis: Chip?
  ) -> Row {
    Row([
      zone.isEmpty ? .blank : .text(RichText(zone)),
      subject.isEmpty ? .blank : .text(RichText(subject)), .text(RichText(measure)),
      .number(number), .text(RichText(unit)), basis.map(Cell.chip) ?? .missing("未注明"),
    ])
  }

  static let projects: Table = {
    let done = Chip("完成", .completed)
    let expected = Chip("预计", .expected)
    func refs(_ number: Int) -> [Reference] { [Reference(number)] }
    return Table(
      number: 2, title: "项目与企业层面数据（不计入开发区合计）", aside: "概数保留原文字样，不参与排名",
      columns: [
        Column(.stub, "开发区"), Column(.text, "主体"), Column(.text, "指标"), Column(.number, "数值"),
        Column(.text, "单位"), Column(.textRight, "口径"),
      ],
      rowGroups: [
        RowGroup([fact("寿阳", "奥泰科工贸集团", "成功申请专利", n("25", "", 4), "项", done)]),
        RowGroup([
          fact("襄垣", "华星生态废催化剂等资源化综合利用项目", "产能", n("8", "", 5), "万吨/年", done),
          fact("", "钰鑫振兴农业糠醛项目", "产能", n("6000", "", 5), "吨", done),
        ]),
        RowGroup([
          fact(
            "长子", "冻干产业园（规划全部建成后）", "年产值", NumberText("100", prefix: "近", references: refs(8)),
            "亿元", expected), fact("", "", "就业岗位", n("1500", "", 8), "个", expected),
          fact("", "冻干产业园二期", "年产值", n("10", "", 10), "亿元", expected),
          fact("", "", "年纳税", n("1", "", 10), "亿元", expected),
          fact("", "浙江同景集团", "专利", NumberText("40", suffix: "余", references: refs(11)), "项", nil),
          fact("", "山西星萌科技有限公司", "冻干产品研发楼", n("4400", "", 12), "平方米", done),
          fact(
            "", "", "实验设备仪器", NumberText("20", suffix: "多", references: refs(12)), "台", done),
          fact("", "", "在研产品", NumberText("600", suffix: "余", references: refs(12)), "种", nil),
        ]), RowGroup([fact("和顺", "开发区企业", "平均办事次数（由3次减至）", n("1", "", 13), "次", done)]),
      ], notes: ["注：企业专利、产能与项目预计产值不是开发区指标，不与表1相加。来源：《科学导报》，编号见第4页原句。"],
      isCompact: true, summary: "项目与企业的产能、产值、岗位和专利")
  }()

  private static func check(
    _ zone: String, _ what: String, _ formula: RichText, _ verdict: Verdict
  ) -> Row {
    Row([
      zone.isEmpty ? .blank : .text(RichText(zone)), .text(RichText(what)), .text(formula),
      .verdict(verdict),
    ])
  }

  static let checkTable: Table = {
    let agrees = Verdict(.agrees, "一致")
    let notice = Verdict(.notice, "提示")
    func f(_ text: String, _ numbers: Int..., after: String = "") -> RichText {
      RichText([
        .plain(text), .number(NumberText("", references: numbers.map(Reference.init))),
        .plain(after),
      ])
    }
    return Table(
      number: 3, title: "数据核查",
      columns: [
        Column(.stub, "开发区"), Column(.text, "核查内容"), Column(.text, "算式"),
        Column(.textRight, "结果"),
      ],
      rowGroups: [
        RowGroup(
          [
            check(
              "左云", "转型项目占工业投资比重", f("10.42 ÷ 10.65 = 97.8% ≈ 98%", 1, 2, after: "　（按报道的0位小数）"),
              agrees), check("和顺", "分项投资与总投资", f("56.018 + 4.49 = 60.508 亿元", 14), agrees),
            check("", "分项个数与项目总数", f("8 + 2 = 10 个", 14), agrees),
            check("长子", "两期生产线与报道累计数", f("20 + 20 = 40 条", 9, 10), agrees),
            check("", "两期投资不超过规划总投资", f("3.2 + 2 = 5.2 ≤ 46 亿元", 7, 9, 10), agrees),
            check("", "两期占地不超过规划占地", f("60 + 75 = 135 ≤ 400 亩", 7, 9, 10), agrees),
          ]),
        RowGroup([
          check("和顺", "同段出现“全县重点项目”", "按“开发区……逐一成立专班”归为开发区数，请人工确认", notice),
          check("全部", "报道未载年份", "依“国庆”“2022年11月……至今短短两年”推断为2024年", notice),
        ]),
      ], isCompact: true, summary: "六项勾稽一致，两处口径需留意")
  }()
}
