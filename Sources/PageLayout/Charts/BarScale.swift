internal import Figures

/// Lengths of bars that share an axis, so that the longest still leaves room for its label.
struct BarScale {
  /// A bar's magnitude and the width of all that stands beside it; nil where there is no bar.
  typealias Bar = (magnitude: Double, label: Double)

  /// Pixels a unit.
  let factor: Double
  /// Room left of the zero line.
  let left: Double
  /// The row whose bar is broken, and how long it is then.
  let broken: (index: Int, length: Double)?
  /// Magnitudes that a broken row draws to scale all the same: those of the other rows.
  private let scaled: Double
  /// Of the broken bar; of two bars in its row the longer one's.
  private let top: Double

  /// - Parameters:
  ///   - bars: of one row each.
  ///   - room: from the leftmost end of bars to the right edge of labels.
  ///   - outlierRatio: a bar so many times the next one is broken.
  init(_ bars: [Bar?], room: Double, outlierRatio: Double) {
    self.init(rows: bars.map { [$0] }, room: room, outlierRatio: outlierRatio)
  }

  /// - Parameter rows: the bars of each row, on one axis: this year's and last year's.
  init(rows: [[Bar?]], room: Double, outlierRatio: Double) {
    let outlier = Self.outlier(rows.map { $0.map { $0?.magnitude } }, outlierRatio)
    let others = rows.enumerated().flatMap { $0 == outlier ? [] : $1.compactMap { $0 } }
    let lowest = -min(0, others.map(\.magnitude).min() ?? 0)
    guard let outlier,
      let bar = rows[outlier].compactMap({ $0 }).max(by: { abs($0.magnitude) < abs($1.magnitude) })
    else {
      let factor = Self.factor(others, lowest: lowest, room: room)
      (self.factor, left, broken, scaled, top) = (factor, lowest * factor, nil, .infinity, 0)
      return
    }
    let next = others.map { abs($0.magnitude) }.max() ?? 0
    let label = rows[outlier].compactMap { $0?.label }.max() ?? 0
    let highest = max(0, others.map(\.magnitude).max() ?? 0)
    if bar.magnitude < 0 {
      let length = max(highest > 0 ? room * 0.55 : room - label, room * 0.1)
      let rises = Self.factor(others.filter { $0.magnitude > 0 }, lowest: 0, room: room - length)
      factor = min(rises > 0 ? rises : .infinity, length * 0.5 / max(next, .leastNormalMagnitude))
      (left, broken) = (length, (outlier, length))
    } else {
      let length = max(room - label, room * 0.1)
      let others = Self.factor(others, lowest: lowest, room: room)
      let half = length * 0.5 / max(next + lowest * 0.5, .leastNormalMagnitude)
      factor = min(others > 0 ? others : .infinity, half)
      left = lowest * factor
      broken = (outlier, length - left)
    }
    (scaled, top) = (next, abs(bar.magnitude))
  }

  /// As large as leaves every label its room; nothing where no bar has a length.
  private static func factor(_ bars: [Bar], lowest: Double, room: Double) -> Double {
    var factor = Double.infinity
    for bar in bars {
      let extent = max(0, bar.magnitude) + lowest
      if extent > 0 { factor = min(factor, max(room - bar.label, room * 0.1) / extent) }
    }
    return factor.isFinite ? factor : 0
  }

  /// Whether a bar of a row is drawn with a break.
  func isBroken(_ index: Int, _ magnitude: Double) -> Bool {
    broken?.index == index && abs(magnitude) > scaled
  }

  /// Two broken bars of a row keep their ratio, but stay longer than the bars to scale.
  func length(_ index: Int, _ magnitude: Double) -> Double {
    guard let broken, isBroken(index, magnitude), top > 0 else { return abs(magnitude) * factor }
    return max(broken.length * abs(magnitude) / top, broken.length * 0.66)
  }

  /// The row with a bar that is at least `ratio` times the longest of the others.
  static func outlier(_ rows: [[Double?]], _ ratio: Double) -> Int? {
    let drawn = rows.enumerated().compactMap { index, bars in
      bars.compactMap { $0.map { abs($0) } }.max().map { (index, $0) }
    }.sorted { $0.1 > $1.1 }
    guard drawn.count > 1, drawn[1].1 > 0, drawn[0].1 >= ratio * drawn[1].1 else { return nil }
    return drawn[0].0
  }
}
