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
  /// The row that is not to scale.
  private let outlier: Int?
  /// Of this year's figures, one for each row.
  private let labelWidths: [Double]

  /// An entry of the legend.
  private struct Key {
    enum Ink { case earlier, rise, fall }
    var text: String
    var ink: Ink
  }

  init(_ plot: DumbbellPlot, width: Double, look: ChartLook) {
    self.plot = plot
    self.look = look
    changeHead = look.fitting(plot.changeHead, look.axis, within: width * 0.3)
    let numbers = plot.rows.map {
      NumberLine($0.change, font: look.strong, colour: .black, look: look).width
    }
    let changeWidth = max(look.width(changeHead, look.axis), numbers.max() ?? 0)
    self.changeWidth = changeWidth
    names = NameColumn(
      plot.rows.map { ($0.name, detail: "") }, frame: width + 2 * look.form.margin,
      besideAbove: changeWidth + look.em(0.96), look: look)
    labelWidths = plot.rows.map {
      NumberLine($0.current.label, font: look.strong, colour: .black, look: look).width
    }
    outlier = BarScale.outlier(
      plot.rows.map { [$0.current.magnitude, $0.earlier.magnitude] }, look.style.chart.outlierRatio)
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

  private var pitch: Double {
    look.namesAbove ? RowUnderName.leastPitch(names, look) : max(look.form.row.min, names.leastPitch)
  }
  /// Over the first row and, with the tick labels, under the last.
  private var inset: Double { look.em(0.5) + drop }
  private var foot: Double { look.form.axis.lead + look.em(0.3) }

  var leastHeight: Double { inset + Double(plot.rows.count) * pitch + foot }
  var idealHeight: Double {
    let usual = look.namesAbove ? RowUnderName.usualPitch(names, look) : max(pitch, look.form.row.max)
    return inset + Double(plot.rows.count) * usual + foot
  }

  var notes: [String] {
    guard let outlier, !plot.brokenNote.isEmpty else { return [] }
    return [plot.brokenNote.replacing("{name}", with: plot.rows[outlier].name.text)]
  }

  private var radius: Double { look.em(0.4) }
  private var gap: Double { radius + look.form.valueGap * 0.8 }

  func draw(in area: Rect, _ canvas: inout ChartCanvas) -> Double {
    let zero = area.x + names.width
    let right = look.namesAbove ? area.maxX : area.maxX - changeWidth - look.em(0.96)
    let scale = scale(from: zero, to: right)
    let pitch = look.pitch(plot.rows.count, least: self.pitch, in: area.height - inset - foot)
    let bottom = area.y + inset + pitch * Double(plot.rows.count)
    grid(scale, from: area.y + drop, to: bottom, &canvas)
    for (line, keys) in keys.enumerated() {
      let y = area.y - look.form.headGap + Double(line) * look.form.axis.lead
      legend(keys, x: drop > 0 ? area.x : zero, y: y, &canvas)
    }
    canvas.label(
      changeHead, x: area.maxX, y: area.y - look.form.headGap + drop,
      look.axis, canvas.colours.ink2, .right)
    for (index, row) in plot.rows.enumerated() {
      let y = area.y + inset + pitch * Double(index)
      if look.namesAbove {
        let slot = Rect(x: area.x, y: y, width: area.width, height: pitch)
        rowUnderName(row, index, slot, scale, &canvas)
        continue
      }
      if index > 0 {
        for (x, width) in [(area.x, names.width - look.em(0.8)), (area.maxX - changeWidth, changeWidth)] {
          canvas.rule(x: x, y: y, width: width, thickness: look.form.hair, canvas.colours.grid)
        }
      }
      let middle = look.snap(y + pitch / 2)
      names.draw(index, x: area.x, centre: middle, isFocus: row.isFocus, in: &canvas)
      mark(row, index, scale, middle, &canvas)
      change(row, right: area.maxX, middle, &canvas)
    }
    return bottom + foot
  }

  private func rowUnderName(
    _ row: DumbbellRow, _ index: Int, _ slot: Rect, _ scale: Scale, _ canvas: inout ChartCanvas
  ) {
    let under = RowUnderName(names, index, in: slot, look: look)
    names.draw(index, x: slot.x, top: under.nameTop, isFocus: row.isFocus, in: &canvas)
    change(row, right: slot.maxX, under.nameMiddle, &canvas)
    let middle = look.snap(under.bar.y + under.bar.height / 2)
    canvas.rule(
      x: scale.start, y: middle, width: scale.end - scale.start, thickness: look.form.hair,
      canvas.colours.rule)
    mark(row, index, scale, middle, &canvas)
  }

  /// From values to places along the axis.
  private struct Scale {
    /// Where labels may begin, and where the axis begins and ends.
    var left: Double
    var start: Double
    var end: Double
    /// Where zero stands.
    var zero: Double
    var factor: Double
    /// The least value on the axis: zero, or the lowest figure.
    var low: Double
    /// Where the axis is broken, and the place of the greatest value beyond it.
    var broken: (at: Double, end: Double, top: Double)?

    func x(_ value: Double) -> Double { zero + value * factor }
    /// Of a dot in the row that is not to scale.
    func beyond(_ value: Double) -> Double {
      guard let broken, x(value) > broken.at else { return x(value) }
      let room = broken.end - broken.at
      return broken.at + room * max(0.34, value / broken.top)
    }
  }

  /// Every label of a rise stands right of its dot and every label of a fall left of it, inside the plot; zero is
  /// always on the axis.
  private func scale(from left: Double, to right: Double) -> Scale {
    let toScale = plot.rows.indices.filter { $0 != outlier }.map { plot.rows[$0] }
    let low = min(0, toScale.flatMap { [$0.current.magnitude, $0.earlier.magnitude] }.min() ?? 0)
    let edge = low < 0 || look.namesAbove ? radius : 0
    // what is not to scale takes the last part of the plot
    let strip = outlier.map { labelWidths[$0] + gap + look.em(4) } ?? 0
    let end = max(right - strip, left + (right - left) * 0.4)
    var start = left + edge
    var factor = 0.0
    var labelsBothSides = false
    // more room at the left for the label of a fall to near zero lessens the factor, and that the room wanted
    for _ in 0..<3 {
      factor = toScaleFactor(low: low, dots: end - start, labels: right - start, labelsBothSides)
      let wanted =
        plot.rows.indices.filter { $0 != outlier && falls(plot.rows[$0]) }.map { index in
          labelWidths[index] + gap + look.em(0.2) - (plot.rows[index].current.magnitude - low) * factor
        }.max() ?? 0
      // a plot too narrow for it has such labels beyond the other dot
      let most = (end - left) * 0.3
      labelsBothSides = labelsBothSides || wanted > most
      start = max(start, left + min(wanted, most))
    }
    factor = toScaleFactor(low: low, dots: end - start, labels: right - start, labelsBothSides)
    var scale = Scale(
      left: left, start: start, end: right, zero: start - low * factor, factor: factor, low: low)
    if let outlier {
      let row = plot.rows[outlier]
      let top = max(row.current.magnitude, row.earlier.magnitude)
      scale.broken = (end + look.em(0.4), right - labelWidths[outlier] - gap, top)
    }
    return scale
  }

  /// - Parameters:
  ///   - dots: room for dots: as far as the break, where there is one.
  ///   - labels: room for labels, which may stand beyond it: only the row not to scale has dots there.
  private func toScaleFactor(
    low: Double, dots: Double, labels: Double, _ labelsBothSides: Bool
  ) -> Double {
    plot.rows.indices.filter { $0 != outlier }.map { index -> Double in
      let row = plot.rows[index]
      let extent = max(row.current.magnitude, row.earlier.magnitude) - low
      let beside = falls(row) && !labelsBothSides ? radius : gap + labelWidths[index]
      return extent > 0 ? max(0, min(labels - beside, dots - radius)) / extent : .infinity
    }.min().flatMap { $0.isFinite ? $0 : nil } ?? 0
  }

  private func falls(_ row: DumbbellRow) -> Bool { row.current.magnitude < row.earlier.magnitude }

  private func grid(_ scale: Scale, from top: Double, to bottom: Double, _ canvas: inout ChartCanvas) {
    guard scale.factor > 0 else { return }
    let highest =
      plot.rows.indices.filter { $0 != outlier }.map {
        max(plot.rows[$0].current.magnitude, plot.rows[$0].earlier.magnitude)
      }.max() ?? 0
    let end = scale.broken.map { min($0.at, scale.x(highest * 1.3)) } ?? scale.end
    let count = max(4, min(5, Int((end - scale.start) / look.em(4))))
    var free = -Double.infinity
    for tick in AxisTicks(from: scale.low, to: (end - scale.zero) / scale.factor, about: count).ticks {
      let x = look.snap(scale.x(tick.value))
      // under names, a short tick: a line from top to bottom would run through them
      let start = look.namesAbove ? bottom - look.em(0.3) : top
      canvas.fill(
        Rect(x: x, y: start, width: max(look.form.hair, look.snaps ? 1 : 0), height: bottom - start),
        tick.value == 0 || look.namesAbove ? canvas.colours.rule : canvas.colours.grid)
      let half = look.width(tick.text, look.axis) / 2
      guard x - half > free else { continue }
      canvas.label(
        tick.text, x: x, y: bottom + look.axis.size * 1.2, look.axis, canvas.colours.ink3, .centre)
      free = x + half + look.em(0.3)
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
    _ row: DumbbellRow, _ index: Int, _ scale: Scale, _ y: Double, _ canvas: inout ChartCanvas
  ) {
    let isBroken = index == outlier
    let now = isBroken ? scale.beyond(row.current.magnitude) : scale.x(row.current.magnitude)
    let then = isBroken ? scale.beyond(row.earlier.magnitude) : scale.x(row.earlier.magnitude)
    let falls = falls(row)
    let colour = falls ? canvas.colours.fall : canvas.colours.rise
    let link = Rect(x: min(now, then), y: y - look.em(0.1), width: abs(now - then), height: look.em(0.2))
    if isBroken, let broken = scale.broken {
      canvas.fill(
        Rect(x: scale.zero, y: y - look.em(0.05), width: link.x - scale.zero, height: look.em(0.1)),
        canvas.colours.rule)
      canvas.fill(link, colour.mixed(0.4, with: canvas.colours.bg))
      canvas.breakLine(at: Point(x: broken.at, y: y))
    } else {
      canvas.fill(link, colour.mixed(0.4, with: canvas.colours.bg))
    }
    dot(then, y, nil, &canvas)
    dot(now, y, colour, &canvas)
    let font = row.isFocus || isBroken ? look.strong : look.label
    let baseline = look.baseline(centredOn: y, font)
    let width = NumberLine(row.current.label, font: font, colour: .black, look: look).width
    // a fall whose dot stands just behind a break has its label beyond its other dot
    let least = isBroken ? (scale.broken?.at ?? scale.left) + look.em(0.6) : scale.left
    let ground = canvas.colours.bg
    if falls, now - gap - width > least {
      canvas.number(
        row.current.label, x: now - gap, y: baseline, over: ground, font, canvas.colours.ink, .right)
    } else {
      canvas.number(
        row.current.label, x: max(now, falls ? then : now) + gap, y: baseline, over: ground, font,
        canvas.colours.ink)
    }
  }

  private func change(_ row: DumbbellRow, right: Double, _ y: Double, _ canvas: inout ChartCanvas) {
    let falls = row.current.magnitude < row.earlier.magnitude
    let font = row.isFocus || falls ? look.strong : look.label
    let ink = falls ? canvas.colours.fall : row.isFocus ? canvas.colours.rise : canvas.colours.ink
    canvas.number(row.change, x: right, y: look.baseline(centredOn: y, font), font, ink, .right)
  }
}
