import FactModel
import Lexicons
import SourceText

/// Makes facts of drafts: strings, ids, evidence.
struct FactBuilder {
  let document: SourceDocument
  let text: ByteText
  let lexicon: Lexicon
  let register: ZoneRegister
  /// Whether facts carry their sentence and derivation: a stream of records has no use for them.
  let keepsDerivation: Bool
  /// How often an id's words came before, for its ordinal.
  private var seen: [FactID.Words: Int] = [:]
  private var lines: LineCounter
  /// Whether names must be read from the decoded text, since the copy folds Traditional characters.
  private let isFolded: Bool
  /// The story's zone, for projects and firms that stand before any.
  var home: Int?
  /// Whether the story calls its place 我省, 我市 where it tells figures.
  var saysOwn = false
  /// Names of the register's zones, and of the subject before: figures come in runs.
  private var zoneNames: [Int: String] = [:]
  private var lastSubject: (subject: SubjectRef, name: String)?
  private var lastSentence: (span: TextSpan, words: String)?
  /// 全市, 我省 …: which of these words the document has.
  private let wholes: WholeWords

  init(
    document: SourceDocument, text: ByteText, lexicon: Lexicon, register: ZoneRegister,
    keepsDerivation: Bool
  ) {
    // a record of a stream has no hash
    self.keepsDerivation = keepsDerivation && !document.contentHash.isEmpty
    self.document = document
    self.text = text
    self.lexicon = lexicon
    self.register = register
    lines = LineCounter()
    wholes = WholeWords(text: text)
    isFolded = document.repairs.contains { $0.step == "traditional" }
  }

