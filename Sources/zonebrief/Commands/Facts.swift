import ArgumentParser
import Exports
import FactLedger
import FactModel
import SourceText

struct Facts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the facts in the ledger.",
    discussion: """
      Examples:
        zonebrief facts --zone 左云
        zonebrief facts --indicator 工业投资 --period 2024-01/2024-08
        zonebrief facts -o facts.xlsx
      """)

  @Option(
    help: ArgumentHelp("A zone by full name, short name, alias, pinyin or id.", valueName: "name"),
    completion: Completions.zones)
  var zone: String?

  @Option(
    help: ArgumentHelp("An indicator by id or Chinese name; see `zonebrief indicators`.", valueName: "id"),
    completion: Completions.indicators)
  var indicator: String?

  @Option(
    help: ArgumentHelp("A period: 2024, 2024-08, 2024-01/2024-08, 2024-Q3 …", valueName: "period"),
    transform: FigureArgument.period)
  var period: TimePeriod?

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var output: OutputOptions

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    let store = try pipeline.open(ledger, for: .issue)
    var facts = store.monthFacts
    if let zone {
      let key = try store.zone(named: zone)
      facts = zip(facts, store.zones(of: facts)).filter { $0.1 == key }.map(\.0)
    }
    if let indicator {
      let id = try pipeline.indicator(named: indicator)
      facts = facts.filter { $0.indicator == id }
    }
    if let period { facts = facts.filter { $0.period == period } }
    if facts.isEmpty {
      pipeline.console.say(
        "No fact of \(store.month) matches; `zonebrief facts` without options lists what the month has.")
      // files and programs get their empty table
      if Console.outputIsTerminal, output.output == nil { return }
    }
    try DataOutput(path: output.output).write(
      facts: facts, of: store.snapshot.documents, as: DataOutput.format(output.format, path: output.output),
      settings: pipeline.settings)
  }
}
