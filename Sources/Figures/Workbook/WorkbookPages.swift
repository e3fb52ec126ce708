public import SourceText

/// What a workbook shows beside the facts: the same tables and numbers as the brief, and the sentences they rest on.
public struct WorkbookPages: Hashable, Sendable {
  /// Zones down, all indicators across; nil without figures.
  public var comparison: Table?
  /// One row for each zone ranked in each column; nil where nothing is ranked.
  public var ranking: Table?
  /// Runs of rows of `ranking` that are one column of the comparison, each drawn as bars.
  public var bars: [Bars]
  /// The month's checks; nil where there are none.
  public var checks: Table?
  /// By number, from 1: the brief's own under the brief's numbers, then those of the other facts.
  public var sentences: [Sentence]
  /// Names of sheets and fields in the page's language.
  public var labels: Labels

  /// Bars over neighbouring rows of the ranking.
  public struct Bars: Hashable, Sendable {
    /// What the bars show: basis, measure, unit, period.
    public var title: String
    /// 0-based.
    public var firstRow: Int
    /// How many rows.
    public var rowCount: Int

    public init(title: String, firstRow: Int, rowCount: Int) {
      self.title = title
      self.firstRow = firstRow
      self.rowCount = rowCount
    }
  }

  /// A sentence of a source and the facts read from it.
  public struct Sentence: Hashable, Sendable {
    /// The sentence's number, from 1.
    public var number: Int
    /// Who its first fact is about.
    public var subject: String
    /// The sentence as it stands in the source.
    public var text: String
    /// The document it stands in.
    public var doc: SourceID
    /// 1-based story of the document.
    public var article: Int
    /// Ids of facts of the document.
    public var facts: [String]

    public init(
      number: Int, subject: String, text: String, doc: SourceID, article: Int, facts: [String]
    ) {
      self.number = number
      self.subject = subject
      self.text = text
      self.doc = doc
      self.article = article
      self.facts = facts
    }
  }

  /// Names of sheets, and heads of the sheets of facts and sources, by the key of the field.
  public struct Labels: Hashable, Sendable {
    /// The sheet of the comparison.
    public var comparison: String
    /// The sheet of ranks.
    public var ranking: String
    /// The sheet of checks.
    public var checks: String
    /// The sheet of facts.
    public var facts: String
    /// The sheet of sentences.
    public var sources: String
    /// Heads by the key of the field.
    public var fields: [String: String]

    public init(
      comparison: String, ranking: String, checks: String, facts: String, sources: String,
      fields: [String: String] = [:]
    ) {
      self.comparison = comparison
      self.ranking = ranking
      self.checks = checks
      self.facts = facts
      self.sources = sources
      self.fields = fields
    }
  }

  public init(
    comparison: Table? = nil, ranking: Table? = nil, bars: [Bars] = [], checks: Table? = nil,
    sentences: [Sentence] = [], labels: Labels
  ) {
    self.comparison = comparison
    self.ranking = ranking
    self.bars = bars
    self.checks = checks
    self.sentences = sentences
    self.labels = labels
  }
}
