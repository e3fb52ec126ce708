import Aggregation
import FactModel
import Figures
import GeneratedLedgers
import Lexicons
import SourceText
import TestSupport
import Testing

@testable import BriefComposition

/// What holds of the brief of any month: one zone, sixty, three hundred, none; plans only, growth only.
@Suite struct BriefPropertyTests {
  private func settings() throws -> AggregationSettings {
    AggregationSettings(lexicon: try Lexicon.embedded())
  }

  private func brief(_ month: GeneratedMonth, _ language: Language = .zh) throws -> (Brief, MonthDigest) {
    let digest = Aggregator.digest(
      month.snapshot, month: GeneratedMonth.month, settings: try settings())
    return (try BriefComposer.compose(digest, settings: BriefSettings(language: language)), digest)
  }

  /// Every measured figure is one that a fact states, in one of the units it can be shown in; what is worked out
  /// carries ◇.
  @Test(arguments: GeneratedMonth.all)
  func everyFigureIsAFacts(month: GeneratedMonth) throws {
    let (brief, digest) = try brief(month)
    var stated: Set<String> = ["", "100"]
    for fact in month.snapshot.facts {
      for unit in [0, 4, 6, 8] {
        if let value = fact.value { stated.insert(DecimalText(value, unitExponent: unit).grouped) }
        if let value = fact.value { stated.insert(DecimalText(value, unitExponent: unit).plain) }
      }
      if let change = fact.yearOnYear {
        let growth = GrowthText(change)
        stated.formUnion([growth.magnitude, growth.signed])
      }
    }
    let wrong = BriefNumbers.all(brief).filter { !$0.marks.contains(.derived) && !stated.contains($0.value) }
    #expect(wrong.isEmpty, "\(wrong.prefix(3).map(\.plainText)) of \(digest.zones.count) zones")
  }

  /// References run from 1 without a gap, each leads to a sentence, and every figure of a table or card has one.
  @Test(arguments: GeneratedMonth.all)
  func everyReferenceLeadsToASentence(month: GeneratedMonth) throws {
    let (brief, _) = try brief(month)
    let entries = brief.sections.flatMap(\.blocks).flatMap { block -> [SourceEntry] in
      if case .sources(let list) = block { list.entries } else { [] }
    }
    #expect(entries.map(\.number) == Array(1...max(1, entries.count)).prefix(entries.count).map { $0 })
    let numbers = BriefNumbers.all(brief)
    let used = Set(numbers.flatMap(\.references).map(\.number))
    #expect(used.allSatisfy { (1...max(1, entries.count)).contains($0) })
    #expect(!entries.contains { $0.text.isEmpty })
    let tables = brief.sections.flatMap(\.blocks).flatMap { block -> [NumberText] in
      if case .table(let table) = block { BriefNumbers.table(table) } else { [] }
    }
    let bare = tables.filter { $0.references.isEmpty && !$0.marks.contains(.derived) }
    #expect(bare.isEmpty, "\(bare.prefix(3).map(\.plainText))")
  }

