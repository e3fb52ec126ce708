/// Scopes as they are compared: spellings of one thing made one.
enum ScopeWords {
  /// 规模以上 and 规模 are 规上; quotation marks and verbs at the edges fall away.
  static func normalise(_ words: String) -> String {
    var text = words
    for mark in ["“", "”", "\"", "「", "」", " "] { text = text.replacing(mark, with: "") }
    text = text.replacing("规模以上", with: "规上")
    if text.hasPrefix("规模"), !text.hasPrefix("规模化") { text = "规上" + text.dropFirst(2) }
    for edge in ["的", "了", "等"] where text.hasPrefix(edge) { text.removeFirst(edge.count) }
    return text
  }
}
