import Testing

@testable import BriefComposition

/// The exact words of every reason why there is no chart, and why a table of wording cannot be read.
@Suite struct ErrorWordsTests {
  @Test(arguments: [
    (
      ChartRefusal.noSuchColumn(available: []),
      "The month has no figure for this chart. Ingest pages that state one, or choose another month."
    ),
    (
      .noSuchColumn(available: ["完成", "计划"]),
      "No zone reports this indicator on this basis. These are reported: 完成, 计划."
    ),
    (.noChange(indicator: nil), "No source states a year-on-year change."),
    (.noChange(indicator: "gdp"), "No source states a year-on-year change of gdp."),
    (
      .noEarlierYear(indicator: "gdp"),
      "Neither an earlier year's figure nor a stated change of gdp is known. Ingest last year's pages."
    ),
    (.noTarget(indicator: "gdp"), "No zone has an annual target beside a cumulative figure of gdp."),
    (.noParts, "No figure of this month is stated with its parts."),
    (.tooFewPoints(found: 1), "A trend needs two periods of one kind; 1 found. Ingest more months."),
    (.tooFewColumns(found: 1), "This chart needs at least two indicators of one basis; 1 found."),
    (.tooFewZones(found: 0, available: []), "This chart compares zones; none has figures here."),
    (
      .tooFewZones(found: 1, available: ["完成"]),
      "This chart compares zones; only one has figures here. At least two zones report: 完成."
    ),
    (.noSchedule, "The figures have no cumulative period of a known year, so 时序进度 cannot be worked out."),
  ])
  func charts(refusal: ChartRefusal, words: String) { #expect(refusal.description == words) }

  @Test(arguments: [
    ("", "wording.tsv:1: no header"), ("key\tde\ten\n", "wording.tsv:1: the header must be key, zh, en"),
    ("key\tzh\ten\na\tb\n", "wording.tsv:2: 2 columns where 3 belong"),
    ("key\tzh\ten\na\t{b\tc\n", "wording.tsv:2: braces do not pair in “{b”"),
    ("key\tzh\ten\na\tb\t{c}\n", "wording.tsv:2: a has a slot in English that Chinese has not"),
    ("key\tzh\ten\na\tb\tc\na\tb\tc\n", "wording.tsv:3: a stands twice"),
  ])
  func wording(text: String, words: String) {
    let error = #expect(throws: TableFault.self) { try WordingTable(text) }
    #expect(error.map { "\($0)".hasSuffix(words) } == true, "\(error.map { "\($0)" } ?? "")")
  }

  @Test func units() {
    let text =
      "unit\tfrom\texponent\tzh\tmultiplier\ten\ten_exponent\ten_decimals\n元\teight\t8\t亿元\t亿\tbn yuan\t9\t2\n"
    let error = #expect(throws: TableFault.self) { try DisplayUnits(text) }
    #expect(error?.reason == "from, exponent and decimals are whole numbers")
  }
}
