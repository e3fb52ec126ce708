import FactModel
import Lexicons
import SourceText

/// Finds projects and enterprises: a head (项目, 有限公司) and the noun phrase to its left.
struct NameFinder {
  let text: ByteText
  let lexicon: Lexicon

  /// Longest name in bytes; what is longer is no name.
  static let longest = 120

  /// Adds a name token behind each head that has a name; the tokens of the name's words stay.
  func addNames(to sentence: inout TokenizedSentence) {
    guard sentence.tokens.contains(where: { head(of: $0) != nil }) else { return }
    var result: [Token] = []
    result.reserveCapacity(sentence.tokens.count + 8)
    var nameEnd = -1
    for index in sentence.tokens.indices {
      let token = sentence.tokens[index]
      result.append(token)
      guard let head = head(of: token), head.upper > nameEnd,
        let name = name(endingAt: head, token: index, in: sentence)
      else { continue }
      nameEnd = head.upper
      result.append(Token(lower: name.span.lower, upper: name.span.upper, kind: .name(sentence.names.count)))
      sentence.names.append(name)
    }
    sentence.tokens = result
  }

  private struct Head {
    var kind: SubjectKind
    var upper: Int
    /// Where the noun phrase to the left is read from.
    var lower: Int
    var isReference = false
  }

  /// Cues of words that end a name.
  static let headCues: CueSet = [
    CueSet(.projectref), CueSet(.projectnoun), CueSet(.firmref), CueSet(.firm),
  ]

  private func head(of token: Token) -> Head? {
    switch token.kind {
    case .cue(let cues):
      guard cues.hasAny(of: Self.headCues) else { return nil }
      if cues.has(.projectref) || cues.has(.firmref) && token.upper - token.lower > 6 {
        return Head(
          kind: cues.has(.projectref) ? .project : .enterprise, upper: token.upper, lower: token.lower,
          isReference: true)
      }
      if cues.has(.firm) { return Head(kind: .enterprise, upper: token.upper, lower: token.lower) }
      if cues.has(.projectnoun) {
        return Head(kind: .project, upper: token.upper, lower: token.lower)
      }
      return nil
    case .indicator(let row):
      // 项目总投资, 项目: the head is its first word; 重点项目: its last
      if text.hasPrefix("项目", at: token.lower) {
        return Head(kind: .project, upper: token.lower + 6, lower: token.lower)
      }
      guard lexicon.indicators.rows[row].indicator == .projectsCount,
        text.hasPrefix("项目", at: token.upper - 6)
      else { return nil }
      return Head(kind: .project, upper: token.upper, lower: token.lower)
    default: return nil
    }
  }

  private func name(endingAt head: Head, token index: Int, in sentence: TokenizedSentence) -> NameMention? {
    if head.isReference {
      return NameMention(
        kind: head.kind, span: TextSpan(head.lower, head.upper), pieces: [], isReference: true)
    }
    if head.kind == .project,
      isCommonUse(after: head.upper) || isCounted(after: head, from: index, in: sentence)
    {
      return nil
    }
    var walk = PhraseWalk(lower: head.lower, isEnterprise: head.kind == .enterprise)
    var next = index - 1
    while next >= 0, walk.goesOn {
      let token = sentence.tokens[next]
      let low = max(token.upper, sentence.span.lower)
      if low < walk.lower, case .name = token.kind {
        // a name token stands behind its words
      } else if low < walk.lower {
        walk.gap(from: low)
      }
      step(&walk, over: token, in: sentence)
      next -= 1
    }
    if next < 0, walk.goesOn, sentence.span.lower < walk.lower { walk.gap(from: sentence.span.lower) }
    guard walk.content >= 6, !walk.isCounted, head.upper - walk.lower <= Self.longest else { return nil }
    return NameMention(
      kind: head.kind, span: TextSpan(walk.lower, head.upper), pieces: walk.pieces(to: head.upper))
  }

  /// “开工一批”项目19个: a list, not a project.
  private func isCounted(after head: Head, from index: Int, in sentence: TokenizedSentence) -> Bool {
    for word in ["类", "等"] as [StaticString] where text.hasPrefix(word, at: head.lower - 3) { return true }
    if text.hasPrefix("一批", at: head.lower - 9) { return true }
    for next in sentence.tokens[(index + 1)...].prefix(3) {
      if next.lower - head.upper > 12 { return false }
      if case .quantity(let mention) = next.kind, let quantity = sentence.quantity(mention) {
        return quantity.dimension == .count && ["个", "项", "宗"].contains(quantity.unit.symbol)
      }
      if next.mark != nil { return false }
    }
    return false
  }

