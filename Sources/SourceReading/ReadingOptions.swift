public import SourceText

/// What the user says about the inputs, and what the caller wants of them.
public struct ReadingOptions: Hashable, Sendable {
  /// `--published`: the issue date of documents that do not tell their own.
  public var published: CivilDate?
  /// `--sample`.
  public var isSample: Bool
  /// Whether to hash the raw input. A ledger needs it; streamed extraction does not, and hashing takes longer than
  /// reading.
  public var hashesContent: Bool

  /// The program and its arguments that end up in `PDFProcess.run()`: with it, each PDF is read in a process of its
  /// own, which alone a hostile file can crash or keep busy. Nil reads in this process.
  public var pdfProcess: [String]?

  public init(
    published: CivilDate? = nil, isSample: Bool = false, hashesContent: Bool = true,
    pdfProcess: [String]? = nil
  ) {
    self.pdfProcess = pdfProcess
    self.published = published
    self.isSample = isSample
    self.hashesContent = hashesContent
  }
}

/// A document, unless it could not be read, and what there is to say about it.
public struct DocumentReading: Sendable {
  /// Nil where the input could not be read.
  public var document: SourceDocument?
  /// What there is to say about it.
  public var diagnostics: [Diagnostic]

  public init(document: SourceDocument? = nil, diagnostics: [Diagnostic] = []) {
    self.document = document
    self.diagnostics = diagnostics
  }
}
