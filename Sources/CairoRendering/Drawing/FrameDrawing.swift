internal import CPangoCairo
internal import PageLayout

/// Draws frames on a cairo context: one switch, no decisions. Structure tags are passed on to `tags`.
struct FrameDrawing {
  let cr: OpaquePointer
  let glyphs: GlyphDrawing
  let tags: TagWriting?

  /// - Parameter inLeaf: whether an element without children is open. Text beside child tags needs a
  ///   leaf of its own, or the structure tree loses it; neighbouring runs share one.
  func draw(_ frame: Frame, at origin: Point, inLeaf: Bool = false) throws(RenderingError) {
    let needsLeaf = !inLeaf && (tags?.isOpen ?? false)
    var hasLeaf = false
    for placed in frame.items {
      let at = origin + placed.at
      if needsLeaf, placed.item.isLeaf != hasLeaf {
        hasLeaf.toggle()
        if hasLeaf { tags?.begin(.span, at: at, size: .zero) } else { tags?.end(.span) }
      }
      switch placed.item {
      case .group(let group): try draw(group, at: at, inLeaf: inLeaf || hasLeaf)
      case .text(let run): try draw(run, at: at)
      case .shape(let shape): draw(shape, at: at)
      case .destination(let name): tags?.destination(name, at: at)
      }
    }
    if hasLeaf { tags?.end(.span) }
  }

  private func draw(_ group: FrameGroup, at: Point, inLeaf: Bool) throws(RenderingError) {
    if group.clips {
      cairo_save(cr)
      cairo_rectangle(cr, at.x, at.y, group.frame.size.width, group.frame.size.height)
      cairo_clip(cr)
    }
    if let tag = group.tag, let tags {
      tags.begin(tag, at: at, size: group.frame.size)
      try draw(group.frame, at: at, inLeaf: !group.frame.hasTags)
      tags.end(tag)
    } else {
      try draw(group.frame, at: at, inLeaf: inLeaf)
    }
    if group.clips { cairo_restore(cr) }
  }

  private func draw(_ run: TextRun, at: Point) throws(RenderingError) {
    source(run.colour)
    try glyphs.draw(run, at: tags == nil ? at : at.rounded)
  }

  private func draw(_ shape: Shape, at origin: Point) {
    if let fill = shape.fill {
      trace(shape.path, at: origin)
      source(fill)
      cairo_fill(cr)
    }
    if let hatch = shape.hatch { draw(hatch, in: shape.path, at: origin) }
    if let stroke = shape.stroke {
      trace(shape.path, at: origin)
      self.stroke(stroke)
    }
  }

  private func draw(_ hatch: Hatch, in path: Path, at origin: Point) {
    cairo_save(cr)
    trace(path, at: origin)
    var (x0, y0, x1, y1) = (0.0, 0.0, 0.0, 0.0)
    cairo_path_extents(cr, &x0, &y0, &x1, &y1)
    cairo_clip(cr)
    for (a, b) in hatch.lines(over: Rect(x: x0, y: y0, width: x1 - x0, height: y1 - y0)) {
      cairo_move_to(cr, a.x, a.y)
      cairo_line_to(cr, b.x, b.y)
    }
    stroke(Stroke(hatch.colour, width: hatch.line))
    cairo_restore(cr)
  }

  private func stroke(_ stroke: Stroke) {
    source(stroke.colour)
    cairo_set_line_width(cr, stroke.width)
    cairo_set_dash(cr, stroke.dash, Int32(stroke.dash.count), 0)
    cairo_stroke(cr)
  }

  private func source(_ colour: Colour) {
    cairo_set_source_rgb(
      cr, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
  }

  private func trace(_ path: Path, at o: Point) {
    cairo_new_path(cr)
    for element in path.elements {
      switch element {
      case .move(let p): cairo_move_to(cr, o.x + p.x, o.y + p.y)
      case .line(let p): cairo_line_to(cr, o.x + p.x, o.y + p.y)
      case .curve(let a, let b, let c):
        cairo_curve_to(cr, o.x + a.x, o.y + a.y, o.x + b.x, o.y + b.y, o.x + c.x, o.y + c.y)
      case .close: cairo_close_path(cr)
      }
    }
  }
}

extension Frame {
  /// Whether a structure element lies somewhere in it.
  var hasTags: Bool {
    items.contains { placed in
      guard case .group(let group) = placed.item else { return false }
      return group.tag != nil || group.frame.hasTags
    }
  }
}

extension FrameItem {
  var isShape: Bool {
    if case .shape = self { true } else { false }
  }

  /// Whether it is text, or holds text and no structure element.
  fileprivate var isLeaf: Bool {
    switch self {
    case .text: true
    case .group(let group): group.tag == nil && !group.frame.hasTags && group.frame.hasText
    case .shape, .destination: false
    }
  }
}

extension Frame {
  fileprivate var hasText: Bool {
    items.contains { placed in
      switch placed.item {
      case .text: true
      case .group(let group): group.frame.hasText
      case .shape, .destination: false
      }
    }
  }
}

extension Point {
  /// On the hundredth of a point, which no eye sees; more digits would make a tenth of a file.
  fileprivate var rounded: Point {
    Point(x: (x * 100).rounded() / 100, y: (y * 100).rounded() / 100)
  }
}
