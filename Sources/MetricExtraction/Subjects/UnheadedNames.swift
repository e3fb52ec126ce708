import FactModel
import Lexicons
import SourceText

/// Projects that are called no 项目: a base or a plant at the head of a sentence, goods in a list of projects.
extension NameFinder {
  func addUnheadedNames(to sentence: inout TokenizedSentence) {
    addOpening(to: &sentence)
    addOutlays(to: &sentence)
    addAttributed(to: &sentence)
    addPredicates(to: &sentence)
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
    // 绿色工厂共有2858家: how many there are
    let isCount = sentence.tokens[end...].prefix(3).contains {
      ["家", "个"].contains($0.quantity.flatMap(sentence.quantity)?.unit.symbol ?? "")
    }
    guard span.length >= 18, span.length <= Self.longest, isNoun(span), !isCount,
      let head = lexicon.projectHeads.longestMatch(in: text, endingAt: span.upper, limit: span.lower),
      isDistinct(TextSpan(span.lower, head.end))
    else { return }
    insert(NameMention(kind: .project, span: span, pieces: [span]), at: end, in: &sentence)
  }

  /// ;万达广场商业综合体总投资60亿元: a kind of works that opens a clause, before what is put into it.
  private func addOutlays(to sentence: inout TokenizedSentence) {
    var index = 1
    while index < sentence.tokens.count {
      defer { index += 1 }
      let token = sentence.tokens[index]
      guard isOutlay(token), text.hasPrefix("总投资", at: token.lower),
        let mark = sentence.tokens[..<index].last(where: { $0.mark != nil }),
        mark.mark?.endsClause ?? false || mark.mark == .comma || mark.mark == .colon
      else { continue }
      let span = TextSpan(mark.upper, token.lower)
      guard !sentence.names.contains(where: { $0.span.overlaps(span) }), endsInWorks(span), span.length >= 18,
        !sentence.tokens.contains(where: { $0.quantity != nil && span.contains($0.span) })
      else { continue }
      insert(NameMention(kind: .project, span: span, pieces: [span]), at: index, in: &sentence)
      index += 1
    }
  }

  /// 总投资1亿元的餐饮生产、配送项目, 总投资10亿元的淮海商贸城已完成……: what a sum and 的 stand before is a project, from there to
  /// its 项目 or to the next word that goes on.
  private func addAttributed(to sentence: inout TokenizedSentence) {
    var index = 1
    while index + 1 < sentence.tokens.count {
      defer { index += 1 }
      let of = sentence.tokens[index]
      guard of.cues.has(.of), let quantity = sentence.tokens[index - 1].quantity.flatMap(sentence.quantity),
        quantity.dimension == .money, quantity.qualifier != .atLeast, !quantity.isUpperBound,
        sentence.tokens[index - 1].upper == of.lower,
        isInvested(index - 1, in: sentence)
      else { continue }
      guard let found = attributed(from: index + 1, in: sentence), !isCounted(found, in: sentence) else {
        continue
      }
      let span = TextSpan(zoneEnd(at: of.upper, in: sentence) ?? of.upper, found.upper)
      // one that was read shorter gives way
      if let shorter = sentence.names.firstIndex(where: { span.contains($0.span) && $0.kind == .project }) {
        guard sentence.names[shorter].span.upper == span.upper else { continue }
        sentence.names[shorter].span = span
        sentence.names[shorter].pieces = [span]
        for token in sentence.tokens.indices {
          if case .name(shorter) = sentence.tokens[token].kind { sentence.tokens[token].lower = span.lower }
        }
        continue
      }
      guard !sentence.names.contains(where: { $0.span.overlaps(span) && $0.kind == .project }) else {
        continue
      }
      insert(NameMention(kind: .project, span: span, pieces: [span]), at: found.token, in: &sentence)
      index += 1
    }
  }

  /// 投资10亿元的宝鸡高新区航空设备项目: where the zone it lies in ends.
  private func zoneEnd(at lower: Int, in sentence: TokenizedSentence) -> Int? {
    sentence.tokens.first { token in
      guard token.lower == lower, case .zone(let mention) = token.kind,
        case .zone(let zone) = sentence.mentions[mention].kind, zone.form == .named, let suffix = zone.suffix
      else { return false }
      return lexicon.zoneSuffixes[Int(suffix)].rank == .zone
        && !text.hasPrefix("项目", at: token.upper) && !text.hasPrefix("的", at: token.upper)
    }?.upper
  }

  /// 投资过亿元的产业项目136个: how many there are.
  private func isCounted(_ end: (token: Int, upper: Int), in sentence: TokenizedSentence) -> Bool {
    guard end.token < sentence.tokens.count,
      let count = sentence.tokens[end.token].quantity.flatMap(sentence.quantity)
    else { return false }
    return count.dimension == .count && sentence.tokens[end.token].lower - end.upper <= 12
  }

