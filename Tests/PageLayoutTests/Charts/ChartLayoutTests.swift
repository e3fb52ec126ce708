import ChartSamples
import Configuration
import Figures
import Foundation
import PageLayout
import TestSupport
import Testing

@Suite struct ChartLayoutTests {
  static let style = Result { try StyleLibrary.style("newsroom") }

  static let sizes: [ChartSize] = [
    .wide, .phone, .slide, .exact(width: 800, height: 600), .exact(width: 1080, height: 1080),
    .exact(width: 600, height: 1200), .exact(width: 2400, height: 700),
  ]

  /// Shapes people ask for now and then: squares, strips, posts, thumbnails.
  static let oddSizes: [ChartSize] = [
    .exact(width: 900, height: 600), .exact(width: 2400, height: 800), .exact(width: 600, height: 1400),
    .exact(width: 3000, height: 3000), .exact(width: 1280, height: 400), .exact(width: 640, height: 640),
    .exact(width: 1000, height: 3000),
  ]

  static func frame(
    _ chart: Chart, _ size: ChartSize, scale: Int = 1, theme: Theme = .light
  ) throws -> Frame {
    ChartLayout.standalone(
      chart, size: size, scale: scale, theme: theme, style: try style.get(), measure: FixedMeasurer())
  }

  static func embedded(_ chart: Chart, _ width: Double) throws -> Frame {
    var chart = chart
    chart.number = 1
    return ChartLayout.embedded(
      chart, width: width, label: "图", style: try style.get(), measure: FixedMeasurer())
  }

  // MARK: goldens

