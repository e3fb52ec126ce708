internal import Figures

/// Lengths of bars that share an axis, so that the longest still leaves room for its label.
struct BarScale {
  /// Pixels a unit.
  let factor: Double
  /// Room left of the zero line.
  let left: Double
  /// The row whose bar is broken, and how long it is then.
  let broken: (index: Int, length: Double)?

  /// - Parameters:
  ///   - bars: magnitude and width of all that stands beside the bar.
  ///   - room: from the leftmost end of bars to the right edge of labels.
  ///   - outlierRatio: a bar so many times the next one is broken.
  init(_ bars: [(magnitude: Double, label: Double)?], room: Double, outlierRatio: Double) {
    let outlier = Self.outlier(bars.map { $0?.magnitude }, outlierRatio)
    let lowest = -min(0, bars.compactMap(\.?.magnitude).min() ?? 0)
    var factor = Double.infinity
    for (index, bar) in bars.enumerated() {
      guard let bar, index != outlier else { continue }
      let extent = max(0, bar.magnitude) + lowest
      if extent > 0 { factor = min(factor, max(room - bar.label, room * 0.1) / extent) }
    }
    if let outlier, let bar = bars[outlier] {
      let length = max(room - bar.label, room * 0.1)
      let next = bars.enumerated().compactMap { $0 == outlier ? nil : $1?.magnitude }.max() ?? 0
      self.factor = min(factor, length * 0.5 / max(next, .leastNormalMagnitude))
      broken = (outlier, length)
    } else {
      self.factor = factor.isFinite ? factor : 0
      broken = nil
    }
    left = lowest * self.factor
  }

  func length(_ index: Int, _ magnitude: Double) -> Double {
    if let broken, broken.index == index { return broken.length }
    return abs(magnitude) * factor
  }

  /// The bar that is at least `ratio` times the next one.
  static func outlier(_ bars: [Double?], _ ratio: Double) -> Int? {
    let drawn = bars.enumerated().compactMap { index, bar in bar.map { (index, $0) } }.sorted { $0.1 > $1.1 }
    guard drawn.count > 1, drawn[1].1 > 0, drawn.allSatisfy({ $0.1 >= 0 }), drawn[0].1 >= ratio * drawn[1].1
    else { return nil }
    return drawn[0].0
  }
}
