internal import PageLayout

/// The structure tree of a document: what a screen reader walks.
struct PDFStructure {
  /// What an element holds, in reading order.
  enum Kid {
    case element(Int)
    /// Marked content of the element's own page.
    case content(Int)
    case annotation(Int)
  }

  struct Element {
    /// Nil for the document itself.
    var tag: StructureTag?
    var parent: Int
    var page: Int
    /// On the page, from its lower left corner, as PDF counts.
    var box: Rect
    var kids: [Kid] = []
  }

  /// The document first.
  private(set) var elements = [
    Element(tag: nil, parent: 0, page: 0, box: Rect(x: 0, y: 0, width: 0, height: 0))
  ]
  /// By page: the element of each piece of marked content.
  private var owners: [[Int]]
  /// The element of each annotation, in order.
  private var links: [Int] = []

  init(pages: Int) { owners = Array(repeating: [], count: pages) }

  mutating func open(_ tag: StructureTag, in parent: Int, page: Int, box: Rect) -> Int {
    elements.append(Element(tag: tag, parent: parent, page: page, box: box))
    elements[parent].kids.append(.element(elements.count - 1))
    return elements.count - 1
  }

  /// - Returns: the number of the content on its page.
  mutating func addContent(to element: Int) -> Int {
    let page = elements[element].page
    owners[page].append(element)
    elements[element].kids.append(.content(owners[page].count - 1))
    return owners[page].count - 1
  }

  /// - Returns: the annotation's key in the tree of parents.
  mutating func addAnnotation(_ object: Int, to element: Int) -> Int {
    elements[element].kids.append(.annotation(object))
    links.append(element)
    return owners.count + links.count - 1
  }

  // MARK: Writing

  /// - Parameter pages: the objects of the pages.
  /// - Returns: the object of the tree's root.
  func write(to objects: inout PDFObjects, pages: [Int]) -> Int {
    let root = objects.reserve()
    let numbers = elements.map { _ in objects.reserve() }
    for (n, element) in elements.enumerated() {
      objects.set(
        numbers[n], body(of: element, parent: n == 0 ? root : numbers[element.parent], numbers, pages))
    }
    var parents = PDFBytes("<</Nums[")
    for (n, owners) in owners.enumerated() {
      parents.add("\(n)[")
      for (k, owner) in owners.enumerated() {
        if k > 0 { parents.add(" ") }
        parents.add(reference: numbers[owner])
      }
      parents.add("]")
    }
    for (n, link) in links.enumerated() {
      parents.add("\(owners.count + n) ")
      parents.add(reference: numbers[link])
      parents.add(" ")
    }
    parents.add("]>>")
    let tree = objects.add(parents)
    objects.set(
      root,
      PDFBytes(
        "<</Type/StructTreeRoot/K \(numbers[0]) 0 R/ParentTree \(tree) 0 R"
          + "/ParentTreeNextKey \(owners.count + links.count)>>"))
    return root
  }

  private func body(of element: Element, parent: Int, _ numbers: [Int], _ pages: [Int]) -> PDFBytes {
    var body = PDFBytes("<</S/\(element.tag?.pdfName ?? "Document")/P ")
    body.add(reference: parent)
    if element.kids.contains(where: { if case .element = $0 { false } else { true } }) {
      body.add("/Pg ")
      body.add(reference: pages[element.page])
    }
    body.add("/K")
    let isAlone = element.kids.count == 1
    body.add(isAlone ? " " : "[")
    for (n, kid) in element.kids.enumerated() {
      if n > 0 { body.add(" ") }
      switch kid {
      case .element(let n): body.add(reference: numbers[n])
      case .content(let n): body.add(n)
      case .annotation(let n): body.add("<</Type/OBJR/Obj \(n) 0 R>>")
      }
    }
    if !isAlone { body.add("]") }
    attributes(of: element, to: &body)
    body.add(">>")
    return body
  }

  private func attributes(of element: Element, to body: inout PDFBytes) {
    switch element.tag {
    case .figure(let alternative):
      body.add("/Alt")
      body.add(text: alternative)
      let box = element.box
      body.add("/A<</O/Layout/Placement/Block/BBox[")
      body.add([box.x, box.y, box.maxX, box.maxY])
      body.add("]>>")
    case .table(let summary) where !summary.isEmpty:
      body.add("/A<</O/Table/Summary")
      body.add(text: summary)
      body.add(">>")
    case .headerCell(let scope, let columns, let rows):
      body.add("/A<</O/Table/Scope/\(scope.rawValue)\(spans(columns, rows))>>")
    case .dataCell(let columns, let rows) where columns > 1 || rows > 1:
      body.add("/A<</O/Table\(spans(columns, rows))>>")
    default: break
    }
  }

  private func spans(_ columns: Int, _ rows: Int) -> String {
    (columns > 1 ? "/ColSpan \(columns)" : "") + (rows > 1 ? "/RowSpan \(rows)" : "")
  }
}

extension StructureTag {
  var pdfName: String {
    switch self {
    case .section: "Sect"
    case .heading(let level): "H\(min(6, max(1, level)))"
    case .paragraph: "P"
    case .span: "Span"
    case .caption: "Caption"
    case .note: "Note"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .tableHead: "THead"
    case .tableBody: "TBody"
    case .tableRow: "TR"
    case .headerCell: "TH"
    case .dataCell: "TD"
    case .figure: "Figure"
    case .link: "Link"
    }
  }
}
