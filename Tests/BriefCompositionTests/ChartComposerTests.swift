import Aggregation
import BriefComposition
import FactModel
import Figures
import Lexicons
import SourceText
import TestSupport
import Testing

@Suite struct ChartComposerTests {
  @Test(arguments: ChartKind.allCases)
  func everyKindReadsAsRecorded(kind: ChartKind) throws {
    let month = try #require(CivilDate("2024-10"))
    let settings = AggregationSettings(lexicon: try Lexicon.embedded())
    let snapshot = try GoldMonths.snapshot(["2024-08", "2024-09", "2024-10"])
    let digest = Aggregator.digest(snapshot, month: month, settings: settings)
    let request = CompareRequest(zones: .named(digest.zones.map(\.key)), period: .mostReported)
    let comparison = Comparer.compare(snapshot, request: request, settings: settings)
    let material = ChartMaterial(
      comparison: comparison,
      trends: Trends.trends(
        snapshot, zones: digest.zones.map(\.key), indicators: [.industrialInvestment], measure: .level,
        settings: settings),
      partTrees: digest.partTrees, checks: digest.checks)
    let chart = try ChartComposer.compose(kind, material: material, context: ChartContext(digest))
    #expect(
      goldenMismatch(ChartDump.text(chart), named: "BriefCompositionTests/Goldens/chart-\(kind.rawValue).txt")
        == nil)
  }
}
