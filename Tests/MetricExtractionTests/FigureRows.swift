/// Rows of `PhenomenaTests` on what a figure is: sizes that bound a count, shares, sectors, what is counted.
enum FigureRows {
  typealias Case = PhenomenaTests.Case

  static let all: [Case] = [
    thresholds, growthThresholds, shares, sectors, nouns, alike, others, bases, capacities, told, further,
  ].flatMap { $0 }

  /// Sizes that bound what is counted: only the count is a figure.
  static let thresholds: [Case] = [
    Case(
      "青禾市开发区发展壮大。2023年，主营业务收入超千亿元的开发区达3家，超500亿元的6家，超百亿元的12家。",
      "青禾市开发区 | other | none | 3 个 | - | 2023",
      "青禾市开发区 | other | none | 6 个 | - | 2023",
      "青禾市开发区 | other | none | 12 个 | - | 2023"),
    Case(
      "青禾经开区销售收入过百亿企业1家，过10亿元的5家。",
      "青禾经开区 | enterprises.count | none | 1 个 | - | -",
      "青禾经开区 | enterprises.count | none | 5 个 | - | -"),
    Case(
      "青禾经开区拥有税收过千万元企业14家，过亿元的2家。",
      "青禾经开区 | enterprises.count | none | 14 个 | - | -",
      "青禾经开区 | enterprises.count | none | 2 个 | - | -"),
    Case(
      "青禾高新区年产值超百亿元的园区达到2个，其中超200亿元1个。",
      "青禾高新区 | other | none | 2 个 | - | -",
      "青禾高新区 | other | none | 1 个 | - | -"),
    Case(
      "1—8月，青禾经开区2000万元以上项目完成投资4.22亿元。",
      "青禾经开区 | investment.project | completed | 422000000 元 | - | 2024-01/2024-08"),
    Case(
      "青禾经开区在库项目400个，其中1-5亿元311个、5-10亿元40个。",
      "青禾经开区 | projects.count | none | 400 个 | - | -",
      "青禾经开区 | projects.count | none | 311 个 | - | -",
      "青禾经开区 | projects.count | none | 40 个 | - | -"),
    Case(
      "青禾经开区签约项目30个，其中20亿—50亿元项目11个。",
      "青禾经开区 | projects.count | none | 30 个 | - | -",
      "青禾经开区 | projects.count | none | 11 个 | - | -"),
    Case(
      "青禾经开区签约项目30个，计划投资额在亿元以上的有18个，10亿元以上的有4个。",
      "青禾经开区 | projects.count | none | 30 个 | - | -",
      "青禾经开区 | projects.count | none | 18 个 | - | -",
      "青禾经开区 | projects.count | none | 4 个 | - | -"),
    Case(
      "青禾经开区引进5家年产值超10亿元的企业。",
      "青禾经开区 | enterprises.count | none | 5 个 | - | -"),
    Case(
      "青禾经开区规模以上工业企业210家，其中亿元以上93家，10亿元以上33家。",
      "青禾经开区 | enterprises.count | none | 210 个 | - | -",
      "青禾经开区 | enterprises.count | none | 93 个 | - | -",
      "青禾经开区 | enterprises.count | none | 33 个 | - | -"),
    Case(
      "青禾经开区力争新增投产企业100家以上、创新平台20家以上。",
      "青禾经开区 | enterprises.count | planned | ≥100 个 | - | -",
      "青禾经开区 | other | planned | ≥20 个 | - | -"),
    Case(
      "1—8月，青禾经开区引进项目12个，总投资超50亿元。",
      "青禾经开区 | projects.count | none | 12 个 | - | 2024-01/2024-08",
      "青禾经开区 | investment.project | planned | >5000000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区12个项目总投资超50亿元。",
      "青禾经开区 | projects.count | none | 12 个 | - | 2024-01/2024-08",
      "青禾经开区 | investment.project | planned | >5000000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区实现税收超10亿元，工业总产值突破百亿元。",
      "青禾经开区 | tax | completed | >1000000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | output.industrial | completed | >10000000000 元 | - | 2024-01/2024-08"),
    Case(
      "2025年，青禾经开区力争营业收入达到千亿规模。",
      "青禾经开区 | revenue | planned | 100000000000 元 | - | 2025"),
    Case("青禾经开区打造百亿级产业集群。"),
  ]

