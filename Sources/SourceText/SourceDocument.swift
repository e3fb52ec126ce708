/// A document as the readers hand it on: decoded, repaired, cut into articles and sentences.
public struct SourceDocument: Sendable {
  /// The input's name: its file stem or the id of its record.
  public var id: SourceID
  /// The path as the user gave it (or the record's id), for messages and the source list.
  public var path: String
  /// Name of the encoding found, such as `UTF-8` or `GB18030`; for PDF, HTML … the form's own text.
  public var encoding: String
  /// The decoded text: UTF-8. Spans of facts are offsets into it.
  public var decoded: [UInt8]
  /// SHA-256 of the raw input, lower-case hex; equal input is ingested once.
  public var contentHash: String
  /// The text with its layout repaired.
  public var repaired: RepairedText
  /// What the repair did, for `read --diff`.
  public var repairs: [Repair]
  /// When it was published; nil where nothing tells it.
  public var issue: IssueDate?
  /// The paper or site, by the document's own words (masthead, dateline): 科学导报.
  public var publication: String?
  /// Whether it is a sample: every page made from it says so.
  public var isSample: Bool
  /// Its stories, in reading order.
  public var articles: [Article]
  /// Its tables, in reading order.
  public var tables: [SourceTable]
  /// Where a decoded span lies on pages; empty for plain text. Sorted by span.
  public var places: [PlacedSpan]

  public init(
    id: SourceID, path: String, encoding: String, decoded: [UInt8], contentHash: String,
    repaired: RepairedText, repairs: [Repair] = [], issue: IssueDate? = nil,
    publication: String? = nil, isSample: Bool = false, articles: [Article],
    tables: [SourceTable] = [], places: [PlacedSpan] = []
  ) {
    self.id = id
    self.path = path
    self.encoding = encoding
    self.decoded = decoded
    self.contentHash = contentHash
    self.repaired = repaired
    self.repairs = repairs
    self.issue = issue
    self.publication = publication
    self.isSample = isSample
    self.articles = articles
    self.tables = tables
    self.places = places
  }
}

/// One step of layout repair that changed something.
public struct Repair: Hashable, Sendable {
  /// Name of the step: `hard-wrap`, `letter-spacing`, `width`, `radical`, `traditional` …
  public var step: String
  /// In the decoded text.
  public var span: TextSpan

  public init(step: String, span: TextSpan) {
    self.step = step
    self.span = span
  }
}

/// A span of the decoded text and where it lies on a page.
public struct PlacedSpan: Hashable, Sendable {
  /// Bytes of the decoded text.
  public var span: TextSpan
  /// The page or the sheet they stand on.
  public var place: SourcePlace

  public init(span: TextSpan, place: SourcePlace) {
    self.span = span
    self.place = place
  }
}

/// One story of a page. Spans index the repaired text.
public struct Article: Hashable, Sendable {
  /// 1-based, in the order of the page.
  public var ordinal: Int
  /// The headline; two lines are joined by one space.
  public var headline: String?
  /// Bytes of the headline in the repaired text.
  public var headlineSpan: TextSpan?
  /// The line above or beside the headline that names the zone: 左云经济技术开发区.
  public var kicker: String?
  /// Bytes of the kicker in the repaired text.
  public var kickerSpan: TextSpan?
  /// The reporter's name.
  public var byline: String?
  /// 科学导报讯, 本报讯 10月8日 …
  public var dateline: String?
  /// The body, sentence by sentence.
  public var sentences: [Sentence]

  public init(
    ordinal: Int, headline: String? = nil, headlineSpan: TextSpan? = nil, kicker: String? = nil,
    kickerSpan: TextSpan? = nil, byline: String? = nil, dateline: String? = nil,
    sentences: [Sentence]
  ) {
    self.ordinal = ordinal
    self.headline = headline
    self.headlineSpan = headlineSpan
    self.kicker = kicker
    self.kickerSpan = kickerSpan
    self.byline = byline
    self.dateline = dateline
    self.sentences = sentences
  }
}

/// A sentence of the repaired text, ended by 。！？ or a paragraph's end; `；` does not end one.
public struct Sentence: Hashable, Sendable {
  /// In the repaired text, closing mark included, no blank at either end.
  public var span: TextSpan
  /// 0-based paragraph of its article.
  public var paragraph: Int

  public init(span: TextSpan, paragraph: Int) {
    self.span = span
    self.paragraph = paragraph
  }
}

/// A table as read from a workbook, a page or CSV: cells by row and column, merged cells told.
public struct SourceTable: Hashable, Sendable {
  /// A cell; `text` is trimmed, as shown.
  public struct Cell: Hashable, Sendable {
    /// The cell's text, as it stands.
    public var text: String
    /// 0-based row of its upper edge.
    public var row: Int
    /// 0-based column of its left edge.
    public var column: Int
    /// Rows it covers, at least 1.
    public var rowSpan: Int
    /// Columns it covers, at least 1.
    public var columnSpan: Int
    /// In the decoded text.
    public var span: TextSpan
    /// Where the form has one: the page or the sheet's cell.
    public var place: SourcePlace?
    /// Whether the source marks the cell as a header.
    public var isHeader: Bool

    public init(
      text: String, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, span: TextSpan,
      place: SourcePlace? = nil, isHeader: Bool = false
    ) {
      self.text = text
      self.row = row
      self.column = column
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
      self.span = span
      self.place = place
      self.isHeader = isHeader
    }
  }

  /// Sheet name, caption, or nil.
  public var name: String?
  /// The article it stands in (1-based), 0 when it stands alone.
  public var article: Int
  /// Sorted by row, then column. Covered parts of merged cells have none.
  public var cells: [Cell]
  /// Rows of the grid.
  public var rowCount: Int
  /// Columns of the grid.
  public var columnCount: Int

  public init(name: String?, article: Int, cells: [Cell], rowCount: Int, columnCount: Int) {
    self.name = name
    self.article = article
    self.cells = cells
    self.rowCount = rowCount
    self.columnCount = columnCount
  }
}
