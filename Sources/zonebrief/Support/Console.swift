import Foundation
import Glibc
import SourceText

/// The two streams a command writes to, and what the terminal behind them can do.
struct Console: Sendable {
  var isQuiet = false
  var isVerbose = false

  /// A standard stream that is closed would be the next file opened, the ledger even, and what is said would be
  /// written into it: its number is taken by something that can neither be read from nor written to.
  static func keepClosedStreamsClosed() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Whether standard output is a terminal.
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Colour only on a terminal, and never with NO_COLOR.
  static func usesColour(terminal: Bool) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    return terminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// Columns of the terminal on standard output; nil when it is none.
  static var outputWidth: Int? { outputIsTerminal ? width(of: STDOUT_FILENO) : nil }

  /// Columns of the terminal behind a descriptor: what COLUMNS says, else what the terminal says, else 80.
  static func width(of descriptor: Int32) -> Int {
    if let asked = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), asked > 0 {
      return asked
    }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Writes all bytes to standard output. A closed pipe ends the process as the default action would.
  static func write(_ bytes: [UInt8]) throws(OutputError) {
    try write(bytes, to: STDOUT_FILENO, name: "standard output")
  }

  static func write(_ text: String) throws(OutputError) {
    try write(Array(text.utf8))
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw OutputError(path: name, reason: String(cString: strerror(errno)))
      }
      written += count
    }
  }

  /// Says something to the user on standard error, unless quiet.
  func say(_ text: String) {
    guard !isQuiet else { return }
    standardError(text + "\n")
  }

  /// Says something only when asked for detail.
  func detail(_ text: String) {
    guard isVerbose else { return }
    standardError(text + "\n")
  }

  /// Notes of one kind that are printed where not all are asked for.
  private static let fewNotes = 5

  /// Prints diagnostics; quiet keeps warnings and errors, and of many notes of a kind only verbose prints all.
  func report(_ diagnostics: [Diagnostic]) {
    let style = DiagnosticStyle(usesColour: Console.usesColour(terminal: Console.errorIsTerminal))
    var notes: [String: Int] = [:]
    for diagnostic in diagnostics {
      if diagnostic.severity == .note {
        notes[diagnostic.code, default: 0] += 1
        if isQuiet || (!isVerbose && notes[diagnostic.code, default: 0] > Self.fewNotes) { continue }
      }
      standardError(style.text(of: diagnostic))
    }
    let left = notes.values.reduce(0) { $0 + max(0, $1 - Self.fewNotes) }
    if left > 0, !isVerbose { say("note: \(left) more like these; --verbose prints all") }
  }

  private func standardError(_ text: String) {
    // nothing is left to tell if standard error itself is closed
    try? Console.write(Array(text.utf8), to: STDERR_FILENO, name: "standard error")
  }
}
