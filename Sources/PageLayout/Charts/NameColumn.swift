internal import Figures

/// The column of row names at the left edge: one line each where they fit, else two or three balanced ones.
struct NameColumn {
  struct Name {
    var lines: [String]
    var detail: String
  }

  let names: [Name]
  /// To the zero line.
  let width: Double
  let font: Font
  let detailFont: Font
  let lead: Double

  /// - Parameters:
  ///   - frame: width of the whole frame; the column takes no more than the style's share of it.
  ///   - leastWidth: nil for the form's own.
  init(_ names: [(FittingText, detail: String)], frame: Double, leastWidth: Double? = nil, look: ChartLook) {
    let gap = look.em(0.56)
    let limit = frame * look.style.chart.maxNameShare - gap
    let wrap = TextWrap(font: look.strong, measure: look.measure)
    let detailFont = look.axis
    // Ten characters to a line; longer names take two.
    let oneLine = min(limit, look.em(10.5))
    let set = names.map { text, detail in
      let name = look.fitting(text, look.strong, within: oneLine)
      let fits = look.width(name, look.strong) <= oneLine
      return Name(lines: fits ? [name] : wrap.balanced(name, within: limit, lines: 2), detail: detail)
    }
    let widest =
      set.flatMap { name in
        name.lines.map { look.width($0, look.strong) } + [look.width(name.detail, detailFont)]
      }.max() ?? 0
    self.names = set
    font = look.label
    self.detailFont = detailFont
    lead = look.form.label.size * 1.2
    width = look.snap(min(max(leastWidth ?? look.form.nameWidth, widest + gap), max(limit, widest) + gap))
  }

  /// Least pitch of rows, so that names of two lines do not touch.
  var leastPitch: Double {
    names.map { height($0) }.max().map { $0 + font.size * 0.5 } ?? 0
  }

  private func height(_ name: Name) -> Double {
    Double(name.lines.count) * lead + (name.detail.isEmpty ? 0 : detailFont.size * 1.25)
  }

  /// Draws a name centred on `y`.
  func draw(_ index: Int, x: Double, centre y: Double, isFocus: Bool, in canvas: inout ChartCanvas) {
    let name = names[index]
    let face = isFocus || !name.detail.isEmpty ? canvas.look.strong : font
    var top = y - height(name) / 2
    for line in name.lines {
      let baseline = canvas.look.baseline(centredOn: top + lead / 2, face)
      canvas.label(line, x: x, y: baseline, face, canvas.colours.ink)
      top += lead
    }
    if !name.detail.isEmpty {
      canvas.label(
        name.detail, x: x, y: top + detailFont.size * 0.95, detailFont, canvas.colours.ink2)
    }
  }
}
