import FactModel
import Lexicons
import SourceText

/// The reading of one document: mentions of all stories first, so that each zone goes by its fullest name, then
/// story by story the facts.
struct DocumentReading {
  let extractor: MetricExtractor
  let document: SourceDocument
  let text: ByteText
  var register: ZoneRegister
  var diagnostics: [Diagnostic] = []

  init(extractor: MetricExtractor, document: SourceDocument, text: ByteText) {
    self.extractor = extractor
    self.document = document
    self.text = text
    register = ZoneRegister(text: text, lexicon: extractor.lexicon)
  }

  /// A story's mentions.
  struct ScannedStory {
    var head: [Mention] = []
    var sentences: [ScannedSentence] = []

    var ofText: some Sequence<Mention> { sentences.lazy.flatMap(\.mentions) }
  }

  mutating func run() -> Extraction {
    let cleaner = ZoneCleaner(text: text, lexicon: extractor.lexicon)
    let repeatedNames = RepeatedNames(text: text, lexicon: extractor.lexicon)
    let scanned = document.articles.map { article in
      var story = scan(article)
      cleaner.clean(&story.head)
      for index in story.sentences.indices { cleaner.clean(&story.sentences[index].mentions) }
      repeatedNames.add(to: &story, of: article)
      return story
    }
    for story in scanned {
      enter(story.head)
      for sentence in story.sentences where sentence.isTelling { enter(sentence.mentions) }
    }
    var result = Extraction()
    var builder = FactBuilder(
      document: document, text: text, lexicon: extractor.lexicon, register: register,
      keepsDerivation: extractor.keepsDerivation)
    for (article, story) in zip(document.articles, scanned) {
      let (drafts, base, home, saysOwn) = link(article, story)
      builder.home = home
      builder.saysOwn = saysOwn
      builder.build(drafts, of: article, into: &result.facts)
      result.articles.append(record(article, base: base))
    }
    if !document.tables.isEmpty {
      let lines = LineEnds(document.decoded)
      for table in document.tables { read(table, lines, &builder, into: &result) }
    }
    result.diagnostics = diagnostics
    return result
  }

  /// A table's facts, numbered with the document's other facts.
  private mutating func read(
    _ table: SourceTable, _ lines: LineEnds, _ builder: inout FactBuilder, into result: inout Extraction
  ) {
    guard let tables = extractor.tables else { return }
    let record = result.articles.first { $0.ordinal == table.article && $0.zone != nil }
    let subject = record.flatMap { record in
      record.zone.map { TableSubject(name: $0, kind: .zone, zoneID: record.zoneID) }
    }
    let reading = tables.read(table, in: document, lines: lines, subject: subject)
    diagnostics += reading.diagnostics
    var facts = reading.facts.map(\.fact)
    for index in facts.indices { facts[index].id = builder.identify(facts[index]) }
    for (index, item) in reading.facts.enumerated() {
      if let part = item.part, facts.indices.contains(part) { facts[index].partOf = facts[part].id }
    }
    result.facts += facts
  }

  private mutating func enter(_ mentions: [Mention]) {
    var last: TextSpan?
    var before: Int?
    for mention in mentions {
      guard case .zone(let zone) = mention.kind else { continue }
      let entry = register.add(zone, span: mention.span)
      // 西咸新区秦汉新城: a part is named in full with the zone it lies in
      if let entry, let last, last.upper == mention.span.lower {
        register.extend(entry, to: TextSpan(last.lower, mention.span.upper))
      }
      if let entry, let before, register.renames(at: mention.span.lower) { register.join(before, to: entry) }
      last = zone.form == .named ? mention.span : nil
      before = entry ?? before
    }
  }

  private func scan(_ article: Article) -> ScannedStory {
    var story = ScannedStory()
    for span in [article.kickerSpan, article.headlineSpan].compactMap(\.self) {
      story.head += extractor.scanner.scan(text, in: span.range)
    }
    story.sentences = article.sentences.map { extractor.scanner.read(text, in: $0.span.range) }
    return story
  }

  private func link(_ article: Article, _ story: ScannedStory) -> ([FactDraft], SubjectRef?, Int?, Bool) {
    let linker = StoryLinker(
      text: text, lexicon: extractor.lexicon, register: register,
      context: PeriodContext(issue: document.issue?.date))
    begin(linker, article, story)
    let base = linker.state.base
    let lastQuantity = story.sentences.lastIndex(where: \.hasQuantity) ?? -1
    for (ordinal, sentence) in article.sentences.enumerated() {
      // behind the last figure only the story's own place is of use
      if ordinal > lastQuantity, linker.state.base != nil, !extractor.readsAllWords { break }
      link(sentence, story.sentences[ordinal], ordinal, linker)
    }
    let home = [base, linker.state.base, linker.state.spare].compactMap { $0?.kind == .zone ? $0?.zone : nil }
      .first
    return (linker.state.facts, base ?? linker.state.base, home, linker.state.saysOwn)
  }

  private func link(_ sentence: Sentence, _ scanned: ScannedSentence, _ ordinal: Int, _ linker: StoryLinker) {
    guard !scanned.mentions.isEmpty else { return }
    let names = NameFinder(text: text, lexicon: extractor.lexicon)
    // a sentence whose words tell nothing of figures to come is passed by its marks alone
    let isTelling =
      scanned.isTelling || extractor.readsAllWords
      || names.mayHoldUnheadedName(sentence.span, with: scanned.mentions)
    let mentions = isTelling ? scanned.mentions : []
    let tokenizer = Tokenizer(text: text, lexicon: extractor.lexicon)
    var tokenized = TokenizedSentence(
      span: sentence.span, paragraph: sentence.paragraph, mentions: mentions,
      tokens: tokenizer.tokens(of: mentions, in: sentence.span, reusing: linker.releasedTokens()))
    if isTelling { names.addNames(to: &tokenized) }
    if scanned.hasQuantity {
      linker.read(tokenized, ordinal: ordinal)
    } else {
      linker.pass(tokenized, ordinal: ordinal)
    }
  }

  private func record(_ article: Article, base: SubjectRef?) -> ArticleRecord {
    var record = ArticleRecord(
      doc: document.id, ordinal: article.ordinal, headline: article.headline, byline: article.byline)
    if let base, base.kind == .zone, let entry = base.zone {
      record.zone = document.repaired.string(register.entries[entry].name)
      record.zoneID = register.entries[entry].gazetteerIndex.map { extractor.lexicon.gazetteer.zones[$0].id }
    }
    return record
  }
}
