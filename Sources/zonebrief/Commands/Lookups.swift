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

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, ndjson, csv }

  @Argument(
    help: ArgumentHelp(
      "A full name, short name, alias, pinyin or id. Without it, all zones.", valueName: "name"))
  var name: String?

  @Option(help: "What to print.")
  var format: Format = .table

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    try DataOutput(path: nil).write(
      try pipeline.zonesTable(matching: name), as: DataFormat(rawValue: format.rawValue) ?? .table)
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

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, ndjson, csv }

  @Option(help: "What to print.")
  var format: Format = .table

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    try DataOutput(path: nil).write(
      pipeline.indicatorsTable(), as: DataFormat(rawValue: format.rawValue) ?? .table)
  }
}
