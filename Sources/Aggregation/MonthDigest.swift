public import FactModel
public import Lexicons
public import SourceText

/// Everything the brief of one month of issue needs, decided: nothing is compared or added after this.
public struct MonthDigest: Sendable {
  /// Year and month.
  public var month: CivilDate
  /// The documents of the month, by issue date, then id.
  public var documents: [DocumentRecord]
  /// Documents of other months that the month's figures are held against, in the same order.
  public var earlierDocuments: [DocumentRecord]
  /// Documents of the ledger that have no month.
  public var undated: [DocumentRecord]
  /// 数据截至: the latest issue date among the month's documents.
  public var dataThrough: CivilDate?
  /// Whether any document of the month is a sample.
  public var isSample: Bool
  /// The month's articles, by document and ordinal.
  public var articles: [ArticleRecord]
  /// Zones of the brief in its order: those with completed figures, by planned total, then those not reported, each group in the
  /// order of first mention.
  public var zones: [ZoneIdentity]
  /// The zone each article is about, by document and ordinal; nil for none.
  public var articleZones: [ArticleRef: ZoneKey]
  /// Which zones reported, and which did not.
  public var coverage: Coverage
  /// One comparison for each basis that has a figure; columns in the indicators' order.
  public var comparisons: [BasisComparison]
  /// Figures of projects and enterprises, which are no zone's figures.
  public var loneFigures: [LoneFigures]
  /// Figures of regions (全县, 全省), for reference only.
  public var regionFigures: [Observation]
  /// Figures with parts, by zone order, then place in the text.
  public var partTrees: [PartWholeTree]
  /// Figures whose sources differ.
  public var conflicts: [Observation]
  /// Failed first, then notes, then passed; each by zone order.
  public var checks: [CheckResult]
  /// The corrections that changed what the month says, or what its figures are held against.
  public var corrections: [AppliedCorrection]
  /// Every observation with a source in this month: one per figure, sorted by key and period.
  public var observations: [Observation]
  /// The facts behind all figures.
  public var facts: FactTable

  /// A story of a document.
  public struct ArticleRef: Hashable, Sendable {
    /// The document the story stands in.
    public var doc: SourceID
    /// 1-based.
    public var ordinal: Int

    public init(doc: SourceID, ordinal: Int) {
      self.doc = doc
      self.ordinal = ordinal
    }
  }

  /// The comparison of one basis.
  public struct BasisComparison: Sendable, Hashable {
    /// The basis all its columns share.
    public var basis: Basis
    /// Zones down, indicators across.
    public var comparison: Comparison

    public init(basis: Basis, comparison: Comparison) {
      self.basis = basis
      self.comparison = comparison
    }
  }

  /// What a month says of one project or enterprise.
  public struct LoneFigures: Sendable, Hashable {
    /// The zone the subject lies in; nil for none.
    public var zone: ZoneKey?
    /// What kind of thing the subject is.
    public var kind: SubjectKind
    /// Its name, as the source gives it.
    public var name: String
    /// In the order of the page.
    public var observations: [Observation]

    public init(zone: ZoneKey?, kind: SubjectKind, name: String, observations: [Observation]) {
      self.zone = zone
      self.kind = kind
      self.name = name
      self.observations = observations
    }
  }

  public init(
    month: CivilDate, documents: [DocumentRecord], earlierDocuments: [DocumentRecord],
    undated: [DocumentRecord],
    dataThrough: CivilDate?, isSample: Bool, articles: [ArticleRecord], zones: [ZoneIdentity],
    articleZones: [ArticleRef: ZoneKey], coverage: Coverage, comparisons: [BasisComparison],
    loneFigures: [LoneFigures], regionFigures: [Observation], partTrees: [PartWholeTree],
    conflicts: [Observation], checks: [CheckResult], corrections: [AppliedCorrection],
    observations: [Observation], facts: FactTable
  ) {
    self.month = month
    self.documents = documents
    self.earlierDocuments = earlierDocuments
    self.undated = undated
    self.dataThrough = dataThrough
    self.isSample = isSample
    self.articles = articles
    self.zones = zones
    self.articleZones = articleZones
    self.coverage = coverage
    self.comparisons = comparisons
    self.loneFigures = loneFigures
    self.regionFigures = regionFigures
    self.partTrees = partTrees
    self.conflicts = conflicts
    self.checks = checks
    self.corrections = corrections
    self.observations = observations
    self.facts = facts
  }
}

/// Facts by their ledger key.
public struct FactTable: Sendable {
  private var facts: [FactRef: Fact]

  public init(_ facts: some Sequence<Fact>) {
    self.facts = Dictionary(facts.map { ($0.ref, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fact of this reference; nil where it is not there.
  public subscript(ref: FactRef) -> Fact? { facts[ref] }

  /// The documents the facts stand in.
  var documents: Set<SourceID> { Set(facts.keys.map(\.doc)) }

  func adding(_ more: [Fact]) -> FactTable {
    var table = self
    for fact in more { table.facts[fact.ref] = fact }
    return table
  }

  /// How many facts there are.
  public var count: Int { facts.count }
}

/// What the user chose, for aggregation.
public struct AggregationSettings: Sendable {
  /// The gazetteer.
  public var zones: [Zone]
  /// The suffixes of zone names: two spellings of a zone the gazetteer does not know are one.
  public var suffixes: [ZoneSuffixRow]
  /// Zones followed: full names, aliases or gazetteer ids.
  public var followed: [String]
  /// Indicators to show and their order; empty for all, in the closed list's order.
  public var indicators: [IndicatorID]

  public init(
    zones: [Zone] = [], suffixes: [ZoneSuffixRow] = [], followed: [String] = [],
    indicators: [IndicatorID] = []
  ) {
    self.zones = zones
    self.suffixes = suffixes
    self.followed = followed
    self.indicators = indicators
  }

  /// With the lexicon's gazetteer and suffixes.
  public init(lexicon: Lexicon, followed: [String] = [], indicators: [IndicatorID] = []) {
    self.init(
      zones: lexicon.gazetteer.zones, suffixes: lexicon.zoneSuffixes, followed: followed,
      indicators: indicators)
  }
}
