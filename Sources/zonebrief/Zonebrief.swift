import ArgumentParser
import Glibc
import SourceReading
import SourceText

/// The command line's root; each command has a file in `Commands/`.
@main
struct Zonebrief: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zonebrief",
    abstract:
      "Read figures out of Chinese news about development zones, compare them rightly, set them in a brief.",
    discussion: """
      First steps:
        zonebrief brief PAGES/            read a folder of pages, write the brief
        zonebrief compare 左云 寿阳       put zones side by side
        zonebrief chart bar -o bar.png    draw a chart of the latest month
        zonebrief explain FACT-ID         the sentence a figure came from

      Every figure leads back to its sentence; what is not comparable is not
      compared.
      """,
    version: Version.text, subcommands: [Manual.self],
    groupedSubcommands: [
      CommandGroup(name: "READ", subcommands: [Extract.self, Read.self, Ingest.self]),
      CommandGroup(name: "SHOW", subcommands: [Brief.self, ChartCommand.self, Compare.self, Facts.self]),
      CommandGroup(name: "TRUST", subcommands: [Explain.self, Check.self, Correct.self]),
      CommandGroup(name: "LOOK UP", subcommands: [Zones.self, Indicators.self, Styles.self, Doctor.self]),
    ])

  static let _errorLabel = "error"

  /// Without a command: what to do next.
  func run() throws { try Console.write(Welcome.text(ledger: LedgerOptions.defaultPath)) }

  static func main() {
    Console.keepClosedStreamsClosed()
    // The program calls itself to read a PDF, so that a hostile file ends that process only.
    if CommandLine.arguments.dropFirst().elementsEqual([PDFProcess.argument]) { Glibc.exit(PDFProcess.run()) }
    Interrupts.shared.watch()
    do {
      if let first = CommandLine.arguments.dropFirst().first { try CommandNames.check(first) }
      var command = try parseAsRoot()
      try command.run()
    } catch let error as Failure {
      Console().report(error.diagnostics)
      Zonebrief.exit(withError: error.status)
    } catch let error as OutputError {
      Console().report([error.diagnostic])
      Zonebrief.exit(withError: Exit.output)
    } catch {
      Zonebrief.exit(withError: error)
    }
  }
}

enum Version {
  static let text = "0.1.0"
}

/// What ends a command before it is done: the diagnostics to print and the exit status.
struct Failure: Error {
  var diagnostics: [Diagnostic]
  var status: ExitCode

  init(_ diagnostics: [Diagnostic], status: ExitCode = Exit.found) {
    self.diagnostics = diagnostics
    self.status = status
  }

  init(_ code: String, _ summary: String, explanation: String? = nil, hints: [String] = []) {
    self.init([Diagnostic(.error, code: code, summary: summary, explanation: explanation, hints: hints)])
  }
}

extension OutputError {
  var diagnostic: Diagnostic {
    Diagnostic(
      .error, code: "output.failed", place: .init(file: path), summary: "cannot write: \(reason)",
      explanation: "A file that was there before is unchanged.",
      hints: [advice])
  }
}
