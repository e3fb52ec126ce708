public import FactModel
public import SourceText

/// A month made up by rule: as many zones as wanted, with the kinds of figures wanted. The same every time.
public struct GeneratedMonth: Sendable, CustomStringConvertible {
  public enum Content: String, Sendable, CaseIterable {
    case completed, planned, growthOnly, counts, lone, mixed, equal, silent
    /// Six indicators of every zone, here and there one missing, hedged or negative.
    case six
  }

  public var zones: Int
  public var content: Content

  public init(zones: Int, content: Content) {
    self.zones = zones
    self.content = content
  }

  public var description: String { "\(zones) zones, \(content.rawValue)" }

  public static let month = CivilDate(year: 2024, month: 10)!

  public static let all: [GeneratedMonth] = Content.allCases.flatMap { content in
    ([.completed, .mixed].contains(content) ? [1, 2, 12, 60, 300] : [1, 2, 12, 60])
      .map { GeneratedMonth(zones: $0, content: content) }
  }

  public var snapshot: LedgerSnapshot {
    let page = document
    return LedgerSnapshot(documents: [page.document], articles: page.articles, facts: page.facts)
  }

  /// The whole month as one page of a paper, as a ledger takes it in.
  public var document: DocumentFacts {
    let doc = SourceID("2024-10-15-made-up")
    var page = DocumentFacts(
      document: DocumentRecord(
        id: doc, path: "made-up.txt", contentHash: "0",
        issue: CivilDate(year: 2024, month: 10, day: 15).map { IssueDate($0, origin: .document) },
        publication: "某报", isSample: true, rulesVersion: "test"),
      articles: [], facts: [])
    var random = Random(state: UInt64(zones) &* 31 &+ 7)
    for index in 0..<zones {
      let name = Self.name(index)
      page.articles.append(
        ArticleRecord(doc: doc, ordinal: index + 1, headline: "\(name)的报道", zone: name))
      page.facts += facts(index, name, doc, &random)
    }
    return page
  }

  /// Names of two characters that no place has, every seventeenth with a very long suffix.
  private static func name(_ index: Int) -> String {
    let first = Array("岚沅崤泠峣浔岫沨嵛涑崟汶岑溱峤泓嵩淇峪滹")
    let second = Array("川阳溪宁台岭泉安江原平林岸城丘湖庄浦塘渡")
    let stem = "\(first[index % 20])\(second[(index / 20 + index) % 20])\(index >= 400 ? "西" : "")"
    let suffixes = ["经济技术开发区", "高新技术产业开发区", "经济开发区", "现代农业产业示范区"]
    return stem + (index % 17 == 5 ? "国际陆港与现代物流产业融合发展示范区" : suffixes[index % 4])
  }

  private func facts(_ index: Int, _ zone: String, _ doc: SourceID, _ random: inout Random) -> [Fact] {
    var facts: [Fact] = []
    func add(
      _ indicator: IndicatorID, _ basis: Basis, _ value: PrintedDecimal?, unit: UnitOfMeasure?,
      yoy: Int64? = nil,
      scope: String? = nil, period: String? = "2024-01/2024-08", subject: String? = nil, hedge: String? = nil,
      partOf: String? = nil
    ) {
      let id = "z\(index)-\(facts.count)"
      let growth = yoy.map { PrintedDecimal(significand: $0, exponent: -1, text: Self.tenths($0)) }
      let sentence = "\(zone)\(indicator.rawValue)\(value?.text ?? growth?.text ?? "")。"
      facts.append(
        Fact(
          id: id, doc: doc, article: index + 1, subject: subject ?? zone,
          subjectKind: subject == nil ? .zone : .project,
          zone: zone, indicator: indicator, scope: scope, basis: basis, value: value, unit: unit,
          qualifier: hedge == nil ? .exact : .near, hedge: hedge, yearOnYear: growth,
          period: period.flatMap { TimePeriod($0) },
          periodKind: period == nil ? nil : period == "2024" ? .year : .ytd,
          partOf: partOf,
          evidence: Evidence(
            text: sentence, span: TextSpan(0, 0), line: 1, sentence: sentence, number: TextSpan(0, 0)),
          rule: "made up"))
    }
    func money() -> PrintedDecimal {
      let hundredths = Int64(random.next(9900)) + 100
      return PrintedDecimal(
        significand: hundredths, exponent: 6,
        text: "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)")
    }
    func change() -> Int64 { Int64(random.next(600)) - 200 }
    switch content {
    case .silent: break
    case .completed:
      add(
        .industrialInvestment, .completed, money(), unit: .yuan, yoy: change(),
        hedge: index % 7 == 3 ? "近" : nil)
      add(.industrialOutput, .completed, money(), unit: .yuan, yoy: change(), scope: "规上")
    case .planned:
      add(.projectInvestment, .planned, money(), unit: .yuan, scope: "重点项目\(index % 3)", period: nil)
    case .growthOnly: add(.valueAdded, .completed, nil, unit: nil, yoy: change())
    case .counts:
      add(.projectsCount, .none, PrintedDecimal(significand: Int64(random.next(90)) + 1), unit: .item)
    case .lone:
      add(.projectInvestment, .planned, money(), unit: .yuan, period: nil, subject: "\(zone)一号项目")
    case .equal:
      add(
        .fixedAsset, .completed, PrintedDecimal(significand: 1000, exponent: 6, text: "10.00"), unit: .yuan,
        yoy: 50)
    case .six:
      for (place, indicator) in [
        IndicatorID.fixedAsset, .industrialInvestment, .industrialOutput, .revenue, .fiscal, .tradeExport,
      ].enumerated() where (index + place) % 9 != 4 {
        add(
          indicator, .completed, money(), unit: .yuan, yoy: change(),
          scope: indicator == .industrialOutput ? "规上" : nil, hedge: (index + place) % 23 == 7 ? "近" : nil)
      }
    case .mixed:
      switch index % 5 {
      case 0:
        add(.industrialInvestment, .completed, money(), unit: .yuan, yoy: change())
        add(.fixedAsset, .planned, money(), unit: .yuan, period: "2024")
      case 1:
        add(.industrialInvestment, .completed, money(), unit: .yuan, period: "2024-01/2024-06")
      case 2: add(.projectInvestment, .planned, money(), unit: .yuan, scope: "重点项目", period: "2024")
      case 3:
        add(.projectInvestment, .planned, money(), unit: .yuan, period: nil, subject: "\(zone)一号项目")
        add(
          .jobs, .expected, PrintedDecimal(significand: 1500, text: "1500"), unit: .item,
          subject: "\(zone)一号项目")
      default: break
      }
    }
    return facts
  }

  private static func tenths(_ value: Int64) -> String {
    "\(value < 0 ? "-" : "")\(abs(value) / 10).\(abs(value) % 10)"
  }

  /// The same numbers on every machine.
  private struct Random {
    var state: UInt64

    mutating func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
  }
}