  /// Words as the source prints them, line breaks and layout blanks left out.
  private func words(_ span: TextSpan) -> String {
    guard isFolded else { return text.string(span.range) }
    let source = document.repaired.sourceSpan(of: span)
    let bytes = document.decoded[source.range].filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the facts of an article's drafts.
  mutating func build(_ drafts: [FactDraft], of article: Article, into facts: inout [Fact]) {
    let first = facts.count
    if facts.capacity < first + drafts.count { facts.reserveCapacity(max(first + drafts.count, 2 * first)) }
    seen.reserveCapacity(first + drafts.count)
    // drafts are looked at where they lie: they are large, and so are facts
    drafts.withUnsafeBufferPointer { drafts in
      for index in drafts.indices { facts.append(make(drafts[index], article)) }
      for index in drafts.indices {
        guard let parent = drafts[index].partOf, parent < drafts.count, parent != index else { continue }
        facts[first + index].partOf = facts[first + parent].id
      }
    }
  }

  private mutating func make(_ draft: borrowing FactDraft, _ article: borrowing Article) -> Fact {
    let row = draft.row.map { lexicon.indicators.rows[$0] }
    let zone = zone(of: draft.subject)
    let subject = knownName(draft.subject)
    let scope = scope(draft)
    let sentence = article.sentences[draft.sentence]
    let lower = max(sentence.span.lower, min(draft.lower, draft.numberSpan.lower))
    let span = TextSpan(lower, min(sentence.span.upper, max(draft.upper, draft.numberSpan.upper)))
    let source = document.repaired.sourceSpan(of: span)
    let evidence = words(span)
    let id = identify(
      FactID.Words(
        evidence: evidence, subject: subject, indicator: draft.indicator, scope: scope, basis: draft.basis,
        period: draft.period))
    return Fact(
      id: id, doc: document.id, article: article.ordinal, headline: article.headline,
      subject: subject, subjectKind: draft.subject.kind, zone: zone.name, zoneID: zone.id,
      indicator: draft.indicator, indicatorText: indicatorText(draft, row), scope: scope,
      basis: draft.basis, value: draft.value, valueHigh: draft.high,
      unit: draft.value == nil ? nil : draft.unit,
      qualifier: draft.qualifier, hedge: draft.hedgeSpan.map { text.string($0.range) },
      yearOnYear: draft.growth, period: draft.period,
      periodKind: draft.period == nil && draft.periodKind != .life ? nil : draft.periodKind,
      evidence: Evidence(
        text: evidence, span: source, line: lines.line(of: source.lower, in: document.decoded),
        place: place(source), sentence: keepsDerivation ? wording(of: sentence.span) : "",
        number: TextSpan(
          draft.numberSpan.lower - sentence.span.lower, draft.numberSpan.upper - sentence.span.lower),
        derivation: keepsDerivation ? derivation(draft) : []),
      rule: draft.rule.name, notes: notes(draft, source))
  }

  /// A sentence as a string, one for all its figures.
  private mutating func wording(of span: TextSpan) -> String {
    if let lastSentence, lastSentence.span == span { return lastSentence.words }
    let words = text.string(span.range)
    lastSentence = (span, words)
    return words
  }

  // MARK: names

  func name(_ subject: SubjectRef) -> String {
    if subject.kind == .zone, let entry = subject.zone {
      return words(register.entries[entry].name) + (subject.phase.map { words($0) } ?? "")
    }
    if subject.kind == .region, subject.pieces.isEmpty { return "本地" }
    if subject.kind == .region, let whole = wholeRegion(subject) { return whole }
    var name =
      subject.pieces.count == 1 ? words(subject.pieces[0]) : subject.pieces.map { words($0) }.joined()
    if let phase = subject.phase {
      var stage = words(phase)
      for ending in ["项目", "工程"] where stage.hasSuffix(ending) { stage.removeLast(ending.count) }
      name += stage
    }
    return name
  }

  /// 我市 is 全市 where the document has both words.
  private func wholeRegion(_ subject: SubjectRef) -> String? {
    guard subject.pieces.count == 1, let span = subject.pieces.first, span.length == 6 else { return nil }
    if saysOwn { return ownWhole(span) }
    guard text.hasPrefix("我", at: span.lower) else { return nil }
    return wholes.span(beginning: "全", like: span).map { words($0) }
  }

  /// 全省 is 我省 where figures are told of 我省.
  private func ownWhole(_ span: TextSpan) -> String? {
    guard text.hasPrefix("全", at: span.lower) else { return nil }
    return wholes.span(beginning: "我", like: span).map { words($0) }
  }

  private mutating func knownName(_ subject: SubjectRef) -> String {
    if let lastSubject, lastSubject.subject == subject { return lastSubject.name }
    let name = name(subject)
    lastSubject = (subject, name)
    return name
  }

  private mutating func zone(of subject: SubjectRef) -> (name: String?, id: String?) {
    let isInside = subject.kind == .project || subject.kind == .enterprise
    if let host = subject.host { return (words(host), nil) }
    guard let entry = subject.within ?? subject.zone ?? (isInside ? home : nil) else {
      return subject.kind == .zone ? (name(subject), nil) : (nil, nil)
    }
    if subject.kind == .zone, subject.within == nil, let wider = register.zoneWithinName(entry) {
      return (words(wider), nil)
    }
    let found = register.entries[entry]
    let name = zoneName(entry)
    return (name, found.gazetteerIndex.map { lexicon.gazetteer.zones[$0].id })
  }

  private mutating func zoneName(_ entry: Int) -> String {
    if let name = zoneNames[entry] { return name }
    let name = words(register.entries[entry].name)
    zoneNames[entry] = name
    return name
  }

  private func indicatorText(_ draft: borrowing FactDraft, _ row: IndicatorRow?) -> String? {
    if let fixed = draft.fixedText { return fixed }
    guard let row else { return draft.textSpan.map { text.string($0.range) } }
    if row.indicator == .other { return row.nameChinese }
    guard row.scope == nil, let index = draft.row, !lexicon.indicators.isPlainest[index] else { return nil }
    return row.indicator == .projectsCount || row.indicator == .enterprisesCount ? nil : row.nameChinese
  }

  private func scope(_ draft: borrowing FactDraft) -> String? {
    guard let span = draft.scopeSpan else { return draft.scopeOfRow }
    // 规模以上工业企业 whole: the measure's own scope
    if let own = draft.scopeOfRow, span == draft.indicatorSpan, draft.indicator == .enterprisesCount {
      return own
    }
    return lexicon.scopes.normalise(text.string(span.range)) ?? draft.scopeOfRow
  }

  // MARK: identity

  /// The fact's id, unique in the document.
  mutating func identify(_ fact: Fact) -> String {
    identify(
      FactID.Words(
        evidence: fact.evidence.text, subject: fact.subject, indicator: fact.indicator, scope: fact.scope,
        basis: fact.basis, period: fact.period))
  }

  private mutating func identify(_ words: FactID.Words) -> String {
    let ordinal = seen[words, default: 0]
    seen[words] = ordinal + 1
    return words.id(ordinal: ordinal)
  }

  private func notes(_ draft: borrowing FactDraft, _ source: TextSpan) -> [String] {
    var notes: [String] = []
    notes.reserveCapacity(4)
    if draft.isSubjectCarried { notes.append(FactNote.subjectCarried) }
    if draft.isYearInferred { notes.append(FactNote.yearInferred) }
    if draft.isUnitInferred { notes.append(FactNote.unitInferred) }
    if draft.isIndicatorCarried { notes.append(FactNote.indicatorCarried) }
    if draft.isScopeUncertain { notes.append(FactNote.scopeUncertain) }
    if let zone = draft.subject.zone, register.entries[zone].isAmbiguous {
      notes.append(FactNote.zoneAmbiguous)
    }
    if draft.subject.isGroup { notes.append(FactNote.zoneGroup) }
    if draft.growth != nil, let note = FactNote.growth(draft.growthQualifier) { notes.append(note) }
    if isRepaired(source) { notes.append(FactNote.layoutRepaired) }
    return notes
  }

  /// Whether the evidence was joined over a line or closed up.
  private func isRepaired(_ source: TextSpan) -> Bool {
    document.decoded.withUnsafeBufferPointer { bytes in
      bytes[source.range].contains { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
    }
  }

  private func place(_ source: TextSpan) -> SourcePlace? {
    document.places.first { $0.span.overlaps(source) }?.place
  }

  private func derivation(_ draft: borrowing FactDraft) -> [DerivationStep] {
    var steps: [DerivationStep] = []
    func add(_ role: String, _ rule: String, _ span: TextSpan?, _ words: String? = nil) {
      steps.append(
        DerivationStep(
          role: role, rule: rule, text: words ?? span.map { text.string($0.range) } ?? "",
          span: span.map { document.repaired.sourceSpan(of: $0) }))
    }
    add("quantity", draft.value == nil ? "growth_only" : "number_with_unit", draft.numberSpan)
    let rowName = draft.row.map { lexicon.indicators.rows[$0].id } ?? "noun_phrase"
    add(
      "indicator", draft.isIndicatorCarried ? "carried:\(rowName)" : rowName,
      draft.indicatorSpan ?? draft.textSpan)
    add(
      "subject", draft.isSubjectCarried ? "carried" : "named",
      draft.subject.pieces.first ?? draft.subject.zone.map { register.entries[$0].name }, name(draft.subject))
    if let reference = reference(to: draft) { add("reference", "means the subject", reference) }
    if let period = draft.period {
      add("period", "\(draft.isYearInferred ? "year_inferred" : "stated"): \(period.text)", draft.periodSpan)
    }
    add("basis", draft.basis.rawValue, draft.basisSpan)
    if draft.growth != nil { add("growth", "nearest_level", draft.growthSpan) }
    if draft.scopeSpan != nil { add("scope", "modifier", draft.scopeSpan) }
    if draft.partOf != nil { add("part_of", draft.partSpan == nil ? "phase" : "list", draft.partSpan) }
    return steps
  }

  /// 该区, 园区, 开发区: the word of the sentence that stands for a subject named in full elsewhere.
  private func reference(to draft: borrowing FactDraft) -> TextSpan? {
    let subject = draft.subject
    guard subject.sentence == draft.sentence, subject.place > 0,
      let match = lexicon.lexer.longestMatch(in: text, at: subject.place, limit: text.count),
      lexicon.lexer.entries(of: match.value).contains(where: {
        $0.table == .zoneReference || $0.table == .cue
      })
    else { return nil }
    return TextSpan(subject.place, match.end)
  }
}

/// Where 全市, 我省 and their like stand first, found when one is asked for.
private final class WholeWords {
  private let text: ByteText
  private var found: [UInt64: TextSpan]?

  init(text: ByteText) { self.text = text }

  /// The first word of two characters that begins with one and ends as another word does.
  func span(beginning first: StaticString, like word: TextSpan) -> TextSpan? {
    let spans = found ?? scan()
    found = spans
    return spans[key(first.utf8Start[0], first.utf8Start[1], first.utf8Start[2], last: word.upper - 3)]
  }

  private func scan() -> [UInt64: TextSpan] {
    var spans: [UInt64: TextSpan] = [:]
    var at = 0
    while at + 6 <= text.count {
      if text.hasPrefix("全", at: at) || text.hasPrefix("我", at: at) {
        let key = key(text[at], text[at + 1], text[at + 2], last: at + 3)
        if spans[key] == nil { spans[key] = TextSpan(at, at + 6) }
      }
      at += 1
    }
    return spans
  }

  private func key(_ a: UInt8, _ b: UInt8, _ c: UInt8, last: Int) -> UInt64 {
    [a, b, c, text[last], text[last + 1], text[last + 2]].reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// Lines of rising offsets, counted once.
private struct LineCounter {
  var offset = 0
  var number = 1

  mutating func line(of target: Int, in bytes: [UInt8]) -> Int {
    if target < offset { (offset, number) = (0, 1) }
    let end = min(target, bytes.count)
    guard offset < end else { return number }
    bytes.withUnsafeBufferPointer { buffer in
      number += Self.lineEnds(
        in: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[offset..<end]))
    }
    offset = end
    return number
  }

  /// Eight bytes at a time: the high bit of a byte is left where it is a line end.
  private static func lineEnds(in bytes: UnsafeRawBufferPointer) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var count = 0
    var index = 0
    while index + 8 <= bytes.count {
      let rest = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ (ones &* 0x0A)
      let found = ~(((rest & (ones &* 0x7F)) &+ (ones &* 0x7F)) | rest) & (ones &* 0x80)
      // the sum of the lanes, in the highest
      count += Int(((found >> 7) &* ones) >> 56)
      index += 8
    }
    while index < bytes.count {
      count += bytes[index] == 0x0A ? 1 : 0
      index += 1
    }
    return count
  }
}
