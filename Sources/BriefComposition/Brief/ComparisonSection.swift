import Aggregation
import FactModel
import Figures

/// 一、分区比较: tables by basis, then projects and firms.
extension BriefDraft {
  /// Figures a table of the page has room for, beside name and period.
  private static let columnLimit = 7
  /// With more zones than this every basis has tables of its own.
  private static let zonesOfOneTable = 12
  /// With more zones than this a column that one zone alone fills is left to its card.
  private static let zonesOfSparseTable = 8
  /// Rows of projects and firms that the brief prints; the rest stand in facts.csv.
  private static let loneRowLimit = 60

  mutating func comparisonSection() -> BriefSection? {
    var blocks: [BriefBlock] = rankingBlocks()
    for comparison in tableComparisons() {
      for plan in TableChunks.chunks(of: comparison, limit: Self.columnLimit, ranks: .first) {
        blocks.append(.table(comparisonTable(comparison, plan: plan)))
      }
    }
    if let lone = loneTable() { blocks.append(.table(lone)) }
    guard !blocks.isEmpty else { return nil }
    return BriefSection(kicker: words.text(.comparisonKicker), finding: comparisonFinding(), blocks: blocks)
  }

  /// 完成数只有一家，计划数有三家.
  private func comparisonFinding() -> String {
    var clauses: [String] = []
    for basis in [Basis.completed, .planned, .contracted, .expected] {
      let zones = Set(view.columns(basis).filter { $0.key.isMoney }.flatMap { $0.all.map(\.zone.key) })
      guard !zones.isEmpty else { continue }
      clauses.append(
        words.text(
          zones.count == 1 ? .hasOnly : .hasSome,
          ["basis": desk.names.basis(basis), "count": words.count(zones.count)]))
    }
    guard !clauses.isEmpty else { return words.text(.comparisonPlain) }
    return words.heading(clauses.prefix(3).joined(separator: words.text(.headingComma)))
  }

  /// The full ranking where page 1 has room for the top only.
  private mutating func rankingBlocks() -> [BriefBlock] {
    guard let column = view.primary(.completed), column.key.measure == .level, column.all.count > 3 else {
      return []
    }
    let chart = figure(span: 12) { draft in
      column.all.count > 15
        ? draft.ranking(column) : draft.bars(column, options: BarOptions(limit: 15, missingRows: 3))
    }
    return [.figures([chart], note: RichText())]
  }

  // MARK: Tables

  /// One comparison of all bases while zones are few, else one for each basis; always without columns that
  /// only one of many zones reports.
  private func tableComparisons() -> [Comparison] {
    let all = digest.comparisons.map { narrowed($0.comparison) }.filter { !$0.columns.isEmpty }
    guard digest.zones.count <= Self.zonesOfOneTable, let merged = Comparison.merged(all) else { return all }
    return [merged]
  }

  private func narrowed(_ comparison: Comparison) -> Comparison {
    var kept: [Int] = []
    for (index, column) in comparison.columns.enumerated() {
      let key = column.indicator
      // shares stand beside their parts; a change beside its level
      if key.measure == .share || key.indicator == .share || key.indicator == .other { continue }
      if key.measure == .growth, comparison.columns.contains(where: { key.isChange(of: $0.indicator) }) {
        continue
      }
      let zones = comparison.rows.count { $0.cells[index].observation != nil }
      if zones < (comparison.rows.count > Self.zonesOfSparseTable ? 2 : 1) { continue }
      kept.append(index)
    }
    kept = mostReported(kept, comparison)
    return comparison.columns(kept)
  }

  /// As many columns as one table holds: those most zones report, in their own order. The others stand on the cards.
  private func mostReported(_ columns: [Int], _ comparison: Comparison) -> [Int] {
    let ranked = columns.enumerated().sorted { a, b in
      let left = weight(a.element, comparison)
      let right = weight(b.element, comparison)
      return left == right ? a.offset < b.offset : left > right
    }.map(\.element)
    var kept: Set<Int> = []
    for column in ranked {
      let next = kept.union([column])
      let narrow = comparison.columns(next.sorted())
      if TablePlan(narrow, ranks: .first).items.count <= Self.columnLimit { kept = next }
    }
    return kept.sorted()
  }

