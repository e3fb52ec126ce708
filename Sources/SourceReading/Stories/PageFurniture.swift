import SourceText

/// Lines of a page that belong to no story: page numbers, mastheads, running heads, credits, captions.
struct PageFurniture {
  let text: [UInt8]
  let tables: ReadingTables

  /// Widest line that can be furniture, in columns.
  private static let widest = 90

  /// 第3版, — 3 —, A03, 3/12; a number alone only at a page's edge.
  func isPageNumber(_ line: TextLine, atEdge: Bool) -> Bool {
    guard line.columns <= 16, line.hasDigit || line.columns <= 6 else { return false }
    let scalars = text.comparable(line.range, tables.folds).map(\.value)
    guard scalars.allSatisfy({ isDigit($0) || Self.standsByPageNumber($0) }),
      scalars.contains(where: isDigit), scalars.filter(isDigit).count <= 6
    else { return false }
    if scalars.allSatisfy(isDigit) { return atEdge && scalars.count <= 3 }
    return scalars.first == 0x7B2C
      || !isDigit(scalars[0]) && Self.standsByPageNumber(scalars[scalars.count - 1])
      || scalars.last == 0x7248 || scalars.last == 0x9875 || scalars.contains(0x2F) && atEdge
      || (0x41...0x50).contains(scalars[0])
  }

