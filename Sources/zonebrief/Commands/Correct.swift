import ArgumentParser
import FactLedger
import FactModel
import SourceText

struct Correct: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a correction of a fact into the corrections file.",
    discussion: """
      Examples:
        zonebrief correct ttwvatug --set value=10.65亿 --by 李敏 --why "报纸误印"
        zonebrief correct ttwvatug --drop --by 李敏 --why "全县数字"

      The ledger stays as it was: corrections are applied whenever it is read,
      listed in the brief, and undone by deleting the entry.
      """)

  @Argument(help: ArgumentHelp("The fact's id.", valueName: "fact-id"))
  var fact: String

  @Option(
    help: ArgumentHelp(
      "A field to set, by its name in facts.csv (repeatable); FIELD= clears it.", valueName: "field=value"))
  var set: [String] = []

  @Flag(help: "Drop the fact.")
  var drop = false

  @Option(help: ArgumentHelp("Who corrects.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var why: String

  @Option(
    help: ArgumentHelp(
      "Date of the correction. Default: the latest issue date in the ledger.", valueName: "YYYY-MM-DD"),
    transform: DateArgument.day)
  var on: CivilDate?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if drop == !set.isEmpty { throw ValidationError("Give either '--set FIELD=VALUE' or '--drop'.") }
    try EmptyName.refuse(by, for: "--by")
    try EmptyName.refuse(why, for: "--why")
  }

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    let path = try pipeline.open(ledger, for: .facts(id: FactName(fact).id)).writeCorrection(
      of: fact, set: set, drop: drop, by: by, why: why, on: on)
    pipeline.console.say("Wrote the correction to \(path). Delete the entry to undo it.")
  }
}
