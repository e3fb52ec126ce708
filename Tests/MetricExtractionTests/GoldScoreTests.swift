import FactModel
import SourceText
import Testing

/// The measure itself: what it lets pass and what it does not.
@Suite struct GoldScoreTests {
  private let gold = """
    {"doc": "p", "subject": "清沅经济技术开发区", "zone": "清沅经济技术开发区", "indicator": "investment.industrial", \
    "basis": "completed", "value": 1065000000, "unit": "元", "qualifier": "exact", "yoy_pct": 15.3, \
    "period": "2024-01/2024-08", "evidence": "工业投资10.65亿元，同比增长15.3%"}
    """

  private func fact(_ change: (inout Fact) -> Void = { _ in }) -> Fact {
    var fact = Fact(
      id: "1", doc: SourceID("p"), article: 1, subject: "清沅经开区", subjectKind: .zone,
      zone: "清沅经开区", indicator: .industrialInvestment, basis: .completed,
      value: PrintedDecimal(significand: 1065, exponent: 6, text: "10.65"), unit: .yuan,
      yearOnYear: PrintedDecimal(significand: 153, exponent: -1),
      period: TimePeriod("2024-01/2024-08"), periodKind: .ytd,
      evidence: Evidence(
        text: "完成工业投资10.65亿元", span: TextSpan(0, 1), line: 1, sentence: "", number: TextSpan(0, 1)),
      rule: "test")
    change(&fact)
    return fact
  }

  private func agreed(_ fact: Fact) throws -> [GoldTier] {
    let label = try #require(try GoldFact.lines(gold).first)
    return GoldTier.allCases.filter { GoldMatch.agrees($0, label, fact) }
  }

  @Test func aRightFactAgreesInEveryTier() throws {
    #expect(try agreed(fact()) == GoldTier.allCases)
  }

  @Test func eachFaultFailsFromItsTierOn() throws {
    #expect(try agreed(fact { $0.value = PrintedDecimal(significand: 1066, exponent: 6) }) == [])
    #expect(try agreed(fact { $0.unit = .dollar }) == [])
    #expect(try agreed(fact { $0.indicator = .fixedAsset }) == [.quantity])
    #expect(try agreed(fact { $0.evidence.text = "工业投资9亿元" }) == [.quantity])
    #expect(try agreed(fact { $0.subject = "泽岭经开区" }) == [.quantity, .indicator])
    #expect(try agreed(fact { $0.zone = nil }) == [.quantity, .indicator])
    let upToSubject: [GoldTier] = [.quantity, .indicator, .subject]
    #expect(try agreed(fact { $0.basis = .planned }) == upToSubject)
    #expect(try agreed(fact { $0.period = nil }) == upToSubject)
    #expect(try agreed(fact { $0.qualifier = .near }) == upToSubject)
    #expect(try agreed(fact { $0.yearOnYear = nil }) == upToSubject)
  }

  @Test func aFactIsCountedOnce() throws {
    let labels = try GoldFact.lines(gold)
    let score = GoldScore(tier: .full, gold: labels, found: [fact(), fact { $0.subject = "泽岭经开区" }])
    #expect(score.hits == 1 && score.missed.isEmpty && score.unexpected.count == 1)
    #expect(score.precision == 0.5 && score.recall == 1)
    let none = GoldScore(tier: .full, gold: labels, found: [])
    #expect(none.hits == 0 && none.f1 == 0)
  }
}
