import FactModel
import Lexicons
import SourceText

/// Who a sentence is about: named zones, references, regions, projects and enterprises.
extension StoryLinker {
  /// A project or firm is carried into a new paragraph only when that paragraph goes on about it.
  func settleCarriedSubject() {
    if let park = parkMeant() {
      state.current = park
      return
    }
    guard let current = state.current else { return }
    if current.kind == .zone || current.kind == .region {
      guard let base = state.base, base != current else { return }
      let isPassing =
        current.kind == .zone && current.sentence != ordinal
        && current.zone.map { register.entries[$0].rank != .zone && register.entries[$0].count < 2 } ?? false
        && !current.isLead
      if current.paragraph != sentence.paragraph || isPassing { state.current = base }
      return
    }
    if current.kind == .enterprise, current.sentence != ordinal, beginsWithPeriod(),
      let place = state.base ?? state.lastPlace
    {
      state.current = place
      return
    }
    guard current.kind == .project || current.kind == .enterprise,
      current.paragraph != sentence.paragraph
    else { return }
    let goesOn = sentence.tokens.contains { token in
      switch token.kind {
      case .cue(let cues):
        cues.has(.projectnoun) || cues.has(.projectref) || cues.has(.firmref) || cues.has(.phase)
      case .indicator: text.hasPrefix("项目", at: token.lower)
      default: false
      }
    }
    if !goesOn { state.current = state.base }
  }

  /// 2013年,实现……: a new account, after a firm was named, and no word of the firm.
  private func beginsWithPeriod() -> Bool {
    guard let first = sentence.tokens.first, first.period != nil, first.lower - sentence.span.lower <= 3
    else { return false }
    return !sentence.tokens.contains { $0.cues.has(.firmref) || $0.cues.has(.firm) }
  }

  /// 产业园规划总投资……: the sentence begins with the suffix of the park named last.
  private func parkMeant() -> SubjectRef? {
    guard var park = state.lastPark, let zone = park.zone else { return nil }
    let entry = register.entries[zone]
    guard entry.name.length >= 15 else { return nil }
    for offset in 0..<9 where text[sentence.span.lower + offset] != text[entry.name.upper - 9 + offset] {
      return nil
    }
    park.paragraph = sentence.paragraph
    park.phase = nil
    return park
  }

  func meetZone(_ mention: Int, at index: Int) {
    guard case .zone(let zone) = sentence.mentions[mention].kind else { return }
    let span = sentence.tokens[index].span
    switch zone.form {
    case .named:
      guard let entry = register.index(of: zone, span: span) else { return }
      let rank = register.entries[entry].rank
      // 某园区项目 names a project; the project's own token tells
      if nameFollows(index, from: span.lower) { return }
      var subject = SubjectRef(
        kind: .zone, zone: entry, sentence: ordinal, paragraph: sentence.paragraph, place: span.lower)
      if rank == .part, let base = state.base, base.kind == .zone { subject.zone = base.zone }
      if rank == .park || rank == .part, let host = hostZone(), host != entry { subject.within = host }
      if isCompared(index) || isBracketed(index) || isPredicate(index) { return }
      if isOffice(after: span.upper) {
        state.lastPlace = subject
        if isSubjectPlace(index), state.current?.kind != .zone { state.current = subject }
        return
      }
      if rank != .part, state.base?.zone != entry { state.lastPark = subject }
      if state.base?.zone != entry, isMention(index, entry) { return }
      state.lastPlace = subject
      if isLocation(index) {
        if state.base == nil { state.base = subject }
        settleWithin(entry)
        return
      }
      if text.hasPrefix("等", at: span.upper), !isPart(index) { return }
      subject.isLead = isSubjectPlace(index)
      if isPart(index), let current = state.current ?? state.base {
        state.resume = state.resume ?? current
        state.current = subject
        return
      }
      state.current = subject
      if state.base == nil { state.base = subject }
    case .reference(let kind):
      meetReference(kind, suffix: zone.suffix, at: index)
    }
  }

