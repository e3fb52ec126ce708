/// The rows of `TrapTests`; every name is invented.
enum TrapCases {
  typealias Trap = TrapTests.Trap

  static let all = wholes + plans + times + growth + numbers + lists + parts + silence + layout

  // MARK: part and whole, scope

  static let wholes: [Trap] = [
    Trap(
      name: "其中 is part of the whole", text: "1—9月，清沅经开区完成固定资产投资20亿元，其中工业投资12亿元、基础设施投资5亿元。",
      facts: [
        "清沅经开区 investment.fixed_asset completed 2000000000元 2024-01/2024-09",
        "清沅经开区 investment.industrial completed 1200000000元 2024-01/2024-09 ⊂0",
        "清沅经开区 investment.infrastructure completed 500000000元 2024-01/2024-09 ⊂0",
      ]),
    Trap(
      name: "counts and sums of a list have their parts",
      text: "清沅经开区重点推进项目10个，总投资60.5亿元，其中产业项目8个，总投资56亿元；基础设施项目2个，总投资4.5亿元。",
      facts: [
        "清沅经开区 projects.count none 10个", "清沅经开区 investment.project planned 6050000000元",
        "清沅经开区 projects.count none 8个 ⊂0", "清沅经开区 investment.project planned 5600000000元 ⊂1",
        "清沅经开区 projects.count none 2个 ⊂0", "清沅经开区 investment.project planned 450000000元 ⊂1",
      ]),
    Trap(
      name: "phases are parts of their project",
      text: "清沅经开区的冻干产业园项目规划总投资46亿元，其中一期总投资3.2亿元，二期总投资2亿元。",
      facts: [
        "冻干产业园项目 investment.project planned 4600000000元",
        "冻干产业园项目一期 investment.project planned 320000000元 ⊂0",
        "冻干产业园项目二期 investment.project planned 200000000元 ⊂0",
      ]),
    Trap(
      name: "a park inside the zone", text: "1—9月，晏河经开区规上工业总产值80亿元，其中北湾产业园54亿元；工业投资10亿元。",
      facts: [
        "晏河经开区 output.industrial completed 8000000000元 2024-01/2024-09",
        "北湾产业园 output.industrial completed 5400000000元 2024-01/2024-09 ⊂0",
        "晏河经开区 investment.industrial completed 1000000000元 2024-01/2024-09",
      ]),
    Trap(
      name: "the county beside the zone", text: "1—9月，全县规上工业增加值增长9%，清沅经开区完成工业投资10亿元。",
      facts: [
        "全县 output.value_added completed yoy 9 2024-01/2024-09",
        "清沅经开区 investment.industrial completed 1000000000元 2024-01/2024-09",
      ]),
    Trap(
      name: "该县 is the county, 该区 the zone", text: "清沅经开区起步早。该县是农业大县。1—9月，该区完成工业投资3亿元。",
      facts: ["清沅经开区 investment.industrial completed 300000000元 2024-01/2024-09"]),
    Trap(
      name: "a firm's patents are not the zone's", text: "清沅经开区内企业凌微光学公司今年成功申请25项专利。",
      facts: ["凌微光学公司 patents none 25项 2024"]),
    Trap(
      name: "a share of the zone's own figure", text: "1—9月，清沅经开区产值86亿元，占全市的26%，增速居全市第一。",
      facts: [
        "清沅经开区 output.industrial completed 8600000000元 2024-01/2024-09",
        "清沅经开区 share none 26% 2024-01/2024-09",
      ]),
  ]

  // MARK: planned, signed, completed

