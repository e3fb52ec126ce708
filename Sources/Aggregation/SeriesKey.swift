public import FactModel
public import SourceText

/// A zone as a key: its gazetteer id, else its own name.
public struct ZoneKey: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The gazetteer's id, else the zone's own name.
  public let rawValue: String

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  public var description: String { rawValue }
  public static func < (a: ZoneKey, b: ZoneKey) -> Bool { a.rawValue < b.rawValue }
}

/// Which field of a fact a series reads. A level, its growth and a share are never one series.
public enum Measure: String, Sendable, Hashable, CaseIterable, Comparable {
  /// The value itself.
  case level
  /// The year-on-year change stated for it, in %.
  case growth
  /// A share, in %.
  case share

  public static func < (a: Measure, b: Measure) -> Bool { a.order < b.order }

  private var order: Int {
    switch self {
    case .level: 0
    case .growth: 1
    case .share: 2
    }
  }
}

/// Whose a series is.
public enum SeriesSubject: Hashable, Sendable, Comparable {
  /// The zone's own figure.
  case zone
  /// A project, an enterprise or a park in the zone, or a region.
  case named(SubjectKind, String)

  public static func < (a: SeriesSubject, b: SeriesSubject) -> Bool {
    switch (a, b) {
    case (.zone, .zone): false
    case (.zone, .named): true
    case (.named, .zone): false
    case (.named(let kindA, let nameA), .named(let kindB, let nameB)):
      (kindA.rawValue, nameA) < (kindB.rawValue, nameB)
    }
  }
}

/// What a figure measures, for whomever: the part of a series key that a column of a table shares.
public struct IndicatorKey: Hashable, Sendable, Comparable {
  /// What is measured.
  public var indicator: IndicatorID
  /// The finer measure, or what is meant by `other`.
  public var text: String?
  /// What narrows it; nil for the plain indicator.
  public var scope: String?
  /// Realised, planned, signed for, expected.
  public var basis: Basis
  /// The level, or its growth.
  public var measure: Measure
  /// `%` for growth and shares.
  public var unit: UnitOfMeasure?

  public init(
    _ indicator: IndicatorID, text: String? = nil, scope: String? = nil, basis: Basis,
    measure: Measure = .level, unit: UnitOfMeasure?
  ) {
    self.indicator = indicator
    self.text = text
    self.scope = scope
    self.basis = basis
    self.measure = measure
    self.unit = unit
  }

  /// By basis, indicator (closed list), finer measure, scope, measure, unit.
  public static func < (a: IndicatorKey, b: IndicatorKey) -> Bool {
    if a.basis != b.basis { return a.basis.order < b.basis.order }
    if a.indicator != b.indicator { return a.indicator < b.indicator }
    if a.text != b.text { return (a.text ?? "") < (b.text ?? "") }
    if a.scope != b.scope { return (a.scope ?? "") < (b.scope ?? "") }
    if a.measure != b.measure { return a.measure < b.measure }
    return (a.unit?.symbol ?? "") < (b.unit?.symbol ?? "")
  }
}

extension Basis {
  /// Completed first, as tables print them.
  var order: Int {
    switch self {
    case .completed: 0
    case .planned: 1
    case .contracted: 2
    case .expected: 3
    case .none: 4
    }
  }
}

/// Two facts are points of one series, or sources of one figure, only with equal keys.
public struct SeriesKey: Hashable, Sendable, Comparable {
  /// The zone, or the zone the subject lies in; nil for a region.
  public var zone: ZoneKey?
  /// Whose figures they are.
  public var subject: SeriesSubject
  /// What they measure.
  public var indicator: IndicatorKey
  /// What their periods are; nil where none is stated.
  public var periodKind: PeriodKind?

  public init(
    zone: ZoneKey?, subject: SeriesSubject = .zone, indicator: IndicatorKey, periodKind: PeriodKind?
  ) {
    self.zone = zone
    self.subject = subject
    self.indicator = indicator
    self.periodKind = periodKind
  }

  public static func < (a: SeriesKey, b: SeriesKey) -> Bool {
    if a.zone != b.zone { return (a.zone?.rawValue ?? "") < (b.zone?.rawValue ?? "") }
    if a.subject != b.subject { return a.subject < b.subject }
    if a.indicator != b.indicator { return a.indicator < b.indicator }
    return (a.periodKind?.rawValue ?? "") < (b.periodKind?.rawValue ?? "")
  }
}

/// When a figure is for, as far as it may be held against another.
///
/// A period that does not tell its own end (目前, 今年 in a page of that year, 自开工以来) is bound to the issue it
/// was read in: a later, larger figure is then a newer reading, not a contradiction.
public struct ObservedPeriod: Hashable, Sendable, Comparable {
  /// The issue that an open period was read in.
  public enum ReadIn: Hashable, Sendable {
    /// Year and month of issue.
    case issue(CivilDate)
    /// A document without issue date.
    case document(SourceID)
  }

  /// The time; nil where none is stated.
  public var period: TimePeriod?
  /// What the period is.
  public var kind: PeriodKind?
  /// Nil when the period tells its own end.
  public var readIn: ReadIn?

  public init(_ period: TimePeriod?, kind: PeriodKind?, readIn: ReadIn? = nil) {
    self.period = period
    self.kind = kind
    self.readIn = readIn
  }

  /// By end, then start; unstated and year-less periods first.
  public static func < (a: ObservedPeriod, b: ObservedPeriod) -> Bool {
    a.sortKey < b.sortKey
  }
}
