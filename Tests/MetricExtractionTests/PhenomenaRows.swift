/// The rows of `PhenomenaTests`, by phenomenon.
enum PhenomenaRows {
  typealias Case = PhenomenaTests.Case

  static let all: [Case] =
    carriedSubjects + growth + lists + parts + basis + thresholds + numbers + periods + names + more
    + adversarial + storyPeriods + nothing + FigureRows.all + BulletinRows.all

  /// Who a figure is about.
  static let carriedSubjects: [Case] = [
    Case(
      "青禾经济技术开发区坐落在河谷。一季度完成固定资产投资5亿元。",
      "青禾经济技术开发区 | investment.fixed_asset | completed | 500000000 元 | - | 2024-01/2024-03"),
    Case(
      "青禾经开区发布数据。今年1—8月，该区完成工业投资3.2亿元。",
      "青禾经开区 | investment.industrial | completed | 320000000 元 | - | 2024-01/2024-08"),
    Case(
      "我区开发区集中发力。1-7月，我区签约项目7个。",
      "我区开发区 | projects.count | none | 7 个 | - | 2024-01/2024-07"),
    Case(
      "青禾经济技术开发区规划面积2平方公里，禾川高新区规划面积10平方公里。",
      "青禾经济技术开发区 | land.area | none | 2000000 平方米 | - | -",
      "禾川高新区 | land.area | none | 10000000 平方米 | - | -"),
    Case(
      "标题\n青禾经济技术开发区\n今年以来，青禾经开区完成税收3亿元。",
      "青禾经济技术开发区 | tax | completed | 300000000 元 | - | 2024"),
  ]

  /// Growth and what owns it.
  static let growth: [Case] = [
    Case(
      "1—8月，青禾经开区实现工业总产值10亿元，增5%。",
      "青禾经开区 | output.industrial | completed | 1000000000 元 | 5 | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区完成固定资产投资39亿元，增幅12%。",
      "青禾经开区 | investment.fixed_asset | completed | 3900000000 元 | 12 | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区完成税收收入5.9亿元，比增-4.8%。",
      "青禾经开区 | tax | completed | 590000000 元 | -4.8 | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区工业增加值增速达20%。",
      "青禾经开区 | output.value_added | completed | - | 20 | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区固定资产投资下降16%，降幅收窄4个百分点。",
      "青禾经开区 | investment.fixed_asset | completed | - | -16 | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区完成工业投资5亿元，增长1.7倍。",
      "青禾经开区 | investment.industrial | completed | 500000000 元 | 170 | 2024-01/2024-08"),
    Case(
      "2023年，青禾经开区实现税收2亿元，较上年翻一番。",
      "青禾经开区 | tax | completed | 200000000 元 | 100 | 2023"),
    Case(
      "8月份，青禾经开区工业总产值3亿元，环比增长4%。",
      "青禾经开区 | output.industrial | completed | 300000000 元 | - | 2024-08"),
    Case(
      "1—8月，青禾经开区完成工业投资10.65亿元，同比增长15.3%。转型项目完成投资10.42亿元，占98%。",
      "青禾经开区 | investment.industrial | completed | 1065000000 元 | 15.3 | 2024-01/2024-08",
      "青禾经开区 | investment.project | completed | 1042000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | share | none | 98 % | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区工业增加值增速比上半年提高2.3个百分点。"),
  ]

