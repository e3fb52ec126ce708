import FactModel
import Lexicons
import SourceText

/// Names of zones: from a suffix (经济技术开发区, 高新区, 园区) back to where the name begins.
extension ScanPass {
  /// Longest stem of a zone that no table knows, in characters.
  private static let longestStem = 10

  /// Adds the zone that ends with this suffix: by its name, or as a reference when nothing stands before it.
  mutating func zone(suffix row: Int32, at span: TextSpan) {
    let floor = stemFloor(before: span.lower)
    var begin = shortStem(before: span) ?? nameStart(of: row, before: span.lower, floor: floor)
    // 中国（新疆）自由贸易试验区
    let first = text.scalar(at: begin).value
    if first == 0x28 || first == 0xFF08, text.endsWith("中国", at: begin), begin - 6 >= floor { begin -= 6 }
    guard begin < span.lower else {
      if joinsZone(before: span, row) { return }
      return bareZone(suffix: row, at: span)
    }
    var mention = ZoneMention(form: .named, suffix: row, stemSpan: TextSpan(begin, span.lower))
    switch scanner.zoneNames.resolve(text, begin..<span.upper) {
    case .unique(let index): mention.gazetteerIndex = index
    case .ambiguous: mention.isAmbiguous = true
    case .unknown: break
    }
    while let last = mentions.last, last.span.upper > begin, last.span.lower < span.upper {
      mentions.removeLast()
    }
    add(mention, TextSpan(begin, span.upper), "zone.name")
  }

  /// 平房区（哈经开区）: one character names it where a bracket holds nothing else.
  private func shortStem(before span: TextSpan) -> Int? {
    let stem = text.scalar(before: span.lower)
    let open = text.scalar(before: span.lower - stem.length).value
    let close = text.scalar(at: span.upper).value
    guard stem.value &- 0x4E00 < 0x5200, open == 0x28 || open == 0xFF08, close == 0x29 || close == 0xFF09,
      lexicon.zoneBoundaries.longestMatch(in: text, endingAt: span.lower, limit: span.lower - stem.length)
        == nil
    else { return nil }
    return span.lower - stem.length
  }

  /// 苏州高新区综合保税区: a zone's name that begins with the zone it lies in.
  private mutating func joinsZone(before span: TextSpan, _ row: Int32) -> Bool {
    // 海南自贸港重点园区 too
    let isKey = text.endsWith("重点", at: span.lower) && span.length == 6
    let isArea = [.area, .part].contains(lexicon.zoneSuffixes[Int(row)].rank) && span.length >= 9
    guard span.length >= 15 || isKey || isArea else { return false }
    if isKey {
      while let last = mentions.last, last.isWord, last.span.lower >= span.lower - 6 { mentions.removeLast() }
    }
    guard let last = mentions.last, last.span.upper == (isKey ? span.lower - 6 : span.lower),
      case .zone(let zone) = last.kind
    else { return false }
    if isKey, zone.form != .named {
      // 13个自贸港重点园区: one word for what is counted
      mentions.removeLast()
      add(
        ZoneMention(
          form: .reference(.this), suffix: row, stemSpan: TextSpan(last.span.lower, last.span.lower)),
        TextSpan(last.span.lower, span.upper), "zone.bare")
      return true
    }
    guard zone.form == .named else { return false }
    mentions.removeLast()
    add(
      ZoneMention(form: .named, suffix: row, stemSpan: TextSpan(last.span.lower, span.lower)),
      TextSpan(last.span.lower, span.upper),
      "zone.name")
    return true
  }

  /// 开发区, 园区 alone refer to the story's zone; 县开发区 to the zone of its county; 新能源产业园 to none.
  private mutating func bareZone(suffix row: Int32, at span: TextSpan) {
    let isThis = text.endsWith("该", at: span.lower) && span.lower - 3 >= start
    let isDistrict = text.hasPrefix("片区", at: span.lower) && span.length == 6 && beginsSegment(span.lower)
    guard
      lexicon.zoneSuffixes[Int(row)].rank == .zone || isThis || isDistrict
        || isCountedPark(before: span.lower)
    else {
      return
    }
    var span = span
    if isThis { span.lower -= 3 }
    var kind = ZoneReferenceRow.Kind.this
    switch text.scalar(before: span.lower).value {
    case 0x53BF, 0x5E02, 0x533A:  // 县 市 区
      // 全市开发区 are many
      guard span.lower - 3 >= stemFloor(before: span.lower), !text.hasPrefix("全", at: span.lower - 6) else {
        break
      }
      kind = .local
      span.lower -= text.hasPrefix("城区", at: span.lower - 6) ? 6 : 3
    default: break
    }
    let mention = ZoneMention(
      form: .reference(kind), suffix: row, stemSpan: TextSpan(span.lower, span.lower))
    add(mention, span, "zone.bare")
  }

