import CairoRendering
import ChartSamples
import Configuration
import FactLedger
import FactModel
import Figures
import Foundation
import Lexicons
import MetricExtraction
import PageLayout
import SourceReading
import SourceText

/// Ten thousand documents read and ingested and a thousand charts drawn in one process: memory stays flat, no file
/// stays open, the last tenth is as quick as the first. `Soak FOLDER [DOCUMENTS CHARTS]`; status 1 where it is not so.
@main struct Soak {
  /// Growth of memory from the third tenth to the last that is still called flat, in hundredths.
  private static let tolerance = 10

  let folder: String

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let folder = arguments.first else {
      print("usage: Soak FOLDER [DOCUMENTS CHARTS]")
      exit(64)
    }
    let counts = arguments.dropFirst().compactMap(Int.init)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let soak = Soak(folder: folder)
    let documents = try soak.documents(counts.first ?? 10_000)
    let charts = try soak.charts(counts.count > 1 ? counts[1] : 1000)
    if !documents.isFlat || !charts.isFlat { exit(1) }
  }

  // MARK: - What is done

  private func documents(_ count: Int) throws -> Record {
    let pages = try samplePages()
    let extractor = MetricExtractor(lexicon: try Lexicon.embedded())
    let path = folder + "/soak.sqlite"
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
    let ledger = try FactLedger(path: path)
    return try run("documents", count) { number in
      let bytes = Self.renumbered(pages[number % pages.count], by: number)
      let id = SourceID("d\(number)")
      let reading = DocumentReader.read(
        bytes: bytes, path: "\(id).txt", id: id, options: ReadingOptions(published: CivilDate("2024-10-15")))
      guard let document = reading.document else { return }
      let found = extractor.extract(document)
      try ledger.ingest([
        DocumentFacts(
          document: DocumentRecord(
            id: id, path: document.path, contentHash: document.contentHash, issue: document.issue,
            publication: document.publication, isSample: true, rulesVersion: "soak"),
          articles: found.articles, facts: found.facts)
      ])
    }
  }

  private func charts(_ count: Int) throws -> Record {
    let style = try StyleLibrary.style("newsroom")
    let fonts = try FontSet(style: style)
    let samples = SampleCharts.all
    return try run("charts", count) { number in
      let sample = samples[number % samples.count]
      let frame = ChartLayout.standalone(sample.chart, size: .wide, style: style, measure: fonts)
      let pixels = try frame.pixels(scale: 1, background: style.light.bg, fonts: fonts)
      try Data(pixels.png(level: 1)).write(to: URL(fileURLWithPath: folder + "/chart.png"))
    }
  }

  private func samplePages() throws -> [[UInt8]] {
    let root = URL(fileURLWithPath: FileManager.default.currentDirectoryPath + "/Tests/Fixtures/Pages")
    let files =
      FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path } ?? []
    guard !files.isEmpty else {
      print("run Soak from the top of the repository: it reads Tests/Fixtures/Pages")
      exit(64)
    }
    return try files.map { [UInt8](try Data(contentsOf: $0)) }
  }

  /// The page with other digits, so that no two documents are alike.
  private static func renumbered(_ page: [UInt8], by number: Int) -> [UInt8] {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
    return page.map { byte in
      guard (0x31...0x39).contains(byte) else { return byte }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 0x31 + UInt8(state >> 60) % 9
    }
  }

  // MARK: - What is measured

  /// Resident memory, open files and speed at the end of each tenth.
  private struct Record {
    var memory: [Int] = []
    var files: [Int] = []
    var isFlat: Bool {
      guard memory.count == 10 else { return false }
      return memory[9] * 100 <= memory[2] * (100 + Soak.tolerance) && files[9] <= files[2]
    }
  }

  private func run(_ name: String, _ count: Int, _ body: (Int) throws -> Void) throws -> Record {
    var record = Record()
    print("\(name): \(count)")
    for tenth in 0..<10 {
      let start = DispatchTime.now().uptimeNanoseconds
      for number in count * tenth / 10..<count * (tenth + 1) / 10 { try body(number) }
      let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
      record.memory.append(Self.residentKilobytes())
      record.files.append(Self.openFiles())
      let rate = Int(Double(count / 10) / max(seconds, 1e-9))
      print(
        "  tenth \(tenth + 1): \(rate)/s, \(record.memory[tenth] / 1024) MB, \(record.files[tenth]) files open"
      )
    }
    print("  \(record.isFlat ? "flat" : "NOT flat") within \(Self.tolerance) % from the third tenth on")
    return record
  }

  private static func residentKilobytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
  }

  private static func openFiles() -> Int {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []).count
  }
}
