public import PageLayout
internal import SourceText

extension PagedDocument {
  /// The document as PDF: tagged, with bookmarks, links and fonts cut to its text. Same pages, same bytes.
  public func pdf(fonts: FontSet) throws(RenderingError) -> [UInt8] {
    var writing = try PDFWriting(self, fonts: fonts)
    return try writing.file()
  }
}

/// Writes one document. cairo's own PDFs are not used: it cannot say alternative texts or what heads a table, keeps
/// whole fonts, and its files would have to be read and written again.
private struct PDFWriting {
  private let document: PagedDocument
  private let fonts: FontSet
  private let destinations: Destinations
  private var used: [PDFFont] = []
  /// Places in `used`.
  private var numbers: [ObjectIdentifier: Int] = [:]
  private var objects = PDFObjects()
  private var structure: PDFStructure
  /// The objects of the pages.
  private var pages: [Int] = []

  init(_ document: PagedDocument, fonts: FontSet) throws(RenderingError) {
    self.document = document
    self.fonts = fonts
    destinations = try Destinations(document)
    structure = PDFStructure(pages: document.pages.count)
    try cutFonts()
  }

  /// Finds the glyphs of all pages, font by font in the order of their first use.
  private mutating func cutFonts() throws(RenderingError) {
    var found: [(file: FontFile, isBold: Bool, glyphs: Set<UInt32>)] = []
    for (n, page) in document.pages.enumerated() {
      var missing: RenderingError?
      page.frame.forEachRun { run in
        for glyph in fonts.glyphs(of: run.text, in: run.font) {
          guard let file = fonts.file(glyph.file, of: run.font) else { continue }
          if glyph.id == 0 { missing = missing ?? fonts.missing(glyph, run, page: n + 1) }
          let key = ObjectIdentifier(file)
          if numbers[key] == nil {
            numbers[key] = found.count
            found.append((file, run.font.weight == .bold, []))
          }
          found[numbers[key] ?? 0].glyphs.insert(glyph.id)
        }
      }
      if let missing { throw missing }
    }
    for (n, font) in found.enumerated() {
      used.append(try PDFFont(font.file, isBold: font.isBold, number: n, glyphs: font.glyphs))
    }
  }

  // MARK: The file

  mutating func file() throws(RenderingError) -> [UInt8] {
    let catalog = objects.reserve()
    let tree = objects.reserve()
    let resources = objects.reserve()
    pages = document.pages.map { _ in objects.reserve() }
    for (n, page) in document.pages.enumerated() {
      let height = page.frame.size.height
      var drawing = PageDrawing(
        page: n, pages: pages, heights: document.pages.map(\.frame.size.height),
        content: PageContent(height: height))
      try draw(page.frame, at: .zero, in: nil, isFigure: false, &drawing)
      drawing.content.endContent()
      let content = objects.add(stream: drawing.content.out.bytes)
      var body = PDFBytes("<</Type/Page/Parent \(tree) 0 R/MediaBox[0 0")
      body.add([page.frame.size.width, height])
      body.add("]/Resources \(resources) 0 R/Contents \(content) 0 R/StructParents \(n)/Tabs/S")
      if !drawing.annotations.isEmpty { body.add("/Annots[\(references(drawing.annotations))]") }
      body.add(">>")
      objects.set(pages[n], body)
    }
    objects.set(tree, PDFBytes("<</Type/Pages/Count \(pages.count)/Kids[\(references(pages))]>>"))
    let faces = used.map { "/F\($0.number) \($0.write(to: &objects)) 0 R" }.joined()
    objects.set(resources, PDFBytes("<</Font<<\(faces)>>>>"))
    let root = structure.write(to: &objects, pages: pages)
    var body = PDFBytes(
      "<</Type/Catalog/Pages \(tree) 0 R/MarkInfo<</Marked true>>/StructTreeRoot \(root) 0 R"
        + "/ViewerPreferences<</DisplayDocTitle true>>/Lang")
    body.add(text: document.language)
    if let outline = outline() { body.add("/PageMode/UseOutlines/Outlines \(outline) 0 R") }
    body.add(">>")
    objects.set(catalog, body)
    return objects.file(trailer: "/Root \(catalog) 0 R/Info \(objects.add(information)) 0 R")
  }

