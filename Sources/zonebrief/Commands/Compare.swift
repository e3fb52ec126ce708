import ArgumentParser
import Exports
import SourceText

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put zones side by side: one basis and one period to a column.",
    discussion: """
      Examples:
        zonebrief compare 左云 寿阳 和顺
        zonebrief compare --province 山西 --indicator investment.fixed_asset --indicator fdi
        zonebrief compare --all -o compare.xlsx
        zonebrief compare 左云 寿阳 -o compare.png

      What does not fit a column stands apart with its own period and a mark; what is missing says 未报, never 0.
      """)

  @Argument(help: ArgumentHelp("Zones by full name, short name, alias, pinyin or id.", valueName: "zone"))
  var zones: [String] = []

  @Flag(help: "All zones of the month.")
  var all = false

  @Option(help: ArgumentHelp("The zones of a province.", valueName: "name"))
  var province: String?

  @Option(help: ArgumentHelp("The zones of a level: 国家级 or 省级.", valueName: "name"))
  var level: String?

  @Option(
    help: ArgumentHelp(
      "An indicator by id or Chinese name (repeatable). Default: all that a zone reports.", valueName: "id"))
  var indicator: [String] = []

  @Option(help: ArgumentHelp("A period. Default: the latest of each column.", valueName: "period"))
  var period: String?

  @Option(help: ArgumentHelp("completed, planned, contracted or expected.", valueName: "basis"))
  var basis: String?

  @OptionGroup var size: SizeOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var ledger: LedgerOptions

  @Option(help: "What to print.")
  var format: DataFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file: .png, .svg, .pdf, .csv, .json, .ndjson, .xlsx or .txt.", valueName: "file"))
  var output: String?

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard all || province != nil || level != nil || !zones.isEmpty else {
      throw ValidationError("Name zones to compare, or give '--all', '--province NAME' or '--level NAME'.")
    }
  }

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    let store = try pipeline.open(ledger)
    let comparison = try store.compare(
      zones: zones, province: province, level: level, indicators: indicator, period: period, basis: basis)
    if let output, PictureForm.ofFile(output) != nil {
      let maker = try PictureMaker(pipeline: pipeline, store: store, look: look, size: size)
      try maker.table(comparison, output: output)
    } else {
      let form = try DataOutput.format(format, path: output)
      guard form == .table else {
        return try DataOutput(path: output).write(ComparisonExport.table(comparison), as: form)
      }
      for table in try store.tables(of: comparison, language: Studio.language(look, pipeline.settings)) {
        try DataOutput(path: output).write(DataTable(table), as: .table)
      }
    }
  }
}
