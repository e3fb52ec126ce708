import SourceText

/// Writes the repaired copy: blanks closed up, lines joined, characters folded; keeps the way back and a list of what
/// was done.
struct RepairWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var map = OffsetMap()
  private(set) var repairs: [Repair] = []
  /// Traditional characters folded; tells whether a text is Traditional.
  private(set) var traditionalCount = 0

  private let text: [UInt8]
  private let folds: CharacterFolds
  /// Whether characters that both scripts use (著, 乾) are read as Traditional.
  private let isTraditional: Bool
  private var pieceStart = 0

  init(text: [UInt8], folds: CharacterFolds, isTraditional: Bool) {
    self.text = text
    self.folds = folds
    self.isTraditional = isTraditional
    bytes.reserveCapacity(text.count)
  }

  var count: Int { bytes.count }

  mutating func paragraphBreak(at source: Int) {
    guard !bytes.isEmpty else { return }
    append(0x0A, from: source..<source)
  }

  mutating func append(_ byte: UInt8, from source: Range<Int>) {
    bytes.append(byte)
    map.append(length: 1, from: source)
  }

  /// Writes lines as one run. In a headline, a blank between two longer words stays.
  mutating func write(_ lines: [Range<Int>], isHeadline: Bool = false) {
    pieceStart = bytes.count
    var previousEnd: Int?
    for line in lines where !line.isEmpty {
      write(line, gapFrom: previousEnd, isHeadline: isHeadline)
      previousEnd = line.upperBound
    }
  }

  private mutating func write(_ line: Range<Int>, gapFrom previousEnd: Int?, isHeadline: Bool) {
    var index = line.lowerBound
    var runStart = index
    if let previousEnd { closeGap(previousEnd..<index, isLineBreak: true, keepsWords: false) }
    while index < line.upperBound {
      index = plainEnd(from: index, to: line.upperBound)
      guard index < line.upperBound else { break }
      copy(runStart..<index)
      index = handleSpecial(at: index, line: line, isHeadline: isHeadline)
      runStart = index
    }
    copy(runStart..<min(index, line.upperBound))
  }

  /// The first character from `start` that the repair has to look at.
  private func plainEnd(from start: Int, to end: Int) -> Int {
    text.withUnsafeBufferPointer { text in
      folds.special.withUnsafeBufferPointer { special in
        var index = start
        while index < end {
          let byte = text[index]
          if byte < 0x80 {
            if byte <= 0x20 || byte == 0x7F || isLookAlikeLetter(byte) { return index }
            index += 1
          } else if byte < 0xE0 {
            if byte == 0xC2, index + 1 < end, isBlank(UInt32(text[index + 1])) { return index }
            index += 2
          } else if byte < 0xF0 {
            guard index + 2 < end else { return end }
            let value =
              UInt32(byte & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
            if special[Int(value >> 6)] & (1 << UInt64(value & 63)) != 0 {
              let isBehindNoDigit = index > start && text[index - 1] &- 0x30 >= 10
              guard isBehindNoDigit, LayoutCharacter.needsDigitBefore(value) else { return index }
            }
            index += 3
          } else {
            index += 4
          }
        }
        return min(index, end)
      }
    }
  }

  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    text.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
    map.append(length: range.count, from: range)
  }

  // MARK: - Blanks

  private mutating func handleSpecial(at index: Int, line: Range<Int>, isHeadline: Bool) -> Int {
    var end = index
    while end < line.upperBound, text.blankLength(at: end) > 0 { end += text.blankLength(at: end) }
    guard end > index else { return foldCharacter(at: index, line: line) }
    if end < line.upperBound { closeGap(index..<end, isLineBreak: false, keepsWords: isHeadline) }
    return end
  }

  /// A blank stays between two Latin words or two numbers; any other goes. A line break between two Latin words
  /// becomes a blank.
  private mutating func closeGap(_ gap: Range<Int>, isLineBreak: Bool, keepsWords: Bool) {
    guard bytes.count > pieceStart, let last = bytes.last, gap.upperBound < text.count else { return }
    let next = folds.comparable(text.scalar(at: gap.upperBound).value)
    let isWord = isLatin(UInt32(last)) && isLatin(next)
    let isNumber = isDigit(UInt32(last)) || last == 0x25 || isLatin(UInt32(last))
    if isLineBreak ? isWord : isNumber && (isLatin(next) || isDigit(next)) {
      append(0x20, from: gap)
      if isLineBreak { repairs.append(Repair(step: "hard-wrap", span: TextSpan(gap))) }
      return
    }
    if keepsWords, !isLineBreak, partsWords(gap) {
      append(0x20, from: gap)
      return
    }
    guard isLineBreak || !gap.isEmpty else { return }
    repairs.append(Repair(step: step(gap, isLineBreak, last, next), span: TextSpan(gap)))
  }

  private func step(_ gap: Range<Int>, _ isLineBreak: Bool, _ last: UInt8, _ next: UInt32) -> String {
    if isLineBreak {
      return text[gap].allSatisfy { $0 <= 0x20 || $0 >= 0x80 } && gap.count < 24 ? "hard-wrap" : "page-break"
    }
    return last >= 0x80 && next >= 0x80 ? "letter-spacing" : "spacing"
  }

  /// Whether three Han characters or more stand on both sides without a blank: 四大保障机制 加速区域经济.
  private func partsWords(_ gap: Range<Int>) -> Bool {
    var before = 0
    var index = gap.lowerBound
    while before < 3, let mark = text.scalar(before: index, from: 0), mark.value >= 0x80, !isBlank(mark.value)
    {
      before += 1
      index = mark.start
    }
    var after = 0
    index = gap.upperBound
    while after < 3, index < text.count {
      let (value, length) = text.scalar(at: index)
      guard value >= 0x80, !isBlank(value) else { break }
      after += 1
      index += length
    }
    return before == 3 && after == 3
  }

  private func isLatin(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  // MARK: - Characters

  private mutating func foldCharacter(at index: Int, line: Range<Int>) -> Int {
    let (value, length) = text.scalar(at: index)
    let end = index + length
    if value < 0x80 {
      if let digit = lookAlike(value, next: next(end, line)) {
        replace(index..<end, by: [digit], step: "look-alike")
      } else {
        copy(index..<end)
      }
      return end
    }
    if let replacement = inContext(value, end: end, line: line) {
      replace(index..<end, by: replacement.bytes, step: replacement.step)
    } else if let fold = folds.fold(of: value), fold.kind != .traditionalText || isTraditional {
      if fold.kind == .traditional { traditionalCount += 1 }
      replace(index..<end, by: fold.bytes, step: fold.kind.step)
    } else {
      copy(index..<end)
    }
    return end
  }

  private mutating func replace(_ source: Range<Int>, by replacement: [UInt8], step: String) {
    bytes.append(contentsOf: replacement)
    map.append(length: replacement.count, from: source)
    repairs.append(Repair(step: step, span: TextSpan(source)))
  }

  /// Readings that hang on a digit on both sides: ．and ，in numbers, 一 for a dash, ○ for a nought.
  private func inContext(_ value: UInt32, end: Int, line: Range<Int>) -> (bytes: [UInt8], step: String)? {
    switch value {
    case LayoutCharacter.fullStop:
      return isDigit(previous) && isDigit(next(end, line)) ? ([0x2E], "width") : nil
    case LayoutCharacter.comma:
      return isThousandsMark(end, line) ? ([0x2C], "width") : nil
    case _ where LayoutCharacter.needsDigitBefore(value):
      return isDigit(previous) && isDigit(next(end, line)) ? ([0x2D], "look-alike") : nil
    case _ where LayoutCharacter.noughts.contains(value):
      let after = next(end, line)
      if isDigit(previous), isDigit(after) || after == 0x2E || after == 0x5E74 {
        return ([0x30], "look-alike")
      }
      let isHanYear = value != LayoutCharacter.hanZero && (isHanDigit(lastHan) || isHanDigit(after))
      return isHanYear ? (Array("〇".utf8), "look-alike") : nil
    default: return nil
    }
  }

  private func isLookAlikeLetter(_ byte: UInt8) -> Bool {
    byte == 0x4F || byte == 0x6F || byte == 0x6C || byte == 0x49
  }

  /// O for 0 and l for 1, between digits only.
  private func lookAlike(_ value: UInt32, next: UInt32) -> UInt8? {
    guard isDigit(previous) || previous == 0x2E, isDigit(next) || next == 0x2E else { return nil }
    switch value {
    case 0x4F, 0x6F: return 0x30
    case 0x6C, 0x49: return 0x31
    default: return nil
    }
  }

  /// The last byte written, if it is ASCII.
  private var previous: UInt32 { bytes.count > pieceStart ? bytes.last.map { UInt32($0) } ?? 0 : 0 }

  private var lastHan: UInt32 { bytes.scalar(before: bytes.count, from: pieceStart)?.value ?? 0 }

  private func next(_ index: Int, _ line: Range<Int>) -> UInt32 {
    index < line.upperBound ? folds.comparable(text.scalar(at: index).value) : 0
  }

  /// 1，234: one to three digits before, exactly three after.
  private func isThousandsMark(_ end: Int, _ line: Range<Int>) -> Bool {
    var before = 0
    while before < min(4, bytes.count - pieceStart), isDigit(UInt32(bytes[bytes.count - 1 - before])) {
      before += 1
    }
    guard (1...3).contains(before) else { return false }
    if before < bytes.count - pieceStart, bytes[bytes.count - 1 - before] == 0x2E { return false }
    var after = 0
    var index = end
    while index < line.upperBound, after < 4 {
      let (value, length) = text.scalar(at: index)
      guard isDigit(folds.comparable(value)) else { break }
      after += 1
      index += length
    }
    return after == 3
  }

  private func isHanDigit(_ scalar: UInt32) -> Bool {
    [0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D].contains(scalar)
  }
}
