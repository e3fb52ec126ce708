import FactModel
import Lexicons
import SourceText

/// What a story is about before its first sentence is read: its zone, city, period and kind of investment.
extension DocumentReading {
  /// The story's own zone, by kicker and headline, else by its first words.
  func begin(_ linker: StoryLinker, _ article: Article, _ story: ScannedStory) {
    linker.state.stretches =
      [article.kickerSpan, article.headlineSpan].compactMap(\.self) + article.sentences.map(\.span)
    if let entry = firstZone(story.head, linker.register).map({ better(than: $0, in: story, linker.register) }
    ) {
      linker.state.base = SubjectRef(kind: .zone, zone: entry)
      linker.state.lastPlace = linker.state.base
    }
    if linker.state.base == nil { linker.state.base = headlinePlace(article, story) }
    if linker.state.base == nil, let span = article.headlineSpan, !story.head.isEmpty {
      let inside = story.head.filter { span.contains($0.span) }
      let tokens = Tokenizer(text: text, lexicon: extractor.lexicon).tokens(of: inside, in: span)
      linker.pass(TokenizedSentence(span: span, paragraph: -1, mentions: inside, tokens: tokens), ordinal: -1)
    }
    linker.state.host = host(of: article)
    linker.state.spare =
      firstZone(story.ofText, linker.register).map { first(of: $0, in: story, linker.register) }
      ?? host(of: article) ?? firstPlace(story.head + story.ofText) ?? firstNoun(article)
    if linker.issue == nil, let year = yearAfterBase(story) {
      linker.context.currentYear = year
      linker.context.isCurrentYearSettled = true
    } else if linker.issue == nil, let year = onlyYear(story) {
      linker.context.currentYear = year
    }
    linker.state.topic = topic(of: story.head)
    for mention in story.head {
      guard case .period(let period) = mention.kind else { continue }
      let expression = period.expression
      guard !expression.isComparisonBase, expression.form != .vague, expression.form != .samePeriod else {
        continue
      }
      let resolved = expression.resolve(in: linker.context)
      linker.state.period = PeriodState(
        resolved: resolved, toDate: expression.yearToDate(in: linker.context), expression: expression,
        span: mention.span)
      if case .stated(let year) = expression.year {
        linker.context.year = year
        if linker.issue == nil { linker.context.currentYear = year }
      }
      break
    }
  }

  /// 较2014年年底新增88家, 2020年6月挂牌,一年来……: the year that a page of unknown date is told in, one after the latest it
  /// compares with.
  private func yearAfterBase(_ story: ScannedStory) -> Int? {
    var base: Int?
    var latest = 0
    var lastBase = -1
    for mention in story.head + story.ofText {
      guard case .period(let period) = mention.kind else { continue }
      // 高于上年同期、2017年全年
      let isListed = lastBase >= 0 && mention.span.lower == lastBase + 3
      if period.expression.isComparisonBase { lastBase = mention.span.upper }
      guard case .stated(let year) = period.expression.year else { continue }
      let isYearEnd =
        period.expression.edge == .end && ["较", "比"].contains { text.endsWith($0, at: mention.span.lower) }
      let isBase =
        period.expression.isComparisonBase || isListed || isYearEnd || isFollowedByAYear(mention.span.upper)
      if isBase { base = max(base ?? 0, year) } else { latest = max(latest, year) }
    }
    guard let base, base >= latest else { return nil }
    return base + 1
  }

  /// The one year that a page of unknown date states for anything but its history.
  private func onlyYear(_ story: ScannedStory) -> Int? {
    var years: Set<Int> = []
    for mention in story.head + story.ofText {
      guard case .period(let period) = mention.kind, case .stated(let year) = period.expression.year else {
        continue
      }
      if case .years = period.expression.form { continue }
      if text.endsWith("于", at: mention.span.lower) { continue }  // 始建于2001年
      // 2023年第四次活动 is no history
      if text.begins(with: extractor.lexicon.phrases[.history], at: mention.span.upper),
        !text.hasPrefix("第", at: mention.span.upper)
      {
        continue
      }
      years.insert(year)
    }
    return years.count == 1 ? years.first : nil
  }

