import Foundation
import Glibc

/// Waits for files to be added below folders, by the kernel's own notices: no clock, no looking again and again.
struct FolderWatch {
  private let descriptor: Int32
  private let paths: [String]
  /// Folders below this one are not watched: what is written there is the tool's own.
  private let leftOut: String

  /// How long it must be quiet before a change counts as done, in milliseconds.
  private static let quiet: Int32 = 400
  private static let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF)

  /// - Throws: `Failure` where a path cannot be watched.
  init(_ paths: [String], leavingOut folder: String) throws {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    self.paths = paths
    leftOut = URL(fileURLWithPath: folder).standardizedFileURL.path
    guard descriptor >= 0 else { throw Self.failure(paths.joined(separator: ", ")) }
    try addAll()
  }

  /// Returns when something was added and nothing has happened for a moment.
  func wait() throws {
    try drain()
    while isReady(within: Self.quiet) { try drain() }
    // a folder that was made is watched from now on
    try addAll()
  }

  private func addAll() throws {
    for path in paths {
      guard inotify_add_watch(descriptor, path, Self.events) >= 0 else { throw Self.failure(path) }
      let found = FileManager.default.enumerator(
        at: URL(fileURLWithPath: path), includingPropertiesForKeys: [.isDirectoryKey])
      while let url = found?.nextObject() as? URL {
        guard (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true else { continue }
        if url.standardizedFileURL.path == leftOut {
          found?.skipDescendants()
        } else {
          inotify_add_watch(descriptor, url.path, Self.events)
        }
      }
    }
  }

  private func isReady(within milliseconds: Int32) -> Bool {
    var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&poller, 1, milliseconds) > 0
  }

  private func drain() throws {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    guard read(descriptor, &buffer, buffer.count) > 0 || errno == EINTR else {
      throw Self.failure(paths.joined(separator: ", "))
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(
      "watch.failed", "\(path) cannot be watched: \(String(cString: strerror(errno)))",
      hints: ["check that it is a folder or file that is there", "run without --watch"])
  }
}
