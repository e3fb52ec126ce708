import FactModel
import Lexicons
import SourceText

/// Whose a figure is: what its own words name behind or before it, else who is spoken of.
extension StoryLinker {
  func subject(for indicator: IndicatorID, at index: Int) -> SubjectRef? {
    if let place = pairs[index]?.place { return place }
    if let token = pairs[index]?.subject { return pairedSubject(token) }
    if let project = projectBehind(index, indicator) { return project }
    if let firm = firmByShortName(index) { return firm }
    if let quarter = quarter(before: index) { return quarter }
    let current =
      state.current ?? state.base ?? state.lastPlace ?? state.spare ?? state.lastFirm ?? state.lastProject
      ?? SubjectRef(kind: .region, sentence: -1)
    guard current.kind == .project || current.kind == .enterprise else { return current }
    // 该项目总投资15亿元,其中固定资产投资13亿元
    if indicator == .fixedAsset, current.kind == .project, current.sentence == ordinal { return current }
    // 项目预计年税收1200万元、到账外资3000万美元
    if indicator == .fdi, current.kind == .project, current.sentence == ordinal, clause.expected != nil {
      return current
    }
    if Self.isOfPlaces(indicator) {
      // 截至10月底,完成固定资产投资……: the sentence is no more about the project before it
      if current.sentence != ordinal, let place = place() {
        state.current = place
        return place
      }
      return place() ?? current
    }
    let isListed = indicator == .projectsCount || indicator == .enterprisesCount
    // 某公司等9家企业, 某公司投资的某项目等10个项目: the place's
    if isListed, current.kind == .enterprise, text.hasPrefix("等", at: sentence.tokens[index].lower - 3) {
      return place() ?? state.spare ?? current
    }
    // 甲公司的……、乙公司的……等一批项目签约,总投资……: the money is of them all
    if indicator == .projectInvestment, current.sentence == ordinal, isOfBatch(index), let place = place() {
      state.current = place
      return place
    }
    // ;竣工4个, 签约项目8个 at the head of a clause: counted again for the place
    if indicator == .projectsCount, current.kind == .project, let place = place(), opensCount(index) {
      state.current = place
      return place
    }
    // 其中某项目已经动工,本次开工25个: of the event
    if isListed, current.kind == .project, current.sentence == ordinal,
      text.begins(with: lexicon.phrases[.ofEvent], at: segmentLower(index)), let place = place()
    {
      state.current = place
      return place
    }
    // 甲项目、乙项目……,5个项目计划总投资……: all of those listed
    if indicator == .projectsCount, current.kind == .project, state.projectsOfSentence > 1,
      state.projectsSentence == ordinal, clause.segmentStart == index, let place = place()
    {
      state.current = place
      return place
    }
    if isListed, current.sentence != ordinal {
      if let last = state.lastPlace, last.paragraph == sentence.paragraph { return last }
      return place() ?? current
    }
    if indicator == .projectInvestment, let list = state.list, list.sentence == ordinal,
      list.subject.kind == .zone || list.subject.kind == .region,
      current.sentence != ordinal || current.place < listPlace()
    {
      return list.subject
    }
    return current
  }

  /// A区面积2.51平方公里, 东区(原……)批准面积7平方公里: a part of the zone by a letter or a side, at the head of a segment.
  func quarter(before index: Int) -> SubjectRef? {
    let lower = segmentLower(index)
    let (first, length) = text.scalar(at: lower)
    let isLetter = (0x41...0x48).contains(first)
    guard isLetter || [0x4E1C, 0x897F, 0x5357, 0x5317].contains(first),
      text.hasPrefix("区", at: lower + length),
      let own = sentence.tokens[index].quantity.flatMap(sentence.quantity), own.dimension == .area,
      let zone = placeZone()
    else { return nil }
    let name = TextSpan(lower, lower + length + 3)
    let next = text.scalar(at: name.upper).value
    let isFree =
      next == 0x28 || next == 0xFF08
      || sentence.tokens.contains { $0.lower == name.upper && $0.indicator != nil }
    guard isFree else { return nil }
    return SubjectRef(
      kind: .zone, pieces: [name], within: zone, sentence: ordinal, paragraph: sentence.paragraph,
      place: lower)
  }

