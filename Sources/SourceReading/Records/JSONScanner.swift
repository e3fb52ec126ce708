/// Reads JSON values out of bytes, strictly (RFC 8259): what an NDJSON record needs and no more.
struct JSONScanner {
  enum Fault: Error, Hashable {
    case expected(String)
    case badEscape, loneSurrogate, controlCharacter, badUTF8
    case tooDeep
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// Next byte to read.
  private(set) var index: Int
  let end: Int

  /// Deepest nesting of values that are skipped.
  private static let deepest = 64

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return index == end
    }
  }

  mutating func skipBlanks() {
    while index < end,
      bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D || bytes[index] == 0x0A
    {
      index += 1
    }
  }

  /// Takes one byte of the grammar, blanks before it aside.
  mutating func take(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard index < end, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  mutating func expect(_ byte: UInt8, _ name: String) throws(Fault) {
    guard take(byte) else { throw .expected(name) }
  }

  /// A string's bytes with its escapes decoded; nil when the next value is `null`.
  mutating func optionalString() throws(Fault) -> [UInt8]? {
    skipBlanks()
    if index < end, bytes[index] == 0x6E {
      try literal("null")
      return nil
    }
    return try string()
  }

  mutating func string() throws(Fault) -> [UInt8] {
    try expect(0x22, "a string")
    let start = index
    let firstEnd = plainEnd(from: start)
    if firstEnd < end, bytes[firstEnd] == 0x22 {
      index = firstEnd + 1
      return Array(bytes[start..<firstEnd])
    }
    // An escape is longer than what it stands for: the rest of the line is room enough.
    var result: [UInt8] = []
    result.reserveCapacity(end - start)
    while true {
      let start = index
      index = plainEnd(from: index)
      guard index < end else { throw .expected("the end of a string") }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      switch bytes[index] {
      case 0x22:
        index += 1
        return result
      case 0x5C: try escape(into: &result)
      default: throw .controlCharacter
      }
    }
  }

  /// The first `"`, `\` or control character from `start`.
  @inline(__always)
  private func plainEnd(from start: Int) -> Int {
    var at = start
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return end }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    while at + 8 <= end {
      let word = base.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      let quotes = word ^ (ones &* 0x22)
      let slashes = word ^ (ones &* 0x5C)
      let found =
        ((quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (word &- ones &* 0x20) & ~word) & highs
      if found != 0 { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < end, bytes[at] != 0x22, bytes[at] != 0x5C, bytes[at] >= 0x20 { at += 1 }
    return at
  }

  private mutating func escape(into result: inout [UInt8]) throws(Fault) {
    guard index + 1 < end else { throw .badEscape }
    let code = bytes[index + 1]
    index += 2
    switch code {
    case 0x6E:
      result.append(0x0A)
      // an empty line follows in many texts
      while index + 1 < end, bytes[index] == 0x5C, bytes[index + 1] == 0x6E {
        result.append(0x0A)
        index += 2
      }
    case 0x22, 0x5C, 0x2F: result.append(code)
    case 0x74: result.append(0x09)
    case 0x72: result.append(0x0D)
    case 0x62: result.append(0x08)
    case 0x66: result.append(0x0C)
    case 0x75: try unicodeEscape(into: &result)
    default: throw .badEscape
    }
  }

  private mutating func unicodeEscape(into result: inout [UInt8]) throws(Fault) {
    var value = try hexUnit()
    if value & 0xFC00 == 0xD800 {
      guard index + 1 < end, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else { throw .loneSurrogate }
      index += 2
      let low = try hexUnit()
      guard low & 0xFC00 == 0xDC00 else { throw .loneSurrogate }
      value = 0x10000 + ((value & 0x3FF) << 10 | (low & 0x3FF))
    }
    guard let scalar = Unicode.Scalar(value) else { throw .loneSurrogate }
    result.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  private mutating func hexUnit() throws(Fault) -> UInt32 {
    guard index + 4 <= end else { throw .badEscape }
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = bytes[index]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: throw .badEscape
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  // MARK: - Values that are passed over

  /// Skips a value; gives the bytes of a number.
  @discardableResult
  mutating func skipValue(depth: Int = 0) throws(Fault) -> Range<Int> {
    guard depth < Self.deepest else { throw .tooDeep }
    skipBlanks()
    let start = index
    guard index < end else { throw .expected("a value") }
    switch bytes[index] {
    case 0x22: _ = try string()
    case 0x7B: try skipMembers(depth)
    case 0x5B: try skipElements(depth)
    case 0x74: try literal("true")
    case 0x66: try literal("false")
    case 0x6E: try literal("null")
    default: try skipNumber()
    }
    return start..<index
  }

  private mutating func skipMembers(_ depth: Int) throws(Fault) {
    index += 1
    if take(0x7D) { return }
    repeat {
      _ = try string()
      try expect(0x3A, "':'")
      try skipValue(depth: depth + 1)
    } while take(0x2C)
    try expect(0x7D, "',' or '}'")
  }

  private mutating func skipElements(_ depth: Int) throws(Fault) {
    index += 1
    if take(0x5D) { return }
    repeat { try skipValue(depth: depth + 1) } while take(0x2C)
    try expect(0x5D, "',' or ']'")
  }

  private mutating func literal(_ word: StaticString) throws(Fault) {
    let count = word.utf8CodeUnitCount
    guard index + count <= end, (0..<count).allSatisfy({ bytes[index + $0] == word.utf8Start[$0] }) else {
      throw .expected("a value")
    }
    index += count
  }

  private mutating func skipNumber() throws(Fault) {
    let start = index
    if bytes[index] == 0x2D { index += 1 }
    var digits = 0
    while index < end {
      switch bytes[index] {
      case 0x30...0x39: digits += 1
      case 0x2B, 0x2D, 0x2E, 0x45, 0x65: if digits == 0 { throw .expected("a value") }
      default:
        guard digits > 0 else { throw .expected("a value") }
        return
      }
      index += 1
    }
    guard digits > 0, index > start else { throw .expected("a value") }
  }
}
