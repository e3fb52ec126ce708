import Aggregation
import FactModel
import Figures

/// Lines over time: one indicator, one kind of period, a line for each zone; cumulative figures break at January.
extension ChartDraft {
  private static let lines = 6

  mutating func trend(_ trends: [Trend], zones: [ZoneKey: ZoneIdentity]) throws(ChartRefusal) -> Chart {
    let family = longest(trends)
    let points = family.map(\.series.points.count).max() ?? 0
    guard let first = family.first, points >= 2 else { throw .tooFewPoints(found: points) }
    let shown = family.enumerated().sorted { a, b in
      let left = a.element.series.points.count
      let right = b.element.series.points.count
      return left == right ? a.offset < b.offset : left > right
    }.prefix(Self.lines).map(\.element)
    let periods = Array(Set(shown.flatMap { $0.series.points.map(\.period) })).sorted()
    let key = first.series.key.indicator
    let unit = desk.printer.unit(
      key.unit, shown.flatMap { $0.series.points.map { $0.valueHigh ?? $0.value } })
    var lines: [TrendSeries] = []
    for (index, trend) in shown.enumerated() {
      var places: [Amount?] = []
      for period in periods {
        let point = trend.series.points.first { $0.period == period && !$0.isUnitSuspect }
        places.append(point.map { amount($0, unit: unit) })
      }
      let zone = trend.series.key.zone.flatMap { zones[$0] }
      lines.append(TrendSeries(zone.map(fitting) ?? "", points: places, isFocus: index == 0))
    }
    let isGrowth = key.measure == .growth
    let isDerived = first.series.points.contains { $0.marks.contains(.derived) }
    let name =
      isGrowth
      ? words.text(.changeOf, ["indicator": desk.names.name(key)])
      : isDerived
        ? words.text(.derivedMonthOf, ["indicator": desk.names.name(key)]) : desk.names.name(key)
    let slots: [String: RichText?] = [
      "measure": .plain(name), "unit": .plain(unit.label),
      "from": periods.first.flatMap { desk.period($0) }.map { .plain($0) },
      "to": periods.last.flatMap { desk.period($0) }.map { .plain($0) },
    ]
    let left = family.count - shown.count
    return chart(
      titles: trendTitles(shown, of: family, zones: zones, name: name),
      subtitle: words(
        key.periodIsCumulative(first.series.key.periodKind) ? .subtitleTrendYTD : .subtitleTrend, slots),
      plot: .trend(TrendPlot(periods: trendPeriods(periods), series: lines, head: unit.label)),
      remarks: [moreZones(left)].compactMap { $0 },
      notes: [
        first.series.key.periodKind == .ytd && Set(periods.map { $0.period?.endsInYear }).count > 1
          ? words(.noteTrendYTD) : nil,
        shown.contains { $0.series.points.contains(where: \.isUnitSuspect) } ? words(.noteSuspect) : nil,
      ])
  }

  /// The indicator and kind of period with most points; another kind is another chart.
  private func longest(_ trends: [Trend]) -> [Trend] {
    struct Family: Hashable {
      var indicator: IndicatorKey
      var kind: PeriodKind?
    }
    var families: [Family: [Trend]] = [:]
    var order: [Family] = []
    for trend in trends where trend.series.key.subject == .zone {
      let family = Family(indicator: trend.series.key.indicator, kind: trend.series.key.periodKind)
      if families[family] == nil { order.append(family) }
      families[family, default: []].append(trend)
    }
    let best = order.enumerated().max { a, b in
      let left = families[a.element]?.reduce(0) { $0 + $1.series.points.count - 1 } ?? 0
      let right = families[b.element]?.reduce(0) { $0 + $1.series.points.count - 1 } ?? 0
      return (left, -a.offset) < (right, -b.offset)
    }
    return best.flatMap { families[$0.element] } ?? []
  }

  private func trendPeriods(_ periods: [ObservedPeriod]) -> [TrendPeriod] {
    var result: [TrendPeriod] = []
    var lastYear: Int?
    var before: ObservedPeriod?
    for period in periods {
      let year = period.period?.endsInYear
      // 1—3月 beside 1—4月, not 一季度
      let label =
        desk.periods.short(period.period, kind: period.kind == .ytd ? .month : period.kind) ?? ""
      let isNew = year != lastYear
      let yearText = year.flatMap { desk.periods.full(.year($0), kind: .year) } ?? ""
      result.append(
        TrendPeriod(
          label == yearText ? yearText : label, year: isNew && label != yearText ? yearText : "",
          breaksBefore: isNew && lastYear != nil && period.kind == .ytd
            || before.map { period.leavesGap(after: $0) } ?? false))
      lastYear = year
      before = period
    }
    return result
  }

  /// 左云同比由12.1%升至15.3% — first and last of the focus line.
  private func trendTitles(
    _ trends: [Trend], of family: [Trend], zones: [ZoneKey: ZoneIdentity], name: String
  ) -> [RichText?] {
    guard let focus = trends.first, let zone = focus.series.key.zone.flatMap({ zones[$0] }),
      let first = focus.series.points.first(where: { !$0.isUnitSuspect }),
      let last = focus.series.points.last(where: { !$0.isUnitSuspect })
    else { return [words(.titleTrend, ["measure": .plain(name)])] }
    let unit = desk.printer.unit(first.key.indicator.unit, [first.value, last.value])
    let slots: [String: RichText?] = [
      "zone": .plain(desk.name(zone)), "measure": .plain(name),
      "period": desk.shortPeriod(last.period).map { .plain($0) },
      "before": .plain(desk.printer.digits(first.value, unit: unit) + desk.printer.spaced(unit.label)),
      "now": .plain(desk.printer.digits(last.value, unit: unit) + desk.printer.spaced(unit.label)),
    ]
    let isCumulative = first.key.indicator.periodIsCumulative(focus.series.key.periodKind)
    let order = last.value.compared(with: first.value)
    var titles: [RichText?] = []
    if isCumulative {
      titles += leadTitles(family, last, slots)
    } else if first.isExact, last.isExact, order != 0 {
      titles.append(words(order > 0 ? .titleTrendUp : .titleTrendDown, slots))
    }
    return titles + [words(.titleTrendNow, slots), words(.titleTrend, slots)]
  }

  /// Cumulative figures rise by themselves; what can be said is who has most at the last point: of all zones that
  /// have one there, drawn or not.
  private func leadTitles(_ family: [Trend], _ last: Observation, _ slots: [String: RichText?]) -> [RichText?]
  {
    let ends = family.compactMap { trend in trend.series.points.first { $0.period == last.period } }
    let others = ends.filter { $0.key != last.key }
    guard ends.count >= 2, ends.allSatisfy({ $0.isExact && !$0.isUnitSuspect }),
      others.count == ends.count - 1,
      others.allSatisfy({ $0.value.compared(with: last.value) < 0 })
    else { return [] }
    return [words(.titleTrendLead, slots.merging(["count": .plain(words.count(ends.count))]) { $1 })]
  }
}

extension IndicatorKey {
  fileprivate func periodIsCumulative(_ kind: PeriodKind?) -> Bool { kind == .ytd && measure == .level }
}

extension TimePeriod {
  /// The year it ends in.
  fileprivate var endsInYear: Int? {
    switch self {
    case .year(let y): y
    case .years(_, let y): y
    case .month(let y, _), .months(_, _, let y, _), .quarter(let y, _), .day(let y, _, _): y
    }
  }
}
