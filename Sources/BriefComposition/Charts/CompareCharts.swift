import Aggregation
import FactModel
import Figures

/// Several indicators side by side: small multiples for a few zones, a heat table for many.
extension ChartDraft {
  /// Columns a frame has room for.
  private static let compareColumns = 5
  private static let heatColumns = 7
  private static let compareRows = 6

  /// - Parameter earlier: the same comparison a year before, where the ledger has it.
  mutating func compare(_ comparison: Comparison, earlier: Comparison?) throws(ChartRefusal) -> Chart {
    let columns = levels(comparison, limit: Self.compareColumns)
    guard !columns.isEmpty else { throw .tooFewColumns(found: 0) }
    let units = columns.map { unit(comparison, $0) }
    var rows: [CompareRow] = []
    var hasEarlier = false
    for row in comparison.rows.prefix(Self.compareRows) {
      var cells: [CompareCell] = []
      for (place, index) in columns.enumerated() {
        let cell = compareCell(
          row.cells[index], earlier: before(comparison.columns[index], row.zone.key, earlier),
          unit: units[place])
        hasEarlier = hasEarlier || cell.earlier != nil
        cells.append(cell)
      }
      rows.append(CompareRow(fitting(row.zone), cells: cells))
    }
    let ranked = rows.contains { $0.cells.contains { $0.rank != nil } }
    let changes = rows.contains {
      $0.cells.contains { if case .absent = $0.change { false } else { $0.change != nil } }
    }
    let plot = ComparePlot(
      columns: zip(columns, units).map { index, unit in
        let column = comparison.columns[index]
        return CompareColumn(
          FittingText(
            desk.names.name(column.indicator, showsScope: !column.mixedScope),
            desk.names.name(column.indicator, showsScope: false)),
          unit: unit.label, basis: tag(column.indicator.basis))
      }, rows: rows, legend: hasEarlier ? legend(comparison, columns) : nil,
      changeHead: changes || ranked ? words.text(.changeHead) : "",
      rankHead: ranked ? words.text(.rankHead) : "")
    return chart(
      titles: compareTitles(comparison, columns),
      subtitle: compareSubtitle(comparison, columns, .subtitleCompare),
      plot: .compare(plot),
      remarks: comparison.rows.count > Self.compareRows
        ? [words(.moreZones, ["count": .plain("\(comparison.rows.count - Self.compareRows)")])].compactMap {
          $0
        } : [],
      notes: absentNotes(comparison, columns))
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
      change: change(observation), rank: cell.rank?.position)
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

