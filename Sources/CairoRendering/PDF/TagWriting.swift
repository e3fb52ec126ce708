internal import CPangoCairo
internal import PageLayout

/// Passes structure tags, links and destinations to cairo, and keeps what cairo 1.16 cannot write
/// (alternative texts, scopes, spans) for `StructureCompletion`.
final class TagWriting {
  /// What is still to be added to the elements of one type, in the order they were opened.
  struct Attributes {
    var alternative: String?
    var summary: String?
    var scope: String?
    var columnSpan = 1
    var rowSpan = 1
  }

  let cr: OpaquePointer
  private(set) var attributes: [String: [Attributes]] = [:]
  private var depth = 0

  init(_ cr: OpaquePointer) { self.cr = cr }

  /// Whether an element is open: text outside of all is a running head or foot.
  var isOpen: Bool { depth > 0 }

  func begin(_ tag: StructureTag, at: Point, size: Size) {
    depth += 1
    cairo_tag_begin(cr, tag.pdfName, link(tag, at: at, size: size))
    if let more = tag.attributes { attributes[tag.pdfName, default: []].append(more) }
  }

  func end(_ tag: StructureTag) {
    depth -= 1
    cairo_tag_end(cr, tag.pdfName)
  }

  func destination(_ name: String, at: Point) {
    cairo_tag_begin(cr, CAIRO_TAG_DEST, "name='\(name)' x=\(plain(at.x)) y=\(plain(at.y))")
    cairo_tag_end(cr, CAIRO_TAG_DEST)
  }

  private func link(_ tag: StructureTag, at: Point, size: Size) -> String {
    guard case .link(let target) = tag else { return "" }
    let rect =
      "rect=["
      + [at.x, at.y, size.width, size.height].map(plain).joined(separator: " ") + "]"
    return switch target {
    case .destination(let name): "dest='\(name)' \(rect)"
    case .uri(let uri): "uri='\(percentEncoded(uri))' \(rect)"
    }
  }

  /// cairo takes a number with an exponent or with very many digits for an error.
  private func plain(_ value: Double) -> String { String((value * 100).rounded() / 100) }

  /// cairo reads a quote or backslash as its own, PDF readers only ASCII.
  private func percentEncoded(_ uri: String) -> String {
    uri.utf8.map { byte in
      let isPlain = byte > 0x20 && byte < 0x7F && !"'\\\"<>^`{|}".utf8.contains(byte)
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (hex.utf8.count < 2 ? "0" : "") + hex
    }.joined()
  }
}

extension StructureTag {
  var pdfName: String {
    switch self {
    case .section: "Sect"
    case .heading(let level): "H\(min(6, max(1, level)))"
    case .paragraph: "P"
    case .span: "Span"
    case .caption: "Caption"
    case .note: "Note"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .tableHead: "THead"
    case .tableBody: "TBody"
    case .tableRow: "TR"
    case .headerCell: "TH"
    case .dataCell: "TD"
    case .figure: "Figure"
    case .link: "Link"
    }
  }

  fileprivate var attributes: TagWriting.Attributes? {
    switch self {
    case .figure(let alt): .init(alternative: alt)
    case .table(let summary): .init(summary: summary)
    case .headerCell(let scope, let columns, let rows):
      .init(scope: scope.rawValue, columnSpan: columns, rowSpan: rows)
    case .dataCell(let columns, let rows): .init(columnSpan: columns, rowSpan: rows)
    default: nil
    }
  }
}