  static let plans: [Trap] = [
    Trap(
      name: "总投资 is not what was spent", text: "清沅经开区加快建设，总投资50亿元的锦衡电池项目今年已完成投资6亿元。",
      facts: [
        "锦衡电池项目 investment.project planned 5000000000元",
        "锦衡电池项目 investment.project completed 600000000元 2024",
      ]),
    Trap(
      name: "the year's plan and its rate", text: "清沅经开区年度计划投资10亿元，1—8月完成投资7亿元，完成率70%。",
      facts: [
        "清沅经开区 investment.project planned 1000000000元 2024",
        "清沅经开区 investment.project completed 700000000元 2024-01/2024-08",
        "清沅经开区 other none 70% 2024-01/2024-08",
      ]),
    Trap(
      name: "since the beginning of the works", text: "清沅经开区的锦衡电池项目自开工以来累计完成投资12亿元，今年完成投资3亿元。",
      facts: [
        "锦衡电池项目 investment.project completed 1200000000元",
        "锦衡电池项目 investment.project completed 300000000元 2024",
      ]),
    Trap(
      name: "signed and paid in", text: "1—9月，清沅经开区签约项目引资107亿元，到位资金37亿元。",
      facts: [
        "清沅经开区 investment.project contracted 10700000000元 2024-01/2024-09",
        "清沅经开区 capital.domestic completed 3700000000元 2024-01/2024-09",
      ], isKnown: true),
    Trap(
      name: "合同外资 and 实际使用外资", text: "1—9月，清沅经开区合同外资2.8亿美元，实际使用外资1.3亿美元。",
      facts: [
        "清沅经开区 fdi contracted 280000000美元 2024-01/2024-09",
        "清沅经开区 fdi completed 130000000美元 2024-01/2024-09",
      ]),
    Trap(
      name: "expected once the works run", text: "清沅经开区的绿禾食品项目投产后，年产值10亿元，年纳税1亿元，带动就业150人。",
      facts: [
        "绿禾食品项目 output.industrial expected 1000000000元", "绿禾食品项目 tax expected 100000000元",
        "绿禾食品项目 jobs expected 150人",
      ]),
    Trap(
      name: "a target is no result", text: "清沅经开区力争全年固定资产投资增长15%，确保规上工业总产值突破100亿元。",
      facts: [
        "清沅经开区 investment.fixed_asset planned yoy 15 2024",
        "清沅经开区 output.industrial planned 10000000000元 over 2024",
      ]),
    Trap(
      name: "task, rate and result", text: "1—3月，清沅经开区到位资金14.98亿元，完成全年43亿元任务的34.8%。",
      facts: [
        "清沅经开区 capital.domestic completed 1498000000元 2024-01/2024-03",
        "清沅经开区 capital.domestic planned 4300000000元 2024",
        "清沅经开区 other none 34.8% 2024-01/2024-03",
      ]),
  ]

  // MARK: time

