import FactModel
import Lexicons
import SourceText

/// What a named place, project or firm does in its clause; only some of these make it the one spoken of.
enum ClauseRole {
  /// Heads its segment: what follows is about it.
  case subject
  /// 其中甲园: about it, until the clause ends.
  case part
  /// 记者从甲区获悉: the story is about it.
  case source
  /// 位于甲区: where the one spoken of lies.
  case location
  /// 占全市, 比全国, in brackets, 是……的园区, 甲小学: nothing is said of it.
  case aside
  /// 甲区管委会: the place speaks.
  case office
  /// 甲、乙、丙: one of several.
  case listed
  /// 打造甲园, 与甲区合作: named on the way.
  case mentioned
  /// None of these.
  case plain
}

extension StoryLinker {
  /// The role of a zone or a group of zones; `entry` is its entry in the register.
  func role(ofZone index: Int, entry: Int?) -> ClauseRole {
    let token = sentence.tokens[index]
    if isCompared(index) || isBracketed(index) || isPredicate(index) || isExample(sentence.tokens[index].span)
    {
      return .aside
    }
    // 以原某某工业园为基础
    if text.endsWith("原", at: token.lower) { return .mentioned }
    if lexicon.body(in: text, at: token.upper) == .office { return .office }
    if isSource(index) { return .source }
    // 以某经开区为例,该园区……
    if text.endsWith("以", at: token.lower), text.hasPrefix("为例", at: token.upper) { return .subject }
    if opensScene(index) { return .subject }
    if isFounded(index) { return .subject }
    if let entry, isMention(index, entry) { return .mentioned }
    if isLocation(index) { return ownsCount(index) ? .part : .location }
    if isObject(index) || closesList(index) { return .mentioned }
    if isPart(index) { return .part }
    if isListed(index) { return .listed }
    return isSubjectPlace(index) ? .subject : .plain
  }

  /// The role of a county, a city, a province.
  func role(ofRegion index: Int) -> ClauseRole {
    if isSource(index) { return .source }
    if Self.isRanking(text, lexicon, after: sentence.tokens[index].upper) { return .aside }
    // 全省、全市占比分别达到……
    var next = index + 1
    while next + 1 < sentence.tokens.count, sentence.tokens[next].mark == .pause,
      sentence.tokens[next].lower == sentence.tokens[next - 1].upper,
      sentence.tokens[next + 1].cues.has(.regionwhole)
    {
      if Self.isRanking(text, lexicon, after: sentence.tokens[next + 1].upper) { return .aside }
      next += 2
    }
    guard isSubjectPlace(index, afterVerbs: false, slack: 3), !isCompared(index), !isLocation(index),
      !isObject(index), !isExample(sentence.tokens[index].span)
    else { return .aside }
    switch lexicon.body(in: text, at: sentence.tokens[index].upper) {
    case .office: return .office
    case .institution: return .aside
    default: return .subject
    }
  }

  /// The role of a project or firm.
  func role(ofName name: NameMention, at index: Int) -> ClauseRole {
    if text.hasPrefix("等", at: name.span.upper) { return .listed }
    if isBracketed(index) || isExample(name.span) { return .aside }
    // 在某某项目现场,16个项目集中开工
    if text.hasPrefix("现场", at: name.span.upper), text.endsWith("在", at: name.span.lower) { return .aside }
    // 作为龙头的某集团 acts
    let isApposition = text.hasPrefix("的", at: name.span.lower - 3) && name.kind == .enterprise
    if isPredicate(index), !isApposition, !text.hasPrefix("是", at: name.span.lower - 3), !isSuperlative(name)
    {
      return .aside
    }
    if isListedName(name) { return .listed }
    if name.kind == .enterprise, isPartner(name) { return .mentioned }
    return .subject
  }

  /// 投资额最大的是某公司的某项目: the one that is singled out.
  private func isSuperlative(_ name: NameMention) -> Bool {
    let segment = around(name.span)
    let before = TextSpan(segment.lower, name.span.lower)
    return text.contains("的是", in: before) && text.contains("最", in: before)
  }

  /// 全省第八位, 全国首个, 全市前列, 全国各地: a whole that others are ranked in, or come from.
  static func isRanking(_ text: ByteText, _ lexicon: Lexicon, after upper: Int) -> Bool {
    text.begins(with: lexicon.phrases[.ranking], at: upper)
  }

  // MARK: examples

