internal import CHarfBuzz
internal import PageLayout

/// A font file as the pages of one document use it.
struct PDFFont {
  /// A font at a size, as content names it.
  struct Use: Hashable {
    var number: Int
    var size: Double
  }

  let file: FontFile
  let isBold: Bool
  let number: Int
  let subset: FontSubset
  /// By the subset's glyph ids, in thousandths of an em.
  private var widths: [Int]
  /// By the subset's glyph ids: the text each stands for.
  private var texts: [String?]

  init(_ file: FontFile, isBold: Bool, number: Int, glyphs: Set<UInt32>) throws(RenderingError) {
    self.file = file
    self.isBold = isBold
    self.number = number
    subset = try FontSubset(of: file, glyphs: glyphs)
    let count = Int(subset.newIDs.values.max() ?? 0) + 1
    widths = Array(repeating: 0, count: count)
    texts = Array(repeating: nil, count: count)
    for (old, new) in subset.newIDs {
      let advance = Double(hb_font_get_glyph_h_advance(file.font, old)) / file.unitsPerEm
      widths[Int(new)] = Int((advance * 1000).rounded())
    }
  }

  func placed(_ glyph: UInt32, at point: Point) -> PlacedGlyph {
    let code = subset.newIDs[glyph] ?? 0
    return PlacedGlyph(code: code, width: widths[Int(code)], at: point)
  }

  /// Notes what a glyph stands for.
  ///
  /// - Returns: false where it already stands for something else.
  mutating func note(_ glyph: UInt32, as text: Substring) -> Bool {
    let code = Int(subset.newIDs[glyph] ?? 0)
    if let known = texts[code] { return known == text }
    texts[code] = String(text)
    return true
  }

  // MARK: Writing

  /// - Returns: the font's object.
  func write(to objects: inout PDFObjects) -> Int {
    let name = "\(tag)+\(postScriptName)"
    let descriptor = objects.add(descriptor(name, program: program(&objects)))
    let isTrueType = if case .trueType = subset.program { true } else { false }
    var descendant = PDFBytes(
      "<</Type/Font/Subtype/\(isTrueType ? "CIDFontType2/CIDToGIDMap/Identity" : "CIDFontType0")/BaseFont/\(name)"
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor \(descriptor) 0 R/DW 1000/W["
    )
    var isOpen = false
    for (code, width) in widths.enumerated() {
      if width == 1000 {
        if isOpen { descendant.add("]") }
        isOpen = false
      } else {
        descendant.add(isOpen ? " \(width)" : "\(code)[\(width)")
        isOpen = true
      }
    }
    descendant.add(isOpen ? "]]>>" : "]>>")
    let child = objects.add(descendant)
    let map = objects.add(stream: characterMap)
    return objects.add(
      PDFBytes(
        "<</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding/Identity-H/DescendantFonts[\(child) 0 R]"
          + "/ToUnicode \(map) 0 R>>"))
  }

  private func program(_ objects: inout PDFObjects) -> String {
    switch subset.program {
    case .compact(let bytes):
      "/FontFile3 \(objects.add(stream: bytes, entries: "/Subtype/CIDFontType0C")) 0 R"
    case .trueType(let bytes):
      "/FontFile2 \(objects.add(stream: bytes, entries: "/Length1 \(bytes.count)")) 0 R"
    }
  }

  private func descriptor(_ name: String, program: String) -> PDFBytes {
    // Symbolic, since the codes are glyphs; readers take the stem's width for a stand-in only.
    var body = PDFBytes(
      "<</Type/FontDescriptor/FontName/\(name)/Flags 4/ItalicAngle 0/StemV \(isBold ? 140 : 80)")
    let metrics = file.metrics
    for (key, value) in [
      ("Ascent", metrics.ascent), ("Descent", -metrics.descent), ("CapHeight", metrics.capHeight),
    ] {
      body.add("/\(key) \(Int((value * 1000).rounded()))")
    }
    body.add("/FontBBox[")
    for (n, edge) in file.box.enumerated() { body.add(n > 0 ? " \(edge)" : "\(edge)") }
    body.add("]\(program)>>")
    return body
  }

  /// Six letters that tell this subset from others of the font.
  private var tag: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for glyph in subset.newIDs.keys.sorted() { hash = (hash ^ UInt64(glyph)) &* 0x100_0000_01B3 }
    return (0..<6).map { n in
      String(UnicodeScalar(UInt8(ascii: "A") + UInt8(hash >> UInt64(n * 8) & 0xFF) % 26))
    }.joined()
  }

  private var postScriptName: String {
    var length: UInt32 = 128
    var characters = [CChar](repeating: 0, count: 128)
    hb_ot_name_get_utf8(file.face, hb_ot_name_id_t(6), nil, &length, &characters)
    let name = characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }.filter { byte in
      byte > 0x20 && byte < 0x7F && !"()<>[]{}/%#".utf8.contains(byte)
    }
    return name.isEmpty ? "Font\(number)" : String(decoding: name, as: UTF8.self)
  }

  /// What the codes say: ranges of neighbouring codes with their texts.
  private var characterMap: [UInt8] {
    var ranges: [Range<Int>] = []
    for code in texts.indices where texts[code] != nil {
      // the first byte of two must stay the same in a range
      if let last = ranges.last, last.upperBound == code, code % 256 != 0 {
        ranges[ranges.count - 1] = last.lowerBound..<code + 1
      } else {
        ranges.append(code..<code + 1)
      }
    }
    var map = PDFBytes(
      "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
        + "/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
        + "1 begincodespacerange<0000><ffff>endcodespacerange\n")
    // no more than a hundred in one go
    for start in stride(from: 0, to: ranges.count, by: 100) {
      let some = ranges[start..<min(ranges.count, start + 100)]
      map.add("\(some.count) beginbfrange\n")
      for range in some {
        map.add(hex: [UInt16(range.lowerBound)])
        map.add(hex: [UInt16(range.upperBound - 1)])
        map.add("[")
        for code in range { map.add(hex: (texts[code] ?? "").utf16) }
        map.add("]\n")
      }
      map.add("endbfrange\n")
    }
    map.add("endcmap CMapName currentdict/CMap defineresource pop end end")
    return map.bytes
  }
}
