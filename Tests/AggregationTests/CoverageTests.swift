import Aggregation
import FactModel
import SourceText
import Testing

@Suite struct CoverageTests {
  private func digest(_ pages: [Page], followed: [String] = []) throws -> MonthDigest {
    Aggregator.digest(
      LedgerSnapshot(pages: pages), month: try #require(CivilDate("2024-10")),
      settings: AggregationSettings(followed: followed))
  }

  private func dump(_ digest: MonthDigest) -> [String] {
    digest.coverage.entries.map { entry in
      let reasons = Coverage.Reason.allCases.filter(entry.reasons.contains).map(\.rawValue)
      return "\(entry.zone.name) \(entry.status.rawValue) \(reasons.joined(separator: "+")) "
        + "\(entry.figures)/\(entry.moneyFigures)/\(entry.otherFigures) silent \(entry.monthsSilent)"
    }
  }

  @Test func zonesFollowedWrittenAboutAndSeenEarlierAreCounted() throws {
    var august = Page("aug", "2024-08-15")
    august.add("丙开发区", .tax, "1亿", period: "2024-01/2024-07")
    august.add("戊开发区", .tax, "1亿", period: "2024-01/2024-07")
    var september = Page("sep", "2024-09-15")
    september.add("戊开发区", .tax, "1.1亿")
    september.about("乙开发区")
    var october = Page("oct", "2024-10-15")
    october.about("甲开发区")
    october.about("乙开发区")
    october.add("甲开发区", .tax, "2亿", yoy: "5", period: "2024-01/2024-09")
    october.add("甲开发区", .jobs, "300", unit: .person, basis: .none, period: nil)
    october.add(
      "己开发区", .projectInvestment, "5亿", basis: .planned, period: nil, subject: "某项目",
      subjectKind: .project)
    october.add(
      "庚开发区", .capacity, "80000", unit: UnitOfMeasure("吨"), basis: .none, period: nil,
      subject: "某厂", subjectKind: .enterprise)
    let digest = try digest([august, september, october], followed: ["丁开发区"])
    #expect(
      dump(digest) == [
        "甲开发区 reported writtenAbout 2/1/0 silent 0",
        "己开发区 loneOnly writtenAbout 0/0/1 silent 0",
        "乙开发区 notReported writtenAbout+seenEarlier 0/0/0 silent 2",
        "庚开发区 notReported writtenAbout 0/0/1 silent 1",
        "丁开发区 notReported followed 0/0/0 silent 3",
        "丙开发区 notReported seenEarlier 0/0/0 silent 2",
        "戊开发区 notReported seenEarlier 0/0/0 silent 1",
      ])
    // Zones only seen earlier are in the list of the silent, not in the tables.
    #expect(digest.zones.map(\.name) == ["甲开发区", "己开发区", "乙开发区", "庚开发区", "丁开发区"])
    let silent = digest.checks.filter { $0.code == .zoneSilent }
    #expect(
      silent.map { "\($0.zone?.rawValue ?? "") \($0.outcome.rawValue)" }.sorted() == [
        "丁开发区 warning", "丙开发区 warning", "乙开发区 warning", "庚开发区 note", "戊开发区 warning",
      ])
  }

  @Test func undatedDocumentsCountForNoMonthAndAreTold() throws {
    var undated = Page("undated", nil)
    undated.add("甲开发区", .tax, "1亿")
    var october = Page("oct", "2024-10-15")
    october.add("乙开发区", .tax, "2亿")
    let digest = try digest([undated, october])
    #expect(digest.documents.map(\.id.rawValue) == ["oct"])
    #expect(digest.undated.map(\.id.rawValue) == ["undated"])
    #expect(digest.observations.compactMap(\.key.zone?.rawValue) == ["乙开发区"])
    let check = try #require(digest.checks.first { $0.code == .documentUndated })
    #expect(check.slots.names == ["undated"])
    #expect(digest.dataThrough == CivilDate("2024-10-15"))
  }

  /// 三个开发区 is no zone: no row, no coverage, no total; its figure stands with the regions'.
  @Test func aGroupOfZonesIsNoZone() throws {
    var page = Page("a", "2024-10-15")
    page.about("甲开发区")
    page.about("三个开发区")
    page.add("甲开发区", .tax, "1亿")
    page.add("三个开发区", .tax, "5亿", notes: [FactNote.zoneGroup])
    let digest = try digest([page])
    #expect(digest.zones.map(\.name) == ["甲开发区"])
    #expect(digest.coverage.entries.map(\.zone.name) == ["甲开发区"])
    #expect(digest.regionFigures.map(\.key.subject.name) == ["三个开发区"])
    #expect(digest.articleZones.values.map(\.rawValue) == ["甲开发区"])
    #expect(
      Aggregator.zones(in: LedgerSnapshot(page), settings: AggregationSettings()).map(\.name) == ["甲开发区"])
  }

  @Test func aMonthWithoutDocumentsSaysSo() throws {
    let digest = try digest([])
    #expect(digest.documents.isEmpty)
    #expect(digest.zones.isEmpty)
    #expect(digest.comparisons.isEmpty)
    #expect(digest.dataThrough == nil)
  }

  @Test func zonesStandByCompletedThenByPlan() throws {
    var page = Page("a", "2024-10-15")
    page.about("甲开发区")
    page.add(
      "乙开发区", .projectInvestment, "5亿", basis: .planned, period: nil, subject: "项目", subjectKind: .project)
    page.add("丙开发区", .projectInvestment, "60亿", basis: .planned, period: "2024")
    page.add("丁开发区", .fixedAsset, "1亿")
    #expect(try digest([page]).zones.map(\.name) == ["丁开发区", "丙开发区", "乙开发区", "甲开发区"])
  }
}
