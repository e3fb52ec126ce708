internal import Figures

/// This year (filled) against last year (hollow) on one axis.
struct DumbbellPlotLayout: PlotLayout {
  private let plot: DumbbellPlot
  private let look: ChartLook
  private let names: NameColumn
  private let changeHead: String
  private let changeWidth: Double
  /// In lines.
  private let keys: [[Key]]
  /// How much lower the column head and the rows stand, for a legend that leaves them no room.
  private let drop: Double

  /// An entry of the legend.
  private struct Key {
    enum Ink { case earlier, rise, fall }
    var text: String
    var ink: Ink
  }

  init(_ plot: DumbbellPlot, width: Double, look: ChartLook) {
    self.plot = plot
    self.look = look
    names = NameColumn(
      plot.rows.map { ($0.name, detail: "") }, frame: width + 2 * look.form.margin, look: look)
    changeHead = look.fitting(plot.changeHead, look.axis, within: width * 0.3)
    let numbers = plot.rows.map {
      NumberLine($0.change, font: look.strong, colour: .black, look: look).width
    }
    let changeWidth = max(look.width(changeHead, look.axis), numbers.max() ?? 0)
    self.changeWidth = changeWidth
    let falls = plot.rows.contains { $0.current.magnitude < $0.earlier.magnitude }
    let rises = plot.rows.contains { $0.current.magnitude >= $0.earlier.magnitude }
    let all =
      [Key(text: plot.earlierName, ink: .earlier)]
      + (rises ? [Key(text: plot.riseName, ink: .rise)] : [])
      + (falls ? [Key(text: plot.fallName, ink: .fall)] : [])
    func room(_ key: Key) -> Double { look.em(2.4) + look.width(key.text, look.axis) }
    if names.width + all.reduce(0, { $0 + room($1) }) <= width - changeWidth {
      (keys, drop) = ([all], 0)
      return
    }
    var lines: [[Key]] = [[]]
    for key in all {
      let used = lines[lines.count - 1].reduce(0) { $0 + room($1) }
      if used > 0, used + room(key) > width { lines.append([]) }
      lines[lines.count - 1].append(key)
    }
    (keys, drop) = (lines, Double(lines.count) * look.form.axis.lead)
  }

  private var pitch: Double { max(look.form.row.min, names.leastPitch) }
  /// Over the first row and, with the tick labels, under the last.
  private var inset: Double { look.em(0.5) + drop }
  private var foot: Double { look.form.axis.lead + look.em(0.3) }

  var leastHeight: Double { inset + Double(plot.rows.count) * pitch + foot }
  var idealHeight: Double { inset + Double(plot.rows.count) * max(pitch, look.form.row.max) + foot }

  private var radius: Double { look.em(0.4) }
  private var gap: Double { radius + look.form.valueGap * 0.8 }

  func draw(in area: Rect, _ canvas: inout ChartCanvas) -> Double {
    let zero = area.x + names.width
    let right = area.maxX - changeWidth - look.em(0.96)
    let scale = scale(from: zero, to: right)
    let pitch = look.pitch(plot.rows.count, least: self.pitch, in: area.height - inset - foot)
    let bottom = area.y + inset + pitch * Double(plot.rows.count)
    grid(scale, to: right, from: area.y + drop, to: bottom, &canvas)
    for (line, keys) in keys.enumerated() {
      let y = area.y - look.form.headGap + Double(line) * look.form.axis.lead
      legend(keys, x: drop > 0 ? area.x : zero, y: y, &canvas)
    }
    canvas.label(
      changeHead, x: area.maxX, y: area.y - look.form.headGap + drop,
      look.axis, canvas.colours.ink2, .right)
    for (index, row) in plot.rows.enumerated() {
      let y = area.y + inset + pitch * Double(index)
      if index > 0 {
        for (x, width) in [(area.x, names.width - look.em(0.8)), (area.maxX - changeWidth, changeWidth)] {
          canvas.rule(x: x, y: y, width: width, thickness: look.form.hair, canvas.colours.grid)
        }
      }
      let middle = look.snap(y + pitch / 2)
      names.draw(index, x: area.x, centre: middle, isFocus: row.isFocus, in: &canvas)
      mark(row, from: zero, scale, middle, &canvas)
      change(row, right: area.maxX, middle, &canvas)
    }
    return bottom + foot
  }

  /// From values to places along the axis.
  private struct Scale {
    /// Where zero stands.
    var zero: Double
    var factor: Double
    /// The least value on the axis: zero, or the lowest figure.
    var low: Double

