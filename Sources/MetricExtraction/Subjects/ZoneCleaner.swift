import FactModel
import Lexicons
import SourceText

/// Cuts words that are no part of a name off the left of zones that no table knows: 工业产值占开发区 is 开发区.
struct ZoneCleaner {
  let text: ByteText
  let lexicon: Lexicon
  /// Row of 其中 in the cue table.
  private let partCue: Int32?

  init(text: ByteText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    partCue = lexicon.lexer.value(of: "其中", in: .cue)
  }

  func clean(_ mentions: inout [Mention]) {
    var isDirty = false
    var parts: [Mention] = []
    // 某开发区小学 tells nothing of the zone
    mentions.removeAll { mention in
      guard case .zone = mention.kind else { return false }
      return lexicon.body(in: text, at: mention.span.upper) == .institution || isTitle(mention)
    }
    for index in mentions.indices {
      guard case .zone(var zone) = mentions[index].kind, zone.form == .named, zone.gazetteerIndex == nil
      else { continue }
      var start = max(
        nameStart(in: zone.stemSpan), visitEnd(in: zone.stemSpan, before: mentions[index].span.upper))
      // 原乌马营工业园区
      if start == zone.stemSpan.lower, text.hasPrefix("原", at: start), zone.stemSpan.length >= 9,
        lexicon.places.longestMatch(in: text, at: start, limit: zone.stemSpan.upper) == nil
      {
        start += 3
      }
      // 其中北湾产业园 is 其中 and 北湾产业园
      if start == zone.stemSpan.lower, text.hasPrefix("其中", at: start - 3), let partCue {
        parts.append(
          Mention(
            span: TextSpan(start - 3, start + 3), rule: "word",
            kind: .word(WordMention(table: .cue, row: partCue))))
        start += 3
      }
      guard start > zone.stemSpan.lower else { continue }
      parts += words(in: TextSpan(mentions[index].span.lower, start))
      let suffix = TextSpan(zone.stemSpan.upper, mentions[index].span.upper)
      if zone.stemSpan.upper - start >= 6 {
        zone.stemSpan = TextSpan(start, zone.stemSpan.upper)
        mentions[index].span = TextSpan(start, suffix.upper)
      } else {
        let isZone = zone.suffix.map { lexicon.zoneSuffixes[Int($0)].rank == .zone } ?? false
        zone.form = .reference(isZone ? .this : .inside)
        zone.stemSpan = TextSpan(suffix.lower, suffix.lower)
        mentions[index].span = suffix
      }
      mentions[index].kind = .zone(zone)
      isDirty = true
    }
    mentions += parts
    if isDirty { mentions.sort { $0.span < $1.span } }
  }

  /// The indicators and cues of a stretch that was taken for part of a name: 占 of 产值占园区.
  private func words(in span: TextSpan) -> [Mention] {
    var found: [Mention] = []
    var at = span.lower
    while at < span.upper {
      guard let match = lexicon.lexer.longestMatch(in: text, at: at, limit: span.upper) else {
        at += text.scalar(at: at).length
        continue
      }
      for entry in lexicon.lexer.entries(of: match.value)
      where entry.table == .indicator || entry.table == .cue {
        found.append(
          Mention(
            span: TextSpan(at, match.end), rule: "word",
            kind: .word(WordMention(table: entry.table, row: entry.row))))
      }
      at = match.end
    }
    return found
  }

  /// 被确定为全国产业转移试点园区, 成为全省第三批示范园: what a zone was made, by no name of its own.
  private func isTitle(_ mention: Mention) -> Bool {
    guard case .zone(let zone) = mention.kind, zone.form == .named, zone.gazetteerIndex == nil else {
      return false
    }
    // 升格为河池市级工业园区: a level
    let span = mention.span
    if text.containsAny(["市级", "省级", "国家级", "区级"], in: span),
      text.ends(with: lexicon.phrases[.levelRise], at: mention.span.lower)
    {
      return true
    }
    if lexicon.places.longestMatch(in: text, at: mention.span.lower, limit: mention.span.upper) != nil {
      return false
    }
    // 在全国首批循环经济试点产业园区中最大
    let isRanked = ["中最", "中排", "中位", "之一", "中居"].contains {
      text.hasPrefix($0 as StaticString, at: mention.span.upper)
    }
    if isRanked, lexicon.phrases[.beforeTitle].length(in: text, endingAt: mention.span.lower) != nil {
      return true
    }
    var lower = mention.span.lower
    // 全国, 全省, 国家级, 首批, 第三批 before the title
    for _ in 0..<3 {
      guard let length = lexicon.phrases[.beforeTitle].length(in: text, endingAt: lower) else { break }
      lower -= length
      // 第三批
      if text.endsWith("第", at: lower - 3) { lower -= 6 }
    }
    if text.hasPrefix("“", at: lower - 3) { lower -= 3 }
    let isMade = text.ends(with: lexicon.phrases[.title], at: lower)
    if isMade { return !text.endsWith("变更认定为", at: lower) }
    // 打造成为年产值150亿元的跨省示范区
    guard text.endsWith("的", at: lower) else { return false }
    let before = TextSpan(max(0, lower - 90), lower)
    return text.has(lexicon.phrases[.aim], in: before)
      && !text.containsAny(["。", "；", ";"], in: before)
  }

  /// 某某来青禾开发区调研: behind 来, where someone comes for a visit; else where the stem begins.
  private func visitEnd(in stem: TextSpan, before upper: Int) -> Int {
    let isVisit = text.begins(with: lexicon.phrases[.inspection], at: upper)
    guard isVisit else { return stem.lower }
    var at = stem.upper
    while at > stem.lower {
      let scalar = text.scalar(before: at)
      if [0x6765, 0x8D74, 0x5230].contains(scalar.value) { return at }  // 来 赴 到
      at -= scalar.length
    }
    return stem.lower
  }

  /// Behind the last indicator, verb or other word that tells something of figures.
  private func nameStart(in stem: TextSpan) -> Int {
    var start = stem.lower
    var at = stem.lower
    while at < stem.upper {
      let match = lexicon.lexer.longestMatch(in: text, at: at, limit: stem.upper)
      if let match, isForeign(match, at: at) {
        start = match.end
        at = match.end
      } else {
        at += text.scalar(at: at).length
      }
    }
    return start
  }

  private func isForeign(_ match: WordTrie.Match, at lower: Int) -> Bool {
    for entry in lexicon.lexer.entries(of: match.value) {
      switch entry.table {
      case .indicator:
        let row = lexicon.indicators.rows[Int(entry.row)]
        if match.end - lower >= 12 || row.indicator == .industrialOutput { return true }
      case .cue:
        let cues = lexicon.cues[Int(entry.row)].cues
        if cues.has(.share) || cues.has(.of) || cues.has(.part) { return true }
        if match.end - lower >= 6,
          cues.has(.verb) && !cues.has(.generic) || cues.has(.completed) || cues.has(.reach)
            || cues.has(.expected) || cues.has(.target)
        {
          return true
        }
      default: break
      }
    }
    return false
  }
}
