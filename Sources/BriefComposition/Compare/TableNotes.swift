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
    sentences.append(totalNote())
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
      for cell in row.cells {
        guard let observation = cell.observation else { continue }
        let zone = desk.name(row.zone)
        switch cell.standing {
        case .lone(_, let subject):
          items.append(
            words.text(
              .scopeLone, ["zone": zone, "subject": PartNames(desk: desk).subject(subject, in: row.zone)]))
        case .apart(let reasons):
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
