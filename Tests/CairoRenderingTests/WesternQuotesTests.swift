import CairoRendering
import PageLayout
import Testing

/// “ ” are one character in both languages: narrow in Latin text, an em wide in Chinese.
@Suite struct WesternQuotesTests {
  @Test(arguments: [
    ("Headline: “不避短板”.", true), ("Notes: 1. “not reported” means", true), ("(“key projects”) of", true),
    ("报道题为“不避短板 接续发力”。", false), ("注：1. “未报”指报道中未见该数", false), ("“近”“余”等原样保留", false),
    ("加速 “三个一批”", false),
  ])
  func marksAreAsWideAsTheirLanguageAsks(text: String, isNarrow: Bool) throws {
    let fonts = try FontSet(families: testFamilies)
    for family in [FontFamily.serif, .sans] {
      let clusters = fonts.clusters(of: text, in: Font(family, .regular, 10))
      #expect(clusters.count == text.unicodeScalars.count)
      for (scalar, cluster) in zip(text.unicodeScalars, clusters) where "“”".unicodeScalars.contains(scalar) {
        #expect((cluster.advance < 7) == isNarrow, "\(scalar) is \(cluster.advance) wide")
      }
    }
  }
}
