import Lexicons
import SourceText

extension ByteText {
  /// Whether the bytes before two places are the same, as many as told: two names that end alike.
  func agree(_ count: Int, before a: Int, _ b: Int) -> Bool {
    (1...count).allSatisfy { self[a - $0] == self[b - $0] }
  }

  /// Whether the bytes from two places on are the same, as many as told: two names that begin alike, or are one.
  func agree(_ count: Int, from a: Int, _ b: Int) -> Bool {
    (0..<count).allSatisfy { self[a + $0] == self[b + $0] }
  }

  /// Whether a word stands anywhere within a span.
  func contains(_ word: StaticString, in span: TextSpan) -> Bool {
    let length = word.utf8CodeUnitCount
    // Han characters are told apart best by their last byte
    let last = word.utf8Start[length - 1]
    var at = span.lower
    while at + length <= span.upper {
      if self[at + length - 1] == last, hasPrefix(word, at: at) { return true }
      at += self.length(at: at)
    }
    return false
  }

  /// Whether one of the words stands anywhere within a span.
  func containsAny(_ words: [StaticString], in span: TextSpan) -> Bool {
    var firstBytes: UInt64 = 0
    var thirdBytes: UInt64 = 0
    for word in words {
      firstBytes |= 1 << UInt64(word.utf8Start[0] & 63)
      // a word of fewer bytes may stand before any
      thirdBytes |= word.utf8CodeUnitCount > 2 ? 1 << UInt64(word.utf8Start[2] & 63) : .max
    }
    var at = span.lower
    while at < span.upper {
      if thirdBytes >> UInt64(self[at + 2] & 63) & firstBytes >> UInt64(self[at] & 63) & 1 != 0 {
        for word in words where at + word.utf8CodeUnitCount <= span.upper && hasPrefix(word, at: at) {
          return true
        }
      }
      at += length(at: at)
    }
    return false
  }

  /// Whether the text before a place ends with a word.
  func endsWith(_ word: StaticString, at end: Int) -> Bool {
    hasPrefix(word, at: end - word.utf8CodeUnitCount)
  }

  /// Whether one of a role's words begins at a place.
  func begins(with phrases: Phrases, at offset: Int) -> Bool {
    phrases.length(in: self, beginningAt: offset) != nil
  }

  /// Whether one of a role's words ends at a place.
  func ends(with phrases: Phrases, at end: Int) -> Bool {
    phrases.length(in: self, endingAt: end) != nil
  }

  /// Whether one of a role's words stands anywhere within a span.
  func has(_ phrases: Phrases, in span: TextSpan) -> Bool { phrases.stand(in: self, span.range) }
}
