import FactModel
import Foundation
import MetricExtraction
import SourceReading
import SourceText
import TestSupport

/// Stories with their parts known, from which a page can be set in any form: `Tests/Fixtures/Forms/stories.json` and
/// the sample pages.
struct StoryPage: Sendable {
  struct Story: Sendable, Decodable {
    var kicker: String?
    var headline: [String]
    var byline: String
    var paragraphs: [String]
  }

  var name: String
  var stories: [Story]

  /// The made-up paper of all fixtures.
  static let paper = "岚原时报"

  static func all() throws -> [StoryPage] {
    struct Forms: Decodable { var stories: [Story] }
    let forms = try JSONDecoder().decode(
      Forms.self, from: RepositoryFiles.data("Tests/Fixtures/Forms/stories.json"))
    var pages = [StoryPage(name: "stories", stories: forms.stories)]
    for path in [
      "2024-08/2024-08-14", "2024-09/2024-09-13", "2024-09/2024-09-24", "2024-10/2024-10-15",
      "2024-10/2024-10-22",
    ] {
      let bytes = [UInt8](try RepositoryFiles.data("Tests/Fixtures/Pages/\(path)-lanyuan-zones.txt"))
      let reading = DocumentReader.read(bytes: bytes, path: path, id: SourceID(path))
      pages.append(StoryPage(name: path, stories: reading.document.map(stories) ?? []))
    }
    return pages
  }

  /// What the reader found, as parts to set anew.
  private static func stories(of document: SourceDocument) -> [Story] {
    document.articles.map { article in
      var paragraphs: [Int: String] = [:]
      for sentence in article.sentences {
        paragraphs[sentence.paragraph, default: ""] += document.repaired.string(sentence.span)
      }
      return Story(
        kicker: article.kicker,
        headline: article.headline.map { $0.split(separator: " ").map(String.init) } ?? [],
        byline: article.byline ?? "", paragraphs: paragraphs.keys.sorted().compactMap { paragraphs[$0] })
    }
  }
}

/// How a page is set: nothing here may change what it says.
struct PageSetting: CustomStringConvertible {
  enum Encoding: CaseIterable { case utf8, gb18030, utf16little, utf16big }

  /// In columns of half a character; nil for one line a paragraph.
  var width: Int?
  var blankLines = true
  /// Where a paragraph's last line may be full, only an indentation tells where the next begins.
  var isIndented = false
  /// Chance that a blank stands between two Han characters, or between Han and a digit.
  var spacing = 0.0
  var fullWidth = false
  var traditional = false
  var encoding = Encoding.utf8
  var lineEnd = "\n"
  var order: [Int] = []

  var description: String {
    "width \(width.map(String.init) ?? "–"), indented \(isIndented), blank lines \(blankLines), spacing \(spacing), full width \(fullWidth), "
      + "traditional \(traditional), \(encoding), order \(order)"
  }

  /// A setting by chance.
  init(storyCount: Int, random: inout SplitMix) {
    width = random.chance(0.85) ? 24 + random.below(70) : nil
    blankLines = random.chance(0.7)
    isIndented = width != nil
    spacing = random.chance(0.5) ? Double(random.below(12)) / 100 : 0
    fullWidth = random.chance(0.3)
    traditional = random.chance(0.2)
    encoding = random.chance(0.4) ? Encoding.allCases[random.below(4)] : .utf8
    lineEnd = random.chance(0.2) ? "\r\n" : "\n"
    order = Array(0..<storyCount)
    if random.chance(0.5) { order = random.shuffled(order) }
  }

  /// The page as stories one under the other, each a headline block after its body, as papers' text layers have it.
  func bytes(of page: StoryPage, random: inout SplitMix) -> [UInt8] {
    var lines: [String] = []
    for index in order {
      let story = page.stories[index]
      for (number, paragraph) in story.paragraphs.enumerated() {
        let text = (number == 0 ? StoryPage.paper + "讯 " : "") + spaced(inScript(paragraph), &random)
        lines += wrapped((isIndented ? "\u{3000}\u{3000}" : "") + text)
      }
      if !story.byline.isEmpty, let last = lines.popLast() { lines += signed(last, inScript(story.byline)) }
      if let kicker = story.kicker { lines.append(inScript(kicker)) }
      lines += story.headline.map(inScript)
    }
    return encoded(lines.joined(separator: blankLines ? lineEnd + lineEnd : lineEnd) + lineEnd)
  }

