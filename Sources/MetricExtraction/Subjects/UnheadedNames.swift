import FactModel
import Lexicons
import SourceText

/// Projects that are called no 项目: a base or a plant at the head of a sentence, goods in a list of projects.
extension NameFinder {
  func addUnheadedNames(to sentence: inout TokenizedSentence) {
    addOpening(to: &sentence)
    addInvestors(to: &sentence)
    addPhasedWorks(to: &sentence)
    addItems(to: &sentence)
  }

  /// 远山汽车南川制造基地于2018年签约: the noun phrase that opens the sentence.
  private func addOpening(to sentence: inout TokenizedSentence) {
    var end: Int?
    for (index, token) in sentence.tokens.enumerated() {
      switch token.kind {
      case .region: continue
      case .cue(let cues) where cues.has(.generic) || cues.has(.firm): continue
      case .cue(let cues)
      where cues.has(.verb) || cues.has(.planned) || cues.has(.location) || cues.has(.phase):
        end = index
      case .indicator, .period: end = index
      default: return
      }
      break
    }
    guard let end else { return }
    let span = TextSpan(sentence.span.lower, sentence.tokens[end].lower)
    guard span.length >= 18, span.length <= Self.longest, isNoun(span),
      let head = lexicon.projectHeads.longestMatch(in: text, endingAt: span.upper, limit: span.lower),
      isDistinct(TextSpan(span.lower, head.end))
    else { return }
    insert(NameMention(kind: .project, span: span, pieces: [span]), at: end, in: &sentence)
  }

  /// 精禾科技拟投资3亿元: a firm by its trade at the head of a segment, before what it plans to spend.
  private func addInvestors(to sentence: inout TokenizedSentence) {
    var index = 0
    while index < sentence.tokens.count {
      defer { index += 1 }
      let token = sentence.tokens[index]
      guard token.cues.has(.planned) || token.cues.has(.spend) || isOutlay(token) else { continue }
      var first = index
      while first > 0, sentence.tokens[first - 1].upper == sentence.tokens[first].lower,
        sentence.tokens[first - 1].cues.has(.generic)
      {
        first -= 1
      }
      let mark = first > 0 ? sentence.tokens[first - 1] : nil
      if let mark, mark.mark?.endsSegment != true { continue }
      let span = TextSpan(mark?.upper ?? sentence.span.lower, token.lower)
      guard (12...30).contains(span.length), isNoun(span),
        !sentence.names.contains(where: { $0.span.overlaps(span) }),
        let head = lexicon.firmHeads.longestMatch(in: text, endingAt: span.upper, limit: span.lower),
        head.end - span.lower >= 6, isDistinct(TextSpan(span.lower, head.end))
      else { continue }
      insert(NameMention(kind: .enterprise, span: span, pieces: [span]), at: index, in: &sentence)
      index += 1
    }
  }

  /// 总投资10亿元的禾光木业一期工程, 禾光化工二期年产20万吨……: a firm by its trade between 的 or the segment's start and a
  /// phase of works.
  private func addPhasedWorks(to sentence: inout TokenizedSentence) {
    var index = 0
    while index < sentence.tokens.count {
      defer { index += 1 }
      let token = sentence.tokens[index]
      guard token.cues.has(.phase),
        text.hasPrefix("工程", at: token.upper - 6) || text.hasPrefix("期", at: token.upper - 3)
      else { continue }
      let before = index > 0 ? sentence.tokens[index - 1] : nil
      if let before, !before.cues.has(.of), before.mark?.endsSegment != true { continue }
      let span = TextSpan(before?.upper ?? sentence.span.lower, token.lower)
      guard (9...30).contains(span.length), isNoun(span),
        !sentence.names.contains(where: { $0.span.overlaps(span) }),
        lexicon.firmHeads.longestMatch(in: text, endingAt: span.upper, limit: span.lower) != nil
      else { continue }
      let whole = TextSpan(span.lower, token.upper)
      insert(NameMention(kind: .project, span: whole, pieces: [whole]), at: index + 1, in: &sentence)
      index += 1
    }
  }

  private func isOutlay(_ token: Token) -> Bool {
    token.indicator.map { lexicon.indicators.rows[$0].indicator == .projectInvestment } ?? false
  }

