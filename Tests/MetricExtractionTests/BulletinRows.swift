/// Rows of `PhenomenaTests` from bulletins: what was told before, what is only a bound, and which year a page of unknown
/// date is told in.
enum BulletinRows {
  typealias Case = PhenomenaTests.Case

  static let all: [Case] = told + bounds + pairs + years + announcements + kinds

  /// Figures that were told before are not told again.
  static let told: [Case] = [
    Case(
      "青禾经开区谋划重点项目100个，总投资21亿元。100个项目里，续建项目24个。",
      "青禾经开区 | projects.count | none | 100 个 | - | -",
      "青禾经开区 | investment.project | planned | 2100000000 元 | - | -",
      "青禾经开区 | projects.count | none | 24 个 | - | -"),
    Case(
      "青禾高新区27个重大项目集中开工。此次集中开工的27个重大项目总投资123亿元。",
      "青禾高新区 | projects.count | none | 27 个 | - | -",
      "青禾高新区 | investment.project | planned | 12300000000 元 | - | -"),
    Case(
      "青禾投资区总面积1.8平方公里。扩区后由现有1.8平方公里扩大至11平方公里。",
      "青禾投资区 | land.area | none | 1800000 平方米 | - | -",
      "青禾投资区 | land.area | none | 11000000 平方米 | - | -"),
    Case(
      "2015年，青禾经开区工业总产值、主营业务收入双双越过1000亿元，分别达1014亿元、1001亿元。",
      "青禾经开区 | output.industrial | completed | 101400000000 元 | - | 2015",
      "青禾经开区 | revenue | completed | 100100000000 元 | - | 2015"),
    Case(
      "2010年，青禾工业园区工业总产值115亿元，首次突破100亿元大关。",
      "青禾工业园区 | output.industrial | completed | 11500000000 元 | - | 2010"),
  ]

  /// Sizes that say what is meant, and no more.
  static let bounds: [Case] = [
    Case(
      "这类集群须区域面积100平方公里以内、企业100户以上、年营业收入100亿元以上。青禾高新区的集群有企业543家。",
      "青禾高新区 | enterprises.count | none | 543 个 | - | -"),
    Case("青禾经开区是全省首个工业产值过千亿元的先进制造业基地。"),
    Case(
      "1至3月，青禾经开区实现工业总产值（2000万元以上）65.8亿元，目标完成率27.4%，同比增长17.6%。",
      "青禾经开区 | output.industrial | completed | 6580000000 元 | 17.6 | 2024-01/2024-03",
      "青禾经开区 | other | none | 27.4 % | - | 2024-01/2024-03"),
    Case(
      "青禾经开区总投资360多亿元的13个重大项目全面启动。",
      "青禾经开区 | investment.project | planned | ≥36000000000 元 | - | -",
      "青禾经开区 | projects.count | none | 13 个 | - | -"),
    Case(
      "青禾开发区奠基仪式上，来宾、干部和施工单位代表约1000人参加。70余家企业的负责人到场。"),
    Case(
      "青禾工业园区距河谷市320公里，距港口740公里，占地面积33平方公里。",
      "青禾工业园区 | land.area | none | 33000000 平方米 | - | -"),
  ]

