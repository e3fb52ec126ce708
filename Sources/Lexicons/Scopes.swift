/// Scopes as they are compared: spellings of one thing made one. Rows of `scopes.tsv`.
public struct ScopeTable: Sendable {
  enum Place: String, CaseIterable {
    /// The whole scope: 入区企业 is 入驻企业.
    case whole
    /// Anywhere in it: 规模以上 is 规上.
    case inside
  }

  /// Value: index of `scopes`.
  private let inside: WordTrie
  private let scopes: [[UInt8]]
  /// Value: index of `wholeScopes`.
  private let whole: WordTrie
  /// Empty where the words narrow nothing.
  private let wholeScopes: [String]

  /// - Throws: a word twice there; an empty scope anywhere but in a `whole` row, where it says that the words narrow
  ///   nothing.
  init(_ text: String, file: String = "scopes.tsv") throws(LexiconError) {
    var inside: [(String, Int32)] = []
    var scopes: [[UInt8]] = []
    var whole: [(String, Int32)] = []
    var wholeScopes: [String] = []
    var seen: Set<String> = []
    for row in try TabularText(text, file: file, columns: ["word", "scope", "place"]).rows {
      let word = try row.string("word")
      guard seen.insert(word).inserted else { throw row.error("“\(word)” is there already") }
      switch try row.word("place", as: Place.self) {
      case .whole:
        whole.append((word, Int32(wholeScopes.count)))
        wholeScopes.append(try row.optional("scope") ?? "")
      case .inside:
        let scope = try row.string("scope")
        guard !scope.contains(word) else { throw row.error("“\(scope)” holds “\(word)” itself") }
        inside.append((word, Int32(scopes.count)))
        scopes.append(Array(scope.utf8))
      }
    }
    self.inside = WordTrie(inside)
    self.scopes = scopes
    self.whole = WordTrie(whole)
    self.wholeScopes = wholeScopes
  }

  /// The scope that words tell; nil where they narrow nothing.
  public func normalise(_ words: String) -> String? {
    let result = Array(words.utf8).withByteText { spelt($0) }
    return result.withByteText { text in
      if let match = whole.longestMatch(in: text, at: 0, limit: text.count), match.end == text.count {
        let scope = wholeScopes[Int(match.value)]
        return scope.isEmpty ? nil : scope
      }
      return result.isEmpty ? nil : text.string(0..<text.count)
    }
  }

  /// Without quotation marks, blanks, and 的, 了, 等 at the beginning; spellings inside made one.
  private func spelt(_ text: ByteText) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let (scalar, length) = text.scalar(at: index)
      if Self.isMark(scalar) || result.isEmpty && Self.isParticle(scalar) {
        index += length
      } else if let match = inside.longestMatch(in: text, at: index, limit: text.count) {
        result += scopes[Int(match.value)]
        index = match.end
      } else {
        for offset in 0..<length { result.append(text[index + offset]) }
        index += length
      }
    }
    return result
  }

  /// “ ” " 「 」 and blanks.
  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x201D, 0x22, 0x300C, 0x300D, 0x20: true
    default: false
    }
  }

  /// 的 了 等
  private static func isParticle(_ scalar: UInt32) -> Bool {
    scalar == 0x7684 || scalar == 0x4E86 || scalar == 0x7B49
  }
}
