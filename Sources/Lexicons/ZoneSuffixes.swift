/// The suffixes of zone names.
struct ZoneSuffixes: Sendable {
  let rows: [ZoneSuffixRow]
  /// Reversed suffixes; value: the row.
  private let reversed: WordTrie

  init(_ rows: [ZoneSuffixRow]) {
    self.rows = rows
    reversed = WordTrie(
      rows.enumerated().reversed().map { index, row in
        (String(String.UnicodeScalarView(row.suffix.unicodeScalars.reversed())), Int32(index))
      })
  }

  /// What stands before the longest suffix of a name, and that suffix; nil when it has none.
  func split(_ name: String) -> (stem: String, suffix: ZoneSuffixRow)? {
    Array(name.utf8).withByteText { text in
      guard let match = reversed.longestMatch(in: text, endingAt: text.count, limit: 0) else {
        return nil
      }
      return (text.string(0..<match.end), rows[Int(match.value)])
    }
  }
}
