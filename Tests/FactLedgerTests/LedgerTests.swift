import FactLedger
import FactModel
import Foundation
import GRDB
import GeneratedLedgers
import SourceText
import Testing

@Suite struct LedgerTests {
  private let small = GeneratedLedger(
    zones: 5, months: 3, documentsPerMonth: 2, factsPerDocument: 12, seed: 7)

  /// A ledger of its own in a folder that goes with the test.
  private func withLedger(_ body: (FactLedger, String) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/ledger.sqlite"
      try body(try FactLedger(path: path), path)
    }
  }

  @Test func everyFieldComesBack() throws {
    try withLedger { ledger, _ in
      var fact = try #require(small.document(0).facts.first)
      fact.zoneID = "heshun-etdz"
      fact.indicatorText = "一般公共预算收入"
      fact.scope = "规上"
      fact.valueHigh = PrintedDecimal(significand: 50, exponent: 8, text: "50")
      fact.qualifier = .range
      fact.hedge = "约"
      fact.period = .day(year: 2024, month: 8, day: 31)
      fact.periodKind = .asOf
      fact.partOf = "other"
      fact.evidence.place = .page(3, rect: PageRect(x: 1.5, y: 2, width: 30.25, height: 4))
      fact.evidence.derivation.append(
        DerivationStep(role: "basis", rule: "basis.carried", text: "“完成”\\\n", span: nil))
      fact.notes = [FactNote.yearInferred, FactNote.subjectCarried]
      var cell = fact
      cell.id = "cell-1"
      cell.evidence.place = .cell(sheet: "表\"1\"", cell: "C7")
      cell.value = nil
      var document = small.document(0)
      document.facts = [fact, cell]
      try ledger.ingest([document])
      #expect(try ledger.facts(id: fact.id) == [fact])
      #expect(try ledger.facts(id: "cell") == [cell])
      var bare = [fact, cell]
      for index in bare.indices { bare[index].evidence.derivation = [] }
      let snapshot = try ledger.snapshot()
      #expect(Set(snapshot.facts) == Set(bare))
      #expect(snapshot.documents == [document.document])
      #expect(snapshot.articles == document.articles)
    }
  }

  @Test func ingestIsIdempotentAndOrderDoesNotShow() throws {
    try withLedger { ledger, _ in
      let documents = small.documents()
      #expect(try ledger.ingest(documents) == documents.map { _ in .added })
      let before = try ledger.snapshot()
      #expect(try ledger.ingest(documents) == documents.map { _ in .unchanged })
      #expect(try ledger.snapshot() == before)
      try TemporaryFolder.with { folder in
        let other = try FactLedger(path: folder + "/other.sqlite")
        for document in documents.reversed() { try other.ingest([document]) }
        #expect(try other.snapshot() == before)
      }
    }
  }

  @Test func newerRulesSupersedeAndOlderOnesDoNot() throws {
    try withLedger { ledger, path in
      var document = small.document(0)
      document.document.rulesVersion = "9"
      try ledger.ingest([document])
      var newer = document
      newer.document.rulesVersion = "10"
      newer.facts.removeLast()
      #expect(try ledger.ingest([newer]) == [.superseded])
      #expect(try ledger.snapshot().facts.count == newer.facts.count)
      #expect(try ledger.ingest([document]) == [.unchanged])
      // Append-only: the older reading is still in the file.
      let readings = try DatabaseQueue(path: path).read { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM reading")
      }
      #expect(readings == 2)
    }
  }

  @Test func aDateGivenLaterCountsAndAForgottenOneDoesNotUndoIt() throws {
    try withLedger { ledger, _ in
      var undated = small.document(0)
      let issue = undated.document.issue
      undated.document.issue = nil
      try ledger.ingest([undated])
      #expect(try ledger.latestMonth() == nil)
      var dated = undated
      dated.document.issue = issue
      #expect(try ledger.ingest([dated]) == [.superseded])
      #expect(try ledger.ingest([undated]) == [.unchanged])
      #expect(try ledger.latestMonth() == CivilDate("2022-01"))
    }
  }

  @Test func aNewEditionOfAFileSupersedesIt() throws {
    try withLedger { ledger, _ in
      let first = small.document(0)
      var edited = first
      edited.document.contentHash = "another"
      edited.facts.removeFirst()
      try ledger.ingest([first])
      #expect(try ledger.ingest([edited]) == [.superseded])
      #expect(try ledger.snapshot().facts.count == edited.facts.count)
    }
  }

  @Test func aMonthHoldsWhatWasIssuedUpToIt() throws {
    try withLedger { ledger, _ in
      var undated = small.document(5)
      undated.document.issue = nil
      try ledger.ingest(Array(small.documents().dropLast()) + [undated])
      #expect(try ledger.months().map(\.description) == ["2022-01", "2022-02", "2022-03"])
      let february = try ledger.snapshot(upTo: CivilDate("2022-02"))
      #expect(february.documents.compactMap(\.issueMonth?.description).max() == "2022-02")
      #expect(february.documents.filter { $0.issueMonth == nil }.map(\.id) == [undated.document.id])
      #expect(Set(february.facts.map(\.doc)) == Set(february.documents.map(\.id)))
      #expect(Set(february.articles.map(\.doc)) == Set(february.documents.map(\.id)))
    }
  }

  @Test func viewsNameTheKeptFactAndTheReason() throws {
    try withLedger { ledger, _ in
      func document(_ name: String, _ date: String, _ significand: Int64, _ exponent: Int)
        -> DocumentFacts
      {
        var document = small.document(0)
        document.document.id = SourceID(name)
        document.document.path = name
        document.document.contentHash = name
        document.document.issue = CivilDate(date).map { IssueDate($0, origin: .document) }
        var fact = document.facts[0]
        fact.doc = SourceID(name)
        fact.value = PrintedDecimal(significand: significand, exponent: exponent)
        document.facts = [fact]
        document.articles = []
        return document
      }
      try ledger.ingest([
        document("a", "2024-10-15", 1065, 6), document("b", "2024-10-16", 107, 7),
        document("c", "2024-10-14", 1065, 4),
      ])
      let duplicates = try ledger.duplicates()
      #expect(duplicates.map(\.fact.doc.rawValue) == ["a"])
      #expect(duplicates.map(\.kept.doc.rawValue) == ["b"])
      let conflicts = try ledger.conflicts()
      #expect(conflicts.map(\.fact.doc.rawValue) == ["c"])
      #expect(conflicts.map(\.reason) == ["later publication"])
    }
  }
}

/// A folder that is there for one test.
enum TemporaryFolder {
  static func with(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "ledger-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }
}
