import FactModel
import Testing

@testable import Lexicons

@Suite struct LexiconTests {
  @Test func embeddedTablesLoadWhole() throws {
    let lexicon = try Lexicon.embedded()
    func rows(_ name: String) throws -> Int {
      try EmbeddedTables.text(name).split(separator: "\n").count - 1
    }
    #expect(try rows("units.tsv") == lexicon.units.rows.count && lexicon.units.rows.count > 150)
    #expect(try rows("hedges.tsv") == lexicon.hedges.count && lexicon.hedges.count > 90)
    #expect(try rows("periods.tsv") == lexicon.periods.count && lexicon.periods.count > 200)
    #expect(try rows("indicators.tsv") == lexicon.indicators.rows.count)
    #expect(lexicon.indicators.rows.count > 75)
    #expect(try rows("zones.tsv") == lexicon.gazetteer.zones.count)
    #expect(lexicon.gazetteer.zones.count > 1_050)
    #expect(try rows("places.tsv") == lexicon.gazetteer.counties.count)
    #expect(lexicon.gazetteer.counties.count > 3_000)
    #expect(try rows("place_bodies.tsv") == lexicon.placeBodies.count)
    #expect(try rows("name_heads.tsv") > 40)
    #expect(try rows("figure_words.tsv") > 80)
    #expect(try rows("phrases.tsv") == lexicon.phrases.count && lexicon.phrases.count > 200)
    #expect(try rows("zone_suffixes.tsv") == lexicon.zoneSuffixes.count)
    #expect(try rows("zone_references.tsv") == lexicon.zoneReferences.count)
    #expect(try rows("not_quantities.tsv") > 600)
    #expect(try rows("zone_boundaries.tsv") > 400)
  }

  @Test func everyIndicatorOfTheClosedListHasARow() throws {
    let table = try Lexicon.embedded().indicators
    for indicator in IndicatorID.allCases {
      #expect(table.principal(indicator) != nil, "\(indicator.rawValue)")
    }
  }

  struct BadTable: Sendable, CustomTestStringConvertible {
    var file: String
    var row: String
    var reason: String
    init(_ file: String, _ row: String, _ reason: String) {
      self.file = file
      self.row = row
      self.reason = reason
    }
    var testDescription: String { "\(file): \(row)" }
  }

