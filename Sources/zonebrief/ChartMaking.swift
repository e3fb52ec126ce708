import Aggregation
import BriefComposition
import Configuration
import FactLedger
import FactModel
import Figures
import PageLayout
import SourceText

/// What a user asks of a chart, names resolved.
struct ChartRequest: Sendable {
  var kind: ChartKind
  var indicators: [IndicatorID]
  var basis: Basis?
  var period: TimePeriod?
  /// Empty for all.
  var zones: [ZoneKey]
  /// Single months worked out of cumulative figures.
  var derivesMonths = false
}

extension Store {
  /// With what a chart rests on beside the month: the periods asked for, or the zones' figures of all months.
  func reading(for chart: ChartRequest) throws -> Store {
    if let period = chart.period {
      return try reading(
        [.month, .period(period)] + [period.yearBefore].compactMap { $0.map { .period($0) } })
    }
    guard chart.kind == .trend else { return self }
    let zones = chart.zones.isEmpty ? digest().zones.map(\.key) : chart.zones
    return try reading(.month, .zones(Set(zones.map(\.rawValue))))
  }
}

/// What `chart` draws.
extension PictureMaker {
  /// - Parameter output: `-` is a PNG on standard output.
  func chart(_ request: ChartRequest, digest: MonthDigest, output: String) throws {
    let form = try PictureForm.required(output)
    let chart = try composed(request, digest: digest)
    if let least = studio.leastSize(of: chart, size: size, scale: scale), form == .png {
      throw Failure(
        "chart.size", "the size is too small for this chart to be read",
        hints: ["the least of this shape is --size \(Int(least.width))x\(Int(least.height))"])
    }
    let frame = studio.chart(chart, size: size, scale: scale)
    let bytes = try studio.picture(frame, as: form, title: chart.title.text, date: store.lastDay)
    try DataOutput(path: output).write(bytes)
    pipeline.console.report(studio.findings)
  }

  private func composed(_ wanted: ChartRequest, digest: MonthDigest) throws -> Chart {
    guard wanted.indicators.count <= 1 || wanted.kind == .compare || wanted.kind == .heat else {
      throw Failure(
        "chart.indicators",
        "a \(wanted.kind.rawValue) chart draws one indicator, \(wanted.indicators.count) are given",
        hints: ["several side by side: zonebrief chart compare, or heat"])
    }
    guard wanted.period == nil || wanted.kind != .trend else {
      throw Failure(
        "chart.period", "a trend draws every period it has, --period does not apply to it",
        hints: ["one period by itself: zonebrief chart bar --period …"])
    }
    var request = CompareRequest(
      zones: wanted.zones.isEmpty ? .all(province: nil, level: nil) : .named(wanted.zones),
      indicators: wanted.indicators, period: wanted.period.map { .exactly($0) } ?? .mostReported,
      basis: wanted.basis)
    // Without a period it draws what the month's pages say, as the month's brief does.
    let comparison =
      wanted.period == nil
      ? Comparer.compare(store.snapshot, issued: store.month, request: request, settings: store.settings)
      : Comparer.compare(store.snapshot, request: request, settings: store.settings)
    request.period = .exactly(wanted.period ?? comparison.columns.first?.period?.period ?? .year(0))
    var material = ChartMaterial(
      comparison: comparison, earlier: earlier(request),
      trends: wanted.kind == .trend ? trends(wanted, digest: digest) : [],
      partTrees: digest.partTrees.filter { tree in
        wanted.zones.isEmpty || tree.whole.key.zone.map(wanted.zones.contains) ?? false
      },
      checks: digest.checks, indicator: wanted.indicators.first, basis: wanted.basis)
    material.derivesMonths = wanted.derivesMonths
    let context = ChartContext(digest, language: studio.language, title: pipeline.settings.title)
    do {
      return try ChartComposer.compose(wanted.kind, material: material, context: context)
    } catch let refusal as ChartRefusal {
      let others = ChartComposer.possible(try withTrends(material, wanted, digest: digest), context: context)
        .map { "chart \($0.rawValue)" }
      throw Failure(
        ChartBatch.refusedCode, "no \(wanted.kind.rawValue) chart can be drawn of these figures",
        explanation: refusal.description,
        hints: others.isEmpty ? [] : ["these figures can be drawn by: \(others.joined(separator: ", "))"])
    }
  }

  /// With what a trend would be drawn from, to tell whether one can be.
  private func withTrends(_ material: ChartMaterial, _ wanted: ChartRequest, digest: MonthDigest) throws
    -> ChartMaterial
  {
    var wanted = wanted
    (wanted.kind, wanted.period) = (.trend, nil)
    var wider = self
    wider.store = try store.reading(for: wanted)
    var material = material
    material.trends = wider.trends(wanted, digest: digest)
    return material
  }

  private func trends(_ wanted: ChartRequest, digest: MonthDigest) -> [Trend] {
    Trends.trends(
      store.snapshot, zones: wanted.zones.isEmpty ? digest.zones.map(\.key) : wanted.zones,
      indicators: wanted.indicators.isEmpty ? IndicatorID.allCases : wanted.indicators,
      settings: store.settings)
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
