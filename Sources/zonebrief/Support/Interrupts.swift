import Dispatch
import Foundation
import Glibc
import Synchronization

/// Ctrl-C and `kill` leave nothing half-written: files being written are removed before the process ends.
final class Interrupts: Sendable {
  static let shared = Interrupts()

  private let open = Mutex<Set<String>>([])
  private let sources = Mutex<[any DispatchSourceSignal]>([])

  /// Takes over SIGINT, SIGTERM and SIGHUP. A write to a closed pipe ends quietly, as with any Unix tool.
  func watch() {
    sources.withLock { kept in
      guard kept.isEmpty else { return }
      for number in [SIGINT, SIGTERM, SIGHUP] {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { [self] in
          open.withLock { paths in
            for path in paths { _ = unlink(path) }
          }
          _exit(128 + number)
        }
        source.resume()
        kept.append(source)
      }
    }
  }

  /// Removes `path` if the process is interrupted.
  func guardFile(_ path: String) {
    open.withLock { _ = $0.insert(path) }
  }

  func release(_ path: String) {
    open.withLock { _ = $0.remove(path) }
  }
}
