import Aggregation
import BriefComposition
import Exports
import FactLedger
import FactModel
import Figures
import SourceText

/// What `compare` asks of the ledger.
extension Store {
  /// What a user names, as the ledger and the tables know it.
  func compareRequest(
    zones names: [String], province: String?, level: String?, indicators: [String], period: TimePeriod?,
    basis: Basis?
  ) throws -> CompareRequest {
    var seen: Set<ZoneKey> = []
    let keys = try names.map { try zone(named: $0) }.filter { seen.insert($0).inserted }
    let all = CompareRequest.Zones.all(
      province: try province.map { try pipeline.lexicon.province(named: $0) },
      level: try level.map { try pipeline.lexicon.level(named: $0) })
    return CompareRequest(
      // Of one period all that state it; else those that the month's pages tell of, with the latest they have.
      zones: !keys.isEmpty ? .named(keys) : period != nil ? all : .named(monthZones(all)),
      indicators: try indicators.map { try pipeline.indicator(named: $0) },
      period: period.map { .exactly($0) } ?? .latest, basis: basis)
  }

  private func monthZones(_ wanted: CompareRequest.Zones) -> [ZoneKey] {
    let known = Comparer.zones(wanted, among: Aggregator.zones(in: snapshot, settings: settings))
    let told = Comparer.zones(
      wanted, among: Aggregator.zones(in: snapshot, issued: month, settings: settings))
    let silent = known.count - told.count
    if silent > 0 {
      pipeline.console.say(
        "\(silent) \(silent == 1 ? "zone" : "zones") of earlier months \(silent == 1 ? "is" : "are") not in the pages of "
          + "\(month) and left out; name them, or give --month or --period, to compare them.")
    }
    return told
  }

  /// What of the ledger a comparison rests on: its period, else all figures of its zones.
  func parts(for request: CompareRequest) -> LedgerQuestion.Part {
    if case .exactly(let period) = request.period { return .period(period) }
    if case .named(let keys) = request.zones { return .zones(Set(keys.map(\.rawValue))) }
    return .everything
  }

  /// Zones named keep their order; all of a province, a level or the ledger stand by rank.
  func compare(_ request: CompareRequest, byRank: Bool) throws -> Comparison {
    var comparison = Comparer.compare(snapshot, request: request, settings: settings)
    // Of zones that nobody named, those without a figure are no row.
    if byRank { comparison.rows.removeAll { $0.cells.allSatisfy { $0.observation == nil } } }
    guard !comparison.rows.isEmpty else {
      throw Failure(
        "compare.empty", "no zone of the ledger fits",
        hints: [
          "list the zones with figures: zonebrief compare --all", "check --province, --level and --month",
        ])
    }
    guard !comparison.columns.isEmpty else { throw nothing(toCompare: request) }
    return byRank ? comparison.sortedByRank : comparison
  }

  /// The zones are known and have no figure that was asked for: what there is instead.
  private func nothing(toCompare request: CompareRequest) -> Failure {
    var wider = request
    wider.period = .latest
    // the store holds the asked period only; without the rest the hint is left out
    let whole = (try? reading(parts(for: wider))) ?? self
    let periods = Set(
      Comparer.compare(whole.snapshot, request: wider, settings: settings).columns.compactMap {
        $0.period?.period?.text
      })
    var hints = [
      "see what there is: zonebrief facts", "without --indicator, --period and --basis all is compared",
    ]
    if case .exactly = request.period, !periods.isEmpty {
      hints.insert("there are figures for \(periods.sorted().joined(separator: ", "))", at: 0)
    }
    return Failure("compare.nothing", "none of these zones reports what was asked for", hints: hints)
  }

  /// The comparison as a workbook: side by side, ranks, the facts it rests on and their sentences.
  func workbook(of comparison: Comparison, language: BriefComposition.Language) throws -> Workbook {
    let sources = comparison.sources
    let facts = snapshot.facts.filter { sources.contains($0.ref) }
    let pages = try WorkbookComposer.compose(comparison, facts: facts, language: language)
    return BriefWorkbook.workbook(
      pages, facts: facts, documents: snapshot.documents, title: pages.comparison?.title ?? "",
      created: Pipeline.fileDate ?? lastDay)
  }

  /// The facts a comparison refers to.
  var factTable: FactTable { FactTable(snapshot.facts) }

  /// The tables as a terminal of this width prints them; nil for a pipe or a file, which still has readers.
  func terminalTables(
    of comparison: Comparison, language: BriefComposition.Language, width: Int?
  ) throws -> [DataTable] {
    try ComparisonTable.tables(comparison, facts: factTable, language: language) { table in
      width.map { TerminalTable.naturalWidth(DataTable(table)) <= $0 }
        ?? (table.columns.count <= Self.printedColumns)
    }.map { DataTable($0) }
  }

  /// Columns of a table that no terminal limits: name, period and seven figures.
  private static let printedColumns = 9

  /// The tables that are drawn, all from the one comparison.
  func tables(of comparison: Comparison, language: BriefComposition.Language, listing zones: Int?) throws
    -> [Table]
  {
    try ComparisonTable.tables(comparison, facts: factTable, language: language, listing: zones)
  }
}
