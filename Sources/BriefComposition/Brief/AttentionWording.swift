import Aggregation
import FactModel
import Figures
import SourceText

/// 需要关注: who is missing, what falls, where scope, period or sources call for a second look.
extension BriefDraft {
  mutating func attention() -> Attention {
    var items: [LabelledText] = []
    func add(_ label: Phrase, _ text: RichText?) {
      guard let text, !text.isEmpty else { return }
      items.append(LabelledText(words.text(label), text.withReferencesGathered))
    }
    add(.attentionMissing, missingNotice())
    add(.attentionDecline, declineNotice())
    add(.attentionConflict, conflictNotice())
    add(.attentionScope, scopeNotice())
    add(.attentionPeriod, periodNotice())
    add(.attentionChecks, checkNotice())
    add(.attentionUndated, undatedNotice())
    if items.isEmpty {
      add(.attentionNone, words(digest.observations.isEmpty ? .nothingFound : .nothingToNote))
    }
    return Attention(label: words.text(.attentionLabel), items: items)
  }

  /// All zones without data by name, then those with plans but nothing completed.
  private func missingNotice() -> RichText? {
    let none = digest.zones.filter { !view.hasMoney($0.key) }
    let planned = digest.zones.filter {
      let bases = view.moneyBases($0.key)
      return !bases.isEmpty && !bases.contains(.completed)
    }
    let again = digest.coverage.notReported.filter { $0.monthsSilent >= 2 }
    return words.paragraph([
      none.isEmpty
        ? nil
        : words(
          view.countsInvestmentOnly ? .noticeMissing : .noticeMissingAny,
          ["count": .plain(words.count(none.count)), "zones": .plain(names(none))]),
      planned.isEmpty ? nil : words(.noticeNotCompleted, ["zones": .plain(shortList(planned, limit: 8))]),
      again.isEmpty
        ? nil
        : words(
          .noticeSilent,
          [
            "zones": .plain(
              words.list(
                again.map { words.text(.silentFor, ["zone": name($0.zone), "months": "\($0.monthsSilent)"]) })
            )
          ]),
    ])
  }

  /// The falls of the page's own indicator, then of two more; the worst first.
  private mutating func declineNotice() -> RichText? {
    guard let first = view.primary(.completed) else { return nil }
    let others = view.columns(.completed).filter {
      $0.index != first.index && !$0.falling.isEmpty && $0.key.isMoney
    }
    var sentences: [RichText?] = []
    for (column, limit) in [(first, 6)] + others.prefix(2).map({ ($0, 3) }) {
      sentences.append(declines(column, limit: limit))
    }
    return sentences.contains { $0 != nil } ? words.paragraph(sentences) : nil
  }

  private mutating func declines(_ column: ColumnView, limit: Int) -> RichText? {
    var list: [RichText] = []
    for item in column.falling.reversed().prefix(limit) {
      guard let change = desk.change(item.change, references: references(item.stated)) else {
        continue
      }
      list.append(RichText(name(item.zone) + (desk.language == .zh ? "" : " ")) + change)
    }
    guard !list.isEmpty else { return nil }
    let left = column.falling.count - list.count
    let slots: [String: RichText?] = [
      "indicator": .plain(desk.names.name(column.key)), "list": words.list(list), "count": .plain("\(left)"),
    ]
    return words(left > 0 ? .noticeDeclineMore : .noticeDecline, slots)
  }

  /// Each conflict with both figures and the reason for the one used; three at most, then how many.
  private mutating func conflictNotice() -> RichText? {
    var sentences: [RichText?] = []
    for observation in digest.conflicts.prefix(3) { sentences.append(conflictSentence(observation)) }
    if digest.conflicts.count > 3 {
      sentences.append(words(.noticeConflictMore, ["count": .plain("\(digest.conflicts.count)")]))
    }
    return words.paragraph(sentences)
  }

