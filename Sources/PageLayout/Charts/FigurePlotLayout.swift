internal import Figures

/// One value only: a large figure, its change, and its parts in one bar.
struct FigurePlotLayout: PlotLayout {
  private let plot: FigurePlot
  private let look: ChartLook

  init(_ plot: FigurePlot, width: Double, look: ChartLook) {
    self.plot = plot
    self.look = look
  }

  private var nameHeight: Double { plot.name.isEmpty ? 0 : look.form.label.lead * 1.1 }

  /// Of the whole plot, with the figure set `growth` times its usual size.
  private func height(_ growth: Double) -> Double {
    let bar = plot.parts.isEmpty ? 0 : look.em(0.9) + barHeight(growth)
    return nameHeight + look.form.figure.lead * growth + changeHeight(growth) + bar + look.em(0.8)
  }

  private func barHeight(_ growth: Double) -> Double { look.em(2.1) * min(growth, 2.5) }

  /// Of the change's own line: in a frame much higher than wide it stands under the figure, which grows for it.
  private func changeHeight(_ growth: Double) -> Double {
    look.namesAbove && plot.change != nil ? besideFont(growth).size * 1.6 : 0
  }

  /// Of unit and change beside the figure.
  private func besideFont(_ growth: Double) -> Font {
    let font = look.form.subtitle.font
    return font.sized(font.size * min(growth, 1.6))
  }

  var leastHeight: Double { height(1) }
  var idealHeight: Double { height(1) }
  var hasHead: Bool { false }

  /// The figure is the chart: it takes the room a frame of fixed height leaves.
  private func growth(in area: Rect) -> Double {
    guard !look.isEmbedded else { return 1 }
    var growth = min(4, max(1, area.height / height(1)))
    while growth > 1, height(growth) > area.height || lineWidth(growth) > area.width { growth *= 0.95 }
    return max(1, growth)
  }

  private func lineWidth(_ growth: Double) -> Double {
    var trial = ChartCanvas(look, size: .zero)
    return line(Point(x: 0, y: 0), growth, &trial)
  }

  func draw(in slot: Rect, _ canvas: inout ChartCanvas) -> Double {
    var area = slot
    // in the optical middle of what is left
    area.y += look.isEmbedded ? 0 : max(0, slot.height - height(growth(in: slot))) * 0.4
    canvas.label(
      look.fitting(plot.name, look.strong, within: area.width), x: area.x, y: area.y + look.form.label.size,
      look.strong, canvas.colours.ink)
    let growth = growth(in: area)
    let size = look.form.figure.size * growth
    let baseline = area.y + nameHeight + size
    line(Point(x: area.x, y: baseline), growth, &canvas)
    guard !plot.parts.isEmpty else { return area.y + height(growth) }
    let bar = Rect(
      x: area.x,
      y: baseline + look.form.figure.lead * growth - size + changeHeight(growth) + look.em(0.9),
      width: area.width * (look.isEmbedded ? 0.72 : 1), height: barHeight(growth))
    canvas.slices(plot.parts, rest: plot.restWord, of: plot.figure.magnitude, basis: plot.basis, bar)
    return area.y + height(growth)
  }

  /// The figure, its unit and its change; returns their width.
  @discardableResult
  private func line(_ start: Point, _ growth: Double, _ canvas: inout ChartCanvas) -> Double {
    let colours = canvas.colours
    let font = look.form.figure.font.sized(look.form.figure.size * growth)
    let beside = besideFont(growth)
    let ink =
      plot.figure.magnitude < 0 ? colours.fall : plot.basis == .completed ? colours.accent : colours.ink
    var x = start.x
    x += canvas.number(plot.figure.label, x: x, y: start.y, font, ink, unitFont: beside)
    guard let change = plot.change else { return x - start.x }
    let isBelow = look.namesAbove
    let y = start.y + changeHeight(growth)
    var end = isBelow ? start.x : x + beside.size * 1.2
    end += canvas.label(plot.changeWord, x: end, y: y, beside, colours.ink2) + beside.size * 0.2
    end += canvas.change(change, x: end, baseline: y, beside)
    return max(x, end) - start.x
  }
}

/// The title stays, the reason stands in a box one row high.
struct EmptyPlotLayout: PlotLayout {
  private let plot: EmptyPlot
  private let look: ChartLook
  private let detail: [String]

  init(_ plot: EmptyPlot, width: Double, look: ChartLook) {
    self.plot = plot
    self.look = look
    detail = TextWrap(font: look.axis, measure: look.measure)
      .lines(plot.detail, within: width - 2 * look.em(0.8))
  }

  /// Type of a frame of fixed size: the statement is all there is to read.
  private func growth(in area: Rect) -> Double {
    guard !look.isEmbedded, area.height > height(1) else { return 1 }
    let widest = max(
      look.width(plot.title, look.strong), detail.map { look.width($0, look.axis) }.max() ?? 0)
    let room = (area.width - 2 * look.em(0.8)) / max(widest, 1)
    return max(1, min(2, area.height / height(1) / 2, room))
  }

