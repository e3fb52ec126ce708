import Aggregation
import FactModel
import SourceText
import Testing

@Suite struct TrendTests {
  private func trends(_ build: (inout Page) -> Void) -> [Trend] {
    var page = Page("a", "2025-03-15")
    build(&page)
    return Trends.trends(
      LedgerSnapshot(page), zones: [ZoneKey("甲开发区")], indicators: [.fixedAsset],
      settings: AggregationSettings())
  }

  @Test func cumulativeMonthlyAndQuarterlyPointsAreTrendsOfTheirOwn() {
    let trends = trends { page in
      page.add("甲开发区", .fixedAsset, "8亿", period: "2024-01/2024-08")
      page.add("甲开发区", .fixedAsset, "1亿", period: "2024-08")
      page.add("甲开发区", .fixedAsset, "3亿", period: "2024-Q3")
      page.add("甲开发区", .fixedAsset, "12亿", period: "2023")
      page.add("乙开发区", .fixedAsset, "9亿", period: "2024-01/2024-08")
      page.add("甲开发区", .tax, "9亿", period: "2024-01/2024-08")
    }
    #expect(trends.map(\.series.key.periodKind) == [.month, .quarter, .year, .ytd])
    #expect(trends.allSatisfy { $0.series.points.count == 1 })
  }

  /// 1—12月 is the year; 1—2月 begins the next: the line breaks, and no January is made up.
  @Test func cumulativeSeriesBreakAtJanuary() {
    let trends = trends { page in
      for (period, value) in [
        ("2024-01/2024-10", "10亿"), ("2024-01/2024-11", "11亿"), ("2025-01/2025-02", "1亿"),
        ("2025-01/2025-03", "2亿"),
      ] {
        page.add("甲开发区", .fixedAsset, value, period: period)
      }
    }
    #expect(trends.count == 1)
    #expect(trends[0].segments == [0..<2, 2..<4])
    #expect(!trends[0].series.points.contains { $0.period.period == .month(year: 2025, 1) })
  }

  /// Months that nobody tells are not passed over by a line; neighbours over New Year are joined.
  @Test(arguments: [
    (["2024-08", "2024-09", "2025-03"], [0..<2, 2..<3]),
    (["2024-11", "2024-12", "2025-02"], [0..<2, 2..<3]),
    (["2024-12", "2025-01", "2025-02"], [0..<3]), (["2024-Q2", "2024-Q3", "2025-Q2"], [0..<2, 2..<3]),
    (["2022", "2024"], [0..<2]),
  ])
  func monthsApartAreNotJoined(_ periods: [String], _ segments: [Range<Int>]) {
    let trends = trends { page in
      for (number, period) in periods.enumerated() {
        page.add("甲开发区", .fixedAsset, "\(number + 1)亿", period: period)
      }
    }
    #expect(trends.map(\.segments) == [segments])
  }

  @Test func aMonthIsDerivedOnRequestOnly() throws {
    let trend = try #require(
      trends { page in
        page.add("甲开发区", .fixedAsset, "1亿", period: "2024-01/2024-02")
        page.add("甲开发区", .fixedAsset, "2.5亿", period: "2024-01/2024-03")
        page.add("甲开发区", .fixedAsset, "4亿", period: "2024-01/2024-04", qualifier: .near, hedge: "近")
        page.add("甲开发区", .fixedAsset, "6亿", period: "2024-01/2024-06")
      }.first)
    let months = Trends.derivedMonths(trend)
    #expect(months.map(\.period.text) == ["2024-03"])
    #expect(months.map(\.value.plain) == ["150000000"])
    #expect(months.first?.from.map(\.id) == ["f1", "f0"])
    let derived = try #require(Trends.ofDerivedMonths(trend))
    #expect(derived.series.key.periodKind == .month)
    #expect(derived.series.points.map(\.value.plain) == ["150000000"])
    #expect(derived.series.points.allSatisfy { $0.marks == [.derived] })
    #expect(Trends.ofDerivedMonths(derived) == nil)
  }

  @Test func whatTellsNoTimeIsNoPoint() {
    let trends = trends { page in
      page.add("甲开发区", .fixedAsset, "1亿", period: nil)
      page.add("甲开发区", .fixedAsset, "2亿", period: "--01/--08")
      page.add("甲开发区", .fixedAsset, "3亿", period: "2025")
    }
    #expect(trends.isEmpty)
  }
}

