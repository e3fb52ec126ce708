public import FactModel

/// 合计: only over disjoint zones of one level, one period, one basis; only levels that add.
enum Totals {
  static func total(
    of plan: ColumnPlan, cells: [ComparisonCell], zones: [ZoneIdentity], inside: Set<Int>, isSample: Bool
  ) -> ColumnTotal {
    let key = plan.indicator
    guard key.measure == .level, key.indicator.addsAcrossZones, key.unit?.symbol != "%" else {
      return .refused(.notAdditive)
    }
    if plan.mixed { return .refused(.scopesDiffer) }
    let comparable = cells.indices.filter { cells[$0].standing == .comparable }
    if comparable.count < 2 {
      let unstated = cells.count { cell in
        if case .apart(let reasons) = cell.standing { reasons == [.periodUnstated] } else { false }
      }
      return .refused(unstated > 1 ? .periodUnstated : .tooFew)
    }
    let members = comparable.filter { !inside.contains($0) }
    guard members.count > 1 else { return .refused(.tooFew) }
    let levels = Set(members.map { zones[$0].level })
    // Zones made up for a sample have no level, and pass for zones of one.
    guard !levels.contains(nil) || (isSample && levels.count == 1) else { return .refused(.levelUnknown) }
    guard levels.count == 1 else { return .refused(.levelsDiffer) }
    guard let sum = PrintedDecimal.sum(members.compactMap { cells[$0].observation?.value }) else {
      return .refused(.tooLarge)
    }
    return .sum(
      ColumnTotal.Total(
        value: sum,
        zones: members.map { zones[$0].key }, level: zones[members[0]].level,
        leftOut: leftOut(cells, zones: zones, inside: inside),
        impliedGrowth: impliedGrowth(key, members: members, cells: cells, zones: zones)))
  }

  private static func leftOut(_ cells: [ComparisonCell], zones: [ZoneIdentity], inside: Set<Int>)
    -> [ColumnTotal.LeftOut]
  {
    cells.indices.compactMap { index in
      let reason: ColumnTotal.LeftOut.Reason? =
        switch cells[index].standing {
        case .comparable: inside.contains(index) ? .insideAnother : nil
        case .hedged: .hedged
        case .apart: .apart
        case .lone: .lone
        case .notReported: nil
        }
      return reason.map { ColumnTotal.LeftOut(zone: zones[index].key, reason: $0) }
    }
  }

  /// Growth in real prices (增加值, GDP) implies no nominal base; for the others Σ level ÷ Σ (level ÷ (1 + growth)) − 1.
  private static func impliedGrowth(
    _ key: IndicatorKey, members: [Int], cells: [ComparisonCell], zones: [ZoneIdentity]
  ) -> ImpliedGrowth? {
    guard key.basis == .completed, key.indicator != .valueAdded, key.indicator != .gdp else {
      return nil
    }
    let hundred = PrintedDecimal(significand: 100, exponent: 0)
    var now: [PrintedDecimal] = []
    var then: [PrintedDecimal] = []
    var included: [ZoneKey] = []
    for index in members {
      guard let observation = cells[index].observation, let growth = observation.yearOnYear,
        observation.yearOnYearQualifier == .exact,
        let factor = hundred.adding(growth), factor.significand > 0,
        let base = observation.value.divided(
          by: factor, shift: 2, toExponent: min(observation.value.exponent, 0) - 2)
      else { continue }
      now.append(observation.value)
      then.append(base)
      included.append(zones[index].key)
    }
    guard included.count > 1, let now = PrintedDecimal.sum(now), let then = PrintedDecimal.sum(then),
      let percent = now.subtracting(then)?.divided(by: then, shift: 2, toExponent: -1)
    else { return nil }
    return ImpliedGrowth(percent: percent, zones: included)
  }
}

extension IndicatorID {
  /// Whether levels of disjoint zones may be added. Capacities of unlike goods, shares and measures the list does
  /// not know may not.
  public var addsAcrossZones: Bool {
    switch self {
    case .share, .other, .capacity: false
    default: true
    }
  }
}
