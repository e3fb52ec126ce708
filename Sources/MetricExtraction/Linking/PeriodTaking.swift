import FactModel
import Lexicons
import SourceText

/// Which of the periods spoken of a figure takes, and in which form.
extension StoryLinker {
  /// Gives a draft its period, where one may be given.
  func takePeriod(_ draft: inout FactDraft, _ row: IndicatorRow?, at index: Int) {
    if let paired = pairs[index]?.period {
      set(&draft, paired, span: nil)
      return
    }
    if let base = basePeriod(before: index) {
      set(&draft, base.resolved, span: base.span)
      return
    }
    let period = listPeriod(draft, row) ?? eventPeriod(draft) ?? state.period
    if row?.id == "inv_year_plan", period.resolved == nil, let year = yearPeriod() {
      set(&draft, ResolvedPeriod(period: year, kind: .year, isYearInferred: true), span: nil)
      return
    }
    guard let resolved = period.resolved, !isOfEachYear(index) else { return }
    let isHere = period.sentence == ordinal
    if period.isTarget, !isHere { return }
    if let vague = clause.vague, !isPassed(vague), period.token < vague || !isHere { return }
    let isOfEvent = !isHere && period.sentence == state.event?.sentence && eventPeriod(draft) != nil
    guard isOfEvent || mayTake(draft, row, period: period, isHere: isHere) else { return }
    if row?.id == "inv_year_plan" {
      if let year = yearPeriod() {
        set(&draft, ResolvedPeriod(period: year, kind: .year, isYearInferred: true), span: period.span)
      }
      return
    }
    // 截至10月底,新入区企业499家: new ones of the year
    if period.expression.map({ $0.isAsOf || $0.edge == .end }) ?? false, let toDate = period.toDate, isOfYear(draft) {
      set(&draft, toDate, span: period.span)
      return
    }
    let isCount =
      draft.indicator == .projectInvestment && draft.basis != .completed
      || draft.indicator == .other && !Self.isMoney(draft.unit) && draft.row != nil
    set(&draft, fitted(resolved, period, to: isCount ? .projectsCount : draft.indicator), span: period.span)
  }

  /// 每年节约原煤3万吨: of any year.
  private func isOfEachYear(_ index: Int) -> Bool {
    text.containsAny(["每年", "年均可"], in: TextSpan(segmentLower(index), sentence.tokens[index].lower))
  }

  /// A vague time named in passing holds only for its own segment.
  private func isPassed(_ vague: Int) -> Bool { clause.isVaguePassing && vague < clause.segmentStart }

  /// The story of a signing or a start of works: its projects and their money are of that day, whichever paragraph
  /// tells of them, unless a time of their own stands by.
  private func eventPeriod(_ draft: FactDraft) -> PeriodState? {
    guard let event = state.event, event.sentence != ordinal, state.period.sentence != ordinal,
      clause.vague == nil, draft.basis != .completed, draft.basis != .expected,
      draft.subject.kind == .zone || draft.subject.kind == .region, !isPark(draft.subject),
      draft.indicator == .projectsCount || draft.indicator == .projectInvestment,
      draft.row.map({ row($0).id != "inv_year_plan" }) ?? true, !isStock(draft)
    else { return nil }
    return event
  }

  /// 新引进, 新增, 竣工: counted over the year so far, unless 累计 says since when.
  private func isOfYear(_ draft: FactDraft) -> Bool {
    guard draft.indicator == .projectsCount || draft.indicator == .enterprisesCount else { return false }
    let segment = TextSpan(segmentLower(draft.token), segmentUpper(draft.token))
    return text.containsAny(["新入", "新引进", "新注册", "新增", "新批", "新开工", "竣工"], in: segment)
      && !text.containsAny(["累计", "共"], in: segment)
  }

  /// 现有, 在库, 累计: counted at a time, whenever that came about.
  private func isStock(_ draft: FactDraft) -> Bool {
    text.containsAny(
      ["现有", "在库", "在建", "储备", "累计", "拥有", "入库", "库内"],
      in: TextSpan(segmentLower(draft.token), segmentUpper(draft.token)))
  }

  /// The money of a list is for the list's period, unless a later period stands in its own sentence.
  private func listPeriod(_ draft: FactDraft, _ row: IndicatorRow?) -> PeriodState? {
    guard draft.indicator == .projectInvestment, let list = state.list, list.sentence == ordinal,
      list.period.resolved != nil, row?.id != "inv_year_plan",
      state.period.sentence != ordinal || state.period.token < list.period.token
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
    switch (resolved.period, state.expression?.form) {
    // 截至8月底 is no day that the text prints
    case (.day(let year, let month, _), .month?), (.day(let year, let month, _), .months?),
      (.day(let year, let month, _), .quarter?):
      result.period = .month(year: year, month)
    case (.day(let year?, _, _), .year?) where state.expression?.edge == .end:
      result.period = .month(year: year, 12)
    case (.day(let year, let month, _), _) where !closes: result.period = .month(year: year, month)
    case (.years(_, let last), _) where state.expression?.edge == .end: result.period = .year(last)
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
    if draft.basis == .expected {
      // 一季度……产值预计增长15%: an estimate of what has been
      if isOwn, draft.value == nil, !clause.isAfterProduction { return true }
      return isInSegment || isOwn && isHere && !clause.isAfterProduction
    }
    switch draft.indicator {
    case .landArea, .buildingArea:
      return draft.basis == .planned && isHere || isHere && isLandFlow(draft)
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
    case .other
    where draft.row == nil && draft.fixedText == nil && !Self.isMoney(draft.unit) && draft.unit != .percent:
      return isOwn ? isHere || period.paragraph == sentence.paragraph && isNewlyMade(draft) : isInSegment
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
    return text.containsAny(
      ["新", "引进", "引入", "批准", "开工", "签约", "复工", "竣工", "投产"],
      in: TextSpan(segmentLower(draft.token), segmentUpper(draft.token)))
  }

  /// An event told in this paragraph, a sentence or two before.
  private func isNear(_ period: PeriodState) -> Bool {
    period.paragraph == sentence.paragraph && ordinal - period.sentence <= 2
  }

  /// 供地, 出让: land moved in a period.
  private func isLandFlow(_ draft: FactDraft) -> Bool {
    guard let span = draft.indicatorSpan else { return false }
    return text.containsAny(["供地", "出让", "征地", "收储", "盘活", "处置", "新增"], in: span)
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
