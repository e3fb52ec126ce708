public import SourceText

/// Reads one document: bytes to decoded text, repaired text, articles and sentences.
///
/// Pure: the path is used for names and dates only, nothing is opened.
public enum DocumentReader {
  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - path: as the user gave it; its ending helps to tell the form, its dates are a fallback for the issue date.
  ///   - id: the document's name among the inputs of a run.
  ///   - options: what is known of the document beside its bytes.
  public static func read(
    bytes: [UInt8], path: String, id: SourceID, options: ReadingOptions = ReadingOptions()
  ) -> DocumentReading {
    switch InputForm.tell(bytes, path: path) {
    case .pdf: return readPDF(bytes, path: path, id: id, options: options)
    case .html: return readHTML(bytes, path: path, id: id, options: options)
    case .zip: return readOffice(bytes, path: path, id: id, options: options)
    case .webArchive: return DocumentReading(diagnostics: [.webArchive(path)])
    case .oldOffice: return DocumentReading(diagnostics: [.oldOffice(path)])
    case .separatedValues(let separator):
      return readSeparatedValues(bytes, separator, path: path, id: id, options: options)
    case .text: return readPlain(bytes, path: path, id: id, options: options)
    }
  }

  private static func readPlain(
    _ bytes: [UInt8], path: String, id: SourceID, options: ReadingOptions
  ) -> DocumentReading {
    switch decode(bytes, path: path) {
    case .failure(let diagnostic): return DocumentReading(diagnostics: [diagnostic])
    case .success(let decoded):
      if SeparatedValues.isTabbed(decoded.bytes), case .success(let tables) = ReadingTables.standard {
        return readSeparatedValues(
          decoded, 0x09, bytes, tables, form: "text in columns", path: path, id: id, options: options)
      }
      let hash = options.hashesContent ? SHA256.hex(of: bytes) : ""
      return readText(decoded, hash: hash, path: path, id: id, options: options)
    }
  }

  /// Decodes a text, or says why it cannot be.
  static func decode(_ bytes: [UInt8], path: String) -> Result<DecodedText, Diagnostic> {
    switch TextDecoder.decode(bytes) {
    case .success(let decoded): return .success(decoded)
    case .failure(.unknownEncoding(let utf8, let gb18030)):
      return .failure(.unknownEncoding(path, utf8: utf8, gb18030: gb18030))
    case .failure(.badUTF16(let offset)): return .failure(.badUTF16(path, offset: offset))
    case .failure(.binary(let offset)): return .failure(.binary(path, offset: offset))
    }
  }

  /// Reads a plain text that is decoded already.
  static func readText(
    _ decoded: DecodedText, hash: String, path: String, id: SourceID, stated: CivilDate? = nil,
    options: ReadingOptions
  ) -> DocumentReading {
    switch ReadingTables.standard {
    case .failure(let error): return DocumentReading(diagnostics: [.tables(error, path)])
    case .success(let tables):
      let page = PlainTextBlocks.read(decoded.bytes, tables)
      var document = assemble(page, tables, id: id, path: path, encoding: decoded.encoding)
      document.contentHash = hash
      document.tables = page.tables.map { placed($0, in: document) }
      var reading = finish(document, stated: stated ?? page.masthead.date, path: path, options: options)
      reading.diagnostics += page.refusedTables.map { .unevenRows(path, line: $0) }
      return reading
    }
  }

  /// Cuts stories out of blocks and writes the repaired copy.
  static func assemble(
    _ page: BlockedText, _ tables: ReadingTables, id: SourceID, path: String, encoding: String
  ) -> SourceDocument {
    let result = ArticleWriter.write(page, StoryCutter.cut(page, tables), tables)
    return SourceDocument(
      id: id, path: path, encoding: encoding, decoded: page.text, contentHash: "",
      repaired: result.repaired, repairs: result.repairs,
      publication: page.masthead.publication ?? result.publication, articles: result.articles)
  }

  /// Adds what the options say, and says what is missing.
  static func finish(
    _ document: SourceDocument, stated: CivilDate?, path: String, options: ReadingOptions
  ) -> DocumentReading {
    var document = document
    document.isSample = options.isSample
    document.issue = issueDate(own: stated, path: path, option: options.published)
    var diagnostics: [Diagnostic] = []
    if document.articles.isEmpty, document.tables.isEmpty {
      diagnostics.append(.empty(path))
    } else if document.issue == nil {
      diagnostics.append(.noIssueDate(path))
    }
    return DocumentReading(document: document, diagnostics: diagnostics)
  }

  /// The document's own words, then the path, then `--published`. A month from the path gives way to a day of that
  /// month from the option.
  static func issueDate(own: CivilDate?, path: String, option: CivilDate?) -> IssueDate? {
    if let own { return IssueDate(own, origin: .document) }
    guard let fromPath = PathDate.find(in: path) else { return option.map { IssueDate($0, origin: .option) } }
    if let option, fromPath.day == nil, option.day != nil, option.monthText == fromPath.monthText {
      return IssueDate(option, origin: .option)
    }
    return IssueDate(fromPath, origin: .path)
  }
}
