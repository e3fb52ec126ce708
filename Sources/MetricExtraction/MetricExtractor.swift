public import FactModel
public import Lexicons
public import SourceText

/// What was read out of one document.
public struct Extraction: Sendable {
  /// In the order of the text.
  public var facts: [Fact]
  /// One for each story, facts or not.
  public var articles: [ArticleRecord]
  /// What could not be read or is in doubt, in the order of the text.
  public var diagnostics: [Diagnostic]

  public init(facts: [Fact] = [], articles: [ArticleRecord] = [], diagnostics: [Diagnostic] = []) {
    self.facts = facts
    self.articles = articles
    self.diagnostics = diagnostics
  }
}

/// Reads facts out of documents. Pure and shareable between threads: the same document gives the same facts.
public struct MetricExtractor: Sendable {
  /// Version of the rules; a ledger reads a document again when it has changed.
  public static let rulesVersion = "4"

  /// The tables it reads with.
  public let lexicon: Lexicon
  let scanner: MentionScanner
  /// Nil when its table of words does not load; the tests load all tables.
  let tables: TableExtraction?

  let keepsDerivation: Bool

  /// Whether sentences that tell nothing are read in full all the same: the tests compare.
  var readsAllWords = false

  /// - Parameters:
  ///   - lexicon: the zones, indicators, units and words to read with.
  ///   - keepsDerivation: whether facts carry the whole sentence and the mentions they were linked from, for `explain`
  ///     and pages; a stream of records needs neither.
  public init(lexicon: Lexicon, keepsDerivation: Bool = true) {
    self.lexicon = lexicon
    self.keepsDerivation = keepsDerivation
    scanner = MentionScanner(lexicon: lexicon)
    tables = try? TableExtraction(scanner: scanner)
  }

  /// Reads one document.
  public func extract(_ document: SourceDocument) -> Extraction {
    document.repaired.bytes.withByteText { text in
      var reading = DocumentReading(extractor: self, document: document, text: text)
      return reading.run()
    }
  }
}
