/// Scopes as they are compared: spellings of one thing made one.
enum ScopeWords {
  /// 规模以上 and 规模 are 规上; quotation marks and verbs at the edges fall away.
  static func normalise(_ words: String) -> String {
    let source = Array(words.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      let rest = source[index...]
      if let mark = marks.first(where: { rest.starts(with: $0) }) {
        index += mark.count
      } else if rest.starts(with: aboveScale) {
        result += above
        index += aboveScale.count
      } else {
        result.append(source[index])
        index += 1
      }
    }
    if result.starts(with: scale), !result.starts(with: scaled) {
      result.replaceSubrange(..<scale.count, with: above)
    }
    for edge in edges where result.starts(with: edge) { result.removeFirst(edge.count) }
    return String(decoding: result, as: UTF8.self)
  }

  private static let marks = ["“", "”", "\"", "「", "」", " "].map { Array($0.utf8) }
  private static let edges = ["的", "了", "等"].map { Array($0.utf8) }
  private static let aboveScale = Array("规模以上".utf8)
  private static let above = Array("规上".utf8)
  private static let scale = Array("规模".utf8)
  private static let scaled = Array("规模化".utf8)
}
