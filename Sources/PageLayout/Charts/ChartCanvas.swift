internal import Figures

/// Where a chart's marks are put: bar, rule, label, hatch, triangle, dot. Kinds are made of these.
struct ChartCanvas {
  enum Alignment { case left, centre, right }

  let look: ChartLook
  var frame: Frame

  init(_ look: ChartLook, size: Size) {
    self.look = look
    frame = Frame(size: size)
  }

  var colours: StyleSheet.Palette { look.colours }

  // MARK: text

  /// A label at a baseline; returns its width.
  @discardableResult
  mutating func label(
    _ text: String, x: Double, y: Double, _ font: Font, _ colour: Colour, _ alignment: Alignment = .left
  ) -> Double {
    guard !text.isEmpty else { return 0 }
    guard text.unicodeScalars.contains(where: Self.isMark) else {
      let run = look.measure.run(text, font, colour)
      let hang = Self.blankSide(of: text, alignment) * font.size
      frame.place(run, x: start(x, run.width, alignment) + hang, y: look.snap(y), tag: look.textTag)
      return run.width
    }
    return marked(text, x: x, y: y, font, colour, alignment)
  }

  /// A label with △ ※ ◇ in it: marks are set smaller, as after numbers.
  private mutating func marked(
    _ text: String, x: Double, y: Double, _ font: Font, _ colour: Colour, _ alignment: Alignment
  ) -> Double {
    var pieces: [(text: String, isMark: Bool)] = []
    for scalar in text.unicodeScalars {
      let isMark = Self.isMark(scalar)
      if let last = pieces.last, last.isMark == isMark {
        pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
      } else {
        pieces.append((String(scalar), isMark))
      }
    }
    let small = font.sized(font.size * 0.8).weighted(.regular)
    let runs = pieces.map { look.measure.run($0.text, $0.isMark ? small : font, colour) }
    let width = runs.reduce(0) { $0 + $1.width }
    var at = start(x, width, alignment)
    for run in runs {
      frame.place(run, x: at, y: look.snap(y), tag: look.textTag)
      at += run.width
    }
    return width
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "△" || scalar == "※" || scalar == "◇"
  }

  /// How far a text moves so that a bracket's ink, not its blank half, stands at the edge: in em.
  private static func blankSide(of text: String, _ alignment: Alignment) -> Double {
    switch alignment {
    case .left: text.unicodeScalars.first.map { characterClass($0) == .opening ? -0.45 : 0 } ?? 0
    case .right: text.unicodeScalars.last.map { characterClass($0) == .closing ? 0.45 : 0 } ?? 0
    case .centre: 0
    }
  }

  /// A label on the ground colour, so that no line runs through it.
  @discardableResult
  mutating func number(
    _ text: NumberText, x: Double, y: Double, over ground: Colour, _ font: Font, _ colour: Colour,
    _ alignment: Alignment = .left
  ) -> Double {
    let width = NumberLine(text, font: font, colour: colour, look: look).width
    let pad = font.size * 0.12
    fill(
      Rect(
        x: start(x, width, alignment) - pad, y: y - font.size * 0.85, width: width + 2 * pad,
        height: font.size * 0.98), ground)
    return number(text, x: x, y: y, font, colour, alignment)
  }

  /// Words at a height that centres them on `middle`.
  mutating func word(_ text: String, x: Double, centre middle: Double, _ alignment: Alignment = .left) {
    label(text, x: x, y: look.baseline(centredOn: middle, look.word), look.word, colours.ink3, alignment)
  }

  /// 未报 or – of a value that is not there.
  mutating func absence(_ value: ChartValue, x: Double, centre middle: Double, _ alignment: Alignment = .left)
  {
    switch value {
    case .amount: break
    case .absent(let text): word(text, x: x, centre: middle, alignment)
    case .notApplicable: word(look.style.marks.notApplicable, x: x, centre: middle, alignment)
    }
  }

  /// A figure at a baseline; returns its width.
  @discardableResult
  mutating func number(
    _ number: NumberText, x: Double, y: Double, _ font: Font, _ colour: Colour,
    _ alignment: Alignment = .left,
    unitFont: Font? = nil
  ) -> Double {
    let line = NumberLine(number, font: font, colour: colour, unitFont: unitFont, look: look)
    line.place(x: start(x, line.width, alignment), baseline: look.snap(y), in: &frame)
    return line.width
  }

  private func start(_ x: Double, _ width: Double, _ alignment: Alignment) -> Double {
    switch alignment {
    case .left: x
    case .centre: x - width / 2
    case .right: x - width
    }
  }