  /// A growth that says which are counted is no growth of theirs.
  static let growthThresholds: [Case] = [
    Case(
      "1—8月，青禾高新区产值同比增速超20%的规模企业有107家。",
      "青禾高新区 | enterprises.count | none | 107 个 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区24个行业利润增幅超过20%。",
      "青禾经开区 | other | none | 24 个 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区9家企业增速超过100%。",
      "青禾经开区 | enterprises.count | none | 9 个 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区45家企业产值120亿元，增长超过20%。",
      "青禾经开区 | enterprises.count | none | 45 个 | - | 2024-01/2024-08",
      "青禾经开区 | output.industrial | completed | 12000000000 元 | 20 | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区税收增速超20%。",
      "青禾经开区 | tax | completed | - | 20 | 2024-01/2024-08"),
  ]

  /// Shares told without 占.
  static let shares: [Case] = [
    Case(
      "青禾经开区以5%的土地，创造了全市15%左右的经济总量。",
      "青禾经开区 | share | none | 5 % | - | -",
      "青禾经开区 | share | none | ≈15 % | - | -"),
    Case(
      "2022年，青禾省级开发区以全省约7%的土地面积，贡献了全省约四成的投资、六成的实际外资和三分之二的规上工业增加值。",
      "青禾省级开发区 | share | none | ≈7 % | - | 2022",
      "青禾省级开发区 | share | none | ≈40 % | - | 2022",
      "青禾省级开发区 | share | none | 60 % | - | 2022",
      "青禾省级开发区 | share | none | 66.67 % | - | 2022"),
    Case(
      "青禾高新区用不到全市1/10的土地面积，完成了全市80%以上的实际使用外资。",
      "青禾高新区 | share | none | <10 % | - | -",
      "青禾高新区 | share | none | ≥80 % | - | -"),
    Case(
      "2023年，青禾经开区高新技术产业产值占规上工业总产值比重首次突破30%，达到31.6%。",
      "青禾经开区 | share | none | 31.6 % | - | 2023"),
    Case(
      "青禾经开区从业人员2万人，其中约70%为本地劳动力。",
      "青禾经开区 | jobs | none | 20000 人 | - | -",
      "青禾经开区 | share | none | ≈70 % | - | -"),
    Case(
      "青禾经开区战略性新兴产业占比近八成。",
      "青禾经开区 | share | none | <80 % | - | -"),
    Case(
      "青禾经开区外贸规模占全市过半、全省近一成。",
      "青禾经开区 | share | none | >50 % | - | -",
      "青禾经开区 | share | none | <10 % | - | -"),
    Case(
      "青禾经开区有62.2%的企业产值保持增长。",
      "青禾经开区 | share | none | 62.2 % | - | -"),
    Case(
      "1—8月，青禾经开区税收增长20%，投资增长5%。",
      "青禾经开区 | tax | completed | - | 20 | 2024-01/2024-08",
      "青禾经开区 | investment.project | completed | - | 5 | 2024-01/2024-08"),
    Case("青禾经开区对首次入规企业给予10%的税收返还，持有20%的股权。"),
    Case("青禾经开区实现时间过半、任务过半。"),
    Case("1—8月，青禾经开区实现15%的投资增长。"),
    Case(
      "2023年，青禾经开区完成投资10亿元，是年度投资计划的111%。",
      "青禾经开区 | investment.project | completed | 1000000000 元 | - | 2023",
      "青禾经开区 | other | none | 111 % | - | 2023"),
  ]

