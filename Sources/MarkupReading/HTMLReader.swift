/// Names by which pages mark their parts: words of class and id attributes.
public struct HTMLWords: Sendable {
  /// Of the element that holds the story.
  public var content: [String]
  /// Of navigation, feet, tool bars.
  public var skipped: Set<String>

  public init(content: [String], skipped: Set<String>) {
    self.content = content
    self.skipped = skipped
  }
}

/// Reads saved pages: paragraphs, headings and tables of the story, without what stands around it. Nothing is
/// fetched, no script runs.
public enum HTMLReader {
  /// Reads a page.
  ///
  /// - Parameters:
  ///   - utf8: the page, decoded to UTF-8.
  ///   - words: class names by which the story and what stands around it are told.
  public static func read(_ utf8: [UInt8], words: HTMLWords) throws(MarkupFault) -> MarkupContent {
    let tree = try XMLTree.html(withoutConditions(utf8))
    guard let root = tree.root else { return MarkupContent() }
    let page = HTMLPage(root: root, words: words)
    var content = MarkupContent()
    let roots = page.storyElements()
    for root in roots {
      var walker = HTMLWalker(words: words)
      walker.walk(root)
      content.items += walker.finished()
    }
    guard !content.items.isEmpty else { return content }
    page.describe(&content)
    content.surroundings = page.surroundings(of: roots)
    return content
  }
}

extension HTMLReader {
  /// Without the marks <![if …]> and <![endif]> that Word writes around parts of a page.
  private static func withoutConditions(_ page: [UInt8]) -> [UInt8] {
    var result = page
    var index = 0
    while index + 2 < page.count {
      guard page[index] == 0x3C, page[index + 1] == 0x21, page[index + 2] == 0x5B else {
        index += 1
        continue
      }
      let rest = page[(index + 3)...].prefix(80)
      let isCondition = rest.starts(with: "if".utf8) || rest.starts(with: "endif".utf8)
      if isCondition, let end = rest.firstRange(of: Array("]>".utf8))?.upperBound {
        for blank in index..<end { result[blank] = 0x20 }
      }
      index += 3
    }
    return result
  }
}

/// Finds a page's story and what is said about it.
private struct HTMLPage {
  let root: XMLNode
  let words: HTMLWords

  /// The elements that hold the story, in document order.
  func storyElements() -> [XMLNode] {
    let founder = root.descendants { $0.isNamed("founder-content") }
    if !founder.isEmpty { return founder }
    if let wechat = root.descendants(where: { $0.attribute("id") == "js_content" }).first { return [wechat] }
    let marked = root.descendants { node in
      node.isNamed("article") || node.isNamed("main")
        || node.markWords.contains { words.content.contains(String($0)) }
    }
    if let best = marked.map({ ($0, $0.textLength()) }).max(by: { $0.1 < $1.1 }), best.1 > 120 {
      return [innermost(of: marked, in: best.0)]
    }
    let body = root.child("body") ?? root
    return [mostTold(below: body) ?? body]
  }

  /// Of marked elements one in another, the innermost that holds nearly all that stands in paragraphs of the outermost: what is
  /// told beside it, in lists and links, is not the story.
  private func innermost(of marked: [XMLNode], in outermost: XMLNode) -> XMLNode {
    let all = toldInParagraphs(outermost)
    guard all > 0 else { return outermost }
    // in document order, so that the last is the innermost
    return marked.last { node in
      toldInParagraphs(node) * 10 >= all * 9 && outermost.isAbove(node)
    } ?? outermost
  }

  /// Marks of sentences that stand outside lists and links, and cells of tables.
  private func toldInParagraphs(_ node: XMLNode, depth: Int = 0) -> Int {
    if node.isText { return node.content.unicodeScalars.count { $0 == "。" || $0 == "，" } }
    guard depth < XMLNode.deepest, !["li", "a"].contains(node.name) else { return 0 }
    return node.children.reduce(node.isNamed("td") ? 1 : 0) { $0 + toldInParagraphs($1, depth: depth + 1) }
  }

