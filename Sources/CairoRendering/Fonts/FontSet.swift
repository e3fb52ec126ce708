internal import CHarfBuzz
internal import CPangoCairo
public import PageLayout

/// The fonts of one worker: finds families, shapes text, lends faces to the drawing. Not for sharing
/// between threads; making one costs about 3 ms.
public final class FontSet: TextMeasuring {
  /// A family that was taken in another's place.
  public struct Substitution: Hashable, Sendable {
    /// The name by which the style calls it.
    public var family: FontFamily
    /// The family the style prefers.
    public var wanted: String
    /// The family that is installed and used.
    public var taken: String
  }

  /// What fell back, in order of family.
  public private(set) var substitutions: [Substitution] = []

  /// A character that no font of a chain has: 〓 stands in its place, as in print.
  public struct Replacement: Hashable, Sendable {
    /// The character that could not be set.
    public var character: String
    /// The words it stands in.
    public var text: String
    /// A package whose fonts have it.
    public var package: String
  }

  /// What 〓 stands for in what was shaped, each character once, in order of their first use.
  public private(set) var replacements: [Replacement] = []

  private struct FaceKey: Hashable {
    var family: FontFamily
    var weight: FontWeight
  }

  /// A shaped glyph; lengths in em.
  struct Glyph {
    var id: UInt32
    /// UTF-8 offset in the text.
    var cluster: Int
    var advance: Double
    var offsetX: Double
    var offsetY: Double
    /// Which file of the chain.
    var file: Int
  }

  private let families: [FontFamily: [String]]
  let library = FreeTypeLibrary()
  private var chains: [FaceKey: [FontFile]] = [:]
  private var files: [FontFile] = []
  private var shaped: [FaceKey: [String: [Glyph]]] = [:]
  private let buffer: OpaquePointer
  private var features: [hb_feature_t] = []

  /// - Parameter families: for each name the families in order of preference.
  /// - Throws: `missingFamily` when nothing of a chain is installed.
  public init(families: [FontFamily: [String]]) throws(RenderingError) {
    self.families = families
    buffer = hb_buffer_create()
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
    // Ligatures would tie clusters together; figures are tabular and lining wherever a font can.
    features = [("liga", 0), ("clig", 0), ("tnum", 1), ("lnum", 1)].map { name, value in
      hb_feature_t(tag: openTypeTag(name), value: value, start: 0, end: UInt32.max)
    }
    for family in families.keys.sorted(by: { $0.name < $1.name }) {
      for weight in [FontWeight.regular, .bold] { try load(family, weight) }
    }
  }

  deinit { hb_buffer_destroy(buffer) }

  private func load(_ family: FontFamily, _ weight: FontWeight) throws(RenderingError) {
    let wanted = families[family] ?? []
    var files: [FontFile] = []
    for name in wanted {
      guard let found = FontLookup.file(family: name, weight: weight.rawValue) else { continue }
      files.append(try opened(name, found.path, found.index))
    }
    guard let first = files.first else {
      throw RenderingError.missingFamily(
        wanted: wanted, weight: weight.rawValue, package: FontLookup.package(families: wanted))
    }
    if weight == .regular, let name = wanted.first, first.name != name {
      substitutions.append(Substitution(family: family, wanted: name, taken: first.name))
    }
    chains[FaceKey(family: family, weight: weight)] = files
  }

  /// A file is opened once, whatever families fall back to it: a PDF then holds its outlines once.
  private func opened(_ name: String, _ path: String, _ index: Int) throws(RenderingError) -> FontFile {
    if let file = files.first(where: { $0.name == name && $0.path == path && $0.index == index }) {
      return file
    }
    let file = try FontFile(name: name, path: path, index: index, library: library)
    files.append(file)
    return file
  }

  /// The clusters of a line with their advances in points.
  public func clusters(of text: String, in font: Font) -> [TextCluster] {
    let glyphs = glyphs(of: text, in: font)
    var result: [TextCluster] = []
    result.reserveCapacity(glyphs.count)
    for (n, glyph) in glyphs.enumerated() {
      let advance = glyph.advance * font.size
      if n > 0, glyphs[n - 1].cluster == glyph.cluster {
        result[result.count - 1].advance += advance
      } else {
        let end = glyphs[n...].first { $0.cluster > glyph.cluster }?.cluster ?? text.utf8.count
        result.append(
          TextCluster(length: end - glyph.cluster, advance: advance + font.tracking))
      }
    }
    return result
  }

  /// Ascent, descent and the like, in points.
  public func metrics(of font: Font) -> FontMetrics {
    let m = file(0, of: font)?.metrics ?? (0.88, 0.12, 0.73)
    return FontMetrics(
      ascent: m.0 * font.size, descent: m.1 * font.size, capHeight: m.2 * font.size)
  }