  /// 投资, 总投资, 计划投资 right before the sum.
  private func isInvested(_ index: Int, in sentence: TokenizedSentence) -> Bool {
    guard index > 0 else { return false }
    let before = sentence.tokens[index - 1]
    return isOutlay(before) && sentence.tokens[index].lower - before.upper <= 6 || before.cues.has(.spend)
  }

  /// Where the noun phrase from a token on ends, and the token behind it.
  private func attributed(from first: Int, in sentence: TokenizedSentence) -> (token: Int, upper: Int)? {
    let lower = sentence.tokens[first - 1].upper
    var content = 0
    var last = lower
    for index in sentence.tokens.indices[first...] {
      let token = sentence.tokens[index]
      if token.lower > last { content += token.lower - last }
      last = max(last, token.upper)
      if token.upper - lower > Self.longest { return nil }
      switch token.kind {
      case .cue(let cues) where cues.has(.projectnoun):
        return content >= 6 && token.upper - lower >= 18 ? (index + 1, token.upper) : nil
      case .indicator(let row):
        if text.hasPrefix("项目", at: token.lower) {
          return content >= 6 && token.lower - lower >= 12 ? (index + 1, token.lower + 6) : nil
        }
        if endsInWorks(TextSpan(lower, token.lower)) { return (index, token.lower) }
        guard lexicon.indicators.rows[row].indicator != .projectsCount else { return nil }
      case .mark(.pause), .mark(.open), .mark(.close): continue
      case .region, .zone, .name: continue
      case .cue(let cues):
        let goesOn = cues.hasAny(
          of: [CueSet(.generic), CueSet(.and), CueSet(.inword), CueSet(.firm), CueSet(.phase)])
        if goesOn, !cues.has(.unsigned), !cues.has(.contracted) { continue }
        return endsInWorks(TextSpan(lower, token.lower)) ? (index, token.lower) : nil
      case .mark, .period: return endsInWorks(TextSpan(lower, token.lower)) ? (index, token.lower) : nil
      // 三维空间
      case .quantity
      where text[token.lower] >= 0x80 && sentence.quantity(token.quantity ?? 0)?.dimension == .count:
        continue
      case .quantity: return nil
      }
    }
    return nil
  }

  /// 淮海商贸城: a name that ends in a kind of works.
  private func endsInWorks(_ span: TextSpan) -> Bool {
    guard span.length >= 12, isNoun(span),
      let head = lexicon.projectHeads.longestMatch(in: text, endingAt: span.upper, limit: span.lower)
    else { return false }
    return isDistinct(TextSpan(span.lower, head.end))
  }

  /// 另一个开工项目是某某大桥,: what a project is said to be, by a name that ends in a kind of works.
  private func addPredicates(to sentence: inout TokenizedSentence) {
    var index = 1
    while index < sentence.tokens.count {
      defer { index += 1 }
      let comma = sentence.tokens[index]
      guard comma.mark == .comma,
        let verb = sentence.tokens[..<index].lastIndex(where: {
          $0.mark?.endsSegment ?? false || isCopula($0)
        }),
        isCopula(sentence.tokens[verb]),
        isSuperlative(before: sentence.tokens[verb], in: sentence)
          || verb > 0 && tellsOfProject(sentence.tokens[verb - 1])
            && sentence.tokens[verb - 1].upper == sentence.tokens[verb].lower
      else { continue }
      let span = TextSpan(sentence.tokens[verb].upper, comma.lower)
      guard !sentence.names.contains(where: { $0.span.overlaps(span) }), endsInWorks(span) else { continue }
      insert(NameMention(kind: .project, span: span, pieces: [span]), at: index, in: &sentence)
      index += 1
    }
  }

  private func isCopula(_ token: Token) -> Bool {
    text.hasPrefix("是", at: token.lower) && token.span.length == 3
  }

  /// 最抢眼的是.
  private func isSuperlative(before copula: Token, in sentence: TokenizedSentence) -> Bool {
    guard text.endsWith("的", at: copula.lower) else { return false }
    let mark = sentence.tokens.last { $0.upper <= copula.lower && ($0.mark?.endsSegment ?? false) }
    return text.contains("最", in: TextSpan(mark?.upper ?? sentence.span.lower, copula.lower))
  }

  private func tellsOfProject(_ token: Token) -> Bool {
    token.cues.has(.projectnoun)
      || token.indicator.map { lexicon.indicators.rows[$0].indicator == .projectsCount } ?? false
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