  private func inScript(_ text: String) -> String {
    let text = traditional ? Scripts.traditional(text) : text
    return fullWidth ? Scripts.fullWidth(text) : text
  }

  private func spaced(_ text: String, _ random: inout SplitMix) -> String {
    guard spacing > 0 else { return text }
    var out = ""
    var last: Character?
    for character in text {
      if let last, last.isHan, character.isHan || character.isASCIIDigit, random.chance(spacing) {
        out += " "
      }
      if let last, last.isASCIIDigit, character.isHan, random.chance(spacing * 4) { out += " " }
      out.append(character)
      last = character
    }
    return out
  }

  /// Lines of at most `width` columns; no closing mark begins one.
  private func wrapped(_ text: String) -> [String] {
    guard let width else { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for character in text {
      let columns = character.isASCII ? 1 : 2
      if used + columns > width, !Self.closing.contains(character) {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line.append(character)
      used += columns
    }
    return lines + [line]
  }

  /// The reporter's name after the last full stop, on a line of its own where it does not fit: a name is not parted.
  private func signed(_ line: String, _ name: String) -> [String] {
    let columns = (line + name).reduce(1) { $0 + ($1.isASCII ? 1 : 2) }
    return columns <= width ?? .max ? [line + " " + name] : [line, name]
  }

  private static let closing: Set<Character> = [
    "，", "。", "；", "：", "、", "”", "）", "》", "%", "％", "！", "？", "—",
  ]

  private func encoded(_ text: String) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .gb18030: [UInt8](text.data(using: .init(rawValue: 0x8000_0632)) ?? Data())
    case .utf16little: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16big: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }
}

/// Other ways to write the same characters, from the reader's own table.
enum Scripts {
  private static let rows: [[String]] =
    ((try? RepositoryFiles.text("Sources/SourceReading/Resources/characters.tsv")) ?? "")
    .split(separator: "\n").filter { !$0.hasPrefix("#") }
    .map { $0.split(separator: "\t").map(String.init) }.filter { $0.count == 3 }

  /// One Traditional form of each Simplified character that has one.
  private static let toTraditional = Dictionary(
    rows.filter { $0[0] == "traditional" }.map { (Character($0[2]), Character($0[1])) },
    uniquingKeysWith: { a, _ in a })
  private static let toSimplified = Dictionary(
    rows.filter { $0[0].hasPrefix("traditional") }.map { (Character($0[1]), Character($0[2])) },
    uniquingKeysWith: { a, _ in a })

  static func traditional(_ text: String) -> String { String(text.map { toTraditional[$0] ?? $0 }) }
  static func simplified(_ text: String) -> String { String(text.map { toSimplified[$0] ?? $0 }) }

  static func fullWidth(_ text: String) -> String {
    String(
      text.map { character in
        guard character.isASCIIDigit || character == "%" || character == ".",
          let scalar = character.unicodeScalars.first, let wide = Unicode.Scalar(scalar.value + 0xFEE0)
        else { return character }
        return Character(wide)
      })
  }

  static func halfWidth(_ text: String) -> String {
    String(
      text.map { character in
        guard let scalar = character.unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value),
          character != "，", character != "：", character != "；", character != "（", character != "）",
          let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return character }
        return Character(narrow)
      })
  }
}

extension Character {
  var isHan: Bool { unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false }
  var isASCIIDigit: Bool { isASCII && isNumber }
}

/// Numbers by chance, the same on every run.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func chance(_ share: Double) -> Bool { Double(next() >> 11) / Double(1 << 53) < share }

  mutating func shuffled(_ items: [Int]) -> [Int] {
    var items = items
    for index in items.indices.dropFirst().reversed() { items.swapAt(index, below(index + 1)) }
    return items
  }
}
