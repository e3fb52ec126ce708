import ArgumentParser
import Foundation
import SourceText

/// Answers a first word that is no command.
enum CommandNames {
  static let all =
    Zonebrief.configuration.groupedSubcommands.flatMap(\.subcommands).map { $0._commandName } + ["help"]

  /// - Throws: `Failure` with the nearest commands, or with what may be done with the file or zone that was named.
  static func check(_ word: String) throws {
    guard !word.hasPrefix("-"), !all.contains(word),
      !Zonebrief.configuration.subcommands.contains(where: { $0._commandName == word })
    else { return }
    throw Failure(
      [
        Diagnostic(
          .error, code: "command.unknown", summary: "there is no command “\(word)”",
          hints: advice(word) + ["zonebrief --help lists the commands"])
      ], status: ExitCode.validationFailure)
  }

  private static func advice(_ word: String) -> [String] {
    if FileManager.default.fileExists(atPath: word) {
      return ["to read it: zonebrief extract \(word), or zonebrief brief \(word)"]
    }
    let near = NameDistance.nearest(to: word, among: all)
    return near.isEmpty ? [] : ["did you mean \(near.joined(separator: ", "))?"]
  }
}