  /// Value added and investment of a branch named apart from them.
  static let sectors: [Case] = [
    Case(
      "2023年，青禾新区第二产业发挥支柱作用，增加值91.29亿元，增长5.2%。",
      "青禾新区 | other | completed | 9129000000 元 | 5.2 | 2023"),
    Case(
      "2023年，青禾新区地区生产总值300亿元，第二产业占60%，实现增加值180亿元；第三产业占35%，实现增加值105亿元。",
      "青禾新区 | gdp | completed | 30000000000 元 | - | 2023",
      "青禾新区 | share | none | 60 % | - | 2023",
      "青禾新区 | other | completed | 18000000000 元 | - | 2023",
      "青禾新区 | share | none | 35 % | - | 2023",
      "青禾新区 | other | completed | 10500000000 元 | - | 2023"),
    Case(
      "2023年，青禾新区工业平稳运行，增加值80亿元，增长6%。",
      "青禾新区 | output.value_added | completed | 8000000000 元 | 6 | 2023"),
    Case(
      "1—8月，青禾新区固定资产投资增长9%，其中交通运输业投资增长17.9%。",
      "青禾新区 | investment.fixed_asset | completed | - | 9 | 2024-01/2024-08",
      "青禾新区 | other | completed | - | 17.9 | 2024-01/2024-08"),
  ]

  /// What is counted: behind 的, at the head of the phrase, firms by other names, things of the count before.
  static let nouns: [Case] = [
    Case(
      "青禾新区引进13家央企、27家上市公司、8家世界500强企业。",
      "青禾新区 | enterprises.count | none | 13 个 | - | -",
      "青禾新区 | enterprises.count | none | 27 个 | - | -",
      "青禾新区 | enterprises.count | none | 8 个 | - | -"),
    Case(
      "青禾新区引进4个世界500强项目。",
      "青禾新区 | projects.count | none | 4 个 | - | -"),
    Case(
      "青禾新区入驻央企16家、国企20家、民企300家，近40家配套商落户。",
      "青禾新区 | enterprises.count | none | 16 个 | - | -",
      "青禾新区 | enterprises.count | none | 20 个 | - | -",
      "青禾新区 | enterprises.count | none | 300 个 | - | -",
      "青禾新区 | enterprises.count | none | <40 个 | - | -"),
    Case(
      "青禾经开区10余个竣工投产的项目总投资50多亿元。",
      "青禾经开区 | projects.count | none | ≥10 个 | - | -",
      "青禾经开区 | investment.project | planned | ≥5000000000 元 | - | -"),
    Case(
      "青禾经开区成立16个实体企业、3个共享车间。",
      "青禾经开区 | enterprises.count | none | 16 个 | - | -",
      "青禾经开区 | enterprises.count | none | 3 个 | - | -"),
    Case(
      "青禾高新区企业由17家发展到111家，营业收入由3.7亿元增长到275亿元。",
      "青禾高新区 | enterprises.count | none | 17 个 | - | -",
      "青禾高新区 | enterprises.count | none | 111 个 | - | -",
      "青禾高新区 | revenue | completed | 370000000 元 | - | -",
      "青禾高新区 | revenue | completed | 27500000000 元 | - | -"),
    Case(
      "2023年，青禾经开区新签约项目154个，其中，已开工落地78个。",
      "青禾经开区 | projects.count | none | 154 个 | - | 2023",
      "青禾经开区 | projects.count | none | 78 个 | - | 2023"),
    Case(
      "青禾经开区入园企业已立项32家，开工建设28家，3家已投产。",
      "青禾经开区 | enterprises.count | none | 32 个 | - | -",
      "青禾经开区 | enterprises.count | none | 28 个 | - | -",
      "青禾经开区 | enterprises.count | none | 3 个 | - | -"),
    Case(
      "青禾经开区再开工智慧物流产业园、远山零部件项目等21个，总投资87亿元。",
      "青禾经开区 | projects.count | none | 21 个 | - | -",
      "青禾经开区 | investment.project | planned | 8700000000 元 | - | -"),
    Case(
      "全市共有13个省级以上开发区，其中3个国家级经济技术开发区。",
      "全市 | other | none | 13 个 | - | -",
      "全市 | other | none | 3 个 | - | -"),
    Case(
      "青禾经开区推进四个一批重点项目53个。",
      "青禾经开区 | projects.count | none | 53 个 | - | -"),
    Case("24家媒体的记者走进青禾经开区，产品销往20多个国家和地区。"),
    Case("青禾经开区企业分布在全市7个县（市、区），辖23个乡镇。"),
    Case("1—8月，青禾经开区10项主要经济指标中有7项增长，12家单位获奖。"),
    Case(
      "青禾经开区推进24个市、区重点项目。",
      "青禾经开区 | projects.count | none | 24 个 | - | -"),
    Case(
      "青禾经开区建成园区道路29条、34.4公里，绿化面积100万平方米。",
      "青禾经开区 | other | none | 29 条 | - | -",
      "青禾经开区 | other | none | 34.4 公里 | - | -",
      "青禾经开区 | other | none | 1000000 平方米 | - | -"),
    Case("青禾经开区平均每15家规上企业就有1家上市。"),
    Case(
      "1—8月，青禾经开区引进企业三家。",
      "青禾经开区 | enterprises.count | none | 3 个 | - | 2024-01/2024-08"),
  ]

