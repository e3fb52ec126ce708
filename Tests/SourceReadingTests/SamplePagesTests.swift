import Foundation
import SourceReading
import SourceText
import TestSupport
import Testing

/// The sample pages are cut into their stories: each zone line and byline goes to the story before it.
@Suite struct SamplePagesTests {
  struct Page: Sendable, CustomTestStringConvertible {
    let path: String
    /// Zone line and reporter, story by story.
    let stories: [(zone: String, byline: String)]

    var testDescription: String { path }
  }

  static let pages = [
    Page(
      path: "2024-08/2024-08-14-lanyuan-zones.txt",
      stories: [
        ("清沅经济技术开发区", "郝立群"), ("泽岭经济技术开发区", "秦望川"), ("云崖高新技术产业开发区", "白一舟"),
        ("岚屏经济技术开发区", "左文静"), ("沁坪经济技术开发区", "冯见山"), ("榆峪经济技术开发区", "孟常青"),
        ("石潞经济技术开发区", "阎朔"), ("桐谷高新技术产业开发区", "俞青禾"), ("晏河经济技术开发区", "邵一鸣"),
      ]),
    Page(
      path: "2024-09/2024-09-13-lanyuan-zones.txt",
      stories: [
        ("清沅经济技术开发区", "郝立群"), ("泽岭经济技术开发区", "秦望川"), ("云崖高新技术产业开发区", "白一舟"),
        ("漳岸经济技术开发区", "侯新宇"), ("沁坪经济技术开发区", "冯见山"), ("桐谷高新技术产业开发区", "俞青禾"),
      ]),
    Page(
      path: "2024-09/2024-09-24-lanyuan-zones.txt",
      stories: [
        ("石潞经济技术开发区", "阎朔"), ("晏河经济技术开发区", "邵一鸣"), ("榆峪经济技术开发区", "孟常青"),
        ("芦川经济技术开发区", "裴晚秋"), ("汾湾综合保税区", "乔亦凡"), ("沁坪经济技术开发区", "冯见山"),
      ]),
    Page(
      path: "2024-10/2024-10-15-lanyuan-zones.txt",
      stories: [
        ("清沅经济技术开发区", "郝立群"), ("泽岭经济技术开发区", "秦望川"), ("云崖高新技术产业开发区", "白一舟"),
        ("漳岸经济技术开发区", "侯新宇"), ("岚屏经济技术开发区", "左文静"), ("沁坪经济技术开发区", "冯见山"),
        ("桐谷高新技术产业开发区", "俞青禾"),
      ]),
    Page(
      path: "2024-10/2024-10-22-lanyuan-zones.txt",
      stories: [
        ("榆峪经济技术开发区", "孟常青"), ("晏河经济技术开发区", "邵一鸣"), ("芦川经济技术开发区", "裴晚秋"),
        ("石潞经济技术开发区", "阎朔"), ("汾湾综合保税区", "乔亦凡"), ("松壑经济技术开发区", "苗子墨"),
        ("柏岭现代农业产业示范区", "苗子墨"), ("清沅经济技术开发区", "郝立群"),
      ]),
  ]

  @Test(arguments: pages)
  func everyStoryKeepsItsZoneAndReporter(page: Page) throws {
    let document = try #require(try read(page.path))
    #expect(document.articles.map { $0.kicker ?? "" } == page.stories.map(\.zone))
    #expect(document.articles.map { $0.byline ?? "" } == page.stories.map(\.byline))
    #expect(document.articles.allSatisfy { $0.headline?.isEmpty == false })
    #expect(document.publication == "岚原时报")
  }

  @Test func aNumberTornByTheColumnIsJoined() throws {
    let document = try #require(try read("2024-10/2024-10-15-lanyuan-zones.txt"))
    let repaired = String(decoding: document.repaired.bytes, as: UTF8.self)
    #expect(repaired.contains("总投资118.46亿元"))
    #expect(repaired.contains("围绕年度目标挂账销号，能快则快"))
  }

  private func read(_ path: String) throws -> SourceDocument? {
    let bytes = [UInt8](try RepositoryFiles.data("Tests/Fixtures/Pages/\(path)"))
    return DocumentReader.read(bytes: bytes, path: path, id: SourceID("page")).document
  }
}
