/// Exact arithmetic. A result that needs more than 64 bits is nil, never wrapped or rounded.
extension PrintedDecimal {
  /// −1, 0 or 1: whether `self` is smaller than, equal to or larger than `other`. 10.50 equals 10.5.
  public func compared(with other: PrintedDecimal) -> Int {
    if let (a, b, _) = PrintedDecimal.aligned(self, other) { return a < b ? -1 : (a > b ? 1 : 0) }
    // Too far apart to align: the signs tell, then the larger exponent.
    let signs = (significand.signum(), other.significand.signum())
    if signs.0 != signs.1 { return signs.0 < signs.1 ? -1 : 1 }
    return (exponent > other.exponent) == (signs.0 > 0) ? 1 : -1
  }

  /// Smaller in value; precision does not matter.
  public func isLess(than other: PrintedDecimal) -> Bool { compared(with: other) < 0 }

  /// Equal in value; precision does not matter.
  public func isEqual(to other: PrintedDecimal) -> Bool { compared(with: other) == 0 }

  /// Exact sum, at the finer of the two precisions.
  public func adding(_ other: PrintedDecimal) -> PrintedDecimal? {
    guard let (a, b, exponent) = PrintedDecimal.aligned(self, other) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : PrintedDecimal(exactly: sum, exponent: exponent)
  }

  /// Exact sum of all; nil when there are none or it does not fit.
  public static func sum(_ values: some Sequence<PrintedDecimal>) -> PrintedDecimal? {
    var total: PrintedDecimal?
    for value in values {
      guard let next = total.map({ $0.adding(value) }) ?? value else { return nil }
      total = next
    }
    return total.map { PrintedDecimal(significand: $0.significand, exponent: $0.exponent) }
  }

  /// Exact difference, at the finer of the two precisions.
  public func subtracting(_ other: PrintedDecimal) -> PrintedDecimal? {
    guard let (a, b, exponent) = PrintedDecimal.aligned(self, other) else { return nil }
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? nil : PrintedDecimal(exactly: difference, exponent: exponent)
  }

  /// Without its sign.
  public var magnitude: PrintedDecimal {
    PrintedDecimal(significand: Int64(clamping: significand.magnitude), exponent: exponent)
  }

  /// Whether it is below zero.
  public var isNegative: Bool { significand < 0 }
  /// Whether it is zero.
  public var isZero: Bool { significand == 0 }

  /// `self ÷ divisor × 10^shift`, rounded half up (away from zero) to `toExponent`; nil for a zero divisor.
  /// `shift: 2` gives per cent.
  public func divided(by divisor: PrintedDecimal, shift: Int = 0, toExponent: Int)
    -> PrintedDecimal?
  {
    guard !divisor.isZero else { return nil }
    var numerator = Int128(significand)
    var denominator = Int128(divisor.significand)
    let power = exponent - divisor.exponent + shift - toExponent
    guard let scale = PrintedDecimal.powerOfTen(abs(power)) else { return nil }
    if power >= 0 {
      let (scaled, overflow) = numerator.multipliedReportingOverflow(by: scale)
      if overflow { return nil }
      numerator = scaled
    } else {
      let (scaled, overflow) = denominator.multipliedReportingOverflow(by: scale)
      if overflow { return nil }
      denominator = scaled
    }
    return PrintedDecimal(
      exactly: PrintedDecimal.roundedQuotient(numerator, denominator), exponent: toExponent)
  }

  /// Rounded half up (away from zero); itself when it is no finer than that.
  public func rounded(toExponent target: Int) -> PrintedDecimal {
    guard target > exponent else { return self }
    guard let scale = PrintedDecimal.powerOfTen(target - exponent),
      let result = PrintedDecimal(
        exactly: PrintedDecimal.roundedQuotient(Int128(significand), scale), exponent: target)
    else { return PrintedDecimal(significand: 0, exponent: target) }
    return result
  }

  /// Whether two printed figures can be one: they differ by no more than half a unit of the coarser one's last digit.
  /// Figures of one precision agree only when equal.
  public func agrees(with other: PrintedDecimal) -> Bool {
    guard let difference = subtracting(other) else { return false }
    if exponent == other.exponent { return difference.isZero }
    let half = PrintedDecimal(significand: 5, exponent: max(exponent, other.exponent) - 1)
    return !half.isLess(than: difference.magnitude)
  }

  /// Multiplied by `10^power`.
  public func scaled(byPowerOfTen power: Int) -> PrintedDecimal {
    PrintedDecimal(significand: significand, exponent: exponent + power)
  }

  /// For geometry only: bar lengths, colour steps.
  public var approximation: Double {
    var scale = 1.0
    for _ in 0..<min(abs(exponent), 400) { scale *= 10 }
    return exponent < 0 ? Double(significand) / scale : Double(significand) * scale
  }

  /// Both significands at the smaller exponent; nil when that needs more than 128 bits.
  private static func aligned(_ a: PrintedDecimal, _ b: PrintedDecimal)
    -> (Int128, Int128, exponent: Int)?
  {
    let low = min(a.exponent, b.exponent)
    guard let scaleA = powerOfTen(a.exponent - low), let scaleB = powerOfTen(b.exponent - low) else {
      return a.isZero || b.isZero
        ? (Int128(a.significand.signum()), Int128(b.significand.signum()), exponent: low) : nil
    }
    let (left, overflowA) = Int128(a.significand).multipliedReportingOverflow(by: scaleA)
    let (right, overflowB) = Int128(b.significand).multipliedReportingOverflow(by: scaleB)
    return overflowA || overflowB ? nil : (left, right, exponent: low)
  }

  /// 10^n for 0 ≤ n ≤ 37.
  private static func powerOfTen(_ n: Int) -> Int128? {
    guard n <= 37 else { return nil }
    var result: Int128 = 1
    for _ in 0..<n { result *= 10 }
    return result
  }

  private static func roundedQuotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let up = remainder.magnitude >= denominator.magnitude - remainder.magnitude
    guard up else { return quotient }
    return quotient + ((numerator < 0) == (denominator < 0) ? 1 : -1)
  }

  /// Nil when the number does not fit 64 bits even without its trailing zeros.
  private init?(exactly number: Int128, exponent: Int) {
    var rest = number
    var power = exponent
    while Int64(exactly: rest) == nil, rest % 10 == 0 {
      rest /= 10
      power += 1
    }
    guard let significand = Int64(exactly: rest) else { return nil }
    self.init(significand: significand, exponent: power)
  }
}
