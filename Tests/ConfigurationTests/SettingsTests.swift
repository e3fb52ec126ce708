import Configuration
import FactModel
import SourceText
import Testing

@Suite struct SettingsTests {
  @Test func readsEverySetting() throws {
    let yaml = """
      province: 山西
      style: official
      title: 开发区投资月报
      issuer: 省开发区研究室
      issue: {first: 2023-02}
      indicators: [investment.industrial, output.industrial]
      zones: [左云经济技术开发区, 寿阳经济技术开发区]
      language: zh
      """
    let settings = try StrictYAML.decode(Settings.self, from: yaml, file: "zonebrief.yaml")
    #expect(settings.province?.text == "山西")
    #expect(settings.province?.place == .init(file: "zonebrief.yaml", line: 1, column: 11))
    #expect(settings.style?.text == "official")
    #expect(settings.issue?.first.date == CivilDate(year: 2023, month: 2))
    #expect(settings.indicators?.map(\.text) == ["investment.industrial", "output.industrial"])
    #expect(settings.zones?.count == 2)
    #expect(settings.language == .zh)
  }

  @Test func anEmptyFileSetsNothing() throws {
    #expect(try StrictYAML.decode(Settings.self, from: "# nothing yet\n", file: "z.yaml") == Settings())
  }

  @Test(arguments: [
    ("provinces: 山西", 1, "province"),
    ("provnce:\n  - 山西", 1, "province"), ("issue:\n  frst: 2023-02", 2, "first"),
    ("language: cn", 1, "zh"),
    ("title: t\nindicators: investment.industrial", 2, "list"),
    ("title: t\nindicators:\n  - [a]", 3, "text"),
    ("title: t\nissue: {first: 2023-13}", 2, "2023-02"),
    ("title: t\nissue: {first: 2023-12-01}", 2, "2023-02"),
    ("zones: 左云", 1, "list"),
    ("title: {a: b}", 1, "text"),
    ("- title", 1, "group of keys"),
  ])
  func aBadSettingIsAnErrorWithItsLine(_ yaml: String, _ line: Int, _ says: String) throws {
    do {
      _ = try StrictYAML.decode(Settings.self, from: yaml, file: "zonebrief.yaml")
      Issue.record("accepted")
    } catch {
      let found = try #require(ConfigurationErrors.diagnostics(of: error).first)
      #expect(found.place?.line == line)
      let words = ([found.summary] + found.hints).joined(separator: " ")
      #expect(words.contains(says), "\(words)")
    }
  }
}
