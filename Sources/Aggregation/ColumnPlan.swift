import FactModel

/// One column to be: what it shows, for which period, and how a zone's figures fit it.
struct ColumnPlan {
  var family: ZoneFigures.Family
  /// Nil inside for the plain indicator; `mixed` columns take any of `scopes`.
  var scopes: Set<String?>
  var mixed: Bool
  var period: ObservedPeriod?
  /// Whether money of lone projects fills the zones that report nothing.
  var takesLone: Bool

  var indicator: IndicatorKey {
    var key = family.key
    key.scope = mixed ? nil : scopes.first ?? nil
    return key
  }

  /// The columns for a set of zones: indicators in the request's order, then as keys sort.
  static func plans(figures: ZoneFigures, zones: Set<ZoneKey>, request: CompareRequest)
    -> [ColumnPlan]
  {
    var families: [ZoneFigures.Family: [Observation]] = [:]
    for (slot, observations) in figures.own where zones.contains(slot.zone) {
      families[slot.family, default: []] += observations
    }
    var withLone: Set<ZoneFigures.Family> = []
    for (slot, lone) in figures.lone
    where zones.contains(slot.zone) && slot.family.key.indicator == .projectInvestment {
      // Of the period asked for, or the column says nothing of it.
      if case .exactly(let period) = request.period {
        let wanted = ObservedPeriod.canonical(period, nil).0
        guard lone.contains(where: { $0.period.period == wanted }) else { continue }
      }
      families[slot.family, default: []] += []
      withLone.insert(slot.family)
    }
    let place = Dictionary(
      request.indicators.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let ordered = families.sorted { a, b in
      let left = place[a.key.key.indicator] ?? .max
      let right = place[b.key.key.indicator] ?? .max
      return left != right ? left < right : a.key < b.key
    }
    return ordered.flatMap { family, observations in
      plans(
        family: family, observations: observations, figures: figures,
        hasLone: withLone.contains(family), choice: request.period)
    }
  }

  private static func plans(
    family: ZoneFigures.Family, observations: [Observation], figures: ZoneFigures,
    hasLone: Bool, choice: CompareRequest.PeriodChoice
  ) -> [ColumnPlan] {
    var byScope: [String?: [Observation]] = [:]
    for observation in observations {
      byScope[observation.key.indicator.scope, default: []].append(observation)
    }
    var plans: [ColumnPlan] = []
    var leftover: [String?: [Observation]] = [:]
    let lonely = byScope.values.count { Set($0.map(\.key.zone)).count == 1 && !$0.allSatisfy(figures.isPart) }
    for (scope, members) in byScope.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
      let sharing = Set(members.map(\.key.zone)).count
      if family.isList, sharing > 1, sharing <= lonely {
        // A list of few zones beside as many lists of other names: one column of lists reads better than two.
        leftover[scope] = members
      } else if sharing > 1 {
        var shared = plan(family, [scope], members, choice)
        // Shares and other measures that do not say of what are no common measure.
        shared.mixed = family.isUnnamed && scope == nil
        plans.append(shared)
      } else {
        // A lone part says nothing beside its whole: it is shown there.
        let roots = members.filter { !figures.isPart($0) }
        if roots.isEmpty { continue }
        if family.isList {
          leftover[scope] = roots
        } else {
          plans.append(plan(family, [scope], roots, choice))
        }
      }
    }
    if !leftover.isEmpty || (plans.isEmpty && hasLone) {
      var mixed = plan(family, Set(leftover.keys), leftover.values.flatMap { $0 }, choice)
      mixed.mixed = leftover.count > 1
      plans.append(mixed)
    }
    // Without a figure of the period asked for there is nothing to compare.
    plans.removeAll { $0.period == nil && !hasLone }
    if !plans.isEmpty, family.key.measure == .level { plans[plans.count - 1].takesLone = true }
    return plans
  }

