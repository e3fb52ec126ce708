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

  /// The same facts from another file of the same issue are the same page; a new edition and another issue are not.
  @Test func theSamePageInAnotherFormIsKnown() throws {
    try withLedger { ledger, _ in
      let page = small.document(0)
      func other(_ change: (inout DocumentFacts) -> Void) -> DocumentFacts {
        var document = page
        document.document.id = SourceID("other")
        document.document.path = "other.pdf"
        document.document.contentHash = "0000"
        change(&document)
        return document
      }
      #expect(try ledger.otherForms(of: [page, other { _ in }]) == [:])
      try ledger.ingest([page])
      let known = [SourceID("other"): page.document.id]
      #expect(try ledger.otherForms(of: [other { _ in }]) == known)
      #expect(try ledger.otherForms(of: [other { $0.facts.removeLast() }]) == known)
      let few = page.facts.count * 7 / 10
      #expect(try ledger.otherForms(of: [other { $0.facts = Array($0.facts.prefix(few)) }]) == [:])
      #expect(try ledger.otherForms(of: [other { $0.facts = [] }]) == [:])
      #expect(try ledger.otherForms(of: [other { $0.document.path = page.document.path }]) == [:])
      #expect(try ledger.otherForms(of: [other { $0.document.issue = nil }]) == [:])
      #expect(try ledger.otherForms(of: [page]) == [:])
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
      #expect(
        try ledger.ingest(documents) == documents.map { .unchanged(as: $0.document.id) })
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
      #expect(try ledger.ingest([newer]) == [.superseded(document.document.id)])
      #expect(try ledger.snapshot().facts.count == newer.facts.count)
      #expect(try ledger.ingest([document]) == [.unchanged(as: document.document.id)])
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
      #expect(try ledger.ingest([dated]) == [.superseded(undated.document.id)])
      #expect(try ledger.ingest([undated]) == [.unchanged(as: undated.document.id)])
      #expect(try ledger.latestMonth() == CivilDate("2022-01"))
      let known = try ledger.hasReading(
        contentHash: dated.document.contentHash, rulesVersion: "1", issue: issue, isSample: true)
      #expect(known)
      let newRules = try ledger.hasReading(
        contentHash: dated.document.contentHash, rulesVersion: "2", issue: issue, isSample: true)
      #expect(!newRules)
    }
  }

  /// Two pages called p1.txt from two folders: both stay. The same bytes under another name: one.
  @Test func pagesOfOneNameDoNotPushEachOtherOut() throws {
    try withLedger { ledger, _ in
      let first = small.document(0)
      var second = small.document(5)
      second.document.id = first.document.id
      try ledger.ingest([first])
      let name = SourceID(first.document.id.rawValue + "@" + second.document.contentHash.prefix(8))
      #expect(try ledger.ingest([second]) == [.renamed(name)])
      #expect(try ledger.snapshot().documents.count == 2)
      #expect(try ledger.ingest([second]) == [.unchanged(as: name)])
      var copy = first
      copy.document.id = SourceID("copy")
      copy.document.path = "copy.txt"
      #expect(try ledger.ingest([copy]) == [.unchanged(as: first.document.id)])
    }
  }

  @Test func aNewEditionOfAFileSupersedesIt() throws {
    try withLedger { ledger, _ in
      let first = small.document(0)
      var edited = first
      edited.document.contentHash = "another"
      edited.facts.removeFirst()
      try ledger.ingest([first])
      #expect(try ledger.ingest([edited]) == [.superseded(first.document.id)])
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
