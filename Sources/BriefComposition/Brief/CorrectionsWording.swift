import Aggregation
import FactModel
import Figures

/// 更正: what was changed, by whom, when and why.
extension BriefDraft {
  func corrections() -> BriefBlock {
    let items = digest.corrections.map { applied in
      let correction = applied.correction
      let slots: [String: RichText?] = [
        "what": what(applied), "why": .plain(correction.why), "by": .plain(correction.by),
      ]
      let text = words(.correctionText, slots) ?? words(.correctionBare, slots) ?? RichText()
      return LabelledText(desk.periods.date(correction.on), text)
    }
    return .corrections(title: words.text(.correctionsTitle), items)
  }

  private func what(_ applied: AppliedCorrection) -> RichText? {
    let fact = applied.fact.map { RichText(described($0)) }
    switch applied.correction.action {
    case .set: return words(.correctionSet, ["fact": fact, "changes": .plain(changes(applied))])
    case .drop: return words(.correctionDrop, ["fact": fact])
    case .add: return words(.correctionAdd, ["fact": fact])
    case .aliasZone(let name, let zone):
      return words(.correctionAlias, ["name": .plain(name), "zone": .plain(zoneWords(zone))])
    case .mergeZones(let names, let zone):
      return words(
        .correctionMerge,
        ["names": .plain(words.list(names.map(zoneWords))), "zone": .plain(zoneWords(zone))])
    }
  }

  private func zoneWords(_ name: String) -> String {
    digest.zones.first { $0.id == name }?.name ?? name
  }

  /// 清沅1—9月工业投资14.83亿元.
  private func described(_ fact: Fact) -> String {
    let key = IndicatorKey(
      fact.indicator, text: fact.indicatorText, scope: fact.scope, basis: fact.basis, unit: fact.unit)
    let owner = digest.zones.first { ($0.id != nil && $0.id == fact.zoneID) || $0.name == fact.subject }
    let period = desk.periods.short(fact.period, kind: fact.periodKind) ?? ""
    let value = fact.value.map { value in
      desk.printer.prose(
        Observation(
          key: SeriesKey(zone: nil, indicator: key, periodKind: fact.periodKind),
          period: ObservedPeriod(fact.period, kind: fact.periodKind), value: value, valueHigh: fact.valueHigh,
          qualifier: fact.qualifier, hedge: fact.hedge, sources: [fact.ref])
      ).plainText
    }
    let subject = fact.subjectKind == .zone ? owner.map(name) ?? fact.subject : fact.subject
    return subject + period + desk.names.name(key) + (value ?? "")
  }

  private func changes(_ applied: AppliedCorrection) -> String {
    words.list(
      applied.changes.map { change in
        words.text(
          .correctionChange,
          [
            "field": words.label("field.\(change.field.rawValue)") ?? change.field.rawValue,
            "before": shown(change.before, change.field), "after": shown(change.after, change.field),
          ])
      })
  }

  /// A field's content in the brief's words: 完成, 固定资产投资, 1—9月.
  private func shown(_ text: String?, _ field: FactField) -> String {
    guard let text, !text.isEmpty else { return words.text(.correctionEmpty) }
    switch field {
    case .basis: return Basis(rawValue: text).map(desk.names.basis) ?? text
    case .indicator:
      return IndicatorID(rawValue: text).map { desk.names.plain($0, basis: .completed) } ?? text
    case .period:
      return TimePeriod(text).flatMap { desk.periods.full($0, kind: $0.usualKind) } ?? text
    case .yearOnYear: return text + "%"
    default: return text
    }
  }
}
