/// Names a fact by what it says: the same on every run and machine, after re-wrapping, in another encoding.
public enum FactID {
  /// 16 characters, a–z and 2–7.
  ///
  /// - Parameters:
  ///   - evidence: the words; blanks and the width of signs do not count.
  ///   - ordinal: 0 for the first of facts that are otherwise equal in a document, then 1, 2 …
  public static func make(
    evidence: String, subject: String, indicator: IndicatorID, scope: String?, basis: Basis,
    period: TimePeriod?, ordinal: Int
  ) -> String {
    var hash = Hash()
    hash.take(evidence)
    hash.take(subject)
    hash.take(indicator.rawValue)
    hash.take(scope ?? "")
    hash.take(basis.rawValue)
    hash.take(period?.text ?? "")
    hash.take(UInt8(truncatingIfNeeded: ordinal))
    hash.take(UInt8(truncatingIfNeeded: ordinal >> 8))
    return hash.text
  }

  /// Two FNV-1a sums with different beginnings, 40 bits of each.
  private struct Hash {
    private var first: UInt64 = 0xCBF2_9CE4_8422_2325
    private var second: UInt64 = 0x6C62_272E_07BB_0142

    mutating func take(_ byte: UInt8) {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0x9FB2_1C65_1E98_DF25
    }

    /// A field: its letters without blanks, full-width signs as ASCII, then an end mark.
    mutating func take(_ field: String) {
      var field = field
      field.withUTF8 { bytes in
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
            index += 1
          } else if byte == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80
          {
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
      take(UInt8(0))
    }

    /// U+FF01–FF5E are ASCII at full width.
    private static func narrow(_ middle: UInt8, _ last: UInt8) -> UInt8? {
      switch (middle, last) {
      case (0xBC, 0x81...0xBF): last - 0x81 + 0x21
      case (0xBD, 0x80...0x9E): last - 0x80 + 0x60
      default: nil
      }
    }

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    var text: String {
      var bytes: [UInt8] = []
      for sum in [first, second] {
        var mixed = sum
        mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed >> 33
        for _ in 0..<8 {
          bytes.append(Self.letters[Int(mixed & 31)])
          mixed >>= 5
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
