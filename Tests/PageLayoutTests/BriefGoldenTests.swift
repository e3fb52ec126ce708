import Configuration
import Figures
import PageLayout
import SourceText
import TestSupport
import Testing

/// Frames of the sample brief without its charts (they have goldens of their own).
@Suite struct BriefGoldenTests {
  private func pages(style name: String) throws -> [Page] {
    var brief = SampleBrief.brief
    brief.lead?.figures = []
    let style = try StyleLibrary.style(name)
    let date = try #require(CivilDate("2024-10-31"))
    return BriefLayout(style: style, measure: FixedMeasurer()).document(brief, date: date).pages
  }

  @Test(arguments: [1, 2, 3, 4])
  func newsroom(page number: Int) throws {
    let page = try #require(pages(style: "newsroom").dropFirst(number - 1).first)
    #expect(goldenMismatch(page.frame.dump, named: "PageLayoutTests/Goldens/brief-p\(number).txt") == nil)
  }

  @Test func officialFirstPage() throws {
    let page = try #require(pages(style: "official").first)
    #expect(goldenMismatch(page.frame.dump, named: "PageLayoutTests/Goldens/official-p1.txt") == nil)
  }
}
