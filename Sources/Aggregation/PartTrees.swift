import FactModel
import SourceText

/// Builds the trees of figures and their parts, and says whether the parts add up.
struct PartTrees {
  private let children: [FactRef: [Observation]]
  private let roots: [Observation]

  init(_ pool: [Observation]) {
    let levels = pool.filter { $0.key.indicator.measure != .growth }
    let present = Set(levels.flatMap(\.sources))
    var children: [FactRef: [Observation]] = [:]
    for observation in levels {
      guard let whole = observation.partOf, present.contains(whole) else { continue }
      children[whole, default: []].append(observation)
    }
    for whole in children.keys { children[whole]?.sort(by: Observation.isStatedBefore) }
    self.children = children
    roots = levels.filter { observation in
      observation.sources.contains { children[$0] != nil }
        && !(observation.partOf.map(present.contains) ?? false)
    }.sorted(by: Observation.isStatedBefore)
  }

  func trees() -> [PartWholeTree] {
    let plain = roots.map { root in
      var seen: Set<FactRef> = []
      return tree(of: root, seen: &seen)
    }
    return settle(plain)
  }

  /// `seen` ends a chain of parts that leads back to itself.
  private func tree(of whole: Observation, seen: inout Set<FactRef>) -> PartWholeTree {
    seen.formUnion(whole.sources)
    var parts: [PartWholeTree] = []
    for part in whole.sources.flatMap({ children[$0] ?? [] })
    where !part.sources.contains(where: seen.contains) {
      parts.append(tree(of: part, seen: &seen))
    }
    return PartWholeTree(
      whole: whole, parts: parts, sum: PartSum.of(whole, parts: parts.map(\.whole)))
  }

  /// Where one list adds up (8 + 2 = 10 projects), a sister list of the same parts is meant to as well.
  private func settle(_ trees: [PartWholeTree]) -> [PartWholeTree] {
    var complete: Set<ListKey> = []
    for tree in trees where tree.sum?.verdict == .equal { complete.insert(ListKey(tree)) }
    return trees.map { tree in
      guard tree.sum?.verdict == .within, complete.contains(ListKey(tree)) else { return tree }
      var tree = tree
      tree.sum?.verdict = .short
      return tree
    }
  }

  /// Two lists of one subject with parts of the same names.
  private struct ListKey: Hashable {
    var zone: ZoneKey?
    var subject: SeriesSubject
    var doc: String?
    var parts: [String]

    init(_ tree: PartWholeTree) {
      zone = tree.whole.key.zone
      subject = tree.whole.key.subject
      doc = tree.whole.sources.first?.doc.rawValue
      let counted = Set(tree.sum?.parts ?? [])
      parts = tree.parts.map(\.whole).filter { $0.sources.first.map(counted.contains) ?? false }
        .map { "\($0.key.subject)|\($0.key.indicator.scope ?? "")" }.sorted()
    }
  }
}

extension PartSum {
  /// Adds the exact parts of the whole's unit and basis; nil for fewer than two, or where one of them has no exact value.
  static func of(_ whole: Observation, parts: [Observation]) -> PartSum? {
    guard whole.isExact, whole.key.indicator.measure == .level, whole.key.indicator.unit != nil
    else { return nil }
    let addends = parts.filter { isAddend($0, of: whole) }
    guard addends.count > 1, addends.allSatisfy(\.isExact),
      let sum = PrintedDecimal.sum(addends.map(\.value)),
      let remainder = whole.value.subtracting(sum)
    else { return nil }
    let verdict = verdict(whole: whole, addends: addends, remainder: remainder)
    // Parts of other indicators (民间投资, 制造业投资) may overlap: only their adding up says something.
    let same = addends.allSatisfy { $0.key.indicator.indicator == whole.key.indicator.indicator }
    guard same || verdict == .equal else { return nil }
    return PartSum(
      verdict: verdict, sum: sum, parts: addends.compactMap(\.sources.first), remainder: remainder)
  }

  private static func isAddend(_ part: Observation, of whole: Observation) -> Bool {
    let a = part.key.indicator
    let b = whole.key.indicator
    return a.measure == .level && a.unit == b.unit
      && (a.basis == b.basis || a.basis == .none || b.basis == .none)
  }

  private static func verdict(whole: Observation, addends: [Observation], remainder: PrintedDecimal)
    -> Verdict
  {
    let tolerance = roundingDoubled(of: [whole] + addends)
    let doubled = remainder.times(2)?.magnitude ?? remainder.magnitude
    if !tolerance.isLess(than: doubled) { return .equal }
    if remainder.isNegative { return .exceeds }
    // Hardly anything is missing: a slip of the pen rather than parts left out.
    let hundredfold = remainder.scaled(byPowerOfTen: 2)
    return whole.value.magnitude.isLess(than: hundredfold) ? .within : .short
  }

  /// Twice the rounding that printing allows: a unit of the last digit for every rounded operand. Whole numbers
  /// (8 projects) are not rounded.
  private static func roundingDoubled(of operands: [Observation]) -> PrintedDecimal {
    let units = operands.map(\.value.exponent).filter { $0 != 0 }
      .map { PrintedDecimal(significand: 1, exponent: $0) }
    return PrintedDecimal.sum(units) ?? PrintedDecimal(significand: 0)
  }
}