  static let times: [Trap] = [
    Trap(
      name: "cumulative and month", text: "1—8月，清沅经开区完成工业投资10.65亿元，8月份当月完成工业投资1.4亿元。",
      facts: [
        "清沅经开区 investment.industrial completed 1065000000元 2024-01/2024-08",
        "清沅经开区 investment.industrial completed 140000000元 2024-08",
      ]),
    Trap(
      name: "前三季度, 三季度, 上半年", text: "前三季度，清沅经开区完成工业投资9亿元；三季度，完成工业投资3亿元；上半年，完成工业投资6亿元。",
      facts: [
        "清沅经开区 investment.industrial completed 900000000元 2024-01/2024-09",
        "清沅经开区 investment.industrial completed 300000000元 2024-Q3",
        "清沅经开区 investment.industrial completed 600000000元 2024-01/2024-06",
      ]),
    Trap(
      name: "no year known", text: "1—8月，清沅经开区完成工业投资9亿元。",
      facts: ["清沅经开区 investment.industrial completed 900000000元 --01/--08"], issue: nil),
    Trap(
      name: "今年 in January", text: "2024年，清沅经开区完成固定资产投资20亿元。今年，清沅经开区计划完成固定资产投资25亿元。",
      facts: [
        "清沅经开区 investment.fixed_asset completed 2000000000元 2024",
        "清沅经开区 investment.fixed_asset planned 2500000000元 2025",
      ], issue: "2025-01-10"),
    Trap(
      name: "as of a day: a stock, or the year to that day", text: "截至8月底，清沅经开区入驻企业130家，今年累计完成工业投资9亿元。",
      facts: [
        "清沅经开区 enterprises.count none 130个 2024-08",
        "清沅经开区 investment.industrial completed 900000000元 2024-01/2024-08",
      ]),
    Trap(
      name: "several years by position", text: "2016至2018年，清沅经开区工业投资分别完成3亿元、4亿元、5亿元。",
      facts: [
        "清沅经开区 investment.industrial completed 300000000元 2016",
        "清沅经开区 investment.industrial completed 400000000元 2017",
        "清沅经开区 investment.industrial completed 500000000元 2018",
      ]),
    Trap(
      name: "the year before in brackets", text: "2023年，清沅经开区财政总收入1.2亿元（上年为7602万元），增长58.9%。",
      facts: [
        "清沅经开区 fiscal completed 120000000元 yoy 58.9 2023", "清沅经开区 fiscal completed 76020000元 2022",
      ]),
    Trap(
      name: "去年 leaves the year of what follows alone",
      text: "1—9月，清沅经开区工业投资10亿元，去年同期为8亿元。1—9月，税收2亿元。",
      facts: [
        "清沅经开区 investment.industrial completed 1000000000元 2024-01/2024-09",
        "清沅经开区 investment.industrial completed 800000000元 2023-01/2023-09",
        "清沅经开区 tax completed 200000000元 2024-01/2024-09",
      ]),
  ]

  // MARK: growth

  static let growth: [Trap] = [
    Trap(
      name: "a hedged growth keeps its hedge",
      text: "1—9月，清沅经开区税收60.2亿元，同比增长超20%，工业增加值增长近8%，营业收入50亿元，同比增长10%。",
      facts: [
        "清沅经开区 tax completed 6020000000元 yoy 20 over 2024-01/2024-09",
        "清沅经开区 output.value_added completed near yoy 8 near 2024-01/2024-09",
        "清沅经开区 revenue completed 5000000000元 yoy 10 2024-01/2024-09",
      ]),
    Trap(
      name: "个百分点 is no growth", text: "1—9月，清沅经开区工业增加值增长11.1%，增速比上半年提高2.3个百分点。",
      facts: ["清沅经开区 output.value_added completed yoy 11.1 2024-01/2024-09"]),
    Trap(
      name: "multiples", text: "1—9月，清沅经开区实际使用外资860万美元，增长1.4倍；出口额6亿元，同比翻一番。",
      facts: [
        "清沅经开区 fdi completed 8600000美元 yoy 140 2024-01/2024-09",
        "清沅经开区 trade.export completed 600000000元 yoy 100 2024-01/2024-09",
      ]),
    Trap(
      name: "declines", text: "1—9月，清沅经开区固定资产投资8.9亿元，同比下降4.4%，降幅收窄2个百分点；工业投资4亿元，降幅9.3%。",
      facts: [
        "清沅经开区 investment.fixed_asset completed 890000000元 yoy -4.4 2024-01/2024-09",
        "清沅经开区 investment.industrial completed 400000000元 yoy -9.3 2024-01/2024-09",
      ]),
    Trap(
      name: "growth belongs to its own number",
      text: "1—9月，清沅经开区完成工业投资10.65亿元，同比增长15.3%，工业增加值4.78亿元。",
      facts: [
        "清沅经开区 investment.industrial completed 1065000000元 yoy 15.3 2024-01/2024-09",
        "清沅经开区 output.value_added completed 478000000元 2024-01/2024-09",
      ]),
    Trap(
      name: "环比 is not 同比", text: "9月份，清沅经开区完成工业投资1.4亿元，环比增长5.2%。",
      facts: ["清沅经开区 investment.industrial completed 140000000元 2024-09"]),
    Trap(
      name: "no growth from a loss", text: "1—9月，清沅经开区利润总额1.37亿元，扭亏为盈。",
      facts: ["清沅经开区 profit completed 137000000元 2024-01/2024-09"]),
  ]

