import Aggregation
import FactModel
import SourceText

/// A month made up by rule: as many zones as wanted, with the kinds of figures wanted. The same every time.
struct GeneratedMonth: Sendable, CustomStringConvertible {
  enum Content: String, Sendable, CaseIterable {
    case completed, planned, growthOnly, counts, lone, mixed, equal, silent
  }

  var zones: Int
  var content: Content

  var description: String { "\(zones) zones, \(content.rawValue)" }

  static let month = CivilDate(year: 2024, month: 10)!

  static let all: [GeneratedMonth] = Content.allCases.flatMap { content in
    ([.completed, .mixed].contains(content) ? [1, 2, 12, 60, 300] : [1, 2, 12, 60])
      .map { GeneratedMonth(zones: $0, content: content) }
  }

  var snapshot: LedgerSnapshot {
    var snapshot = LedgerSnapshot()
    let doc = SourceID("2024-10-15-made-up")
    snapshot.documents = [
      DocumentRecord(
        id: doc, path: "made-up.txt", contentHash: "0",
        issue: CivilDate(year: 2024, month: 10, day: 15).map { IssueDate($0, origin: .document) },
        publication: "某报", isSample: true, rulesVersion: "test")
    ]
    var random = Random(state: UInt64(zones) &* 31 &+ 7)
    for index in 0..<zones {
      let name = Self.name(index)
      snapshot.articles.append(
        ArticleRecord(doc: doc, ordinal: index + 1, headline: "\(name)的报道", zone: name))
      for fact in facts(index, name, doc, &random) { snapshot.facts.append(fact) }
    }
    return snapshot
  }

  /// Names of two made-up characters and a suffix.
  private static func name(_ index: Int) -> String {
    let first = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉")
    return "\(first[index / 20 % 20])\(first[index % 20])\(index >= 400 ? "\(index)" : "")经济技术开发区"
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
