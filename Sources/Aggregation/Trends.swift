public import FactModel

/// The points of one indicator in time, cut where a line must not pass.
public struct Trend: Hashable, Sendable {
  /// The observations as reported.
  public var series: Series
  /// Runs of points a line may join: cumulative points of one year only, each run from its first point. No January point is
  /// ever made up.
  public var segments: [Range<Int>]

  public init(series: Series, segments: [Range<Int>]) {
    self.series = series
    self.segments = segments
  }
}

/// 推算: a month worked out as the difference of two cumulative figures.
public struct DerivedMonth: Hashable, Sendable {
  /// The month.
  public var period: TimePeriod
  /// The cumulative figure less that of the month before.
  public var value: PrintedDecimal
  /// The later cumulative figure, then the earlier.
  public var from: [FactRef]

  public init(period: TimePeriod, value: PrintedDecimal, from: [FactRef]) {
    self.period = period
    self.value = value
    self.from = from
  }
}

/// Trends of zones, and single months worked out of cumulative figures.
public enum Trends {
  /// The trends of a zone's own figures of some indicators; monthly, cumulative, quarterly and yearly points are trends
  /// of their own. Sorted by key.
  public static func trends(
    _ snapshot: LedgerSnapshot, zones: [ZoneKey], indicators: [IndicatorID],
    measure: Measure = .level, settings: AggregationSettings
  ) -> [Trend] {
    let index = LedgerIndex(snapshot, settings: settings)
    let wantedZones = Set(zones)
    let wanted = index.series.map { key in
      key.subject == .zone && key.indicator.measure == measure
        && indicators.contains(key.indicator.indicator)
        && (key.zone.map(wantedZones.contains) ?? false)
    }
    let pool = index.observations { wanted[Int($0.series)] }
    return trends(of: pool)
  }

  /// Groups observations into trends. A figure that states no end of its time is no point.
  static func trends(of pool: [Observation]) -> [Trend] {
    var byKey: [SeriesKey: [Observation]] = [:]
    for observation in pool
    where observation.period.readIn == nil && !observation.period.isYearUnknown {
      byKey[observation.key, default: []].append(observation)
    }
    return byKey.sorted { $0.key < $1.key }.map { key, points in
      let sorted = points.sorted { $0.period < $1.period }
      return Trend(series: Series(key: key, points: sorted), segments: segments(sorted))
    }
  }

  private static func segments(_ points: [Observation]) -> [Range<Int>] {
    guard !points.isEmpty else { return [] }
    var segments: [Range<Int>] = []
    var start = 0
    for index in points.indices.dropFirst() {
      let before = points[index - 1].period
      let here = points[index].period
      if here.kind == .ytd ? before.endYear != here.endYear : here.leavesGap(after: before) {
        segments.append(start..<index)
        start = index
      }
    }
    segments.append(start..<points.count)
    return segments
  }

  /// Months from neighbouring cumulative levels of one year (1—8月 less 1—7月); only where both are exact and
  /// undisputed. 1—2月 gives no month.
  public static func derivedMonths(_ trend: Trend) -> [DerivedMonth] {
    guard trend.series.key.indicator.measure == .level, trend.series.key.periodKind == .ytd else {
      return []
    }
    return zip(trend.series.points, trend.series.points.dropFirst()).compactMap { earlier, later in
      guard case .months(let year?, 1, let to, let month)? = later.period.period, to == year,
        case .months(year, 1, year, let before)? = earlier.period.period, before == month - 1,
        earlier.isExact, later.isExact, earlier.conflict == nil, later.conflict == nil,
        let value = later.value.subtracting(earlier.value)
      else { return nil }
      return DerivedMonth(
        period: .month(year: year, month), value: value,
        from: [later, earlier].compactMap(\.sources.first))
    }
  }
}

extension Trends {
  /// 推算: the single months of a cumulative trend as a trend of their own, each point marked as worked out; nil where no two
  /// figures follow each other.
  public static func ofDerivedMonths(_ trend: Trend) -> Trend? {
    var key = trend.series.key
    key.periodKind = .month
    let points = derivedMonths(trend).map { month in
      Observation(
        key: key, period: ObservedPeriod(month.period, kind: .month), value: month.value, sources: month.from,
        marks: [.derived])
    }
    guard !points.isEmpty else { return nil }
    return Trend(series: Series(key: key, points: points), segments: segments(points))
  }
}

extension ObservedPeriod {
  /// Whether months or quarters lie between two of their kind: no line passes over what nobody tells.
  public func leavesGap(after earlier: ObservedPeriod) -> Bool {
    switch (earlier.period, period) {
    case (.month(let a?, let m), .month(let b?, let n)): b * 12 + n - (a * 12 + m) > 1
    case (.quarter(let a?, let m), .quarter(let b?, let n)): b * 4 + n - (a * 4 + m) > 1
    default: false
    }
  }

  /// The year a period ends in.
  var endYear: Int? {
    switch period {
    case .year(let y): y
    case .years(_, let y): y
    case .month(let y, _): y
    case .months(_, _, let y, _): y
    case .quarter(let y, _): y
    case .day(let y, _, _): y
    case nil: nil
    }
  }
}
