internal import Figures

extension Typesetter {
  /// A label in a box with the texture of its basis. Its baseline is that of a line it stands in.
  func chip(_ chip: Chip) -> Frame {
    let look = basisStyle(chip.basis)
    let type = style.type.chip
    let text = measure.run(chip.label, type.font, palette[look.text])
    let metrics = style.chip
    let width = text.width + 2 * metrics.padX
    let height = type.size + 2 * metrics.padY + 0.2
    let inset = (look.width ?? 0.5) / 2
    var frame = Frame(
      size: Size(width: width, height: height), baseline: metrics.padY + 0.9 * type.size)
    let outline = look.outline.map {
      Stroke(palette[$0], width: look.width ?? 0.5, dash: look.dash ?? [])
    }
    let box = Rect(x: 0, y: 0, width: width, height: height)
    let edge = outline == nil ? box : box.inset(inset, inset)
    frame.draw(
      Shape(
        .rounded(edge, radius: metrics.radius), fill: palette[look.fill], stroke: outline))
    frame.place(.text(text), x: metrics.padX, y: frame.baseline)
    return frame
  }

  func basisStyle(_ basis: BasisTag) -> StyleSheet.BasisStyle {
    switch basis {
    case .completed: style.basis.completed
    case .planned: style.basis.planned
    case .contracted: style.basis.contracted
    case .expected: style.basis.expected
    case .unreported, .otherScope: style.basis.unreported
    }
  }
}
