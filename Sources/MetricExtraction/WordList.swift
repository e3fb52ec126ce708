import Lexicons

/// A few words of the grammar, asked at places of a text. Most places are turned down by their first character.
struct WordList: ExpressibleByArrayLiteral, Sendable {
  private let words: [StaticString]
  /// One bit for the third byte of each word: what tells Han characters apart best.
  private let thirdBytes: UInt64

  init(arrayLiteral words: StaticString...) {
    self.words = words
    thirdBytes = words.reduce(into: 0) { bits, word in
      precondition(word.utf8CodeUnitCount >= 3, "a word of the grammar is Han")
      bits |= 1 << UInt64(word.utf8Start[2] & 63)
    }
  }

  /// Whether one of the words begins at a place.
  func begin(in text: ByteText, at offset: Int) -> Bool {
    guard thirdBytes >> UInt64(text[offset + 2] & 63) & 1 != 0 else { return false }
    return words.contains { text.hasPrefix($0, at: offset) }
  }
}
