import Aggregation
import FactModel
import SourceText
import Testing

/// What must not be ranked, added, subtracted or preferred, however it comes into the ledger.
@Suite struct ComparabilityTests {
  private func digest(_ pages: [Page], zones: [Zone] = [], corrections: [Correction] = []) throws
    -> MonthDigest
  {
    let (snapshot, problems) = Corrections.apply(corrections, to: LedgerSnapshot(pages: pages))
    #expect(problems.isEmpty)
    return Aggregator.digest(
      snapshot, month: try #require(CivilDate("2024-10")), settings: AggregationSettings(zones: zones))
  }

  private func completed(_ digest: MonthDigest) throws -> Comparison {
    try #require(digest.comparisons.first { $0.basis == .completed }).comparison
  }

  private func column(_ comparison: Comparison, _ measure: Measure) throws -> Int {
    try #require(comparison.columns.firstIndex { $0.indicator.measure == measure })
  }

  private func zone(_ name: String, parent: String? = nil) -> Zone {
    Zone(
      id: "id-" + name, name: name, stem: String(name.dropLast(3)), pinyin: "", level: "省级", type: "开发区",
      province: "山西", parent: parent.map { "id-" + $0 }, source: "")
  }

  // MARK: Hedged growth

  /// 增长超20% is no 20: it has no position, implies no base and is held against nothing.
  @Test func hedgedGrowthKeepsItsWordAndItsDistance() throws {
    var ago = Page("ago", "2023-10-15")
    ago.add("甲开发区", .tax, "5亿", period: "2023-01/2023-08")
    var page = Page("a", "2024-10-15")
    page.add("甲开发区", .tax, "6亿", yoy: "20", notes: [try #require(FactNote.growth(.over))])
    page.add("乙开发区", .tax, "8亿", yoy: "5")
    page.add("丙开发区", .tax, "7亿", yoy: "4")
    let digest = try digest([ago, page])
    let comparison = try completed(digest)
    let growth = try column(comparison, .growth)
    let hedged = try #require(comparison.cell(ZoneKey("甲开发区"), column: growth))
    #expect(hedged.standing == .hedged)
    #expect(hedged.rank == nil)
    #expect(hedged.observation?.qualifier == .over)
    #expect(comparison.columns[growth].ranked == 2)
    #expect(comparison.difference(column: growth, ZoneKey("甲开发区"), ZoneKey("乙开发区")) == nil)
    let level = try column(comparison, .level)
    #expect(comparison.cell(ZoneKey("甲开发区"), column: level)?.rank?.position == 3)
    guard case .sum(let total) = comparison.columns[level].total else {
      Issue.record("no total")
      return
    }
    #expect(total.impliedGrowth?.zones == [ZoneKey("乙开发区"), ZoneKey("丙开发区")])
    #expect(!digest.checks.contains { $0.code == .growthAgainstLedger })
  }

  /// A figure of growth alone has no other number for its hedge.
  @Test func growthAloneTakesTheHedge() throws {
    var page = Page("a", "2024-10-15")
    page.add("甲开发区", .tax, nil, yoy: "20", qualifier: .near)
    page.add("乙开发区", .tax, nil, yoy: "5")
    let comparison = try completed(try digest([page]))
    #expect(comparison.cell(ZoneKey("甲开发区"), column: 0)?.standing == .hedged)
  }

  // MARK: Zones in zones

  /// No gazetteer tells that the members lie in the umbrella; the source's own 其中 does.
  @Test func aZoneStatedAsAPartOfAnotherIsNeitherAddedNorRanked() throws {
    var page = Page("a", "2024-10-15")
    let whole = page.add("大岭示范区", .fixedAsset, "120亿")
    page.add("东岭开发区", .fixedAsset, "40亿", partOf: whole)
    page.add("远山开发区", .fixedAsset, "10亿")
    let comparison = try completed(try digest([page]))
    guard case .sum(let total) = comparison.columns[0].total else {
      Issue.record("no total")
      return
    }
    #expect(total.value.plain == "13000000000")
    #expect(total.leftOut.map(\.zone) == [ZoneKey("东岭开发区")])
    #expect(comparison.columns[0].inside == [ZoneKey("东岭开发区")])
    #expect(comparison.cell(ZoneKey("东岭开发区"), column: 0)?.rank == nil)
    #expect(comparison.cell(ZoneKey("远山开发区"), column: 0)?.rank == Rank(position: 2, of: 2, tied: false))
    #expect(comparison.difference(column: 0, ZoneKey("大岭示范区"), ZoneKey("东岭开发区")) == nil)
  }

  /// Also over a zone in between that reports nothing.
  @Test func aZoneTwoLevelsDownIsInside() throws {
    var page = Page("a", "2024-10-15")
    page.add("上开发区", .fixedAsset, "50亿")
    page.add("下开发区", .fixedAsset, "5亿")
    page.add("旁开发区", .fixedAsset, "4亿")
    let zones = [zone("上开发区"), zone("中开发区", parent: "上开发区"), zone("下开发区", parent: "中开发区"), zone("旁开发区")]
    let columns = try completed(try digest([page], zones: zones)).columns
    guard case .sum(let total) = columns[0].total else {
      Issue.record("no total")
      return
    }
    #expect(total.value.plain == "5400000000")
  }

  /// A second paper states a figure alone that the first states as a part; the part's whole is the first paper's.
  @Test func aPartKeepsItsOwnDocumentsWhole() throws {
    var first = Page("a", "2024-10-15")
    let whole = first.add("甲开发区", .fixedAsset, "20亿")
    first.add("甲开发区", .industrialInvestment, "12亿", partOf: whole)
    var second = Page("b", "2024-10-20")
    second.add("甲开发区", .tax, "1亿")
    second.add("甲开发区", .industrialInvestment, "12.03亿")
    let part = try #require(
      try digest([first, second]).observations.first { $0.key.indicator.indicator == .industrialInvestment })
    #expect(part.sources.count == 2)
    #expect(part.partOf == first.ref(whole))
  }

  // MARK: Preference

  /// The change beside a level is the one its own column shows.
  @Test func theLaterGrowthStandsBesideTheLevel() throws {
    var early = Page("a", "2024-10-12")
    early.add("甲开发区", .fixedAsset, "13.12亿", yoy: "4.1")
    var late = Page("b", "2024-10-20")
    late.add("甲开发区", .fixedAsset, "13.1亿", yoy: "4.3")
    let digest = try digest([early, late])
    let level = try #require(digest.observations.first { $0.key.indicator.measure == .level })
    let growth = try #require(digest.observations.first { $0.key.indicator.measure == .growth })
    #expect(level.value.plain == "1312000000")
    #expect(level.yearOnYear?.plain == "4.3")
    #expect(growth.value.plain == "4.3")
    #expect(growth.conflict?.rivals.map(\.value.plain) == ["4.1"])
  }

  /// Naming a zone says nothing of its figures: the later publication stays preferred.
  @Test func anAliasMakesNoFigureSurer() throws {
    var early = Page("a", "2024-10-12")
    early.add("甲城开发区", .tax, "1亿")
    var late = Page("b", "2024-10-20")
    late.add("甲开发区", .tax, "2.4亿")
    let alias = Correction(
      .aliasZone(name: "甲城开发区", zone: "甲开发区"), by: "王", on: try #require(CivilDate("2024-11-02")),
      why: "一区两名", place: .init(file: "c.yaml", line: 1))
    let figure = try #require(try digest([early, late], corrections: [alias]).observations.first)
    #expect(figure.value.plain == "240000000")
    #expect(figure.conflict?.reason == .laterPublication)
  }

  // MARK: Time

  /// A position in a month's column is no change of one in a cumulative column.
  @Test func ranksOfAnotherKindOfPeriodAreNoEarlierRanks() throws {
    var september = Page("a", "2024-09-15")
    september.add("甲开发区", .tax, "5亿", period: "2024-08")
    september.add("乙开发区", .tax, "6亿", period: "2024-08")
    var october = Page("b", "2024-10-15")
    october.add("甲开发区", .tax, "50亿", period: "2024-01/2024-09")
    october.add("乙开发区", .tax, "40亿", period: "2024-01/2024-09")
    let comparison = try completed(try digest([september, october]))
    #expect(comparison.cell(ZoneKey("甲开发区"), column: 0)?.rank?.position == 1)
    #expect(comparison.cell(ZoneKey("甲开发区"), column: 0)?.rank?.previous == nil)
  }

  /// A lone project of no stated time is no answer to a question about 2023.
  @Test func aPeriodAskedForBringsNothingElse() throws {
    var page = Page("a", "2024-10-15")
    page.add(
      "甲开发区", .projectInvestment, "50亿", basis: .planned, period: nil, subject: "云岭项目", subjectKind: .project)
    page.add("甲开发区", .tax, "5亿")
    let request = CompareRequest(zones: .named([ZoneKey("甲开发区")]), period: .exactly(.year(2023)))
    let comparison = Comparer.compare(LedgerSnapshot(page), request: request, settings: AggregationSettings())
    #expect(comparison.columns.isEmpty)
    #expect(comparison.rows.count == 1)
  }

  @Test(arguments: [("2亿", "5亿", "0.40"), ("5亿", "2亿", "2.5"), ("13.1亿", "13.12亿", "1.00"), ("1", "5亿", nil)])
  func ratiosKeepWhatTheySay(_ a: String, _ b: String, _ expected: String?) throws {
    var page = Page("a", "2024-10-15")
    page.add("甲开发区", .tax, a)
    page.add("乙开发区", .tax, b)
    let ratio = try completed(try digest([page])).ratio(column: 0, ZoneKey("甲开发区"), ZoneKey("乙开发区"))
    #expect(ratio?.plain == expected)
  }

  @Test func allZonesStandByRank() throws {
    var page = Page("a", "2024-10-15")
    page.add("丙开发区", .tax, "2亿", period: "2024-01/2024-07")
    page.add("甲开发区", .tax, "5亿")
    page.add("乙开发区", .tax, "9亿")
    let sorted = try completed(try digest([page])).sortedByRank
    #expect(sorted.rows.map(\.zone.name) == ["乙开发区", "甲开发区", "丙开发区"])
  }
}
