import Testing

@testable import MetricExtraction

@Suite struct ZoneTests {
  typealias Case = QuantityTests.Case

  static let named = [
    Case("左云经济技术开发区围绕", "左云经济技术开发区 = zuoyun-etdz"),
    Case("左云经开区完成", "左云经开区 = zuoyun-etdz"),
    Case("左云开发区将", "左云开发区 = zuoyun-etdz"),
    Case("在和顺经开区", "和顺经开区 = heshun-etdz"),
    Case("和顺经济技术开发区", "和顺经济技术开发区 = heshun-etdz"),
    Case("10月8日，临汾经济开发区党工委书记", "临汾经济开发区 = linfen-edz"),
    Case("来到天水经开区", "天水经开区 = tianshui-etdz"),
    Case("山西转型综合改革示范区", "山西转型综合改革示范区 = shanxi-zone"),
    Case("山西综改示范区", "山西综改示范区 = shanxi-zone"),
    Case("壶关县经济技术开发区", "壶关县经济技术开发区 = huguan-etdz"),
    Case("山西清徐经济开发区", "山西清徐经济开发区 = qingxu-edz"),
    Case("安徽省芜湖经开区集中", "安徽省芜湖经开区 = wuhu-etdz"),
    Case("甘亭工业园区调研", "甘亭工业园区 = -"),
    Case("在甘亭工业园区", "甘亭工业园区 = -"),
    Case("走进宋村新兴产业园", "宋村新兴产业园 = -"),
    Case("太原开发区", "太原开发区 = ?"),
    Case("蔡家坡经济技术开发区的目标", "蔡家坡经济技术开发区 = -"),
    Case("宁夏生态纺织产业示范园日前", "宁夏生态纺织产业示范园 = -"),
    Case("巴中市产业园区2010年", "巴中市产业园区 = -"), Case("巴中经济开发区驷马园", "巴中经济开发区 = -"),
    Case("隆旗科技智能制造产业园", "隆旗科技智能制造产业园 = -"), Case("包括临港物流园"),
    Case("配套建造智慧园区平台", "园区 = →this"), Case("打造新能源汽车产业园"), Case("建设一流化工园区", "化工园区 = →this"),
    Case("云禾农业科技产业园", "云禾农业科技产业园 = -"),
    Case("为推动县开发区建设", "县开发区 = →local"),
    Case("该区完成", "该区 = →this"),
    Case("园区完成投资", "园区 = →this"),
    Case("我区签约", "我区 = →own"),
    Case("区内企业", "区内 = →inside"),
    Case("开发区完成投资", "开发区 = →this"),
  ]

  @Test(arguments: named)
  func finds(_ example: Case) throws {
    let found = try MentionDump.zones(example.text)
    #expect(found == example.found)
  }
}
