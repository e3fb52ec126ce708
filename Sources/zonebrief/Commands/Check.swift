import Aggregation
import ArgumentParser
import BriefComposition
import Exports
import FactLedger
import SourceText

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the month's figures: sums, shares, growth, units, conflicts, zones not reported.",
    discussion: """
      Examples:
        zonebrief check --month 2024-10
        zonebrief check --format json

      Ends with status 1 where a check of level error fails.
      """)

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var output: OutputOptions

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    let digest = try pipeline.open(ledger, for: .month).digest()
    let zones = digest.zones + digest.coverage.entries.map(\.zone)
    // A terminal reads sentences; data forms carry every operand.
    let table =
      DataOutput.format(output.format, path: output.output) == .table
      ? ChecksTable.table(
        digest.checks, zones: zones, name: try IndicatorLabel.names(Studio.language(nil, pipeline.settings)))
      : ChecksTable.full(digest.checks, zones: zones)
    try DataOutput.write(table, output)
    if digest.checks.contains(where: { $0.outcome == .error }) { throw Exit.found }
  }
}
