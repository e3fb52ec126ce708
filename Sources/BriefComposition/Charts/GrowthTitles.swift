import Aggregation
import FactModel
import Figures

/// What changes on a year earlier say, the most telling first: who grew fastest, who fell, whether all did.
struct GrowthTitles {
  var draft: ChartDraft
  /// 固定资产投资
  var indicator: String
  /// The largest first.
  var changes: [(zone: ZoneIdentity, change: PrintedDecimal)]

  private var rising: [(zone: ZoneIdentity, change: PrintedDecimal)] {
    changes.filter { GrowthText($0.change).direction == .up }
  }
  private var falling: [(zone: ZoneIdentity, change: PrintedDecimal)] {
    changes.filter { GrowthText($0.change).direction == .down }
  }

  /// The zone the preferred title is about; nil where it is about all.
  var focus: ZoneKey? {
    guard changes.count >= 2 else { return nil }
    if falling.count == changes.count {
      return isAlone(changes[changes.count - 1].change, next: changes[changes.count - 2].change)
        ? changes.last?.zone.key : nil
    }
    guard !rising.isEmpty, isAlone(changes[0].change, next: changes[1].change) else { return nil }
    return changes.first?.zone.key
  }

  var titles: [RichText?] {
    guard changes.count >= 2 else { return [] }
    if falling.count == changes.count { return allFall }
    if changes.count == 2, rising.count == 1, falling.count == 1 { return [said(.titleUpDown)] }
    let counts =
      falling.isEmpty
      ? (rising.count == changes.count ? [said(.titleAllRise)] : []) : [said(.titleFell)]
    guard !rising.isEmpty, isAlone(changes[0].change, next: changes[1].change) else { return counts }
    if rising.count == changes.count { return [said(.titleAllGrow), said(.titleFastest)] + counts }
    let both: [RichText?] =
      falling.isEmpty || rising.count < 2 ? [] : [said(.titleGrowFall), said(.titleGrowFell)]
    return both + [said(.titleFastest)] + counts
  }

  private var allFall: [RichText?] {
    let last = changes[changes.count - 1]
    let alone = isAlone(last.change, next: changes[changes.count - 2].change)
    return [alone ? said(.titleAllFallMost, zone: last.zone) : nil, said(.titleAllFall)]
  }

  private func isAlone(_ change: PrintedDecimal, next: PrintedDecimal) -> Bool { !change.isEqual(to: next) }

  private func said(_ phrase: Phrase, zone: ZoneIdentity? = nil) -> RichText? {
    let words = draft.words
    func percent(_ change: PrintedDecimal?) -> RichText? {
      change.map { .number(NumberText(GrowthText($0).magnitude, unit: "%")) }
    }
    return words(
      phrase,
      [
        "indicator": .plain(indicator), "up": .plain(words.count(rising.count)),
        "fell": .plain(words.count(falling.count)), "stated": .plain(words.count(changes.count)),
        "zone": (zone ?? changes.first?.zone).map { .plain(draft.desk.name($0)) },
        "change": percent(changes.first?.change),
        "falls": .plain(words.list(falling.map { draft.desk.name($0.zone) })),
        "other": falling.last.map { .plain(draft.desk.name($0.zone)) }, "fall": percent(falling.last?.change),
      ])
  }
}
