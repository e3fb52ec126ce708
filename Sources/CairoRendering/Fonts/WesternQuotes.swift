/// “ ” and ‘ ’ are one character in Chinese and in English, and a Chinese font sets them an em wide. Those in
/// Latin text are told by the blank before the opening mark and a Latin word before or behind it.
enum WesternQuotes {
  /// The UTF-8 offsets of the marks to be set narrow.
  static func offsets(in text: String) -> [Int] {
    guard text.utf8.contains(0xE2) else { return [] }
    let scalars = Array(text.unicodeScalars)
    var offsets: [Int] = []
    var open: [Bool] = []
    var offset = 0
    var hasWord = false
    for (n, scalar) in scalars.enumerated() {
      switch scalar {
      case "“", "‘":
        let isAfterBlank = n > 0 && (scalars[n - 1] == " " || scalars[n - 1] == "(")
        open.append(isAfterBlank && (hasWord || isWord(scalars, at: n + 1)))
        if open.last == true { offsets.append(offset) }
      case "”", "’":
        if open.popLast() ?? false { offsets.append(offset) }
      default: hasWord = hasWord || isWord(scalars, at: n)
      }
      offset += UTF8.width(scalar)
    }
    return offsets
  }

  private static func isWord(_ scalars: [Unicode.Scalar], at n: Int) -> Bool {
    n + 1 < scalars.count && isLetter(scalars[n]) && isLetter(scalars[n + 1])
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic
  }
}
