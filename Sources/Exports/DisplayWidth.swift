/// How many terminal columns a text takes: Han, kana, hangul and full-width marks take two, combining marks none.
public enum DisplayWidth {
  /// Columns of a terminal the text takes.
  public static func of(_ text: some StringProtocol) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += of(scalar) }
    return width
  }

  /// By Unicode's East Asian Width (wide and full-width); ambiguous characters count one.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: 0
    case 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// Pads to `width` columns; a longer text is left as it is.
  static func pad(_ text: String, to width: Int, _ alignment: DataTable.Alignment) -> String {
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return alignment == .leading ? text + blanks : blanks + text
  }

  /// Cuts a text into lines of at most `width` columns (at least one character each): at blanks and between Han
  /// characters, inside a word only where the word is longer than the line.
  static func wrap(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapLine($0, to: width) }
  }

  /// Marks that never begin a line.
  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "”", "’", "】", "％", "…", ",", ".", ";", ":", ")",
  ]

  private static func wrapLine(_ text: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var line: [Character] = []
    var used = 0
    // where the line may end, and where it might have before that
    var (cut, earlierCut) = (0, 0)
    for character in text {
      let size = of(String(character))
      if closing.contains(character), cut == line.count { cut = earlierCut }
      if used + size > width, !line.isEmpty {
        let end = character == " " || line[..<cut].allSatisfy({ $0 == " " }) ? line.count : cut
        lines.append(trimmed(line[..<end]))
        line = Array(line[end...])
        used = line.reduce(0) { $0 + of(String($1)) }
        (cut, earlierCut) = (0, 0)
      }
      // a line does not begin with the blank it was broken at
      if character == " ", line.isEmpty, !lines.isEmpty { continue }
      if size == 2, !closing.contains(character), line.count > cut { (earlierCut, cut) = (cut, line.count) }
      line.append(character)
      used += size
      if character == " " || size == 2 { (earlierCut, cut) = (cut, line.count) }
    }
    return lines + [trimmed(line[...])]
  }

  private static func trimmed(_ line: ArraySlice<Character>) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
