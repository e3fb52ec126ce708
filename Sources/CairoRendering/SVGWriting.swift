internal import CPangoCairo
public import PageLayout

/// Collects what a cairo surface writes.
private final class ByteSink {
  var bytes: [UInt8] = []

  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }

  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}

extension Frame {
  /// The frame as SVG: one unit a user unit, text as outlines.
  public func svg(background: Colour, fonts: FontSet) throws(RenderingError) -> [UInt8] {
    let sink = ByteSink()
    let surface = cairo_svg_surface_create_for_stream(
      ByteSink.write, sink.pointer, size.width, size.height)
    defer { cairo_surface_destroy(surface) }
    cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PX)
    let cr = try drawingContext(on: surface, page: 1)
    cairo_set_source_rgb(
      cr, Double(background.red) / 255, Double(background.green) / 255,
      Double(background.blue) / 255)
    cairo_paint(cr)
    defer { cairo_destroy(cr) }
    let glyphs = GlyphDrawing(cr: cr, fonts: fonts, page: 1)
    try FrameDrawing(cr: cr, glyphs: glyphs).draw(self, at: .zero)
    cairo_show_page(cr)
    try check(cairo_status(cr), page: 1)
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface), page: 1)
    return sink.bytes
  }
}
