internal import Figures

/// 图n on a full card: figures of each phase over bars of its share of the whole.
struct PhaseTable {
  let setting: BriefSetting
  let phases: PhaseFigure

  private var style: StyleSheet { setting.style }
  private var palette: StyleSheet.Palette { setting.palette }
  private var type: StyleSheet.TypeScale { setting.style.type }

  private let headHeight = 36.0
  private let pitch = 36.96
  private let barHeight = 6.0

  func frame(width: Double) -> Frame {
    var frame = Frame(size: Size(width: width, height: 0))
    placeTitle(in: &frame)
    var y = 32.0
    setting.rule(&frame, y: y, width: width, style.rules.block, palette.ink)
    let names = nameWidth
    let step = (width - names) / Double(max(1, phases.phases.count)) - 3
    for (n, phase) in phases.phases.enumerated() {
      place(phase, x: names + step * Double(n), y: y, in: &frame)
    }
    y += headHeight
    setting.rule(&frame, y: y, width: width, style.rules.hair, palette.rule)
    for (r, line) in phases.lines.enumerated() {
      if r > 0 { setting.rule(&frame, y: y, width: width, style.rules.row, palette.grid) }
      place(line, names: names, step: step, y: y, in: &frame)
      y += pitch
    }
    setting.rule(&frame, y: y, width: width, style.rules.block, palette.ink)
    let note = setting.typesetter.paragraph(
      phases.note, TextSetting(type.note, palette.ink3), width: width)
    frame.place(note, x: 0, y: y + style.space.s2)
    frame.size.height = y + style.space.s2 + note.size.height
    return frame
  }

  private var nameWidth: Double {
    let widest = phases.lines.map {
      setting.typesetter.measure.width(of: $0.name, in: type.cell.font.weighted(.bold))
    }
    return max(57.6, (widest.max() ?? 0) + style.space.s5)
  }

  private func placeTitle(in frame: inout Frame) {
    let number = setting.line(
      RichText("\(setting.labels.figure)\(phases.number)"), type.figureTitle, palette.accent)
    frame.set(number, x: 0, baseline: 8.4)
    let title = setting.line(RichText(phases.title), type.figureTitle, palette.ink)
    frame.set(title, x: number.size.width + type.figureTitle.size, baseline: 8.4)
    frame.set(setting.line(RichText(phases.subtitle), type.label, palette.ink2), x: 0, baseline: 21)
  }

  private func place(_ phase: PhaseFigure.Phase, x: Double, y: Double, in frame: inout Frame) {
    let name = setting.line(
      RichText([.strong(phase.name), .plain(" "), .chip(phase.chip)]), type.cell.sized(9.5), palette.ink)
    frame.set(name, x: x, baseline: y + 15)
    frame.set(setting.line(RichText(phase.status), type.label, palette.ink2), x: x, baseline: y + 28)
  }

  private func place(
    _ line: PhaseFigure.Line, names: Double, step: Double, y: Double, in frame: inout Frame
  ) {
    let baseline = y + 17
    frame.set(setting.line(RichText([.strong(line.name)]), type.cell, palette.ink), x: 0, baseline: baseline)
    frame.set(setting.line(RichText(line.unit), type.label, palette.ink2), x: 0, baseline: y + 28.5)
    for (n, cell) in line.cells.enumerated() {
      let x = names + step * Double(n)
      var at = x
      if let value = cell.value {
        var shown = value
        shown.emphasis = .strong
        let figure = setting.line(RichText([.number(shown)]), type.figureTitle.weight(.regular), palette.ink)
        frame.set(figure, x: x, baseline: baseline)
        at += figure.size.width + 8
      }
      let remark = cell.value == nil ? palette.ink3 : palette.ink2
      frame.set(setting.line(RichText(cell.remark), type.label, remark), x: at, baseline: baseline)
      if let share = cell.share, n < phases.phases.count {
        bar(share, phases.phases[n].chip.basis, x: x, y: y + 22.8, width: step - style.space.s4, in: &frame)
      }
    }
  }

  private func bar(
    _ share: Double, _ basis: BasisTag, x: Double, y: Double, width: Double, in frame: inout Frame
  ) {
    frame.draw(Shape(.rect(Rect(x: x, y: y, width: width, height: barHeight)), fill: palette.grid))
    let look = setting.typesetter.basisStyle(basis)
    let part = Rect(x: x, y: y, width: width * min(1, max(0, share)), height: barHeight)
    let stroke = look.outline.map {
      Stroke(palette[$0], width: look.width ?? 0.5, dash: look.dash ?? [])
    }
    let inset = stroke.map { $0.width / 2 } ?? 0
    frame.draw(Shape(.rect(part.inset(inset, inset)), fill: palette[look.fill], stroke: stroke))
  }
}
