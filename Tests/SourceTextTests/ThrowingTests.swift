import Foundation
import TestSupport
import Testing

/// Every public function that throws has a test that holds the exact words of what it throws.
@Suite struct ThrowingTests {
  /// File of the function → the tests that hold the words; goldens hold them where a test compares with one.
  private static let held: [String: [String]] = [
    "BriefComposition/Brief/BriefComposer.swift": ["BriefCompositionTests/ErrorWordsTests.swift"],
    "BriefComposition/Charts/ChartComposer.swift": ["BriefCompositionTests/ErrorWordsTests.swift"],
    "BriefComposition/Charts/MonthFigures.swift": ["BriefCompositionTests/ErrorWordsTests.swift"],
    "BriefComposition/Charts/PictureFurniture.swift": ["BriefCompositionTests/ErrorWordsTests.swift"],
    "BriefComposition/Compare/ComparisonTable.swift": ["BriefCompositionTests/ErrorWordsTests.swift"],
    "BriefComposition/Format/IndicatorLabel.swift": ["BriefCompositionTests/ErrorWordsTests.swift"],
    "BriefComposition/Workbook/WorkbookComposer.swift": ["BriefCompositionTests/ErrorWordsTests.swift"],
    "CairoRendering/Fonts/FontSet.swift": [
      "CairoRenderingTests/ErrorWordsTests.swift", "CairoRenderingTests/PDFTests.swift",
    ],
    "CairoRendering/PDF/PDFWriting.swift": [
      "CairoRenderingTests/ErrorWordsTests.swift", "CairoRenderingTests/PDFTests.swift",
    ],
    "CairoRendering/PixelBuffer.swift": ["CairoRenderingTests/ErrorWordsTests.swift"],
    "CairoRendering/SVGWriting.swift": ["CairoRenderingTests/ErrorWordsTests.swift"],
    "Configuration/CorrectionsFile.swift": [
      "ConfigurationTests/CorrectionsFileTests.swift", "zonebriefTests/Goldens/bad-input/settings.txt",
    ],
    "Configuration/Settings.swift": [
      "ConfigurationTests/SettingsTests.swift", "zonebriefTests/Goldens/bad-input/settings.txt",
    ],
    "Configuration/StrictYAML.swift": [
      "ConfigurationTests/SettingsTests.swift", "ConfigurationTests/StyleTests.swift",
    ],
    "Configuration/StyleLibrary.swift": [
      "ConfigurationTests/StyleTests.swift", "zonebriefTests/Goldens/bad-input/settings.txt",
    ],
    "Exports/XLSXExport.swift": ["ExportsTests/ErrorWordsTests.swift"],
    "FactLedger/FactLedger.swift": [
      "FactLedgerTests/Goldens/refusals.txt", "zonebriefTests/Goldens/bad-input/ledgers.txt",
    ],
    "FactLedger/Ingest.swift": ["FactLedgerTests/Goldens/refusals.txt"],
    "FactLedger/Question.swift": ["FactLedgerTests/Goldens/refusals.txt"],
    "FactLedger/Reading.swift": ["FactLedgerTests/Goldens/refusals.txt"],
    "FactModel/FactJSON+Reading.swift": ["FactModelTests/FactJSONTests.swift"],
    "Lexicons/Gazetteer.swift": ["LexiconsTests/LexiconTests.swift"],
    "Lexicons/Indicators.swift": ["LexiconsTests/LexiconTests.swift"],
    "Lexicons/Lexicon.swift": ["LexiconsTests/LexiconTests.swift"],
    "Lexicons/Phrases.swift": ["LexiconsTests/LexiconTests.swift"],
    "Lexicons/TableWords.swift": ["LexiconsTests/LexiconTests.swift"],
    "Lexicons/Units.swift": ["LexiconsTests/LexiconTests.swift"],
    "MarkupReading/HTMLReader.swift": ["SourceReadingTests/Goldens/error-words.txt"],
    "MarkupReading/SheetReader.swift": ["SourceReadingTests/Goldens/error-words.txt"],
    "MarkupReading/WordReader.swift": ["SourceReadingTests/Goldens/error-words.txt"],
    "PDFReading/PDFReader.swift": ["SourceReadingTests/Goldens/error-words.txt"],
    "PDFReading/PDFWorker.swift": ["SourceReadingTests/Goldens/error-words.txt"],
    "PageLayout/StyleSheet.swift": ["ConfigurationTests/StyleTests.swift"],
    "PageLayout/StyleSheetChart.swift": ["ConfigurationTests/StyleTests.swift"],
    "PageLayout/StyleSheetColour.swift": ["ConfigurationTests/StyleTests.swift"],
    "PageLayout/StyleSheetType.swift": ["ConfigurationTests/StyleTests.swift"],
  ]

  @Test func everyPublicFunctionThatThrowsIsHeld() throws {
    let sources = RepositoryFiles.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var throwing: Set<String> = []
    for case let url as URL in files ?? .init() where url.pathExtension == "swift" {
      // a signature may go over several lines, up to the brace of its body
      let signatures = try String(contentsOf: url, encoding: .utf8).split(separator: "{")
        .compactMap { part in part.range(of: "public ", options: .backwards).map { part[$0.lowerBound...] } }
      if signatures.contains(where: {
        $0.contains(/(func|init).*\bthrows\b/.dotMatchesNewlines()) && !$0.contains("rethrows")
      }) {
        throwing.insert(String(url.path.dropFirst(sources.path.count + 1)))
      }
    }
    #expect(throwing == Set(Self.held.keys), "test the words of what is new, and name the test here")
    for test in Set(Self.held.values.joined()) {
      #expect(!(try RepositoryFiles.data("Tests/" + test)).isEmpty, "\(test)")
    }
  }
}
