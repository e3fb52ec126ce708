import Aggregation
import FactModel
import Lexicons
import SourceText
import Testing

@Suite struct ZoneDirectoryTests {
  private func zones(_ names: [String]) throws -> [ZoneIdentity] {
    var page = Page("a", "2024-10-15")
    for name in names { page.about(name) }
    return Aggregator.zones(
      in: LedgerSnapshot(page), settings: AggregationSettings(lexicon: try Lexicon.embedded()))
  }

  /// Two spellings of a zone no gazetteer knows are one, where only one zone can be meant.
  @Test(arguments: [
    (["云崖高新技术产业开发区", "云崖高新区"], ["云崖高新技术产业开发区"]),
    (["云崖经济技术开发区", "云崖经开区", "云崖开发区"], ["云崖经济技术开发区"]),
    (["云崖经开区", "云崖开发区"], ["云崖经开区"]),
    (["云崖县经济开发区", "云崖开发区"], ["云崖县经济开发区"]),
    // Two can be meant, or the kinds differ: each stays.
    (["云崖经济技术开发区", "云崖高新区", "云崖开发区"], ["云崖开发区", "云崖经济技术开发区", "云崖高新区"]),
    (["云崖经济技术开发区", "云崖经济开发区", "云崖经开区"], ["云崖经开区", "云崖经济开发区", "云崖经济技术开发区"]),
    (["云崖科技园", "云崖产业园"], ["云崖产业园", "云崖科技园"]),
    (["云崖高新区", "云岭高新区"], ["云岭高新区", "云崖高新区"]),
  ])
  func spellingsOfOneZoneAreOne(_ names: [String], _ expected: [String]) throws {
    #expect(try zones(names).map(\.name) == expected)
    #expect(try zones(names.reversed()).map(\.name) == expected)
  }

  @Test func knownZonesCarryTheirRow() throws {
    let zone = try #require(try zones(["左云经开区"]).first)
    #expect(zone.id == "zuoyun-etdz")
    #expect(zone.name == "左云经济技术开发区")
    #expect(zone.shortName == "左云")
    #expect(zone.suffix == "经济技术开发区")
    #expect(zone.level == "省级")
    #expect(zone.province == "山西")
  }

  @Test func unknownZonesAreShortenedToo() throws {
    let zone = try #require(try zones(["云崖经济技术开发区"]).first)
    #expect(zone.id == nil)
    #expect(zone.shortName == "云崖")
    #expect(zone.suffix == "经济技术开发区")
  }

  /// A short name two zones would share says too little.
  @Test func sharedShortNamesAreMadeLonger() throws {
    let names = try zones(["云崖经济技术开发区", "云崖高新技术产业开发区"]).map(\.shortName)
    #expect(names == ["云崖经济技术开发区", "云崖高新技术产业开发区"])
  }
}
