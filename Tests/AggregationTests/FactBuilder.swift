import FactModel
import SourceText

/// A page of facts for a test, in a few words a fact.
struct Page {
  var id: SourceID
  var issue: CivilDate?
  var facts: [Fact] = []
  var articles: [ArticleRecord] = []
  /// Most tests make their zones up.
  var isSample = true

  init(_ id: String, _ issue: String?) {
    self.id = SourceID(id)
    self.issue = issue.flatMap { CivilDate($0) }
  }

  /// Adds a fact; `value` is written as in a correction (`10.65亿`), `zone` may be nil for a region.
  @discardableResult
  mutating func add(
    _ zone: String?, _ indicator: IndicatorID, _ value: String?, unit: UnitOfMeasure = .yuan,
    basis: Basis = .completed, scope: String? = nil, text: String? = nil, yoy: String? = nil,
    period: String? = "2024-01/2024-08", kind: PeriodKind? = nil, subject: String? = nil,
    subjectKind: SubjectKind = .zone, qualifier: Qualifier = .exact, hedge: String? = nil,
    partOf: String? = nil, evidence: String? = nil, notes: [String] = []
  ) -> String {
    let number = facts.count
    let period = period.flatMap { TimePeriod($0) }
    let words = evidence ?? "\(indicator.rawValue)\(scope ?? "")\(value ?? yoy ?? "")"
    facts.append(
      Fact(
        id: "f\(number)", doc: id, article: 1, subject: subject ?? zone ?? "全省",
        subjectKind: zone == nil ? .region : subjectKind, zone: zone, indicator: indicator,
        indicatorText: text, scope: scope, basis: basis,
        value: value.flatMap { PrintedDecimal(correction: $0) }, unit: value == nil ? nil : unit,
        qualifier: qualifier, hedge: hedge, yearOnYear: yoy.flatMap { PrintedDecimal(correction: $0) },
        period: period, periodKind: kind ?? period?.usualKind, partOf: partOf,
        evidence: Evidence(
          text: words, span: TextSpan(number * 10, number * 10 + 5), line: number + 1,
          sentence: "sentence \(number)", number: TextSpan(0, 1)), rule: "test", notes: notes))
    return "f\(number)"
  }

  mutating func about(_ zone: String) {
    articles.append(ArticleRecord(doc: id, ordinal: articles.count + 1, zone: zone))
  }

  var record: DocumentRecord {
    DocumentRecord(
      id: id, path: "\(id).txt", contentHash: "hash of \(id)",
      issue: issue.map { IssueDate($0, origin: .document) }, publication: "试报", isSample: isSample,
      rulesVersion: "1")
  }

  func ref(_ id: String) -> FactRef { FactRef(doc: self.id, id: id) }
}

extension LedgerSnapshot {
  init(_ pages: Page...) {
    self.init(pages: pages)
  }

  init(pages: [Page]) {
    self.init(
      documents: pages.map(\.record), articles: pages.flatMap(\.articles),
      facts: pages.flatMap(\.facts))
  }
}
