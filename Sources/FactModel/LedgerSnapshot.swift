public import SourceText

/// What the ledger holds up to a month of issue: the input of every aggregation.
///
/// A document belongs to the month of its issue date; documents without one stand in `undated` and count for no month.
/// `facts` are as read by `FactLedger`, or as they stand after `Corrections.apply`.
public struct LedgerSnapshot: Sendable, Hashable {
  /// Sorted by issue date, then id. Newest rules version of each only.
  public var documents: [DocumentRecord]
  /// Sorted by document, then ordinal.
  public var articles: [ArticleRecord]
  /// Sorted by document, article and place in the text.
  public var facts: [Fact]
  /// Corrections that took effect, in the order of the file.
  public var corrections: [AppliedCorrection]

  public init(
    documents: [DocumentRecord] = [], articles: [ArticleRecord] = [], facts: [Fact] = [],
    corrections: [AppliedCorrection] = []
  ) {
    self.documents = documents
    self.articles = articles
    self.facts = facts
    self.corrections = corrections
  }
}

extension DocumentRecord {
  /// The month of issue, `2024-10`; nil for an undated document or one dated only to the year.
  public var issueMonth: CivilDate? {
    guard let date = issue?.date, let month = date.month else { return nil }
    return CivilDate(year: date.year, month: month)
  }
}