  /// The glyphs of a text in reading order; id 0 where no file of the chain has the character.
  func glyphs(of text: String, in font: Font) -> [Glyph] {
    let key = FaceKey(family: font.family, weight: font.weight)
    if let known = shaped[key]?[text] { return known }
    let made = shape(text, files: chains[key] ?? [])
    shaped[key, default: [:]][text] = made
    return made
  }

  func file(_ index: Int, of font: Font) -> FontFile? {
    let files = chains[FaceKey(family: font.family, weight: font.weight)] ?? []
    return files.indices.contains(index) ? files[index] : nil
  }

  func familyNames(of font: Font) -> [String] { families[font.family] ?? [] }

  private func shape(_ text: String, files: [FontFile]) -> [Glyph] {
    guard !files.isEmpty, !text.isEmpty else { return [] }
    let first = shape(text, range: 0..<text.utf8.count, with: files[0], number: 0)
    guard first.contains(where: { $0.id == 0 }) else { return first }
    guard files.count > 1 else { return replacing(first, of: text, files: files) }
    let glyphs = segments(of: text, files: files).flatMap { file, range in
      shape(text, range: range, with: files[file], number: file)
    }
    return replacing(glyphs, of: text, files: files)
  }

  /// One odd character in one page must not cost the month its brief: 〓 takes its place and it is told.
  private func replacing(_ glyphs: [Glyph], of text: String, files: [FontFile]) -> [Glyph] {
    guard glyphs.contains(where: { $0.id == 0 }),
      let mark = shape("〓", range: 0..<3, with: files[0], number: 0).first, mark.id != 0
    else { return glyphs }
    return glyphs.map { glyph in
      guard glyph.id == 0 else { return glyph }
      note(glyph, of: text)
      var copy = mark
      copy.cluster = glyph.cluster
      return copy
    }
  }

  private func note(_ glyph: Glyph, of text: String) {
    let tail = String(decoding: Array(text.utf8)[glyph.cluster...], as: UTF8.self)
    guard let scalar = tail.unicodeScalars.first else { return }
    let character = String(Character(scalar))
    guard !replacements.contains(where: { $0.character == character }) else { return }
    replacements.append(
      Replacement(character: character, text: text, package: FontLookup.package(character: scalar)))
  }

  /// Stretches of a text by the first file that has their characters.
  private func segments(of text: String, files: [FontFile]) -> [(file: Int, range: Range<Int>)] {
    var result: [(file: Int, range: Range<Int>)] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      let file = files.firstIndex { $0.hasGlyph(scalar) } ?? 0
      if let last = result.last, last.file == file {
        result[result.count - 1].range = last.range.lowerBound..<end
      } else {
        result.append((file, offset..<end))
      }
      offset = end
    }
    return result
  }

  private func shape(_ text: String, range: Range<Int>, with file: FontFile, number: Int)
    -> [Glyph]
  {
    hb_buffer_clear_contents(buffer)
    var copy = text
    copy.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        hb_buffer_add_utf8(
          buffer, characters.baseAddress, Int32(characters.count), UInt32(range.lowerBound),
          Int32(range.count))
      }
    }
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_guess_segment_properties(buffer)
    let narrow = WesternQuotes.offsets(in: text).map { offset in
      hb_feature_t(
        tag: openTypeTag("pwid"), value: 1, start: UInt32(offset), end: UInt32(offset + 3))
    }
    let features = features + narrow
    hb_shape(file.font, buffer, features, UInt32(features.count))
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return [] }
    return (0..<Int(count)).map { n in
      Glyph(
        id: infos[n].codepoint, cluster: Int(infos[n].cluster),
        advance: Double(positions[n].x_advance) / file.unitsPerEm,
        offsetX: Double(positions[n].x_offset) / file.unitsPerEm,
        offsetY: Double(positions[n].y_offset) / file.unitsPerEm, file: number)
    }
  }
}

/// An OpenType tag of four ASCII characters.
func openTypeTag(_ name: String) -> hb_tag_t {
  name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) }
}

extension FontSet {
  /// What to say of a glyph that no font has.
  func missing(_ glyph: Glyph, _ run: TextRun, page: Int) -> RenderingError {
    let tail = String(decoding: Array(run.text.utf8)[glyph.cluster...], as: UTF8.self)
    let character = tail.first.map(String.init) ?? ""
    let scalar = character.unicodeScalars.first ?? "?"
    return .missingGlyph(
      character: character, text: run.text, families: familyNames(of: run.font), page: page,
      package: FontLookup.package(character: scalar))
  }
}

extension FontSet {
  /// The fonts of a style.
  public convenience init(style: StyleSheet) throws(RenderingError) {
    try self.init(
      families: Dictionary(
        uniqueKeysWithValues: style.fonts.chains.map { (FontFamily($0.key), $0.value) }))
  }
}
