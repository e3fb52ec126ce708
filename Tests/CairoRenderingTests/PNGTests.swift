import CairoRendering
import ChartSamples
import Configuration
import Foundation
import PageLayout
import TestSupport
import Testing

@Suite struct PNGTests {
  @Test func aFlatPictureKeepsItsExactColours() throws {
    let pixels: [UInt32] = [0x0B5A78, 0x0B5A78, 0xFFFFFF, 0xA8430C, 0xFFFFFF, 0xFFFFFF]
    let picture = try PalettePicture(PixelBuffer(width: 3, height: 2, pixels: pixels).png())
    #expect(picture.kinds == ["IHDR", "PLTE", "IDAT", "IEND"])
    #expect(picture.width == 3 && picture.height == 2)
    #expect(Set(picture.colours) == Set(pixels))
    #expect(picture.pixels == pixels)
  }

  /// White is all ones, and need not be the commonest colour: a chart of long bars is mostly bars.
  @Test func whiteStaysWhiteWhereAnotherColourFillsMost() throws {
    let pixels: [UInt32] = [
      0xFFFF_FFFF, 0xFF80_97A5, 0xFF80_97A5, 0xFFFF_FFFF, 0xFFFF_FFFF, 0xFF80_97A5, 0xFF80_97A5, 0xFF80_97A5,
    ]
    let picture = try PalettePicture(PixelBuffer(width: 4, height: 2, pixels: pixels).png())
    #expect(picture.pixels == pixels.map { $0 & 0xFFFFFF })
  }

  @Test func theUndefinedTopByteDoesNotMatter() {
    let plain = PixelBuffer(width: 2, height: 1, pixels: [0x112233, 0xFFFFFF]).png()
    #expect(PixelBuffer(width: 2, height: 1, pixels: [0xAB11_2233, 0x00FF_FFFF]).png() == plain)
  }

  @Test func aPictureOfManyColoursHasAtMost256() throws {
    let pixels = (0..<65_536).map { UInt32($0 * 255) & 0xFFFFFF }
    let picture = try PalettePicture(PixelBuffer(width: 256, height: 256, pixels: pixels).png())
    #expect(picture.colours.count == 256)
    #expect(Set(picture.colours).count == 256)
  }

  static func pixels(_ name: String, size: ChartSize = .wide) throws -> PixelBuffer {
    let style = try StyleLibrary.style("newsroom")
    let fonts = try FontSet(style: style)
    let chart = try #require(SampleCharts.all.first { $0.name == name }).chart
    let frame = ChartLayout.standalone(chart, size: size, style: style, measure: fonts)
    return try frame.pixels(scale: 1, background: style.light.bg, fonts: fonts)
  }

  @Test func theBarChartIsUnder70KBAndThePhoneChartUnder2MB() throws {
    #expect(try Self.pixels("a-bar").png().count <= 70_000)
    #expect(try Self.pixels("g-rank60", size: .phone).png().count <= 2_000_000)
  }

  @Test func sameChartSameBytes() throws {
    #expect(try Self.pixels("c-compare").png() == Self.pixels("c-compare").png())
  }

  /// Colours of a chart after the palette: flat ones exact, the rest within 8 levels a channel.
  @Test(arguments: ["a-bar", "e-progress", "f-heat"])
  func thePaletteStaysNearTheColours(_ name: String) throws {
    let picture = try Self.pixels(name)
    let kept = Set(try PalettePicture(picture.png()).colours)
    let style = try StyleLibrary.style("newsroom")
    for colour in [style.light.bg, style.light.ink, style.light.accent, style.light.warn] {
      let value = UInt32(colour.red) << 16 | UInt32(colour.green) << 8 | UInt32(colour.blue)
      #expect(!picture.pixels.contains(value) || kept.contains(value), "\(colour)")
    }
    var counts: [UInt32: Int] = [:]
    for pixel in picture.pixels { counts[pixel & 0xFFFFFF, default: 0] += 1 }
    func distance(_ a: UInt32, _ b: UInt32) -> Int {
      [16, 8, 0].map { abs(Int(a >> $0 & 0xFF) - Int(b >> $0 & 0xFF)) }.max() ?? 0
    }
    let far = counts.filter { colour, _ in !kept.contains { distance($0, colour) <= 8 } }
    // A thousandth of the pixels, all at the edges of letters, may lie further off.
    #expect(far.values.reduce(0, +) < picture.pixels.count / 1000)
  }

  /// Direction is told without colour: in grey the warning bars differ from ordinary ones by their hatch.
  @Test func hatchSurvivesGrey() throws {
    let picture = try Self.pixels("e-progress")
    func grey(_ pixel: UInt32) -> Double {
      0.2126 * Double(pixel >> 16 & 0xFF) + 0.7152 * Double(pixel >> 8 & 0xFF) + 0.0722 * Double(pixel & 0xFF)
    }
    // A row through the middle of the last hatched bar (沙洲) and one through the first solid bar.
    func steps(_ y: Int) -> Int {
      let row = (0..<120).map { grey(picture.pixels[y * picture.width + 300 + $0]) }
      return zip(row, row.dropFirst()).filter { abs($0 - $1) > 12 }.count
    }
    #expect(steps(276) == 0)
    #expect(steps(836) > 10)
  }
}
