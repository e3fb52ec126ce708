import FactModel
import Lexicons
import SourceReading
import SourceText
import Testing

@testable import MetricExtraction

/// The phenomena and traps of zone news, each as a row: a text of our own and the facts it must give, no more.
@Suite struct PhenomenaTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var facts: [String]
    var issue: String?

    init(_ text: String, _ facts: String..., issue: String? = "2024-10-15") {
      self.text = text
      self.facts = facts
      self.issue = issue
    }

    var testDescription: String { text }
  }

  static func read(_ text: String, issue: String? = "2024-10-15") throws -> [Fact] {
    let reading = DocumentReader.read(
      bytes: Array(text.utf8), path: "text", id: SourceID("text"),
      options: ReadingOptions(published: issue.flatMap { CivilDate($0) }))
    guard let document = reading.document else { return [] }
    return MetricExtractor(lexicon: try Lexicon.embedded()).extract(document).facts
  }

  /// `subject | indicator | basis | qualifier, value, unit | growth | period`, what is not there as `-`.
  static func line(_ fact: Fact) -> String {
    let signs: [Qualifier: String] = [.approx: "≈", .atLeast: "≥", .near: "<", .over: ">", .range: "~"]
    let value = fact.value.map { value in
      (signs[fact.qualifier] ?? "") + value.plain + (fact.unit.map { " " + $0.symbol } ?? "")
    }
    return [
      fact.subject, fact.indicator.rawValue, fact.basis.rawValue, value ?? "-",
      fact.yearOnYear?.plain ?? "-", fact.period?.text ?? "-",
    ].joined(separator: " | ")
  }

  @Test(arguments: PhenomenaRows.all)
  func reads(_ example: Case) throws {
    let found = try Self.read(example.text, issue: example.issue).map(Self.line)
    #expect(found == example.facts)
  }

  @Test func partsLeadToTheirWhole() throws {
    let facts = try Self.read("1—8月，青禾经开区完成固定资产投资20亿元，其中工业投资12亿元、基础设施投资5亿元。")
    let whole = try #require(facts.first)
    #expect(facts.map(\.partOf) == [nil, whole.id, whole.id])
  }

  @Test func countsAndMoneyOfPartsGoToTheirOwnWholes() throws {
    let facts = try Self.read("青禾经开区重点项目10个，总投资60亿元，其中产业项目8个，总投资56亿元。")
    try #require(facts.count == 4)
    #expect(facts.map(\.partOf) == [nil, nil, facts[0].id, facts[1].id])
  }

  /// Hard wraps and letter-spacing change neither facts nor ids.
  @Test func idsOutliveWrapping() throws {
    let plain = try Self.read("今年1-8月份，青禾经济技术开发区完成工业投资10.65亿元，同比增长15.3%，规模以上工业产值完成12.33亿元。")
    let wrapped = try Self.read(
      "今年 1-8 月份，青禾经济技术开发区完成工业投\n资 10.65 亿元，同比增长 15.3%，规模以上工业产值完成 12.33\n亿元。")
    #expect(plain.count == 2)
    #expect(plain.map(\.id) == wrapped.map(\.id))
    #expect(wrapped.allSatisfy { $0.notes.contains(FactNote.layoutRepaired) })
  }

  @Test func namesStayInTheSourcesScript() throws {
    let facts = try Self.read("2013年，青禾經濟技術開發區完成工業總產值85億元。")
    #expect(facts.map(\.subject) == ["青禾經濟技術開發區"])
    #expect(facts.first?.value?.plain == "8500000000")
  }

  @Test func derivationNamesWhatAFactRestsOn() throws {
    let fact = try #require(try Self.read("1—8月，青禾经开区完成税收3亿元，增长5%。").first)
    let roles = fact.evidence.derivation.map(\.role)
    #expect(roles == ["quantity", "indicator", "subject", "period", "basis", "growth"])
    #expect(fact.evidence.derivation[1].text == "税收")
    #expect(fact.notes.contains(FactNote.yearInferred))
  }

  @Test func evidenceLeadsBackToTheDecodedText() throws {
    let text = "据介绍，\n1—8月，青禾经开区完成税 收 3\n亿元。"
    let fact = try #require(try Self.read(text).first)
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[fact.evidence.span.range], as: UTF8.self) == "税 收 3\n亿元")
    #expect(fact.evidence.text == "税收3亿元")
    #expect(fact.evidence.line == 2)
  }

  @Test func ofTwoStoriesEachHasItsZone() throws {
    let facts = try Self.read(
      "本报讯 青禾经济技术开发区一季度完成税收3亿元。\n\n本报讯 禾川经济技术开发区一季度完成税收2亿元。该区签约项目5个。")
    #expect(facts.map(\.subject) == ["青禾经济技术开发区", "禾川经济技术开发区", "禾川经济技术开发区"])
  }
}