  /// Lists paired by position.
  static let lists: [Case] = [
    Case(
      "上半年，青禾经开区工业总产值、税收收入、进出口总额分别为1亿元、2亿元、3亿元。",
      "青禾经开区 | output.industrial | completed | 100000000 元 | - | 2024-01/2024-06",
      "青禾经开区 | tax | completed | 200000000 元 | - | 2024-01/2024-06",
      "青禾经开区 | trade.total | completed | 300000000 元 | - | 2024-01/2024-06"),
    Case(
      "上半年，青禾经开区工业总产值8亿元、营业收入9亿元、税收1亿元，分别增长8%、6%、7%。",
      "青禾经开区 | output.industrial | completed | 800000000 元 | 8 | 2024-01/2024-06",
      "青禾经开区 | revenue | completed | 900000000 元 | 6 | 2024-01/2024-06",
      "青禾经开区 | tax | completed | 100000000 元 | 7 | 2024-01/2024-06"),
    Case(
      "青禾经开区2016至2018年分别完成工业投资1亿元、2亿元、3亿元。",
      "青禾经开区 | investment.industrial | completed | 100000000 元 | - | 2016",
      "青禾经开区 | investment.industrial | completed | 200000000 元 | - | 2017",
      "青禾经开区 | investment.industrial | completed | 300000000 元 | - | 2018"),
    Case(
      "1—8月，青禾经开区工业总产值、工业增加值分别增长10.2%、17.1%。",
      "青禾经开区 | output.industrial | completed | - | 10.2 | 2024-01/2024-08",
      "青禾经开区 | output.value_added | completed | - | 17.1 | 2024-01/2024-08"),
    Case(
      "青禾经开区有工业企业210多户，其中汽车零部件85户、机械电子60户。",
      "青禾经开区 | enterprises.count | none | ≥210 个 | - | -",
      "青禾经开区 | enterprises.count | none | 85 个 | - | -",
      "青禾经开区 | enterprises.count | none | 60 个 | - | -"),
  ]

  /// Parts and wholes.
  static let parts: [Case] = [
    Case(
      "1—8月，青禾经开区完成固定资产投资20亿元，其中工业投资12亿元、基础设施投资5亿元。",
      "青禾经开区 | investment.fixed_asset | completed | 2000000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | investment.industrial | completed | 1200000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | investment.infrastructure | completed | 500000000 元 | - | 2024-01/2024-08"),
    Case(
      "目前，青禾经开区重点项目10个，总投资60.508亿元，其中产业项目8个，总投资56.018亿元；基础设施项目2个，总投资4.49亿元。",
      "青禾经开区 | projects.count | none | 10 个 | - | -",
      "青禾经开区 | investment.project | planned | 6050800000 元 | - | -",
      "青禾经开区 | projects.count | none | 8 个 | - | -",
      "青禾经开区 | investment.project | planned | 5601800000 元 | - | -",
      "青禾经开区 | projects.count | none | 2 个 | - | -",
      "青禾经开区 | investment.project | planned | 449000000 元 | - | -"),
  ]

  /// Planned, signed, completed, expected.
  static let basis: [Case] = [
    Case(
      "总投资50亿元的青禾电池项目今年已完成投资6亿元。青禾经开区全力服务。",
      "青禾电池项目 | investment.project | planned | 5000000000 元 | - | -",
      "青禾电池项目 | investment.project | completed | 600000000 元 | - | 2024"),
    Case(
      "青禾经开区年度计划投资10亿元，1—8月完成投资7亿元。",
      "青禾经开区 | investment.project | planned | 1000000000 元 | - | 2024",
      "青禾经开区 | investment.project | completed | 700000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区签约合同引资77亿元，到位资金37亿元。",
      "青禾经开区 | investment.project | contracted | 7700000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | capital.domestic | completed | 3700000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区合同外资2.8亿美元，实际使用外资1.3亿美元。",
      "青禾经开区 | fdi | contracted | 280000000 美元 | - | 2024-01/2024-08",
      "青禾经开区 | fdi | completed | 130000000 美元 | - | 2024-01/2024-08"),
    Case(
      "青禾经开区的清源电池项目达产后年产值12亿元、税收2亿元，带动就业600人。",
      "清源电池项目 | output.industrial | expected | 1200000000 元 | - | -",
      "清源电池项目 | tax | expected | 200000000 元 | - | -",
      "清源电池项目 | jobs | expected | 600 人 | - | -"),
    Case(
      "青禾经开区力争全年完成固定资产投资15亿元。",
      "青禾经开区 | investment.fixed_asset | planned | 1500000000 元 | - | 2024"),
    Case(
      "1—8月，青禾经开区到位资金15亿元，完成全年43亿元任务的34.8%。",
      "青禾经开区 | capital.domestic | completed | 1500000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | capital.domestic | planned | 4300000000 元 | - | 2024",
      "青禾经开区 | other | none | 34.8 % | - | 2024-01/2024-08"),
  ]

