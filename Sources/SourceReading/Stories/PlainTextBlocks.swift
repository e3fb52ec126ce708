import SourceText

/// Decoded text to blocks: lines, datelines, bylines, furniture, paragraphs. What a form told of a line goes before
/// what its words tell.
struct PlainTextBlocks {
  let text: [UInt8]
  let tables: ReadingTables
  private var table: LineTable
  private var datelines: [Int: Dateline] = [:]
  private var masthead = Masthead()
  /// By the offset of a line's start.
  private var hints: [Int: LineHint]

  static func read(_ text: [UInt8], _ tables: ReadingTables, hints: [Int: LineHint] = [:]) -> BlockedText {
    var reader = PlainTextBlocks(text: text, tables: tables, table: LineTable.scan(text), hints: hints)
    reader.markDatelines()
    reader.takeOffContinuations()
    reader.markEnds()
    // Other forms tell their tables themselves.
    let columns = hints.isEmpty ? reader.columns() : (tables: [], refused: [])
    let kept = reader.withoutFurniture()
    return BlockedText(
      text: text, lines: kept, datelines: reader.datelines, blocks: reader.join(kept),
      tables: columns.tables, refusedTables: columns.refused, masthead: reader.masthead)
  }

  private init(text: [UInt8], tables: ReadingTables, table: LineTable, hints: [Int: LineHint]) {
    self.hints = hints
    self.text = text
    self.tables = tables
    self.table = table
  }

  /// Takes the lines of tables out of the text.
  private mutating func columns() -> (tables: [SourceTable], refused: [Int]) {
    let (found, refused) = ColumnText(text: text, lines: table.lines, tables: tables).find()
    for line in found.flatMap(\.lines) { hints[table.lines[line].start] = LineHint(role: .cell) }
    return (found.map(\.table), refused)
  }

  /// Finds the datelines and cuts the lines at those that stand inside.
  private mutating func markDatelines() {
    let finder = Datelines(text: text, tables: tables)
    var line = 0
    var start = 0
    var cuts: [Int] = []
    for candidate in table.datelineCandidates {
      while line < table.lines.count, table.lines[line].end <= candidate { line += 1 }
      guard line < table.lines.count, table.lines[line].start <= candidate else { continue }
      start = max(start, table.lines[line].start)
      guard let dateline = finder.dateline(at: candidate, in: start..<table.lines[line].end) else { continue }
      if dateline.words.lowerBound > table.lines[line].start { cuts.append(dateline.words.lowerBound) }
      start = dateline.end
      datelines[dateline.words.lowerBound] = dateline
    }
    table.cut(at: cuts, text: text)
    // both are in the order of the text
    var index = 0
    for start in datelines.keys.sorted() {
      while index < table.lines.count, table.lines[index].start < start { index += 1 }
      guard index < table.lines.count, table.lines[index].start == start else { continue }
      table.mark(line: index) { $0.datelineEnd = datelines[start]?.end }
    }
  }

  /// A bracket at the end of a story's last line, or at the start of its first, that leads to another page.
  private mutating func takeOffContinuations() {
    let furniture = PageFurniture(text: text, tables: tables)
    for index in table.lines.indices {
      if let found = furniture.bracketedContinuation(table.lines[index], atEnd: true),
        let end = visibleEnd(before: found.range.lowerBound, from: table.lines[index].start)
      {
        table.shorten(line: index, to: table.lines[index].start..<end, text: text)
        table.mark(line: index) { $0.leadsOn = found.kind == .on }
      } else if let found = furniture.bracketedContinuation(table.lines[index], atEnd: false),
        let start = visibleStart(from: found.range.upperBound, to: table.lines[index].end)
      {
        moveHint(from: table.lines[index].start, to: start)
        table.shorten(line: index, to: start..<table.lines[index].end, text: text)
        table.mark(line: index) { $0.comesFrom = found.kind == .from }
      }
    }
  }

