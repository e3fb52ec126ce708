import Aggregation
import FactModel
import Figures
import Lexicons
import SourceText
import Testing

@testable import BriefComposition

/// A figure that two papers state, of which the later one alone states its change: the change leads to the later one.
@Suite struct GrowthSourceTests {
  private func page(_ date: String, _ value: String, _ growth: String?, months: Int) -> (DocumentRecord, Fact)
  {
    let doc = SourceID("page-\(date)")
    let record = DocumentRecord(
      id: doc, path: "\(doc).txt", contentHash: date,
      issue: CivilDate(date).map { IssueDate($0, origin: .path) }, publication: "试报\(date)", isSample: true,
      rulesVersion: "1")
    let fact = Fact(
      id: "f\(date)", doc: doc, article: 1, subject: "甲城开发区", subjectKind: .zone, zone: "甲城开发区",
      indicator: .fixedAsset, basis: .completed, value: PrintedDecimal(correction: value), unit: .yuan,
      yearOnYear: growth.flatMap { PrintedDecimal(correction: $0) }, period: .months(2024, 1, months),
      periodKind: .ytd,
      evidence: Evidence(
        text: "证据\(date)", span: TextSpan(0, 5), line: 1, sentence: "\(date)的原句", number: TextSpan(0, 1)),
      rule: "test")
    return (record, fact)
  }

  @Test func aChangeLeadsToThePaperThatStatesIt() throws {
    let pages = [
      page("2024-09-15", "8亿", "9.0", months: 8), page("2024-10-10", "10.65亿", nil, months: 9),
      page("2024-10-20", "10.7亿", "11.5", months: 9),
    ]
    let digest = Aggregator.digest(
      LedgerSnapshot(documents: pages.map(\.0), facts: pages.map(\.1)),
      month: try #require(CivilDate("2024-10")),
      settings: AggregationSettings(lexicon: try Lexicon.embedded()))
    let brief = try BriefComposer.compose(digest, settings: BriefSettings())
    let sentences = Dictionary(
      uniqueKeysWithValues: brief.sections.flatMap(\.blocks).flatMap { block -> [(Int, String)] in
        if case .sources(let list) = block { list.entries.map { ($0.number, $0.text.plainText) } } else { [] }
      })
    func sources(of value: String) -> [Set<String>] {
      BriefNumbers.all(brief).filter { $0.value == value && !$0.references.isEmpty }.map { number in
        Set(number.references.compactMap { sentences[$0.number] }.map { String($0.prefix(10)) })
      }
    }
    let changes = sources(of: "11.5") + sources(of: "+11.5")
    #expect(!changes.isEmpty)
    for found in changes { #expect(found == ["2024-10-20"], "\(found)") }
    let shifts = sources(of: "2.5")
    #expect(!shifts.isEmpty)
    for found in shifts { #expect(found == ["2024-10-20", "2024-09-15"], "\(found)") }
  }
}
