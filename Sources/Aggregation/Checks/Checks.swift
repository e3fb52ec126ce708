import FactModel
import SourceText

/// What the checks of a month look at.
struct CheckInput {
  var index: LedgerIndex
  /// Months since year 0.
  var month: Int
  /// Every observation with a source in the month, sorted.
  var observations: [Observation]
  var trees: [PartWholeTree]
  var coverage: Coverage
  var facts: FactTable
  /// The numbers of the series with a figure in the month.
  var series: [SeriesKey: Int32]
}

/// All checks of a month, one small function each.
enum Checks {
  static func run(_ input: CheckInput) -> [CheckResult] {
    let all =
      parts(input) + shares(input) + rates(input) + growth(input) + plans(input) + impossible(input)
      + cumulative(input) + conflicts(input) + years(input) + zones(input) + scopes(input)
    return all
  }

  // MARK: Parts

  private static func parts(_ input: CheckInput) -> [CheckResult] {
    input.trees.flatMap { parts(of: $0) }
  }

  private static func parts(of tree: PartWholeTree) -> [CheckResult] {
    var results: [CheckResult] = []
    if let sum = tree.sum { results.append(result(of: sum, in: tree)) }
    for part in tree.parts {
      if let larger = larger(part.whole, than: tree.whole) { results.append(larger) }
      results += parts(of: part)
    }
    return results
  }

  private static func result(of sum: PartSum, in tree: PartWholeTree) -> CheckResult {
    let whole = tree.whole
    let members = tree.parts.map(\.whole).filter { part in
      part.sources.first.map(sum.parts.contains) ?? false
    }
    let slots = CheckSlots(
      indicator: whole.key.indicator, period: whole.period, operands: members.map(\.value),
      stated: whole.value, computed: sum.sum, unit: whole.key.indicator.unit,
      names: members.map(\.partName), verdict: sum.verdict)
    let (outcome, summary): (CheckResult.Outcome, String) =
      switch sum.verdict {
      case .equal: (.passed, "The parts add up to the whole.")
      case .within: (.passed, "The parts together do not exceed the whole.")
      case .short: (.warning, "The parts were meant to add up and fall short of the whole.")
      case .exceeds: (.warning, "The parts add up to more than the whole.")
      }
    return CheckResult(
      .partsSum, outcome, zone: whole.key.zone, subject: whole.key.subject.name,
      evidence: sum.parts + whole.sources.prefix(1), slots: slots, summary: summary,
      advice: outcome == .passed
        ? "" : "Compare the sentences with the page; correct the misread or misprinted figure.")
  }

  /// A part of one measure larger than its whole, beyond rounding.
  private static func larger(_ part: Observation, than whole: Observation) -> CheckResult? {
    guard part.key.indicator.unit == whole.key.indicator.unit,
      part.key.indicator.measure == .level, whole.key.indicator.measure == .level,
      part.isExact, whole.isExact, whole.value.isLess(than: part.value),
      !whole.value.agrees(with: part.value)
    else { return nil }
    return CheckResult(
      .partLarger, .warning, zone: whole.key.zone, subject: part.key.subject.name,
      evidence: [part, whole].compactMap(\.sources.first),
      slots: CheckSlots(
        indicator: part.key.indicator, against: whole.key.indicator, period: whole.period,
        operands: [part.value], stated: whole.value, unit: whole.key.indicator.unit,
        names: [part.partName]),
      summary: "A part is larger than its whole.",
      advice: "Compare the sentence with the page: the unit or the linking of 其中 may be wrong.")
  }

  // MARK: Impossible values

  private static func impossible(_ input: CheckInput) -> [CheckResult] {
    input.observations.flatMap { observation in
      [impossibleValue(observation), futurePeriod(observation, month: input.month), january(observation)]
        .compactMap { $0 }
    }
  }

