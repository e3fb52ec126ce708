import PDFReading
import SourceText

/// The hidden command that reads one PDF: standard input to standard output, within bounds of time and memory.
public enum PDFProcess {
  /// What the program passes to itself.
  public static let argument = "read-one-pdf"

  /// Gives the exit status.
  public static func run() -> Int32 { PDFWorker.run() }
}

extension DocumentReader {
  /// Reads a PDF's text layer.
  static func readPDF(
    _ bytes: [UInt8], path: String, id: SourceID, options: ReadingOptions
  ) -> DocumentReading {
    do throws(PDFFault) {
      let pages =
        if let command = options.pdfProcess {
          try PDFWorker.read(bytes, command: command)
        } else {
          try PDFReader.read(bytes)
        }
      if isUnmapped(pages) { return DocumentReading(diagnostics: [.unmappedFonts(path)]) }
      switch ReadingTables.standard {
      case .failure(let error): return DocumentReading(diagnostics: [.tables(error, path)])
      case .success(let tables):
        let text = PageText.write(pages, tables)
        var reading = readForm(text, tables, named: "PDF", bytes, path: path, id: id, options: options)
        let empty = pages.filter(\.characters.isEmpty).map(\.number)
        if !empty.isEmpty { reading.diagnostics.append(.emptyPages(path, empty)) }
        return reading
      }
    } catch {
      return DocumentReading(diagnostics: [.pdf(path, error)])
    }
  }

  /// Whether most characters are of private use: the file's fonts do not tell what their signs mean.
  static func isUnmapped(_ pages: [PDFPage]) -> Bool {
    var all = 0
    var unmapped = 0
    for page in pages {
      all += page.characters.count
      unmapped += page.characters.count { (0xE000...0xF8FF).contains($0.scalar) || $0.scalar == 0xFFFD }
    }
    return unmapped * 10 > all * 3
  }

  /// Cuts the stories of a form's text.
  static func readForm(
    _ text: FormText, _ tables: ReadingTables, named form: String, _ raw: [UInt8],
    stated: Masthead = Masthead(),
    path: String, id: SourceID, options: ReadingOptions
  ) -> DocumentReading {
    let page = PlainTextBlocks.read(text.bytes, tables, hints: text.hints)
    var document = assemble(page, tables, id: id, path: path, encoding: form)
    document.contentHash = options.hashesContent ? SHA256.hex(of: raw) : ""
    document.places = text.places
    document.tables = text.tables.map { placed($0, in: document) }
    if let publication = stated.publication { document.publication = publication }
    return finish(document, stated: stated.date ?? page.masthead.date, path: path, options: options)
  }

  /// A table with the article it stands in: the last that begins before it.
  private static func placed(_ table: SourceTable, in document: SourceDocument) -> SourceTable {
    guard let start = table.cells.first?.span.lower else { return table }
    var table = table
    for article in document.articles {
      guard let first = article.kickerSpan ?? article.headlineSpan ?? article.sentences.first?.span,
        document.repaired.map.source(of: first.lower) <= start
      else { break }
      table.article = article.ordinal
    }
    return table
  }
}
