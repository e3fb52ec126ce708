/// Reads Word files (.docx): paragraphs, headings, tables.
public enum WordReader {
  /// What a part of the file may unpack to.
  public static let partLimit = 24 << 20

  /// Reads the paragraphs and tables of a Word file.
  public static func read(_ bytes: [UInt8]) throws(MarkupFault) -> MarkupContent {
    let parts = try ZipParts.read(bytes, limit: partLimit, totalLimit: partLimit * 2) {
      $0 == "word/document.xml" || $0 == "word/styles.xml"
    }
    guard let text = parts["word/document.xml"] else { throw .missing(part: "word/document.xml") }
    let tree = try XMLTree.xml(text, part: "word/document.xml")
    var walker = WordWalker()
    if let styles = parts["word/styles.xml"] { walker.levels = try levels(styles) }
    if let body = tree.root?.child("body") { walker.walk(body, depth: 0) }
    return MarkupContent(items: walker.items)
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
  var items: [MarkupItem] = []

  mutating func walk(_ node: XMLNode, depth: Int) {
    guard depth < XMLNode.deepest else { return }
    for child in node.children where child.isElement {
      if child.isNamed("p") {
        add(paragraph: child)
      } else if child.isNamed("tbl") {
        items.append(.table(table(child)))
      } else if !child.isNamed("sectPr") {
        walk(child, depth: depth + 1)
      }
    }
  }

  private mutating func add(paragraph: XMLNode) {
    var lines = [""]
    collect(paragraph, into: &lines, depth: 0)
    lines = lines.filter { !$0.allSatisfy(\.isWhitespace) }
    guard !lines.isEmpty else { return }
    let style = paragraph.child("pPr")?.child("pStyle")?.attribute("val")
    items.append(.paragraph(MarkupParagraph(lines: lines, level: style.flatMap { levels[$0] })))
  }

  /// The text of the runs; what was deleted, field codes and the second copy of drawings are left out.
  private func collect(_ node: XMLNode, into lines: inout [String], depth: Int) {
    guard depth < XMLNode.deepest else { return }
    for child in node.children where child.isElement {
      switch child.name {
      case "t": lines[lines.count - 1] += child.allText()
      case "tab": lines[lines.count - 1] += " "
      case "noBreakHyphen": lines[lines.count - 1] += "-"
      case "br", "cr": lines.append("")
      case "del", "instrText", "Fallback", "pPr", "rPr", "footnoteReference", "txbxContent": continue
      default: collect(child, into: &lines, depth: depth + 1)
      }
    }
  }

  private func table(_ node: XMLNode) -> MarkupTable {
    var table = MarkupTable()
    var row = 0
    /// Index of the cell that a column's vertical merge began with.
    var merges: [Int: Int] = [:]
    for rowNode in node.children where rowNode.isNamed("tr") {
      var column = 0
      for cellNode in rowNode.children where cellNode.isNamed("tc") {
        let properties = cellNode.child("tcPr")
        let span = min(
          1_000, max(1, properties?.child("gridSpan")?.attribute("val").flatMap { Int($0) } ?? 1))
        let merge = properties?.child("vMerge")
        if let merge, merge.attribute("val") != "restart", let start = merges[column] {
          table.cells[start].rowSpan = row - table.cells[start].row + 1
        } else {
          var lines = [""]
          collect(cellNode, into: &lines, depth: 0)
          let text = lines.joined(separator: " ").trimmed
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
