import Aggregation
import FactModel
import Figures

/// How much of a year's target is done, against the share of the year that has passed.
extension ChartDraft {
  private struct Progress {
    var zone: ZoneIdentity
    /// In %, one decimal; nil where no target is known.
    var done: PrintedDecimal?
    var gap: PrintedDecimal?
    var sources: [FactRef]
    /// The target is hedged (突破33): the rate is only about right.
    var isHedged = false
  }

  /// - Parameters:
  ///   - column: completed cumulative figures.
  ///   - targets: planned figures of the same indicator for the year.
  mutating func progress(_ column: ColumnView, targets: ColumnView?) throws(ChartRefusal) -> Chart {
    guard let months = column.column.period?.period?.monthsOfYear else { throw .noSchedule }
    let schedule = PrintedDecimal(significand: Int64(months)).divided(
      by: PrintedDecimal(significand: 12), shift: 2, toExponent: -1)
    guard let schedule else { throw .noSchedule }
    let found = (column.comparable.map { ($0.zone, $0.observation) }).map { zone, done in
      progress(zone, done, targets: targets, schedule: schedule)
    }
    let known = found.filter { $0.done != nil }.enumerated().sorted { a, b in
      guard let x = a.element.done, let y = b.element.done else { return false }
      let order = x.compared(with: y)
      return order == 0 ? a.offset < b.offset : order > 0
    }.map(\.element)
    guard !known.isEmpty else { throw .noTarget(indicator: column.key.indicator.rawValue) }
    let without = found.filter { $0.done == nil }
    let behind = known.filter { $0.gap?.isNegative ?? false }
    var rows: [ProgressRow] = []
    for entry in known.prefix(15) {
      rows.append(row(entry, isFocus: entry.zone.key == behind.last?.zone.key))
    }
    // a few stand as rows; many would make a chart of absences
    let absent = without.count <= BarOptions().missingRows ? without : []
    for entry in absent {
      rows.append(ProgressRow(fitting(entry.zone), value: .absent(words.text(.noTarget)), gap: nil))
    }
    marks.insert(.derived)
    let share = DecimalText(schedule).rounded(1).plain
    let slots: [String: RichText?] = [
      "indicator": .plain(desk.names.name(column.key)), "months": .plain("\(months)"), "share": .plain(share),
      "period": desk.period(column.column.period).map { .plain($0) },
    ]
    let plot = ProgressPlot(
      rows: rows, schedule: schedule.approximation,
      scheduleLabel: words.text(.scheduleLabel, ["share": share]),
      targetLabel: words.text(.targetLabel),
      gapHead: FittingText(words.text(.gapHead), words.text(.gapHeadShort)))
    return chart(
      titles: progressTitles(known, behind), subtitle: words(.subtitleProgress, slots), plot: .progress(plot),
      remarks: [
        absent.count == without.count
          ? nil : words(.noTargetZones, ["zones": .plain(words.list(without.map { desk.name($0.zone) }))]),
        column.missing.isEmpty
          ? nil
          : words(
            .missingRemark,
            ["zones": .plain(words.list(column.missing.map(desk.name))), "measure": .plain(measure(column))]),
      ].compactMap { $0 },
      notes: [
        absent.isEmpty ? nil : words(.noteNoTarget), behind.isEmpty ? nil : words(.noteBehind),
        known.contains { $0.isHedged } ? words(.noteHedgedTarget) : nil,
      ])
  }

  private func progress(
    _ zone: ZoneIdentity, _ done: Observation, targets: ColumnView?, schedule: PrintedDecimal
  ) -> Progress {
    let target = targets?.own.first { item in
      guard item.zone.key == zone.key, case .year(let year)? = item.observation.period.period else {
        return false
      }
      return done.period.period?.lastYear == year
    }
    // a target of “over 33” is a floor: 33 is what must be reached
    guard let target,
      target.observation.qualifier == .exact || target.observation.qualifier == .over
        || target.observation.qualifier == .atLeast,
      let percent = done.value.divided(by: target.observation.value, shift: 2, toExponent: -1)
    else { return Progress(zone: zone, done: nil, gap: nil, sources: []) }
    return Progress(
      zone: zone, done: percent, gap: percent.subtracting(schedule),
      sources: Array(done.sources.prefix(1) + target.observation.sources.prefix(1)),
      isHedged: !target.observation.isExact)
  }

  private mutating func row(_ entry: Progress, isFocus: Bool) -> ProgressRow {
    guard let done = entry.done, let gap = entry.gap else {
      return ProgressRow(fitting(entry.zone), value: .absent(words.text(.noTarget)), gap: nil)
    }
    let label = NumberText(DecimalText(done).rounded(1).plain, references: references(entry.sources))
    let points = DecimalText(gap).rounded(1)
    let isBehind = points.isNegative
    return ProgressRow(
      fitting(entry.zone),
      value: .amount(Amount(done.approximation, label, standing: entry.isHedged ? .approximate : .exact)),
      gap: ProgressRow.Gap(
        isBehind: isBehind, word: words.text(isBehind ? .behindWord : .aheadWord),
        points: NumberText(points.magnitude)),
      isFocus: isFocus)
  }

  /// 七区快于时序进度，沙洲落后28.2个百分点.
  private func progressTitles(_ known: [Progress], _ behind: [Progress]) -> [RichText?] {
    let slots: [String: RichText?] = [
      "ahead": .plain(words.count(known.count - behind.count)), "behind": .plain(words.count(behind.count)),
      "zone": behind.last.map { .plain(desk.name($0.zone)) },
      "points": behind.last?.gap.map { .plain(DecimalText($0).rounded(1).magnitude) },
      "only": known.first.map { .plain(desk.name($0.zone)) },
      "done": known.first?.done.map { .plain(DecimalText($0).rounded(1).plain) },
    ]
    if known.count == 1 { return [words(.titleProgressOne, slots)] }
    if behind.isEmpty { return [words(.titleProgressAll, slots)] }
    if behind.count == known.count { return [words(.titleProgressNone, slots)] }
    return [words(.titleProgress, slots), words(.titleProgressCounts, slots)]
  }
}

extension TimePeriod {
  /// The year it ends in.
  fileprivate var lastYear: Int? {
    switch self {
    case .year(let y): y
    case .years(_, let y): y
    case .month(let y, _), .months(_, _, let y, _), .quarter(let y, _), .day(let y, _, _): y
    }
  }
}
