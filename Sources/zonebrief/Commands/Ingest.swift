import ArgumentParser
import Foundation
import SourceText

struct Ingest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read pages into the ledger.",
    discussion: """
      Examples:
        zonebrief ingest pages/2024-10
        zonebrief ingest page.pdf --published 2024-10-15 --ledger work.sqlite

      Reading a page again changes nothing: a document is known by its content. A
      document is taken in whole or not at all, so an interrupted run is finished
      by running it again.
      """)

  @Argument(help: "Files, folders, or - for standard input.", completion: .file())
  var paths: [String]

  @OptionGroup var date: DateOption
  @OptionGroup var sample: SampleOption

  @Option(help: ArgumentHelp("The ledger; made if it is not there.", valueName: "file"))
  var ledger = LedgerOptions.defaultPath

  @OptionGroup var talk: TalkOptions

  func validate() throws { try EmptyName.refuse(ledger, for: "--ledger") }

  func run() throws {
    let pipeline = try Pipeline(console: talk.console)
    let options = pipeline.options(published: date.published, isSample: sample.sample)
    let run = try pipeline.ingest(
      paths: paths, options: options, into: ledger,
      leavingOut: (ledger as NSString).deletingLastPathComponent)
    try run.finish(pipeline.console)
  }
}