  /// Thresholds are no values.
  static let thresholds: [Case] = [
    Case(
      "1—8月，青禾经开区签约亿元以上项目8个。",
      "青禾经开区 | projects.count | none | 8 个 | - | 2024-01/2024-08"),
    Case(
      "青禾经开区有纳税500万元以上企业6家。",
      "青禾经开区 | enterprises.count | none | 6 个 | - | -"),
    Case(
      "1—8月，青禾经开区新签20亿元以上的项目3个。",
      "青禾经开区 | projects.count | none | 3 个 | - | 2024-01/2024-08"),
  ]

  /// Numbers, hedges, units.
  static let numbers: [Case] = [
    Case(
      "1—8月，青禾经开区完成固定资产投资近10亿元。",
      "青禾经开区 | investment.fixed_asset | completed | <1000000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区完成固定资产投资170多亿元。",
      "青禾经开区 | investment.fixed_asset | completed | ≥17000000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区新增就业不低于3000人。",
      "青禾经开区 | jobs | none | ≥3000 人 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区引进企业4家至6家。",
      "青禾经开区 | enterprises.count | none | ~4 个 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区签约四个项目，完成税收五千万元。",
      "青禾经开区 | projects.count | none | 4 个 | - | 2024-01/2024-08",
      "青禾经开区 | tax | completed | 50000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区完成工业产值16.4亿元。",
      "青禾经开区 | output.industrial | completed | 1640000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区实际使用外资1200万美元，到位内资6亿元。",
      "青禾经开区 | fdi | completed | 12000000 美元 | - | 2024-01/2024-08",
      "青禾经开区 | capital.domestic | completed | 600000000 元 | - | 2024-01/2024-08"),
    Case(
      "青禾经开区规划用地52公顷，建筑面积4400平方米，占地400亩。",
      "青禾经开区 | land.area | none | 520000 平方米 | - | -",
      "青禾经开区 | building.area | none | 4400 平方米 | - | -",
      "青禾经开区 | land.area | none | 400 亩 | - | -"),
    Case(
      "青禾经开区亩均税收100万元。",
      "青禾经开区 | other | none | 1000000 元/亩 | - | -"),
  ]

  /// Periods.
  static let periods: [Case] = [
    Case(
      "前三季度，青禾经开区完成税收3亿元。三季度，青禾经开区完成税收1亿元。",
      "青禾经开区 | tax | completed | 300000000 元 | - | 2024-01/2024-09",
      "青禾经开区 | tax | completed | 100000000 元 | - | 2024-Q3"),
    Case(
      "7月份，青禾经开区完成工业投资14亿元；1—7月，完成工业投资100亿元。",
      "青禾经开区 | investment.industrial | completed | 1400000000 元 | - | 2024-07",
      "青禾经开区 | investment.industrial | completed | 10000000000 元 | - | 2024-01/2024-07"),
    Case(
      "截至8月底，青禾经开区完成固定资产投资10亿元。",
      "青禾经开区 | investment.fixed_asset | completed | 1000000000 元 | - | 2024-01/2024-08"),
    Case(
      "1-7月，青禾经开区完成固定资产投资10亿元。",
      "青禾经开区 | investment.fixed_asset | completed | 1000000000 元 | - | --01/--07",
      issue: nil),
    Case(
      "去年，青禾经开区实现税收2亿元。",
      "青禾经开区 | tax | completed | 200000000 元 | - | 2024",
      issue: "2025-01-10"),
    Case(
      "目前，青禾经开区有工业企业30家。",
      "青禾经开区 | enterprises.count | none | 30 个 | - | -"),
  ]

