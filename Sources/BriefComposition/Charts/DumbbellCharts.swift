import Aggregation
import FactModel
import Figures

/// This year against last: the ledger's own figure of a year ago, else the one the stated change implies (◇).
extension ChartDraft {
  private struct Pair {
    var item: ColumnView.Item
    var earlier: PrintedDecimal
    /// The ledger's own; nil for one worked out.
    var observed: Observation?
    var difference: PrintedDecimal
  }

  /// - Parameter earlier: the same column a year before, where the ledger has it.
  mutating func dumbbell(_ column: ColumnView, earlier: ColumnView?) throws(ChartRefusal) -> Chart {
    let pairs = column.comparable.compactMap { pair($0, earlier: earlier) }
      .enumerated().sorted { a, b in
        let order = a.element.difference.compared(with: b.element.difference)
        return order == 0 ? a.offset < b.offset : order > 0
      }.map(\.element)
    guard !pairs.isEmpty else { throw .noEarlierYear(indicator: column.key.indicator.rawValue) }
    if pairs.count == 1 { return twoPeriods(pairs[0], column) }
    let unit = desk.printer.unit(column.key.unit, pairs.map(\.item.observation.value))
    var rows: [DumbbellRow] = []
    let ends = Ends(pairs, limit: 15)
    let leads = self.leads(pairs)
    for (index, pair) in (ends.first + ends.last).enumerated() {
      rows.append(row(pair, unit: unit, isFocus: index == 0 && leads))
    }
    let now = desk.period(column.column.period) ?? words.text(.periodUnstated)
    let before = column.column.period.flatMap { desk.period($0.yearEarlier) } ?? words.text(.lastYear)
    let plot = DumbbellPlot(
      rows: rows, earlierName: before, riseName: words.text(.dumbbellRise, ["period": now]),
      fallName: words.text(.dumbbellFall, ["period": now]),
      changeHead: FittingText(
        words.text(.dumbbellHead, ["unit": unit.label]), words.text(.dumbbellHeadShort)),
      brokenNote: words.text(.brokenDots))
    let shown = Set(pairs.map(\.item.zone.key))
    let left = (column.all.map(\.zone) + column.missing).filter { !shown.contains($0.key) }
    let slots: [String: RichText?] = [
      "measure": .plain(measure(column)), "unit": .plain(unit.label), "period": .plain(now),
      "before": .plain(before),
    ]
    return chart(
      titles: dumbbellTitles(pairs, column), subtitle: words(.subtitleDumbbell, slots),
      shortSubtitle: shortSubtitle(column), plot: .dumbbell(plot),
      remarks: [betweenZones(ends.between)].compactMap { $0 } + leftOut(left),
      notes: pairs.contains { $0.observed == nil } ? [words(.noteImplied)] : [])
  }

  /// One zone only: its two figures as bars, since two dots on an axis say less.
  private mutating func twoPeriods(_ pair: Pair, _ column: ColumnView) -> Chart {
    let unit = desk.printer.unit(column.key.unit, [pair.item.observation.value, pair.earlier])
    let now = desk.period(pair.item.observation.period) ?? words.text(.periodUnstated)
    let before = pair.item.observation.period.yearEarlier.flatMap { desk.period($0) } ?? words.text(.lastYear)
    let stated = pair.item.observation.yearOnYear
    let rows = [
      BarRow(
        FittingText(now), value: .amount(amount(pair.item.observation, unit: unit)),
        change: stated.map { change($0) }, isFocus: true),
      BarRow(
        FittingText(before), value: .amount(earlier(pair, unit: unit)),
        change: stated == nil ? nil : .notApplicable),
    ]
    let plot = BarPlot(
      groups: [
        BarGroup(
          head: FittingText(
            words.heading(words.text(.barHead, ["measure": measure(column), "unit": unit.label])), unit.label),
          basis: tag(column.basis), rows: rows)
      ],
      changeHead: stated == nil ? "" : FittingText(words.text(.changeHead), words.text(.changeHeadShort)))
    let shown = pair.item.zone.key
    let left = (column.all.map(\.zone) + column.missing).filter { $0.key != shown }
    let slots: [String: RichText?] = [
      "measure": .plain(measure(column)), "unit": .plain(unit.label),
      "zone": .plain(desk.name(pair.item.zone)), "period": .plain(now),
    ]
    return chart(
      titles: dumbbellTitles([pair], column), subtitle: words(.subtitleZone, slots), plot: .bars(plot),
      remarks: leftOut(left), notes: pair.observed == nil ? [words(.noteImplied)] : [])
  }

  /// Zones a chart of comparable figures has no place for.
  func leftOut(_ zones: [ZoneIdentity]) -> [RichText] {
    zones.isEmpty
      ? [] : [words(.leftOut, ["zones": .plain(words.list(zones.map(desk.name)))])].compactMap { $0 }
  }

