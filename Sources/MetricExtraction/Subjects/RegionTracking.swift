import FactModel
import Lexicons
import SourceText

/// Counties, cities and provinces that a sentence is about, by their full or short names.
extension StoryLinker {
  func meetRegion(at index: Int) {
    let isNamed = if case .region = sentence.tokens[index].kind { true } else { false }
    if !isNamed, let label = state.label, label.paragraph == sentence.paragraph { return }
    if zoneFollows(index) || zoneInBrackets(index) || ownsZone(index) { return }
    if isNamed { state.regions.append(sentence.tokens[index].span) }
    if beginsGroup(index) { return }
    if isNamed, firmFollows(index) || endsInFirms(index) { return }
    guard role(ofRegion: index) == .subject else { return }
    let token = sentence.tokens[index]
    // 福建省泉州市泉港区: the smallest
    if index + 1 < sentence.tokens.count, case .region = sentence.tokens[index + 1].kind,
      sentence.tokens[index + 1].lower == token.upper
    {
      return
    }
    // 市直: the story's own city
    if !isNamed, text.hasPrefix("直", at: token.upper - 3) {
      if let base = state.base { state.current = base }
      return
    }
    let span = isNamed ? token.span : namedRegion(token.span) ?? token.span
    let subject = SubjectRef(
      kind: .region, pieces: [span], sentence: ordinal, paragraph: sentence.paragraph, place: token.lower)
    if !isNamed, text.hasPrefix("我", at: span.lower),
      sentence.tokens[index...].contains(where: { $0.quantity != nil })
    {
      state.saysOwn = true
    }
    state.lastPlace = subject
    state.current = subject
    lead(subject)
    setBase(subject)
  }

  /// 产值增长35%,投资增长38%——某开发区实现“开门红”: told before it is named.
  func meetTrailingSubject() {
    guard
      let zone = sentence.tokens.firstIndex(where: { token in
        switch token.kind {
        case .zone, .region, .name: true
        default: token.cues.has(.regionwhole)
        }
      }), case .zone(let mention) = sentence.tokens[zone].kind,
      text.endsWith("——", at: sentence.tokens[zone].lower),
      sentence.tokens[..<zone].contains(where: { $0.quantity != nil }),
      case .zone(let named) = sentence.mentions[mention].kind,
      let entry = register.index(of: named, span: sentence.tokens[zone].span)
    else { return }
    let subject = SubjectRef(
      kind: .zone, zone: entry, isLead: true, sentence: ordinal, paragraph: sentence.paragraph,
      place: sentence.tokens[zone].lower)
    state.current = subject
    state.lastPlace = subject
    setBase(subject)
  }

  /// 大足2013年实现地区生产总值……: a county by its short name alone at the head of a segment, where no zone of the story has
  /// that name.
  func meetShortPlace(at lower: Int, before index: Int) {
    guard index < sentence.tokens.count, (6...21).contains(sentence.tokens[index].lower - lower),
      let place = lexicon.places.longestMatch(in: text, at: lower, limit: sentence.tokens[index].lower),
      place.end == sentence.tokens[index].lower
        || isDistrict(TextSpan(place.end, sentence.tokens[index].lower))
    else { return }
    let token = sentence.tokens[index]
    let isCount = token.quantity.flatMap(sentence.quantity)?.dimension == .count
    guard
      token.period != nil || isCount || token.indicator.map({ Self.isOfPlaces(row($0).indicator) }) ?? false
    else {
      return
    }
    let name = TextSpan(lower, token.lower)
    let names = register.entries.map(\.name) + (state.base?.pieces ?? [])
    guard !names.contains(where: { begins($0, with: name) }) else { return }
    let subject = SubjectRef(
      kind: .region, pieces: [name], sentence: ordinal, paragraph: sentence.paragraph, place: lower)
    state.lastPlace = subject
    state.current = subject
    lead(subject)
    setBase(subject)
  }

  /// 九台市11个项目: three characters that end in 市 or 县, right before a count, where places have their counts.
  func meetListedPlace(at index: Int) {
    let upper = sentence.tokens[index].lower
    guard let quantity = sentence.tokens[index].quantity.flatMap(sentence.quantity),
      quantity.dimension == .count,
      upper - 9 >= sentence.span.lower,
      text.endsWith("市", at: upper) || text.endsWith("县", at: upper),
      [0x3001, 0xFF0C, 0x2C, 0xFF1B, 0x3B].contains(text.scalar(before: upper - 9).value),
      !sentence.tokens[..<index].contains(where: { $0.upper > upper - 9 && $0.mark == nil }),
      let last = state.facts.last, last.sentence == ordinal, last.indicator == .projectsCount
    else { return }
    let subject = SubjectRef(
      kind: .region, pieces: [TextSpan(upper - 9, upper)], sentence: ordinal, paragraph: sentence.paragraph,
      place: upper - 9)
    state.current = subject
    lead(subject)
  }

