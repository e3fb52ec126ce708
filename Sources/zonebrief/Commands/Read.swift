import ArgumentParser
import SourceReading
import SourceText

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show how pages are read: articles, headlines, bylines, zone lines, sentences.",
    discussion: """
      Examples:
        zonebrief read page.pdf
        zonebrief read page.txt --diff            what was repaired in the layout
        zonebrief read page.html --format json    with the text that spans index
      """)

  /// One JSON object a document, on a line of its own: `json` and `ndjson` are the same.
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, ndjson }

  @Argument(help: "Files, folders, or - for standard input.", completion: .file())
  var paths: [String]

  @OptionGroup var date: DateOption

  @Flag(help: "Show what the repair of the layout changed.")
  var diff = false

  @Option(help: "What to print.")
  var format: Format = .table

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    let run = try pipeline.read(
      paths: paths, options: pipeline.options(published: date.published, isSample: false))
    for document in run.documents {
      try Console.write(ReadReportText.text(of: document, diff: diff, json: format != .table))
    }
    try run.finish(pipeline.console)
  }
}
