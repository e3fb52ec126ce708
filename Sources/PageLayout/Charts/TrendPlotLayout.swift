internal import Figures

/// Lines over time with their names at the right end; they break where a period has no figure.
struct TrendPlotLayout: PlotLayout {
  private let plot: TrendPlot
  private let look: ChartLook
  private let width: Double
  private let endLabels: [String]
  private let endWidth: Double
  /// One for each series, so that lines are told apart without colour; the series in focus has the circle.
  private let shapes: [ChartCanvas.MarkShape]

  init(_ plot: TrendPlot, width: Double, look: ChartLook) {
    self.plot = plot
    self.look = look
    self.width = width
    let isSingle = plot.series.count == 1
    var others = 0
    shapes = plot.series.map { series in
      guard !series.isFocus, !isSingle else { return .circle }
      others += 1
      return ChartCanvas.MarkShape.ofOthers[(others - 1) % ChartCanvas.MarkShape.ofOthers.count]
    }
    endLabels = plot.series.map { look.fitting($0.name, look.strong, within: width * 0.2) }
    let values = plot.series.map { series in
      series.points.last.flatMap { $0 }.map {
        NumberLine($0.label, font: look.strong, colour: .black, look: look).width + look.em(0.4)
      } ?? 0
    }
    let ends = zip(endLabels, values).map { name, value in
      let width = look.width(name, look.strong)
      return look.namesAbove ? max(width, value - look.em(0.4)) : width + value
    }
    endWidth = isSingle ? look.em(1) : (ends.max() ?? 0) + look.em(2)
  }

  var leastHeight: Double { look.em(11) }
  var idealHeight: Double { look.em(look.isEmbedded ? 14 : 24) }
  /// Type grows no further than names at the right leave lines their width.
  var usualHeight: Double { endWidth < width * 0.33 ? idealHeight : .infinity }

  private var hasYears: Bool { plot.periods.contains { !$0.year.isEmpty } }
  private var foot: Double { look.form.axis.lead * (hasYears ? 2 : 1) + look.em(0.4) }

  /// From values to places.
  private struct Field {
    var area: Rect
    var low: Double
    var high: Double
    var count: Int

    func x(_ index: Int) -> Double {
      let inset = area.width / Double(max(1, count)) / 2
      return count < 2
        ? area.x + area.width / 2
        : area.x + inset + (area.width - 2 * inset) * Double(index) / Double(count - 1)
    }
    func y(_ value: Double) -> Double {
      high > low ? area.maxY - (value - low) / (high - low) * area.height : area.maxY
    }
  }

  func draw(in area: Rect, _ canvas: inout ChartCanvas) -> Double {
    canvas.label(plot.head, x: area.x, y: area.y - look.form.headGap, look.axis, canvas.colours.ink2)
    let values = plot.series.flatMap(\.points).compactMap { $0?.magnitude }
    let high = max(0, values.max() ?? 0)
    let low = min(0, values.min() ?? 0)
    let ticks = AxisTicks(from: low, to: high, about: 4, covering: true).ticks
    let axisWidth = (ticks.map { look.width($0.text, look.axis) }.max() ?? 0) + look.em(0.5)
    let top = area.y + look.em(1.4)
    var field = Field(
      area: Rect(
        x: area.x + axisWidth, y: top, width: area.width - axisWidth - endWidth,
        height: max(0, area.maxY - foot - top)),
      low: min(low, ticks.first?.value ?? 0), high: max(high, ticks.last?.value ?? 0),
      count: plot.periods.count)
    // the lowest figure of a line alone stands under its point: the field reaches down far enough for it
    let share = look.em(1.5) / max(field.area.height, 1)
    if plot.series.count == 1, low < 0, share < 0.4 {
      field.low = min(field.low, (low - share * field.high) / (1 - share))
    }
    grid(field, ticks, area, &canvas)
    periods(field, &canvas)
    for (index, series) in plot.series.enumerated() { line(series, index, field, &canvas) }
    labels(field, &canvas)
    return area.maxY
  }

  private func grid(_ field: Field, _ ticks: [AxisTicks.Tick], _ area: Rect, _ canvas: inout ChartCanvas) {
    for tick in ticks {
      let y = look.snap(field.y(tick.value))
      let isZero = tick.value == 0
      canvas.rule(
        x: field.area.x, y: y, width: field.area.width,
        thickness: isZero ? look.form.line * 0.75 : look.form.hair,
        isZero ? canvas.colours.ink2 : canvas.colours.grid)
      canvas.label(
        tick.text, x: field.area.x - look.em(0.4), y: look.baseline(centredOn: y, look.axis), look.axis,
        canvas.colours.ink3, .right)
    }
  }

