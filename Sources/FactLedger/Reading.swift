public import FactModel
import GRDB
public import SourceText

extension FactLedger {
  /// What the ledger holds up to the end of a month of issue, undated documents included; of everything, without a month. The
  /// facts carry no derivation.
  ///
  /// - Throws: `LedgerError`.
  public func snapshot(upTo month: CivilDate? = nil) throws -> LedgerSnapshot {
    try read { db in
      let documents = try documents(db).filter { $0.record.isIssued(upTo: month) }
      var reader = try FactReader(db, path: path)
      var facts: [Fact] = []
      var articles: [ArticleRecord] = []
      // Document by document, in the snapshot's order: nothing is left to sort.
      for document in documents {
        facts += try reader.facts(of: document)
        articles += try reader.articles(of: document)
      }
      return LedgerSnapshot(documents: documents.map(\.record), articles: articles, facts: facts)
    }
  }

  /// The latest month of issue; nil when no document has a date.
  ///
  /// - Throws: `LedgerError`.
  public func latestMonth() throws -> CivilDate? { try months().last }

  /// All months of issue, ascending.
  ///
  /// - Throws: `LedgerError`.
  public func months() throws -> [CivilDate] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT substr(issue_date, 1, 7) FROM current_reading
          WHERE length(issue_date) >= 7 ORDER BY 1
          """
      ).compactMap { CivilDate($0) }
    }
  }

  /// All documents, by issue date, then id.
  ///
  /// - Throws: `LedgerError`.
  public func documents() throws -> [DocumentRecord] {
    try read { db in LedgerSnapshot(documents: try documents(db).map(\.record)).documents }
  }

  /// The facts of an id, with their derivation: one for each document that holds it. `id` may be a beginning of at
  /// least four characters. Sorted by document.
  ///
  /// - Throws: `LedgerError`.
  public func facts(id: String, doc: SourceID? = nil) throws -> [Fact] {
    guard id.utf8.count >= 4 else { return [] }
    return try read { db in
      var decoder = FactDecoder()
      let names = try documentIDs(db)
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(FactRow.select(derivation: true)) FROM fact f
          JOIN current_reading r ON r.id = f.reading WHERE f.id >= ? AND f.id < ?
          """, arguments: [id, id + "\u{10FFFF}"])
      let facts = try rows.compactMap { row in
        try names[row[0]].map { try decoder.fact(row, doc: $0, path: path) }
      }
      return facts.filter { doc == nil || $0.doc == doc }.sorted { $0.ref < $1.ref }
    }
  }

  /// The facts of any month that bear one of these ids: a correction of one of them is not stale.
  ///
  /// - Throws: `LedgerError`.
  public func knownFacts(among ids: Set<String>) throws -> Set<FactRef> {
    try read { db in try knownFacts(db, among: ids, names: try documentIDs(db)) }
  }

  private func knownFacts(_ db: Database, among ids: Set<String>, names: [Int64: SourceID]) throws
    -> Set<FactRef>
  {
    let statement = try db.cachedStatement(sql: "SELECT reading FROM fact WHERE id = ?")
    var known: Set<FactRef> = []
    for id in ids {
      for reading in try Int64.fetchAll(statement, arguments: [id]) {
        if let doc = names[reading] { known.insert(FactRef(doc: doc, id: id)) }
      }
    }
    return known
  }

  /// What the ledger of all months knows of what corrections name.
  func elsewhere(_ db: Database, _ entries: [Correction]) throws -> Corrections.Elsewhere {
    let names = try documentIDs(db)
    return Corrections.Elsewhere(
      facts: try knownFacts(db, among: Corrections.ids(entries), names: names), documents: Set(names.values),
      zones: Corrections.nameZones(entries) ? try zoneNames(db) : [])
  }

  /// Names and ids of the zones of any month.
  ///
  /// - Throws: `LedgerError`.
  public func zoneNames() throws -> Set<String> { try read { db in try zoneNames(db) } }

  private func zoneNames(_ db: Database) throws -> Set<String> {
    try Set(
      String.fetchAll(
        db,
        sql: """
          WITH told_name AS (
            SELECT DISTINCT n.zone, n.zone_id FROM heard h JOIN current_reading r ON r.id = h.reading
              JOIN zone_name n ON n.id = h.name)
          SELECT zone FROM told_name WHERE zone IS NOT NULL
          UNION SELECT zone_id FROM told_name WHERE zone_id IS NOT NULL
          """))
  }

  /// Figures that differ between documents, as the ledger's own view names them.
  ///
  /// - Throws: `LedgerError`.
  public func conflicts() throws -> [Restatement] {
    try read { db in
      try restatements(db, "conflict")
    }
  }

  /// Figures that more than one fact states alike.
  ///
  /// - Throws: `LedgerError`.
  public func duplicates() throws -> [Restatement] {
    try read { db in
      try restatements(db, "duplicate")
    }
  }

  private func restatements(_ db: Database, _ view: String) throws -> [Restatement] {
    let names = Dictionary(
      uniqueKeysWithValues: try documents(db).map { ($0.key, $0.record.id) })
    return try Row.fetchAll(db, sql: "SELECT * FROM \(view) ORDER BY kept_doc, kept_id, doc, id")
      .map { Restatement($0, names: names) }
  }

  /// What each current reading's document is called.
  private func documentIDs(_ db: Database) throws -> [Int64: SourceID] {
    Dictionary(uniqueKeysWithValues: try documents(db).map { ($0.reading, $0.record.id) })
  }

  /// The documents that count, in the snapshot's order.
  func documents(_ db: Database) throws -> [KeptDocument] {
    let rows = try Row.fetchAll(db, sql: "SELECT id, name, \(DocumentRecord.columns) FROM current_reading")
    var documents = try rows.map { row in
      KeptDocument(
        reading: try row.decode(atIndex: 0), key: try row.decode(atIndex: 2),
        record: try DocumentRecord(row, from: 2))
    }
    let names = DocumentNames.names(
      zip(rows, documents).map { row, document in
        DocumentNames.Entry(
          name: row[1], path: document.record.path, contentHash: document.record.contentHash)
      })
    for (place, name) in names.enumerated() { documents[place].record.id = name }
    return documents.sorted { LedgerSnapshot.isIssuedBefore($0.record, $1.record) }
  }
}

