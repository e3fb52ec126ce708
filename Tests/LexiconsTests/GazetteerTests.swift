import FactModel
import Testing

@testable import Lexicons

@Suite struct GazetteerTests {
  let gazetteer: Gazetteer

  init() throws {
    gazetteer = try Lexicon.embedded().gazetteer
  }

  private func id(_ resolution: ZoneResolution) -> String {
    switch resolution {
    case .unique(let index): gazetteer.zones[index].id
    case .ambiguous: "?"
    case .unknown: "-"
    }
  }

  @Test(arguments: [
    ("左云经济技术开发区", "zuoyun-etdz"), ("左云经开区", "zuoyun-etdz"), ("左云开发区", "zuoyun-etdz"),
    ("左云县经济技术开发区", "zuoyun-etdz"), ("山西左云经济技术开发区", "zuoyun-etdz"), ("山西清徐经济开发区", "qingxu-edz"),
    ("清徐经济技术开发区", "qingxu-edz"), ("壶关县经济技术开发区", "huguan-etdz"), ("壶关经济开发区", "huguan-etdz"),
    ("山西综改区", "shanxi-zone"), ("国家级天水经开区", "tianshui-etdz"), ("太原开发区", "?"),
    ("火星经济开发区", "-"), ("开发区", "-"), ("左云", "-"), ("", "-"),
  ])
  func resolves(_ name: String, _ expected: String) {
    #expect(id(gazetteer.resolve(name)) == expected)
  }

  @Test func theStorysKindOfZoneDecides() {
    let hightech = ZoneContext(group: .hightech)
    #expect(id(gazetteer.resolve("太原开发区", near: hightech)) == "taiyuan-hidz")
  }

  @Test(arguments: [
    ("zuoyun", "zuoyun-etdz"), ("左云", "zuoyun-etdz"), ("左云经开区", "zuoyun-etdz"),
    ("zuoyun-etdz", "zuoyun-etdz"),
  ])
  func searches(_ query: String, _ expected: String) {
    #expect(gazetteer.search(query).map { gazetteer.zones[$0].id }.contains(expected))
  }

  @Test func tellsTheNearestNames() {
    let near = gazetteer.nearest(to: "佐云经开区").map { gazetteer.zones[$0].id }
    #expect(near.first == "zuoyun-etdz")
    #expect(gazetteer.nearest(to: "").isEmpty)
    #expect(gazetteer.nearest(to: "毫不相干的一串字").isEmpty)
  }

  @Test func parentsAndRenamingsAreTold() throws {
    let index = try #require(gazetteer.resolve("太原武宿综合保税区").index)
    #expect(gazetteer.zones[index].parent == "shanxi-zone")
    #expect(gazetteer.events[index] == [ZoneEvent(what: "并入山西转型综合改革示范区", date: "2017")])
  }

  @Test func noAliasIsABareSuffix() {
    let bare = Set(gazetteer.suffixes.rows.map(\.suffix))
    for zone in gazetteer.zones {
      #expect(!bare.contains(zone.name) && bare.isDisjoint(with: zone.aliases), "\(zone.id)")
    }
  }
}
