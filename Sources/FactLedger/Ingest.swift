public import FactModel
import Foundation
import GRDB
import SourceText

/// What became of a document handed to the ledger.
public enum IngestOutcome: Hashable, Sendable {
  /// New to the ledger.
  case added
  /// Read before: the same content, rules, issue date.
  case unchanged
  /// A newer reading of a file the ledger has.
  case superseded
  /// The file of this path is the same page, and counts for both.
  case counted(as: String)
  /// The same page as the file of this path, which it counts for from now on.
  case replaced(String)
}

extension FactLedger {
  /// Facts a transaction holds at most before it is committed; each document stays whole.
  private static let batchSize = 20_000

  /// Takes in documents, each whole or not at all, and says what became of each. A process killed on the way loses nothing: the
  /// documents not yet committed are simply taken in by the next run. What the ledger holds in the end does not depend on
  /// the order; only a file read again, changed or with another date, follows its own time.
  ///
  /// - Throws: `LedgerError`.
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
          var writer = try ReadingWriter(db)
          for document in batch { outcomes.append(try writer.write(document)) }
          return .commit
        }
        return outcomes
      }
    } catch {
      throw FactLedger.translated(error, path: path)
    }
  }
}

/// A reading the ledger has. `record.id` is the key it is kept under.
struct KnownReading {
  var id: Int64
  /// The document it counts instead of.
  var replaces: String?
  var record: DocumentRecord

  init(_ row: Row) throws {
    id = try row.decode(atIndex: 0)
    replaces = try row.decode(atIndex: 1)
    record = try DocumentRecord(row, from: 2)
  }

  static let columns = "id, replaces, " + DocumentRecord.columns

  var doc: String { record.id.rawValue }

  /// Whether a reading by the same or older rules tells nothing new.
  func covers(_ other: DocumentRecord) -> Bool {
    // A run that does not know the date must not undo one that did.
    let sameIssue = other.issue == nil || other.issue?.date == record.issue?.date
    return !isOlder(than: other) && sameIssue && record.isSample == other.isSample
  }

  func isOlder(than other: DocumentRecord) -> Bool {
    other.rulesVersion.compare(record.rulesVersion, options: .numeric) == .orderedDescending
  }
}

/// Writes readings with statements made once for a batch.
private struct ReadingWriter {
  private let db: Database
  private let reading: Statement
  private let article: Statement
  private let fact: Statement
  private let heard: Statement
  private let heardInStory: Statement
  private var names: ZoneNames

  init(_ db: Database) throws {
    self.db = db
    reading = try db.cachedStatement(
      sql: """
        INSERT INTO reading (\(DocumentRecord.columns), name, replaces, sentences)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    article = try db.cachedStatement(
      sql: """
        INSERT INTO article (reading, ordinal, headline, byline, zone, zone_id)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    fact = try db.cachedStatement(sql: FactRow.insert())
    heard = try db.cachedStatement(
      sql: """
        INSERT INTO heard SELECT reading, name, max(has_figure) FROM told WHERE reading = ? GROUP BY name
        """)
    heardInStory = try db.cachedStatement(sql: "INSERT OR IGNORE INTO heard VALUES (?, ?, 0)")
    names = try ZoneNames(db)
  }

  mutating func write(_ document: DocumentFacts) throws -> IngestOutcome {
    let record = document.document
    let pages = SamePage(db: db)
    if let known = try pages.reading(of: record.contentHash), known.record.path == record.path {
      guard !known.covers(record) else { return .unchanged }
      try insert(document, as: known.doc, replacing: known.replaces)
      return .superseded
    }
    if let edition = try edition(of: record) {
      try insert(document, as: edition.doc)
      return .superseded
    }
    guard let known = try pages.reading(of: record.contentHash) ?? pages.otherForm(of: document) else {
      try insert(document, as: try key(for: record))
      return .added
    }
    guard known.isOlder(than: record) || DocumentRecord.isPreferred(record, known.record) else {
      return .counted(as: known.record.path)
    }
    try insert(document, as: try key(for: record), replacing: known.doc)
    return .replaced(known.record.path)
  }

  /// The same file of the same issue, with other content.
  private func edition(of record: DocumentRecord) throws -> KnownReading? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(KnownReading.columns) FROM reading WHERE path = ? ORDER BY id DESC LIMIT 1")
    guard let known = try Row.fetchOne(statement, arguments: [record.path]).map(KnownReading.init),
      known.record.contentHash != record.contentHash,
      known.record.issue == nil || record.issue?.date == known.record.issue?.date
    else { return nil }
    return known
  }