  /// Labels of the periods; years below, where they change.
  private func periods(_ field: Field, _ canvas: inout ChartCanvas) {
    guard !plot.periods.isEmpty else { return }
    let y = field.area.maxY + look.axis.size * 1.35
    for index in labelled(field) {
      canvas.label(
        plot.periods[index].label, x: field.x(index), y: y, look.axis, canvas.colours.ink2, .centre)
    }
    var yearEnd = -Double.infinity
    for (index, period) in plot.periods.enumerated() {
      let x = field.x(index)
      let start = x - look.width(period.year, look.axis) / 2
      if !period.year.isEmpty, start > yearEnd {
        yearEnd = start + look.em(0.4)
        yearEnd += canvas.label(
          period.year, x: start, y: y + look.form.axis.lead, look.axis, canvas.colours.ink3)
      }
      if period.breaksBefore, index > 0 {
        let at = look.snap((field.x(index - 1) + x) / 2)
        canvas.line(
          Point(x: at, y: field.area.y), Point(x: at, y: field.area.maxY), canvas.colours.rule,
          width: look.form.hair,
          dash: [look.em(0.2), look.em(0.2)])
      }
    }
  }

  /// Periods whose labels stand apart: the last one, and every so many counted from the start of a stretch, so that
  /// each year is labelled at the same months.
  private func labelled(_ field: Field) -> [Int] {
    let widths = plot.periods.map { look.width($0.label, look.axis) }
    let pitch = field.count > 1 ? field.x(1) - field.x(0) : field.area.width
    let every = max(1, Int((((widths.max() ?? 0) + look.em(0.5)) / max(pitch, 1)).rounded(.up)))
    var places: [Int] = []
    for period in plot.periods { places.append(period.breaksBefore ? 0 : (places.last.map { $0 + 1 } ?? 0)) }
    let last = places.last ?? 0
    var free = Double.infinity
    var kept: [Int] = []
    for index in plot.periods.indices.reversed() where places[index] % every == last % every {
      let right = field.x(index) + widths[index] / 2
      guard right + look.em(0.4) <= free else { continue }
      kept.append(index)
      free = field.x(index) - widths[index] / 2
    }
    return kept.reversed()
  }

  private func colour(_ index: Int, _ colours: StyleSheet.Palette) -> Colour {
    plot.series[index].isFocus || plot.series.count == 1 ? colours.accent : colours.bar
  }

  private func line(_ series: TrendSeries, _ index: Int, _ field: Field, _ canvas: inout ChartCanvas) {
    let isFocus = series.isFocus || plot.series.count == 1
    let ink = colour(index, canvas.colours)
    var stretch: [Point] = []
    func close(_ canvas: inout ChartCanvas) {
      if stretch.count > 1 {
        canvas.frame.draw(
          Shape(.polyline(stretch), stroke: Stroke(ink, width: look.em(isFocus ? 0.14 : 0.09))))
      }
      stretch = []
    }
    for (period, amount) in series.points.enumerated() where period < field.count {
      if plot.periods[period].breaksBefore { close(&canvas) }
      guard let amount else {
        close(&canvas)
        continue
      }
      stretch.append(Point(x: field.x(period), y: field.y(amount.magnitude)))
    }
    close(&canvas)
    marks(series, index, field, &canvas)
  }

  /// A mark at each point; where points stand close, at the ends of stretches only.
  private func marks(_ series: TrendSeries, _ index: Int, _ field: Field, _ canvas: inout ChartCanvas) {
    let points = Array(series.points.prefix(field.count))
    let isDense = field.count > 1 && field.x(1) - field.x(0) < look.em(0.9)
    for (period, amount) in points.enumerated() {
      guard let amount else { continue }
      let isInside =
        stretchNeighbour(points, period, -1) != nil && stretchNeighbour(points, period, 1) != nil
      if isDense, isInside { continue }
      let at = Point(x: field.x(period), y: field.y(amount.magnitude))
      mark(index, at, isExact: amount.standing == .exact, &canvas)
    }
  }

  private func mark(_ index: Int, _ at: Point, isExact: Bool, _ canvas: inout ChartCanvas) {
    let isFocus = plot.series[index].isFocus || plot.series.count == 1
    let ink = colour(index, canvas.colours)
    canvas.mark(
      shapes[index], at, radius: look.em(isFocus ? 0.24 : 0.21), fill: isExact ? ink : canvas.colours.bg,
      outline: isExact ? nil : ink, width: look.em(0.08))
  }

  /// Figures of the series in focus (all, or where they would touch: first, last, highest, lowest), then the names at
  /// the right end, moved apart.
  private func labels(_ field: Field, _ canvas: inout ChartCanvas) {
    for (index, series) in plot.series.enumerated() where series.isFocus || plot.series.count == 1 {
      values(series, index, field, &canvas)
    }
    guard plot.series.count > 1 else { return }
    let lead = look.form.label.lead * (look.namesAbove ? 2 : 1)
    let ends = plot.series.indices.compactMap { index -> (index: Int, y: Double)? in
      let last = plot.series[index].points.prefix(field.count).last { $0 != nil }
      return last.flatMap { $0.map { (index, field.y($0.magnitude)) } }
    }.sorted { ($0.y, $0.index) < ($1.y, $1.index) }
    let places = Self.spread(ends.map(\.y), lead: lead, from: field.area.y, to: field.area.maxY)
    for (end, y) in zip(ends, places) { endLabel(end.index, from: end.y, to: y, field, &canvas) }
  }

