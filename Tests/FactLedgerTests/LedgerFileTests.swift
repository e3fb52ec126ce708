import FactModel
import Foundation
import GRDB
import GeneratedLedgers
import SourceText
import Testing

@testable import FactLedger

/// Files that are not, or no longer, a ledger are refused and left as they are.
@Suite struct LedgerFileTests {
  private func refusal(_ path: String, access: FactLedger.Access = .readWrite) -> LedgerError? {
    do {
      _ = try FactLedger(path: path, access: access)
      return nil
    } catch {
      return error as? LedgerError
    }
  }

  @Test func aMissingLedgerIsMadeOnlyForWriting() throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/deep/er/ledger.sqlite"
      #expect(refusal(path, access: .read) == .missing(path: path))
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(refusal(path) == nil)
      #expect(refusal(path, access: .read) == nil)
    }
  }

  @Test(arguments: ["notes, not a database", "SQLite format 3\0short"])
  func anotherKindOfFileIsRefused(_ content: String) throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/file"
      try Data(content.utf8).write(to: URL(fileURLWithPath: path))
      #expect(refusal(path) == .foreign(path: path))
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(content.utf8))
    }
  }

  @Test func anotherProgramsDatabaseIsRefused() throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/other.sqlite"
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(refusal(path) == .foreign(path: path))
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test func aDamagedLedgerIsRefused() throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/ledger.sqlite"
      let generated = GeneratedLedger(
        zones: 5, months: 2, documentsPerMonth: 4, factsPerDocument: 60, seed: 1)
      try autoreleased { try FactLedger(path: path).ingest(generated.documents()) }
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      for index in bytes.count / 2..<bytes.count / 2 + 9000 { bytes[index] = 0xA5 }
      try bytes.write(to: URL(fileURLWithPath: path))
      guard case .damaged(path, _)? = refusal(path) else {
        Issue.record("a damaged ledger was opened")
        return
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
      try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
      guard case .damaged(path, _)? = refusal(path) else {
        Issue.record("a ledger cut in half was opened")
        return
      }
    }
  }

  @Test func aNewerLedgerIsRefused() throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/ledger.sqlite"
      try autoreleased { _ = try FactLedger(path: path) }
      try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
      #expect(refusal(path) == .newer(path: path, version: 99))
    }
  }

  @Test func refusalsSayWhatToDo() {
    let errors: [LedgerError] = [
      .missing(path: "l"), .foreign(path: "l"), .damaged(path: "l", detail: "page 3"),
      .newer(path: "l", version: 9), .busy(path: "l"), .unusable(path: "l", detail: "full"),
    ]
    for error in errors {
      #expect(error.diagnostic.place?.file == "l")
      #expect(!error.diagnostic.hints.isEmpty)
    }
    #expect(
      LedgerError.foreign(path: "l").diagnostic.summary
        == "This file is not a ledger of zonebrief; it was left as it is.")
  }

  /// Every earlier version of the tables, with facts in it, comes up to date with nothing lost.
  @Test(arguments: 1..<Schema.version)
  func everyEarlierVersionIsMigrated(_ version: Int) throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/ledger.sqlite"
      let generated = GeneratedLedger(
        zones: 5, months: 2, documentsPerMonth: 2, factsPerDocument: 12, seed: 3)
      try autoreleased {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try Schema.migrate($0, to: version) }
        try queue.write { db in
          try db.execute(
            sql: """
              INSERT INTO reading (doc, path, content_hash, rules_version, issue_date, is_sample)
              VALUES ('old', 'old.txt', 'h', '1', '2021-05-01', 0)
              """)
          let fact = generated.document(0).facts[0]
          let columns = version < 3 ? FactRow.columns : FactRow.writtenColumns
          try db.execute(
            sql: FactRow.insert(columns),
            arguments: StatementArguments(
              FactRow.values(fact, reading: 1, name: nil).prefix(columns.count)))
        }
      }
      let ledger = try FactLedger(path: path)
      try ledger.ingest(generated.documents())
      let snapshot = try ledger.snapshot()
      #expect(snapshot.documents.count == generated.documentCount + 1)
      #expect(snapshot.facts.count { $0.doc.rawValue == "old" } == 1)
      #expect(try ledger.conflicts().count >= 0)
    }
  }

  @Test func theSchemaOfAFreshAndAMigratedLedgerIsTheSame() throws {
    func schema(_ steps: [Int]) throws -> [String] {
      let queue = try DatabaseQueue()
      for step in steps {
        try queue.writeWithoutTransaction { try Schema.migrate($0, to: step) }
      }
      return try queue.read { db in
        try String.fetchAll(db, sql: "SELECT coalesce(sql, name) FROM sqlite_master ORDER BY name")
      }
    }
    #expect(try schema([Schema.version]) == schema(Array(1...Schema.version)))
  }

  /// Connections close when their ledger goes.
  private func autoreleased(_ body: () throws -> Void) throws { try body() }
}