  mutating func conflictSentence(_ observation: Observation) -> RichText? {
    guard let conflict = observation.conflict else { return nil }
    var rivals: [RichText] = []
    for rival in conflict.rivals {
      var other = observation
      other.value = rival.value
      other.valueHigh = nil
      other.qualifier = rival.qualifier
      other.hedge = rival.hedge
      other.sources = rival.sources
      rivals.append(figure(other))
    }
    let slip = conflict.rivals.contains { $0.suspectedUnitSlip != nil }
    let reason = words.label("conflict.\(conflict.reason.rawValue)")
    let slots: [String: RichText?] = [
      "subject": .plain(subject(observation)),
      "indicator": .plain(
        [desk.shortPeriod(observation.period), measureName(observation.key.indicator)]
          .compactMap { $0 }.joined(separator: desk.language == .zh ? "" : " ")),
      "value": figure(observation), "others": words.list(rivals), "reason": reason.map { .plain($0) },
    ]
    let phrase: Phrase = isOfOneStory(observation) ? .noticeConflictSame : .noticeConflict
    return words.paragraph([words(phrase, slots), slip ? words(.noticeSlip) : nil])
  }

  /// 固定资产投资同比 where two changes differ, 固定资产投资 where two levels do.
  func measureName(_ key: IndicatorKey) -> String {
    let name = desk.names.name(key)
    return key.measure == .growth ? words.text(.changeOf, ["indicator": name]) : name
  }

  /// Both figures stand in one story: not two reports that differ, but one that is to be read again.
  private func isOfOneStory(_ observation: Observation) -> Bool {
    let facts = (observation.sources + (observation.conflict?.rivals.flatMap(\.sources) ?? []))
      .compactMap { digest.facts[$0] }
    return Set(facts.map { MonthDigest.ArticleRef(doc: $0.doc, ordinal: $0.article) }).count == 1
  }

  /// The zone's short name, or the project or firm within it.
  func subject(_ observation: Observation) -> String {
    switch observation.key.subject {
    case .zone: zone(observation.key.zone).map(name) ?? observation.key.zone?.rawValue ?? ""
    case .named(_, let subject): subject
    }
  }

  /// 和顺同段出现“全县”…，请人工确认.
  private mutating func scopeNotice() -> RichText? {
    var sentences: [RichText?] = []
    var seen: Set<ZoneKey> = []
    for check in digest.checks where check.code == .scopeUncertain {
      guard let key = check.zone, seen.insert(key).inserted, sentences.count < 3, let zone = zone(key) else {
        continue
      }
      guard
        let sentence = words(
          .noticeScope, ["zone": .plain(name(zone)), "source": sourceMark(check.evidence)])
      else { continue }
      sentences.append(sentence)
    }
    for zone in digest.zones
    where digest.checks.contains(where: { $0.code == .zoneAmbiguous && $0.zone == zone.key }) {
      sentences.append(words(.noticeAmbiguous, ["zone": .plain(name(zone))]))
    }
    return words.paragraph(sentences)
  }

  /// A reference without a figure before it.
  mutating func sourceMark(_ evidence: [FactRef]) -> RichText {
    .number(NumberText("", references: book.references(evidence.prefix(1))))
  }

  private func periodNotice() -> RichText? {
    let inferred = digest.observations.contains { $0.marks.contains(.inferredPeriod) }
    let unknown = digest.checks.contains { $0.code == .yearUnknown }
    return words.paragraph([
      inferred ? words(.noticeInferred) : nil, unknown ? words(.noticeYearUnknown) : nil,
    ])
  }

  /// Checks that failed, by number; the table on the last pages shows them.
  private func checkNotice() -> RichText? {
    let told: Set<CheckCode> = [
      .conflict, .yearInferred, .yearUnknown, .zoneSilent, .scopeUncertain, .documentUndated, .zoneAmbiguous,
      .zoneUnresolved,
    ]
    let failed = digest.checks.filter { $0.outcome >= .warning && !told.contains($0.code) }
    guard !failed.isEmpty else { return nil }
    return words(
      digest.conflicts.isEmpty ? .noticeChecks : .noticeChecksBeside, ["count": .plain("\(failed.count)")])
  }

  private func undatedNotice() -> RichText? {
    guard !digest.undated.isEmpty else { return nil }
    return words(.noticeUndated, ["count": .plain("\(digest.undated.count)")])
  }
}
