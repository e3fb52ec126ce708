import PDFReading
import SourceText

/// Writes pages as text in reading order, with the place of every piece.
struct PageText {
  let tables: ReadingTables
  private var text = FormText()

  /// How far from its upper or lower edge a page carries masthead and page number, as a share of its height.
  private static let margin: Float = 0.08
  private static let mastheadMargin: Float = 0.16

  /// Most lines of a page whose columns are looked for.
  private static let mostLines = 4_000

  static func write(_ pages: [PDFPage], _ tables: ReadingTables) -> FormText {
    var writer = PageText(tables: tables)
    for page in pages { writer.write(page) }
    return writer.text
  }

  private init(tables: ReadingTables) {
    self.tables = tables
  }

  private mutating func write(_ page: PDFPage) {
    text.pageBreak()
    let (found, rest) = PageTables.split(page.characters, bodySize: PageLine.commonSize(page.characters))
    var lines = PageLines.lines(
      of: PDFPage(number: page.number, width: page.width, height: page.height, characters: rest))
    let dropped = takeFurniture(page, &lines)
    guard lines.count <= Self.mostLines else {
      // No page of a paper: what it is, its columns are not to be told.
      for line in lines.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
        write(line, page.number, LineHint(startsParagraph: true))
      }
      for table in found { write(table, page.number) }
      return
    }
    for (index, table) in found.enumerated() {
      var line = PageLine([table.sign])
      line.table = index
      lines.append(line)
    }
    let order = PageOrder(lines: lines) { [tables] in Self.opensStory($0, tables) }
    for line in dropped { write(line, page.number, LineHint(role: .dropped)) }
    for story in order.stories() { write(story, page.number, found) }
    for block in order.small {
      for line in block.lines { write(line, page.number, LineHint(role: .dropped)) }
    }
  }

  // MARK: - Furniture

  /// Takes out masthead, what stands above it, and page numbers.
  private mutating func takeFurniture(_ page: PDFPage, _ lines: inout [PageLine]) -> [PageLine] {
    let body = PageLine.commonSize(page.characters)
    var mastheadBottom: Float = -1
    var dropped: Set<Int> = []
    for (index, line) in lines.enumerated() {
      let isAtTop = line.top < page.height * Self.mastheadMargin
      let isAtEdge = line.top < page.height * Self.margin || line.bottom > page.height * (1 - Self.margin)
      guard isAtTop || isAtEdge else { continue }
      let bytes = Array(line.text.utf8)
      let furniture = PageFurniture(text: bytes, tables: tables)
      let whole = whole(bytes)
      if isAtTop, furniture.masthead(whole) != nil {
        mastheadBottom = max(mastheadBottom, line.bottom)
        dropped.insert(index)
      } else if isAtEdge,
        furniture.isPageNumber(whole, atEdge: true) || furniture.isCredit(whole)
          || furniture.masthead(whole) != nil
      {
        dropped.insert(index)
      }
    }
    for (index, line) in lines.enumerated() where line.middle <= mastheadBottom + body * 0.5 {
      dropped.insert(index)
      if text.publication == nil, line.size > body * 1.5 { text.publication = medium(line) }
    }
    let result = dropped.sorted().map { lines[$0] }
    lines = lines.indices.filter { !dropped.contains($0) }.map { lines[$0] }
    return result.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
  }

  /// The paper's name in large type: 岚原时报.
  private func medium(_ line: PageLine) -> String? {
    let scalars = line.characters.map(\.scalar)
    guard (3...10).contains(scalars.count), scalars.allSatisfy(isHan),
      tables.newsroom.suffix(.mediumEnd, of: ArraySlice(scalars)) != nil
    else { return nil }
    return String(scalars: scalars)
  }

  /// A text as one line of a line table.
  private func whole(_ bytes: [UInt8]) -> TextLine {
    LineTable.scan(bytes).lines.first ?? TextLine(start: 0, end: bytes.count)
  }

  // MARK: - Tables

  private mutating func write(_ table: PageTable, _ page: Int) {
    var result = SourceTable(
      name: table.name, article: 0, cells: [], rowCount: table.rowCount, columnCount: table.columnCount)
    for cell in table.cells {
      let words = PageLine(cell.characters).text
      let start = text.count
      var rect = rectangle(cell.characters[0])
      for character in cell.characters.dropFirst() { rect = rect.union(rectangle(character)) }
      let place = SourcePlace.page(page, rect: rect)
      text.line([(words, place)], LineHint(role: .cell, startsParagraph: true))
      result.cells.append(
        SourceTable.Cell(
          text: MarkupText.folded(words, tables), row: cell.row, column: cell.column,
          columnSpan: cell.columnSpan, span: TextSpan(start, start + words.utf8.count), place: place))
    }
    text.tables.append(result)
  }

  // MARK: - Stories

  /// Whether the first line of a block begins with a dateline.
  private static func opensStory(_ block: PageBlock, _ tables: ReadingTables) -> Bool {
    guard let line = block.lines.first else { return false }
    let bytes = Array(line.text.utf8)
    let finder = Datelines(text: bytes, tables: tables)
    return LineTable.scan(bytes).datelineCandidates.contains {
      finder.dateline(at: $0, in: 0..<bytes.count) != nil
    }
  }

  private mutating func write(_ story: PageStory, _ page: Int, _ found: [PageTable]) {
    for (index, line) in (story.head?.linesAsRead ?? []).enumerated() {
      write(line, page, LineHint(role: .headline, opensStory: index == 0, startsParagraph: true))
    }
    var previous: PageBlock?
    for (at, block) in story.blocks.enumerated() {
      if let table = block.table {
        write(found[table], page)
        continue
      }
      let isLabel = isLabel(block, of: at + 1 < story.blocks.count ? story.blocks[at + 1] : nil)
      if isLabel || block.isFigure {
        let isLabelled = previous.map { self.isLabel($0, of: block) } ?? false
        for line in block.lines { write(line, page, LineHint(role: .body, startsParagraph: !isLabelled)) }
        previous = block
        continue
      }
      for (index, line) in block.lines.enumerated() {
        if block.isSubhead {
          write(line, page, LineHint(role: .subhead, startsParagraph: index == 0))
          continue
        }
        let starts =
          index == 0
          ? startsParagraph(first: line, of: block, after: previous, isHeaded: story.head != nil)
          : startsParagraph(line, after: block.lines[index - 1], in: block)
        write(line, page, LineHint(startsParagraph: starts))
      }
      previous = block
    }
  }

  /// Whether a block names the figure that stands close below it, as in a box of figures.
  private func isLabel(_ block: PageBlock, of next: PageBlock?) -> Bool {
    guard let next, next.isFigure, !block.isFigure, block.lines.count == 1,
      block.lines[0].characters.count <= 16, !endsSentence(block.lines[0])
    else { return false }
    return next.top > block.top && next.top - block.bottom < next.size * 1.5
      && min(block.right, next.right) > max(block.left, next.left)
  }

  /// A line that is set in, or that follows a line that does not fill the column.
  private func startsParagraph(_ line: PageLine, after previous: PageLine, in block: PageBlock) -> Bool {
    line.left > max(block.left, previous.left) + block.size * 1.2
      || previous.right < block.right - block.size * 2.2
  }

  /// A block's first line goes on from the column before when that one broke off in full width.
  private func startsParagraph(
    first line: PageLine, of block: PageBlock, after previous: PageBlock?, isHeaded: Bool
  ) -> Bool? {
    guard let previous, !previous.isSubhead, !previous.isFigure, let last = previous.lines.last else {
      // What has no headline may go on from the page before.
      return isHeaded || line.left > block.left + block.size * 1.2 ? true : nil
    }
    if block.lines.count > 1, line.left > block.left + block.size * 1.2 { return true }
    let isNextColumn = block.left > previous.right - block.size
    if previous.lines.count > 1, last.right < previous.right - block.size * 2.2 { return true }
    return isNextColumn && !endsSentence(last) ? false : nil
  }

  private func endsSentence(_ line: PageLine) -> Bool {
    for character in line.characters.reversed() {
      if isTerminal(character.scalar, after: 0x4E00) { return true }
      if !isCloser(character.scalar) { return false }
    }
    return false
  }

  /// Writes a line in pieces: numbers apart from words, words up to the next mark.
  private mutating func write(_ line: PageLine, _ page: Int, _ hint: LineHint) {
    var pieces: [(text: String, place: SourcePlace?)] = []
    var run: [PlacedCharacter] = []
    func flush() {
      guard let first = run.first else { return }
      var rect = rectangle(first)
      for character in run.dropFirst() { rect = rect.union(rectangle(character)) }
      var view = String.UnicodeScalarView()
      for character in run { if let scalar = Unicode.Scalar(character.scalar) { view.append(scalar) } }
      pieces.append((String(view), .page(page, rect: rect)))
      run = []
    }
    let gaps = PageGaps(line)
    for character in line.characters {
      if let last = run.last {
        let isGap = gaps.isBlank(last, character)
        if isGap || (character.scalar < 0x80) != (last.scalar < 0x80) || isMark(last.scalar) { flush() }
        if isGap { pieces.append((" ", nil)) }
      }
      run.append(character)
    }
    flush()
    text.line(pieces, hint)
  }

  private func isMark(_ scalar: UInt32) -> Bool {
    (0x3001...0x3002).contains(scalar) || [0xFF0C, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F].contains(scalar)
  }

  private func rectangle(_ character: PlacedCharacter) -> PageRect {
    PageRect(
      x: Double(character.x), y: Double(character.y), width: Double(character.width),
      height: Double(character.height))
  }
}