  /// Before the blanks that end at an offset; nil where nothing stands before them.
  private func visibleEnd(before offset: Int, from start: Int) -> Int? {
    var end = offset
    while let before = text.scalar(before: end, from: start), isBlank(before.value) { end = before.start }
    return end > start ? end : nil
  }

  private func visibleStart(from offset: Int, to end: Int) -> Int? {
    var start = offset
    while start < end, text.blankLength(at: start) > 0 { start += text.blankLength(at: start) }
    return start < end ? start : nil
  }

  private mutating func moveHint(from old: Int, to new: Int) {
    if let hint = hints.removeValue(forKey: old) { hints[new] = hint }
  }

  private mutating func markEnds() {
    let bylines = Bylines(text: text, tables: tables)
    for index in table.lines.indices {
      let line = table.lines[index]
      let isTerminated = line.hasStop && endsSentence(line)
      let byline =
        isTerminated
        ? nil : bylines.isByline(line, bare: false) ? line.start : name(endingLine: index, bylines)
      guard isTerminated || byline != nil else { continue }
      table.mark(line: index) {
        $0.isTerminated = isTerminated
        $0.bylineStart = byline
      }
    }
  }

  /// Where the reporter's name after the last 。 of a line begins. A name that follows it without a blank and fills the
  /// line to its end, or before a line that goes on, is as likely the first word of the next sentence.
  private func name(endingLine index: Int, _ bylines: Bylines) -> Int? {
    let line = table.lines[index]
    guard let start = bylines.start(in: line) else { return nil }
    if start == line.start || text.blankLength(at: start - 1) > 0 { return start }
    if start >= 3, text.blankLength(at: start - 3) == 3 { return start }
    guard index + 1 < table.lines.count else { return start }
    let next = table.lines[index + 1]
    if next.hasMark, next.datelineEnd == nil, next.indent == 0 { return nil }
    let around = max(0, index - 2)...index + 1
    let width = around.map { table.lines[$0].setColumns }.max() ?? 0
    return line.setColumns * 10 >= width * 9 ? nil : start
  }

  private func endsSentence(_ line: TextLine) -> Bool {
    var index = line.end
    for _ in 0..<4 {
      guard let last = text.scalar(before: index, from: line.start) else { return false }
      let previous = last.value == 0x2E ? text.scalar(before: last.start, from: line.start)?.value : nil
      if isTerminal(last.value, after: previous) { return true }
      guard isCloser(last.value) else { return false }
      index = last.start
    }
    return false
  }

  /// Drops page numbers, mastheads, running heads and credits, so that paragraphs join over them.
  private mutating func withoutFurniture() -> [TextLine] {
    let furniture = PageFurniture(text: text, tables: tables)
    let runningHeads = runningHeads()
    var kept: [TextLine] = []
    kept.reserveCapacity(table.lines.count)
    var comesFrom = false
    for (index, line) in table.lines.enumerated() {
      let role = hint(line).role
      if role == .headline || role == .kicker || role == .cell {
        kept.append(line)
        continue
      }
      let isEdge = line.pageBefore || index + 1 == table.lines.count || table.lines[index + 1].pageBefore
      if furniture.isPageNumber(line, atEdge: isEdge) { continue }
      if let found = furniture.masthead(line) {
        if masthead.date == nil { masthead.date = found.date }
        if masthead.publication == nil { masthead.publication = found.publication }
        continue
      }
      if let continuation = furniture.continuation(line.range) {
        // A note of small type stands apart from the text it leads on.
        if role == .dropped { continue }
        if continuation == .from {
          comesFrom = true
        } else if !kept.isEmpty {
          kept[kept.count - 1].leadsOn = true
        }
        continue
      }
      if furniture.isCredit(line) || furniture.isNavigation(line) { continue }
      if isEdge, runningHeads.contains(Array(text[line.range])) { continue }
      guard role != .dropped else { continue }
      kept.append(line)
      if comesFrom { kept[kept.count - 1].comesFrom = true }
      comesFrom = false
    }
    return kept
  }

