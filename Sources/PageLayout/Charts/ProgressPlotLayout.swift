internal import Figures

/// Completion against 时序进度: the value stands left of the bar, so that the line crosses no number.
struct ProgressPlotLayout: PlotLayout {
  private let plot: ProgressPlot
  private let look: ChartLook
  private let names: NameColumn
  private let valueWidth: Double
  private let gapHead: String
  private let pointsWidth: Double
  private let gapWidth: Double

  init(_ plot: ProgressPlot, width: Double, look: ChartLook) {
    self.plot = plot
    self.look = look
    func widest(_ numbers: [NumberText]) -> Double {
      numbers.map { NumberLine($0, font: look.strong, colour: .black, look: look).width }.max() ?? 0
    }
    valueWidth = widest(plot.rows.compactMap(\.value.amount?.label))
    gapHead = look.fitting(plot.gapHead, look.axis, within: width * 0.28)
    pointsWidth = widest(plot.rows.compactMap(\.gap?.points))
    let words = plot.rows.compactMap(\.gap?.word).map { look.width($0, look.axis) }.max() ?? 0
    let points = pointsWidth + look.em(0.6) + words
    gapWidth = max(points, look.width(gapHead, look.axis))
    names = NameColumn(
      plot.rows.map { ($0.name, detail: "") }, frame: width + 2 * look.form.margin, leastWidth: 0,
      besideAbove: points + valueWidth + look.em(1.6), look: look)
  }

  private var pitch: Double {
    look.namesAbove ? RowUnderName.leastPitch(names, look) : max(look.form.row.min, names.leastPitch)
  }
  private var inset: Double { look.em(0.6) }

  var leastHeight: Double { inset + Double(plot.rows.count) * pitch }
  var idealHeight: Double {
    let usual = look.namesAbove ? RowUnderName.usualPitch(names, look) : max(pitch, look.form.row.max)
    return inset + Double(plot.rows.count) * usual
  }

  /// Where the bars stand and how long they are.
  private struct Track {
    var zero: Double
    var end: Double
    var factor: Double

    func x(_ percent: Double) -> Double { zero + percent * factor }
  }

  private func track(_ area: Rect) -> Track {
    let before = look.namesAbove ? 0 : names.width + valueWidth + look.em(0.56) + look.em(0.56)
    let zero = look.snap(area.x + before)
    let end = look.namesAbove ? area.maxX : area.maxX - gapWidth - look.em(1.2)
    let most = max(100, plot.schedule, plot.rows.compactMap(\.value.amount?.magnitude).max() ?? 0)
    return Track(zero: zero, end: end, factor: max(0, end - zero) / most)
  }

  func draw(in area: Rect, _ canvas: inout ChartCanvas) -> Double {
    let track = track(area)
    let count = Double(plot.rows.count)
    let pitch = look.pitch(plot.rows.count, least: self.pitch, in: area.height - inset)
    heads(area, track, &canvas)
    var lineEnd = area.y
    for (index, row) in plot.rows.enumerated() {
      let y = area.y + inset + pitch * Double(index)
      self.row(row, index, track, Rect(x: area.x, y: y, width: area.width, height: pitch), &canvas)
      if row.value.amount != nil { lineEnd = y + pitch }
    }
    if look.namesAbove { return area.y + inset + pitch * count }
    canvas.axis(x: track.zero, from: area.y + inset / 2, to: area.y + inset + pitch * count)
    let top = area.y - look.form.headGap * 0.4
    schedule(track, from: top, to: top + lineEnd - area.y, &canvas)
    return area.y + inset + pitch * count
  }

  private func schedule(_ track: Track, from top: Double, to bottom: Double, _ canvas: inout ChartCanvas) {
    let width = look.snaps ? max(2, (look.form.line * 1.5).rounded()) : look.form.line * 1.5
    let x = look.snap(track.x(plot.schedule)) - width / 2
    canvas.fill(Rect(x: look.snap(x), y: top, width: width, height: bottom - top), canvas.colours.ink)
  }