  private func height(_ growth: Double) -> Double {
    look.em(1.6) + (look.form.label.lead + Double(detail.count) * look.form.axis.lead) * growth
  }
  var leastHeight: Double { height(1) }
  var idealHeight: Double { height(1) }
  var hasHead: Bool { false }

  func draw(in area: Rect, _ canvas: inout ChartCanvas) -> Double {
    let growth = growth(in: area)
    let height = height(growth)
    let top = area.y + (look.isEmbedded ? 0 : max(0, area.height - height) * 0.3)
    canvas.fill(Rect(x: area.x, y: top, width: area.width, height: height), canvas.colours.wash)
    let x = area.x + look.em(0.8)
    let strong = look.strong.sized(look.strong.size * growth)
    let small = look.axis.sized(look.axis.size * growth)
    var y = top + look.em(0.8) + strong.size
    canvas.label(plot.title, x: x, y: y, strong, canvas.colours.ink)
    y += look.em(0.3) * growth
    for line in detail {
      y += look.form.axis.lead * growth
      canvas.label(line, x: x, y: y, small, canvas.colours.ink2)
    }
    return top + height
  }
}

extension ChartCanvas {
  /// A change in running position, ▲12.4% or ▼3.6%; returns its width.
  @discardableResult
  mutating func change(_ change: Change, x: Double, baseline: Double, _ font: Font) -> Double {
    let side = font.size * (look.style.chart.triangle.size + 0.15)
    switch change {
    case .up(let text):
      triangle(up: true, x: x, baseline: baseline, font, colours.rise)
      return side + number(text, x: x + side, y: baseline, font.weighted(.bold), colours.rise)
    case .down(let text):
      triangle(up: false, x: x, baseline: baseline, font, colours.fall)
      return side + number(text, x: x + side, y: baseline, font.weighted(.bold), colours.fall)
    case .level(let text):
      return number(text, x: x, y: baseline, font, colours.ink)
    case .absent(let word):
      return label(word, x: x, y: baseline, font, colours.ink3)
    case .notApplicable:
      return label(look.style.marks.notApplicable, x: x, y: baseline, font, colours.ink3)
    }
  }

  /// Parts in a bar: accent, then lighter steps; what they leave is tinted. A label stands inside its slice where it
  /// fits; the slices whose labels do not fit are returned.
  @discardableResult
  mutating func slices(
    _ parts: [PartSlice], rest: String, of whole: Double, basis: BasisTag, _ bar: Rect
  ) -> [PartSlice] {
    guard whole > 0 else { return parts }
    box(bar, fill: colours.tint, outline: basis == .completed ? nil : colours.accent)
    var x = bar.x
    var left: [PartSlice] = []
    for (index, part) in parts.enumerated() {
      let slice = Rect(
        x: x, y: bar.y, width: min(bar.width * part.amount.magnitude / whole, bar.maxX - x),
        height: bar.height)
      let isSolid = basis == .completed
      let step = step(index)
      self.bar(
        slice,
        isSolid ? BarTexture(fill: step) : BarTexture(basis, standing: .exact, isFocus: false, look: look))
      let isOnDark = isSolid && index == 0
      if !sliceLabel(part, slice, isOnDark ? colours.onAccent : isSolid ? colours.ink : colours.accent) {
        left.append(part)
      }
      x = slice.maxX
    }
    if !rest.isEmpty, look.width(rest, look.axis) + look.em(1) < bar.maxX - x {
      label(
        rest, x: bar.maxX - look.em(0.5), y: look.baseline(centredOn: bar.y + bar.height / 2, look.axis),
        look.axis,
        colours.accent, .right)
    }
    return left
  }

  /// Ground of the nth part: the accent, then lighter.
  func step(_ index: Int) -> Colour {
    let steps = [colours.accent] + colours.sequence.colours.dropFirst().dropLast().reversed()
    return steps[min(index, steps.count - 1)]
  }

  private mutating func sliceLabel(_ part: PartSlice, _ slice: Rect, _ ink: Colour) -> Bool {
    let bold = look.strong
    let words = part.name + (part.share.isEmpty ? "" : "，" + part.share)
    let numberWidth = NumberLine(part.amount.label, font: bold, colour: ink, look: look).width
    let pad = look.em(0.5)
    let baseline = look.baseline(centredOn: slice.y + slice.height / 2, bold)
    guard numberWidth + 2 * pad <= slice.width else { return false }
    let wordsFit = numberWidth + look.em(0.5) + look.width(words, look.axis) + 2 * pad <= slice.width
    guard wordsFit else { return false }
    let end = slice.x + pad + number(part.amount.label, x: slice.x + pad, y: baseline, bold, ink)
    label(words, x: end + look.em(0.5), y: baseline, look.axis, ink)
    return true
  }
}
