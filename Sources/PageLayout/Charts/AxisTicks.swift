/// Round values along an axis that begins at zero or below it: steps of 1, 2 or 5 times a power of ten.
struct AxisTicks {
  struct Tick {
    var value: Double
    var text: String
  }

  let ticks: [Tick]

  /// Ticks inside `low ... high`, about `count` of them; with `covering` also the next ones outside.
  init(from low: Double, to high: Double, about count: Int, covering: Bool = false) {
    guard high > low, high - low < .greatestFiniteMagnitude else {
      ticks = [Tick(value: 0, text: "0")]
      return
    }
    let (mantissa, exponent) = Self.step((high - low) / Double(max(1, count)))
    let step = Double(mantissa) * power(exponent)
    let first = Int((low / step).rounded(covering ? .down : .up))
    let last = Int((high / step).rounded(covering ? .up : .down))
    ticks = stride(from: first, through: last, by: 1).map {
      Tick(value: Double($0) * step, text: Self.text($0 * mantissa, exponent))
    }
  }

  private static func step(_ rough: Double) -> (Int, Int) {
    var exponent = 0
    while power(exponent + 1) <= rough { exponent += 1 }
    while power(exponent) > rough { exponent -= 1 }
    let share = rough / power(exponent)
    return share <= 1
      ? (1, exponent) : share <= 2 ? (2, exponent) : share <= 5 ? (5, exponent) : (1, exponent + 1)
  }

  /// `units × 10^exponent`, exact, with a true minus.
  private static func text(_ units: Int, _ exponent: Int) -> String {
    let sign = units < 0 ? "−" : ""
    var digits = String(abs(units))
    guard units != 0 else { return "0" }
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    digits = String(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    return sign + digits.dropLast(-exponent) + "." + digits.suffix(-exponent)
  }
}

/// Ten to the power, exact over the range of printed figures.
private func power(_ exponent: Int) -> Double {
  var value = 1.0
  for _ in 0..<abs(exponent) { value *= 10 }
  return exponent < 0 ? 1 / value : value
}
