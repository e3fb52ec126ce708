import FactModel
import Figures
import SourceText

/// A sentence of a source with the figures read from it highlighted; a long one is cut before its first and after its
/// last figure, with ……, never inside a clause.
struct Quotation {
  var text: RichText

  /// Longest sentence set whole, in characters.
  private static let limit = 110
  private static let clauseEnds: Set<Character> = ["，", "；", "。", "：", "、", "！", "？"]

  init(_ sentence: String, facts: [Fact]) {
    let bytes = Array(sentence.utf8)
    let spans = facts.flatMap { Self.spans(of: $0, in: bytes) }
    let merged = Self.merge(spans)
    let window = Self.window(sentence, around: merged)
    var runs: [RichText.Run] = []
    if window.lower > 0 { runs.append(.plain("……")) }
    var at = window.lower
    for span in merged where window.contains(span) {
      if span.lower > at { runs.append(.plain(Self.string(bytes, at, span.lower))) }
      runs.append(.highlight(Self.string(bytes, span.lower, span.upper)))
      at = span.upper
    }
    if at < window.upper { runs.append(.plain(Self.string(bytes, at, window.upper))) }
    if window.upper < bytes.count { runs.append(.plain("……")) }
    text = RichText(runs)
  }

  /// The number with its hedge and unit, and the change read with it, where they stand in the sentence.
  private static func spans(of fact: Fact, in bytes: [UInt8]) -> [TextSpan] {
    let number = fact.evidence.number
    guard number.upper <= bytes.count else { return [] }
    var result: [TextSpan] = []
    if !number.isEmpty { result.append(TextSpan(start(number, fact, bytes), end(number, fact, bytes))) }
    if let change = fact.yearOnYear, let found = find(change.text + "%", in: bytes, from: number.upper) {
      result.append(found)
    }
    return result
  }

  private static func start(_ number: TextSpan, _ fact: Fact, _ bytes: [UInt8]) -> Int {
    guard let hedge = fact.hedge.map({ Array($0.utf8) }), number.lower >= hedge.count else {
      return number.lower
    }
    let lower = number.lower - hedge.count
    return bytes[lower..<number.lower].elementsEqual(hedge) ? lower : number.lower
  }

  /// Past 余, 万亿 and the unit, as far as they follow at once.
  private static func end(_ number: TextSpan, _ fact: Fact, _ bytes: [UInt8]) -> Int {
    var end = number.upper
    func take(_ word: String) -> Bool {
      let word = Array(word.utf8)
      guard !word.isEmpty, end + word.count <= bytes.count,
        bytes[end..<(end + word.count)].elementsEqual(word)
      else {
        return false
      }
      end += word.count
      return true
    }
    var took = true
    while took { took = multipliers.contains { take($0) } }
    _ = take(fact.unit?.symbol ?? "") || units.contains { take($0) }
    return end
  }

  private static let multipliers = ["余", "多", "万", "亿", "千", "百"]
  /// Units that a fact carries in another form than the page.
  private static let units = ["平方公里", "平方米", "公顷", "m2", "㎡", "家", "户", "项", "人", "个"]

  private static func find(_ text: String, in bytes: [UInt8], from: Int) -> TextSpan? {
    let needle = Array(text.utf8)
    guard needle.count > 1, bytes.count >= needle.count, from <= bytes.count - needle.count else {
      return nil
    }
    for start in from...(bytes.count - needle.count)
    where bytes[start..<(start + needle.count)].elementsEqual(needle) {
      return TextSpan(start, start + needle.count)
    }
    return nil
  }

  private static func merge(_ spans: [TextSpan]) -> [TextSpan] {
    var result: [TextSpan] = []
    for span in spans.sorted() {
      if let last = result.last, span.lower <= last.upper {
        result[result.count - 1] = last.union(span)
      } else {
        result.append(span)
      }
    }
    return result
  }

  /// What of the sentence is set: all of it, or whole clauses around the figures.
  private static func window(_ sentence: String, around spans: [TextSpan]) -> TextSpan {
    let whole = TextSpan(0, sentence.utf8.count)
    guard sentence.count > limit, let first = spans.first, let last = spans.last else { return whole }
    var ends: [Int] = []
    var offset = 0
    for character in sentence {
      offset += String(character).utf8.count
      if clauseEnds.contains(character) { ends.append(offset) }
    }
    // one clause of context on the left, the clause itself on the right
    let before = ends.filter { $0 <= first.lower }
    let lower = before.count >= 2 ? before[before.count - 2] : 0
    let upper = ends.first { $0 >= last.upper } ?? whole.upper
    return TextSpan(lower, upper)
  }

  private static func string(_ bytes: [UInt8], _ lower: Int, _ upper: Int) -> String {
    String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}