  private func meetReference(_ kind: ZoneReferenceRow.Kind, suffix: Int32?, at index: Int) {
    guard !isCompared(index), !isLocation(index), !isBracketed(index), !isPredicate(index) else { return }
    let token = sentence.tokens[index]
    if isOffice(after: token.upper) { return }
    if suffix != nil, let group = zoneGroup(index) {
      var subject = SubjectRef(
        kind: .zone, pieces: [group], isGroup: true, sentence: ordinal, paragraph: sentence.paragraph,
        place: group.lower)
      if let last = state.lastGroup?.pieces.first, endsAlike(last, group) { subject.pieces = [last] }
      state.lastGroup = subject
      state.current = subject
      return
    }
    if suffix != nil, !isSubjectPlace(index) { return }
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
    if state.base == nil { state.base = subject }
  }

  /// 全省开发区, 国家级经开区, 全国30个国家级开发区: a group of zones, a subject of its own.
  private func zoneGroup(_ index: Int) -> TextSpan? {
    var first = index
    while first > 0, sentence.tokens[first - 1].upper == sentence.tokens[first].lower, isGroupWord(first - 1)
    {
      first -= 1
    }
    guard first < index, isSubjectPlace(first) || text.hasPrefix("这", at: sentence.tokens[first].lower - 3)
    else {
      return nil
    }
    return TextSpan(sentence.tokens[first].lower, sentence.tokens[index].upper)
  }

  /// 这30个国家级开发区 after 全国30个国家级开发区.
  private func endsAlike(_ long: TextSpan, _ short: TextSpan) -> Bool {
    guard long.length >= short.length else { return false }
    return (1...max(1, short.length)).allSatisfy { text[long.upper - $0] == text[short.upper - $0] }
  }

  private func isGroupWord(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    switch token.kind {
    case .cue(let cues):
      return cues.has(.regionwhole) || text.hasPrefix("国家级", at: token.lower)
        || text.hasPrefix("省级", at: token.lower)
    case .quantity(let mention):
      return sentence.quantity(mention).map { $0.dimension == .count && ["个", "家"].contains($0.unit.symbol) }
        ?? false
    default: return false
    }
  }

  /// X产业园位于Y工业园内: X lies in Y.
  private func settleWithin(_ entry: Int) {
    guard var current = state.current, current.sentence == ordinal else { return }
    switch current.kind {
    case .project, .enterprise: current.zone = entry
    case .zone:
      guard let own = current.zone, own != entry, register.entries[own].rank != .zone else { return }
      current.within = entry
      if state.base?.zone == own, state.base?.kind == .zone { state.base?.within = entry }
    case .region: return
    }
    state.current = current
  }

