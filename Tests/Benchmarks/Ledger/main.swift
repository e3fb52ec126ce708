import Aggregation
import FactLedger
import FactModel
import Foundation
import GRDBSQLite
import GeneratedLedgers
import SourceText

// 100,000 facts of 3,000 zones over 36 months: ingest, reading, `compare --all` for one period, a month's digest.
// Run with `swift run -c release LedgerBenchmark`.

/// CPU time of this process, which other work on the machine does not change.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }
  let start = now()
  try body()
  return now() - start
}

/// The median of five runs after one to warm up.
func median(_ body: () throws -> Void) rethrows -> Double {
  try body()
  var runs: [Double] = []
  for _ in 0..<5 { runs.append(try milliseconds(body)) }
  return runs.sorted()[2]
}

func line(_ what: String, _ value: String, _ bar: String = "") {
  print(what.padding(toLength: 58, withPad: " ", startingAt: 0) + value + (bar.isEmpty ? "" : "   \(bar)"))
}

func rounded(_ value: Double) -> String { "\((value * 10).rounded() / 10) ms" }

let generated = GeneratedLedger(
  zones: 3000, months: 36, documentsPerMonth: 93, factsPerDocument: 30, seed: 42)
let documents = generated.documents()
let count = documents.reduce(0) { $0 + $1.facts.count }
let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-benchmark")
try? FileManager.default.removeItem(at: folder)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
print("\(count) facts, \(documents.count) documents, 36 months, 3000 zones; CPU time")

// Ingest, beside the same rows through SQLite's own C interface.
let floor = try RawInsert(folder.appendingPathComponent("raw.sqlite").path)
let raw = try milliseconds { try floor.insert(documents) }
let path = folder.appendingPathComponent("ledger.sqlite").path
let ingest = try milliseconds { try FactLedger(path: path).ingest(documents) }
func rate(_ time: Double) -> String { "\(Int(Double(count) / time * 1000)) facts/s" }
line("ingest", rate(ingest), "bar ≥ 20000")
line("  floor: the same rows, sqlite3 C API, one transaction", rate(raw))
let again = try milliseconds { try FactLedger(path: path).ingest(documents) }
line("ingest of the same again", rate(again))

// Reading and aggregating from a warm ledger.
let ledger = try FactLedger(path: path, access: .read)
guard let month = try ledger.latestMonth(), let period = TimePeriod("2024-01/2024-11") else {
  throw LedgerError.missing(path: path)
}
let settings = AggregationSettings()
let request = CompareRequest(
  zones: .all(province: nil, level: nil), period: .exactly(period))
let snapshot = try ledger.snapshot(upTo: month)
var size = 0
line("read the whole ledger", rounded(try median { size = try ledger.snapshot().facts.count }))
line(
  "digest of the last month, from memory",
  rounded(
    median {
      size = Aggregator.digest(snapshot, month: month, settings: settings).observations.count
    }))
print("  \(size) figures of the month")
line(
  "compare --all for one period, from memory",
  rounded(
    median { size = Comparer.compare(snapshot, request: request, settings: settings).rows.count }))
print("  \(size) zones")
func part(_ part: LedgerQuestion.Part, _ corrections: [Correction] = []) throws -> LedgerSnapshot {
  try ledger.snapshot(
    for: LedgerQuestion(part, upTo: month), corrections: LedgerCorrections(corrections, zones: [])
  ) { ZoneDirectory.keys(of: $0, settings) }.snapshot
}
line(
  "digest of the last month, from the warm ledger",
  rounded(
    try median {
      size =
        Aggregator.digest(
          try part(.month), month: month, settings: settings
        ).observations.count
    }), "bar < 300 ms")
print("  \(size) figures of the month")
line(
  "  of which reading",
  rounded(try median { size = try part(.month).facts.count }))
print("  \(size) facts")
line(
  "compare --all for one period, from the warm ledger",
  rounded(
    try median {
      size =
        Comparer.compare(
          try part(.period(period)), request: request, settings: settings
        ).rows.count
    }), "bar < 300 ms")
print("  \(size) zones")
line(
  "  of which reading",
  rounded(
    try median { size = try part(.period(period)).facts.count }))
line(
  "  floor: SQLite groups the same period",
  rounded(
    try median {
      size = try floor.group(period: period.text)
    }))

// What the other commands ask.
let zones = Aggregator.zones(in: try part(.issue), issued: month, settings: settings).map(\.key)
let all = CompareRequest(zones: .named(zones))
let named = CompareRequest(zones: .named(Array(zones.prefix(8))))
let everyone = CompareRequest(zones: .all(province: nil, level: nil), period: .mostReported)
let corrections = snapshot.facts.filter { $0.partOf == nil }.prefix(20).map { fact in
  Correction(
    .drop(.fact(id: fact.id, doc: fact.doc)), by: "benchmark",
    on: CivilDate(year: 2025, month: 1, day: 2) ?? month,
    why: "twenty entries", place: .init(file: "corrections.yaml"))
}
func measure(_ what: String, _ body: () throws -> Int) rethrows {
  var found = 0
  line(what, rounded(try median { found = try body() }), "bar < 300 ms")
  print("  \(found) found")
}
try measure("the month's digest, twenty corrections") {
  Aggregator.digest(try part(.month, Array(corrections)), month: month, settings: settings).observations.count
}
try measure("compare --all, the month's zones at their latest") {
  Comparer.compare(try part(.zones(Set(zones.map(\.rawValue)))), request: all, settings: settings).rows.count
}
try measure("compare of 8 zones, latest of each column") {
  Comparer.compare(try part(.zones(Set(zones.prefix(8).map(\.rawValue)))), request: named, settings: settings)
    .rows.count
}
try measure("chart of the month") {
  let part = try part(.month)
  let digest = Aggregator.digest(part, month: month, settings: settings)
  return digest.zones.count
    + Comparer.compare(part, issued: month, request: everyone, settings: settings).rows.count
}
try measure("trend of the month's zones") {
  let digest = Aggregator.digest(try part(.month), month: month, settings: settings)
  let keys = digest.zones.map(\.key)
  return Trends.trends(
    try part(.zones(Set(keys.map(\.rawValue)))), zones: keys, indicators: [.industrialInvestment],
    settings: settings
  ).count
}
try measure("facts of the month") { try part(.issue).facts.count }
try measure("explain") { try part(.facts(id: snapshot.facts[0].id)).facts.count }
try? FileManager.default.removeItem(at: folder)