  /// One figure or growth for several measures, and lists without 分别.
  static let alike: [Case] = [
    Case(
      "2023年，青禾经开区工业总产值、营业收入双双突破百亿元，分别增长8.2%、9.5%。",
      "青禾经开区 | output.industrial | completed | >10000000000 元 | 8.2 | 2023",
      "青禾经开区 | revenue | completed | >10000000000 元 | 9.5 | 2023"),
    Case(
      "2023年，青禾经开区产值、税收同比增长21%、37%。",
      "青禾经开区 | output.industrial | completed | - | 21 | 2023",
      "青禾经开区 | tax | completed | - | 37 | 2023"),
    Case(
      "2023年，青禾经开区产值和税收分别达12亿元和1.3亿元。",
      "青禾经开区 | output.industrial | completed | 1200000000 元 | - | 2023",
      "青禾经开区 | tax | completed | 130000000 元 | - | 2023"),
    Case("2023年，青禾经开区亩均税收、亩均产值较上年分别提高5万元/亩、20万元/亩。"),
    Case(
      "2023年，青禾经开区工业总产值、税收快速增长，营业收入突破百亿元。",
      "青禾经开区 | revenue | completed | >10000000000 元 | - | 2023"),
    Case(
      "1—8月，青禾高新区国家级、省级、市级三类园区工业增加值分别增长8%、6%、7%。",
      "青禾高新区 | output.value_added | completed | - | 8 | 2024-01/2024-08",
      "青禾高新区 | output.value_added | completed | - | 6 | 2024-01/2024-08",
      "青禾高新区 | output.value_added | completed | - | 7 | 2024-01/2024-08"),
  ]