    func x(_ value: Double) -> Double { zero + value * factor }
  }

  /// Every label of a rise stays left of the right column; zero is always on the axis.
  private func scale(from left: Double, to right: Double) -> Scale {
    let low = min(0, plot.rows.flatMap { [$0.current.magnitude, $0.earlier.magnitude] }.min() ?? 0)
    let inset = low < 0 ? radius : 0
    let factor =
      plot.rows.map { row -> Double in
        let label = NumberLine(row.current.label, font: look.strong, colour: .black, look: look).width
        let extent = max(row.current.magnitude, row.earlier.magnitude) - low
        // a fall to near zero has its label on the right as well
        return extent > 0 ? max(0, right - left - inset - gap - label) / extent : .infinity
      }.min().flatMap { $0.isFinite ? $0 : nil } ?? 0
    return Scale(zero: left + inset - low * factor, factor: factor, low: low)
  }

  private func grid(
    _ scale: Scale, to right: Double, from top: Double, to bottom: Double, _ canvas: inout ChartCanvas
  ) {
    guard scale.factor > 0 else { return }
    for tick in AxisTicks(from: scale.low, to: (right - scale.zero) / scale.factor, about: 5).ticks {
      let x = look.snap(scale.x(tick.value))
      canvas.fill(
        Rect(x: x, y: top, width: max(look.form.hair, look.snaps ? 1 : 0), height: bottom - top),
        tick.value == 0 ? canvas.colours.rule : canvas.colours.grid)
      canvas.label(
        tick.text, x: x, y: bottom + look.axis.size * 1.2, look.axis, canvas.colours.ink3, .centre)
    }
  }

  private func legend(_ keys: [Key], x: Double, y: Double, _ canvas: inout ChartCanvas) {
    var at = x + radius
    let middle = y - look.measure.metrics(of: look.axis).capHeight / 2
    for key in keys {
      let colour: Colour? =
        switch key.ink {
        case .earlier: nil
        case .rise: canvas.colours.rise
        case .fall: canvas.colours.fall
        }
      dot(at, middle, colour, &canvas)
      at += radius + look.em(0.3)
      at += canvas.label(key.text, x: at, y: y, look.axis, canvas.colours.ink2)
      at += look.em(1.3)
    }
  }

  /// Filled in `colour`, hollow when there is none.
  private func dot(_ x: Double, _ y: Double, _ colour: Colour?, _ canvas: inout ChartCanvas) {
    let at = Point(x: x, y: y)
    if let colour {
      canvas.dot(at, radius: radius, fill: colour)
    } else {
      canvas.dot(
        at, radius: radius * 0.9, fill: canvas.colours.bg, outline: canvas.colours.ink2, width: look.em(0.1))
    }
  }

  private func mark(
    _ row: DumbbellRow, from left: Double, _ scale: Scale, _ y: Double, _ canvas: inout ChartCanvas
  ) {
    let now = scale.x(row.current.magnitude)
    let then = scale.x(row.earlier.magnitude)
    let rises = row.current.magnitude >= row.earlier.magnitude
    let colour = rises ? canvas.colours.rise : canvas.colours.fall
    let link = Rect(x: min(now, then), y: y - look.em(0.1), width: abs(now - then), height: look.em(0.2))
    canvas.fill(link, colour.mixed(0.4, with: canvas.colours.bg))
    dot(then, y, nil, &canvas)
    dot(now, y, colour, &canvas)
    let font = row.isFocus ? look.strong : look.label
    let baseline = look.baseline(centredOn: y, font)
    let width = NumberLine(row.current.label, font: font, colour: .black, look: look).width
    let hasRoom = now - gap - width > left + look.em(0.2)
    let ground = canvas.colours.bg
    if rises {
      canvas.number(row.current.label, x: now + gap, y: baseline, over: ground, font, canvas.colours.ink)
    } else if hasRoom {
      canvas.number(
        row.current.label, x: now - gap, y: baseline, over: ground, font, canvas.colours.ink, .right)
    } else {
      canvas.number(row.current.label, x: then + gap, y: baseline, over: ground, font, canvas.colours.ink)
    }
  }

  private func change(_ row: DumbbellRow, right: Double, _ y: Double, _ canvas: inout ChartCanvas) {
    let falls = row.current.magnitude < row.earlier.magnitude
    let font = row.isFocus || falls ? look.strong : look.label
    let ink = falls ? canvas.colours.fall : row.isFocus ? canvas.colours.rise : canvas.colours.ink
    canvas.number(row.change, x: right, y: look.baseline(centredOn: y, font), font, ink, .right)
  }
}
