import Lexicons

/// Scopes as they are compared: spellings of one thing made one.
enum ScopeWords {
  /// 规模以上 and 规模 are 规上; quotation marks and verbs at the edges fall away.
  static func normalise(_ words: String) -> String {
    Array(words.utf8).withByteText { text in
      var result: [UInt8] = []
      result.reserveCapacity(text.count)
      var index = 0
      while index < text.count {
        let (scalar, length) = text.scalar(at: index)
        switch scalar {
        case 0x201C, 0x201D, 0x22, 0x300C, 0x300D, 0x20: index += length  // “ ” " 「 」 and blanks
        case 0x89C4 where text.hasPrefix("规模以上", at: index):
          result += above
          index += 12
        default:
          for offset in 0..<length { result.append(text[index + offset]) }
          index += length
        }
      }
      return trimmed(result)
    }
  }

  private static func trimmed(_ words: [UInt8]) -> String {
    var result = words
    if result.starts(with: scale), !result.starts(with: scaled) {
      result.replaceSubrange(..<scale.count, with: above)
    }
    for edge in edges where result.starts(with: edge) { result.removeFirst(edge.count) }
    return String(decoding: result, as: UTF8.self)
  }

  private static let edges = ["的", "了", "等"].map { Array($0.utf8) }
  private static let above = Array("规上".utf8)
  private static let scale = Array("规模".utf8)
  private static let scaled = Array("规模化".utf8)
}
