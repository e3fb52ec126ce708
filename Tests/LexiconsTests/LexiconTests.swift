import Testing

@testable import Lexicons

@Suite struct LexiconTests {
  @Test func embeddedTablesLoad() throws {
    let lexicon = try Lexicon.embedded()
    #expect(lexicon.units.rows.count > 150)
    #expect(lexicon.gazetteer.zones.count > 1_000)
  }
}
