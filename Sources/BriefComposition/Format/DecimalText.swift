import FactModel

/// A decimal number as digits, for print. No Double, no locale: digits come from the significand.
struct DecimalText: Hashable {
  var isNegative: Bool
  /// At least one digit.
  var integer: String
  /// Without the point; empty for none.
  var fraction: String

  /// The digits of `value` in a unit of `10^unitExponent` base units.
  ///
  /// The decimals are those of the source: 10.65亿 in 亿元 is `10.65`, 0.80亿 is `0.80`. Where the source
  /// printed another unit (8000万 in 亿元), the zeros that only the change of unit makes decimal go: `0.8`. A
  /// derived value has no printed form and keeps no zeros; round it.
  init(_ value: PrintedDecimal, unitExponent: Int = 0) {
    isNegative = value.significand < 0
    let digits = String(value.significand.magnitude)
    let shift = value.exponent - unitExponent
    if shift >= 0 {
      integer = value.significand == 0 ? "0" : digits + String(repeating: "0", count: shift)
      fraction = ""
    } else {
      let padded = String(repeating: "0", count: max(0, 1 - shift - digits.utf8.count)) + digits
      integer = String(padded.dropLast(-shift))
      fraction = String(padded.suffix(-shift))
    }
    trimZeros(downTo: Self.printedDecimals(value.text))
  }

  /// Digits after the point in a printed number: 2 for `10.65`, 0 for `46` and 百.
  private static func printedDecimals(_ text: String) -> Int {
    guard let point = text.lastIndex(of: ".") else { return 0 }
    return text[text.index(after: point)...].prefix { $0.isASCII && $0.isNumber }.count
  }

  mutating func trimZeros(downTo kept: Int = 0) {
    while fraction.count > kept, fraction.last == "0" { fraction.removeLast() }
  }

  /// Exactly `decimals` digits after the point, half up (away from zero) on the decimal digits.
  func rounded(_ decimals: Int) -> DecimalText {
    var result = self
    if fraction.count <= decimals {
      result.fraction += String(repeating: "0", count: decimals - fraction.count)
      return result
    }
    let kept = fraction.prefix(decimals)
    let next = fraction[kept.endIndex]
    result.fraction = String(kept)
    if next >= "5" { result.increment() }
    if result.isZero { result.isNegative = false }
    return result
  }

  /// The decimals that keep two digits of a number below 0.1, as far as it has them: 3 for 0.0143.
  var decimalsOfTwoDigits: Int {
    guard integer == "0", let first = fraction.firstIndex(where: { $0 != "0" }) else { return 0 }
    return min(fraction.count, fraction.distance(from: fraction.startIndex, to: first) + 2)
  }

  /// Whether every digit is 0.
  var isZero: Bool { !(integer + fraction).contains { $0 != "0" } }

  /// Adds one to the last digit kept.
  private mutating func increment() {
    var digits = Array((integer + fraction).utf8)
    var index = digits.count - 1
    while index >= 0 {
      if digits[index] == UInt8(ascii: "9") {
        digits[index] = UInt8(ascii: "0")
        index -= 1
      } else {
        digits[index] += 1
        break
      }
    }
    if index < 0 { digits.insert(UInt8(ascii: "1"), at: 0) }
    let text = String(decoding: digits, as: UTF8.self)
    integer = String(text.dropLast(fraction.count))
    fraction = String(text.suffix(fraction.count))
  }

  /// `10.65`, `−11.2`: a true minus (U+2212).
  var plain: String { (isNegative && !isZero ? Self.minus : "") + magnitude }

  /// `+2.47`, `−11.2`, `0`.
  var signed: String { isNegative || isZero ? plain : "+" + magnitude }

  /// Without a sign.
  var magnitude: String { fraction.isEmpty ? integer : integer + "." + fraction }

  /// With thin spaces between groups of three from 10 000 on, as tables print it.
  var grouped: String {
    guard integer.count > 4 else { return plain }
    var groups: [Substring] = []
    var rest = Substring(integer)
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    var copy = self
    copy.integer = groups.joined(separator: "\u{2009}")
    return copy.plain
  }

  static let minus = "\u{2212}"
}
