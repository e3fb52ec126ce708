/// An exact decimal number that remembers its precision: `significand × 10^exponent`.
///
/// 10.65亿 in the base unit is `1065 × 10^6`: the value is 1065000000 and the last printed digit stands for
/// 10^6. Arithmetic is exact integer arithmetic; a value is never made from a Double.
public struct PrintedDecimal: Hashable, Sendable {
  /// The digits as a whole number; the value is `significand × 10^exponent`.
  public var significand: Int64
  /// The power of ten; negative for decimals.
  public var exponent: Int
  /// The number as printed, `10.65` or 一百五十; empty for a derived value.
  public var text: String

  public init(significand: Int64, exponent: Int = 0, text: String = "") {
    self.significand = significand
    self.exponent = exponent
    self.text = text
  }
}

extension PrintedDecimal {
  /// Reads `1,234.50`, `-4.9`, `12`; nil for anything else, and for more digits than fit.
  ///
  /// A comma counts as a thousands mark only where it parts groups of three.
  public init?(printed: some StringProtocol) {
    var digits: Int64 = 0
    var digitCount = 0
    var decimals = 0
    var seenPoint = false
    var sinceComma: Int?
    var rest = Substring(printed)
    let isNegative = rest.first == "-"
    if isNegative { rest = rest.dropFirst() }
    for byte in rest.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (tens, over) = digits.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tens.addingReportingOverflow(Int64(byte & 15))
        guard !over, !carry else { return nil }
        digits = sum
        digitCount += 1
        if seenPoint { decimals += 1 }
        sinceComma = sinceComma.map { $0 + 1 }
      case UInt8(ascii: "."):
        guard !seenPoint, digitCount > 0, sinceComma == nil || sinceComma == 3 else { return nil }
        seenPoint = true
        sinceComma = nil
      case UInt8(ascii: ","):
        guard !seenPoint, (1...3).contains(sinceComma ?? digitCount),
          sinceComma == nil || sinceComma == 3
        else { return nil }
        sinceComma = 0
      default: return nil
      }
    }
    guard digitCount > 0, !seenPoint || decimals > 0, sinceComma == nil || sinceComma == 3 else {
      return nil
    }
    self.init(
      significand: isNegative ? -digits : digits, exponent: -decimals, text: String(printed))
  }

  /// The value without an exponent, every significant digit kept: `1065000000`, `15.3`, `-4.92`.
  ///
  /// Trailing zeros of the fraction stay (`3.20` is `3.20`). It is a JSON number too. Exponents past ±40, which
  /// no real figure has, are written with `e`, so that the length stays bounded.
  public var plain: String {
    var buffer: [UInt8] = []
    appendPlain(to: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  /// Appends `plain` as bytes.
  public func appendPlain(to buffer: inout [UInt8]) {
    if significand == 0, exponent >= 0 {
      buffer.append(UInt8(ascii: "0"))
      return
    }
    if significand < 0 { buffer.append(UInt8(ascii: "-")) }
    let start = buffer.count
    Self.append(significand.magnitude, to: &buffer)
    guard exponent != 0 else { return }
    guard (-40...40).contains(exponent) else {
      buffer.append(UInt8(ascii: "e"))
      if exponent < 0 { buffer.append(UInt8(ascii: "-")) }
      Self.append(UInt64(exponent.magnitude), to: &buffer)
      return
    }
    if exponent > 0 {
      for _ in 0..<exponent { buffer.append(UInt8(ascii: "0")) }
      return
    }
    let missing = 1 - exponent - (buffer.count - start)
    if missing > 0 {
      buffer.insert(contentsOf: [UInt8](repeating: UInt8(ascii: "0"), count: missing), at: start)
    }
    buffer.insert(UInt8(ascii: "."), at: buffer.count + exponent)
  }

  private static func append(_ number: UInt64, to buffer: inout [UInt8]) {
    let start = buffer.count
    var rest = number
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    buffer[start...].reverse()
  }
}
