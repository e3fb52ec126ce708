import FactModel
import Foundation
import GRDB
import GeneratedLedgers
import SourceText
import TestSupport
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

  /// A ledger that somebody changed by hand, or made up: what cannot be read is told, nothing traps.
  @Test(arguments: [
    ("UPDATE fact SET span_lower = 9, span_upper = 3", "A fact's offsets are 9 and 3."),
    ("UPDATE fact SET number_upper = 99999999999", "A fact's offsets are "),
    ("UPDATE fact SET span_lower = -4", "A fact's offsets are -4 and "),
    ("UPDATE fact SET basis = 'odd'", "has an unknown word."),
    ("UPDATE fact SET line = NULL", "A row holds what no version of the tool writes."),
    ("UPDATE fact SET subject = NULL", "A row holds what no version of the tool writes."),
    ("UPDATE fact SET exponent = NULL", "A row holds what no version of the tool writes."),
    ("UPDATE reading SET path = NULL", "A row holds what no version of the tool writes."),
    (
      "UPDATE fact SET place = '[\"page\",1e300,1,2,3,4]', derivation = '[[\"a\",\"b\",\"c\",9,99999999999]]'",
      nil
    ),
  ])
  func aTamperedLedgerIsTold(_ change: String, _ words: String?) throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/ledger.sqlite"
      let generated = GeneratedLedger(zones: 3, months: 1, documentsPerMonth: 1, factsPerDocument: 4, seed: 1)
      try autoreleased { try FactLedger(path: path).ingest(generated.documents()) }
      try autoreleased {
        try DatabaseQueue(path: path).writeWithoutTransaction { db in
          // a table like it, without the constraints
          try db.execute(sql: "PRAGMA legacy_alter_table = ON; PRAGMA foreign_keys = OFF")
          for table in ["fact", "reading"] {
            try db.execute(
              sql:
                "CREATE TABLE loose AS SELECT * FROM \(table); DROP TABLE \(table); ALTER TABLE loose RENAME TO \(table)"
            )
          }
          try db.execute(sql: change)
        }
      }
      let ledger = try FactLedger(path: path)
      let id = generated.document(0).facts[0].id
      do {
        _ = try ledger.snapshot()
        #expect(words == nil)
      } catch LedgerError.damaged(_, let detail) {
        #expect(words.map(detail.contains) == true, "\(detail)")
      }
      _ = try? ledger.facts(id: id)
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
    let words = errors.map { spelledOut($0.diagnostic) }.joined(separator: "\n")
    #expect(goldenMismatch(words, named: "FactLedgerTests/Goldens/refusals.txt") == nil)
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
              INSERT INTO reading (doc, path, content_hash, rules_version, issue_date, is_sample\(version < 3 ? "" : ", name"))
              VALUES ('old', 'old.txt', 'h', '1', '2021-05-01', 0\(version < 3 ? "" : ", 'old'"))
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
