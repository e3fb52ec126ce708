/// An exact decimal number that remembers its precision: `significand × 10^exponent`.
///
/// 10.65亿 in the base unit is `1065 × 10^6`: the value is 1065000000 and the last printed digit stands for
/// 10^6. Arithmetic is exact integer arithmetic; a value is never made from a Double.
public struct PrintedDecimal: Hashable, Sendable {
  public var significand: Int64
  public var exponent: Int
  /// The number as printed, `10.65` or 一百五十; empty for a derived value.
  public var text: String

  public init(significand: Int64, exponent: Int = 0, text: String = "") {
    self.significand = significand
    self.exponent = exponent
    self.text = text
  }
}
