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
    if let later = periodAhead(of: draft), let resolved = later.resolved {
      set(&draft, fitted(resolved, later, to: draft.indicator), span: later.span)
      return
    }
    takeSpoken(&draft, row, at: index)
    // 甲区16个,48.24亿元: the money is of the time its projects are counted for
    if draft.period == nil, draft.indicator == .projectInvestment, draft.basis != .completed,
      let count = state.facts.last, count.sentence == ordinal, count.indicator == .projectsCount,
      count.token >= clause.clauseStart, count.subject.isSame(as: draft.subject), let period = count.period,
      row?.id != "inv_year_plan"
    {
      draft.period = period
      draft.periodKind = count.periodKind
      draft.isYearInferred = count.isYearInferred
      draft.periodSpan = count.periodSpan
    }
  }

  /// 20户企业全年实现……, 两个项目7月21日动工: a count before the time, in one segment.
  private func periodAhead(of draft: FactDraft) -> PeriodState? {
    guard draft.indicator == .projectsCount || draft.indicator == .enterprisesCount,
      state.period.sentence != ordinal || state.period.token < clause.segmentStart
    else { return nil }
    for position in sentence.tokens.indices[(draft.token + 1)...].prefix(10) {
      let token = sentence.tokens[position]
      if token.mark != nil || token.quantity != nil { return nil }
      guard let mention = token.period, case .period(let period) = sentence.mentions[mention].kind else {
        continue
      }
      let expression = period.expression
      guard !expression.isComparisonBase, expression.form != .vague, expression.form != .life,
        expression.form != .samePeriod, !expression.isAsOf, expression.edge == .none
      else { return nil }
      let resolved = expression.resolve(in: context)
      guard resolved.period != nil else { return nil }
      return PeriodState(
        resolved: resolved, toDate: nil, expression: expression, span: token.span, sentence: ordinal,
        paragraph: sentence.paragraph, token: position)
    }
    return nil
  }

  /// The period spoken of, where the draft may have it.
  private func takeSpoken(_ draft: inout FactDraft, _ row: IndicatorRow?, at index: Int) {
    let list = listPeriod(draft, row)
    let period =
      list.flatMap { $0.sentence == ordinal ? $0 : nil } ?? eventPeriod(draft) ?? list ?? state.period
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
    if period.expression.map({ $0.isAsOf || $0.edge == .end }) ?? false, let toDate = period.toDate,
      isOfYear(draft)
    {
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
    // another time was told of since: only what says 此次 is of the event
    if let standing = state.standing, standing.sentence > event.sentence,
      !text.has(lexicon.phrases[.ofEvent], in: sentence.span)
    {
      return nil
    }
    return event
  }

  /// 新引进, 新增, 竣工: counted over the year so far, unless 累计 says since when.
  private func isOfYear(_ draft: FactDraft) -> Bool {
    guard draft.indicator == .projectsCount || draft.indicator == .enterprisesCount else { return false }
    let segment = TextSpan(segmentLower(draft.token), segmentUpper(draft.token))
    return text.has(lexicon.phrases[.newOfYear], in: segment)
      && !text.containsAny(["累计", "共"], in: segment)
  }

  /// 现有, 在库, 累计: counted at a time, whenever that came about.
  private func isStock(_ draft: FactDraft) -> Bool {
    text.has(lexicon.phrases[.stock], in: TextSpan(segmentLower(draft.token), segmentUpper(draft.token)))
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
      (.day(let year, let month, _), .quarter?), (.day(let year, let month, _), .day?):
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
      if isOwn, !draft.isLevel, !clause.isAfterProduction, !isDay { return true }
      return isInSegment || isOwn && isHere && !clause.isAfterProduction
    }
    switch draft.indicator {
    case .landArea, .buildingArea:
      // 截至6月底,建成面积82平方公里
      let isAsOf = period.expression.map { $0.isAsOf } ?? false
      return draft.basis == .planned && isHere || isHere && (isLandFlow(draft) || isAsOf)
    case .capacity, .productionLines: return draft.basis == .planned && isHere
    case .projectInvestment:
      if row?.id == "inv_year_plan" { return true }
      if draft.basis == .completed { return isHere || !isDay && isOwn }
      if !isHere, period.paragraph != sentence.paragraph, !isNewlyMade(draft), !goesOn(draft) { return false }
      return isOwn && (isHere || !isDay || isNear(period))
    case .projectsCount, .enterprisesCount, .patents, .jobs:
      // 36个项目完成投资34亿元: counted for what they did
      if isOwn, !isDay, actsInSegment(draft) { return true }
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

  /// Whether a flow of those counted is told in the same segment: 88家企业实现产值65亿元, 7家企业增速超过100%.
  private func actsInSegment(_ draft: FactDraft) -> Bool {
    for token in sentence.tokens[(draft.token + 1)...].prefix(8) {
      if token.mark != nil { return false }
      guard let quantity = token.quantity.flatMap(sentence.quantity) else { continue }
      return quantity.dimension == .money || quantity.dimension == .percent
    }
    return false
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
    return text.has(lexicon.phrases[.new], in: TextSpan(segmentLower(draft.token), segmentUpper(draft.token)))
  }

  /// An event told in this paragraph, a sentence or two before.
  private func isNear(_ period: PeriodState) -> Bool {
    period.paragraph == sentence.paragraph && ordinal - period.sentence <= 2
  }

  /// 供地, 出让: land moved in a period.
  private func isLandFlow(_ draft: FactDraft) -> Bool {
    guard let span = draft.indicatorSpan else { return false }
    return text.has(lexicon.phrases[.landFlow], in: span)
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
