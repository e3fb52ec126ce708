import FactModel
import Lexicons
import SourceText

/// Lists over places that leave out what is counted or grows: 甲区16个,48.24亿元;乙县9个,36.32亿元; 丙市增长9.6%.
extension StoryLinker {
  /// A count right behind a place that heads its segment: of what was counted last, in the same unit.
  ///
  /// - Returns: whether the quantity was taken.
  func linkCountOfPlace(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard ["个", "项", "家", "户", "宗"].contains(quantity.unit.symbol), endsSegment(after: index),
      let place = placeOfSegment(before: index, upTo: sentence.tokens[index].lower),
      let last = lastCount(), let row = rowCountedAmong() ?? last.row
    else { return false }
    var counted = quantity
    counted.unit = .item
    state.current = place
    emit(
      counted, at: index, FoundIndicator(token: nil, row: row, isCarried: true), rule: "link.count_of_place")
    if let made = state.facts.indices.last, state.facts[made].token == index {
      state.facts[made].lower = min(state.facts[made].lower, segmentLower(index))
      state.facts[made].scopeSpan = nil
      if state.facts[made].period == nil {
        state.facts[made].period = last.period
        state.facts[made].periodKind = last.periodKind
        state.facts[made].isYearInferred = last.isYearInferred
      }
    }
    state.leads.append(place)
    // what follows in the clause is the place's too
    state.current = place
    return true
  }

  /// 湘阴县为22.73亿元, 临湘市(7.61亿元): money right behind a place; of what was told just before.
  func moneyOfPlace(at index: Int) -> FoundIndicator? {
    guard let last = state.facts.last(where: { Self.isMoney($0.unit) && $0.row != nil }), let row = last.row,
      ordinal - last.sentence <= 1, last.subject.kind == .region || last.subject.kind == .zone
    else { return nil }
    let found = FoundIndicator(token: nil, row: row, isCarried: true)
    if pairs[index]?.place != nil { return found }
    if index >= 2, sentence.tokens[index - 1].mark == .open,
      sentence.tokens[index - 1].upper == sentence.tokens[index].lower,
      let place = placeToken(index - 2), sentence.tokens[index - 2].upper == sentence.tokens[index - 1].lower
    {
      state.current = place
      return found
    }
    let reach = index > clause.segmentStart && sentence.tokens[index - 1].cues.has(.reach) ? index - 1 : index
    guard reach < index, sentence.tokens[reach].upper == sentence.tokens[index].lower,
      let place = placeOfSegment(before: reach, upTo: sentence.tokens[reach].lower)
    else { return nil }
    state.current = place
    return found
  }

  private func placeToken(_ index: Int) -> SubjectRef? {
    switch sentence.tokens[index].kind {
    case .region: return region(sentence.tokens[index].span)
    case .zone(let mention):
      guard case .zone(let zone) = sentence.mentions[mention].kind,
        let entry = register.index(of: zone, span: sentence.tokens[index].span)
      else { return nil }
      return SubjectRef(
        kind: .zone, zone: entry, sentence: ordinal, paragraph: sentence.paragraph,
        place: sentence.tokens[index].lower)
    default: return nil
    }
  }

  /// 新签约的外资项目中,甲区3个: what is counted is named in the segment before.
  private func rowCountedAmong() -> Int? {
    guard clause.segmentStart > clause.clauseStart else { return nil }
    let upper = sentence.tokens[clause.segmentStart - 1].lower
    let id: String
    if ["项目中", "项目里"].contains(where: { text.endsWith($0 as StaticString, at: upper) }) {
      id = "proj"
    } else if ["企业中", "企业里"].contains(where: { text.endsWith($0 as StaticString, at: upper) }) {
      id = "ent_registered"
    } else {
      return nil
    }
    return lexicon.indicators.rows.firstIndex { $0.id == id }
  }

  /// 丙市增长9.6%: a growth right behind a place; its measure is that of the growth told just before.
  func growthOfPlace(cue: Int, at index: Int) -> FoundIndicator? {
    guard let place = placeOfSegment(before: cue, upTo: sentence.tokens[cue].lower),
      let last = state.facts.last, last.sentence >= ordinal - 1, last.growth != nil, let row = last.row,
      last.scopeSpan == nil || last.value == nil
    else { return nil }
    state.current = place
    return FoundIndicator(token: nil, row: row, isCarried: true)
  }

