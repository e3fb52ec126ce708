import Aggregation
import FactModel
import SourceText
import Testing

@Suite struct ComparisonTests {
  private func digest(_ pages: Page..., zones: [Zone] = [], month: String = "2024-10") throws
    -> MonthDigest
  {
    Aggregator.digest(
      LedgerSnapshot(pages: pages), month: try #require(CivilDate(month)),
      settings: AggregationSettings(zones: zones))
  }

  private func comparison(_ digest: MonthDigest, _ basis: Basis = .completed) throws -> Comparison {
    try #require(digest.comparisons.first { $0.basis == basis }).comparison
  }

  private func zone(_ name: String, level: String? = nil, parent: String? = nil) -> Zone {
    Zone(
      id: "id-" + name, name: name, stem: String(name.dropLast(3)), pinyin: "", level: level,
      type: "开发区", province: "山西", parent: parent.map { "id-" + $0 }, source: "")
  }

  /// Two papers a hundredfold apart: which is meant nobody can tell, so the figure neither ranks nor adds; a correction decides.
  @Test func aSuspectedUnitSlipStandsApart() throws {
    var early = Page("early", "2024-10-10")
    early.add("甲开发区", .fixedAsset, "14.3亿")
    early.add("乙开发区", .fixedAsset, "10亿")
    early.add("丙开发区", .fixedAsset, "9亿")
    var late = Page("late", "2024-10-15")
    let slip = late.add("甲开发区", .fixedAsset, "1430万")
    late.add("乙开发区", .fixedAsset, "10.2亿")
    let comparison = try comparison(digest(early, late))
    #expect(
      comparison.dump == """
        investment.fixed_asset completed level [元] 2024-01/2024-08; total 1920000000 of 2
        丙开发区: 900000000 #2/2
        甲开发区: 14300000 apart unitSuspected
        乙开发区: 1020000000 #1/2
        """)
    #expect(comparison.difference(column: 0, ZoneKey("甲开发区"), ZoneKey("乙开发区")) == nil)
    let (corrected, problems) = Corrections.apply(
      [
        Correction(
          .set(.fact(id: slip, doc: SourceID("late")), [.value: "14.31亿"]), by: "李敏",
          on: try #require(CivilDate("2024-11-02")), why: "误印", place: .init(file: "c.yaml"))
      ], to: LedgerSnapshot(early, late))
    #expect(problems.isEmpty)
    let mended = Aggregator.digest(
      corrected, month: try #require(CivilDate("2024-10")), settings: AggregationSettings())
    #expect(try self.comparison(mended).dump.contains("甲开发区: 1431000000 #1/3"))
  }

  @Test func whatFitsIsRankedAndTheRestStandsApart() throws {
    var page = Page("a", "2024-10-15")
    page.add("甲开发区", .industrialInvestment, "10.65亿", yoy: "15.3")
    page.add("乙开发区", .industrialInvestment, "12亿", yoy: "-2")
    page.add("丙开发区", .industrialInvestment, "12亿")
    page.add("丁开发区", .industrialInvestment, "9亿", period: "2024-01/2024-07")
    page.add("戊开发区", .industrialInvestment, "20亿", qualifier: .near, hedge: "近")
    page.add("己开发区", .industrialInvestment, "3亿", scope: "制造业")
    page.add("庚开发区", .industrialInvestment, "3亿", period: "--01/--08")
    page.about("辛开发区")
    let digest = try digest(page)
    let comparison = try comparison(digest)
    #expect(
      comparison.dump == """
        investment.industrial completed level [元] 2024-01/2024-08; total 3465000000 of 3
        investment.industrial 制造业 completed level [元] 2024-01/2024-08; no total: tooFew
        investment.industrial completed growth [%] 2024-01/2024-08; no total: notAdditive
        甲开发区: 1065000000 #3/3 | 未报 | 15.3 #1/2
        乙开发区: 1200000000 #1/3= | 未报 | -2 #2/2
        丙开发区: 1200000000 #1/3= | 未报 | 未报
        丁开发区: 900000000 apart otherPeriod | 未报 | 未报
        戊开发区: 近2000000000 hedged | 未报 | 未报
        己开发区: 未报 | 300000000 | 未报
        庚开发区: 300000000 apart yearUnknown | 未报 | 未报
        辛开发区: 未报 | 未报 | 未报
        """)
    let column = 0
    let key = { (name: String) in ZoneKey(name) }
    #expect(comparison.difference(column: column, key("乙开发区"), key("甲开发区"))?.plain == "135000000")
    #expect(comparison.ratio(column: column, key("乙开发区"), key("甲开发区"))?.plain == "1.1")
    for other in ["丁开发区", "戊开发区", "己开发区", "辛开发区"] {
      #expect(comparison.difference(column: column, key("乙开发区"), key(other)) == nil)
      #expect(comparison.ratio(column: column, key("乙开发区"), key(other)) == nil)
    }
    // Differences of rates are percentage points; a ratio of rates says nothing.
    #expect(comparison.difference(column: 2, key("甲开发区"), key("乙开发区"))?.plain == "17.3")
    #expect(comparison.ratio(column: 2, key("甲开发区"), key("乙开发区")) == nil)
  }