  /// Whether a sentence may hold such a name: a head of projects or firms stands right before one of its words.
  ///
  /// What `addUnheadedNames` finds must be let through here: a sentence of plain words is else passed over.
  func mayHoldUnheadedName(_ span: TextSpan, with words: [Mention]) -> Bool {
    func ends(_ heads: WordTrie, at end: Int) -> Bool {
      heads.longestMatch(in: text, endingAt: end, limit: span.lower) != nil
    }
    for index in words.indices {
      let end = words[index].span.lower
      if ends(lexicon.projectHeads, at: end) || ends(lexicon.firmHeads, at: end) { return true }
    }
    return false
  }

  private func isNoun(_ span: TextSpan) -> Bool {
    var at = span.lower
    while at < span.upper {
      let (scalar, length) = text.scalar(at: at)
      guard scalar &- 0x4E00 < 0x5200 || scalar < 0x80 && scalar > 0x20 else { return false }
      at += length
    }
    return true
  }

  /// Whether more than words of a kind stand there: 先进制造业(基地) names none.
  private func isDistinct(_ span: TextSpan) -> Bool {
    var position = span.upper
    while let word = lexicon.zoneKinds.longestMatch(in: text, endingAt: position, limit: span.lower) {
      position = word.end
    }
    return position - span.lower >= 6
  }

  /// 2万吨铝材、3吉瓦硅片等12个项目: each item of the list that begins with a capacity.
  private func addItems(to sentence: inout TokenizedSentence) {
    var index = 0
    while index < sentence.tokens.count {
      defer { index += 1 }
      let token = sentence.tokens[index]
      guard let quantity = token.quantity.flatMap(sentence.quantity), isCapacity(quantity),
        !sentence.names.contains(where: { $0.span.contains(token.span) }),
        let end = itemEnd(from: index, in: sentence), isListOfProjects(from: end, in: sentence)
      else { continue }
      let upper = sentence.tokens[end].lower
      let close = text.hasPrefix("等", at: upper - 3) ? upper - 3 : upper
      guard close - token.upper >= 6, close - token.lower <= Self.longest else { continue }
      let span = TextSpan(token.lower, close)
      insert(NameMention(kind: .project, span: span, pieces: [span]), at: end, in: &sentence)
    }
  }

  private func isCapacity(_ quantity: QuantityMention) -> Bool {
    switch quantity.dimension {
    case .mass, .power, .energy, .volume: true
    default: false
    }
  }

  /// The token that ends an item: 、 or the count behind 等.
  private func itemEnd(from index: Int, in sentence: TokenizedSentence) -> Int? {
    var next = index + 1
    while next < sentence.tokens.count, next < index + 8 {
      let token = sentence.tokens[next]
      switch token.kind {
      case .mark(.pause): return next
      case .mark(.open), .mark(.close), .mark(.quote): break
      case .mark, .period, .zone, .name: return nil
      case .quantity: return text.hasPrefix("等", at: token.lower - 3) ? next : nil
      case .indicator, .region: break
      case .cue(let cues):
        guard cues.has(.generic) || cues.has(.phase) || cues.has(.inword) else { return nil }
      }
      next += 1
    }
    return nil
  }

  /// Whether the list comes to 等8个项目.
  private func isListOfProjects(from end: Int, in sentence: TokenizedSentence) -> Bool {
    for index in end..<min(end + 24, sentence.tokens.count) {
      let token = sentence.tokens[index]
      if let mark = token.mark, mark.endsSegment { return false }
      guard text.hasPrefix("等", at: token.lower - 3),
        let count = token.quantity.flatMap(sentence.quantity), ["个", "项"].contains(count.unit.symbol)
      else { continue }
      return sentence.tokens[(index + 1)...].prefix(3).contains { next in
        next.cues.has(.projectnoun)
          || next.indicator.map { row in
            lexicon.indicators.rows[row].indicator == .projectsCount
              || lexicon.indicators.rows[row].indicator == .projectInvestment
          } ?? false
      }
    }
    return false
  }

  private func insert(_ name: NameMention, at index: Int, in sentence: inout TokenizedSentence) {
    let token = Token(lower: name.span.lower, upper: name.span.upper, kind: .name(sentence.names.count))
    sentence.tokens.insert(token, at: index)
    sentence.names.append(name)
  }
}
