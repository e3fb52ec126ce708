import SourceText

/// Writes the stories of a page into the repaired copy and tells where their parts stand.
struct ArticleWriter {
  let page: BlockedText
  let tables: ReadingTables
  private var writer: RepairWriter
  private let bylines: Bylines

  struct Result {
    var repaired: RepairedText
    var repairs: [Repair]
    var articles: [Article]
    /// The first medium a dateline names.
    var publication: String?
  }

  static func write(_ page: BlockedText, _ plans: [StoryPlan], _ tables: ReadingTables) -> Result {
    var writer = ArticleWriter(page, tables, isTraditional: false)
    let result = writer.writeAll(plans)
    guard writer.isTraditional else { return result }
    var again = ArticleWriter(page, tables, isTraditional: true)
    return again.writeAll(plans)
  }

  private init(_ page: BlockedText, _ tables: ReadingTables, isTraditional: Bool) {
    self.page = page
    self.tables = tables
    writer = RepairWriter(text: page.text, folds: tables.folds, isTraditional: isTraditional)
    bylines = Bylines(text: page.text, tables: tables)
  }

  /// One character in 25 that only Traditional texts use tells a Traditional text.
  private var isTraditional: Bool { writer.traditionalCount * 25 * 3 > writer.count }

  private mutating func writeAll(_ plans: [StoryPlan]) -> Result {
    var publication: String?
    var articles: [Article] = []
    for plan in plans {
      var article = Article(ordinal: articles.count + 1, sentences: [])
      publication = write(plan, into: &article) ?? publication
      articles.append(article)
    }
    return Result(
      repaired: RepairedText(bytes: writer.bytes, map: writer.map), repairs: writer.repairs,
      articles: articles, publication: publication)
  }

  private mutating func write(_ plan: StoryPlan, into article: inout Article) -> String? {
    let kicker = kicker(of: plan)
    let heads = plan.heads.filter { $0 != kicker }
    var medium: String?
    var paragraph = 0
    let joined = Set(plan.goesOn.values)
    for index in (plan.heads + plan.bylines + plan.body).sorted() where !joined.contains(index) {
      if index == kicker {
        (article.kicker, article.kickerSpan) = writeHead([index])
      } else if index == heads.first {
        (article.headline, article.headlineSpan) = writeHead(heads)
      } else if plan.bylines.contains(index) {
        writeByline(page.blocks[index], into: &article)
      } else if !heads.contains(index) {
        // A paragraph may go on over more than one page.
        var parts = [index]
        while let last = parts.last, let next = plan.goesOn[last], parts.count <= plan.body.count {
          parts.append(next)
        }
        medium = writeBody(parts.map { page.blocks[$0] }, paragraph: paragraph, into: &article) ?? medium
        paragraph += 1
      }
    }
    return medium
  }

  // MARK: - Heads

  /// The head that is a zone's name and no more, if others stand with it.
  private func kicker(of plan: StoryPlan) -> Int? {
    if let marked = plan.heads.first(where: { page.blocks[$0].role == .kicker }), plan.heads.count > 1 {
      return marked
    }
    guard plan.heads.count > 1, let first = plan.heads.first else { return nil }
    let scalars = page.blocks[first].lines.flatMap {
      page.text.comparable(page.lines[$0].range, tables.folds).map(\.value)
    }
    let isZone =
      scalars.count <= 24 && scalars.allSatisfy { isHan($0) || $0 == 0xFF08 || $0 == 0xFF09 || $0 == 0xB7 }
    return isZone && tables.newsroom.suffix(.zoneEnd, of: ArraySlice(scalars)) != nil ? first : nil
  }

  /// Writes heads as one line, parted by one blank.
  private mutating func writeHead(_ heads: [Int]) -> (String, TextSpan) {
    guard let first = heads.first else { return ("", TextSpan(writer.count, writer.count)) }
    writer.paragraphBreak(at: page.lines[page.blocks[first].lines.lowerBound].start)
    let start = writer.count
    var previousEnd: Int?
    for head in heads {
      let lines = page.blocks[head].lines.map { page.lines[$0].range }
      if let previousEnd, let next = lines.first?.lowerBound {
        writer.append(0x20, from: min(previousEnd, next)..<max(previousEnd, next))
      }
      writer.write(lines, isHeadline: true)
      previousEnd = lines.last?.upperBound
    }
    let span = TextSpan(start, writer.count)
    return (String(decoding: writer.bytes[span.range], as: UTF8.self), span)
  }

  private mutating func writeByline(_ block: TextBlock, into article: inout Article) {
    let lines = block.lines.map { page.lines[$0].range }
    guard let start = lines.first?.lowerBound, let end = lines.last?.upperBound else { return }
    writer.paragraphBreak(at: start)
    writer.write(lines)
    var name = start
    while name < end,
      [0x25A1, 0x25A0, 0x25CF, 0x25C6, 0xFF08, 0x28].contains(page.text.scalar(at: name).value)
    {
      name += page.text.scalar(at: name).length
    }
    if article.byline == nil { article.byline = bylines.names(name..<end) }
  }

  // MARK: - Body

  /// Writes a paragraph, of two blocks where a page ends in its midst; the words of its dateline and the reporter's name stand
  /// outside its sentences.
  private mutating func writeBody(_ blocks: [TextBlock], paragraph: Int, into article: inout Article)
    -> String?
  {
    var lines = blocks.flatMap(\.lines).map { page.lines[$0].range }
    guard let block = blocks.first, let end = blocks.last, let first = lines.first, let last = lines.last
    else {
      return nil
    }
    writer.paragraphBreak(at: first.lowerBound)
    let dateline = page.dateline(of: block)
    if let dateline {
      let start = writer.count
      writer.write([dateline.words])
      article.dateline = String(decoding: writer.bytes[start...], as: UTF8.self)
      if dateline.end > dateline.words.upperBound { writer.write([dateline.words.upperBound..<dateline.end]) }
      if article.byline == nil { article.byline = dateline.byline }
      lines[0] = dateline.end..<max(first.upperBound, dateline.end)
    }
    let bylineStart = page.lines[end.lines.upperBound - 1].bylineStart
    if let bylineStart {
      lines[lines.count - 1] = min(lines[lines.count - 1].lowerBound, bylineStart)..<bylineStart
    }
    let start = writer.count
    writer.write(lines)
    Sentences.cut(writer.bytes, start..<writer.count, paragraph: paragraph, into: &article.sentences)
    if let bylineStart {
      let name = bylineStart..<last.upperBound
      writer.write([name])
      if article.byline == nil { article.byline = bylines.names(withoutBrackets(name)) }
    }
    return dateline?.medium
  }

  private func withoutBrackets(_ range: Range<Int>) -> Range<Int> {
    let (value, length) = page.text.scalar(at: range.lowerBound)
    guard value == 0xFF08 || value == 0x28 else { return range }
    return range.lowerBound + length..<range.upperBound
  }
}
