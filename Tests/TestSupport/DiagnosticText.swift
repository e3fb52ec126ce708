public import SourceText

/// A diagnostic with all it says, a line for each part.
public func spelledOut(_ diagnostic: Diagnostic) -> String {
  let place = diagnostic.place.map { place in
    " at "
      + ([place.file] + [place.line, place.column, place.byteOffset].compactMap { $0.map(String.init) })
      .joined(separator: ":")
  }
  let lines =
    ["\(diagnostic.severity.rawValue) \(diagnostic.code)\(place ?? "")", "  " + diagnostic.summary]
    + [diagnostic.explanation].compactMap { $0.map { "  why: " + $0 } }
    + diagnostic.hints.map { "  hint: " + $0 }
  return lines.joined(separator: "\n") + "\n"
}
