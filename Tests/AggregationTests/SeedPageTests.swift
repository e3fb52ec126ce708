import Aggregation
import FactModel
import Foundation
import Lexicons
import SourceText
import TestSupport
import Testing

/// The real page, from its gold facts; only where the shared folder lies beside the repository.
@Suite struct SeedPageTests {
  private static let gold = RepositoryFiles.root.deletingLastPathComponent()
    .appendingPathComponent("shared/gold/seed.jsonl")

  private func digest() throws -> MonthDigest {
    let text = try String(contentsOf: Self.gold, encoding: .utf8)
    var pages = try GoldFacts(text) { _ in "2024-10-15" }.pages
    for zone in ["左云", "寿阳", "襄垣", "临汾", "长子", "和顺"] {
      pages[0].about(zone + (zone == "临汾" ? "经济开发区" : "经济技术开发区"))
    }
    let october = try #require(CivilDate("2024-10"))
    return Aggregator.digest(
      LedgerSnapshot(pages: pages), month: october,
      settings: AggregationSettings(lexicon: try Lexicon.embedded()))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: gold.path)))
  func theMonthIsDigestedAsAnAnalystWould() throws {
    let digest = try digest()
    let planned = try #require(digest.comparisons.first { $0.basis == .planned }?.comparison)
    let completed = try #require(digest.comparisons.first { $0.basis == .completed }?.comparison)
    #expect(
      completed.dump == """
        investment.industrial completed level [元] 2024-01/2024-08; no total: tooFew
        investment.industrial completed growth [%] 2024-01/2024-08; no total: notAdditive
        output.industrial 规上 completed level [元] 2024-01/2024-08; no total: tooFew
        output.value_added completed level [元] 2024-01/2024-08; no total: tooFew
        左云: 1065000000 {转型项目 1042000000} | 15.3 | 1233000000 | 478000000
        寿阳: 未报 | 未报 | 未报 | 未报
        和顺: 未报 | 未报 | 未报 | 未报
        长子: 未报 | 未报 | 未报 | 未报
        襄垣: 未报 | 未报 | 未报 | 未报
        临汾: 未报 | 未报 | 未报 | 未报
        """)
    #expect(
      planned.dump == """
        investment.project planned level [元] 2024 mixed; no total: scopesDiffer
        左云: 未报
        寿阳: 12376000000
        和顺: 6050800000 {重点产业项目 5601800000} {重大基础设施建设项目 449000000}
        长子: 4600000000 ※长子冻干产业园项目 {长子冻干产业园项目第一期 320000000} {长子冻干产业园项目二期 200000000}
        襄垣: 未报
        临汾: 未报
        """)
    let coverage = digest.coverage.entries.map { "\($0.zone.shortName) \($0.status.rawValue)" }
    #expect(
      coverage == [
        "左云 reported", "寿阳 reported", "和顺 reported", "长子 loneOnly", "襄垣 notReported",
        "临汾 notReported",
      ])
    let checks = digest.checks.filter { $0.code == .partsSum || $0.code == .shareAgainstLevels }
    #expect(checks.allSatisfy { $0.outcome == .passed })
    #expect(
      checks.map { $0.slots.operands.map(\.plain).joined(separator: " ") } == [
        "1042000000 1065000000", "8 2", "5601800000 449000000", "320000000 200000000", "60 75",
      ])
    #expect(checks.first?.slots.computed?.plain == "97.8")
    #expect(checks.first?.slots.stated?.plain == "98")
  }
}