  // MARK: numbers and units

  static let numbers: [Trap] = [
    Trap(
      name: "hedges", text: "1—9月，清沅经开区产值近百亿元，税收超3亿元，利润2亿元左右，出口额40余万美元。",
      facts: [
        "清沅经开区 output.industrial completed 10000000000元 near 2024-01/2024-09",
        "清沅经开区 tax completed 300000000元 over 2024-01/2024-09",
        "清沅经开区 profit completed 200000000元 approx 2024-01/2024-09",
        "清沅经开区 trade.export completed 400000美元 at_least 2024-01/2024-09",
      ]),
    Trap(
      name: "exact decimals", text: "清沅经开区的锦衡电池项目总投资16.4亿元。",
      facts: ["锦衡电池项目 investment.project planned 1640000000元"]),
    Trap(
      name: "Chinese numerals", text: "目前，清沅经开区入驻企业十余家，从业人员三千人。",
      facts: ["清沅经开区 enterprises.count none 10个 at_least", "清沅经开区 jobs none 3000人"]),
    Trap(
      name: "ranges", text: "清沅经开区的锦衡电池项目总投资30~50亿元。",
      facts: ["锦衡电池项目 investment.project planned 3000000000…5000000000元"]),
    Trap(
      name: "areas and energy", text: "清沅经开区规划面积26.5平方公里，建成区740公顷。1—9月，工业用电量1.2亿度。",
      facts: [
        "清沅经开区 land.area none 26500000平方米", "清沅经开区 land.area none 7400000平方米",
        "清沅经开区 electricity completed 120000000千瓦时 2024-01/2024-09",
      ]),
    Trap(
      name: "two currencies", text: "1—9月，清沅经开区实际利用外资1200万美元、内资6亿元。",
      facts: [
        "清沅经开区 fdi completed 12000000美元 2024-01/2024-09",
        "清沅经开区 capital.domestic completed 600000000元 2024-01/2024-09",
      ]),
    Trap(
      name: "Traditional script", text: "1—9月，清沅經開區完成工業投資10億元，入駐企業30家。",
      facts: [
        "清沅經開區 investment.industrial completed 1000000000元 2024-01/2024-09",
        "清沅經開區 enterprises.count none 30个 2024-01/2024-09",
      ]),
    Trap(
      name: "an intensity is a measure of its own", text: "2023年，清沅经开区税收3亿元，亩均税收30万元。",
      facts: ["清沅经开区 tax completed 300000000元 2023", "清沅经开区 other none 300000元/亩 2023"]),
    Trap(
      name: "a fraction", text: "1—9月，清沅经开区产值86亿元，约占全市的三分之一。",
      facts: [
        "清沅经开区 output.industrial completed 8600000000元 2024-01/2024-09",
        "清沅经开区 share none 33.33% approx 2024-01/2024-09",
      ]),
  ]

  // MARK: lists

