internal import CHarfBuzz

/// A font cut down to the glyphs of one document, ready to be embedded.
struct FontSubset {
  enum Program {
    /// A bare CFF table; its codes are its glyphs.
    case compact([UInt8])
    /// A TrueType file.
    case trueType([UInt8])
  }

  let program: Program
  /// From the font's glyph ids to the subset's.
  let newIDs: [UInt32: UInt16]

  /// - Throws: `badFont` when the font cannot be cut.
  init(of file: FontFile, glyphs: Set<UInt32>) throws(RenderingError) {
    let bad = RenderingError.badFont(path: file.path)
    guard let input = hb_subset_input_create_or_fail() else { throw bad }
    defer { hb_subset_input_destroy(input) }
    let set = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(set, glyph) }
    // Hints are for coarse screens; without them a face of 400 characters is a fifth smaller.
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
    let source = FontSubset.outlines(of: file.face)
    defer { hb_face_destroy(source) }
    guard let plan = hb_subset_plan_create_or_fail(source, input) else { throw bad }
    defer { hb_subset_plan_destroy(plan) }
    guard let face = hb_subset_plan_execute_or_fail(plan) else { throw bad }
    defer { hb_face_destroy(face) }
    let mapping = hb_subset_plan_old_to_new_glyph_mapping(plan)
    var ids: [UInt32: UInt16] = [:]
    for glyph in glyphs { ids[glyph] = UInt16(truncatingIfNeeded: hb_map_get(mapping, glyph)) }
    newIDs = ids
    var compact = FontSubset.bytes(hb_face_reference_table(face, openTypeTag("CFF ")))
    if compact.isEmpty {
      let whole = FontSubset.bytes(hb_face_reference_blob(face))
      guard !whole.isEmpty else { throw bad }
      program = .trueType(whole)
    } else {
      compact.withUnsafeMutableBufferPointer { CompactOutlines($0).tidy() }
      program = .compact(compact)
    }
  }

  /// The face with its outlines and nothing else: to cut what says which character is which glyph takes longer than all
  /// the rest, and a PDF has that in a table of its own.
  private static func outlines(of face: OpaquePointer) -> OpaquePointer? {
    let made = hb_face_builder_create()
    for name in ["CFF ", "glyf", "loca", "head", "hhea", "hmtx", "maxp"] {
      let table = hb_face_reference_table(face, openTypeTag(name))
      if hb_blob_get_length(table) > 0 { hb_face_builder_add_table(made, openTypeTag(name), table) }
      hb_blob_destroy(table)
    }
    return made
  }

  private static func bytes(_ blob: OpaquePointer?) -> [UInt8] {
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length) else { return [] }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }
}