  private func rowUnderName(
    _ row: ProgressRow, _ index: Int, _ track: Track, _ slot: Rect, _ canvas: inout ChartCanvas
  ) {
    let under = RowUnderName(names, index, in: slot, look: look)
    names.draw(index, x: slot.x, top: under.nameTop, isFocus: row.isFocus, in: &canvas)
    defer { under.axis(x: track.zero, &canvas) }
    guard let amount = row.value.amount else {
      canvas.absence(row.value, x: track.zero + look.em(0.48), centre: under.bar.y + under.bar.height / 2)
      canvas.absence(.notApplicable, x: slot.maxX, centre: under.nameMiddle, .right)
      return
    }
    let ink = row.gap?.isBehind == true ? canvas.colours.warn : canvas.colours.ink
    let baseline = look.baseline(centredOn: under.nameMiddle, look.label)
    let points = slot.maxX - pointsWidth - look.em(0.6) - look.width(row.gap?.word ?? "", look.axis)
    canvas.number(amount.label, x: points - look.em(1), y: baseline, look.strong, ink, .right)
    gap(row.gap, right: slot.maxX, under.nameMiddle, ink, &canvas)
    bar(amount, row, track, y: under.bar.y, height: under.bar.height, &canvas)
    let over = look.em(0.25)
    schedule(track, from: under.bar.y - over, to: under.bar.maxY + over, &canvas)
  }

  private func heads(_ area: Rect, _ track: Track, _ canvas: inout ChartCanvas) {
    let y = area.y - look.form.headGap
    let bold = look.axis.weighted(.bold)
    let label = look.width(plot.scheduleLabel, bold)
    let gapStart = area.maxX - look.width(gapHead, look.axis)
    let centre = track.x(plot.schedule)
    let left = min(max(centre - label / 2, area.x), gapStart - look.em(0.6) - label)
    canvas.label(plot.scheduleLabel, x: left, y: y, bold, canvas.colours.ink)
    let target = look.width(plot.targetLabel, look.axis)
    let targetStart = track.x(100) - target
    if targetStart > left + label + look.em(0.6), track.x(100) < gapStart - look.em(0.6) {
      canvas.label(plot.targetLabel, x: targetStart, y: y, look.axis, canvas.colours.ink2)
    } else if left + label + look.em(0.6) + target < gapStart - look.em(0.6) {
      canvas.label(plot.targetLabel, x: left + label + look.em(0.6), y: y, look.axis, canvas.colours.ink2)
    }
    canvas.label(gapHead, x: area.maxX, y: y, look.axis, canvas.colours.ink2, .right)
  }

  private func row(
    _ row: ProgressRow, _ index: Int, _ track: Track, _ area: Rect, _ canvas: inout ChartCanvas
  ) {
    if look.namesAbove { return rowUnderName(row, index, track, area, &canvas) }
    let middle = area.y + area.height / 2
    names.draw(index, x: area.x, centre: middle, isFocus: row.isFocus, in: &canvas)
    let baseline = look.baseline(centredOn: middle, look.label)
    guard let amount = row.value.amount else {
      canvas.absence(row.value, x: track.zero + look.em(0.48), centre: middle)
      canvas.absence(.notApplicable, x: area.maxX, centre: middle, .right)
      return
    }
    let isBehind = row.gap?.isBehind == true
    let ink = isBehind ? canvas.colours.warn : canvas.colours.ink
    canvas.number(amount.label, x: track.zero - look.em(0.56), y: baseline, look.strong, ink, .right)
    let height = look.barHeight(area.height) * 1.04
    bar(amount, row, track, y: area.y + (area.height - height) / 2, height: height, &canvas)
    gap(row.gap, right: area.maxX, middle, ink, &canvas)
  }

  private func bar(
    _ amount: Amount, _ row: ProgressRow, _ track: Track, y: Double, height: Double,
    _ canvas: inout ChartCanvas
  ) {
    let bar = Rect(x: track.zero, y: y, width: track.x(100) - track.zero, height: height)
    canvas.fill(bar, canvas.colours.wash)
    var done = bar
    done.width = max(0, amount.magnitude) * track.factor
    canvas.bar(
      done,
      row.gap?.isBehind == true
        ? BarTexture(warning: canvas.colours)
        : BarTexture(fill: row.isFocus ? canvas.colours.accent : canvas.colours.bar))
  }

  private func gap(
    _ gap: ProgressRow.Gap?, right: Double, _ middle: Double, _ ink: Colour, _ canvas: inout ChartCanvas
  ) {
    guard let gap else { return }
    let baseline = look.baseline(centredOn: middle, look.label)
    canvas.label(
      gap.word, x: right - pointsWidth - look.em(0.6), y: baseline, look.axis, ink, .right)
    canvas.number(gap.points, x: right, y: baseline, look.strong, ink, .right)
  }
}
