import FactModel
import Lexicons
import SourceText

/// Who a sentence is about: named zones, references, regions, projects and enterprises.
///
/// A name's role in its clause (`ClauseRole`) decides whether the text goes on about it; a new paragraph goes back
/// to the story's own zone or region.
extension StoryLinker {
  // MARK: zones

  func meetZone(_ mention: Int, at index: Int) {
    guard case .zone(let zone) = sentence.mentions[mention].kind else { return }
    switch zone.form {
    case .named:
      guard let entry = register.index(of: zone, span: sentence.tokens[index].span) else { return }
      meetNamedZone(entry, at: index)
    case .reference(let kind):
      meetReference(kind, suffix: zone.suffix, at: index)
    }
  }

  private func meetNamedZone(_ entry: Int, at index: Int) {
    let span = sentence.tokens[index].span
    let rank = register.entries[entry].rank
    if rank != .part { state.zonesMet.insert(entry) }
    // 某园区项目 names a project; the project's own token tells
    if nameFollows(index, from: span.lower) || isNested(index) { return }
    var subject = SubjectRef(
      kind: .zone, zone: entry, sentence: ordinal, paragraph: sentence.paragraph, place: span.lower)
    if rank == .part, let base = state.base, base.kind == .zone { subject.zone = base.zone }
    // a part lies in the story's zone, and so does a park that is named once, beside no other zone
    let isPark =
      rank == .park && (register.entries[entry].count < 2 || isStoryOfKnownZone(entry))
      && !isOfFreeTrade(entry)
      && state.base?.kind == .zone && !followsPeer(index)
      && !state.leads.contains { $0.kind == .zone && $0.zone != state.base?.zone && $0.zone != entry }
    if rank == .part || isPark, let host = hostZone(), host != entry { subject.within = host }
    if rank == .park || rank == .part { subject.host = placeWords() }
    if let park = attributedPark(index) {
      state.lastProject = park
      state.current = park
      return
    }
    if state.base == nil,
      text.ends(with: lexicon.phrases[.visit], at: span.lower)
    {
      state.base = subject
    }
    let role = role(ofZone: index, entry: entry)
    // 其中某产业园: from then on a park of the zone whose part it is
    if rank == .park || rank == .zone && isUnknownPart(index, entry), role == .part, let host = hostZone(),
      host != entry
    {
      state.hostsOfParks[entry] = host
    }
    subject.within = state.hostsOfParks[entry] ?? freeTradeZone(of: entry) ?? subject.within
    switch role {
    case .aside:
      // 某项目是市北高新区的支撑性项目
      if rank == .zone, state.current?.kind == .project, state.current?.zone == nil,
        state.base?.kind != .zone,
        text.endsWith("是", at: span.lower)
      {
        settleWithin(entry)
      }
      return
    case .office:
      state.lastPlace = subject
      if isSubjectPlace(index), state.current?.kind != .zone || speaks(index) {
        state.current = subject
        promote(subject)
      }
      return
    default: break
    }
    if role == .subject && opensSentence(span.lower) || role == .part {
      promoteZone(subject, isHead: role == .subject)
    }
    if rank != .part, state.base?.zone != entry { state.lastPark = subject }
    if role == .mentioned, state.base?.zone != entry { return }
    state.lastPlace = subject
    if span.lower < state.namesTogether.upper, span.lower > state.namesTogether.lower {
      lead(subject)
      return
    }
    if role == .subject || role == .listed && isSubjectPlace(index, afterVerbs: false),
      let names = jointZones(index)
    {
      state.namesTogether = names
      lead(subject)
      meetGroup(names)
      return
    }
    switch role {
    case .location:
      if state.base == nil {
        state.base = state.host ?? subject
        state.isBaseWeak = state.host == nil
      }
      settleWithin(entry)
      return
    case .listed where (state.current ?? state.base) != nil && state.base?.zone != entry:
      lead(subject)
      return
    case .part:
      if let current = state.current ?? state.base {
        state.resume = state.resume ?? current
        state.current = subject
        return
      }
    default:
      if text.hasPrefix("等", at: span.upper) { return }
    }
    subject.isLead = role == .subject || role == .part && isSubjectPlace(index)
    if role == .subject, opensSentence(span.lower) { state.sentenceHead = subject }
    state.current = subject
    if subject.isLead { lead(subject) }
    setBase(subject)
    if index + 1 < sentence.tokens.count, sentence.tokens[index + 1].mark == .colon,
      sentence.tokens[index + 1].lower == span.upper, span.lower - sentence.span.lower <= 9
    {
      subject.isLead = true
      state.current = subject
      state.label = subject
      state.lastPlace = subject
    }
  }

