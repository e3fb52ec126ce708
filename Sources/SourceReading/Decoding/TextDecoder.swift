import Foundation
import SourceText

/// Bytes of a text file as valid UTF-8, with the encoding they were in.
struct DecodedText: Sendable {
  var bytes: [UInt8]
  /// `UTF-8`, `UTF-16LE`, `UTF-16BE`, `GB18030`.
  var encoding: String
}

/// Why bytes are no text.
enum DecodingFault: Error, Hashable {
  /// Neither UTF-8 nor GB18030; the offsets of the first bytes that fit neither.
  case unknownEncoding(utf8: Int, gb18030: Int)
  /// Marked as UTF-16 but damaged at this offset.
  case badUTF16(offset: Int)
  /// More control characters than a text holds.
  case binary(offset: Int)
}

/// Tells the encoding of a text and decodes it: a byte order mark decides, then strict UTF-8, then GB18030.
enum TextDecoder {
  static func decode(_ raw: [UInt8]) -> Result<DecodedText, DecodingFault> {
    // the mark of UTF-32 begins as that of UTF-16 does
    if raw.starts(with: [0xFF, 0xFE, 0, 0]) { return .failure(.unknownEncoding(utf8: 0, gb18030: 0)) }
    if raw.starts(with: [0xFF, 0xFE]) { return decodeUTF16(raw, isLittleEndian: true) }
    if raw.starts(with: [0xFE, 0xFF]) { return decodeUTF16(raw, isLittleEndian: false) }
    guard let utf8 = firstBadUTF8(raw) else {
      if let control = firstControl(raw) { return .failure(.binary(offset: control)) }
      return .success(DecodedText(bytes: raw, encoding: "UTF-8"))
    }
    if let bad = firstBadGB18030(raw) {
      if let control = firstControl(raw) { return .failure(.binary(offset: control)) }
      return .failure(.unknownEncoding(utf8: utf8, gb18030: bad))
    }
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    guard let text = String(data: Data(raw), encoding: encoding), isChinese(text) else {
      return .failure(.unknownEncoding(utf8: utf8, gb18030: utf8))
    }
    return .success(DecodedText(bytes: Array(text.utf8), encoding: "GB18030"))
  }

  /// Decodes in an encoding that the form names (HTML's meta); nil when the bytes do not fit it.
  static func decode(_ raw: [UInt8], namedAs name: String) -> DecodedText? {
    switch name.lowercased() {
    case "utf-8", "utf8":
      return firstBadUTF8(raw) == nil ? DecodedText(bytes: raw, encoding: "UTF-8") : nil
    case "gb2312", "gbk", "gb18030", "x-gbk", "cp936":
      return String(data: Data(raw), encoding: .init(rawValue: 0x8000_0632)).map {
        DecodedText(bytes: Array($0.utf8), encoding: "GB18030")
      }
    case "big5", "big5-hkscs":
      return String(data: Data(raw), encoding: .init(rawValue: 0x8000_0A03)).map {
        DecodedText(bytes: Array($0.utf8), encoding: "Big5")
      }
    default: return nil
    }
  }

  /// Offset of the first byte that is not UTF-8, nil when all is.
  static func firstBadUTF8(_ raw: [UInt8]) -> Int? {
    let start = plainUTF8End(raw)
    do {
      _ = try UTF8Span(validating: raw.span.extracting(start..<raw.count))
      return nil
    } catch {
      return start + error.byteOffsets.lowerBound
    }
  }

  /// The end of the ASCII letters and characters of two and three bytes that a text begins with, which in most Chinese
  /// texts is the end of the text: what needs no second look, two characters at a time.
  private static func plainUTF8End(_ raw: [UInt8]) -> Int {
    /// Whether four bytes begin with a character of three; E0 and ED allow only some second bytes.
    func isPlainWide(_ word: UInt32) -> Bool {
      let lead = UInt8(truncatingIfNeeded: word)
      return word & 0xC0_C0F0 == 0x80_80E0 && (lead &- 0xE1 < 0x0C || lead >= 0xEE)
    }
    return raw.withUnsafeBytes { bytes in
      var index = 0
      while index + 8 <= bytes.count {
        let pair = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let word = UInt32(truncatingIfNeeded: pair)
        let lead = UInt8(truncatingIfNeeded: word)
        if isPlainWide(word) {
          index += isPlainWide(UInt32(truncatingIfNeeded: pair >> 24)) ? 6 : 3
        } else if pair & 0x8080_8080_8080_8080 == 0 {
          index += 8
        } else if lead < 0x80 {
          index += 1
        } else if lead &- 0xC2 < 0x1E, word & 0xC000 == 0x8000 {
          index += 2
        } else {
          return index
        }
      }
      return index
    }
  }

