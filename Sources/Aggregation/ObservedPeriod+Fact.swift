import FactModel
import SourceText

extension ObservedPeriod {
  /// The time a fact may be held against: one notation for one span, and bound to its issue where it tells no end.
  init(of fact: Fact, in document: DocumentRecord?) {
    let (period, kind) = ObservedPeriod.canonical(fact.period, fact.periodKind)
    self.init(period, kind: kind)
    if isOpenEnded(fact, issued: document?.issue?.date) {
      readIn = document?.issueMonth.map(ReadIn.issue) ?? .document(fact.doc)
    }
  }

  /// 1—12月 is the year, a first quarter is 1—3月, a span of one month is the month.
  static func canonical(_ period: TimePeriod?, _ kind: PeriodKind?) -> (TimePeriod?, PeriodKind?) {
    switch period {
    case .months(let y?, 1, let to, 12) where to == y: (.year(y), .year)
    case .months(let y, let a, let to, let b) where y == to && a == b:
      (.month(year: y, a), kind == .life ? .life : .month)
    case .quarter(let y, 1): (.months(year: y, 1, toYear: y, 3), kind == .life ? .life : .ytd)
    case nil: (nil, kind)
    default: (period, kind)
    }
  }

  /// 目前, 自开工以来, and what 今年 has brought so far.
  private func isOpenEnded(_ fact: Fact, issued: CivilDate?) -> Bool {
    if kind == .life { return true }
    switch period {
    case nil: return true
    case .month(nil, _), .months(nil, _, _, _), .quarter(nil, _), .day(nil, _, _): return true
    case .year(let year):
      // 今年以来; a rate (目标完成率) moves on as well, whatever its basis. A plan for the year stays.
      let moves = fact.basis == .completed || fact.basis == .none || fact.unit == .percent
      guard moves, let issued else { return false }
      return issued.year <= year
    default: return false
    }
  }

  /// `--08`.
  var isYearUnknown: Bool {
    switch period {
    case .month(nil, _), .months(nil, _, _, _), .quarter(nil, _), .day(nil, _, _): true
    default: false
    }
  }

  /// Whether two figures of this very period may be ranked, subtracted, added. A completed figure of unknown
  /// span may not; a list, a plan or a stock read in one issue may.
  func isComparable(basis: Basis) -> Bool {
    if isYearUnknown { return false }
    return readIn == nil || basis != .completed
  }
}

extension TimePeriod {
  /// The same span a year earlier; nil without a year.
  var yearBefore: TimePeriod? {
    switch self {
    case .year(let y): .year(y - 1)
    case .years(let a, let b): .years(a - 1, b - 1)
    case .month(let y?, let m): .month(year: y - 1, m)
    case .months(let y?, let a, let to, let b):
      .months(year: y - 1, a, toYear: (to ?? y) - 1, b)
    case .quarter(let y?, let q): .quarter(year: y - 1, q)
    case .day(let y?, let m, let d): .day(year: y - 1, month: m, day: d)
    case .month, .months, .quarter, .day: nil
    }
  }
}
