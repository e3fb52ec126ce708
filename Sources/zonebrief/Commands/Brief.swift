import ArgumentParser
import SourceText

struct Brief: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the brief of a month: PDF, charts, tables, facts.",
    discussion: """
      Examples:
        zonebrief brief pages/2024-10 --month 2024-10
        zonebrief brief --month 2024-10 --style official       from the ledger alone
        zonebrief brief pages/ --title 开发区运行月报 --output Briefs

      Writes DIR/YYYY-MM/brief.pdf, charts/, tables/ and facts.csv. Paths are read into the ledger first; what was read
      before is not read again.
      """)

  @Argument(help: "Files, folders, or - for standard input; none: the ledger alone.")
  var paths: [String] = []

  @OptionGroup var date: DateOption
  @OptionGroup var sample: SampleOption

  @Option(help: ArgumentHelp("Folder for the results, which land in DIR/YYYY-MM/.", valueName: "dir"))
  var output = "Output"

  @Option(help: ArgumentHelp("The brief's title. Default: 开发区投资月报.", valueName: "text"))
  var title: String?

  @OptionGroup var look: LookOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var talk: TalkOptions

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    let options = pipeline.options(published: date.published, isSample: sample.sample)
    let read = try pipeline.ingest(paths: paths, options: options, into: ledger.ledger)
    let store = try pipeline.open(ledger)
    let maker = try BriefMaker(pipeline: pipeline, store: store, look: look, title: title)
    let written = try maker.write(into: output)
    for path in written { try Console.write(path + "\n") }
    try read.finish(pipeline.console)
  }
}
