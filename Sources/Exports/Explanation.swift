public import FactModel
import SourceText

/// What `explain` prints: the sentence with the figure marked, what was read, and every rule that led there.
public enum Explanation {
  public static func text(of fact: Fact, document: DocumentRecord?) -> String {
    var lines = [marked(fact.evidence), "", place(fact, document)]
    lines += fields(fact).map { label, value in "  \(DisplayWidth.pad(label, to: 12, .leading))\(value)" }
    lines.append("")
    lines.append("read by rule \(fact.rule), from:")
    for step in fact.evidence.derivation {
      let words = step.text.isEmpty ? "" : "“\(step.text)”"
      let span = step.span.map { "  bytes \($0)" } ?? ""
      lines.append(
        "  \(DisplayWidth.pad(step.role, to: 12, .leading))\(DisplayWidth.pad(words, to: 30, .leading))  \(step.rule)\(span)"
      )
    }
    if !fact.notes.isEmpty { lines.append("look twice: \(fact.notes.joined(separator: ", "))") }
    return lines.map(TerminalTable.clean).joined(separator: "\n") + "\n\n"
  }

  /// The sentence, the printed number between 【 and 】.
  private static func marked(_ evidence: Evidence) -> String {
    let bytes = Array(evidence.sentence.utf8)
    let number = evidence.number
    guard number.upper <= bytes.count else { return evidence.sentence }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    return part(0..<number.lower) + "【" + part(number.range) + "】" + part(number.upper..<bytes.count)
  }

  private static func place(_ fact: Fact, _ document: DocumentRecord?) -> String {
    var text = "\(document?.path ?? fact.doc.rawValue):\(fact.evidence.line), story \(fact.article)"
    if let headline = fact.headline { text += " “\(headline)”" }
    return text
  }

  private static func fields(_ fact: Fact) -> [(String, String)] {
    let value = fact.value.map { "\($0.plain) \(fact.unit?.symbol ?? "") (\(FactsTable.shownValue(fact)))" }
    let optional: [(String, String?)] = [
      ("id", fact.id), ("subject", "\(fact.subject) (\(fact.subjectKind.rawValue))"),
      ("zone", fact.zone.map { "\($0) (\(fact.zoneID ?? "not in the gazetteer"))" }),
      (
        "indicator", fact.indicatorText.map { "\(fact.indicator.rawValue): \($0)" } ?? fact.indicator.rawValue
      ),
      ("scope", fact.scope), ("basis", fact.basis.rawValue), ("value", value),
      ("qualifier", fact.qualifier == .exact ? nil : fact.qualifier.rawValue),
      ("yoy %", fact.yearOnYear?.plain),
      ("period", fact.period.map { "\($0.text) (\(fact.periodKind?.rawValue ?? "no kind"))" }),
      ("part of", fact.partOf),
    ]
    return optional.compactMap { label, value in value.map { (label, $0) } }
  }
}