  mutating func heat(_ comparison: Comparison) throws(ChartRefusal) -> Chart {
    let columns = heatColumns(comparison)
    guard columns.count >= 2 else { throw .tooFewColumns(found: columns.count) }
    let units = columns.map { unit(comparison, $0) }
    let shown = comparison.rows.filter { row in columns.contains { row.cells[$0].observation != nil } }
    var rows: [HeatRow] = []
    for row in shown.prefix(30) {
      var cells: [ChartValue] = []
      for (place, index) in columns.enumerated() {
        cells.append(heatCell(row.cells[index], unit: units[place]))
      }
      rows.append(HeatRow(fitting(row.zone), cells: cells))
    }
    let plot = HeatPlot(
      columns: zip(columns, units).map { index, unit in
        let column = comparison.columns[index]
        let name = desk.names.name(column.indicator, showsScope: !column.mixedScope)
        let title = column.indicator.measure == .growth ? words.text(.changeOf, ["indicator": name]) : name
        return HeatColumn(FittingText(title), unit: unit.label)
      }, rows: rows, nameHead: words.text(.zoneHead), scaleLabel: words.text(.heatScale),
      negativeLabel: words.text(.heatNegative))
    let silent = comparison.rows.filter { row in columns.allSatisfy { row.cells[$0].observation == nil } }
    return chart(
      titles: compareTitles(comparison, columns),
      subtitle: compareSubtitle(comparison, columns, .subtitleHeat),
      plot: .heat(plot),
      remarks: silent.isEmpty
        ? []
        : [words(.heatSilent, ["zones": .plain(words.list(silent.map { desk.name($0.zone) }))])].compactMap {
          $0
        },
      notes: [words(.noteHeat)])
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

  // MARK: Columns

  /// One basis only: the one most zones report; columns most zones have, in the comparison's order.
  private func levels(_ comparison: Comparison, limit: Int) -> [Int] {
    choose(comparison, limit: limit) {
      $0.measure == .level && $0.indicator != .share && $0.indicator != .other
    }
  }

  private func heatColumns(_ comparison: Comparison) -> [Int] {
    choose(comparison, limit: Self.heatColumns) { $0.indicator != .share && $0.indicator != .other }
  }

  private func choose(_ comparison: Comparison, limit: Int, _ fits: (IndicatorKey) -> Bool) -> [Int] {
    let usable = comparison.columns.indices.filter { index in
      fits(comparison.columns[index].indicator)
        && comparison.rows.contains { $0.cells[index].observation != nil }
    }
    var weights: [Basis: Int] = [:]
    for index in usable {
      weights[comparison.columns[index].indicator.basis, default: 0] += count(comparison, index)
    }
    let order: [Basis] = [.completed, .planned, .contracted, .expected, .none]
    guard
      let basis = order.enumerated().max(by: { a, b in
        (weights[a.element] ?? 0, -a.offset) < (weights[b.element] ?? 0, -b.offset)
      })?.element, weights[basis] != nil
    else { return [] }
    let ranked = usable.filter { comparison.columns[$0].indicator.basis == basis }
      .enumerated().sorted { a, b in
        let left = count(comparison, a.element)
        let right = count(comparison, b.element)
        return left == right ? a.offset < b.offset : left > right
      }.map(\.element)
    return ranked.prefix(limit).sorted()
  }

  private func count(_ comparison: Comparison, _ index: Int) -> Int {
    comparison.rows.count { $0.cells[index].observation != nil }
  }

  private func unit(_ comparison: Comparison, _ index: Int) -> ShownUnit {
    let values = comparison.rows.compactMap { $0.cells[index].observation }.map { $0.valueHigh ?? $0.value }
    return desk.printer.unit(comparison.columns[index].indicator.unit, values)
  }

  // MARK: Words

  private func compareSubtitle(_ comparison: Comparison, _ columns: [Int], _ phrase: Phrase) -> RichText? {
    var periods: [String] = []
    for index in columns {
      if let text = desk.period(comparison.columns[index].period), !periods.contains(text) {
        periods.append(text)
      }
    }
    return words(
      phrase,
      [
        "zones": .plain("\(comparison.rows.count)"), "columns": .plain(words.count(columns.count)),
        "periods": .plain(
          periods.isEmpty ? words.text(.periodUnstated) : words.list(Array(periods.prefix(2)))),
      ])
  }

  /// 云溪四项指标居首 — a zone that leads most ranked columns; else what the first column shows.
  private func compareTitles(_ comparison: Comparison, _ columns: [Int]) -> [RichText?] {
    var leads: [ZoneKey: Int] = [:]
    var ranked = 0
    for index in columns {
      let column = ColumnView(basis: comparison.columns[index].indicator.basis, index: index, in: comparison)
      if column.comparable.count >= 2 { ranked += 1 }
      if let leader = column.leader { leads[leader.zone.key, default: 0] += 1 }
    }
    let best = comparison.rows.map(\.zone).max { (leads[$0.key] ?? 0) < (leads[$1.key] ?? 0) }
    let slots: [String: RichText?] = [
      "zone": best.map { .plain(desk.name($0)) },
      "leads": best.map { .plain(words.count(leads[$0.key] ?? 0)) },
      "ranked": .plain(words.count(ranked)), "zones": .plain(words.count(comparison.rows.count)),
      "columns": .plain(words.count(columns.count)),
    ]
    let top = best.flatMap { leads[$0.key] } ?? 0
    let unique = leads.values.filter { $0 == top }.count == 1
    if top >= 1, unique {
      return [
        words(top == ranked && ranked > 1 ? .titleLeadsAll : .titleLeads, slots),
        words(.titleSideBySide, slots),
      ]
    }
    return [words(.titleSideBySide, slots)]
  }

  private func absentNotes(_ comparison: Comparison, _ columns: [Int]) -> [RichText?] {
    let absent = comparison.rows.contains { row in columns.contains { row.cells[$0].observation == nil } }
    return [absent ? words(.noteMissing) : nil]
  }
}
