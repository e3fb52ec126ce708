import Aggregation
import FactModel
import Figures

/// Parts of a whole: their names and shares.
extension BriefDraft {
  func partName(_ part: Observation, of whole: Observation) -> String {
    PartNames(desk: desk).name(part, of: whole, zone: zone(whole.key.zone))
  }

  /// The share the source states (98%), else the one worked out from exact figures (92.6%◇); nil where neither is.
  mutating func shareOf(_ part: Observation, in whole: Observation) -> NumberText? {
    if let stated = statedShare(part) { return stated }
    guard part.isExact, whole.isExact, part.key.indicator.unit == whole.key.indicator.unit,
      let percent = part.value.divided(by: whole.value, shift: 2, toExponent: -1)
    else { return nil }
    var number = NumberText(DecimalText(percent).rounded(1).plain, unit: "%", marks: [.derived])
    number.references = book.references(part.sources.prefix(1) + whole.sources.prefix(1))
    return number
  }

  /// The share a check has held against the part and its whole.
  private mutating func statedShare(_ part: Observation) -> NumberText? {
    for check in digest.checks where check.code == .shareAgainstLevels {
      guard let numerator = check.evidence.first, part.sources.contains(numerator),
        let stated = check.slots.stated,
        let source = check.evidence.last
      else { continue }
      return NumberText(DecimalText(stated).plain, unit: "%", references: book.references([source]))
    }
    return nil
  }
}
