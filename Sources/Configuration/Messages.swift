internal import Foundation
internal import SourceText
internal import Yams

/// The wording of every finding of this module.
extension Diagnostic {
  static func notYAML(_ error: YamlError?, file: String) -> Diagnostic {
    var place = Place(file: file)
    var reason = "it could not be read"
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      place.line = mark.line
      place.column = mark.column
      reason = problem
    case .reader(let problem, _, _, _):
      reason = problem
    case .duplicatedKeysInMapping(let duplicates, let context):
      place.line = context.mark.line
      reason = "\(duplicates.sorted().joined(separator: ", ")) stands there twice"
    default:
      break
    }
    return Diagnostic(
      .error, code: "configuration.yaml", place: place, summary: "This is not valid YAML: \(reason).",
      hints: ["Check the indentation and the quotes of this line and the one before."])
  }

  static func keyIsNoName(_ place: Place) -> Diagnostic {
    Diagnostic(.error, code: "configuration.key", place: place, summary: "A key here is not a plain name.")
  }

  static func alias(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, code: "configuration.alias", place: place, summary: "Anchors and aliases are not supported.",
      hints: ["Write the value out."])
  }

  static func unknownKey(_ key: String, place: Place, known: Set<String>) -> Diagnostic {
    var hints = nearest(to: key, among: known).map { ["Did you mean `\($0)`?"] } ?? []
    hints.append("Known here: \(known.sorted().joined(separator: ", ")).")
    return Diagnostic(
      .error, code: "configuration.unknown_key", place: place, summary: "`\(key)` is not known here.",
      hints: hints)
  }

  static func missingKey(_ key: String, in node: YAMLNode, path: [any CodingKey]) -> Diagnostic {
    let known = Set(node.pairs.map(\.key).filter { !node.asked.contains($0) })
    let guess = nearest(to: key, among: known)
    return Diagnostic(
      .error, code: "configuration.missing_key", place: guess.flatMap { node[$0]?.place } ?? node.place,
      summary: "`\(dotted(path, key))` is missing.",
      hints: guess.map { ["Did you mean `\(key)` where `\($0)` stands?"] }
        ?? ["Add it, or begin the file with `extends: newsroom` to take what is missing from there."])
  }

  static func wrongShape(_ node: YAMLNode, expected: String, path: [any CodingKey]) -> Diagnostic {
    Diagnostic(
      .error, code: "configuration.wrong_type", place: node.place,
      summary: "\(subject(path)) is \(expected), not \(node.shape).")
  }

  static func entryIsNoGroup(_ node: YAMLNode) -> Diagnostic {
    Diagnostic(
      .error, code: "configuration.wrong_type", place: node.place,
      summary: "A correction is a group of keys, not \(node.shape).",
      hints: ["Write `- fact: ID`, then its other keys on lines of their own below."])
  }

  /// A value its type refused, with the nearest right one when the type has a closed list.
  static func badValue<T>(
    _ node: YAMLNode, type: T.Type, reason: String, path: [any CodingKey]
  ) -> Diagnostic {
    guard let choices = choices(of: type), case .scalar(let text, _) = node.kind else {
      return Diagnostic(
        .error, code: "configuration.bad_value", place: node.place, summary: "`\(dotted(path))`: \(reason).")
    }
    var hints = nearest(to: text, among: Set(choices)).map { ["Did you mean `\($0)`?"] } ?? []
    hints.append("It is one of \(choices.joined(separator: ", ")).")
    return Diagnostic(
      .error, code: "configuration.unknown_name", place: node.place,
      summary: "`\(dotted(path))` is given as `\(text)`, which is not known.", hints: hints)
  }

  static func noSuchStyle(_ name: String, known: [String], place: Place? = nil) -> Diagnostic {
    var hints = nearest(to: name, among: Set(known)).map { ["Did you mean `\($0)`?"] } ?? []
    hints.append("Built in: \(known.joined(separator: ", ")). A file of your own is named by its path.")
    return Diagnostic(
      .error, code: "style.unknown", place: place, summary: "There is no style `\(name)`.", hints: hints)
  }

  static func moreThan(_ count: Int) -> Diagnostic {
    Diagnostic(
      .note, code: "configuration.more", summary: "No more than \(count) faults are told at once.",
      hints: ["Check that this is the file meant."])
  }

  static func noRoom(_ place: Place, least: Int) -> Diagnostic {
    Diagnostic(
      .error, code: "style.room", place: place,
      summary: "The page is too small for its margins: they leave less than \(least) by \(least) points.",
      hints: ["`page.size` is [width, height] in points; A4 is [595.28, 841.89]."])
  }

  static func unreadable(_ path: String, what: String) -> Diagnostic {
    guard FileManager.default.fileExists(atPath: path) else {
      return Diagnostic(
        .error, code: "configuration.missing", place: Place(file: path),
        summary: "There is no such \(what) file.", hints: ["Check the path."])
    }
    return Diagnostic(
      .error, code: "configuration.unreadable", place: Place(file: path),
      summary: "The \(what) could not be read as UTF-8 text.",
      hints: ["Check the file's permissions, and save it as UTF-8."])
  }

  /// What a path of keys names; the whole file has no key.
  private static func subject(_ path: [any CodingKey]) -> String {
    path.isEmpty ? "The file" : "`\(dotted(path))`"
  }

  private static func dotted(_ path: [any CodingKey], _ last: String? = nil) -> String {
    (path.map { $0.stringValue.snakeCase } + [last].compactMap(\.self)).joined(separator: ".")
  }

  private static func choices(of type: Any.Type) -> [String]? {
    guard let cases = type as? any CaseIterable.Type else { return nil }
    func names<C: CaseIterable>(_: C.Type) -> [String]? {
      let names = C.allCases.compactMap { ($0 as? any RawRepresentable).map { "\($0.rawValue)" } }
      return names.isEmpty ? nil : names
    }
    return names(cases)
  }
}

/// The name closest to `word` by edits, when it is close at all; ties by the alphabet.
func nearest(to word: String, among names: Set<String>) -> String? {
  let length = word.count
  let limit = max(1, length / 2)
  return names.filter { abs($0.count - length) <= limit }.sorted().map {
    (name: $0, distance: edits(Array(word), Array($0)))
  }
  .filter { $0.distance <= limit }
  .min { $0.distance < $1.distance }?.name
}

/// Levenshtein distance.
private func edits(_ a: [Character], _ b: [Character]) -> Int {
  var row = Array(0...b.count)
  for i in a.indices {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
      diagonal = above
    }
  }
  return row[b.count]
}
