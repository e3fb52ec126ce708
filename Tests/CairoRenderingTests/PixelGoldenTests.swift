import CDeflate
import CairoRendering
import ChartSamples
import Configuration
import Foundation
import PageLayout
import TestSupport
import Testing

/// A few small pictures as they were last looked at. Tolerance: one pixel in 100 may differ by more than 32 levels
/// in a channel, for other versions of the fonts and of the rasteriser.
@Suite struct PixelGoldenTests {
  static let tolerance = (levels: 32, share: 0.01)

  @Test(arguments: ["a-bar", "b-grouped", "e-progress"], Theme.allCases)
  func aSmallChartLooksAsItDid(_ name: String, _ theme: Theme) throws {
    let style = try StyleLibrary.style("newsroom")
    let fonts = try FontSet(style: style)
    let chart = try #require(SampleCharts.kinds.first { $0.name == name }).chart
    let frame = ChartLayout.standalone(
      chart, size: .exact(width: 480, height: 320), theme: theme, style: style, measure: fonts)
    let actual = try frame.pixels(scale: 1, background: style.palette(theme).bg, fonts: fonts).png(level: 12)
    let path = "Tests/CairoRenderingTests/Goldens/\(name)-\(theme.rawValue).png"
    let url = RepositoryFiles.root.appendingPathComponent(path)
    let isRecording = ProcessInfo.processInfo.environment["ZONEBRIEF_RECORD"] == "1"
    guard let golden = try? Data(contentsOf: url), !isRecording else {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual).write(to: url)
      Issue.record("Recorded new baseline \(path); look at it, then run again.")
      return
    }
    let share = try Self.difference(PalettePicture(Array(golden)), PalettePicture(actual))
    #expect(share <= Self.tolerance.share, "\(share) of the pixels differ from \(path)")
  }

  @Test func theComparisonSeesAMovedBar() throws {
    let plain = PixelBuffer(width: 10, height: 10, pixels: Array(repeating: 0xFFFFFF, count: 100))
    var other = plain
    for index in 0..<5 { other.pixels[index] = 0x0B5A78 }
    let share = try Self.difference(PalettePicture(plain.png()), PalettePicture(other.png()))
    #expect(share == 0.05)
  }

  /// The share of pixels that differ by more than the tolerance's levels; 1 for pictures of different size.
  static func difference(_ a: PalettePicture, _ b: PalettePicture) throws -> Double {
    guard a.width == b.width, a.height == b.height, !a.pixels.isEmpty else { return 1 }
    let far = zip(a.pixels, b.pixels).filter { isFar($0, $1) }
    return Double(far.count) / Double(a.pixels.count)
  }

  private static func isFar(_ a: UInt32, _ b: UInt32) -> Bool {
    let shifts: [UInt32] = [16, 8, 0]
    return shifts.contains { shift in
      abs(Int((a >> shift) & 0xFF) - Int((b >> shift) & 0xFF)) > tolerance.levels
    }
  }
}

/// A palette PNG of ours, read back: its parts and its pixels (no row is filtered).
struct PalettePicture {
  var width = 0
  var height = 0
  var colours: [UInt32] = []
  var kinds: [String] = []
  var pixels: [UInt32] = []

  init(_ file: [UInt8]) throws {
    try #require(Array(file.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    func number(_ offset: Int) -> Int { file[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } }
    var packed: [UInt8] = []
    var at = 8
    while at + 12 <= file.count {
      let length = number(at)
      let kind = String(decoding: file[(at + 4)..<(at + 8)], as: UTF8.self)
      let body = Array(file[(at + 8)..<(at + 8 + length)])
      kinds.append(kind)
      switch kind {
      case "IHDR": (width, height) = (number(at + 8), number(at + 12))
      case "PLTE":
        colours = stride(from: 0, to: body.count, by: 3).map {
          UInt32(body[$0]) << 16 | UInt32(body[$0 + 1]) << 8 | UInt32(body[$0 + 2])
        }
      case "IDAT": packed += body
      default: break
      }
      at += 12 + length
    }
    try #require(at == file.count)
    pixels = try unpack(packed)
  }

  private func unpack(_ packed: [UInt8]) throws -> [UInt32] {
    var rows = [UInt8](repeating: 0, count: (width + 1) * height)
    let decompressor = libdeflate_alloc_decompressor()
    defer { libdeflate_free_decompressor(decompressor) }
    let result = libdeflate_zlib_decompress(decompressor, packed, packed.count, &rows, rows.count, nil)
    try #require(result == LIBDEFLATE_SUCCESS)
    var pixels: [UInt32] = []
    for row in 0..<height {
      let start = row * (width + 1) + 1
      for index in rows[start..<(start + width)] { pixels.append(colours[Int(index)]) }
    }
    return pixels
  }
}