/// A document that counts, the reading of it, and the key it is kept under.
struct KeptDocument {
  var reading: Int64
  var key: String
  var record: DocumentRecord
}

/// Reads facts and stories of readings with statements made once.
struct FactReader {
  private let byReading: Statement
  private let stories: Statement
  private let path: String
  private var decoder = FactDecoder()

  init(_ db: Database, path: String) throws {
    self.path = path
    byReading = try db.cachedStatement(
      sql: "SELECT \(FactRow.select(derivation: false)) FROM fact f WHERE reading = ?")
    stories = try db.cachedStatement(
      sql: """
        SELECT ordinal, headline, byline, zone, zone_id FROM article WHERE reading = ?
        ORDER BY ordinal
        """)
  }

  /// In the order of the page.
  mutating func facts(of document: KeptDocument) throws -> [Fact] {
    var facts: [Fact] = []
    let rows = try Row.fetchCursor(byReading, arguments: [document.reading])
    while let row = try rows.next() { facts.append(try fact(row, of: document)) }
    // They were written so.
    return facts.sortedUnlessSorted(by: LedgerSnapshot.precedesOnPage)
  }

  mutating func fact(_ row: Row, of document: KeptDocument) throws -> Fact {
    try decoder.fact(row, doc: document.record.id, path: path)
  }

  func articles(of document: KeptDocument) throws -> [ArticleRecord] {
    try Row.fetchAll(stories, arguments: [document.reading]).map { row in
      ArticleRecord(
        doc: document.record.id, ordinal: try row.decode(atIndex: 0), headline: try row.decode(atIndex: 1),
        byline: try row.decode(atIndex: 2), zone: try row.decode(atIndex: 3),
        zoneID: try row.decode(atIndex: 4))
    }
  }
}

extension DocumentRecord {
  static let columns =
    "doc, path, content_hash, rules_version, issue_date, issue_origin, publication, is_sample"

  /// From a row that holds `columns` from a place on. The id is the key it is kept under.
  init(_ row: Row, from column: Int) throws {
    let date = try row.decode(String?.self, atIndex: column + 4).flatMap { CivilDate($0) }
    let origin = try row.decode(String?.self, atIndex: column + 5).flatMap(IssueDate.Origin.init)
    self.init(
      id: SourceID(try row.decode(atIndex: column)), path: try row.decode(atIndex: column + 1),
      contentHash: try row.decode(atIndex: column + 2),
      issue: date.map { IssueDate($0, origin: origin ?? .document) },
      publication: try row.decode(atIndex: column + 6), isSample: try row.decode(atIndex: column + 7),
      rulesVersion: try row.decode(atIndex: column + 3))
  }
}

/// A fact and the one that is kept in its stead, or beside it.
public struct Restatement: Hashable, Sendable {
  /// The fact that says the same again.
  public var fact: FactRef
  /// The fact that stands for both.
  public var kept: FactRef
  /// `later publication`, `finer precision` or `first by document`.
  public var reason: String

  init(_ row: Row, names: [String: SourceID]) {
    func document(_ key: String) -> SourceID { names[key] ?? SourceID(key) }
    fact = FactRef(doc: document(row["doc"]), id: row["id"])
    kept = FactRef(doc: document(row["kept_doc"]), id: row["kept_id"])
    reason = row["reason"]
  }
}

extension DocumentRecord {
  /// Undated documents belong to no month and are always there.
  func isIssued(upTo month: CivilDate?) -> Bool {
    guard let month, let own = issue?.date else { return true }
    return (own.year, own.month ?? 0) <= (month.year, month.month ?? 12)
  }
}