  static let lists: [Trap] = [
    Trap(
      name: "values first, growths after", text: "1—9月，清沅经开区工业总产值86亿元、营业收入82亿元、税收3亿元，分别增长7%、6%、5%。",
      facts: [
        "清沅经开区 output.industrial completed 8600000000元 yoy 7 2024-01/2024-09",
        "清沅经开区 revenue completed 8200000000元 yoy 6 2024-01/2024-09",
        "清沅经开区 tax completed 300000000元 yoy 5 2024-01/2024-09",
      ]),
    Trap(
      name: "indicators, values and growths by position",
      text: "1—9月，清沅经开区固定资产投资、工业投资分别为34.9亿元、18.9亿元，同比分别增长13.6%、18.3%。",
      facts: [
        "清沅经开区 investment.fixed_asset completed 3490000000元 yoy 13.6 2024-01/2024-09",
        "清沅经开区 investment.industrial completed 1890000000元 yoy 18.3 2024-01/2024-09",
      ]),
    Trap(
      name: "growths alone by position", text: "1—9月，清沅经开区工业总产值、工业增加值、税收同比分别增长10.2%、17.1%和5%。",
      facts: [
        "清沅经开区 output.industrial completed yoy 10.2 2024-01/2024-09",
        "清沅经开区 output.value_added completed yoy 17.1 2024-01/2024-09",
        "清沅经开区 tax completed yoy 5 2024-01/2024-09",
      ]),
    Trap(
      name: "subjects by position", text: "1—9月，清沅经开区、泽岭经开区、岚屏经开区工业投资分别为14.8亿元、9.3亿元、4.2亿元。",
      facts: [
        "清沅经开区 investment.industrial completed 1480000000元 2024-01/2024-09",
        "泽岭经开区 investment.industrial completed 930000000元 2024-01/2024-09",
        "岚屏经开区 investment.industrial completed 420000000元 2024-01/2024-09",
      ]),
    Trap(
      name: "the indicator carried to the next zone", text: "1—9月，清沅经开区合同外资9亿美元，增长1.7倍；泽岭经开区4亿美元，增长71.3%。",
      facts: [
        "清沅经开区 fdi contracted 900000000美元 yoy 170 2024-01/2024-09",
        "泽岭经开区 fdi contracted 400000000美元 yoy 71.3 2024-01/2024-09",
      ]),
    Trap(
      name: "a threshold counts, but is no value", text: "目前，清沅经开区亿元以上项目8个，纳税500万元以上企业6家。",
      facts: ["清沅经开区 projects.count none 8个", "清沅经开区 enterprises.count none 6个"]),
    Trap(
      name: "of each so many", text: "清沅经开区产业、基础设施、民生三类项目各2个。",
      facts: ["清沅经开区 projects.count none 2个"]),
    Trap(
      name: "counts in brackets", text: "重点项目数量居前两位的是清沅经开区（13个）、泽岭经开区（9个）。",
      facts: ["清沅经开区 projects.count none 13个", "泽岭经开区 projects.count none 9个"]),
    Trap(
      name: "a capacity inside a name", text: "清沅经开区年产6000吨糠醛项目开工，总投资2亿元。",
      facts: ["糠醛项目 capacity planned 6000吨", "糠醛项目 investment.project planned 200000000元"], isKnown: true),
    Trap(
      name: "a description is no new zone", text: "清沅经开区是全省首批省级工业园区，规划面积26平方公里。现入驻企业30家。",
      facts: ["清沅经开区 land.area none 26000000平方米", "清沅经开区 enterprises.count none 30个"]),
    Trap(
      name: "where a park lies is not who it is", text: "云禾农业科技产业园位于泽岭经开区，规划用地52公顷，总投资3.6亿元。",
      facts: [
        "云禾农业科技产业园 land.area none 520000平方米", "云禾农业科技产业园 investment.project planned 360000000元",
      ]),
    Trap(
      name: "after the members, the whole again",
      text: "一季度，全区签约项目27个，合同额206亿元，其中，清沅高新区签约19个、合同额193亿元。从到位情况看，全区到位资金48亿元。",
      facts: [
        "全区 projects.count none 27个 2024-01/2024-03",
        "全区 investment.project contracted 20600000000元 2024-01/2024-03",
        "清沅高新区 projects.count none 19个 2024-01/2024-03 ⊂0",
        "清沅高新区 investment.project contracted 19300000000元 2024-01/2024-03 ⊂1",
        "全区 capital.domestic completed 4800000000元 2024-01/2024-03",
      ]),
  ]

  // MARK: parts