  /// Names, brackets, shares.
  static let names: [Case] = [
    Case(
      "青禾经开区的清源化工年产6000吨糠醛项目正在建设。",
      "清源化工年产6000吨糠醛项目 | capacity | none | 6000 吨 | - | -"),
    Case(
      "青禾经开区区内企业恒岭科技有限公司成功申请25项专利。",
      "恒岭科技有限公司 | patents | none | 25 项 | - | -"),
    Case(
      "青禾经开区规模以上工业产值占全市的26%。",
      "青禾经开区 | share | none | 26 % | - | -"),
    Case(
      "山西综改示范区(13个)之外，青禾经开区签约19个项目、57亿元。",
      "青禾经开区 | projects.count | none | 19 个 | - | -",
      "青禾经开区 | investment.project | contracted | 5700000000 元 | - | -"),
  ]

  /// Several phenomena at once.
  static let more: [Case] = [
    Case(
      "青禾经开区签约项目85个，投资总额151亿元；新开工项目111个，总投资181.3亿元。",
      "青禾经开区 | projects.count | none | 85 个 | - | -",
      "青禾经开区 | investment.project | contracted | 15100000000 元 | - | -",
      "青禾经开区 | projects.count | none | 111 个 | - | -",
      "青禾经开区 | investment.project | planned | 18130000000 元 | - | -"),
    Case(
      "1—8月，青禾经开区规模以上工业总产值58.7亿元，增长5.1%，其中北湾产业园40.3亿元；固定资产投资12.6亿元，增长6.3%。",
      "青禾经开区 | output.industrial | completed | 5870000000 元 | 5.1 | 2024-01/2024-08",
      "北湾产业园 | output.industrial | completed | 4030000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | investment.fixed_asset | completed | 1260000000 元 | 6.3 | 2024-01/2024-08"),
    Case(
      "青禾经开区区内有锦川电池材料产业园。产业园规划总投资32亿元，占地620亩，全部达产后年产值45亿元。",
      "锦川电池材料产业园 | investment.project | planned | 3200000000 元 | - | -",
      "锦川电池材料产业园 | land.area | none | 620 亩 | - | -",
      "锦川电池材料产业园 | output.industrial | expected | 4500000000 元 | - | -"),
    Case(
      "到2030年，青禾经开区工业总产值达到500亿元。",
      "青禾经开区 | output.industrial | planned | 50000000000 元 | - | 2030"),
    Case(
      "8月20日，青禾经开区集中开工52个项目，总投资213.8亿元，其中50亿元以上1个、10亿元以上6个。",
      "青禾经开区 | projects.count | none | 52 个 | - | 2024-08",
      "青禾经开区 | investment.project | planned | 21380000000 元 | - | 2024-08",
      "青禾经开区 | projects.count | none | 1 个 | - | 2024-08",
      "青禾经开区 | projects.count | none | 6 个 | - | 2024-08"),
    Case(
      "2024年1-8月，青禾经开区规上工业产值首破3000亿元，达3346.8亿元，增长22.8%。",
      "青禾经开区 | output.industrial | completed | 334680000000 元 | 22.8 | 2024-01/2024-08"),
    Case(
      "青禾经开区1-8月实现工业产值8亿元，占全市规上工业的57.36%，比重提高1.99个百分点，产销率97.36%。",
      "青禾经开区 | output.industrial | completed | 800000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | share | none | 57.36 % | - | 2024-01/2024-08",
      "青禾经开区 | other | none | 97.36 % | - | 2024-01/2024-08"),
    Case(
      "据悉，2023年，青禾经开区实际到位资金6.4亿元，比上年净增1.2亿元。",
      "青禾经开区 | capital.domestic | completed | 640000000 元 | - | 2023"),
    Case(
      "青禾经开区力争到2025年引进企业100家，带动就业2万人。",
      "青禾经开区 | enterprises.count | planned | 100 个 | - | 2025",
      "青禾经开区 | jobs | planned | 20000 人 | - | 2025"),
    Case(
      "上半年，全县规模以上工业增加值增长9%。青禾经开区完成固定资产投资3亿元。",
      "全县 | output.value_added | completed | - | 9 | 2024-01/2024-06",
      "青禾经开区 | investment.fixed_asset | completed | 300000000 元 | - | 2024-01/2024-06"),
    Case(
      "青禾经开区盘活闲置土地860亩，建成标准厂房5.2万平方米，新建生产线20条。",
      "青禾经开区 | land.area | none | 860 亩 | - | -",
      "青禾经开区 | building.area | none | 52000 平方米 | - | -",
      "青禾经开区 | production_lines | none | 20 条 | - | -"),
  ]

