internal import CPangoCairo
public import PageLayout

/// A picture in memory, opaque.
public struct PixelBuffer: Hashable, Sendable {
  /// Columns of pixels.
  public var width: Int
  /// Rows of pixels.
  public var height: Int
  /// Row by row without padding; `0x__RRGGBB`, the top byte undefined.
  public var pixels: [UInt32]

  public init(width: Int, height: Int, pixels: [UInt32]) {
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}

extension Frame {
  static let longestSide = 32_767
  static let mostPixels = 100_000_000

  /// Whether a picture of so many pixels a unit is one that is drawn.
  public func isDrawable(scale: Double = 1) -> Bool {
    let (width, height) = (size.width * scale, size.height * scale)
    return max(width, height) <= Double(Frame.longestSide) && width * height <= Double(Frame.mostPixels)
  }

  /// The frame as pixels: `scale` pixels a unit, on `background`.
  public func pixels(scale: Double = 1, background: Colour, fonts: FontSet)
    throws(RenderingError) -> PixelBuffer
  {
    let width = max(1, Int((size.width * scale).rounded()))
    let height = max(1, Int((size.height * scale).rounded()))
    guard isDrawable(scale: scale) else { throw RenderingError.tooLarge(width: width, height: height) }
    var failure: RenderingError?
    let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { buffer, count in
      // The ground is painted over all of it.
      count = width * height
      do throws(RenderingError) {
        try paint(buffer, width, height, scale: scale, background: background, fonts: fonts)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return PixelBuffer(width: width, height: height, pixels: pixels)
  }

  private func paint(
    _ buffer: UnsafeMutableBufferPointer<UInt32>, _ width: Int, _ height: Int, scale: Double,
    background: Colour, fonts: FontSet
  ) throws(RenderingError) {
    guard let pixels = buffer.baseAddress else { return }
    let bytes = UnsafeMutableRawPointer(pixels).assumingMemoryBound(to: UInt8.self)
    let surface = cairo_image_surface_create_for_data(
      bytes, CAIRO_FORMAT_RGB24, Int32(width), Int32(height), Int32(width * 4))
    defer { cairo_surface_destroy(surface) }
    let cr = try drawingContext(on: surface, page: 1)
    defer { cairo_destroy(cr) }
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_set_font_options(cr, options)
    cairo_scale(cr, scale, scale)
    cairo_set_source_rgb(
      cr, Double(background.red) / 255, Double(background.green) / 255,
      Double(background.blue) / 255)
    cairo_paint(cr)
    let glyphs = GlyphDrawing(cr: cr, fonts: fonts, page: 1)
    try FrameDrawing(cr: cr, glyphs: glyphs).draw(self, at: .zero)
    cairo_surface_flush(surface)
    try check(cairo_status(cr), page: 1)
    try check(cairo_surface_status(surface), page: 1)
  }
}
