import FactModel
import Lexicons
import SourceText

/// Which period a figure is for: the one its clause names, else the one spoken of, where that may be carried.
extension StoryLinker {
  func meetPeriod(_ mention: Int, at index: Int) {
    guard case .period(let period) = sentence.mentions[mention].kind else { return }
    let expression = period.expression
    if expression.isComparisonBase || expression.form == .samePeriod { return }
    let span = sentence.tokens[index].span
    if followsBase(index) { return }
    if let own = state.period.expression, state.period.sentence == ordinal,
      isNameOfEvent(expression, after: own)
    {
      if issue == nil, case .stated(let year) = expression.year {
        context.year = year
        context.currentYear = year
      }
      return
    }
    // 从去年的零猛增到……: what it was before
    if expression.year != .unknown, text.hasPrefix("的", at: span.upper),
      text.endsWith("从", at: span.lower) || text.endsWith("由", at: span.lower), isYearBefore(expression)
    {
      return
    }
    if isHistory(after: span.upper) || !expression.isToDate && text.hasPrefix("起", at: span.upper) { return }
    // 是2008年的2.65倍
    if text.hasPrefix("的", at: span.upper), index + 2 < sentence.tokens.count,
      sentence.tokens[index + 2].quantity.flatMap(sentence.quantity)?.dimension == .multiple
    {
      return
    }
    if expression.form == .vague {
      clause.vague = index
      // 2022年……增速近年领跑,……: a time named in passing ends with its words
      let isUpToNow = text.hasPrefix("截", at: span.lower)
      clause.isVaguePassing =
        state.period.sentence == ordinal && state.period.resolved != nil && !isUpToNow
      // 5年后,……将达到……
      if text.endsWith("年后", at: span.upper) { clause.target = index }
      // 截至目前,……。其中,……: what goes on is of no time that is told, either
      if isUpToNow {
        state.period = PeriodState()
        state.standing = nil
      }
      return
    }
    // 昨日,记者获悉: no figure's day, unless something was signed or begun on it
    if case .relativeDay = expression.form, ordinal > 1 || !tellsEvent { return }
    if isOfTask(index) || isAside(index, expression) || isOfAnnouncement(index, expression) { return }
    clause.vague = nil
    inferCurrentYear(expression, span)
    if isThisYear(expression), let sofar = yearSoFar() {
      state.period = sofar
      state.period.token = index
      state.standing = state.period
      return
    }
    var resolved = expression.resolve(in: context)
    if case .year(let year) = resolved.period, isOfEvaluation(index) || isYearGone(expression, index) {
      resolved = ResolvedPeriod(period: .year(year - 1), kind: .year, isYearInferred: true)
    }
    // 去年……全年……: of the year that is told of
    if text.hasPrefix("全年", at: span.lower), expression.year == .unknown, expression.form == .year,
      let standing = state.standing, case .relative(-1)? = standing.expression?.year,
      let year = Self.year(of: standing.resolved?.period)
    {
      resolved = ResolvedPeriod(period: .year(year), kind: .year, isYearInferred: true)
    }
    if isTarget(expression, resolved, span) {
      clause.target = index
      clause.isTargetEarlier = false
    }
    if isOfYearPlan(index, expression) { state.beforePlan = state.period }
    state.period = PeriodState(
      resolved: resolved, toDate: expression.yearToDate(in: context), expression: expression, span: span,
      sentence: ordinal, paragraph: sentence.paragraph, token: index)
    // 今年有望……, 力争2015年启动: of what is to come, not of what is told next
    state.period.isEvent = Self.isEvent(expression)
    state.period.isAhead = isAhead(span)
    if state.beforePlan != nil { return }
    if !state.period.isEvent, !state.period.isAhead { state.standing = state.period }
    noteEvent(expression)
    remember(expression, resolved)
  }

  /// 8月27日,省政府新闻发布会介绍, 6月5日,记者从……了解到: the day it was told, no figure's.
  private func isOfAnnouncement(_ index: Int, _ expression: PeriodMention.Expression) -> Bool {
    guard case .day = expression.form, !expression.isAsOf, expression.edge == .none else { return false }
    let upper = sentence.tokens[index].upper
    var end = upper
    var commas = 0
    while end < min(upper + 90, sentence.span.upper) {
      let (scalar, length) = text.scalar(at: end)
      if scalar == 0xFF0C || scalar == 0x2C {
        commas += 1
        if commas > 1 || end > upper { break }
      }
      if scalar == 0x3002 || scalar &- 48 < 10 { break }
      end += length
    }
    let told = TextSpan(upper, end)
    return text.has(lexicon.phrases[.announcing], in: told)
      && !text.has(lexicon.phrases[.eventVerb], in: told)
  }

