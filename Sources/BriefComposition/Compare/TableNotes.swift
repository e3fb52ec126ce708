import Aggregation
import Figures

/// 注 and 来源 under a comparison table: only what the table shows.
extension ComparisonTableDraft {
  func notes(source: RichText?) -> [RichText] {
    var sentences: [RichText?] = []
    let cells = comparison.rows.flatMap(\.cells)
    sentences.append(cells.contains { $0.observation == nil } ? words(.noteMissingTable) : nil)
    sentences.append(marks.contains(.otherScope) ? otherScopeNote() : nil)
    sentences.append(marks.contains(.derived) ? words(.markDerived) : nil)
    sentences.append(
      cells.contains { $0.observation?.marks.contains(.inferredPeriod) ?? false } ? words(.markInferred) : nil
    )
    sentences.append(cells.contains { $0.standing == .hedged } ? words(.noteHedged) : nil)
    sentences.append(cells.contains { !$0.parts.isEmpty } ? words(.noteParts) : nil)
    sentences.append(mixedNote())
    sentences.append(totalNote())
    sentences.append(totalCounts())
    let numbered = sentences.compactMap { $0 }.enumerated().map { index, sentence in
      RichText("\(index + 1). ") + sentence
    }
    guard !numbered.isEmpty else { return [source].compactMap { $0 } }
    let note = words(.notePrefix, ["notes": words.paragraph(numbered)]) ?? RichText()
    return [note, source].compactMap { $0 }
  }

  /// ※ 长子为冻干产业园项目一个项目的数; 石桥为2024年1—6月.
  private func otherScopeNote() -> RichText? {
    var items: [String] = []
    for row in comparison.rows {
      for (index, cell) in row.cells.enumerated() {
        guard let observation = cell.observation else { continue }
        let zone = desk.name(row.zone)
        switch cell.standing {
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
    guard !distinct.isEmpty else { return words(.markScope) }
    if distinct.count > 6 { return words(.markScope) }
    return words(.scopeNote, ["items": .plain(distinct.joined(separator: desk.language == .zh ? "，" : ", "))])
  }

  /// 总投资：寿阳为百项争创重点项目，和顺为重点项目；清单名称不同，不作排名与合计.
  private func mixedNote() -> RichText? {
    var items: [String] = []
    for (index, column) in comparison.columns.enumerated() where column.mixedScope && column.indicator.isMoney
    {
      for row in comparison.rows {
        guard let scope = row.cells[index].observation?.key.indicator.scope else { continue }
        items.append(words.text(.scopeList, ["zone": desk.name(row.zone), "scope": desk.names.scope(scope)]))
      }
    }
    guard !items.isEmpty else { return nil }
    guard items.count <= 6 else { return words(.noteMixedScope) }
    return words(.mixedLists, ["items": .plain(items.joined(separator: desk.language == .zh ? "，" : ", "))])
  }

  /// 合计为固定资产投资9区、工业投资10区.
  func totalCounts() -> RichText? {
    let counts = comparison.columns.compactMap { column -> (String, Int)? in
      guard case .sum(let total) = column.total else { return nil }
      return (desk.names.name(column.indicator), total.zones.count)
    }
    guard Set(counts.map(\.1)).count > 1 else { return nil }
    let items = counts.map { words.text(.totalCount, ["indicator": $0.0, "count": "\($0.1)"]) }
    return words(.totalCounts, ["items": .plain(words.list(items))])
  }

  /// Why there is no total row, where no column has one.
  private func totalNote() -> RichText? {
    let refusals = comparison.columns.compactMap { column -> String? in
      if case .refused(let refusal) = column.total { return refusal.rawValue }
      return nil
    }
    guard refusals.count == comparison.columns.count, comparison.rows.count > 1 else { return nil }
    return words(.noteNoTotal)
  }
}
