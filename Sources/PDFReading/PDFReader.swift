import CPoppler

/// Reads the text layer of a PDF through poppler.
public enum PDFReader {
  /// Farthest from a page's corner that a character is looked for, in points: beyond it no page can be printed.
  private static let farthest: Float = 100_000
  /// Largest font size that is believed, in points.
  private static let largestSize: Float = 2_000

  /// The pages' characters with their places and sizes. Nothing is rendered, no script or link is followed.
  public static func read(_ bytes: [UInt8], limits: PDFLimits = PDFLimits()) throws(PDFFault) -> [PDFPage] {
    let document = try open(bytes)
    defer { g_object_unref(UnsafeMutableRawPointer(document)) }
    let count = Int(poppler_document_get_n_pages(document))
    guard count > 0 else { throw .noPages }
    guard count <= limits.pages else { throw .tooManyPages(count) }
    var pages: [PDFPage] = []
    var characters = 0
    for index in 0..<count {
      guard let page = poppler_document_get_page(document, Int32(index)) else { continue }
      defer { g_object_unref(UnsafeMutableRawPointer(page)) }
      pages.append(read(page, number: index + 1))
      characters += pages[pages.count - 1].characters.count
      guard characters <= limits.characters else { throw .tooManyCharacters }
    }
    guard characters > 0 else { throw .noText(pages: count) }
    return pages
  }

  private static func open(_ bytes: [UInt8]) throws(PDFFault) -> OpaquePointer {
    var error: UnsafeMutablePointer<GError>?
    let data = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
    defer { g_bytes_unref(data) }
    if let document = poppler_document_new_from_bytes(data, nil, &error) { return document }
    defer { g_error_free(error) }
    guard let fault = error?.pointee else { throw .damaged("no reason given") }
    if fault.code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue) { throw .encrypted }
    throw .damaged(fault.message.map { String(cString: $0) } ?? "no reason given")
  }

  private static func read(_ page: OpaquePointer, number: Int) -> PDFPage {
    var width = 0.0
    var height = 0.0
    poppler_page_get_size(page, &width, &height)
    var result = PDFPage(number: number, width: Float(width), height: Float(height), characters: [])
    guard let text = poppler_page_get_text(page) else { return result }
    defer { g_free(text) }
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else { return result }
    defer { g_free(rectangles) }
    let sizes = sizes(of: page, count: Int(count))
    for (index, scalar) in String(cString: text).unicodeScalars.enumerated() where index < Int(count) {
      guard scalar.value > 0x20 else { continue }
      let place = rectangles[index]
      let left = Float(min(place.x1, place.x2))
      let top = Float(min(place.y1, place.y2))
      let right = Float(max(place.x1, place.x2))
      let bottom = Float(max(place.y1, place.y2))
      guard [left, top, right, bottom].allSatisfy({ abs($0) <= farthest }) else { continue }
      let size = min(sizes[index] > 0 ? sizes[index] : bottom - top, largestSize)
      result.characters.append(
        PlacedCharacter(
          scalar: scalar.value, x: left, y: top, width: right - left, height: bottom - top, size: size))
    }
    return result
  }

  /// The font size of each character of the page's text; 0 where it is not told.
  private static func sizes(of page: OpaquePointer, count: Int) -> [Float] {
    var sizes = [Float](repeating: 0, count: count)
    guard let list = poppler_page_get_text_attributes(page) else { return sizes }
    defer { poppler_page_free_text_attributes(list) }
    var link: UnsafeMutablePointer<GList>? = list
    while let node = link {
      if let data = node.pointee.data {
        let attributes = data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
        let first = max(0, Int(attributes.start_index))
        let last = min(count - 1, Int(attributes.end_index))
        if first <= last {
          for index in first...last { sizes[index] = Float(attributes.font_size) }
        }
      }
      link = node.pointee.next
    }
    return sizes
  }
}
