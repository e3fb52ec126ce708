import MarkupReading
import PDFReading
import SourceText

/// The wording of everything that can be said about an input.
extension Diagnostic {
  static func unknownEncoding(_ path: String, utf8: Int, gb18030: Int) -> Diagnostic {
    Diagnostic(
      .error, code: "encoding.unknown",
      place: Place(file: path, byteOffset: utf8),
      summary: "The file is no text, or a text that is neither UTF-8 nor GB18030.",
      explanation:
        "The first byte that is not UTF-8 stands at offset \(utf8), the first that is not GB18030 at offset \(gb18030).",
      hints: ["Save a text as UTF-8; unpack an archive first; a picture needs text recognition (OCR)."])
  }

  static func badUTF16(_ path: String, offset: Int) -> Diagnostic {
    Diagnostic(
      .error, code: "encoding.utf-16", place: Place(file: path, byteOffset: offset),
      summary: "The file is marked as UTF-16 but is damaged at offset \(offset).",
      hints: ["Save the file again as UTF-8."])
  }

  static func binary(_ path: String, offset: Int) -> Diagnostic {
    Diagnostic(
      .error, code: "encoding.binary", place: Place(file: path, byteOffset: offset),
      summary: "The file is no text: the first of many control characters stands at offset \(offset).",
      hints: ["Give a text, PDF, HTML, DOCX, XLSX or CSV file."])
  }

