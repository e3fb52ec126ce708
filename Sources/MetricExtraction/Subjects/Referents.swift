import FactModel
import Lexicons
import SourceText

/// Whom 该区, 园区, 全县 and 该项目 mean, and where a project lies.
extension StoryLinker {
  /// The zone or region that 该区, 园区, 开发区 means here.
  func referent(_ kind: ZoneReferenceRow.Kind, suffix: Int32?, at token: Token) -> SubjectRef {
    let here = SubjectRef(kind: .zone, pieces: [token.span])
    if text.hasPrefix("该", at: token.lower), let near = zoneJustNamed(before: token, suffix: suffix) {
      return near
    }
    if kind == .own || suffix == nil, text.hasPrefix("区", at: token.upper - 3), token.upper - token.lower == 6
    {
      // 该区, 我区, 全区: the place spoken of last, or the story's, that may be called 区; never a county or a city
      if kind == .own, let region = autonomousRegion() {
        return SubjectRef(kind: .region, pieces: [region])
      }
      // a new paragraph goes back to the story's own
      let isAnew = state.lastPlace.map { $0.paragraph != sentence.paragraph } ?? true
      let places = kind == .own || isAnew ? [state.base, state.lastPlace] : [state.lastPlace, state.base]
      if let place = places.compactMap(\.self).first(where: mayBeDistrict) ?? zoneBefore(token) {
        return place
      }
      // 该区 of a district that is called by its short name
      if let base = state.base, base.kind == .region, let name = base.pieces.last,
        !text.endsWith("县", at: name.upper),
        !text.endsWith("市", at: name.upper), !text.endsWith("省", at: name.upper),
        !text.hasPrefix("全", at: name.lower),
        !text.hasPrefix("我", at: name.lower), name.length > 3
      {
        return base
      }
      return SubjectRef(kind: .region, pieces: [token.span])
    }
    if let suffix {
      let group = lexicon.zoneSuffixes[Int(suffix)].group
      if isListItem(token) { return kind == .this ? onlyZone(of: group) ?? here : here }
      // 长沙经开区成立于1992年,……园区规模工业总产值……: who heads the sentence
      if let last = state.lastPlace, last.sentence == ordinal, last.isLead, let entry = zone(of: last),
        fits(group, entry)
      {
        return last
      }
      if let named = zoneEndingLike(token) { return named }
      // a paragraph on goes back to the story's own
      if let base = state.base, let own = zone(of: base), fits(group, own), let last = state.lastPlace,
        last.paragraph != sentence.paragraph, last.zone != base.zone, let other = last.zone,
        register.entries[other].count < 2
      {
        return base
      }
      if let last = zone(of: state.lastPlace), fits(group, last) { return state.lastPlace ?? here }
      if let base = zone(of: state.base), fits(group, base) { return state.base ?? here }
      // 园区 in a story of a city that named one zone
      if state.base?.kind == .region, group == .any || group == .park || group == .development,
        let only = onlyZone(before: token.lower), fits(group, register.entries[only])
      {
        return SubjectRef(kind: .zone, zone: only)
      }
      if state.base?.kind != .region,
        let entry = register.entries.indices.first(where: {
          register.entries[$0].rank == .zone && fits(group, register.entries[$0])
        })
      {
        return SubjectRef(kind: .zone, zone: entry)
      }
      // 开发区 of a 加工区 that no other zone of the story can be
      if group == .development, let base = state.base, let own = zone(of: base), own.rank == .zone {
        return base
      }
      // a story of 高新区 by that word alone: 园区 is the same
      if let base = state.base, base.kind == .zone, base.zone == nil, !base.isGroup,
        group == .any || group == .park
      {
        return base
      }
      return here
    }
    if zone(of: state.lastPlace) != nil { return state.lastPlace ?? here }
    if zone(of: state.base) != nil { return state.base ?? here }
    return here
  }

  /// 规划建设某某创新区,该区占地……: the zone named last in the same sentence, in a segment before.
  private func zoneJustNamed(before token: Token, suffix: Int32?) -> SubjectRef? {
    var isBehindComma = false
    for other in sentence.tokens.reversed() where other.upper <= token.lower {
      if let mark = other.mark, mark.endsSegment { isBehindComma = true }
      guard case .zone(let mention) = other.kind, case .zone(let zone) = sentence.mentions[mention].kind,
        zone.form == .named
      else { continue }
      guard isBehindComma, token.lower - other.upper <= 30,
        let entry = register.index(of: zone, span: other.span), register.entries[entry].rank != .part,
        suffix.map({ fits(lexicon.zoneSuffixes[Int($0)].group, register.entries[entry]) }) ?? true
      else { return nil }
      return SubjectRef(kind: .zone, zone: entry)
    }
    return nil
  }