  /// 滨海区 behind 潍坊: two or three characters that end as districts do.
  func isDistrict(_ words: TextSpan) -> Bool {
    guard (9...12).contains(words.length),
      text.endsWith("区", at: words.upper) || text.endsWith("县", at: words.upper)
    else { return false }
    return stride(from: words.lower, to: words.upper, by: 3).allSatisfy {
      text.scalar(at: $0).value &- 0x4E00 < 0x5200
    }
  }

  func ends(_ name: TextSpan, with words: TextSpan) -> Bool {
    name.length > words.length
      && text.agree(words.length, before: name.upper, words.upper)
  }

  func begins(_ name: TextSpan, with words: TextSpan) -> Bool {
    guard name.length >= words.length else { return false }
    return (name.lower...name.upper - words.length).contains { at in
      text.agree(words.length, from: at, words.lower)
    }
  }

  /// 13个区县承担的272个项目, 14个市级部门: members of the place itself, told of beside a group of its zones.
  func meetMembers(at index: Int) {
    guard state.current?.isGroup == true, let base = state.base, isSubjectPlace(index),
      text.begins(with: lexicon.phrases[.members], at: sentence.tokens[index].upper)
    else { return }
    state.current = base
  }

  /// 海南省13个重点园区, 湖南省级以上产业园区: part of the group's name.
  func beginsGroup(_ index: Int) -> Bool {
    for next in sentence.tokens.indices[(index + 1)...].prefix(6) {
      if sentence.tokens[next].mark != nil { return false }
      guard case .zone(let mention) = sentence.tokens[next].kind,
        case .zone(let zone) = sentence.mentions[mention].kind, zone.suffix != nil, zone.form != .named
      else { continue }
      return zoneGroup(next).map { $0.lower <= sentence.tokens[index].lower } ?? false
    }
    return false
  }

  func zoneFollows(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return false }
    let next = sentence.tokens[index + 1]
    if case .zone = next.kind { return next.lower == sentence.tokens[index].upper }
    return false
  }

  /// 博望区的某新型功能区完成……: the zone is told of, not where it lies.
  func ownsZone(_ index: Int) -> Bool {
    guard index + 2 < sentence.tokens.count, sentence.tokens[index + 1].cues.has(.of),
      sentence.tokens[index + 1].lower == sentence.tokens[index].upper,
      sentence.tokens[index + 2].lower == sentence.tokens[index + 1].upper,
      case .zone(let mention) = sentence.tokens[index + 2].kind,
      case .zone(let zone) = sentence.mentions[mention].kind
    else { return false }
    return zone.form == .named
  }

  /// 南昌县（小蓝经开区）: one body under two names.
  func zoneInBrackets(_ index: Int) -> Bool {
    guard index + 3 < sentence.tokens.count, sentence.tokens[index + 1].mark == .open,
      sentence.tokens[index + 3].mark == .close, case .zone(let mention) = sentence.tokens[index + 2].kind,
      case .zone(let zone) = sentence.mentions[mention].kind
    else { return false }
    return zone.form == .named && sentence.tokens[index + 1].lower == sentence.tokens[index].upper
  }

  /// 某市某某公司: the city is part of the firm's name, whether the name was read with it or not.
  func firmFollows(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    return sentence.names.contains { name in
      name.kind == .enterprise && !name.isReference
        && name.span.lower <= token.upper && token.upper < name.span.upper
    }
  }

  /// 某市某某钛业等9家企业: the place begins the name of a firm.
  func endsInFirms(_ index: Int) -> Bool {
    let upper = sentence.tokens[index].upper
    for next in sentence.tokens[(index + 1)...].prefix(6) {
      if next.mark?.endsSegment == true || next.lower - upper > 45 { return false }
      if let quantity = next.quantity.flatMap(sentence.quantity) {
        return ["家", "户"].contains { text.hasPrefix($0 as StaticString, at: quantity.unitSpan.lower) }
          && text.hasPrefix("等", at: quantity.numberSpan.lower - 3) && next.lower - 3 > upper
      }
    }
    return false
  }

  /// Whether a project's or firm's name token covers this place.
  func nameFollows(_ index: Int, from lower: Int) -> Bool {
    var next = index + 1
    while next < sentence.tokens.count, next < index + 12 {
      if case .name = sentence.tokens[next].kind {
        return sentence.tokens[next].lower <= lower
      }
      next += 1
    }
    return false
  }
}