  /// Measures that only sound like one of the list.
  static let others: [Case] = [
    Case(
      "2023年，青禾新区渔业总收入12亿元，旅游及相关产业总收入33亿元，营业收入100亿元。",
      "青禾新区 | other | completed | 1200000000 元 | - | 2023",
      "青禾新区 | other | completed | 3300000000 元 | - | 2023",
      "青禾新区 | revenue | completed | 10000000000 元 | - | 2023"),
    Case(
      "2023年，青禾新区限额以上消费品零售额12亿元，社会消费品零售总额40亿元，新能源汽车销售额60亿元。",
      "青禾新区 | other | completed | 1200000000 元 | - | 2023",
      "青禾新区 | other | completed | 4000000000 元 | - | 2023",
      "青禾新区 | other | completed | 6000000000 元 | - | 2023"),
    Case(
      "1—8月，青禾经开区新签约项目20个，平均投资额3.2亿元，平均每个项目投资3.5亿元。",
      "青禾经开区 | projects.count | none | 20 个 | - | 2024-01/2024-08",
      "青禾经开区 | other | none | 320000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | other | none | 350000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾综保区跨境电商总单量增长13%，进出口增长39.3%。",
      "青禾综保区 | other | completed | - | 13 | 2024-01/2024-08",
      "青禾综保区 | trade.total | completed | - | 39.3 | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区规模以上工业企业能源消费总量同比下降1.8%，其中原煤消费量下降5.9%。",
      "青禾经开区 | other | completed | - | -1.8 | 2024-01/2024-08",
      "青禾经开区 | other | completed | - | -5.9 | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区规模以上工业企业污水排放总量同比下降3%。",
      "青禾经开区 | other | completed | - | -3 | 2024-01/2024-08"),
    Case(
      "1—8月，青禾综保区完成吞吐量20万标箱，机场客运量超过270万人次。",
      "青禾综保区 | other | none | 200000 标箱 | - | 2024-01/2024-08",
      "青禾综保区 | other | completed | >2700000 人次 | - | 2024-01/2024-08"),
    Case(
      "青禾新区常住人口约76.2万。",
      "青禾新区 | other | none | ≈762000 人 | - | -"),
    Case(
      "1—8月，青禾新区固定资产投资120亿元，其中设备投资62亿元，超额完成年度100亿元的目标任务。",
      "青禾新区 | investment.fixed_asset | completed | 12000000000 元 | - | 2024-01/2024-08",
      "青禾新区 | other | completed | 6200000000 元 | - | 2024-01/2024-08",
      "青禾新区 | investment.fixed_asset | planned | 10000000000 元 | - | 2024"),
    Case(
      "1—8月，青禾新区一般公共预算收入20亿元，一般公共预算支出30亿元。",
      "青禾新区 | fiscal | completed | 2000000000 元 | - | 2024-01/2024-08",
      "青禾新区 | other | completed | 3000000000 元 | - | 2024-01/2024-08"),
  ]

  /// Growth against another year, or times another's.
  static let bases: [Case] = [
    Case(
      "2021年，青禾经开区进出口总额120亿元，较2019年同期增长107.9%。",
      "青禾经开区 | trade.total | completed | 12000000000 元 | - | 2021",
      "青禾经开区 | other | none | 107.9 % | - | 2021"),
    Case(
      "2023年，青禾经开区进出口总额120亿元，较2022年同期增长7.9%。",
      "青禾经开区 | trade.total | completed | 12000000000 元 | 7.9 | 2023"),
    Case(
      "1—8月，青禾经开区税收增长28%，是全省税收增速的2.8倍。",
      "青禾经开区 | tax | completed | - | 28 | 2024-01/2024-08"),
    Case("五年来，青禾经开区地区生产总值增长200亿。"),
  ]

  /// What is made, whatever it is measured in.
  static let capacities: [Case] = [
    Case(
      "青禾经开区的远山电子项目年产800万平方米覆铜板，总投资10亿元。",
      "远山电子项目 | capacity | none | 8000000 平方米 | - | -",
      "远山电子项目 | investment.project | planned | 1000000000 元 | - | -"),
    Case(
      "青禾经开区的远山电池项目总投资30亿元，年产20万套电池包、20亿安时电芯。",
      "远山电池项目 | investment.project | planned | 3000000000 元 | - | -",
      "远山电池项目 | capacity | none | 200000 套 | - | -",
      "远山电池项目 | capacity | none | 2000000000 安时 | - | -"),
    Case(
      "青禾经开区的远山电池项目规划产能30GWh。",
      "远山电池项目 | capacity | none | 30 GWh | - | -"),
    Case(
      "青禾经开区的远山化工项目建成后，将形成10万吨年产能。",
      "远山化工项目 | capacity | expected | 100000 吨 | - | -"),
    Case(
      "青禾经开区覆铜板产能超过600万平方米/年。",
      "青禾经开区 | capacity | none | >6000000 平方米 | - | -"),
    Case(
      "青禾经开区新建标准厂房80万平方米。",
      "青禾经开区 | building.area | none | 800000 平方米 | - | -"),
  ]

