import ArgumentParser
import Exports
import FactModel
import SourceText

struct Facts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the facts in the ledger.",
    discussion: """
      Examples:
        zonebrief facts --zone 左云
        zonebrief facts --indicator investment.industrial --period 2024-01/2024-08 -o facts.csv
      """)

  @Option(help: ArgumentHelp("A zone by full name, short name, alias, pinyin or id.", valueName: "name"))
  var zone: String?

  @Option(
    help: ArgumentHelp("An indicator by id or Chinese name; see `zonebrief indicators`.", valueName: "id"))
  var indicator: String?

  @Option(help: ArgumentHelp("A period: 2024, 2024-08, 2024-01/2024-08, 2024-Q3 …", valueName: "period"))
  var period: String?

  @OptionGroup var ledger: LedgerOptions

  @Option(help: "What to print.")
  var format: DataFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to a file; its ending decides the form.", valueName: "file"))
  var output: String?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    let store = try pipeline.open(ledger)
    var facts = store.monthFacts
    if let zone {
      let key = try store.zone(named: zone)
      facts = facts.filter { store.isFact($0, of: key) }
    }
    if let indicator {
      let id = try pipeline.indicator(named: indicator)
      facts = facts.filter { $0.indicator == id }
    }
    if let period {
      let wanted = try Pipeline.period(period)
      facts = facts.filter { $0.period == wanted }
    }
    try DataOutput(path: output).write(facts: facts, as: DataOutput.format(format, path: output))
    if facts.isEmpty {
      pipeline.console.say("No fact matches. `zonebrief facts` without options lists what the month has.")
    }
  }
}
