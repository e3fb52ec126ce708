import Aggregation
import FactModel
import Figures

/// Several indicators side by side: small multiples for a few zones, a heat table for many.
extension ChartDraft {
  /// Columns a frame has room for.
  private static let compareColumns = 5
  private static let heatColumns = 7
  private static let heatRows = 30
  private static let compareRows = 6

  /// - Parameters:
  ///   - earlier: the same comparison a year before, where the ledger has it.
  ///   - otherwise: what could be compared instead, for a refusal.
  mutating func compare(_ comparison: Comparison, earlier: Comparison?, otherwise: [String])
    throws(ChartRefusal) -> Chart
  {
    let shown = SideBySide(comparison, levelsOnly: true, columns: Self.compareColumns, rows: Self.compareRows)
    try check(shown, leastColumns: 1, otherwise)
    let units = shown.columns.map { unit(comparison, $0) }
    var rows: [CompareRow] = []
    for row in shown.rows {
      var cells: [CompareCell] = []
      for (place, index) in shown.columns.enumerated() {
        let earlier = before(comparison.columns[index], row.zone.key, earlier)
        cells.append(compareCell(row.cells[index], earlier: earlier, unit: units[place]))
      }
      rows.append(CompareRow(fitting(row.zone), cells: cells))
    }
    rankChanges(&rows, shown)
    let cells = rows.flatMap(\.cells)
    let ranked = cells.contains { $0.rank != nil }
    let changes = cells.contains { if case .absent = $0.change { false } else { $0.change != nil } }
    let plot = ComparePlot(
      columns: zip(shown.columns, units).map { index, unit in
        let column = comparison.columns[index]
        return CompareColumn(
          FittingText(
            desk.names.name(column.indicator, showsScope: !column.mixedScope),
            desk.names.name(column.indicator, showsScope: false)),
          unit: unitText(unit, column, shown, in: comparison), basis: tag(column.indicator.basis))
      }, rows: rows,
      legend: cells.contains { $0.earlier != nil } ? legend(comparison, shown.columns) : nil,
      changeHead: changes ? words.text(.changeHead) : "",
      rankHead: ranked && changes ? words.text(.rankHead) : "",
      brokenNote: words.text(.brokenColumn))
    return chart(
      titles: compareTitles(comparison, shown),
      subtitle: compareSubtitle(comparison, shown, .subtitleCompare),
      plot: .compare(plot), remarks: besideRemarks(shown), notes: absentNotes(shown))
  }

  /// 位次 beside the changes is that of the changes, so that the two columns of the table tell one thing.
  private func rankChanges(_ rows: inout [CompareRow], _ shown: SideBySide) {
    for (place, index) in shown.columns.enumerated() {
      let changes = shown.rows.map { row -> PrintedDecimal? in
        row.cells[index].standing == .comparable ? row.cells[index].observation?.yearOnYear : nil
      }
      guard changes.compactMap({ $0 }).count >= 2 else { continue }
      for (row, change) in changes.enumerated() {
        guard let change else { continue }
        rows[row].cells[place].rank = 1 + changes.count { $0.map { $0.compared(with: change) > 0 } ?? false }
      }
    }
  }

  private func check(_ shown: SideBySide, leastColumns: Int, _ otherwise: [String]) throws(ChartRefusal) {
    guard shown.columns.count >= leastColumns else { throw .tooFewColumns(found: shown.columns.count) }
    guard shown.rows.count >= 2 else { throw .tooFewZones(found: shown.rows.count, available: otherwise) }
  }

  /// Zones with figures that found no room, and those with none.
  private func besideRemarks(_ shown: SideBySide) -> [RichText] {
    [
      moreZones(shown.left),
      shown.silent.isEmpty
        ? nil : words(.heatSilent, ["zones": .plain(words.list(shown.silent.map(desk.name)))]),
    ].compactMap { $0 }
  }

  /// The unit over a column; with its period where that is not the one most columns have.
  private func unitText(
    _ unit: ShownUnit, _ column: ComparisonColumn, _ shown: SideBySide, in comparison: Comparison
  ) -> String {
    guard column.period != commonPeriod(shown, in: comparison) else { return unit.label }
    let period = desk.period(column.period) ?? words.text(.periodUnstated)
    return words.text(.unitPeriod, ["unit": unit.label, "period": period])
  }

  /// The period most columns have, the first of them where several do.
  private func commonPeriod(_ shown: SideBySide, in comparison: Comparison) -> ObservedPeriod? {
    let periods = shown.columns.map { comparison.columns[$0].period }
    let best = periods.enumerated().max { a, b in
      let (left, right) = (periods.count { $0 == a.element }, periods.count { $0 == b.element })
      return left == right ? a.offset > b.offset : left < right
    }
    return best?.element
  }

  private mutating func compareCell(_ cell: ComparisonCell, earlier: Observation?, unit: ShownUnit)
    -> CompareCell
  {
    guard let observation = cell.observation else {
      return CompareCell(.absent(words.text(.notReported)), change: .absent(words.text(.notReported)))
    }
    return CompareCell(
      .amount(amount(observation, unit: unit, standing: standing(cell))),
      earlier: earlier.map { amount($0, unit: unit) },
      change: change(observation))
  }

  private func standing(_ cell: ComparisonCell) -> Amount.Standing? {
    switch cell.standing {
    case .apart, .lone: .apart
    default: nil
    }
  }

