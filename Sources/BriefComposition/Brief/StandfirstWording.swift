import Aggregation
import FactModel
import Figures

/// Three or four lines under the finding: total and growth, parts, plans apart, who is missing.
extension BriefDraft {
  mutating func standfirst() -> RichText {
    var sentences: [RichText?] = []
    if let column = view.primary(.completed), !column.own.isEmpty {
      sentences.append(totalSentence(column))
      sentences.append(growthSentence(column))
      sentences.append(partSentence(column))
    }
    sentences.append(plannedSentence())
    if !view.columns(.planned).isEmpty, !view.columns(.completed).isEmpty {
      sentences.append(words(.basesApart))
    }
    sentences.append(missingSentence())
    return words.paragraph(sentences).withReferencesGathered
  }

  /// 八区合计120.5亿元◇ — only where the digest itself adds.
  private mutating func totalSentence(_ column: ColumnView) -> RichText? {
    guard case .sum(let total) = column.column.total else { return nil }
    let unit = desk.printer.unit(column.key.unit, [total.value])
    var value = NumberText(
      desk.printer.digits(total.value, unit: unit), unit: desk.printer.spaced(unit.label), marks: [.derived])
    value.references = []
    let slots: [String: RichText?] = [
      "count": .plain(words.count(total.zones.count)), "indicator": .plain(desk.names.name(column.key)),
      "period": desk.shortPeriod(column.column.period).map { .plain($0) }, "value": .number(value),
    ]
    let sentence = words(.totalOf, slots) ?? words(.totalOfBare, slots)
    return words.paragraph([sentence, leftOut(total)])
  }

  /// 榆峪为概数，未计入合计。 — so that the number of zones in the total and in the headline do not seem to differ.
  private func leftOut(_ total: ColumnTotal.Total) -> RichText? {
    let hedged = total.leftOut.filter { $0.reason == .hedged }.compactMap { zone($0.zone) }
    guard !hedged.isEmpty else { return nil }
    return words(.totalLeavesHedged, ["zones": .plain(shortList(hedged, limit: 4))])
  }

  /// 公布同比的八区中，七区增长，一区下降（北河）。
  private mutating func growthSentence(_ column: ColumnView) -> RichText? {
    guard column.growing.count >= 2, let first = column.growing.first, let last = column.growing.last,
      !first.change.isEqual(to: last.change)
    else { return nil }
    let falling = column.falling
    let slots: [String: RichText?] = [
      "count": .plain(words.count(column.growing.count)), "falling": .plain(words.count(falling.count)),
      "zones": .plain(shortList(falling.map(\.zone), limit: 4)), "first": .plain(name(first.zone)),
      "last": .plain(name(last.zone)),
      "fastest": desk.change(first.change, references: references(first.stated)),
      "slowest": desk.change(last.change, references: references(last.stated)),
    ]
    return falling.isEmpty ? words(.growthRange, slots) : words(.growthFalls, slots)
  }

  /// 左云的工业投资里，转型项目完成10.42亿元，占98%。
  private mutating func partSentence(_ column: ColumnView) -> RichText? {
    guard column.own.count == 1, let item = column.own.first, let part = item.cell.parts.first else {
      return nil
    }
    let share = shareOf(part, in: item.observation)
    let slots: [String: RichText?] = [
      "zone": .plain(name(item.zone)), "indicator": .plain(desk.names.name(column.key)),
      "part": .plain(partName(part, of: item.observation)), "value": figure(part),
      "share": share.map { .number($0) },
    ]
    return words(.partShare, slots) ?? words(.partOf, slots)
  }

  /// 另有三区见报的是计划数：寿阳百项争创重点项目总投资123.76亿元；… Three at most are spelled out.
  private mutating func plannedSentence() -> RichText? {
    guard let column = view.primary(.planned), column.key.isMoney else { return nil }
    let own = planned(column).filter { $0.cell.isOwn }
    let items = own.count >= 3 ? own : planned(column)
    var clauses: [RichText] = []
    for item in items.prefix(3) {
      let slots: [String: RichText?] = [
        "zone": .plain(name(item.zone)), "list": .plain(listName(item)), "value": figure(item.observation),
      ]
      if let clause = plannedWithCount(item) ?? words(.plannedClause, slots) { clauses.append(clause) }
    }
    guard !clauses.isEmpty else { return nil }
    var list = clauses[0]
    for clause in clauses.dropFirst() { list = list + RichText(words.text(.clauseBreak)) + clause }
    let hasCompleted = !(view.primary(.completed)?.own ?? []).isEmpty
    let slots: [String: RichText?] = ["count": .plain(words.count(items.count)), "list": list]
    if items.count > 3 { return words(.plannedMany, slots) }
    return words(hasCompleted ? .plannedAlso : .plannedList, slots)
  }

  /// 寿阳百项争创重点项目15个，总投资123.76亿元: where the list's length is stated.
  private mutating func plannedWithCount(_ item: ColumnView.Item) -> RichText? {
    guard let scope = item.observation.key.indicator.scope, case .zone = item.observation.key.subject,
      let count = digest.observations.first(where: {
        $0.key.zone == item.zone.key && $0.key.subject == .zone
          && $0.key.indicator.indicator == .projectsCount
          && $0.key.indicator.scope == scope && $0.period.period == item.observation.period.period
      })
    else { return nil }
    let slots: [String: RichText?] = [
      "zone": .plain(name(item.zone)), "scope": .plain(desk.names.scope(scope)), "count": figure(count),
      "indicator": .plain(desk.names.name(item.observation.key.indicator, showsScope: false)),
      "value": figure(item.observation),
    ]
    return words(.plannedClauseCount, slots)
  }

  /// The zones with planned money, the largest first; hedged, apart and lone figures after the comparable ones.
  func planned(_ column: ColumnView) -> [ColumnView.Item] {
    column.comparable + column.hedged + (column.apart + column.lone).sorted { $0.order < $1.order }
  }

  /// 百项争创重点项目总投资; 长子冻干产业园总投资.
  func listName(_ item: ColumnView.Item) -> String {
    let plain = desk.names.name(item.observation.key.indicator)
    guard case .lone(_, let subject) = item.cell.standing else { return plain }
    return words.text(.ofSubject, ["subject": subjectName(subject, in: item.zone), "indicator": plain])
  }

  func subjectName(_ subject: String, in zone: ZoneIdentity?) -> String {
    PartNames(desk: desk).subject(subject, in: zone)
  }

  /// 襄垣、临汾截至发稿未见投资数据。
  private func missingSentence() -> RichText? {
    let missing = digest.zones.filter { !view.hasMoney($0.key) }
    guard !missing.isEmpty else { return nil }
    let slots: [String: RichText?] = [
      "zones": .plain(names(missing)), "count": .plain(words.count(missing.count)),
    ]
    let (named, counted): (Phrase, Phrase) =
      view.countsInvestmentOnly ? (.missingNamed, .missingCount) : (.missingNamedAny, .missingCountAny)
    return words(missing.count <= 6 ? named : counted, slots)
  }
}
