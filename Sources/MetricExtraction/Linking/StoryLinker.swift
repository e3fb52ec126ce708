import FactModel
import Lexicons
import SourceText

/// Links the mentions of one story into facts, sentence by sentence, clause by clause.
///
/// A pass from left to right: names, periods and cue words set the state, each quantity takes its indicator,
/// subject, basis and period from what stands around it and from the state.
///
/// A class, since its state is large: a value would be copied at every step.
final class StoryLinker {
  let text: ByteText
  let lexicon: Lexicon
  let issue: CivilDate?
  var register: ZoneRegister
  // Nobody else holds a linker, and no rule hands a part of it on while it writes another: the checks for that, which
  // Swift makes at every access to a class, are left out for what is looked at most.
  @exclusivity(unchecked) var state = StoryState()
  var context: PeriodContext

  // the sentence at hand
  @exclusivity(unchecked) var sentence: TokenizedSentence
  @exclusivity(unchecked) var ordinal = 0
  @exclusivity(unchecked) var clause = ClauseState()
  /// Tokens of indicators that a level has taken.
  @exclusivity(unchecked) var taken = TokenSet()
  /// What 分别 gives to the quantities of its list.
  @exclusivity(unchecked) var pairs: [Int: Pairing] = [:]

  init(text: ByteText, lexicon: Lexicon, register: ZoneRegister, context: PeriodContext) {
    self.text = text
    self.lexicon = lexicon
    self.register = register
    self.context = context
    issue = context.issue
    sentence = TokenizedSentence(span: TextSpan(0, 0), paragraph: 0, mentions: [], tokens: [])
  }

  var tokens: [Token] { sentence.tokens }

  /// Reads a sentence that has quantities.
  func read(_ next: TokenizedSentence, ordinal: Int) {
    sentence = next
    self.ordinal = ordinal
    state.previousStart = state.sentenceStart
    state.sentenceStart = state.facts.count
    clause = ClauseState()
    if let resume = state.resume {
      state.current = resume
      state.resume = nil
    }
    taken.removeAll()
    pairs.removeAll(keepingCapacity: true)
    settleCarriedSubject()
    settlePeriod()
    pairDistributions()
    meetShortPlace(at: next.span.lower, before: 0)
    meetTrailingSubject()
    for index in sentence.tokens.indices { step(index) }
  }

  /// Reads a sentence without quantities: only who and when it speaks of.
  func pass(_ next: TokenizedSentence, ordinal: Int) {
    sentence = next
    self.ordinal = ordinal
    clause = ClauseState()
    if let resume = state.resume {
      state.current = resume
      state.resume = nil
    }
    settleCarriedSubject()
    settlePeriod()
    for index in sentence.tokens.indices {
      switch sentence.tokens[index].kind {
      case .zone, .region, .name, .period, .mark, .cue: step(index)
      case .quantity, .indicator: break
      }
    }
  }

  /// Cues that change what a story goes on with from one sentence to the next, or end a name.
  ///
  /// A sentence that has none of these, no quantity, place, period or project, tells `pass` nothing but its marks.
  static let tellingCues = NameFinder.headCues.union([CueSet(.reset), CueSet(.phase), CueSet(.regionwhole)])

  /// The room of the tokens at hand, empty, for the next sentence's.
  func releasedTokens() -> [Token] {
    var tokens: [Token] = []
    swap(&tokens, &sentence.tokens)
    tokens.removeAll(keepingCapacity: true)
    return tokens
  }

  private func step(_ index: Int) {
    let token = sentence.tokens[index]
    switch token.kind {
    case .mark(let mark): meet(mark, at: index)
    case .cue(let cues): meet(cues, at: index)
    case .period(let mention): meetPeriod(mention, at: index)
    case .zone(let mention): meetZone(mention, at: index)
    case .region: meetRegion(at: index)
    case .name(let name): meetName(name, at: index)
    case .indicator(let row): meetIndicator(row, at: index)
    case .quantity(let mention):
      meetMembers(at: index)
      meetListedPlace(at: index)
      meetQuantity(mention, at: index)
    }
  }

  private func meet(_ mark: Token.Mark, at index: Int) {
    if mark == .colon { openParts(atColon: index) }
    if mark == .open { openBracket(at: index) }
    if mark == .quote { meetQuote(at: index) }
    if mark == .close { closeBracket() }
    if mark.endsSegment {
      if let before = state.afterSegment {
        state.current = before
        state.afterSegment = nil
      }
      clause.segmentStart = index + 1
      clause.startSegment()
      meetShortPlace(at: sentence.tokens[index].upper, before: index + 1)
    }
    if mark.endsClause {
      if let before = state.beforePlan {
        state.period = before
        state.beforePlan = nil
      }
      if let resume = state.resume {
        state.current = resume
        state.resume = nil
      }
      if state.period.isEvent, let standing = state.standing, standing.sentence >= 0 {
        state.period = standing
      }
      clause.clauseStart = index + 1
      clause.startClause()
    }
  }

  /// 签约项目 and 开工项目 say whether the money that follows is signed for.
  private func meetIndicator(_ row: Int, at index: Int) {
    remember(investment: row, at: index)
    switch lexicon.indicators.rows[row].id {
    case "proj_signed": clause.signing = index
    case "proj_started", "proj_commissioned", "proj_building": clause.signing = nil
    default: break
    }
  }

