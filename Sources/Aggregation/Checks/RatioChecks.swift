import FactModel

/// Checks that hold a stated growth, a plan or an earlier figure against levels.
extension Checks {
  /// A stated growth against the ledger's own figure of a year ago. Official growth is on a comparable scope and, for value added
  /// and GDP, in real prices, so a difference is worth a look, no more; the stated growth is never replaced.
  static func growth(_ input: CheckInput) -> [CheckResult] {
    input.observations.compactMap { now in
      guard let stated = now.yearOnYear, now.isExact, now.yearOnYearQualifier == .exact,
        now.period.readIn == nil,
        let period = now.period.period?.yearBefore,
        let series = input.series[now.key],
        let before = input.index.figure(
          series, ObservedPeriod(period, kind: now.period.kind)), before.isExact,
        before.value.significand > 0,
        let implied = now.value.subtracting(before.value)?
          .divided(by: before.value, shift: 2, toExponent: -1),
        let gap = implied.subtracting(stated)?.magnitude
      else { return nil }
      let passes = !PrintedDecimal(significand: 5, exponent: -1).isLess(than: gap)
      let wide = PrintedDecimal(significand: 10).isLess(than: gap)
      let real = [.valueAdded, .gdp].contains(now.key.indicator.indicator)
      let levels = [now, before].compactMap(\.sources.first)
      return CheckResult(
        .growthAgainstLedger, passes ? .passed : (wide && !real ? .warning : .note),
        zone: now.key.zone, subject: now.key.subject.name,
        evidence: levels + now.yearOnYearSources.filter { !levels.contains($0) },
        slots: CheckSlots(
          indicator: now.key.indicator, period: now.period, operands: [now.value, before.value],
          stated: stated, computed: implied, unit: now.key.indicator.unit),
        summary: passes
          ? "The stated growth matches the ledger's figure of a year ago."
          : "The stated growth differs from the one implied by the ledger's figure of a year ago"
            + (real ? "; the official one is in real prices." : "; the scope may have changed."),
        advice: passes ? "" : "Read both sentences; keep the published growth unless one is misread.")
    }
  }

  /// Completed investment beyond the planned total of the same project or list.
  static func plans(_ input: CheckInput) -> [CheckResult] {
    struct Slot: Hashable {
      var zone: ZoneKey?
      var subject: SeriesSubject
      var indicator: IndicatorKey
    }
    func slot(_ observation: Observation) -> Slot {
      var indicator = observation.key.indicator
      indicator.basis = .none
      return Slot(zone: observation.key.zone, subject: observation.key.subject, indicator: indicator)
    }
    let candidates = input.observations.filter {
      $0.key.indicator.indicator == .projectInvestment && $0.key.indicator.measure == .level
        && $0.isExact && ($0.key.subject != .zone || $0.key.indicator.scope != nil)
    }
    var plans: [Slot: Observation] = [:]
    for plan in candidates where plan.key.indicator.basis == .planned {
      // A plan for one year is no ceiling for a figure over several; the largest stated plan is the total.
      if let known = plans[slot(plan)], !known.value.isLess(than: plan.value) { continue }
      plans[slot(plan)] = plan
    }
    return candidates.filter { $0.key.indicator.basis == .completed }.compactMap { done in
      guard let plan = plans[slot(done)], plan.value.significand > 0 else { return nil }
      let over =
        plan.value.isLess(than: done.value) && !plan.value.agrees(with: done.value)
      return CheckResult(
        .completedOverPlan, over ? .warning : .passed, zone: done.key.zone,
        subject: done.key.subject.name, evidence: [done, plan].compactMap(\.sources.first),
        slots: CheckSlots(
          indicator: done.key.indicator, against: plan.key.indicator, period: done.period,
          operands: [done.value], stated: plan.value,
          computed: done.value.divided(by: plan.value, shift: 2, toExponent: -1),
          unit: done.key.indicator.unit, names: [done.partName]),
        summary: over
          ? "More is completed than was planned in all." : "Completed does not exceed the plan.",
        advice: over ? "Check whether 完成 and 总投资 were read the wrong way round." : "")
    }
  }

  /// A cumulative figure against the ledger's earlier ones of the same year: it cannot fall, and hardly grows a
  /// hundredfold.
  static func cumulative(_ input: CheckInput) -> [CheckResult] {
    let present = input.observations.filter {
      $0.key.periodKind == .ytd && $0.key.indicator.measure == .level && $0.isExact
        && $0.key.indicator.basis == .completed
    }
    let numbers = present.compactMap { input.series[$0.key] }
    let periods = input.index.periods(of: numbers)
    return present.compactMap { now in
      guard let number = input.series[now.key],
        let last = periods[number]?.last(where: { period in
          let period = input.index.periods[Int(period)]
          return period < now.period && period.endYear == now.period.endYear && period.readIn == nil
        }),
        let before = input.index.figure(number, input.index.periods[Int(last)]), before.isExact,
        !before.value.isNegative
      else { return nil }
      var slots = CheckSlots.stating(now)
      slots.operands = [before.value]
      slots.names = [before.period.period?.text].compactMap { $0 }
      let evidence = [now, before].compactMap(\.sources.first)
      if now.value.isLess(than: before.value), !now.value.agrees(with: before.value) {
        let slip = UnitSlip.looksLike(now.value, before.value)
        slots.count = slip
        return CheckResult(
          slip == nil ? .cumulativeFalls : .unitSlip, .warning, zone: now.key.zone,
          subject: now.key.subject.name, evidence: evidence, slots: slots,
          summary: "A cumulative figure is smaller than an earlier one of its year.",
          advice: "Check the units and whether one of them is for the month alone.")
      }
      guard let slip = UnitSlip.looksLike(now.value, before.value) else { return nil }
      slots.count = slip
      return CheckResult(
        .unitSlip, .warning, zone: now.key.zone, subject: now.key.subject.name, evidence: evidence,
        slots: slots, summary: "A cumulative figure grew about 10^\(slip) times: a unit may be wrong.",
        advice: "Compare the units on both pages and correct the wrong one.")
    }
  }
}

extension UnitSlip {
  /// 2 or 4 when two points of one series lie about that power of ten apart (between a third and three times it).
  static func looksLike(_ a: PrintedDecimal, _ b: PrintedDecimal) -> Int? {
    guard !a.isZero, !b.isZero, a.isNegative == b.isNegative else { return nil }
    let (large, small) =
      a.magnitude.isLess(than: b.magnitude)
      ? (b.magnitude, a.magnitude) : (a.magnitude, b.magnitude)
    for power in [2, 4] {
      let target = small.scaled(byPowerOfTen: power)
      guard let low = target.times(1), let high = target.times(3), let raised = large.times(3) else {
        continue
      }
      if !raised.isLess(than: low), !high.isLess(than: large) { return power }
    }
    return nil
  }
}

extension Array {
  /// The element, when there is exactly one.
  var only: Element? { count == 1 ? first : nil }
}
