public import FactModel
import Foundation
import SourceText

/// `corrections.yaml`: a list of entries, each with what it changes, who, when and why.
///
/// ```yaml
/// - fact: 3f2a9c81          # or: doc and evidence
///   set: {value: 10.56亿}   # or: drop: true
///   was: {value: 10.65亿}
///   by: 王某
///   on: 2024-11-02
///   why: 更正启事
/// ```
/// `add:` gives a whole fact, `alias: NAME, zone: ZONE` names a zone, `merge: [A, B], into: ZONE` joins zones.
public enum CorrectionsFile {
  /// The name looked for in the working folder.
  public static let fileName = "corrections.yaml"

  /// Reads the file at this path.
  ///
  /// - Throws: `ConfigurationErrors` with all that is wrong, each with its line.
  public static func load(path: String) throws -> [Correction] {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(validating: data, as: UTF8.self)
    else { throw Diagnostic.unreadable(path, what: "corrections") }
    return try corrections(from: text, file: path)
  }

  /// Reads the entries of a file's text.
  ///
  /// - Parameters:
  ///   - text: the file's content.
  ///   - file: how messages name it.
  /// - Throws: `Diagnostic` or `ConfigurationErrors`, each with its line.
  public static func corrections(from text: String, file: String) throws -> [Correction] {
    guard let root = try YAMLNode.parse(text, file: file) else { return [] }
    if case .scalar("", _) = root.kind { return [] }
    guard case .list(let items) = root.kind else {
      throw Diagnostic.wrongShape(root, expected: "a list of entries", path: [])
    }
    var corrections: [Correction] = []
    var problems: [Diagnostic] = []
    for item in items where problems.count < ConfigurationErrors.most {
      do throws(EntryProblems) {
        corrections.append(try CorrectionEntry(item).correction())
      } catch {
        problems += error.diagnostics
      }
    }
    if !problems.isEmpty { throw ConfigurationErrors(diagnostics: problems) }
    return corrections
  }

  /// The file's text with one more entry at its end, as `correct` writes it: comments, indentation and line ends of the
  /// user's stay as they are.
  public static func appending(_ correction: Correction, to text: String) -> String {
    let newline = text.contains("\r\n") ? "\r\n" : "\n"
    // A Character holds \r\n as one.
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let indent = lines.first { $0.drop { $0 == " " }.hasPrefix("- ") }.map { $0.prefix { $0 == " " } } ?? ""
    var result = text
    if let last = result.last, !last.isNewline { result += newline }
    let added = entry(correction).split(separator: "\n").map { indent + $0 + newline }
    return result + added.joined()
  }

  private static func entry(_ correction: Correction) -> String {
    var lines: [String] = []
    switch correction.action {
    case .set(let target, let fields):
      lines += named(target) + ["set: \(group(fields))"]
    case .drop(let target): lines += named(target) + ["drop: true"]
    case .add(let fact):
      var fields: [FactField: String?] = [:]
      for field in FactField.allCases {
        if let text = fact.text(of: field) { fields[field] = text }
      }
      let own = "doc: \(quoted(fact.doc.rawValue)), article: \(fact.article), "
      let evidence = ", evidence: \(quoted(fact.evidence.text))"
      lines.append("add: {" + own + group(fields).dropFirst().dropLast() + evidence + "}")
    case .aliasZone(let name, let zone):
      lines += ["alias: \(quoted(name))", "zone: \(quoted(zone))"]
    case .mergeZones(let names, let zone):
      lines += ["merge: [\(names.map(quoted).joined(separator: ", "))]", "into: \(quoted(zone))"]
    }
    if !correction.was.isEmpty { lines.append("was: \(group(correction.was))") }
    lines += [
      "by: \(quoted(correction.by))", "on: \(correction.on)", "why: \(quoted(correction.why))",
    ]
    return lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 + "\n" }.joined()
  }

  private static func named(_ target: Correction.Target) -> [String] {
    switch target {
    case .fact(let id, let doc):
      ["fact: \(quoted(id))"] + (doc.map { ["doc: \(quoted($0.rawValue))"] } ?? [])
    case .evidence(let doc, let text):
      ["doc: \(quoted(doc.rawValue))", "evidence: \(quoted(text))"]
    }
  }

  private static func group(_ fields: [FactField: String?]) -> String {
    let pairs = fields.keys.sorted().map { field in
      "\(field.rawValue): " + ((fields[field] ?? nil).map(quoted) ?? "null")
    }
    return "{" + pairs.joined(separator: ", ") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let hex = String(scalar.value, radix: 16)
        result += "\\x" + (hex.utf8.count < 2 ? "0" : "") + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
