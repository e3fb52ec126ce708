import SourceText

/// Cuts repaired text into sentences.
enum Sentences {
  /// The sentences of `range`, ended by 。！？ and their closers or by the range's end; no blank at either end.
  static func cut(_ bytes: [UInt8], _ range: Range<Int>, paragraph: Int, into sentences: inout [Sentence]) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      index = nextCandidate(bytes, from: index, to: range.upperBound)
      guard index < range.upperBound else { break }
      let length = terminalLength(bytes, at: index, from: start)
      if length == 0 {
        index += 1
        continue
      }
      index = endOfClosers(bytes, index + length, range.upperBound)
      append(bytes, start..<index, paragraph, &sentences)
      start = index
    }
    append(bytes, start..<range.upperBound, paragraph, &sentences)
  }

  /// The next byte that may begin a terminal mark; runs of Han characters are passed three bytes at a time.
  private static func nextCandidate(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < end {
        switch bytes[index] {
        case 0xE4...0xE9: index += 3
        case 0xE3, 0xEF, 0x21, 0x3F, 0x2E: return index
        default: index += 1
        }
      }
      return end
    }
  }

  /// Bytes of the terminal mark at `index`, 0 when there is none.
  @inline(__always)
  private static func terminalLength(_ bytes: [UInt8], at index: Int, from start: Int) -> Int {
    switch bytes[index] {
    case 0xE3:
      return index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x82 ? 3 : 0
    case 0xEF:
      guard index + 2 < bytes.count else { return 0 }
      let (b, c) = (bytes[index + 1], bytes[index + 2])
      return b == 0xBC && (c == 0x81 || c == 0x9F) || b == 0xBD && c == 0xA1 ? 3 : 0
    case 0x21, 0x3F, 0x2E:
      guard let before = bytes.scalar(before: index, from: start), isHan(before.value) else { return 0 }
      return bytes[index] != 0x2E || !isLatinOrDigit(bytes, index + 1) ? 1 : 0
    default: return 0
    }
  }

  private static func isLatinOrDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func endOfClosers(_ bytes: [UInt8], _ from: Int, _ end: Int) -> Int {
    var index = from
    while index < end {
      let (value, length) = bytes.scalar(at: index)
      guard isCloser(value) || value != 0x2E && value != 0x2026 && isTerminal(value, after: nil) else {
        break
      }
      index += length
    }
    return index
  }

  private static func append(
    _ bytes: [UInt8], _ range: Range<Int>, _ paragraph: Int, _ sentences: inout [Sentence]
  ) {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    while upper - lower > longest {
      let cut = pause(bytes, before: lower + longest, from: lower)
      sentences.append(Sentence(span: TextSpan(lower, cut), paragraph: paragraph))
      lower = cut
    }
    guard lower < upper else { return }
    sentences.append(Sentence(span: TextSpan(lower, upper), paragraph: paragraph))
  }

  /// The longest sentence in bytes, some 1,500 characters: what is longer is no prose, and is cut at a pause.
  static let longest = 4_500

  /// Behind the last comma, pause or semicolon before a place, else between the characters there.
  private static func pause(_ bytes: [UInt8], before limit: Int, from lower: Int) -> Int {
    var index = limit
    while index > lower + longest / 2 {
      if bytes[index - 1] == 0x2C || bytes[index - 1] == 0x3B { return index }
      if bytes[index - 3] == 0xEF, bytes[index - 2] == 0xBC,
        bytes[index - 1] == 0x8C || bytes[index - 1] == 0x9B
      {
        return index
      }
      if bytes[index - 3] == 0xE3, bytes[index - 2] == 0x80, bytes[index - 1] == 0x81 { return index }
      index -= 1
    }
    index = limit
    while bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }
}
