import CairoRendering
import ChartSamples
import Configuration
import Figures
import Foundation
import PageLayout

/// Draws every sample chart as PNG, to be looked at: `ChartGallery FOLDER [NAME]`.
@main struct Gallery {
  let style: StyleSheet
  let fonts: FontSet
  let folder: URL

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let path = arguments.first else {
      print("usage: ChartGallery FOLDER [NAME | styles | cold | warm COUNT | batch COUNT WORKERS]")
      exit(64)
    }
    let folder = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let style = try StyleLibrary.style("newsroom")
    let benchmark = Benchmark(style: style, folder: folder)
    let counts = arguments.dropFirst(2).map { Int($0) ?? 1 }
    switch arguments.dropFirst().first {
    case "cold": try benchmark.cold()
    case "warm": try benchmark.warm(counts.first ?? 100)
    case "batch": try benchmark.batch(counts.first ?? 1000, workers: counts.last ?? 1)
    case let name:
      let gallery = Gallery(style: style, fonts: try FontSet(style: style), folder: folder)
      if name == nil || name == "styles" { try gallery.drawStyles() }
      for sample in SampleCharts.all where sample.name.hasPrefix(name ?? "") { try gallery.draw(sample) }
    }
  }

  func drawStyles() throws {
    for name in StyleLibrary.names {
      let sheet = try StyleLibrary.style(name)
      let fonts = try FontSet(style: sheet)
      let pixels = try sheet.preview(measure: fonts).pixels(
        scale: 2, background: sheet.light.bg, fonts: fonts)
      try Data(pixels.png()).write(to: folder.appendingPathComponent("style-\(name).png"))
    }
  }

  func draw(_ sample: SampleChart) throws {
    func lay(_ size: ChartSize, _ theme: Theme = .light) -> Frame {
      ChartLayout.standalone(sample.chart, size: size, theme: theme, style: style, measure: fonts)
    }
    try write(lay(.wide), sample.name)
    try write(lay(.phone), sample.name + "-phone")
    try write(lay(.exact(width: 600, height: 1400)), sample.name + "-post")
    try write(lay(.exact(width: 800, height: 500)), sample.name + "-small")
    try write(lay(.wide, .dark), sample.name + "-dark")
    try write(lay(.slide), sample.name + "-slide")
    var chart = sample.chart
    chart.number = 1
    for width in [276.2, 182.9] {
      let frame = ChartLayout.embedded(chart, width: width, label: "图", style: style, measure: fonts)
      try write(frame, "\(sample.name)-brief\(Int(width))", scale: 3)
    }
  }

  func write(_ frame: Frame, _ name: String, scale: Double = 1) throws {
    let pixels = try frame.pixels(scale: scale, background: style.light.bg, fonts: fonts)
    try Data(pixels.png()).write(to: folder.appendingPathComponent("\(name).png"))
  }
}
