public import FactModel

/// One figure as the ledger knows it: all facts that state it, and what contradicts it.
public struct Observation: Hashable, Sendable {
  /// Which series it belongs to.
  public var key: SeriesKey
  /// The time it is for.
  public var period: ObservedPeriod
  /// The finest of the agreeing figures.
  public var value: PrintedDecimal
  /// Only for a range.
  public var valueHigh: PrintedDecimal?
  /// How exact the source says it is.
  public var qualifier: Qualifier
  /// The hedge as printed: 近, 超, 余 …
  public var hedge: String?
  /// The change stated for this very number, in %; for levels.
  public var yearOnYear: PrintedDecimal?
  /// How that change is hedged: 增长超20%.
  public var yearOnYearQualifier: Qualifier = .exact
  /// The fact that change is printed from: another one of `sources` where the first states none.
  public var yearOnYearSource: FactRef?
  /// The growth of the time before in the year, where a month's digest has one.
  public var growthBefore: GrowthBefore?
  /// All facts that agree on it; the one the value is printed from first.
  public var sources: [FactRef]
  /// Other figures stated for the same thing and time.
  public var conflict: Conflict?
  /// The fact this one is a part of.
  public var partOf: FactRef?
  /// What a reader should know about it.
  public var marks: Set<ObservationMark>
  /// Where the first source stands among the snapshot's facts: the order in which pages state figures.
  var place = 0

  public init(
    key: SeriesKey, period: ObservedPeriod, value: PrintedDecimal,
    valueHigh: PrintedDecimal? = nil, qualifier: Qualifier = .exact, hedge: String? = nil,
    yearOnYear: PrintedDecimal? = nil, sources: [FactRef], conflict: Conflict? = nil,
    partOf: FactRef? = nil, marks: Set<ObservationMark> = []
  ) {
    self.key = key
    self.period = period
    self.value = value
    self.valueHigh = valueHigh
    self.qualifier = qualifier
    self.hedge = hedge
    self.yearOnYear = yearOnYear
    self.sources = sources
    self.conflict = conflict
    self.partOf = partOf
    self.marks = marks
  }

  /// Whether sources differ by a power of ten that units differ by, and no correction says which is right.
  public var isUnitSuspect: Bool {
    guard key.indicator.measure == .level, let conflict, conflict.reason != .correction else { return false }
    return conflict.rivals.contains { $0.suspectedUnitSlip != nil }
  }

  /// What the change stated with it leads back to: one fact, of several sources the one that states the change.
  public var yearOnYearSources: [FactRef] { yearOnYearSource.map { [$0] } ?? Array(sources.prefix(1)) }

  /// Whether the source states it without a hedge.
  public var isExact: Bool { qualifier == .exact }
}

/// Why a reader should look twice at a figure.
public enum ObservationMark: String, Sendable, Hashable, CaseIterable {
  /// △ The year is inferred, and the issue date is neither in the document nor in its path.
  case inferredPeriod
  /// A correction changed or added it.
  case corrected
  /// The source's sentence names a wider scope (全县).
  case scopeUncertain
  /// The unit stands with a neighbour or a header.
  case inferredUnit
  /// The zone's name has more than one reading.
  case zoneAmbiguous
  /// ◇ Worked out here, and asked for.
  case derived
}

/// Different figures for one thing and time: all are kept, one is used.
public struct Conflict: Hashable, Sendable {
  /// Why the used figure is preferred.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// A correction decides; the later issue; the number with more digits.
    case correction, laterPublication, finerPrecision
    /// Nothing tells them apart; the first by document and id is used.
    case none
  }

  /// A figure that is not the one used.
  public struct Rival: Hashable, Sendable {
    /// Its value, in the base unit; exact.
    public var value: PrintedDecimal
    /// How exact it is said to be.
    public var qualifier: Qualifier
    /// The hedge as worded.
    public var hedge: String?
    /// The facts that state it.
    public var sources: [FactRef]
    /// 2, 4 or 8 when the two differ by about 10², 10⁴ or 10⁸: 疑似单位错误.
    public var suspectedUnitSlip: Int?

    public init(
      value: PrintedDecimal, qualifier: Qualifier, hedge: String?, sources: [FactRef],
      suspectedUnitSlip: Int?
    ) {
      self.value = value
      self.qualifier = qualifier
      self.hedge = hedge
      self.sources = sources
      self.suspectedUnitSlip = suspectedUnitSlip
    }
  }

  /// Why the figure used was taken.
  public var reason: Reason
  /// The figures not used, in order of preference.
  public var rivals: [Rival]

  public init(reason: Reason, rivals: [Rival]) {
    self.reason = reason
    self.rivals = rivals
  }
}

/// The points of one key in time.
public struct Series: Hashable, Sendable {
  /// What all its observations share.
  public var key: SeriesKey
  /// Sorted by period.
  public var points: [Observation]

  public init(key: SeriesKey, points: [Observation]) {
    self.key = key
    self.points = points
  }
}
