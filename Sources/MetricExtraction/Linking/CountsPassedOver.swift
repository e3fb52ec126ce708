import FactModel
import Lexicons
import SourceText

/// Counts that are no figures, or figures of another kind: 24家媒体, 每15家就有1家, 平均每天37家, 78家开发区.
extension StoryLinker {
  /// 在已批准的14个项目中: said before.
  func isRestated(_ found: FoundIndicator, at index: Int) -> Bool {
    guard let token = found.token, token > index else { return false }
    // 此次集中开工的27个重大项目, 这10个项目
    let before = TextSpan(segmentLower(index), sentence.tokens[index].lower)
    let isLarge =
      sentence.tokens[index].quantity.flatMap(sentence.quantity).map { $0.value.significand >= 20 } ?? false
    if text.containsAny(["这", "此次", "本次", "上述"], in: before)
      || isLarge && row(found.row).indicator == .projectsCount
        && text.endsWith("的", at: sentence.tokens[index].lower)
    {
      let own = sentence.tokens[index].quantity.flatMap(sentence.quantity)?.value
      if state.facts.contains(where: {
        $0.value == own && $0.indicator == row(found.row).indicator && $0.sentence < ordinal
      }) {
        return true
      }
    }
    let upper = sentence.tokens[token].upper
    guard text.hasPrefix("中", at: upper) || text.hasPrefix("里", at: upper) || text.hasPrefix("分别", at: upper)
    else { return false }
    if text.hasPrefix("在", at: segmentLower(index)) { return true }
    let value = sentence.tokens[index].quantity.flatMap(sentence.quantity)?.value
    return clause.segmentStart == index
      && state.facts.contains { $0.value == value && $0.indicator == row(found.row).indicator }
  }

  /// 24家媒体, 7个县（市、区）, 10项主要经济指标: how many of them is no figure of a zone.
  func isUncounted(_ index: Int) -> Bool {
    let lower = sentence.tokens[index].upper
    func ends(_ word: Int, _ start: Int) -> Bool {
      if let next = sentence.tokens[(index + 1)...].first(where: { $0.lower >= word }), next.lower == word {
        if next.indicator != nil || next.cues.has(.generic) || next.cues.has(.projectnoun) { return false }
        if let mark = next.mark { return mark != .pause || word - start > 3 }
        if next.cues.has(.of) || next.cues.has(.and) { return true }
      }
      return word - start > 3 && !text.hasPrefix("级", at: word) || word >= sentence.span.upper
    }
    if let word = lexicon.uncounted.longestMatch(in: text, at: lower, limit: sentence.span.upper)?.end,
      ends(word, lower)
    {
      return true
    }
    // 70余家企业的负责人
    if let noun = sentence.tokens[(index + 1)...].prefix(3).last(where: {
      $0.indicator != nil || $0.cues.has(.firmref) || $0.cues.has(.firm)
    }), noun.lower - lower <= 24, text.begins(with: lexicon.phrases[.people], at: noun.upper) {
      return true
    }
    // 20个重点工业开发区之一
    if text.endsWith("之一", at: segmentUpper(index)) { return true }
    guard let phrase = phrase(after: index) else { return false }
    var at = phrase.lower
    while at < phrase.upper {
      if let word = lexicon.uncounted.longestMatch(in: text, at: at, limit: phrase.upper)?.end,
        word == phrase.upper || word - at > 3 && text.hasPrefix("中", at: word)
      {
        return word - at > 3
      }
      at += text.scalar(at: at).length
    }
    return false
  }

  /// 平均每15家规上企业就有1家上市: so many of so many.
  func isProportion(_ index: Int) -> Bool {
    sentence.tokens[clause.segmentStart...index].contains { token in
      token.quantity.flatMap(sentence.quantity)?.dimension == .count && text.endsWith("每", at: token.lower)
    }
  }

  /// 共有13个省级开发区，: zones counted, no name of a group: a word of having before, a mark behind.
  func zonesStated(_ index: Int) -> TextSpan? {
    guard index > 0, sentence.tokens[index - 1].upper == sentence.tokens[index].lower,
      sentence.tokens[index - 1].mark != nil
        || sentence.tokens[index - 1].cues.hasAny(
          of: [CueSet(.total), CueSet(.reach), CueSet(.part), CueSet(.verb)]),
      let zone = sentence.tokens.indices[(index + 1)...].prefix(4).first(where: {
        if case .zone = sentence.tokens[$0].kind { return true }
        return false
      }),
      let end = Optional(sentence.tokens[zone].upper),
      sentence.tokens[zone...].first(where: { $0.lower >= end }).map({ $0.mark != nil && $0.lower == end })
        ?? true
    else { return nil }
    return TextSpan(sentence.tokens[index].upper, sentence.tokens[zone].upper)
  }

  /// 平均每天新增市场主体37家: the words from 每天 on.
  func timeRate(before index: Int) -> TextSpan? {
    let upper = sentence.tokens[index].lower
    var at = segmentLower(index)
    while at < upper {
      if lexicon.timeRates.longestMatch(in: text, at: at, limit: upper) != nil { return TextSpan(at, upper) }
      at += text.scalar(at: at).length
    }
    return nil
  }
}
