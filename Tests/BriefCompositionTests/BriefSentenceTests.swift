import Aggregation
import FactModel
import Lexicons
import SourceText
import Testing

@testable import BriefComposition

/// Single sentences of the brief on small months made for them: what they must and must not say.
@Suite struct BriefSentenceTests {
  private struct Statement {
    var zone: String
    var indicator: IndicatorID
    var value: String?
    var yoy: String?
    var qualifier: Qualifier = .exact
    var hedge: String?
    var article = 1
    var notes: [String] = []
  }

  private let doc = SourceID("2024-10-15-page")

  private func snapshot(_ statements: [Statement], headline: String = "题") -> LedgerSnapshot {
    let facts = statements.enumerated().map { number, statement in
      Fact(
        id: "f\(number)", doc: doc, article: statement.article, subject: statement.zone, subjectKind: .zone,
        zone: statement.zone, indicator: statement.indicator, basis: .completed,
        value: statement.value.flatMap { PrintedDecimal(correction: $0) }, unit: .yuan,
        qualifier: statement.qualifier, hedge: statement.hedge,
        yearOnYear: statement.yoy.flatMap { PrintedDecimal(correction: $0) }, period: .months(2024, 1, 9),
        periodKind: .ytd,
        evidence: Evidence(
          text: "证据\(number)", span: TextSpan(number * 10, number * 10 + 5), line: number + 1,
          sentence: "第\(number)句", number: TextSpan(0, 1)), rule: "test", notes: statement.notes)
    }
    return LedgerSnapshot(
      documents: [
        DocumentRecord(
          id: doc, path: "page.txt", contentHash: "h",
          issue: CivilDate("2024-10-15").map { IssueDate($0, origin: .path) }, publication: "试报",
          isSample: true,
          rulesVersion: "1")
      ],
      articles: statements.enumerated().map {
        ArticleRecord(doc: doc, ordinal: $0 + 1, headline: headline, zone: $1.zone)
      }, facts: facts)
  }

  private func text(_ snapshot: LedgerSnapshot) throws -> String {
    let settings = AggregationSettings(lexicon: try Lexicon.embedded())
    let digest = Aggregator.digest(
      snapshot, month: try #require(CivilDate("2024-10")), settings: settings)
    return BriefDump.text(try BriefComposer.compose(digest, settings: BriefSettings()))
  }

  private let three: [Statement] = [
    Statement(zone: "甲城开发区", indicator: .fixedAsset, value: "10亿", yoy: "-3"),
    Statement(zone: "乙城开发区", indicator: .fixedAsset, value: "8亿", yoy: "5", article: 2),
  ]

  /// The headline counts three, the total two: the reader is told which is left out.
  @Test func theTotalSaysWhomItLeavesOut() throws {
    let hedged = Statement(
      zone: "丙城开发区", indicator: .fixedAsset, value: "20亿", qualifier: .near, hedge: "近", article: 3)
    #expect(try text(snapshot(three + [hedged])).contains("丙城为概数，未计入合计。"))
    #expect(!(try text(snapshot(three)).contains("未计入合计。")))
  }

  /// A zone with trade only has no 投资数据.
  @Test func tradeIsNoInvestment() throws {
    let trade = Statement(zone: "丙城开发区", indicator: .tradeTotal, value: "2亿", article: 3)
    #expect(try text(snapshot(three)).contains("有投资数据"))
    let both = try text(snapshot(three + [trade]))
    #expect(!both.contains("有投资数据"))
    #expect(both.contains("有投资、产值等数据"))
  }

  /// Two figures of one story are no two reports; a change that differs is called 同比.
  @Test func conflictsSayWhatDiffersAndWhere() throws {
    var other = three[0]
    other.value = "11亿"
    #expect(try text(snapshot(three + [other])).contains("甲城前三季度固定资产投资，同一报道前后不一"))
    other.article = 2
    #expect(try text(snapshot(three + [other])).contains("甲城前三季度固定资产投资，两处报道不一"))
    other.value = "10亿"
    other.yoy = "-4"
    #expect(try text(snapshot(three + [other])).contains("甲城前三季度固定资产投资同比，两处报道不一"))
  }

  @Test func fallsOfOtherIndicatorsAreTold() throws {
    let output = Statement(zone: "乙城开发区", indicator: .industrialOutput, value: "50亿", yoy: "-1.3", article: 2)
    let told = try text(snapshot(three + [output]))
    #expect(told.contains("固定资产投资：甲城同比下降3%"))
    #expect(told.contains("工业产值：乙城同比下降1.3%"))
  }

  /// 增长超20% is printed as it stands.
  @Test func hedgedGrowthKeepsItsWord() throws {
    var hedged = three[1]
    hedged.yoy = "20"
    hedged.notes = [try #require(FactNote.growth(.over))]
    #expect(try text(snapshot([three[0], hedged])).contains("超+20"))
  }

  @Test func quotationMarksWithinAHeadlineAreSingle() throws {
    #expect(try text(snapshot(three, headline: "做足“食”文章")).contains("报道题为“做足‘食’文章”。"))
  }

  /// Who, when, why, and what: also for what is no longer there.
  @Test func everyKindOfCorrectionIsListed() throws {
    let on = try #require(CivilDate("2024-11-02"))
    func entry(_ action: Correction.Action, _ why: String) -> Correction {
      Correction(action, by: "李某", on: on, why: why, place: .init(file: "c.yaml", line: 1))
    }
    let wrong = Statement(zone: "丙城开发区", indicator: .tax, value: "3亿", article: 3)
    let (corrected, problems) = Corrections.apply(
      [
        entry(.set(.fact(id: "f0", doc: nil), [.value: "10.5亿"]), "刊误"),
        entry(.drop(.fact(id: "f2", doc: nil)), "全县数"),
        entry(.aliasZone(name: "乙城开发区", zone: "乙城经济技术开发区"), "简称"),
      ], to: snapshot(three + [wrong]), elsewhere: Corrections.Elsewhere(zones: ["乙城经济技术开发区"]))
    #expect(problems.isEmpty)
    let told = try text(corrected)
    #expect(told.contains("甲城前三季度固定资产投资10亿元：数值由“10亿”改为“10.5亿”。刊误（李某）"))
    #expect(told.contains("删去丙城前三季度税收3亿元。全县数（李某）"))
    #expect(told.contains("“乙城开发区”即乙城经济技术开发区。简称（李某）"))
  }
}
