import Testing

@testable import Lexicons

@Suite struct WordTrieTests {
  static let trie = WordTrie([("工业", 1), ("工业投资", 2), ("工业园区", 3), ("GDP", 4), ("“十四五”", 5)])

  @Test(arguments: [
    ("工业投资增长", 0, 12, 2), ("工业投", 0, 6, 1), ("工业园", 0, 6, 1), ("完成GDP", 6, 9, 4), ("“十四五”期间", 0, 15, 5),
  ])
  func findsTheLongest(_ text: String, _ offset: Int, _ end: Int, _ value: Int) {
    let match = Array(text.utf8).withByteText { Self.trie.longestMatch(in: $0, at: offset, limit: $0.count) }
    #expect(match == WordTrie.Match(end: end, value: Int32(value)))
  }

  @Test(arguments: ["工", "业", "投资", "", "GD", "😀工业"])
  func findsNothing(_ text: String) {
    #expect(Array(text.utf8).withByteText { Self.trie.longestMatch(in: $0, at: 0, limit: $0.count) } == nil)
  }

  @Test func staysWithinTheLimit() {
    #expect(Array("工业投资".utf8).withByteText { Self.trie.longestMatch(in: $0, at: 0, limit: 9) }?.value == 1)
  }

  @Test func readsBackwards() {
    let reversed = WordTrie([("云左", 1), ("云", 2)])
    let text = Array("在左云开发区".utf8)
    let match = text.withByteText { reversed.longestMatch(in: $0, endingAt: 9, limit: 0) }
    #expect(match == WordTrie.Match(end: 3, value: 1))
    #expect(text.withByteText { reversed.longestMatch(in: $0, endingAt: 9, limit: 6) }?.value == 2)
  }

  @Test(arguments: [[0xE5], [0xE5, 0xB7], [0xFF, 0xFE], [0xF0, 0x9F], [0x80, 0x80]] as [[UInt8]])
  func survivesBrokenBytes(_ bytes: [UInt8]) {
    bytes.withByteText { text in
      for offset in 0..<bytes.count {
        #expect(Self.trie.longestMatch(in: text, at: offset, limit: text.count) == nil)
      }
    }
  }
}
