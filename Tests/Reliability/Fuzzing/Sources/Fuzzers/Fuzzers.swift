import Configuration
import Foundation
import Lexicons
import MetricExtraction
import SourceReading
import SourceText

/// What is fed the bytes; ZONEBRIEF_FUZZ names it.
enum FuzzTarget: String, CaseIterable {
  case text, html, zip, table, records, style, corrections, settings

  static let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["ZONEBRIEF_FUZZ"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let names = allCases.map(\.rawValue).joined(separator: ", ")
      FileHandle.standardError.write(Data("set ZONEBRIEF_FUZZ to one of \(names)\n".utf8))
      exit(64)
    }
    return target
  }()

  /// The whole way from bytes to facts; what is thrown is a diagnostic, what traps is a fault.
  func feed(_ bytes: [UInt8]) {
    switch self {
    case .text: Self.read(bytes, as: "page.txt")
    case .html: Self.read(Array("<html>".utf8) + bytes, as: "page.html")
    case .zip: Self.read(bytes, as: "page.docx")
    case .table: Self.read(bytes, as: "table.csv")
    case .records:
      let reading = RecordReader().read(line: bytes.filter { $0 != 0x0A }, number: 1)
      reading.document.map { _ = Self.extractor?.extract($0) }
    case .style:
      Self.ignoringFindings { _ = try StyleLibrary.style(from: Self.string(bytes), file: "style.yaml") }
    case .corrections:
      Self.ignoringFindings {
        _ = try CorrectionsFile.corrections(from: Self.string(bytes), file: "corrections.yaml")
      }
    case .settings:
      Self.ignoringFindings {
        _ = try StrictYAML.decode(Settings.self, from: Self.string(bytes), file: "zonebrief.yaml")
      }
    }
  }

  private static let extractor = (try? Lexicon.embedded()).map { MetricExtractor(lexicon: $0) }

  private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func read(_ bytes: [UInt8], as path: String) {
    let reading = DocumentReader.read(
      bytes: bytes, path: path, id: SourceID("fuzz"),
      options: ReadingOptions(published: CivilDate("2024-10-15")))
    guard let document = reading.document, let facts = extractor?.extract(document).facts else { return }
    // an evidence that lies outside its document would be shown to a user
    for fact in facts {
      precondition(fact.evidence.span.upper <= document.decoded.count, "evidence beyond the end of the text")
      precondition(fact.evidence.span.lower <= fact.evidence.span.upper, "evidence turned round")
    }
  }

  private static func ignoringFindings(_ body: () throws -> Void) {
    do { try body() } catch { _ = ConfigurationErrors.diagnostics(of: error) }
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.feed(Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}
