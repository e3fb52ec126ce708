import Testing

@testable import CairoRendering

/// The exact words of every reason why nothing is drawn.
@Suite struct ErrorWordsTests {
  @Test(arguments: [
    (
      RenderingError.missingFamily(wanted: ["A", "B"], weight: 700, package: "fonts-x"),
      "no font of A, B is installed in weight 700; install one, for example: apt-get install fonts-x"
    ),
    (
      .missingGlyph(character: "𠀀", text: "甲𠀀", families: ["A"], page: 2, package: "fonts-x"),
      "page 2: no glyph for “𠀀” (U+20000) in “甲𠀀”; searched A; try: apt-get install fonts-x"
    ),
    (.badFont(path: "a.ttf"), "cannot read the font a.ttf"),
    (
      .tooLarge(width: 40_000, height: 9),
      "a picture of 40000 × 9 pixels is too large: 32767 on a side and 100 million in all are the most"
    ),
    (.cairo("out of memory", page: 3), "page 3: cairo: out of memory"),
    (.undefinedDestination("s-1"), "a link leads to “s-1”, which is nowhere on the pages"),
    (.repeatedDestination("s-1"), "two places are named “s-1”"),
  ])
  func everyCase(error: RenderingError, words: String) { #expect(error.description == words) }
}
