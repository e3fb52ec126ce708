/// The CFF table of a cut font, made fit for embedding in place: every number keeps its length in bytes, so nothing
/// moves.
///
/// Outlines are rounded to even units: at a five-hundredth of an em no eye or printer sees it, and the font packs a
/// tenth smaller. What a charstring holds beside plain outlines (subroutines, hints) has been taken out by the
/// cutting; where some is left, the outline stays as it is from there on. And each glyph gets its own number as its
/// character id, since that is what the pages call it by.
struct CompactOutlines {
  private var bytes: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  func tidy() {
    guard let header = number(2, size: 1), let names = index(at: header), let tops = index(at: names.end),
      let top = tops.items.first, let place = operand(of: 17, in: top), let strings = index(at: place)?.items
    else { return }
    for string in strings where string.upperBound <= bytes.count {
      var outline = Outline(bytes: bytes, range: string)
      outline.round()
    }
    if let charset = operand(of: 15, in: top) { numberGlyphs(strings.count, charset: charset) }
  }

  /// Glyph n is character n: one range, in the room of what stands there.
  private func numberGlyphs(_ count: Int, charset: Int) {
    // up to 2 are charsets of the format's own
    guard charset > 2, let format = number(charset, size: 1), count > 1 else { return }
    let left = count - 2
    var plain: [UInt8] = [2, 0, 1, UInt8(left >> 8), UInt8(left & 0xFF)]
    // one glyph beside .notdef, or one short range: there is no room for a long range, and no need
    if format == 0, count == 2 { plain = [0, 0, 1] }
    if format == 1, left == number(charset + 3, size: 1) { plain = [1, 0, 1, UInt8(left)] }
    guard charset + plain.count <= bytes.count else { return }
    for (n, byte) in plain.enumerated() { bytes[charset + n] = byte }
  }

  // MARK: The file around the outlines

  private func number(_ at: Int, size: Int) -> Int? {
    guard at >= 0, size > 0, at + size <= bytes.count else { return nil }
    return (at..<at + size).reduce(0) { $0 << 8 | Int(bytes[$1]) }
  }

  /// An INDEX: its items, and where it ends.
  private func index(at start: Int) -> (items: [Range<Int>], end: Int)? {
    guard let count = number(start, size: 2) else { return nil }
    guard count > 0 else { return ([], start + 2) }
    guard let size = number(start + 2, size: 1), (1...4).contains(size) else { return nil }
    let data = start + 3 + (count + 1) * size - 1
    var items: [Range<Int>] = []
    items.reserveCapacity(count)
    for n in 0..<count {
      guard let low = number(start + 3 + n * size, size: size),
        let high = number(start + 3 + (n + 1) * size, size: size), low <= high
      else { return nil }
      items.append(data + low..<data + high)
    }
    return (items, items.last?.upperBound ?? start + 2)
  }

  /// The operand of an operator of one byte in a dictionary: 15 the charset, 17 the charstrings.
  private func operand(of wanted: Int, in range: Range<Int>) -> Int? {
    var at = range.lowerBound
    var operand = 0
    while at < min(range.upperBound, bytes.count) {
      let byte = Int(bytes[at])
      switch byte {
      case wanted: return operand
      case 12: at += 2
      case 0...21: at += 1
      case 28: (operand, at) = (number(at + 1, size: 2) ?? 0, at + 3)
      case 29: (operand, at) = (number(at + 1, size: 4) ?? 0, at + 5)
      case 30:
        at += 1
        while at < range.upperBound, bytes[at] & 0x0F != 0x0F { at += 1 }
        at += 1
      case 32...246: (operand, at) = (byte - 139, at + 1)
      default: (operand, at) = ((byte - 247) * 256 + (number(at + 1, size: 1) ?? 0) + 108, at + 2)
      }
    }
    return nil
  }
}

/// One glyph's charstring.
private struct Outline {
  private enum Axis: Int { case x, y }

  private struct Operand {
    var at: Int
    var length: Int
    var value: Int
  }

  var bytes: UnsafeMutableBufferPointer<UInt8>
  var range: Range<Int>
  private var operands: [Operand] = []
  /// Where the pen stands, by axis: as drawn, and as rounded.
  private var drawn = [0, 0]
  private var rounded = [0, 0]

  init(bytes: UnsafeMutableBufferPointer<UInt8>, range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  mutating func round() {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = Int(bytes[at])
      if byte >= 32 || byte == 28 {
        guard let operand = operand(at, byte) else { return }
        operands.append(operand)
        at += operand.length
      } else {
        guard apply(byte, second: at + 1 < range.upperBound ? Int(bytes[at + 1]) : 0) else { return }
        operands.removeAll(keepingCapacity: true)
        at += byte == 12 ? 2 : 1
      }
    }
  }

