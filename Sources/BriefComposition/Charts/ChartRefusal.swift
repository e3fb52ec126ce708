/// Why figures cannot carry a chart, with what would.
public enum ChartRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// No column of the comparison has the indicator, basis or period asked for.
  case noSuchColumn(available: [String])
  /// A year-on-year chart where no zone states a change.
  case noChange(indicator: String?)
  /// 增长 against last year where neither an earlier figure nor a stated change leads to one.
  case noEarlierYear(indicator: String)
  /// Progress where no zone has an annual target beside a cumulative figure.
  case noTarget(indicator: String)
  /// A part/whole chart where no figure has parts.
  case noParts
  /// A trend needs two points of one kind of period.
  case tooFewPoints(found: Int)
  /// Side by side or in a heat table there must be at least two columns or zones.
  case tooFewColumns(found: Int)
  /// A chart that compares zones where fewer than two have figures.
  case tooFewZones(found: Int, available: [String])
  /// The figures have no year, so 时序进度 is unknown.
  case noSchedule

  public var description: String {
    switch self {
    case .noSuchColumn(let available):
      available.isEmpty
        ? "The month has no figure for this chart. Ingest pages that state one, or choose another month."
        : "No zone reports this indicator on this basis. These are reported: \(available.joined(separator: ", "))."
    case .noChange(let indicator):
      "No source states a year-on-year change\(indicator.map { " of \($0)" } ?? "")."
    case .noEarlierYear(let indicator):
      "Neither an earlier year's figure nor a stated change of \(indicator) is known. Ingest last year's pages."
    case .noTarget(let indicator):
      "No zone has an annual target beside a cumulative figure of \(indicator)."
    case .noParts: "No figure of this month is stated with its parts."
    case .tooFewPoints(let found):
      "A trend needs two periods of one kind; \(found) found. Ingest more months."
    case .tooFewColumns(let found):
      "This chart needs at least two indicators of one basis; \(found) found."
    case .tooFewZones(let found, let available):
      "This chart compares zones; \(found == 0 ? "none" : "only one") has figures here."
        + (available.isEmpty ? "" : " At least two zones report: \(available.joined(separator: ", ")).")
    case .noSchedule: "The figures have no cumulative period of a known year, so 时序进度 cannot be worked out."
    }
  }
}
