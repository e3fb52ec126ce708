import FactModel
import SourceText

/// What a period's words mean, given when and where they were written.
struct ResolvedPeriod: Hashable, Sendable {
  /// Nil for 目前, 近年 and for 今年 of a text whose date is not known.
  var period: TimePeriod?
  var kind: PeriodKind?
  /// The year comes from the issue date or from elsewhere in the text.
  var isYearInferred: Bool
}

/// What is known of the time of writing and of the years a text speaks of.
struct PeriodContext: Hashable, Sendable {
  /// The document's issue date, if known.
  var issue: CivilDate?
  /// The year the story last stated or spoke of, for months without one.
  var year: Int?
  /// The month the story last spoke of, for 当月.
  var month: Int?
  /// The year that 今年 means where no issue date is known: the latest the text states for itself.
  var currentYear: Int?
  /// 去年 has shown which year that is.
  var isCurrentYearSettled = false

  init(issue: CivilDate? = nil, year: Int? = nil, month: Int? = nil, currentYear: Int? = nil) {
    self.issue = issue
    self.year = year
    self.month = month
    self.currentYear = currentYear
  }
}

extension PeriodMention.Expression {
  /// The period in the contract's notation.
  func resolve(in context: PeriodContext) -> ResolvedPeriod {
    let (year, isInferred) = resolvedYear(in: context)
    func made(_ period: TimePeriod?, _ kind: PeriodKind?) -> ResolvedPeriod {
      ResolvedPeriod(period: period, kind: kind, isYearInferred: isInferred && period != nil && year != nil)
    }
    if isToDate, let year, let since = sinceThen(year, isInferred, context) { return since }
    switch form {
    case .vague, .samePeriod: return ResolvedPeriod(period: nil, kind: nil, isYearInferred: false)
    case .life: return ResolvedPeriod(period: nil, kind: .life, isYearInferred: false)
    case .years(let last):
      guard let year, year <= last else { return made(nil, nil) }
      return made(.years(year, last), .year)
    case .year:
      guard let year else { return made(nil, nil) }
      switch edge {
      case .none: return made(.year(year), isToDate ? .ytd : .year)
      case .end: return made(.day(year: year, month: 12, day: 31), .asOf)
      case .start: return made(.day(year: year, month: 1, day: 1), .asOf)
      }
    case .month(let month): return monthPeriod(month, year: year, made: made)
    case .relativeMonth(let offset):
      guard let issue = context.issue, let now = issue.month else { return made(nil, .month) }
      let count = issue.year * 12 + now - 1 + offset
      return ResolvedPeriod(
        period: .month(year: count / 12, count % 12 + 1), kind: .month, isYearInferred: true)
    case .relativeDay(let offset):
      guard let issue = context.issue, let month = issue.month, let day = issue.day else {
        return made(nil, nil)
      }
      // over the end of a month: the last day of the one before
      let isBefore = day + offset < 1
      let count = issue.year * 12 + month - 1 - (isBefore ? 1 : 0)
      let (year, own) = (count / 12, count % 12 + 1)
      let date = isBefore ? CivilDate.days(in: own, of: year) + day + offset : day + offset
      return ResolvedPeriod(
        period: .day(year: year, month: own, day: date), kind: .asOf, isYearInferred: true)
    case .sameMonth:
      guard let month = context.month else { return made(nil, .month) }
      return made(.month(year: year, month), .month)
    case .months(let first, let last):
      if edge == .end { return made(monthEnd(last, year: year), .asOf) }
      return made(.months(year, first, last), first == 1 ? .ytd : nil)
    case .quarter(let quarter):
      if edge == .end { return made(monthEnd(quarter * 3, year: year), .asOf) }
      return made(.quarter(year: year, quarter), .quarter)
    case .day(0, let day):
      // a day alone: of the month of issue, or of the one before where it had not come yet
      guard let issue = context.issue, let now = issue.month else { return made(nil, nil) }
      let count = issue.year * 12 + now - 1 - (issue.day.map { day > $0 ? 1 : 0 } ?? 0)
      return ResolvedPeriod(
        period: .day(year: count / 12, month: count % 12 + 1, day: day), kind: .asOf, isYearInferred: true)
    case .day(let month, let day): return made(.day(year: year, month: month, day: day), .asOf)
    }
  }