  static let parts: [Trap] = [
    Trap(
      name: "parts go on after a semicolon while they are told alike",
      text: "1—9月，清沅经开区完成固定资产投资60亿元；其中，工业投资40亿元；民间投资30亿元。",
      facts: [
        "清沅经开区 investment.fixed_asset completed 6000000000元 2024-01/2024-09",
        "清沅经开区 investment.industrial completed 4000000000元 2024-01/2024-09 ⊂0",
        "清沅经开区 investment.private completed 3000000000元 2024-01/2024-09 ⊂0",
      ]),
    Trap(
      name: "a new list after a semicolon is no part",
      text: "1—9月，清沅经开区签约项目85个，其中亿元以上项目30个；新开工项目40个。",
      facts: [
        "清沅经开区 projects.count none 85个 2024-01/2024-09", "清沅经开区 projects.count none 30个 2024-01/2024-09 ⊂0",
        "清沅经开区 projects.count none 40个 2024-01/2024-09",
      ]),
    Trap(
      name: "a colon divides a count", text: "清沅经开区重点项目224个：制造业153个，其他71个。",
      facts: [
        "清沅经开区 projects.count none 224个", "清沅经开区 projects.count none 153个 ⊂0",
        "清沅经开区 projects.count none 71个 ⊂0",
      ]),
    Trap(
      name: "其中 in brackets ends with them", text: "清沅经开区引进项目12个（其中亿元以上5个、十亿元以上2个），总投资36亿元。",
      facts: [
        "清沅经开区 projects.count none 12个", "清沅经开区 projects.count none 5个 ⊂0", "清沅经开区 projects.count none 2个 ⊂0",
        "清沅经开区 investment.project planned 3600000000元",
      ]),
    Trap(
      name: "其中 over a full stop", text: "清沅经开区现有企业520家。其中，规上工业企业72家，占13.8%。",
      facts: [
        "清沅经开区 enterprises.count none 520个", "清沅经开区 enterprises.count none 72个 ⊂0", "清沅经开区 share none 13.8%",
      ]),
    Trap(
      name: "by branch, of the sentence before",
      text: "1—9月，清沅经开区地区生产总值120亿元。分产业看，第二产业增加值80亿元，第三产业增加值35亿元。",
      facts: [
        "清沅经开区 gdp completed 12000000000元 2024-01/2024-09",
        "清沅经开区 other completed 8000000000元 2024-01/2024-09 ⊂0",
        "清沅经开区 other completed 3500000000元 2024-01/2024-09 ⊂0",
      ]),
    Trap(
      name: "phases without 其中", text: "锦衡电池项目总投资46亿元，占地600亩。一期总投资20亿元，二期总投资26亿元。",
      facts: [
        "锦衡电池项目 investment.project planned 4600000000元", "锦衡电池项目 land.area none 600亩",
        "锦衡电池项目一期 investment.project planned 2000000000元 ⊂0",
        "锦衡电池项目二期 investment.project planned 2600000000元 ⊂0",
      ]),
    Trap(
      name: "nothing is part of a growth", text: "1—9月，清沅经开区规上工业增加值增长9%，其中制造业增长10%。",
      facts: [
        "清沅经开区 output.value_added completed yoy 9 2024-01/2024-09",
        "清沅经开区 output.value_added completed yoy 10 2024-01/2024-09",
      ]),
  ]

  // MARK: nothing to find

  static let silence: [Trap] = [
    "整个储能行业市场规模有望达到万亿元，清沅经开区正抢抓机遇。",
    "清沅经开区规定，新供工业用地投资强度不低于300万元/亩。",
    "10月8日上午8点，省商务厅一行60余人到清沅经开区考察。",
    "清沅经开区落实“982”项目推进机制，围绕3+1产业体系、5G应用，一是抓招商，二是强服务，三个一批活动第一时间启动。",
    "在国家级经开区综合发展水平考核评价中，清沅经开区居第45位，比上年提升12位。",
    "迎接建党100周年，清沅经开区党工委召开第三次会议，逐一成立专班。",
  ].enumerated().map { Trap(name: "nothing to find \($0 + 1)", text: $1, facts: []) }
}