  private static func plan(
    _ family: ZoneFigures.Family, _ scopes: Set<String?>, _ members: [Observation],
    _ choice: CompareRequest.PeriodChoice
  ) -> ColumnPlan {
    ColumnPlan(
      family: family, scopes: scopes, mixed: false, period: choose(members, choice),
      takesLone: false)
  }

  private static func choose(_ members: [Observation], _ choice: CompareRequest.PeriodChoice)
    -> ObservedPeriod?
  {
    switch choice {
    case .latest: return members.map(\.period).max()
    case .mostReported:
      var zones: [ObservedPeriod: Int] = [:]
      for member in members { zones[member.period, default: 0] += 1 }
      return zones.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    case .exactly(let period):
      let wanted = ObservedPeriod.canonical(period, nil).0
      return members.map(\.period).filter { $0.period == wanted }.max()
    }
  }

  // MARK: Cells

  func cell(for zone: ZoneKey, figures: ZoneFigures) -> ComparisonCell {
    let slot = ZoneFigures.Slot(zone: zone, family: family)
    let all = figures.own[slot] ?? []
    let own = all.filter {
      scopes.contains($0.key.indicator.scope) && !(mixed && figures.isInnerPart($0))
    }
    let ordered = own.sorted(by: fitsBetter)
    if let best = ordered.first {
      return ComparisonCell(
        standing: standing(of: best), observation: best,
        others: mixed ? Array(ordered.dropFirst()) : [],
        parts: family.key.measure == .growth ? [] : figures.parts(of: best))
    }
    guard takesLone, all.isEmpty, let first = figures.lone[slot]?.first,
      case .named(let kind, let name) = first.key.subject
    else { return .notReported }
    return ComparisonCell(
      standing: .lone(kind, name: name), observation: first,
      others: Array((figures.lone[slot] ?? []).dropFirst()), parts: figures.parts(of: first))
  }

  /// The column's own period first, then the latest, then the largest.
  private func fitsBetter(_ a: Observation, _ b: Observation) -> Bool {
    if (a.period == period) != (b.period == period) { return a.period == period }
    if a.period != b.period { return b.period < a.period }
    let order = b.value.compared(with: a.value)
    return order != 0 ? order < 0 : Observation.precedes(a, b)
  }

  private func standing(of observation: Observation) -> ComparisonCell.Standing {
    // Which of two figures a hundredfold apart is meant, nobody can tell: neither is ranked, divided or added.
    if observation.isUnitSuspect { return .apart([.unitSuspected]) }
    // Lists of projects stand side by side, each under its own name and for its own life: on one scale, but never
    // ranked, divided or added.
    if holdsLists { return observation.isExact ? .comparable : .hedged }
    var reasons: [ApartReason] = []
    if mixed { reasons.append(.otherScope) }
    if observation.period.isYearUnknown {
      reasons.append(.yearUnknown)
    } else if observation.period != period {
      reasons.append(observation.period.period == nil ? .periodUnstated : .otherPeriod)
    } else if !observation.period.isComparable(basis: family.key.basis) {
      reasons.append(.periodUnstated)
    }
    if !reasons.isEmpty { return .apart(reasons.sorted()) }
    return observation.isExact ? .comparable : .hedged
  }

  /// Whether the column is of project lists by whatever name: planned totals and numbers of projects.
  private var holdsLists: Bool { mixed && family.isList && family.key.basis != .completed }

  func column(cells: [ComparisonCell], zones: [ZoneIdentity], inside: Set<Int>, isSample: Bool)
    -> ComparisonColumn
  {
    ComparisonColumn(
      indicator: indicator, period: period, mixedScope: mixed,
      reporting: cells.count { $0.standing == .comparable || $0.standing == .hedged },
      ranked: cells.count { $0.rank != nil },
      total: Totals.total(of: self, cells: cells, zones: zones, inside: inside, isSample: isSample),
      inside: inside.sorted().map { zones[$0].key })
  }
}