  /// Dashes, dots and slashes, 第, 页, 版, 共, and the letters of sections.
  private static func standsByPageNumber(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2014, 0x2D, 0x2013, 0xB7, 0x2022, 0x2F, 0x7B2C, 0x9875, 0x7248, 0x5171, 0x2015, 0x7E, 0x41...0x43,
      0x50:
      true
    default: false
    }
  }

  /// A line with a full date and a masthead's words, or a label and a date; says what it names.
  func masthead(_ line: TextLine) -> Masthead? {
    guard line.columns <= Self.widest, line.mayHoldYear, !line.isTerminated else {
      return nil
    }
    let scalars = text.comparable(line.range, tables.folds).map(\.value)
    guard let date = FullDate.first(in: scalars) else { return nil }
    let all = ArraySlice(scalars)
    let newsroom = tables.newsroom
    if newsroom.prefix(.issueLabel, of: all) != nil || newsroom.prefix(.credit, of: all) != nil {
      return Masthead(date: date.date, publication: source(in: scalars))
    }
    guard !scalars.contains(where: { $0 == 0xFF0C || $0 == 0x3002 || $0 == 0xFF1B }) else { return nil }
    let before = all.prefix(date.range.lowerBound)
    let rest = Array(before) + scalars[date.range.upperBound...]
    let isPaper = newsroom.suffix(.mediumEnd, of: before) != nil && before.allSatisfy(isHan)
    let isOnlyDate = rest.allSatisfy { !isHan($0) && !isDigit($0) }
    guard isPaper || newsroom.contains(.masthead, in: ArraySlice(rest)) || isOnlyDate else { return nil }
    return Masthead(date: date.date, publication: isPaper ? string(before) : nil)
  }

  /// A line that a label such as 发布时间： opens or holds, with its date.
  func labelled(_ line: TextLine) -> Masthead? {
    let scalars = text.comparable(line.range, tables.folds).map(\.value)
    let source = source(in: scalars)
    guard source != nil || tables.newsroom.contains(.issueLabel, in: ArraySlice(scalars)),
      let date = FullDate.first(in: scalars)
    else { return nil }
    return Masthead(date: date.date, publication: source)
  }

  /// 2024/10/15 清沅日报: a date beside a medium's name and no more.
  func dated(_ line: TextLine) -> Masthead? {
    let scalars = text.comparable(line.range, tables.folds).map(\.value)
    guard scalars.count <= 30, let date = FullDate.first(in: scalars) else { return nil }
    let rest = scalars[..<date.range.lowerBound] + scalars[date.range.upperBound...]
    guard rest.count >= 2, rest.allSatisfy(isHan), tables.newsroom.suffix(.mediumEnd, of: rest) != nil else {
      return nil
    }
    return Masthead(date: date.date, publication: string(rest))
  }

  /// 责任编辑 李明, 来源：…: a line that only credits.
  func isCredit(_ line: TextLine) -> Bool {
    guard line.columns <= Self.widest, !line.isTerminated, !line.hasDigit || line.columns <= 40 else {
      return false
    }
    var range = line.range
    let opening = text.scalar(at: line.start)
    if opening.value == 0xFF08 || opening.value == 0x28 { range = line.start + opening.length..<line.end }
    guard !range.isEmpty,
      tables.newsroom.mayStartCredit(tables.folds.comparable(text.scalar(at: range.lowerBound).value)),
      let end = tables.newsroom.prefixEnd(.credit, in: text, range, tables.folds), end < line.end
    else { return false }
    let rest = text.comparable(end..<line.end, tables.folds)
    guard let next = rest.first else { return false }
    // 编辑：李明, 编辑丨李明
    if [0xFF1A, 0x3A, 0x4E28, 0x7C, 0xFF5C].contains(next.value) { return true }
    return next.at > end && tables.newsroom.isName(ArraySlice(rest.prefix(3).map(\.value)))
  }

  /// Where a story goes on, or comes from.
  enum Continuation: Hashable {
    case on, from
  }

  /// （上接第一版）, 下转第3版: words that lead to another page.
  func continuation(_ range: Range<Int>) -> Continuation? {
    guard range.count <= 48, !range.isEmpty else { return nil }
    var scalars = ArraySlice(text.comparable(range, tables.folds).map(\.value))
    if scalars.first == 0xFF08 || scalars.first == 0x28 { scalars.removeFirst() }
    guard scalars.count <= 12, scalars.contains(0x7248) else { return nil }
    if tables.newsroom.prefix(.continuedOn, of: scalars) != nil { return .on }
    return tables.newsroom.prefix(.continuedFrom, of: scalars) != nil ? .from : nil
  }

  /// Where the bracket that ends a line, or that begins it, leads to another page, and its place.
  func bracketedContinuation(_ line: TextLine, atEnd: Bool) -> (kind: Continuation, range: Range<Int>)? {
    let opening: [UInt32] = [0xFF08, 0x28]
    let closing: [UInt32] = [0xFF09, 0x29]
    var index = atEnd ? line.end : line.start
    for step in 0..<14 {
      if atEnd {
        guard let before = text.scalar(before: index, from: line.start),
          step > 0 || closing.contains(before.value)
        else { return nil }
        index = before.start
        if opening.contains(before.value) {
          return continuation(index..<line.end).map { ($0, index..<line.end) }
        }
      } else {
        guard index < line.end, step > 0 || opening.contains(text.scalar(at: index).value) else { return nil }
        let (value, length) = text.scalar(at: index)
        index += length
        if closing.contains(value) {
          return continuation(line.start..<index).map { ($0, line.start..<index) }
        }
      }
    }
    return nil
  }

  /// 上一篇：…, 版权所有 …, 点击上方蓝字: a line that leads elsewhere or speaks of the site.
  func isNavigation(_ line: TextLine) -> Bool {
    guard line.columns <= Self.widest, !line.range.isEmpty,
      tables.newsroom.mayStartNavigation(text.scalar(at: line.start).value),
      tables.newsroom.prefixEnd(.navigation, in: text, line.range, tables.folds) != nil
    else { return false }
    let scalars = ArraySlice(text.comparable(line.range, tables.folds).map(\.value))
    guard let word = tables.newsroom.prefix(.navigation, of: scalars) else { return false }
    return word.count > 3 || word.contains { $0 == 0xFF1A || $0 == 0x3A } || scalars.count == word.count
      || !isHan(scalars[scalars.startIndex + word.count])
  }

  /// 图为…, ▲…, … 李明 摄.
  func isCaption(_ range: Range<Int>, columns: Int) -> Bool {
    guard columns <= 160, mayBeCaption(range) else { return false }
    let scalars = ArraySlice(text.comparable(range, tables.folds).map(\.value))
    if tables.newsroom.prefix(.captionStart, of: scalars) != nil { return true }
    var end = scalars
    while let last = end.last, last == 0xFF09 || last == 0x29 || last == 0x3002 { end = end.dropLast() }
    guard let word = tables.newsroom.suffix(.captionEnd, of: end) else { return false }
    // The photographer's name stands before: 李明 摄, 李明/摄.
    var before = end.dropLast(word.count)
    while let last = before.last, last == 0x2F { before = before.dropLast() }
    return (2...4).contains { length in
      before.count >= length && tables.newsroom.isName(before.suffix(length))
    }
  }

  private func mayBeCaption(_ range: Range<Int>) -> Bool {
    if tables.newsroom.mayStartCaption(text.scalar(at: range.lowerBound).value) { return true }
    var end = range.upperBound
    while let last = text.scalar(before: end, from: range.lowerBound) {
      if ![0xFF09, 0x29, 0x3002].contains(last.value) { return tables.newsroom.mayEndCaption(last.value) }
      end = last.start
    }
    return false
  }

  /// What 来源： names.
  private func source(in scalars: [UInt32]) -> String? {
    let label: [UInt32] = [0x6765, 0x6E90]
    guard scalars.count > 3,
      let at = scalars.indices.dropLast(2).first(where: { scalars[$0...].starts(with: label) })
    else { return nil }
    var name = scalars[(at + 2)...].drop { $0 == 0xFF1A || $0 == 0x3A }.prefix { isHan($0) }
    if let end = name.indices.dropFirst().first(where: {
      tables.newsroom.prefix(.sourceEnd, of: name[$0...]) != nil
    }) {
      name = name[..<end]
    }
    return name.count >= 2 ? string(name) : nil
  }

  private func string(_ scalars: ArraySlice<UInt32>) -> String {
    String(scalars: scalars)
  }
}