  private static func impossibleValue(_ observation: Observation) -> CheckResult? {
    let hundred = PrintedDecimal(significand: 100)
    let value = observation.value
    let reason: String? =
      switch observation.key.indicator.measure {
      case .share where value.isNegative || hundred.isLess(than: value):
        "A share lies outside 0–100 %."
      case .growth where value.isLess(than: PrintedDecimal(significand: -100)):
        "A level cannot fall by more than 100 %."
      case .level where value.isNegative && !observation.key.indicator.indicator.mayBeNegative:
        "The indicator cannot be negative."
      case .level where observation.key.indicator.unit == .item && value.isFractional:
        "A count is not a whole number."
      default: nil
      }
    guard let reason else { return nil }
    return CheckResult(
      .impossibleValue, .error, zone: observation.key.zone, subject: observation.key.subject.name,
      evidence: observation.sources, slots: .stating(observation), summary: reason,
      advice: "Compare the sentence with the page, then correct or drop the fact.")
  }

  /// A completed figure for a time after its own issue.
  private static func futurePeriod(_ observation: Observation, month: Int) -> CheckResult? {
    guard observation.key.indicator.basis == .completed, observation.period.readIn == nil,
      let end = observation.period.bounds?.end, end / 32 > month + 1
    else { return nil }
    return CheckResult(
      .impossibleValue, .error, zone: observation.key.zone, subject: observation.key.subject.name,
      evidence: observation.sources, slots: .stating(observation),
      summary: "A completed figure is for a time after its own issue.",
      advice: "Check the issue date (--published) and the year read for the period.")
  }

  /// Investment and above-scale industry have no January release: 1—2月 is the first.
  private static func january(_ observation: Observation) -> CheckResult? {
    guard case .month(_, 1)? = observation.period.period,
      observation.key.indicator.indicator.hasNoJanuary,
      observation.key.indicator.basis == .completed
    else { return nil }
    return CheckResult(
      .januaryFigure, .warning, zone: observation.key.zone, subject: observation.key.subject.name,
      evidence: observation.sources, slots: .stating(observation),
      summary: "The indicator has no separate January figure; the first is 1—2月.",
      advice: "Compare the period with the page.")
  }

  // MARK: Sources that differ

  private static func conflicts(_ input: CheckInput) -> [CheckResult] {
    input.observations.compactMap { observation in
      guard let conflict = observation.conflict else { return nil }
      let slip = conflict.rivals.compactMap(\.suspectedUnitSlip).first
      var slots = CheckSlots.stating(observation)
      slots.operands = conflict.rivals.map(\.value)
      slots.count = slip
      let evidence = observation.sources + conflict.rivals.flatMap(\.sources)
      let used: String =
        switch conflict.reason {
        case .correction: "the corrected one is used"
        case .laterPublication: "the later publication is used"
        case .finerPrecision: "the more precise one is used"
        case .none: "nothing tells them apart; the first by document is used"
        }
      if let slip {
        return CheckResult(
          .unitSlip, .warning, zone: observation.key.zone, subject: observation.key.subject.name,
          evidence: evidence, slots: slots,
          summary: "Two figures for one thing differ by 10^\(slip): a unit may be wrong; \(used).",
          advice: "Compare the units on both pages and correct the wrong one.")
      }
      return CheckResult(
        .conflict, .warning, zone: observation.key.zone, subject: observation.key.subject.name,
        evidence: evidence, slots: slots, summary: "Sources differ; \(used).",
        advice: "Read both sentences; drop or correct the wrong one, or leave both.")
    }
  }

  // MARK: Reading

  private static func years(_ input: CheckInput) -> [CheckResult] {
    var inferred: [FactRef] = []
    var unknown: [FactRef] = []
    for observation in input.observations where observation.key.indicator.measure != .growth {
      if observation.marks.contains(.inferredPeriod) { inferred += observation.sources.prefix(1) }
      if observation.period.isYearUnknown { unknown += observation.sources.prefix(1) }
    }
    var results: [CheckResult] = []
    if !inferred.isEmpty {
      results.append(
        CheckResult(
          .yearInferred, .note, evidence: inferred,
          slots: CheckSlots(count: inferred.count, names: Set(inferred.map(\.doc.rawValue)).sorted()),
          summary: "\(inferred.count) periods carry no year on the page; it was inferred.",
          advice: "Check the issue date; --published sets it."))
    }
    if !unknown.isEmpty {
      results.append(
        CheckResult(
          .yearUnknown, .warning, evidence: unknown,
          slots: CheckSlots(count: unknown.count, names: Set(unknown.map(\.doc.rawValue)).sorted()),
          summary: "\(unknown.count) periods have no year and none can be inferred.",
          advice: "Ingest the documents again with --published."))
    }
    let undated = input.index.snapshot.documents.filter { $0.issueMonth == nil }
    if !undated.isEmpty {
      results.append(
        CheckResult(
          .documentUndated, .warning,
          slots: CheckSlots(count: undated.count, names: undated.map(\.id.rawValue).sorted()),
          summary: "\(undated.count) documents have no issue date and count for no month.",
          advice: "Ingest them again with --published, or put the date into the file's path."))
    }
    return results
  }

