internal import Figures

/// Hairline, source and notes on the left, 数据截至 on the right.
struct ChartFoot {
  private let lines: [String]
  private let asOf: String
  private let look: ChartLook
  private let width: Double
  /// Whether 数据截至 stands on a line of its own.
  private let isStacked: Bool

  init(_ chart: Chart, notes: [String], width: Double, look: ChartLook) {
    self.look = look
    self.width = width
    let font = look.form.note.font
    let wrap = TextWrap(font: font, measure: look.measure)
    let text = ([chart.source] + notes).joined()
    let gap = font.size * 2
    // The form that saves a line, else the preferred one.
    let tried = chart.asOf.forms.map { ($0, wrap.lines(text, within: width - look.width($0, font) - gap)) }
    let best = tried.min { $0.1.count < $1.1.count } ?? ("", wrap.lines(text, within: width))
    isStacked = best.1.count > 2
    asOf = isStacked ? chart.asOf.text : best.0
    let lines = isStacked ? wrap.lines(text, within: width) : best.1
    // a last line of a character or two looks like a slip
    let isShort = lines.count > 1 && look.width(lines[lines.count - 1], font) < font.size * 4
    let room = isStacked ? width : width - look.width(asOf, font) - gap
    self.lines = isShort ? wrap.balanced(text, within: room) : lines
  }

  private var extraLines: Double { Double(max(1, lines.count) - 1 + (isStacked ? 1 : 0)) }

  /// From the hairline to the frame's edge; none in the brief.
  var height: Double {
    look.isEmbedded ? 0 : look.form.footRule + extraLines * look.form.note.lead
  }

  func draw(x: Double, bottom: Double, _ canvas: inout ChartCanvas) {
    let form = look.form
    let font = form.note.font
    canvas.rule(x: x, y: bottom - height, width: width, thickness: form.hair, canvas.colours.rule)
    let first = bottom - form.footText - extraLines * form.note.lead
    for (index, line) in lines.enumerated() {
      canvas.label(line, x: x, y: first + Double(index) * form.note.lead, font, canvas.colours.ink3)
    }
    let y = isStacked ? bottom - form.footText : first
    canvas.label(asOf, x: x + width, y: y, font, canvas.colours.ink3, .right)
  }
}

/// Lines between plot and foot: who did not report, what was left out.
struct ChartRemarks {
  private let lines: [[(String, Font, Colour)]]
  private let look: ChartLook

  init(_ remarks: [RichText], notes: [String], width: Double, look: ChartLook) {
    self.look = look
    lines = (remarks + notes.map { RichText($0) }).flatMap { Self.set($0, width, look) }
  }

  var height: Double {
    lines.isEmpty ? 0 : look.em(0.4) + Double(lines.count) * look.form.axis.lead
  }

  func draw(x: Double, top: Double, _ canvas: inout ChartCanvas) {
    for (index, line) in lines.enumerated() {
      var at = x
      let y = top + look.em(0.4) + Double(index) * look.form.axis.lead + look.axis.size
      for (text, font, colour) in line { at += canvas.label(text, x: at, y: y, font, colour) }
    }
  }

  /// A remark of one style is wrapped; one of several stays on its line when it fits, else loses its styles.
  private static func set(_ remark: RichText, _ width: Double, _ look: ChartLook) -> [[(
    String, Font, Colour
  )]] {
    let runs = remark.runs.map { run -> (String, Font, Colour) in
      switch run {
      case .strong(let text), .highlight(let text): (text, look.axis.weighted(.bold), look.colours.ink2)
      case .warning(let text): (text, look.axis.weighted(.bold), look.colours.warn)
      case .faint(let text): (text, look.axis, look.colours.ink3)
      case .plain(let text): (text, look.axis, look.colours.ink2)
      case .number(let number): (number.plainText, look.axis, look.colours.ink2)
      case .chip(let chip): (chip.label, look.axis, look.colours.ink2)
      }
    }
    if runs.reduce(0, { $0 + look.width($1.0, $1.1) }) <= width { return [runs] }
    let wrap = TextWrap(font: look.axis, measure: look.measure)
    return wrap.lines(remark.plainText, within: width).map { [($0, look.axis, look.colours.ink2)] }
  }
}
