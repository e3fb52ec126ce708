import ArgumentParser

/// Prints the manual page; `make install` and the package call it, users see its result.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page (roff).", shouldDisplay: false)

  func run() throws {
    try Console.write(ManualPage.text(help: Zonebrief._dumpHelp(), version: Version.text))
  }
}
