import Lexicons

/// A number in Chinese numerals: 一百五十, 三四百, 十余, 两亿三千万, 三点五亿, 叁佰.
struct ChineseNumeral {
  var significand: Int64
  var exponent: Int
  /// What the upper of two neighbours is above the lower: 三四百 is 300 with a spread of 100.
  var spread: Int64 = 0
  /// 余, 多, 几 stood inside.
  var isOpen = false
  /// 百亿, 千: begins with a scale, no digit.
  var isImplied = false
  var end: Int

  /// Value of a digit; −1 for anything else. 两 is 2.
  @inline(__always)
  static func digit(_ scalar: UInt32) -> Int64 {
    switch scalar {
    case 0x4E00, 0x58F9: 1  // 一壹
    case 0x4E8C, 0x8D30, 0x4E24, 0x4FE9: 2  // 二贰两俩
    case 0x4E09, 0x53C1: 3  // 三叁
    case 0x56DB, 0x8086: 4  // 四肆
    case 0x4E94, 0x4F0D: 5  // 五伍
    case 0x516D, 0x9646: 6  // 六陆
    case 0x4E03, 0x67D2: 7  // 七柒
    case 0x516B, 0x634C: 8  // 八捌
    case 0x4E5D, 0x7396: 9  // 九玖
    case 0x96F6, 0x3007: 0  // 零〇
    default: -1
    }
  }

  /// Power of ten of a scale; 0 for anything else.
  @inline(__always)
  static func scale(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x5341, 0x62FE: 1  // 十拾
    case 0x767E, 0x4F70: 2  // 百佰
    case 0x5343, 0x4EDF: 3  // 千仟
    case 0x4E07: 4  // 万
    case 0x4EBF: 8  // 亿
    default: 0
    }
  }

  @inline(__always)
  static func begins(with scalar: UInt32) -> Bool {
    digit(scalar) >= 0 || scale(scalar) > 0
  }

  /// Past a run of numerals that gave nothing.
  static func skip(in text: ByteText, at start: Int) -> Int {
    var position = start
    while true {
      let (scalar, length) = text.scalar(at: position)
      guard begins(with: scalar) else { break }
      position += length
    }
    return max(position, start + 1)
  }

  /// Nil where no well-formed number stands.
  ///
  /// - Parameter units: a unit that begins with a scale (千瓦, 千米) ends the number.
  init?(in text: ByteText, at start: Int, limit: Int, units: WordTrie) {
    var reader = Reader(start: start)
    var position = start
    reading: while position < limit {
      let (scalar, length) = text.scalar(at: position)
      let digit = Self.digit(scalar)
      if digit >= 0 {
        guard reader.take(digit: digit) else { return nil }
      } else if Self.scale(scalar) > 0 {
        if position > start || Self.scale(scalar) < 4,
          let unit = units.longestMatch(in: text, at: position, limit: limit),
          unit.end > position + length
        {
          break reading
        }
        guard reader.take(scale: Self.scale(scalar), isFirst: position == start) else { return nil }
      } else if position > start, !reader.isOpen, Self.isOpener(scalar, after: reader) {
        reader.isOpen = true
      } else if scalar == 0x70B9, Self.digit(text.scalar(at: position + length).value) >= 0 {
        guard position > start, reader.takePoint() else { return nil }
      } else {
        break
      }
      position += length
    }
    guard position > start, reader.finish() else { return nil }
    significand = reader.value
    exponent = reader.exponent
    spread = reader.spread
    isOpen = reader.isOpen
    isImplied = reader.isImplied
    end = position
  }

  /// 余 多 几 来, after a scale only: 十余, 三十多, 十几, 二十来.
  private static func isOpener(_ scalar: UInt32, after reader: Reader) -> Bool {
    switch scalar {
    case 0x4F59, 0x591A, 0x51E0, 0x6765: reader.endsInScale
    default: false
    }
  }
}

