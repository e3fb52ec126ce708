import Aggregation
import FactModel
import Figures

/// Up to three bold claims, each of another zone, each carried by figures in its own sentence.
extension BriefDraft {
  /// Longest title of a claim that stands on one line.
  private static let claimTitle = 14

  mutating func claims() -> [Claim] {
    var claims: [Claim] = []
    var used: Set<ZoneKey> = []
    let candidates: [(inout BriefDraft, Set<ZoneKey>) -> (ZoneKey, Claim)?] = [
      { $0.growthClaim(except: $1) }, { $0.declineClaim(except: $1) }, { $0.partClaim(except: $1) },
      { $0.partClaim(except: $1) }, { $0.loneClaim(except: $1) }, { $0.levelClaim(except: $1) },
      { $0.levelClaim(except: $1) }, { $0.levelClaim(except: $1) },
    ]
    for candidate in candidates where claims.count < 3 {
      guard let (zone, claim) = candidate(&self, used) else { continue }
      used.insert(zone)
      claims.append(claim)
    }
    return claims
  }

  /// The fastest of at least three zones whose changes may be ranked.
  private mutating func growthClaim(except used: Set<ZoneKey>) -> (ZoneKey, Claim)? {
    guard let column = view.primary(.completed), column.growing.count >= 3, let first = column.growing.first,
      GrowthText(first.change).direction == .up, !column.growing[1].change.isEqual(to: first.change),
      !used.contains(first.zone.key)
    else { return nil }
    let slots: [String: RichText?] = [
      "zone": .plain(name(first.zone)), "count": .plain(words.count(column.growing.count)),
      "indicator": .plain(desk.names.name(column.key)), "value": levelWithChange(first),
      "change": desk.change(first.change),
    ]
    let shift = growthShift(first.level ?? first.stated, of: first.zone)
    return claim(.claimGrowth, .claimGrowthText, slots, more: shift, zone: first.zone.key)
  }

  /// The zone that falls most.
  private mutating func declineClaim(except used: Set<ZoneKey>) -> (ZoneKey, Claim)? {
    guard let column = view.primary(.completed), let last = column.falling.last, !used.contains(last.zone.key)
    else {
      return nil
    }
    let slots: [String: RichText?] = [
      "zone": .plain(name(last.zone)), "indicator": .plain(desk.names.name(column.key)),
      "value": levelWithChange(last), "change": desk.change(last.change),
      "falling": .plain(words.count(column.falling.count)),
      "count": .plain(words.count(column.growing.count)),
    ]
    return claim(
      .claimDecline, column.growing.count >= 2 ? .claimDeclineText : .claimDeclineAlone, slots,
      more: growthShift(last.level ?? last.stated, of: last.zone), zone: last.zone.key)
  }

  /// 7.64亿元，同比下降11.2%; the change alone where no level is published.
  private mutating func levelWithChange(_ growth: ColumnView.Growth) -> RichText? {
    if let level = growth.level { return figureWithChange(level) }
    return desk.change(growth.change, references: references(growth.stated))
  }

