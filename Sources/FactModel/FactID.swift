/// Names a fact by what it says: the same on every run and machine, after re-wrapping, in another encoding.
public enum FactID {
  /// 16 characters, a–z and 2–7.
  ///
  /// - Parameters:
  ///   - evidence: the words; blanks and the width of signs do not count.
  ///   - subject: who the number is about, as the fact names it.
  ///   - indicator: what is measured.
  ///   - scope: what narrows the indicator.
  ///   - basis: realised, planned, signed for, expected.
  ///   - period: the time it is for.
  ///   - ordinal: 0 for the first of facts that are otherwise equal in a document, then 1, 2 …
  public static func make(
    evidence: String, subject: String, indicator: IndicatorID, scope: String?, basis: Basis,
    period: TimePeriod?, ordinal: Int
  ) -> String {
    Words(
      evidence: evidence, subject: subject, indicator: indicator, scope: scope, basis: basis,
      period: period
    ).id(ordinal: ordinal)
  }

  /// What facts that differ in their ordinal alone have in common: compared, it counts them.
  public struct Words: Hashable, Sendable {
    private var hash = Hash()

    /// What the id is made of, but for the ordinal.
    public init(
      evidence: String, subject: String, indicator: IndicatorID, scope: String?, basis: Basis,
      period: TimePeriod?
    ) {
      hash.take(evidence)
      hash.take(subject)
      hash.take(indicator.rawValue)
      hash.take(scope ?? "")
      hash.take(basis.rawValue)
      hash.take(period?.text ?? "")
    }

    /// The id of the first of such facts, the second …
    public func id(ordinal: Int) -> String {
      var hash = hash
      hash.take(UInt8(truncatingIfNeeded: ordinal))
      hash.take(UInt8(truncatingIfNeeded: ordinal >> 8))
      return hash.text
    }
  }

  /// Two FNV-1a sums with different beginnings, 40 bits of each.
  private struct Hash: Hashable {
    private var first: UInt64 = 0xCBF2_9CE4_8422_2325
    private var second: UInt64 = 0x6C62_272E_07BB_0142

    mutating func take(_ byte: UInt8) {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0x9FB2_1C65_1E98_DF25
    }

    /// A field: its letters without blanks, full-width signs as ASCII, then an end mark.
    mutating func take(_ field: String) {
      let isTaken: Void? = field.utf8.withContiguousStorageIfAvailable { take($0) }
      if isTaken == nil { Array(field.utf8).withUnsafeBufferPointer { take($0) } }
      take(UInt8(0))
    }

    private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte > 0x20, byte != 0xE3, byte != 0xEF {
          take(byte)
          index += 1
        } else if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
          index += 1
        } else if byte == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
          index += 3  // ideographic space
        } else if byte == 0xEF, index + 2 < bytes.count,
          let ascii = Self.narrow(bytes[index + 1], bytes[index + 2])
        {
          take(ascii)
          index += 3
        } else {
          take(byte)
          index += 1
        }
      }
    }

    /// U+FF01–FF5E are ASCII at full width.
    private static func narrow(_ middle: UInt8, _ last: UInt8) -> UInt8? {
      switch (middle, last) {
      case (0xBC, 0x81...0xBF): last - 0x81 + 0x21
      case (0xBD, 0x80...0x9E): last - 0x80 + 0x60
      default: nil
      }
    }

    var text: String {
      String(unsafeUninitializedCapacity: 16) { buffer in
        let (low, high) = (Self.letters(of: first), Self.letters(of: second))
        for index in 0..<8 {
          buffer[index] = low[index]
          buffer[8 + index] = high[index]
        }
        return 16
      }
    }

    /// One sum is mixed well enough to look up by.
    func hash(into hasher: inout Hasher) { hasher.combine(first) }

    /// Eight letters for 40 bits of a sum, mixed.
    private static func letters(of sum: UInt64) -> SIMD8<UInt8> {
      var mixed = (sum ^ sum >> 33) &* 0xFF51_AFD7_ED55_8CCD
      mixed ^= mixed >> 33
      var letters = SIMD8<UInt8>()
      for index in 0..<8 {
        let five = UInt8(truncatingIfNeeded: mixed >> UInt64(index * 5)) & 31
        letters[index] = five < 26 ? UInt8(ascii: "a") + five : UInt8(ascii: "2") + (five - 26)
      }
      return letters
    }
  }
}
