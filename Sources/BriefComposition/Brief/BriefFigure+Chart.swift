import Figures

extension BriefFigure {
  init(_ chart: Chart) {
    self.init(
      number: chart.number ?? 0, span: chart.span, title: chart.title.text, subtitle: chart.subtitle.text,
      alt: chart.alt)
  }
}