  /// Nil for what is not a whole number.
  private func operand(_ at: Int, _ byte: Int) -> Operand? {
    let length = byte == 28 ? 3 : byte == 255 ? 5 : byte < 247 ? 1 : 2
    guard byte != 255, at + length <= range.upperBound else { return nil }
    let next = length > 1 ? Int(bytes[at + 1]) : 0
    let value =
      switch byte {
      case 28: Int(Int16(truncatingIfNeeded: next << 8 | Int(bytes[at + 2])))
      case ..<247: byte - 139
      case ..<251: (byte - 247) * 256 + next + 108
      default: -(byte - 251) * 256 - next - 108
      }
    return Operand(at: at, length: length, value: value)
  }

  /// False where the rest cannot be followed.
  private mutating func apply(_ operation: Int, second: Int) -> Bool {
    switch operation {
    case 21: move([.x, .y], from: max(0, operands.count - 2))
    case 22: move([.x], from: max(0, operands.count - 1))
    case 4: move([.y], from: max(0, operands.count - 1))
    case 5, 8, 24, 25: move([.x, .y], from: 0)
    case 6: move([.x, .y], from: 0)
    case 7: move([.y, .x], from: 0)
    case 27: curves(first: .y, [.x, .x, .y, .x])
    case 26: curves(first: .x, [.y, .x, .y, .y])
    case 31: alternating(startsAcross: true)
    case 30: alternating(startsAcross: false)
    case 14: break
    case 12: return flex(second)
    default: return false
    }
    return true
  }

  private mutating func move(_ axes: [Axis], from start: Int) {
    for n in start..<operands.count { round(n, axes[(n - start) % axes.count]) }
  }

  private mutating func curves(first: Axis, _ axes: [Axis]) {
    let start = operands.count % 4
    if start == 1 { round(0, first) }
    move(axes, from: start)
  }

  /// Curves that begin across and end upright, or the other way about, by turns.
  private mutating func alternating(startsAcross: Bool) {
    var isAcross = startsAcross
    var n = 0
    while n + 4 <= operands.count {
      let isLast = operands.count - n == 5
      let axes: [Axis] = isAcross ? [.x, .x, .y, .y, .x] : [.y, .x, .y, .x, .y]
      for k in 0..<(isLast ? 5 : 4) { round(n + k, axes[k]) }
      n += isLast ? 5 : 4
      isAcross.toggle()
    }
  }

  /// Flat double curves stay as they are; only the pen moves.
  private mutating func flex(_ second: Int) -> Bool {
    let values = operands.map(\.value)
    func sum(_ places: [Int]) -> Int { places.reduce(0) { $0 + ($1 < values.count ? values[$1] : 0) } }
    switch second {
    case 34: pass(sum([0, 1, 3, 4, 5, 6]), 0)
    case 35: pass(sum([0, 2, 4, 6, 8, 10]), sum([1, 3, 5, 7, 9, 11]))
    case 36: pass(sum([0, 2, 4, 5, 6, 8]), 0)
    case 37:
      let (x, y) = (sum([0, 2, 4, 6, 8]), sum([1, 3, 5, 7, 9]))
      if abs(x) > abs(y) { pass(x + sum([10]), 0) } else { pass(0, y + sum([10])) }
    default: return false
    }
    return true
  }

  private mutating func pass(_ x: Int, _ y: Int) {
    for (axis, way) in [x, y].enumerated() {
      drawn[axis] += way
      rounded[axis] += way
    }
  }

  /// Rounds where an operand leads; what its length in bytes does not let it say, the next one makes good.
  private mutating func round(_ n: Int, _ axis: Axis) {
    let operand = operands[n]
    drawn[axis.rawValue] += operand.value
    let wanted = (drawn[axis.rawValue] & ~1) - rounded[axis.rawValue]
    let limits: ClosedRange<Int> =
      switch operand.length {
      case 1: -106...106
      case 2: operand.value > 0 ? 108...1130 : -1130...(-108)
      default: -32_000...32_000
      }
    let value = min(max(wanted, limits.lowerBound), limits.upperBound)
    rounded[axis.rawValue] += value
    write(value, over: operand)
  }

  private func write(_ value: Int, over operand: Operand) {
    switch operand.length {
    case 1: bytes[operand.at] = UInt8(value + 139)
    case 2:
      let rest = abs(value) - 108
      bytes[operand.at] = UInt8((value > 0 ? 247 : 251) + rest >> 8)
      bytes[operand.at + 1] = UInt8(rest & 0xFF)
    default:
      let bits = UInt16(bitPattern: Int16(value))
      bytes[operand.at + 1] = UInt8(bits >> 8)
      bytes[operand.at + 2] = UInt8(bits & 0xFF)
    }
  }
}
