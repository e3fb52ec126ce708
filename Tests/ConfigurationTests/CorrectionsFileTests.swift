import Configuration
import FactModel
import SourceText
import Testing

@Suite struct CorrectionsFileTests {
  private static let signature = "\n  by: 王某\n  on: 2024-11-02\n  why: 更正启事\n"

  private func read(_ text: String) throws -> [Correction] {
    try CorrectionsFile.corrections(from: text, file: "corrections.yaml")
  }

  @Test func readsEveryKindOfEntry() throws {
    let sign = Self.signature
    let entries = try read(
      """
      # 更正
      - fact: 3f2a9c81
        doc: page
        set: {value: 10.56亿, scope: null}
        was: {value: 10.65亿}\(sign)- doc: page
        evidence: 完成工业投资10.65亿元
        drop: true\(sign)- add:
          doc: page
          article: 2
          subject: 清沅经济技术开发区
          indicator: investment.industrial
          basis: completed
          value: 3.2亿
          unit: 元
          period: 2024-01/2024-08
          evidence: 完成工业投资3.2亿元\(sign)- alias: 清沅开发区
        zone: 清沅经济技术开发区\(sign)- merge: [甲园区, 乙园区]
        into: 丙开发区\(sign)
      """)
    #expect(entries.count == 5)
    #expect(entries.map(\.place.line) == [2, 9, 15, 28, 33])
    #expect(
      entries[0].action
        == .set(.fact(id: "3f2a9c81", doc: SourceID("page")), [.value: "10.56亿", .scope: nil]))
    #expect(entries[0].was == [.value: "10.65亿"])
    #expect(entries[0].on == CivilDate("2024-11-02"))
    #expect(entries[1].action == .drop(.evidence(doc: SourceID("page"), text: "完成工业投资10.65亿元")))
    guard case .add(let fact) = entries[2].action else {
      Issue.record("no fact")
      return
    }
    #expect(fact.zone == "清沅经济技术开发区")
    #expect(fact.value == PrintedDecimal(significand: 32, exponent: 7, text: "3.2"))
    #expect(fact.periodKind == .ytd)
    #expect(fact.id.hasPrefix("add-"))
    #expect(entries[3].action == .aliasZone(name: "清沅开发区", zone: "清沅经济技术开发区"))
    #expect(entries[4].action == .mergeZones(["甲园区", "乙园区"], into: "丙开发区"))
  }

  @Test func whatIsWrittenReadsBack() throws {
    let place = Diagnostic.Place(file: "corrections.yaml", line: 1)
    let on = try #require(CivilDate("2024-11-02"))
    let correction = Correction(
      .set(.fact(id: "3f\"2a", doc: nil), [.value: "10.56亿", .scope: nil]), by: "王: 某", on: on,
      why: "“刊误” # 见\n更正", was: [.value: "10.65亿"], place: place)
    let text = CorrectionsFile.appending(correction, to: "# mine")
    let second = CorrectionsFile.appending(
      Correction(
        .drop(.evidence(doc: SourceID("d"), text: "e")), by: "李", on: on, why: "重复", place: place),
      to: text)
    let entries = try read(second)
    #expect(entries.count == 2)
    #expect(entries[0].action == correction.action)
    #expect(entries[0].by == correction.by)
    #expect(entries[0].why == correction.why)
    #expect(entries[0].was == correction.was)
    #expect(second.hasPrefix("# mine\n- fact:"))
  }

  /// What the user wrote stays byte for byte; the entry takes on the file's indentation and line ends.
  @Test(arguments: [
    "", "# 只有注释", "# a\n\n- fact: x   # 为什么\n  drop: true\n  by: 李\n  on: 2024-11-02\n  why: 误\n",
    "  - fact: x\n    drop: true\n    by: 李\n    on: 2024-11-02\n    why: 误",
    "- fact: x\r\n  drop: true\r\n  by: 李\r\n  on: 2024-11-02\r\n  why: 误\r\n",
  ])
  func theUsersTextIsKept(_ text: String) throws {
    let entry = Correction(
      .drop(.fact(id: "y", doc: SourceID("page"))), by: "王", on: try #require(CivilDate("2024-11-03")),
      why: "重复", place: .init(file: "c.yaml"))
    let result = CorrectionsFile.appending(entry, to: text)
    #expect(result.hasPrefix(text))
    let read = try CorrectionsFile.corrections(from: result, file: "c.yaml")
    #expect(read.last?.action == entry.action)
    #expect(read.count == (text.contains("fact") ? 2 : 1))
    #expect(result.contains("\r\n") == text.contains("\r\n"))
  }

  @Test func anEmptyFileCorrectsNothing() throws {
    #expect(try read("").isEmpty)
    #expect(try read("# nothing yet\n").isEmpty)
  }

  @Test(arguments: [
    ("- fact: a\n  set: {valu: 3}", 2, "Did you mean `value`?"),
    ("- fact: a\n  sett: {value: 3}", 1, "Did you mean `set` where `sett` stands?"),
    ("- fact: a\n  set: {value: 三亿}", 2, "not a number such as 10.65亿"),
    ("- fact: a\n  set: {basis: done}", 2, "it is one of completed, planned"),
    ("- fact: a\n  set: {period: 2024-13}", 2, "not a period such as"),
    ("- fact: a\n  set: {value: [1]}", 2, "a plain value belongs here"),
    ("- fact: a\n  evidence: b\n  drop: true", 2, "`evidence` goes with `doc`"),
    ("- doc: a\n  drop: true", 1, "`evidence` is missing"),
    ("- fact: a\n  drop: false", 2, "`drop` is `true`"),
    ("- fact: a\n  drop: true\n  zone: b", 3, "`zone` is not known here."),
    ("- merge: [甲]\n  into: 乙", 1, "two or more names"),
    ("- add: {doc: a, subject: 甲, evidence: e}", 1, "`indicator` is missing"),
    ("- just words", 1, "A correction is a group of keys, not `just words`"),
  ])
  func aBadEntryIsAnErrorWithItsLine(_ entry: String, _ line: Int, _ says: String) throws {
    let text = entry + (entry.hasSuffix("words") ? "\n" : Self.signature)
    #expect(throws: ConfigurationErrors.self) { try read(text) }
    do {
      _ = try read(text)
    } catch {
      let found = try #require(ConfigurationErrors.diagnostics(of: error).first)
      #expect(found.place?.line == line)
      let words = ([found.summary] + found.hints).joined(separator: " ")
      #expect(words.contains(says), "\(words)")
    }
  }

  @Test(arguments: [
    ("by: 王", "`on` is missing"), ("by: 王\n  on: 2024-11", "`on` is a day"),
    ("on: 2024-11-02\n  why: x", "`by` is missing"),
    ("by: 王\n  on: 2024-11-02", "`why` is missing"),
    ("by: 王\n  on: 2024-11-02\n  why: ''", "`why` is empty"),
  ])
  func whoWhenAndWhyAreNeeded(_ rest: String, _ says: String) {
    do {
      _ = try read("- fact: a\n  drop: true\n  \(rest)\n")
      Issue.record("accepted")
    } catch {
      let summaries = ConfigurationErrors.diagnostics(of: error).map(\.summary)
      #expect(summaries.joined().contains(says), "\(summaries)")
    }
  }

  @Test func everyBadEntryIsToldAtOnce() {
    do {
      _ = try read("- a: 1\n- b: 2\n")
      Issue.record("accepted")
    } catch {
      #expect(ConfigurationErrors.diagnostics(of: error).map(\.place?.line) == [1, 2])
    }
  }
}
