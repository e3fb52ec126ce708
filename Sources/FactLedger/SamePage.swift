import FactModel
import Foundation
import GRDB
import SourceText

/// Finds the page a document is another file of: the same bytes, or the same facts in another form.
struct SamePage {
  /// Shared facts of a hundred, of the longer document, from which on two documents are one page.
  private static let share = 80

  let db: Database

  /// The current reading of these very bytes; of several, the first.
  func reading(of contentHash: String) throws -> KnownReading? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(KnownReading.columns) FROM reading r WHERE content_hash = ?
          AND NOT EXISTS (SELECT 1 FROM reading n WHERE n.doc = r.doc AND n.id > r.id) ORDER BY id LIMIT 1
        """)
    guard var known = try Row.fetchOne(statement, arguments: [contentHash]).map(KnownReading.init) else {
      return nil
    }
    let replacing = try db.cachedStatement(
      sql: """
        SELECT \(KnownReading.columns) FROM reading r WHERE replaces = ? AND id > ?
          AND NOT EXISTS (SELECT 1 FROM reading n WHERE n.doc = r.doc AND n.id > r.id) ORDER BY id DESC LIMIT 1
        """)
    while let next = try Row.fetchOne(replacing, arguments: [known.doc, known.id]).map(KnownReading.init) {
      known = next
    }
    return known
  }

  /// The current reading of another file of the same issue and paper whose facts are nearly all the same.
  func otherForm(of document: DocumentFacts) throws -> KnownReading? {
    let ids = Set(document.facts.map(\.id))
    guard !ids.isEmpty else { return try otherForm(ofFactless: document) }
    let holding = try db.cachedStatement(sql: "SELECT reading FROM fact WHERE id = ?")
    var shared: [Int64: Int] = [:]
    for id in ids.sorted() {
      for reading in try Int64.fetchAll(holding, arguments: [id]) { shared[reading, default: 0] += 1 }
    }
    let counting = try db.cachedStatement(sql: "SELECT count(*) FROM fact WHERE reading = ?")
    let current = try db.cachedStatement(
      sql: "SELECT \(KnownReading.columns) FROM current_reading WHERE id = ?")
    for (reading, count) in shared.sorted(by: { $0.key < $1.key }) {
      let longer = max(ids.count, try Int.fetchOne(counting, arguments: [reading]) ?? 0)
      guard count * 100 >= longer * SamePage.share,
        let known = try Row.fetchOne(current, arguments: [reading]).map(KnownReading.init),
        isOneIssue(known.record, document.document)
      else { continue }
      return known
    }
    return nil
  }

  /// The current reading of another file of the same issue and paper that has no facts either, and nearly the same sentences.
  private func otherForm(ofFactless document: DocumentFacts) throws -> KnownReading? {
    let sentences = Set(document.sentences)
    guard !sentences.isEmpty else { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(KnownReading.columns), sentences FROM current_reading
        WHERE sentences IS NOT NULL AND issue_date IS ? ORDER BY id
        """)
    let rows = try Row.fetchCursor(statement, arguments: [document.document.issue?.date.description])
    while let row = try rows.next() {
      guard let stored = StoredSentences(row["sentences"] as Data?) else { continue }
      let shared = stored.numbers.count { sentences.contains($0) }
      let known = try KnownReading(row)
      if shared * 100 >= max(sentences.count, stored.numbers.count) * SamePage.share,
        isOneIssue(known.record, document.document)
      {
        return known
      }
    }
    return nil
  }

  /// Two papers may print one text: then both are sources.
  private func isOneIssue(_ a: DocumentRecord, _ b: DocumentRecord) -> Bool {
    guard a.issue?.date == b.issue?.date, a.path != b.path else { return false }
    return a.publication == b.publication || a.publication == nil || b.publication == nil
  }
}

/// The numbers of a page's sentences as the ledger keeps them: eight bytes each, the lowest first.
struct StoredSentences {
  var numbers: [Int64]

  /// Nil without a number.
  init?(_ numbers: [Int64]) {
    guard !numbers.isEmpty else { return nil }
    self.numbers = numbers
  }

  /// Nil where there is none, or not all of it.
  init?(_ data: Data?) {
    guard let data, !data.isEmpty, data.count % 8 == 0 else { return nil }
    let bytes = [UInt8](data)
    numbers = stride(from: 0, to: bytes.count, by: 8).map { start in
      (0..<8).reduce(0) { $0 | Int64(bytes[start + $1]) << (8 * Int64($1)) }
    }
  }

  var data: Data {
    Data(numbers.flatMap { number in (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * Int64($0))) } })
  }
}