  /// 包括甲项目、乙项目等, 以甲项目为代表的, 包括甲项目在内, 先后有甲区、乙区等: named as an example of what is told of.
  private func isExample(_ span: TextSpan) -> Bool {
    let segment = around(span)
    if text.has(lexicon.phrases[.exampleOpening], in: TextSpan(segment.lower, span.lower)) {
      return true
    }
    let after = TextSpan(span.upper, segment.upper)
    if text.has(lexicon.phrases[.exampleClosing], in: after),
      text.containsAny(["以", "包括", "包含"], in: TextSpan(segment.lower, span.lower))
    {
      return true
    }
    return isOneOfSome(span, to: segment.upper)
  }

  /// 甲区、乙区等功能区, 甲项目、乙项目等32个: one of a list that 等 closes.
  private func isOneOfSome(_ span: TextSpan, to upper: Int) -> Bool {
    let isJoined =
      text.hasPrefix("、", at: span.upper) || text.hasPrefix("、", at: span.lower - 3)
      || text.hasPrefix("和", at: span.upper)
    guard isJoined else { return false }
    if closesInProjects(from: span.upper, to: upper) { return true }
    var at = span.upper
    while at < upper {
      let (scalar, length) = text.scalar(at: at)
      // 开工的有甲产业园、乙钢结构4个项目
      if scalar &- 48 < 10, text.hasPrefix("、", at: span.upper), countsProjects(at) { return true }
      // a figure before 等 belongs to the members
      if scalar &- 48 < 10 || scalar == 0x5206 && text.hasPrefix("分别", at: at) { return false }
      if scalar == 0x7B49, !text.hasPrefix("等级", at: at), !text.hasPrefix("等于", at: at) { return true }
      at += length
    }
    return false
  }

  /// 某产业园、某某60万套排气系统等5个项目: the list comes to a count of projects, whatever its members make.
  private func closesInProjects(from lower: Int, to upper: Int) -> Bool {
    var at = lower
    while at < upper {
      let (scalar, length) = text.scalar(at: at)
      at += length
      if scalar == 0x7B49, text[at] &- 48 < 10 { return countsProjects(at) }
    }
    return false
  }

  /// Whether a number here counts projects or firms.
  private func countsProjects(_ lower: Int) -> Bool {
    var at = lower
    while text[at] &- 48 < 10 { at += 1 }
    guard text.hasPrefix("个", at: at) || text.hasPrefix("家", at: at) || text.hasPrefix("项", at: at) else {
      return false
    }
    return text.containsAny(["项目", "企业"], in: TextSpan(at, min(at + 24, sentence.span.upper)))
  }

  /// How far a role is looked for on either side, in bytes, some 300 characters: no segment of prose is as long, and a
  /// list without a comma would be read again for each of its members.
  private static let reach = 900

  /// The segment a span stands in, by its commas.
  private func around(_ span: TextSpan) -> TextSpan {
    var (lower, upper) = (span.lower, span.upper)
    let floor = max(sentence.span.lower, lower - Self.reach)
    let ceiling = min(sentence.span.upper, upper + Self.reach)
    func ends(_ scalar: UInt32) -> Bool {
      [0xFF0C, 0x2C, 0x3002, 0xFF1B, 0x3B, 0xFF1A, 0x3A].contains(scalar)
    }
    while lower > floor, !ends(text.scalar(before: lower).value) {
      lower -= text.scalar(before: lower).length
    }
    while upper < ceiling, !ends(text.scalar(at: upper).value) {
      upper += text.scalar(at: upper).length
    }
    return TextSpan(lower, upper)
  }

  // MARK: where a word stands

  /// Whether only periods, 其中 and connecting words stand between the segment's start and a token.
  ///
  /// - Parameters:
  ///   - afterVerbs: whether a verb may stand before (截至目前累计引进……).
  ///   - slack: bytes of no word that may stand before.
  func isSubjectPlace(_ index: Int, afterVerbs: Bool = true, slack: Int = 6) -> Bool {
    var previous = index - 1
    var lower = sentence.tokens[index].lower
    // 某某(市)某区: a city by its short name
    let floor = previous >= 0 ? sentence.tokens[previous].upper : sentence.span.lower
    // 高邮全市 too
    let isPlace =
      if case .region = sentence.tokens[index].kind { true } else {
        sentence.tokens[index].cues.has(.regionwhole)
      }
    if isPlace, lower > floor,
      let city = lexicon.zoneStarts.longestMatch(in: text, endingAt: lower, limit: floor)
    {
      lower = city.end
    }
    while previous >= 0 {
      let token = sentence.tokens[previous]
      if lower - token.upper > slack { return false }
      let lowerOfNext = lower
      lower = token.lower
      switch token.kind {
      case .mark(.quote): break
      case .mark(let mark): return mark.endsSegment
      case .period, .region: break
      case .zone(let mention):
        // 区内某产业园
        guard case .zone(let zone) = sentence.mentions[mention].kind else { return false }
        // 该区某产业园
        let isOwner = zone.form == .reference(.this) && zone.suffix == nil && token.upper == lowerOfNext
        guard zone.form == .reference(.inside) || isOwner else { return false }
      case .cue(let cues) where cues.has(.of) && previous > 0 && isRegion(previous - 1):
        break
      case .cue(let cues):
        let leads =
          afterVerbs && cues.has(.verb) && !cues.has(.generic) && token.upper - token.lower <= 6
          && !takesObject(token)
        guard cues.has(.part) || leads || cues.has(.and) || cues.has(.location) else { return false }
      default: return false
      }
      previous -= 1
    }
    return lower - sentence.span.lower <= slack
  }