  /// A single day or month is left behind with its sentence where the story has a longer period.
  private func settlePeriod() {
    guard let standing = state.standing, state.period.isEvent || state.period.isAhead,
      state.period.sentence != ordinal
    else {
      return
    }
    state.period = standing
  }

  private func meet(_ words: CueSet, at index: Int) {
    // 27个项目实现达产达效: it has come about
    let isDone =
      words.has(.after) && !text.contains("后", in: sentence.tokens[index].span)
      && ["实现", "已", "已经", "全面", "陆续"].contains {
        text.endsWith($0 as StaticString, at: sentence.tokens[index].lower)
      }
    let cues = isDone ? words.subtracting([CueSet(.after)]) : words
    clause.meet(cues, at: index, isPast: isPast(cues, at: index))
    if cues.has(.reset) {
      state.period = PeriodState()
      state.standing = nil
    }
    if cues.has(.phase) { meetPhase(at: index) }
    if cues.has(.after) || cues.has(.whole) { leavePhase(at: index) }
    if cues.has(.firmref) { meetFirmWord(at: index) }
    if cues.has(.regionwhole) { meetRegion(at: index) }
    if cues.has(.part) || cues.has(.including) { openParts(at: index, cues) }
  }

  /// 已完成, 累计完成, or 完成 after a new period: no longer what is expected.
  private func isPast(_ cues: CueSet, at index: Int) -> Bool {
    guard cues.has(.completed) else { return false }
    let lower = sentence.tokens[index].lower
    for word in ["已", "累计", "共"] as [StaticString] where text.hasPrefix(word, at: lower) { return true }
    guard let expected = clause.expected, expected < clause.segmentStart else { return false }
    let isNewPeriod = state.period.sentence == ordinal && state.period.token > expected + 1
    return isNewPeriod || clause.vague.map { $0 > expected } ?? false
  }
}

/// Some tokens of a sentence, by index.
struct TokenSet {
  private var words: [UInt64] = []

  func contains(_ token: Int) -> Bool {
    token >> 6 < words.count && words[token >> 6] >> UInt64(token & 63) & 1 != 0
  }

  mutating func insert(_ token: Int) {
    while words.count <= token >> 6 { words.append(0) }
    words[token >> 6] |= 1 << UInt64(token & 63)
  }

  mutating func removeAll() {
    for index in words.indices { words[index] = 0 }
  }
}

/// What the words of a clause have said so far.
struct ClauseState {
  var segmentStart = 0
  var clauseStart = 0
  /// 达产后: to the end of the sentence.
  var isAfterProduction = false
  /// 预计: to the end of the sentence or a word of completion.
  var expected: Int?
  var target: Int?
  /// The target stands in an earlier clause: a word of completion ends it.
  var isTargetEarlier = false
  /// 计划 in this segment.
  var planned: Int?
  var completed: Int?
  var contracted: Int?
  /// 签约 anywhere in the sentence, until 开工.
  var signing: Int?
  var parts: PartList?
  /// 在新签约的154个项目中: the row of what this sentence speaks of the parts of.
  var restated: Int?
  /// What was listed before a bracket: the money behind it is that list's.
  var listBeforeBracket: ListState?
  /// 目前: from here on no period, in this sentence.
  var vague: Int?
  /// The sentence had named a period before.
  var isVaguePassing = false
  /// 位于, 比, 占 …: the place named next is no subject.
  var noSubject: Int?

  mutating func startSegment() {
    planned = nil
    completed = nil
    contracted = nil
  }

  mutating func startClause() {
    isTargetEarlier = target != nil
    expected = isAfterProduction ? expected : nil
    parts?.isContinued = true
  }

  mutating func meet(_ cues: CueSet, at index: Int, isPast: Bool) {
    if cues.has(.after) {
      isAfterProduction = true
      expected = index
    }
    if cues.has(.expected) { expected = index }
    if cues.has(.target) {
      target = index
      isTargetEarlier = false
    }
    if cues.has(.planned) { planned = index }
    if cues.has(.completed) {
      completed = index
      if isTargetEarlier { target = nil }
      if !isAfterProduction, isPast { expected = nil }
    }
    if cues.has(.contracted) {
      contracted = index
      signing = index
    }
    if cues.has(.unsigned) { signing = nil }
    if cues.has(.location) || cues.has(.versus) || cues.has(.share) { noSubject = index }
  }
}

/// What 分别 gives to one quantity of its list.
struct Pairing {
  var indicator: Int?
  var subject: Int?
  /// The place itself, where no token of its own stands for it.
  var place: SubjectRef?
  var period: ResolvedPeriod?
  /// Index of the fact whose growth this is.
  var level: Int?
  /// The quantity whose growth this is, by token: its fact may not be there yet.
  var levelToken: Int?
  var scope: TextSpan?
  var isGrowth = false
  var isDecline = false
  var isShare = false
  /// 年均分别增长8%、10%: over several years.
  var isMultiYear = false
  /// 分别提高5万元、3万元: differences, no levels.
  var isDifference = false
}
