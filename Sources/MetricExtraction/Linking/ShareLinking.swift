import FactModel
import Lexicons
import SourceText

/// Shares: 占全市的26%, 全市15%的经济总量, 其中约70%为本地劳动力.
extension StoryLinker {
  private static let growthCues: CueSet = [
    CueSet(.growth), CueSet(.decline), CueSet(.rate), CueSet(.yearonyear),
  ]

  /// The measure behind 的 that a share is of: 以全省7%的土地面积, 创造了全市15%左右的经济总量, 三分之二的工业增加值.
  ///
  /// 增长20%的投资, 15%的产值增长 and 给予10%的税收返还 are none.
  func shareNoun(behind index: Int) -> Int? {
    let tokens = sentence.tokens
    guard index + 2 < tokens.count, tokens[index + 1].cues.has(.of),
      tokens[index + 1].lower == tokens[index].upper,
      index == 0 || tokens[index - 1].upper < tokens[index].lower
        || !tokens[index - 1].cues.hasAny(of: Self.growthCues)
    else { return nil }
    var noun = index + 2
    while noun < tokens.count, tokens[noun].cues.has(.generic) || tokens[noun].cues.has(.completed) {
      noun += 1
    }
    guard noun < tokens.count, let row = tokens[noun].indicator, self.row(row).kind != .ratio,
      tokens[noun].lower - tokens[index + 1].upper <= 18
    else { return nil }
    let end = tokens[noun].upper
    if let next = tokens[noun...].first(where: { $0.lower >= end }), next.lower == end,
      next.cues.hasAny(of: Self.growthCues)
    {
      return nil
    }
    return speaksOfGrants(TextSpan(segmentLower(index), segmentUpper(noun))) ? nil : noun
  }

  /// 给予, 返还 …: a rate of what is granted, charged or held.
  private func speaksOfGrants(_ span: TextSpan) -> Bool {
    var at = span.lower
    while at < span.upper {
      if lexicon.grants.longestMatch(in: text, at: at, limit: span.upper) != nil { return true }
      at += text.scalar(at: at).length
    }
    return false
  }

  /// 其中约70%为本地劳动力: at the head of its segment, what it is of was told before.
  func isShareOfPart(_ index: Int) -> Bool {
    // 工业投资中72.4%来自……
    let lower = sentence.tokens[index].lower
    if index > clause.segmentStart, sentence.tokens[index - 1].indicator != nil,
      text.endsWith("中", at: lower),
      sentence.tokens[index - 1].upper == lower - 3,
      (["来自", "为", "是", "用于", "属于"] as [StaticString]).contains(where: {
        text.hasPrefix($0, at: sentence.tokens[index].upper)
      })
    {
      return true
    }
    guard
      sentence.tokens[clause.segmentStart..<max(index, clause.segmentStart)].allSatisfy({ $0.cues.has(.part) }
      ),
      index + 1 < sentence.tokens.count || sentence.tokens[index].upper < sentence.span.upper,
      index + 1 >= sentence.tokens.count || sentence.tokens[index + 1].lower >= sentence.tokens[index].upper
    else { return false }
    let end = sentence.tokens[index].upper
    guard (["为", "是", "来自", "属于", "集中在"] as [StaticString]).contains(where: { text.hasPrefix($0, at: end) })
    else { return false }
    return sentence.tokens[index].lower - segmentLower(index) <= 12
  }

  /// 占全市的一半、全省近一成: after a share, only the next whole stands between.
  func followsShare(_ mark: Int, _ index: Int) -> Bool {
    guard mark > 0, let last = state.facts.last, last.indicator == .share, last.sentence == ordinal,
      last.token == mark - 1, index > mark + 1
    else { return false }
    return sentence.tokens[mark + 1..<index].allSatisfy { token in
      if case .region = token.kind { return true }
      return token.cues.has(.regionwhole) || token.cues.has(.of)
    }
  }

  /// 达到规上工业企业销售收入的9.76%: a share of the indicator named before 的.
  func isShareOf(_ index: Int) -> Bool {
    guard index >= 2, sentence.tokens[index - 1].cues.has(.of),
      sentence.tokens[index - 1].upper == sentence.tokens[index].lower
    else { return false }
    let before = sentence.tokens[index - 2]
    return isNoun(index - 2) && before.upper == sentence.tokens[index - 1].lower
  }

  private func isNoun(_ position: Int) -> Bool {
    switch sentence.tokens[position].kind {
    case .indicator: true
    case .name(let name): !sentence.names[name].isReference
    default: false
    }
  }

  /// 占 before a noun: 占全市规上工业产值35%.
  func shareCue(before index: Int) -> Int? {
    var position = index - 1
    while position >= 0 {
      let token = sentence.tokens[position]
      if let mark = token.mark, mark.endsSegment { return nil }
      if token.quantity != nil || token.cues.has(.growth) || token.cues.has(.decline) || token.cues.has(.rate)
      {
        return nil
      }
      if token.cues.has(.share) { return position }
      position -= 1
    }
    return nil
  }

  func emitShare(_ quantity: QuantityMention, cue: Int, at index: Int) {
    guard quantity.dimension == .percent,
      let row = lexicon.indicators.rows.firstIndex(where: { $0.indicator == .share })
    else { return }
    emit(quantity, at: index, FoundIndicator(token: nil, row: row), rule: "link.share", isLevel: false)
    guard !state.facts.isEmpty else { return }
    // 占经济总量的76%: no measure of what follows
    for position in sentence.tokens.indices where position > min(cue, index - 4) && position < index {
      if sentence.tokens[position].indicator != nil { taken.insert(position) }
    }
    let last = state.facts.count - 1
    state.facts[last].basis = clause.target != nil ? .planned : .none
    if quantity.qualifier == .exact, cue < index, text.hasPrefix("约", at: sentence.tokens[cue].lower) {
      // 约占全市的三分之一
      state.facts[last].qualifier = .approx
      state.facts[last].hedgeSpan = TextSpan(sentence.tokens[cue].lower, sentence.tokens[cue].lower + 3)
    }
    if let noun = shareNoun(behind: index) {
      state.facts[last].upper = max(state.facts[last].upper, sentence.tokens[noun].upper)
    } else if cue == index, isShareOfPart(index) {
      state.facts[last].upper = segmentUpper(index)
    }
    // the words from 占, and what has the share
    var lower = cue < sentence.tokens.count ? sentence.tokens[cue].lower : state.facts[last].lower
    if let before = phrase(before: cue), sentence.tokens[cue].cues.has(.share), before.upper == lower {
      lower = before.lower
      state.facts[last].scopeSpan = before
    }
    state.facts[last].lower = min(lower, state.facts[last].lower)
  }
}