  private func isRegion(_ index: Int) -> Bool {
    if case .region = sentence.tokens[index].kind { true } else { false }
  }

  /// 从甲区获悉, 从甲区管委会了解到.
  private func isSource(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    var lower = token.lower
    var previous = index - 1
    while previous >= 0, case .region = sentence.tokens[previous].kind,
      sentence.tokens[previous].upper == lower
    {
      lower = sentence.tokens[previous].lower
      previous -= 1
    }
    guard text.hasPrefix("从", at: lower - 3) else { return false }
    for next in sentence.tokens[(index + 1)...].prefix(8) {
      if next.lower - token.upper > 60 || next.mark?.endsSegment == true { return false }
      if next.cues.has(.heard) { return true }
    }
    return false
  }

  /// 是……的园区, 作为……: what a subject is, not a subject.
  private func isPredicate(_ index: Int) -> Bool {
    var position = index - 1
    let floor = sentence.tokens[index].lower - Self.reach
    while position >= 0, sentence.tokens[position].lower >= floor {
      let token = sentence.tokens[position]
      if let mark = token.mark, mark.endsSegment { return false }
      for word in ["是", "为", "属于", "作为", "成为", "列为", "升为", "属", "系"] as [StaticString]
      where text.hasPrefix(word, at: token.lower) && token.upper - token.lower == word.utf8CodeUnitCount {
        return true
      }
      position -= 1
    }
    return false
  }

  /// 由深圳市某院设计, 与某县合作: a place named on the way.
  private func isObject(_ index: Int) -> Bool {
    for word in ["由", "与", "向", "对", "为", "被", "赴", "到", "跟"] as [StaticString]
    where text.hasPrefix(word, at: sentence.tokens[index].lower - 3) {
      return true
    }
    return false
  }

  /// 由……投资, 与……签约, 引进……, 以……为龙头: a firm named on the way.
  private func isPartner(_ name: NameMention) -> Bool {
    text.ends(with: lexicon.phrases[.partner], at: name.span.lower)
  }

  /// 打造石化产业基地, 申报国家级园区: named in passing.
  private func isMention(_ index: Int, _ entry: Int) -> Bool {
    if isSubjectPlace(index) || isPart(index) { return false }
    if register.entries[entry].rank != .zone { return !cueBefore(index, .location, within: 6) }
    guard index > 0, register.entries[entry].gazetteerIndex == nil, register.entries[entry].count < 2 else {
      return false
    }
    let before = sentence.tokens[index - 1]
    return before.cues.has(.verb) && before.upper == sentence.tokens[index].lower
  }

  /// 支持, 服务: what follows is worked on, it does not act.
  private func takesObject(_ token: Token) -> Bool {
    text.begins(with: lexicon.phrases[.worksOn], at: token.lower)
  }

  /// 其中 just before.
  func isPart(_ index: Int) -> Bool {
    index > 0
      && (sentence.tokens[index - 1].cues.has(.part) || sentence.tokens[index - 1].cues.has(.including))
  }

  /// 甲园区、乙园区: another zone stands beside it in a list.
  func isListed(_ index: Int) -> Bool {
    let tokens = sentence.tokens
    func isPause(_ position: Int) -> Bool {
      tokens.indices.contains(position)
        && (tokens[position].mark == .pause
          || tokens[position].cues.has(.and) && tokens[position].span.length == 3)
    }
    func isPlace(_ position: Int) -> Bool {
      guard tokens.indices.contains(position) else { return false }
      switch tokens[position].kind {
      case .zone, .region: return true
      default: return false
      }
    }
    if isPause(index + 1), tokens[index + 1].lower == tokens[index].upper, isPlace(index + 2) { return true }
    return isPause(index - 1) && isPlace(index - 2) && tokens[index - 1].lower == tokens[index - 2].upper
  }

  /// 甲园等“六大园区”: what a list before it is called.
  private func closesList(_ index: Int) -> Bool {
    var lower = sentence.tokens[index].lower
    if text.hasPrefix("“", at: lower - 3) { lower -= 3 }
    return text.hasPrefix("等", at: lower - 3)
  }

