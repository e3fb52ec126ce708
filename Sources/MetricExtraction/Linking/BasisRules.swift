import FactModel
import Lexicons
import SourceText

/// Planned, signed, done or expected: what the measure and the words around a figure tell.
extension StoryLinker {
  func basis(
    of row: IndicatorRow?, _ indicator: IndicatorID, _ subject: SubjectRef, at index: Int,
    _ span: inout TextSpan?
  ) -> Basis {
    func mark(_ token: Int?) { if let token { span = sentence.tokens[token].span } }
    switch indicator {
    case .landArea, .buildingArea, .projectsCount, .enterprisesCount, .jobs, .patents, .productionLines,
      .capacity, .share:
      if let target = clause.target, !isForecast(target) {
        mark(target)
        return .planned
      }
      if indicator == .jobs || indicator == .capacity, clause.isAfterProduction || clause.expected != nil {
        mark(clause.expected)
        return .expected
      }
      return .none
    default: break
    }
    if indicator == .projectInvestment { return projectBasis(row, subject, at: index, &span) }
    if let target = clause.target, !isForecast(target) {
      mark(target)
      return .planned
    }
    if clause.isAfterProduction || clause.expected != nil {
      mark(clause.expected)
      return .expected
    }
    if let planned = clause.planned, clause.completed == nil {
      mark(planned)
      return .planned
    }
    if let quantity = sentence.tokens[index].quantity.flatMap(sentence.quantity), Self.isMoney(quantity.unit),
      isOfYears(index, subject)
    {
      return .expected
    }
    mark(clause.completed)
    return row?.basis ?? (indicator == .other && row?.kind != .flow ? .none : .completed)
  }

  /// 预计到年底可达, 达产后将形成: what is to come is forecast, not aimed at.
  private func isForecast(_ target: Int) -> Bool {
    guard
      sentence.tokens[clause.clauseStart..<max(clause.clauseStart, target)].contains(where: {
        $0.cues.has(.expected) || $0.cues.has(.after)
      }) || clause.isAfterProduction
    else { return false }
    return sentence.tokens[target].period != nil || text.hasPrefix("将", at: sentence.tokens[target].lower)
  }

  private func projectBasis(
    _ row: IndicatorRow?, _ subject: SubjectRef, at index: Int, _ span: inout TextSpan?
  ) -> Basis {
    let own = row?.basis ?? .completed
    if own == .planned, let stated = statedPlan(index) { return stated }
    if let expected = clause.expected, own == .completed || own == .planned && clause.completed != nil {
      span = sentence.tokens[expected].span
      return .expected
    }
    if own == .planned, row?.id == "inv_planned_total" {
      // 计划总投资 is planned, whatever was signed
      if subject.kind == .zone || subject.kind == .region, clause.planned == nil,
        let signing = signingBehind(index) ?? clause.signing, !beginsBehind(index)
      {
        span = sentence.tokens[signing].span
        return .contracted
      }
      if let list = state.list, list.sentence == ordinal, list.isContracted, list.subject.isSame(as: subject),
        !beginsBehind(index)
      {
        return .contracted
      }
      if let completed = clause.completed, clause.planned == nil, isBareInvestment(index) {
        span = sentence.tokens[completed].span
        return .completed
      }
    }
    if own == .completed, clause.target != nil || clause.planned != nil, clause.completed == nil {
      return .planned
    }
    return own
  }

  /// 计划总投资 is planned though signed for, 预计完成投资 expected though planned: what the measure's own words say.
  private func statedPlan(_ index: Int) -> Basis? {
    guard let found = indicatorLeft(of: index, accept: Self.takesMoney), let token = found.token else {
      return nil
    }
    let span = sentence.tokens[token].span
    if text.contains("预计", in: span), !text.contains("总投资", in: span) { return .expected }
    return text.containsAny(["计划", "规划", "拟"], in: span) ? .planned : nil
  }

  /// 总投资11亿元的8个项目集中签约: the word stands behind.
  func signingBehind(_ index: Int) -> Int? {
    var position = index + 1
    while position < sentence.tokens.count {
      let token = sentence.tokens[position]
      if let mark = token.mark, mark.endsSegment { return nil }
      if token.cues.has(.contracted) || isKind(token, "proj_signed") { return position }
      if token.cues.has(.unsigned) || isBegun(token) { return nil }
      position += 1
    }
    return nil
  }

  /// 总投资42.8亿元的19个开工项目: works on them have begun, whatever was signed before.
  private func beginsBehind(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count, sentence.tokens[index + 1].cues.has(.of) else { return false }
    let behind = sentence.tokens[(index + 2)...].prefix { !($0.mark?.endsSegment ?? false) }
    let state = behind.first {
      $0.cues.has(.contracted) || isKind($0, "proj_signed") || $0.cues.has(.unsigned) || isBegun($0)
    }
    return state.map { $0.cues.has(.unsigned) || isBegun($0) } ?? false
  }

  private func isBegun(_ token: Token) -> Bool {
    isKind(token, "proj_started") || isKind(token, "proj_commissioned") || isKind(token, "proj_building")
  }

  private func isKind(_ token: Token, _ id: String) -> Bool {
    token.indicator.map { row($0).id == id } ?? false
  }

  /// 投资, 投资额 alone: done when a word of completion leads it.
  private func isBareInvestment(_ index: Int) -> Bool {
    guard let found = indicatorLeft(of: index, accept: Self.takesMoney), let token = found.token else {
      return false
    }
    return sentence.tokens[token].upper - sentence.tokens[token].lower <= 9
      && text.hasPrefix("投资", at: sentence.tokens[token].lower)
  }

  /// 年产值, 年纳税 of a project that is not said to run.
  private func isOfYears(_ index: Int, _ subject: SubjectRef) -> Bool {
    guard subject.kind == .project, clause.completed == nil else { return false }
    guard let found = indicatorLeft(of: index, accept: Self.takesMoney), let token = found.token else {
      return true
    }
    return text.hasPrefix("年", at: sentence.tokens[token].lower) || state.period.sentence != ordinal
  }
}
