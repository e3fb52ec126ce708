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

  init(_ sentence: String, numbers: [Evidence]) {
    let bytes = Array(sentence.utf8)
    var spans: [TextSpan] = []
    for evidence in numbers {
      for span in Self.spans(of: evidence, in: sentence, bytes: bytes) { spans.append(span) }
    }
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

  /// The number with its unit, and the change read with it, where they stand in the sentence.
  private static func spans(of evidence: Evidence, in sentence: String, bytes: [UInt8]) -> [TextSpan] {
    var result: [TextSpan] = []
    let number = evidence.number
    if number.upper <= bytes.count, !number.isEmpty {
      var end = number.upper
      for step in evidence.derivation where step.role == "quantity" {
        if let found = find(step.text, in: bytes, from: max(0, number.lower - step.text.utf8.count)),
          found.lower <= number.lower, found.upper > end
        {
          result.append(found)
          end = found.upper
        }
      }
      result.append(number)
    }
    for step in evidence.derivation where step.role == "growth" {
      if let found = find(step.text, in: bytes, from: max(0, number.lower)) { result.append(found) }
    }
    return result
  }

  private static func find(_ text: String, in bytes: [UInt8], from: Int) -> TextSpan? {
    let needle = Array(text.utf8)
    guard !needle.isEmpty, bytes.count >= needle.count, from <= bytes.count - needle.count else { return nil }
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