  @Test func basesNeverMeet() throws {
    var page = Page("a", "2024-10-15")
    page.add("甲开发区", .projectInvestment, "10亿", basis: .completed, scope: "重点项目")
    page.add("乙开发区", .projectInvestment, "90亿", basis: .planned, scope: "重点项目", period: "2024")
    page.add("丙开发区", .fdi, "1亿", unit: .dollar, basis: .contracted)
    page.add("丁开发区", .tax, "1亿", basis: .expected)
    let digest = try digest(page)
    #expect(digest.comparisons.map(\.basis) == [.completed, .planned, .contracted, .expected])
    for entry in digest.comparisons {
      #expect(entry.comparison.columns.allSatisfy { $0.indicator.basis == entry.basis })
    }
    let all = Comparer.compare(
      LedgerSnapshot(page), request: CompareRequest(zones: .all(province: nil, level: nil)),
      settings: AggregationSettings())
    for (number, column) in all.columns.enumerated() {
      for row in all.rows {
        if let figure = row.cells[number].observation {
          #expect(figure.key.indicator.basis == column.indicator.basis)
          #expect(figure.key.indicator.unit == column.indicator.unit)
        }
      }
    }
  }

  /// ※ One project's money stands in its zone's row, named, and enters no rank, ratio or total.
  @Test func aLoneProjectStandsInItsZonesRowOnly() throws {
    var page = Page("a", "2024-10-15")
    page.add("甲开发区", .projectInvestment, "30亿", basis: .planned, scope: "重点项目", period: "2024")
    page.add("乙开发区", .projectInvestment, "20亿", basis: .planned, scope: "重点项目", period: "2024")
    let park = page.add(
      "丙开发区", .projectInvestment, "46亿", basis: .planned, period: nil, subject: "冻干产业园项目",
      subjectKind: .project)
    page.add(
      "丙开发区", .projectInvestment, "3.2亿", basis: .planned, period: nil, subject: "冻干产业园一期",
      subjectKind: .project, partOf: park)
    page.add(
      "丙开发区", .projectInvestment, "5亿", basis: .planned, period: nil, subject: "另一项目",
      subjectKind: .project)
    page.add(
      "甲开发区", .projectInvestment, "99亿", basis: .planned, period: nil, subject: "甲的项目",
      subjectKind: .project)
    let comparison = try comparison(try digest(page), .planned)
    #expect(
      comparison.dump == """
        investment.project 重点项目 planned level [元] 2024; total 5000000000 of 2
        甲开发区: 3000000000 #1/2
        丙开发区: 4600000000 ※冻干产业园项目 {冻干产业园一期 320000000}
        乙开发区: 2000000000 #2/2
        """)
    let cell = try #require(comparison.cell(ZoneKey("丙开发区"), column: 0))
    #expect(cell.others.map(\.value.plain) == ["500000000"])
    #expect(comparison.ratio(column: 0, ZoneKey("丙开发区"), ZoneKey("乙开发区")) == nil)
    guard case .sum(let total) = comparison.columns[0].total else {
      Issue.record("no total")
      return
    }
    #expect(total.leftOut.map(\.reason) == [.lone])
  }

  @Test func listsOfDifferentNamesShareAColumnButNoRank() throws {
    var page = Page("a", "2024-10-15")
    page.add("甲开发区", .projectsCount, "15", unit: .item, basis: .none, scope: "百项重点项目", period: "2024")
    page.add("乙开发区", .projectsCount, "10", unit: .item, basis: .none, scope: "重点项目", period: "2024")
    let comparison = try comparison(try digest(page), .none)
    #expect(
      comparison.dump == """
        projects.count none level [个] 2024 mixed; no total: scopesDiffer
        甲开发区: 15
        乙开发区: 10
        """)
    #expect(comparison.ratio(column: 0, ZoneKey("甲开发区"), ZoneKey("乙开发区")) == nil)
    #expect(comparison.difference(column: 0, ZoneKey("甲开发区"), ZoneKey("乙开发区")) == nil)
  }

  /// Trap 6, and totals over one level only.
  @Test func totalsAreOverDisjointZonesOfOneLevel() throws {
    var page = Page("a", "2024-10-15")
    page.add("综改开发区", .fixedAsset, "34亿")
    page.add("晋中开发区", .fixedAsset, "10亿")
    page.add("左云开发区", .fixedAsset, "5亿")
    let zones = [
      zone("综改开发区", level: "省级"), zone("晋中开发区", level: "省级", parent: "综改开发区"),
      zone("左云开发区", level: "省级"),
    ]
    guard case .sum(let total) = try comparison(try digest(page, zones: zones)).columns[0].total else {
      Issue.record("no total")
      return
    }
    #expect(total.value.plain == "3900000000")
    #expect(total.zones.map(\.rawValue) == ["id-综改开发区", "id-左云开发区"])
    #expect(total.leftOut.map(\.reason) == [.insideAnother])
    #expect(total.level == "省级")

    let mixed = [zones[0], zones[1], zone("左云开发区", level: "国家级")]
    let refused = try comparison(try digest(page, zones: mixed)).columns[0].total
    #expect(refused == .refused(.levelsDiffer))

    // A zone whose level nobody knows may be of another one, be it one of several or all of them.
    page.isSample = false
    for known in [Array(zones.prefix(2)), []] {
      let unknown = try comparison(try digest(page, zones: known)).columns[0].total
      #expect(unknown == .refused(.levelUnknown))
    }
  }

  @Test(arguments: [
    (IndicatorID.share, "%", Basis.none), (.other, "万元/亩", .none), (.capacity, "吨", .none),
  ])
  func sharesRatiosAndCapacitiesAreNeverAdded(_ id: IndicatorID, _ unit: String, _ basis: Basis) throws {
    var page = Page("a", "2024-10-15")
    for zone in ["甲开发区", "乙开发区"] {
      page.add(zone, id, "5", unit: UnitOfMeasure(unit), basis: basis, text: "亩均税收")
    }
    #expect(try comparison(try digest(page), basis).columns[0].total == .refused(.notAdditive))
  }

  /// Σ level ÷ Σ implied base: 22 / (11/1.1 + 11/1.0) − 1 = 4.8 %, not the mean of the rates.
  @Test func groupGrowthComesFromImpliedBases() throws {
    var page = Page("a", "2024-10-15")
    page.add("甲开发区", .fixedAsset, "11亿", yoy: "10")
    page.add("乙开发区", .fixedAsset, "11亿", yoy: "0")
    page.add("甲开发区", .valueAdded, "11亿", yoy: "10")
    page.add("乙开发区", .valueAdded, "11亿", yoy: "0")
    let columns = try comparison(try digest(page)).columns.filter { $0.indicator.measure == .level }
    guard case .sum(let investment) = columns[0].total, case .sum(let added) = columns[1].total else {
      Issue.record("no totals")
      return
    }
    #expect(investment.impliedGrowth?.percent.plain == "4.8")
    #expect(investment.impliedGrowth?.zones.count == 2)
    // Growth of value added is in real prices: no nominal base follows from it.
    #expect(added.impliedGrowth == nil)
  }

  @Test func ranksTellTheirChangeSinceTheLastIssue() throws {
    var september = Page("a", "2024-09-15")
    for (zone, value) in [("甲开发区", "5亿"), ("乙开发区", "6亿"), ("丙开发区", "7亿")] {
      september.add(zone, .fixedAsset, value, period: "2024-01/2024-08")
    }
    var october = Page("b", "2024-10-15")
    for (zone, value) in [("甲开发区", "9亿"), ("乙开发区", "8亿"), ("丁开发区", "1亿")] {
      october.add(zone, .fixedAsset, value, period: "2024-01/2024-09")
    }
    let comparison = try comparison(try digest(september, october))
    let first = try #require(comparison.cell(ZoneKey("甲开发区"), column: 0)?.rank)
    #expect(first.position == 1)
    #expect(first.previous?.position == 3)
    #expect(first.gained == 2)
    #expect(comparison.cell(ZoneKey("乙开发区"), column: 0)?.rank?.gained == 0)
    #expect(comparison.cell(ZoneKey("丁开发区"), column: 0)?.rank?.previous == nil)
    #expect(comparison.cell(ZoneKey("丙开发区"), column: 0) == nil)
  }

  @Test func aRequestNarrowsZonesIndicatorsBasisAndPeriod() throws {
    var page = Page("a", "2024-10-15")
    page.add("左云开发区", .fixedAsset, "5亿")
    page.add("左云开发区", .fixedAsset, "4亿", period: "2024-01/2024-07")
    page.add("左云开发区", .tax, "1亿")
    page.add("和顺开发区", .fixedAsset, "3亿", period: "2024-01/2024-07")
    page.add("外省开发区", .fixedAsset, "9亿")
    var other = zone("外省开发区", level: "国家级")
    other.province = "河北"
    let settings = AggregationSettings(
      zones: [zone("左云开发区", level: "省级"), zone("和顺开发区", level: "省级"), other])
    func dump(_ request: CompareRequest) -> String {
      Comparer.compare(LedgerSnapshot(page), request: request, settings: settings).dump
    }
    let july = try #require(TimePeriod("2024-01/2024-07"))
    #expect(
      dump(
        CompareRequest(
          zones: .all(province: "山西", level: nil), indicators: [.fixedAsset],
          period: .exactly(july))) == """
          investment.fixed_asset completed level [元] 2024-01/2024-07; total 700000000 of 2
          和顺: 300000000 #2/2
          左云: 400000000 #1/2
          """)
    #expect(
      dump(CompareRequest(zones: .all(province: nil, level: "国家级"))) == """
        investment.fixed_asset completed level [元] 2024-01/2024-08; no total: tooFew
        外省: 900000000
        """)
    #expect(
      dump(CompareRequest(zones: .named([ZoneKey("id-和顺开发区"), ZoneKey("id-左云开发区")]))) == """
        investment.fixed_asset completed level [元] 2024-01/2024-08; no total: tooFew
        tax completed level [元] 2024-01/2024-08; no total: tooFew
        和顺: 300000000 apart otherPeriod | 未报
        左云: 500000000 | 100000000
        """)
    #expect(
      dump(CompareRequest(zones: .named([ZoneKey("id-左云开发区")]), basis: .planned)) == "左云: ")
  }

  @Test func rowsSortByAColumn() throws {
    var page = Page("a", "2024-10-15")
    page.about("丙开发区")
    page.add("甲开发区", .fixedAsset, "5亿")
    page.add("丁开发区", .fixedAsset, "50亿", qualifier: .over, hedge: "超")
    page.add("乙开发区", .fixedAsset, "9亿")
    let comparison = try comparison(try digest(page)).sorted(byColumn: 0)
    #expect(comparison.rows.map(\.zone.name) == ["乙开发区", "甲开发区", "丁开发区", "丙开发区"])
  }
}