  /// Whether 一年来 stands in this sentence or the next few words.
  private func isFollowedByAYear(_ upper: Int) -> Bool {
    text.contains("一年来", in: TextSpan(upper, min(text.count, upper + 120)))
  }

  /// A zone of the text, by where it is named first.
  private func first(of entry: Int, in story: ScannedStory, _ register: ZoneRegister) -> SubjectRef {
    let mention = story.ofText.first { mention in
      guard case .zone(let zone) = mention.kind else { return false }
      return register.index(of: zone, span: mention.span) == entry
    }
    return SubjectRef(kind: .zone, zone: entry, place: mention?.span.lower ?? 0)
  }

  /// A headline's zone by a name no table knows, and never again: the one zone the text names with the same suffix.
  private func better(than entry: Int, in story: ScannedStory, _ register: ZoneRegister) -> Int {
    let head = register.entries[entry]
    guard head.rank == .zone, head.count == 1, !isKnown(head) else { return entry }
    let others = Set(
      story.ofText.compactMap { mention -> Int? in
        guard case .zone(let zone) = mention.kind else { return nil }
        return register.index(of: zone, span: mention.span)
      })
    guard others.count == 1, let other = others.first, other != entry,
      register.entries[other].group == head.group, isKnown(register.entries[other])
    else { return entry }
    return other
  }

  /// Whether a gazetteer has the zone or the places table its stem.
  private func isKnown(_ entry: ZoneRegister.Entry) -> Bool {
    if entry.gazetteerIndex != nil { return true }
    let known = extractor.lexicon.places.longestMatch(in: text, at: entry.stem.lower, limit: entry.stem.upper)
    return known?.end == entry.stem.upper
  }

  /// 第二届某地发展大会昨日举行: the place whose name begins that of a meeting in the headline or the first sentence.
  private func host(of article: Article) -> SubjectRef? {
    for span in [article.headlineSpan].compactMap(\.self) + article.sentences.prefix(1).map(\.span) {
      var at = span.lower
      while at < span.upper {
        if let place = extractor.lexicon.places.longestMatch(in: text, at: at, limit: span.upper) {
          let words = text.string(place.end..<min(span.upper, place.end + 36))
          let name = words.prefix { $0.isLetter || $0.isNumber }
          if text.has(
            extractor.lexicon.phrases[.meeting], in: TextSpan(place.end, place.end + name.utf8.count)),
            opensName(at, from: span.lower)
          {
            return SubjectRef(kind: .region, pieces: [TextSpan(at, place.end)])
          }
          at = place.end
        } else {
          at += text.scalar(at: at).length
        }
      }
    }
    return nil
  }

  /// At the head of a segment, or behind 届 or a year.
  private func opensName(_ at: Int, from lower: Int) -> Bool {
    if at == lower { return true }
    let before = text.scalar(before: at).value
    return before < 0x4E00 || before > 0x9FFF || [0x5C4A, 0x5E74, 0x5728, 0x66A8].contains(before)
  }

  /// In bytes, some 300 characters.
  private static let longestHeadline = 900

  /// 宿迁112个重大项目集中开工, 攻坚月:滁州签约76个项目: a city by its short name at the head of a headline's segment,
  /// by the full name where the story prints it.
  private func headlinePlace(_ article: Article, _ story: ScannedStory) -> SubjectRef? {
    guard let span = article.headlineSpan else { return jointHost(article) }
    let lexicon = extractor.lexicon
    var at = span.lower
    var opens = true
    // what is longer is no headline, and would be searched again at each of its blanks
    let end = min(span.upper, span.lower + Self.longestHeadline)
    while at < end {
      if opens {
        if let period = story.head.first(where: { mention in
          if case .period = mention.kind { mention.span.lower == at } else { false }
        }) {
          at = period.span.upper
          continue
        }
        if let place = lexicon.places.longestMatch(in: text, at: at, limit: span.upper),
          goesOnWithFigures(place.end, story.head)
            || !namesZone(story)
              && (isLabel(place.end) || comesAgain(TextSpan(at, place.end), article)),
          !countsZones(from: place.end, story.head)
        {
          return SubjectRef(kind: .region, pieces: [fullName(of: TextSpan(at, place.end), in: article)])
        }
      }
      let (scalar, length) = text.scalar(at: at)
      opens = [0xFF0C, 0x2C, 0xFF1A, 0x3A, 0x20, 0xFF01, 0x3002].contains(scalar)
      at += length
    }
    return nil
  }

