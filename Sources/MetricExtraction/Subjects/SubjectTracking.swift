import FactModel
import Lexicons
import SourceText

/// Who a sentence is about: named zones, groups of zones, and the words that refer to them.
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

  func meetNamedZone(_ entry: Int, at index: Int) {
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

  /// A group of zones, or zones named together, heads its segment.
  @discardableResult func meetGroup(_ span: TextSpan) -> SubjectRef {
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
  func shortName(after upper: Int) -> TextSpan? {
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
  func setBase(_ subject: SubjectRef) {
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
  func isNested(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count, case .zone(let mention) = sentence.tokens[index + 1].kind,
      case .zone(let zone) = sentence.mentions[mention].kind, zone.form == .named
    else { return false }
    return sentence.tokens[index + 1].lower == sentence.tokens[index].upper
  }

  /// A story that begins with a city and goes on about the one zone it names: the zone's, once that heads a sentence
  /// after it was named before.
  func promoteZone(_ subject: SubjectRef, isHead: Bool) {
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
  func promoteReferred(_ subject: SubjectRef, isHead: Bool) {
    guard isHead, let zone = subject.zone, state.base?.kind == .region, subject.kind == .zone,
      register.entries.indices.allSatisfy({ $0 == zone || register.entries[$0].rank != .zone })
    else { return }
    if state.zoneLeads.contains(zone) { state.base = subject } else { state.zoneLeads.insert(zone) }
  }

  /// The story is of the zone that speaks, where it is named more often than the one that came first.
  func promote(_ speaker: SubjectRef) {
    guard let base = state.base, base.kind == .zone, let first = base.zone, let own = speaker.zone,
      register.entries[own].count > register.entries[first].count
    else { return }
    state.base = speaker
  }

  /// 某新区管委会副主任……说: what is told next is of that zone.
  func speaks(_ index: Int) -> Bool {
    let span = TextSpan(
      sentence.tokens[index].upper, min(sentence.tokens[index].upper + 90, sentence.span.upper))
    return text.has(lexicon.phrases[.speech], in: span)
  }

  /// Notes one more place that a segment of this sentence is about.
  func lead(_ subject: SubjectRef) {
    if !state.leads.contains(where: { $0.zone == subject.zone && $0.pieces == subject.pieces }) {
      state.leads.append(subject)
    }
  }

  func meetReference(_ kind: ZoneReferenceRow.Kind, suffix: Int32?, at index: Int) {
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
        let name = group.pieces.first, text.agree(6, before: word.upper, name.upper)
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
      text.agree(token.span.length, before: alias.name.upper, token.upper)
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
  func isOfCity(_ span: TextSpan) -> Bool {
    span.length > 9 && (text.hasPrefix("我市", at: span.lower) || text.hasPrefix("我省", at: span.lower))
  }

  /// 、经开区18个项目: an item of a list, with its count.
  func followsPause(_ index: Int) -> Bool {
    guard index > 0, index + 1 < sentence.tokens.count, sentence.tokens[index - 1].mark == .pause,
      sentence.tokens[index - 1].upper == sentence.tokens[index].lower
    else { return false }
    let next = sentence.tokens[(index + 1)...].prefix(2).first { $0.quantity != nil }
    return next.map { $0.lower <= sentence.tokens[index].upper + 3 } ?? false
  }

  /// Whether only a period stands between the sentence's start and a place.
  func opensSentence(_ lower: Int) -> Bool {
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
}