  /// 推动奥泰成功申请25项专利: a firm named before, by its first two characters behind a place, in the figure's own
  /// segment.
  func firmByShortName(_ index: Int) -> SubjectRef? {
    guard !state.firms.isEmpty else { return nil }
    let lower = segmentLower(index)
    for firm in state.firms.reversed() {
      guard let piece = firm.pieces.first, piece.length >= 12, piece.lower < lower else { continue }
      let place = lexicon.places.longestMatch(in: text, at: piece.lower, limit: piece.upper - 9)
      let name = place?.end ?? piece.lower
      var at = lower
      while at + 6 <= sentence.tokens[index].lower {
        if text.agree(6, from: at, name) {
          var found = firm
          found.sentence = ordinal
          return found
        }
        at += text.scalar(at: at).length
      }
    }
    return nil
  }

  /// The zone whose name ends right before a project's.
  func zoneEnding(at lower: Int) -> Int? {
    for token in sentence.tokens where token.upper == lower {
      guard case .zone(let mention) = token.kind, case .zone(let zone) = sentence.mentions[mention].kind
      else { continue }
      return register.index(of: zone, span: token.span)
    }
    return nil
  }

  /// Whether a count stands at the head of its clause, behind no more than 签约, 竣工 or 签约项目.
  func opensCount(_ index: Int) -> Bool {
    guard clause.segmentStart == clause.clauseStart, index > clause.segmentStart,
      sentence.tokens[index].lower - segmentLower(index) <= 18
    else { return false }
    return sentence.tokens[clause.segmentStart..<index].allSatisfy { token in
      token.cues.has(.unsigned) || token.cues.has(.contracted) || token.cues.has(.projectnoun)
        || token.cues.has(.generic) || token.cues.has(.total)
        || token.indicator.map { row($0).indicator == .projectsCount } ?? false
    }
  }

  /// Whether 等一批项目 stands before in the sentence, behind whoever was named last.
  func isOfBatch(_ index: Int) -> Bool {
    let named = sentence.names.last { $0.span.upper <= sentence.tokens[index].lower }?.span.upper
    let between = TextSpan(named ?? sentence.span.lower, sentence.tokens[index].lower)
    return text.contains("等一批", in: between) || text.contains("等项目", in: between)
  }

  func listPlace() -> Int {
    state.facts.last { $0.indicator == .projectsCount || $0.indicator == .enterprisesCount }?.lower ?? 0
  }

  func place() -> SubjectRef? { state.base ?? state.lastPlace }

  /// Indicators that only places have.
  static func isOfPlaces(_ indicator: IndicatorID) -> Bool {
    switch indicator {
    case .fixedAsset, .industrialInvestment, .infrastructureInvestment, .privateInvestment, .gdp, .fiscal,
      .fdi,
      .domesticCapital, .valueAdded, .tradeTotal:
      true
    default: false
    }
  }

  func pairedSubject(_ token: Int) -> SubjectRef? {
    let span = sentence.tokens[token].span
    switch sentence.tokens[token].kind {
    case .zone(let mention):
      guard case .zone(let zone) = sentence.mentions[mention].kind else { return nil }
      return register.index(of: zone, span: span).map { SubjectRef(kind: .zone, zone: $0, sentence: ordinal) }
    case .region: return SubjectRef(kind: .region, pieces: [span], sentence: ordinal)
    case .name(let name):
      return SubjectRef(
        kind: sentence.names[name].kind, pieces: sentence.names[name].pieces, zone: placeZone(),
        host: placeWords(), sentence: ordinal)
    default: return nil
    }
  }

  /// 总投资50亿元的电池项目.
  func projectBehind(_ index: Int, _ indicator: IndicatorID) -> SubjectRef? {
    guard var position = attributeEnd(from: index) ?? worksStart(from: index) else { return nil }
    while position < sentence.tokens.count, position < index + 16 {
      let token = sentence.tokens[position]
      if let mark = token.mark, mark != .quote, !isInName(position) { return nil }
      // 总投资2300万美元的某某食品有限公司
      if case .name(let name) = token.kind, sentence.names[name].kind == .enterprise,
        !sentence.names[name].isReference, text.hasPrefix("的", at: token.lower - 3),
        !goesOnAsProject(sentence.names[name])
      {
        let firm = SubjectRef(
          kind: .enterprise, pieces: sentence.names[name].pieces, zone: placeZone(), host: placeWords(),
          sentence: ordinal, paragraph: sentence.paragraph, place: token.lower)
        return firm
      }
      if token.quantity != nil, token.lower > sentence.tokens[index].upper + 120 { return nil }
      if let park = attributedPark(position) { return park }
      if case .name(let name) = token.kind, sentence.names[name].kind == .project,
        !sentence.names[name].isReference
      {
        let before = zoneEnding(at: sentence.names[name].span.lower)
        return SubjectRef(
          kind: .project, pieces: sentence.names[name].pieces, zone: before ?? placeZone(),
          host: before == nil ? placeWords() : nil, sentence: ordinal, paragraph: sentence.paragraph,
          place: token.lower)
      }
      position += 1
    }
    return nil
  }

