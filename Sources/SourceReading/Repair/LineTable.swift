import SourceText

/// A printed line that holds something. Offsets index the decoded text.
struct TextLine: Hashable, Sendable {
  /// First byte that is not blank.
  var start: Int
  /// After the last byte that is not blank.
  var end: Int
  /// Width in columns without blanks: 1 for ASCII, 2 for the rest.
  var columns = 0
  /// Columns of blank before the first character.
  var indent = 0
  /// 1-based line of the decoded text.
  var number = 0
  var blankBefore = false
  var pageBefore = false
  /// Holds ，。、；： at some place.
  var hasMark = false
  var hasDigit = false
  /// Holds four digits in a row, blanks aside, or a full-width one: there may be a year.
  var mayHoldYear = false
  /// Holds 。！？… or a half-width fellow at some place.
  var hasStop = false
  /// Ends in 。！？ and their closers.
  var isTerminated = false
  /// Where the words 科学导报讯 at the start of the line end; nil when it opens no story.
  var datelineEnd: Int?
  /// Where the reporter's name after the last 。 begins; nil when there is none.
  var bylineStart: Int?

  /// The story goes on on another page after this line.
  var leadsOn = false
  /// The story begins on another page, and goes on with this line.
  var comesFrom = false

  var range: Range<Int> { start..<end }

  /// Columns of ASCII blanks between its characters.
  var innerBlanks = 0

  /// Width as set: with the indentation of a paragraph's first line, and with the blanks of spaced letters.
  var setColumns: Int { columns + innerBlanks + min(indent, 8) }
}

/// Cuts a decoded text into lines, and lines at datelines that stand inside them.
struct LineTable {
  private(set) var lines: [TextLine] = []
  /// Offsets of 讯, 电 or 消息, any of which may end a dateline.
  private(set) var datelineCandidates: [Int] = []

  private var current = TextLine(start: -1, end: 0)
  /// Digits in a row so far.
  private var digits = 0
  private var number = 1
  /// Blanks since the last character of the line.
  private var openBlanks = 0
  private var blankRun = false
  private var pageRun = false

