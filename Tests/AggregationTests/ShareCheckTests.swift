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

  /// Where the share has no name of its own, the words between the two figures tell what it is of: 8.9亿元，占工业投资的97.8%.
  @Test(arguments: [
    ("亿元，占工业投资的", "97.8", CheckResult.Outcome.passed), ("亿元，占工业投资的", "90", .note),
    ("亿元，占全市工业投资的", "97.8", nil), ("亿元，占比", "97.8", nil), ("亿元，同比增长", "97.8", nil),
  ])
  func wordsBetweenNameTheWhole(_ between: String, _ share: String, _ outcome: CheckResult.Outcome?) throws {
    var page = Page("a", "2024-10-15")
    page.add("甲开发区", .industrialInvestment, "9.1亿", evidence: "完成工业投资9.1亿元")
    page.add("甲开发区", .projectInvestment, "8.9亿", scope: "转型项目", evidence: "转型项目完成投资8.9亿元")
    page.add("甲开发区", .share, share, unit: .percent, basis: .none, evidence: "\(share)%")
    let lead = "转型项目完成投资8.9"
    let sentence = lead + between + share + "%。"
    page.facts[0].evidence.sentence = "完成工业投资9.1亿元。"
    for index in 1...2 { page.facts[index].evidence.sentence = sentence }
    let (end, start) = (lead.utf8.count, (lead + between).utf8.count)
    page.facts[1].evidence.number = TextSpan(end - 3, end)
    page.facts[2].evidence.number = TextSpan(start, start + share.utf8.count)
    let digest = Aggregator.digest(
      LedgerSnapshot(page), month: try #require(CivilDate("2024-10")), settings: AggregationSettings())
    #expect(
      digest.checks.filter { $0.code == .shareAgainstLevels }.map(\.outcome) == [outcome].compactMap(\.self))
  }

  /// 园区年度计划投资16亿元，1—9月完成12.33亿元，完成率77%: one sentence means one thing, however it words the plan's scope.
  @Test func aPlanOfTheSameSentenceNeedsNoScope() throws {
    let found = try checks { page in
      page.add(
        "甲开发区", .projectInvestment, "16亿", basis: .planned, scope: "园区", text: "年度计划投资", period: "2024")
      page.add("甲开发区", .projectInvestment, "12.33亿")
      page.add("甲开发区", .other, "77", unit: .percent, basis: .none, text: "完成率")
    }
    #expect(found.map(\.outcome) == [.passed])
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
