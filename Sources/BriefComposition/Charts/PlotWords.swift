import Figures

/// A plot's values in words, for alternative texts: names with what is printed beside them.
struct PlotWords {
  var desk: Desk

  func values(_ plot: Plot) -> String {
    switch plot {
    case .bars(let plot):
      lines(plot.groups.flatMap(\.rows).map { ($0.name.text, value($0.value) + change($0.change)) })
    case .ranking(let plot): lines(plot.rows.prefix(15).map { ($0.name.text, value($0.value)) })
    case .compare(let plot):
      lines(
        plot.rows.map { row in
          (
            row.name.text,
            desk.words.list(
              zip(plot.columns, row.cells).map { "\($0.title.text) \(value($1.value, unit: $0.unit))" })
          )
        })
    case .dumbbell(let plot):
      lines(plot.rows.map { ($0.name.text, $0.current.label.plainText + " (" + $0.change.plainText + ")") })
    case .progress(let plot):
      lines(plot.rows.map { ($0.name.text, value($0.value)) }) + " " + plot.scheduleLabel
    case .trend(let plot):
      lines(
        plot.series.map { series in
          (
            series.name.text,
            desk.words.list(
              zip(plot.periods, series.points).compactMap {
                $1.map { $0.label.plainText } == nil ? nil : "\($0.label) \($1?.label.plainText ?? "")"
              })
          )
        })
    case .heat(let plot):
      lines(
        plot.rows.map { row in
          (
            row.name.text,
            desk.words.list(zip(plot.columns, row.cells).map { "\($0.title.text) \(value($1))" })
          )
        })
    case .parts(let plot):
      lines(
        plot.bars.map { bar in
          (
            bar.name.text + bar.totalWord,
            bar.total.label.plainText + "; " + parts(bar.parts + [bar.rest].compactMap { $0 })
          )
        })
    case .figure(let plot): lines([(plot.name.text, plot.figure.label.plainText)])
    case .empty(let plot): plot.title + ": " + plot.detail
    }
  }

  private func lines(_ pairs: [(String, String)]) -> String {
    pairs.map { "\($0.0) \($0.1)" }.joined(separator: desk.language == .zh ? "；" : "; ")
  }

  private func parts(_ parts: [PartSlice]) -> String {
    desk.words.list(parts.map { "\($0.name) \($0.amount.label.plainText)" })
  }

  private func value(_ value: ChartValue, unit: String = "") -> String {
    switch value {
    case .amount(let amount): amount.label.plainText + unit
    case .absent(let word): word
    case .notApplicable: "–"
    }
  }

  private func change(_ change: Change?) -> String {
    switch change {
    case .up(let number)?: " ▲\(number.plainText)%"
    case .down(let number)?: " ▼\(number.plainText)%"
    case .level(let number)?: " \(number.plainText)%"
    case .absent?, .notApplicable?, nil: ""
    }
  }
}