/// 增速较1—8月加快…个百分点: the growth stated for the time before in the year.
@Suite struct GrowthBeforeTests {
  /// What a month says of 甲's growth beside earlier issues; `period growth gained`, or nil.
  private func before(_ build: (inout Page, inout Page) -> Void) throws -> String? {
    var earlier = Page("earlier", "2024-09-15")
    var now = Page("now", "2024-10-15")
    build(&earlier, &now)
    let digest = Aggregator.digest(
      LedgerSnapshot(earlier, now), month: try #require(CivilDate("2024-10")), settings: AggregationSettings()
    )
    let figure = try #require(digest.observations.first { $0.key.indicator.measure == .level })
    guard let before = figure.growthBefore else { return nil }
    #expect(before.sources.allSatisfy { digest.facts[$0] != nil })
    #expect(digest.earlierDocuments.map(\.id.rawValue) == ["earlier"])
    return "\(before.period.period?.text ?? "") \(before.percent.plain) \(before.gained.plain)"
  }

  @Test func theLastCumulativeFigureOfTheYearIsTheOneBefore() throws {
    let found = try before { earlier, now in
      earlier.add("甲开发区", .fixedAsset, "3亿", yoy: "9.1", period: "2024-01/2024-06")
      earlier.add("甲开发区", .fixedAsset, "5亿", yoy: "11.9", period: "2024-01/2024-08")
      earlier.add("甲开发区", .fixedAsset, "1亿", yoy: "40", period: "2024-08")
      now.add("甲开发区", .fixedAsset, "6亿", yoy: "13.1", period: "2024-01/2024-09")
    }
    #expect(found == "2024-01/2024-08 11.9 1.2")
  }

  @Test func aChangeWithoutItsLevelCountsToo() throws {
    let found = try before { earlier, now in
      earlier.add("甲开发区", .fixedAsset, nil, yoy: "-2.5", period: "2024-01/2024-08")
      now.add("甲开发区", .fixedAsset, "6亿", yoy: "-4", period: "2024-01/2024-09")
    }
    #expect(found == "2024-01/2024-08 -2.5 -1.5")
  }

  @Test(arguments: [
    ("2023-01/2023-12", "11.9", Qualifier.exact), ("2024-08", "11.9", .exact),
    ("2024-01/2024-10", "11.9", .exact),
    ("2024-01/2024-08", "11.9", .over), ("2024-01/2024-09", "11.9", .exact),
  ])
  func anotherYearAnotherKindAndAHedgeAreNone(_ period: String, _ yoy: String, _ hedge: Qualifier) throws {
    let found = try before { earlier, now in
      earlier.add(
        "甲开发区", .fixedAsset, "5亿", yoy: yoy, period: period,
        notes: [FactNote.growth(hedge)].compactMap(\.self))
      now.add("甲开发区", .fixedAsset, "6亿", yoy: "11.9", period: "2024-01/2024-09")
    }
    #expect(found == nil)
  }

  @Test func papersThatDifferLeaveItOpen() throws {
    let found = try before { earlier, now in
      earlier.add("甲开发区", .fixedAsset, "5亿", yoy: "11.9", period: "2024-01/2024-08")
      earlier.add("甲开发区", .fixedAsset, "5亿", yoy: "19.1", period: "2024-01/2024-08")
      now.add("甲开发区", .fixedAsset, "6亿", yoy: "13.1", period: "2024-01/2024-09")
    }
    #expect(found == nil)
  }
}