  /// A part that is at least half of a zone's whole: 左云：98%来自转型项目.
  private mutating func partClaim(except used: Set<ZoneKey>) -> (ZoneKey, Claim)? {
    for tree in digest.partTrees {
      guard let key = tree.whole.key.zone, let zone = zone(key), !used.contains(key),
        tree.whole.key.subject == .zone,
        tree.whole.key.indicator.isMoney
      else { continue }
      let parts = tree.parts.map(\.whole).filter {
        $0.isExact && $0.key.indicator.unit == tree.whole.key.indicator.unit
      }
      guard let largest = parts.max(by: { $0.value.isLess(than: $1.value) }),
        let percent = largest.value.divided(by: tree.whole.value, shift: 2, toExponent: -1),
        !percent.isLess(than: PrintedDecimal(significand: 50)),
        percent.isLess(than: PrintedDecimal(significand: 100))
      else { continue }
      var list: [RichText] = []
      for part in parts.prefix(3) {
        let slots: [String: RichText?] = [
          "part": .plain(partName(part, of: tree.whole)), "value": figure(part),
        ]
        if let item = words(.partItem, slots) { list.append(item) }
      }
      let slots: [String: RichText?] = [
        "zone": .plain(name(zone)), "part": .plain(partName(largest, of: tree.whole)),
        "share": shareOf(largest, in: tree.whole).map { .number($0.withoutReferences) },
        "indicator": .plain(desk.names.name(tree.whole.key.indicator)), "value": figureWithChange(tree.whole),
        "parts": words.list(list),
      ]
      let agree = tree.sum?.verdict == .equal ? words(.partsAgree) : nil
      let title: Phrase =
        (words(.claimPart, slots)?.plainText.count ?? 0) > Self.claimTitle ? .claimPartShort : .claimPart
      return claim(title, .claimPartText, slots, more: agree, zone: key)
    }
    return nil
  }

  /// One project's money: 长子：冻干产业园项目总投资46亿元.
  private mutating func loneClaim(except used: Set<ZoneKey>) -> (ZoneKey, Claim)? {
    for basis in [Basis.planned, .contracted] {
      for column in view.columns(basis) where column.key.isMoney {
        for item in column.lone where !used.contains(item.zone.key) {
          var list: [RichText] = []
          for part in item.cell.parts.prefix(3) {
            let slots: [String: RichText?] = [
              "part": .plain(partName(part, of: item.observation)), "value": figure(part),
            ]
            if let entry = words(.partItem, slots) { list.append(entry) }
          }
          let slots: [String: RichText?] = [
            "zone": .plain(name(item.zone)), "list": .plain(listName(item)),
            "indicator": .plain(desk.names.name(item.observation.key.indicator)),
            "amount": .number(figure(item.observation).firstNumber?.withoutReferences ?? NumberText("")),
            "value": figure(item.observation), "parts": words.list(list),
          ]
          let body: Phrase = list.isEmpty ? .claimLoneText : .claimLonePartsText
          return claim(.claimLone, body, slots, zone: item.zone.key)
        }
      }
    }
    return nil
  }

  /// What a zone reports, in the order of the brief.
  private mutating func levelClaim(except used: Set<ZoneKey>) -> (ZoneKey, Claim)? {
    for zone in digest.zones where !used.contains(zone.key) {
      for basis in [Basis.completed, .planned, .contracted, .none] {
        for column in view.columns(basis) where column.key.isMoney {
          guard let item = column.own.first(where: { $0.zone.key == zone.key }) else { continue }
          let slots: [String: RichText?] = [
            "zone": .plain(name(zone)), "indicator": .plain(desk.names.name(item.observation.key.indicator)),
            "amount": plainFigure(item.observation), "value": figureWithChange(item.observation),
            "period": desk.shortPeriod(item.observation.period).map { .plain($0) },
          ]
          let body: Phrase =
            desk.shortPeriod(item.observation.period) == nil ? .claimLevelBareText : .claimLevelText
          return claim(.claimLevel, body, slots, zone: zone.key)
        }
      }
    }
    return nil
  }

  private func claim(
    _ title: Phrase, _ text: Phrase, _ slots: [String: RichText?], more: RichText? = nil, zone: ZoneKey
  ) -> (ZoneKey, Claim)? {
    guard let head = words(title, slots), let body = words(text, slots) else { return nil }
    return (zone, Claim(title: head.plainText, text: words.paragraph([body, more]).withReferencesGathered))
  }
}

extension NumberText {
  var withoutReferences: NumberText {
    var copy = self
    copy.references = []
    return copy
  }
}

extension RichText {
  var firstNumber: NumberText? {
    runs.lazy.compactMap { run -> NumberText? in if case .number(let number) = run { number } else { nil } }
      .first
  }
}
