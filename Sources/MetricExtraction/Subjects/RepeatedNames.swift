import FactModel
import Lexicons
import SourceText

/// What a story calls again and again by a name that no suffix of zones ends: 金属生态城, 宁东基地, 某某谷.
///
/// Such a name opens the headline or the first sentence, ends as places do, and comes back in the text.
struct RepeatedNames {
  let text: ByteText
  let lexicon: Lexicon
  /// Row of 新城 in the table of suffixes: such a name is a zone of that kind.
  private let suffix: Int32?

  init(text: ByteText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
    suffix = lexicon.lexer.value(of: "新城", in: .zoneSuffix)
  }

  /// Adds the name's mentions to the head and the sentences of a story.
  func add(to story: inout DocumentReading.ScannedStory, of article: Article) {
    guard let suffix else { return }
    let heads = [article.kickerSpan, article.headlineSpan].compactMap(\.self)
    let openings = heads + article.sentences.map(\.span)
    guard let name = firstName(opening: openings, story, article) else { return }
    func mark(_ mentions: inout [Mention], in span: TextSpan) {
      for place in occurrences(of: name, in: span) {
        mentions.removeAll { $0.span.overlaps(place) }
        mentions.append(
          Mention(
            span: place, rule: "zone.repeated",
            kind: .zone(
              ZoneMention(
                form: .named, suffix: suffix, stemSpan: TextSpan(place.lower, place.upper - 3)))))
      }
      mentions.sort { $0.span < $1.span }
    }
    for span in heads { mark(&story.head, in: span) }
    for index in article.sentences.indices {
      mark(&story.sentences[index].mentions, in: article.sentences[index].span)
      if story.sentences[index].mentions.contains(where: { !$0.isWord }) {
        story.sentences[index].isTelling = true
      }
    }
  }

  private func firstName(
    opening spans: [TextSpan], _ story: DocumentReading.ScannedStory, _ article: Article
  ) -> TextSpan? {
    for span in spans {
      if let name = name(opening: span, story, article) { return name }
    }
    return nil
  }

  /// The name that opens a stretch of text, where the story has it again.
  private func name(
    opening span: TextSpan, _ story: DocumentReading.ScannedStory, _ article: Article
  ) -> TextSpan? {
    guard !isPlain(span) else { return nil }
    let mentions = story.head + story.sentences.flatMap(\.mentions)
    var start = span.lower
    // 2011年,某某城……
    if let period = mentions.first(where: { $0.span.lower == start }), case .period = period.kind {
      start = period.span.upper
      if [0xFF0C, 0x2C].contains(text.scalar(at: start).value) { start += text.scalar(at: start).length }
    }
    var at = start
    var best: TextSpan?
    while at < span.upper, at - start < 42 {
      let (scalar, length) = text.scalar(at: at)
      guard scalar &- 0x4E00 < 0x5200 else { break }
      at += length
      let name = TextSpan(start, at)
      if name.length >= 12, text.ends(with: lexicon.phrases[.repeatedEnding], at: at),
        isFree(name, mentions),
        count(of: name, in: article) >= 2
      {
        best = name
      }
    }
    return best
  }

  /// Whether none of the endings stands near the start.
  private func isPlain(_ span: TextSpan) -> Bool {
    !text.has(lexicon.phrases[.repeatedEnding], in: TextSpan(span.lower, min(span.upper, span.lower + 66)))
  }

  /// Whether no zone is found there and it is no place of the tables.
  private func isFree(_ name: TextSpan, _ mentions: [Mention]) -> Bool {
    if lexicon.places.longestMatch(in: text, at: name.lower, limit: name.upper)?.end == name.upper {
      return false
    }
    return !mentions.contains { mention in
      guard case .zone = mention.kind else { return false }
      return mention.span.overlaps(name) || shortens(mention.span, name)
    }
  }

  /// 宁东基地 for 宁东能源化工基地.
  private func shortens(_ full: TextSpan, _ name: TextSpan) -> Bool {
    full.length > name.length
      && (0..<6).allSatisfy {
        text[full.lower + $0] == text[name.lower + $0]
          && text[full.upper - 1 - $0] == text[name.upper - 1 - $0]
      }
  }

  private func count(of name: TextSpan, in article: Article) -> Int {
    article.sentences.reduce(article.headlineSpan.map { occurrences(of: name, in: $0).count } ?? 0) {
      $0 + occurrences(of: name, in: $1.span).count
    }
  }

  private func occurrences(of name: TextSpan, in span: TextSpan) -> [TextSpan] {
    var found: [TextSpan] = []
    var at = span.lower
    while at + name.length <= span.upper {
      if text.agree(name.length, from: at, name.lower) {
        found.append(TextSpan(at, at + name.length))
        at += name.length
      } else {
        at += max(1, text.scalar(at: at).length)
      }
    }
    return found
  }
}
