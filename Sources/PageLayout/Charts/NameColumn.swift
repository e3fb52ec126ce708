internal import Figures

/// The row names: a column at the left edge, one line each where they fit, else two or three balanced ones; or each
/// over its bar, in one line or two.
struct NameColumn {
  struct Name {
    var lines: [String]
    var detail: String
  }

  let names: [Name]
  /// To the zero line; nothing where names stand over their bars.
  let width: Double
  let font: Font
  let detailFont: Font
  let lead: Double

  /// - Parameters:
  ///   - frame: width of the whole frame; the column takes no more than the style's share of it.
  ///   - leastWidth: nil for the form's own.
  ///   - besideAbove: what stands at the right of a name over its bar.
  init(
    _ names: [(FittingText, detail: String)], frame: Double, leastWidth: Double? = nil,
    besideAbove: Double? = nil, look: ChartLook
  ) {
    let gap = look.em(0.56)
    let limit = frame * look.style.chart.maxNameShare - gap
    let wrap = TextWrap(font: look.strong, measure: look.measure)
    let detailFont = look.axis
    font = look.label
    self.detailFont = detailFont
    lead = look.form.label.size * 1.2
    if look.namesAbove {
      let room = frame - 2 * look.form.margin - (besideAbove ?? 0)
      self.names = names.map { text, detail in
        let name = look.fitting(text, look.strong, within: room)
        let fits = look.width(name, look.strong) <= room
        return Name(lines: fits ? [name] : wrap.balanced(name, within: room, lines: 2), detail: detail)
      }
      width = 0
      return
    }
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
    width = look.snap(min(max(leastWidth ?? look.form.nameWidth, widest + gap), max(limit, widest) + gap))
  }

  /// Least pitch of rows, so that names of two lines do not touch.
  var leastPitch: Double {
    names.map { height($0) }.max().map { $0 + font.size * 0.5 } ?? 0
  }

  private func height(_ name: Name) -> Double {
    Double(name.lines.count) * lead + (name.detail.isEmpty ? 0 : detailFont.size * 1.25)
  }

  /// Between a name and the bar under it.
  var airBelow: Double { font.size * 0.3 }
  /// Of the tallest name, with the air under it where it stands over its bar.
  var tallest: Double { (names.map { height($0) }.max() ?? 0) + airBelow }

  func height(of index: Int) -> Double { height(names[index]) }

  /// Height of a name's last line: its detail, where it has one.
  func lastLine(of index: Int) -> Double { names[index].detail.isEmpty ? lead : detailFont.size * 1.25 }

  /// Draws a name whose first line begins at `top`.
  func draw(_ index: Int, x: Double, top: Double, isFocus: Bool, in canvas: inout ChartCanvas) {
    draw(index, x: x, centre: top + height(names[index]) / 2, isFocus: isFocus, in: &canvas)
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
