internal import PageLayout

/// The subsets of one document: every font file cut to the glyphs its pages use.
final class FontSubsets {
  private var subsets: [ObjectIdentifier: FontSubset] = [:]

  /// - Parameter frames: all pages of the document.
  /// - Throws: `missingGlyph` for the first character that no font has.
  init(of frames: [Frame], fonts: FontSet) throws(RenderingError) {
    var used: [ObjectIdentifier: (file: FontFile, glyphs: Set<UInt32>)] = [:]
    for (n, frame) in frames.enumerated() {
      var missing: RenderingError?
      frame.forEachRun { run in
        for glyph in fonts.glyphs(of: run.text, in: run.font) {
          guard let file = fonts.file(glyph.file, of: run.font) else { continue }
          if glyph.id == 0 { missing = missing ?? fonts.missing(glyph, run, page: n + 1) }
          used[ObjectIdentifier(file), default: (file, [])].glyphs.insert(glyph.id)
        }
      }
      if let missing { throw missing }
    }
    for (key, entry) in used {
      subsets[key] = FontSubset(of: entry.file, glyphs: entry.glyphs, library: fonts.library)
    }
  }

  func id(_ glyph: UInt32, in file: FontFile) -> UInt32 {
    subsets[ObjectIdentifier(file)]?.newIDs[glyph] ?? glyph
  }

  func drawable(for file: FontFile) throws(RenderingError) -> OpaquePointer {
    if let subset = subsets[ObjectIdentifier(file)] { return subset.drawable }
    return try file.drawable()
  }
}

extension Frame {
  func forEachRun(_ body: (TextRun) -> Void) {
    for placed in items {
      switch placed.item {
      case .text(let run): body(run)
      case .group(let group): group.frame.forEachRun(body)
      case .shape, .destination: break
      }
    }
  }
}
