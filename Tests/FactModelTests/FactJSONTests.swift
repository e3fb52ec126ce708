import SourceText
import Testing

@testable import FactModel

@Suite struct FactJSONTests {
  static let fact = Fact(
    id: "abc", doc: SourceID("page \"1\""), article: 2, headline: "全力以赴\t发起冲刺", subject: "左云经济技术开发区",
    subjectKind: .zone, zone: "左云经济技术开发区", zoneID: "zuoyun-etdz", indicator: .industrialInvestment,
    scope: nil, basis: .completed,
    value: PrintedDecimal(significand: 1065, exponent: 6, text: "10.65"), unit: .yuan,
    qualifier: .near, hedge: "近", yearOnYear: PrintedDecimal(significand: -492, exponent: -2),
    period: .months(2024, 1, 8), periodKind: .ytd,
    evidence: Evidence(
      text: "完成工业投资近10.65亿元", span: TextSpan(300, 360), line: 12, sentence: "完成工业投资近10.65亿元",
      number: TextSpan(0, 0)),
    rule: "link.test", notes: ["subject_carried"])

  @Test func writesTheContractsFieldsInOrder() {
    #expect(
      FactJSON.line(Self.fact) == """
        {"id":"abc","doc":"page \\"1\\"","article":2,"headline":"全力以赴\\t发起冲刺","subject":"左云经济技术开发区",\
        "subject_kind":"zone","zone":"左云经济技术开发区","zone_id":"zuoyun-etdz","indicator":"investment.industrial",\
        "scope":null,"basis":"completed","value":1065000000,"value_text":"10.65","unit":"元","qualifier":"near",\
        "hedge":"近","yoy_pct":-4.92,"period":"2024-01/2024-08","period_kind":"ytd","part_of":null,\
        "evidence":"完成工业投资近10.65亿元","span":[300,360],"line":12,"place":null,"rule":"link.test",\
        "notes":["subject_carried"]}
        """)
  }

  @Test func readsWhatItWrote() throws {
    var page = Self.fact
    page.evidence.place = .page(3, rect: PageRect(x: 1.5, y: 2, width: 30.25, height: 10))
    var cell = Self.fact
    cell.evidence.place = .cell(sheet: "指标", cell: "C7")
    cell.valueHigh = PrintedDecimal(significand: 12, exponent: 8)
    for fact in [Self.fact, page, cell] {
      let line = FactJSON.line(fact)
      #expect(FactJSON.line(try FactJSON.read(line)) == line)
    }
  }

  @Test(arguments: [
    ("", "no JSON: a value expected at byte 0"), ("[]", "no JSON object"),
    ("{\"id\":1}", "evidence: missing"), ("{\"value\":\"x\"}", "value: not a number"),
  ])
  func tellsWhatIsWrong(_ line: String, _ reason: String) {
    let error = #expect(throws: FactRecordError.self) { try FactJSON.read(line) }
    #expect(error?.description == reason)
  }

  /// A good record with one piece replaced.
  @Test(arguments: [
    ("\"id\":\"abc\"", "\"id\":1", "id: not a string"),
    ("\"subject_kind\":\"zone\"", "\"subject_kind\":\"moon\"", "subject_kind: unknown word “moon”"),
    ("\"article\":2", "\"article\":2.5", "article: not a whole number"),
    (
      "\"value\":1065000000", "\"value\":123456789012345678901",
      "value: more digits than fit: 123456789012345678901"
    ),
    ("\"period\":\"2024-01/2024-08\"", "\"period\":\"soon\"", "period: no period: “soon”"),
    ("\"span\":[300,360]", "\"span\":[360,300]", "span: not two offsets in order"),
    ("\"span\":[300,360]", "\"span\":[300]", "span: not two offsets in order"),
    ("\"place\":null", "\"place\":{\"x\":1}", "place: neither a page nor a cell"),
    ("\"place\":null", "\"place\":3", "place: not an object"),
    ("\"notes\":[\"subject_carried\"]", "\"notes\":[1]", "notes: a note is not a string"),
    ("\"rule\":\"link.test\"", "\"rule\":\"a", "no JSON: ',' or '}' expected at byte 536"),
    ("\"rule\":\"link.test\"", "\"rule\":\"\\u12\"", "no JSON: four hexadecimal digits expected at byte 535"),
    ("\"rule\":\"link.test\"", "\"rule\":\"\\q\"", "no JSON: an escape expected at byte 535"),
    (
      "\"scope\":null", "\"scope\":" + String(repeating: "[", count: 40),
      "no JSON: less nesting expected at byte 281"
    ),
  ])
  func tellsTheBadField(_ good: String, _ bad: String, _ reason: String) {
    let line = FactJSON.line(Self.fact)
    #expect(line.contains(good))
    let error = #expect(throws: FactRecordError.self) { try FactJSON.read(line.replacing(good, with: bad)) }
    #expect(error?.description == reason)
  }

  @Test func idsSurviveWrappingAndWidth() {
    func id(_ evidence: String, ordinal: Int = 0, scope: String? = nil) -> String {
      FactID.make(
        evidence: evidence, subject: "左云经开区", indicator: .industrialInvestment, scope: scope,
        basis: .completed, period: .months(2024, 1, 8), ordinal: ordinal)
    }
    #expect(id("完成工业投资 10.65\n亿元，增15%") == id("完成工业投资１０.65亿元,增15%"))
    #expect(id("完成工业投资10.65亿元").utf8.count == 16)
    let others = [id("a"), id("a", ordinal: 1), id("a", scope: "规上"), id("b")]
    #expect(Set(others).count == others.count)
  }
}
