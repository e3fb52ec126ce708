import Foundation
import Lexicons
import SourceReading
import SourceText
import TestSupport
import Testing

@testable import MetricExtraction

/// Sentences that tell nothing of figures to come are passed over for speed alone: reading all their words gives the
/// same facts and the same zones of stories.
@Suite struct PassingOverTests {
  private func expectSame(_ text: String, _ name: Comment) throws {
    let reading = DocumentReader.read(
      bytes: Array(text.utf8), path: "text", id: SourceID("text"),
      options: ReadingOptions(published: CivilDate("2024-10-15")))
    guard let document = reading.document else { return }
    let extractor = MetricExtractor(lexicon: try Lexicon.embedded())
    var thorough = extractor
    thorough.readsAllWords = true
    let (quick, full) = (extractor.extract(document), thorough.extract(document))
    #expect(quick.facts == full.facts, name)
    #expect(quick.articles == full.articles, name)
  }

  @Test func samplePagesReadTheSame() throws {
    let folder = RepositoryFiles.fixtures.appendingPathComponent("Pages")
    let names = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    let pages = names.filter { $0.hasSuffix(".txt") }.sorted()
    #expect(pages.count >= 5)
    for page in pages {
      try expectSame(try RepositoryFiles.text("Tests/Fixtures/Pages/" + page), Comment(rawValue: page))
    }
  }

  /// The rows of the phenomena as one page after another: each row's subjects could be carried into the next.
  @Test func storiesRunTogetherReadTheSame() throws {
    let texts = PhenomenaRows.all.map(\.text)
    for start in stride(from: 0, to: texts.count, by: 7) {
      try expectSame(texts[start..<min(start + 12, texts.count)].joined(separator: "\n"), "from row \(start)")
    }
  }

  /// What is carried over a sentence without a figure, and what ends it.
  @Test(arguments: [
    "青禾经开区建设提速。禾川机械制造基地于去年动工。总投资5亿元。",
    "青禾经开区完成税收3亿元。\n干部们表示要再接再厉，不断前进。\n总投资2亿元。",
    "青禾铝业项目总投资5亿元。\n大家干劲十足，天气也好。\n项目一期投资2亿元。",
    "青禾铝业有限公司产值5亿元。\n大家干劲十足，天气也好。\n税收2亿元。",
    "1至8月，青禾经开区完成投资5亿元。9月1日举行仪式。人人都在努力。完成税收2亿元。",
  ])
  func carriedSubjectsStayTheSame(text: String) throws {
    try expectSame(text, Comment(rawValue: text))
  }
}
