internal import CHarfBuzz
internal import CPangoCairo

/// A font cut down to the glyphs of one document before cairo embeds it: cairo itself keeps every
/// subroutine of the whole font (50 KB a face and more).
final class FontSubset {
  let drawable: OpaquePointer
  /// From the font's glyph ids to the subset's.
  let newIDs: [UInt32: UInt32]

  /// - Returns: nil when the font cannot be cut; it is then embedded whole by cairo.
  init?(of file: FontFile, glyphs: Set<UInt32>, library: FreeTypeLibrary) {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    let set = hb_subset_input_glyph_set(input)
    for glyph in glyphs.sorted() { hb_set_add(set, glyph) }
    // Hints are for coarse screens; without them a face of 400 characters is a fifth smaller.
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx"] {
      hb_set_add(dropped, openTypeTag(table))
    }
    guard let plan = hb_subset_plan_create_or_fail(file.face, input) else { return nil }
    defer { hb_subset_plan_destroy(plan) }
    guard let face = hb_subset_plan_execute_or_fail(plan) else { return nil }
    defer { hb_face_destroy(face) }
    let mapping = hb_subset_plan_old_to_new_glyph_mapping(plan)
    var ids: [UInt32: UInt32] = [:]
    for glyph in glyphs { ids[glyph] = hb_map_get(mapping, glyph) }
    guard let made = FontSubset.drawable(of: face, library: library) else { return nil }
    drawable = made
    newIDs = ids
  }

  deinit { cairo_font_face_destroy(drawable) }

  private static func drawable(of face: OpaquePointer, library: FreeTypeLibrary) -> OpaquePointer? {
    guard let blob = hb_face_reference_blob(face) else { return nil }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length), length > 0 else { return nil }
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: Int(length))
    data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      copy.initialize(from: $0, count: Int(length))
    }
    OutlineRounding(UnsafeMutableBufferPointer(start: copy, count: Int(length))).round()
    var ft: FT_Face?
    guard FT_New_Memory_Face(library.pointer, copy, FT_Long(length), 0, &ft) == 0, let ft else {
      copy.deallocate()
      return nil
    }
    return ownedCairoFace(of: ft, library: library, bytes: copy)
  }
}