extension ChineseNumeral {
  /// Adds up a numeral character by character.
  struct Reader {
    let start: Int
    /// Below 10^4, below 10^8, and above.
    private var section: Int64 = 0
    private var tenThousands: Int64 = 0
    private var total: Int64 = 0
    /// A digit that waits for its scale; −1 when there is none.
    private var pending: Int64 = -1
    private var pendingSpread: Int64 = 0
    private var lastScale = 0
    private var zeroSeen = false
    private var decimals = -1
    private var fraction: Int64 = 0
    private(set) var spread: Int64 = 0
    private(set) var endsInScale = false
    private(set) var isImplied = false
    private(set) var value: Int64 = 0
    private(set) var exponent = 0
    var isOpen = false

    init(start: Int) { self.start = start }

    mutating func take(digit: Int64) -> Bool {
      endsInScale = false
      if decimals >= 0 {
        guard decimals < 6 else { return false }
        fraction = fraction * 10 + digit
        decimals += 1
        return true
      }
      if digit == 0 {
        // 零 stands between scales; 二〇二四 is no quantity
        guard pending < 0 else { return false }
        zeroSeen = true
        return true
      }
      if pending >= 0 {
        guard digit == pending + 1, pendingSpread == 0, spread == 0 else { return false }
        pendingSpread = 1
        return true
      }
      pending = digit
      return true
    }

    mutating func takePoint() -> Bool {
      guard decimals < 0, pendingSpread == 0 else { return false }
      decimals = 0
      return true
    }

    mutating func take(scale power: Int, isFirst: Bool) -> Bool {
      if isFirst { isImplied = power != 1 }
      endsInScale = true
      if decimals > 0 { return takeScaleOfDecimal(power) }
      if power < 4 {
        if pending < 0 {
          guard isFirst || power == 1 && zeroSeen else { return false }
          pending = 1
        }
        let factor: Int64 = power == 1 ? 10 : power == 2 ? 100 : 1000
        guard section % factor == 0 || section == 0 else { return false }
        section += pending * factor
        spread += pendingSpread * factor
      } else {
        let part = section + max(pending, 0)
        let factor: Int64 = power == 4 ? 10_000 : 100_000_000
        let below = power == 4 ? part : tenThousands + part
        // 亿 alone, or 万亿
        let counted = below == 0 && isFirst ? 1 : below
        guard counted > 0 else { return false }
        let (product, over) = counted.multipliedReportingOverflow(by: factor)
        let (spreadProduct, spreadOver) = (spread + pendingSpread).multipliedReportingOverflow(by: factor)
        guard !over, !spreadOver else { return false }
        spread = spreadProduct
        if power == 4 {
          guard tenThousands == 0 else { return false }
          tenThousands = product
        } else {
          let (sum, carry) = total.addingReportingOverflow(product)
          guard !carry else { return false }
          total = sum
          tenThousands = 0
        }
        section = 0
      }
      pending = -1
      pendingSpread = 0
      lastScale = power
      zeroSeen = false
      return true
    }

    /// 三点五亿: the scale moves the point.
    private mutating func takeScaleOfDecimal(_ power: Int) -> Bool {
      exponent += power
      return exponent <= 12
    }

    /// Closes the sum; false for a lone 零 and for what overflows.
    mutating func finish() -> Bool {
      if decimals == 0 { return false }
      var last = max(pending, 0)
      if pending > 0, lastScale >= 2, !zeroSeen, pendingSpread == 0, lastScale < 4 || section == 0 {
        // 一百五 is 150, 两万三 is 23,000
        for _ in 1..<lastScale { last *= 10 }
      }
      spread += pendingSpread
      let (sum, carry) = total.addingReportingOverflow(tenThousands + section + last)
      guard !carry else { return false }
      if decimals > 0 {
        var shifted = sum
        for _ in 0..<decimals {
          let (next, over) = shifted.multipliedReportingOverflow(by: 10)
          guard !over else { return false }
          shifted = next
        }
        value = shifted + fraction
        exponent -= decimals
        return value > 0
      }
      value = sum
      guard value > 0 else { return false }
      for power in [8, 4] {
        let factor: Int64 = power == 8 ? 100_000_000 : 10_000
        if value % factor == 0, spread % factor == 0 {
          value /= factor
          spread /= factor
          exponent = power
          break
        }
      }
      return true
    }
  }
}
