import Aggregation
import BriefComposition
import Exports
import FactModel
import Figures
import SourceText

/// What `compare` asks of the ledger.
extension Store {
  func compare(
    zones names: [String], province: String?, level: String?, indicators: [String], period: String?,
    basis: String?
  ) throws -> Comparison {
    var seen: Set<ZoneKey> = []
    let keys = try names.map { try zone(named: $0) }.filter { seen.insert($0).inserted }
    let request = CompareRequest(
      zones: keys.isEmpty ? .all(province: province, level: level) : .named(keys),
      indicators: try indicators.map { try pipeline.indicator(named: $0) },
      period: try period.map { .exactly(try Pipeline.period($0)) } ?? .latest,
      basis: try basis.map { try Pipeline.basis($0) })
    let comparison = Comparer.compare(snapshot, request: request, settings: settings)
    guard !comparison.rows.isEmpty else {
      throw Failure(
        "compare.empty", "no zone of the ledger fits",
        hints: [
          "list the zones with figures: zonebrief compare --all", "check --province, --level and --month",
        ])
    }
    return comparison
  }

  /// The facts a comparison refers to.
  var factTable: FactTable { FactTable(snapshot.facts) }

  /// The tables that are printed, drawn and written, all from the one comparison.
  func tables(of comparison: Comparison, language: BriefComposition.Language) throws -> [Table] {
    try ComparisonTable.tables(comparison, facts: factTable, language: language)
  }
}