  /// 53个省产业园: parks that are counted are a group, a park without a name is none.
  private func isCountedPark(before position: Int) -> Bool {
    guard let last = mentions.last, case .quantity(let count) = last.kind, count.dimension == .count,
      ["个", "家"].contains(count.unit.symbol)
    else { return false }
    return position - last.span.upper <= 6
  }

  mutating func zoneReference(_ row: Int32, at span: TextSpan) {
    let kind = lexicon.zoneReferences[Int(row)].kind
    add(
      ZoneMention(form: .reference(kind), suffix: nil, stemSpan: TextSpan(span.lower, span.lower)), span,
      "zone.reference")
  }

  private mutating func add(_ mention: ZoneMention, _ span: TextSpan, _ rule: StaticRule) {
    mentions.append(Mention(span: span, rule: rule, kind: .zone(mention)))
  }

  /// A name does not reach back over a quantity, a period or another zone.
  private func stemFloor(before position: Int) -> Int {
    for mention in mentions.reversed() where mention.span.upper <= position {
      switch mention.kind {
      case .quantity, .period: return mention.span.upper
      case .zone: return mention.span.upper
      case .word: if mention.span.upper < position - 60 { return max(start, position - 60) }
      }
    }
    return max(start, position - 60)
  }

  /// Where the name before a suffix begins: at the longest known stem with the places before it, else at the last
  /// word that cannot be part of a name.
  private func nameStart(of row: Int32, before suffix: Int, floor: Int) -> Int {
    var begin = suffix
    for filler in ["国家级", "国家", "省级"] as [StaticString] {
      let length = filler.utf8CodeUnitCount
      if text.hasPrefix(filler, at: begin - length), begin - length >= floor {
        begin -= length
        break
      }
    }
    if let known = lexicon.zoneStarts.longestMatch(in: text, endingAt: begin, limit: floor) {
      begin = known.end
      // 山西省大同市云州…: places before a stem belong to the name
      while let wider = lexicon.zoneStarts.longestMatch(in: text, endingAt: begin, limit: floor) {
        begin = wider.end
      }
      // 某市省级园区: all of that level there
      if hasLevel(from: begin, to: suffix) { return suffix }
      return wholeStem(from: begin, known: known.end, floor: floor)
    }
    let unknown = unknownStart(before: begin, floor: floor)
    // 万年高新技术产业园区: a place at the head of a segment, whatever its characters mean elsewhere
    for length in [6, 9, 12] where begin - length >= floor && begin - length < unknown {
      let at = begin - length
      if beginsSegment(at), lexicon.places.longestMatch(in: text, at: at, limit: begin)?.end == begin {
        return at
      }
    }
    if unknown == begin { return suffix }
    guard isKind(from: unknown, to: begin) else { return unknown }
    // 临港产业园现有企业……: at the head of a segment a kind of park is as good as a name
    let isPark = begin == suffix && lexicon.zoneSuffixes[Int(row)].rank == .park
    // 稀土高新区 at the head of a headline or segment is called so
    let isKnownByKind =
      [.hightech, .economic, .etdz, .development].contains(lexicon.zoneSuffixes[Int(row)].group)
      && begin == suffix
    let isName =
      (isPark || isKnownByKind) && begin - unknown >= 6 && beginsSegment(unknown) || followsZone(unknown)
    return isName ? unknown : suffix
  }

  /// Whether a county's or city's name and 省级 or 国家级 are all that stands before a bare suffix.
  private func hasLevel(from begin: Int, to suffix: Int) -> Bool {
    for level in ["省级", "国家级"] as [StaticString] {
      let end = suffix - level.utf8CodeUnitCount
      guard end > begin, text.hasPrefix(level, at: end) else { continue }
      return ["省", "市", "县", "州"].contains { text.hasPrefix($0 as StaticString, at: end - 3) }
    }
    return false
  }

