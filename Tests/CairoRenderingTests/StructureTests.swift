import Aggregation
import BriefComposition
import CairoRendering
import Configuration
import Figures
import Foundation
import GeneratedLedgers
import Lexicons
import PageLayout
import SourceText
import TestSupport
import Testing

/// Walks the structure tree of the finished file, as a screen reader does.
@Suite struct StructureTests {
  /// The briefs that are walked, each made into a file once.
  enum Sample: String, CaseIterable {
    /// The design's own four pages.
    case design
    case official
    /// From ledgers made up by rule.
    case twelve, sixty, plans

    fileprivate static let files: [Sample: Result<[UInt8], any Error>] = Dictionary(
      uniqueKeysWithValues: allCases.map { sample in (sample, Result { try sample.pdf() }) })

    private func pdf() throws -> [UInt8] {
      let style = try StyleLibrary.style(self == .official ? "official" : "newsroom")
      let fonts = try FontSet(style: style)
      return try BriefLayout(style: style, measure: fonts)
        .document(brief(), date: #require(CivilDate("2024-10-31"))).pdf(fonts: fonts)
    }

    private func brief() throws -> Brief {
      let month: GeneratedMonth
      switch self {
      case .design, .official: return SampleBrief.brief
      case .twelve: month = GeneratedMonth(zones: 12, content: .six)
      case .sixty: month = GeneratedMonth(zones: 60, content: .mixed)
      case .plans: month = GeneratedMonth(zones: 12, content: .planned)
      }
      let settings = AggregationSettings(lexicon: try Lexicon.embedded())
      let digest = Aggregator.digest(month.snapshot, month: GeneratedMonth.month, settings: settings)
      return try BriefComposer.compose(digest, settings: BriefSettings())
    }
  }

  @Test(arguments: Sample.allCases)
  func qpdfFindsNothing(sample: Sample) throws {
    let check = try run("qpdf", ["--check", "FILE"], on: sample)
    #expect(check.status == 0, "\(check.output)")
  }