  private func references(_ numbers: [Int]) -> String { numbers.map { "\($0) 0 R" }.joined(separator: " ") }

  private var information: PDFBytes {
    var body = PDFBytes("<<")
    for (key, value) in [
      ("Title", document.title), ("Subject", document.subject),
      ("Keywords", document.keywords.joined(separator: ", ")), ("Creator", "zonebrief"),
      ("Producer", "zonebrief"),
    ] where !value.isEmpty {
      body.add("/\(key)")
      body.add(text: value)
    }
    let day = document.date.description.filter { $0 != "-" }
    let date = day + String("0101".dropFirst(max(0, day.utf8.count - 4)))
    body.add("/CreationDate(D:\(date)000000Z)/ModDate(D:\(date)000000Z)>>")
    return body
  }

  // MARK: Drawing

  /// What a page gathers while it is drawn.
  private struct PageDrawing {
    let page: Int
    let pages: [Int]
    let heights: [Double]
    var content: PageContent
    var annotations: [Int] = []
  }

  /// - Parameter element: whose content the frame's text is; nil outside of all.
  private mutating func draw(
    _ frame: Frame, at origin: Point, in element: Int?, isFigure: Bool, _ drawing: inout PageDrawing
  ) throws(RenderingError) {
    for placed in frame.items {
      let at = origin + placed.at
      switch placed.item {
      case .destination: break
      case .shape(let shape):
        own(isFigure ? element : nil, else: .decoration, &drawing)
        drawing.content.draw(shape, at: at)
      case .text(let run):
        own(element, else: .running, &drawing)
        try draw(run, at: at, &drawing)
      case .group(let group):
        let rect = Rect(x: at.x, y: at.y, width: group.frame.size.width, height: group.frame.size.height)
        if group.clips { drawing.content.clip(to: rect) }
        var inner = element
        var isInFigure = isFigure
        if let tag = group.tag {
          inner = open(tag, in: element ?? 0, rect, group.frame, &drawing)
          if case .figure = tag { isInFigure = true }
        }
        try draw(group.frame, at: at, in: inner, isFigure: isInFigure, &drawing)
        if group.clips { drawing.content.endClip() }
      }
    }
  }

  private mutating func own(_ element: Int?, else owner: PageContent.Owner, _ drawing: inout PageDrawing) {
    drawing.content.switchOwner(
      to: element.map { .element($0) } ?? owner, tag: element.flatMap { structure.elements[$0].tag },
      number: { structure.addContent(to: $0) })
  }

  private mutating func open(
    _ tag: StructureTag, in parent: Int, _ rect: Rect, _ frame: Frame, _ drawing: inout PageDrawing
  ) -> Int {
    let height = drawing.content.height
    let box = Rect(x: rect.x, y: height - rect.maxY, width: rect.width, height: rect.height)
    let element = structure.open(tag, in: parent, page: drawing.page, box: box)
    guard case .link(let target) = tag else { return element }
    let annotation = objects.reserve()
    var body = PDFBytes("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[")
    body.add([box.x, box.y, box.maxX, box.maxY])
    body.add("]/StructParent \(structure.addAnnotation(annotation, to: element))/Contents")
    body.add(text: frame.text)
    switch target {
    case .destination(let name):
      body.add("/Dest")
      body.add(place(name))
    case .uri(let uri):
      body.add("/A<</S/URI/URI")
      body.add(literal: percentEncoded(uri).utf8)
      body.add(">>")
    }
    body.add(">>")
    objects.set(annotation, body)
    drawing.annotations.append(annotation)
    return element
  }

  private func place(_ name: String) -> String {
    guard let place = destinations.places[name] else { return "null" }
    var body = PDFBytes("[\(pages[place.page]) 0 R/XYZ")
    body.add([place.at.x, document.pages[place.page].frame.size.height - place.at.y])
    body.add(" null]")
    return String(decoding: body.bytes, as: UTF8.self)
  }

  /// PDF's addresses are ASCII.
  private func percentEncoded(_ uri: String) -> String {
    uri.utf8.map { byte in
      let isPlain = byte > 0x20 && byte < 0x7F && !"\\\"<>^`{|}".utf8.contains(byte)
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (hex.utf8.count < 2 ? "0" : "") + hex
    }.joined()
  }

