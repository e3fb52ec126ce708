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
      let unmapped = pages.filter(isUnmapped).map(\.number)
      if unmapped.count == pages.count { return DocumentReading(diagnostics: [.unmappedFonts(path)]) }
      switch ReadingTables.standard {
      case .failure(let error): return DocumentReading(diagnostics: [.tables(error, path)])
      case .success(let tables):
        let text = PageText.write(pages.filter { !unmapped.contains($0.number) }, tables)
        var reading = readForm(text, tables, named: "PDF", bytes, path: path, id: id, options: options)
        let empty = pages.filter(\.characters.isEmpty).map(\.number)
        if !empty.isEmpty { reading.diagnostics.append(.emptyPages(path, empty)) }
        if !unmapped.isEmpty { reading.diagnostics.append(.unmappedPages(path, unmapped)) }
        return reading
      }
    } catch {
      if case .noText = error, needsMaps(bytes) { return DocumentReading(diagnostics: [.missingMaps(path)]) }
      return DocumentReading(diagnostics: [.pdf(path, error)])
    }
  }

  /// Whether a page's characters are no text: its fonts do not tell what their signs mean, and what stands for them are their
  /// numbers, which are signs of private use, controls, or letters and marks in no order.
  static func isUnmapped(_ page: PDFPage) -> Bool {
    var strange = 0
    var han = 0
    var marks = 0
    for character in page.characters {
      switch character.scalar {
      case 0xE000...0xF8FF, 0xFFFD, 0x7F...0x9F, 0xA1...0xAF, 0xB4...0xB6, 0xB8...0xD6, 0xD8...0xFF:
        strange += 1
      case 0x21...0x24, 0x26, 0x27, 0x2A, 0x3B...0x40, 0x5B...0x60, 0x7B...0x7E: marks += 1
      case _ where isHan(character.scalar): han += 1
      default: break
      }
    }
    let all = page.characters.count
    return strange * 10 > all * 3 || han * 50 < all && all >= 20 && (strange + marks) * 4 > all
  }

  /// Names of the character maps that fonts outside a file need, which poppler has from a package of its own.
  private static let mapNames = [
    "UniGB-", "GBK-EUC", "GBKp-EUC", "GBK2K", "GB-EUC", "GBpc-EUC", "Adobe-GB1", "UniCNS-", "ETen-B5",
  ]

  /// Whether a file whose characters cannot be had names such a map.
  private static func needsMaps(_ bytes: [UInt8]) -> Bool {
    mapNames.contains { bytes.firstRange(of: Array($0.utf8)) != nil }
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
    document.publication = stated.publication ?? document.publication ?? text.publication
    return finish(document, stated: stated.date ?? page.masthead.date, path: path, options: options)
  }

  /// A table with the article it stands in: the last that begins before it.
  static func placed(_ table: SourceTable, in document: SourceDocument) -> SourceTable {
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
