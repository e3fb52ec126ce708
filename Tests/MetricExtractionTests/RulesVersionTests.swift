import FactModel
import Foundation
import Lexicons
import MetricExtraction
import SourceReading
import SourceText
import TestSupport
import Testing

/// A ledger reads a page again only when the rules have a higher number than those that read it before.
@Suite struct RulesVersionTests {
  private static let golden = "MetricExtractionTests/Goldens/rules-version.txt"

  /// A sum of all that the sample pages say.
  private func factsDigest() throws -> String {
    let extractor = MetricExtractor(lexicon: try Lexicon.embedded())
    let folder = RepositoryFiles.fixtures.appendingPathComponent("Pages")
    let paths = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".txt") }.sorted()
    var bytes: [UInt8] = []
    for path in paths {
      let page = [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
      let document = try #require(DocumentReader.read(bytes: page, path: path, id: SourceID(path)).document)
      for fact in extractor.extract(document).facts { FactJSON.append(fact, to: &bytes) }
    }
    #expect(paths.count >= 5)
    return SHA256.hex(of: bytes)
  }

  @Test func newFactsComeWithANewNumber() throws {
    let dump = "rules \(MetricExtractor.rulesVersion)\nfacts \(try factsDigest())\n"
    let recorded = try? RepositoryFiles.text("Tests/" + Self.golden)
    let sameNumber = recorded?.hasPrefix("rules \(MetricExtractor.rulesVersion)\n") ?? false
    if let recorded, recorded != dump, sameNumber {
      Issue.record(
        "The rules find other facts under the same number: raise MetricExtractor.rulesVersion, or ledgers keep the old facts. Then run with ZONEBRIEF_RECORD=1."
      )
      return
    }
    if let mismatch = goldenMismatch(dump, named: Self.golden) { Issue.record("\(mismatch)") }
  }
}