/// A date with its year: 2024年10月15日, 2024-10-15, 2024/10/15, 2024.10.15.
enum FullDate {
  /// The first such date among characters without blanks, and where it stands.
  static func first(in scalars: [UInt32]) -> (date: CivilDate, range: Range<Int>)? {
    var index = 0
    while index + 6 <= scalars.count {
      if isDigit(scalars[index]), index == 0 || !isDigit(scalars[index - 1]),
        let found = date(in: scalars, at: index)
      {
        return found
      }
      index += 1
    }
    return nil
  }

  private static func date(in scalars: [UInt32], at start: Int) -> (date: CivilDate, range: Range<Int>)? {
    var index = start
    func number(_ digits: ClosedRange<Int>) -> Int? {
      var value = 0
      var count = 0
      while index < scalars.count, isDigit(scalars[index]), count < digits.upperBound {
        value = value * 10 + Int(scalars[index] - 48)
        index += 1
        count += 1
      }
      return digits.contains(count) ? value : nil
    }
    func take(_ marks: [UInt32]) -> UInt32? {
      guard index < scalars.count, marks.contains(scalars[index]) else { return nil }
      index += 1
      return scalars[index - 1]
    }
    guard let year = number(4...4), (1900...2199).contains(year),
      let first = take([0x5E74, 0x2D, 0x2F, 0x2E]), let month = number(1...2),
      let second = take([0x6708, 0x2D, 0x2F, 0x2E]), (first == 0x5E74) == (second == 0x6708),
      let day = number(1...2), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    if first == 0x5E74 { _ = take([0x65E5, 0x53F7]) }
    guard index == scalars.count || !isDigit(scalars[index]) || isTime(scalars, at: index) else { return nil }
    return (date, start..<index)
  }

  /// 09:12, which follows a date without the blank between them.
  private static func isTime(_ scalars: [UInt32], at index: Int) -> Bool {
    let rest = scalars[index...]
    let hour = rest.prefix(while: isDigit)
    return (1...2).contains(hour.count)
      && rest.dropFirst(hour.count).first.map { $0 == 0x3A || $0 == 0xFF1A } == true
  }
}
