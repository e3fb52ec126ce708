public import FactModel
import GRDB
public import SourceText

/// What a command asks of the ledger: the parts of it that bear on the answer. Further parts never change what a part tells.
public struct LedgerQuestion: Hashable, Sendable {
  /// Some of the ledger's facts and stories.
  public enum Part: Hashable, Sendable {
    /// The digest of the month of issue: its figures, those of the issue before, and what other months say that the month's
    /// figures are held against.
    case month
    /// The facts and stories of the month's own documents.
    case issue
    /// The figures of one period, whichever issue up to the month states them.
    case period(TimePeriod)
    /// All figures of these zones, by the keys that the question's names are given.
    case zones(Set<String>)
    /// The documents that hold a fact whose id begins so.
    case facts(id: String)
    /// Everything up to the month.
    case everything
  }

  /// Nothing later counts.
  public var month: CivilDate
  /// None of them tells what there is: documents, and the names of zones.
  public var parts: [Part]

  public init(_ parts: Part..., upTo month: CivilDate) {
    self.init(parts: parts, upTo: month)
  }

  public init(parts: [Part], upTo month: CivilDate) {
    self.parts = parts
    self.month = month
  }
}

/// The corrections that apply to what is read, and how their zones are known.
public struct LedgerCorrections: Sendable {
  /// In the order of their file.
  public var entries: [Correction]
  /// The gazetteer.
  public var zones: [Zone]

  public init(_ entries: [Correction], zones: [Zone]) {
    self.entries = entries
    self.zones = zones
  }
}

extension FactLedger {
  /// What a question rests on, corrections applied: the snapshot up to its month without the facts and stories that cannot bear on
  /// it. `heard` tells what the documents left out say of zones.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - corrections: applied to what is read, as they would be to the whole ledger.
  ///   - keys: a key for each name; names of one zone have the same, a name that is no zone's has none.
  /// - Returns: the snapshot, and what is wrong with the corrections.
  /// - Throws: `LedgerError` where the file cannot be read.
  public func snapshot(
    for question: LedgerQuestion, corrections: LedgerCorrections? = nil,
    keys: @escaping ([HeardZone.Name]) -> [String?]
  ) throws -> (snapshot: LedgerSnapshot, diagnostics: [Diagnostic]) {
    try read { db in
      let documents = try documents(db).filter { $0.record.isIssued(upTo: question.month) }
      var part = try LedgerPart(db, documents: documents, path: path)
      guard let corrections, !corrections.entries.isEmpty else {
        try part.read(question, keys: keys)
        return (part.snapshot, [])
      }
      func correct(_ snapshot: LedgerSnapshot, elsewhere: Corrections.Elsewhere)
        -> (snapshot: LedgerSnapshot, diagnostics: [Diagnostic])
      {
        Corrections.apply(corrections.entries, to: snapshot, zones: corrections.zones, elsewhere: elsewhere)
      }
      // An entry may move a fact of any document to another zone or time: those documents are read whole, and the question
      // is asked of where their facts end as well.
      let elsewhere = try elsewhere(db, corrections.entries)
      try part.readWhole(documentsOf: corrections.entries, known: elsewhere.facts)
      let moved = correct(part.snapshot, elsewhere: elsewhere).snapshot
      part.take(moved: moved)
      try part.read(question) { names in
        keys(Corrections.renamed(names, by: corrections.entries, zones: corrections.zones))
      }
      return correct(part.snapshot, elsewhere: elsewhere)
    }
  }
}

/// The part of a ledger that a question needs, while it is read.
struct LedgerPart {
  private let db: Database
  private let documents: [KeptDocument]
  private let places: [Int64: Int]
  private var reader: FactReader
  /// By document, as `documents`.
  private var facts: [[Fact]]
  private var articles: [Int: [ArticleRecord]] = [:]
  /// Documents whose facts are all read.
  private var complete: Set<Int> = []
  /// Where corrected facts end.
  private var movedNames: [HeardZone.Name] = []
  private var movedSpans: Set<PeriodSpan> = []
  private let names: [Int64: HeardZone.Name]
  private let hearings: [(name: Int64, document: Int, hasFigure: Bool)]