  /// More control characters than one in 50 (tabs, line ends and form feeds aside) make no text.
  private static func firstControl(_ raw: [UInt8]) -> Int? {
    var count = 0
    var first: Int?
    for (index, byte) in raw.prefix(65_536).enumerated() where byte < 0x20 {
      switch byte {
      case 0x09, 0x0A, 0x0B, 0x0C, 0x0D: continue
      default:
        count += 1
        first = first ?? index
      }
    }
    return count > 4 && count * 50 > min(raw.count, 65_536) ? first : nil
  }

  /// Offset of the first byte that breaks the structure of GB18030.
  private static func firstBadGB18030(_ raw: [UInt8]) -> Int? {
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      guard byte != 0x80, byte != 0xFF, index + 1 < raw.count else { return index }
      let second = raw[index + 1]
      if (0x30...0x39).contains(second) {
        guard index + 3 < raw.count, (0x81...0xFE).contains(raw[index + 2]),
          (0x30...0x39).contains(raw[index + 3])
        else { return index }
        index += 4
      } else {
        guard second >= 0x40, second != 0x7F, second != 0xFF else { return index }
        index += 2
      }
    }
    return nil
  }

  /// Whether most of what is not ASCII is common Han and punctuation: other encodings decode to rare characters.
  private static func isChinese(_ text: String) -> Bool {
    var common = 0
    var wide = 0
    for scalar in text.unicodeScalars.lazy.filter({ $0.value >= 0x80 }).prefix(4096) {
      wide += 1
      switch scalar.value {
      case 0x3000...0x3020, 0xFF01...0xFF5E, 0x2010...0x2026, 0x2160...0x216B, 0x2460...0x2473: common += 1
      case 0x4E00...0x9FA5: common += isInGB2312(scalar) || isTraditional(scalar) ? 1 : 0
      default: break
      }
    }
    return common * 10 >= wide * 7
  }

  /// Whether it is the Traditional form of a common character: mirrored sites save those as GBK as well.
  private static func isTraditional(_ scalar: Unicode.Scalar) -> Bool {
    (try? CharacterFolds.standard.get())?.fold(of: scalar.value)?.kind == .traditional
  }

  private static func isInGB2312(_ scalar: Unicode.Scalar) -> Bool {
    // EUC-CN's lead byte for level 1 and 2 characters is B0…F7 and its second A1…FE.
    guard let data = String(Character(scalar)).data(using: .init(rawValue: 0x8000_0632)), data.count == 2,
      let lead = data.first, let trail = data.last
    else { return false }
    return (0xB0...0xF7).contains(lead) && trail >= 0xA1
  }

  private static func decodeUTF16(_ raw: [UInt8], isLittleEndian: Bool) -> Result<DecodedText, DecodingFault>
  {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count * 3 / 2)
    guard raw.count % 2 == 0 else { return .failure(.badUTF16(offset: raw.count - 1)) }
    func unit(_ index: Int) -> UInt16 {
      isLittleEndian
        ? UInt16(raw[index]) | UInt16(raw[index + 1]) << 8 : UInt16(raw[index]) << 8 | UInt16(raw[index + 1])
    }
    var index = 2
    while index < raw.count {
      let first = unit(index)
      var value = UInt32(first)
      if first & 0xF800 == 0xD800 {
        guard first < 0xDC00, index + 3 < raw.count, unit(index + 2) & 0xFC00 == 0xDC00 else {
          return .failure(.badUTF16(offset: index))
        }
        value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit(index + 2) & 0x3FF))
        index += 2
      }
      index += 2
      guard let scalar = Unicode.Scalar(value) else { return .failure(.badUTF16(offset: index - 2)) }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    return .success(DecodedText(bytes: bytes, encoding: isLittleEndian ? "UTF-16LE" : "UTF-16BE"))
  }
}
