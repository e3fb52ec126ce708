import FactModel
import Lexicons
import SourceText

/// The words that narrow a measure: 百项争创重点项目, 制造业合同外资, 亿元以上项目.
extension StoryLinker {
  func scope(of found: FoundIndicator, _ indicator: IndicatorID, at index: Int) -> TextSpan? {
    if indicator == .projectInvestment, let list = state.list, list.sentence == ordinal {
      return list.scopeSpan
    }
    let isCounted = indicator == .projectsCount || indicator == .enterprisesCount
    guard let at = found.token else {
      guard found.isCarried else { return nil }
      return carriedScope(before: index, isCounted: isCounted)
    }
    let token = sentence.tokens[at]
    if at > index {
      guard isCounted || indicator == .patents else { return nil }
      let span = TextSpan(sentence.tokens[index].upper, token.upper)
      return span.length > 6 && span.length <= 60 ? span : nil
    }
    let before = phrase(before: at)
    if isCounted {
      var lower = before.map { $0.upper == token.lower ? $0.lower : token.lower } ?? token.lower
      lower = threshold(endingAt: lower, before: at) ?? lower
      let span = TextSpan(lower, token.upper)
      return span.length > 6 && span.length <= 60 ? span : nil
    }
    guard let before, before.upper == token.lower, before.length >= 6, before.length <= 36,
      !isOfName(before)
    else { return nil }
    return before
  }

  /// 汽车零部件85户, 亿元以上5个: the measure was named before.
  private func carriedScope(before index: Int, isCounted: Bool) -> TextSpan? {
    if isCounted, let lower = threshold(endingAt: sentence.tokens[index].lower, before: index) {
      return TextSpan(lower, sentence.tokens[index].lower)
    }
    guard let phrase = phrase(before: index), phrase.length >= 6, phrase.length <= 45, !isOfName(phrase),
      !text.contains("折合", in: phrase), !text.contains("合人民币", in: phrase)
    else { return nil }
    return phrase
  }

  /// Where the bound on what is counted begins: 10亿元以上 before 项目3个.
  private func threshold(endingAt place: Int, before index: Int) -> Int? {
    var position = index - 1
    while position >= 0, sentence.tokens[position].lower >= place { position -= 1 }
    guard position >= 0, sentence.tokens[position].upper == place,
      let mention = sentence.tokens[position].quantity, isThreshold(mention, at: position)
    else { return nil }
    return sentence.tokens[position].lower
  }

  /// Words of a project's or firm's name narrow nothing.
  private func isOfName(_ span: TextSpan) -> Bool {
    sentence.names.contains { !$0.isReference && $0.span.contains(span) }
  }

  /// 其中制造业增长10%: the words before a growth whose measure stands in an earlier segment.
  func scopeOfGrowth(_ found: FoundIndicator, at index: Int) -> TextSpan? {
    guard let token = found.token, token < clause.segmentStart else { return nil }
    var position = index - 1
    while position >= clause.segmentStart {
      let cues = sentence.tokens[position].cues
      guard
        cues.has(.growth) || cues.has(.decline) || cues.has(.rate) || cues.has(.yearonyear)
          || cues.has(.reach)
      else { break }
      position -= 1
    }
    guard position + 1 < index, let phrase = phrase(before: position + 1),
      phrase.upper == sentence.tokens[position + 1].lower, phrase.length >= 6, phrase.length <= 45
    else { return nil }
    return phrase
  }
}