  /// Whether the story is of a zone in its own right that the gazetteer knows, and a park is in no table.
  private func isStoryOfKnownZone(_ park: Int) -> Bool {
    guard let base = state.base, base.kind == .zone, !base.isGroup, let own = base.zone, own != park else {
      return false
    }
    return register.entries[own].rank == .zone && register.entries[own].gazetteerIndex != nil
      && register.entries[park].gazetteerIndex == nil
  }

  /// 某自贸试验区某片区; 太原片区 of another kind of zone is a part of it.
  private func isOfFreeTrade(_ entry: Int) -> Bool {
    guard register.entries[entry].group == .freetrade else { return false }
    let name = register.entries[entry].name
    return !text.hasPrefix("片区", at: name.upper - 6) || text.containsAny(["自贸", "自由贸易"], in: name)
  }

  /// The free-trade zone that a 片区 without its name is a part of.
  private func freeTradeZone(of entry: Int) -> Int? {
    guard register.entries[entry].group == .freetrade, register.entries[entry].rank == .park,
      !isOfFreeTrade(entry)
    else { return nil }
    return register.entries.indices.first {
      register.entries[$0].group == .freetrade && register.entries[$0].rank == .zone
    }
  }

  /// 其中城东工业区规划面积12平方公里, in a story of one zone that is known: a part of that zone.
  private func isUnknownPart(_ index: Int, _ entry: Int) -> Bool {
    guard register.entries[entry].gazetteerIndex == nil, !register.entries[entry].isAmbiguous, isPart(index),
      let base = state.base, base.kind == .zone, !base.isGroup, let own = base.zone, own != entry
    else { return false }
    return register.entries[own].group != register.entries[entry].group
  }

  /// 甲开发区10亿元;乙产业园8亿元: heads a clause as another zone heads the clause before.
  private func followsPeer(_ index: Int) -> Bool {
    guard index == clause.clauseStart, index >= 2, sentence.tokens[index - 1].mark?.endsClause ?? false else {
      return false
    }
    let before = clauseStart(of: index - 1)
    let head = sentence.tokens[before..<index].first {
      $0.period == nil && !$0.cues.has(.part) && $0.mark == nil
    }
    guard case .zone(let mention)? = head?.kind, case .zone(let zone) = sentence.mentions[mention].kind else {
      return false
    }
    return zone.form == .named
  }

  /// A group of zones, or zones named together, heads its segment.
  @discardableResult private func meetGroup(_ span: TextSpan) -> SubjectRef {
    var group = groupSubject(span)
    group.isLead = opensSentence(span.lower)
    if let name = shortName(after: span.upper) { state.groupAlias = (name, group) }
    if text.endsWith("其中", at: span.lower), let current = state.current ?? state.base {
      state.resume = state.resume ?? current
    }
    state.lastGroup = group
    state.current = group
    if group.isLead { state.sentenceHead = group }
    if state.base == nil { state.base = group }
    return group
  }

  /// （以下简称“综保区”）: the words between the quotation marks, or to the bracket.
  private func shortName(after upper: Int) -> TextSpan? {
    guard text.hasPrefix("（", at: upper) || text.hasPrefix("(", at: upper) else { return nil }
    var at = upper
    while at < min(upper + 24, text.count), !text.hasPrefix("简称", at: at) { at += text.scalar(at: at).length }
    guard text.hasPrefix("简称", at: at) else { return nil }
    at += 6
    if text.hasPrefix("“", at: at) { at += 3 }
    var end = at
    while end < text.count, text.scalar(at: end).value &- 0x4E00 < 0x5200 { end += 3 }
    return end - at >= 6 ? TextSpan(at, end) : nil
  }

