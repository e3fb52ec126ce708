/// Reading characters out of valid UTF-8 at a byte offset, forwards and backwards.
extension [UInt8] {
  /// The character that starts at `index`, and how many bytes it takes. `index` must be a character's start.
  @inline(__always)
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    precondition(index >= 0 && index < count, "a character is read outside the text")
    return withUnsafeBufferPointer { bytes in
      let lead = UInt32(bytes[index])
      if lead < 0x80 { return (lead, 1) }
      func tail(_ offset: Int) -> UInt32 { index + offset < count ? UInt32(bytes[index + offset] & 0x3F) : 0 }
      if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(1), 2) }
      if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
      return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
  }

  /// The character that ends just before `index`; nil at `lower`.
  @inline(__always)
  func scalar(before index: Int, from lower: Int) -> (value: UInt32, start: Int)? {
    guard index > lower else { return nil }
    // nearly every character takes three bytes
    if index - 3 >= lower, self[index - 3] & 0xF0 == 0xE0 { return (scalar(at: index - 3).value, index - 3) }
    var start = index - 1
    while start > lower, self[start] & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).value, start)
  }

  /// Length of the blank character at `index`, 0 when there is none. Line ends are no blanks.
  @inline(__always)
  func blankLength(at index: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return (byte <= 0x20 && byte != 0x0A && byte != 0x0C) || byte == 0x7F ? 1 : 0 }
    if byte == 0xC2 { return index + 1 < count && isBlank(UInt32(self[index + 1])) ? 2 : 0 }
    guard byte >= 0xE1, index + 2 < count, byte <= 0xEF else { return 0 }
    return isBlank(scalar(at: index).value) ? 3 : 0
  }

  /// The characters of a range without blanks, folded for comparing, with their offsets.
  func comparable(_ range: Range<Int>, _ folds: CharacterFolds) -> [(value: UInt32, at: Int)] {
    var result: [(value: UInt32, at: Int)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = scalar(at: index)
      if !isBlank(value), value != 0x0A, value != 0x0C {
        result.append((value < 0x80 ? value : folds.comparable(value), index))
      }
      index += length
    }
    return result
  }
}

extension String {
  /// The characters of numbers; numbers that are none are left out.
  init(scalars: some Collection<UInt32>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for scalar in scalars.lazy.compactMap(Unicode.Scalar.init) { bytes += UTF8.encode(scalar) ?? .init() }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

/// Spaces of every width, control characters, joiners and directional marks, and what is no character: what layout and
/// careless programs leave behind. Line ends and form feeds are none.
func isBlank(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x00...0x09, 0x0B, 0x0D...0x20, 0x7F...0xA0, 0xAD, LayoutCharacter.ideographicSpace, 0xFEFF: true
  case 0x180E, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF: true
  case 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x206F: true
  default: false
  }
}

/// 。！？… and their half-width fellows (a half-width full stop only after a Han character).
func isTerminal(_ scalar: UInt32, after previous: UInt32?) -> Bool {
  switch scalar {
  case 0x3002, 0xFF01, 0xFF1F, 0x2026, 0xFF61, 0x21, 0x3F: true
  case 0x2E: previous.map { isHan($0) } ?? false
  default: false
  }
}

/// Marks that may follow a terminal and belong to its sentence: ”’」』）)》】〉.
func isCloser(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x29, 0x300B, 0x3011, 0x3009: true
  default: false
  }
}

/// Marks that no line may start with: what precedes such a line goes on.
func cannotStartLine(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0x2C, 0x25, 0xFF05: true
  default: isCloser(scalar)
  }
}

/// Marks that no sentence ends on: what follows goes on.
func cannotEndLine(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0xFF0C, 0x3001, 0x2C, 0x201C, 0x2018, 0x300C, 0x300E, 0xFF08, 0x28, 0x300A, 0x3008: true
  default: false
  }
}
