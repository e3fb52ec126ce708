/// A text's UTF-8 bytes for the time of a scan. Reads past either end give 0, so that a grammar needs no
/// bounds checks of its own.
///
/// Valid only inside the closure of `withByteText`.
@frozen
public struct ByteText {
  /// Length in bytes.
  @usableFromInline let base: UnsafePointer<UInt8>
  public let count: Int

  @inlinable
  public init(base: UnsafePointer<UInt8>, count: Int) {
    self.base = base
    self.count = count
  }

  /// The byte at an offset; 0 outside the text.
  @inlinable
  public subscript(_ offset: Int) -> UInt8 {
    @inline(__always) get { offset >= 0 && offset < count ? base[offset] : 0 }
  }

  /// The scalar that starts at an offset and its length in bytes; 0 and 1 past the end.
  @inlinable
  @inline(__always)
  public func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    if offset >= 0, offset &+ 3 <= count {
      // three bytes are there: nearly every character takes as many
      let start = base + offset
      let b0 = UInt32(start[0])
      if b0 < 0x80 { return (b0, 1) }
      if b0 & 0xF0 == 0xE0 {
        return ((b0 & 0x0F) << 12 | UInt32(start[1] & 0x3F) << 6 | UInt32(start[2] & 0x3F), 3)
      }
    }
    return rareScalar(at: offset)
  }

  /// A scalar of two or four bytes, or one near the end.
  @inlinable
  @inline(never)
  func rareScalar(at offset: Int) -> (value: UInt32, length: Int) {
    let b0 = UInt32(self[offset])
    if b0 < 0x80 { return (b0, 1) }
    let b1 = UInt32(self[offset + 1] & 0x3F)
    if b0 < 0xE0 { return ((b0 & 0x1F) << 6 | b1, 2) }
    let b2 = UInt32(self[offset + 2] & 0x3F)
    if b0 < 0xF0 { return ((b0 & 0x0F) << 12 | b1 << 6 | b2, 3) }
    return ((b0 & 7) << 18 | b1 << 12 | b2 << 6 | UInt32(self[offset + 3] & 0x3F), 4)
  }

  /// The scalar that ends just before an offset and its length; 0 and 0 at the start.
  @inlinable
  public func scalar(before offset: Int) -> (value: UInt32, length: Int) {
    guard offset > 0 else { return (0, 0) }
    if offset >= 3, offset <= count, base[offset - 3] & 0xF0 == 0xE0 { return scalar(at: offset - 3) }
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).value, offset - start)
  }

  /// Whether the bytes of a word stand at an offset.
  @inlinable
  public func hasPrefix(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    let start = word.utf8Start
    for index in 0..<length where base[offset + index] != start[index] { return false }
    return true
  }

  /// Whether the bytes of a word stand at an offset.
  @inlinable
  @inline(__always)
  public func stands(_ word: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset + word.count <= count else { return false }
    for index in word.indices where base[offset + index] != word[index] { return false }
    return true
  }

  /// The number of the Han character at an offset, counted from U+4E00; `hanCount` or more where none stands.
  @inlinable
  @inline(__always)
  public func han(at offset: Int) -> UInt32 {
    guard offset >= 0, offset &+ 3 <= count else { return .max }
    let start = base + offset
    guard start[0] &- 0xE4 < 6 else { return .max }
    let value = UInt32(start[0] & 0x0F) << 12 | UInt32(start[1] & 0x3F) << 6 | UInt32(start[2] & 0x3F)
    return value &- 0x4E00
  }

  /// How many Han characters `han(at:)` counts: U+4E00 to U+9FFF.
  @inlinable
  public static var hanCount: UInt32 { 0x5200 }

  /// Bytes of the character that starts at an offset; 1 past the end.
  @inlinable
  @inline(__always)
  public func length(at offset: Int) -> Int {
    guard offset >= 0, offset < count, base[offset] >= 0x80 else { return 1 }
    return base[offset] < 0xE0 ? 2 : base[offset] < 0xF0 ? 3 : 4
  }

  /// The text of a range of bytes; what lies outside the text is left out.
  public func string(_ range: Range<Int>) -> String {
    let clamped = range.clamped(to: 0..<count)
    return String(
      decoding: UnsafeBufferPointer(start: base + clamped.lowerBound, count: clamped.count),
      as: UTF8.self)
  }
}

extension [UInt8] {
  /// Gives the bytes as a `ByteText` for the time of the closure.
  @inlinable
  public func withByteText<Result>(_ body: (ByteText) throws -> Result) rethrows -> Result {
    try withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else {
        return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1) { empty in
          empty.initialize(repeating: 0)
          guard let start = empty.baseAddress else {
            preconditionFailure("an allocation of one byte has an address")
          }
          return try body(ByteText(base: UnsafePointer(start), count: 0))
        }
      }
      return try body(ByteText(base: base, count: buffer.count))
    }
  }
}
