internal import Figures

/// One or two charts side by side, with their shared note.
struct FigureRow {
  let setting: BriefSetting

  func frame(_ charts: [Chart], note: RichText, minHeight: Double = 0) -> Frame {
    let widths = charts.enumerated().map { n, chart in
      setting.span(chart.span) - (n == charts.count - 1 ? 0 : setting.style.page.gutter)
    }
    let natural = zip(charts, widths).map { embedded($0, width: $1, height: nil).size.height }
    let height = max(minHeight, natural.max() ?? 0)
    var frame = Frame(size: Size(width: setting.width, height: height))
    var column = 0
    for (chart, width) in zip(charts, widths) {
      let number = "\(setting.labels.figure)\(chart.number ?? 0)"
      setting.mark(
        "figure-\(chart.number ?? 0)", title: "\(number)　\(chart.title.text)", level: 2,
        in: &frame)
      frame.place(
        embedded(chart, width: width, height: height), x: setting.left(column), y: 0)
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

  private func embedded(_ chart: Chart, width: Double, height: Double?) -> Frame {
    ChartLayout.embedded(
      chart, width: width, height: height, label: setting.labels.figure, style: setting.style,
      measure: setting.typesetter.measure)
  }
}
