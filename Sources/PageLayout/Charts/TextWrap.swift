/// Breaks short texts (titles, names, notes) into lines: never inside a number with its unit, a Latin word or a
/// range; no closing mark or dash at a line's start, no opening mark at its end.
struct TextWrap {
  let font: Font
  let measure: any TextMeasuring
  /// Words that headlines are not broken within, where they can be broken elsewhere.
  var wholeWords: [String] = []

  /// Lines no wider than `limit`, as full as they can be. A token wider than the limit stands alone.
  func lines(_ text: String, within limit: Double) -> [String] {
    filled(Self.tokens(text).map { ($0, measure.width(of: $0, in: font)) }, within: limit)
  }

  /// The fewest lines (at least `lines`, where the text has so many words), about equally long: for names.
  ///
  /// - Parameter pairs: whether a text of an even number of Han characters breaks between pairs only: most words of
  ///   column heads have two.
  func balanced(_ text: String, within limit: Double, lines: Int = 1, pairs: Bool = false) -> [String] {
    let words = pairs ? Self.pairs(text) ?? Self.tokens(text) : Self.tokens(text)
    let tokens = words.map { ($0, measure.width(of: $0, in: font)) }
    var best = filled(tokens, within: limit)
    let count = max(best.count, min(lines, tokens.count))
    var narrower = limit
    for _ in 0..<60 {
      narrower *= 0.96
      let tried = filled(tokens, within: narrower)
      guard tried.count <= count, width(tried) <= limit else { break }
      best = tried
    }
    return best
  }

  /// Pairs of characters, for a text of Han characters only and an even number of them.
  private static func pairs(_ text: String) -> [String]? {
    let characters = Array(text.unicodeScalars)
    guard characters.count % 2 == 0, characters.allSatisfy({ characterClass($0) == .ideograph }) else {
      return nil
    }
    return stride(from: 0, to: characters.count, by: 2).map {
      String(String.UnicodeScalarView(characters[$0...($0 + 1)]))
    }
  }

  /// Two lines broken by sense, after a mark where one is near the middle; more, balanced, where two do not do.
  ///
  /// - Parameter trims: whether the mark at the break is dropped, as headlines do.
  func headline(_ text: String, within limit: Double, trims: Bool = true) -> [String] {
    if measure.width(of: text, in: font) <= limit { return [text] }
    let tokens = Self.tokens(text)
    let parting = Self.places(inside: wholeWords, of: text)
    var best: (cost: Double, lines: [String])?
    for cut in 1..<max(1, tokens.count) {
      let first = tokens[..<cut].joined()
      let lines = [trims ? Self.trimmed(first) : Self.trimmedEnd(first), tokens[cut...].joined()]
      let widths = lines.map { measure.width(of: $0, in: font) }
      guard widths.allSatisfy({ $0 <= limit }) else { continue }
      let parts = parting.contains(first.unicodeScalars.count) ? Self.partedWordCost : 0
      let cost = Self.breakCost(after: first) + parts + abs(widths[0] - widths[1]) / limit * 2
      if cost < best?.cost ?? .infinity { best = (cost, lines) }
    }
    return best?.lines ?? balanced(text, within: limit)
  }

  private static let partedWordCost = 6.0

  /// How many characters of the text stand before each place inside one of the words: the longest word at each place
  /// counts.
  private static func places(inside words: [String], of text: String) -> Set<Int> {
    let text = Array(text.unicodeScalars)
    let words = words.map { Array($0.unicodeScalars) }.filter { $0.count > 1 }.sorted { $0.count > $1.count }
    guard !words.isEmpty else { return [] }
    var places: Set<Int> = []
    var start = 0
    while start < text.count {
      let word = words.first { text[start...].starts(with: $0) }
      if let word { places.formUnion((start + 1)..<(start + word.count)) }
      start += word?.count ?? 1
    }
    return places
  }

  private func width(_ lines: [String]) -> Double {
    lines.map { measure.width(of: $0, in: font) }.max() ?? 0
  }

  private func filled(_ tokens: [(String, Double)], within limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0.0
    for (token, advance) in tokens {
      if !line.isEmpty, width + advance > limit,
        measure.width(of: line + Self.trimmedEnd(token), in: font) > limit
      {
        lines.append(Self.trimmedEnd(line))
        line = ""
        width = 0
      }
      line += token
      width += advance
    }
    return line.isEmpty ? lines : lines + [Self.trimmedEnd(line)]
  }

  private static func trimmedEnd(_ text: String) -> String {
    var text = text
    while text.last == " " || text.last == "\u{3000}" { text.removeLast() }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    var text = trimmedEnd(text)
    if let last = text.last, "；，、;,".contains(last) { text.removeLast() }
    return text
  }

  private static func breakCost(after text: String) -> Double {
    switch trimmedEnd(text).last {
    case "；", "。", "：", ";", ":": 0
    case "，", ",": 0.5
    case "、": 1.5
    default: text.last == " " ? 2 : 4
    }
  }

  /// Pieces between which a line may break.
  static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let previous, !tokens.isEmpty, keepsTogether(previous, scalar) {
        tokens[tokens.count - 1].unicodeScalars.append(scalar)
      } else {
        tokens.append(String(scalar))
      }
      previous = scalar
    }
    return tokens
  }

  private static func keepsTogether(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    switch (characterClass(a), characterClass(b)) {
    case (_, .closing), (_, .dash), (.dash, _), (.opening, _), (_, .space), (.latin, .latin): true
    case (.latin, .ideograph): isFigure(a)
    case (.ideograph, .latin): false
    case (.ideograph, .ideograph): "亿万".unicodeScalars.contains(a) && "元吨个人亩亿美平".unicodeScalars.contains(b)
    default: false
    }
  }

  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == "%"
  }
}
