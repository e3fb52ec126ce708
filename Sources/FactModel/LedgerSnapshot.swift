public import SourceText

/// What the ledger holds up to a month of issue: the input of every aggregation.
///
/// A document belongs to the month of its issue date; one without a date counts for no month.
/// `facts` are as read by `FactLedger`, or as they stand after `Corrections.apply`.
public struct LedgerSnapshot: Sendable, Hashable {
  /// Sorted by issue date, then id; undated ones last. Newest rules version of each only.
  public var documents: [DocumentRecord]
  /// In the order of the documents, then by ordinal.
  public var articles: [ArticleRecord]
  /// In the order of the documents, then by place in the text.
  public var facts: [Fact]
  /// Corrections that took effect, in the order of the file.
  public var corrections: [AppliedCorrection]
  /// What all documents say of zones, where facts and stories that a question does not need were left out; else empty.
  public var heard: [HeardZone]

  /// Puts everything in order, so that the order of ingest never shows.
  public init(
    documents: [DocumentRecord] = [], articles: [ArticleRecord] = [], facts: [Fact] = [],
    corrections: [AppliedCorrection] = [], heard: [HeardZone] = []
  ) {
    self.documents = documents.sortedUnlessSorted(by: Self.isIssuedBefore)
    var places: [SourceID: Int] = [:]
    for document in self.documents where places[document.id] == nil {
      places[document.id] = places.count
    }
    self.articles = articles.sortedUnlessSorted { a, b in
      if a.doc == b.doc { return a.ordinal < b.ordinal }
      return (places[a.doc] ?? .max, a.doc) < (places[b.doc] ?? .max, b.doc)
    }
    self.facts = facts.sortedUnlessSorted { a, b in
      if a.doc == b.doc { return Self.precedesOnPage(a, b) }
      return (places[a.doc] ?? .max, a.doc) < (places[b.doc] ?? .max, b.doc)
    }
    self.corrections = corrections
    self.heard = heard
  }

  /// By issue date, then id; undated documents last.
  public static func isIssuedBefore(_ a: DocumentRecord, _ b: DocumentRecord) -> Bool {
    switch (a.issue?.date, b.issue?.date) {
    case (let x?, let y?) where x != y: x < y
    case (.some, nil): true
    case (nil, .some): false
    default: a.id < b.id
    }
  }

  /// The order of two facts of one document: place in the text, then id.
  public static func precedesOnPage(_ a: Fact, _ b: Fact) -> Bool {
    if a.evidence.span != b.evidence.span { return a.evidence.span < b.evidence.span }
    if a.evidence.number != b.evidence.number { return a.evidence.number < b.evidence.number }
    return a.id < b.id
  }
}

extension Array {
  /// What the ledger reads is sorted; only hand-made input pays for sorting.
  package func sortedUnlessSorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    let isSorted = withUnsafeBufferPointer { elements in
      elements.indices.dropFirst().allSatisfy { !precedes(elements[$0], elements[$0 - 1]) }
    }
    return isSorted ? self : sorted(by: precedes)
  }
}

extension DocumentRecord {
  /// The month of issue, `2024-10`; nil for an undated document or one dated only to the year.
  public var issueMonth: CivilDate? {
    guard let date = issue?.date, let month = date.month else { return nil }
    return CivilDate(year: date.year, month: month)
  }
}