  /// Where no mark tells: the smallest element that holds most of the page's sentences.
  private func mostTold(below body: XMLNode) -> XMLNode? {
    func marks(_ node: XMLNode, _ depth: Int = 0) -> Int {
      if node.isText { return node.content.unicodeScalars.count { $0 == "。" || $0 == "，" } }
      return depth < XMLNode.deepest ? node.children.reduce(0) { $0 + marks($1, depth + 1) } : 0
    }
    let all = marks(body)
    guard all >= 4 else { return nil }
    var best: XMLNode?
    var node: XMLNode? = body
    var depth = 0
    while let current = node, depth < XMLNode.deepest {
      depth += 1
      let inner = current.children.filter { $0.isElement && !HTMLWalker.silent.contains($0.name) }
        .map { ($0, marks($0)) }.max { $0.1 < $1.1 }
      guard let inner, inner.1 * 10 >= all * 8, !HTMLWalker.inline.contains(inner.0.name) else { break }
      best = inner.0
      node = inner.0
    }
    return best
  }

  /// Title, date, author and source, from the paper's own comment, metadata and known elements.
  func describe(_ content: inout MarkupContent) {
    if let comment = founderComment() {
      content.title = Self.field("title", in: comment).map(Self.lines) ?? []
      content.kicker = Self.field("introtitle", in: comment)
      content.date = Self.field("date", in: comment)
      content.author = Self.field("author", in: comment)
    }
    let metadata = root.descendants { $0.isNamed("meta") }
    func meta(_ names: [String]) -> String? {
      for name in names {
        let found = metadata.first {
          ($0.attribute("name") ?? $0.attribute("property"))?.lowercased() == name
        }
        if let text = found?.attribute("content")?.trimmed, !text.isEmpty { return text }
      }
      return nil
    }
    content.date =
      content.date ?? meta(["pubdate", "publishdate", "article:published_time", "publishedtime"])
      ?? element("publish_time").map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 } ?? scriptDate()
    content.publication = meta(["contentsource", "source"]) ?? element("js_name")?.trimmed
    content.author = content.author ?? meta(["author"])
    if let founder = founderTitle() { content.title = founder }
    if content.title.isEmpty { content.title = title(meta) }
  }

  /// The day that a script of the page names as that of publishing, where the page was saved before the script ran.
  private func scriptDate() -> String? {
    let names = ["publish_time = \"", "createTime = '", "createTime = \""]
    for script in root.descendants(where: { $0.isNamed("script") }) {
      let text = script.allText()
      for name in names {
        guard let start = text.firstRange(of: name)?.upperBound else { continue }
        let date = text[start...].prefix { $0.isNumber || $0 == "-" }
        if date.count == 10 { return String(date) }
      }
    }
    return nil
  }

  private func founderTitle() -> [String]? {
    guard let founder = root.descendants(where: { $0.isNamed("founder-title") }).first else { return nil }
    var walker = HTMLWalker(words: HTMLWords(content: [], skipped: []))
    walker.walk(founder)
    guard case .paragraph(let paragraph)? = walker.finished().first else { return nil }
    return paragraph.lines
  }

  private func title(_ meta: ([String]) -> String?) -> [String] {
    if let title = meta(["articletitle", "og:title"]) { return [title] }
    for level in [["h1"], ["h2", "h3"]] {
      let headings = root.descendants { level.contains($0.name) }.map { $0.allText().trimmed }
      if let heading = headings.first(where: { $0.unicodeScalars.count >= 6 }) { return [heading] }
    }
    let title = root.descendants { $0.isNamed("title") }.first?.allText().trimmed ?? ""
    let first = title.split { "_|-–—".contains($0) }.first.map { String($0).trimmed } ?? ""
    return first.isEmpty ? [] : [first]
  }

  private func element(_ id: String) -> String? {
    root.descendants { $0.attribute("id") == id }.first?.allText()
  }

  /// `<!--enpproperty … /enpproperty-->`, wherever it stands.
  private func founderComment() -> String? {
    func find(_ node: XMLNode, _ depth: Int) -> String? {
      guard depth < XMLNode.deepest else { return nil }
      for child in node.children {
        if child.isComment, child.content.contains("enpproperty") { return child.content }
        if let found = find(child, depth + 1) { return found }
      }
      return nil
    }
    return find(root, 0)
  }

  private static func field(_ name: String, in comment: String) -> String? {
    guard let start = comment.firstRange(of: "<\(name)>")?.upperBound,
      let end = comment[start...].firstRange(of: "</\(name)>")?.lowerBound
    else { return nil }
    let text = String(comment[start..<end]).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&nbsp;", with: " ").replacing("&quot;", with: "\"").replacing("&amp;", with: "&").trimmed
    return text.isEmpty ? nil : text
  }

  /// A title's lines, parted by <br>.
  private static func lines(_ title: String) -> [String] {
    title.replacing("<br/>", with: "<br>").replacing("<BR>", with: "<br>").split(separator: "<br>")
      .map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Short texts outside the story: 发布时间：… often stands there.
  func surroundings(of roots: [XMLNode]) -> [String] {
    var lines: [String] = []
    func walk(_ node: XMLNode, _ depth: Int) {
      guard depth < XMLNode.deepest, lines.count < 400 else { return }
      for child in node.children where child.isElement {
        if HTMLWalker.silent.contains(child.name) || roots.contains(where: { $0.pointer == child.pointer }) {
          continue
        }
        if let text = child.shortText(240) {
          if !text.isEmpty { lines.append(text) }
        } else {
          walk(child, depth + 1)
        }
      }
    }
    walk(root, 0)
    return lines
  }
}