  /// A series' name and last figure, with a leader where it had to move.
  private func endLabel(
    _ index: Int, from end: Double, to y: Double, _ field: Field, _ canvas: inout ChartCanvas
  ) {
    let series = plot.series[index]
    let font = series.isFocus ? look.strong : look.label
    let ink = series.isFocus ? canvas.colours.accent : canvas.colours.ink2
    let lastPeriod = series.points.prefix(field.count).lastIndex { $0 != nil } ?? 0
    let start = field.x(lastPeriod) + look.em(0.35)
    let x = field.area.maxX + look.em(1.2)
    canvas.line(
      Point(x: start, y: end), Point(x: x - look.em(0.8), y: y), canvas.colours.rule, width: look.form.hair)
    mark(index, Point(x: x - look.em(0.42), y: y), isExact: true, &canvas)
    let baseline = look.baseline(centredOn: y, font)
    let name = canvas.label(endLabels[index], x: x, y: baseline, font, ink)
    guard let last = series.points.prefix(field.count).last?.map({ $0 }) else { return }
    // a narrow frame sets the figure under the name, so that the lines keep their width
    let (right, down) = look.namesAbove ? (0, font.size * 1.15) : (name + look.em(0.4), 0)
    canvas.number(last.label, x: x + right, y: baseline + down, font, ink)
  }

  /// Figures beside their points, on the side the line leaves free: all of a single series where they fit; else where
  /// a stretch ends, and the highest and lowest.
  private func values(_ series: TrendSeries, _ index: Int, _ field: Field, _ canvas: inout ChartCanvas) {
    let points = Array(series.points.prefix(field.count))
    let drawn = points.enumerated().compactMap { at, amount in amount.map { (at, $0) } }
    let isSingle = plot.series.count == 1
    let pitch = field.count > 1 ? field.x(1) - field.x(0) : field.area.width
    let widest =
      drawn.map { NumberLine($0.1.label, font: look.strong, colour: .black, look: look).width }.max() ?? 0
    let all = isSingle && widest + look.em(0.6) <= pitch
    let highest = drawn.max { $0.1.magnitude < $1.1.magnitude }?.0
    let lowest = drawn.min { $0.1.magnitude < $1.1.magnitude }?.0
    var free = -Double.infinity
    for (period, amount) in drawn {
      let endsStretch = period + 1 < field.count && plot.periods[period + 1].breaksBefore
      let isLast = period == drawn.last?.0
      let isExtreme =
        period == highest || (isSingle && (period == lowest || isLast || period == drawn.first?.0))
      // of several lines the last figure stands beside the name
      if !isSingle, isLast { continue }
      guard all || isExtreme || endsStretch else { continue }
      let before = stretchNeighbour(points, period, -1)
      let after = stretchNeighbour(points, period, 1)
      value(amount, period, before, after, index, &free, field, &canvas)
    }
  }

  /// The value next to a point on its own stretch of line.
  private func stretchNeighbour(_ points: [Amount?], _ period: Int, _ step: Int) -> Double? {
    let next = period + step
    guard points.indices.contains(next), !plot.periods[max(period, next)].breaksBefore else { return nil }
    return points[next]?.magnitude
  }

  private func value(
    _ amount: Amount, _ period: Int, _ before: Double?, _ after: Double?, _ index: Int, _ free: inout Double,
    _ field: Field, _ canvas: inout ChartCanvas
  ) {
    let here = amount.magnitude
    let isLow =
      (before ?? here) >= here && (after ?? here) >= here && (before ?? here) + (after ?? here) > 2 * here
    let rises = !isLow && (after ?? here) > here
    let falls = !isLow && !rises && (before ?? here) > here
    let width = NumberLine(amount.label, font: look.strong, colour: .black, look: look).width
    let centre = field.x(period) + (rises ? -width * 0.4 : falls ? width * 0.4 : 0)
    guard centre - width / 2 > free else { return }
    free = centre + width / 2 + look.em(0.2)
    let below = field.y(here) + look.em(1.35)
    let y = isLow && below < field.area.maxY ? below : field.y(here) - look.em(0.55)
    canvas.number(
      amount.label, x: centre, y: y, over: canvas.colours.bg, look.strong, colour(index, canvas.colours),
      .centre)
  }

  /// Moves places apart to at least `lead`, inside the bounds where there is room; order is kept.
  private static func spread(_ places: [Double], lead: Double, from low: Double, to high: Double) -> [Double]
  {
    var places = places
    for index in places.indices.dropFirst() { places[index] = max(places[index], places[index - 1] + lead) }
    if let last = places.last, last > high {
      places[places.count - 1] = max(high, low + lead * Double(places.count - 1))
      for index in places.indices.dropLast().reversed() {
        places[index] = min(places[index], places[index + 1] - lead)
      }
    }
    return places
  }
}
