public import FactModel
import Foundation
import GRDB
public import SourceText

/// What became of a document handed to the ledger.
public enum IngestOutcome: Hashable, Sendable {
  case added
  /// Read before: the same content, rules, issue date. `as` is the document it is known as.
  case unchanged(as: SourceID)
  /// A newer reading of a document the ledger has.
  case superseded(SourceID)
  /// Another document has its id; it is kept under this one.
  case renamed(SourceID)
}

extension FactLedger {
  /// Facts a transaction holds at most before it is committed; each document stays whole.
  private static let batchSize = 20_000

  /// Takes in documents, each whole or not at all, and says what became of each. A process killed on the way loses nothing: the
  /// documents not yet committed are simply taken in by the next run.
  @discardableResult
  public func ingest(_ documents: [DocumentFacts]) throws -> [IngestOutcome] {
    var outcomes: [IngestOutcome] = []
    var start = 0
    while start < documents.count {
      var end = start
      var facts = 0
      while end < documents.count, facts < FactLedger.batchSize {
        facts += documents[end].facts.count + 1
        end += 1
      }
      outcomes += try ingestBatch(documents[start..<end])
      start = end
    }
    return outcomes
  }

  private func ingestBatch(_ batch: ArraySlice<DocumentFacts>) throws -> [IngestOutcome] {
    do {
      return try database.writeWithoutTransaction { db in
        var outcomes: [IngestOutcome] = []
        try db.inTransaction(.immediate) {
          let writer = try ReadingWriter(db)
          for document in batch { outcomes.append(try writer.write(document)) }
          return .commit
        }
        return outcomes
      }
    } catch {
      throw FactLedger.translated(error, path: path)
    }
  }

  /// Whether a document need not be read again: its content was read by these rules under this issue date.
  public func hasReading(
    contentHash: String, rulesVersion: String, issue: IssueDate?, isSample: Bool
  ) throws -> Bool {
    try read { db in
      try KnownReading.of(contentHash: contentHash, in: db).contains {
        $0.covers(rulesVersion: rulesVersion, issue: issue, isSample: isSample)
      }
    }
  }
}

/// A reading the ledger has.
private struct KnownReading {
  var doc: String
  var path: String
  var rulesVersion: String
  var issueDate: String?
  var isSample: Bool

  init(_ row: Row) {
    doc = row[0]
    path = row[1]
    rulesVersion = row[2]
    issueDate = row[3]
    isSample = row[4]
  }

  private static let columns = "doc, path, rules_version, issue_date, is_sample"

  static func of(contentHash: String, in db: Database) throws -> [KnownReading] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(columns) FROM reading r WHERE content_hash = ?
          AND NOT EXISTS (SELECT 1 FROM reading n WHERE n.doc = r.doc AND n.id > r.id) ORDER BY id
        """)
    return try Row.fetchAll(statement, arguments: [contentHash]).map(KnownReading.init)
  }

  static func of(doc: String, in db: Database) throws -> KnownReading? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(columns) FROM reading WHERE doc = ? ORDER BY id DESC LIMIT 1")
    return try Row.fetchOne(statement, arguments: [doc]).map(KnownReading.init)
  }

  /// Rules of an older version tell nothing new.
  func covers(rulesVersion: String, issue: IssueDate?, isSample: Bool) -> Bool {
    let older = rulesVersion.compare(self.rulesVersion, options: .numeric) != .orderedDescending
    // A run that does not know the date must not undo one that did.
    let sameIssue = issue == nil || issue?.date.description == issueDate
    return older && sameIssue && self.isSample == isSample
  }
}

/// Writes readings with statements made once for a batch.
private struct ReadingWriter {
  private let db: Database
  private let reading: Statement
  private let article: Statement
  private let fact: Statement

  init(_ db: Database) throws {
    self.db = db
    reading = try db.cachedStatement(
      sql: """
        INSERT INTO reading (doc, path, content_hash, rules_version, issue_date, issue_origin,
          publication, is_sample) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    article = try db.cachedStatement(
      sql: """
        INSERT INTO article (reading, ordinal, headline, byline, zone, zone_id)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    fact = try db.cachedStatement(sql: FactRow.insert)
  }

  func write(_ document: DocumentFacts) throws -> IngestOutcome {
    let record = document.document
    let same = try KnownReading.of(contentHash: record.contentHash, in: db)
    if let known = same.first(where: {
      $0.covers(
        rulesVersion: record.rulesVersion, issue: record.issue, isSample: record.isSample)
    }) {
      return .unchanged(as: SourceID(known.doc))
    }
    if let known = same.first {
      try insert(document, as: known.doc)
      return .superseded(SourceID(known.doc))
    }
    guard let namesake = try KnownReading.of(doc: record.id.rawValue, in: db) else {
      try insert(document, as: record.id.rawValue)
      return .added
    }
    if isNewEdition(record, of: namesake) {
      try insert(document, as: namesake.doc)
      return .superseded(record.id)
    }
    // Two pages of one name, from two folders or two months: neither may push the other out.
    let name = record.id.rawValue + "@" + record.contentHash.prefix(8)
    try insert(document, as: name)
    return .renamed(SourceID(name))
  }

  /// The same file of the same issue, with other content.
  private func isNewEdition(_ record: DocumentRecord, of known: KnownReading) -> Bool {
    guard record.path == known.path else { return false }
    return known.issueDate == nil || record.issue?.date.description == known.issueDate
  }

  private func insert(_ document: DocumentFacts, as doc: String) throws {
    let record = document.document
    try reading.execute(arguments: [
      doc, record.path, record.contentHash, record.rulesVersion, record.issue?.date.description,
      record.issue?.origin.rawValue, record.publication, record.isSample,
    ])
    let id = db.lastInsertedRowID
    for story in document.articles {
      try article.execute(arguments: [
        id, story.ordinal, story.headline, story.byline, story.zone, story.zoneID,
      ])
    }
    var seen: Set<String> = []
    for entry in document.facts where seen.insert(entry.id).inserted {
      try fact.execute(arguments: FactRow.arguments(entry, reading: id))
    }
  }
}