  /// The place that is all its segment holds before a figure, but for the period; by its short name too.
  private func placeOfSegment(before index: Int, upTo upper: Int) -> SubjectRef? {
    var lower = segmentLower(index)
    var position = clause.segmentStart
    while position < index, case .period = sentence.tokens[position].kind {
      lower = sentence.tokens[position].upper
      position += 1
    }
    // 其中甲市
    if position < index, sentence.tokens[position].cues.has(.part) {
      lower = sentence.tokens[position].upper
      position += 1
    }
    guard lower < upper else { return nil }
    for token in sentence.tokens[position..<index] where token.upper == upper {
      switch token.kind {
      case .zone(let mention):
        guard case .zone(let zone) = sentence.mentions[mention].kind else { return nil }
        if let entry = register.index(of: zone, span: token.span) {
          return SubjectRef(
            kind: .zone, zone: entry, isLead: true, sentence: ordinal, paragraph: sentence.paragraph,
            place: token.lower)
        }
        // 开发区10项, 市开发区8个: as printed, beside places that are named
        guard let suffix = zone.suffix, token.lower == lower else { return nil }
        if zone.form == .reference(.this), let own = onlyZone(of: lexicon.zoneSuffixes[Int(suffix)].group) {
          return own
        }
        return SubjectRef(
          kind: .zone, pieces: [token.span], isLead: true, sentence: ordinal, paragraph: sentence.paragraph,
          place: token.lower)
      case .region where token.lower == lower:
        return region(token.span)
      default: continue
      }
    }
    if text.endsWith("本级", at: upper), upper - lower <= 9 { return state.base }
    if text.endsWith("直", at: upper), upper - lower == 6 { return state.base }
    if let town = townOfList(TextSpan(lower, upper)) { return town }
    // 新建 is a city's short name and a verb
    guard lexicon.places.longestMatch(in: text, at: lower, limit: upper)?.end == upper,
      !sentence.tokens[position..<index].contains(where: {
        $0.lower < upper && $0.upper > lower && $0.mark == nil
      })
    else { return nil }
    return region(TextSpan(lower, upper))
  }

  /// 甲开发区3个,盛泽1个,平望1个: a town no table knows, in a list of places that each have their count.
  private func townOfList(_ span: TextSpan) -> SubjectRef? {
    guard (6...12).contains(span.length), let last = state.facts.last, last.sentence == ordinal,
      last.rule == "link.count_of_place", last.token >= clause.segmentStart - 2,
      lexicon.zoneKinds.longestMatch(in: text, endingAt: span.upper, limit: span.lower) == nil,
      !sentence.tokens.contains(where: { span.overlaps($0.span) })
    else { return nil }
    var at = span.lower
    while at < span.upper {
      guard text.scalar(at: at).value &- 0x4E00 < 0x5200 else { return nil }
      at += 3
    }
    return region(span)
  }

  /// 高新区23个 where the story names one 高新技术产业开发区: the only zone of the very kind.
  func onlyZone(of group: ZoneSuffixRow.Group) -> SubjectRef? {
    let found = register.entries.indices.filter {
      register.entries[$0].rank == .zone && register.entries[$0].now == nil
        && register.entries[$0].group == group
    }
    guard found.count == 1, group == .hightech || group == .bonded else { return nil }
    return SubjectRef(
      kind: .zone, zone: found[0], isLead: true, sentence: ordinal, paragraph: sentence.paragraph)
  }

  private func region(_ span: TextSpan) -> SubjectRef {
    SubjectRef(
      kind: .region, pieces: [span], isLead: true, sentence: ordinal, paragraph: sentence.paragraph,
      place: span.lower)
  }

  private func endsSegment(after index: Int) -> Bool {
    guard index + 1 < sentence.tokens.count else { return true }
    let next = sentence.tokens[index + 1]
    return next.lower == sentence.tokens[index].upper && next.mark != nil && next.mark != .open
  }

  /// The last count of projects or firms, told in this sentence or the two before.
  private func lastCount() -> FactDraft? {
    state.facts.last {
      $0.sentence >= ordinal - 2 && ($0.indicator == .projectsCount || $0.indicator == .enterprisesCount)
    }
  }
}
