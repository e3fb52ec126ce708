import Exports
import Foundation
import Synchronization

/// One line on the terminal with a bar, rate and time left, for anything that takes over a second. Nothing when piped,
/// quiet, told step by step, or on a terminal that cannot go back in its line.
final class Progress: Sendable {
  private struct State {
    var done = 0
    var lastShown = 0.0
    var shown = false
  }

  private let label: String
  private let total: Int?
  private let isShown: Bool
  private let started = ProcessInfo.processInfo.systemUptime
  private let state = Mutex(State())

  /// - Parameter total: how many steps there are, if that is known.
  init(_ label: String, total: Int?, console: Console) {
    self.label = label
    self.total = total
    isShown =
      Console.errorIsTerminal && !console.isQuiet && !console.isVerbose
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Counts steps done and shows the line, at most ten times a second.
  func advance(by steps: Int = 1) {
    guard isShown else { return }
    let now = ProcessInfo.processInfo.systemUptime
    let line: String? = state.withLock { state in
      state.done += steps
      guard now - started > 1, now - state.lastShown > 0.1 else { return nil }
      state.lastShown = now
      state.shown = true
      return ProgressLine(label: label, done: state.done, total: total, seconds: now - started)
        .text(width: Console.width(of: 2) - 1)
    }
    if let line { show(Self.erasure + line) }
  }

  /// Takes the line away; the next step shows it again.
  func finish() {
    let wasShown = state.withLock { state in
      defer { state.shown = false }
      return state.shown
    }
    if wasShown { show(Self.erasure) }
  }

  /// Back to the beginning of an emptied line.
  static let erasure = "\r\u{1B}[2K"

  private func show(_ text: String) {
    // a terminal that went away is no reason to stop
    try? Console.write(Array(text.utf8), to: 2, name: "standard error")
  }
}

/// What the progress line says: `drawing ━━━━━━────── 12/24  3.1/s  0:04 left`.
struct ProgressLine {
  var label: String
  var done: Int
  var total: Int?
  var seconds: Double

  private static let longestBar = 30
  private static let shortestBar = 5

  /// At most `width` columns; the bar gives way first.
  func text(width: Int) -> String {
    let rate = seconds > 0 ? Double(done) / seconds : 0
    var figures = total.map { "\(done)/\($0)" } ?? "\(done)"
    figures += "  " + (rate < 10 ? oneDecimal(rate) : "\(Int(rate.rounded()))") + "/s"
    if let total, rate > 0 {
      figures += "  \(clock(Int((Double(max(0, total - done)) / rate).rounded(.up)))) left"
    }
    let room = min(Self.longestBar, width - DisplayWidth.of(label) - DisplayWidth.of(figures) - 2)
    guard let total, total > 0, room >= Self.shortestBar else {
      return String("\(label) \(figures)".prefix(max(0, width)))
    }
    let filled = min(room, room * done / total)
    let bar = String(repeating: "━", count: filled) + String(repeating: "─", count: room - filled)
    return "\(label) \(bar) \(figures)"
  }

  private func oneDecimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// `0:04`, `12:30`, `1:05:00`.
  private func clock(_ seconds: Int) -> String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0
      ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }
}
