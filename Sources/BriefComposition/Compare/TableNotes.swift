import Aggregation
import FactModel
import Figures

/// 注 and 来源 under a comparison table: only what the table shows.
extension ComparisonTableDraft {
  /// - Parameters:
  ///   - source: the line of the source.
  ///   - namesRivals: whether figures that sources differ on are told; a brief has a table of them.
  func notes(source: RichText?, namesRivals: Bool = true) -> [RichText] {
    var sentences: [RichText?] = []
    let shown = shownColumns
    let cells = comparison.rows.flatMap { row in shown.map { row.cells[$0] } }
    sentences.append(cells.contains { $0.observation == nil } ? words(.noteMissingTable) : nil)
    sentences.append(marks.contains(.otherScope) ? otherScopeNote() : nil)
    sentences.append(suspectNote())
    sentences.append(namesRivals ? rivalsNote() : nil)
    sentences.append(marks.contains(.derived) ? words(.markDerived) : nil)
    sentences.append(
      cells.contains { $0.observation?.marks.contains(.inferredPeriod) ?? false } ? words(.markInferred) : nil
    )
    sentences.append(cells.contains(where: hasHedge) ? words(.noteHedged) : nil)
    sentences.append(showsParts ? words(.noteParts) : nil)
    sentences.append(mixedNote())
    sentences.append(insideNote())
    sentences.append(rankNote())
    sentences += totalNotes()
    let numbered = sentences.compactMap { $0 }.enumerated().map { index, sentence in
      RichText("\(index + 1). ") + sentence
    }
    guard !numbered.isEmpty else { return [source].compactMap { $0 } }
    let note = words(.notePrefix, ["notes": words.paragraph(numbered)]) ?? RichText()
    return [note, source].compactMap { $0 }
  }

  private func hasHedge(_ cell: ComparisonCell) -> Bool {
    cell.standing == .hedged || cell.observation.map { $0.yearOnYearQualifier != .exact } == true
  }

  /// ※ 长子为冻干产业园项目一个项目的数; 石桥为2024年1—6月.
  private func otherScopeNote() -> RichText? {
    var items: [String] = []
    for row in comparison.rows {
      for index in shownColumns {
        let cell = row.cells[index]
        guard let observation = cell.observation else { continue }
        let zone = desk.name(row.zone)
        switch cell.standing {
        case .apart([.unitSuspected]): continue
        case .lone(_, let subject):
          items.append(
            words.text(
              .scopeLone, ["zone": zone, "subject": PartNames(desk: desk).subject(subject, in: row.zone)]))
        case .apart(let reasons) where marksApart(reasons, comparison.columns[index]):
          if reasons.contains(.otherScope), let scope = observation.key.indicator.scope {
            items.append(words.text(.scopeList, ["zone": zone, "scope": desk.names.scope(scope)]))
          } else if let period = desk.period(observation.period) {
            items.append(words.text(.scopePeriod, ["zone": zone, "period": period]))
          } else {
            items.append(words.text(.scopeNoPeriod, ["zone": zone]))
          }
        default: break
        }
      }
    }
    var distinct: [String] = []
    for item in items where !distinct.contains(item) { distinct.append(item) }
    guard !distinct.isEmpty else { return suspects.isEmpty ? words(.markScope) : nil }
    if distinct.count > 6 { return words(.markScope) }
    return words(.scopeNote, ["items": .plain(distinct.joined(separator: desk.language == .zh ? "，" : ", "))])
  }

  // MARK: Sources that differ

  /// The cells of the table whose sources are a power of ten apart.
  private var suspects: [(row: ComparisonRow, column: Int)] {
    comparison.rows.flatMap { row in
      shownColumns.filter { row.cells[$0].observation?.isUnitSuspect == true }.map { (row, $0) }
    }
  }

  /// ※ 寿阳固定资产投资另作14.3亿元，疑似单位错误，不参与位次与合计.
  private func suspectNote() -> RichText? {
    let items = suspects.compactMap { rivals($0.row, $0.column, .suspectItem) }
    guard !items.isEmpty else { return nil }
    guard items.count <= Self.namedItems else {
      return words(.noteSuspectsMany, ["count": .plain("\(items.count)")])
    }
    return words(.noteSuspects, ["items": .plain(items.joined(separator: words.text(.clauseBreak)))])
  }

  /// 报道不一：寿阳工业投资另作9.9亿元（采用：后发表）.
  private func rivalsNote() -> RichText? {
    let items = comparison.rows.flatMap { row in
      toldColumns.compactMap { column -> String? in
        guard row.cells[column].observation?.isUnitSuspect == false else { return nil }
        return rivals(row, column, .rivalItem)
      }
    }
    guard !items.isEmpty else { return nil }
    guard items.count <= Self.namedItems else {
      return words(.noteRivalsMany, ["count": .plain("\(items.count)")])
    }
    return words(.noteRivals, ["items": .plain(items.joined(separator: words.text(.clauseBreak)))])
  }

  /// The columns whose figures the table prints: levels, and the changes that stand beside them.
  private var toldColumns: [Int] {
    let shown = Set(shownColumns)
    return comparison.columns.indices.filter { column in
      shown.contains(column)
        || shown.contains {
          comparison.columns[column].indicator.isChange(of: comparison.columns[$0].indicator)
        }
    }
  }

  /// Figures that a note names one by one; of more it gives the number.
  private static let namedItems = 6

