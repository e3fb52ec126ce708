import Aggregation
import FactModel
import Figures

/// 本期要点: the finding, the standfirst and what stands under them. Each sentence states only what a comparison of
/// the digest holds, whatever the month brings: many zones, one, plans only, growth only.
extension BriefDraft {
  /// Nil when the month has no figure at all.
  mutating func lead() -> Lead? {
    guard !digest.observations.isEmpty, let finding = finding() else { return nil }
    // the finding prints no references, but its sentence is the first source
    if let main = view.primary(.completed)?.own.first { _ = references(main.observation) }
    let standfirst = standfirst()
    let keyFigures = keyFigures()
    let figures = leadFigures()
    return Lead(
      kicker: words.text(.leadKicker), finding: finding, standfirst: standfirst, keyFigures: keyFigures,
      figures: figures, note: leadNote(figures), claims: claims())
  }

  // MARK: The finding

  private func finding() -> [String]? {
    let phrase =
      completedFinding() ?? growthFinding() ?? plannedFinding() ?? anyFinding() ?? loneFinding()
    return phrase.map { words.sentence($0) }?.plainText.split(separator: "|").map(String.init)
  }

  private var total: RichText { .plain(words.count(digest.zones.count)) }

  private func completedFinding() -> RichText? {
    guard let column = view.primary(.completed), column.key.isMoney, !column.own.isEmpty else { return nil }
    return levelFinding(column)
  }

  /// One zone alone, the largest of several, or how many there are.
  private func levelFinding(_ column: ColumnView) -> RichText? {
    let indicator = RichText(desk.names.name(column.key, showsScope: !column.column.mixedScope))
    if digest.zones.count == 1 || column.own.count == 1, let only = column.own.first {
      let slots: [String: RichText?] = [
        "total": total, "zone": .plain(name(only.zone)), "indicator": indicator,
        "period": desk.shortPeriod(only.observation.period).map { .plain($0) },
        "value": plainFigure(only.observation), "change": desk.change(of: only.observation),
      ]
      let phrases: [Phrase] =
        digest.zones.count == 1
        ? [.leadSingle, .leadSingleLevel, .leadSingleBare] : [.leadOnly, .leadOnlyLevel, .leadOnlyBare]
      return phrases.lazy.compactMap { words($0, slots) }.first
    }
    let slots: [String: RichText?] = [
      "total": total, "count": .plain(words.count(column.own.count)), "indicator": indicator,
      "period": desk.shortPeriod(column.column.period).map { .plain($0) },
    ]
    guard let leader = column.leader else {
      return words(.leadSeveral, slots) ?? words(.leadSeveralBare, slots)
    }
    let more: [String: RichText?] = [
      "zone": .plain(name(leader.zone)), "value": plainFigure(leader.observation),
      "change": desk.change(of: leader.observation),
    ]
    let all = slots.merging(more) { $1 }
    return words(.leadMany, all) ?? words(.leadManyLevel, all) ?? words(.leadSeveralBare, slots)
  }

  /// Where only changes are published.
  private func growthFinding() -> RichText? {
    let columns = view.columns(.completed, .growth) + view.columns(.none, .growth)
    guard let column = columns.max(by: { $0.own.count < $1.own.count }), let first = column.own.first else {
      return nil
    }
    let item = column.leader ?? first
    let slots: [String: RichText?] = [
      "total": total, "count": .plain(words.count(column.own.count)),
      "indicator": .plain(desk.names.name(column.key)), "zone": .plain(name(item.zone)),
      "period": desk.shortPeriod(item.observation.period).map { .plain($0) },
      "change": desk.change(item.observation.value, item.observation.qualifier),
    ]
    if column.own.count == 1 { return words(.leadGrowthOnly, slots) }
    return column.leader == nil ? words(.leadGrowthSeveral, slots) : words(.leadGrowthMany, slots)
  }

  private func plannedFinding() -> RichText? {
    for basis in [Basis.planned, .contracted, .expected] {
      guard let column = view.primary(basis), column.key.isMoney, !column.own.isEmpty else { continue }
      let slots: [String: RichText?] = [
        "total": total, "count": .plain(words.count(column.own.count)), "zones": .plain(zoneList(column.own)),
        "indicator": .plain(desk.names.name(column.key, showsScope: false)),
      ]
      return words(.leadPlanned, slots)
    }
    return nil
  }

  private func anyFinding() -> RichText? {
    let columns = [Basis.completed, .planned, .contracted, .expected, .none].flatMap { view.columns($0) }
    guard let column = columns.max(by: { $0.own.count < $1.own.count }), !column.own.isEmpty else {
      return nil
    }
    return levelFinding(column)
  }

  private func loneFinding() -> RichText? {
    words(.leadLone, ["total": total, "subjects": .plain("\(digest.loneFigures.count)")])
  }

  /// Up to four names, then how many.
  func zoneList(_ items: [ColumnView.Item], limit: Int = 4) -> String {
    shortList(items.map(\.zone), limit: limit)
  }

  func shortList(_ zones: [ZoneIdentity], limit: Int) -> String {
    guard zones.count > limit else { return names(zones) }
    return words.text(
      .andOthers, ["zones": names(Array(zones.prefix(limit - 1))), "count": words.count(zones.count)])
  }

  /// A figure for a headline: no references.
  func plainFigure(_ observation: Observation) -> RichText { .number(desk.printer.prose(observation)) }
}
