internal import PageLayout

/// The drawing operators of one page. PDF counts upwards from the lower left corner, frames downwards from the upper
/// left one.
struct PageContent {
  /// Whose content is being drawn.
  enum Owner: Hashable {
    case element(Int)
    /// What carries no meaning: rules, grounds.
    case decoration
    /// A running head or foot.
    case running
  }

  /// What operators leave behind, so that nothing is said twice.
  private struct State {
    var fill: Colour?
    var stroke: Colour?
    var width = 1.0
    var dash: [Double] = []
    var font: PDFFont.Use?
  }

  let height: Double
  private(set) var out = PDFBytes()
  private var state = State()
  private var kept: [State] = []
  private var owner: Owner?

  init(height: Double) { self.height = height }

  /// Marks what follows as the content of another owner.
  ///
  /// - Parameter number: gives the number of new content of an element.
  mutating func switchOwner(to next: Owner, tag: StructureTag?, number: (Int) -> Int) {
    guard next != owner else { return }
    endContent()
    owner = next
    switch next {
    case .element(let element): out.add("/\(tag?.pdfName ?? "Span")<</MCID \(number(element))>>BDC\n")
    case .decoration: out.add("/Artifact BMC\n")
    case .running: out.add("/Artifact<</Type/Pagination>>BDC\n")
    }
  }

  mutating func endContent() {
    if owner != nil { out.add("EMC\n") }
    owner = nil
  }

  // MARK: Shapes

  mutating func draw(_ shape: Shape, at origin: Point) {
    if let fill = shape.fill {
      set(fill: fill)
      trace(shape.path, at: origin)
      out.add("f\n")
    }
    if let hatch = shape.hatch { draw(hatch, in: shape.path, at: origin) }
    if let stroke = shape.stroke {
      set(stroke)
      trace(shape.path, at: origin)
      out.add("S\n")
    }
  }

  private mutating func draw(_ hatch: Hatch, in path: Path, at origin: Point) {
    save()
    trace(path, at: origin)
    out.add("W n\n")
    set(Stroke(hatch.colour, width: hatch.line))
    for (a, b) in hatch.lines(over: path.bounds(at: origin)) {
      add(a)
      out.add(" m")
      add(b)
      out.add(" l\n")
    }
    out.add("S\n")
    restore()
  }

  /// What is drawn until `restore` shows inside the rectangle only.
  mutating func clip(to rect: Rect) {
    endContent()
    save()
    out.add([rect.x, height - rect.maxY, rect.width, rect.height])
    out.add(" re W n\n")
  }

  mutating func endClip() {
    endContent()
    restore()
  }

  private mutating func save() {
    kept.append(state)
    out.add("q\n")
  }

  private mutating func restore() {
    state = kept.removeLast()
    out.add("Q\n")
  }

  private mutating func set(fill: Colour) {
    guard state.fill != fill else { return }
    state.fill = fill
    out.add(fill)
    out.add(" rg\n")
  }

  private mutating func set(_ stroke: Stroke) {
    if state.stroke != stroke.colour {
      state.stroke = stroke.colour
      out.add(stroke.colour)
      out.add(" RG\n")
    }
    if state.width != stroke.width {
      state.width = stroke.width
      out.add(stroke.width)
      out.add(" w\n")
    }
    if state.dash != stroke.dash {
      state.dash = stroke.dash
      out.add("[")
      out.add(stroke.dash)
      out.add("]0 d\n")
    }
  }

  private mutating func trace(_ path: Path, at origin: Point) {
    if let box = path.box {
      out.add([origin.x + box.x, height - origin.y - box.maxY, box.width, box.height])
      return out.add(" re\n")
    }
    for element in path.elements {
      switch element {
      case .move(let p):
        add(origin + p)
        out.add(" m\n")
      case .line(let p):
        add(origin + p)
        out.add(" l\n")
      case .curve(let a, let b, let c):
        for p in [a, b, c] { add(origin + p) }
        out.add(" c\n")
      case .close: out.add("h\n")
      }
    }
  }

  private mutating func add(_ point: Point) { out.add([point.x, height - point.y]) }

  // MARK: Text

  /// Shows glyphs of one font, each where it was placed.
  ///
  /// - Parameter reads: the text to be read in place of what the glyphs say by themselves.
  mutating func show(_ glyphs: [PlacedGlyph], font: PDFFont.Use, colour: Colour, reads: String?) {
    set(fill: colour)
    if let reads {
      out.add("/Span<</ActualText")
      out.add(text: reads)
      out.add(">>BDC\n")
    }
    out.add("BT")
    if state.font != font {
      state.font = font
      out.add("/F\(font.number)")
      out.add([font.size])
      out.add(" Tf")
    }
    var line = glyphs[...]
    var last = Point(x: 0, y: height)
    while let first = line.first {
      let rest = line.drop { abs($0.at.y - first.at.y) < 0.005 }
      let start = Point(x: first.at.x.hundredths, y: first.at.y.hundredths)
      out.add([start.x - last.x, last.y - start.y])
      out.add(" Td")
      showLine(line[..<rest.startIndex], from: start.x, size: font.size)
      last = start
      line = rest
    }
    out.add("ET\n")
    if reads != nil { out.add("EMC\n") }
  }

  /// Glyphs at one height; each is moved from where the one before leaves off by thousandths of an em.
  private mutating func showLine(_ glyphs: ArraySlice<PlacedGlyph>, from start: Double, size: Double) {
    var pen = 0
    var codes: [UInt8] = []
    var isArray = false
    for glyph in glyphs {
      let wanted = Int(((glyph.at.x - start) / size * 1000).rounded())
      if wanted != pen {
        if !isArray { out.add("[") }
        isArray = true
        if !codes.isEmpty { out.add(literal: codes) }
        codes.removeAll(keepingCapacity: true)
        out.add(pen - wanted)
        pen = wanted
      }
      codes.append(UInt8(glyph.code >> 8))
      codes.append(UInt8(glyph.code & 0xFF))
      pen += glyph.width
    }
    out.add(literal: codes)
    out.add(isArray ? "]TJ" : "Tj")
    out.add("\n")
  }
}

/// A glyph of a cut font on a page.
struct PlacedGlyph {
  var code: UInt16
  /// In thousandths of an em.
  var width: Int
  var at: Point
}

extension Double {
  fileprivate var hundredths: Double { (self * 100).rounded() / 100 }
}

extension Path {
  /// The rectangle that an upright rectangle is.
  fileprivate var box: Rect? {
    guard elements.count == 5, case .close = elements[4] else { return nil }
    let points = points
    guard points.count == 4, points[0].y == points[1].y, points[1].x == points[2].x,
      points[2].y == points[3].y,
      points[3].x == points[0].x
    else { return nil }
    return bounds(at: .zero)
  }

  /// Of its points, curves by what steers them.
  private var points: [Point] {
    elements.flatMap { element -> [Point] in
      switch element {
      case .move(let p), .line(let p): [p]
      case .curve(let a, let b, let c): [a, b, c]
      case .close: []
      }
    }
  }

  fileprivate func bounds(at origin: Point) -> Rect {
    let (xs, ys) = (points.map { origin.x + $0.x }, points.map { origin.y + $0.y })
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
      return Rect(x: 0, y: 0, width: 0, height: 0)
    }
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
