internal import Figures

/// One kind of plot, measured: its height is known before it is drawn.
///
/// The area begins at the top of the first row; column heads and legends stand above it, on one baseline
/// `headGap` higher.
protocol PlotLayout {
  /// With rows as close as they may stand.
  var leastHeight: Double { get }
  /// With rows as they like to stand.
  var idealHeight: Double { get }
  /// With rows as they stand in a full frame: what is left over goes to larger type.
  var usualHeight: Double { get }
  /// What layout did that a reader must know: a broken bar.
  var notes: [String] { get }
  /// Whether something stands over the first row.
  var hasHead: Bool { get }
  /// Draws in the area, or lower where it is too small; returns the bottom of what was drawn.
  func draw(in area: Rect, _ canvas: inout ChartCanvas) -> Double
}

extension PlotLayout {
  var usualHeight: Double { idealHeight }
  var hasHead: Bool { true }
  var notes: [String] { [] }
}

/// A chart's furniture around its plot.
struct ChartSheet {
  private let chart: Chart
  private let look: ChartLook
  private let width: Double
  private let numberLabel: String
  private let titleLines: [String]
  private let subtitleLines: [String]
  private let plot: any PlotLayout
  private let foot: ChartFoot
  private let remarks: ChartRemarks

  init(_ chart: Chart, width: Double, look: ChartLook, numberLabel: String = "") {
    self.chart = chart
    self.look = look
    self.width = width
    let inner = width - 2 * look.form.margin
    self.numberLabel = look.isEmbedded ? chart.number.map { "\(numberLabel)\($0)" } ?? "" : ""
    let before =
      self.numberLabel.isEmpty ? 0 : look.width(self.numberLabel, look.form.title.font) + look.em(0.8)
    let whole = chart.wholeWords.isEmpty ? [] : chart.wholeWords + chart.plot.rowNames
    titleLines = Self.titleLines(chart.title, inner - before, whole, look)
    subtitleLines = Self.subtitleLines(chart.subtitle, inner, whole, look)
    plot = makePlot(chart.plot, width: inner, look: look)
    foot = ChartFoot(chart, notes: plot.notes, width: inner, look: look)
    remarks = ChartRemarks(chart.remarks, notes: look.isEmbedded ? plot.notes : [], width: inner, look: look)
  }

  private static func titleLines(
    _ title: FittingText, _ width: Double, _ whole: [String], _ look: ChartLook
  ) -> [String] {
    let wrap = TextWrap(font: look.form.title.font, measure: look.measure, wholeWords: whole)
    let set = title.forms.map { wrap.headline($0, within: width) }
    return set.first { $0.count <= look.form.titleLines } ?? set.first ?? []
  }

  private static func subtitleLines(
    _ subtitle: FittingText, _ width: Double, _ whole: [String], _ look: ChartLook
  ) -> [String] {
    let font = look.form.subtitle.font
    if let one = subtitle.forms.first(where: { look.width($0, font) <= width }) { return [one] }
    return TextWrap(font: font, measure: look.measure, wholeWords: whole)
      .headline(subtitle.text, within: width, trims: false)
  }

  /// How much lower the plot begins than the form's tokens say.
  private var shift: Double {
    Double(titleLines.count - look.form.titleLines) * look.form.title.lead
      + Double(subtitleLines.count - 1) * look.form.subtitle.lead
  }

  private var plotTop: Double {
    look.snap(look.form.firstRow + shift - (plot.hasHead ? 0 : look.form.headGap + look.form.axis.size * 0.4))
  }
  private var below: Double { remarks.height + look.form.footGap + foot.height }

  var titleLineCount: Int { titleLines.count }
  var leastHeight: Double { plotTop + plot.leastHeight + below }
  var usualHeight: Double { plotTop + plot.usualHeight + below }
  var idealHeight: Double { plotTop + plot.idealHeight + below }

