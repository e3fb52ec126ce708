/// The language a page is written in. Zone names and quoted sentences stay as the source has them where no
/// English form is known.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Simplified Chinese, the default.
  case zh
  /// English.
  case en
}
