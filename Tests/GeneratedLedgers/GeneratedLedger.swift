public import FactModel
import SourceText

/// Documents made up from a seed, the same on every machine: zones that report level, growth, parts, projects; some
/// restate each other's figures, alike or not.
public struct GeneratedLedger: Sendable {
  public var zones: Int
  public var months: Int
  /// Facts a document holds, about.
  public var factsPerDocument: Int
  public var documentsPerMonth: Int
  public var seed: UInt64

  public init(
    zones: Int, months: Int, documentsPerMonth: Int, factsPerDocument: Int, seed: UInt64
  ) {
    self.zones = zones
    self.months = months
    self.documentsPerMonth = documentsPerMonth
    self.factsPerDocument = factsPerDocument
    self.seed = seed
  }

  public var documentCount: Int { months * documentsPerMonth }

  public func documents() -> [DocumentFacts] {
    (0..<documentCount).map(document)
  }

  /// Document `number`; independent of all others.
  public func document(_ number: Int) -> DocumentFacts {
    var random = SplitMix(seed: seed &+ UInt64(number) &* 0x9E37_79B9)
    let monthNumber = number / documentsPerMonth
    let year = 2022 + monthNumber / 12
    let month = monthNumber % 12 + 1
    let id = SourceID("d\(number)")
    let day = 10 + Int(random.next() % 18)
    var facts: [Fact] = []
    var articles: [ArticleRecord] = []
    while facts.count < factsPerDocument {
      let zone = (number * 7919 + articles.count * 104_729 + Int(random.next() % 3)) % zones
      let name = GeneratedLedger.zoneName(zone)
      let article = articles.count + 1
      articles.append(
        ArticleRecord(doc: id, ordinal: article, headline: "\(name)纪事", zone: name))
      story(zone: zone, article: article, doc: id, year: year, month: month, &random, into: &facts)
    }
    return DocumentFacts(
      document: DocumentRecord(
        id: id, path: "pages/\(id).txt", contentHash: "hash-\(seed)-\(number)",
        issue: CivilDate(year: year, month: month, day: day).map { IssueDate($0, origin: .document) },
        // a paper of its own: what two of them print alike is two sources
        publication: "试报\(number)", isSample: true, rulesVersion: "1"),
      articles: articles, facts: facts)
  }

  public static func zoneName(_ number: Int) -> String { "第\(number)经济技术开发区" }

  /// One zone's story: a whole with growth and two parts, an output, a plan of projects.
  private func story(
    zone: Int, article: Int, doc: SourceID, year: Int, month: Int, _ random: inout SplitMix,
    into facts: inout [Fact]
  ) {
    let name = GeneratedLedger.zoneName(zone)
    let last = month == 1 ? (year - 1, 12) : (year, month - 1)
    let period = TimePeriod.months(last.0, 1, last.1)
    // The same zone and period give the same figure in most documents, another in some.
    var own = SplitMix(seed: seed ^ UInt64(zone * 1000 + last.0 * 12 + last.1))
    let differs = random.next() % 6 == 0
    let base = Int64(100 + own.next() % 9000) + (differs ? Int64(random.next() % 50) : 0)
    func fact(
      _ indicator: IndicatorID, _ value: Int64, exponent: Int = 6, unit: UnitOfMeasure = .yuan,
      basis: Basis = .completed, scope: String? = nil, yoy: Int64? = nil,
      qualifier: Qualifier = .exact, subject: String? = nil, partOf: String? = nil,
      period: TimePeriod?
    ) -> Fact {
      let number = facts.count
      let text = "完成\(value)的说法之\(number)"
      return Fact(
        id: FactID.make(
          evidence: text, subject: subject ?? name, indicator: indicator, scope: scope, basis: basis,
          period: period, ordinal: article), doc: doc, article: article, headline: "\(name)纪事",
        subject: subject ?? name, subjectKind: subject == nil ? .zone : .project, zone: name,
        indicator: indicator, scope: scope, basis: basis,
        value: PrintedDecimal(significand: value, exponent: exponent, text: "\(value)"), unit: unit,
        qualifier: qualifier, hedge: qualifier == .exact ? nil : "近",
        yearOnYear: yoy.map { PrintedDecimal(significand: $0, exponent: -1, text: "\($0)") },
        period: period, periodKind: period == nil ? nil : .ytd, partOf: partOf,
        evidence: Evidence(
          text: text, span: TextSpan(number * 60, number * 60 + 40), line: number + 1,
          sentence: "\(name)今年以来\(text)，稳步推进各项工作。", number: TextSpan(3, 9),
          derivation: [
            DerivationStep(
              role: "quantity", rule: "quantity.money", text: "\(value)",
              span: TextSpan(number * 60, number * 60 + 8))
          ]),
        rule: "link.clause", notes: [])
    }
    let whole = fact(
      .industrialInvestment, base, yoy: Int64(own.next() % 400) - 100, period: period)
    facts.append(whole)
    let first = base * Int64(20 + own.next() % 60) / 100
    facts.append(
      fact(.industrialInvestment, first, scope: "制造业", partOf: whole.id, period: period))
    facts.append(
      fact(.industrialInvestment, base - first, scope: "采矿业", partOf: whole.id, period: period))
    facts.append(
      fact(
        .industrialOutput, base * 3, scope: "规上",
        qualifier: own.next() % 10 == 0 ? .near : .exact, period: period))
    facts.append(
      fact(
        .projectsCount, Int64(1 + own.next() % 40), exponent: 0, unit: .item, basis: .none,
        scope: "重点项目", period: nil))
    facts.append(
      fact(
        .projectInvestment, base * 5, basis: .planned,
        subject: own.next() % 3 == 0 ? "\(name)一号项目" : nil, period: nil))
  }
}

/// A small generator with a fixed sequence.
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