  /// 某某公司高性能纤维项目: a name that begins with the firm's.
  func goesOnAsProject(_ firm: NameMention) -> Bool {
    (text.scalar(at: firm.span.upper).value &- 0x4E00 < 0x5200 || text.hasPrefix("“", at: firm.span.upper))
      && sentence.names.contains {
        $0.kind == .project && $0.span.lower <= firm.span.upper + 60 && $0.span.upper > firm.span.upper
      }
  }

  /// 占地150亩的某某工业园, 斥资6亿美元的某产业园: a park that someone builds, no zone of its own.
  func attributedPark(_ index: Int) -> SubjectRef? {
    guard case .zone(let mention) = sentence.tokens[index].kind,
      case .zone(let zone) = sentence.mentions[mention].kind, zone.form == .named, zone.gazetteerIndex == nil,
      index > 0,
      sentence.tokens[index - 1].cues.has(.of) || text.hasPrefix("的", at: sentence.tokens[index].lower - 3),
      let entry = register.index(of: zone, span: sentence.tokens[index].span),
      state.base?.zone != entry, register.entries[entry].rank == .park || register.entries[entry].count == 1,
      followsMeasure(index)
    else { return nil }
    let span = sentence.tokens[index].span
    return SubjectRef(
      kind: .project, pieces: [span], zone: placeZone(), host: placeWords(), sentence: ordinal,
      paragraph: sentence.paragraph, place: span.lower)
  }

  /// Whether money, an area or a capacity stands in the attribute that ends before a name.
  func followsMeasure(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < 10 {
      let token = sentence.tokens[position]
      if let mark = token.mark, mark.endsClause || mark == .comma && position + 1 == index { return false }
      if let quantity = token.quantity.flatMap(sentence.quantity) {
        return sentence.tokens[index].lower - token.upper <= 9
          && [.money, .area, .mass, .power, .energy].contains(quantity.dimension)
      }
      position -= 1
    }
    return false
  }

  /// The token behind the 的 that ends the figures before a name: 总投资约2亿元，年产5万吨钢材的某项目.
  ///
  /// Between two figures stand only their indicators, goods and a comma; nobody is named there.
  func attributeEnd(from index: Int) -> Int? {
    var last = index
    var position = index + 1
    while position < sentence.tokens.count, position < index + 14 {
      let token = sentence.tokens[position]
      switch token.kind {
      case .quantity:
        last = position
      case .cue(let cues) where cues.has(.of):
        let gap = token.lower - sentence.tokens[last].upper
        return last == index && gap == 0 || gap <= 18 && opensClause(index) ? position + 1 : nil
      case .mark(.comma) where position == last + 1, .mark(.pause) where position == last + 1: break
      case .indicator: break
      case .cue(let cues) where !cues.hasAny(of: NameFinder.headCues): break
      default: return nil
      }
      position += 1
    }
    return nil
  }

  /// 投资100亿元建设某某项目: the token behind the verb.
  func worksStart(from index: Int) -> Int? {
    // 共同投资8亿元,建设某某项目
    let isBehindComma =
      index + 2 < sentence.tokens.count && sentence.tokens[index + 1].mark == .comma && index > 0
      && (isOutlayWord(index - 1) || sentence.tokens[index - 1].cues.has(.spend))
    let verb = isBehindComma ? index + 2 : index + 1
    guard verb < sentence.tokens.count else { return nil }
    let next = sentence.tokens[verb]
    guard next.lower == sentence.tokens[verb - 1].upper,
      ["建设", "新建", "兴建", "投建", "打造"].contains(where: { text.hasPrefix($0 as StaticString, at: next.lower) })
    else { return nil }
    return verb + 1
  }

  func isOutlayWord(_ position: Int) -> Bool {
    sentence.tokens[position].indicator.map { row($0).id == "inv_planned_total" } ?? false
  }

  /// Whether only an indicator and words that are no names stand before a quantity in its clause.
  func opensClause(_ index: Int) -> Bool {
    var position = index - 1
    while position >= 0 {
      let token = sentence.tokens[position]
      switch token.kind {
      case .indicator, .quantity: break
      case .cue(let cues) where !cues.hasAny(of: NameFinder.headCues): break
      case .mark(let mark):
        if mark.endsClause { return true }
        if mark != .comma { return false }
      default: return false
      }
      position -= 1
    }
    return true
  }
}
