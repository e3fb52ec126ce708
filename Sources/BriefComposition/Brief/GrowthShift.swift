import Aggregation
import FactModel
import Figures

/// 增速较1—8月加快1.2个百分点: the stated growth beside the one stated for the time before.
extension BriefDraft {
  /// As a sentence of its own.
  mutating func growthShift(_ observation: Observation, of zone: ZoneIdentity) -> RichText? {
    guard let before = observation.growthBefore, let period = desk.shortPeriod(before.period) else {
      return nil
    }
    let slots: [String: RichText?] = [
      "zone": .plain(name(zone)), "period": .plain(period),
      "points": .number(points(before, of: observation)),
    ]
    return words(before.phrase(sentence: true), slots)
  }

  /// As a row of a card: 较1—8月 加快1.2个百分点.
  mutating func growthShiftRow(_ observation: Observation) -> CardRow? {
    guard let before = observation.growthBefore, let period = desk.shortPeriod(before.period),
      let value = words(
        before.phrase(sentence: false), ["points": .number(points(before, of: observation))])
    else { return nil }
    return CardRow(words.heading(words.text(.shiftSince, ["period": period])), value)
  }

  private mutating func points(_ before: GrowthBefore, of observation: Observation) -> NumberText {
    NumberText(
      DecimalText(before.gained.magnitude).plain, unit: words.text(.pointsUnit),
      marks: [.derived],
      references: book.references(observation.yearOnYearSources + before.sources.prefix(1)))
  }
}

extension GrowthBefore {
  fileprivate func phrase(sentence: Bool) -> Phrase {
    let now = percent.adding(gained) ?? percent
    if gained.isZero { return sentence ? .shiftSame : .shiftSameShort }
    if percent.isNegative, now.isNegative {
      return gained.isNegative
        ? (sentence ? .shiftWider : .shiftWiderShort) : (sentence ? .shiftNarrower : .shiftNarrowerShort)
    }
    if percent.isNegative { return sentence ? .shiftTurnsUp : .shiftTurnsUpShort }
    if now.isNegative { return sentence ? .shiftTurnsDown : .shiftTurnsDownShort }
    return gained.isNegative
      ? (sentence ? .shiftSlower : .shiftSlowerShort) : (sentence ? .shiftFaster : .shiftFasterShort)
  }
}
