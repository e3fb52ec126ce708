public import FactModel
import GRDB
public import SourceText

extension FactLedger {
  /// What the ledger holds up to the end of a month of issue, undated documents included; of everything, without a month. The
  /// facts carry no derivation.
  public func snapshot(upTo month: CivilDate? = nil) throws -> LedgerSnapshot {
    try read { db in
      let documents = try documents(db).filter { $0.record.isIssued(upTo: month) }
      var facts: [Fact] = []
      var articles: [ArticleRecord] = []
      var decoder = FactDecoder()
      let factRows = try db.cachedStatement(
        sql: "SELECT \(FactRow.select(derivation: false)) FROM fact f WHERE reading = ?")
      let articleRows = try db.cachedStatement(
        sql: """
          SELECT ordinal, headline, byline, zone, zone_id FROM article WHERE reading = ?
          ORDER BY ordinal
          """)
      // Document by document, in the snapshot's order: nothing is left to sort.
      for (reading, record) in documents {
        let start = facts.count
        let rows = try Row.fetchCursor(factRows, arguments: [reading])
        while let row = try rows.next() {
          facts.append(try decoder.fact(row, doc: record.id, path: path))
        }
        facts[start...].sort(by: LedgerSnapshot.precedesOnPage)
        let stories = try Row.fetchCursor(articleRows, arguments: [reading])
        while let row = try stories.next() {
          articles.append(
            ArticleRecord(
              doc: record.id, ordinal: row[0], headline: row[1], byline: row[2], zone: row[3],
              zoneID: row[4]))
        }
      }
      return LedgerSnapshot(documents: documents.map(\.record), articles: articles, facts: facts)
    }
  }

  /// The latest month of issue; nil when no document has a date.
  public func latestMonth() throws -> CivilDate? { try months().last }

  /// All months of issue, ascending.
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
  public func documents() throws -> [DocumentRecord] {
    try read { db in LedgerSnapshot(documents: try documents(db).map(\.record)).documents }
  }

  /// The facts of an id, with their derivation: one for each document that holds it. `id` may be a beginning of at
  /// least four characters. Sorted by document.
  public func facts(id: String, doc: SourceID? = nil) throws -> [Fact] {
    guard id.utf8.count >= 4 else { return [] }
    return try read { db in
      var decoder = FactDecoder()
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(FactRow.select(derivation: true)), r.doc FROM fact f
          JOIN current_reading r ON r.id = f.reading
          WHERE substr(f.id, 1, length(?)) = ? ORDER BY r.doc, f.id
          """, arguments: [id, id])
      let column = FactRow.columns.count
      return try rows.filter { doc == nil || $0[column] == doc?.rawValue }.map { row in
        try decoder.fact(row, doc: SourceID(row[column]), path: path)
      }
    }
  }

  /// The facts of any month that bear one of these ids: a correction of one of them is not stale.
  public func knownFacts(among ids: Set<String>) throws -> Set<FactRef> {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT r.doc FROM fact f JOIN current_reading r ON r.id = f.reading WHERE f.id = ?")
      var known: Set<FactRef> = []
      for id in ids {
        for doc in try String.fetchAll(statement, arguments: [id]) {
          known.insert(FactRef(doc: SourceID(doc), id: id))
        }
      }
      return known
    }
  }

  /// Names and ids of the zones of any month.
  public func zoneNames() throws -> Set<String> {
    try read { db in
      try Set(
        String.fetchAll(
          db,
          sql: """
            SELECT zone FROM current_fact WHERE zone IS NOT NULL
            UNION SELECT zone_id FROM current_fact WHERE zone_id IS NOT NULL
            UNION SELECT a.zone FROM article a JOIN current_reading r ON r.id = a.reading WHERE a.zone IS NOT NULL
            UNION SELECT a.zone_id FROM article a JOIN current_reading r ON r.id = a.reading
              WHERE a.zone_id IS NOT NULL
            """))
    }
  }

  /// Figures that differ between documents, as the ledger's own view names them.
  public func conflicts() throws -> [Restatement] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM conflict ORDER BY kept_doc, kept_id, doc, id")
        .map(Restatement.init)
    }
  }

  /// Figures that more than one fact states alike.
  public func duplicates() throws -> [Restatement] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM duplicate ORDER BY kept_doc, kept_id, doc, id")
        .map(Restatement.init)
    }
  }

  private func documents(_ db: Database) throws -> [(reading: Int64, record: DocumentRecord)] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, doc, path, content_hash, rules_version, issue_date, issue_origin, publication,
          is_sample FROM current_reading
        """)
    let documents: [(reading: Int64, record: DocumentRecord)] = rows.map { row in
      let date = (row[5] as String?).flatMap { CivilDate($0) }
      let origin = (row[6] as String?).flatMap(IssueDate.Origin.init)
      return (
        row[0],
        DocumentRecord(
          id: SourceID(row[1]), path: row[2], contentHash: row[3],
          issue: date.map { IssueDate($0, origin: origin ?? .document) }, publication: row[7],
          isSample: row[8], rulesVersion: row[4])
      )
    }
    return documents.sorted { LedgerSnapshot.isIssuedBefore($0.record, $1.record) }
  }
}

/// A fact and the one that is kept in its stead, or beside it.
public struct Restatement: Hashable, Sendable {
  public var fact: FactRef
  public var kept: FactRef
  /// `later publication`, `finer precision` or `first by document`.
  public var reason: String

  init(_ row: Row) {
    fact = FactRef(doc: SourceID(row["doc"]), id: row["id"])
    kept = FactRef(doc: SourceID(row["kept_doc"]), id: row["kept_id"])
    reason = row["reason"]
  }
}

extension DocumentRecord {
  /// Undated documents belong to no month and are always there.
  fileprivate func isIssued(upTo month: CivilDate?) -> Bool {
    guard let month, let own = issue?.date else { return true }
    return (own.year, own.month ?? 0) <= (month.year, month.month ?? 12)
  }
}
