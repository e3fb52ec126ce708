import FactModel
import Lexicons
import SourceText

/// Puts a figure together: whose, on which basis, for when, in which scope.
extension StoryLinker {
  /// - Parameter found: row −1 stands for a measure no table names.
  func emit(
    _ quantity: QuantityMention, at index: Int, _ found: FoundIndicator, rule: StaticRule,
    basis forced: Basis? = nil, isLevel: Bool = true
  ) {
    let definition = found.row >= 0 ? row(found.row) : nil
    let indicator = definition?.indicator ?? .other
    if let token = found.token, isLevel { taken.insert(token) }
    guard let subject = subject(for: indicator, at: index) else { return }
    let token = sentence.tokens[index]
    var draft = FactDraft(
      sentence: ordinal, token: index, indicator: indicator, row: found.row >= 0 ? found.row : nil,
      indicatorSpan: found.token.map { sentence.tokens[$0].span }, subject: subject,
      basis: .none, value: quantity.value, high: quantity.high, unit: quantity.unit,
      qualifier: quantity.qualifier, hedgeSpan: quantity.hedgeSpan, numberSpan: quantity.numberSpan,
      lower: token.lower, upper: token.upper, rule: rule)
    draft.isLevel = isLevel
    draft.isIndicatorCarried = found.isCarried
    draft.isSubjectCarried = subject.sentence != ordinal
    draft.isScopeUncertain = subject.kind == .region && subject.pieces.isEmpty
    draft.scopeOfRow = definition?.scope
    if let at = found.token {
      draft.lower = min(draft.lower, sentence.tokens[at].lower)
      draft.upper = max(draft.upper, sentence.tokens[at].upper)
    }
    if found.row < 0, let phrase = rateNoun(before: index) ?? phrase(before: index) {
      draft.textSpan = phrase
      draft.lower = min(draft.lower, phrase.lower)
    }
    draft.scopeSpan = pairs[index]?.scope ?? scope(of: found, indicator, at: index)
    if let scope = draft.scopeSpan,
      scope.upper == token.lower || found.token != nil && scope.lower >= segmentLower(index)
    {
      draft.lower = min(draft.lower, scope.lower)
      draft.upper = max(draft.upper, scope.upper)
    }
    draft.basis = forced ?? self.basis(of: definition, indicator, subject, at: index, &draft.basisSpan)
    if indicator == .fixedAsset, subject.kind == .project, clause.completed == nil, draft.basis == .completed
    {
      draft.basis = .planned
    }
    takePeriod(&draft, definition, at: index)
    if clause.target != nil, draft.periodSpan != nil, state.period.sentence == ordinal {
      state.period.isTarget = true
    }
    if isLevel { joinGrowth(&draft, at: index) }
    draft.partOf = whole(of: draft)
    if draft.partOf != nil, draft.subject.phase == nil { draft.partSpan = clause.parts?.opening }
    state.facts.append(draft)
    if isLevel { state.lastLevel = state.facts.count - 1 }
  }

  func emitOther(_ quantity: QuantityMention, at index: Int, text span: TextSpan) {
    emit(quantity, at: index, FoundIndicator(token: nil, row: -1), rule: "link.other")
    guard let last = state.facts.indices.last, state.facts[last].token == index else { return }
    state.facts[last].textSpan = span
    state.facts[last].lower = min(sentence.tokens[index].lower, span.lower)
    state.facts[last].upper = max(sentence.tokens[index].upper, span.upper)
  }
}