  /// Planned, signed or expected as the measure's own words say, or the whole's.
  static let told: [Case] = [
    Case(
      "1—8月，青禾经开区签约项目15个，计划总投资30亿元。",
      "青禾经开区 | projects.count | none | 15 个 | - | 2024-01/2024-08",
      "青禾经开区 | investment.project | planned | 3000000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区12个项目集中签约，总投资50亿元。其中，工业项目8个、总投资40亿元，服务业项目4个、总投资10亿元。",
      "青禾经开区 | projects.count | none | 12 个 | - | 2024-01/2024-08",
      "青禾经开区 | investment.project | contracted | 5000000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | projects.count | none | 8 个 | - | 2024-01/2024-08",
      "青禾经开区 | investment.project | contracted | 4000000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | projects.count | none | 4 个 | - | 2024-01/2024-08",
      "青禾经开区 | investment.project | contracted | 1000000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区推进项目20个。其中，签约项目8个、总投资40亿元，投产项目12个、总投资30亿元。",
      "青禾经开区 | projects.count | none | 20 个 | - | 2024-01/2024-08",
      "青禾经开区 | projects.count | none | 8 个 | - | 2024-01/2024-08",
      "青禾经开区 | investment.project | contracted | 4000000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | projects.count | none | 12 个 | - | 2024-01/2024-08",
      "青禾经开区 | investment.project | planned | 3000000000 元 | - | 2024-01/2024-08"),
    Case(
      "青禾经开区力争今年新增就业3000人，预计到年底可实现营业收入20亿元。",
      "青禾经开区 | jobs | planned | 3000 人 | - | 2024",
      "青禾经开区 | revenue | expected | 2000000000 元 | - | 2024"),
  ]

