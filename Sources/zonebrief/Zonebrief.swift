import ArgumentParser

/// The command line's root; commands live in `Commands/`.
@main
struct Zonebrief: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zonebrief",
    abstract: "Read figures out of Chinese news about development zones and set them in a brief.")
}
