internal import Figures

/// One or two charts side by side, with their shared note.
struct FigureRow {
  let setting: BriefSetting

  func frame(_ charts: [Chart], note: RichText, minHeight: Double = 0) -> Frame {
    var frame = Frame(size: Size(width: setting.width, height: minHeight))
    var column = 0
    for (n, chart) in charts.enumerated() {
      let isLast = n == charts.count - 1
      let width = setting.span(chart.span) - (isLast ? 0 : setting.style.page.gutter)
      let drawn = embedded(chart, width: width)
      let name = "figure-\(chart.number ?? 0)"
      setting.mark(
        name, title: "\(setting.labels.figure)\(chart.number ?? 0)　\(chart.title.text)", level: 2,
        in: &frame)
      frame.place(drawn, x: setting.left(column), y: 0, tag: .figure(alt: chart.alt))
      frame.size.height = max(frame.size.height, drawn.size.height)
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

  private func embedded(_ chart: Chart, width: Double) -> Frame {
    Frame(size: Size(width: width, height: 120))
  }
}
