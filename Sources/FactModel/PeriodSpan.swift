/// First and last day of a period, counted in 32 days to a month: 1—12月 and the year have the same.
public struct PeriodSpan: Hashable, Sendable {
  /// The first day.
  public var begin: Int
  /// The last day.
  public var end: Int

  private static let year = 12 * 32

  fileprivate init(_ begin: (year: Int, month: Int, day: Int), _ end: (year: Int, month: Int, day: Int)) {
    func number(_ date: (year: Int, month: Int, day: Int)) -> Int {
      (date.year * 12 + date.month) * 32 + date.day
    }
    self.begin = number(begin)
    self.end = number(end)
  }

  /// The same days a year later.
  public var yearAfter: PeriodSpan {
    var span = self
    span.begin += PeriodSpan.year
    span.end += PeriodSpan.year
    return span
  }

  /// Whether it runs from the first of January.
  public var beginsYear: Bool { begin % PeriodSpan.year == 32 + 1 }
}

extension TimePeriod {
  /// Nil without a year.
  public var span: PeriodSpan? {
    switch self {
    case .year(let y): PeriodSpan((y, 1, 1), (y, 12, 31))
    case .years(let a, let b): PeriodSpan((a, 1, 1), (b, 12, 31))
    case .month(let y?, let m): PeriodSpan((y, m, 1), (y, m, 31))
    case .months(let y?, let a, let to, let b): PeriodSpan((y, a, 1), (to ?? y, b, 31))
    case .quarter(let y?, let q): PeriodSpan((y, q * 3 - 2, 1), (y, q * 3, 31))
    case .day(let y?, let m, let d): PeriodSpan((y, m, d), (y, m, d))
    case .month, .months, .quarter, .day: nil
    }
  }
}
