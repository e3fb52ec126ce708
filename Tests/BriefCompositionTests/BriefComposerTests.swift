import Aggregation
import BriefComposition
import FactModel
import Figures
import Lexicons
import SourceText
import TestSupport
import Testing

@Suite struct BriefComposerTests {
  @Test func sampleMonthReadsAsRecorded() throws {
    let snapshot = try GoldMonths.snapshot(["2024-08", "2024-09", "2024-10"])
    let digest = Aggregator.digest(
      snapshot, month: try #require(CivilDate("2024-10")),
      settings: AggregationSettings(lexicon: try Lexicon.embedded()))
    let brief = try BriefComposer.compose(digest, settings: BriefSettings())
    #expect(
      goldenMismatch(BriefDump.text(brief), named: "BriefCompositionTests/Goldens/sample-2024-10.txt") == nil)
  }
}
