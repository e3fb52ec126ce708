import Aggregation
import BriefComposition
import Exports
import FactModel
import Figures
import SourceText

/// What `compare` asks of the ledger.
extension Store {
  func compare(
    zones names: [String], province: String?, level: String?, indicators: [String], period: TimePeriod?,
    basis: Basis?
  ) throws -> Comparison {
    var seen: Set<ZoneKey> = []
    let keys = try names.map { try zone(named: $0) }.filter { seen.insert($0).inserted }
    let request = CompareRequest(
      zones: keys.isEmpty ? .all(province: province, level: level) : .named(keys),
      indicators: try indicators.map { try pipeline.indicator(named: $0) },
      period: period.map { .exactly($0) } ?? .latest, basis: basis)
    let comparison = Comparer.compare(snapshot, request: request, settings: settings)
    guard !comparison.rows.isEmpty else {
      throw Failure(
        "compare.empty", "no zone of the ledger fits",
        hints: [
          "list the zones with figures: zonebrief compare --all", "check --province, --level and --month",
        ])
    }
    guard !comparison.columns.isEmpty else {
      let asked = comparison.rows.prefix(5).map(\.zone.name).joined(separator: "、")
      throw Failure(
        "compare.no_figures", "the ledger has no such figure of \(asked)",
        explanation: "\(path) was read up to \(month).",
        hints: [
          "list the zones with figures: zonebrief compare --all", "check --indicator, --period, --basis",
        ])
    }
    return comparison
  }

  /// The facts a comparison refers to.
  var factTable: FactTable { FactTable(snapshot.facts) }

  /// The tables as a terminal of this width prints them; nil for no limit.
  func terminalTables(
    of comparison: Comparison, language: BriefComposition.Language, width: Int?
  ) throws -> [DataTable] {
    try ComparisonTable.tables(comparison, language: language) { table in
      width.map { TerminalTable.naturalWidth(DataTable(table)) <= $0 } ?? true
    }.map { DataTable($0) }
  }

  /// The tables that are drawn, all from the one comparison.
  func tables(of comparison: Comparison, language: BriefComposition.Language) throws -> [Table] {
    try ComparisonTable.tables(comparison, facts: factTable, language: language)
  }
}