  /// 是……的园区, 作为……: what a subject is, not a subject.
  private func isPredicate(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0 {
      let token = sentence.tokens[position]
      if let mark = token.mark, mark.endsSegment { return false }
      for word in ["是", "为", "属于", "作为", "成为", "列为", "升为"] as [StaticString]
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
    for word in ["由", "与", "和", "及", "以", "同", "引进", "引入", "联合", "携手", "对接", "招引"] as [StaticString]
    where text.hasPrefix(word, at: name.span.lower - word.utf8CodeUnitCount) {
      return true
    }
    return false
  }

  /// The zone or region that 该区, 园区, 开发区 means here.
  private func referent(_ kind: ZoneReferenceRow.Kind, suffix: Int32?, at token: Token) -> SubjectRef {
    let here = SubjectRef(kind: .zone, pieces: [token.span])
    if kind == .own || suffix == nil, text.hasPrefix("区", at: token.upper - 3), token.upper - token.lower == 6
    {
      // 该区, 我区, 全区: the place spoken of last, or the story's
      let region = SubjectRef(kind: .region, pieces: [token.span])
      return kind == .own ? state.base ?? state.lastPlace ?? region : state.lastPlace ?? state.base ?? region
    }
    if let suffix {
      let group = lexicon.zoneSuffixes[Int(suffix)].group
      if let last = zone(of: state.lastPlace), fits(group, last) { return state.lastPlace ?? here }
      if let base = zone(of: state.base), fits(group, base) { return state.base ?? here }
      if state.base?.kind != .region,
        let entry = register.entries.indices.first(where: {
          register.entries[$0].rank == .zone && fits(group, register.entries[$0])
        })
      {
        return SubjectRef(kind: .zone, zone: entry)
      }
      return here
    }
    if zone(of: state.lastPlace) != nil { return state.lastPlace ?? here }
    if zone(of: state.base) != nil { return state.base ?? here }
    return here
  }

  private func zone(of subject: SubjectRef?) -> ZoneRegister.Entry? {
    guard let subject, subject.kind == .zone, let zone = subject.zone else { return nil }
    return register.entries[zone]
  }

  private func fits(_ group: ZoneSuffixRow.Group, _ entry: ZoneRegister.Entry) -> Bool {
    if group == entry.group { return true }
    let economic: Set<ZoneSuffixRow.Group> = [.etdz, .edz, .economic, .development]
    switch group {
    case .any, .park: return true
    case .development: return economic.contains(entry.group) || entry.group == .hightech
    case .etdz, .edz, .economic: return economic.contains(entry.group)
    case .hightech: return entry.group == .hightech || entry.group == .development
    default: return false
    }
  }

  func meetRegion(at index: Int) {
    if case .region = sentence.tokens[index].kind, !zoneFollows(index) {
      state.regions.append(sentence.tokens[index].span)
    }
    guard isSubjectPlace(index), !isCompared(index), !isLocation(index), !isObject(index) else { return }
    let token = sentence.tokens[index]
    if isOffice(after: token.upper) || zoneFollows(index) { return }
    var span = token.span
    // 福建省泉州市泉港区: the smallest
    if index + 1 < sentence.tokens.count, case .region = sentence.tokens[index + 1].kind,
      sentence.tokens[index + 1].lower == token.upper
    {
      return
    }
    var previous = index - 1
    while previous >= 0, case .region = sentence.tokens[previous].kind,
      sentence.tokens[previous].upper == span.lower
    {
      previous -= 1
    }
    if case .cue = token.kind, let named = namedRegion(token.span) { span = named }
    let subject = SubjectRef(
      kind: .region, pieces: [span], sentence: ordinal, paragraph: sentence.paragraph, place: token.lower)
    state.lastPlace = subject
    state.current = subject
    if state.base == nil { state.base = subject }
  }

  /// 全县, 该市: the county or city named last that ends alike.
  private func namedRegion(_ span: TextSpan) -> TextSpan? {
    guard span.length == 6, !text.hasPrefix("我", at: span.lower) else { return nil }
    return state.regions.last { region in
      (1...3).allSatisfy { text[region.upper - $0] == text[span.upper - $0] }
    }
  }

  private func zoneFollows(_ index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return false }
    let next = sentence.tokens[index + 1]
    if case .zone = next.kind { return next.lower == sentence.tokens[index].upper }
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

  func meetName(_ number: Int, at index: Int) {
    let name = sentence.names[number]
    var subject = SubjectRef(
      kind: name.kind, pieces: name.pieces, zone: placeZone(), sentence: ordinal,
      paragraph: sentence.paragraph, place: name.span.lower)
    if name.isReference {
      guard let last = name.kind == .project ? state.lastProject : state.lastFirm else { return }
      subject = last
      subject.sentence = ordinal
      subject.paragraph = sentence.paragraph
    }
    if name.kind == .project { state.lastProject = subject } else { state.lastFirm = subject }
    if !name.isReference, name.kind == .enterprise { state.firms.append(subject) }
    // 甲公司、乙公司等: named in a list, not spoken of
    if text.hasPrefix("等", at: name.span.upper) || text.hasPrefix("、", at: name.span.upper)
      || name.kind == .enterprise && (text.hasPrefix("、", at: name.span.lower - 3) || isPartner(name))
      || isBracketed(index) || isPredicate(index) && !text.hasPrefix("是", at: name.span.lower - 3)
    {
      return
    }
    state.current = subject
  }

  func meetPhase(at index: Int) {
    guard var subject = state.current, subject.kind == .project || isPark(subject) else { return }
    subject.phase = sentence.tokens[index].span
    subject.sentence = ordinal
    subject.paragraph = sentence.paragraph
    state.current = subject
  }

  private func isPark(_ subject: SubjectRef) -> Bool {
    guard subject.kind == .zone, let zone = subject.zone else { return false }
    return register.entries[zone].rank == .park
  }

  /// The zone a project or firm lies in: a zone in its own right rather than a park of it.
  func placeZone() -> Int? {
    if let host = hostZone() { return host }
    if let last = state.lastPlace, last.kind == .zone { return last.zone }
    return state.base?.kind == .zone ? state.base?.zone : nil
  }

  /// The zone spoken of last that is no mere park.
  func hostZone() -> Int? {
    if let base = state.base, base.kind == .zone, let zone = base.zone, let last = state.lastPlace?.zone,
      register.entries[zone].rank == .zone, register.entries[zone].gazetteerIndex != nil,
      register.entries[last].gazetteerIndex == nil
    {
      return zone
    }
    for place in [state.lastPlace, state.base] {
      guard let place, place.kind == .zone, let zone = place.zone else { continue }
      if register.entries[zone].rank == .zone { return zone }
    }
    return nil
  }

  // MARK: where a word stands

  /// Whether only periods, 其中 and connecting words stand between the segment's start and a token.
  func isSubjectPlace(_ index: Int) -> Bool {
    var previous = index - 1
    var lower = sentence.tokens[index].lower
    while previous >= 0 {
      let token = sentence.tokens[previous]
      if lower - token.upper > 6 { return false }
      lower = token.lower
      switch token.kind {
      case .mark(.quote): break
      case .mark(let mark): return mark.endsSegment
      case .period, .region: break
      case .zone(let mention):
        // 区内某产业园
        guard case .zone(let zone) = sentence.mentions[mention].kind, zone.form == .reference(.inside) else {
          return false
        }
      case .cue(let cues):
        let leads =
          cues.has(.verb) && !cues.has(.generic) && token.upper - token.lower <= 6 && !takesObject(token)
        guard cues.has(.part) || leads || cues.has(.and) || cues.has(.location) else { return false }
      default: return false
      }
      previous -= 1
    }
    return lower - sentence.span.lower <= 6
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
    for word in ["支持", "促进", "助力", "服务", "带动", "围绕", "走访", "调研", "参加", "帮助"] as [StaticString]
    where text.hasPrefix(word, at: token.lower) {
      return true
    }
    return false
  }

  /// 其中 just before.
  private func isPart(_ index: Int) -> Bool {
    index > 0
      && (sentence.tokens[index - 1].cues.has(.part) || sentence.tokens[index - 1].cues.has(.including))
  }

  /// Inside brackets.
  private func isBracketed(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < 12 {
      if sentence.tokens[position].mark == .close { return false }
      if sentence.tokens[position].mark == .open { return true }
      position -= 1
    }
    return false
  }

  /// 位于, 落户 just before.
  private func isLocation(_ index: Int) -> Bool { cueBefore(index, .location, within: 12) }

  /// 占全市, 比全国 just before.
  private func isCompared(_ index: Int) -> Bool {
    cueBefore(index, .share, within: 9) || cueBefore(index, .versus, within: 9)
  }

  private func cueBefore(_ index: Int, _ cue: Cue, within bytes: Int) -> Bool {
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

  /// 管委会, 党工委, 区委: an office of the place, not the place.
  private func isOffice(after end: Int) -> Bool {
    Self.offices.begin(in: text, at: end)
  }

  private static let offices: WordList = [
    "管委会", "党工委", "委", "政府", "工委", "区委", "长", "人民政府", "经济发展局", "招商局", "常务", "税务局", "主任",
  ]
}
