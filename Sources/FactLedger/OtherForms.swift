public import FactModel
import Foundation
import GRDB
public import SourceText

extension FactLedger {
  /// Shared facts of a hundred, of the longer document, from which on two documents are one page.
  private static let share = 80

  /// Documents whose facts the ledger has from another file of the same issue: the same page in another form, whose facts
  /// have the same ids. The value is the document it has. A file read before, or a new edition of one, is none.
  public func otherForms(of documents: [DocumentFacts]) throws -> [SourceID: SourceID] {
    try read { db in
      var byIssue: [String?: [Candidate]] = [:]
      var hashes: Set<String> = []
      for row in try Row.fetchAll(
        db, sql: "SELECT id, doc, path, issue_date, content_hash FROM current_reading ORDER BY id")
      {
        byIssue[row[3], default: []].append(Candidate(reading: row[0], doc: row[1], path: row[2]))
        hashes.insert(row[4])
      }
      var found: [SourceID: SourceID] = [:]
      guard !hashes.isEmpty else { return found }
      for document in documents
      where !document.facts.isEmpty && !hashes.contains(document.document.contentHash) {
        let record = document.document
        let candidates = (byIssue[record.issue?.date.description] ?? []).filter { $0.path != record.path }
        let ids = Set(document.facts.map(\.id)).sorted()
        for candidate in candidates where try holds(candidate, ids, db) {
          found[record.id] = SourceID(candidate.doc)
          break
        }
      }
      return found
    }
  }

  private struct Candidate {
    var reading: Int64
    var doc: String
    var path: String
  }

  /// Whether a reading's facts are those of `ids`, nearly all of them.
  private func holds(_ candidate: Candidate, _ ids: [String], _ db: Database) throws -> Bool {
    let counting = try db.cachedStatement(sql: "SELECT count(*) FROM fact WHERE reading = ?")
    let finding = try db.cachedStatement(sql: "SELECT 1 FROM fact WHERE reading = ? AND id = ?")
    let count = try Int.fetchOne(counting, arguments: [candidate.reading]) ?? 0
    let longer = max(count, ids.count)
    let mayMiss = ids.count - (longer * FactLedger.share + 99) / 100
    var missed = 0
    for id in ids {
      guard missed <= mayMiss else { return false }
      if try Int.fetchOne(finding, arguments: [candidate.reading, id]) == nil { missed += 1 }
    }
    return missed <= mayMiss
  }
}