extension XMLNode {
  /// Whether the page does not show it. A page that a script unveils (WeChat's story itself) is no such case: only what is left
  /// out of the layout counts.
  fileprivate var isHidden: Bool {
    if attribute("hidden") != nil { return true }
    guard let style = attribute("style") else { return false }
    return style.lowercased().filter { !$0.isWhitespace }.contains("display:none")
  }

  /// The class and id of an element, whole and cut at hyphens and underscores, in lower case.
  fileprivate var markWords: Set<Substring> {
    var found: Set<Substring> = []
    for mark in [attribute("class"), attribute("id")] {
      guard let mark else { continue }
      let lower = mark.lowercased()
      for word in lower.split(whereSeparator: \.isWhitespace) {
        found.insert(word)
        found.formUnion(word.split { $0 == "-" || $0 == "_" })
      }
    }
    return found
  }
}

/// Walks an element and collects its paragraphs and tables.
private struct HTMLWalker {
  static let silent: Set<String> = [
    "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "textarea", "input",
    "nav",
    "footer", "head", "object", "video", "audio", "canvas",
  ]
  /// Elements that stand within a paragraph.
  static let inline: Set<String> = ["p", "span", "font", "b", "strong", "a", "i", "em", "u"]
  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "center",
    "hr", "pre",
    "figure", "header", "aside", "table", "tbody", "thead", "tr", "td", "th", "form", "body",
    "founder-content",
  ]
  let words: HTMLWords
  private var items: [MarkupItem] = []
  private var lines: [String] = [""]

  init(words: HTMLWords) {
    self.words = words
  }

  mutating func walk(_ node: XMLNode, depth: Int = 0) {
    guard depth < XMLNode.deepest else { return }
    for child in node.children {
      if child.isText {
        append(child.content)
      } else if child.isElement {
        enter(child, depth: depth)
      }
    }
  }

  mutating func finished() -> [MarkupItem] {
    endParagraph()
    return items
  }

  private mutating func enter(_ node: XMLNode, depth: Int) {
    let name = node.name
    if Self.silent.contains(name) || isSkipped(node) { return }
    switch name {
    case "br": lines.append("")
    case "sup" where isNoteMark(node.allText().trimmed): return
    case "h1", "h2", "h3", "h4", "h5", "h6":
      heading(node, level: name.utf8.last.map { Int($0) - 0x30 }, depth)
    case "figcaption": heading(node, level: nil, depth, isCaption: true)
    case "table":
      endParagraph()
      if let table = HTMLTable.read(node) {
        items.append(.table(table))
      } else {
        walk(node, depth: depth + 1)
        endParagraph()
      }
    case _ where Self.blocks.contains(name):
      endParagraph()
      walk(node, depth: depth + 1)
      endParagraph()
    default: walk(node, depth: depth + 1)
    }
  }

  /// [1] or ② behind a word leads to a note; the 2 of m² does not.
  private func isNoteMark(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    if scalars.count == 1, let only = scalars.first { return (0x2460...0x24FF).contains(only.value) }
    guard let first = scalars.first, let last = scalars.last, scalars.count > 2 else { return false }
    return "[［〔".unicodeScalars.contains(first) && "]］〕".unicodeScalars.contains(last)
  }

  private func isSkipped(_ node: XMLNode) -> Bool {
    if node.isHidden { return true }
    guard node.attribute("class") != nil || node.attribute("id") != nil else { return false }
    return !words.skipped.isEmpty && node.markWords.contains { words.skipped.contains(String($0)) }
  }

  private mutating func heading(_ node: XMLNode, level: Int?, _ depth: Int, isCaption: Bool = false) {
    endParagraph()
    walk(node, depth: depth + 1)
    endParagraph(level: level, isCaption: isCaption)
  }

  private mutating func append(_ text: String) {
    // White space of the source is one blank, as a browser shows it.
    var isBlank = lines[lines.count - 1].isEmpty
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t" {
        if !isBlank { lines[lines.count - 1] += " " }
        isBlank = true
      } else {
        lines[lines.count - 1].unicodeScalars.append(scalar)
        isBlank = false
      }
    }
  }

  private mutating func endParagraph(level: Int? = nil, isCaption: Bool = false) {
    let set = lines
    lines = [""]
    if level != nil || isCaption {
      append(set, level: level, isCaption: isCaption)
      return
    }
    // An empty line, or one that is set in, begins a paragraph of its own.
    var paragraph: [String] = []
    for line in set {
      if line.trimmed.isEmpty
        || line.unicodeScalars.first.map({ $0.value == 0x3000 || $0.value == 0x2003 }) == true
      {
        append(paragraph)
        paragraph = []
      }
      paragraph.append(line)
    }
    append(paragraph)
  }

  private mutating func append(_ lines: [String], level: Int? = nil, isCaption: Bool = false) {
    let whole = lines.map(\.trimmed).filter { !$0.isEmpty }
    guard !whole.isEmpty else { return }
    items.append(.paragraph(MarkupParagraph(lines: whole, level: level, isCaption: isCaption)))
  }
}

