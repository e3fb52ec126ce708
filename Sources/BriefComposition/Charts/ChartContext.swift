public import Aggregation
public import FactModel
import Figures
public import SourceText

/// What every chart prints around its plot: paper and month, sample tag, source, 数据截至.
public struct ChartContext: Sendable {
  /// The language of all words.
  public var language: Language
  /// 开发区投资月报; nil for the language's own.
  public var title: String?
  /// Month of issue.
  public var month: CivilDate
  /// The documents searched.
  public var documents: [DocumentRecord]
  /// How many stories they hold.
  public var stories: Int
  /// Whether a document among the sources is a sample: the chart then says so.
  public var isSample: Bool
  /// Latest issue date of the documents used.
  public var dataThrough: CivilDate?
  /// The facts behind the figures.
  public var facts: FactTable

  public init(
    language: Language = .zh, title: String? = nil, month: CivilDate, documents: [DocumentRecord],
    stories: Int,
    isSample: Bool, dataThrough: CivilDate?, facts: FactTable
  ) {
    self.language = language
    self.title = title
    self.month = month
    self.documents = documents
    self.stories = stories
    self.isSample = isSample
    self.dataThrough = dataThrough
    self.facts = facts
  }

  /// The context of a month's digest.
  public init(_ digest: MonthDigest, language: Language = .zh, title: String? = nil) {
    self.init(
      language: language, title: title, month: digest.month, documents: digest.documents,
      stories: digest.articles.count, isSample: digest.isSample, dataThrough: digest.dataThrough,
      facts: digest.facts)
  }
}
