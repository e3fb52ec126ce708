import ArgumentParser
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

  @OptionGroup var size: SizeOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var ledger: LedgerOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write: .png, .svg or .pdf.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    let store = try pipeline.open(ledger)
    let maker = try PictureMaker(pipeline: pipeline, store: store, look: look, size: size)
    try maker.chart(
      kind, indicators: indicator, basis: basis, period: period, zones: zone,
      output: output ?? "\(kind.rawValue).png")
  }
}
