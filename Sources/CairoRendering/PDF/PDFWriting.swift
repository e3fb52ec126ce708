internal import CPangoCairo
public import PageLayout
internal import SourceText

/// Collects what a cairo surface writes.
final class ByteSink {
  var bytes: [UInt8] = []

  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }

  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}

extension PagedDocument {
  /// The document as PDF: tagged, with bookmarks, links and fonts cut to its text. Same pages, same bytes.
  public func pdf(fonts: FontSet) throws(RenderingError) -> [UInt8] {
    _ = try DestinationCheck(self)
    let subsets = try FontSubsets(of: pages.map(\.frame), fonts: fonts)
    let sink = ByteSink()
    let size = pages.first?.frame.size ?? Size(width: 595.28, height: 841.89)
    let surface = cairo_pdf_surface_create_for_stream(
      ByteSink.write, sink.pointer, size.width, size.height)!
    describe(surface)
    // After an error cairo 1.16 may crash when the surface is finished: it is then left alone.
    let tags = try draw(on: surface, fonts: fonts, subsets: subsets)
    defer { cairo_surface_destroy(surface) }
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface), page: pages.count)
    return try StructureCompletion(language: language, attributes: tags.attributes)
      .complete(sink.bytes)
  }

  private func draw(on surface: OpaquePointer, fonts: FontSet, subsets: FontSubsets)
    throws(RenderingError) -> TagWriting
  {
    let cr = cairo_create(surface)!
    defer { cairo_destroy(cr) }
    let tags = TagWriting(cr)
    for (n, page) in pages.enumerated() {
      // cairo forgets what was drawn, tags too, when the size is set again.
      if n > 0 {
        cairo_pdf_surface_set_size(surface, page.frame.size.width, page.frame.size.height)
      }
      let glyphs = GlyphDrawing(cr: cr, fonts: fonts, subsets: subsets, page: n + 1)
      let drawing = FrameDrawing(cr: cr, glyphs: glyphs, tags: tags)
      var ground = page.frame
      ground.items = Array(ground.items.prefix { $0.item.isShape })
      var content = page.frame
      content.items.removeFirst(ground.items.count)
      try drawing.draw(ground, at: .zero)
      // cairo forgets what it recorded, the Document too, when a fill covers the whole page: the ground comes first.
      if n == 0 { cairo_tag_begin(cr, "Document", "") }
      try drawing.draw(content, at: .zero)
      // Document is closed on the last page, before it is shown.
      if n == pages.count - 1 { cairo_tag_end(cr, "Document") }
      cairo_show_page(cr)
      try check(cairo_status(cr), page: n + 1)
    }
    addOutline(to: surface)
    return tags
  }

  private func describe(_ surface: OpaquePointer) {
    let day = date.description + String("-01-01".dropFirst(date.description.utf8.count - 4)) + "T00:00:00Z"
    for (key, value) in [
      (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_SUBJECT, subject),
      (CAIRO_PDF_METADATA_KEYWORDS, keywords.joined(separator: ", ")),
      (CAIRO_PDF_METADATA_CREATOR, "zonebrief"), (CAIRO_PDF_METADATA_CREATE_DATE, day),
      (CAIRO_PDF_METADATA_MOD_DATE, day),
    ] where !value.isEmpty {
      cairo_pdf_surface_set_metadata(surface, key, value)
    }
  }

  private func addOutline(to surface: OpaquePointer) {
    var parents: [Int32] = [CAIRO_PDF_OUTLINE_ROOT]
    for entry in outline {
      let level = min(max(1, entry.level), parents.count)
      parents.removeSubrange(level...)
      let id = cairo_pdf_surface_add_outline(
        surface, parents[level - 1], entry.title, "dest='\(entry.destination)'",
        CAIRO_PDF_OUTLINE_FLAG_OPEN)
      parents.append(id)
    }
  }
}

func check(_ status: cairo_status_t, page: Int) throws(RenderingError) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  throw RenderingError.cairo(String(cString: cairo_status_to_string(status)), page: page)
}
