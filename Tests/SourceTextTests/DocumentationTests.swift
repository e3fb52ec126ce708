import Foundation
import TestSupport
import Testing

/// Every public symbol of the modules has a doc comment.
///
/// Two kinds say nothing that is not said elsewhere and need none: what a protocol of the library asks for (`<`, `description`),
/// and initialisers that only take the documented properties by their names.
@Suite struct DocumentationTests {
  @Test func everyPublicSymbolIsDocumented() throws {
    let sources = RepositoryFiles.root.appendingPathComponent("Sources")
    var missing: [String: [String]] = [:]
    for case let url as URL in FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
      ?? .init()
    where url.pathExtension == "swift" {
      let relative = url.path.dropFirst(sources.path.count + 1)
      let source = SwiftSource(try String(contentsOf: url, encoding: .utf8))
      missing[String(relative.prefix { $0 != "/" }), default: []] += source.undocumented.map {
        "\(relative):\($0)"
      }
    }
    #expect(missing.count > 10)
    for (module, lines) in missing where !lines.isEmpty {
      Issue.record(
        "\(module) has public symbols without a comment:\n\(lines.sorted().joined(separator: "\n"))")
    }
  }

  @Test(arguments: [
    ("public struct A {}", 1), ("/// A.\npublic struct A {}", 0), ("/// A.\n@frozen\npublic struct A {}", 0),
    ("struct A {\n  var b = 1\n}", 0), ("/// A.\npublic enum A {\n  case b\n  /// C.\n  case c, d\n}", 1),
    ("/// A.\npublic func a(_ b: B) {\n  switch b {\n  case .c: return\n  case let d: return\n  }\n}", 0),
    ("/// A.\npublic protocol A {\n  func b()\n}", 1),
    ("extension A {\n  public static func < (a: A, b: A) -> Bool {}\n}", 0),
    ("/// A.\npublic struct A {\n  /// B.\n  public var b: Int\n  public init(b: Int) {\n  }\n}", 0),
    (
      "/// A.\npublic struct A {\n  /// B.\n  public var b: Int\n  public init(\n    _ b: Int, c: Int\n  ) {\n  }\n}",
      1
    ),
  ])
  func symbolsAreFound(text: String, undocumented: Int) {
    #expect(SwiftSource(text).undocumented.count == undocumented)
  }
}

/// The declarations of a source file, by its lines; the format is checked, so that indents tell what lies in what.
private struct SwiftSource {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  private struct Scope {
    var indent: Int
    var kind: Substring
    var isPublic: Bool
  }

  /// `12: public var x: Int` for each public symbol without a comment above it.
  var undocumented: [String] {
    var found: [String] = []
    var scopes: [Scope] = []
    for (index, line) in lines.enumerated() {
      let words = line.split { !($0.isLetter || $0.isNumber || "_@()<".contains($0)) }
      guard let first = words.first, !first.hasPrefix("//") else { continue }
      let indent = line.prefix { $0 == " " }.count
      while let scope = scopes.last, indent <= scope.indent { scopes.removeLast() }
      let kind = words.first { Self.kinds.contains($0.prefix { $0.isLetter }) }
      let isPublic = first == "public" || (first == "indirect" && words.contains("public"))
      if isSymbol(words, indent: indent, isPublic: isPublic, in: scopes.last), !isDocumented(index),
        !isWitness(line), !isMemberwise(index)
      {
        found.append("\(index + 1): \(line.drop { $0 == " " })")
      }
      if let kind, line.hasSuffix("{"), Self.types.contains(kind) {
        scopes.append(Scope(indent: indent, kind: kind, isPublic: isPublic))
      }
    }
    return found
  }

  private static let types: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "extension"]
  private static let kinds = types.union(["func", "var", "let", "init", "subscript", "typealias"])

  private func isSymbol(_ words: [Substring], indent: Int, isPublic: Bool, in scope: Scope?) -> Bool {
    if isPublic { return !words.contains("import") && !words.contains("extension") }
    guard let scope, scope.isPublic, indent == scope.indent + 2 else { return false }
    switch scope.kind {
    case "enum": return words[0] == "case" || (words[0] == "indirect" && words.contains("case"))
    case "protocol": return Self.kinds.contains(words[0].prefix { $0.isLetter })
    default: return false
    }
  }

  private func isDocumented(_ index: Int) -> Bool {
    let above = lines[..<index].last { !$0.drop { $0 == " " }.hasPrefix("@") }
    return above?.drop { $0 == " " }.hasPrefix("///") == true
  }

  private func isWitness(_ line: Substring) -> Bool {
    [
      "func < ", "func == ", "func hash(into", "func encode(to", "init(from decoder", "var description:",
      "var errorDescription:",
    ].contains { line.contains($0) }
  }

  /// An initialiser all of whose parameters are properties of the file by their own names.
  private func isMemberwise(_ index: Int) -> Bool {
    guard lines[index].contains("public init(") else { return false }
    let signature = lines[index...].prefix(20).joined(separator: " ").drop { $0 != "(" }.dropFirst()
    var depth = 1
    var parameters = ""
    for character in signature where depth > 0 {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      // what stands in brackets is of a type, not a name
      parameters.append(depth == 1 ? character : " ")
    }
    let names = parameters.split(separator: ":").dropLast().compactMap { part in
      part.split { !($0.isLetter || $0.isNumber || $0 == "_") }.last
    }
    let text = lines.joined(separator: "\n")
    return names.allSatisfy {
      text.contains("var \($0):") || text.contains("let \($0):") || text.contains("var \($0) =")
    }
  }
}
