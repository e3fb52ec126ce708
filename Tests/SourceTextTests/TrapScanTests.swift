import Foundation
import TestSupport
import Testing

/// Bad data never traps: what ends the program stands in no source, but where a reason is given here.
///
/// Subscripts and arithmetic trap as well; no list can hold those. They are what `make fuzz` and the bad inputs look for.
@Suite struct TrapScanTests {
  /// File → the traps it may hold → why no data can reach them.
  private static let allowed: [String: [String: String]] = [
    "FactModel/FactJSON.swift": [
      "precondition":
        "the room was measured from the same fact just before; without the check a fault would write beyond it"
    ],
    "Lexicons/ByteText.swift": ["preconditionFailure": "an allocation of one byte has an address"],
    "SourceReading/Repair/ScalarReading.swift": [
      "precondition": "the bounds of an unsafe read, as an array's subscript checks them"
    ],
    "SourceText/TextSpan.swift": ["precondition": "a span is made of two offsets in order, as a range is"],
  ]

  private static let traps = [
    "try!", "as!", "fatalError", "precondition", "preconditionFailure", "assert", "assertionFailure",
    "unowned",
    "unsafelyUnwrapped", "force unwrap",
  ]

  /// The traps that a source holds, comments and literals left aside.
  static func traps(in source: String) -> Set<String> {
    var found: Set<String> = []
    for line in code(source) {
      for trap in traps where line.contains(trap + "(") || line.contains(trap + " ") { found.insert(trap) }
      if line.contains(/[\w)\]>]!(?!=)/), !line.contains(/\b(try|as)!/) { found.insert("force unwrap") }
    }
    return found
  }

  /// The lines without comments and without what stands in literals.
  private static func code(_ source: String) -> [String] {
    var isText = false
    return source.split(separator: "\n").map { line in
      let marks = line.components(separatedBy: "\"\"\"").count - 1
      defer { if marks % 2 == 1 { isText.toggle() } }
      if isText || marks > 0 { return "" }
      let bare = line.replacing(/"(\\.|[^"\\])*"/, with: "\"\"")
      return bare.firstRange(of: "//").map { String(bare[..<$0.lowerBound]) } ?? String(bare)
    }
  }

  @Test func everyTrapHasItsReason() throws {
    let sources = RepositoryFiles.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var seen: [String: Set<String>] = [:]
    for case let url as URL in files ?? .init() where url.pathExtension == "swift" {
      let traps = Self.traps(in: try String(contentsOf: url, encoding: .utf8))
      if !traps.isEmpty { seen[String(url.path.dropFirst(sources.path.count + 1))] = traps }
    }
    #expect(seen == Self.allowed.mapValues { Set($0.keys) }, "mend the source, or give the reason here")
  }

  @Test(arguments: [
    ("let a = b!", ["force unwrap"]), ("f()!.g", ["force unwrap"]), ("a[0]! + 1", ["force unwrap"]),
    ("var a: Int!", ["force unwrap"]), ("try! f()", ["try!"]), ("a as! B", ["as!"]),
    ("fatalError(\"x\")", ["fatalError"]), ("precondition(a)", ["precondition"]), ("a != b", []), ("!a", []),
    ("f(!a)", []), ("\"a!\"", []), ("// a!", []), ("x = \"it ended! \\(a)\"", []),
  ])
  func theScanSees(line: String, expected: [String]) {
    #expect(Self.traps(in: line) == Set(expected))
  }
}