  private func hint(_ line: TextLine) -> LineHint {
    hints.isEmpty ? LineHint() : hints[line.start] ?? LineHint()
  }

  /// Lines that stand at the top or the foot of two pages or more.
  private func runningHeads() -> Set<[UInt8]> {
    guard table.lines.contains(where: \.pageBefore) else { return [] }
    var seen: Set<[UInt8]> = []
    var twice: Set<[UInt8]> = []
    for (index, line) in table.lines.enumerated() where line.columns <= 60 {
      let isFoot = index + 1 < table.lines.count && table.lines[index + 1].pageBefore
      guard line.pageBefore || isFoot || index == 0 else {
        continue
      }
      if !seen.insert(Array(text[line.range])).inserted { twice.insert(Array(text[line.range])) }
    }
    return twice
  }

  /// Joins lines to paragraphs. Between a reporter's name and the next dateline stand lines of headlines: each is
  /// left by itself.
  private func join(_ lines: [TextLine]) -> [TextBlock] {
    let joiner = ParagraphJoiner(text: text, lines: lines, tables: tables)
    var blocks: [TextBlock] = []
    var start = 0
    var story = 0
    var headsEnd = 0
    let heads = headsBeforeDatelines(lines)
    for index in lines.indices {
      if lines[index].datelineEnd != nil { story = index }
      let isLast = index + 1 == lines.count
      if !isLast, index >= headsEnd, !heads[index],
        goesOn(index, lines, told: joiner, paragraph: start, story: story)
      {
        continue
      }
      let hint = hint(lines[start])
      blocks.append(TextBlock(role: hint.role, lines: start..<index + 1, opensStory: hint.opensStory))
      start = index + 1
      if endsStory(index, lines) { headsEnd = endOfHeads(after: index, lines) }
    }
    return blocks
  }

  /// A reporter's name ends a story, unless it stands between the headline and the text.
  private func endsStory(_ index: Int, _ lines: [TextLine]) -> Bool {
    guard let byline = lines[index].bylineStart else { return false }
    return byline > lines[index].start || index > 0 && lines[index - 1].isTerminated
  }

  /// Lines between the end of a story and the next dateline: headlines, each by itself.
  private func headsBeforeDatelines(_ lines: [TextLine]) -> [Bool] {
    var heads = [Bool](repeating: false, count: lines.count)
    for index in lines.indices where lines[index].datelineEnd != nil {
      var before = index - 1
      while before >= max(0, index - 6), !lines[before].isTerminated, lines[before].bylineStart == nil,
        lines[before].datelineEnd == nil, hint(lines[before]).startsParagraph != false
      {
        heads[before] = true
        before -= 1
      }
    }
    return heads
  }

  /// Whether a line goes on in the next: as the form told, else as the words tell.
  private func goesOn(
    _ index: Int, _ lines: [TextLine], told joiner: ParagraphJoiner, paragraph start: Int, story: Int
  ) -> Bool {
    if lines[index].leadsOn || lines[index + 1].comesFrom { return false }
    let next = hint(lines[index + 1])
    let role = hint(lines[index]).role
    if role == .body, next.role == .body { return next.startsParagraph == false }
    if next.role != .unknown || role != .unknown { return false }
    guard let starts = next.startsParagraph else {
      return joiner.goesOn(index, paragraph: start, story: story)
    }
    return !starts && lines[index + 1].datelineEnd == nil && lines[index].bylineStart == nil
  }

  /// The dateline within a few lines after a reporter's name, or the end of the text.
  private func endOfHeads(after index: Int, _ lines: [TextLine]) -> Int {
    for other in index + 1..<min(lines.count, index + 8) where lines[other].datelineEnd != nil {
      return other
    }
    let isNearEnd = lines.count - index <= 6 && lines[(index + 1)...].allSatisfy { !$0.isTerminated }
    return isNearEnd ? lines.count : index + 1
  }
}
