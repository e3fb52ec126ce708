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
    addHeadedNames(to: &sentence)
    addUnheadedNames(to: &sentence)
  }

  private func addHeadedNames(to sentence: inout TokenizedSentence) {
    /// By name: the token it ends with.
    var places: [Int] = []
    var nameEnd = -1
    for index in sentence.tokens.indices {
      guard let head = head(of: sentence.tokens[index]), head.upper > nameEnd,
        let name = name(endingAt: head, token: index, in: sentence)
      else { continue }
      nameEnd = head.upper
      places.append(index)
      sentence.names.append(name)
    }
    // from the last, so that the places before keep their numbers
    for number in places.indices.reversed() {
      let span = sentence.names[number].span
      sentence.tokens.insert(
        Token(lower: span.lower, upper: span.upper, kind: .name(number)), at: places[number] + 1)
    }
  }

  private struct Head {
    var kind: SubjectKind
    var upper: Int
    /// Where the noun phrase to the left is read from.
    var lower: Int
    var isReference = false
  }

  /// Cues of words that end a name.
  static var headCues: CueSet {
    CueSet(rawValue: Cue.projectref.bit | Cue.projectnoun.bit | Cue.firmref.bit | Cue.firm.bit)
  }

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
        text.hasPrefix("项目", at: token.upper - 6),
        !text.begins(with: lexicon.phrases[.projectKind], at: token.lower)
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
    // 一心抓项目, 全力招项目
    if head.kind == .project, text.hasPrefix("项目", at: head.lower),
      text.ends(with: lexicon.phrases[.eager], at: head.lower)
    {
      return nil
    }
    // 质量提升工程, 民生工程: a programme, no works
    if text.hasPrefix("工程", at: head.upper - 6),
      text.ends(with: lexicon.phrases[.programme], at: head.upper - 6)
    {
      return nil
    }
    // “双百亿”工程, “一号工程”: a campaign
    if text.hasPrefix("工程", at: head.upper - 6),
      text.endsWith("”", at: head.upper - 6) || text.hasPrefix("”", at: head.upper)
    {
      return nil
    }
    if isCounted(after: head, from: index, in: sentence) { return nil }
    var walk = PhraseWalk(text: text, lower: head.lower, isEnterprise: head.kind == .enterprise)
    var next = index - 1
    while walk.goesOn {
      let token = next >= 0 ? sentence.tokens[next] : nil
      let low = max(token?.upper ?? sentence.span.lower, sentence.span.lower)
      // a name token stands behind its words
      if low < walk.lower { if case .name = token?.kind {} else { walk.gap(from: low) } }
      guard walk.goesOn, let token else { break }
      if token.mark == .pause || token.cues.has(.and),
        isBetweenGoods(next, walk, in: sentence) || isBetweenWorks(next, walk, in: sentence)
          || joinsWorks(token, walk)
      {
        walk.take(token, counts: 0)
        next -= 1
        continue
      }
      if token.mark == .close, let open = brackets(endingAt: next, walk, in: sentence) {
        walk.take(sentence.tokens[open], counts: 0)
        next = open - 1
        continue
      }
      step(&walk, over: token, after: next > 0 ? sentence.tokens[next - 1] : nil, in: sentence)
      next -= 1
    }
    walk.finish()
    guard walk.content >= 6, !walk.isCounted, head.upper - walk.lower <= Self.longest else { return nil }
    // 某高新区项目集中开工: all of the zone's; 某产业园项目 is a project
    let isOfZone = sentence.tokens[...index].contains { token in
      guard token.lower == walk.lower, token.upper == head.lower, case .zone(let mention) = token.kind,
        case .zone(let zone) = sentence.mentions[mention].kind, let suffix = zone.suffix
      else { return false }
      return [.zone, .area].contains(lexicon.zoneSuffixes[Int(suffix)].rank)
    }
    // 某开发区全力抓项目
    if walk.content == walk.zoneContent, walk.content > 0, head.lower - walk.lower > walk.content {
      return nil
    }
    if isOfZone, isCommonUse(after: head.upper) { return nil }
    // 产业园项目: the park's
    if head.kind == .project,
      let word = lexicon.lexer.longestMatch(in: text, at: walk.lower, limit: head.lower),
      word.end == head.lower,
      lexicon.lexer.entries(of: word.value).contains(where: { $0.table == .zoneSuffix })
    {
      return NameMention(
        kind: .project, span: TextSpan(walk.lower, head.upper), pieces: [], isReference: true, isShort: true)
    }
    // 超过此次开工项目, 同时项目: a hedge or a conjunction begins no name
    if text.begins(with: lexicon.phrases[.noName], at: walk.lower) { return nil }
    // 4家风险投资公司: counted
    if walk.isEnterprise, let before = sentence.tokens[...index].last(where: { $0.upper == walk.lower }),
      let count = before.quantity.flatMap(sentence.quantity), count.dimension == .count
    {
      return nil
    }
    // 实业有限公司 names none
    if walk.isEnterprise,
      let trade = lexicon.firmHeads.longestMatch(in: text, endingAt: head.lower, limit: walk.lower),
      trade.end == walk.lower
    {
      return nil
    }
    // 某某新能源产业园项目开工仪式 names a project, 重点项目开工 none
    if head.kind == .project, isCommonUse(after: head.upper), walk.content < 12 || !isEvent(after: head.upper)
    {
      return nil
    }
    return NameMention(
      kind: head.kind, span: TextSpan(walk.lower, head.upper), pieces: walk.pieces(to: head.upper))
  }

  /// 年产2万吨肥料及饲料项目: a capacity before the first of the goods named.
  private func isBetweenGoods(_ index: Int, _ walk: PhraseWalk, in sentence: TokenizedSentence) -> Bool {
    guard !walk.isEnterprise, walk.content > 0, walk.lower == sentence.tokens[index].upper, index > 0 else {
      return false
    }
    let before = sentence.tokens[index - 1]
    guard let quantity = before.quantity.flatMap(sentence.quantity) else { return false }
    let goods = sentence.tokens[index].lower - before.upper
    return quantity.dimension == .mass || quantity.dimension == .other || quantity.dimension == .volume
      ? (3...36).contains(goods) : false
  }

  /// 专用车底盘及车辆制造基地项目: 及 within the name of one project.
  private func joinsWorks(_ token: Token, _ walk: PhraseWalk) -> Bool {
    guard !walk.isEnterprise, walk.content > 0, walk.lower == token.upper, token.span.length == 3,
      text.hasPrefix("及", at: token.lower)
    else { return false }
    return text.scalar(before: token.lower).value &- 0x4E00 < 0x5200
  }

  /// 研发及生产基地项目: words of kind on either side.
  private func isBetweenWorks(_ index: Int, _ walk: PhraseWalk, in sentence: TokenizedSentence) -> Bool {
    guard !walk.isEnterprise, index > 0 else { return false }
    let before = sentence.tokens[index - 1]
    return before.cues.has(.generic) && before.cues.has(.verb) && before.upper == sentence.tokens[index].lower
      && walk.lower == sentence.tokens[index].upper
  }

  /// 金禾纸业（南川）有限公司, 储能机柜（一期）项目: a short bracket within a name; gives its opening.
  private func brackets(endingAt close: Int, _ walk: PhraseWalk, in sentence: TokenizedSentence) -> Int? {
    guard walk.lower == sentence.tokens[close].upper else { return nil }
    for open in (max(0, close - 4)..<close).reversed() {
      let token = sentence.tokens[open]
      if token.mark == .open {
        return sentence.tokens[close].lower - token.upper <= 24
          && text.scalar(at: token.lower).value != 0x300A
          ? open : nil
      }
      if token.mark != nil || token.quantity != nil { return nil }
    }
    return nil
  }

  /// “开工一批”项目19个, 金融服务公司8家: a list, not a project or firm.
  private func isCounted(after head: Head, from index: Int, in sentence: TokenizedSentence) -> Bool {
    if head.kind == .project {
      for word in ["类", "等"] as [StaticString] where text.hasPrefix(word, at: head.lower - 3) { return true }
      if text.hasPrefix("一批", at: head.lower - 9) { return true }
    }
    // 甲有限公司、乙有限公司两家企业: a firm in full is one
    if head.kind == .enterprise, text.hasPrefix("有限公司", at: head.upper - 12) { return false }
    let (units, reach) =
      head.kind == .project ? (["个", "项", "宗", "只"], 12) : (["家", "户", "个"], 0)
    for next in sentence.tokens[(index + 1)...].prefix(3) {
      if next.lower - head.upper > reach { return false }
      if case .quantity(let mention) = next.kind, let quantity = sentence.quantity(mention) {
        return quantity.dimension == .count && units.contains(quantity.unit.symbol)
      }
      if next.mark != nil { return false }
    }
    return false
  }

  /// 项目建设, 项目库 …: projects in general.
  private func isCommonUse(after end: Int) -> Bool {
    text.begins(with: lexicon.phrases[.projectCommon], at: end)
  }

  /// 签约项目, 重点项目: projects by what became of them, none by name.

  /// 项目现场, 项目开工仪式: something is done at one project.
  private func isEvent(after end: Int) -> Bool { text.begins(with: lexicon.phrases[.projectEvent], at: end) }

  private func step(
    _ walk: inout PhraseWalk, over token: Token, after previous: Token?, in sentence: TokenizedSentence
  ) {
    switch token.kind {
    case .mark(let mark):
      if mark == .quote { walk.quote(token) } else { walk.goesOn = false }
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
      guard isNamed, !walk.isEnterprise, !walk.isBehindVerbs, token.upper == walk.lower || walk.content == 0
      else {
        walk.goesOn = false
        return
      }
      if case .zone(let zone) = sentence.mentions[index].kind, let suffix = zone.suffix,
        [.zone, .area].contains(lexicon.zoneSuffixes[Int(suffix)].rank)
      {
        walk.takeZone(token)
      } else {
        walk.take(token, counts: token.upper - token.lower)
      }
      walk.goesOn = false
    case .quantity(let index):
      guard let quantity = sentence.quantity(index), !walk.isEnterprise else {
        walk.goesOn = false
        return
      }
      over(quantity, token, &walk)
    case .indicator:
      // 某某投资集团, 某某进出口公司: a trade of the firm
      let isTrade = walk.content == 0 && token.upper >= walk.lower && token.upper - token.lower <= 9
      if walk.isEnterprise, !isTrade { walk.goesOn = false } else { walk.cross(token, isVerb: false) }
    case .name:
      break
    case .cue(let cues):
      cue(cues, token, previous, &walk)
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
      walk.measure(token)
    }
  }

  private func cue(_ cues: CueSet, _ token: Token, _ previous: Token?, _ walk: inout PhraseWalk) {
    if cues.has(.generic) {
      walk.cross(token, isVerb: cues.has(.verb))
    } else if cues.has(.firm) && !walk.isEnterprise {
      // 某某有限公司年产2万吨铝材项目 is named without its firm; 公司项目 by nothing
      if walk.content >= 6, token.upper - token.lower >= 12 {
        walk.goesOn = false
      } else {
        walk.take(token, counts: cues.has(.firmref) ? 0 : token.upper - token.lower)
      }
    } else if cues.has(.inword), isInside(token, after: previous) {
      // 澳都制衣, 山东如意集团: one character within a name
      walk.take(token, counts: 3)
    } else if cues.has(.firm) || cues.has(.growth) && token.upper - token.lower <= 3 {
      walk.take(token, counts: 0)
    } else if cues.has(.phase), !walk.isEnterprise, walk.content == 0, token.upper == walk.lower,
      text.hasPrefix("期", at: token.upper - 3)
    {
      // 某某基地一期项目
      walk.take(token, counts: 0)
    } else {
      walk.goesOn = false
    }
  }

  /// Han characters that belong to no other word stand right before, or a place's name.
  private func isInside(_ token: Token, after previous: Token?) -> Bool {
    let before = text.scalar(before: token.lower).value
    guard before &- 0x4E00 < 0x5200 else { return false }
    guard let previous, previous.upper == token.lower else { return true }
    if case .region = previous.kind { return true }
    return false
  }
}