/// Reads a table, unless it only lays out the page.
private enum HTMLTable {
  static func read(_ node: XMLNode) -> MarkupTable? {
    if node.hasDescendant(where: { $0.isNamed("table") || $0.name.hasPrefix("founder-") }) { return nil }
    var table = MarkupTable()
    table.name = node.child("caption")?.allText().trimmed
    var taken: Set<Int> = []
    var row = 0
    for rowNode in node.descendants(where: { $0.isNamed("tr") }) {
      var column = 0
      for cell in rowNode.children where cell.isNamed("td") || cell.isNamed("th") {
        while taken.contains(row << 16 | column) { column += 1 }
        let rows = span(cell, "rowspan")
        let width = span(cell, "colspan")
        let text = cell.allText().trimmed
        guard column < 1_000, row < 10_000, taken.count < 500_000
        else { return nil }
        for r in row..<row + rows { for c in column..<column + width { taken.insert(r << 16 | c) } }
        if !text.isEmpty {
          table.cells.append(
            MarkupTable.Cell(
              text: text.split(whereSeparator: \.isWhitespace).joined(separator: " "), row: row,
              column: column,
              rowSpan: rows, columnSpan: width, isHeader: cell.isNamed("th")))
        }
        column += width
      }
      row += 1
    }
    return table.laysOutPage ? nil : table
  }

  private static func span(_ cell: XMLNode, _ name: String) -> Int {
    max(1, min(200, cell.attribute(name).flatMap { Int($0) } ?? 1))
  }
}