  /// Found by writing against the grammar: one class of fault a row.
  static let adversarial: [Case] = [
    Case(
      "1—8月，青禾经开区税收较上年翻一番，达到2亿元。",
      "青禾经开区 | tax | completed | 200000000 元 | 100 | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区进出口总额达6.5亿元，是去年同期的2.4倍。",
      "青禾经开区 | trade.total | completed | 650000000 元 | 140 | 2024-01/2024-08"),
    Case(
      "2023年，青禾经开区工业总产值150亿元，是2018年的2.3倍。",
      "青禾经开区 | output.industrial | completed | 15000000000 元 | - | 2023",
      "青禾经开区 | other | none | 2.3 倍 | - | 2023"),
    Case(
      "1—8月，青禾经开区新增企业30家，同比增加8家；从业人员3000人，比去年增加200人。",
      "青禾经开区 | enterprises.count | none | 30 个 | - | 2024-01/2024-08",
      "青禾经开区 | jobs | none | 3000 人 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区完成税收5亿元，同比增收0.6亿元。",
      "青禾经开区 | tax | completed | 500000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区固定资产投资平稳，完成投资20亿元，同比增长5%。",
      "青禾经开区 | investment.fixed_asset | completed | 2000000000 元 | 5 | 2024-01/2024-08"),
    Case(
      "2024年1—8月，青禾经开区完成投资7亿元，预计全年完成投资12亿元。",
      "青禾经开区 | investment.project | completed | 700000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | investment.project | expected | 1200000000 元 | - | 2024"),
    Case(
      "青禾经开区力争全年固定资产投资增长10%以上。",
      "青禾经开区 | investment.fixed_asset | planned | - | 10 | 2024"),
    Case(
      "2021年、2022年、2023年，青禾经开区工业总产值分别为120亿元、135亿元、150亿元。",
      "青禾经开区 | output.industrial | completed | 12000000000 元 | - | 2021",
      "青禾经开区 | output.industrial | completed | 13500000000 元 | - | 2022",
      "青禾经开区 | output.industrial | completed | 15000000000 元 | - | 2023"),
    Case(
      "2024年上半年和前三季度，青禾经开区税收分别为5亿元和8亿元。",
      "青禾经开区 | tax | completed | 500000000 元 | - | 2024-01/2024-06",
      "青禾经开区 | tax | completed | 800000000 元 | - | 2024-01/2024-09"),
    Case(
      "去年1—8月，青禾经开区完成工业投资8亿元，今年同期完成10亿元。",
      "青禾经开区 | investment.industrial | completed | 800000000 元 | - | 2023-01/2023-08",
      "青禾经开区 | investment.industrial | completed | 1000000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区项目开工率为95%，完成总工程量的80%。",
      "青禾经开区 | other | none | 95 % | - | 2024-01/2024-08",
      "青禾经开区 | other | none | 80 % | - | 2024-01/2024-08"),
    Case(
      "现有工业企业百余家，青禾经开区规上企业数达七十二家。",
      "青禾经开区 | enterprises.count | none | ≥100 个 | - | -",
      "青禾经开区 | enterprises.count | none | 72 个 | - | -"),
    Case("青禾经开区规定，新供工业用地亩均投资强度不低于300万元/亩。"),
  ]

  /// Text that gives nothing.
  static let nothing: [Case] = [
    Case(
      "青禾经开区举行活动，一行60余人参加。"),
    Case(
      "青禾经开区推进“三个一批”，办好“982”项目。"),
    Case(
      "今年是建党100周年，青禾经开区早上8点开会。"),
    Case(
      "青禾经开区构建3+1体系，建设5G网络，十分重视。"),
    Case(
      "青禾经开区逐一成立专班，第一时间响应。"),
    Case(
      "青禾经开区二期工程占地 平方公里。"),
    Case(
      "青禾经开区综合考评列全省第3位。"),
    Case(
      "青禾经开区经济增速提高2个百分点。"),
    Case(
      "青禾经开区平均办事3天，24小时服务。"),
    Case(
      "青禾经开区获评2024年第三批省级园区。"),
  ]

