import Foundation

/// The manual page, from the same definitions as `--help`.
enum ManualPage {
  /// What ArgumentParser tells of a command.
  private struct Help: Decodable {
    var command: Command
  }

  private struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      var text: String { kind == "long" ? "--\(name)" : "-\(name)" }
    }

    var kind: String
    var shouldDisplay: Bool
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var abstract: String?
    var discussion: String?
  }

  /// - Parameter help: ArgumentParser's dump, as JSON.
  /// - Returns: roff with the `man` macros.
  static func text(help: String, version: String) throws -> String {
    let root = try JSONDecoder().decode(Help.self, from: Data(help.utf8)).command
    let commands = (root.subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
    var page = """
      .TH ZONEBRIEF 1 "" "zonebrief \(version)" "User Commands"
      .SH NAME
      zonebrief \\- figures of development zones from newspaper pages, in a brief
      .SH SYNOPSIS
      .B zonebrief
      .I command
      [\\fIarguments\\fR]
      .SH DESCRIPTION
      \(escaped(root.abstract ?? ""))
      .PP

      """
    page += discussion(root.discussion)
    page += ".SH COMMANDS\n"
    for command in commands { page += section(command) }
    return page + ending
  }

  private static func section(_ command: Command) -> String {
    let shown = (command.arguments ?? []).filter { $0.shouldDisplay && !isStandard($0) }
    let positional = shown.filter { $0.kind == "positional" }
    let words = positional.map { argument in
      let name = "\\fI\(escaped(argument.valueName ?? ""))\\fR" + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[\(name)]" : name
    }
    var text = ".SS zonebrief \(escaped(command.commandName)) \(words.joined(separator: " "))\n"
    text += escaped(command.abstract ?? "") + "\n.PP\n" + discussion(command.discussion)
    for argument in shown { text += item(argument) }
    return text
  }

  private static func isStandard(_ argument: Argument) -> Bool {
    argument.names?.contains { $0.name == "help" || $0.name == "version" } ?? false
  }

  private static func item(_ argument: Argument) -> String {
    let value = argument.valueName.map { "\\fI\(escaped($0))\\fR" } ?? ""
    var head: String
    switch argument.kind {
    case "positional": head = value
    case "option":
      head =
        (argument.names ?? []).map { "\\fB\(escaped($0.text))\\fR" }.joined(separator: ", ") + " " + value
    default: head = (argument.names ?? []).map { "\\fB\(escaped($0.text))\\fR" }.joined(separator: ", ")
    }
    if argument.isRepeating { head += " ..." }
    var words = escaped(argument.abstract ?? "")
    if let standard = argument.defaultValue, !standard.isEmpty { words += " (default: \(escaped(standard)))" }
    return ".TP\n\(head)\n\(words)\n"
  }

  /// Indented lines are examples and keep their form; the others are prose.
  private static func discussion(_ text: String?) -> String {
    var out = ""
    var isExample = false
    for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      let indented = line.hasPrefix("  ")
      if indented != isExample, !line.isEmpty {
        out += indented ? ".PP\n.nf\n.RS 2\n" : ".RE\n.fi\n.PP\n"
        isExample = indented
      }
      out += line.isEmpty ? (isExample ? "" : ".PP\n") : escaped(line.drop { $0 == " " }) + "\n"
    }
    return out + (isExample ? ".RE\n.fi\n" : "")
  }

  /// roff reads backslashes, and a dot or an apostrophe at the beginning of a line.
  private static func escaped(_ text: some StringProtocol) -> String {
    let safe = text.replacingOccurrences(of: "\\", with: "\\e").replacingOccurrences(of: "-", with: "\\-")
      .replacingOccurrences(of: "\n", with: " ")
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }

  private static let ending = """
    .SH EXIT STATUS
    .TP
    0
    All was read and done.
    .TP
    1
    Something was found wrong with some input, and the rest was processed; nothing readable was given; a zone, an
    indicator or a style is unknown; a check failed.
    .TP
    64
    The command line is wrong.
    .TP
    70
    A fault of the program.
    .TP
    74
    An output could not be written; a file that was there before is unchanged.
    .SH ENVIRONMENT
    .TP
    NO_COLOR
    No colour, whatever it is set to.
    .TP
    COLUMNS
    Width of tables on a terminal.
    .TP
    SOURCE_DATE_EPOCH
    The date in the metadata of files, in place of the last day of the brief\\(aqs month.
    .TP
    ZONEBRIEF_THREADS
    Threads to work with, in place of all cores.
    .SH FILES
    .TP
    zonebrief.yaml
    Settings of the working folder: province, style, title, issuer, issue, indicators, zones, language. Options win.
    .TP
    corrections.yaml
    Corrections of the working folder, applied whenever the ledger is read; written by \\fBzonebrief correct\\fR.
    .TP
    Output/ledger.sqlite
    The ledger, unless \\fB\\-\\-ledger\\fR names another.

    """
}
