internal import Figures

/// Wholes and their parts: a bracket with the total over each bar; what does not fit inside is listed below it.
struct PartsPlotLayout: PlotLayout {
  private let plot: PartsPlot
  private let look: ChartLook
  private let width: Double

  init(_ plot: PartsPlot, width: Double, look: ChartLook) {
    self.plot = plot
    self.look = look
    self.width = width
  }

  /// At least; higher where there is room.
  private var barHeight: Double { look.em(look.isEmbedded ? 3 : 2.6) }
  private var headHeight: Double { look.form.label.lead + look.em(0.9) }
  private var listLead: Double { look.form.axis.lead * 1.15 }

  private func length(_ bar: PartsBar) -> Double {
    let most = plot.bars.map(\.total.magnitude).max() ?? 0
    return most > 0 ? width * max(bar.total.magnitude, 0) / most : 0
  }

  /// Under a bar: slices too narrow for their words, then the rest, side by side where they fit.
  private func listed(_ bar: PartsBar) -> [[PartSlice]] {
    var trial = ChartCanvas(look, size: .zero)
    let rect = Rect(x: 0, y: 0, width: length(bar), height: barHeight)
    let left = trial.slices(bar.parts, rest: "", of: bar.total.magnitude, basis: plot.basis, rect)
    var lines: [[PartSlice]] = []
    var used = Double.infinity
    for slice in left + (bar.rest.map { [$0] } ?? []) {
      let entry = entryWidth(slice)
      if used + entry > width {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1].append(slice)
      used += entry + look.em(1.2)
    }
    return lines
  }

  private func entryWidth(_ slice: PartSlice) -> Double {
    let number = NumberLine(slice.amount.label, font: look.axis.weighted(.bold), colour: .black, look: look)
      .width
    let words = look.width(slice.name, look.axis) + look.width(slice.share, look.axis)
    return look.axis.size * 0.8 + look.em(0.9) + words + number
  }

  private func height(_ bar: PartsBar) -> Double {
    headHeight + barHeight + Double(listed(bar).count) * listLead + look.em(1.1)
  }

  var leastHeight: Double { plot.bars.reduce(0) { $0 + height($1) } }
  var idealHeight: Double { leastHeight }
  var hasHead: Bool { false }

  /// What each bar may be higher.
  private func extra(of height: Double) -> Double {
    if look.namesAbove {
      return max(
        0,
        min((height - leastHeight) / Double(max(1, plot.bars.count)), look.em(plot.bars.count > 1 ? 10 : 9)))
    }
    let most = look.em(look.isEmbedded || plot.bars.count > 1 ? 2.4 : 7)
    return max(0, min((height - leastHeight) / Double(max(1, plot.bars.count)), most))
  }

  func draw(in area: Rect, _ canvas: inout ChartCanvas) -> Double {
    let extra = extra(of: area.height)
    var y = area.y
    for bar in plot.bars {
      draw(bar, Rect(x: area.x, y: y, width: area.width, height: height(bar) + extra), extra, &canvas)
      y += height(bar) + extra
    }
    return y
  }

  private func draw(_ bar: PartsBar, _ area: Rect, _ extra: Double, _ canvas: inout ChartCanvas) {
    let colours = canvas.colours
    let baseline = area.y + look.form.label.size
    var x = area.x
    if !bar.name.isEmpty {
      let name = look.fitting(bar.name, look.strong, within: area.width * 0.5)
      x += canvas.label(name, x: x, y: baseline, look.strong, colours.ink) + look.em(0.8)
    }
    x += canvas.label(bar.totalWord, x: x, y: baseline, look.axis, colours.ink2) + look.em(0.3)
    x += canvas.number(bar.total.label, x: x, y: baseline, look.strong, colours.ink)
    if let change = bar.change { self.change(bar, change, after: x, area, baseline, &canvas) }
    let rect = look.snap(
      Rect(
        x: area.x, y: area.y + headHeight, width: max(length(bar), look.form.line),
        height: barHeight + extra * (look.namesAbove && plot.bars.count == 1 ? 0.8 : 0.55)))
    bracket(rect, &canvas)
    canvas.slices(bar.parts, rest: "", of: bar.total.magnitude, basis: plot.basis, rect)
    var y = rect.maxY + look.axis.size + look.em(0.4)
    for line in listed(bar) {
      list(line, bar, x: rect.x, y: y, &canvas)
      y += listLead
    }
  }

  /// 同比 ▲15.3% flush right; beside the total where the bar is short.
  private func change(
    _ bar: PartsBar, _ change: Change, after x: Double, _ area: Rect, _ baseline: Double,
    _ canvas: inout ChartCanvas
  ) {
    var trial = canvas
    let word = look.width(bar.changeWord, look.axis) + look.em(0.3)
    let width = word + trial.change(change, x: 0, baseline: 0, look.label)
    let start = max(x + look.em(1), min(area.maxX, area.x + max(length(bar), 0)) - width)
    canvas.label(bar.changeWord, x: start, y: baseline, look.axis, canvas.colours.ink2)
    canvas.change(change, x: start + word, baseline: baseline, look.label)
  }

  private func bracket(_ bar: Rect, _ canvas: inout ChartCanvas) {
    let drop = look.em(0.4)
    let top = bar.y - drop - look.em(0.12)
    let line = look.form.line * 0.75
    canvas.rule(x: bar.x, y: top, width: bar.width, thickness: line, canvas.colours.ink2)
    for x in [bar.x, bar.maxX - line] {
      canvas.fill(
        Rect(x: x, y: top, width: look.snaps ? max(1, line.rounded()) : line, height: drop),
        canvas.colours.ink2)
    }
  }

  /// One line of slices, each with its swatch.
  private func list(
    _ slices: [PartSlice], _ bar: PartsBar, x: Double, y: Double, _ canvas: inout ChartCanvas
  ) {
    let colours = canvas.colours
    let swatch = look.axis.size * 0.8
    var at = x
    for slice in slices {
      let order = bar.parts.firstIndex(of: slice)
      let fill = order.map { plot.basis == .completed ? canvas.step($0) : colours.tint } ?? colours.tint
      canvas.box(
        Rect(x: at, y: y - swatch * 0.9, width: swatch, height: swatch), fill: fill,
        outline: plot.basis == .completed ? nil : colours.accent)
      var word = at + swatch + look.em(0.3)
      word += canvas.label(slice.name, x: word, y: y, look.axis, colours.ink2) + look.em(0.3)
      word += canvas.number(slice.amount.label, x: word, y: y, look.axis.weighted(.bold), colours.ink)
      canvas.label(slice.share, x: word + look.em(0.3), y: y, look.axis, colours.ink2)
      at += entryWidth(slice) + look.em(1.2)
    }
  }
}