  /// What else is stated for a cell, and why the figure shown is used; nil where nobody contradicts it.
  private func rivals(_ row: ComparisonRow, _ column: Int, _ phrase: Phrase) -> String? {
    guard let observation = row.cells[column].observation, let conflict = observation.conflict else {
      return nil
    }
    let values = conflict.rivals.map { rival in
      var other = observation
      (other.value, other.valueHigh, other.qualifier, other.hedge) = (
        rival.value, nil, rival.qualifier, rival.hedge
      )
      if observation.key.indicator.measure == .growth {
        return desk.printer.growth(rival.value, rival.qualifier, signed: true, unit: "%").plainText
      }
      return desk.printer.prose(other).plainText
    }
    let indicator = comparison.columns[column].indicator
    let name = desk.names.name(indicator, showsScope: !comparison.columns[column].mixedScope)
    return words.text(
      phrase,
      [
        "zone": desk.name(row.zone),
        "indicator": indicator.measure == .growth ? words.text(.changeOf, ["indicator": name]) : name,
        "values": words.list(values),
        "used": words.label("used.\(conflict.reason.rawValue)") ?? "",
      ])
  }

  /// 总投资：寿阳为百项争创重点项目，和顺为重点项目；清单名称不同，不作排名与合计.
  private func mixedNote() -> RichText? {
    var items: [String] = []
    for index in shownColumns where comparison.columns[index].mixedScope {
      for row in comparison.rows {
        guard let scope = row.cells[index].observation?.key.indicator.scope else { continue }
        let item = words.text(.scopeList, ["zone": desk.name(row.zone), "scope": desk.names.scope(scope)])
        if !items.contains(item) { items.append(item) }
      }
    }
    guard !items.isEmpty else { return nil }
    guard items.count <= 6 else { return words(.noteMixedScope) }
    return words(.mixedLists, ["items": .plain(items.joined(separator: desk.language == .zh ? "，" : ", "))])
  }

  /// 太原经开区在山西综改区范围内，不单独排名，合计只计一次.
  private func insideNote() -> RichText? {
    let inside = Set(shownColumns.flatMap { comparison.columns[$0].inside })
    let zones = comparison.rows.map(\.zone).filter { inside.contains($0.key) }.map(desk.name)
    guard !zones.isEmpty else { return nil }
    return words(.noteInside, ["zones": .plain(words.list(zones))])
  }

  /// A position among four is not one among six: how many were ranked last time, where that differs.
  private func rankNote() -> RichText? {
    let ranked = plan.items.compactMap { item -> Int? in
      if case .rank(let index) = item.content { index } else { nil }
    }
    let items = ranked.compactMap { index -> String? in
      let ranks = comparison.rows.compactMap { $0.cells[index].rank }
      guard let before = ranks.compactMap(\.previous).first, before.of != comparison.columns[index].ranked
      else {
        return nil
      }
      return words.text(
        .rankedBefore,
        ["indicator": desk.names.name(comparison.columns[index].indicator), "count": "\(before.of)"])
    }
    guard !items.isEmpty else { return nil }
    return words(.noteRankedBefore, ["items": .plain(words.list(items))])
  }

  // MARK: Totals

  /// How many zones each total has, and why a column of levels has none.
  private func totalNotes() -> [RichText?] {
    guard comparison.rows.count > 1 else { return [] }
    let levels = shownColumns.map { comparison.columns[$0] }.filter { $0.indicator.measure == .level }
    let totals = levels.compactMap { column -> ColumnTotal.Total? in
      if case .sum(let total) = column.total { total } else { nil }
    }
    guard !totals.isEmpty else { return [noTotal(levels)] }
    return [
      totalCounts(), totals.contains { $0.level == nil } ? words(.noteLevelUnknown) : nil, refusals(levels),
    ]
  }

  /// 合计为固定资产投资9区、工业投资10区.
  private func totalCounts() -> RichText? {
    let counts = shownColumns.map { comparison.columns[$0] }.compactMap { column -> (String, Int)? in
      guard case .sum(let total) = column.total else { return nil }
      return (desk.names.name(column.indicator), total.zones.count)
    }
    guard Set(counts.map(\.1)).count > 1 else { return nil }
    let items = counts.map { words.text(.totalCount, ["indicator": $0.0, "count": "\($0.1)"]) }
    return words(.totalCounts, ["items": .plain(words.list(items))])
  }

  /// No total anywhere: the reasons in one sentence; the general one where a column has too few figures only.
  private func noTotal(_ columns: [ComparisonColumn]) -> RichText? {
    if let reasons = refusals(columns) { return reasons }
    let differ = comparison.rows.contains { row in
      shownColumns.contains { index in
        switch row.cells[index].standing {
        case .apart, .hedged, .lone: true
        case .comparable, .notReported: false
        }
      }
    }
    return differ ? words(.noteNoTotal) : nil
  }

  /// 固定资产投资含不同级别的开发区，不设合计. Nothing is said where fewer than two figures could be added.
  private func refusals(_ columns: [ComparisonColumn]) -> RichText? {
    var items: [String] = []
    for column in columns {
      guard case .refused(let refusal) = column.total, let reason = words.label("refusal.\(refusal.rawValue)")
      else { continue }
      items.append(desk.names.name(column.indicator, showsScope: !column.mixedScope) + reason)
    }
    guard !items.isEmpty else { return nil }
    return words(.noteRefusals, ["items": .plain(items.joined(separator: words.text(.clauseBreak)))])
  }
}
