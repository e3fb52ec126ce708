import FactModel
import SourceText
import Testing

@Suite struct CorrectionsTests {
  private let doc = SourceID("page")

  private func fact(_ id: String, zone: String = "清沅经济技术开发区", value: Int64 = 1065) -> Fact {
    Fact(
      id: id, doc: doc, article: 1, subject: zone, subjectKind: .zone, zone: zone,
      indicator: .industrialInvestment, basis: .completed,
      value: PrintedDecimal(significand: value, exponent: 6, text: "10.65"), unit: .yuan,
      period: .months(2024, 1, 8), periodKind: .ytd,
      evidence: Evidence(
        text: "evidence of \(id)", span: TextSpan(0, 9), line: 3, sentence: "", number: TextSpan(0, 0)),
      rule: "r")
  }

  private func snapshot(_ facts: Fact...) -> LedgerSnapshot {
    LedgerSnapshot(
      documents: [
        DocumentRecord(
          id: doc, path: "page.txt", contentHash: "h", issue: nil, publication: nil, isSample: false,
          rulesVersion: "1")
      ],
      articles: facts.map { ArticleRecord(doc: doc, ordinal: 1, zone: $0.zone) }, facts: facts)
  }

  private func correction(
    _ action: Correction.Action, was: [FactField: String?] = [:], line: Int = 4
  ) throws -> Correction {
    Correction(
      action, by: "王", on: try #require(CivilDate("2024-11-02")), why: "更正", was: was,
      place: .init(file: "corrections.yaml", line: line))
  }

  @Test func aFieldIsSetAndTold() throws {
    let entry = try correction(
      .set(.fact(id: "a", doc: nil), [.value: "10.56亿", .period: "2024-01/2024-09"]),
      was: [.value: "10.65亿"])
    let before = snapshot(fact("a"), fact("b"))
    let (after, diagnostics) = Corrections.apply([entry], to: before)
    #expect(diagnostics.isEmpty)
    #expect(after.facts[0].value == PrintedDecimal(significand: 1056, exponent: 6, text: "10.56"))
    #expect(after.facts[0].period == .months(2024, 1, 9))
    #expect(after.facts[0].periodKind == .ytd)
    #expect(after.facts[1] == before.facts[1])
    let applied = try #require(after.corrections.first)
    #expect(applied.facts == [FactRef(doc: doc, id: "a")])
    #expect(applied.changes.map(\.before) == ["2024-01/2024-08", "10.65亿"])
    #expect(applied.changes.map(\.after) == ["2024-01/2024-09", "10.56亿"])
    // Deleting the entry undoes it: nothing was written anywhere.
    #expect(Corrections.apply([], to: before).snapshot == before)
  }

  @Test func dropByEvidenceAndAdd() throws {
    var extra = fact("new")
    extra.evidence.text = "added"
    let (after, diagnostics) = Corrections.apply(
      [
        try correction(.drop(.evidence(doc: doc, text: "evidence of a"))),
        try correction(.add(extra)),
      ], to: snapshot(fact("a"), fact("b")))
    #expect(diagnostics.isEmpty)
    #expect(after.facts.map(\.id).sorted() == ["b", "new"])
    #expect(after.corrections.count == 2)
  }

  @Test func zonesAreRenamedAndMergedInFactsAndArticles() throws {
    let gazetteer = Zone(
      id: "heshun-etdz", name: "和顺经济技术开发区", stem: "和顺", pinyin: "heshun", type: "经济技术开发区",
      province: "山西", source: "")
    let (after, _) = Corrections.apply(
      [
        try correction(.aliasZone(name: "和顺园", zone: "heshun-etdz")),
        try correction(.mergeZones(["甲园", "乙园"], into: "丙开发区")),
      ], to: snapshot(fact("a", zone: "和顺园"), fact("b", zone: "甲园"), fact("c", zone: "乙园")),
      zones: [gazetteer])
    #expect(after.facts.map(\.zone) == ["和顺经济技术开发区", "丙开发区", "丙开发区"])
    #expect(after.facts.map(\.subject) == ["和顺经济技术开发区", "丙开发区", "丙开发区"])
    #expect(after.facts.map(\.zoneID) == ["heshun-etdz", nil, nil])
    #expect(after.articles.map(\.zone) == ["和顺经济技术开发区", "丙开发区", "丙开发区"])
  }

