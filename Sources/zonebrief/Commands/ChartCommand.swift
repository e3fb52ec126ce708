import ArgumentParser
import BriefComposition
import Configuration
import FactLedger
import FactModel
import SourceText

struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Draw one chart as PNG, SVG or PDF.",
    discussion: """
      Kinds:
        bar       who has most: one indicator, one basis, one period
        compare   a few zones over several indicators
        dumbbell  this year against last year
        growth    year-on-year change, up and down
        progress  completed against the plan, with 时序进度
        trend     an indicator over the months
        heat      many zones, many indicators
        ranking   16 zones and more
        parts     a whole and its parts

      Examples:
        zonebrief chart bar --indicator investment.fixed_asset -o bar.png
        zonebrief chart compare --zone 左云 --zone 寿阳 --size phone -o wechat.png
        zonebrief chart growth --theme dark --size slide --scale 2 -o slide.png
        zonebrief chart trend --each-zone -o charts/trend.png
        zonebrief chart trend --zone 左云 --derive-months -o months.png
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case bar, compare, dumbbell, growth, progress, trend, heat, ranking, parts
  }

  @Argument(help: "The kind of chart.")
  var kind: Kind

  @Option(
    help: ArgumentHelp(
      "An indicator by id or Chinese name. Default: the first that carries the chart.", valueName: "id"),
    completion: Completions.indicators)
  var indicator: [String] = []

  @Option(
    help: ArgumentHelp("completed, planned, contracted or expected.", valueName: "basis"),
    completion: .list(FigureArgument.names), transform: FigureArgument.basis)
  var basis: Basis?

  @Option(
    help: ArgumentHelp(
      "A period: 2024-01/2024-09, 2024, 2024-Q3 … Default: the latest.", valueName: "period"),
    transform: FigureArgument.period)
  var period: TimePeriod?

  @Option(
    help: ArgumentHelp("A zone (repeatable). Default: all.", valueName: "name"), completion: Completions.zones
  )
  var zone: [String] = []

  @Flag(help: "A chart for each zone that has figures: NAME-ZONE.png.")
  var eachZone = false

  @Flag(
    help: "For a trend: single months, worked out of cumulative figures (1—8月 less 1—7月) and marked ◇.")
  var deriveMonths = false

  @OptionGroup var size: SizeOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var ledger: LedgerOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write: .png, .svg or .pdf; - is a PNG on standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    if deriveMonths, kind != .trend { throw ValidationError("'--derive-months' goes with 'chart trend'.") }
    guard let output else { return }
    if eachZone, output == "-" {
      throw ValidationError("'--each-zone' writes files: give '-o FOLDER/NAME.png'.")
    }
    guard PictureForm.ofFile(output) == nil else { return }
    throw ValidationError("The ending of '\(output)' is no kind of picture: use .png, .svg or .pdf.")
  }

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    let month = try pipeline.open(ledger, for: .month)
    let request = ChartRequest(
      kind: ChartKind(rawValue: kind.rawValue) ?? .bar,
      indicators: try indicator.map { try pipeline.indicator(named: $0) }, basis: basis, period: period,
      zones: try zone.map { try month.zone(named: $0) }, derivesMonths: deriveMonths)
    let store = try month.reading(for: request)
    let look = Look(look, settings: pipeline.settings)
    let output = output ?? "\(kind.rawValue).png"
    guard eachZone else {
      try PictureMaker(
        pipeline: pipeline, store: store, look: look, size: size.size, scale: size.scale, tellsFonts: true
      )
      .chart(request, digest: store.digest(), output: output)
      if output != "-" { pipeline.console.say("Wrote \(output).") }
      return
    }
    let batch = ChartBatch(
      pipeline: pipeline, store: store, look: look, size: size.size, scale: size.scale)
    let written = try batch.run(request, output: output)
    try Console.write(written.map { $0 + "\n" }.joined())
  }
}