  /// The first that the story is about; one that was only a place where something is gives way.
  private func setBase(_ subject: SubjectRef) {
    // 我区……: the zone that the story names first of all
    let isOwnWord =
      state.base.map { base in
        base.kind == .region && subject.kind == .zone && subject.zone != nil && subject.isLead
          && base.pieces.first.map { text.hasPrefix("我区", at: $0.lower) && $0.length == 6 } ?? false
      } ?? false
    guard state.base == nil || isOwnWord || state.isBaseWeak && subject.kind == .region else { return }
    state.base = subject
    state.isBaseWeak = false
  }

  /// 赣江新区南昌经开区: the wider zone before the one that is meant.
  private func isNested(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count, case .zone(let mention) = sentence.tokens[index + 1].kind,
      case .zone(let zone) = sentence.mentions[mention].kind, zone.form == .named
    else { return false }
    return sentence.tokens[index + 1].lower == sentence.tokens[index].upper
  }

  /// A story that begins with a city and goes on about the one zone it names: the zone's, once that heads a sentence
  /// after it was named before.
  private func promoteZone(_ subject: SubjectRef, isHead: Bool) {
    guard isHead, state.base?.kind == .region, let zone = subject.zone, register.entries[zone].count > 1,
      state.zoneLeads.contains(zone),
      register.entries.indices.allSatisfy({ $0 == zone || register.entries[$0].rank == .park })
    else {
      if let zone = subject.zone { state.zoneLeads.insert(zone) }
      return
    }
    state.base = subject
  }

  /// A story that begins with a province and goes on about 试验区: the zone's, once that word heads a second sentence and
  /// no other zone is named.
  private func promoteReferred(_ subject: SubjectRef, isHead: Bool) {
    guard isHead, let zone = subject.zone, state.base?.kind == .region, subject.kind == .zone,
      register.entries.indices.allSatisfy({ $0 == zone || register.entries[$0].rank != .zone })
    else { return }
    if state.zoneLeads.contains(zone) { state.base = subject } else { state.zoneLeads.insert(zone) }
  }

  /// The story is of the zone that speaks, where it is named more often than the one that came first.
  private func promote(_ speaker: SubjectRef) {
    guard let base = state.base, base.kind == .zone, let first = base.zone, let own = speaker.zone,
      register.entries[own].count > register.entries[first].count
    else { return }
    state.base = speaker
  }

  /// 某新区管委会副主任……说: what is told next is of that zone.
  private func speaks(_ index: Int) -> Bool {
    let span = TextSpan(
      sentence.tokens[index].upper, min(sentence.tokens[index].upper + 90, sentence.span.upper))
    return text.has(lexicon.phrases[.speech], in: span)
  }

  /// Notes one more place that a segment of this sentence is about.
  private func lead(_ subject: SubjectRef) {
    if !state.leads.contains(where: { $0.zone == subject.zone && $0.pieces == subject.pieces }) {
      state.leads.append(subject)
    }
  }

