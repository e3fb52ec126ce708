/// Reads workbooks (.xlsx): each sheet that is shown becomes a table.
public enum SheetReader {
  /// What a part of the file may unpack to.
  public static let partLimit = 24 << 20
  /// Most cells that are read of a workbook.
  public static let mostCells = 300_000

  /// Reads a workbook; its sheets become tables.
  public static func read(_ bytes: [UInt8]) throws(MarkupFault) -> MarkupContent {
    let parts = try ZipParts.read(bytes, limit: partLimit, totalLimit: partLimit * 3) {
      $0.hasPrefix("xl/") && $0.hasSuffix(".xml") && !$0.hasPrefix("xl/theme") && !$0.hasPrefix("xl/drawings")
        || $0 == "xl/_rels/workbook.xml.rels"
    }
    guard let workbook = parts["xl/workbook.xml"] else { throw .missing(part: "xl/workbook.xml") }
    let strings = try parts["xl/sharedStrings.xml"].map(sharedStrings) ?? []
    let formats = try parts["xl/styles.xml"].map(cellFormats) ?? []
    let targets = try parts["xl/_rels/workbook.xml.rels"].map(relations) ?? [:]
    var content = MarkupContent()
    let tree = try XMLTree.xml(workbook, part: "xl/workbook.xml")
    let settings = tree.root?.child("workbookPr")
    let countsFrom1904 = ["1", "true"].contains(settings?.attribute("date1904"))
    var cellCount = 0
    for sheet in tree.root?.child("sheets")?.children ?? tree.none where sheet.isNamed("sheet") {
      guard let id = sheet.attribute("id"), let target = targets[id], let part = parts[target] else {
        continue
      }
      let name = sheet.attribute("name") ?? ""
      guard sheet.attribute("state") == nil || sheet.attribute("state") == "visible" else {
        content.hidden.append("the sheet \(name)")
        continue
      }
      var reader = SheetWalker(strings: strings, formats: formats, countsFrom1904: countsFrom1904)
      let table = try reader.read(part, part: target, name: name)
      content.hidden += reader.hidden(in: name)
      content.unsavedFormulas += reader.unsavedFormulas
      cellCount += table.cells.count
      guard cellCount <= mostCells else { throw .tooLarge(part: target, limit: mostCells) }
      if !table.cells.isEmpty { content.items.append(.table(table)) }
    }
    return content
  }

  private static func sharedStrings(_ bytes: [UInt8]) throws(MarkupFault) -> [String] {
    let tree = try XMLTree.xml(bytes, part: "xl/sharedStrings.xml")
    var strings: [String] = []
    for item in tree.root?.children ?? tree.none where item.isNamed("si") { strings.append(richText(item)) }
    return strings
  }

  /// The text of runs, readings (phonetic hints) left out.
  fileprivate static func richText(_ node: XMLNode) -> String {
    var text = ""
    for child in node.children {
      if child.isNamed("t") { text += child.allText() }
      if child.isNamed("r") { text += child.child("t")?.allText() ?? "" }
    }
    return text
  }

  private static func relations(_ bytes: [UInt8]) throws(MarkupFault) -> [String: String] {
    let tree = try XMLTree.xml(bytes, part: "xl/_rels/workbook.xml.rels")
    var targets: [String: String] = [:]
    for relation in tree.root?.children ?? tree.none where relation.isNamed("Relationship") {
      guard let id = relation.attribute("Id"), let target = relation.attribute("Target") else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return targets
  }

  /// The number format of each cell style.
  private static func cellFormats(_ bytes: [UInt8]) throws(MarkupFault) -> [NumberFormat] {
    let tree = try XMLTree.xml(bytes, part: "xl/styles.xml")
    var codes: [Int: String] = [:]
    for format in tree.root?.child("numFmts")?.children ?? tree.none {
      if let id = format.attribute("numFmtId").flatMap({ Int($0) }) {
        codes[id] = format.attribute("formatCode")
      }
    }
    var formats: [NumberFormat] = []
    for style in tree.root?.child("cellXfs")?.children ?? tree.none where style.isNamed("xf") {
      let id = style.attribute("numFmtId").flatMap { Int($0) } ?? 0
      formats.append(NumberFormat(id: id, code: codes[id]))
    }
    return formats
  }
}

extension XMLTree {
  /// No nodes.
  var none: XMLChildren { XMLChildren.empty }
}

private struct SheetWalker {
  let strings: [String]
  let formats: [NumberFormat]
  let countsFrom1904: Bool
  /// What a sheet has.
  private static let mostColumns = 16_384

  private var hiddenRows = 0
  private var hiddenColumns = 0
  /// Formulas whose value the program that wrote the file did not work out.
  private(set) var unsavedFormulas = 0

