import CairoRendering
import Configuration
import Figures
import Foundation
import PageLayout
import SourceText
import TestSupport
import Testing

/// Walks the structure tree of the finished file, as a screen reader does.
@Suite struct StructureTests {
  private static let pdf: Result<[UInt8], any Error> = Result {
    let style = try StyleLibrary.style("newsroom")
    let fonts = try FontSet(style: style)
    let date = CivilDate("2024-10-31") ?? CivilDate(year: 2024)
    let layout = BriefLayout(style: style, measure: fonts)
    return try layout.document(SampleBrief.brief, date: #require(date)).pdf(fonts: fonts)
  }

  /// The output of a tool of the system over the file.
  private func run(_ tool: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("zonebrief-\(UUID().uuidString).pdf")
    try Data(Self.pdf.get()).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments.map { $0 == "FILE" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test func qpdfFindsNothing() throws {
    #expect(try run("qpdf", ["--check", "FILE"]).status == 0)
  }

  @Test func fontsAreEmbeddedSubsets() throws {
    let lines = try run("pdffonts", ["FILE"]).output.split(separator: "\n").dropFirst(2)
    #expect(lines.count == 4)
    for line in lines { #expect(line.contains(" yes yes yes "), "\(line)") }
  }

  @Test func everyNumberAndNameIsFound() throws {
    let text = try run("pdftotext", ["-layout", "FILE", "-"]).output
    for word in [
      "左云", "寿阳", "和顺", "长子", "襄垣", "临汾", "10.65", "123.76", "60.508", "56.018", "4.49", "12.33",
      "4.78", "98%", "11.3%", "92.6", "据公开报道整理，不代表统计部门数据", "近100", "40余", "未报",
    ] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test func theTreeIsSound() throws {
    let tree = try StructureTree(json: run("qpdf", ["--json=1", "FILE"]).output)
    #expect(tree.language == "zh-CN" && tree.isMarked)
    #expect(tree.root.map(\.type) == ["Document"])
    var headings: [Int] = []
    tree.visit { element, parents in
      switch element.type {
      case "H1", "H2", "H3", "H4": headings.append(Int(element.type.dropFirst()) ?? 0)
      case "TH":
        #expect(parents.suffix(2).map(\.self) == ["THead", "TR"] || parents.suffix(2) == ["TBody", "TR"])
        #expect(parents.contains("Table") && element.scope != nil)
      case "TD": #expect(parents.suffix(1) == ["TR"] && parents.contains("Table"))
      case "Figure": #expect(element.alternative?.isEmpty == false)
      case "Link": #expect(element.hasAnnotation)
      default: break
      }
    }
    #expect(headings.first == 1 && headings.count { $0 == 1 } == 1)
    for (a, b) in zip(headings, headings.dropFirst()) { #expect(b <= a + 1, "H\(a) then H\(b)") }
    #expect(tree.count("Table") == 3 && tree.count("Figure") == 3)
  }

  /// Text outside of marked content is the running foot and nothing else.
  @Test func onlyRunningFeetAreUntagged() throws {
    let content = try run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"]).output
    var depth = 0
    var untagged = 0
    for line in content.split(separator: "\n") {
      if line.hasSuffix(" BDC") { depth += 1 }
      if line == "EMC" { depth -= 1 }
      if line == "BT" || line.hasSuffix(" BT"), depth == 0 { untagged += 1 }
    }
    // Words, page and total on each of four pages.
    #expect((4...12).contains(untagged), "\(untagged) stretches of untagged text")
  }
}

/// The structure tree read from qpdf's JSON.
private struct StructureTree {
  struct Element {
    var type: String
    var alternative: String?
    var scope: String?
    var hasAnnotation = false
    var children: [Element] = []
  }

  var root: [Element] = []
  var language: String?
  var isMarked = false
  private let objects: [String: Any]

  init(json: String) throws {
    let top = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    objects = try #require(top["objects"] as? [String: Any])
    let trailer = try #require(objects["trailer"] as? [String: Any])
    let catalog = try #require(resolve(trailer["/Root"]) as? [String: Any])
    language = catalog["/Lang"] as? String
    isMarked = (resolve(catalog["/MarkInfo"]) as? [String: Any])?["/Marked"] as? Bool ?? false
    let tree = try #require(resolve(catalog["/StructTreeRoot"]) as? [String: Any])
    root = elements(tree["/K"])
  }

  private func resolve(_ value: Any?) -> Any? {
    guard let name = value as? String, name.hasSuffix(" R") else { return value }
    return objects[name]
  }

  private func elements(_ kids: Any?) -> [Element] {
    let list = resolve(kids) as? [Any] ?? [kids as Any]
    return list.compactMap { kid in
      guard let dictionary = resolve(kid) as? [String: Any], let type = dictionary["/S"] as? String
      else { return nil }
      var element = Element(type: String(type.dropFirst()))
      element.alternative = dictionary["/Alt"] as? String
      let attributes = resolve(dictionary["/A"]) as? [String: Any]
      element.scope = attributes?["/Scope"] as? String
      let raw = resolve(dictionary["/K"]) as? [Any] ?? [dictionary["/K"] as Any]
      element.hasAnnotation = raw.contains {
        (resolve($0) as? [String: Any])?["/Type"] as? String == "/OBJR"
      }
      element.children = elements(dictionary["/K"])
      return element
    }
  }

  func visit(_ body: (Element, [String]) -> Void) {
    func walk(_ element: Element, _ parents: [String]) {
      body(element, parents)
      for child in element.children { walk(child, parents + [element.type]) }
    }
    for element in root { walk(element, []) }
  }

  func count(_ type: String) -> Int {
    var count = 0
    visit { element, _ in if element.type == type { count += 1 } }
    return count
  }
}
