import MarkupReading
import SourceText

extension DocumentReader {
  /// Reads a saved page: the charset is that of its byte order mark, then of its meta element, then what its bytes tell.
  static func readHTML(_ bytes: [UInt8], path: String, id: SourceID, options: ReadingOptions)
    -> DocumentReading
  {
    let named = namedCharset(bytes).flatMap { TextDecoder.decode(bytes, namedAs: $0) }
    let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    var page = named ?? DecodedText(bytes: [], encoding: "")
    if named == nil || hasMark {
      switch decode(bytes, path: path) {
      case .failure(let diagnostic): return DocumentReading(diagnostics: [diagnostic])
      case .success(let decoded): page = decoded
      }
    }
    return readMarkup(bytes, form: "HTML, \(page.encoding)", path: path, id: id, options: options) {
      (tables: ReadingTables) throws(MarkupFault) in
      let words = HTMLWords(
        content: tables.newsroom.strings(.htmlContent), skipped: Set(tables.newsroom.strings(.htmlSkipped)))
      return try HTMLReader.read(page.bytes, words: words)
    }
  }

  /// Reads a Word file or a workbook, whichever the zip file is.
  static func readOffice(_ bytes: [UInt8], path: String, id: SourceID, options: ReadingOptions)
    -> DocumentReading
  {
    let isBook = InputWalker.ending(path) == "xlsx"
    return readMarkup(bytes, form: isBook ? "XLSX" : "DOCX", path: path, id: id, options: options) {
      (_: ReadingTables) throws(MarkupFault) in
      do throws(MarkupFault) {
        return isBook ? try SheetReader.read(bytes) : try WordReader.read(bytes)
      } catch {
        guard case .missing = error else { throw error }
        return isBook ? try WordReader.read(bytes) : try SheetReader.read(bytes)
      }
    }
  }

  private static func readMarkup(
    _ raw: [UInt8], form: String, path: String, id: SourceID, options: ReadingOptions,
    _ read: (ReadingTables) throws(MarkupFault) -> MarkupContent
  ) -> DocumentReading {
    switch ReadingTables.standard {
    case .failure(let error): return DocumentReading(diagnostics: [.tables(error, path)])
    case .success(let tables):
      do throws(MarkupFault) {
        let content = try read(tables)
        let masthead = MarkupText.masthead(content, tables)
        var reading = readForm(
          MarkupText.write(content, tables), tables, named: form, raw, stated: masthead, path: path, id: id,
          options: options)
        if !content.hidden.isEmpty { reading.diagnostics.append(.hidden(path, content.hidden)) }
        if content.unsavedFormulas > 0 {
          reading.diagnostics.append(.unsavedFormulas(path, content.unsavedFormulas))
        }
        if let author = content.author, let count = reading.document?.articles.count, count == 1,
          reading.document?.articles[0].byline == nil
        {
          let bytes = Array(author.utf8)
          reading.document?.articles[0].byline = Bylines(text: bytes, tables: tables).names(0..<bytes.count)
        }
        return reading
      } catch {
        return DocumentReading(diagnostics: [.markup(path, error)])
      }
    }
  }

  /// What follows `charset=` in the first bytes of a page.
  private static func namedCharset(_ bytes: [UInt8]) -> String? {
    let start = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    guard let found = start.firstRange(of: Array("charset=".utf8)) else { return nil }
    let rest = start[found.upperBound...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
    let name = rest.prefix { $0 == 0x2D || $0 == 0x5F || isDigit(UInt32($0)) || (0x61...0x7A).contains($0) }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }
}