  /// 甲公司、乙公司; 甲项目与乙项目.
  private func isListedName(_ name: NameMention) -> Bool {
    if text.hasPrefix("、", at: name.span.upper) { return true }
    if text.hasPrefix("、", at: name.span.lower - 3) {
      // 甲公司的电动汽车、电池生产项目: goods of one project
      let isGoods = sentence.names.contains { other in
        other.kind == .enterprise && other.span.upper <= name.span.lower
          && text.hasPrefix("的", at: other.span.upper) && name.span.lower - other.span.upper <= 45
      }
      if !isGoods || name.kind != .project { return true }
    }
    let isJoined = ["和", "与", "及"].contains { text.hasPrefix($0 as StaticString, at: name.span.upper) }
    // 开工的有甲项目与……
    if isJoined, text.hasPrefix("的有", at: name.span.lower - 6) { return true }
    return sentence.names.contains { other in
      let (first, second) = name.span < other.span ? (name, other) : (other, name)
      guard !other.isReference, !name.isReference, second.span.lower - first.span.upper == 3 else {
        return false
      }
      return ["和", "与", "及"].contains { text.hasPrefix($0 as StaticString, at: first.span.upper) }
    }
  }

  /// Inside brackets.
  private func isBracketed(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < 12 {
      if sentence.tokens[position].mark == .close { return false }
      if sentence.tokens[position].mark == .open { return !namesBody(before: position) }
      position -= 1
    }
    return false
  }

  /// 南昌县（小蓝经开区）: the bracket gives the other name of the place before it.
  private func namesBody(before open: Int) -> Bool {
    guard open > 0, case .region = sentence.tokens[open - 1].kind, open + 2 < sentence.tokens.count else {
      return false
    }
    return sentence.tokens[open - 1].upper == sentence.tokens[open].lower
      && sentence.tokens[open + 2].mark == .close
  }

  /// 位于, 落户 just before.
  private func isLocation(_ index: Int) -> Bool {
    cueBefore(index, .location, within: 12) || isVenue(index)
      || text.endsWith("正在", at: sentence.tokens[index].lower)
  }

  /// 在某某工业园,……: at the head of a sentence, before a comma: what follows is told of it.
  private func opensScene(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    guard text.endsWith("在", at: token.lower), token.lower - sentence.span.lower == 3 else { return false }
    let after = text.scalar(at: token.upper).value
    return after == 0xFF0C || after == 0x2C
  }

  /// 与某区合署办公成立某新区,总规划面积……: what was founded is told of from the comma on.
  private func isFounded(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    let after = text.scalar(at: token.upper).value
    guard case .zone = token.kind, after == 0xFF0C || after == 0x2C else { return false }
    return text.ends(with: lexicon.phrases[.founding], at: token.lower)
  }

  /// 其中落户某开发区的有4个: the place's own count.
  private func ownsCount(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    guard text.hasPrefix("的", at: token.upper),
      let count = sentence.tokens[(index + 1)...].first(where: { $0.quantity != nil || $0.mark != nil }),
      let quantity = count.quantity.flatMap(sentence.quantity), count.lower - token.upper <= 15
    else { return false }
    return quantity.dimension == .count && text.endsWith("有", at: quantity.hedgeSpan?.lower ?? count.lower)
  }

  /// 活动在某某产业园举行: where it was.
  private func isVenue(_ index: Int) -> Bool {
    let upper = sentence.tokens[index].upper
    let after = TextSpan(upper, min(upper + 12, sentence.span.upper))
    guard text.has(lexicon.phrases[.held], in: after) else { return false }
    var lower = sentence.tokens[index].lower
    var position = index - 1
    while position >= 0, sentence.tokens[position].upper == lower {
      switch sentence.tokens[position].kind {
      case .zone, .region: lower = sentence.tokens[position].lower
      default: return text.endsWith("在", at: lower)
      }
      position -= 1
    }
    return text.endsWith("在", at: lower)
  }

  /// 占全市, 比全国 just before.
  private func isCompared(_ index: Int) -> Bool {
    cueBefore(index, .share, within: 9) || cueBefore(index, .versus, within: 9)
  }

  func cueBefore(_ index: Int, _ cue: Cue, within bytes: Int) -> Bool {
    var previous = index - 1
    var lower = sentence.tokens[index].lower
    while previous >= 0 {
      let token = sentence.tokens[previous]
      if token.mark != nil { return false }
      if lower - token.upper > bytes { return false }
      if token.cues.has(cue) { return true }
      switch token.kind {
      case .region, .zone: lower = token.lower
      default: return false
      }
      previous -= 1
    }
    return false
  }
}
