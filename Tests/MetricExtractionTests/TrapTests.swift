import FactModel
import Lexicons
import SourceReading
import SourceText
import Testing

@testable import MetricExtraction

/// The traps of zone news, each with the reading an analyst would give: all facts of the text, and no other.
///
/// A fact is written `subject indicator basis value`, then its hedge, `yoy`, period and `⊂n` (part of the n-th)
/// where it has them.
@Suite struct TrapTests {
  struct Trap: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let facts: [String]
    var issue: String? = "2024-10-15"
    /// Whether the reading is known to fall short; such a row is reported, not failed.
    var isKnown = false

    var testDescription: String { name }
  }

  @Test(arguments: TrapCases.all)
  func isReadAsAnAnalystWould(trap: Trap) throws {
    let options = ReadingOptions(published: trap.issue.flatMap { CivilDate($0) })
    let reading = DocumentReader.read(
      bytes: Array(trap.text.utf8), path: "trap.txt", id: SourceID("trap"), options: options)
    let extractor = MetricExtractor(lexicon: try Lexicon.embedded())
    let facts = extractor.extract(try #require(reading.document)).facts
    let lines = facts.map { line($0, among: facts) }
    if trap.isKnown {
      withKnownIssue(isIntermittent: true) { #expect(lines == trap.facts) }
    } else {
      #expect(lines == trap.facts)
    }
  }

  private func line(_ fact: Fact, among facts: [Fact]) -> String {
    var words = [fact.subject, fact.indicator.rawValue, fact.basis.rawValue]
    if let value = fact.value {
      let high = fact.valueHigh.map { "…\($0.plain)" } ?? ""
      words.append("\(value.plain)\(high)\(fact.unit?.symbol ?? "")")
    }
    if fact.qualifier != .exact, fact.qualifier != .range { words.append(fact.qualifier.rawValue) }
    if let growth = fact.yearOnYear {
      words.append("yoy \(growth.plain)")
      if fact.yearOnYearQualifier != .exact { words.append(fact.yearOnYearQualifier.rawValue) }
    }
    if let period = fact.period { words.append(period.text) }
    if let whole = facts.firstIndex(where: { $0.id == fact.partOf }) { words.append("⊂\(whole)") }
    return words.joined(separator: " ")
  }
}
