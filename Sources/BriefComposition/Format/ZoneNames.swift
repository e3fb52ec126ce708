import Aggregation

extension ZoneIdentity {
  /// Zuoyun, from the gazetteer's pinyin; nil for a zone it does not know, and where the short name is more than the stem.
  var englishShortName: String? {
    guard let pinyin, let first = pinyin.first else { return nil }
    let stem = first.uppercased() + pinyin.dropFirst()
    return suffix.isEmpty ? nameEnglish ?? stem : stem
  }
}
