internal import CPangoCairo

/// Finds font files by family and weight through fontconfig; never takes a stand-in.
enum FontLookup {
  /// The file and face index of exactly this family and weight; nil when it is not installed.
  static func file(family: String, weight: Int) -> (path: String, index: Int)? {
    guard let pattern = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(pattern) }
    let wanted = weight >= 700 ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR
    FcPatternAddString(pattern, FC_FAMILY, family)
    FcPatternAddInteger(pattern, FC_WEIGHT, wanted)
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN)
    FcDefaultSubstitute(pattern)
    var result = FcResultMatch
    guard let match = FcFontMatch(nil, pattern, &result) else { return nil }
    defer { FcPatternDestroy(match) }
    guard hasFamily(match, family), has(match, weight: wanted), let path = string(match, FC_FILE, 0)
    else { return nil }
    var index: Int32 = 0
    FcPatternGetInteger(match, FC_INDEX, 0, &index)
    return (path, Int(index & 0xFFFF))
  }

  private static func hasFamily(_ match: OpaquePointer, _ family: String) -> Bool {
    for n in 0..<8 {
      guard let name = string(match, FC_FAMILY, n) else { return false }
      if name.lowercased() == family.lowercased() { return true }
    }
    return false
  }

  /// A family with one weight only (FangSong, SimHei) is taken as it is; a bold is never made up.
  private static func has(_ match: OpaquePointer, weight: Int32) -> Bool {
    var found: Int32 = 0
    guard FcPatternGetInteger(match, FC_WEIGHT, 0, &found) == FcResultMatch else { return false }
    return abs(found - weight) <= 20
  }

  private static func string(_ pattern: OpaquePointer, _ object: String, _ n: Int) -> String? {
    var text: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, object, Int32(n), &text) == FcResultMatch, let text else {
      return nil
    }
    return String(cString: text)
  }

  /// The Debian package that most likely has a family.
  static func package(families: [String]) -> String {
    families.contains { $0.hasPrefix("Noto") } ? "fonts-noto-cjk" : "fonts-noto-cjk fonts-wqy-microhei"
  }

  /// The Debian package that most likely has a character.
  static func package(character: Unicode.Scalar) -> String {
    switch character.value {
    case 0x3400...0x9FFF: "fonts-noto-cjk"
    case 0x20000...0x3FFFF: "fonts-hanazono"
    default: "fonts-noto-core fonts-symbola"
    }
  }
}
