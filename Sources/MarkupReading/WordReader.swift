/// Reads Word files (.docx): paragraphs, headings, tables.
public enum WordReader {
  /// What a part of the file may unpack to.
  public static let partLimit = 24 << 20

  /// Reads the paragraphs and tables of a Word file.
  public static func read(_ bytes: [UInt8]) throws(MarkupFault) -> MarkupContent {
    let parts = try ZipParts.read(bytes, limit: partLimit, totalLimit: partLimit * 2) {
      $0 == "word/document.xml" || $0 == "word/styles.xml" || notes.contains($0) || isHeader($0)
    }
    guard let text = parts["word/document.xml"] else { throw .missing(part: "word/document.xml") }
    let tree = try XMLTree.xml(text, part: "word/document.xml")
    var walker = WordWalker()
    if let styles = parts["word/styles.xml"] { walker.levels = try levels(styles) }
    var noteTrees: [XMLTree] = []
    for part in notes {
      guard let bytes = parts[part] else { continue }
      let tree = try XMLTree.xml(bytes, part: part)
      noteTrees.append(tree)
      for note in tree.root?.children ?? tree.none {
        if let id = note.attribute("id") { walker.notes["\(note.name)Reference \(id)"] = note }
      }
    }
    if let body = tree.root?.child("body") { walker.walk(body, depth: 0) }
    var content = MarkupContent(items: walker.finished())
    withExtendedLifetime(noteTrees) {}
    if walker.hasHiddenText { content.hidden.append("text that is set as hidden") }
    for part in parts.keys.filter(isHeader).sorted() {
      content.surroundings += try headerLines(parts[part] ?? [], part: part)
    }
    return content
  }

  private static let notes = ["word/footnotes.xml", "word/endnotes.xml"]

  private static func isHeader(_ part: String) -> Bool {
    part.hasPrefix("word/header") && part.hasSuffix(".xml")
  }

  /// What stands above each page: there a bulletin has its date.
  private static func headerLines(_ bytes: [UInt8], part: String) throws(MarkupFault) -> [String] {
    let tree = try XMLTree.xml(bytes, part: part)
    var walker = WordWalker()
    if let root = tree.root { walker.walk(root, depth: 0) }
    return walker.finished().flatMap { item in
      if case .paragraph(let paragraph) = item { paragraph.lines } else { [String]() }
    }
  }

  /// Heading levels by style id, from the styles' names: heading 1, Title, 标题 1.
  private static func levels(_ bytes: [UInt8]) throws(MarkupFault) -> [String: Int] {
    let tree = try XMLTree.xml(bytes, part: "word/styles.xml")
    var levels: [String: Int] = [:]
    guard let root = tree.root else { return levels }
    for style in root.children where style.isNamed("style") {
      guard let id = style.attribute("styleId"),
        let name = style.child("name")?.attribute("val")?.lowercased()
      else {
        continue
      }
      if name == "title" || name == "标题" { levels[id] = 1 }
      if name.hasPrefix("heading ") || name.hasPrefix("标题 "), let level = name.last?.wholeNumberValue {
        levels[id] = level
      }
    }
    return levels
  }
}

private struct WordWalker {
  var levels: [String: Int] = [:]
  /// Footnotes and endnotes, by the element that refers to them and its id.
  var notes: [String: XMLNode] = [:]
  private(set) var hasHiddenText = false

  private var items: [MarkupItem] = []
  /// A paragraph whose end was deleted: what follows goes on in it.
  private var open: MarkupParagraph?
  /// Notes that were read, so that one that refers to itself ends.
  private var notesRead: Set<String> = []

  private static let deleted: Set<String> = ["del", "moveFrom"]

  mutating func finished() -> [MarkupItem] {
    endOpen()
    return items
  }

  mutating func walk(_ node: XMLNode, depth: Int) {
    guard depth < XMLNode.deepest else { return }
    for child in node.children where child.isElement && !Self.deleted.contains(child.name) {
      if child.isNamed("p") {
        add(paragraph: child, depth: depth)
      } else if child.isNamed("tbl") {
        endOpen()
        add(table: child, depth: depth)
      } else if !child.isNamed("sectPr"), !child.isNamed("Fallback") {
        walk(child, depth: depth + 1)
      }
    }
  }

  private mutating func endOpen() {
    if let open { items.append(.paragraph(open)) }
    open = nil
  }