  /// 某区签约仪式暨大连市三季度集中开工活动举行: the wider of two hosts.
  private func jointHost(_ article: Article) -> SubjectRef? {
    guard let span = article.sentences.first?.span else { return nil }
    var at = span.lower
    while at < span.upper {
      at += text.scalar(at: at).length
      guard text.hasPrefix("暨", at: at) else { continue }
      guard let place = extractor.lexicon.places.longestMatch(in: text, at: at + 3, limit: span.upper),
        place.value > PlaceRank.short.rawValue
      else { return nil }
      return SubjectRef(kind: .region, pieces: [TextSpan(at + 3, place.end)])
    }
    return nil
  }

  /// Whether a number, a period, a verb, an indicator or 全市 stands right here.
  private func goesOnWithFigures(_ at: Int, _ mentions: [Mention]) -> Bool {
    mentions.contains { mention in
      guard mention.span.lower == at else { return false }
      switch mention.kind {
      case .quantity, .period: return true
      case .zone: return false
      case .word(let word):
        switch word.table {
        case .indicator: return true
        case .cue:
          let cues = extractor.lexicon.cues[Int(word.row)].cues
          return cues.has(.verb) || cues.has(.completed) || cues.has(.contracted) || cues.has(.unsigned)
            || cues.has(.regionwhole)
        default: return false
        }
      }
    }
  }

  /// Whether the first sentence names a zone.
  private func namesZone(_ story: ScannedStory) -> Bool {
    story.sentences.first?.mentions.contains { mention in
      if case .zone(let zone) = mention.kind { zone.form == .named } else { false }
    } ?? false
  }

  /// 万州:工业经济步履铿锵.
  private func isLabel(_ at: Int) -> Bool { [0xFF1A, 0x3A].contains(text.scalar(at: at).value) }

  /// Whether the first sentence names the place too, and no zone begins with it there or here.
  private func comesAgain(_ place: TextSpan, _ article: Article) -> Bool {
    guard let first = article.sentences.first?.span, place.length >= 9 else { return false }
    var at = first.lower
    while at + place.length <= first.upper {
      if text.agree(place.length, from: at, place.lower) { return true }
      at += text.scalar(at: at).length
    }
    return false
  }

  /// 大连19个园区: zones are counted.
  private func countsZones(from at: Int, _ mentions: [Mention]) -> Bool {
    guard let count = mentions.first(where: { $0.span.lower == at }), count.isQuantity else { return false }
    return mentions.contains { mention in
      guard case .zone = mention.kind else { return false }
      return mention.span.lower >= count.span.upper && mention.span.lower - count.span.upper <= 24
    }
  }

  /// 宿迁市 for 宿迁, where the story has it.
  private func fullName(of short: TextSpan, in article: Article) -> TextSpan {
    for span in article.sentences.map(\.span) {
      var at = span.lower
      while at + short.length < span.upper {
        if text.agree(short.length, from: at, short.lower),
          let full = extractor.lexicon.places.longestMatch(in: text, at: at, limit: span.upper),
          full.value > PlaceRank.short.rawValue, full.end - at > short.length
        {
          return TextSpan(at, full.end)
        }
        at += text.scalar(at: at).length
      }
    }
    return short
  }

  /// The kind of investment a headline names.
  private func topic(of head: [Mention]) -> InvestmentTopic? {
    let indicators = extractor.lexicon.indicators
    for mention in head {
      guard case .word(let word) = mention.kind, word.table == .indicator else { continue }
      let row = Int(word.row)
      guard StoryLinker.topicRank(row, indicators) != nil else { continue }
      return InvestmentTopic(row: row, sentence: -1, paragraph: -1, isHeadline: true)
    }
    return nil
  }