  @Test func whatDoesNotFitChangesNothingAndIsToldWithItsLine() throws {
    let id = Correction.Target.fact(id: "a", doc: nil)
    let cases: [(Correction, String)] = [
      (
        try correction(.drop(.fact(id: "zz", doc: nil)), line: 1), "No fact has the id `zz`."
      ),
      (
        try correction(.drop(.fact(id: "a", doc: SourceID("other"))), line: 2),
        "No fact has the id `a` in other."
      ),
      (
        try correction(.drop(.evidence(doc: doc, text: "no such words")), line: 3),
        "page has no fact with the evidence “no such words”."
      ),
      (
        try correction(.set(id, [.value: "11亿"]), was: [.value: "9亿"], line: 4),
        "`value` of page#a is now 10.65亿, not 9亿."
      ),
      (try correction(.set(id, [.value: "10.65亿"]), line: 5), "The fact page#a already reads so."),
      (
        try correction(.set(id, [.basis: "done"]), line: 6),
        "`basis`: it is one of completed, planned, contracted, expected, none."
      ),
    ]
    let before = snapshot(fact("a"), fact("b"))
    let (after, diagnostics) = Corrections.apply(cases.map(\.0), to: before)
    #expect(after == before)
    #expect(diagnostics.map(\.summary) == cases.map(\.1))
    #expect(diagnostics.map(\.place?.line) == Array(1...6))
    #expect(diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test func anEntryForALaterMonthIsNotStale() throws {
    let entries = [
      try correction(.drop(.fact(id: "later", doc: nil))),
      try correction(.drop(.evidence(doc: SourceID("later-page"), text: "words"))),
    ]
    let elsewhere = Corrections.Elsewhere(
      facts: [FactRef(doc: SourceID("later-page"), id: "later")], documents: [SourceID("later-page")])
    #expect(Corrections.ids(entries) == ["later"])
    #expect(Corrections.apply(entries, to: snapshot(fact("a")), elsewhere: elsewhere).1.isEmpty)
    // The id is known, but not in a document of that name.
    let wrong = try correction(.drop(.fact(id: "later", doc: SourceID("no-page"))))
    let told = Corrections.apply([wrong], to: snapshot(fact("a")), elsewhere: elsewhere).1
    #expect(told.map(\.code) == ["corrections.no_match"])
  }

  /// A zone that nobody names is a slip of the pen, whichever side of the entry it stands on.
  @Test func zonesNobodyNamesAreTold() throws {
    let gazetteer = Zone(
      id: "heshun-etdz", name: "和顺经济技术开发区", aliases: ["和顺经开区"], stem: "和顺", pinyin: "heshun",
      type: "经济技术开发区", province: "山西", source: "")
    let before = snapshot(fact("a", zone: "甲园"), fact("b", zone: "乙园"))
    func codes(_ action: Correction.Action, elsewhere: Set<String> = []) throws -> [String] {
      Corrections.apply(
        [try correction(action)], to: before, zones: [gazetteer],
        elsewhere: Corrections.Elsewhere(zones: elsewhere)
      ).diagnostics.map(\.code)
    }
    let unknown = ["corrections.no_zone"]
    #expect(try codes(.aliasZone(name: "丁园", zone: "heshun-etdz")) == unknown)
    #expect(try codes(.aliasZone(name: "甲园", zone: "heshn-etdz")) == unknown)
    #expect(try codes(.mergeZones(["甲园", "丁园"], into: "丙开发区")) == unknown)
    #expect(try codes(.mergeZones(["甲园", "乙园"], into: "heshn-etdz")) == unknown)
    // Known to another month, to the gazetteer, or new as the name of what was merged.
    #expect(try codes(.aliasZone(name: "丁园", zone: "heshun-etdz"), elsewhere: ["丁园"]).isEmpty)
    #expect(try codes(.aliasZone(name: "甲园", zone: "和顺经开区")).isEmpty)
    #expect(try codes(.mergeZones(["甲园", "乙园"], into: "丙开发区")).isEmpty)
  }

  /// The old zone's id would otherwise outweigh the new name.
  @Test func settingTheZoneLeavesTheOldIdBehind() throws {
    var wrong = fact("a")
    wrong.zoneID = "qingyuan-etdz"
    let (after, diagnostics) = Corrections.apply(
      [try correction(.set(.fact(id: "a", doc: nil), [.zone: "岚屏经济技术开发区"]))], to: snapshot(wrong))
    #expect(diagnostics.isEmpty)
    #expect(after.facts[0].zone == "岚屏经济技术开发区")
    #expect(after.facts[0].zoneID == nil)
    #expect(after.facts[0].subject == "岚屏经济技术开发区")
  }

  /// Setting the change drops the hedge of the one replaced.
  @Test func settingTheChangeMakesItExact() throws {
    var hedged = fact("a")
    hedged.yearOnYear = PrintedDecimal(significand: 20, text: "20")
    hedged.notes = ["growth_over"]
    #expect(hedged.yearOnYearQualifier == .over)
    let (after, _) = Corrections.apply(
      [try correction(.set(.fact(id: "a", doc: nil), [.yearOnYear: "21.4"]))], to: snapshot(hedged))
    #expect(after.facts[0].yearOnYearQualifier == .exact)
  }

  @Test(
    arguments: [
      ("10.65亿", 1065, 6), ("4600万元", 4600, 4), ("15.3", 153, -1), ("-4.9%", -49, -1), ("2万亿", 2, 12),
    ] as [(String, Int64, Int)])
  func numbersAreReadAsWritten(_ text: String, _ significand: Int64, _ exponent: Int) {
    let number = PrintedDecimal(correction: text)
    #expect(number?.significand == significand)
    #expect(number?.exponent == exponent)
  }

  @Test(arguments: ["", "亿", "十亿", "1.2.3", "5千", "12%元"])
  func otherTextsAreNoNumbers(_ text: String) {
    #expect(PrintedDecimal(correction: text) == nil)
  }
}
