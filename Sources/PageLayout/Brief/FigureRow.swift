internal import Figures

/// One or two charts side by side, with their shared note.
struct FigureRow {
  let setting: BriefSetting
  let charts: [Chart]
  let note: RichText
  private let widths: [Double]
  /// Of the charts, with rows as they like to stand, and as close as they may.
  private let height: (ideal: Double, least: Double)

  init(setting: BriefSetting, charts: [Chart], note: RichText, minHeight: Double = 0, leastHeight: Double = 0)
  {
    let gutter = setting.style.page.gutter
    let widths = charts.enumerated().map { n, chart in
      setting.span(chart.span) - (n == charts.count - 1 ? 0 : gutter)
    }
    let heights = zip(charts, widths).map { chart, width in
      ChartLayout.embeddedHeight(
        chart, width: width, label: setting.labels.figure, style: setting.style,
        measure: setting.typesetter.measure)
    }
    let ideal = max(minHeight, heights.map(\.ideal).max() ?? 0)
    // Rows much closer than they like look crowded.
    let least = max(leastHeight, heights.map(\.least).max() ?? 0, FigureRow.leastShare * ideal)
    (self.setting, self.charts, self.note, self.widths) = (setting, charts, note, widths)
    height = (ideal, least)
  }

  /// The share of its height that a figure keeps so that a page holds what follows.
  private static let leastShare = 0.74

  var give: Double { height.ideal - height.least }

  /// - Parameters:
  ///   - cut: how much lower than it likes to be, at most `give`.
  ///   - isMarked: whether its names enter the bookmarks; once for each figure.
  func frame(cut: Double = 0, isMarked: Bool = true) -> Frame {
    let height = self.height.ideal - cut
    var frame = Frame(size: Size(width: setting.width, height: height))
    var column = 0
    for (chart, width) in zip(charts, widths) {
      let name = "figure-\(chart.number ?? 0)"
      if isMarked {
        let number = "\(setting.labels.figure)\(chart.number ?? 0)"
        setting.mark(name, title: "\(number)　\(chart.title.text)", level: 2, in: &frame)
      } else {
        frame.place(.destination(name), x: 0, y: 0)
      }
      let drawn = ChartLayout.embedded(
        chart, width: width, height: height, label: setting.labels.figure, style: setting.style,
        measure: setting.typesetter.measure)
      frame.place(drawn, x: setting.left(column), y: 0)
      column += chart.span
    }
    if !note.isEmpty {
      let text = setting.typesetter.paragraph(
        note, TextSetting(setting.style.type.note, setting.palette.ink3), width: setting.width)
      let y = frame.size.height + setting.style.space.s3
      frame.place(text, x: 0, y: y, tag: .note)
      frame.size.height = y + text.size.height
    }
    return frame
  }
}

/// Figures in the flow: never cut, their rows closer where a page needs it.
struct FlowFigures: FlowContent {
  let row: FigureRow
  private let drawn: Frame
  private var cut = 0.0

  init(_ row: FigureRow) {
    self.row = row
    drawn = row.frame()
  }

  var height: Double { drawn.size.height - cut }
  var give: Double { row.give - cut }
  var minimum: Double { height - give }

  func lowered(by amount: Double) -> any FlowContent {
    var figures = self
    figures.cut += amount
    return figures
  }

  func frame(extra: Double) -> Frame {
    cut > 0 ? row.frame(cut: cut, isMarked: false) : drawn
  }
}
