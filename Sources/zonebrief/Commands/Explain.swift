import ArgumentParser
import FactLedger
import SourceText

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the sentence a figure came from and how it was read.",
    discussion: """
      Example:
        zonebrief explain ttwvatug

      Prints the sentence with number, indicator, subject and period marked, and
      every rule that led to the fact. Ids stand in `zonebrief facts`, in facts.csv
      and in the NDJSON of `extract`.
      """)

  @Argument(help: ArgumentHelp("The fact's id, or its first letters.", valueName: "fact-id"))
  var fact: String

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    let store = try pipeline.open(ledger, for: .facts(id: FactName(fact).id))
    for match in try store.facts(withID: fact) { try Console.write(try store.explanation(of: match)) }
  }
}
