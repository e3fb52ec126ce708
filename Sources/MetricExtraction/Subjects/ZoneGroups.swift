import FactModel
import Lexicons
import SourceText

/// Groups of zones: 全省开发区, 国家级经开区, 全国30个国家级开发区.
extension StoryLinker {
  /// The group that a bare suffix ends, where it heads its segment: a subject of its own.
  func zoneGroup(_ index: Int) -> TextSpan? {
    var first = index
    while first > 0, isGroupWord(first - 1), leads(first - 1, to: first) { first -= 1 }
    guard first < index else { return nil }
    let lower = sentence.tokens[first].lower
    guard isSubjectPlace(first, afterVerbs: false) || text.hasPrefix("这", at: lower - 3) else { return nil }
    // 该省级开发区 is one zone
    if text.hasPrefix("该", at: lower - 3) || text.hasPrefix("本", at: lower - 3) { return nil }
    return TextSpan(lower, sentence.tokens[index].upper)
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

  /// Whether nothing stands between two words of a group but 级, 各, 以上.
  private func leads(_ first: Int, to second: Int) -> Bool {
    let (lower, upper) = (sentence.tokens[first].upper, sentence.tokens[second].lower)
    if lower >= upper { return lower == upper }
    return ["级", "各", "各类", "所有", "以上", "及以上", "类", "工业类", "内"].contains { word in
      (word as StaticString).utf8CodeUnitCount == upper - lower && text.hasPrefix(word, at: lower)
    }
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
      if cues.has(.regionwhole) { return true }
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
    if let zone = zoneOfWhole(span) { return zone }
    var subject = SubjectRef(
      kind: .zone, pieces: [span], isGroup: true, sentence: ordinal, paragraph: sentence.paragraph,
      place: span.lower)
    if let known = state.groups.last(where: { $0.pieces.first.map { mayMean($0, span) } ?? false }) {
      subject.pieces = known.pieces
    } else {
      state.groups.append(subject)
    }
    return subject
  }

  /// 全市工业园区 after 某市工业园区: the city's parks by their name.
  private func zoneOfWhole(_ span: TextSpan) -> SubjectRef? {
    guard text.hasPrefix("全", at: span.lower),
      let entry = register.entries.indices.first(where: { index in
        let (name, stem) = (register.entries[index].name, register.entries[index].stem)
        let tail = span.length - 3
        guard name.length > tail, stem.upper == name.upper - tail + 3 else { return false }
        return (1...tail).allSatisfy { text[name.upper - $0] == text[span.upper - $0] }
      })
    else { return nil }
    return SubjectRef(
      kind: .zone, zone: entry, sentence: ordinal, paragraph: sentence.paragraph, place: span.lower)
  }

  /// 全省开发区 after 某省78家省级及以上开发区; 这30个开发区 after 全国30个国家级开发区.
  private func mayMean(_ long: TextSpan, _ short: TextSpan) -> Bool {
    let (full, words) = (text.string(long.range), text.string(short.range))
    guard full.utf8.count >= words.utf8.count, full.suffix(3) == words.suffix(3) else { return false }
    for level in ["国家级", "省级", "市级"] where words.contains(level) && !full.contains(level) { return false }
    func digits(_ name: String) -> [Substring] {
      name.split { !$0.isNumber }
    }
    guard digits(words).allSatisfy(digits(full).contains) else { return false }
    let begin = words.prefix(2)
    guard ["全", "我"].contains(begin.prefix(1)), let whole = begin.last, whole != "部" else {
      return ["这", "国", "省", "市"].contains(words.prefix(1)) || words.first?.isNumber == true || full == words
    }
    return full.hasPrefix(begin) || full.contains(whole) && !["全", "我"].contains(full.prefix(1))
  }

  /// A bare 开发区 right after a sentence on a group of 开发区.
  func groupMeant(by span: TextSpan) -> SubjectRef? {
    guard var group = state.lastGroup, ordinal - group.sentence <= 1, let name = group.pieces.first,
      (1...min(9, span.length)).allSatisfy({ text[name.upper - $0] == text[span.upper - $0] })
    else { return nil }
    group.paragraph = sentence.paragraph
    return group
  }
}
