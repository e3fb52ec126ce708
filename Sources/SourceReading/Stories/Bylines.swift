/// Reporters' names: 吕平, （记者 李明 通讯员 王芳）, 本报记者 张三.
struct Bylines {
  let text: [UInt8]
  let tables: ReadingTables

  /// Longest stretch after the last 。 that is looked at, in characters.
  private static let reach = 16

  /// Where the reporter's name begins at the end of a line, after its last 。; nil when there is none.
  func start(in line: TextLine) -> Int? {
    guard let last = text.scalar(before: line.end, from: line.start) else { return nil }
    if last.value == 0xFF09 || last.value == 0x29 { return bracketed(in: line, closing: last.start) }
    guard line.hasStop, isHan(last.value) else { return nil }
    var index = line.end
    for _ in 0..<Self.reach {
      guard let before = text.scalar(before: index, from: line.start) else { return nil }
      if isHan(before.value) || isBlank(before.value) || before.value == 0x3001 || before.value == 0x2F {
        index = before.start
        continue
      }
      guard endsSentence(before: index, from: line.start) else { return nil }
      let start = firstVisible(from: index, to: line.end)
      guard start < line.end, mayBeNames(start..<line.end) else { return nil }
      return names(index..<line.end) == nil ? nil : start
    }
    return nil
  }

  /// A quick look: a surname or a role comes first, and a lone word is no longer than a name unless it is a role.
  private func mayBeNames(_ range: Range<Int>) -> Bool {
    let first = tables.folds.comparable(text.scalar(at: range.lowerBound).value)
    guard tables.newsroom.mayStartName(first) else { return false }
    if range.count <= 12 { return true }
    return text[range].contains(0x20) || text[range].contains(0xE3)
      || tables.newsroom.prefixEnd(.bylineRole, in: text, range, tables.folds) != nil
  }

  /// （记者 李明） or （李明） after a 。 or alone.
  private func bracketed(in line: TextLine, closing: Int) -> Int? {
    var index = closing
    for _ in 0..<24 {
      guard let before = text.scalar(before: index, from: line.start) else { return nil }
      if before.value == 0xFF08 || before.value == 0x28 {
        guard names(index..<closing) != nil else { return nil }
        let isAlone = before.start == line.start
        let ends = endsSentence(before: skipBlanks(before: before.start, from: line.start), from: line.start)
        return isAlone || ends ? before.start : nil
      }
      index = before.start
    }
    return nil
  }

  /// Whether a whole line is a byline: 本报记者 李明 通讯员 王芳, or a bare name where `bare` allows it.
  func isByline(_ line: TextLine, bare: Bool) -> Bool {
    guard line.columns <= 60, !line.isTerminated else { return false }
    var range = line.range
    while let first = range.isEmpty ? nil : text.scalar(at: range.lowerBound),
      [0x25A1, 0x25A0, 0x25CF, 0x25C6, 0xFF08, 0x28].contains(first.value)
    {
      range = range.lowerBound + first.length..<range.upperBound
    }
    guard !range.isEmpty,
      bare || tables.newsroom.prefixEnd(.bylineRole, in: text, range, tables.folds) != nil,
      mayBeNames(range)
    else { return false }
    return names(range) != nil
  }

  /// The names in a range that holds nothing but roles and names, `李明 王芳`; nil when there is more.
  func names(_ range: Range<Int>) -> String? {
    var found: [[UInt32]] = []
    for token in tokens(range) {
      guard let name = withoutRole(token) else { continue }
      if name.count <= 2, let last = found.last, last.count == 1 {
        // 秦 望川, 李 明: a name set with blanks in it
        found[found.count - 1] = last + name
      } else {
        found.append(Array(name))
      }
    }
    guard !found.isEmpty, found.count <= 6,
      found.allSatisfy({ tables.newsroom.isName(ArraySlice($0)) })
    else { return nil }
    return found.map(String.init(scalars:)).joined(separator: " ")
  }

  /// Drops 记者 before and 报道 after a name; nil when nothing is left.
  private func withoutRole(_ token: [UInt32]) -> ArraySlice<UInt32>? {
    var rest = ArraySlice(token)
    while let role = tables.newsroom.prefix(.bylineRole, of: rest) { rest = rest.dropFirst(role.count) }
    while rest.count > 2, let end = tables.newsroom.suffix(.bylineEnd, of: rest) {
      rest = rest.dropLast(end.count)
    }
    if let end = tables.newsroom.suffix(.bylineEnd, of: rest), end.count == rest.count { return nil }
    return rest.isEmpty ? nil : rest
  }

  /// The stretches between blanks and 、/:： marks, folded.
  private func tokens(_ range: Range<Int>) -> [[UInt32]] {
    var tokens: [[UInt32]] = [[]]
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = text.scalar(at: index)
      index += length
      switch value {
      case 0x3001, 0x2F, 0xFF0F, 0xFF1A, 0x3A, 0xFF0C, 0x2C, 0xFF09, 0x29: tokens.append([])
      case _ where isBlank(value) || value == 0x0A: tokens.append([])
      default: tokens[tokens.count - 1].append(tables.folds.comparable(value))
      }
    }
    return tokens.filter { !$0.isEmpty }
  }

  private func endsSentence(before index: Int, from lower: Int) -> Bool {
    var at = index
    for _ in 0..<3 {
      guard let mark = text.scalar(before: at, from: lower) else { return false }
      let previous = text.scalar(before: mark.start, from: lower)?.value
      if isTerminal(mark.value, after: previous) { return true }
      guard isCloser(mark.value) else { return false }
      at = mark.start
    }
    return false
  }

  private func skipBlanks(before index: Int, from lower: Int) -> Int {
    var at = index
    while let before = text.scalar(before: at, from: lower), isBlank(before.value) { at = before.start }
    return at
  }

  private func firstVisible(from index: Int, to end: Int) -> Int {
    var at = index
    while at < end, text.blankLength(at: at) > 0 { at += text.blankLength(at: at) }
    return at
  }
}
