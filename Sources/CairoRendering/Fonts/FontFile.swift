internal import CHarfBuzz
internal import CPangoCairo

/// A face of a font file: shapes through HarfBuzz, draws through cairo.
final class FontFile {
  /// The family's name as asked for.
  let name: String
  let path: String
  let index: Int
  let face: OpaquePointer
  let font: OpaquePointer
  let unitsPerEm: Double
  private(set) var metrics: (ascent: Double, descent: Double, capHeight: Double) = (0.88, 0.12, 0.73)
  private var cairoFace: OpaquePointer?
  private let library: FreeTypeLibrary

  init(name: String, path: String, index: Int, library: FreeTypeLibrary) throws(RenderingError) {
    guard let blob = hb_blob_create_from_file_or_fail(path) else {
      throw RenderingError.badFont(path: path)
    }
    self.name = name
    self.path = path
    self.index = index
    self.library = library
    face = hb_face_create(blob, UInt32(index))
    hb_blob_destroy(blob)
    font = hb_font_create(face)
    unitsPerEm = Double(max(1, hb_face_get_upem(face)))
    guard hb_face_get_glyph_count(face) > 0 else { throw RenderingError.badFont(path: path) }
    hb_font_set_scale(font, Int32(unitsPerEm), Int32(unitsPerEm))
    metrics = readMetrics()
  }

  deinit {
    cairoFace.map(cairo_font_face_destroy)
    hb_font_destroy(font)
    hb_face_destroy(face)
  }

  /// For drawing; made when first asked for.
  func drawable() throws(RenderingError) -> OpaquePointer {
    if let cairoFace { return cairoFace }
    var ft: FT_Face?
    guard FT_New_Face(library.pointer, path, index, &ft) == 0, let ft else {
      throw RenderingError.badFont(path: path)
    }
    guard let made = ownedCairoFace(of: ft, library: library) else {
      throw RenderingError.badFont(path: path)
    }
    cairoFace = made
    return made
  }

  func hasGlyph(_ scalar: Unicode.Scalar) -> Bool {
    var glyph: hb_codepoint_t = 0
    return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 && glyph != 0
  }

  /// What holds all glyphs: left, bottom, right, top in thousandths of an em.
  var box: [Int] {
    let head = hb_face_reference_table(face, openTypeTag("head"))
    defer { hb_blob_destroy(head) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(head, &length), length >= 44 else { return [0, 0, 1000, 1000] }
    return stride(from: 36, to: 44, by: 2).map { at in
      let edge = Int16(
        bitPattern: UInt16(UInt8(bitPattern: data[at])) << 8 | UInt16(UInt8(bitPattern: data[at + 1])))
      return Int((Double(edge) * 1000 / unitsPerEm).rounded())
    }
  }

  private func readMetrics() -> (ascent: Double, descent: Double, capHeight: Double) {
    var extents = hb_font_extents_t()
    hb_font_get_extents_for_direction(font, HB_DIRECTION_LTR, &extents)
    var cap: hb_position_t = 0
    hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap)
    return (
      Double(extents.ascender) / unitsPerEm, -Double(extents.descender) / unitsPerEm,
      cap > 0 ? Double(cap) / unitsPerEm : 0.73
    )
  }
}

/// A FreeType library: one for each font set, since it belongs to one thread.
final class FreeTypeLibrary {
  let pointer: FT_Library?

  init() {
    var made: FT_Library?
    FT_Init_FreeType(&made)
    pointer = made
  }

  deinit { FT_Done_FreeType(pointer) }
}

nonisolated(unsafe) private var faceKey = cairo_user_data_key_t()

/// A FreeType face with the library it needs as long as cairo's own caches hold it.
private final class OwnedFace {
  let face: FT_Face
  let library: FreeTypeLibrary

  init(_ face: FT_Face, _ library: FreeTypeLibrary) {
    self.face = face
    self.library = library
  }

  deinit { FT_Done_Face(face) }
}

/// A cairo face that owns its FreeType face and its library.
private func ownedCairoFace(of ft: FT_Face, library: FreeTypeLibrary) -> OpaquePointer? {
  guard let made = cairo_ft_font_face_create_for_ft_face(ft, 0) else { return nil }
  let owner = Unmanaged.passRetained(OwnedFace(ft, library))
  cairo_font_face_set_user_data(made, &faceKey, owner.toOpaque()) { pointer in
    guard let pointer else { return }
    Unmanaged<OwnedFace>.fromOpaque(pointer).release()
  }
  return made
}
