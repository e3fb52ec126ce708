import Aggregation
import ArgumentParser
import Exports
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
    let digest = try pipeline.open(ledger).digest()
    let table = ChecksTable.table(digest.checks, zones: digest.zones)
    try DataOutput.write(table, output)
    if digest.checks.contains(where: { $0.outcome == .error }) { throw Exit.found }
  }
}
