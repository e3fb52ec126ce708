import MarkupReading

/// The form of a file, told by its first bytes, then by its name.
enum InputForm: Hashable {
  case text, html, pdf
  /// Word files and workbooks.
  case zip
  /// .doc and .xls, or the XML of 2003.
  case oldOffice
  /// A page and its pictures in one file, .mhtml.
  case webArchive
  case separatedValues(UInt8)

  static func tell(_ bytes: [UInt8], path: String) -> InputForm {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return .zip }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .oldOffice }
    let start = bytes.prefix(1024)
    if start.contains("%PDF-".utf8) { return .pdf }
    switch InputWalker.ending(path) {
    case "htm", "html", "shtml", "xhtml": return .html
    case "csv": return .separatedValues(0x2C)
    case "tsv": return .separatedValues(0x09)
    case "txt", "text": return .text
    default: break
    }
    let lower = start.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    if lower.contains("mso-application".utf8), lower.contains("<?xml".utf8) { return .oldOffice }
    if lower.contains("mime-version:".utf8), lower.contains("multipart/related".utf8) { return .webArchive }
    // What sites call .xls is often a table of HTML without more.
    let isMarkup = lower.drop { $0 <= 0x20 || $0 >= 0x80 }.first == 0x3C
    let elements = ["<!doctype html", "<html"] + (isMarkup ? ["<meta", "<table", "<body", "<div"] : [])
    return elements.contains { lower.contains($0.utf8) } ? .html : .text
  }
}
