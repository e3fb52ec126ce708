import FactModel
import Foundation
import GRDB
import SourceText

/// How a fact lies in its row. The names and their order are said once.
enum FactRow {
  static let columns = [
    "reading", "id", "article", "headline", "subject", "subject_kind", "zone", "zone_id", "indicator",
    "indicator_text", "scope", "basis", "significand", "exponent", "value_text", "high_significand",
    "high_exponent", "high_text", "unit", "qualifier", "hedge", "yoy_significand", "yoy_exponent",
    "yoy_text", "period", "period_kind", "part_of", "evidence", "span_lower", "span_upper", "line",
    "place", "sentence", "number_lower", "number_upper", "derivation", "rule", "notes",
  ]

  /// The columns, and last the zone's name as a number, which reading does without.
  static let writtenColumns = columns + ["name"]

  static func insert(_ columns: [String] = writtenColumns) -> String {
    "INSERT INTO fact (\(columns.joined(separator: ", "))) VALUES ("
      + columns.map { _ in "?" }.joined(separator: ", ") + ")"
  }

  /// `derivation` last but two is left out where a month is read: only `explain` asks for it.
  static func select(derivation: Bool) -> String {
    columns.map { $0 == "derivation" && !derivation ? "NULL" : "f.\($0)" }.joined(separator: ", ")
  }

  /// The values of `writtenColumns`.
  static func values(_ fact: Fact, reading: Int64, name: Int64?) -> [(any DatabaseValueConvertible)?] {
    let evidence = fact.evidence
    return [
      reading, fact.id, fact.article, fact.headline, fact.subject, fact.subjectKind.rawValue,
      fact.zone, fact.zoneID, fact.indicator.rawValue, fact.indicatorText, fact.scope,
      fact.basis.rawValue, fact.value?.significand, fact.value?.exponent, fact.value?.text,
      fact.valueHigh?.significand, fact.valueHigh?.exponent, fact.valueHigh?.text,
      fact.unit?.symbol, fact.qualifier.rawValue, fact.hedge, fact.yearOnYear?.significand,
      fact.yearOnYear?.exponent, fact.yearOnYear?.text, fact.period?.text,
      fact.periodKind?.rawValue, fact.partOf, evidence.text, evidence.span.lower,
      evidence.span.upper, evidence.line, evidence.place.map(StoredJSON.place), evidence.sentence,
      evidence.number.lower, evidence.number.upper,
      evidence.derivation.isEmpty ? nil : StoredJSON.derivation(evidence.derivation), fact.rule,
      fact.notes.isEmpty ? nil : fact.notes.joined(separator: " "), name,
    ]
  }
}

/// Reads rows back. Periods and vocabulary are few and looked up, not parsed, the second time.
struct FactDecoder {
  private var periods: [String: TimePeriod] = [:]
  private static let indicators = names(IndicatorID.self)
  private static let bases = names(Basis.self)
  private static let qualifiers = names(Qualifier.self)
  private static let kinds = names(PeriodKind.self)
  private static let subjects = names(SubjectKind.self)

  private static func names<T: CaseIterable & RawRepresentable>(_: T.Type) -> [String: T]
  where T.RawValue == String {
    Dictionary(uniqueKeysWithValues: T.allCases.map { ($0.rawValue, $0) })
  }

  /// - Throws: `LedgerError.damaged` for a word no version of the tool writes.
  mutating func fact(_ row: Row, doc: SourceID, path: String) throws -> Fact {
    let indicator: String = try row.decode(atIndex: 8)
    let basis: String = try row.decode(atIndex: 11)
    let qualifier: String = try row.decode(atIndex: 19)
    let subject: String = try row.decode(atIndex: 5)
    guard let indicatorID = FactDecoder.indicators[indicator],
      let basisID = FactDecoder.bases[basis], let qualifierID = FactDecoder.qualifiers[qualifier],
      let subjectKind = FactDecoder.subjects[subject]
    else {
      let id: String = try row.decode(atIndex: 1)
      throw LedgerError.damaged(path: path, detail: "Fact \(doc)#\(id) has an unknown word.")
    }
    return Fact(
      id: try row.decode(atIndex: 1), doc: doc, article: try row.decode(atIndex: 2),
      headline: try row.decode(atIndex: 3), subject: try row.decode(atIndex: 4),
      subjectKind: subjectKind, zone: try row.decode(atIndex: 6), zoneID: try row.decode(atIndex: 7),
      indicator: indicatorID, indicatorText: try row.decode(atIndex: 9), scope: try row.decode(atIndex: 10),
      basis: basisID, value: try decimal(row, 12), valueHigh: try decimal(row, 15),
      unit: try text(row, 18).map(UnitOfMeasure.init), qualifier: qualifierID, hedge: try text(row, 20),
      yearOnYear: try decimal(row, 21), period: period(try text(row, 24)),
      periodKind: try text(row, 25).flatMap { FactDecoder.kinds[$0] }, partOf: try text(row, 26),
      evidence: try evidence(row, path: path), rule: try row.decode(atIndex: 36),
      notes: try text(row, 37).map { $0.split(separator: " ").map(String.init) } ?? [])
  }

  private func evidence(_ row: Row, path: String) throws -> Evidence {
    Evidence(
      text: try row.decode(atIndex: 27), span: try span(row, 28, path: path),
      line: try row.decode(atIndex: 30),
      place: try text(row, 31).flatMap(StoredJSON.place), sentence: try row.decode(atIndex: 32),
      number: try span(row, 33, path: path),
      derivation: try text(row, 35).map(StoredJSON.derivation) ?? [])
  }

  private func text(_ row: Row, _ column: Int) throws -> String? { try row.decode(atIndex: column) }

  private func span(_ row: Row, _ column: Int, path: String) throws -> TextSpan {
    let (lower, upper): (Int, Int) = (try row.decode(atIndex: column), try row.decode(atIndex: column + 1))
    guard let span = TextSpan(checking: lower, upper) else {
      throw LedgerError.damaged(path: path, detail: "A fact's offsets are \(lower) and \(upper).")
    }
    return span
  }

  private func decimal(_ row: Row, _ column: Int) throws -> PrintedDecimal? {
    guard let significand: Int64 = try row.decode(atIndex: column) else { return nil }
    return PrintedDecimal(
      significand: significand, exponent: try row.decode(atIndex: column + 1),
      text: try row.decode(atIndex: column + 2))
  }

  private mutating func period(_ text: String?) -> TimePeriod? {
    guard let text else { return nil }
    if let known = periods[text] { return known }
    let period = TimePeriod(text)
    periods[text] = period
    return period
  }
}