  private func meetReference(_ kind: ZoneReferenceRow.Kind, suffix: Int32?, at index: Int) {
    let token = sentence.tokens[index]
    let role = role(ofZone: index, entry: nil)
    if kind == .local, role == .location || text.endsWith("在", at: token.lower) {
      state.localHost = state.localHost ?? token.span
      // 某项目在市开发区开工
      if let project = state.lastProject, project.sentence == ordinal, project.zone == nil,
        project.host == nil
      {
        if state.current?.isSame(as: project) ?? false { state.current?.host = token.span }
        state.lastProject?.host = token.span
      }
    }
    switch role {
    case .aside, .location, .office: return
    default: break
    }
    if suffix != nil, let span = zoneGroup(index) {
      let group = meetGroup(span)
      // a story of 开发区 is one of 全省开发区, once it says so
      if let base = state.base, base.kind == .zone, base.zone == nil, !base.isGroup,
        let word = base.pieces.first,
        let name = group.pieces.first, (1...6).allSatisfy({ text[word.upper - $0] == text[name.upper - $0] })
      {
        state.base = group
      }
      return
    }
    if kind == .own, suffix == nil, state.zonesMet.count > 1, role == .subject, isOfCity(token.span) {
      meetGroup(token.span)
      return
    }
    if suffix != nil, role != .source, !isSubjectPlace(index), !followsPause(index) { return }
    if suffix != nil, let alias = state.groupAlias, alias.name.length == token.span.length,
      (1...token.span.length).allSatisfy({ text[alias.name.upper - $0] == text[token.upper - $0] })
    {
      state.current = alias.group
      return
    }
    if suffix != nil, let group = groupMeant(by: token.span) {
      state.current = group
      state.lastGroup?.sentence = ordinal
      return
    }
    if let suffix, lexicon.zoneSuffixes[Int(suffix)].rank != .zone, kind == .this,
      !text.hasPrefix("该", at: token.lower),
      !register.entries.contains(where: { ends($0.name, with: token.span) })
    {
      return
    }
    var subject = referent(kind, suffix: suffix, at: token)
    subject.sentence = ordinal
    subject.paragraph = sentence.paragraph
    subject.place = token.lower
    if kind == .inside {
      // 区内企业: the zone, unless a firm is named
      if state.current?.kind == .project || state.current?.kind == .enterprise { state.current = subject }
      return
    }
    state.current = subject
    if role == .subject, subject.zone != nil { state.lastPlace = subject }
    promoteReferred(subject, isHead: role == .subject && opensSentence(token.lower))
    if isListed(index) || followsPause(index) { lead(subject) } else { setBase(subject) }
  }

  /// 我市开发区 of a story that named several: all of them.
  private func isOfCity(_ span: TextSpan) -> Bool {
    span.length > 9 && (text.hasPrefix("我市", at: span.lower) || text.hasPrefix("我省", at: span.lower))
  }

  /// 、经开区18个项目: an item of a list, with its count.
  private func followsPause(_ index: Int) -> Bool {
    guard index > 0, index + 1 < sentence.tokens.count, sentence.tokens[index - 1].mark == .pause,
      sentence.tokens[index - 1].upper == sentence.tokens[index].lower
    else { return false }
    let next = sentence.tokens[(index + 1)...].prefix(2).first { $0.quantity != nil }
    return next.map { $0.lower <= sentence.tokens[index].upper + 3 } ?? false
  }

  /// Whether only a period stands between the sentence's start and a place.
  private func opensSentence(_ lower: Int) -> Bool {
    let before = sentence.tokens.prefix { $0.lower < lower }
    return lower - sentence.span.lower <= 60
      && before.allSatisfy {
        $0.period != nil || $0.mark == .comma || $0.cues.has(.heard) || $0.cues.has(.generic)
      }
  }

  /// “一区四园”共完成……: the zones of a place by their number, in quotation marks at the head of a segment.
  func meetQuote(at index: Int) {
    let token = sentence.tokens[index]
    let isOfWhole =
      index > 0 && sentence.tokens[index - 1].cues.has(.regionwhole)
      && sentence.tokens[index - 1].upper == token.lower
    guard text.scalar(at: token.lower).value == 0x201C,
      isSubjectPlace(isOfWhole ? index - 1 : index, afterVerbs: false, slack: 0)
    else {
      return
    }
    var at = token.upper
    for words in [["区", "县"], ["园", "区"]] {
      guard ChineseNumeral.digit(text.scalar(at: at).value) > 0, words.contains(text.string(at + 3..<at + 6))
      else {
        return
      }
      at += 6
    }
    guard text.scalar(at: at).value == 0x201D else { return }
    let group = SubjectRef(
      kind: .zone, pieces: [TextSpan(token.upper, at)], isLead: true, isGroup: true, sentence: ordinal,
      paragraph: sentence.paragraph, place: token.upper)
    if let base = state.base, base.kind == .zone, !base.isGroup, base.zone != nil {
      state.current = base
      return
    }
    state.current = group
    state.lastGroup = group
    // named again and again, it is what the story is about
    if state.quotedGroups > 0, state.base?.kind != .zone { state.base = group }
    state.quotedGroups += 1
  }

