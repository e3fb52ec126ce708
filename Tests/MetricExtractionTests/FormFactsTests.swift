import FactModel
import Lexicons
import MetricExtraction
import SourceReading
import SourceText
import TestSupport
import Testing

/// The same stories give the same facts, whatever form they come in.
@Suite struct FormFactsTests {
  static let forms = [
    "stories-hard-wrapped.txt", "stories-utf16.txt", "stories-full-width.txt", "page-3-columns.pdf",
    "page-4-columns.pdf", "page-5-columns.pdf", "report.pdf", "government.html", "wechat.html",
    "stories.docx", "page-box.pdf", "page-jump.pdf", "page-downward.pdf", "page-parts.pdf",
    "page-inset.pdf", "page-mixed.pdf", "page-two.pdf",
  ]

  /// Id, evidence and value of each fact.
  private func facts(_ name: String) throws -> [String] {
    let bytes = [UInt8](try RepositoryFiles.data("Tests/Fixtures/Forms/" + name))
    let reading = DocumentReader.read(
      bytes: bytes, path: name, id: SourceID("stories"),
      options: ReadingOptions(published: CivilDate("2024-10-15")))
    let document = try #require(reading.document)
    let extractor = MetricExtractor(lexicon: try Lexicon.embedded())
    return extractor.extract(document).facts.map { "\($0.id) \($0.evidence.text)" }.sorted()
  }

  @Test(arguments: forms)
  func everyFormGivesTheSameFacts(name: String) throws {
    let expected = try facts("stories-gb18030.txt")
    #expect(expected.count > 30)
    let found = try facts(name)
    #expect(found.filter { !expected.contains($0) } == [])
    #expect(expected.filter { !found.contains($0) } == [])
  }

  @Test(arguments: ["table.docx", "table.html", "table.csv", "table.pdf"])
  func everyFormOfATableGivesTheSameFacts(name: String) throws {
    let expected = try facts("table.xlsx")
    #expect(expected.count == 8)
    #expect(try facts(name) == expected)
  }

  @Test func headsOfThreeLevels() throws {
    let name = "棠浦经济技术开发区，"
    #expect(
      try facts("table-heads.xlsx").map { $0.drop { $0 != " " }.dropFirst() }.sorted() == [
        name + "固定资产投资，其中：工业投资，本期：19.27，同比增长：14.2", name + "固定资产投资，总量，本期：32.64，同比增长：11.8",
        name + "规上工业总产值，总量：126.5，同比增长：8.9",
      ])
  }
}
