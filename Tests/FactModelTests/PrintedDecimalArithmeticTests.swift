import FactModel
import Testing

@Suite struct PrintedDecimalArithmeticTests {
  private func number(_ significand: Int64, _ exponent: Int = 0) -> PrintedDecimal {
    PrintedDecimal(significand: significand, exponent: exponent)
  }

  @Test func sumsAreExactAtTheFinerPrecision() {
    let sum = number(56018, 5).adding(number(449, 6))
    #expect(sum == number(60508, 5))
    #expect(number(1640, 6).adding(number(-1640, 6))?.isZero == true)
    #expect(number(.max).adding(number(1)) == nil)
    #expect(number(.max).adding(number(1, 40)) == nil)
  }

  @Test func comparisonIgnoresPrecision() {
    #expect(number(1050, -2).isEqual(to: number(105, -1)))
    #expect(number(9).isLess(than: number(1, 1)))
    #expect(number(-1, 60).isLess(than: number(1, -60)))
    #expect(number(1, -60).isLess(than: number(1, 60)))
    #expect(!number(0, 60).isLess(than: number(0, -60)))
  }

  /// 10.65 agrees with 10.7, 10.6 and 11, not with 10.5; equal precision agrees only when equal.
  @Test(
    arguments: [
      (1065, -2, 107, -1, true), (1065, -2, 106, -1, true), (1065, -2, 105, -1, false),
      (1065, -2, 11, 0, true), (1065, -2, 1066, -2, false), (1065, -2, 10650, -3, true),
      (72, -1, 723, -2, true), (72, -1, 726, -2, false), (0, 0, 4, -1, true), (0, 0, 6, -1, false),
    ] as [(Int64, Int, Int64, Int, Bool)])
  func agreementIsAtTheCoarserPrecision(_ a: Int64, _ e: Int, _ b: Int64, _ f: Int, _ agree: Bool) {
    #expect(number(a, e).agrees(with: number(b, f)) == agree)
    #expect(number(b, f).agrees(with: number(a, e)) == agree)
  }

  @Test func divisionRoundsHalfUp() {
    // 10.42 ÷ 10.65 = 97.84… %
    #expect(number(1042, 6).divided(by: number(1065, 6), shift: 2, toExponent: -1) == number(978, -1))
    #expect(number(1).divided(by: number(2), toExponent: 0) == number(1))
    #expect(number(-1).divided(by: number(2), toExponent: 0) == number(-1))
    #expect(number(1).divided(by: number(0), toExponent: 0) == nil)
    #expect(number(1).divided(by: number(3), toExponent: -3) == number(333, -3))
  }

  @Test func roundingKeepsCoarserNumbers() {
    #expect(number(9784, -2).rounded(toExponent: 0) == number(98))
    #expect(number(98).rounded(toExponent: -1) == number(98))
    #expect(number(-95, -1).rounded(toExponent: 0) == number(-10))
  }
}
