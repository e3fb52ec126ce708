import FactModel
import Foundation
import SourceText

/// Facts and stories from a gold file in the contract's form.
struct GoldFacts {
  private struct Line: Decodable {
    var doc: String
    var article: Int?
    var subject: String
    var subjectKind: String
    var zone: String?
    var indicator: String
    var indicatorText: String?
    var scope: String?
    var basis: String
    var value: Decimal?
    var unit: String?
    var qualifier: String
    var yoyPct: Decimal?
    var period: String?
    var evidence: String
    var partOf: String?
  }

  var pages: [Page]

  /// - Parameter issue: the issue date of a document, by its id.
  init(_ text: String, issue: (String) -> String?) throws {
    var pages: [String: Page] = [:]
    var order: [String] = []
    for line in text.split(separator: "\n") {
      let entry = try snakeCaseDecoder.decode(Line.self, from: Data(line.utf8))
      if pages[entry.doc] == nil { order.append(entry.doc) }
      var page = pages[entry.doc] ?? Page(entry.doc, issue(entry.doc))
      let whole = entry.partOf.flatMap { words in
        page.facts.last { $0.evidence.text == words || $0.evidence.text.contains(words) }?.id
      }
      page.add(
        entry.zone, IndicatorID(rawValue: entry.indicator) ?? .other, nil, basis: .none,
        scope: entry.scope, text: entry.indicatorText, period: entry.period,
        subject: entry.subject, subjectKind: SubjectKind(rawValue: entry.subjectKind) ?? .zone,
        partOf: whole, evidence: entry.evidence)
      var fact = page.facts.removeLast()
      fact.subjectKind = SubjectKind(rawValue: entry.subjectKind) ?? .zone
      fact.article = entry.article ?? 1
      fact.basis = Basis(rawValue: entry.basis) ?? .none
      fact.unit = entry.unit.map(UnitOfMeasure.init)
      fact.qualifier = Qualifier(rawValue: entry.qualifier) ?? .exact
      fact.value = entry.value.flatMap { Self.decimal($0, words: entry.evidence) }
      fact.yearOnYear = entry.yoyPct.flatMap { Self.decimal($0, words: entry.evidence) }
      page.facts.append(fact)
      pages[entry.doc] = page
    }
    self.pages = order.compactMap { pages[$0] }
  }

  /// The value at the precision its words print it in: the coarsest power of ten that leaves the printed digits.
  private static func decimal(_ value: Decimal, words: String) -> PrintedDecimal? {
    guard var exact = PrintedDecimal(printed: "\(value)") else { return nil }
    for power in [8, 4, 0] where words.contains(exact.scaled(byPowerOfTen: -power).trimmed(power).plain) {
      return exact.trimmed(power)
    }
    exact.text = ""
    return exact
  }
}

extension PrintedDecimal {
  /// Without trailing zeros, as far as whole units of 10^power.
  fileprivate func trimmed(_ power: Int) -> PrintedDecimal {
    var result = self
    while result.exponent < power, result.significand != 0, result.significand % 10 == 0 {
      result.significand /= 10
      result.exponent += 1
    }
    return result
  }
}

/// Reads the contract's field names.
private let snakeCaseDecoder: JSONDecoder = {
  let decoder = JSONDecoder()
  decoder.keyDecodingStrategy = .convertFromSnakeCase
  return decoder
}()