  @Test(arguments: Sample.allCases)
  func fontsAreEmbeddedSubsets(sample: Sample) throws {
    let lines = try run("pdffonts", ["FILE"], on: sample).output.split(separator: "\n").dropFirst(2)
    #expect((2...8).contains(lines.count))
    for line in lines { #expect(line.contains(" yes yes yes "), "\(line)") }
  }

  @Test func everyNumberAndNameIsFound() throws {
    let text = try run("pdftotext", ["-layout", "FILE", "-"], on: .design).output
    for word in [
      "左云", "寿阳", "和顺", "长子", "襄垣", "临汾", "10.65", "123.76", "60.508", "56.018", "4.49", "12.33",
      "4.78", "98%", "11.3%", "92.6", "据公开报道整理，不代表统计部门数据", "近100", "40余", "未报",
    ] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test(arguments: Sample.allCases)
  func theTreeIsSound(sample: Sample) throws {
    let tree = try StructureTree(json: run("qpdf", ["--json=1", "FILE"], on: sample).output)
    #expect(tree.language == "zh-CN" && tree.isMarked)
    #expect(tree.root.map(\.type) == ["Document"])
    var headings: [Int] = []
    tree.visit { element, parents in
      switch element.type {
      case "H1", "H2", "H3", "H4": headings.append(Int(element.type.dropFirst()) ?? 0)
      case "TH":
        #expect(parents.suffix(2) == ["THead", "TR"] || parents.suffix(2) == ["TBody", "TR"])
        #expect(parents.contains("Table") && element.scope != nil)
      case "TD": #expect(parents.suffix(1) == ["TR"] && parents.contains("Table"))
      case "Figure":
        #expect(element.alternative?.isEmpty == false)
        #expect(element.box.count == 4 && element.box[0] < element.box[2] && element.box[1] < element.box[3])
      case "Link":
        #expect(element.hasAnnotation)
        #expect(element.linkText?.isEmpty == false)
      default: break
      }
    }
    #expect(headings.first == 1 && headings.count { $0 == 1 } == 1)
    for (a, b) in zip(headings, headings.dropFirst()) { #expect(b <= a + 1, "H\(a) then H\(b)") }
    #expect(tree.count("Table") > 0)
    if sample == .design { #expect(tree.count("Table") == 3 && tree.count("Figure") == 3) }
    if sample == .twelve { #expect(tree.count("Figure") >= 2) }
  }

  /// All that is drawn is an element's content or marked as none; words of none stand in the running foot only.
  @Test(arguments: Sample.allCases)
  func onlyRunningFeetAreUntagged(sample: Sample) throws {
    let content = try run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: sample).bytes
    var open: [String] = []
    var bare = 0
    var decorated = 0
    var feet = 0
    // line by line as bytes: the codes of glyphs are no UTF-8
    var isContent = false
    for line in content.split(separator: 0x0A).map({ String(decoding: $0, as: UTF8.self) }) {
      if line.hasPrefix("%% Contents for page") { isContent = true }
      if line == "endstream" { isContent = false }
      guard isContent else { continue }
      if line.hasSuffix("BDC") || line.hasSuffix("BMC") { open.append(line) }
      if line == "EMC" { open.removeLast() }
      guard line == "BT" || line.hasPrefix("BT ") || line.hasPrefix("BT/") || line == "f" || line == "S"
      else {
        continue
      }
      if open.isEmpty { bare += 1 }
      guard line.hasPrefix("BT") else { continue }
      if open.contains(where: { $0.hasPrefix("/Artifact BMC") }) { decorated += 1 }
      if open.contains(where: { $0.contains("/Pagination") }) { feet += 1 }
    }
    let pages = try run("pdfinfo", ["FILE"], on: sample).output.split(separator: "\n")
      .first { $0.hasPrefix("Pages:") }.flatMap { Int($0.drop { !$0.isNumber }) }
    #expect(bare == 0 && decorated == 0)
    // words, page and total on each
    #expect(try (1...3).contains(feet / #require(pages)), "\(feet) runs of untagged text")
  }

  /// GB/T 9704 on the finished file: a block of 156 × 225 mm at 28 and 37 mm, 三号 lines of 28 characters 28.98 pt
  /// apart, 「— 1 —」 below the block.
  @Test func officialMeasures() throws {
    let words = try run("pdftotext", ["-bbox", "FILE", "-"], on: .official).output.split(separator: "\n")
    let millimetre = 72 / 25.4
    let (left, top) = (28 * millimetre, 37 * millimetre)
    let (right, bottom) = (left + 156 * millimetre, top + 225 * millimetre)
    var page = 0
    var isNumbered = false
    var lines: Set<Int> = []
    for word in words.compactMap(PlacedWord.init) {
      if word.text.isEmpty { continue }
      if word.text == "PAGE" {
        #expect(page == 0 || isNumbered, "page \(page)")
        (page, isNumbered) = (page + 1, false)
        continue
      }
      // the boxes are of the font, larger than the ink; a squeezed mark's blank half may hang over
      if word.top > bottom {
        isNumbered = isNumbered || word.text.hasPrefix("—") || word.text == "\(page)"
        continue
      }
      #expect(word.left > left - 0.5 && word.right < right + 8.5, "\(word)")
      #expect(word.top > top - 3 && word.bottom < bottom + 8, "\(word)")
      if page == 1, abs(word.bottom - word.top - 15.79 * 1.437) < 0.1 {
        lines.insert(Int((word.top * 100).rounded()))
      }
    }
    #expect(page > 1 && isNumbered)
    let gaps = zip(lines.sorted(), lines.sorted().dropFirst()).map { $1 - $0 }
    #expect(gaps.count > 5 && gaps.allSatisfy { abs($0 % 2898) < 3 || abs($0 % 2898) > 2895 }, "\(gaps)")
  }

  private func run(_ tool: String, _ arguments: [String], on sample: Sample) throws -> PDFTool {
    try PDFTool(tool, arguments, on: #require(Sample.files[sample]).get())
  }
}

/// A line of `pdftotext -bbox`; `PAGE` where a page begins.
private struct PlacedWord {
  var left = 0.0
  var top = 0.0
  var right = 0.0
  var bottom = 0.0
  var text = ""

  init?(_ line: Substring) {
    if line.contains("<page ") { text = "PAGE" }
    guard let start = line.firstRange(of: "<word ") else {
      if text.isEmpty { return nil }
      return
    }
    let parts = line[start.upperBound...].split(separator: "\"")
    guard parts.count >= 9, let left = Double(parts[1]), let top = Double(parts[3]),
      let right = Double(parts[5]),
      let bottom = Double(parts[7])
    else { return nil }
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    text = String(parts[8].dropFirst().prefix { $0 != "<" })
  }
}

/// The structure tree read from qpdf's JSON.
private struct StructureTree {
  struct Element {
    var type: String
    var alternative: String?
    var scope: String?
    var hasAnnotation = false
    /// What the annotation says of itself.
    var linkText: String?
    var box: [Double] = []
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
      let annotation = raw.compactMap { resolve($0) as? [String: Any] }.first {
        $0["/Type"] as? String == "/OBJR"
      }
      element.hasAnnotation = annotation != nil
      element.linkText = (resolve(annotation?["/Obj"]) as? [String: Any])?["/Contents"] as? String
      element.box = (attributes?["/BBox"] as? [Any] ?? []).compactMap { ($0 as? NSNumber)?.doubleValue }
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