  static func scan(_ text: [UInt8]) -> LineTable {
    var table = LineTable()
    table.lines.reserveCapacity(text.count / 48 + 4)
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0xE4, byte <= 0xE9 {
          index = table.takeHan(from: index, bytes)
        } else if byte < 0x80 {
          index += table.takeASCII(byte, at: index)
        } else {
          index += table.takeWide(byte, at: index, bytes)
        }
      }
    }
    table.endLine()
    return table
  }

  @inline(__always)
  private mutating func takeASCII(_ byte: UInt8, at index: Int) -> Int {
    if byte > 0x20 {
      take(at: index, length: 1, columns: 1)
      let isDigit = byte &- 0x30 < 10
      digits = isDigit ? digits + 1 : 0
      if isDigit {
        current.hasDigit = true
        if digits == 4 { current.mayHoldYear = true }
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        current.hasStop = true
      }
    } else if byte == 0x0A || byte == 0x0C {
      digits = 0
      endLine()
      if byte == 0x0A { number += 1 } else { pageRun = true }
    } else if current.start < 0 {
      current.indent += byte == 0x09 ? 4 : byte == 0x20 ? 1 : 0
    } else if byte == 0x20 {
      openBlanks += 1
    }
    return 1
  }

  /// A run of characters from U+4000 to U+9FFF, most of the text; gives the offset after it.
  @inline(__always)
  private mutating func takeHan(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let last = bytes.count - 2
    var index = start
    while index < last {
      let lead = bytes[index]
      // Leads E4…E9; those of 讯, 电 and 消 need a second look.
      if lead &- 0xE4 > 5 { break }
      if Self.mayEndDateline(lead, bytes[index + 1], bytes[index + 2]) { datelineCandidates.append(index) }
      index += 3
    }
    digits = 0
    guard index > start else { return start + 1 }
    take(at: start, length: index - start, columns: (index - start) / 3 * 2)
    return index
  }

  @inline(__always)
  private mutating func takeWide(_ byte: UInt8, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    digits = 0
    guard index + length <= bytes.count else { return 1 }
    if length == 3 {
      let second = bytes[index + 1]
      let third = bytes[index + 2]
      switch byte {
      case 0xE2 where second <= 0x81:
        let value = 0x2000 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        if value == 0x2028 || value == 0x2029 {
          endLine()
          return 3
        }
        if isBlank(value) { return 3 }
        if value == 0x2026 { current.hasStop = true }
      case 0xE3 where second == 0x80:
        if third == 0x80 {
          if current.start < 0 { current.indent += 2 }
          return 3
        }
        if third <= 0x82 { current.hasMark = true }
        if third == 0x82 { current.hasStop = true }
      case 0xEF:
        if second == 0xBB, third == 0xBF { return 3 }
        if second == 0xBC, third == 0x8C || third == 0x9A || third == 0x9B { current.hasMark = true }
        if second == 0xBC, third >= 0x90, third <= 0x99 {
          current.hasDigit = true
          current.mayHoldYear = true
        }
        if second == 0xBC && (third == 0x81 || third == 0x9F) || second == 0xBD && third == 0xA1 {
          current.hasStop = true
        }
      default: break
      }
    } else if length == 2, byte == 0xC2, bytes[index + 1] == 0xA0 {
      return 2
    }
    take(at: index, length: length, columns: 2)
    return length
  }

  /// 讯 訊 电 電, and the 消 of 消息. The last byte turns most characters down, whatever their lead.
  @inline(__always)
  private static func mayEndDateline(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    let lastBytes: UInt64 = 1 << 0x2F | 1 << 0x0A | 1 << 0x35 | 1 << 0x3B | 1 << 0x08
    guard lastBytes >> UInt64(c & 0x3F) & 1 != 0 else { return false }
    switch (a, b, c) {
    case (0xE8, 0xAE, 0xAF), (0xE8, 0xA8, 0x8A), (0xE7, 0x94, 0xB5), (0xE9, 0x9B, 0xBB),
      (0xE6, 0xB6, 0x88):
      return true
    default: return false
    }
  }

  @inline(__always)
  private mutating func take(at index: Int, length: Int, columns: Int) {
    if current.start < 0 { current.start = index }
    current.end = index + length
    current.columns += columns
    current.innerBlanks += openBlanks
    openBlanks = 0
  }

  private mutating func endLine() {
    if current.start >= 0 {
      current.number = number
      current.blankBefore = blankRun
      current.pageBefore = pageRun
      lines.append(current)
      blankRun = false
      pageRun = false
    } else {
      blankRun = blankRun || !lines.isEmpty
    }
    current = TextLine(start: -1, end: 0)
    openBlanks = 0
  }

  /// Cuts lines in two wherever `cuts` names an offset inside them, sorted: what follows opens a story of its own.
  mutating func cut(at cuts: [Int], text: [UInt8]) {
    guard !cuts.isEmpty else { return }
    var pieces: [TextLine] = []
    pieces.reserveCapacity(lines.count + cuts.count)
    var next = 0
    for line in lines {
      var rest = line
      while next < cuts.count, cuts[next] < line.end {
        var piece = rest
        piece.end = Self.visibleEnd(text, before: cuts[next], from: rest.start)
        piece.columns = Self.columns(text, piece.range)
        piece.innerBlanks = 0
        if !piece.range.isEmpty { pieces.append(piece) }
        rest = TextLine(start: cuts[next], end: line.end)
        rest.number = line.number
        rest.hasMark = line.hasMark
        rest.hasDigit = line.hasDigit
        rest.mayHoldYear = line.mayHoldYear
        rest.hasStop = line.hasStop
        next += 1
      }
      if rest.start != line.start { rest.columns = Self.columns(text, rest.range) }
      pieces.append(rest)
    }
    lines = pieces
  }

  private static func visibleEnd(_ text: [UInt8], before offset: Int, from start: Int) -> Int {
    var end = offset
    while let before = text.scalar(before: end, from: start), isBlank(before.value) { end = before.start }
    return end
  }

  /// Takes words off a line's start or end.
  mutating func shorten(line index: Int, to range: Range<Int>, text: [UInt8]) {
    lines[index].start = range.lowerBound
    lines[index].end = range.upperBound
    lines[index].columns = Self.columns(text, range)
  }

  mutating func mark(line index: Int, _ change: (inout TextLine) -> Void) {
    change(&lines[index])
  }

  private static func columns(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var columns = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = text.scalar(at: index)
      if !isBlank(value) { columns += value < 0x80 ? 1 : 2 }
      index += length
    }
    return columns
  }
}
