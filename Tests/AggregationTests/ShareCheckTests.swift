import Aggregation
import FactModel
import SourceText
import Testing

/// Trap 3 and trap 13 where no 其中 links the figures: the words and their order do.
@Suite struct ShareCheckTests {
  private func checks(_ build: (inout Page) -> Void) throws -> [CheckResult] {
    var page = Page("a", "2024-10-15")
    build(&page)
    // One sentence: what stands before the share is what it is of.
    for index in page.facts.indices { page.facts[index].evidence.sentence = "一句" }
    let digest = Aggregator.digest(
      LedgerSnapshot(page), month: try #require(CivilDate("2024-10")), settings: AggregationSettings())
    return digest.checks.filter { $0.code == .shareAgainstLevels || $0.code == .rateAgainstPlan }
  }

  /// 工业投资10.65亿元…转型项目完成投资10.42亿元，占工业投资比重为98%.
  private func story(_ page: inout Page, share: String, named name: String = "工业投资") {
    page.add("甲开发区", .industrialInvestment, "10.65亿", evidence: "工业投资10.65亿元")
    page.add("甲开发区", .projectInvestment, "10.42亿", scope: "转型项目", evidence: "转型项目完成投资10.42亿元")
    page.add(
      "甲开发区", .share, share, unit: .percent, basis: .none, scope: name, evidence: "\(name)比重为\(share)%")
    page.add("甲开发区", .industrialOutput, "12.33亿", scope: "规上", evidence: "规上工业产值12.33亿元")
  }

  @Test(arguments: [
    ("98", CheckResult.Outcome.passed), ("97.8", .passed), ("90", .note),
  ])
  func aShareNamesItsWhole(_ share: String, _ outcome: CheckResult.Outcome) throws {
    let found = try checks { story(&$0, share: share) }
    let check = try #require(found.first)
    #expect(found.count == 1)
    #expect(check.outcome == outcome)
    #expect(check.slots.operands.map(\.plain) == ["1042000000", "1065000000"])
    #expect(check.slots.computed?.plain.hasPrefix("97.8") == true)
    #expect(check.evidence.map(\.id) == ["f1", "f0", "f2"])
  }

  @Test func aShareOfSomethingElseIsHeldAgainstNothing() throws {
    #expect(try checks { story(&$0, share: "98", named: "全县工业") }.isEmpty)
  }

  /// 年度计划投资10亿元，1—8月完成7亿元，完成率70%.
  private func plan(_ page: inout Page, rate: String, period: String? = "2024") {
    page.add("甲开发区", .projectInvestment, "10亿", basis: .planned, scope: "重点项目", period: period)
    page.add("甲开发区", .projectInvestment, "50亿", basis: .planned, scope: "重点项目", period: nil)
    page.add("甲开发区", .projectInvestment, "7亿", scope: "重点项目")
    page.add("甲开发区", .other, rate, unit: .percent, basis: .none, text: "目标完成率")
  }

  @Test(arguments: [("70", CheckResult.Outcome.passed), ("70.0", .passed), ("85", .note)])
  func aRateIsHeldAgainstTheYearsPlan(_ rate: String, _ outcome: CheckResult.Outcome) throws {
    let found = try checks { plan(&$0, rate: rate) }
    #expect(found.map(\.code) == [.rateAgainstPlan])
    #expect(found.map(\.outcome) == [outcome])
    #expect(found.first?.slots.operands.map(\.plain) == ["700000000", "1000000000"])
  }

  @Test func withoutAPlanOfTheYearNothingIsHeldAgainstIt() throws {
    #expect(try checks { plan(&$0, rate: "70", period: nil) }.isEmpty)
    #expect(try checks { plan(&$0, rate: "70", period: "2023") }.isEmpty)
  }
}