  private func weight(_ column: Int, _ comparison: Comparison) -> Int {
    comparison.rows.count { $0.cells[column].observation != nil }
  }

  private mutating func comparisonTable(_ comparison: Comparison, plan: TablePlan) -> Table {
    var draft = ComparisonTableDraft(comparison, plan: plan, desk: desk, book: book)
    draft.statedShares = statedShares()
    var groups = draft.rowGroups()
    if let total = draft.totalRow() { groups.append(total) }
    if let book = draft.book { self.book = book }
    let title = words.heading(words.text(.comparisonTitle, ["indicators": topic(plan, comparison)]))
    return Table(
      number: nextTable(), title: title, aside: .plain(draft.caption()),
      columns: draft.columns(), columnGroups: draft.groups(), rowGroups: groups,
      notes: draft.notes(source: words(.tableSource), namesRivals: false), isCompact: digest.zones.count > 20,
      summary: title)
  }

  /// 工业投资、规上工业产值等指标.
  private func topic(_ plan: TablePlan, _ comparison: Comparison) -> String {
    var names: [String] = []
    for item in plan.items {
      guard case .figure(let index) = item.content else { continue }
      let name = desk.names.name(comparison.columns[index].indicator, showsScope: false)
      if !names.contains(name) { names.append(name) }
    }
    return names.count > 3
      ? words.text(.andMore, ["names": words.list(Array(names.prefix(3)))]) : words.list(names)
  }

  func statedShares() -> StatedShares { StatedShares(digest.checks) }

  // MARK: Projects and firms

  private mutating func loneTable() -> Table? {
    var groups: [RowGroup] = []
    var rowCount = 0
    var left = 0
    var lastZone: ZoneKey?
    let onCards = phaseFigures()
    for lone in digest.loneFigures {
      let observations = lone.observations.filter { !onCards.contains($0) }
      if observations.isEmpty { continue }
      if rowCount >= Self.loneRowLimit {
        left += observations.count
        continue
      }
      var rows: [Row] = []
      for (index, observation) in observations.enumerated() {
        let zoneCell: Cell =
          index == 0 && (lone.zone != lastZone || groups.isEmpty)
          ? .text(RichText([.strong(zone(lone.zone).map(name) ?? lone.zone?.rawValue ?? "")])) : .blank
        rows.append(loneRow(observation, lone: lone, zoneCell: zoneCell, isFirst: index == 0))
      }
      lastZone = lone.zone
      rowCount += rows.count
      groups.append(RowGroup(rows))
    }
    guard !groups.isEmpty else { return nil }
    var notes = [words(.loneNote), onCards.isEmpty ? nil : words(.lonePhases)]
    if left > 0 { notes.append(words(.loneMore, ["count": .plain("\(left)")])) }
    return Table(
      number: nextTable(), title: words.text(.loneTitle), aside: .plain(words.text(.loneAside)),
      columns: [
        Column(.text, words.text(.zoneHead)), Column(.text, words.text(.subjectHead)),
        Column(.text, words.text(.indicatorHead)), Column(.number, words.text(.valueHead)),
        Column(.text, words.text(.unitHead)), Column(.textRight, words.text(.basisHead)),
      ], rowGroups: groups, notes: [words.paragraph(notes)], isCompact: rowCount > 24,
      summary: words.text(.loneTitle))
  }

  private mutating func loneRow(
    _ observation: Observation, lone: MonthDigest.LoneFigures, zoneCell: Cell, isFirst: Bool
  ) -> Row {
    let unit = desk.printer.unit(observation.key.indicator.unit, [observation.valueHigh ?? observation.value])
    let basis = observation.key.indicator.basis
    return Row(
      .whole,
      [
        zoneCell, isFirst ? .text(.plain(subjectName(lone.name, in: zone(lone.zone)))) : .blank,
        .text(.plain(desk.names.name(observation.key.indicator))),
        .number(cell(observation, unit: unit)), .text(.plain(unit.label)),
        basis == .none ? .text(.faint(words.text(.basisUnstated))) : .chip(chip(basis)),
      ])
  }
}