  /// Figures that belong together by their order or their opening.
  static let pairs: [Case] = [
    Case(
      "2013年，青禾园区完成固定资产投资4652万元，销售收入7亿元，税收3300万元，同比增长85.7%、25.5%、25.4%。",
      "青禾园区 | investment.fixed_asset | completed | 46520000 元 | 85.7 | 2013",
      "青禾园区 | revenue | completed | 700000000 元 | 25.5 | 2013",
      "青禾园区 | tax | completed | 33000000 元 | 25.4 | 2013"),
    Case(
      "2023年，青禾经开区规模以上工业增加值增长5.5%。石化、食品分别增长7.3%、6.8%。",
      "青禾经开区 | output.value_added | completed | - | 5.5 | 2023",
      "青禾经开区 | output.value_added | completed | - | 7.3 | 2023",
      "青禾经开区 | output.value_added | completed | - | 6.8 | 2023"),
    Case(
      "青禾市集中启动100个项目。按行业看，工业36个、农业2个。",
      "青禾市 | projects.count | none | 100 个 | - | -",
      "青禾市 | projects.count | none | 36 个 | - | -",
      "青禾市 | projects.count | none | 2 个 | - | -"),
    Case(
      "青禾经开区总投资73.9亿元的10个签约项目办理手续；总投资42.8亿元的19个开工项目全面铺开。",
      "青禾经开区 | investment.project | contracted | 7390000000 元 | - | -",
      "青禾经开区 | projects.count | none | 10 个 | - | -",
      "青禾经开区 | investment.project | planned | 4280000000 元 | - | -",
      "青禾经开区 | projects.count | none | 19 个 | - | -"),
    Case(
      "青禾保税区设立16年来，累计合同外资138亿美元，约占全国15个保税区的40%。",
      "青禾保税区 | fdi | contracted | 13800000000 美元 | - | -",
      "青禾保税区 | share | none | ≈40 % | - | -"),
    Case(
      "青禾开发区规划上马生产线60条，正在建设21条。",
      "青禾开发区 | production_lines | none | 60 条 | - | -",
      "青禾开发区 | production_lines | none | 21 条 | - | -"),
  ]

  /// The year that a page of unknown date is told in.
  static let years: [Case] = [
    Case(
      "1月至6月，青禾开发区完成税收3亿元。规上企业共88家，较2014年年底新增8家。",
      "青禾开发区 | tax | completed | 300000000 元 | - | 2015-01/2015-06",
      "青禾开发区 | enterprises.count | none | 88 个 | - | 2015-01/2015-06", issue: nil),
    Case(
      "1—3月份，青禾园区税金6925万元。2016年计划投资10亿元。",
      "青禾园区 | tax | completed | 69250000 元 | - | 2016-01/2016-03",
      "青禾园区 | investment.project | planned | 1000000000 元 | - | 2016", issue: nil),
    Case(
      "全年青禾新区生产总值1960亿元，比上年增长20%。",
      "青禾新区 | gdp | completed | 196000000000 元 | 20 | 2006", issue: "2007-01-23"),
    Case(
      "一季度，青禾新区税收从去年的零增到127亿元，出口3亿元。",
      "青禾新区 | tax | completed | 12700000000 元 | - | 2014-01/2014-03",
      "青禾新区 | trade.export | completed | 300000000 元 | - | 2014-01/2014-03", issue: "2014-04-28"),
    Case(
      "5年后，青禾经开区的工业总产值将达到5000亿元。",
      "青禾经开区 | output.industrial | planned | 500000000000 元 | - | -", issue: "2010-01-04"),
  ]

  /// The day something was told, and what is told of no time.
  static let announcements: [Case] = [
    Case(
      "8月27日，省政府新闻发布会介绍，青禾开发区132个项目签约落地。",
      "青禾开发区 | projects.count | none | 132 个 | - | -", issue: "2020-08-28"),
    Case(
      "今年以来，青禾开发区狠抓招商。截至目前，落地企业102家。其中，工业企业60家。",
      "青禾开发区 | enterprises.count | none | 102 个 | - | -",
      "青禾开发区 | enterprises.count | none | 60 个 | - | -", issue: "2013-12-31"),
    Case(
      "3月31日，青禾经开区举行2023年一季度重大项目集中开工仪式。此次集中开工项目20个，总投资100亿元。",
      "青禾经开区 | projects.count | none | 20 个 | - | 2023-01/2023-03",
      "青禾经开区 | investment.project | planned | 10000000000 元 | - | 2023-01/2023-03", issue: nil),
  ]

  /// What kind of figure it is.
  static let kinds: [Case] = [
    Case(
      "青禾高新区投资强度330万元每亩。", "青禾高新区 | other | none | 3300000 元/亩 | - | -"),
    Case(
      "青禾产业园重点项目集中开工，共10个。", "青禾产业园 | projects.count | none | 10 个 | - | -"),
    Case(
      "2007年，青禾市境外投资额750万美元。", "青禾市 | other | completed | 7500000 美元 | - | 2007"),
  ]
}
