import FactModel
import Lexicons
import SourceText

/// Groups of zones: 全省开发区, 国家级经开区, 全国30个国家级开发区.
extension StoryLinker {
  /// The group that a bare suffix ends, where it heads its segment: a subject of its own.
  func zoneGroup(_ index: Int) -> TextSpan? {
    var first = countBefore(index) ?? index
    while first > 0, isGroupWord(first - 1), leads(first - 1, to: first) { first -= 1 }
    guard first < index || isKeyGroup(index) else { return nil }
    let place = membersCounted(before: first) ?? shortPlace(before: first)
    let lower = place ?? sentence.tokens[first].lower
    // 在全国97家综合保税区中排第15: what is ranked stands elsewhere
    if text.endsWith("在", at: lower),
      ["中", "里", "内", "当中"].contains(where: {
        text.hasPrefix($0 as StaticString, at: sentence.tokens[index].upper)
      })
    {
      return nil
    }
    if text.ends(with: lexicon.phrases[.title], at: lower) || text.endsWith("是", at: lower)
      || text.endsWith("属", at: lower) || text.endsWith("属于", at: lower)
    {
      return nil
    }
    if namesMeeting(after: index) { return nil }
    guard
      place.map(opensSegment) ?? isSubjectPlace(first, afterVerbs: false)
        || text.hasPrefix("这", at: lower) || text.endsWith("这", at: lower)
        || text.endsWith("等", at: lower) && sentence.tokens[first].quantity != nil
        || endsAttribute(first)
    else { return nil }
    // 该省级开发区 is one zone
    if text.hasPrefix("该", at: lower - 3) || text.hasPrefix("本", at: lower - 3) { return nil }
    return TextSpan(lower, sentence.tokens[index].upper)
  }

  /// 自贸港重点园区: the key parks of a zone that the story names no further.
  private func isKeyGroup(_ index: Int) -> Bool {
    let span = sentence.tokens[index].span
    return span.length > 15 && text.endsWith("重点", at: span.upper - 6)
  }

  /// 全省开发区创新升级推进大会召开: the zones are part of a meeting's name.
  private func namesMeeting(after index: Int) -> Bool {
    let upper = sentence.tokens[index].upper
    let next = sentence.tokens[(index + 1)...].first { token in
      token.lower >= upper && (token.mark != nil || token.quantity != nil || token.period != nil)
    }
    return text.has(
      lexicon.phrases[.meeting], in: TextSpan(upper, min(next?.lower ?? sentence.span.upper, upper + 60)))
  }

  /// The group whose name goes on with a count: 某省78家开发区.
  func groupHolding(_ index: Int) -> TextSpan? {
    for next in sentence.tokens.indices[(index + 1)...].prefix(5) {
      guard case .zone(let mention) = sentence.tokens[next].kind else { continue }
      guard case .zone(let zone) = sentence.mentions[mention].kind, zone.suffix != nil,
        zone.form == .reference(.this),
        let group = zoneGroup(next), group.lower < sentence.tokens[index].lower
      else { return nil }
      return group
    }
    return nil
  }

  /// 大连19个园区: where the short name of a place begins right before.
  private func shortPlace(before first: Int) -> Int? {
    let upper = sentence.tokens[first].lower
    // 中西部16个国家级开发区
    for part in ["中西部", "东中西部", "东部", "中部", "西部"] as [StaticString]
    where text.endsWith(part, at: upper) && sentence.tokens[first].quantity != nil {
      return upper - part.utf8CodeUnitCount
    }
    // 广西全区经开区 too
    let isOwn = if case .zone = sentence.tokens[first].kind { text.hasPrefix("全", at: upper) } else { false }
    guard isOwn || sentence.tokens[first].quantity != nil || sentence.tokens[first].cues.has(.regionwhole)
    else {
      return nil
    }
    guard let match = lexicon.zoneStarts.longestMatch(in: text, endingAt: upper, limit: sentence.span.lower),
      lexicon.places.longestMatch(in: text, at: match.end, limit: upper)?.end == upper
    else { return nil }
    return match.end
  }

  /// Whether a segment begins here, or a period ends right before.
  func opensSegment(_ lower: Int) -> Bool {
    if lower == sentence.span.lower { return true }
    let before = text.scalar(before: lower).value
    if [0xFF0C, 0x2C, 0x3002, 0xFF1B, 0x3B, 0xFF1A, 0x3A].contains(before) { return true }
    return sentence.tokens.contains { $0.upper == lower && $0.period != nil }
  }