  /// What the file's content was kept under before; else the document's id, unless another's readings are kept under it.
  private func key(for record: DocumentRecord) throws -> String {
    let former = try db.cachedStatement(sql: "SELECT doc FROM reading WHERE path = ? AND content_hash = ?")
    if let key = try String.fetchOne(former, arguments: [record.path, record.contentHash]) { return key }
    let taken = try db.cachedStatement(sql: "SELECT 1 FROM reading WHERE doc = ? LIMIT 1")
    func isFree(_ key: String) throws -> Bool { try Int.fetchOne(taken, arguments: [key]) == nil }
    let id = record.id.rawValue
    if try isFree(id) { return id }
    let byContent = id + "@" + record.contentHash.prefix(8)
    var key = byContent
    var number = 1
    while try !isFree(key) {
      number += 1
      key = "\(byContent).\(number)"
    }
    return key
  }

  private mutating func insert(_ document: DocumentFacts, as doc: String, replacing other: String? = nil)
    throws
  {
    let record = document.document
    try reading.execute(arguments: [
      doc, record.path, record.contentHash, record.rulesVersion, record.issue?.date.description,
      record.issue?.origin.rawValue, record.publication, record.isSample,
      DocumentNames.name(id: record.id, path: record.path), other,
      document.facts.isEmpty ? StoredSentences(document.sentences)?.data : nil,
    ])
    let id = db.lastInsertedRowID
    var seen: Set<String> = []
    for entry in document.facts where seen.insert(entry.id).inserted {
      let name = try HeardZone.Name(entry).map { try names.number(of: $0) }
      try fact.execute(arguments: StatementArguments(FactRow.values(entry, reading: id, name: name)))
    }
    try heard.execute(arguments: [id])
    for story in document.articles {
      try article.execute(arguments: [
        id, story.ordinal, story.headline, story.byline, story.zone, story.zoneID,
      ])
      guard let name = try HeardZone.Name(story).map({ try names.number(of: $0) }) else { continue }
      try heardInStory.execute(arguments: [id, name])
    }
  }
}

/// The numbers of zones' names, made as they are met.
private struct ZoneNames {
  private let db: Database
  private let find: Statement
  private let add: Statement
  private var known: [HeardZone.Name: Int64] = [:]
  /// A story's facts mostly share it.
  private var last: (name: HeardZone.Name, number: Int64)?

  init(_ db: Database) throws {
    self.db = db
    find = try db.cachedStatement(
      sql: """
        SELECT id FROM zone_name WHERE coalesce(zone, '') = coalesce(?, '')
          AND coalesce(zone_id, '') = coalesce(?, '') AND coalesce(subject, '') = coalesce(?, '')
          AND is_group = ?
        """)
    add = try db.cachedStatement(
      sql: "INSERT INTO zone_name (zone, zone_id, subject, is_group) VALUES (?, ?, ?, ?)")
  }

  mutating func number(of name: HeardZone.Name) throws -> Int64 {
    if let last, last.name == name { return last.number }
    let number = try known[name] ?? stored(name)
    known[name] = number
    last = (name, number)
    return number
  }

  private func stored(_ name: HeardZone.Name) throws -> Int64 {
    let words: StatementArguments = [name.zone, name.zoneID, name.subject, name.isGroup]
    if let number = try Int64.fetchOne(find, arguments: words) { return number }
    try add.execute(arguments: words)
    return db.lastInsertedRowID
  }
}
