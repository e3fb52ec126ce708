import SourceText

/// How a diagnostic looks on standard error: `file:line:column: error: what`, then why, then what to do.
struct DiagnosticStyle {
  var usesColour = false

  func text(of diagnostic: Diagnostic) -> String {
    var lines = ["\(place(diagnostic.place))\(label(diagnostic.severity)): \(Self.inert(diagnostic.summary))"]
    if let explanation = diagnostic.explanation { lines.append("  \(Self.inert(explanation))") }
    lines += diagnostic.hints.map { "  hint: \(Self.inert($0))" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func place(_ place: Diagnostic.Place?) -> String {
    guard let place else { return "" }
    var text = Self.inert(place.file)
    if let line = place.line {
      text += ":\(line)"
      if let column = place.column { text += ":\(column)" }
    } else if let offset = place.byteOffset {
      text += ": byte \(offset)"
    }
    return text + ": "
  }

  private func label(_ severity: Diagnostic.Severity) -> String {
    guard usesColour else { return severity.rawValue }
    let colour =
      switch severity {
      case .note: "36"
      case .warning: "33"
      case .error: "31"
      }
    return "\u{1B}[1;\(colour)m\(severity.rawValue)\u{1B}[0m"
  }

  /// File names and source text may hold anything: control and bidi characters are shown, not obeyed.
  static func inert(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069:
        out += "\\u{\(String(scalar.value, radix: 16))}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