  // MARK: shapes

  mutating func fill(_ r: Rect, _ colour: Colour) {
    let r = look.snap(r)
    if r.width > 0, r.height > 0 { frame.draw(Shape(.rect(r), fill: colour)) }
  }

  /// A horizontal rule that hangs from `y`, at least one unit thick where edges are snapped.
  mutating func rule(x: Double, y: Double, width: Double, thickness: Double, _ colour: Colour) {
    fill(Rect(x: x, y: look.snap(y), width: width, height: thick(thickness)), colour)
  }

  /// A vertical rule to the left of `x`, so that bars begin at its right edge.
  mutating func axis(x: Double, from top: Double, to bottom: Double, _ colour: Colour? = nil) {
    let width = thick(look.form.line)
    fill(Rect(x: look.snap(x) - width, y: top, width: width, height: bottom - top), colour ?? colours.ink2)
  }

  /// Of a bar's outline.
  var outlineWidth: Double { thick(look.snaps ? look.form.line * 0.75 : look.form.line) }

  private func thick(_ width: Double) -> Double { look.snaps ? max(1, width.rounded()) : width }

  /// A rectangle with an outline that lies inside it.
  mutating func box(
    _ r: Rect, fill: Colour?, hatch: Colour? = nil, outline: Colour?, width: Double? = nil,
    dash: [Double] = []
  ) {
    let r = look.snap(r)
    guard r.width > 0, r.height > 0 else { return }
    let line = width.map(thick) ?? outlineWidth
    let half = outline == nil ? 0 : min(line / 2, r.width / 2, r.height / 2)
    let style = hatch.map { Hatch($0, pitch: look.hatch.pitch / 2.0.squareRoot(), line: look.hatch.line) }
    frame.draw(
      Shape(
        .rect(r.inset(half, half)), fill: fill, hatch: style,
        stroke: outline.map { Stroke($0, width: line, dash: dash) }))
  }

  mutating func line(_ a: Point, _ b: Point, _ colour: Colour, width: Double, dash: [Double] = []) {
    frame.draw(Shape(.line(a, b), stroke: Stroke(colour, width: width, dash: dash)))
  }

  mutating func dot(_ centre: Point, radius: Double, fill: Colour?, outline: Colour? = nil, width: Double = 0)
  {
    let inner = radius - (outline == nil ? 0 : width / 2)
    frame.draw(
      Shape(
        .circle(centre, radius: inner), fill: fill, stroke: outline.map { Stroke($0, width: width) }))
  }

  /// The marks of lines: told apart by their shape.
  enum MarkShape {
    case circle, square, triangle, diamond, inverted

    /// Of the lines that are not in focus.
    static let ofOthers: [MarkShape] = [.square, .triangle, .diamond, .inverted, .circle]
  }

  /// A mark of a line, of about the same area whatever its shape.
  mutating func mark(
    _ shape: MarkShape, _ centre: Point, radius: Double, fill: Colour?, outline: Colour?, width: Double
  ) {
    let corners: [(Double, Double)]
    switch shape {
    case .circle: return dot(centre, radius: radius, fill: fill, outline: outline, width: width)
    case .square: corners = [(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)]
    case .triangle: corners = [(0, -1.2), (1.15, 0.85), (-1.15, 0.85)]
    case .diamond: corners = [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)]
    case .inverted: corners = [(0, 1.2), (1.15, -0.85), (-1.15, -0.85)]
    }
    let inner = radius - (outline == nil ? 0 : width / 2)
    frame.draw(
      Shape(
        .polygon(corners.map { Point(x: centre.x + $0.0 * inner, y: centre.y + $0.1 * inner) }), fill: fill,
        stroke: outline.map { Stroke($0, width: width) }))
  }

  /// ▲ or ▼ of the size of `font`, standing on the baseline's figures; `x` is its left edge.
  mutating func triangle(up: Bool, x: Double, baseline: Double, _ font: Font, _ colour: Colour) {
    let side = font.size * look.style.chart.triangle.size
    let height = side * 0.8
    let middle = baseline - look.measure.metrics(of: font).capHeight * 0.46
    let (top, bottom) = (middle - height / 2, middle + height / 2)
    let (tip, base) = up ? (top, bottom) : (bottom, top)
    frame.draw(
      Shape(
        .polygon([
          Point(x: x + side / 2, y: tip), Point(x: x + side, y: base), Point(x: x, y: base),
        ]), fill: colour))
  }
}
