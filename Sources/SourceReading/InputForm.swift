import MarkupReading

/// The form of a file, told by its first bytes, then by its name.
enum InputForm: Hashable {
  case text, html, pdf
  /// Word files and workbooks.
  case zip
  /// .doc and .xls.
  case oldOffice
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
    return lower.contains("<!doctype html".utf8) || lower.contains("<html".utf8) ? .html : .text
  }
}
