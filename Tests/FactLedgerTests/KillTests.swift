import FactLedger
import FactModel
import Foundation
import GeneratedLedgers
import SourceText
import Testing

/// A process that ingests is killed at random moments; the next run completes the ledger, with nothing lost or doubled.
///
/// 500 documents. `make test` keeps to a short pass; ZONEBRIEF_KILLS=200 runs the full one.
@Suite(.serialized) struct KillTests {
  private static let kills =
    ProcessInfo.processInfo.environment["ZONEBRIEF_KILLS"].flatMap(Int.init) ?? 12
  private static let generated = GeneratedLedger(
    zones: 40, months: 25, documentsPerMonth: 20, factsPerDocument: 6, seed: 11)

  private func start(_ ledger: String, batch: Int) throws -> Process {
    let generated = Self.generated
    let process = Process()
    process.executableURL = try helper()
    process.arguments =
      [ledger]
      + [
        generated.months, generated.documentsPerMonth, generated.factsPerDocument,
        Int(generated.seed), batch,
      ].map(String.init)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Built beside the tests.
  private func helper() throws -> URL {
    let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = own.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("IngestHelper")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile)
  }

  private func undisturbed() throws -> LedgerSnapshot {
    var snapshot = LedgerSnapshot()
    try TemporaryFolder.with { folder in
      let ledger = try FactLedger(path: folder + "/ledger.sqlite")
      try ledger.ingest(Self.generated.documents())
      snapshot = try ledger.snapshot()
    }
    return snapshot
  }

  @Test func aKilledIngestIsCompletedByTheNext() throws {
    let expected = try undisturbed()
    #expect(expected.documents.count == 500)
    try TemporaryFolder.with { folder in
      let path = folder + "/ledger.sqlite"
      var random = SplitMix(seed: UInt64(Self.kills))
      var interrupted = 0
      var lastCount = 0
      for _ in 0..<Self.kills {
        let batch = 1 + Int(random.next() % 7)
        let process = try start(path, batch: batch)
        Thread.sleep(forTimeInterval: 0.002 + Double(random.next() % 160) / 1000)
        if process.isRunning {
          kill(process.processIdentifier, SIGKILL)
          interrupted += 1
        }
        process.waitUntilExit()
        guard FileManager.default.fileExists(atPath: path) else { continue }
        // Whatever is there is whole: every document with all of its facts, none twice, none gone again.
        let snapshot = try FactLedger(path: path).snapshot()
        let ids = snapshot.documents.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.count >= lastCount)
        lastCount = ids.count
        let counts = Dictionary(grouping: snapshot.facts, by: \.doc).mapValues(\.count)
        for document in Self.generated.documents() where counts[document.document.id] != nil {
          #expect(counts[document.document.id] == document.facts.count)
        }
        if ids.count == 500 {
          // Done early: begin again, so that every kill has something to interrupt.
          for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
          lastCount = 0
        }
      }
      #expect(interrupted > 0, "no process was killed while it worked")
      let last = try start(path, batch: 50)
      last.waitUntilExit()
      #expect(last.terminationStatus == 0)
      #expect(try FactLedger(path: path).snapshot() == expected)
    }
  }

  /// Two processes ingest the same and each other's documents at once.
  @Test func twoProcessesIngestAtOnce() throws {
    let expected = try undisturbed()
    try TemporaryFolder.with { folder in
      let path = folder + "/ledger.sqlite"
      let processes = [try start(path, batch: 3), try start(path, batch: 5)]
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      #expect(try FactLedger(path: path).snapshot() == expected)
    }
  }

  /// A reader sees a whole state while another process writes.
  @Test func readingWhileAnotherWritesSeesWholeDocuments() throws {
    try TemporaryFolder.with { folder in
      let path = folder + "/ledger.sqlite"
      let reader = try FactLedger(path: path)
      let process = try start(path, batch: 4)
      var rounds = 0
      repeat {
        let snapshot = try reader.snapshot()
        let counts = Dictionary(grouping: snapshot.facts, by: \.doc)
        #expect(counts.count == snapshot.documents.count)
        #expect(counts.values.allSatisfy { $0.count == 6 })
        rounds += 1
      } while process.isRunning
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(rounds > 1)
    }
  }
}
