import FactModel
import SourceText

/// A sentence with the words a fact rests on marked in it.
struct MarkedSentence {
  private struct Mark {
    var role: String
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private let marks: [Mark]

  /// The steps of a derivation name their words; each is marked where it stands nearest to the number.
  init(_ evidence: Evidence) {
    bytes = Array(evidence.sentence.utf8)
    var marks: [Mark] = []
    let number = evidence.number.range
    if number.upperBound <= bytes.count, !number.isEmpty { marks.append(Mark(role: "number", range: number)) }
    for step in evidence.derivation where Self.colours[step.role] != nil && step.role != "quantity" {
      guard let range = Self.nearest(Array(step.words.utf8), to: number.lowerBound, in: bytes),
        !marks.contains(where: { $0.range.overlaps(range) })
      else { continue }
      marks.append(Mark(role: step.role, range: range))
    }
    self.marks = marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The sentence, and where it is coloured a line that tells the colours.
  func lines(isColoured: Bool) -> [String] {
    var line = ""
    var position = 0
    for mark in marks {
      line += text(position..<mark.range.lowerBound)
      line += Self.shown(text(mark.range), as: mark.role, isColoured: isColoured)
      position = mark.range.upperBound
    }
    line += text(position..<bytes.count)
    guard isColoured, !marks.isEmpty else { return [line] }
    return [line, marks.map { Self.shown($0.role, as: $0.role, isColoured: true) }.joined(separator: "  ")]
  }

  private func text(_ range: Range<Int>) -> String {
    TerminalTable.clean(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func shown(_ words: String, as role: String, isColoured: Bool) -> String {
    if isColoured { return "\u{1B}[\(colours[role] ?? "1")m\(words)\u{1B}[0m" }
    return role == "number" ? "【\(words)】" : "[\(role): \(words)]"
  }

  /// By role: what a terminal is told.
  private static let colours = [
    "number": "1;7", "indicator": "1;32", "subject": "1;36", "reference": "1;36", "period": "1;35",
    "growth": "1;33", "scope": "32",
  ]

  /// Of the places where words stand, the last before a place, else the first behind it.
  private static func nearest(_ words: [UInt8], to place: Int, in bytes: [UInt8]) -> Range<Int>? {
    guard !words.isEmpty, words.count <= bytes.count else { return nil }
    var after: Range<Int>?
    var before: Range<Int>?
    for start in 0...(bytes.count - words.count) where bytes[start..<start + words.count].elementsEqual(words)
    {
      if start < place {
        before = start..<start + words.count
      } else {
        after = after ?? start..<start + words.count
      }
    }
    return before ?? after
  }
}

extension DerivationStep {
  /// The words of the text; a period's step tells its value first.
  fileprivate var words: String { text }
}