  /// 31个示范工业园区, 13个自贸港重点园区: a count, then only words that tell the kind.
  private func countBefore(_ index: Int) -> Int? {
    let upper = sentence.tokens[index].lower
    var position = index - 1
    while position >= 0, upper - sentence.tokens[position].upper <= 24 {
      let token = sentence.tokens[position]
      if let count = token.quantity.flatMap(sentence.quantity) {
        guard count.dimension == .count, ["个", "家"].contains(count.unit.symbol) else { return nil }
        var at = token.upper
        while at < upper {
          let (scalar, length) = text.scalar(at: at)
          guard scalar &- 0x4E00 < 0x5200, scalar != 0x7684 else { return nil }
          at += length
        }
        return position
      }
      switch token.kind {
      case .cue: break
      // 80个省级中小企业工业园区
      case .indicator(let row) where self.row(row).indicator == .enterprisesCount: break
      default: return nil
      }
      position -= 1
    }
    return nil
  }

  /// 纳入统计的118个工业园区: only an attribute stands before in the segment, and it names nobody.
  private func endsAttribute(_ first: Int) -> Bool {
    guard text.endsWith("的", at: sentence.tokens[first].lower) else { return false }
    var position = first - 1
    while position >= 0 {
      let token = sentence.tokens[position]
      switch token.kind {
      case .mark(let mark) where mark.endsSegment: return true
      case .zone, .region, .name, .quantity: return false
      default: position -= 1
      }
    }
    return true
  }

  /// Whether nothing stands between two words of a group but 级, 各, 以上.
  private func leads(_ first: Int, to second: Int) -> Bool {
    let (lower, upper) = (sentence.tokens[first].upper, sentence.tokens[second].lower)
    if lower >= upper { return lower == upper }
    return lexicon.phrases[.groupLink].length(in: text, beginningAt: lower) == upper - lower
  }

  private func isGroupWord(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    switch token.kind {
    case .region: return true
    case .zone(let mention):
      guard case .zone(let zone) = sentence.mentions[mention].kind else { return false }
      // 全区13家经开区: the whole of an autonomous region
      return zone.form == .reference(.own) && text.hasPrefix("全", at: token.lower)
    case .cue(let cues):
      if cues.has(.regionwhole) || text.hasPrefix("各", at: token.lower) && token.span.length <= 6 {
        return true
      }
      if token.span.length == 3, cues.has(.and) { return text.hasPrefix("以上", at: token.upper) }
      return ["国家级", "省级", "市级", "区级", "其他", "其它", "其余"].contains {
        text.hasPrefix($0 as StaticString, at: token.lower)
      }
    case .quantity(let mention):
      return sentence.quantity(mention).map { $0.dimension == .count && ["个", "家"].contains($0.unit.symbol) }
        ?? false
    default: return false
    }
  }

  /// The group as a subject: one spoken of before, where the words may mean it, by its fullest name.
  func groupSubject(_ span: TextSpan) -> SubjectRef {
    if let zone = zoneOfWhole(span) ?? zoneCounted(span) { return zone }
    var subject = SubjectRef(
      kind: .zone, pieces: [span], isGroup: true, sentence: ordinal, paragraph: sentence.paragraph,
      place: span.lower)
    if let index = state.groups.lastIndex(where: { $0.pieces.first.map { mayMean($0, span) } ?? false }) {
      // 天津市31个园区 after 天津31个园区
      if let name = state.groups[index].pieces.first, span.length > name.length,
        text.string(span.range).filter({ $0 != "市" && $0 != "省" }) == text.string(name.range)
      {
        if state.base?.pieces == state.groups[index].pieces { state.base?.pieces = [span] }
        state.groups[index].pieces = [span]
      }
      // 全省开发区 rather than 我省开发区
      if let name = state.groups[index].pieces.first, text.hasPrefix("我", at: name.lower),
        text.hasPrefix("全", at: span.lower)
      {
        if state.base?.pieces == state.groups[index].pieces { state.base?.pieces = [span] }
        state.groups[index].pieces = [span]
      }
      subject.pieces = state.groups[index].pieces
    } else {
      state.groups.append(subject)
    }
    return subject
  }

  /// 全市工业园区 after 银川工业园区, 全市13个产业园区 after 绵阳市产业园区, 全省园区 after 江西工业园区: the place's zones by their name.
  private func zoneOfWhole(_ span: TextSpan) -> SubjectRef? {
    let words = Array(text.string(span.range))
    guard words.count > 3, words[0] == "全" || words[0] == "我" else { return nil }
    let suffix = String(words[2...].drop { $0.isNumber || "个家各".contains($0) })
    guard suffix.count > 1,
      let entry = register.entries.indices.first(where: { index in
        let name = text.string(register.entries[index].name.range)
        return name.hasSuffix(suffix) && isOfPlace(name, level: words[1])
          && register.entries[index].gazetteerIndex == nil
      })
    else { return nil }
    return SubjectRef(
      kind: .zone, zone: entry, sentence: ordinal, paragraph: sentence.paragraph, place: span.lower)
  }