  // MARK: regions

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
  private func isDistrict(_ words: TextSpan) -> Bool {
    guard (9...12).contains(words.length),
      text.endsWith("区", at: words.upper) || text.endsWith("县", at: words.upper)
    else { return false }
    return stride(from: words.lower, to: words.upper, by: 3).allSatisfy {
      text.scalar(at: $0).value &- 0x4E00 < 0x5200
    }
  }

  private func ends(_ name: TextSpan, with words: TextSpan) -> Bool {
    name.length > words.length
      && (1...words.length).allSatisfy { text[name.upper - $0] == text[words.upper - $0] }
  }

  private func begins(_ name: TextSpan, with words: TextSpan) -> Bool {
    guard name.length >= words.length else { return false }
    return (name.lower...name.upper - words.length).contains { at in
      (0..<words.length).allSatisfy { text[at + $0] == text[words.lower + $0] }
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
  private func beginsGroup(_ index: Int) -> Bool {
    for next in sentence.tokens.indices[(index + 1)...].prefix(6) {
      if sentence.tokens[next].mark != nil { return false }
      guard case .zone(let mention) = sentence.tokens[next].kind,
        case .zone(let zone) = sentence.mentions[mention].kind, zone.suffix != nil, zone.form != .named
      else { continue }
      return zoneGroup(next).map { $0.lower <= sentence.tokens[index].lower } ?? false
    }
    return false
  }

  private func zoneFollows(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return false }
    let next = sentence.tokens[index + 1]
    if case .zone = next.kind { return next.lower == sentence.tokens[index].upper }
    return false
  }

  /// 博望区的某新型功能区完成……: the zone is told of, not where it lies.
  private func ownsZone(_ index: Int) -> Bool {
    guard index + 2 < sentence.tokens.count, sentence.tokens[index + 1].cues.has(.of),
      sentence.tokens[index + 1].lower == sentence.tokens[index].upper,
      sentence.tokens[index + 2].lower == sentence.tokens[index + 1].upper,
      case .zone(let mention) = sentence.tokens[index + 2].kind,
      case .zone(let zone) = sentence.mentions[mention].kind
    else { return false }
    return zone.form == .named
  }

  /// 南昌县（小蓝经开区）: one body under two names.
  private func zoneInBrackets(_ index: Int) -> Bool {
    guard index + 3 < sentence.tokens.count, sentence.tokens[index + 1].mark == .open,
      sentence.tokens[index + 3].mark == .close, case .zone(let mention) = sentence.tokens[index + 2].kind,
      case .zone(let zone) = sentence.mentions[mention].kind
    else { return false }
    return zone.form == .named && sentence.tokens[index + 1].lower == sentence.tokens[index].upper
  }

  /// 某市某某公司: the city is part of the firm's name, whether the name was read with it or not.
  private func firmFollows(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    return sentence.names.contains { name in
      name.kind == .enterprise && !name.isReference
        && name.span.lower <= token.upper && token.upper < name.span.upper
    }
  }

  /// 某市某某钛业等9家企业: the place begins the name of a firm.
  private func endsInFirms(_ index: Int) -> Bool {
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
  private func nameFollows(_ index: Int, from lower: Int) -> Bool {
    var next = index + 1
    while next < sentence.tokens.count, next < index + 12 {
      if case .name = sentence.tokens[next].kind {
        return sentence.tokens[next].lower <= lower
      }
      next += 1
    }
    return false
  }

  // MARK: projects and firms

  func meetName(_ number: Int, at index: Int) {
    let name = sentence.names[number]
    var subject = SubjectRef(
      kind: name.kind, pieces: name.pieces, zone: placeZone(), host: placeWords(), sentence: ordinal,
      paragraph: sentence.paragraph, place: name.span.lower)
    if name.isShort {
      guard
        var known = state.projects.last(where: { $0.pieces.last.map { ends($0, with: name.span) } ?? false })
      else { return }
      known.sentence = ordinal
      known.paragraph = sentence.paragraph
      state.current = known
      state.lastProject = known
      return
    }
    if name.isReference, isPlural(name.span) {
      // 上述项目: of the list, so of the place
      if let base = state.base, state.current?.kind == .project || state.current?.kind == .enterprise {
        state.current = base
      }
      return
    }
    if name.isReference {
      guard let last = name.kind == .project ? state.lastProject : state.lastFirm else { return }
      subject = last
      subject.sentence = ordinal
      subject.paragraph = sentence.paragraph
    }
    if name.kind == .project { state.lastProject = subject } else { state.lastFirm = subject }
    if !name.isReference, name.kind == .enterprise { state.firms.append(subject) }
    if !name.isReference, name.kind == .project { state.projects.append(subject) }
    if name.kind == .project, !name.isReference {
      state.projectsOfSentence = state.projectsSentence == ordinal ? state.projectsOfSentence + 1 : 1
      state.projectsSentence = ordinal
    }
    guard role(ofName: name, at: index) == .subject else { return }
    // 其中某集团完成产值……: until the clause ends
    if name.kind == .enterprise, isPart(index), let current = state.current ?? state.base,
      current.kind == .zone || current.kind == .region
    {
      state.resume = state.resume ?? current
    }
    if name.kind == .project, !name.isReference { subject.isObject = isObjectOfVerb(index, name) }
    let isActor = sentence.tokens.contains { $0.upper == name.span.lower && $0.cues.has(.actor) }
    if isActor, name.kind == .enterprise {
      state.afterSegment = state.afterSegment ?? state.current ?? state.base
    }
    state.current = subject
  }

  /// 推进某项目, 还配套建设某项目: behind a verb of its segment that someone named before acts with.
  private func isObjectOfVerb(_ index: Int, _ name: NameMention) -> Bool {
    guard state.current != nil || state.base != nil else { return false }
    var position = index - 1
    while position >= 0 {
      let token = sentence.tokens[position]
      if let mark = token.mark, mark.endsSegment { return false }
      if token.upper <= name.span.lower {
        if token.quantity != nil { return false }
        if name.span.lower - token.upper <= 12, token.cues.has(.verb), token.span.length >= 6,
          text.has(lexicon.phrases[.pursuit], in: token.span)
        {
          return true
        }
      }
      position -= 1
    }
    return false
  }

  private func isPlural(_ span: TextSpan) -> Bool {
    text.begins(with: lexicon.phrases[.plural], at: span.lower)
  }

  /// 公司 alone at the head of a segment: the firm named last.
  func meetFirmWord(at index: Int) {
    guard text.hasPrefix("公司", at: sentence.tokens[index].lower), sentence.tokens[index].span.length == 6,
      isSubjectPlace(index), var firm = state.lastFirm, firm.paragraph >= sentence.paragraph - 2
    else { return }
    firm.sentence = ordinal
    firm.paragraph = sentence.paragraph
    state.current = firm
  }

  func meetPhase(at index: Int) {
    guard var subject = state.current, subject.kind == .project || isPark(subject) else { return }
    subject.phase = sentence.tokens[index].span
    subject.sentence = ordinal
    subject.paragraph = sentence.paragraph
    state.current = subject
  }

  /// 全部建成后, 项目建成达产后: all of the project again, after one of its phases.
  func leavePhase(at index: Int) {
    guard state.current?.phase != nil else { return }
    let token = sentence.tokens[index]
    let isWhole = ["全部", "全面", "整体", "项目"].contains { word in
      text.hasPrefix(word as StaticString, at: token.lower) || text.hasPrefix(word, at: token.lower - 6)
    }
    if isWhole { state.current?.phase = nil }
  }

  func isPark(_ subject: SubjectRef) -> Bool {
    guard subject.kind == .zone, let zone = subject.zone else { return false }
    return register.entries[zone].rank == .park
  }
}