  /// 高于上年同期、2017年全年0.1个百分点: another time compared with.
  private func followsBase(_ index: Int) -> Bool {
    guard index >= 2, sentence.tokens[index - 1].mark == .pause,
      sentence.tokens[index - 1].upper == sentence.tokens[index].lower,
      let before = sentence.tokens[index - 2].period,
      case .period(let period) = sentence.mentions[before].kind
    else { return false }
    return period.expression.isComparisonBase || period.expression.form == .samePeriod
  }

  /// 2022年计划投资7.2亿元 beside an event: the year of that plan alone, to the end of its clause.
  private func isOfYearPlan(_ index: Int, _ expression: PeriodMention.Expression) -> Bool {
    guard expression.form == .year, expression.edge == .none, state.event != nil, state.beforePlan == nil,
      index + 1 < sentence.tokens.count, sentence.tokens[index + 1].lower == sentence.tokens[index].upper
    else { return false }
    let next = sentence.tokens[index + 1]
    if let row = next.indicator { return self.row(row).id == "inv_year_plan" }
    return next.cues.has(.planned)
      && sentence.tokens[(index + 2)...].prefix(2).contains {
        $0.indicator.map { row($0).indicator == .projectInvestment } ?? false
      }
  }

  /// 2月10日,2022年某市集中签约活动……: the year is part of the event's name.
  private func isNameOfEvent(_ expression: PeriodMention.Expression, after own: PeriodMention.Expression)
    -> Bool
  {
    guard expression.form == .year, expression.edge == .none, !expression.isToDate, case .day = own.form,
      state.period.token >= 0
    else { return false }
    return tellsEvent
  }

  /// Whether a word of what is to come stands right before or behind.
  private func isAhead(_ span: TextSpan) -> Bool {
    text.begins(with: lexicon.phrases[.aheadAfter], at: span.upper)
      || text.ends(with: lexicon.phrases[.aheadBefore], at: span.lower)
  }

  /// 2月8日,某区31个项目集中开工; 2022年三季度重大项目集中开工活动: the day, or the quarter where the event is called by it.
  private func noteEvent(_ expression: PeriodMention.Expression) {
    guard ordinal <= 1, state.event == nil || state.event?.sentence == ordinal, tellsEvent else { return }
    switch expression.form {
    case .day, .relativeDay, .quarter, .month, .months(1, 3): break
    case .months, .year, .years, .relativeMonth, .sameMonth, .samePeriod, .life, .vague: return
    }
    guard !expression.isAsOf, expression.edge == .none else { return }
    switch state.event?.expression?.form {
    case nil, .day?, .relativeDay?: break
    default: return
    }
    state.event = state.period
  }

  /// Whether the sentence tells of projects signed or started together.
  private var tellsEvent: Bool {
    // what is signed or begun may be told in the sentence after the one on the meeting
    let around = TextSpan(sentence.span.lower, min(text.count, sentence.span.upper + 150))
    return text.has(lexicon.phrases[.eventVerb], in: around)
      && text.has(lexicon.phrases[.event], in: sentence.span)
  }

  /// 今年 without a month.
  private func isThisYear(_ expression: PeriodMention.Expression) -> Bool {
    expression.year == .relative(0) && expression.form == .year && expression.edge == .none
      && !expression.isAsOf
  }

  /// 截至8月底,……,今年累计……: the year up to the day just named.
  private func yearSoFar() -> PeriodState? {
    guard state.period.sentence == ordinal, state.period.token >= clause.clauseStart,
      let toDate = state.period.toDate, let expression = state.period.expression,
      expression.isAsOf || expression.edge == .end, expression.form != .year
    else { return nil }
    var sofar = state.period
    sofar.resolved = toDate
    return sofar
  }

