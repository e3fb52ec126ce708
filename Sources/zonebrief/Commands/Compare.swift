import ArgumentParser
import Configuration
import Exports
import FactLedger
import FactModel
import SourceText

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put zones side by side: one basis and one period to a column.",
    discussion: """
      Examples:
        zonebrief compare 左云 寿阳 和顺
        zonebrief compare --province 山西 --indicator 工业投资 --indicator fdi
        zonebrief compare --all -o compare.xlsx
        zonebrief compare 左云 寿阳 -o compare.png

      What does not fit a column stands apart with its own period and a mark; what
      is missing says 未报, never 0. Two zones are also subtracted and divided; the
      data forms give the difference and the ratio to the first zone named, or to
      the first in rank.
      """)

  @Argument(
    help: ArgumentHelp("Zones by full name, short name, alias, pinyin or id.", valueName: "zone"),
    completion: Completions.zones)
  var zones: [String] = []

  @Flag(help: "All zones that the month's pages tell of; with --period all that state it.")
  var all = false

  @Option(help: ArgumentHelp("The zones of a province.", valueName: "name"))
  var province: String?

  @Option(help: ArgumentHelp("The zones of a level: 国家级 or 省级.", valueName: "name"))
  var level: String?

  @Option(
    help: ArgumentHelp(
      "An indicator by id or Chinese name (repeatable). Default: all that a zone reports.", valueName: "id"),
    completion: Completions.indicators)
  var indicator: [String] = []

  @Option(
    help: ArgumentHelp("A period. Default: the latest of each column.", valueName: "period"),
    transform: FigureArgument.period)
  var period: TimePeriod?

  @Option(
    help: ArgumentHelp("completed, planned, contracted or expected.", valueName: "basis"),
    completion: .list(FigureArgument.names), transform: FigureArgument.basis)
  var basis: Basis?

  @OptionGroup var size: SizeOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var ledger: LedgerOptions

  @Option(help: "The form on standard output.")
  var format: DataFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file: .png, .svg, .pdf, .csv, .json, .ndjson, .xlsx or .txt.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard all || province != nil || level != nil || !zones.isEmpty else {
      throw ValidationError("Name zones to compare, or give '--all', '--province NAME' or '--level NAME'.")
    }
    if !zones.isEmpty, all || province != nil || level != nil {
      throw ValidationError("Name zones, or give '--all', '--province NAME' or '--level NAME': not both.")
    }
    if !isPicture {
      try DataFormat.check(output, or: format, more: [".png", ".svg", ".pdf"])
    }
  }

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    let names = try pipeline.open(ledger)
    let request = try names.compareRequest(
      zones: zones, province: province, level: level, indicators: indicator, period: period, basis: basis)
    let store = try names.reading(names.parts(for: request))
    let comparison = try store.compare(request, byRank: zones.isEmpty)
    let language = Studio.language(look, pipeline.settings)
    if let output, isPicture {
      let look = Look(look, settings: pipeline.settings)
      let written = try PictureMaker(
        pipeline: pipeline, store: store, look: look, size: size.size, scale: size.scale, tellsFonts: true
      ).table(comparison, output: output)
      return pipeline.console.say("Wrote \(written.joined(separator: ", ")).")
    }
    let data = DataOutput(path: output)
    switch DataOutput.format(format, path: output) {
    case .table:
      let width = output == nil || output == "-" ? Console.outputWidth : nil
      try data.write(try store.terminalTables(of: comparison, language: language, width: width))
    case .xlsx: try data.write(try store.workbook(of: comparison, language: language))
    case let form: try data.write(ComparisonExport.table(comparison), as: form)
    }
  }

  /// Standard output is for data.
  private var isPicture: Bool { output.map { $0 != "-" && PictureForm.ofFile($0) != nil } ?? false }
}
