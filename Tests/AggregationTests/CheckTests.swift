import Aggregation
import FactModel
import SourceText
import Testing

@Suite struct CheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var code: CheckCode
    /// Nil when the check must not appear.
    var outcome: CheckResult.Outcome?
    /// Adds facts to a page of a year ago, of last month, of this month.
    var build: @Sendable (inout Page, inout Page, inout Page) -> Void
    var testDescription: String { name }
  }

  private static let cases: [Case] = [
    Case(name: "growth that the ledger bears out", code: .growthAgainstLedger, outcome: .passed) {
      $0.add("甲开发区", .tax, "10亿", period: "2023-01/2023-09")
      $2.add("甲开发区", .tax, "11亿", yoy: "10", period: "2024-01/2024-09")
    },
    Case(
      name: "trap 33: growth on another scope is a note", code: .growthAgainstLedger, outcome: .note
    ) {
      $0.add("甲开发区", .tax, "10亿", period: "2023-01/2023-09")
      $2.add("甲开发区", .tax, "11亿", yoy: "12.5", period: "2024-01/2024-09")
    },
    Case(
      name: "trap 33: real growth never is more than a note", code: .growthAgainstLedger, outcome: .note
    ) {
      $0.add("甲开发区", .valueAdded, "10亿", period: "2023-01/2023-09")
      $2.add("甲开发区", .valueAdded, "15亿", yoy: "10", period: "2024-01/2024-09")
    },
    Case(name: "growth far off", code: .growthAgainstLedger, outcome: .warning) {
      $0.add("甲开发区", .tax, "10亿", period: "2023-01/2023-09")
      $2.add("甲开发区", .tax, "15亿", yoy: "5", period: "2024-01/2024-09")
    },
    Case(name: "growth of another scope is not held against it", code: .growthAgainstLedger) {
      $0.add("甲开发区", .industrialOutput, "10亿", scope: "规上", period: "2023-01/2023-09")
      $2.add("甲开发区", .industrialOutput, "15亿", yoy: "5", period: "2024-01/2024-09")
    },
    Case(name: "completed within the plan", code: .completedOverPlan, outcome: .passed) {
      $2.add("甲开发区", .projectInvestment, "50亿", basis: .planned, scope: "重点项目", period: "2024")
      $2.add("甲开发区", .projectInvestment, "6亿", scope: "重点项目", period: "2024-01/2024-09")
    },
    Case(name: "completed beyond the plan", code: .completedOverPlan, outcome: .warning) {
      $2.add("甲开发区", .projectInvestment, "5亿", basis: .planned, scope: "重点项目", period: "2024")
      $2.add("甲开发区", .projectInvestment, "6亿", scope: "重点项目", period: "2024-01/2024-09")
    },
    Case(name: "a plan of another list says nothing", code: .completedOverPlan) {
      $2.add("甲开发区", .projectInvestment, "5亿", basis: .planned, scope: "百项项目", period: "2024")
      $2.add("甲开发区", .projectInvestment, "6亿", scope: "重点项目", period: "2024-01/2024-09")
    },
    Case(name: "a share over 100 %", code: .impossibleValue, outcome: .error) {
      $2.add("甲开发区", .share, "104", unit: .percent, basis: .none, text: "占比")
    },
    Case(name: "a fall of more than 100 %", code: .impossibleValue, outcome: .error) {
      $2.add("甲开发区", .tax, nil, yoy: "-120")
    },
    Case(name: "a negative area", code: .impossibleValue, outcome: .error) {
      $2.add("甲开发区", .landArea, "-4", unit: .mu, basis: .none)
    },
    Case(name: "half a project", code: .impossibleValue, outcome: .error) {
      $2.add("甲开发区", .projectsCount, "3.5", unit: .item, basis: .none)
    },
    Case(name: "completed in the future", code: .impossibleValue, outcome: .error) {
      $2.add("甲开发区", .tax, "3亿", period: "2024-01/2024-12")
      $2.add("甲开发区", .tax, "3亿", period: "2025-01/2025-03")
    },
    Case(name: "a loss is possible", code: .impossibleValue) {
      $2.add("甲开发区", .profit, "-3亿")
    },
    Case(name: "this year so far is not the future", code: .impossibleValue) {
      $2.add("甲开发区", .tax, "3亿", period: "2024")
    },
    Case(name: "a January figure", code: .januaryFigure, outcome: .warning) {
      $2.add("甲开发区", .fixedAsset, "3亿", period: "2024-01")
    },
    Case(name: "January tax is released", code: .januaryFigure) {
      $2.add("甲开发区", .tax, "3亿", period: "2024-01")
    },
    Case(name: "a cumulative figure falls", code: .cumulativeFalls, outcome: .warning) {
      $1.add("甲开发区", .tax, "9亿", period: "2024-01/2024-08")
      $2.add("甲开发区", .tax, "7亿", period: "2024-01/2024-09")
    },
    Case(name: "a new year starts low", code: .cumulativeFalls) {
      $0.add("甲开发区", .tax, "9亿", period: "2023-01/2023-11")
      $2.add("甲开发区", .tax, "1亿", period: "2024-01/2024-02")
    },
    Case(name: "trap 36: a unit slips between two months", code: .unitSlip, outcome: .warning) {
      $1.add("甲开发区", .tax, "9亿", period: "2024-01/2024-08")
      $2.add("甲开发区", .tax, "1000万", period: "2024-01/2024-09")
    },
    Case(name: "trap 36: and the other way", code: .unitSlip, outcome: .warning) {
      $1.add("甲开发区", .tax, "90", period: "2024-01/2024-08")
      $2.add("甲开发区", .tax, "100万", period: "2024-01/2024-09")
    },
    Case(name: "fast growth is no slip", code: .unitSlip) {
      $1.add("甲开发区", .tax, "0.5亿", period: "2024-01/2024-08")
      $2.add("甲开发区", .tax, "5亿", period: "2024-01/2024-09")
    },
    Case(name: "sources differ", code: .conflict, outcome: .warning) {
      $1.add("甲开发区", .tax, "9亿", period: "2024-01/2024-08")
      $2.add("甲开发区", .tax, "9.9亿", period: "2024-01/2024-08")
    },
    Case(name: "a year is not known", code: .yearUnknown, outcome: .warning) {
      $2.add("甲开发区", .tax, "9亿", period: "--01/--08")
    },
    Case(name: "全县 in the sentence", code: .scopeUncertain, outcome: .note) {
      $2.add("甲开发区", .tax, "9亿", notes: [FactNote.scopeUncertain])
    },
    Case(name: "a name with two readings", code: .zoneAmbiguous, outcome: .warning) {
      $2.add("甲开发区", .tax, "9亿", notes: [FactNote.zoneAmbiguous])
    },
  ]

  private func digest(_ test: Case) throws -> MonthDigest {
    var ago = Page("ago", "2023-10-15")
    var last = Page("last", "2024-09-15")
    var now = Page("now", "2024-10-15")
    test.build(&ago, &last, &now)
    return Aggregator.digest(
      LedgerSnapshot(ago, last, now), month: try #require(CivilDate("2024-10")),
      settings: AggregationSettings())
  }

  @Test(arguments: cases)
  func eachCheckComesOutAsItShould(_ test: Case) throws {
    let found = try digest(test).checks.filter { $0.code == test.code }
    guard let outcome = test.outcome else {
      #expect(found.isEmpty)
      return
    }
    let check = try #require(found.first)
    #expect(check.outcome == outcome)
    #expect(!check.evidence.isEmpty)
    #expect(!check.summary.isEmpty)
    #expect(check.advice.isEmpty == (outcome == .passed))
  }

  /// The evidence a check names is at hand, from whichever month it comes.
  @Test(arguments: cases.filter { $0.outcome != nil })
  func evidenceIsInTheTable(_ test: Case) throws {
    let digest = try digest(test)
    for check in digest.checks {
      for fact in check.evidence { #expect(digest.facts[fact] != nil, "\(check.code) \(fact)") }
    }
  }

  @Test func thePublishedGrowthIsNeverReplaced() throws {
    let digest = try digest(Self.cases[1])
    let check = try #require(digest.checks.first { $0.code == .growthAgainstLedger })
    #expect(check.slots.stated?.plain == "12.5")
    #expect(check.slots.computed?.plain == "10.0")
    let level = try #require(digest.observations.first { $0.key.indicator.measure == .level })
    #expect(level.yearOnYear?.plain == "12.5")
  }

  @Test func anInferredYearIsANoteUnlessTheIssueDateIsKnown() throws {
    var page = Page("a", "2024-10-15")
    page.add("甲开发区", .tax, "9亿", notes: [FactNote.yearInferred])
    let month = try #require(CivilDate("2024-10"))
    func codes(_ origin: IssueDate.Origin) -> [CheckCode] {
      var snapshot = LedgerSnapshot(page)
      snapshot.documents[0].issue?.origin = origin
      return Aggregator.digest(snapshot, month: month, settings: AggregationSettings()).checks.map(\.code)
    }
    #expect(codes(.option) == [.yearInferred])
    #expect(codes(.path).isEmpty)
    #expect(codes(.document).isEmpty)
  }

  @Test func failuresStandFirst() throws {
    var page = Page("a", "2024-10-15")
    page.about("乙开发区")
    page.add("甲开发区", .share, "104", unit: .percent, basis: .none, text: "占比")
    page.add("甲开发区", .tax, "9亿", period: "--01/--08")
    let digest = Aggregator.digest(
      LedgerSnapshot(page), month: try #require(CivilDate("2024-10")), settings: AggregationSettings())
    #expect(digest.checks.map(\.outcome) == [.error, .warning, .note])
  }
}