  /// 1—9月工业投资10亿元,去年为8亿元: what follows goes on with 1—9月.
  func isAside(_ index: Int, _ expression: PeriodMention.Expression) -> Bool {
    guard case .relative(let offset) = expression.year, offset < 0, index + 2 < sentence.tokens.count,
      sentence.tokens[index + 1].cues.has(.reach), sentence.tokens[index + 2].quantity != nil
    else { return false }
    return sentence.tokens[..<index].contains { $0.quantity != nil }
  }

  /// 全年完成……, printed in the first three months of a year: the year before.
  private func isYearGone(_ expression: PeriodMention.Expression, _ index: Int) -> Bool {
    guard expression.form == .year, expression.year == .unknown, expression.edge == .none,
      let month = issue?.month, month <= 3, state.standing == nil,
      text.hasPrefix("全年", at: sentence.tokens[index].lower)
    else { return false }
    return !sentence.tokens.contains {
      $0.cues.has(.target) || $0.cues.has(.planned) || $0.cues.has(.expected) || $0.cues.has(.task)
    }
  }

  /// 2023年国家级经开区综合考评: what is weighed is the year before.
  private func isOfEvaluation(_ index: Int) -> Bool {
    var at = sentence.tokens[index].upper
    let end = min(at + 90, sentence.span.upper)
    while at < end {
      let (scalar, length) = text.scalar(at: at)
      if scalar == 0xFF0C || scalar == 0x3002 || scalar == 0xFF1B || scalar == 0x2C { return false }
      if text.begins(with: lexicon.phrases[.evaluation], at: at) { return true }
      at += length
    }
    return false
  }

  private static func isEvent(_ expression: PeriodMention.Expression) -> Bool {
    switch expression.form {
    case .day, .relativeDay, .month, .relativeMonth, .sameMonth: !expression.isAsOf && expression.edge != .end
    default: false
    }
  }

  /// 完成全年43亿元任务: the period of the target alone.
  private func isOfTask(_ index: Int) -> Bool {
    for next in sentence.tokens[(index + 1)...].prefix(3) {
      if next.cues.has(.task) { return true }
      if next.mark != nil { return false }
      if case .quantity = next.kind { continue }
      if next.cues.has(.generic) { continue }
      return false
    }
    return false
  }

  /// 到2025年, 到“十四五”末: a year to come is a target's.
  private func isTarget(_ expression: PeriodMention.Expression, _ resolved: ResolvedPeriod, _ span: TextSpan)
    -> Bool
  {
    guard expression.isAsOf,
      text.hasPrefix("到", at: span.lower) || text.hasPrefix("至", at: span.lower) || expression.form != .year,
      let year = Self.year(of: resolved.period)
    else { return false }
    switch expression.form {
    case .year, .years: break
    default: return false
    }
    guard let now = issue?.year else { return text.hasPrefix("到", at: span.lower) }
    return year > now || year == now && expression.edge == .end && (issue?.month ?? 12) < 12
  }

  /// 2019年……去年……: a text of unknown date that calls a year it states 去年.
  private func inferCurrentYear(_ expression: PeriodMention.Expression, _ span: TextSpan) {
    guard issue == nil, case .relative(-1) = expression.year, text.hasPrefix("去年", at: span.lower),
      let stated = context.currentYear, !context.isCurrentYearSettled
    else { return }
    context.currentYear = stated + 1
    context.isCurrentYearSettled = true
  }

  /// The years and months a text speaks of, for months without a year.
  private func remember(_ expression: PeriodMention.Expression, _ resolved: ResolvedPeriod) {
    switch expression.year {
    case .stated(let year):
      context.year = year
      if issue == nil, !context.isCurrentYearSettled, expression.form == .year || expression.edge != .none {
        context.currentYear = year
      }
    case .relative(let offset):
      if offset == 0, let year = Self.year(of: resolved.period) { context.year = year }
    case .same, .unknown: break
    }
    switch expression.form {
    case .day(0, _): break
    case .month(let month), .months(_, let month), .day(let month, _): context.month = month
    default: break
    }
  }

  static func year(of period: TimePeriod?) -> Int? {
    switch period {
    case .year(let year), .years(_, let year): year
    case .month(let year, _), .months(_, _, let year, _), .quarter(let year, _), .day(let year, _, _): year
    case nil: nil
    }
  }

  /// 1992年设立: the zone's history, no figure's period.
  private func isHistory(after end: Int) -> Bool {
    text.begins(with: lexicon.phrases[.history], at: end)
  }

}
