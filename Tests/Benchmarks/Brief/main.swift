import Aggregation
import BriefComposition
import CairoRendering
import Configuration
import FactLedger
import FactModel
import Foundation
import GeneratedLedgers
import Lexicons
import PageLayout
import SourceText

// What `Tests/Benchmarks/brief.py` times: the PDF of a month's brief, from the ledger to the file.

/// A ledger's month made into brief.pdf, as `zonebrief brief` makes it.
struct BriefMaking {
  let settings: AggregationSettings
  let style: StyleSheet
  let file: URL

  init(to path: String) throws {
    settings = AggregationSettings(lexicon: try Lexicon.embedded())
    style = try StyleLibrary.style("newsroom")
    file = URL(fileURLWithPath: path)
  }

  /// - Returns: the number of pages.
  @discardableResult
  func make(_ snapshot: LedgerSnapshot, month: CivilDate, fonts: FontSet) throws -> Int {
    let digest = Aggregator.digest(snapshot, month: month, settings: settings)
    let brief = try BriefComposer.compose(digest, settings: BriefSettings())
    let document = BriefLayout(style: style, measure: fonts).document(brief, date: month)
    try Data(document.pdf(fonts: fonts)).write(to: file)
    return document.pages.count
  }

  func make(ledger path: String, month: CivilDate, fonts: FontSet) throws {
    let ledger = try FactLedger(path: path, access: .read)
    try make(try ledger.snapshot(upTo: month), month: month, fonts: fonts)
  }
}

let usage = """
  usage: BriefBenchmark cold LEDGER YYYY-MM FILE         one brief
         BriefBenchmark warm LEDGER YYYY-MM FILE COUNT   milliseconds of processor time for each of COUNT
         BriefBenchmark zones COUNT FILE                 a brief of COUNT zones with six indicators: pages
         BriefBenchmark ledger COUNT FILE                the same zones as a ledger, to be looked at

  """

func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  var start = timespec()
  var end = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start)
  try body()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end)
  return Double(end.tv_sec - start.tv_sec) * 1000 + Double(end.tv_nsec - start.tv_nsec) / 1e6
}

let arguments = Array(CommandLine.arguments.dropFirst())
switch (arguments.first, arguments.count) {
case ("cold", 4), ("warm", 5):
  guard let month = CivilDate(arguments[2]) else {
    FileHandle.standardError.write(Data("no month: \(arguments[2])\n".utf8))
    exit(64)
  }
  let making = try BriefMaking(to: arguments[3])
  let fonts = try FontSet(style: making.style)
  try making.make(ledger: arguments[1], month: month, fonts: fonts)
  guard arguments.count > 4, let count = Int(arguments[4]) else { break }
  let time = try milliseconds {
    // a new set of fonts for each, so that no shaped text is kept from brief to brief
    for _ in 0..<count {
      try making.make(ledger: arguments[1], month: month, fonts: FontSet(style: making.style))
    }
  }
  print(time / Double(count))
case ("zones", 3):
  let making = try BriefMaking(to: arguments[2])
  let month = GeneratedMonth(zones: Int(arguments[1]) ?? 0, content: .six)
  print(try making.make(month.snapshot, month: GeneratedMonth.month, fonts: FontSet(style: making.style)))
case ("ledger", 3):
  let month = GeneratedMonth(zones: Int(arguments[1]) ?? 0, content: .six)
  _ = try FactLedger(path: arguments[2]).ingest([month.document])
default:
  FileHandle.standardError.write(Data(usage.utf8))
  exit(64)
}