  static func empty(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "input.empty", place: Place(file: path), summary: "The file holds no text.",
      hints: InputWalker.ending(path).contains("htm")
        ? ["A page that a script fills has none when it is fetched: open it in a browser and save it whole."]
        : [])
  }

  static func noIssueDate(_ path: String) -> Diagnostic {
    Diagnostic(
      .note, code: "issue.unknown", place: Place(file: path),
      summary: "The issue date is not known, so 今年 and 1—8月 have no year.",
      hints: ["Pass --published YYYY-MM-DD, or put the date in the file's name."])
  }

  static func tables(_ error: TableError, _ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "internal.tables", place: Place(file: path),
      summary: "A table of the reader is damaged: \(error).")
  }

  static func badRecord(_ name: String, line: Int, offset: Int, _ fault: JSONScanner.Fault) -> Diagnostic {
    let what =
      switch fault {
      case .expected(let thing): "\(thing) is expected"
      case .badEscape: "a string holds an escape that JSON does not know"
      case .loneSurrogate: "a string holds half of a surrogate pair"
      case .controlCharacter: "a string holds a bare control character or does not end"
      case .badUTF8: "the text is not UTF-8"
      case .tooDeep: "values are nested too deeply"
      }
    return Diagnostic(
      .error, code: "record.malformed", place: Place(file: name, line: line, column: offset + 1),
      summary: "The line is not the JSON object of a document: \(what).",
      hints: [
        #"Write each document as {"id": "…", "text": "…", "published": "2024-10-15"} on a line of its own."#
      ])
  }

  static func incompleteRecord(_ name: String, line: Int, member: String) -> Diagnostic {
    Diagnostic(
      .error, code: "record.incomplete", place: Place(file: name, line: line),
      summary: "The record has no \"\(member)\".",
      hints: [
        #"Write each document as {"id": "…", "text": "…", "published": "2024-10-15"} on a line of its own."#
      ])
  }

  static func badPublished(_ name: String, line: Int, _ words: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "record.published", place: Place(file: name, line: line),
      summary: "\"\(words.prefix(40))\" is not a date and is left aside.",
      hints: ["Write \"published\" as YYYY-MM-DD."])
  }

  static func pdf(_ path: String, _ fault: PDFFault) -> Diagnostic {
    let place = Place(file: path)
    switch fault {
    case .encrypted:
      return Diagnostic(
        .error, code: "pdf.encrypted", place: place, summary: "The PDF is locked with a password.",
        hints: ["Save it again without the password."])
    case .damaged(let reason):
      return Diagnostic(
        .error, code: "pdf.damaged", place: place, summary: "The PDF is damaged: \(reason).",
        hints: ["Fetch the file again, or save it anew from a viewer."])
    case .noPages:
      return Diagnostic(.error, code: "pdf.no-pages", place: place, summary: "The PDF has no page.")
    case .noText(let pages):
      return Diagnostic(
        .error, code: "pdf.scan", place: place,
        summary:
          "The PDF holds no text on its \(pages) \(pages == 1 ? "page" : "pages"): blank, a scan or a picture.",
        hints: ["Run text recognition (OCR) over it first, or give the paper's text page."])
    case .tooManyPages(let count):
      return Diagnostic(
        .error, code: "pdf.too-large", place: place,
        summary: "The PDF has \(count) pages, more than are read at once.",
        hints: ["Cut it into smaller files."])
    case .tooManyCharacters:
      return Diagnostic(
        .error, code: "pdf.too-large", place: place,
        summary: "The PDF holds more characters than are read at once.",
        hints: ["Cut it into smaller files."])
    case .tookTooLong(let seconds):
      return Diagnostic(
        .error, code: "pdf.too-slow", place: place,
        summary: "The PDF is not read: it took more than \(seconds) seconds.",
        hints: ["Save it anew from a viewer, or give the paper's text page."])
    case .failed(let reason):
      return Diagnostic(
        .error, code: "pdf.failed", place: place,
        summary: "The PDF is not read: its reader failed, \(reason).",
        hints: ["Save it anew from a viewer, or give the paper's text page."])
    }
  }

  static func emptyPages(_ path: String, _ pages: [Int]) -> Diagnostic {
    Diagnostic(
      .note, code: "pdf.empty-page", place: Place(file: path),
      summary:
        "\(pages.count) \(pages.count == 1 ? "page holds" : "pages hold") no text (\(listed(pages))): blank, or a scan.",
      hints: ["Run text recognition (OCR) over the file if those pages count."])
  }

  static func unmappedPages(_ path: String, _ pages: [Int]) -> Diagnostic {
    Diagnostic(
      .warning, code: "pdf.unmapped-page", place: Place(file: path),
      summary:
        "\(pages.count) \(pages.count == 1 ? "page is" : "pages are") not readable (\(listed(pages))): their fonts do not tell which characters their signs are.",
      hints: ["Run text recognition (OCR) over the file, or give the paper's text page."])
  }

  private static func listed(_ pages: [Int]) -> String {
    pages.prefix(8).map(String.init).joined(separator: ", ") + (pages.count > 8 ? ", …" : "")
  }

  static func missingMaps(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "pdf.maps", place: Place(file: path),
      summary:
        "The PDF's text is not readable: its Chinese fonts are not in it, and poppler's character maps are not installed.",
      hints: ["Install the package poppler-data, or save the PDF anew with its fonts embedded."])
  }

  static func unmappedFonts(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "pdf.unmapped", place: Place(file: path),
      summary: "The PDF's text is not readable: its fonts do not tell which characters their signs are.",
      hints: ["Run text recognition (OCR) over it first, or give the paper's text page."])
  }

  static func hidden(_ path: String, _ parts: [String]) -> Diagnostic {
    Diagnostic(
      .note, code: "office.hidden", place: Place(file: path),
      summary: "What is hidden in the file is not read: \(parts.joined(separator: ", ")).",
      hints: ["Unhide it if it counts."])
  }

  static func unsavedFormulas(_ path: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      .warning, code: "office.formula", place: Place(file: path),
      summary:
        "\(count) \(count == 1 ? "cell holds" : "cells hold") a formula without its value; \(count == 1 ? "it is" : "they are") not read.",
      hints: ["Open the file in Excel or WPS and save it."])
  }

  static func unevenRows(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .warning, code: "table.as-text", place: Place(file: path, line: line),
      summary: "The table that begins at line \(line) is not read: its rows hold unlike numbers of figures.",
      hints: ["Give the workbook (.xlsx) or the page (.html) that it was taken from."])
  }

  static func webArchive(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "markup.archive", place: Place(file: path),
      summary: "The file is a web archive, which is not read.",
      hints: ["Open it in a browser and save the page as HTML."])
  }

  static func unclearComma(_ path: String, _ number: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "table.comma", place: Place(file: path),
      summary:
        "It is not clear whether the comma in \(number) parts thousands or decimals; thousands are read.",
      explanation: "The values are parted by semicolons, as where the comma is the decimal mark.",
      hints: ["If it is the decimal mark, save the file with points, or as a workbook (.xlsx)."])
  }

  static func oldOffice(_ path: String) -> Diagnostic {
    // Word and Excel put what they lock with a password into a file of the old form.
    if ["docx", "xlsx"].contains(InputWalker.ending(path)) { return .markup(path, .encrypted) }
    return Diagnostic(
      .error, code: "office.old", place: Place(file: path),
      summary: "The file is of the old Word or Excel form.",
      hints: ["Save it as .docx or .xlsx."])
  }

  static func markup(_ path: String, _ fault: MarkupFault) -> Diagnostic {
    let place = Place(file: path)
    switch fault {
    case .damaged(let reason):
      return Diagnostic(
        .error, code: "markup.damaged", place: place, summary: "The file is damaged: \(reason).",
        hints: ["Fetch the file again, or save it anew."])
    case .tooLarge(let part, let limit):
      return Diagnostic(
        .error, code: "markup.too-large", place: place,
        summary:
          "The part \(part) unpacks to more than is read (\(limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit)")).",
        hints: ["Cut the file into smaller ones."])
    case .encrypted:
      return Diagnostic(
        .error, code: "markup.encrypted", place: place, summary: "The file is locked with a password.",
        hints: ["Save it again without the password."])
    case .missing:
      return Diagnostic(
        .error, code: "markup.missing", place: place,
        summary: "The file is a zip file but neither a Word file nor a workbook.",
        hints: ["Unpack it and give the files in it."])
    case .entities(let part):
      return Diagnostic(
        .error, code: "markup.entities", place: place,
        summary: "The part \(part) declares entities, which Word and Excel never do; it is not read.")
    }
  }
}
