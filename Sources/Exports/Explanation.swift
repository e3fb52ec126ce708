public import FactModel
import SourceText

/// What `explain` prints: the sentence with number, measure, subject and period marked, what was read, and every step
/// that led there.
public enum Explanation {
  /// The explanation as lines of text.
  ///
  /// - Parameters:
  ///   - fact: with its derivation.
  ///   - document: where it stands.
  ///   - whole: the fact this one is a part of, where it is known.
  ///   - isColoured: marks by colour, on a terminal; else by brackets with a word, which any output can show.
  public static func text(
    of fact: Fact, document: DocumentRecord?, whole: Fact? = nil, isColoured: Bool = false
  ) -> String {
    var lines = MarkedSentence(fact.evidence).lines(isColoured: isColoured)
    lines += ["", TerminalTable.clean(place(fact, document))]
    lines += fields(fact, whole).map {
      "  \(DisplayWidth.pad($0, to: 12, .leading))\(TerminalTable.clean($1))"
    }
    lines += ["", "read by rule \(fact.rule)\(fact.evidence.derivation.isEmpty ? "" : ", from:")"]
    lines += steps(fact.evidence.derivation).map(TerminalTable.clean)
    if !fact.notes.isEmpty { lines += ["look twice: \(fact.notes.joined(separator: ", "))"] }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// What each part of the fact rests on, in columns as wide as they need.
  private static func steps(_ derivation: [DerivationStep]) -> [String] {
    let words = derivation.map { $0.text.isEmpty ? "(not said)" : "“\($0.text)”" }
    let width = min(40, words.map(DisplayWidth.of).max() ?? 0)
    let rules = derivation.map(\.rule)
    let ruleWidth = rules.map(DisplayWidth.of).max() ?? 0
    return derivation.indices.map { index in
      let step = derivation[index]
      let span = step.span.map { "  bytes \($0.lower)–\($0.upper)" } ?? ""
      let rule = span.isEmpty ? rules[index] : DisplayWidth.pad(rules[index], to: ruleWidth, .leading)
      return "  \(DisplayWidth.pad(step.role, to: 12, .leading))"
        + "\(DisplayWidth.pad(words[index], to: width, .leading))  \(rule)\(span)"
    }
  }

  private static func place(_ fact: Fact, _ document: DocumentRecord?) -> String {
    var text = "\(document?.path ?? fact.doc.rawValue):\(fact.evidence.line), story \(fact.article)"
    if let headline = fact.headline { text += " “\(headline)”" }
    return text
  }

  private static func fields(_ fact: Fact, _ whole: Fact?) -> [(String, String)] {
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
      ("part of", fact.partOf.map { id in whole.map { "\(id) (\($0.evidence.text))" } ?? id }),
    ]
    return optional.compactMap { label, value in value.map { (label, $0) } }
  }
}