  /// Phenomena and traps that had no row: subjects, phases of money, areas, numbers, growth.
  static let further: [Case] = [
    Case(
      "1—8月，青禾经开区工业总产值86亿元、营业收入82亿元、税收3亿元（含免抵），分别增长7%、6%、5%。",
      "青禾经开区 | output.industrial | completed | 8600000000 元 | 7 | 2024-01/2024-08",
      "青禾经开区 | revenue | completed | 8200000000 元 | 6 | 2024-01/2024-08",
      "青禾经开区 | tax | completed | 300000000 元 | 5 | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区工业投资5亿元，增长到去年同期的1.7倍。",
      "青禾经开区 | investment.industrial | completed | 500000000 元 | 70 | 2024-01/2024-08"),
    Case(
      "“十三五”期间，青禾经开区工业总产值年均增长38%。",
      "青禾经开区 | other | none | 38 % | - | 2016/2020"),
    Case(
      "青禾经开区的远山电池项目总投资26亿元，年计划投资10亿元，今年已完成投资2亿元。",
      "远山电池项目 | investment.project | planned | 2600000000 元 | - | -",
      "远山电池项目 | investment.project | planned | 1000000000 元 | - | 2024",
      "远山电池项目 | investment.project | completed | 200000000 元 | - | 2024"),
    Case(
      "青禾经开区30~50亿元（或3~5亿美元）项目6个。",
      "青禾经开区 | projects.count | none | 6 个 | - | -"),
    Case(
      "青禾经开区的远山电池项目投产后可带动就业三四百人。",
      "远山电池项目 | jobs | expected | ~300 人 | - | -"),
    Case(
      "1—8月，青禾经开区工业总产值92亿元，其中食品行业315693万元。",
      "青禾经开区 | output.industrial | completed | 9200000000 元 | - | 2024-01/2024-08",
      "青禾经开区 | output.industrial | completed | 3156930000 元 | - | 2024-01/2024-08"),
    Case(
      "青禾经开区批准面积4平方公里，已开发3平方公里，规划面积33平方公里。",
      "青禾经开区 | land.area | none | 4000000 平方米 | - | -",
      "青禾经开区 | land.area | none | 3000000 平方米 | - | -",
      "青禾经开区 | land.area | none | 33000000 平方米 | - | -"),
    Case(
      "1—8月，青禾经开区民间投资12亿元，增长9%，出口占进出口的近四成。",
      "青禾经开区 | investment.private | completed | 1200000000 元 | 9 | 2024-01/2024-08",
      "青禾经开区 | share | none | <40 % | - | 2024-01/2024-08"),
    Case(
      "青禾经开区企业拥有专利320件。",
      "青禾经开区 | patents | none | 320 件 | - | -"),
    Case(
      "1—8月，青禾经开区工业占据半壁江山。",
      "青禾经开区 | share | none | 50 % | - | 2024-01/2024-08"),
    Case(
      "2024年1—8月，青禾经开区进出口增长994.56%。",
      "青禾经开区 | trade.total | completed | - | 994.56 | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区工业投资负增长4.9%，工业增加值增速回落1.6个百分点。",
      "青禾经开区 | investment.industrial | completed | - | -4.9 | 2024-01/2024-08"),
    Case("1—8月，青禾经开区利润总额由盈转亏。"),
    Case(
      "1—8月，青禾经开区引进企业两三家。",
      "青禾经开区 | enterprises.count | none | ~2 个 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区工业总产值、税收、进出口增速分别为11.3%、4.4%、10.6%。",
      "青禾经开区 | output.industrial | completed | - | 11.3 | 2024-01/2024-08",
      "青禾经开区 | tax | completed | - | 4.4 | 2024-01/2024-08",
      "青禾经开区 | trade.total | completed | - | 10.6 | 2024-01/2024-08"),
    Case(
      "青禾经开区总装机10万千瓦，年用电量2亿千瓦时。",
      "青禾经开区 | other | none | 100000 千瓦 | - | -",
      "青禾经开区 | electricity | completed | 200000000 千瓦时 | - | -"),
    Case(
      "1—8月，青禾经开区资金到位率34%，排名全省第三位。",
      "青禾经开区 | other | none | 34 % | - | 2024-01/2024-08"),
    Case(
      "青禾经开区重点项目10个，总投资60.508亿元，其中产业项目8个56.018亿元，基础设施2个4.49亿元。",
      "青禾经开区 | projects.count | none | 10 个 | - | -",
      "青禾经开区 | investment.project | planned | 6050800000 元 | - | -",
      "青禾经开区 | projects.count | none | 8 个 | - | -",
      "青禾经开区 | investment.project | planned | 5601800000 元 | - | -",
      "青禾经开区 | projects.count | none | 2 个 | - | -",
      "青禾经开区 | investment.project | planned | 449000000 元 | - | -"),
    Case(
      "1—8月，青禾经开区规上工业企业实现产值５８.７亿元，增长２０．５％。",
      "青禾经开区 | output.industrial | completed | 5870000000 元 | 20.5 | 2024-01/2024-08"),
    Case(
      "清沅综改示范区固定资产投资增长34.4%，综改示范区青禾开发区固定资产投资8亿元。",
      "清沅综改示范区 | investment.fixed_asset | completed | - | 34.4 | -",
      "青禾开发区 | investment.fixed_asset | completed | 800000000 元 | - | -"),
    Case(
      "1—8月，青禾经开区实际使用外资3亿欧元，出口5亿港元。",
      "青禾经开区 | fdi | completed | 300000000 欧元 | - | 2024-01/2024-08",
      "青禾经开区 | trade.export | completed | 500000000 港元 | - | 2024-01/2024-08"),
    Case("1—8月，青禾经开区占比较同期提高2个百分点，税收占比下降1个百分点。"),
    Case("青禾经开区统一规划，千方百计服务，十分重视，打一场硬仗。"),
    Case(
      "1—8月，青禾经开区36户规上工业企业中有9户产值下降。",
      "青禾经开区 | enterprises.count | none | 36 个 | - | 2024-01/2024-08",
      "青禾经开区 | enterprises.count | none | 9 个 | - | 2024-01/2024-08"),
    Case(
      "青禾经开区重点项目10个，目前开工率90%，投产项目已超过半数、达54%。",
      "青禾经开区 | projects.count | none | 10 个 | - | -",
      "青禾经开区 | other | none | 90 % | - | -",
      "青禾经开区 | share | none | 54 % | - | -"),
    Case(
      "2002年，青禾经开区实现工业总产值1030亿元，历史上首次突破千亿元。",
      "青禾经开区 | output.industrial | completed | 103000000000 元 | - | 2002"),
    Case(
      "青禾经开区成立了4家风险投资公司。",
      "青禾经开区 | enterprises.count | none | 4 个 | - | -"),
    Case(
      "实施500万元投资建设项目15个，青禾经开区完成工业投资26.3亿元。",
      "青禾经开区 | projects.count | none | 15 个 | - | -",
      "青禾经开区 | investment.industrial | completed | 2630000000 元 | - | -"),
    Case(
      "青禾经开区高新技术企业超过300家的园区共有3个。",
      "青禾经开区 | other | none | 3 个 | - | -"),
    Case(
      "青禾经开区拥有主营业务收入30亿元以上、进出口5亿元以上的制造业企业共20家。",
      "青禾经开区 | enterprises.count | none | 20 个 | - | -"),
    Case(
      "1—8月，青禾经开区平均每天新增市场主体37家。",
      "青禾经开区 | other | none | 37 个 | - | 2024-01/2024-08"),
    Case(
      "青禾经开区的远山电池项目一期建设标准厂房15栋，面积约9万平方米。",
      "远山电池项目一期 | other | none | 15 栋 | - | -",
      "远山电池项目一期 | building.area | none | ≈90000 平方米 | - | -"),
    Case(
      "1—8月，青禾新区批发业完成销售额37.5亿元，餐饮业完成营业额1.42亿元，企业销售额90亿元。",
      "青禾新区 | other | completed | 3750000000 元 | - | 2024-01/2024-08",
      "青禾新区 | other | completed | 142000000 元 | - | 2024-01/2024-08",
      "青禾新区 | revenue | completed | 9000000000 元 | - | 2024-01/2024-08"),
    Case(
      "1—8月，青禾经开区大型企业增加值增长3%，中型企业增长13%。",
      "青禾经开区 | output.value_added | completed | - | 3 | 2024-01/2024-08",
      "青禾经开区 | output.value_added | completed | - | 13 | 2024-01/2024-08"),
    Case(
      "2022年，全市15个开发区实现营业收入5860亿元，其中营业收入过千亿元的2个，500亿元至1000亿元的3个。",
      "全市15个开发区 | revenue | completed | 586000000000 元 | - | 2022",
      "全市15个开发区 | other | none | 2 个 | - | 2022",
      "全市15个开发区 | other | none | 3 个 | - | 2022"),
    Case(
      "力争到2027年，青禾经开区地区生产总值、规上工业总产值年均分别增长8%、10%以上。",
      "青禾经开区 | other | none | 8 % | - | 2027",
      "青禾经开区 | other | none | ≥10 % | - | 2027"),
  ]
}