  /// 项目建设, 项目库 …: projects in general.
  private func isCommonUse(after end: Int) -> Bool {
    Self.commonUses.begin(in: text, at: end)
  }

  private static let commonUses: WordList = [
    "建设", "库", "资金", "储备", "推进", "审批", "服务", "管理", "招引", "招商", "谋划", "落地", "申报", "清单",
    "化", "部", "数", "化", "包联", "签约", "开工", "个数", "攻坚", "经理", "入园", "引进", "组织", "支撑", "带动",
    "投资占", "总数", "为王", "前期", "手续", "需求", "现场", "质量", "团队",
  ]

  private func step(_ walk: inout PhraseWalk, over token: Token, in sentence: TokenizedSentence) {
    switch token.kind {
    case .mark(let mark):
      switch mark {
      case .quote: walk.lower = token.lower
      default: walk.goesOn = false
      }
    case .period: walk.goesOn = false
    case .region:
      walk.take(token, counts: 0)
    case .zone(let index):
      let isNamed: Bool
      if case .zone(let zone) = sentence.mentions[index].kind, zone.form == .named {
        isNamed = true
      } else {
        isNamed = false
      }
      // 长子冻干产业园项目 is named by its park; 左云经开区……项目 is not
      guard isNamed, !walk.isEnterprise, token.upper == walk.lower || walk.content == 0 else {
        walk.goesOn = false
        return
      }
      walk.take(token, counts: token.upper - token.lower)
      walk.goesOn = false
    case .quantity(let index):
      guard let quantity = sentence.quantity(index), !walk.isEnterprise else {
        walk.goesOn = false
        return
      }
      over(quantity, token, &walk)
    case .indicator:
      if walk.isEnterprise { walk.goesOn = false } else { inner(token, &walk) }
    case .name:
      break
    case .cue(let cues):
      cue(cues, token, &walk)
    }
  }

  private func over(_ quantity: QuantityMention, _ token: Token, _ walk: inout PhraseWalk) {
    switch quantity.dimension {
    case .money, .percent, .people, .percentagePoint, .multiple, .time, .bare, .score:
      walk.goesOn = false
    case .count where ["个", "项", "家", "户", "宗"].contains(quantity.unit.symbol):
      walk.isCounted = true
      walk.goesOn = false
    default:
      walk.hole = TextSpan(token.lower, token.upper)
      walk.lower = token.lower
    }
  }

  private func cue(_ cues: CueSet, _ token: Token, _ walk: inout PhraseWalk) {
    if cues.has(.generic) {
      inner(token, &walk)
    } else if cues.has(.firm) && !walk.isEnterprise {
      walk.take(token, counts: token.upper - token.lower)
    } else if cues.has(.verb), token.upper - token.lower == 3, !cues.has(.and), isInside(token) {
      // 山东如意集团: one character within a name
      walk.take(token, counts: 3)
    } else if cues.has(.firm) || cues.has(.growth) && token.upper - token.lower <= 3 {
      walk.take(token, counts: 0)
    } else {
      walk.goesOn = false
    }
  }

  /// Han characters that belong to no other word stand right before.
  private func isInside(_ token: Token) -> Bool {
    guard text.hasPrefix("如", at: token.lower) || text.hasPrefix("同", at: token.lower) else { return false }
    let before = text.scalar(before: token.lower).value
    return before &- 0x4E00 < 0x5200
  }

  /// Words that may stand within a name: they count only when something stands before them.
  private func inner(_ token: Token, _ walk: inout PhraseWalk) {
    walk.pending = walk.pending ?? walk.lower
    walk.lower = token.lower
  }
}

/// The walk to the left from a name's head.
private struct PhraseWalk {
  /// Where the name begins, as far as is known.
  var lower: Int
  var isEnterprise: Bool
  var goesOn = true
  /// Bytes of words that tell which one.
  var content = 0
  /// A count stands before: 8个项目.
  var isCounted = false
  /// A capacity inside the name.
  var hole: TextSpan?
  /// Where the name began before generic words were crossed.
  var pending: Int?

  init(lower: Int, isEnterprise: Bool) {
    self.lower = lower
    self.isEnterprise = isEnterprise
  }

  mutating func gap(from low: Int) {
    content += lower - low
    lower = low
    pending = nil
  }

  mutating func take(_ token: Token, counts: Int) {
    content += counts
    lower = min(lower, token.lower)
  }

  func pieces(to upper: Int) -> [TextSpan] {
    guard let hole else { return [TextSpan(lower, upper)] }
    var pieces: [TextSpan] = []
    if hole.lower > lower { pieces.append(TextSpan(lower, hole.lower)) }
    if upper > hole.upper { pieces.append(TextSpan(hole.upper, upper)) }
    return pieces
  }
}