  /// Each row is put below the real table; loading must tell its file, line and reason.
  static let badRows = [
    BadTable("units.tsv", "元\t\t元\t0\tmoney\tany", "the spelling “元” is there already"),
    BadTable("units.tsv", "里程\t\t里程\tx\tlength\tany", "exponent is no whole number: “x”"),
    BadTable("units.tsv", "里程\t\t里程\t99\tlength\tany", "exponent 99 is absurd"),
    BadTable("units.tsv", "里程\t\t里程\t0", "4 fields where the header has 6"),
    BadTable("units.tsv", "", "1 fields where the header has 6"),
    BadTable("units.tsv", "里程\ta||b\t里程\t0\tlength\tany", "variants has an empty item"),
    BadTable("units.tsv", "里程\ta|a\t里程\t0\tlength\tany", "variants names an item twice"),
    BadTable("units.tsv", "里程 \t\t里程\t0\tlength\tany", "blank at the edge of the field “里程 ”"),
    BadTable(
      "hedges.tsv", "约莫\tbefore\tmaybe",
      "qualifier is “maybe”, not one of approx, near, over, at_least, at_most"),
    BadTable("periods.tsv", "今年\trelative_year\t0\t", "“今年” is there already"),
    BadTable("periods.tsv", "某季\tmonths\t6\t1", "first is not before last"),
    BadTable("periods.tsv", "某时\tvague\t1\t", "vague takes no numbers"),
    BadTable("zones.tsv", "x", "1 fields where the header has 18"),
    BadTable(
      "zones.tsv", "zuoyun-etdz\t甲\t\t甲\tjia\t\t\t开发区\t山西\t\t\t\t\t\t\t\t\t报",
      "the id zuoyun-etdz is there already"),
    BadTable(
      "zones.tsv", "Jia\t甲\t\t甲\tjia\t\t\t开发区\t山西\t\t\t\t\t\t\t\t\t报", "the id has more than a–z, 0–9, -"),
    BadTable("zones.tsv", "jia\t甲\t\t甲\tjia\t\t村级\t开发区\t山西\t\t\t\t\t\t\t\t\t报", "level is “村级”"),
    BadTable("zones.tsv", "jia\t甲\t\t甲\tjia\t\t\t开发区\t山西\t\t\t\t\t\t\tyi\t\t报", "the parent yi is no row"),
    BadTable("zones.tsv", "jia\t甲\t\t甲\tjia\t\t\t开发区\t山西\t\t\t\t\t\t\t\t\t", "source is empty"),
    BadTable(
      "zones.tsv", "jia\t甲\t\t甲\tjia\t\t\t开发区\t山西\t\t\t\t\t\t\t\t乙\t报", "renamed has “乙”, not WHAT@DATE"),
    BadTable("zone_suffixes.tsv", "区\tnone\tzone", "group is “none”"),
    BadTable("places.tsv", "祁县\t山西\t晋中市\t", "“祁县” is there already"),
    BadTable("places.tsv", "青禾\t山西\t\t", "“青禾” ends as no city or county does"),
    BadTable("places.tsv", "青禾县\t山西\t\tnew", "status is “new”, not one of former"),
    BadTable("place_bodies.tsv", "管委会\toffice", "“管委会” is there already"),
    BadTable("place_bodies.tsv", "分会\tclub", "kind is “club”, not one of office, institution, none"),
    BadTable("name_heads.tsv", "基地\tproject", "“基地” is there already"),
    BadTable("name_heads.tsv", "别院\thouse", "kind is “house”, not one of project, enterprise"),
    BadTable("figure_words.tsv", "媒体\tuncounted", "“媒体” is there already"),
    BadTable("figure_words.tsv", "某词\tnone", "kind is “none”, not one of uncounted, granted"),
    BadTable("phrases.tsv", "据统计\tstatistics", "“据统计” is there already for statistics"),
    BadTable("phrases.tsv", "某词\tmaybe", "role is “maybe”"),
    BadTable("phrases.tsv", "a\tspeech", "“a” is no Han word"),
    BadTable("not_quantities.tsv", "统一", "“统一” is there already"),
    BadTable("cues.tsv", "完成\tcompleted", "“完成” is there already"),
    BadTable("cues.tsv", "某词\tmaybe", "cues has “maybe”, not one of completed, reach"),
    BadTable("cues.tsv", "某词\tgrowth|growth", "cues names an item twice"),
    BadTable("parts.tsv", "fai\tinv_nothing", "the part inv_nothing is no row of indicators.tsv"),
    BadTable("parts.tsv", "fai\tfai", "a measure is no part of itself"),
    BadTable("parts.tsv", "fai\tinv_industrial", "the pair is there already"),
    BadTable("parts.tsv", "inv_industrial\tfai", "the two are there the other way round"),
    BadTable("scopes.tsv", "规模以上\t规上\tinside", "“规模以上” is there already"),
    BadTable("scopes.tsv", "某类\t\tinside", "scope is empty"),
    BadTable("scopes.tsv", "某类\t某类企业\tinside", "“某类企业” holds “某类” itself"),
    BadTable("scopes.tsv", "某类\t某\tedge", "place is “edge”, not one of whole, inside"),
    BadTable("zone_boundaries.tsv", "", "word is empty"),
    BadTable("zone_generic.tsv", "甲\t乙", "2 fields where the header has 1"),
    BadTable("zone_references.tsv", "某处\tthere", "kind is “there”"),
    BadTable(
      "indicators.tsv", "fai\t甲\tA\tother\t\tflow\tyes\tup\t\t\t甲\t释义", "the id fai is there already"),
    BadTable(
      "indicators.tsv", "jia\t甲\tA\tother\t\tflow\tyes\tup\t\t\t税收\t释义", "synonyms do not begin with zh"),
    BadTable(
      "indicators.tsv", "jia\t甲\tA\tother\t\tflow\tyes\tup\t\t\t甲|税收\t释义",
      "the spelling “税收” is there already"),
    BadTable(
      "indicators.tsv", "jia\t甲\tA\tmoney\t\tflow\tyes\tup\t\t\t甲\t释义", "indicator is “money”, not one of"),
    BadTable(
      "indicators.tsv", "jia\t甲\tA\tother\tdone\tflow\tyes\tup\t\t\t甲\t释义", "basis is “done”, not one of"),
  ]

  @Test(arguments: badRows)
  func tellsTheBadRow(_ bad: BadTable) throws {
    let good = try EmbeddedTables.text(bad.file)
    let line = good.split(separator: "\n").count + 1
    let error = #expect(throws: LexiconError.self) {
      try Lexicon { name throws(LexiconError) in
        let text = try EmbeddedTables.text(name)
        return name == bad.file ? text + bad.row + "\n" : text
      }
    }
    #expect(error?.file == bad.file)
    #expect(error?.line == line)
    #expect(error?.reason.hasPrefix(bad.reason) == true, "\(error?.reason ?? "")")
  }

  @Test func tellsAWrongHeader() {
    let error = #expect(throws: LexiconError.self) { try UnitTable("symbol\tbase\n元\t元\n") }
    #expect(error?.line == 1)
    #expect(throws: LexiconError.self) { try UnitTable("") }
  }
}