  /// 红莲湖 where 莲湖 is known: one character more, up to a word that is no name, belongs to the stem.
  private func wholeStem(from begin: Int, known: Int, floor: Int) -> Int {
    let before = text.scalar(before: begin)
    guard begin == known, begin > floor, before.value &- 0x4E00 < 0x5200,
      lexicon.zoneBoundaries.longestMatch(in: text, endingAt: begin, limit: floor) == nil
    else { return begin }
    // 海口复兴城 where 兴城 is known: a place's name stands one or two characters before
    for gap in [before.length, before.length + 3] {
      let end = begin - gap
      guard end > floor, text.scalar(before: end + 3).value &- 0x4E00 < 0x5200 else { break }
      if let place = lexicon.zoneStarts.longestMatch(in: text, endingAt: end, limit: floor),
        lexicon.zoneBoundaries.longestMatch(in: text, endingAt: end, limit: floor) == nil
      {
        return place.end
      }
      if lexicon.zoneBoundaries.longestMatch(in: text, endingAt: end, limit: floor) != nil { break }
    }
    let wider = begin - before.length
    guard wider > floor, lexicon.zoneBoundaries.longestMatch(in: text, endingAt: wider, limit: floor) != nil
    else { return begin }
    return wider
  }

  /// 河谷工业园、生物产业园: beside a zone that is named.
  private func followsZone(_ position: Int) -> Bool {
    guard text.hasPrefix("、", at: position - 3) || text.hasPrefix("和", at: position - 3),
      let last = mentions.last, last.span.upper == position - 3, case .zone(let zone) = last.kind
    else { return false }
    return zone.form == .named
  }

  private func beginsSegment(_ position: Int) -> Bool {
    if position == start { return true }
    switch text.scalar(before: position).value {
    case 0xFF0C, 0x3002, 0xFF1B, 0xFF1A, 0x2C, 0x3B, 0x3A: return true
    default: return false
    }
  }

  /// Whether only words of a kind stand there: 智慧(园区), 新能源汽车(产业园).
  private func isKind(from begin: Int, to suffix: Int) -> Bool {
    var position = suffix
    while position > begin {
      guard let word = lexicon.zoneKinds.longestMatch(in: text, endingAt: position, limit: begin) else {
        return false
      }
      position = word.end
    }
    return true
  }

  /// 中德（沈阳）高端装备制造产业园: where the bracket opens that holds nothing but a place and stands behind a word.
  private func placeInBrackets(endingAt close: Int, floor: Int) -> Int? {
    let (mark, length) = text.scalar(before: close)
    guard mark == 0x29 || mark == 0xFF09 else { return nil }
    var at = close - length
    while at > floor, close - at <= 24, text.scalar(before: at).value &- 0x4E00 < 0x5200 { at -= 3 }
    let open = text.scalar(before: at)
    guard open.value == 0x28 || open.value == 0xFF08, close - length - at >= 6 else { return nil }
    let lower = at - open.length
    let before = text.scalar(before: lower).value
    return lower > floor && before &- 0x4E00 < 0x5200 ? lower : nil
  }

  private func unknownStart(before suffix: Int, floor: Int) -> Int {
    var begin = suffix
    var count = 0
    while begin > floor, count < Self.longestStem {
      let (scalar, length) = text.scalar(before: begin)
      if let open = placeInBrackets(endingAt: begin, floor: floor) {
        begin = open
        continue
      }
      // 中国—东盟青年产业园
      if scalar == 0x2014, text.hasPrefix("中国", at: begin - length - 6), begin - length - 6 >= floor {
        begin -= length + 6
        count += 3
        continue
      }
      // 河池·都安临港工业区
      if scalar == 0xB7, begin < suffix,
        let place = lexicon.zoneStarts.longestMatch(in: text, endingAt: begin - length, limit: floor)
      {
        return place.end
      }
      guard scalar &- 0x4E00 < 0x5200 else { break }
      if lexicon.zoneBoundaries.longestMatch(in: text, endingAt: begin, limit: floor) != nil { break }
      if let known = lexicon.zoneStarts.longestMatch(in: text, endingAt: begin, limit: floor),
        begin < suffix
      {
        begin = known.end
        while let wider = lexicon.zoneStarts.longestMatch(in: text, endingAt: begin, limit: floor) {
          begin = wider.end
        }
        return begin
      }
      begin -= length
      count += 1
    }
    return suffix - begin >= 6 ? begin : suffix
  }
}