  /// 全区 of a story of 宁夏, where no zone and no district is what it tells of: the 自治区 by its short name.
  private func autonomousRegion() -> TextSpan? {
    guard state.base?.kind != .zone, state.spare?.zone == nil || state.base == nil else { return nil }
    if let known = state.autonomous { return known }
    let region = autonomousName()
    state.autonomous = .some(region)
    return region
  }

  private static let autonomousNames: [StaticString] = ["内蒙古", "广西", "西藏", "宁夏", "新疆"]

  private func autonomousName() -> TextSpan? {
    guard state.stretches.contains(where: { text.contains("自治区", in: $0) }) else { return nil }
    for stretch in state.stretches {
      var at = stretch.lower
      while at < stretch.upper {
        for name in Self.autonomousNames where text.hasPrefix(name, at: at) {
          return TextSpan(at, at + name.utf8CodeUnitCount)
        }
        at += text.scalar(at: at).length
      }
    }
    return nil
  }

  /// 三季度是某高新区的“项目季”,全区……: the story's first zone, named on the way, if it is told before the word.
  private func zoneBefore(_ token: Token) -> SubjectRef? {
    guard let spare = state.spare, let zone = spare.zone, register.entries[zone].rank == .zone,
      spare.place < token.lower
    else { return nil }
    return spare
  }

  /// 示范区 of 某综改示范区: a zone of the story whose name ends with the very words.
  private func zoneEndingLike(_ token: Token) -> SubjectRef? {
    func ends(_ subject: SubjectRef?) -> Bool {
      guard let entry = zone(of: subject), entry.name.length > token.span.length, entry.rank != .park else {
        return false
      }
      return text.agree(token.span.length, before: entry.name.upper, token.upper)
    }
    if let named = [state.lastPlace, state.base].compactMap(\.self).first(where: ends) { return named }
    // 开发区 in a story that opened with a park: the one zone named before whose name ends so
    guard token.span.length == 9, state.base.map({ zone(of: $0)?.rank == .park || isIndustrial($0) }) ?? false
    else { return nil }
    let named = state.zonesMet.sorted().map { SubjectRef(kind: .zone, zone: $0) }.filter(ends)
    return named.count == 1 ? named[0] : nil
  }

  private func isIndustrial(_ subject: SubjectRef) -> Bool {
    guard let entry = zone(of: subject) else { return false }
    return [.industrial, .cluster, .base].contains(entry.group)
  }

  /// 其中高新区23个项目、经开区18个项目: one of several called by no more than what they are, each with its count.
  private func isListItem(_ token: Token) -> Bool {
    func isItem(_ index: Int) -> Bool {
      guard index > 0, index + 1 < sentence.tokens.count,
        case .zone(let mention) = sentence.tokens[index].kind,
        case .zone(let zone) = sentence.mentions[mention].kind, zone.suffix != nil
      else { return false }
      if case .named = zone.form { return false }
      let previous = sentence.tokens[index - 1]
      let next = index + 1 < sentence.tokens.count ? sentence.tokens[index + 1] : nil
      let after =
        next?.cues.isEmpty == false && index + 2 < sentence.tokens.count ? sentence.tokens[index + 2] : next
      return
        (previous.mark == .pause || previous.mark == .semicolon || previous.mark == .comma
        || previous.cues.has(.part))
        && previous.upper == sentence.tokens[index].lower && after?.quantity != nil
        && after.map { $0.lower <= sentence.tokens[index].upper + 3 } ?? false
    }
    guard let own = sentence.tokens.firstIndex(where: { $0.lower == token.lower && $0.upper == token.upper }),
      isItem(own)
    else { return false }
    return sentence.tokens.indices.contains { other in
      other != own && isItem(other) && sentence.tokens[other].span.length > 0
        && text.string(sentence.tokens[other].span.range) != text.string(token.span.range)
    }
  }

  /// The one zone the story has named so far.
  private func onlyZone(before lower: Int) -> Int? {
    if state.zonesMet.count == 1 { return state.zonesMet.first }
    // or the one it names later on
    guard state.zonesMet.isEmpty else { return nil }
    let all = register.entries.indices.filter {
      register.entries[$0].rank == .zone && register.entries[$0].now == nil
    }
    return all.count == 1 ? all[0] : nil
  }

