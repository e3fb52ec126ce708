internal import CPangoCairo
internal import PageLayout

/// Draws text runs glyph by glyph, each cluster where layout put it.
struct GlyphDrawing {
  let cr: OpaquePointer
  let fonts: FontSet
  let subsets: FontSubsets?
  /// For errors, from 1.
  let page: Int

  func draw(_ run: TextRun, at origin: Point) throws(RenderingError) {
    let shaped = fonts.glyphs(of: run.text, in: run.font)
    var start = 0
    while start < shaped.count {
      var end = start + 1
      while end < shaped.count, shaped[end].file == shaped[start].file { end += 1 }
      try draw(shaped[start..<end], of: run, last: end == shaped.count, at: origin)
      start = end
    }
  }

  /// The glyphs of one font file.
  private func draw(
    _ glyphs: ArraySlice<FontSet.Glyph>, of run: TextRun, last: Bool, at origin: Point
  ) throws(RenderingError) {
    guard let first = glyphs.first, let file = fonts.file(first.file, of: run.font) else { return }
    let origins = ClusterOrigins(run)
    var placed: [cairo_glyph_t] = []
    for glyph in glyphs {
      guard glyph.id != 0 else { throw fonts.missing(glyph, run, page: page) }
      placed.append(
        cairo_glyph_t(
          index: UInt(subsets?.id(glyph.id, in: file) ?? glyph.id),
          x: origin.x + origins.x(at: glyph.cluster) + glyph.offsetX * run.font.size,
          y: origin.y - glyph.offsetY * run.font.size))
    }
    cairo_set_font_face(cr, try face(of: file))
    cairo_set_font_size(cr, run.font.size)
    guard cairo_surface_has_show_text_glyphs(cairo_get_target(cr)) != 0 else {
      showOnPixels(placed, size: run.font.size)
      return
    }
    let end = last ? run.text.utf8.count : shapedEnd(after: glyphs, in: run)
    let clusters = textClusters(of: glyphs, end: end)
    let text = Array(run.text.utf8)[first.cluster..<end]
    text.withUnsafeBytes { bytes in
      cairo_show_text_glyphs(
        cr, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), placed,
        Int32(placed.count), clusters, Int32(clusters.count), cairo_text_cluster_flags_t(0))
    }
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

  private func face(of file: FontFile) throws(RenderingError) -> OpaquePointer {
    if let subsets { return try subsets.drawable(for: file) }
    return try file.drawable()
  }

  private func shapedEnd(after glyphs: ArraySlice<FontSet.Glyph>, in run: TextRun) -> Int {
    let shaped = fonts.glyphs(of: run.text, in: run.font)
    return glyphs.endIndex < shaped.count ? shaped[glyphs.endIndex].cluster : run.text.utf8.count
  }

  private func textClusters(of glyphs: ArraySlice<FontSet.Glyph>, end: Int)
    -> [cairo_text_cluster_t]
  {
    var result: [cairo_text_cluster_t] = []
    for (n, glyph) in zip(glyphs.indices, glyphs) {
      if n > glyphs.startIndex, glyphs[n - 1].cluster == glyph.cluster {
        result[result.count - 1].num_glyphs += 1
      } else {
        let next = glyphs[n...].first { $0.cluster > glyph.cluster }?.cluster ?? end
        result.append(cairo_text_cluster_t(num_bytes: Int32(next - glyph.cluster), num_glyphs: 1))
      }
    }
    return result
  }
}

/// Where each cluster of a run starts, by its UTF-8 offset.
private struct ClusterOrigins {
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
