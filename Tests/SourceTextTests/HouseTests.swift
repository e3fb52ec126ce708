import Foundation
import TestSupport
import Testing

/// The module table of ARCHITECTURE.md against every `import` line.
@Suite struct HouseTests {
  private static let free: Set<String> = ["Foundation", "Glibc", "Dispatch", "Synchronization"]

  /// Module name → what it may import, as the table says.
  private static func table() throws -> [String: Set<String>] {
    var rows: [String: Set<String>] = [:]
    for line in try RepositoryFiles.text("ARCHITECTURE.md").split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, cells[0].hasPrefix("`"), cells[0].hasSuffix("`") else { continue }
      let name = cells[0].trimmingCharacters(in: CharacterSet(charactersIn: "`"))
      rows[name] = Set(
        cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0 != "–" })
    }
    return rows
  }

  private static func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ")
      while let first = words.first,
        ["public", "internal", "package", "private", "fileprivate", "@testable", "@preconcurrency"].contains(
          first)
      {
        words.removeFirst()
      }
      guard words.first == "import", words.count >= 2 else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
      return name.split(separator: ".").first.map(String.init)
    }
  }

  @Test func everyImportIsAllowed() throws {
    let table = try Self.table()
    let sources = RepositoryFiles.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var seen: Set<String> = []
    for case let url as URL in files ?? .init() where url.pathExtension == "swift" {
      let relative = url.path.dropFirst(sources.path.count + 1)
      let module = String(relative.split(separator: "/")[0])
      seen.insert(module)
      let allowed = try #require(table[module], "\(module) has no row in ARCHITECTURE.md")
      let free = module == "MarkupReading" ? Self.free.subtracting(["Foundation"]) : Self.free
      for name in Self.imports(in: try String(contentsOf: url, encoding: .utf8)) {
        #expect(
          allowed.contains(name) || free.contains(name), "\(relative) imports \(name); see ARCHITECTURE.md")
      }
    }
    #expect(seen == Set(table.keys), "modules of the table and of Sources differ")
  }
}
