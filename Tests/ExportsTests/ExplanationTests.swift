import FactModel
import SourceText
import Testing

@testable import Exports

@Suite struct ExplanationTests {
  private static let sentence = "1—8月，该区完成税收3亿元，增长5%。"

  private static func span(_ words: String) -> TextSpan {
    let bytes = Array(sentence.utf8)
    let part = Array(words.utf8)
    let start =
      (0...(bytes.count - part.count)).first { bytes[$0..<$0 + part.count].elementsEqual(part) } ?? 0
    return TextSpan(start, start + part.count)
  }

  private static func fact(part: String? = nil) -> Fact {
    func step(_ role: String, _ rule: String, _ words: String) -> DerivationStep {
      DerivationStep(role: role, rule: rule, text: words, span: span(words))
    }
    var fact = Fact(
      id: "aaaabbbbccccdddd", doc: SourceID("p"), article: 1, subject: "青禾经开区", subjectKind: .zone,
      zone: "青禾经开区", indicator: .tax, basis: .completed,
      value: PrintedDecimal(significand: 3, exponent: 8, text: "3"), unit: .yuan,
      yearOnYear: PrintedDecimal(significand: 5, exponent: 0), period: TimePeriod("2024-01/2024-08"),
      periodKind: .ytd,
      evidence: Evidence(
        text: "税收3亿元，增长5%", span: TextSpan(0, 1), line: 4, sentence: sentence, number: span("3"),
        derivation: [
          step("quantity", "number_with_unit", "3"), step("indicator", "tax", "税收"),
          DerivationStep(role: "subject", rule: "carried", text: "青禾经开区", span: TextSpan(7, 22)),
          step("reference", "means the subject", "该区"),
          step("period", "year_inferred: 2024-01/2024-08", "1—8月"),
          DerivationStep(role: "basis", rule: "completed", text: "", span: nil),
          step("growth", "nearest_level", "5%"),
        ]), rule: "link.indicator")
    fact.notes = [FactNote.yearInferred]
    fact.partOf = part
    return fact
  }

  @Test func bracketsMarkTheSentenceWhereThereIsNoColour() {
    let text = Explanation.text(of: Self.fact(), document: nil)
    #expect(
      text == """
        [period: 1—8月]，[reference: 该区]完成[indicator: 税收]【3】亿元，增长[growth: 5%]。

        p:4, story 1
          id          aaaabbbbccccdddd
          subject     青禾经开区 (zone)
          zone        青禾经开区 (not in the gazetteer)
          indicator   tax
          basis       completed
          value       300000000 元 (3亿元)
          yoy %       5
          period      2024-01/2024-08 (ytd)

        read by rule link.indicator, from:
          quantity    “3”           number_with_unit                bytes 29–30
          indicator   “税收”        tax                             bytes 23–29
          subject     “青禾经开区”  carried                         bytes 7–22
          reference   “该区”        means the subject               bytes 11–17
          period      “1—8月”       year_inferred: 2024-01/2024-08  bytes 0–8
          basis       (not said)    completed
          growth      “5%”          nearest_level                   bytes 45–47
        look twice: year_inferred


        """)
  }

  @Test func coloursMarkItOnATerminal() {
    let lines = Explanation.text(of: Self.fact(), document: nil, isColoured: true).split(separator: "\n")
    #expect(lines.first?.contains("\u{1B}[1;7m3\u{1B}[0m亿元") == true)
    #expect(lines.first?.contains("[period:") == false)
    #expect(lines.dropFirst().first?.contains("indicator") == true)
  }

  @Test func aPartNamesItsWhole() {
    let whole = Self.fact()
    let text = Explanation.text(of: Self.fact(part: whole.id), document: nil, whole: whole)
    #expect(text.contains("part of     aaaabbbbccccdddd (税收3亿元，增长5%)"))
  }

  @Test func nothingInASentenceReachesTheTerminalAsACommand() {
    var fact = Self.fact()
    fact.evidence.sentence = "\u{1B}[31m" + fact.evidence.sentence
    #expect(!Explanation.text(of: fact, document: nil).contains("\u{1B}"))
  }
}
