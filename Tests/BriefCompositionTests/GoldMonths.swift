import Aggregation
import FactModel
import Foundation
import SourceText
import TestSupport

/// Facts labelled by hand beside the sample pages, as a ledger would hold them.
enum GoldMonths {
  private struct Row: Decodable {
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
    var valueHigh: Decimal?
    var unit: String?
    var qualifier: String
    var yoyPct: Decimal?
    var period: String?
    var periodKind: String?
    var evidence: String
    var partOf: String?
  }

  /// The snapshot of some months of the sample pages, `2024-10` …
  static func snapshot(_ months: [String], isSample: Bool = true) throws -> LedgerSnapshot {
    var snapshot = LedgerSnapshot()
    for month in months {
      let folder = RepositoryFiles.fixtures.appendingPathComponent("Pages/\(month)")
      let gold = try String(contentsOf: folder.appendingPathComponent("gold.jsonl"), encoding: .utf8)
      let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
        $0.hasSuffix(".txt")
      }.sorted()
      for page in pages {
        let text = try String(contentsOf: folder.appendingPathComponent(page), encoding: .utf8)
        add(page: String(page.dropLast(4)), text: text, gold: gold, isSample: isSample, to: &snapshot)
      }
    }
    return snapshot
  }

  /// Adds one page with the facts labelled on it.
  static func add(
    page id: String, text: String, gold: String, published: String? = nil, publication: String = "岚原时报",
    isSample: Bool, to snapshot: inout LedgerSnapshot
  ) {
    let source = SourceID(id)
    let date = CivilDate(published ?? String(id.prefix(10)))
    snapshot.documents.append(
      DocumentRecord(
        id: source, path: id + ".txt", contentHash: id, issue: date.map { IssueDate($0, origin: .path) },
        publication: publication, isSample: isSample, rulesVersion: "gold"))
    let stories = Story.stories(of: text)
    for (index, story) in stories.enumerated() {
      snapshot.articles.append(
        ArticleRecord(doc: source, ordinal: index + 1, headline: story.headline, zone: story.zone))
    }
    let decoder = snakeCaseDecoder
    let rows = gold.split(separator: "\n").compactMap { try? decoder.decode(Row.self, from: Data($0.utf8)) }
      .filter { $0.doc == id }
    for (index, row) in rows.enumerated() {
      let whole = row.partOf.flatMap { words in
        rows.firstIndex { $0.evidence == words && $0.indicator != "share" }
      }
      snapshot.facts.append(fact(row, number: index, whole: whole, stories: stories))
    }
  }

  private static func fact(_ row: Row, number: Int, whole: Int?, stories: [Story]) -> Fact {
    let place = row.article ?? (stories.firstIndex { $0.body.contains(row.evidence) } ?? 0) + 1
    let sentence =
      stories.indices.contains(place - 1) ? stories[place - 1].sentence(with: row.evidence) : row.evidence
    let value = row.value.map { printed($0, in: row.evidence) }
    let offset = sentence.range(of: row.evidence).map { sentence[..<$0.lowerBound].utf8.count } ?? 0
    let digits = value.flatMap { value in row.evidence.range(of: value.text) }
    let start = offset + (digits.map { row.evidence[..<$0.lowerBound].utf8.count } ?? 0)
    let hedge = ["近", "超", "余", "多", "约", "以上", "突破"].first {
      row.qualifier != "exact" && row.evidence.contains($0)
    }
    return Fact(
      id: "f\(number)", doc: SourceID(row.doc), article: place,
      headline: stories.indices.contains(place - 1) ? stories[place - 1].headline : nil, subject: row.subject,
      subjectKind: SubjectKind(rawValue: row.subjectKind) ?? .zone, zone: row.zone,
      indicator: IndicatorID(rawValue: row.indicator) ?? .other, indicatorText: row.indicatorText,
      scope: row.scope,
      basis: Basis(rawValue: row.basis) ?? .none, value: value,
      valueHigh: row.valueHigh.map { printed($0, in: row.evidence) },
      unit: row.unit.map { UnitOfMeasure($0) },
      qualifier: Qualifier(rawValue: row.qualifier) ?? .exact, hedge: hedge,
      yearOnYear: row.yoyPct.map { printed($0, in: row.evidence) },
      period: row.period.flatMap { TimePeriod($0) },
      periodKind: kind(row), partOf: whole.map { "f\($0)" },
      evidence: Evidence(
        text: row.evidence, span: TextSpan(0, 0), line: 1, sentence: sentence,
        number: TextSpan(start, start + (digits.map { row.evidence[$0].utf8.count } ?? 0))),
      rule: "gold")
  }

  private static func kind(_ row: Row) -> PeriodKind? {
    if let kind = row.periodKind { return PeriodKind(rawValue: kind) }
    switch row.period.flatMap({ TimePeriod($0) }) {
    case .year?, .years?: return .year
    case .months?: return .ytd
    case .month?: return .month
    case .quarter?: return .quarter
    case .day?: return .asOf
    case nil: return nil
    }
  }

  /// The value with the precision its evidence prints: 10.65亿 is 1065 × 10⁶.
  private static func printed(_ value: Decimal, in evidence: String) -> PrintedDecimal {
    for (unit, power) in [("万亿", 12), ("亿", 8), ("万", 4), ("", 0)] {
      let scaled = value / pow(Decimal(10), power)
      let magnitude = "\(scaled.magnitude)"
      for zeros in ["", ".0", "0", "00"] {
        let text = magnitude + (zeros == "0" && !magnitude.contains(".") ? "" : zeros)
        guard evidence.contains(text + unit) || (unit == "" && evidence.contains(text)) else { continue }
        let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
        if let digits = Int64(text.filter { $0 != "." }) {
          return PrintedDecimal(
            significand: scaled < 0 ? -digits : digits, exponent: power - decimals, text: text)
        }
      }
    }
    // words such as 一万: the digits without their zeros
    var digits = "\(value)".filter { $0 != "." }
    var exponent = -("\(value)".split(separator: ".").dropFirst().first?.count ?? 0)
    while exponent >= 0, digits.count > 1, digits.hasSuffix("0") {
      digits.removeLast()
      exponent += 1
    }
    return PrintedDecimal(significand: Int64(digits) ?? 0, exponent: exponent)
  }
}

