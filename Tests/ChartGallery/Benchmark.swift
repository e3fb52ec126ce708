import CairoRendering
import ChartSamples
import Configuration
import Dispatch
import Figures
import Foundation
import PageLayout

/// What `Tests/Benchmarks/charts.py` times: chart (a), 1600×1000, from the value to the file.
struct Benchmark {
  let style: StyleSheet
  let folder: URL

  /// One chart in a fresh process.
  func cold() throws {
    try draw(SampleCharts.bar, FontSet(style: style), level: 6, name: "cold")
  }

  /// Milliseconds a chart, one after the other.
  func warm(_ count: Int) throws {
    let fonts = try FontSet(style: style)
    try draw(SampleCharts.bar, fonts, level: 6, name: "warm")
    let start = DispatchTime.now().uptimeNanoseconds
    for index in 0..<count { try draw(chart(index), fonts, level: 6, name: "warm") }
    let elapsed = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
    print(elapsed / Double(count))
  }

  /// Charts a second, each worker with fonts of its own.
  func batch(_ count: Int, workers: Int) throws {
    let start = DispatchTime.now().uptimeNanoseconds
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      do {
        let fonts = try FontSet(style: style)
        for index in stride(from: worker, to: count, by: workers) {
          try draw(chart(index), fonts, level: 1, name: "batch\(worker)")
        }
      } catch {
        print("\(error)")
      }
    }
    let elapsed = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    print(Double(count) / elapsed)
  }

  /// Every value another one, so that nothing can be kept from chart to chart.
  private func chart(_ index: Int) -> Chart {
    var chart = SampleCharts.bar
    guard case .bars(var plot) = chart.plot else { return chart }
    for row in plot.groups[0].rows.indices {
      guard case .amount(var amount) = plot.groups[0].rows[row].value else { continue }
      let hundredths = Int((amount.magnitude * 100).rounded()) + index
      amount.magnitude = Double(hundredths) / 100
      amount.label.value = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
      plot.groups[0].rows[row].value = .amount(amount)
    }
    chart.plot = .bars(plot)
    return chart
  }

  private func draw(_ chart: Chart, _ fonts: FontSet, level: Int, name: String) throws {
    let frame = ChartLayout.standalone(chart, size: .wide, style: style, measure: fonts)
    let pixels = try frame.pixels(scale: 1, background: style.light.bg, fonts: fonts)
    try Data(pixels.png(level: level)).write(to: folder.appendingPathComponent("\(name).png"))
  }
}
