internal import CPangoCairo
internal import PageLayout

/// Draws text runs glyph by glyph, each cluster where layout put it.
struct GlyphDrawing {
  let cr: OpaquePointer
  let fonts: FontSet
  /// For errors, from 1.
  let page: Int

  func draw(_ run: TextRun, at origin: Point) throws(RenderingError) {
    let shaped = fonts.glyphs(of: run.text, in: run.font)
    var start = 0
    while start < shaped.count {
      var end = start + 1
      while end < shaped.count, shaped[end].file == shaped[start].file { end += 1 }
      try draw(shaped[start..<end], of: run, at: origin)
      start = end
    }
  }

  /// The glyphs of one font file.
  private func draw(
    _ glyphs: ArraySlice<FontSet.Glyph>, of run: TextRun, at origin: Point
  ) throws(RenderingError) {
    guard let first = glyphs.first, let file = fonts.file(first.file, of: run.font) else { return }
    let origins = ClusterOrigins(run)
    var placed: [cairo_glyph_t] = []
    for glyph in glyphs {
      guard glyph.id != 0 else { throw fonts.missing(glyph, run, page: page) }
      placed.append(
        cairo_glyph_t(
          index: UInt(glyph.id),
          x: origin.x + origins.x(at: glyph.cluster) + glyph.offsetX * run.font.size,
          y: origin.y - glyph.offsetY * run.font.size))
    }
    cairo_set_font_face(cr, try file.drawable())
    cairo_set_font_size(cr, run.font.size)
    showOnPixels(placed, size: run.font.size)
  }

  /// cairo 1.16 puts cached glyphs on whole pixels, which makes the spacing of small text uneven: there the outlines
  /// are filled instead.
  private func showOnPixels(_ glyphs: [cairo_glyph_t], size: Double) {
    var matrix = cairo_matrix_t()
    cairo_get_matrix(cr, &matrix)
    guard size * abs(matrix.xx) < Self.smallText else {
      cairo_show_glyphs(cr, glyphs, Int32(glyphs.count))
      return
    }
    cairo_new_path(cr)
    cairo_glyph_path(cr, glyphs, Int32(glyphs.count))
    cairo_fill(cr)
  }

  /// In pixels.
  private static let smallText = 18.0
}

/// Where each cluster of a run starts, by its UTF-8 offset.
struct ClusterOrigins {
  private var offsets: [Int] = []
  private var places: [Double] = []

  init(_ run: TextRun) {
    var offset = 0
    var x = 0.0
    for cluster in run.clusters {
      offsets.append(offset)
      places.append(x + cluster.shift)
      offset += cluster.length
      x += cluster.advance
    }
  }

  func x(at offset: Int) -> Double {
    var low = 0
    var high = offsets.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle } else { high = middle }
    }
    return places.isEmpty ? 0 : places[low]
  }
}