  /// 11个重点园区 of a story of 海南自贸港重点园区: the story's own, counted.
  private func zoneCounted(_ span: TextSpan) -> SubjectRef? {
    guard let base = state.base, base.kind == .zone, let zone = base.zone,
      register.entries[zone].gazetteerIndex == nil, text[span.lower] &- 48 < 10
    else { return nil }
    let name = register.entries[zone].name
    guard name.length > 12, text.agree(6, before: name.upper, span.upper),
      text.contains("重点", in: name)
    else { return nil }
    return base
  }

  /// Whether a name begins with a place of that level, in full or short, and goes on with words of kind alone.
  private func isOfPlace(_ name: String, level: Character) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.withByteText { words in
      guard let match = lexicon.places.longestMatch(in: words, at: 0, limit: words.count) else {
        return false
      }
      let place = words.string(0..<match.end)
      let rest = words.string(match.end..<words.count)
      guard lexicon.zoneSuffixes.contains(where: { $0.suffix == rest }) else { return false }
      if place.last == level { return true }
      let full = Array((place + String(level)).utf8)
      return full.withByteText {
        lexicon.places.longestMatch(in: $0, at: 0, limit: $0.count)?.end == full.count
      }
    }
  }

  /// 全省开发区 after 某省78家省级及以上开发区; 这30个开发区 after 全国30个国家级开发区.
  private func mayMean(_ long: TextSpan, _ short: TextSpan) -> Bool {
    let (full, words) = (text.string(long.range), text.string(short.range))
    if words.filter({ $0 != "市" && $0 != "省" }) == full { return true }
    guard full.utf8.count >= words.utf8.count, full.suffix(2) == words.suffix(2) else { return false }
    if let count = Self.count(beginning: words), count == Self.count(beginning: full),
      Self.abbreviates(words.drop { $0.isNumber || "个家個一二三四五六七八九十两".contains($0) }, full)
    {
      return true
    }
    // 118个工业园区 are not 全省各类产业园区
    let kind = words.drop { $0.isNumber || "个家这".contains($0) }
    if words.first?.isNumber ?? false, kind.count > 2, !full.hasSuffix(kind) { return false }
    // 省级经济开发区 are those of that level, not all that the province has
    if words.hasPrefix("全"), ["省级", "市级", "国家级", "区级"].contains(where: full.hasPrefix) { return false }
    for level in ["国家级", "省级", "市级"] where words.contains(level) && !full.contains(level) { return false }
    func digits(_ name: String) -> [Substring] {
      name.split { !$0.isNumber }
    }
    guard digits(full).isEmpty || digits(words).allSatisfy(digits(full).contains) else { return false }
    let begin = words.prefix(2)
    guard ["全", "我"].contains(begin.prefix(1)), let whole = begin.last, whole != "部" else {
      return ["这", "国", "省", "市"].contains(words.prefix(1)) || words.first?.isNumber == true || full == words
    }
    return full.hasPrefix(begin) || full.contains(whole) && !["全", "我"].contains(full.prefix(1))
  }

  /// 9 of 9个经开区 and of 九个经济技术开发区.
  private static func count(beginning name: String) -> Int? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    if let count = Int(digits) { return count }
    guard let first = name.unicodeScalars.first else { return nil }
    let digit = Int(ChineseNumeral.digit(first.value))
    return digit > 0 ? digit : nil
  }

  /// Whether the characters of a short name stand in a longer one in their order: 经开区 in 经济技术开发区.
  private static func abbreviates(_ short: Substring, _ long: String) -> Bool {
    guard short.count >= 2, short.last == long.last else { return false }
    var rest = long[...]
    for character in short {
      guard let at = rest.firstIndex(of: character) else { return false }
      rest = rest[rest.index(after: at)...]
    }
    return true
  }

  /// A bare 开发区 right after a sentence on a group of 开发区.
  func groupMeant(by span: TextSpan) -> SubjectRef? {
    // 重点园区 after 自贸港重点园区
    if text.endsWith("重点", at: span.lower),
      var group = state.groups.last(where: { group in
        guard let name = group.pieces.first, name.length > span.length + 6 else { return false }
        return text.agree(span.length + 6, before: name.upper, span.upper)
      })
    {
      group.paragraph = sentence.paragraph
      return group
    }
    guard var group = state.lastGroup, ordinal - group.sentence <= 1, let name = group.pieces.first,
      !text.contains("、", in: name),
      text.agree(min(9, span.length), before: name.upper, span.upper)
    else { return nil }
    group.paragraph = sentence.paragraph
    return group
  }
}
