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

  public init(published: CivilDate? = nil, isSample: Bool = false, hashesContent: Bool = true) {
    self.published = published
    self.isSample = isSample
    self.hashesContent = hashesContent
  }
}

/// A document, unless it could not be read, and what there is to say about it.
public struct DocumentReading: Sendable {
  public var document: SourceDocument?
  public var diagnostics: [Diagnostic]

  public init(document: SourceDocument? = nil, diagnostics: [Diagnostic] = []) {
    self.document = document
    self.diagnostics = diagnostics
  }
}
