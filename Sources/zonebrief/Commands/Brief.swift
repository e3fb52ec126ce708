import ArgumentParser
import Configuration
import FactLedger
import Foundation
import SourceText

struct Brief: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the brief of a month: PDF, workbook, charts, tables, facts.",
    discussion: """
      Examples:
        zonebrief brief pages/2024-10
        zonebrief brief --month 2024-10 --style official    from the ledger alone
        zonebrief brief pages/ --title 开发区运行月报 -o Briefs
        zonebrief brief --months 2024-01..2024-10           a brief of each month
        zonebrief brief --each-zone                         and one of each zone
        zonebrief brief pages/ --watch                      again for each new page

      Writes DIR/YYYY-MM/brief.pdf, brief.xlsx, charts/, tables/ and facts.csv;
      with --each-zone the same for every zone with figures in DIR/YYYY-MM/zones/.
      Paths are read into the ledger first; a page that changed is read again.
      """)

  @Argument(help: "Files, folders, or - for standard input; none: the ledger alone.", completion: .file())
  var paths: [String] = []

  @OptionGroup var date: DateOption
  @OptionGroup var sample: SampleOption

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Folder for the results, which land in DIR/YYYY-MM/.", valueName: "dir"),
    completion: .directory)
  var output = "Output"

  @Option(help: ArgumentHelp("The brief's title. Default: 开发区投资月报.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp("A brief of each month of issue from A to B, in place of --month.", valueName: "A..B"),
    transform: DateArgument.months)
  var months: MonthSpan?

  @Flag(help: "Also a brief of each zone that has figures in the month.")
  var eachZone = false

  @Flag(help: "Stay, and make the brief again when a page is added. Ctrl-C ends.")
  var watch = false

  @OptionGroup var look: LookOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var talk: TalkOptions

  func validate() throws {
    try EmptyName.refuse(output, for: "--output")
    if months != nil, ledger.month != nil { throw ValidationError("Give either '--month' or '--months'.") }
    guard watch else { return }
    if paths.isEmpty {
      throw ValidationError("'--watch' needs the folder to watch: zonebrief brief PAGES/ --watch")
    }
    if paths.contains("-") { throw ValidationError("'--watch' cannot watch standard input.") }
  }

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    guard watch else { return try make(pipeline) }
    let folders = try FolderWatch(paths, leavingOut: output)
    while true {
      do {
        try make(pipeline)
      } catch let failure as Failure {
        // the next page may mend it
        pipeline.console.report(failure.diagnostics)
      } catch let error as OutputError {
        // a disk that is full may have room again
        pipeline.console.report([error.diagnostic])
      } catch let code as ExitCode where code == Exit.found {
      }
      pipeline.console.say("Watching \(paths.joined(separator: ", ")); Ctrl-C ends.")
      try folders.wait()
    }
  }

  private func make(_ pipeline: Pipeline) throws {
    let options = pipeline.options(published: date.published, isSample: sample.sample)
    let read = try pipeline.ingest(paths: paths, options: options, into: ledger.ledger, leavingOut: output)
    pipeline.console.report(read.diagnostics)
    let stores = try months?.months.map { month in
      var options = ledger
      options.month = month
      return try pipeline.open(options, for: .month, warns: month == months?.first)
    }
    let issues = try (stores ?? [pipeline.open(ledger, for: .month)]).map { IssuedMonth($0) }
    let batch = BriefBatch(
      pipeline: pipeline, look: Look(look, settings: pipeline.settings),
      title: title ?? pipeline.settings.title, folder: output)
    try tell(try batch.run(issues, eachZone: eachZone), of: issues.map(\.month), pipeline.console)
    if read.hasErrors { throw Exit.found }
  }

  /// A program gets every path, a person at a terminal what they are.
  private func tell(_ files: [String], of months: [CivilDate], _ console: Console) throws {
    guard Console.outputIsTerminal else { return try Console.write(files.map { $0 + "\n" }.joined()) }
    guard !console.isQuiet else { return }
    let briefs = files.filter { $0.hasSuffix("/brief.pdf") }
    let charts = files.filter { $0.contains("/charts/") }.count
    let tables = files.filter { $0.contains("/tables/") }.count
    let more = briefs.count > 3 ? " and \(briefs.count - 3) more" : ""
    try Console.write(
      "Wrote \(briefs.prefix(3).joined(separator: ", "))\(more); beside \(briefs.count == 1 ? "it" : "each") "
        + "brief.xlsx and facts.csv, \(charts) charts, \(tables) tables.\n")
  }
}