  private mutating func add(paragraph: XMLNode, depth: Int) {
    var runs = Runs()
    collect(paragraph, into: &runs, depth: 0)
    let properties = paragraph.child("pPr")
    if !runs.isBlank {
      let style = properties?.child("pStyle")?.attribute("val")
      var whole = MarkupParagraph(lines: runs.lines, level: style.flatMap { levels[$0] })
      if let open {
        whole.level = open.level
        whole.lines =
          open.lines.dropLast() + [(open.lines.last ?? "") + runs.lines[0]] + runs.lines.dropFirst()
      }
      whole.lines.removeAll { $0.allSatisfy(\.isWhitespace) }
      open = whole
    }
    if properties?.child("rPr")?.child("del") == nil { endOpen() }
    // Boxes and notes stand beside the text: they follow the paragraph that they are anchored in.
    for box in runs.boxes {
      endOpen()
      walk(box, depth: depth + 1)
    }
  }

  /// What the runs of a paragraph or a cell say.
  private struct Runs {
    var lines = [""]
    /// Boxes with text of their own, and notes.
    var boxes: [XMLNode] = []

    var isBlank: Bool { lines.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
  }

  /// The text of the runs; what was deleted or is hidden, field codes and the second copy of drawings are left out.
  private mutating func collect(_ node: XMLNode, into runs: inout Runs, depth: Int) {
    guard depth < XMLNode.deepest else { return }
    for child in node.children where child.isElement {
      switch child.name {
      case "t": runs.lines[runs.lines.count - 1] += child.allText()
      case "tab": runs.lines[runs.lines.count - 1] += " "
      case "noBreakHyphen": runs.lines[runs.lines.count - 1] += "-"
      case "br", "cr": runs.lines.append("")
      case "r" where isHidden(child): hasHiddenText = true
      case "txbxContent": runs.boxes.append(child)
      case "footnoteReference", "endnoteReference":
        let key = "\(child.name) \(child.attribute("id") ?? "")"
        if let note = notes[key], notesRead.insert(key).inserted { runs.boxes.append(note) }
      case "instrText", "Fallback", "pPr", "rPr", "rt": continue
      case _ where Self.deleted.contains(child.name): continue
      default: collect(child, into: &runs, depth: depth + 1)
      }
    }
  }

  private func isHidden(_ run: XMLNode) -> Bool {
    guard let mark = run.child("rPr")?.child("vanish") else { return false }
    return !["0", "false"].contains(mark.attribute("val"))
  }

  // MARK: - Tables

  /// Adds a table, or what stands in its cells where it only lays out the page.
  private mutating func add(table node: XMLNode, depth: Int) {
    var boxes: [XMLNode] = []
    if !node.hasDescendant(where: { $0.isNamed("tbl") }) {
      let read = table(node, boxes: &boxes)
      if !read.laysOutPage {
        items.append(.table(read))
        for box in boxes { walk(box, depth: depth + 1) }
        return
      }
    }
    walk(node, depth: depth + 1)
    endOpen()
  }

  private mutating func table(_ node: XMLNode, boxes: inout [XMLNode]) -> MarkupTable {
    var table = MarkupTable()
    var row = 0
    /// Index of the cell that a column's vertical merge began with.
    var merges: [Int: Int] = [:]
    for rowNode in node.children where rowNode.isNamed("tr") {
      let rowProperties = rowNode.child("trPr")
      if rowProperties?.child("del") != nil { continue }
      var column = Self.count(rowProperties?.child("gridBefore"), or: 0)
      for cellNode in rowNode.children where cellNode.isNamed("tc") {
        let properties = cellNode.child("tcPr")
        let span = max(1, Self.count(properties?.child("gridSpan"), or: 1))
        let merge = properties?.child("vMerge")
        if let merge, merge.attribute("val") != "restart", let start = merges[column] {
          table.cells[start].rowSpan = row - table.cells[start].row + 1
        } else {
          var runs = Runs()
          collect(cellNode, into: &runs, depth: 0)
          boxes += runs.boxes
          let text = runs.lines.joined(separator: " ").trimmed
          merges[column] = merge == nil ? nil : table.cells.count
          table.cells.append(MarkupTable.Cell(text: text, row: row, column: column, columnSpan: span))
        }
        column += span
      }
      row += 1
    }
    table.cells.removeAll(where: \.text.isEmpty)
    return table
  }

  private static func count(_ node: XMLNode?, or usual: Int) -> Int {
    min(1_000, max(0, node?.attribute("val").flatMap { Int($0) } ?? usual))
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    var view = self[...]
    while let first = view.unicodeScalars.first, first.properties.isWhitespace {
      view.unicodeScalars.removeFirst()
    }
    while let last = view.unicodeScalars.last, last.properties.isWhitespace {
      view.unicodeScalars.removeLast()
    }
    return String(view)
  }
}
