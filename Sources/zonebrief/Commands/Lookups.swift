import ArgumentParser
import SourceText

struct Zones: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look up zones in the gazetteer: what a name resolves to.",
    discussion: """
      Examples:
        zonebrief zones 左云
        zonebrief zones zuoyun
        zonebrief zones --format json
      """)

  @Argument(
    help: ArgumentHelp(
      "A full name, short name, alias, pinyin or id. Without it, all zones.", valueName: "name"),
    completion: Completions.zones)
  var name: String?

  @OptionGroup var output: OutputOptions

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    try DataOutput.write(try pipeline.zonesTable(matching: name), output)
  }
}

struct Indicators: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the indicators: ids, Chinese names, units, what each means.",
    discussion: """
      Examples:
        zonebrief indicators
        zonebrief indicators --format json
      """)

  @OptionGroup var output: OutputOptions

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    try DataOutput.write(pipeline.indicatorsTable(), output)
  }
}
