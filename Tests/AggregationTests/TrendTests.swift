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
