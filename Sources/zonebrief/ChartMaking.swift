import Aggregation
import BriefComposition
import Configuration
import FactModel
import Figures
import PageLayout
import SourceText

/// What `chart` draws.
extension PictureMaker {
  func chart(
    _ kind: ChartCommand.Kind, indicators: [String], basis: Basis?, period: TimePeriod?, zones: [String],
    output: String
  ) throws {
    let form = try PictureForm.required(output)
    let chart = try composed(kind, indicators: indicators, basis: basis, period: period, zones: zones)
    let frame = studio.chart(chart, size: size.size, scale: size.scale)
    try OutputFile.write(
      try studio.picture(frame, as: form, title: chart.alt, date: store.lastDay), to: output)
    pipeline.console.say("Wrote \(output).")
  }

  private func composed(
    _ kind: ChartCommand.Kind, indicators: [String], basis: Basis?, period: TimePeriod?, zones: [String]
  ) throws -> Chart {
    let digest = store.digest()
    let ids = try indicators.map { try pipeline.indicator(named: $0) }
    guard ids.count <= 1 || kind == .compare || kind == .heat else {
      throw Failure(
        "chart.indicators", "a \(kind.rawValue) chart draws one indicator, \(ids.count) are given",
        hints: ["several side by side: zonebrief chart compare, or heat"])
    }
    let keys = try zones.map { try store.zone(named: $0) }
    var request = CompareRequest(
      zones: keys.isEmpty ? .all(province: nil, level: nil) : .named(keys), indicators: ids,
      period: period.map { .exactly($0) } ?? .mostReported, basis: basis)
    let comparison = Comparer.compare(store.snapshot, request: request, settings: store.settings)
    request.period = .exactly(period ?? comparison.columns.first?.period?.period ?? .year(0))
    let material = ChartMaterial(
      comparison: comparison, earlier: earlier(request),
      trends: Trends.trends(
        store.snapshot, zones: keys.isEmpty ? digest.zones.map(\.key) : keys,
        indicators: ids.isEmpty ? IndicatorID.allCases : ids, settings: store.settings),
      partTrees: digest.partTrees.filter { tree in
        keys.isEmpty || tree.whole.key.zone.map(keys.contains) ?? false
      },
      checks: digest.checks, indicator: ids.first, basis: basis)
    let context = ChartContext(digest, language: studio.language, title: pipeline.settings.title)
    do {
      return try ChartComposer.compose(
        ChartKind(rawValue: kind.rawValue) ?? .bar, material: material, context: context)
    } catch let refusal as ChartRefusal {
      let others = ChartComposer.possible(material, context: context).map { "chart \($0.rawValue)" }
      throw Failure(
        "chart.refused", "no \(kind.rawValue) chart can be drawn of these figures",
        explanation: refusal.description,
        hints: others.isEmpty ? [] : ["these figures can be drawn by: \(others.joined(separator: ", "))"])
    }
  }

  /// The same figures a year before, where the ledger has them.
  private func earlier(_ request: CompareRequest) -> Comparison? {
    guard case .exactly(let period) = request.period, let before = period.yearBefore else { return nil }
    var request = request
    request.period = .exactly(before)
    let found = Comparer.compare(store.snapshot, request: request, settings: store.settings)
    return found.columns.isEmpty ? nil : found
  }
}

extension TimePeriod {
  /// The same months of the year before; nil where the year is unknown.
  fileprivate var yearBefore: TimePeriod? {
    switch self {
    case .year(let year): .year(year - 1)
    case .years(let from, let to): .years(from - 1, to - 1)
    case .month(let year, let month): year.map { .month(year: $0 - 1, month) }
    case .months(let year, let from, let toYear, let to):
      if let year, let toYear { .months(year: year - 1, from, toYear: toYear - 1, to) } else { nil }
    case .quarter(let year, let quarter): year.map { .quarter(year: $0 - 1, quarter) }
    case .day: nil
    }
  }
}
