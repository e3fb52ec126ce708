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
        zonebrief extract --input-format ndjson - < corpus.ndjson > facts.ndjson

      With --input-format ndjson a line is one document,
        {"id": "…", "text": "…", "published": "2024-10-15"}
      and facts come out in input order as they are found.
      """)

  enum InputFormat: String, ExpressibleByArgument, CaseIterable { case auto, ndjson }

  @Argument(help: "Files, folders, or - for standard input.", completion: .file())
  var paths: [String]

  @OptionGroup var date: DateOption
  @OptionGroup var sample: SampleOption

  @Option(help: "How to read the input: by its kind, or as NDJSON records.")
  var inputFormat: InputFormat = .auto

  @OptionGroup var output: OutputOptions

  @OptionGroup var talk: TalkOptions

  func validate() throws {
    guard inputFormat == .ndjson else { return }
    guard form == .ndjson || form == .csv else {
      throw ValidationError(
        "'--input-format ndjson' streams: its output is ndjson or csv, not \(form.rawValue).")
    }
  }

  private var form: DataFormat { DataOutput.format(output.format, path: output.output, standard: .ndjson) }

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    if let output = output.output { try OutputFile.refuse(output, over: paths) }
    let options = pipeline.options(published: date.published, isSample: sample.sample)
    if inputFormat == .ndjson {
      return try Streaming(pipeline: pipeline, options: options, isCSV: form == .csv)
        .run(paths: paths, output: output.output)
    }
    let run = try pipeline.extract(paths: paths, options: options)
    // where nothing could be read, nothing is written
    guard !run.documents.isEmpty || !run.hasErrors else { return try run.finish(pipeline.console) }
    let facts = run.documents.flatMap(\.facts)
    try DataOutput(path: output.output).write(
      facts: facts, of: run.documents.map(\.document), as: form, settings: pipeline.settings)
    try run.finish(pipeline.console)
  }
}
