import FactModel
import Testing

@testable import MetricExtraction

/// Whose a number is: each row a text of our own and, of each of its facts, the subject, the zone it lies in, and
/// the value.
@Suite struct SubjectTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var facts: [String]

    init(_ name: String, _ text: String, _ facts: String...) {
      self.name = name
      self.text = text
      self.facts = facts
    }

    var testDescription: String { name }
  }

  /// `subject @ zone: number`, the zone left out where it is the subject, `-` where there is none.
  static func line(_ fact: Fact) -> String {
    let place = fact.zone.map { $0 == fact.subject ? "" : " @ \($0)" } ?? " @ -"
    return "\(fact.subject)\(place): \(fact.value?.text ?? fact.yearOnYear.map { "\($0.plain)%" } ?? "-")"
  }

  @Test(arguments: SubjectRows.all)
  func findsWhose(_ example: Case) throws {
    let found = try PhenomenaTests.read(example.text).map(Self.line)
    #expect(found == example.facts)
  }

  @Test func groupsAreNoted() throws {
    let facts = try PhenomenaTests.read("一季度，全省12家国家级经开区完成税收7亿元。")
    #expect(facts.map { $0.notes.contains(FactNote.zoneGroup) } == [true])
    #expect(facts.map(\.zoneID) == [nil])
  }
}
