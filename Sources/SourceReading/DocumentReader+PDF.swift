import PDFReading
import SourceText

extension DocumentReader {
  /// Reads a PDF's text layer.
  static func readPDF(
    _ bytes: [UInt8], path: String, id: SourceID, options: ReadingOptions
  ) -> DocumentReading {
    do throws(PDFFault) {
      let pages = try PDFReader.read(bytes)
      switch ReadingTables.standard {
      case .failure(let error): return DocumentReading(diagnostics: [.tables(error, path)])
      case .success(let tables):
        let text = PageText.write(pages, tables)
        return readForm(text, tables, named: "PDF", bytes, path: path, id: id, options: options)
      }
    } catch {
      return DocumentReading(diagnostics: [.pdf(path, error)])
    }
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
    document.tables = text.tables
    if let publication = stated.publication { document.publication = publication }
    return finish(document, stated: stated.date ?? page.masthead.date, path: path, options: options)
  }
}
