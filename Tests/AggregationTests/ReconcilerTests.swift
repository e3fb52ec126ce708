import Aggregation
import FactModel
import SourceText
import Testing

/// One figure of many facts: agreement, preference, conflict.
@Suite struct ReconcilerTests {
  struct Statement: Sendable {
    var doc: String
    var issue: String?
    var value: String
    var qualifier: Qualifier = .exact
  }

  private func observation(_ statements: [Statement]) throws -> Observation {
    let pages = statements.map { statement in
      var page = Page(statement.doc, statement.issue)
      page.add(
        "甲开发区", .industrialInvestment, statement.value, qualifier: statement.qualifier,
        hedge: statement.qualifier == .exact ? nil : "近")
      return page
    }
    let digest = Aggregator.digest(
      LedgerSnapshot(pages: pages), month: try #require(CivilDate("2024-10")),
      settings: AggregationSettings())
    return try #require(digest.observations.first)
  }

  @Test func theSameFigureFromTwoPapersIsOneWithTwoSources() throws {
    let figure = try observation([
      Statement(doc: "a", issue: "2024-10-15", value: "10.65亿"),
      Statement(doc: "b", issue: "2024-10-16", value: "10.7亿"),
      Statement(doc: "c", issue: "2024-10-17", value: "106500万"),
    ])
    #expect(figure.conflict == nil)
    #expect(figure.sources.map(\.doc.rawValue) == ["c", "a", "b"])
    #expect(figure.value.plain == "1065000000")
  }

  /// 一期的6条生产线已有4条投产: two things told in one breath. Two sentences that differ, and two papers, do conflict.
  @Test func oneSentenceDoesNotContradictItself() throws {
    func rivals(_ figures: [(doc: String, value: String, sentence: String)]) throws -> [String]? {
      let pages = Dictionary(grouping: figures, by: \.doc).map { doc, figures in
        var page = Page(doc, "2024-10-15")
        for figure in figures {
          page.add("甲开发区", .productionLines, figure.value, unit: .item, basis: .none)
          page.facts[page.facts.count - 1].evidence.sentence = figure.sentence
        }
        return page
      }
      let digest = Aggregator.digest(
        LedgerSnapshot(pages: pages), month: try #require(CivilDate("2024-10")),
        settings: AggregationSettings())
      return try #require(digest.observations.first).conflict?.rivals.map(\.value.plain)
    }
    #expect(try rivals([("a", "6", "6条已有4条"), ("a", "4", "6条已有4条")]) == nil)
    #expect(try rivals([("a", "6", "共6条"), ("a", "4", "有4条")]) == ["4"])
    #expect(try rivals([("a", "6", "同一句"), ("b", "4", "同一句")]) == ["4"])
    #expect(try rivals([("a", "6", "6条已有4条"), ("a", "4", "6条已有4条"), ("b", "5", "5条")]) == ["5"])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var statements: [Statement]
    var used: String
    var rivals: [String]
    var reason: Conflict.Reason
    var slip: Int?
    var testDescription: String { name }
  }

  private static let cases = [
    Case(
      name: "the later publication is used",
      statements: [
        Statement(doc: "a", issue: "2024-10-15", value: "10.65亿"),
        Statement(doc: "b", issue: "2024-10-20", value: "11.2亿"),
      ], used: "b", rivals: ["a"], reason: .laterPublication),
    Case(
      name: "of one day, the finer",
      statements: [
        Statement(doc: "a", issue: "2024-10-15", value: "11.9亿"),
        Statement(doc: "b", issue: "2024-10-15", value: "10.65亿"),
      ], used: "b", rivals: ["a"], reason: .finerPrecision),
    Case(
      name: "nothing tells them apart",
      statements: [
        Statement(doc: "b", issue: "2024-10-15", value: "10.66亿"),
        Statement(doc: "a", issue: "2024-10-15", value: "10.65亿"),
      ], used: "a", rivals: ["b"], reason: .none),
    Case(
      name: "trap 36: 1065万 against 10.65亿",
      statements: [
        Statement(doc: "a", issue: "2024-10-15", value: "1065万"),
        Statement(doc: "b", issue: "2024-10-16", value: "10.65亿"),
      ], used: "b", rivals: ["a"], reason: .laterPublication, slip: 2),
    Case(
      name: "trap 36: 万 left out",
      statements: [
        Statement(doc: "a", issue: "2024-10-15", value: "106500"),
        Statement(doc: "b", issue: "2024-10-16", value: "10.65亿"),
      ], used: "b", rivals: ["a"], reason: .laterPublication, slip: 4),
    Case(
      name: "a rounded third does not hide that two differ",
      statements: [
        Statement(doc: "a", issue: "2024-10-15", value: "10.65亿"),
        Statement(doc: "b", issue: "2024-10-15", value: "10.61亿"),
        Statement(doc: "c", issue: "2024-10-15", value: "10.6亿"),
      ], used: "a", rivals: ["b"], reason: .none),
    Case(
      name: "近 100 against 60",
      statements: [
        Statement(doc: "a", issue: "2024-10-15", value: "100亿", qualifier: .near),
        Statement(doc: "b", issue: "2024-10-16", value: "60亿"),
      ], used: "b", rivals: ["a"], reason: .laterPublication),
  ]