  init(strings: [String], formats: [NumberFormat], countsFrom1904: Bool) {
    self.strings = strings
    self.formats = formats
    self.countsFrom1904 = countsFrom1904
  }

  /// What was left out, in words.
  func hidden(in sheet: String) -> [String] {
    [(hiddenRows, "row"), (hiddenColumns, "column")].filter { $0.0 > 0 }
      .map { "\($0) \($1)\($0 == 1 ? "" : "s") of \(sheet)" }
  }

  mutating func read(_ bytes: [UInt8], part: String, name: String) throws(MarkupFault) -> MarkupTable {
    let tree = try XMLTree.xml(bytes, part: part)
    var table = MarkupTable(name: name, isSheet: true)
    guard let root = tree.root else { return table }
    var rowNumber = -1
    let hidden = hiddenColumns(root, tree)
    var columnsLeftOut: Set<Int> = []
    for row in root.child("sheetData")?.children ?? tree.none where row.isNamed("row") {
      let number = row.attribute("r").flatMap { Int($0) } ?? rowNumber + 2
      guard (1...1 << 20).contains(number) else { continue }
      rowNumber = number - 1
      if Self.isTrue(row.attribute("hidden")) {
        if row.children.contains(where: { !text(of: $0).isEmpty }) { hiddenRows += 1 }
        continue
      }
      var column = -1
      for cell in row.children where cell.isNamed("c") {
        column = cell.attribute("r").flatMap(Self.place)?.column ?? column + 1
        let text = text(of: cell).trimmed
        guard !text.isEmpty else {
          if cell.child("f") != nil, cell.child("v").map({ $0.allText().isEmpty }) ?? true,
            cell.attribute("t") != "str"
          {
            unsavedFormulas += 1
          }
          continue
        }
        guard !(column < hidden.count && hidden[column]) else {
          columnsLeftOut.insert(column)
          continue
        }
        table.cells.append(MarkupTable.Cell(text: text, row: rowNumber, column: column))
        if table.cells.count > SheetReader.mostCells {
          throw .tooLarge(part: part, limit: SheetReader.mostCells)
        }
      }
    }
    hiddenColumns = columnsLeftOut.count
    merge(root, tree, &table)
    return table
  }

  /// Which columns are not shown.
  private func hiddenColumns(_ root: XMLNode, _ tree: XMLTree) -> [Bool] {
    var hidden = [Bool](repeating: false, count: Self.mostColumns)
    for column in root.child("cols")?.children ?? tree.none where Self.isTrue(column.attribute("hidden")) {
      guard let first = column.attribute("min").flatMap({ Int($0) }),
        let last = column.attribute("max").flatMap({ Int($0) }).map({ min($0, Self.mostColumns) }),
        first >= 1, first <= last, !hidden[first - 1] || !hidden[last - 1]
      else { continue }
      for index in first - 1..<last { hidden[index] = true }
    }
    return hidden
  }

  private static func isTrue(_ attribute: String?) -> Bool { attribute == "1" || attribute == "true" }

  private func merge(_ root: XMLNode, _ tree: XMLTree, _ table: inout MarkupTable) {
    var merges: [Int: (rows: Int, columns: Int)] = [:]
    for merge in root.child("mergeCells")?.children ?? tree.none {
      let ends = (merge.attribute("ref") ?? "").split(separator: ":")
      guard ends.count == 2, let first = Self.place(String(ends[0])), let last = Self.place(String(ends[1])),
        last.row >= first.row, last.column >= first.column
      else { continue }
      merges[first.row << 20 | first.column] = (last.row - first.row + 1, last.column - first.column + 1)
    }
    for index in table.cells.indices {
      guard let span = merges[table.cells[index].row << 20 | table.cells[index].column] else { continue }
      table.cells[index].rowSpan = span.rows
      table.cells[index].columnSpan = span.columns
    }
  }

  private func text(of cell: XMLNode) -> String {
    let value = cell.child("v")?.allText() ?? ""
    switch cell.attribute("t") {
    case "s": return Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "inlineStr": return cell.child("is").map(SheetReader.richText) ?? ""
    case "str", "d": return value
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "e": return ""
    default:
      let style = cell.attribute("s").flatMap { Int($0) } ?? 0
      let format = formats.indices.contains(style) ? formats[style] : NumberFormat(id: 0, code: nil)
      return format.text(value, countsFrom1904: countsFrom1904)
    }
  }

  /// 0-based row and column of `C7`.
  static func place(_ reference: String) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in reference.utf8 where byte != 0x24 {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39 where column > 0: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard column <= mostColumns, row <= 1 << 20 else { return nil }
    }
    return row > 0 && column > 0 ? (row - 1, column - 1) : nil
  }
}
