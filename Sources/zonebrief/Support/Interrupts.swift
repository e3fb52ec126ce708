import Dispatch
import Foundation
import Glibc
import Synchronization

/// Ctrl-C and `kill` leave nothing half-written: files being written are removed before the process ends.
final class Interrupts: Sendable {
  static let shared = Interrupts()

  private let open = Mutex<Set<String>>([])
  private let sources = Mutex<[any DispatchSourceSignal]>([])

  /// Takes over SIGINT, SIGTERM and SIGHUP, but for those that the caller has it ignore: `nohup` is to outlive the
  /// terminal. A write to a closed pipe ends quietly, as with any Unix tool.
  func watch() {
    sources.withLock { kept in
      guard kept.isEmpty else { return }
      for number in [SIGINT, SIGTERM, SIGHUP] where !Self.isIgnored(number) {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { [self] in
          // the lock is kept: no file is begun after these are gone
          open.withLock { paths in
            for path in paths { _ = unlink(path) }
            Self.die(of: number)
          }
        }
        source.resume()
        kept.append(source)
      }
    }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Ends by the signal itself: a shell's loop then ends as well, where a plain exit status would let it go on.
  private static func die(of number: Int32) {
    signal(number, SIG_DFL)
    // threads of a queue have all signals held back
    var held = sigset_t()
    sigemptyset(&held)
    sigaddset(&held, number)
    pthread_sigmask(SIG_UNBLOCK, &held, nil)
    raise(number)
    _exit(128 + number)
  }

  /// Removes `path` if the process is interrupted.
  func guardFile(_ path: String) {
    open.withLock { _ = $0.insert(path) }
  }

  func release(_ path: String) {
    open.withLock { _ = $0.remove(path) }
  }
}
