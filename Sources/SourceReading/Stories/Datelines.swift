/// The words that open a story: 科学导报讯, 本报讯（记者 李明）, 新华社太原10月8日电.
struct Dateline: Hashable, Sendable {
  /// The words themselves.
  var words: Range<Int>
  /// After the words and the reporter named with them: where the story's first sentence begins.
  var end: Int
  /// The reporter's name, if it stands with the words.
  var byline: String?
  /// 科学导报; nil for 本报.
  var medium: String?
}

struct Datelines {
  let text: [UInt8]
  let tables: ReadingTables

  /// Longest medium, place and date together, in characters.
  private static let reach = 20

  /// The dateline whose 讯, 电 or 消息 stands at `candidate`, if it stands at the start of the line or of a sentence.
  func dateline(at candidate: Int, in line: Range<Int>) -> Dateline? {
    let word = text.scalar(at: candidate)
    var wordEnd = candidate + word.length
    let kind = tables.folds.comparable(word.value)
    if kind == 0x6D88 {
      guard wordEnd < line.upperBound, text.scalar(at: wordEnd).value == 0x606F else { return nil }
      wordEnd += 3
    }
    guard let prefix = prefix(before: candidate, in: line),
      isMedium(prefix.scalars, needsDate: kind == 0x7535),
      !isFollowedByMark(wordEnd, in: line)
    else { return nil }
    let reporter = reporter(after: wordEnd, in: line)
    return Dateline(
      words: prefix.start..<wordEnd, end: reporter?.end ?? wordEnd, byline: reporter?.names,
      medium: medium(prefix.scalars))
  }

  /// What stands between the start of the sentence and 讯: Han characters and digits only.
  private func prefix(before candidate: Int, in line: Range<Int>) -> (start: Int, scalars: [UInt32])? {
    var scalars: [UInt32] = []
    var index = candidate
    var start = candidate
    while let before = text.scalar(before: index, from: line.lowerBound) {
      if isBlank(before.value) {
        index = before.start
        continue
      }
      let value = tables.folds.comparable(before.value)
      if isTerminal(value, after: 0x4E00) || isCloser(value) { break }
      guard isHan(value) || isDigit(value), scalars.count < Self.reach else { return nil }
      scalars.append(value)
      index = before.start
      start = index
    }
    return scalars.count < 2 ? nil : (start, scalars.reversed())
  }

  private func isMedium(_ prefix: [UInt32], needsDate: Bool) -> Bool {
    let newsroom = tables.newsroom
    let all = ArraySlice(prefix)
    guard newsroom.prefix(.notADateline, of: all) == nil, prefix[0] != 0x636E else { return false }
    if let date = dateStart(prefix) { return date >= 2 }
    return !needsDate && newsroom.suffix(.mediumEnd, of: all) != nil && !prefix.contains(where: isDigit)
  }

  /// Where 10月8日 at the end of a prefix starts.
  private func dateStart(_ prefix: [UInt32]) -> Int? {
    guard prefix.last == 0x65E5 else { return nil }
    var index = prefix.count - 1
    while index > 0, isDigit(prefix[index - 1]) { index -= 1 }
    guard index < prefix.count - 1, index > 0, prefix[index - 1] == 0x6708 else { return nil }
    index -= 1
    let month = index
    while index > 0, isDigit(prefix[index - 1]) { index -= 1 }
    return index < month ? index : nil
  }

  /// 科学导报 of 科学导报 or 新华社 of 新华社太原10月8日; nil for 本报.
  private func medium(_ prefix: [UInt32]) -> String? {
    let newsroom = tables.newsroom
    var name = ArraySlice(prefix)
    if let date = dateStart(prefix) {
      name = name.prefix(date)
      let ends = newsroom[.mediumEnd].compactMap(\.first)
      guard let last = name.lastIndex(where: { ends.contains($0) }) else { return nil }
      name = name[...last]
    }
    if newsroom.prefix(.ownPaper, of: name) != nil { return nil }
    return String(scalars: name)
  }

  /// 据本报讯，… is running text, and so is 本报讯息.
  private func isFollowedByMark(_ end: Int, in line: Range<Int>) -> Bool {
    guard end < line.upperBound else { return false }
    let next = text.scalar(at: end).value
    return next == 0xFF0C || next == 0x3001 || next == 0x606F || next == 0x3002
  }

  /// （记者 李明） or 记者李明报道： after the words.
  private func reporter(after end: Int, in line: Range<Int>) -> (end: Int, names: String)? {
    let bylines = Bylines(text: text, tables: tables)
    var index = end
    while index < line.upperBound, text.blankLength(at: index) > 0 { index += text.blankLength(at: index) }
    guard index < line.upperBound else { return nil }
    let first = text.scalar(at: index)
    let isBracketed = first.value == 0xFF08 || first.value == 0x28
    let inner = isBracketed ? index + first.length : index
    var close = inner
    for _ in 0..<40 where close < line.upperBound {
      let (value, length) = text.scalar(at: close)
      if isBracketed ? (value == 0xFF09 || value == 0x29) : (value == 0xFF1A || value == 0x3A) {
        guard isBracketed || hasRole(inner..<close), let names = bylines.names(inner..<close) else {
          return nil
        }
        return (close + length, names)
      }
      close += length
    }
    return nil
  }

  private func hasRole(_ range: Range<Int>) -> Bool {
    let scalars = ArraySlice(text.comparable(range, tables.folds).map(\.value))
    return tables.newsroom.prefix(.bylineRole, of: scalars) != nil
  }
}