  /// Which time a figure of a story takes.
  static let storyPeriods: [Case] = [
    Case(
      "2月8日，青禾高新区31个项目集中开工。\n其中，产业项目14个，总投资195亿元。",
      "青禾高新区 | projects.count | none | 31 个 | - | 2024-02",
      "青禾高新区 | projects.count | none | 14 个 | - | 2024-02",
      "青禾高新区 | investment.project | planned | 19500000000 元 | - | 2024-02"),
    Case(
      "昨日，青禾高新区项目集中开工仪式举行。\n此次开工项目9个，总投资50亿元。",
      "青禾高新区 | projects.count | none | 9 个 | - | 2024-10",
      "青禾高新区 | investment.project | planned | 5000000000 元 | - | 2024-10"),
    Case(
      "青禾高新区7日举行2024年重大项目集中投产活动，投产项目21个。",
      "青禾高新区 | projects.count | none | 21 个 | - | 2024-10"),
    Case(
      "12月1日，全省项目活动举行。本次活动，青禾高新区签约项目23个。",
      "青禾高新区 | projects.count | none | 23 个 | - | 2023-12"),
    Case(
      "昨日，记者从青禾高新区获悉，园区企业达500家。",
      "青禾高新区 | enterprises.count | none | 500 个 | - | -"),
    Case(
      "一季度，青禾经开区税收2亿元。目前，园区企业500家。",
      "青禾经开区 | tax | completed | 200000000 元 | - | 2024-01/2024-03",
      "青禾经开区 | enterprises.count | none | 500 个 | - | -"),
    Case(
      "截至9月底，青禾经开区建成面积8平方公里，企业90家。",
      "青禾经开区 | land.area | none | 8000000 平方米 | - | 2024-09",
      "青禾经开区 | enterprises.count | none | 90 个 | - | 2024-09"),
    Case(
      "截至9月底，青禾经开区新引进企业90家。",
      "青禾经开区 | enterprises.count | none | 90 个 | - | 2024-01/2024-09"),
    Case(
      "3月起，青禾经开区已开工363个项目。",
      "青禾经开区 | projects.count | none | 363 个 | - | 2024-03/2024-10"),
    Case(
      "自2月7日举办首场活动以来，青禾经开区签下58个项目。",
      "青禾经开区 | projects.count | none | 58 个 | - | 2024-02/2024-10"),
    Case(
      "今年1—9月，青禾经开区税收5亿元。20户企业全年预计实现产值64亿元。",
      "青禾经开区 | tax | completed | 500000000 元 | - | 2024-01/2024-09",
      "青禾经开区 | enterprises.count | none | 20 个 | - | 2024",
      "青禾经开区 | output.industrial | expected | 6400000000 元 | - | 2024"),
    Case(
      "一季度，青禾经开区规模工业总产值预计增长38.95%。",
      "青禾经开区 | output.industrial | expected | - | 38.95 | 2024-01/2024-03"),
    Case(
      "2023年，青禾经开区税收5亿元。今年有望突破6亿元。\n固定资产投资增长9%。",
      "青禾经开区 | tax | completed | 500000000 元 | - | 2023",
      "青禾经开区 | investment.fixed_asset | completed | - | 9 | 2023"),
    Case(
      "1—9月，青禾经开区36个项目完成投资34亿元。\n62个项目完成投资2亿元。",
      "青禾经开区 | projects.count | none | 36 个 | - | 2024-01/2024-09",
      "青禾经开区 | investment.project | completed | 3400000000 元 | - | 2024-01/2024-09",
      "青禾经开区 | projects.count | none | 62 个 | - | 2024-01/2024-09",
      "青禾经开区 | investment.project | completed | 200000000 元 | - | 2024-01/2024-09"),
    Case(
      "青禾经开区始建于2004年起规划的园区。签约企业67家。",
      "青禾经开区 | enterprises.count | none | 67 个 | - | -"),
  ]
}
