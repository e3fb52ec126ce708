import CairoRendering
import ChartSamples
import Configuration
import Figures
import Foundation
import PageLayout
import SourceText
import Testing

/// The families of the machine that the tests need.
let testFamilies: [FontFamily: [String]] = [
  .serif: ["Noto Serif CJK SC"], .sans: ["Noto Sans CJK SC"],
]

/// Writes a file for looking at, when ZONEBRIEF_PREVIEW names a folder.
func preview(_ bytes: [UInt8], _ name: String) throws {
  guard let folder = ProcessInfo.processInfo.environment["ZONEBRIEF_PREVIEW"] else { return }
  try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
}

@Suite struct PDFTests {
  /// A stand-alone chart lies on a ground that covers its page; each theme, few rows and many.
  @Test(arguments: ["a-bar", "c-compare", "s-one", "g-rank60"], Theme.allCases)
  func aChartOnItsGroundIsAPage(_ name: String, _ theme: Theme) throws {
    let style = try StyleLibrary.style("newsroom")
    let fonts = try FontSet(style: style)
    let chart = try #require(SampleCharts.all.first { $0.name == name }).chart
    let frame = ChartLayout.standalone(chart, theme: theme, style: style, measure: fonts)
    let date = try #require(CivilDate("2024-10-31"))
    let document = PagedDocument(
      pages: [Page(frame: frame)], title: chart.title.text, language: "zh-CN", date: date)
    let file = String(decoding: try document.pdf(fonts: fonts), as: UTF8.self)
    #expect(file.hasPrefix("%PDF"))
  }

  private let ink = Colour(hex: 0x1A2228)

  /// A heading, a line with a link, a figure with a hatch, a foot.
  private func document(fonts: FontSet) -> PagedDocument {
    let bold = Font(.serif, .bold, 21)
    let body = Font(.sans, .regular, 10)
    var frame = Frame(size: Size(width: 300, height: 200))
    var heading = Frame(size: Size(width: 200, height: 30))
    heading.place(.text(fonts.run("左云完成10.65亿元", bold, ink)), x: 0, y: 24)
    frame.place(.destination("top"), x: 0, y: 0)
    frame.place(heading, x: 20, y: 20, tag: .heading(1))
    var line = Frame(size: Size(width: 200, height: 14))
    let run = fonts.run("同比增长15.3%", body, ink)
    line.place(.text(run), x: 0, y: 11)
    var link = Frame(size: Size(width: 10, height: 14))
    link.place(.text(fonts.run("1", body, ink)), x: 0, y: 11)
    line.place(link, x: run.width, y: 0, tag: .link(.destination("top")))
    frame.place(line, x: 20, y: 60, tag: .paragraph)
    var figure = Frame(size: Size(width: 100, height: 50))
    figure.draw(
      Shape(
        .rect(Rect(x: 0, y: 0, width: 100, height: 40)),
        hatch: Hatch(ink, pitch: 4, line: 0.6), stroke: Stroke(ink, width: 0.75)))
    figure.place(.text(fonts.run("46", body, ink)), x: 104, y: 20)
    frame.place(figure, x: 20, y: 90, tag: .figure(alt: "长子46亿元"))
    frame.place(.text(fonts.run("1 / 1", body, ink)), x: 20, y: 190)
    return PagedDocument(
      pages: [Page(frame: frame)], title: "开发区投资月报", subject: "2024年第10期",
      outline: [OutlineEntry(title: "本期要点", level: 1, destination: "top")],
      date: CivilDate("2024-10-31")!)
  }

  @Test func sameBytesTwice() throws {
    let first = try document(fonts: FontSet(families: testFamilies)).pdf(
      fonts: FontSet(families: testFamilies))
    let fonts = try FontSet(families: testFamilies)
    let second = try document(fonts: fonts).pdf(fonts: fonts)
    #expect(first == second)
    #expect(first.count < 30_000)
    try preview(first, "small.pdf")
    let frame = document(fonts: fonts).pages[0].frame
    #expect(try frame.svg(background: Colour(hex: 0xFFFFFF), fonts: fonts).count > 1000)
    let pixels = try frame.pixels(scale: 2, background: Colour(hex: 0xFFFFFF), fonts: fonts)
    #expect(pixels.width == 600 && pixels.pixels.contains { $0 & 0xFFFFFF == 0x1A2228 })
  }

  @Test func missingFamilyNamesThePackage() {
    let expected = RenderingError.missingFamily(
      wanted: ["Noto Sans Nowhere"], weight: 400, package: "fonts-noto-cjk")
    #expect(throws: expected) { try FontSet(families: [.sans: ["Noto Sans Nowhere"]]) }
  }

  /// Families that fall back to one face share it: a page in both is no larger than in one.
  @Test func aFaceSharedByFamiliesIsEmbeddedOnce() throws {
    func file(_ second: FontFamily) throws -> [UInt8] {
      let fonts = try FontSet(families: [
        .serif: ["Noto Sans CJK SC"], .sans: ["Nowhere", "Noto Sans CJK SC"],
      ])
      var frame = Frame(size: Size(width: 200, height: 40))
      frame.place(.text(fonts.run("开发区固定资产投资", Font(.sans, .regular, 10), ink)), x: 0, y: 12)
      frame.place(.text(fonts.run("开发区固定资产投资", Font(second, .regular, 10), ink)), x: 0, y: 32)
      return try PagedDocument(
        pages: [Page(frame: frame)], title: "t", date: #require(CivilDate("2024-10-31"))
      ).pdf(fonts: fonts)
    }
    #expect(try file(.serif) == file(.sans))
  }

  @Test func fallbackIsTold() throws {
    let fonts = try FontSet(families: [.sans: ["Nowhere", "Noto Sans CJK SC"]])
    #expect(
      fonts.substitutions.map { [$0.wanted, $0.taken] } == [["Nowhere", "Noto Sans CJK SC"]])
  }

  @Test func aCharacterWithoutGlyphIsReplacedAndTold() throws {
    let fonts = try FontSet(families: testFamilies)
    var frame = Frame(size: Size(width: 100, height: 20))
    frame.place(.text(fonts.run("投资\u{1F600}额", Font(.sans, .regular, 10), ink)), x: 0, y: 12)
    let document = PagedDocument(
      pages: [Page(frame: frame)], title: "t", date: CivilDate("2024-10-31")!)
    let font = Font(.sans, .regular, 10)
    #expect(
      fonts.clusters(of: "投资\u{1F600}额", in: font).map(\.advance)
        == fonts.clusters(of: "投资〓额", in: font).map(\.advance))
    _ = try document.pdf(fonts: fonts)
    #expect(
      fonts.replacements.map { [$0.character, $0.text, $0.package] } == [
        ["\u{1F600}", "投资\u{1F600}额", "fonts-noto-core fonts-symbola"]
      ])
  }

  @Test func aLinkToNowhereIsAnError() throws {
    let fonts = try FontSet(families: testFamilies)
    var frame = Frame(size: Size(width: 100, height: 20))
    var link = Frame(size: Size(width: 10, height: 10))
    link.place(.text(fonts.run("1", Font(.sans, .regular, 10), ink)), x: 0, y: 8)
    frame.place(link, x: 0, y: 0, tag: .link(.destination("source-1")))
    let document = PagedDocument(
      pages: [Page(frame: frame)], title: "t", date: CivilDate("2024-10-31")!)
    #expect(throws: RenderingError.undefinedDestination("source-1")) {
      try document.pdf(fonts: fonts)
    }
  }
}
