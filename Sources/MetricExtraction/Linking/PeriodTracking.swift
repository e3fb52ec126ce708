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
    if isHistory(after: span.upper) { return }
    if expression.form == .vague {
      clause.vague = index
      return
    }
    if isOfTask(index) { return }
    clause.vague = nil
    inferCurrentYear(expression, span)
    let resolved = expression.resolve(in: context)
    if isTarget(expression, resolved, span) {
      clause.target = index
      clause.isTargetEarlier = false
    }
    state.period = PeriodState(
      resolved: resolved, toDate: expression.yearToDate(in: context), expression: expression, span: span,
      sentence: ordinal, paragraph: sentence.paragraph, token: index)
    state.period.isEvent = Self.isEvent(expression)
    if !state.period.isEvent { state.standing = state.period }
    remember(expression, resolved)
  }

  private static func isEvent(_ expression: PeriodMention.Expression) -> Bool {
    switch expression.form {
    case .day, .month, .relativeMonth, .sameMonth: !expression.isAsOf && expression.edge != .end
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
    Self.historyWords.begin(in: text, at: end)
  }

  private static let historyWords: WordList = [
    "成立", "设立", "建立", "获批", "批准", "经国务院", "经省", "获国务院", "获省", "获得", "升", "被", "始建", "创建",
    "第", "组建", "挂牌", "晋升", "更名", "由", "入选", "荣获", "招引", "经", "开始建设", "动工建设", "建区", "建成投",
  ]

  /// Gives a draft its period, where one may be given.
  func takePeriod(_ draft: inout FactDraft, _ row: IndicatorRow?, at index: Int) {
    if let paired = pairs[index]?.period {
      set(&draft, paired, span: nil)
      return
    }
    let period = listPeriod(draft, row) ?? state.period
    if row?.id == "inv_year_plan", period.resolved == nil, let year = yearPeriod() {
      set(&draft, ResolvedPeriod(period: year, kind: .year, isYearInferred: true), span: nil)
      return
    }
    guard let resolved = period.resolved else { return }
    let isHere = period.sentence == ordinal
    if period.isTarget, !isHere { return }
    if clause.vague != nil, period.token < clause.vague ?? 0 || !isHere { return }
    guard mayTake(draft, row, period: period, isHere: isHere) else { return }
    if row?.id == "inv_year_plan" {
      if let year = yearPeriod() {
        set(&draft, ResolvedPeriod(period: year, kind: .year, isYearInferred: true), span: period.span)
      }
      return
    }
    let isCount =
      draft.indicator == .projectInvestment && draft.basis != .completed
      || draft.indicator == .other && !Self.isMoney(draft.unit) && draft.row != nil
    set(&draft, fitted(resolved, period, to: isCount ? .projectsCount : draft.indicator), span: period.span)
  }

  /// The money of a list is for the list's period, unless a later period stands in its own sentence.
  private func listPeriod(_ draft: FactDraft, _ row: IndicatorRow?) -> PeriodState? {
    guard draft.indicator == .projectInvestment, let list = state.list, list.sentence == ordinal,
      row?.id != "inv_year_plan", state.period.sentence != ordinal || state.period.token < list.period.token
    else { return nil }
    return list.period
  }

  /// A date: the month for counts and events, the year to date for flows.
  private func fitted(_ resolved: ResolvedPeriod, _ state: PeriodState, to indicator: IndicatorID)
    -> ResolvedPeriod
  {
    var result = resolved
    let closes = state.expression.map { $0.isAsOf || $0.edge == .end } ?? false
    if closes, Self.isFlow(indicator), let toDate = state.toDate { return toDate }
    switch resolved.period {
    case .day(let year, let month, _): result.period = .month(year: year, month)
    case .years(_, let last) where state.expression?.edge == .end: result.period = .year(last)
    default: break
    }
    if case .day = resolved.period, !closes { result.kind = .month }
    return result
  }

  static func isFlow(_ indicator: IndicatorID) -> Bool {
    switch indicator {
    case .projectsCount, .enterprisesCount, .jobs, .landArea, .buildingArea, .capacity, .productionLines,
      .patents:
      false
    default: true
    }
  }

  private func mayTake(_ draft: FactDraft, _ row: IndicatorRow?, period: PeriodState, isHere: Bool) -> Bool {
    let isInSegment = isHere && period.token >= clause.segmentStart
    let isOwn = draft.subject.kind == .zone || draft.subject.kind == .region
    let isDay =
      if case .day = period.resolved?.period, !(period.expression?.isAsOf ?? false),
        period.expression?.edge == PeriodMention.Expression.Edge.none
      { true } else { false }
    if draft.basis == .expected { return isInSegment }
    switch draft.indicator {
    case .landArea, .buildingArea:
      return draft.basis == .planned && isHere || isInSegment && isLandFlow(draft)
    case .capacity, .productionLines: return draft.basis == .planned && isHere
    case .projectInvestment:
      if row?.id == "inv_year_plan" { return true }
      if draft.basis == .completed { return isHere || !isDay && isOwn }
      if !isHere, period.paragraph != sentence.paragraph, !isNewlyMade(draft), !goesOn(draft) { return false }
      return isOwn && (isHere || !isDay || isNear(period))
    case .projectsCount, .enterprisesCount, .patents, .jobs:
      if !isHere, period.paragraph >= 0, period.paragraph != sentence.paragraph, !isNewlyMade(draft),
        !goesOn(draft)
      {
        return false
      }
      return isOwn
        ? (isHere || !isDay || isNear(period)) : isHere && draft.subject.kind == .enterprise && !isDay
    case .share, .other: return isOwn ? !isDay || isHere : isInSegment
    default:
      if isDay, !isHere { return false }
      return isOwn || isHere || period.paragraph == sentence.paragraph
    }
  }

  /// A count of this story told just before has the period.
  private func goesOn(_ draft: FactDraft) -> Bool {
    guard
      let last = state.facts.last(where: {
        $0.indicator == .projectsCount || $0.indicator == .enterprisesCount
      })
    else { return false }
    return last.sentence >= ordinal - 1 && last.period != nil && last.subject.kind == draft.subject.kind
      && last.periodSpan == state.period.span
  }

  /// 新签, 引进, 开工 …: counted over a period, not at a date.
  private func isNewlyMade(_ draft: FactDraft) -> Bool {
    if clause.signing != nil || clause.contracted != nil { return true }
    if let row = draft.row,
      ["proj_signed", "proj_started", "proj_commissioned", "ent_new_above"].contains(self.row(row).id)
    {
      return true
    }
    if draft.indicator == .projectInvestment, let list = state.list, list.sentence == ordinal {
      return list.isNew
    }
    var at = segmentLower(draft.token)
    let end = sentence.tokens[draft.token].upper
    while at < end {
      for word in ["新", "引进", "引入", "批准", "开工", "签约"] as [StaticString] where text.hasPrefix(word, at: at) {
        return true
      }
      at += text.scalar(at: at).length
    }
    return false
  }

  /// An event told in this paragraph, a sentence or two before.
  private func isNear(_ period: PeriodState) -> Bool {
    period.paragraph == sentence.paragraph && ordinal - period.sentence <= 2
  }

  /// 供地, 出让: land moved in a period.
  private func isLandFlow(_ draft: FactDraft) -> Bool {
    guard let span = draft.indicatorSpan else { return false }
    for word in ["供地", "出让", "征地", "收储", "盘活", "处置", "新增"] as [StaticString] {
      var at = span.lower
      while at < span.upper {
        if text.hasPrefix(word, at: at) { return true }
        at += 3
      }
    }
    return false
  }

  func yearPeriod() -> TimePeriod? {
    let year =
      Self.year(of: state.period.resolved?.period) ?? context.year ?? issue?.year ?? context.currentYear
    return year.map { .year($0) }
  }

  private func set(_ draft: inout FactDraft, _ resolved: ResolvedPeriod, span: TextSpan?) {
    draft.period = resolved.period
    draft.periodKind = resolved.kind
    draft.isYearInferred = resolved.isYearInferred
    draft.periodSpan = span
  }
}