  private func pair(_ item: ColumnView.Item, earlier: ColumnView?) -> Pair? {
    let known = earlier?.comparable.first { $0.zone.key == item.zone.key }?.observation
    let value = known?.value ?? implied(item.observation)
    guard let value, let difference = item.observation.value.subtracting(value) else { return nil }
    return Pair(item: item, earlier: value, observed: known, difference: difference)
  }

  /// level ÷ (1 + change), at the level's own precision. Not for measures whose growth is real.
  private func implied(_ observation: Observation) -> PrintedDecimal? {
    let real: Set<IndicatorID> = [.valueAdded, .gdp]
    guard let change = observation.yearOnYear, observation.isExact,
      observation.yearOnYearQualifier == .exact,
      !real.contains(observation.key.indicator.indicator),
      let factor = PrintedDecimal(significand: 100).adding(change), factor.significand > 0
    else { return nil }
    return observation.value.divided(by: factor, shift: 2, toExponent: observation.value.exponent)
  }

  private mutating func row(_ pair: Pair, unit: ShownUnit, isFocus: Bool) -> DumbbellRow {
    let digits = DecimalText(pair.difference, unitExponent: unit.exponent)
    let text = unit.decimals.map { digits.rounded($0) } ?? digits
    let sign = text.isNegative || text.isZero ? "" : "+"
    return DumbbellRow(
      fitting(pair.item.zone), earlier: earlier(pair, unit: unit),
      current: amount(pair.item.observation, unit: unit),
      change: NumberText(sign + text.plain, marks: pair.observed == nil ? [.derived] : []), isFocus: isFocus)
  }

  private mutating func earlier(_ pair: Pair, unit: ShownUnit) -> Amount {
    if let observed = pair.observed { return amount(observed, unit: unit) }
    marks.insert(.derived)
    return Amount(
      magnitude(pair.earlier, unit),
      NumberText(desk.printer.digits(pair.earlier, unit: unit), marks: [.derived]))
  }

  /// Whether one zone alone gained most.
  private func leads(_ pairs: [Pair]) -> Bool {
    pairs.count >= 2 && pairs[0].difference.significand > 0
      && !pairs[0].difference.isEqual(to: pairs[1].difference)
  }

  /// 云溪增量最大，北河、望岳低于上年同期.
  private func dumbbellTitles(_ pairs: [Pair], _ column: ColumnView) -> [RichText?] {
    let falling = pairs.filter { $0.difference.isNegative }
    let names = words.list(falling.map { desk.name($0.item.zone) })
    let slots: [String: RichText?] = [
      "zone": .plain(desk.name(pairs[0].item.zone)), "falls": .plain(names),
      "fell": .plain(words.count(falling.count)), "count": .plain(words.count(pairs.count)),
      "indicator": .plain(desk.names.name(column.key, showsScope: false)),
    ]
    let leads = self.leads(pairs)
    var titles: [RichText?] = []
    if leads, !falling.isEmpty { titles += [words(.titleGainFalls, slots), words(.titleGainFell, slots)] }
    if leads { titles.append(words(.titleGain, slots)) }
    if pairs.count > 1, falling.count == pairs.count { titles.append(words(.titleAllBelow, slots)) }
    if pairs.count > 1, pairs.allSatisfy({ $0.difference.significand > 0 }) {
      titles.append(words(.titleAllAbove, slots))
    }
    if pairs.count == 1 {
      titles.append(words(pairs[0].difference.isNegative ? .titleBelowLast : .titleAboveLast, slots))
    }
    return titles + [words(.titleAgainstLast, slots)]
  }
}

extension ObservedPeriod {
  /// The same period of the year before.
  var yearEarlier: ObservedPeriod? {
    guard let period = period?.yearEarlier else { return nil }
    return ObservedPeriod(period, kind: kind)
  }
}

extension TimePeriod {
  /// The same months a year before; nil without a year.
  var yearEarlier: TimePeriod? {
    switch self {
    case .year(let y): .year(y - 1)
    case .month(let y?, let m): .month(year: y - 1, m)
    case .months(let y?, let a, let to?, let b): .months(year: y - 1, a, toYear: to - 1, b)
    case .quarter(let y?, let q): .quarter(year: y - 1, q)
    case .day(let y?, let m, let d): .day(year: y - 1, month: m, day: d)
    case .years, .month, .months, .quarter, .day: nil
    }
  }

  /// Months of the year that have passed at its end, for cumulative periods from January.
  var monthsOfYear: Int? {
    switch self {
    case .months(let y, 1, let to, let b) where y == to: b
    case .year: 12
    default: nil
    }
  }
}
