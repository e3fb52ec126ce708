import FactModel
import Foundation
import Lexicons
import SourceReading
import SourceText
import TestSupport
import Testing

@testable import MetricExtraction

/// The sample pages from bytes to facts, measured against what a reader finds in them.
@Suite struct SampleGoldTests {
  /// What is reached today; raise it with the rules, never lower it.
  static let bars: [(tier: GoldTier, f1: Double)] = [
    (.quantity, 0.95), (.indicator, 0.95), (.subject, 0.84), (.full, 0.75),
  ]

  @Test(arguments: ["2024-08", "2024-09", "2024-10"])
  func factsAreThoseAReaderFinds(month: String) throws {
    let folder = RepositoryFiles.fixtures.appendingPathComponent("Pages/\(month)")
    let gold = try GoldFact.lines(
      String(decoding: Data(contentsOf: folder.appendingPathComponent("gold.jsonl")), as: UTF8.self))
    let extractor = MetricExtractor(lexicon: try Lexicon.embedded())
    var scores = Self.bars.map { _ in GoldScore() }
    for doc in Set(gold.map(\.doc)).sorted() {
      let path = "\(doc).txt"
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
      let reading = DocumentReader.read(bytes: bytes, path: path, id: SourceID(doc))
      let facts = extractor.extract(try #require(reading.document)).facts
      let labels = gold.filter { $0.doc == doc }
      for (index, bar) in Self.bars.enumerated() {
        scores[index] += GoldScore(tier: bar.tier, gold: labels, found: facts)
      }
    }
    for (bar, score) in zip(Self.bars, scores) {
      #expect(score.f1 >= bar.f1, "\(bar.tier): \(score.report)")
    }
  }
}

extension GoldScore {
  static func += (total: inout GoldScore, part: GoldScore) {
    total.hits += part.hits
    total.missed += part.missed
    total.unexpected += part.unexpected
  }

  /// What is wrong, for the message of a failing test.
  var report: String {
    let lines =
      missed.map { "- \($0.subject) \($0.indicator) \($0.evidence)" }
      + unexpected.map { "+ \($0.subject) \($0.indicator.rawValue) \($0.evidence.text)" }
    return "F1 \(f1), precision \(precision), recall \(recall)\n" + lines.joined(separator: "\n")
  }
}