  private func mayBeDistrict(_ place: SubjectRef) -> Bool {
    // a park or a part of the story's zone is no 区 of its own
    if place.kind == .zone, let zone = place.zone, register.entries[zone].rank != .zone,
      let base = state.base,
      base.zone != zone
    {
      return false
    }
    guard place.kind == .region, let name = place.pieces.last else { return true }
    return text.hasPrefix("区", at: name.upper - 3)
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
    case .development:
      return economic.contains(entry.group) || [.hightech, .cluster, .industrial].contains(entry.group)
    case .etdz, .edz, .economic: return economic.contains(entry.group)
    case .hightech: return entry.group == .hightech || entry.group == .development
    default: return false
    }
  }

  /// The place that 全省, 我市, 该县 mean: the story's own, the one named last (该), the widest of that level the
  /// story names.
  func namedRegion(_ span: TextSpan) -> TextSpan? {
    guard span.length == 6 else { return nil }
    if let place = placeBefore(span) { return place }
    if text.hasPrefix("该", at: span.lower) { return state.regions.last { endsAlike($0, span) } }
    if let base = state.base, base.kind == .region, let name = base.pieces.last {
      if endsAlike(name, span) { return name }
      // 全区 of a story of 新疆
      let isAutonomous = Self.autonomousNames.contains {
        text.hasPrefix($0, at: name.lower) && name.length == $0.utf8CodeUnitCount
      }
      if isAutonomous, text.hasPrefix("区", at: span.upper - 3) { return name }
    }
    let level = text.scalar(before: span.upper).value
    if let known = state.homes[level] { return known }
    let home = homeRegion(span)
    state.homes[level] = .some(home)
    return home
  }

  private func endsAlike(_ name: TextSpan, _ span: TextSpan) -> Bool {
    name.length > 6 && text.agree(3, before: name.upper, span.upper)
  }

  /// 江西全省: the province by its short name, right before.
  private func placeBefore(_ span: TextSpan) -> TextSpan? {
    guard text.hasPrefix("全", at: span.lower),
      let match = lexicon.zoneStarts.longestMatch(in: text, endingAt: span.lower, limit: sentence.span.lower),
      lexicon.places.longestMatch(in: text, at: match.end, limit: span.lower)?.end == span.lower
    else { return nil }
    return TextSpan(match.end, span.lower)
  }

  /// The first place of the highest rank that the story prints in full, alone or within a zone's name.
  private func homeRegion(_ span: TextSpan) -> TextSpan? {
    var best: (span: TextSpan, rank: PlaceRank)?
    for stretch in state.stretches {
      var at = stretch.lower
      while at < stretch.upper {
        guard let match = lexicon.places.longestMatch(in: text, at: at, limit: stretch.upper) else {
          at += text.scalar(at: at).length
          continue
        }
        let place = TextSpan(at, match.end)
        if text.hasPrefix("全", at: match.end), endsAlike(TextSpan(match.end - 3, match.end + 6), span) {
          return place
        }
        if let rank = PlaceRank(rawValue: match.value), rank != .short, endsAlike(place, span),
          best.map({ $0.rank.rawValue < rank.rawValue }) ?? true
        {
          best = (place, rank)
        }
        at = match.end
      }
    }
    return best?.span
  }

  /// 产业园规划总投资……: the sentence begins with the suffix of the park named last.
  func parkMeant() -> SubjectRef? {
    guard var park = state.lastPark, let zone = park.zone else { return nil }
    let entry = register.entries[zone]
    guard entry.name.length >= 15 else { return nil }
    for offset in 0..<9 where text[sentence.span.lower + offset] != text[entry.name.upper - 9 + offset] {
      return nil
    }
    park.sentence = ordinal
    park.paragraph = sentence.paragraph
    park.isLead = true
    park.phase = nil
    return park
  }

  /// The zone a project or firm lies in: a zone in its own right rather than a park of it.
  func placeZone() -> Int? {
    if let host = hostZone() { return host }
    if let last = state.lastPlace, last.kind == .zone { return last.zone }
    return state.base?.kind == .zone ? state.base?.zone : nil
  }

  /// The words for the story's zone where none names it: 县产业集聚区, 园区.
  func placeWords() -> TextSpan? {
    guard hostZone() == nil, state.lastPlace?.zone == nil else { return nil }
    guard let base = state.base, base.kind == .zone, base.zone == nil, !base.isGroup else {
      return state.localHost
    }
    return base.pieces.first
  }

  /// The zone spoken of last that is no mere park.
  func hostZone() -> Int? {
    // 甲产业园 heads the paragraph: its projects lie there
    if let last = state.lastPlace, last.isLead, last.kind == .zone, let zone = last.zone,
      last.paragraph == sentence.paragraph, state.base?.zone != zone, register.entries[zone].rank == .zone
    {
      return zone
    }
    if let base = state.base, base.kind == .zone, let zone = base.zone, let last = state.lastPlace?.zone,
      register.entries[zone].rank == .zone,
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

  /// X产业园位于Y工业园内: X lies in Y.
  func settleWithin(_ entry: Int) {
    guard var current = state.current, current.sentence == ordinal else { return }
    switch current.kind {
    case .project, .enterprise:
      current.zone = entry
      if let last = state.lastProject, last.isSame(as: current) || last.pieces == current.pieces {
        state.lastProject?.zone = entry
      }
    case .zone:
      guard let own = current.zone, own != entry, register.entries[own].rank != .zone else { return }
      current.within = entry
      if state.base?.zone == own, state.base?.kind == .zone { state.base?.within = entry }
    case .region: return
    }
    state.current = current
  }
}
