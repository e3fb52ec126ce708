import TestSupport
import Testing

/// What people really pass: each row's outcome, exit status and exact message stand in the golden
/// `Goldens/bad-input/*.txt`. A row never ends by a signal, and what was good in it is still read.
@Suite struct BadInputTests {
  private static func check(_ rows: [BadInputRow], golden: String) async throws {
    var parts = [String](repeating: "", count: rows.count)
    try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for (index, row) in rows.enumerated() { group.addTask { (index, try row.record()) } }
      for try await (index, text) in group { parts[index] = text }
    }
    if let mismatch = goldenMismatch(
      parts.joined(separator: "\n"), named: "zonebriefTests/Goldens/bad-input/\(golden).txt")
    {
      Issue.record("\(mismatch)")
    }
    #expect(Set(rows.map(\.name)).count == rows.count)
    for text in parts { #expect(!text.contains("status -"), "\(text)") }
  }

  @Test func texts() async throws { try await Self.check(BadInputRow.texts, golden: "texts") }
  @Test func documents() async throws { try await Self.check(BadInputRow.documents, golden: "documents") }
  @Test func records() async throws { try await Self.check(BadInputRow.records, golden: "records") }
  @Test func paths() async throws { try await Self.check(BadInputRow.paths, golden: "paths") }
  @Test func arguments() async throws { try await Self.check(BadInputRow.arguments, golden: "arguments") }
  @Test func ledgers() async throws { try await Self.check(BadInputRow.ledgers, golden: "ledgers") }
  @Test func settings() async throws { try await Self.check(BadInputRow.settings, golden: "settings") }
}
