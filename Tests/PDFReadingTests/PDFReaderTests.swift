import PDFReading
import TestSupport
import Testing

@Suite struct PDFReaderTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try RepositoryFiles.data("Tests/Fixtures/Forms/" + name))
  }

  /// Characters come with their places, from the top-left corner, and the size they are set in.
  @Test func charactersHavePlacesAndSizes() throws {
    let pages = try PDFReader.read(bytes("page-3-columns.pdf"))
    let page = try #require(pages.first)
    #expect(pages.count == 1 && page.width == 595 && page.height == 842)
    let name = page.characters.prefix { $0.scalar > 0x7F }
    #expect(String(String.UnicodeScalarView(name.compactMap { Unicode.Scalar($0.scalar) })) == "岚原时报")
    let first = try #require(page.characters.first)
    #expect(first.size == 26 && abs(first.x - 40) < 1 && first.y < 52 && first.bottom > 52)
  }

  @Test func limitsHold() throws {
    let report = try bytes("report.pdf")
    #expect(throws: PDFFault.tooManyPages(3)) { try PDFReader.read(report, limits: PDFLimits(pages: 2)) }
    #expect(throws: PDFFault.tooManyCharacters) {
      try PDFReader.read(report, limits: PDFLimits(characters: 100))
    }
    #expect(throws: PDFFault.noText(pages: 1)) { try PDFReader.read(bytes("scan.pdf")) }
  }

  /// Cut off or overwritten anywhere, a PDF ends in a fault or in some text, never otherwise.
  @Test func damageNeverCrashes() throws {
    let whole = try bytes("page-3-columns.pdf")
    for step in 1...24 {
      _ = try? PDFReader.read(Array(whole.prefix(whole.count * step / 25)))
      var overwritten = whole
      for index in stride(from: step * 37, to: whole.count, by: 1_013) {
        overwritten[index] = UInt8(step * 9 % 256)
      }
      _ = try? PDFReader.read(overwritten)
    }
    #expect(throws: PDFFault.self) { try PDFReader.read([]) }
  }
}
