internal import CPangoCairo
internal import PageLayout

/// Draws frames on a cairo context: one switch, no decisions.
struct FrameDrawing {
  let cr: OpaquePointer
  let glyphs: GlyphDrawing

  func draw(_ frame: Frame, at origin: Point) throws(RenderingError) {
    for placed in frame.items {
      let at = origin + placed.at
      switch placed.item {
      case .group(let group): try draw(group, at: at)
      case .text(let run):
        source(run.colour)
        try glyphs.draw(run, at: at)
      case .shape(let shape): draw(shape, at: at)
      case .destination: break
      }
    }
  }

  private func draw(_ group: FrameGroup, at: Point) throws(RenderingError) {
    if group.clips {
      cairo_save(cr)
      cairo_rectangle(cr, at.x, at.y, group.frame.size.width, group.frame.size.height)
      cairo_clip(cr)
    }
    try draw(group.frame, at: at)
    if group.clips { cairo_restore(cr) }
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
