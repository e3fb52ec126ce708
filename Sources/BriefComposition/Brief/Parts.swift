import Aggregation
import FactModel
import Figures

/// Parts of a whole: their names and shares.
extension BriefDraft {
  func partName(_ part: Observation, of whole: Observation) -> String {
    var names = PartNames(desk: desk)
    if let own = part.key.zone, own != whole.key.zone, let zone = zone(own) {
      names.zoneNames[own] = name(zone)
    }
    return names.name(part, of: whole, zone: zone(whole.key.zone))
  }

  /// The share the source states (98%), else the one worked out from exact figures (92.6%◇); nil where neither is.
  mutating func shareOf(_ part: Observation, in whole: Observation) -> NumberText? {
    if let stated = statedShares().share(of: part) {
      return NumberText(
        DecimalText(stated.value).plain, unit: "%", references: book.references([stated.source]))
    }
    guard part.isExact, whole.isExact, part.key.indicator.unit == whole.key.indicator.unit,
      let percent = part.value.divided(by: whole.value, shift: 2, toExponent: -1)
    else { return nil }
    var number = NumberText(DecimalText(percent).rounded(1).plain, unit: "%", marks: [.derived])
    number.references = book.references(part.sources.prefix(1) + whole.sources.prefix(1))
    return number
  }
}
