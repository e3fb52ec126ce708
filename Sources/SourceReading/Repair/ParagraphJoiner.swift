/// Decides which printed lines go on as one paragraph.
///
/// Newspaper text is wrapped hard: a line that fills its column and does not end a sentence goes on in the next,
/// whether or not a blank line stands between. Widths are judged among neighbours, since each story has a
/// column of its own.
struct ParagraphJoiner {
  let text: [UInt8]
  let lines: [TextLine]
  let tables: ReadingTables
  /// Whether a blank line parts paragraphs here (false where nearly every line is followed by one).
  private let blankParts: Bool

  /// Columns up to which a text counts as set in newspaper columns; wider lines must match to a few columns.
  private static let columnWidth = 60
  /// How much shorter than its neighbours a full line of a narrow column may be, in hundredths.
  private static let fullShare = 75
  /// The same for wide lines, in columns.
  private static let wideTolerance = 6

  /// How much shorter, in columns, a line may be that ends a sentence but not its paragraph.
  private static let endTolerance = 4

  init(text: [UInt8], lines: [TextLine], tables: ReadingTables) {
    self.text = text
    self.lines = lines
    self.tables = tables
    var blanks = 0
    var blanksInside = 0
    for (line, next) in zip(lines, lines.dropFirst()) where next.blankBefore {
      blanks += 1
      if !line.isTerminated { blanksInside += 1 }
    }
    blankParts = !(blanks * 10 >= lines.count * 5 && blanksInside * 10 >= blanks * 4)
  }

  /// Whether line `index` goes on in the next one. `start` is the first line of the paragraph so far, `story` that of
  /// the story.
  func goesOn(_ index: Int, paragraph start: Int, story: Int) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    if next.datelineEnd != nil || line.bylineStart != nil || next.bylineStart == next.start { return false }
    let width = columnWidth(around: index, story: story)
    let isFull = isFull(line, width: width)
    if line.isTerminated || !isFull, startsList(next) { return false }
    if line.isTerminated {
      if width > Self.columnWidth * 2 || line.setColumns < width - Self.endTolerance { return false }
      if next.indent > line.indent + 1 || next.blankBefore && blankParts { return false }
      return isSetInLines(index)
        && (self.isFull(next, width: width) || next.isTerminated || next.bylineStart != nil)
    }
    // A story's first line is no headline, however short.
    if line.datelineEnd != nil || isNumberParted(line, next) { return true }
    guard let first = first(of: next), let last = last(of: line) else { return false }
    if cannotStartLine(first) { return true }
    if next.blankBefore, blankParts, start == index { return false }
    if next.indent >= line.indent + 4, !isFull { return false }
    if hangs(next, below: lines[start]), line.columns * 2 >= width { return isSetInLines(index) }
    // A paragraph under way does not end without its mark, however short the line.
    if start < index, !(next.blankBefore && blankParts) || breaksOff(index, paragraph: start, last) {
      return isSetInLines(index)
    }
    if cannotEndLine(last), width <= Self.columnWidth * 2 { return true }
    return isFull && isSetInLines(index)
  }

  /// Whether a paragraph of several lines, one of which has a mark, breaks off in the midst of a word or number, with the rest at
  /// the margin.
  private func breaksOff(_ index: Int, paragraph start: Int, _ last: UInt32) -> Bool {
    lines[start...index].contains(where: \.hasMark) && lines[index + 1].indent == 0
      && (isHan(last) || isDigit(last)) && !startsList(lines[index + 1])
  }

  /// A line at the margin under a paragraph's indented first line belongs to that paragraph.
  private func hangs(_ next: TextLine, below first: TextLine) -> Bool {
    (2...8).contains(first.indent) && next.indent + 2 <= first.indent
  }

  private func isFull(_ line: TextLine, width: Int) -> Bool {
    width <= Self.columnWidth
      ? line.setColumns * 100 >= width * Self.fullShare : line.setColumns >= width - Self.wideTolerance
  }

  /// The widest of the lines around, within the story.
  private func columnWidth(around index: Int, story: Int) -> Int {
    var width = lines[index].columns
    for other in max(story, index - 3)..<index { width = max(width, lines[other].columns) }
    var other = index + 1
    while other < lines.count, other <= index + 2, lines[other].datelineEnd == nil {
      width = max(width, lines[other].columns)
      other += 1
    }
    return width
  }

  /// Running text has a mark in one line or another; a list of names and figures has none.
  private func isSetInLines(_ index: Int) -> Bool {
    for other in max(0, index - 2)...min(lines.count - 1, index + 2) where lines[other].hasMark {
      return true
    }
    return false
  }

  /// 123.⏎76亿元, 10.42⏎亿元: a number and its rest, however short the line.
  private func isNumberParted(_ line: TextLine, _ next: TextLine) -> Bool {
    guard let last = last(of: line), let first = first(of: next) else { return false }
    guard isDigit(last) || last == 0x2E || last == 0xFF0E else { return false }
    if isDigit(last) { return isDigit(first) ? endsInOpenNumber(line) : tables.newsroom.startsUnit(first) }
    guard isDigit(first), let mark = text.scalar(before: line.end, from: line.start),
      let before = text.scalar(before: mark.start, from: line.start)
    else { return false }
    return isDigit(tables.folds.comparable(before.value))
  }

  /// Digits parted from digits go on only where the second line shows a unit or a point after them and the first is
  /// not a number of its own, told by a blank before it.
  private func endsInOpenNumber(_ line: TextLine) -> Bool {
    var index = line.end
    while let before = text.scalar(before: index, from: line.start) {
      let value = tables.folds.comparable(before.value)
      if !isDigit(value) && value != 0x2E { return isHan(value) }
      index = before.start
    }
    return false
  }

  private func startsList(_ line: TextLine) -> Bool {
    guard let first = first(of: line) else { return false }
    switch first {
    case 0x25CF, 0x25A0, 0x25C6, 0x2605, 0x25B6, 0x2022: return true
    default: break
    }
    guard first == 0xFF08 || first == 0x28 || (0x4E00...0x5341).contains(first),
      tables.newsroom.mayStartList(first)
    else { return false }
    let scalars = ArraySlice(
      text.comparable(line.start..<min(line.end, line.start + 12), tables.folds).map(\.value))
    return tables.newsroom.prefix(.listMark, of: scalars) != nil
  }

  private func first(of line: TextLine) -> UInt32? {
    line.range.isEmpty ? nil : tables.folds.comparable(text.scalar(at: line.start).value)
  }

  private func last(of line: TextLine) -> UInt32? {
    text.scalar(before: line.end, from: line.start).map { tables.folds.comparable($0.value) }
  }
}
