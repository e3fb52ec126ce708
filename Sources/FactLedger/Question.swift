public import FactModel
import GRDB
public import SourceText

/// A question that needs a part of the ledger only.
public enum LedgerQuestion: Hashable, Sendable {
  /// The digest of a month of issue: its figures, those of the issue before, and what other months say that the month's figures
  /// are held against.
  case month(CivilDate)
  /// The figures of one period, whichever issue up to the month states them.
  case period(TimePeriod, upTo: CivilDate)
}

extension FactLedger {
  /// What a question rests on: the snapshot up to its month without the facts and stories that cannot bear on it. `heard` tells
  /// what the documents say of zones.
  ///
  /// - Parameters:
  ///   - question: which month or period is asked about.
  ///   - groups: a number for each name; names of one zone have the same.
  /// - Throws: `LedgerError` where the file cannot be read.
  public func snapshot(
    for question: LedgerQuestion, groups: ([HeardZone.Name]) -> [Int]
  ) throws -> LedgerSnapshot {
    try read { db in
      let month = question.month
      let documents = try documents(db).filter { $0.record.isIssued(upTo: month) }
      var part = try LedgerPart(db, documents: documents, path: path)
      switch question {
      case .month: try part.readMonth(month, groups: groups)
      case .period(let period, _): try part.readPeriod(period)
      }
      return part.snapshot
    }
  }
}

extension LedgerQuestion {
  var month: CivilDate {
    switch self {
    case .month(let month), .period(_, upTo: let month): month
    }
  }
}

/// The part of a ledger that a question needs, while it is read.
private struct LedgerPart {
  private let db: Database
  private let documents: [KeptDocument]
  private let places: [Int64: Int]
  private var reader: FactReader
  /// By document, as `documents`.
  private var facts: [[Fact]]
  private var articles: [ArticleRecord] = []
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
      documents: documents.map(\.record), articles: articles, facts: facts.flatMap(\.self), heard: heard)
  }

  private var heard: [HeardZone] {
    let months = documents.map(\.record.issueMonth)
    return hearings.compactMap { hearing in
      names[hearing.name].map {
        HeardZone(name: $0, month: months[hearing.document], hasFigure: hearing.hasFigure)
      }
    }
  }

  // MARK: Questions

  mutating func readMonth(_ month: CivilDate, groups: ([HeardZone.Name]) -> [Int]) throws {
    let before = documents.compactMap(\.record.issueMonth).filter { $0 < month }.max()
    let own = Set(documents.indices.filter { documents[$0].record.issueMonth == month })
    let earlier = Set(
      documents.indices.filter { before != nil && documents[$0].record.issueMonth == before })
    for place in own.union(earlier).sorted() {
      facts[place] = try reader.facts(of: documents[place])
    }
    for place in own.sorted() { articles += try reader.articles(of: documents[place]) }

    let periods = try statedPeriods()
    let ownSpans = spans(of: own)
    let read = own.union(earlier)
    // The month's figures are held against the same time, the year before, and what the year brought so far …
    try readFacts(
      named: try sisters(of: own, groups), besides: read,
      periods: periods.filter { period in
        guard let span = period.span else { return false }
        return ownSpans.contains(span) || ownSpans.contains(span.yearAfter)
          || span.beginsYear && ownSpans.contains { $0.begin == span.begin && span.end < $0.end }
      })
    // … those of the issue before against the same time only.
    let earlierSpans = spans(of: earlier).subtracting(ownSpans)
    try readFacts(
      named: try sisters(of: earlier, groups), besides: read,
      periods: periods.filter { $0.span.map(earlierSpans.contains) ?? false })
    sort(besides: read)
  }

  mutating func readPeriod(_ period: TimePeriod) throws {
    let texts = try statedPeriods().filter { $0.span == period.span }.map(\.text)
    for text in Set(texts + [period.text]) { try take(.period, [text], besides: []) }
    // What states no period stands apart while it is fresh.
    let last = documents.compactMap(\.record.issueMonth).max()
    for place in documents.indices where documents[place].record.issueMonth == last && last != nil {
      facts[place] += try reader.facts(of: documents[place]).filter { $0.period == nil }
    }
    sort(besides: [])
  }

  // MARK: Reading

  private func spans(of places: Set<Int>) -> Set<PeriodSpan> {
    Set(places.flatMap { facts[$0] }.compactMap { $0.period?.span })
  }

  /// The numbers of all names of the zones that some documents tell of, and nil for what lies in no zone.
  private func sisters(of places: Set<Int>, _ groups: ([HeardZone.Name]) -> [Int]) throws -> [Int64?] {
    let all = names.keys.sorted()
    let group = Dictionary(uniqueKeysWithValues: zip(all, groups(all.compactMap { names[$0] })))
    let wanted = Set(hearings.filter { places.contains($0.document) }.compactMap { group[$0.name] })
    return [nil] + all.filter { group[$0].map(wanted.contains) ?? false }
  }

  private mutating func readFacts(named names: [Int64?], besides read: Set<Int>, periods: [TimePeriod])
    throws
  {
    guard !periods.isEmpty else { return }
    let list = "[" + periods.map { "\"\($0.text)\"" }.joined(separator: ",") + "]"
    for name in names { try take(.nameAndPeriods, [name, list], besides: read) }
  }

  private enum Lookup: String {
    case period = "f.period = ?"
    case nameAndPeriods = "f.name IS ? AND f.period IN (SELECT value FROM json_each(?))"
  }

  private mutating func take(
    _ lookup: Lookup, _ arguments: StatementArguments, besides read: Set<Int>
  ) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT \(FactRow.select(derivation: false)) FROM fact f WHERE \(lookup.rawValue)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() {
      guard let place = places[row[0]], !read.contains(place) else { continue }
      facts[place].append(try reader.fact(row, of: documents[place]))
    }
  }

  /// Puts what was looked up in the order of the page, each fact once: two look-ups may have met it.
  private mutating func sort(besides read: Set<Int>) {
    for place in facts.indices where !read.contains(place) && facts[place].count > 1 {
      var seen: Set<String> = []
      facts[place] = facts[place].filter { seen.insert($0.id).inserted }
        .sorted(by: LedgerSnapshot.precedesOnPage)
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
