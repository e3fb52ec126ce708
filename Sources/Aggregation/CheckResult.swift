public import FactModel

/// One check and how it came out.
public struct CheckResult: Hashable, Sendable {
  /// How a check came out; the worst is the largest.
  public enum Outcome: String, Sendable, Hashable, CaseIterable, Comparable {
    /// In order; worth knowing; to be looked at; wrong.
    case passed, note, warning, error

    public static func < (a: CheckResult.Outcome, b: CheckResult.Outcome) -> Bool {
      a.order < b.order
    }

    private var order: Int {
      switch self {
      case .passed: 0
      case .note: 1
      case .warning: 2
      case .error: 3
      }
    }
  }

  /// Which check.
  public var code: CheckCode
  /// How it came out.
  public var outcome: Outcome
  /// The zone concerned; nil for the month as a whole.
  public var zone: ZoneKey?
  /// Whose figure it is where not the zone's own.
  public var subject: String?
  /// The facts it rests on, in the order of `slots`' operands.
  public var evidence: [FactRef]
  /// What a template fills in.
  public var slots: CheckSlots
  /// One English sentence for terminals and machines.
  public var summary: String
  /// What to do, in the imperative; empty for a passed check.
  public var advice: String

  public init(
    _ code: CheckCode, _ outcome: Outcome, zone: ZoneKey? = nil, subject: String? = nil,
    evidence: [FactRef] = [], slots: CheckSlots = CheckSlots(), summary: String,
    advice: String = ""
  ) {
    self.code = code
    self.outcome = outcome
    self.zone = zone
    self.subject = subject
    self.evidence = evidence
    self.slots = slots
    self.summary = summary
    self.advice = advice
  }
}

/// The checks, by the names that tables and files show.
public enum CheckCode: String, Sendable, Hashable, CaseIterable {
  /// 分项之和与合计.
  case partsSum = "parts.sum"
  /// A part larger than its whole.
  case partLarger = "part.larger"
  /// A stated share against the two levels.
  case shareAgainstLevels = "share.levels"
  /// A stated 完成率 against completed ÷ plan of the year.
  case rateAgainstPlan = "rate.plan"
  /// A stated growth against the ledger's own figure of a year ago.
  case growthAgainstLedger = "growth.ledger"
  /// Completed beyond what was planned.
  case completedOverPlan = "plan.exceeded"
  /// A value that cannot be.
  case impossibleValue = "value.impossible"
  /// 疑似单位错误.
  case unitSlip = "unit.slip"
  /// A cumulative figure smaller than an earlier one of its year.
  case cumulativeFalls = "cumulative.falls"
  /// A January figure of an indicator that has none.
  case januaryFigure = "period.january"
  /// Sources differ.
  case conflict = "sources.differ"
  /// △ The year is inferred.
  case yearInferred = "period.inferred"
  /// `--08`.
  case yearUnknown = "period.year_unknown"
  /// A zone the gazetteer does not know.
  case zoneUnresolved = "zone.unresolved"
  /// A name that several zones answer to.
  case zoneAmbiguous = "zone.ambiguous"
  /// 未报.
  case zoneSilent = "zone.silent"
  /// 全县 … beside a zone's figure.
  case scopeUncertain = "scope.uncertain"
  /// A document without issue date counts for no month.
  case documentUndated = "document.undated"
}

/// Operands of a check, all optional: a template takes what its code fills.
public struct CheckSlots: Hashable, Sendable {
  /// What the check is about.
  public var indicator: IndicatorKey?
  /// A second one: the denominator of a share, the plan.
  public var against: IndicatorKey?
  /// The time the figures are for.
  public var period: ObservedPeriod?
  /// Addends, or the numerator.
  public var operands: [PrintedDecimal]
  /// The stated result: the whole, the share, the growth.
  public var stated: PrintedDecimal?
  /// The result worked out: the sum, the quotient in %.
  public var computed: PrintedDecimal?
  /// The unit of operands and result.
  public var unit: UnitOfMeasure?
  /// Months running, zones, documents …
  public var count: Int?
  /// Names: documents, zones, words found; the earlier period where a figure is held against one.
  public var names: [String]
  /// How the parts relate to their whole.
  public var verdict: PartSum.Verdict?

  public init(
    indicator: IndicatorKey? = nil, against: IndicatorKey? = nil, period: ObservedPeriod? = nil,
    operands: [PrintedDecimal] = [], stated: PrintedDecimal? = nil,
    computed: PrintedDecimal? = nil, unit: UnitOfMeasure? = nil, count: Int? = nil,
    names: [String] = [], verdict: PartSum.Verdict? = nil
  ) {
    self.indicator = indicator
    self.against = against
    self.period = period
    self.operands = operands
    self.stated = stated
    self.computed = computed
    self.unit = unit
    self.count = count
    self.names = names
    self.verdict = verdict
  }
}
