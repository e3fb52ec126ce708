import Foundation
import Synchronization

/// One line on the terminal with rate and time left, for anything that takes over a second. Nothing when piped.
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
    isShown = Console.errorIsTerminal && !console.isQuiet
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
      return text(done: state.done, seconds: now - started)
    }
    if let line { show("\r\u{1B}[2K" + line) }
  }

  /// Takes the line away.
  func finish() {
    if state.withLock({ $0.shown }) { show("\r\u{1B}[2K") }
  }

  private func text(done: Int, seconds: Double) -> String {
    let rate = Double(done) / seconds
    var line = "\(label) \(done)"
    if let total { line += "/\(total)" }
    line += ", \(Int(rate.rounded()))/s"
    if let total, rate > 0 {
      let left = Int((Double(max(0, total - done)) / rate).rounded(.up))
      line += ", \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
    }
    return line
  }

  private func show(_ text: String) {
    // a terminal that went away is no reason to stop
    try? Console.write(Array(text.utf8), to: 2, name: "standard error")
  }
}
