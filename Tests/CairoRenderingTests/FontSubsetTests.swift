import CairoRendering
import Configuration
import Foundation
import PageLayout
import SourceText
import Testing

/// Cut fonts: their outlines are rounded, and what the pages say of them is what was drawn.
@Suite struct FontSubsetTests {
  private func pdf(_ text: String, family: String, size: Double = 14) throws -> [UInt8] {
    let fonts = try FontSet(families: [.sans: [family]])
    var frame = Frame(size: Size(width: 400, height: 60))
    frame.place(.text(fonts.run(text, Font(.sans, .regular, size), Colour(hex: 0))), x: 10, y: 40)
    let document = PagedDocument(
      pages: [Page(frame: frame)], title: "t", date: try #require(CivilDate("2024-10-31")))
    return try document.pdf(fonts: fonts)
  }

  /// Whatever the kind of font, and however few glyphs are left of it, the words come back.
  @Test(arguments: [
    ("Noto Sans CJK SC", "一"), ("Noto Sans CJK SC", "10"), ("Noto Sans CJK SC", "（左云）完成10.65亿元，增长▲15.3%"),
    ("Noto Serif CJK SC", "“晋阳”经济技术开发区—2024"), ("DejaVu Sans", "A"),
    ("DejaVu Sans", "Zones (2024): 10.65\\bn"),
  ])
  func wordsComeBack(family: String, text: String) throws {
    // a machine without the TrueType family has nothing to test here
    guard (try? FontSet(families: [.sans: [family]])) != nil else { return }
    let read = try PDFTool("pdftotext", ["FILE", "-"], on: pdf(text, family: family)).bytes
    #expect(
      String(decoding: read, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines) == text)
  }

  /// What is shown from the PDF is what is shown on pixels, but for two grey steps at the edges of outlines.
  @Test(arguments: ["Noto Sans CJK SC", "Noto Serif CJK SC", "DejaVu Sans"])
  func outlinesAreTheFonts(family: String) throws {
    guard let fonts = try? FontSet(families: [.sans: [family]]) else { return }
    let text = family.hasPrefix("DejaVu") ? "Rgst 8360&@" : "龘鑫永国8360@亿"
    let picture = try PDFTool(
      "pdftoppm", ["-r", "72", "-gray", "FILE"], on: pdf(text, family: family, size: 40)
    ).bytes
    var frame = Frame(size: Size(width: 400, height: 60))
    frame.place(.text(fonts.run(text, Font(.sans, .regular, 40), Colour(hex: 0))), x: 10, y: 40)
    let pixels = try frame.pixels(scale: 1, background: Colour(hex: 0xFFFFFF), fonts: fonts)
    let ours = pixels.pixels.map { Int($0 & 0xFF) }
    let theirs = picture.suffix(400 * 60).map { Int($0) }
    #expect(theirs.count == ours.count)
    let ink = ours.reduce(0) { $0 + 255 - $1 }
    let difference = zip(ours, theirs).reduce(0) { $0 + abs($1.0 - $1.1) }
    #expect(Double(abs(ink - theirs.reduce(0) { $0 + 255 - $1 })) < 0.05 * Double(ink))
    #expect(Double(difference) < 0.25 * Double(ink), "\(difference) of \(ink)")
  }
}