  private func before(_ column: ComparisonColumn, _ zone: ZoneKey, _ earlier: Comparison?) -> Observation? {
    guard let earlier, let index = earlier.columns.firstIndex(where: { $0.indicator == column.indicator }),
      let cell = earlier.cell(zone, column: index), cell.standing == .comparable
    else { return nil }
    return cell.observation
  }

  private func legend(_ comparison: Comparison, _ columns: [Int]) -> PeriodLegend? {
    guard let period = comparison.columns[columns[0]].period, let now = desk.period(period),
      let then = period.yearEarlier.flatMap({ desk.period($0) })
    else { return nil }
    return PeriodLegend(current: now, earlier: then)
  }

  mutating func heat(_ comparison: Comparison, otherwise: [String] = []) throws(ChartRefusal) -> Chart {
    let shown = SideBySide(comparison, levelsOnly: false, columns: Self.heatColumns, rows: Self.heatRows)
    try check(shown, leastColumns: 2, otherwise)
    let units = shown.columns.map { unit(comparison, $0) }
    var rows: [HeatRow] = []
    for row in shown.rows {
      var cells: [ChartValue] = []
      for (place, index) in shown.columns.enumerated() {
        cells.append(heatCell(row.cells[index], unit: units[place]))
      }
      rows.append(HeatRow(fitting(row.zone), cells: cells))
    }
    let plot = HeatPlot(
      columns: zip(shown.columns, units).map { index, unit in
        let column = comparison.columns[index]
        let name = desk.names.name(column.indicator, showsScope: !column.mixedScope)
        let title = column.indicator.measure == .growth ? words.text(.changeOf, ["indicator": name]) : name
        return HeatColumn(FittingText(title), unit: unitText(unit, column, shown, in: comparison))
      }, rows: rows, nameHead: words.text(.zoneHead), scaleLabel: words.text(.heatScale),
      negativeLabel: words.text(.heatNegative))
    let hasBlanks = rows.contains { $0.cells.contains { $0.amount == nil } }
    return chart(
      titles: compareTitles(comparison, shown),
      subtitle: compareSubtitle(comparison, shown, rows.count < 5 ? .subtitleHeatFew : .subtitleHeat),
      plot: .heat(plot),
      remarks: besideRemarks(shown), notes: [hasBlanks ? words(.noteHeat) : nil])
  }

  private mutating func heatCell(_ cell: ComparisonCell, unit: ShownUnit) -> ChartValue {
    guard let observation = cell.observation else { return .absent(words.text(.notReported)) }
    if observation.key.indicator.measure == .growth {
      return .amount(
        Amount(
          observation.value.approximation,
          desk.printer.growth(observation.value, observation.qualifier, signed: true),
          standing: standing(cell) ?? (observation.isExact ? .exact : .approximate)))
    }
    return .amount(amount(observation, unit: unit, standing: standing(cell)))
  }

  private func unit(_ comparison: Comparison, _ index: Int) -> ShownUnit {
    let values = comparison.rows.compactMap { $0.cells[index].observation }.map { $0.valueHigh ?? $0.value }
    return desk.printer.unit(comparison.columns[index].indicator.unit, values)
  }

  // MARK: Words

  private func compareSubtitle(_ comparison: Comparison, _ shown: SideBySide, _ phrase: Phrase) -> RichText? {
    if shown.views.count == 1 {
      return subtitle(shown.views[0], unit: unit(shown.views[0]), showsChange: false)
    }
    let period = desk.period(commonPeriod(shown, in: comparison)) ?? words.text(.periodUnstated)
    let count = "\(shown.rows.count)"
    let zones =
      shown.left == 0
      ? count : words.text(.zonesShown, ["count": count, "total": "\(shown.rows.count + shown.left)"])
    return words(
      phrase,
      [
        "zones": .plain(zones), "columns": .plain(words.count(shown.columns.count)),
        "periods": .plain(period),
      ])
  }

  /// 云溪四项指标居首 — a zone that leads most ranked columns; else what stands side by side.
  private func compareTitles(_ comparison: Comparison, _ shown: SideBySide) -> [RichText?] {
    if shown.views.count == 1 { return barTitles(MonthView.withGrowth(shown.views)[0], tellsGrowth: false) }
    let ranked = shown.views.filter { $0.comparable.count >= 2 }.count
    let top = shown.leads.values.max() ?? 0
    let first = shown.leads.filter { $0.value == top }.map(\.key)
    let best = first.count == 1 ? shown.rows.map(\.zone).first { $0.key == first[0] } : nil
    let slots: [String: RichText?] = [
      "zone": best.map { .plain(desk.name($0)) }, "leads": .plain(words.count(top)),
      "ranked": .plain(words.count(ranked)), "zones": .plain(words.count(shown.rows.count)),
      "columns": .plain(words.count(shown.columns.count)),
    ]
    guard best != nil else { return [words(.titleSideBySide, slots)] }
    return [
      words(top == ranked && ranked > 1 ? .titleLeadsAll : .titleLeads, slots),
      words(.titleSideBySide, slots),
    ]
  }

  private func absentNotes(_ shown: SideBySide) -> [RichText?] {
    let absent = shown.rows.contains { row in shown.columns.contains { row.cells[$0].observation == nil } }
    return [absent ? words(.noteMissing) : nil]
  }
}