  @Test(arguments: GeneratedMonth.all)
  func titlesFitAndBasesStandApart(month: GeneratedMonth) throws {
    let (brief, _) = try brief(month)
    for chart in BriefNumbers.charts(brief) {
      #expect(chart.title.text.count <= 24, "\(chart.title.text)")
      #expect(!chart.title.text.hasSuffix("。") && !chart.title.isEmpty)
      if case .bars(let plot) = chart.plot {
        #expect(Set(plot.groups.map(\.basis)).count == 1)
        #expect(plot.groups.flatMap(\.rows).count <= 15)
      }
    }
    let bases = Set(brief.lead?.keyFigures.dropLast().map(\.chip.basis) ?? [])
    #expect(bases.count <= 1)
    for line in brief.lead?.finding ?? [] { #expect(line.count <= 30 && !line.hasSuffix("。"), "\(line)") }
    #expect((brief.lead?.finding.count ?? 1) <= 2)
  }

  /// Zones without a figure are named, never a number.
  @Test(arguments: [1, 2, 12, 60])
  func silentZonesAreNamed(zones: Int) throws {
    let month = GeneratedMonth(zones: zones, content: .silent)
    let (brief, digest) = try brief(month)
    #expect(brief.lead == nil)
    #expect(brief.sections.count == 1)
    let attention = brief.attention.items.map(\.text.plainText).joined()
    for zone in digest.zones { #expect(attention.contains(zone.shortName)) }
  }

  /// A count alone does not stand large on a card: it is a row under the sentence that no more is known.
  @Test(arguments: [GeneratedMonth.Content.counts, .completed])
  func aCountAloneIsNoFigureOfACard(content: GeneratedMonth.Content) throws {
    let (brief, _) = try brief(GeneratedMonth(zones: 2, content: content))
    let cards = brief.sections.flatMap(\.blocks).flatMap { block -> [ZoneCard] in
      if case .cards(let cards) = block { cards } else { [] }
    }
    #expect(cards.count == 2)
    for card in cards {
      #expect((card.figure == nil) == (content == .counts) && (card.size == .half) == (content == .counts))
      #expect(!card.rows.isEmpty)
      let says = card.paragraphs.first?.plainText == "未见投资与产值数据。"
      #expect(says == (content == .counts))
    }
  }

  @Test(arguments: GeneratedMonth.all.filter { $0.zones <= 60 })
  func englishHasNoChineseSentence(month: GeneratedMonth) throws {
    let (brief, _) = try brief(month, .en)
    let words = [brief.masthead.title, brief.masthead.statement] + (brief.lead?.finding ?? [])
    for text in words {
      #expect(!text.contains("，") && !text.contains("。") && !text.contains("亿"), "\(text)")
    }
  }

  @Test func anEmptyMonthHasTwoPages() throws {
    let digest = Aggregator.digest(
      LedgerSnapshot(), month: GeneratedMonth.month, settings: try settings())
    let brief = try BriefComposer.compose(digest, settings: BriefSettings())
    #expect(brief.lead == nil)
    #expect(brief.attention.items.count == 1)
    #expect(brief.sections.map(\.kicker) == ["一、数据核查与来源"])
    #expect(try MonthFigures.charts(digest, settings: BriefSettings()).map(\.name) == ["no-figures"])
  }

  /// The sample months: whatever is printed without ◇ stands in the facts labelled by hand.
  @Test(arguments: ["2024-08", "2024-09", "2024-10"])
  func sampleMonthsRestOnTheirFacts(name: String) throws {
    let snapshot = try GoldMonths.snapshot(["2024-08", "2024-09", "2024-10"].filter { $0 <= name })
    let month = try #require(CivilDate(name))
    let digest = Aggregator.digest(snapshot, month: month, settings: try settings())
    let brief = try BriefComposer.compose(digest, settings: BriefSettings())
    var stated: Set<String> = [""]
    for fact in snapshot.facts {
      for value in [fact.value, fact.valueHigh].compactMap({ $0 }) {
        for unit in [0, 4, 6, 8] {
          stated.insert(DecimalText(value, unitExponent: unit).grouped)
          stated.insert(DecimalText(value, unitExponent: unit).plain)
        }
      }
      if let change = fact.yearOnYear {
        stated.formUnion([GrowthText(change).magnitude, GrowthText(change).signed])
      }
    }
    let wrong = BriefNumbers.all(brief).filter { number in
      !number.marks.contains(.derived)
        && !number.value.split(separator: "~").allSatisfy {
          stated.contains($0.filter { $0 != "亿" && $0 != "万" })
        }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5).map(\.plainText))")
    for chart in BriefNumbers.charts(brief) { #expect(chart.title.text.count <= 24, "\(chart.title.text)") }
  }
}
