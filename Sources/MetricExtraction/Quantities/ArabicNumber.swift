import Lexicons

/// A number in ASCII digits: `1,234.5`. Full-width digits were folded by the layout repair.
struct ArabicNumber {
  var significand: Int64
  var exponent: Int
  var end: Int

  /// Nil when no digit stands there or when there are more digits than fit.
  init?(in text: ByteText, at start: Int, limit: Int) {
    var position = start
    var value: Int64 = 0
    var digits = 0
    func digit(_ offset: Int) -> Int64? {
      let byte = text[offset] &- 48
      return offset < limit && byte < 10 ? Int64(byte) : nil
    }
    while let next = digit(position) {
      value = value &* 10 &+ next
      digits += 1
      position += 1
      // 1,234,567: a comma counts only where it parts groups of three
      if digits <= 3 || text[position - 4] == UInt8(ascii: ","),
        text[position] == UInt8(ascii: ","), position - start <= 3 || text[position - 4] == UInt8(ascii: ","),
        digit(position + 1) != nil, digit(position + 2) != nil, digit(position + 3) != nil,
        digit(position + 4) == nil
      {
        position += 1
      } else if let mark = Self.wideComma(in: text, at: position, start: start, limit: limit) {
        position = mark
      }
    }
    guard digits > 0, digits <= 18 else { return nil }
    exponent = 0
    if let point = Self.point(in: text, at: position), digit(point) != nil {
      position = point
      while let next = digit(position) {
        value = value &* 10 &+ next
        digits += 1
        exponent -= 1
        position += 1
      }
    }
    guard digits <= 18 else { return nil }
    significand = value
    end = position
  }

  /// The place after a decimal point: `.`, or the raised point of older pages.
  private static func point(in text: ByteText, at position: Int) -> Int? {
    if text[position] == UInt8(ascii: ".") { return position + 1 }
    let (scalar, length) = text.scalar(at: position)
    return scalar == 0xB7 || scalar == 0xFF0E ? position + length : nil
  }

  /// `1，234.5`: a full-width comma is read as a thousands mark only in a whole group that a point, 万, 元 or
  /// a percent sign ends; elsewhere it parts clauses.
  private static func wideComma(in text: ByteText, at position: Int, start: Int, limit: Int) -> Int? {
    guard text[position] == 0xEF, position - start <= 3 else { return nil }
    let (scalar, length) = text.scalar(at: position)
    guard scalar == 0xFF0C else { return nil }
    let group = position + length
    guard (0..<3).allSatisfy({ text[group + $0] &- 48 < 10 }), group + 3 <= limit else { return nil }
    switch text.scalar(at: group + 3).value {
    case 0x2E, 0x25, 0x4E07, 0x4EBF, 0x5143: return group
    default: return nil
    }
  }
}
