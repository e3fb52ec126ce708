/// Comparing words by their UTF-8 bytes, which is the order of their characters' numbers. `<` and `hasSuffix` of strings
/// look for composed and decomposed characters, which no table has, and would take most of the start-up time.
extension String {
  /// Whether it comes before another.
  func precedesInBytes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }

  /// Whether its last bytes are those of a word.
  func endsInBytes(of word: some StringProtocol) -> Bool {
    utf8.count >= word.utf8.count && utf8.suffix(word.utf8.count).elementsEqual(word.utf8)
  }
}

extension Sequence<String> {
  /// Sorted by bytes.
  func sortedByBytes() -> [String] { sorted { $0.precedesInBytes($1) } }
}
