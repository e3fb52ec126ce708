import Aggregation
import FactModel

/// Shares that sources state (转型项目占98%), by the part's fact, with the fact that states them.
struct StatedShares: ExpressibleByDictionaryLiteral {
  struct Share: Hashable {
    var value: PrintedDecimal
    var source: FactRef
  }

  private var shares: [FactRef: Share]

  init(dictionaryLiteral elements: (FactRef, Share)...) {
    shares = Dictionary(elements, uniquingKeysWith: { first, _ in first })
  }

  /// From the checks that held a stated share against its levels: part, whole, share.
  init(_ checks: [CheckResult]) {
    shares = [:]
    for check in checks where check.code == .shareAgainstLevels && check.outcome != .note {
      guard check.evidence.count == 3, let stated = check.slots.stated else { continue }
      shares[check.evidence[0]] = Share(value: stated, source: check.evidence[2])
    }
  }

  func share(of part: Observation) -> Share? {
    part.sources.compactMap { shares[$0] }.first
  }
}
