import Aggregation
import FactModel
import Figures
import Foundation
import Lexicons
import SourceText
import Testing

@testable import BriefComposition

/// ◇ 推算: what a brief works out is worked out here again, from the facts labelled by hand and by another arithmetic.
@Suite struct DerivedFigureTests {
  @Test(arguments: [("2024-08", Language.zh), ("2024-09", .zh), ("2024-10", .zh), ("2024-10", .en)])
  func everyDerivedFigureFollowsFromTheFacts(_ name: String, _ language: Language) throws {
    let months = ["2024-08", "2024-09", "2024-10"].filter { $0 <= name }
    let snapshot = try GoldMonths.snapshot(months)
    let month = try #require(CivilDate(name))
    let digest = Aggregator.digest(
      snapshot, month: month, settings: AggregationSettings(lexicon: try Lexicon.embedded()))
    let brief = try BriefComposer.compose(digest, settings: BriefSettings(language: language))
    let derived = BriefNumbers.all(brief).filter { $0.marks.contains(.derived) }
    let issued = Set(snapshot.documents.filter { $0.issueMonth == month }.map(\.id))
    let known = Rederived(snapshot.facts, issued: issued).texts
    let wrong = derived.filter { !known.contains($0.value) }
    #expect(wrong.isEmpty, "\(wrong.map(\.plainText))")
    #expect(derived.count >= 10, "\(derived.count) figures are worked out")
  }

  /// The test can fail: what does not follow from the facts is not found among what does.
  @Test func whatDoesNotFollowIsNotFound() throws {
    let snapshot = try GoldMonths.snapshot(["2024-10"])
    let known = Rederived(snapshot.facts, issued: Set(snapshot.documents.map(\.id))).texts
    let guesses = (0..<400).map { String(format: "%.2f", Double(($0 * 7919 + 13) % 100_000) / 100) }
    #expect(guesses.count { known.contains($0) } < 20)
  }
}

/// Sums, growth of groups, shares and differences of growth that labelled facts allow, as a page would print them.
private struct Rederived {
  private(set) var texts: Set<String> = []
  private let facts: [Fact]

  init(_ facts: [Fact], issued: Set<SourceID>) {
    self.facts = facts
    let own = facts.filter { issued.contains($0.doc) }
    addTotals(own)
    addShares(own)
    addShifts(now: own)
  }

  private struct Column: Hashable {
    var indicator: IndicatorID
    var text: String?
    var scope: String?
    var basis: Basis
    var unit: UnitOfMeasure?
    var period: String?
  }

  /// One exact figure of each zone, in every combination where papers differ; parts of another figure are none.
  private mutating func addTotals(_ own: [Fact]) {
    var columns: [Column: [String: Set<Fact>]] = [:]
    for fact in own where fact.subjectKind == .zone && fact.qualifier == .exact && fact.value != nil {
      let key = Column(
        indicator: fact.indicator, text: fact.indicatorText, scope: fact.scope, basis: fact.basis,
        unit: fact.unit, period: fact.period?.text)
      // 云崖高新区 is 云崖高新技术产业开发区: the zones of the samples differ in their first two characters.
      columns[key, default: [:]][String((fact.zone ?? fact.subject).prefix(2)), default: []].insert(fact)
    }
    // Which of two figures a hundredfold apart is meant, nobody knows.
    let certain = columns.values.map { zones in zones.filter { !differsWidely($0.value) } }
    for zones in certain where zones.count > 1 {
      var choices: [[Fact]] = [[]]
      for zone in zones.keys.sorted() where choices.count < 64 {
        choices = (zones[zone] ?? []).flatMap { fact in choices.map { $0 + [fact] } }
      }
      for choice in choices {
        add(sum(choice.compactMap { $0.value.map(decimal) }))
        let growing = choice.filter { $0.yearOnYear != nil }
        guard growing.count > 1 else { continue }
        let now = sum(growing.compactMap { $0.value.map(decimal) })
        let then = sum(
          growing.compactMap { fact in
            guard let value = fact.value, let growth = fact.yearOnYear else { return nil }
            return decimal(value) / (1 + decimal(growth) / 100)
          })
        addRate((now / then - 1) * 100)
      }
    }
  }

  private func differsWidely(_ facts: Set<Fact>) -> Bool {
    let values = facts.compactMap { $0.value.map(decimal) }.sorted()
    guard let least = values.first, let most = values.last else { return false }
    return most > 50 * least
  }

  private mutating func addShares(_ own: [Fact]) {
    for part in own {
      guard let id = part.partOf, let value = part.value,
        let whole = own.first(where: { $0.id == id && $0.doc == part.doc })?.value
      else { continue }
      addRate(decimal(value) / decimal(whole) * 100)
    }
  }

  /// The growth of a zone's figure beside that of an earlier time.
  private mutating func addShifts(now own: [Fact]) {
    for now in own {
      guard let growth = now.yearOnYear else { continue }
      for before in facts
      where before.zone == now.zone && before.indicator == now.indicator && before.scope == now.scope
        && before.period != now.period
      {
        guard let earlier = before.yearOnYear else { continue }
        add(abs(decimal(growth) - decimal(earlier)))
      }
    }
  }

  private func decimal(_ value: PrintedDecimal) -> Decimal {
    Decimal(
      sign: value.significand < 0 ? .minus : .plus, exponent: value.exponent,
      significand: Decimal(value.significand.magnitude))
  }

  private func sum(_ values: [Decimal]) -> Decimal { values.reduce(0, +) }

  /// A value in each unit a page may show it in, with the decimals it has and with two.
  private mutating func add(_ value: Decimal) {
    for exponent in [0, 4, 6, 8, 9] {
      let shown = value * Decimal(sign: .plus, exponent: -exponent, significand: 1)
      texts.insert(grouped(shown.description))
      texts.insert(shown.description)
      for digits in [1, 2] { texts.insert(grouped(rounded(shown, digits))) }
    }
  }

  private mutating func addRate(_ value: Decimal) {
    let text = rounded(abs(value), 1)
    let sign = value < 0 ? "−" : "+"
    texts.formUnion([text, sign + text])
  }

  /// Half away from zero, all digits kept.
  private func rounded(_ value: Decimal, _ digits: Int) -> String {
    var (source, result) = (value, Decimal())
    NSDecimalRound(&result, &source, digits, .plain)
    let text = result.description
    let fraction = text.split(separator: ".").dropFirst().first?.count ?? 0
    return text + (fraction == 0 ? "." : "") + String(repeating: "0", count: digits - fraction)
  }

  /// 12 345.6
  private func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts[0])
    guard whole.count > 4 else { return text }
    var result = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { result += "\u{2009}" }
      result.append(digit)
    }
    return ([result] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}