  private mutating func draw(_ run: TextRun, at origin: Point, _ drawing: inout PageDrawing)
    throws(RenderingError)
  {
    let shaped = fonts.glyphs(of: run.text, in: run.font)
    let origins = ClusterOrigins(run)
    var start = 0
    while start < shaped.count {
      var end = start + 1
      while end < shaped.count, shaped[end].file == shaped[start].file { end += 1 }
      guard let file = fonts.file(shaped[start].file, of: run.font),
        let number = numbers[ObjectIdentifier(file)]
      else { return }
      let glyphs = shaped[start..<end]
      let textEnd = end < shaped.count ? shaped[end].cluster : run.text.utf8.count
      let isPlain = note(glyphs, of: run.text, end: textEnd, font: number)
      let placed = glyphs.map { glyph in
        used[number].placed(
          glyph.id,
          at: Point(
            x: origin.x + origins.x(at: glyph.cluster) + glyph.offsetX * run.font.size,
            y: origin.y - glyph.offsetY * run.font.size))
      }
      drawing.content.show(
        placed, font: .init(number: number, size: run.font.size), colour: run.colour,
        reads: isPlain ? nil : slice(run.text, shaped[start].cluster, textEnd))
      start = end
    }
  }

  /// - Returns: whether each glyph says by itself what it stands for.
  private mutating func note(_ glyphs: ArraySlice<FontSet.Glyph>, of text: String, end: Int, font: Int)
    -> Bool
  {
    var isPlain = true
    for n in glyphs.indices {
      let next = n + 1 < glyphs.endIndex ? glyphs[n + 1].cluster : end
      // of several glyphs to a cluster none says it all
      let isAlone =
        next > glyphs[n].cluster && (n == glyphs.startIndex || glyphs[n - 1].cluster < glyphs[n].cluster)
      let isNoted = isAlone && used[font].note(glyphs[n].id, as: slice(text, glyphs[n].cluster, next)[...])
      isPlain = isPlain && isNoted
    }
    return isPlain
  }

  private func slice(_ text: String, _ start: Int, _ end: Int) -> String {
    String(decoding: text.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
  }

  // MARK: Bookmarks

  private mutating func outline() -> Int? {
    guard !document.outline.isEmpty else { return nil }
    let root = objects.reserve()
    var parents = [root]
    var children: [Int: [Int]] = [:]
    var entries: [(number: Int, parent: Int, entry: OutlineEntry)] = []
    for entry in document.outline {
      let level = min(max(1, entry.level), parents.count)
      parents.removeSubrange(level...)
      let number = objects.reserve()
      entries.append((number, parents[level - 1], entry))
      children[parents[level - 1], default: []].append(number)
      parents.append(number)
    }
    func family(of number: Int) -> String {
      guard let first = children[number]?.first, let last = children[number]?.last else { return "" }
      func count(_ number: Int) -> Int { (children[number] ?? []).reduce(0) { $0 + 1 + count($1) } }
      return "/First \(first) 0 R/Last \(last) 0 R/Count \(count(number))"
    }
    for (number, parent, entry) in entries {
      let siblings = children[parent] ?? []
      let place = siblings.firstIndex(of: number) ?? 0
      var body = PDFBytes("<</Parent \(parent) 0 R\(family(of: number))/Title")
      body.add(text: entry.title)
      body.add("/Dest\(self.place(entry.destination))")
      if place > 0 { body.add("/Prev \(siblings[place - 1]) 0 R") }
      if place + 1 < siblings.count { body.add("/Next \(siblings[place + 1]) 0 R") }
      body.add(">>")
      objects.set(number, body)
    }
    objects.set(root, PDFBytes("<</Type/Outlines\(family(of: root))>>"))
    return root
  }
}

extension Frame {
  fileprivate func forEachRun(_ body: (TextRun) -> Void) {
    for placed in items {
      switch placed.item {
      case .text(let run): body(run)
      case .group(let group): group.frame.forEachRun(body)
      case .shape, .destination: break
      }
    }
  }

  /// All it says.
  fileprivate var text: String {
    var text = ""
    forEachRun { text += $0.text }
    return text
  }
}
