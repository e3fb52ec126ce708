import Configuration
import PageLayout
import Testing

@Suite struct StylePreviewTests {
  @Test(arguments: StyleLibrary.names)
  func thePreviewShowsEveryColourAndBasis(_ name: String) throws {
    let style = try StyleLibrary.style(name)
    let flat = FlatFrame(style.preview(measure: FixedMeasurer()))
    let words = Set(flat.texts.map(\.run.text))
    for role in StyleSheet.ColourRole.allCases where role != .bg {
      #expect(words.contains(role.rawValue))
      #expect(words.contains(style.dark[role].description))
    }
    for label in [style.basis.completed.label, style.basis.planned.label, style.basis.expected.label] {
      #expect(words.contains(label))
    }
    #expect(words.contains(style.name))
  }
}