  /// - Parameter height: nil for as high as rows like to stand.
  func drawn(height: Double?) -> Frame {
    let height = look.snaps ? (height ?? idealHeight).rounded(.up) : height ?? idealHeight
    var canvas = ChartCanvas(look, size: Size(width: width, height: height))
    head(&canvas)
    let area = Rect(
      x: look.form.margin, y: plotTop, width: width - 2 * look.form.margin,
      height: max(height - below - plotTop, 0))
    let bottom = plot.draw(in: area, &canvas)
    remarks.draw(x: area.x, top: bottom, &canvas)
    if !look.isEmbedded { foot.draw(x: area.x, bottom: height, &canvas) }
    return whole(canvas.frame)
  }

  /// The figure as one structure element; a stand-alone chart lies on its theme's ground.
  private func whole(_ figure: Frame) -> Frame {
    var frame = Frame(size: figure.size)
    if !look.isEmbedded {
      frame.draw(
        Shape(
          .rect(Rect(x: 0, y: 0, width: figure.size.width, height: figure.size.height)), fill: look.colours.bg
        ))
    }
    frame.place(figure, x: 0, y: 0, tag: .figure(alt: chart.alt))
    return frame
  }

  private func head(_ canvas: inout ChartCanvas) {
    let form = look.form
    let (left, right) = (form.margin, width - form.margin)
    if look.isEmbedded {
      canvas.rule(x: left, y: 0, width: right - left, thickness: look.style.rules.hair, look.colours.rule)
    } else {
      canvas.rule(
        x: left, y: form.rule.y, width: right - left, thickness: form.rule.height, look.colours.accent)
      let used = canvas.label(chart.kicker, x: left, y: form.kickerY, form.kicker.font, look.colours.ink2)
      if let tag = chart.sampleTag {
        let font = form.kicker.font.weighted(.bold)
        let text = look.fitting(tag, font, within: right - left - used - look.em(1))
        canvas.label(text, x: right, y: form.kickerY, font, look.colours.warn, .right)
      }
    }
    titles(left, &canvas)
  }

  /// A mark (◇ worked out) is set small and raised beside its number, as in the plot.
  private func titleLine(_ line: String, x: Double, y: Double, _ canvas: inout ChartCanvas) {
    let font = look.form.title.font
    let marks = Set(Mark.allCases.map(\.rawValue))
    var at = x
    var text = ""
    for character in line {
      guard marks.contains(String(character)) else {
        text.append(character)
        continue
      }
      at += canvas.label(text, x: at, y: y, font, look.colours.ink)
      text = ""
      let small = look.label.sized(font.size * 0.5)
      at += canvas.label(String(character), x: at, y: y - font.size * 0.3, small, look.colours.ink2)
    }
    canvas.label(text, x: at, y: y, font, look.colours.ink)
  }

  private func titles(_ left: Double, _ canvas: inout ChartCanvas) {
    let form = look.form
    var x = left
    if !numberLabel.isEmpty {
      x +=
        canvas.label(numberLabel, x: x, y: form.titleY, form.title.font, look.colours.accent) + look.em(0.8)
    }
    for (index, line) in titleLines.enumerated() {
      titleLine(line, x: x, y: form.titleY + Double(index) * form.title.lead, &canvas)
    }
    let y = form.subtitleY + Double(titleLines.count - form.titleLines) * form.title.lead
    for (index, line) in subtitleLines.enumerated() {
      canvas.label(
        line, x: left, y: y + Double(index) * form.subtitle.lead, form.subtitle.font, look.colours.ink2)
    }
  }
}

/// The layout of each kind.
private func makePlot(_ plot: Plot, width: Double, look: ChartLook) -> any PlotLayout {
  switch plot {
  case .bars(let plot): BarPlotLayout(plot, width: width, look: look)
  case .compare(let plot): ComparePlotLayout(plot, width: width, look: look)
  case .dumbbell(let plot): DumbbellPlotLayout(plot, width: width, look: look)
  case .progress(let plot): ProgressPlotLayout(plot, width: width, look: look)
  case .trend(let plot): TrendPlotLayout(plot, width: width, look: look)
  case .heat(let plot): HeatPlotLayout(plot, width: width, look: look)
  case .ranking(let plot): RankingPlotLayout(plot, width: width, look: look)
  case .parts(let plot): PartsPlotLayout(plot, width: width, look: look)
  case .figure(let plot): FigurePlotLayout(plot, width: width, look: look)
  case .empty(let plot): EmptyPlotLayout(plot, width: width, look: look)
  }
}