  init(_ db: Database, documents: [KeptDocument], path: String) throws {
    self.db = db
    self.documents = documents
    places = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1.reading, $0) })
    reader = try FactReader(db, path: path)
    facts = Array(repeating: [], count: documents.count)
    names = try LedgerPart.names(db)
    hearings = try LedgerPart.hearings(db, places: places)
  }

  var snapshot: LedgerSnapshot {
    LedgerSnapshot(
      documents: documents.map(\.record), articles: articles.keys.sorted().flatMap { articles[$0] ?? [] },
      facts: inOrder(), heard: heard)
  }

  private var heard: [HeardZone] {
    let months = documents.map(\.record.issueMonth)
    return hearings.compactMap { hearing in
      // A document read whole tells it by its own facts and stories, which corrections change.
      guard articles[hearing.document] == nil else { return nil }
      return names[hearing.name].map {
        HeardZone(name: $0, month: months[hearing.document], hasFigure: hearing.hasFigure)
      }
    }
  }

  /// What was looked up in the order of the page, each fact once: two look-ups may have met it.
  private func inOrder() -> [Fact] {
    facts.indices.flatMap { place -> [Fact] in
      guard !complete.contains(place), facts[place].count > 1 else { return facts[place] }
      var seen: Set<String> = []
      return facts[place].filter { seen.insert($0.id).inserted }.sortedUnlessSorted(
        by: LedgerSnapshot.precedesOnPage)
    }
  }

  // MARK: Questions

  mutating func read(_ question: LedgerQuestion, keys: ([HeardZone.Name]) -> [String?]) throws {
    for part in question.parts {
      switch part {
      case .month: try readMonth(question.month, keys)
      case .issue: try readWhole(issued(in: question.month))
      case .period(let period): try readPeriod(period)
      case .zones(let wanted): try readZones(wanted, keys)
      case .facts(let id): try readFacts(id: id)
      case .everything: try readWhole(Set(documents.indices))
      }
    }
  }

  private func issued(in month: CivilDate?) -> Set<Int> {
    Set(documents.indices.filter { month != nil && documents[$0].record.issueMonth == month })
  }

  private mutating func readMonth(_ month: CivilDate, _ keys: ([HeardZone.Name]) -> [String?]) throws {
    let own = issued(in: month)
    let earlier = issued(in: documents.compactMap(\.record.issueMonth).filter { $0 < month }.max())
    try readWhole(own)
    for place in earlier.sorted() { try readFacts(of: place) }

    let groups = Groups(names, movedNames, keys)
    let periods = try statedPeriods()
    let ownSpans = spans(of: own).union(movedSpans)
    let ownNames = sisters(of: own, groups)
    // The month's figures are held against the same time, the year before, and what the year brought so far …
    try readFacts(
      named: ownNames,
      periods: periods.filter { period in
        guard let span = period.span else { return false }
        return ownSpans.contains(span) || ownSpans.contains(span.yearAfter)
          || span.beginsYear && ownSpans.contains { $0.begin == span.begin && span.end < $0.end }
      })
    // … those of the issue before against the same time only.
    let earlierSpans = spans(of: earlier).union(movedSpans)
    func readEarlier(_ names: [Int64?], _ spans: Set<PeriodSpan>) throws {
      try readFacts(named: names, periods: periods.filter { $0.span.map(spans.contains) ?? false })
    }
    let known = Set(ownNames)
    let earlierNames = sisters(of: earlier, groups)
    try readEarlier(earlierNames.filter(known.contains), earlierSpans.subtracting(ownSpans))
    try readEarlier(earlierNames.filter { !known.contains($0) }, earlierSpans)
  }

  private mutating func readPeriod(_ period: TimePeriod) throws {
    let texts = try statedPeriods().filter { $0.span == period.span }.map(\.text)
    for text in Set(texts + [period.text]) { try take(.period, [text]) }
    // What states no period stands apart while it is fresh.
    let last = documents.compactMap(\.record.issueMonth).max()
    for place in issued(in: last).sorted() where !complete.contains(place) {
      facts[place] += try reader.facts(of: documents[place]).filter { $0.period == nil }
    }
  }

  private mutating func readZones(_ wanted: Set<String>, _ keys: ([HeardZone.Name]) -> [String?]) throws {
    let all = names.keys.sorted()
    let known = keys(all.compactMap { names[$0] })
    for (name, key) in zip(all, known) where key.map(wanted.contains) ?? false { try take(.name, [name]) }
  }

  /// A story's parts and wholes stand in one document.
  private mutating func readFacts(id: String) throws {
    let holding = try db.cachedStatement(sql: "SELECT DISTINCT reading FROM fact WHERE id >= ? AND id < ?")
    for reading in try Int64.fetchAll(holding, arguments: [id, id + "\u{10FFFF}"]) {
      if let place = places[reading] { try readWhole([place]) }
    }
  }

  // MARK: Corrections

  /// The documents that entries name, or that hold a fact they name.
  mutating func readWhole(documentsOf entries: [Correction], known: Set<FactRef>) throws {
    let ids = Corrections.ids(entries)
    let wanted = Corrections.documents(entries).union(known.filter { ids.contains($0.id) }.map(\.doc))
    try readWhole(Set(documents.indices.filter { wanted.contains(documents[$0].record.id) }))
  }

  /// Notes where corrected facts end.
  mutating func take(moved snapshot: LedgerSnapshot) {
    let touched = Set(snapshot.corrections.flatMap(\.facts))
    let moved = snapshot.facts.filter { touched.contains($0.ref) }
    movedNames = moved.compactMap { HeardZone.Name($0) }
    movedSpans = Set(moved.compactMap { $0.period?.span })
  }

  // MARK: Reading

  private func spans(of places: Set<Int>) -> Set<PeriodSpan> {
    Set(places.flatMap { facts[$0] }.compactMap { $0.period?.span })
  }

  /// Which zone each name means.
  private struct Groups {
    let names: [Int64]
    let keys: [Int64: String]
    let moved: Set<String>

    init(_ names: [Int64: HeardZone.Name], _ moved: [HeardZone.Name], _ keys: ([HeardZone.Name]) -> [String?])
    {
      let all = names.keys.sorted()
      let known = keys(all.compactMap { names[$0] } + moved)
      self.names = all
      // A group of zones is nobody's name but its own.
      self.keys = Dictionary(
        uniqueKeysWithValues: zip(all, known).map { name, key in (name, key ?? "\u{0}\(name)") })
      self.moved = Set(known.dropFirst(all.count).compactMap(\.self))
    }
  }

  /// The numbers of all names of the zones that some documents tell of, and nil for what lies in no zone.
  private func sisters(of places: Set<Int>, _ groups: Groups) -> [Int64?] {
    let told = hearings.filter { places.contains($0.document) }.compactMap { groups.keys[$0.name] }
    let wanted = Set(told).union(groups.moved)
    return [nil] + groups.names.filter { groups.keys[$0].map(wanted.contains) ?? false }
  }

  private mutating func readWhole(_ places: Set<Int>) throws {
    for place in places.sorted() {
      try readFacts(of: place)
      if articles[place] == nil { articles[place] = try reader.articles(of: documents[place]) }
    }
  }

  private mutating func readFacts(of place: Int) throws {
    guard complete.insert(place).inserted else { return }
    facts[place] = try reader.facts(of: documents[place])
  }

  private mutating func readFacts(named names: [Int64?], periods: [TimePeriod]) throws {
    guard !periods.isEmpty else { return }
    let list = "[" + periods.map { "\"\($0.text)\"" }.joined(separator: ",") + "]"
    for name in names { try take(.nameAndPeriods, [name, list]) }
  }

  private enum Lookup: String {
    case period = "f.period = ?"
    case name = "f.name = ?"
    case nameAndPeriods = "f.name IS ? AND f.period IN (SELECT value FROM json_each(?))"
  }

  private mutating func take(_ lookup: Lookup, _ arguments: StatementArguments) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT \(FactRow.select(derivation: false)) FROM fact f WHERE \(lookup.rawValue)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() {
      guard let place = places[row[0]], !complete.contains(place) else { continue }
      facts[place].append(try reader.fact(row, of: documents[place]))
    }
  }

  /// Every period a fact of the ledger states, each found by a step along the index.
  private func statedPeriods() throws -> [TimePeriod] {
    try String.fetchAll(
      db,
      sql: """
        WITH RECURSIVE stated (period) AS (
          SELECT min(period) FROM fact
          UNION ALL SELECT (SELECT min(period) FROM fact WHERE period > stated.period) FROM stated
            WHERE stated.period IS NOT NULL
        ) SELECT period FROM stated WHERE period IS NOT NULL
        """
    ).compactMap { TimePeriod($0) }
  }

  private static func names(_ db: Database) throws -> [Int64: HeardZone.Name] {
    let rows = try Row.fetchCursor(db, sql: "SELECT id, zone, zone_id, subject, is_group FROM zone_name")
    var names: [Int64: HeardZone.Name] = [:]
    while let row = try rows.next() {
      names[row[0]] = HeardZone.Name(zone: row[1], zoneID: row[2], subject: row[3], isGroup: row[4])
    }
    return names
  }

  private static func hearings(_ db: Database, places: [Int64: Int]) throws
    -> [(name: Int64, document: Int, hasFigure: Bool)]
  {
    let rows = try Row.fetchCursor(db, sql: "SELECT reading, name, has_figure FROM heard")
    var hearings: [(name: Int64, document: Int, hasFigure: Bool)] = []
    while let row = try rows.next() {
      if let place = places[row[0]] { hearings.append((row[1], place, row[2])) }
    }
    return hearings
  }
}
