import FactModel
import Foundation
import Lexicons
import MetricExtraction
import SourceReading
import SourceText
import TestSupport
import Testing

/// A page set in another way says the same: wraps, blanks, encodings, widths, scripts, the order of stories, two pages
/// in one file. `make test` sets a few hundred pages; ZONEBRIEF_VARIANTS=10000 (`make metamorphic`) sets as many.
@Suite struct MetamorphicTests {
  private static let variants =
    ProcessInfo.processInfo.environment["ZONEBRIEF_VARIANTS"].flatMap(Int.init) ?? 300

  private static func extract(_ bytes: [UInt8], _ extractor: MetricExtractor) -> [Fact] {
    let reading = DocumentReader.read(
      bytes: bytes, path: "page.txt", id: SourceID("page"),
      options: ReadingOptions(published: CivilDate("2024-10-15")))
    return reading.document.map { extractor.extract($0).facts } ?? []
  }

  /// All that a fact says, and its evidence, up to layout and script.
  private static func said(_ fact: Fact, withID: Bool, withNames: Bool = true) -> String {
    var parts: [String] = withNames ? [fact.subject, fact.zone ?? "-"] : []
    parts += [fact.subjectKind.rawValue, fact.zoneID ?? "-", fact.indicator.rawValue, fact.scope ?? "-"]
    parts += [fact.basis.rawValue, fact.value?.text ?? "-", fact.unit?.symbol ?? "-"]
    parts += [fact.qualifier.rawValue, fact.yearOnYear?.text ?? "-", fact.period?.text ?? "-"]
    parts += [fact.evidence.text, fact.partOf == nil ? "-" : "part"]
    let text = Scripts.simplified(Scripts.halfWidth(parts.joined(separator: " | ")))
    return text.filter { $0 != " " } + (withID ? fact.id : "")
  }

  private static func differences(_ expected: [String], _ found: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for text in expected { counts[text, default: 0] += 1 }
    for text in found { counts[text, default: 0] -= 1 }
    return counts.filter { $0.value != 0 }.map { ($0.value > 0 ? "lost  " : "new   ") + $0.key }.sorted()
  }

  @Test func aPageSetInAnotherWaySaysTheSame() throws {
    let extractor = MetricExtractor(lexicon: try Lexicon.embedded())
    let pages = try StoryPage.all()
    var random = SplitMix(state: 20_241_015)
    var plain = PageSetting(storyCount: 0, random: &random)
    (plain.width, plain.blankLines, plain.spacing, plain.fullWidth) = (nil, true, 0, false)
    (plain.traditional, plain.encoding, plain.lineEnd) = (false, .utf8, "\n")
    var faults = 0
    for (index, page) in pages.enumerated() {
      plain.order = Array(page.stories.indices)
      let base = Self.extract(plain.bytes(of: page, random: &random), extractor)
      #expect(base.count > 15, "\(page.name) has \(base.count) facts")
      for number in 0..<(Self.variants / pages.count) {
        var chance = SplitMix(state: UInt64(index * 1_000_003 + number))
        let setting = PageSetting(storyCount: page.stories.count, random: &chance)
        let bytes = setting.bytes(of: page, random: &chance)
        let found = Self.extract(bytes, extractor)
        // an id is made of the words as printed: another script has other words
        let withID = !setting.traditional
        let wrong = Self.differences(
          base.map { Self.said($0, withID: withID) }, found.map { Self.said($0, withID: withID) })
        guard !wrong.isEmpty else { continue }
        faults += 1
        if let folder = ProcessInfo.processInfo.environment["ZONEBRIEF_VARIANTS_KEPT"] {
          // to look at one with `zonebrief read` and `extract`
          try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(index)-\(number).txt"))
        }
        if faults <= 5 {
          Issue.record(
            "\(page.name), variant \(number), \(setting):\n\(wrong.prefix(6).joined(separator: "\n"))")
        }
      }
    }
    #expect(faults == 0, "\(faults) of \(Self.variants) pages differ")
  }

  /// A name may grow: the fullest one in the file is the subject's.
  @Test func twoPagesInOneFileSayWhatEachSays() throws {
    let extractor = MetricExtractor(lexicon: try Lexicon.embedded())
    let pages = try StoryPage.all()
    var random = SplitMix(state: 7)
    for first in pages.indices {
      for second in pages.indices where second != first {
        var setting = PageSetting(storyCount: 0, random: &random)
        (setting.traditional, setting.encoding) = (false, .utf8)
        var bytes: [UInt8] = []
        var apart: [String] = []
        for page in [pages[first], pages[second]] {
          setting.order = Array(page.stories.indices)
          let own = setting.bytes(of: page, random: &random)
          apart += Self.extract(own, extractor).map { Self.said($0, withID: false, withNames: false) }
          bytes += own + Array("\n\n".utf8)
        }
        let together = Self.extract(bytes, extractor).map { Self.said($0, withID: false, withNames: false) }
        #expect(
          Self.differences(apart, together) == [],
          "\(pages[first].name) and \(pages[second].name), \(setting)")
      }
    }
  }
}
