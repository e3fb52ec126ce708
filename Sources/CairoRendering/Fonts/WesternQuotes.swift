/// “ ” and ‘ ’ are one character in Chinese and in English, and a Chinese font sets them an em wide. Those in
/// Latin text are told by what stands before the opening mark: a blank after a Latin word.
enum WesternQuotes {
  /// The UTF-8 offsets of the marks to be set narrow.
  static func offsets(in text: String) -> [Int] {
    guard text.utf8.contains(0xE2) else { return [] }
    var offsets: [Int] = []
    var open: [Bool] = []
    var offset = 0
    var before: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "“", "‘":
        open.append(isLatin(before))
        if open.last == true { offsets.append(offset) }
      case "”", "’":
        if open.popLast() ?? false { offsets.append(offset) }
      default: break
      }
      before = before.suffix(1) + [scalar]
      offset += UTF8.width(scalar)
    }
    return offsets
  }

  /// Whether a word of Latin letters and a blank, or an opening bracket, have just been written.
  private static func isLatin(_ before: [Unicode.Scalar]) -> Bool {
    guard let last = before.last, before.count == 2, last.isASCII, before[0].isASCII else { return false }
    return last == " " || last == "("
  }
}
