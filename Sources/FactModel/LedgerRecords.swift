public import SourceText

/// A document as the ledger keeps it.
public struct DocumentRecord: Hashable, Sendable {
  /// The name it is known by in the ledger.
  public var id: SourceID
  /// The path as given, for the source list.
  public var path: String
  /// SHA-256 of the raw input, lower-case hex.
  public var contentHash: String
  /// When it was published; nil where nothing tells it.
  public var issue: IssueDate?
  /// 科学导报 …, by the document's own words.
  public var publication: String?
  /// Whether it is a sample.
  public var isSample: Bool
  /// Version of the rules that read it.
  public var rulesVersion: String

  public init(
    id: SourceID, path: String, contentHash: String, issue: IssueDate?, publication: String?,
    isSample: Bool, rulesVersion: String
  ) {
    self.id = id
    self.path = path
    self.contentHash = contentHash
    self.issue = issue
    self.publication = publication
    self.isSample = isSample
    self.rulesVersion = rulesVersion
  }
}

extension DocumentRecord {
  /// Of two files of one page, the one that counts, whichever was read first: a dated one, by its own words, then by its
  /// path; the earlier date; the first path.
  public static func isPreferred(_ a: DocumentRecord, _ b: DocumentRecord) -> Bool {
    func rank(_ record: DocumentRecord) -> Int {
      switch record.issue?.origin {
      case .document: 0
      case .path: 1
      case .option: 2
      case nil: 3
      }
    }
    if rank(a) != rank(b) { return rank(a) < rank(b) }
    if let x = a.issue?.date, let y = b.issue?.date, x != y { return x < y }
    return a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
  }
}

/// A story and the zone it is about, whether or not it gives figures.
public struct ArticleRecord: Hashable, Sendable {
  /// The document it stands in.
  public var doc: SourceID
  /// 1-based.
  public var ordinal: Int
  /// The story's headline.
  public var headline: String?
  /// Who wrote it, as printed.
  public var byline: String?
  /// The zone the story is about, fullest name in the document.
  public var zone: String?
  /// The zone's id in the gazetteer.
  public var zoneID: String?

  public init(
    doc: SourceID, ordinal: Int, headline: String? = nil, byline: String? = nil,
    zone: String? = nil, zoneID: String? = nil
  ) {
    self.doc = doc
    self.ordinal = ordinal
    self.headline = headline
    self.byline = byline
    self.zone = zone
    self.zoneID = zoneID
  }
}

/// What was read from one document: the unit of ingest, whole or not at all.
public struct DocumentFacts: Hashable, Sendable {
  /// The document.
  public var document: DocumentRecord
  /// Its stories.
  public var articles: [ArticleRecord]
  /// Its facts, in the order of the text.
  public var facts: [Fact]
  /// Its longer sentences, each as a number, sorted: by them two files without facts are found to be one page.
  public var sentences: [Int64]

  public init(
    document: DocumentRecord, articles: [ArticleRecord], facts: [Fact], sentences: [Int64] = []
  ) {
    self.document = document
    self.articles = articles
    self.facts = facts
    self.sentences = sentences
  }
}