/// A story of a sample page: body first, then the zone's name and the headline.
struct Story {
  var body: String
  var zone: String
  var headline: String

  static func stories(of page: String) -> [Story] {
    var stories: [Story] = []
    var body = ""
    var lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = lines.popFirst() {
      let isZone =
        !line.hasPrefix(" ") && line.count <= 20 && !body.isEmpty
        && ["开发区", "示范区", "保税区", "园区"].contains { line.hasSuffix($0) } && (lines.first ?? "").isEmpty
      guard isZone else {
        body += line.filter { !$0.isWhitespace }
        continue
      }
      while lines.first?.isEmpty == true { lines.removeFirst() }
      var headline: [String] = []
      while let next = lines.first, !next.isEmpty {
        headline.append(next)
        lines.removeFirst()
      }
      stories.append(Story(body: body, zone: line, headline: headline.joined(separator: " ")))
      body = ""
    }
    return stories
  }

  func sentence(with evidence: String) -> String {
    guard let found = body.range(of: evidence) else { return evidence }
    let start = body[..<found.lowerBound].lastIndex(of: "。").map { body.index(after: $0) } ?? body.startIndex
    let end = body[found.upperBound...].firstIndex(of: "。").map { body.index(after: $0) } ?? body.endIndex
    return String(body[start..<end])
  }
}

/// Reads the contract's field names.
private let snakeCaseDecoder: JSONDecoder = {
  let decoder = JSONDecoder()
  decoder.keyDecodingStrategy = .convertFromSnakeCase
  return decoder
}()
