import Figures

/// A chart as readable lines.
enum ChartDump {
  static func text(_ chart: Chart) -> String {
    var lines = [
      "title: \(chart.title.forms.joined(separator: " | "))",
      "subtitle: \(chart.subtitle.forms.joined(separator: " | "))",
      "kicker: \(chart.kicker) / \(chart.sampleTag?.text ?? "")",
    ]
    lines += plot(chart.plot)
    lines += chart.remarks.map { "remark: \(BriefDump.rich($0))" }
    lines += [
      "source: \(chart.source)", "as of: \(chart.asOf.forms.joined(separator: " | "))", "alt: \(chart.alt)",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func plot(_ plot: Plot) -> [String] {
    switch plot {
    case .bars(let plot):
      plot.groups.flatMap { group in
        ["bars [\(group.basis)] \(group.title) \(group.caution) \(group.head.text)"] + group.rows.map(row)
      }
    case .ranking(let plot):
      ["ranking [\(plot.basis)] \(plot.heads.value) \(plot.heads.change)"] + plot.rows.map(row)
    case .compare(let plot):
      ["compare \(plot.columns.map { "\($0.title.text)(\($0.unit))[\($0.basis)]" }.joined(separator: " | "))"]
        + plot.rows.map { row in
          "  \(row.name.text): "
            + row.cells.map {
              "\(value($0.value))\($0.earlier.map { " vs \($0.label.plainText)" } ?? "") \(change($0.change)) #\($0.rank.map(String.init) ?? "-")"
            }
            .joined(separator: " | ")
        }
    case .dumbbell(let plot):
      ["dumbbell \(plot.earlierName) → \(plot.riseName), \(plot.changeHead.text)"]
        + plot.rows.map {
          "  \($0.isFocus ? "*" : "")\($0.name.text): \($0.earlier.label.plainText) → \($0.current.label.plainText) \($0.change.plainText)"
        }
    case .progress(let plot):
      ["progress \(plot.scheduleLabel) \(plot.targetLabel) \(plot.gapHead.text)"]
        + plot.rows.map {
          "  \($0.isFocus ? "*" : "")\($0.name.text): \(value($0.value)) \($0.gap.map { $0.word + $0.points.plainText } ?? "–")"
        }
    case .trend(let plot):
      [
        "trend \(plot.head): "
          + plot.periods.map {
            ($0.breaksBefore ? "‖" : "") + $0.label + ($0.year.isEmpty ? "" : "(\($0.year))")
          }.joined(separator: " ")
      ]
        + plot.series.map {
          "  \($0.name.text): " + $0.points.map { $0?.label.plainText ?? "·" }.joined(separator: " ")
        }
    case .heat(let plot):
      ["heat \(plot.columns.map { "\($0.title.text)(\($0.unit))" }.joined(separator: " | "))"]
        + plot.rows.map { "  \($0.name.text): " + $0.cells.map(value).joined(separator: " | ") }
    case .parts(let plot):
      plot.bars.map { bar in
        "parts [\(plot.basis)] \(bar.name.text) \(bar.totalWord) \(bar.total.label.plainText) \(change(bar.change)): "
          + (bar.parts + [bar.rest].compactMap { $0 }).map {
            "\($0.name) \($0.amount.label.plainText) \($0.share)"
          }.joined(separator: ", ")
      }
    case .figure(let plot):
      ["figure [\(plot.basis)] \(plot.name.text) \(plot.figure.label.plainText) \(change(plot.change))"]
    case .empty(let plot): ["empty \(plot.title): \(plot.detail)"]
    }
  }

  private static func row(_ row: BarRow) -> String {
    let parts = row.parts.map(\.label).joined(separator: ", ")
    return
      "  \(row.isFocus ? "*" : "")\(row.rank.map { "#\($0) " } ?? "")\(row.name.text) \(row.detail): \(value(row.value)) \(change(row.change)) \(row.comment)\(parts.isEmpty ? "" : " {\(parts)}")"
  }

  private static func value(_ value: ChartValue) -> String {
    switch value {
    case .amount(let amount):
      amount.label.plainText + (amount.standing == .exact ? "" : " <\(amount.standing)>")
    case .absent(let word): word
    case .notApplicable: "–"
    }
  }

  private static func change(_ change: Change?) -> String {
    switch change {
    case .up(let number)?: "▲\(number.plainText)"
    case .down(let number)?: "▼\(number.plainText)"
    case .level(let number)?: number.plainText
    case .absent(let word)?: word
    case .notApplicable?: "–"
    case nil: ""
    }
  }
}
