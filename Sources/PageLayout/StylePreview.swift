internal import Figures

extension StyleSheet {
  /// A sheet that shows what a style looks like: type, colours of both themes, textures. In points, A4 wide.
  public func preview(measure: any TextMeasuring) -> Frame {
    StylePreview(style: self, measure: measure).frame()
  }
}

/// Lays the preview sheet.
private struct StylePreview {
  let style: StyleSheet
  let measure: any TextMeasuring

  private var colours: StyleSheet.Palette { style.light }
  private var left: Double { 48 }
  private var right: Double { style.page.size.width - 48 }

  func frame() -> Frame {
    var sheet = Frame(size: Size(width: style.page.size.width, height: 0))
    var y = 40.0
    sheet.draw(
      Shape(
        .rect(Rect(x: left, y: y, width: right - left, height: style.rules.top)), fill: colours.accent))
    y += style.rules.top + style.type.masthead.size * 1.1
    text(style.name, style.type.masthead.font, colours.ink, x: left, y: y, &sheet)
    y += 26
    types(&y, &sheet)
    palette("colour", style.light, &y, &sheet)
    palette("dark", style.dark, &y, &sheet)
    textures(&y, &sheet)
    sheet.size.height = y + 12
    return sheet
  }

  private func text(
    _ words: String, _ font: Font, _ colour: Colour, x: Double, y: Double, _ sheet: inout Frame
  ) {
    sheet.place(.text(measure.run(words, font, colour)), x: x, y: y)
  }

  private func head(_ words: String, _ y: inout Double, _ sheet: inout Frame) {
    y += style.space.s6
    text(words, style.type.kicker.font, colours.accent, x: left, y: y, &sheet)
    y += style.space.s4
  }

  /// Each role in its own size, with its token's name, family and size.
  private func types(_ y: inout Double, _ sheet: inout Frame) {
    let type = style.type
    let roles: [(String, TypeStyle)] = [
      ("lead", type.lead), ("page_title", type.pageTitle), ("zone_name", type.zoneName),
      ("claim", type.claim),
      ("body", type.body), ("key_figure", type.keyFigure), ("figure_title", type.figureTitle),
      ("caption", type.caption), ("cell", type.cell), ("label", type.label), ("note", type.note),
    ]
    head("type", &y, &sheet)
    for (name, role) in roles {
      y += max(role.lead, 14)
      text(name, style.type.note.font, colours.ink3, x: left, y: y, &sheet)
      let sample = name == "key_figure" ? "10.65" : "开发区投资月报　1—8月10.65亿元"
      text(sample, role.font, colours.ink, x: left + 76, y: y, &sheet)
      let about = "\(role.family.name) \(role.weight.rawValue) \(decimal(role.size))/\(decimal(role.lead))"
      let width = measure.width(of: about, in: style.type.note.font)
      text(about, style.type.note.font, colours.ink3, x: right - width, y: y, &sheet)
    }
    y += style.space.s4
  }

  /// 10.5 as written; whole sizes without a point.
  private func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    guard hundredths % 100 != 0 else { return String(hundredths / 100) }
    let digits =
      hundredths % 10 == 0 ? "\(hundredths / 10 % 10)" : "\(hundredths / 10 % 10)\(hundredths % 10)"
    return "\(hundredths / 100).\(digits)"
  }

  /// Swatches on the theme's own ground, six to a row, with name and value; then the heat table's steps.
  private func palette(_ name: String, _ palette: StyleSheet.Palette, _ y: inout Double, _ sheet: inout Frame)
  {
    head(name, &y, &sheet)
    let roles = StyleSheet.ColourRole.allCases.filter { $0 != .bg }
    let pitch = (right - left) / 7
    let rows = Double((roles.count + 6) / 7)
    let ground = Rect(x: left - 8, y: y, width: right - left + 16, height: rows * 44 + 32)
    sheet.draw(Shape(.rect(ground), fill: palette.bg, stroke: Stroke(colours.rule, width: style.rules.hair)))
    let font = style.type.note.font.sized(6.8)
    for (index, role) in roles.enumerated() {
      let x = left + pitch * Double(index % 7)
      let top = y + 8 + 44 * Double(index / 7)
      sheet.draw(
        Shape(
          .rect(Rect(x: x, y: top, width: pitch - 8, height: 16)), fill: palette[role],
          stroke: Stroke(palette.rule, width: style.rules.hair)))
      text(role.rawValue, font, palette.ink2, x: x, y: top + 25, &sheet)
      text(palette[role].description, font, palette.ink3, x: x, y: top + 34, &sheet)
    }
    let steps = palette.sequence.colours
    let width = (right - left) / Double(steps.count)
    for (index, step) in steps.enumerated() {
      let box = Rect(x: left + width * Double(index), y: y + rows * 44 + 4, width: width - 2, height: 18)
      let ink = index + 1 >= palette.sequenceOnFrom ? palette.onAccent : palette.ink
      sheet.draw(Shape(.rect(box), fill: step))
      text("\(index + 1)  \(step)", font, ink, x: box.x + 6, y: box.y + 12, &sheet)
    }
    y += ground.height
  }

  /// One bar for each basis, as chips, bars and cards are filled.
  private func textures(_ y: inout Double, _ sheet: inout Frame) {
    head("basis", &y, &sheet)
    let look = ChartLook(
      style: style, form: style.chart.embedded, colours: colours, hatch: style.hatch.pdf, isEmbedded: false,
      namesAbove: false, snaps: false, measure: measure)
    var canvas = ChartCanvas(look, size: sheet.size)
    canvas.frame = sheet
    let bases: [(String, BarTexture)] = [
      (style.basis.completed.label, BarTexture(.completed, standing: .exact, isFocus: true, look: look)),
      (style.basis.planned.label, BarTexture(.planned, standing: .exact, isFocus: false, look: look)),
      (style.basis.contracted.label, BarTexture(.contracted, standing: .exact, isFocus: false, look: look)),
      (style.basis.expected.label, BarTexture(.expected, standing: .exact, isFocus: false, look: look)),
      (style.basis.otherScope.mark, BarTexture(.planned, standing: .apart, isFocus: false, look: look)),
      ("▼", BarTexture(warning: colours)),
    ]
    let pitch = (right - left) / Double(bases.count)
    for (index, (label, texture)) in bases.enumerated() {
      let x = left + pitch * Double(index)
      canvas.bar(Rect(x: x, y: y + 2, width: pitch - 10, height: 16), texture)
      canvas.label(label, x: x, y: y + 30, style.type.label.font, colours.ink2)
    }
    sheet = canvas.frame
    y += 40
  }
}
