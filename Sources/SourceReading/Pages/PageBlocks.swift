import PDFReading
import SourceText

/// Lines of one column that follow each other at an even distance.
struct PageBlock: Hashable, Sendable {
  var lines: [PageLine]
  var left: Float
  var right: Float
  /// Names a part of a story.
  var isSubhead = false
  /// Which of the page's tables it stands for.
  var table: Int? { lines.first?.table }
  /// A figure in large type, as in a box of figures.
  var isFigure = false

  init(_ line: PageLine) {
    lines = [line]
    left = line.left
    right = line.right
  }

  var top: Float { lines.first?.top ?? 0 }
  var bottom: Float { lines.map(\.bottom).max() ?? 0 }
  var centre: Float { (left + right) / 2 }
  var size: Float { lines.first?.size ?? 0 }
  var width: Float { right - left }

  mutating func append(_ line: PageLine) {
    lines.append(line)
    left = min(left, line.left)
    right = max(right, line.right)
  }

  /// Whether it says something in words: figures, however large, are no headline, nor is a sign by itself.
  var isWords: Bool {
    lines.contains { line in
      !line.isFigure && line.characters.count { isHan($0.scalar) || isLetter($0.scalar) } >= 2
    }
  }

  private func isLetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  /// Whether its last line ends a sentence, a reporter's name after it left aside.
  var endsStory: Bool { charactersAfterSentence != nil }

  /// Whether a reporter's name stands after its last sentence.
  var endsWithName: Bool { (charactersAfterSentence ?? 0) > 1 }

  /// How many characters stand after the last sentence, nil where it does not end.
  private var charactersAfterSentence: Int? {
    guard let last = lines.last else { return nil }
    var count = 0
    for character in last.characters.reversed().prefix(10) {
      if isTerminal(character.scalar, after: 0x4E00) { return count }
      if isHan(character.scalar) { count += 1 }
      guard isHan(character.scalar) || isCloser(character.scalar) || isBlank(character.scalar) else {
        return nil
      }
    }
    return nil
  }

  /// From one line to the next, nil for a single line.
  var pitch: Float? {
    lines.count < 2 ? nil : (lines[lines.count - 1].middle - lines[0].middle) / Float(lines.count - 1)
  }

  /// Whether `line` goes on below.
  func takes(_ line: PageLine) -> Bool {
    guard let last = lines.last, last.table == nil, line.table == nil, !last.isFigure || !line.isFigure,
      min(size, line.size) >= max(size, line.size) * 0.88
    else { return false }
    let step = line.middle - last.middle
    guard step > size * 0.6, step < size * 2.4 else { return false }
    if let pitch, step > pitch * 1.3 + size * 0.2 { return false }
    let overlap = min(right, line.right) - max(left, line.left)
    guard overlap > min(width, line.width) * 0.5 else { return false }
    let isFlush = abs(line.left - left) < size * 2.6 || abs(line.right - right) < size * 1.2
    return isFlush || abs(line.centre - centre) < size
  }

  /// Groups a page's lines.
  static func blocks(_ lines: [PageLine]) -> [PageBlock] {
    var done: [PageBlock] = []
    var open: [PageBlock] = []
    for line in lines.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      let horizon = line.middle
      done += open.filter { horizon - ($0.lines.last?.middle ?? 0) > $0.size * 2.5 }
      open.removeAll { horizon - ($0.lines.last?.middle ?? 0) > $0.size * 2.5 }
      let taking = open.indices.filter { open[$0].takes(line) }
      if let best = taking.min(by: { abs(open[$0].left - line.left) < abs(open[$1].left - line.left) }) {
        open[best].append(line)
      } else {
        open.append(PageBlock(line))
      }
    }
    return done + open
  }
}

/// The headline of a story as it stands on the page: lines of larger type close together, and the zone line with them.
struct PageHead: Hashable, Sendable {
  var lines: [PageLine]
  /// The columns the story takes below, left to right.
  var left: Float
  var right: Float
  /// Set downwards: the story stands beside it.
  var isDownward: Bool { lines.first?.isDownward ?? false }

  init(_ lines: [PageLine]) {
    self.lines = lines
    left = lines.map(\.left).min() ?? 0
    right = lines.map(\.right).max() ?? 0
  }

  var top: Float { lines.map(\.top).min() ?? 0 }
  var bottom: Float { lines.map(\.bottom).max() ?? 0 }
  var size: Float { lines.map(\.size).max() ?? 0 }

  /// A zone line set downwards in small type is read first, on whichever side of the headline it stands.
  var linesAsRead: [PageLine] {
    guard isDownward else { return lines }
    let small = lines.filter { $0.size < size * 0.8 }
    return small + lines.filter { $0.size >= size * 0.8 }
  }
}

extension PageHead {
  /// Lines set downwards that stand beside each other, the rightmost first, as they are read.
  static func downward(_ lines: [PageLine]) -> [PageHead] {
    var groups: [[PageLine]] = []
    for line in lines.sorted(by: { ($0.left, $0.top) < ($1.left, $1.top) }) {
      let at = groups.firstIndex { group in
        group.contains { other in
          line.left - other.right < max(line.size, other.size) * 1.5 && line.top < other.bottom
            && other.top < line.bottom
        }
      }
      if let at { groups[at].append(line) } else { groups.append([line]) }
    }
    return groups.map { PageHead($0.reversed()) }
  }
}

/// A story of a page: its headline, if one was found, and its blocks in reading order.
struct PageStory: Hashable, Sendable {
  var head: PageHead?
  var blocks: [PageBlock]

  var top: Float { head?.top ?? blocks.map(\.top).min() ?? 0 }
  var left: Float { min(head?.left ?? .infinity, blocks.map(\.left).min() ?? .infinity) }
}