  /// 2017年以来, “十四五”以来, 4月以来: from there to the day of writing; nil for a time of this year alone.
  private func sinceThen(_ year: Int, _ isInferred: Bool, _ context: PeriodContext) -> ResolvedPeriod? {
    let now = context.issue?.year ?? context.currentYear
    func life(_ period: TimePeriod?) -> ResolvedPeriod {
      ResolvedPeriod(period: period, kind: .life, isYearInferred: isInferred && period != nil)
    }
    switch form {
    case .year where edge == .start && year == now, .year where edge == .none && year == now:
      return ResolvedPeriod(period: .year(year), kind: .ytd, isYearInferred: isInferred)
    case .year, .day, .month:
      guard let now else { return life(nil) }
      if year < now { return life(.years(year, now)) }
      guard let month = decisiveMonth, let last = context.issue.flatMap(Self.lastMonth), month <= last else {
        return nil
      }
      if month == last {
        return ResolvedPeriod(period: .month(year: year, month), kind: .month, isYearInferred: isInferred)
      }
      return ResolvedPeriod(
        period: .months(year, month, last), kind: month == 1 ? .ytd : nil, isYearInferred: isInferred)
    case .years(let last):
      guard let now, year < now else { return nil }
      return ResolvedPeriod(period: .years(year, min(last, now)), kind: .year, isYearInferred: false)
    default: return nil
    }
  }

  /// The last month that 以来 reaches into: what a page of the first days of a month tells was counted in the month
  /// before.
  private static func lastMonth(before issue: CivilDate) -> Int? {
    guard let month = issue.month else { return nil }
    return month > 1 && (issue.day ?? 31) <= 5 ? month - 1 : month
  }

  private func monthPeriod(
    _ month: Int, year: Int?, made: (TimePeriod?, PeriodKind?) -> ResolvedPeriod
  ) -> ResolvedPeriod {
    switch edge {
    case .end: made(monthEnd(month, year: year), .asOf)
    case .start: made(.day(year: year, month: month, day: 1), .asOf)
    case .none:
      isAsOf ? made(monthEnd(month, year: year), .asOf) : made(.month(year: year, month), .month)
    }
  }

  private func monthEnd(_ month: Int, year: Int?) -> TimePeriod {
    .day(year: year, month: month, day: CivilDate.days(in: month, of: year ?? 2001))
  }

  /// The cumulative span a date closes: 截至8月底 is 1—8月 for a flow. Nil where it closes none.
  func yearToDate(in context: PeriodContext) -> ResolvedPeriod? {
    let (year, isInferred) = resolvedYear(in: context)
    let last: Int
    switch form {
    case .month(let month) where isAsOf || edge == .end: last = month
    case .months(_, let month): last = month
    case .quarter(let quarter) where edge == .end: last = quarter * 3
    case .day(let month, let day) where month > 0:
      guard day >= CivilDate.days(in: month, of: year ?? 2001) else { return nil }
      last = month
    case .year where edge == .end:
      guard let year else { return nil }
      return ResolvedPeriod(period: .year(year), kind: .year, isYearInferred: isInferred)
    default: return nil
    }
    return ResolvedPeriod(
      period: .months(year, 1, last), kind: .ytd, isYearInferred: isInferred && year != nil)
  }

  /// The year, and whether it was inferred rather than printed with the period.
  func resolvedYear(in context: PeriodContext) -> (year: Int?, isInferred: Bool) {
    switch year {
    case .stated(let year): return (year, false)
    case .relative(let offset):
      return ((context.issue?.year ?? context.currentYear).map { $0 + offset }, true)
    case .same: return (context.year, true)
    case .unknown:
      if let year = context.year { return (year, true) }
      guard let issue = context.issue else { return (context.currentYear, true) }
      // a month that had not begun when the text was issued lies in the year before
      guard let month = decisiveMonth, let now = issue.month, month > now else { return (issue.year, true) }
      return (issue.year - 1, true)
    }
  }

  /// The month that must have come for the words to speak of this year: 1—11月 is told after November, 下半年
  /// from July on.
  private var decisiveMonth: Int? {
    switch form {
    case .month(let month), .day(let month, _): month
    case .months(let first, let last): first == 1 ? last : first
    case .quarter(let quarter): quarter * 3 - 2
    default: nil
    }
  }
}