  private static func scopes(_ input: CheckInput) -> [CheckResult] {
    input.observations.filter {
      $0.marks.contains(.scopeUncertain) && $0.key.indicator.measure != .growth
    }.map { observation in
      CheckResult(
        .scopeUncertain, .note, zone: observation.key.zone, subject: observation.key.subject.name,
        evidence: observation.sources, slots: .stating(observation),
        summary: "The sentence also names a wider area (全县 …); the figure was read as the zone's.",
        advice: "Read the sentence; correct the subject if the figure is the county's.")
    }
  }

  private static func zones(_ input: CheckInput) -> [CheckResult] {
    var results: [CheckResult] = []
    for entry in input.coverage.notReported {
      let followed = entry.reasons.contains(.followed) || entry.reasons.contains(.seenEarlier)
      results.append(
        CheckResult(
          .zoneSilent, followed ? .warning : .note, zone: entry.zone.key,
          slots: CheckSlots(count: entry.monthsSilent, names: [entry.zone.name]),
          summary: entry.monthsSilent > 1
            ? "No figure of its own for \(entry.monthsSilent) months running."
            : "No figure of its own this month.",
          advice: "Look for the zone's own release, or leave it as 未报."))
    }
    let known = !input.index.directory.isEmpty
    for entry in input.coverage.entries where known && entry.zone.id == nil {
      results.append(
        CheckResult(
          .zoneUnresolved, .warning, zone: entry.zone.key,
          slots: CheckSlots(names: [entry.zone.name]),
          summary: "The gazetteer does not know this zone; its level and province are unknown.",
          advice: "Add it to the gazetteer, or name the zone it is in corrections.yaml (alias)."))
    }
    for observation in input.observations
    where observation.marks.contains(.zoneAmbiguous) && observation.key.indicator.measure != .growth {
      results.append(
        CheckResult(
          .zoneAmbiguous, .warning, zone: observation.key.zone, evidence: observation.sources,
          slots: .stating(observation), summary: "More than one zone answers to the name printed.",
          advice: "Correct zone_id by what the page is about."))
    }
    return results
  }
}

extension CheckSlots {
  /// The figure itself.
  static func stating(_ observation: Observation) -> CheckSlots {
    CheckSlots(
      indicator: observation.key.indicator, period: observation.period, stated: observation.value,
      unit: observation.key.indicator.unit)
  }
}

extension SeriesSubject {
  /// The project's, enterprise's or region's name; nil for the zone itself.
  public var name: String? {
    switch self {
    case .zone: nil
    case .named(_, let name): name
    }
  }
}

extension Observation {
  /// What a part is called beside its whole: its scope, else its subject, else its finer measure.
  public var partName: String {
    key.indicator.scope ?? key.subject.name ?? key.indicator.text ?? ""
  }
}

extension PrintedDecimal {
  var isFractional: Bool { !rounded(toExponent: 0).isEqual(to: self) }
}

extension IndicatorID {
  /// Profits turn into losses.
  var mayBeNegative: Bool { self == .profit || self == .other }

  /// Investment and above-scale industry: first released for 1—2月.
  var hasNoJanuary: Bool {
    switch self {
    case .fixedAsset, .industrialInvestment, .technicalInvestment, .infrastructureInvestment,
      .privateInvestment, .industrialOutput, .valueAdded:
      true
    default: false
    }
  }
}