  @Test(arguments: cases)
  func differentFiguresAreAConflictAndBothStay(_ test: Case) throws {
    for statements in [test.statements, test.statements.reversed()] {
      let figure = try observation(statements)
      let conflict = try #require(figure.conflict)
      #expect(figure.sources.first?.doc.rawValue == test.used)
      #expect(conflict.rivals.compactMap(\.sources.first?.doc.rawValue) == test.rivals)
      #expect(conflict.reason == test.reason)
      #expect(conflict.rivals.first?.suspectedUnitSlip == test.slip)
    }
  }

  @Test(arguments: [
    (Qualifier.near, "100亿", "98.7亿"), (.over, "30亿", "31.2亿"), (.atLeast, "40亿", "43亿"),
    (.approx, "3亿", "2.9亿"),
  ])
  func aHedgeAllowsWhatItsWordAllows(_ qualifier: Qualifier, _ hedged: String, _ exact: String)
    throws
  {
    let figure = try observation([
      Statement(doc: "a", issue: "2024-10-20", value: hedged, qualifier: qualifier),
      Statement(doc: "b", issue: "2024-10-15", value: exact),
    ])
    #expect(figure.conflict == nil)
    #expect(figure.qualifier == .exact)
    #expect(figure.sources.count == 2)
  }

  /// Trap 27: two official figures for one thing; the later one is used, both are shown.
  @Test func twoOfficialFiguresAreBothShown() throws {
    var june = Page("indicators", "2024-06-10")
    june.add(nil, .gdp, "15.7万亿", period: "2023", subject: "全国国家级经开区")
    var january = Page("evaluation", "2025-01-20")
    january.add(nil, .gdp, "14.8万亿", period: "2023", subject: "全国国家级经开区")
    let digest = Aggregator.digest(
      LedgerSnapshot(june, january), month: try #require(CivilDate("2025-01")),
      settings: AggregationSettings())
    let figure = try #require(digest.regionFigures.first)
    #expect(figure.value.plain == "14800000000000")
    #expect(figure.conflict?.rivals.map(\.value.plain) == ["15700000000000"])
    let check = try #require(digest.checks.first { $0.code == .conflict })
    #expect(check.evidence == [january.ref("f0"), june.ref("f0")])
    #expect(digest.facts[june.ref("f0")] != nil)
  }

  /// Trap 11: counts over different sets of zones are two series.
  @Test func countsOfDifferentScopeAreTwoSeries() throws {
    var page = Page("a", "2024-10-15")
    page.add(
      nil, .industrialInvestment, nil, scope: "66个省级及以上工业类开发区", yoy: "14.1",
      period: "2020-01/2020-06")
    page.add(
      nil, .industrialInvestment, nil, scope: "93家开发区", yoy: "17.2", period: "2020-01/2020-06")
    let digest = Aggregator.digest(
      LedgerSnapshot(page), month: try #require(CivilDate("2024-10")), settings: AggregationSettings())
    #expect(digest.regionFigures.count == 2)
    #expect(Set(digest.regionFigures.map(\.key)).count == 2)
    #expect(digest.conflicts.isEmpty)
  }

  /// 目前, and 今年 within the year, grow from issue to issue: no contradiction.
  @Test func aLaterReadingOfAnOpenPeriodIsNoConflict() throws {
    var september = Page("a", "2024-09-15")
    september.add("甲开发区", .enterprisesCount, "110", unit: .item, basis: .none, period: nil)
    september.add("甲开发区", .tax, "1亿", period: "2024")
    september.add("甲开发区", .other, "60", unit: .percent, basis: .planned, text: "目标完成率", period: "2024")
    var october = Page("b", "2024-10-15")
    october.add("甲开发区", .enterprisesCount, "130", unit: .item, basis: .none, period: nil)
    october.add("甲开发区", .tax, "1.2亿", period: "2024")
    october.add("甲开发区", .other, "79", unit: .percent, basis: .planned, text: "目标完成率", period: "2024")
    let digest = Aggregator.digest(
      LedgerSnapshot(september, october), month: try #require(CivilDate("2024-10")),
      settings: AggregationSettings())
    #expect(digest.conflicts.isEmpty)
    #expect(digest.observations.map(\.value.plain).sorted() == ["120000000", "130", "79"])
  }

  @Test func aCorrectedFigureIsPreferred() throws {
    var early = Page("a", "2024-10-15")
    early.add("甲开发区", .tax, "1亿")
    var late = Page("b", "2024-10-20")
    late.add("甲开发区", .tax, "2.4亿")
    let correction = Correction(
      .set(.fact(id: "f0", doc: early.id), [.value: "1.5亿"]), by: "王",
      on: try #require(CivilDate("2024-11-02")), why: "刊误", place: .init(file: "c.yaml", line: 1))
    let (snapshot, problems) = Corrections.apply([correction], to: LedgerSnapshot(early, late))
    #expect(problems.isEmpty)
    let digest = Aggregator.digest(
      snapshot, month: try #require(CivilDate("2024-10")), settings: AggregationSettings())
    let figure = try #require(digest.observations.first)
    #expect(figure.value.plain == "150000000")
    #expect(figure.conflict?.reason == .correction)
    #expect(figure.marks == [.corrected])
    #expect(digest.corrections.count == 1)
  }
}
