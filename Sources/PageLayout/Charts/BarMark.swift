internal import Figures

/// How a bar is filled: by basis, standing and emphasis. The same texture means the same everywhere.
struct BarTexture {
  var fill: Colour?
  var hatch: Colour?
  var outline: Colour?
  var dash: [Double] = []

  init(_ basis: BasisTag, standing: Amount.Standing, isFocus: Bool, look: ChartLook) {
    let colours = look.colours
    guard standing != .apart else {
      let ink = basis == .completed ? colours.bar : colours[look.style.basis.otherScope.hatch]
      (fill, hatch, outline) = (colours.bg, ink, ink)
      return
    }
    if basis == .completed {
      fill = isFocus ? colours.accent : colours.bar
      return
    }
    let style = look.style.basis[basis]
    fill = colours[style.fill]
    outline = style.outline.map { colours[$0] }
    dash = (style.dash ?? []).map { $0 * look.form.line / (look.isEmbedded ? 0.75 : 0.5) }
    if basis == .otherScope { hatch = colours[look.style.basis.otherScope.hatch] }
  }

  /// 落后, 下降: tint, hatch and outline in the colour of caution.
  init(warning colours: StyleSheet.Palette) {
    (fill, hatch, outline) = (colours.warnTint, colours.warn, colours.warn)
  }

  init(fill: Colour?, outline: Colour? = nil) {
    self.fill = fill
    self.outline = outline
  }
}

extension StyleSheet.BasisStyles {
  subscript(basis: BasisTag) -> StyleSheet.BasisStyle {
    switch basis {
    case .completed: completed
    case .planned: planned
    case .contracted: contracted
    case .expected: expected
    case .unreported: unreported
    case .otherScope: planned
    }
  }
}

extension ChartCanvas {
  mutating func bar(_ r: Rect, _ texture: BarTexture) {
    if texture.outline == nil, texture.hatch == nil, let colour = texture.fill {
      fill(r, colour)
    } else {
      box(r, fill: texture.fill, hatch: texture.hatch, outline: texture.outline, dash: texture.dash)
    }
  }

  /// A bar whose last stretch is hatched and whose end is dashed: a figure with 近, 约, 超, 余.
  mutating func approximateBar(_ r: Rect, _ texture: BarTexture) {
    let uncertain = min(look.em(1.36), r.width * 0.4)
    let solid = Rect(x: r.x, y: r.y, width: r.width - uncertain, height: r.height)
    bar(solid, texture)
    let ink = texture.outline ?? texture.fill ?? colours.bar
    box(
      Rect(x: solid.maxX, y: r.y, width: uncertain, height: r.height), fill: colours.bg, hatch: ink,
      outline: nil)
    let width = look.form.line
    let x = look.snap(r.maxX) - width / 2
    line(
      Point(x: x, y: look.snap(r.y)), Point(x: x, y: look.snap(r.maxY)), colours.ink2, width: width,
      dash: [width * 3, width * 2])
  }

  /// Two slashes through a thin line that is not to scale.
  mutating func breakLine(at middle: Point) {
    let (half, lean, apart) = (look.em(0.42), look.em(0.16), look.em(0.3))
    fill(Rect(x: middle.x - lean, y: middle.y - half, width: apart + 2 * lean, height: 2 * half), colours.bg)
    for x in [middle.x, middle.x + apart] {
      line(
        Point(x: x - lean, y: middle.y + half), Point(x: x + lean, y: middle.y - half), colours.ink2,
        width: look.form.line)
    }
  }

  /// Two slashes at 70 % of a bar that is not to scale.
  mutating func breakBar(_ r: Rect, toLeft: Bool = false) {
    let slash = look.em(0.2)
    let lean = look.em(0.32)
    for index in 0..<2 {
      let x = r.x + r.width * (toLeft ? 0.3 : 0.7) + Double(index) * slash * 2.2
      frame.draw(
        Shape(
          .polygon([
            Point(x: x + lean, y: r.y), Point(x: x + lean + slash, y: r.y), Point(x: x + slash, y: r.maxY),
            Point(x: x, y: r.maxY),
          ]), fill: colours.bg))
    }
  }
}
