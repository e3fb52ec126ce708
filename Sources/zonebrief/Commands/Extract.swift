import ArgumentParser
import Exports
import FactModel
import SourceText

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the facts found in pages, one JSON object a line.",
    discussion: """
      Examples:
        zonebrief extract page.txt --published 2024-10-15
        zonebrief extract pages/ --format table
        cat corpus.ndjson | zonebrief extract --input-format ndjson - > facts.ndjson

      With NDJSON input a line is {"id": "…", "text": "…", "published": "2024-10-15"}; facts come out in input order
      as they are found.
      """)

  enum InputFormat: String, ExpressibleByArgument, CaseIterable { case auto, ndjson }
  enum OutputFormat: String, ExpressibleByArgument, CaseIterable { case ndjson, csv, table }

  @Argument(help: "Files, folders, or - for standard input.")
  var paths: [String]

  @OptionGroup var date: DateOption
  @OptionGroup var sample: SampleOption

  @Option(help: "How to read the input: by its kind, or as NDJSON records.")
  var inputFormat: InputFormat = .auto

  @Option(help: "What to print.")
  var format: OutputFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to a file; its ending decides the form.", valueName: "file"))
  var output: String?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let form = try resolvedFormat()
    let pipeline = try Pipeline(console: talk.console)
    let options = pipeline.options(published: date.published, isSample: sample.sample)
    switch (inputFormat, form) {
    case (.ndjson, .ndjson):
      try Streaming(pipeline: pipeline, options: options).run(paths: paths, output: output)
    case (.ndjson, _):
      throw ValidationError("'--input-format ndjson' streams: its output is NDJSON. Leave '--format' away.")
    case (.auto, let form):
      let run = try pipeline.extract(paths: paths, options: options)
      let facts = run.documents.flatMap(\.facts)
      try DataOutput(path: output).write(facts: facts, as: form)
      try run.finish(pipeline.console)
    }
  }

  private func resolvedFormat() throws -> DataFormat {
    if let format { return DataFormat(rawValue: format.rawValue) ?? .ndjson }
    guard let output, output != "-", let known = DataFormat.ofFile(output) else { return .ndjson }
    return known
  }
}