  @Test(arguments: SampleCharts.all)
  func everyKindAndStateHasItsGolden(_ sample: SampleChart) throws {
    let dump = FrameDump.text(try Self.frame(sample.chart, .wide))
    let difference = goldenMismatch(dump, named: "PageLayoutTests/Charts/Goldens/\(sample.name).txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: SampleCharts.kinds)
  func everyKindHasItsGoldenInTheBrief(_ sample: SampleChart) throws {
    let dump = FrameDump.text(try Self.embedded(sample.chart, 276.2))
    let difference = goldenMismatch(dump, named: "PageLayoutTests/Charts/Goldens/\(sample.name)-brief.txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test(arguments: SampleCharts.kinds)
  func everyKindHasItsGoldenInAPost(_ sample: SampleChart) throws {
    let dump = FrameDump.text(try Self.frame(sample.chart, Self.post))
    let difference = goldenMismatch(dump, named: "PageLayoutTests/Charts/Goldens/\(sample.name)-post.txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  // MARK: sizes

  /// Much higher than wide.
  static let post = ChartSize.exact(width: 600, height: 1400)

  /// Whatever a chart of rows shows, a post ends in no large blank: its last row stands near the foot.
  @Test(arguments: [
    "a-bar", "b-grouped", "d-dumbbell", "e-progress", "i-growth", "s-missing", "s-approximate", "s-negative",
    "s-all-negative", "s-long-names", "s-outlier", "s-equal", "s-zeros", "s-all-missing", "t-compare-two",
    "t-compare-outlier", "t-dumbbell-fall", "t-dumbbell-outlier", "t-progress-over", "t-growth-plunge",
  ])
  func rowsFillAPost(_ name: String) throws {
    let texts = FlatFrame(try Self.frame(state(name), Self.post)).texts
    let foot = try #require(texts.first { $0.run.text.hasPrefix("来源") }).at.y
    let last = texts.filter { $0.at.y < foot - 1 }.map(\.at.y).max() ?? 0
    #expect(last > foot * 0.76, "the last line above the foot stands at \(last), the foot at \(foot)")
  }

  @Test func presetsHaveTheirSizes() throws {
    #expect(try Self.frame(SampleCharts.bar, .wide).size == Size(width: 1600, height: 1000))
    #expect(try Self.frame(SampleCharts.bar, .slide).size == Size(width: 1920, height: 1080))
    #expect(try Self.frame(SampleCharts.bar, .phone).size == Size(width: 1080, height: 392 + 90 * 12 + 148))
    #expect(try Self.frame(SampleCharts.bar, .wide, scale: 2).size == Size(width: 3200, height: 2000))
  }

  @Test(arguments: SampleCharts.all)
  func anExactSizeIsKept(_ sample: SampleChart) throws {
    for case .exact(let width, let height) in Self.sizes {
      let size = try Self.frame(sample.chart, .exact(width: width, height: height)).size
      #expect(size == Size(width: width, height: height))
    }
  }

  /// A size at which notes could not be read names the least that would do, and that one does.
  @Test(arguments: SampleCharts.all)
  func aSizeTooSmallNamesTheLeast(_ sample: SampleChart) throws {
    let style = try Self.style.get()
    for size in [Size(width: 200, height: 150), Size(width: 320, height: 200), Size(width: 150, height: 300)]
    {
      let least = ChartLayout.leastSize(
        of: sample.chart, size: .exact(width: size.width, height: size.height), style: style,
        measure: FixedMeasurer())
      let found = try #require(least)
      #expect(found.width > size.width && found.height > size.height)
      #expect(
        ChartLayout.leastSize(
          of: sample.chart, size: .exact(width: found.width, height: found.height), style: style,
          measure: FixedMeasurer()) == nil, "\(size) → \(found)")
    }
    for size in Self.sizes.prefix(3) {
      #expect(
        ChartLayout.leastSize(of: sample.chart, size: size, style: style, measure: FixedMeasurer()) == nil)
    }
  }

  @Test func fewRowsFillTheFrame() throws {
    for name in ["s-missing", "s-equal", "s-all-negative", "s-one", "t-figure", "t-heat-two"] {
      let chart = try #require(SampleCharts.all.first { $0.name == name }).chart
      let flat = FlatFrame(try Self.frame(chart, .wide))
      let foot = try #require(flat.texts.first { $0.run.text.hasPrefix("来源") }).at.y
      let lowest = flat.texts.filter { $0.at.y < foot - 1 }.map(\.at.y).max() ?? 0
      #expect(lowest > 600, "\(name): the last line above the foot stands at \(lowest)")
      let title = flat.texts.first { chart.title.text.contains($0.run.text) && $0.run.font.family == .serif }
      #expect(try #require(title).run.font.size > 42, "\(name)")
    }
  }

  @Test(arguments: SampleCharts.kinds)
  func scaleTwoDoublesEveryText(_ sample: SampleChart) throws {
    let one = FlatFrame(try Self.frame(sample.chart, .wide)).texts
    let two = FlatFrame(try Self.frame(sample.chart, .wide, scale: 2)).texts
    #expect(one.map(\.run.text) == two.map(\.run.text))
    for (a, b) in zip(one, two) {
      #expect(abs(b.run.font.size - 2 * a.run.font.size) < 1e-6)
      #expect(abs(b.at.x - 2 * a.at.x) <= 4 && abs(b.at.y - 2 * a.at.y) <= 24, "\(a.run.text)")
    }
  }

  // MARK: nothing overlaps, nothing is cut

  @Test(arguments: SampleCharts.all)
  func noTextTouchesAnotherOrLeavesTheFrame(_ sample: SampleChart) throws {
    var chart = sample.chart
    chart.remarks += ["各列均未报：玉泉、霞浦湾、冰河", RichText([.plain("平川、白鹭　"), .strong("未报计划总投资")])]
    for size in Self.sizes + Self.oddSizes {
      let found = faults(try Self.frame(sample.chart, size))
      #expect(found == [], "\(size)")
      let more = faults(try Self.frame(chart, size))
      #expect(more == [], "\(size), with remarks")
    }
    for width in [182.9, 276.2, 481.9] {
      #expect(faults(try Self.embedded(sample.chart, width)) == [], "embedded \(width)")
    }
  }

  private func faults(_ frame: Frame) -> [String] {
    let texts = FlatFrame(frame).texts
    var faults: [String] = []
    for (index, text) in texts.enumerated() {
      let box = text.box
      // A bracket at the edge hangs out with its blank half.
      let slack = text.run.font.size * 0.5
      if box.x < -slack || box.maxX > frame.size.width + slack || box.y < -0.5
        || box.maxY > frame.size.height + 0.5
      {
        faults.append("outside: \(text.run.text) at \(text.at)")
      }
      for other in texts[..<index]
      where overlap(box, other.box) > 0.05 * min(text.run.font.size, other.run.font.size) {
        faults.append("\(other.run.text) × \(text.run.text) at \(text.at)")
      }
    }
    return faults
  }

  /// The smaller side of what two boxes share; 0 when they share nothing.
  private func overlap(_ a: Rect, _ b: Rect) -> Double {
    max(0, min(min(a.maxX, b.maxX) - max(a.x, b.x), min(a.maxY, b.maxY) - max(a.y, b.y)))
  }

  @Test(arguments: SampleCharts.all)
  func phoneTextIsLargeEnough(_ sample: SampleChart) throws {
    let smallest =
      FlatFrame(try Self.frame(sample.chart, .phone)).texts
      .filter { !"△※◇".contains($0.run.text) }.map(\.run.font.size).min() ?? 0
    #expect(smallest >= 28 - 1e-9)
  }

  // MARK: what a chart must not lose

  @Test(arguments: SampleCharts.all)
  func titleSourceAndDateAreOnEveryChart(_ sample: SampleChart) throws {
    for size in Self.sizes {
      let texts = FlatFrame(try Self.frame(sample.chart, size)).texts.map(\.run.text)
      let all = texts.joined()
      let marks: Set<Character> = ["；", "，", "、", ";", ",", " "]
      func plain(_ text: String) -> String { text.filter { !marks.contains($0) } }
      #expect(sample.chart.title.forms.contains { plain(all).contains(plain($0)) }, "\(size)")
      #expect(plain(all).contains(plain(sample.chart.source)), "\(size)")
      #expect(sample.chart.asOf.forms.contains { all.contains($0) }, "\(size)")
      #expect(sample.chart.sampleTag?.forms.contains { all.contains($0) } == true, "\(size)")
    }
  }

  @Test func everyRowOfABarChartIsNamed() throws {
    let texts = Set(FlatFrame(try Self.frame(SampleCharts.bar, .phone)).texts.map(\.run.text))
    for zone in SampleCharts.zones {
      #expect(texts.contains(zone.name))
      #expect(texts.contains(zone.value))
    }
    #expect(texts.contains("未报"))
  }

  // MARK: states

  /// Lengths of the filled or outlined bars, from top to bottom.
  private func bars(_ chart: Chart) throws -> [(Rect, Shape)] {
    FlatFrame(try Self.frame(chart, .wide)).shapes.compactMap { shape, at in
      let xs = shape.path.elements.compactMap { element -> Double? in
        switch element {
        case .move(let p), .line(let p): p.x
        default: nil
        }
      }
      let ys = shape.path.elements.compactMap { element -> Double? in
        switch element {
        case .move(let p), .line(let p): p.y
        default: nil
        }
      }
      guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max(),
        bottom - top > 25, right - left > 4, right - left < 1500, top > 200
      else { return nil }
      return (Rect(x: left + at.x, y: top + at.y, width: right - left, height: bottom - top), shape)
    }
  }

  private func state(_ name: String) throws -> Chart {
    try #require(SampleCharts.all.first { $0.name == name }).chart
  }

  @Test func missingRowsHaveNoBar() throws {
    #expect(try bars(state("s-missing")).count == 2)
    #expect(try bars(state("s-all-missing")).isEmpty)
    #expect(try bars(state("s-empty")).allSatisfy { $0.1.stroke == nil && $0.1.hatch == nil })
  }

  @Test func barsAreToScale() throws {
    let found = try bars(SampleCharts.bar)
    let values = SampleCharts.zones.compactMap { Double($0.value) }
    #expect(found.count == values.count)
    let unit = found[0].0.width / values[0]
    for (bar, value) in zip(found, values) { #expect(abs(bar.0.width - value * unit) <= 1.5) }
  }

  @Test func fallsAreToldInGrey() throws {
    let falls = try bars(state("s-negative")).filter { $0.1.hatch != nil }
    #expect(falls.count == 2)
    let texts = FlatFrame(try Self.frame(state("s-negative"), .wide)).texts.map(\.run.text)
    #expect(texts.contains("−3.6") && texts.contains("−11.2"))
  }

  @Test func anOutlierIsBrokenAndTheRestKeepTheirScale() throws {
    let found = try bars(state("s-outlier")).filter { $0.1.fill != Self.background }
    #expect(found.count == 3)
    #expect(abs(found[1].0.width / found[2].0.width - 58.96 / 52.08) < 0.01)
    #expect(found[0].0.width < found[1].0.width * 2.5)
    let all = FlatFrame(try Self.frame(state("s-outlier"), .wide)).texts.map(\.run.text).joined()
    #expect(all.contains("断轴：临江经开区条长未按比例。"))
  }

  @Test(arguments: [
    ("t-compare-outlier", 4, "断轴：临江经开区工业投资条长未按比例。"), ("t-growth-outlier", 2, "断轴：临江经开区条长未按比例。"),
    ("t-growth-plunge", 2, "断轴：沙洲经开区条长未按比例。"), ("a-bar", 0, ""), ("c-compare", 0, ""), ("i-growth", 0, ""),
  ])
  func aBrokenBarBearsTwoSlashesAndItsNote(_ name: String, _ slashes: Int, _ note: String) throws {
    for size in [.wide, .phone, Self.post] {
      let flat = FlatFrame(try Self.frame(state(name), size))
      let corners = flat.shapes.filter { shape, _ in
        shape.fill == Self.background
          && shape.path.elements.count { if case .line = $0 { true } else { false } } == 3
          && !shape.isUpright
      }
      #expect(corners.count == slashes, "\(size)")
      let all = flat.texts.map(\.run.text).joined()
      #expect(note.isEmpty ? !all.contains("断轴") : all.contains(note), "\(size)")
    }
  }

  @Test func aBrokenDumbbellLeavesTheOtherRowsTheirScale() throws {
    for size in [.wide, .phone, Self.post] {
      let flat = FlatFrame(try Self.frame(state("t-dumbbell-outlier"), size))
      #expect(flat.texts.map(\.run.text).joined().contains("断轴：临江经开区位置未按比例。"), "\(size)")
      let label = try #require(flat.texts.first { $0.run.text == "1180.00" })
      let others = try ["48.75", "14.30", "28.18"].map { text in
        try #require(flat.texts.first { $0.run.text == text }).at.x
      }
      #expect(others[0] > others[1], "\(size): 48.75 stands right of 14.30")
      #expect(others.allSatisfy { $0 < label.at.x }, "\(size)")
    }
  }

  /// The figure of a fall to near zero stands beside its own dot, not beside last year's.
  @Test func aFigureStandsBesideItsOwnDot() throws {
    for size in [.wide, .phone, Self.post] {
      let flat = FlatFrame(try Self.frame(state("t-dumbbell-fall"), size))
      let zero = try #require(flat.texts.first { $0.run.text == "0" })
      for text in ["0.35", "0.60"] {
        let label = try #require(flat.texts.first { $0.run.text == text })
        #expect(label.box.maxX < zero.at.x + zero.run.width, "\(size): \(text)")
      }
    }
  }

  static let background = Colour("#FFFFFF")

  @Test func basesDoNotShareAScale() throws {
    let grouped = try #require(SampleCharts.kinds.first { $0.name == "b-grouped" }).chart
    let solid = try bars(grouped).filter { $0.1.hatch == nil && $0.1.stroke == nil }
    let planned = try bars(grouped).filter { $0.1.stroke != nil }
    // 86.42 completed is drawn as long as 123.76 planned: each group fills the room there is.
    #expect(abs((solid.map(\.0.width).max() ?? 0) - (planned.map(\.0.width).max() ?? 0)) < 60)
  }

  @Test func approximateAndOtherScopeAreHatched() throws {
    #expect(try bars(state("s-approximate")).filter { $0.1.hatch != nil }.count == 3)
    #expect(try bars(state("s-other-period")).filter { $0.1.hatch != nil }.count == 1)
    #expect(try bars(state("s-conflict")).filter { $0.1.hatch != nil }.count == 1)
  }

  @Test func aRankingOfThreeHundredShowsTopMedianAndBottom() throws {
    let chart = try #require(SampleCharts.kinds.first { $0.name == "n-rank300" }).chart
    let texts = FlatFrame(try Self.frame(chart, .wide)).texts.map(\.run.text)
    for rank in ["1", "10", "146", "287", "291"] { #expect(texts.contains(rank)) }
    for rank in ["11", "145", "286"] { #expect(!texts.contains(rank)) }
    #expect(texts.contains("第11至第145位") && texts.contains("第147至第286位"))
    #expect(texts.joined().contains("未报：冰河经开区、霞浦湾综保区"))
  }

  @Test func darkThemeUsesTheDarkPaletteOnly() throws {
    let style = try Self.style.get()
    let light = Set([style.light.ink, style.light.accent, style.light.bar, style.light.grid])
    let flat = FlatFrame(try Self.frame(SampleCharts.bar, .wide, theme: .dark))
    #expect(flat.texts.allSatisfy { !light.contains($0.run.colour) })
    #expect(flat.shapes.allSatisfy { $0.shape.fill.map { !light.contains($0) } ?? true })
    #expect(flat.shapes.first?.shape.fill == style.dark.bg)
  }

  @Test func referencesAreLinksInTheBriefAndAbsentElsewhere() throws {
    let one = try state("s-one")
    #expect(FrameDump.text(try Self.embedded(one, 276.2)).contains("link("))
    #expect(!FrameDump.text(try Self.frame(one, .wide)).contains("link("))
  }
}

extension Shape {
  /// Whether all sides run straight up or across.
  fileprivate var isUpright: Bool {
    let corners = path.elements.compactMap { element -> Point? in
      switch element {
      case .move(let p), .line(let p): p
      default: nil
      }
    }
    return zip(corners, corners.dropFirst()).allSatisfy { $0.x == $1.x || $0.y == $1.y }
  }
}
