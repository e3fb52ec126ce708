import Foundation
import TestSupport
import Testing

/// The sample pages and the facts labelled by hand beside them belong together.
@Suite struct FixtureGoldTests {
  private struct GoldFact: Decodable {
    let doc: String
    let subject: String
    let indicator: String
    let basis: String
    let qualifier: String
    let value: Double?
    let unit: String?
    let yoyPct: Double?
    let evidence: String
    let partOf: String?
  }

  @Test(arguments: ["2024-08", "2024-09", "2024-10"])
  func everyEvidenceStandsOnItsPage(month: String) throws {
    let facts = try gold(month)
    #expect(facts.count >= 60, "\(month) lost labels")
    var pages: [String: String] = [:]
    for fact in facts {
      if pages[fact.doc] == nil {
        pages[fact.doc] = squeezed(
          try RepositoryFiles.text("Tests/Fixtures/Pages/\(month)/\(fact.doc).txt"))
      }
      let page = pages[fact.doc] ?? ""
      #expect(page.contains(fact.evidence), "\(fact.doc): \(fact.evidence)")
      #expect(page.contains(fact.subject) || fact.subject.contains("期"), "\(fact.subject)")
      #expect(fact.value != nil || fact.yoyPct != nil, "\(fact.evidence) states nothing")
      #expect((fact.value == nil) == (fact.unit == nil), "\(fact.evidence): value without unit")
      #expect(["completed", "planned", "contracted", "expected", "none"].contains(fact.basis))
    }
  }

  @Test(arguments: ["2024-08", "2024-09", "2024-10"])
  func everyPartHasItsWhole(month: String) throws {
    let facts = try gold(month)
    for part in facts {
      guard let whole = part.partOf else { continue }
      #expect(
        facts.contains { $0.doc == part.doc && $0.evidence == whole },
        "\(part.evidence) is part of an unlabelled \(whole)")
    }
  }

  private func gold(_ month: String) throws -> [GoldFact] {
    let lines = try RepositoryFiles.text("Tests/Fixtures/Pages/\(month)/gold.jsonl")
      .split(separator: "\n")
    return try lines.map { try goldDecoder.decode(GoldFact.self, from: Data($0.utf8)) }
  }

  private func squeezed(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace })
  }
}

/// Reads the contract's field names.
private let goldDecoder: JSONDecoder = {
  let decoder = JSONDecoder()
  decoder.keyDecodingStrategy = .convertFromSnakeCase
  return decoder
}()