  /// 开发区, 我区, 全市, a county: as printed, where no zone is named.
  private func firstPlace(_ mentions: [Mention]) -> SubjectRef? {
    for mention in mentions {
      if case .zone(let zone) = mention.kind, zone.form == .reference(.own) {
        return SubjectRef(
          kind: text.hasPrefix("区", at: mention.span.upper - 3) && mention.span.length == 6 ? .region : .zone,
          pieces: [mention.span])
      }
    }
    for mention in mentions {
      switch mention.kind {
      case .zone: return SubjectRef(kind: .zone, pieces: [mention.span])
      case .word(let word) where word.table == .region:
        return SubjectRef(kind: .region, pieces: [mention.span])
      case .word(let word) where word.table == .cue:
        if extractor.lexicon.cues[Int(word.row)].cues.has(.regionwhole), !isCompared(mention.span) {
          return SubjectRef(kind: .region, pieces: [place(before: mention.span) ?? mention.span])
        }
      default: break
      }
    }
    return nil
  }

  /// 高邮全市: the city by its short name, right before.
  private func place(before span: TextSpan) -> TextSpan? {
    let lexicon = extractor.lexicon
    guard text.hasPrefix("全", at: span.lower),
      let match = lexicon.zoneStarts.longestMatch(
        in: text, endingAt: span.lower, limit: max(0, span.lower - 30)),
      lexicon.places.longestMatch(in: text, at: match.end, limit: span.lower)?.end == span.lower
    else { return nil }
    return TextSpan(match.end, span.lower)
  }

  /// 占全市, 位居全省, 全国各地: a whole that something is measured by or comes from.
  private func isCompared(_ span: TextSpan) -> Bool {
    if StoryLinker.isRanking(text, extractor.lexicon, after: span.upper) { return true }
    return [
      0x5360, 0x5C45, 0x5217, 0x5728, 0x6BD4, 0x5230, 0x4E8E, 0x662F, 0x4E3A, 0x8D85, 0x9AD8, 0x4F4D, 0x81EA,
    ]
    .contains(text.scalar(before: span.lower).value)
  }

  /// A noun that ends like a place, at the head of a clause of the first sentences.
  private func firstNoun(_ article: Article) -> SubjectRef? {
    for span in [article.headlineSpan].compactMap(\.self) + article.sentences.prefix(3).map(\.span) {
      var start = span.lower
      while start < span.upper {
        var at = start
        var end: Int?
        var count = 0
        while at < span.upper, count < 14 {
          let (scalar, length) = text.scalar(at: at)
          guard scalar &- 0x4E00 < 0x5200 else { break }
          at += length
          count += 1
          let isPlace = [0x533A, 0x53BF, 0x5E02, 0x5DDE, 0x9547, 0x6E2F].contains(scalar)
          if count > 1, isPlace || text.hasPrefix("中心", at: at - 6) { end = at }
        }
        if let end, end - start >= 6, !text.hasPrefix("记者", at: start), !text.hasPrefix("据", at: start) {
          return SubjectRef(kind: .region, pieces: [TextSpan(start, end)])
        }
        while at < span.upper, text.scalar(at: at).value &- 0x4E00 < 0x5200 {
          at += text.scalar(at: at).length
        }
        start = at + max(1, text.scalar(at: at).length)
      }
    }
    return nil
  }

  /// The first zone named; one in its own right before a park.
  private func firstZone(_ mentions: some Sequence<Mention>, _ register: ZoneRegister) -> Int? {
    var park: Int?
    var wider: Int?
    let starts = Set(
      mentions.compactMap { mention -> Int? in
        guard case .zone(let zone) = mention.kind, zone.form == .named else { return nil }
        return mention.span.lower
      })
    for mention in mentions {
      guard case .zone(let found) = mention.kind, let entry = register.index(of: found, span: mention.span)
      else { continue }
      // 赣江新区南昌经开区: the second is meant
      if starts.contains(mention.span.upper) {
        wider = wider ?? entry
        continue
      }
      switch register.entries[entry].rank {
      case .zone: return entry
      case .park, .area: park = park ?? entry
      case .part: break
      }
    }
    return park ?? wider
  }
}
