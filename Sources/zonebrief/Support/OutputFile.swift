import Foundation
import Glibc
import SourceReading

/// An output could not be written: exit status 74.
struct OutputError: Error, Hashable, CustomStringConvertible {
  var path: String
  var reason: String
  /// What to do about it.
  var advice = "check that the folder exists, may be written to, and has room"

  var description: String { "cannot write \(path): \(reason)" }
}

/// Writes files whole or not at all: beside the target, synced, then renamed over it. A device or a pipe is written to as
/// it is: there is nothing to keep whole, and a rename would put a file in its place.
enum OutputFile {
  /// Writes the bytes; on any failure the old file is as it was and nothing is left beside it.
  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try replace(path) { descriptor throws(OutputError) in
      try Console.write(bytes, to: descriptor, name: path)
    }
  }

  /// Lets `make` write to a new file, then moves that over `path`; a link stays, the file it leads to is replaced.
  static func replace(_ path: String, by make: (Int32) throws(OutputError) -> Void) throws(OutputError) {
    if isStream(path) { return try stream(to: path, by: make) }
    if isDatabase(path) {
      throw OutputError(path: path, reason: "a ledger is there", advice: "give the output another name")
    }
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty { try makeFolder(folder) }
    let target = behindLinks(path)
    let temporary = temporaryPath(beside: target)
    Interrupts.shared.guardFile(temporary)
    defer { Interrupts.shared.release(temporary) }
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw OutputError(path: path, reason: lastError()) }
    do throws(OutputError) {
      defer { close(descriptor) }
      try make(descriptor)
      guard fsync(descriptor) == 0 else { throw OutputError(path: path, reason: lastError()) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, target) == 0 else {
      let reason = lastError()
      unlink(temporary)
      throw OutputError(path: path, reason: reason)
    }
  }

  /// Whether a path names no file to be replaced: a device, a pipe, or the process's own streams.
  private static func isStream(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    if ["/dev/fd/", "/dev/std", "/proc/self/fd/"].contains(where: { path.hasPrefix($0) }) { return true }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  private static func stream(
    to path: String, by make: (Int32) throws(OutputError) -> Void
  ) throws(OutputError) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw OutputError(path: path, reason: lastError()) }
    defer { close(descriptor) }
    try make(descriptor)
  }

  /// The file a link leads to, where it is there; the path itself where it is no link.
  private static func behindLinks(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(validatingCString: resolved) ?? path
  }

  /// Lets one process at a time read a file and write it anew: what another adds meanwhile is not lost. The folder is
  /// locked, since the file itself is replaced.
  static func withSoleUse<T>(of path: String, _ body: () throws -> T) rethrows -> T {
    let folder = (behindLinks(path) as NSString).deletingLastPathComponent
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    // where there is no lock to be had, the work is done all the same
    if descriptor >= 0 { flock(descriptor, LOCK_EX) }
    return try body()
  }

  /// An output in place of a page that is read would lose the page.
  static func refuse(_ path: String, over inputs: [String]) throws(OutputError) {
    var output = stat()
    guard stat(path, &output) == 0, output.st_mode & S_IFMT == S_IFREG else { return }
    for input in InputWalker.walk(inputs).files {
      var status = stat()
      guard stat(input.path, &status) == 0, status.st_dev == output.st_dev, status.st_ino == output.st_ino
      else { continue }
      throw OutputError(
        path: path, reason: "the file is one of those that are read", advice: "give the output another name")
    }
  }

  private static func isDatabase(_ path: String) -> Bool {
    guard let file = fopen(path, "r") else { return false }
    defer { fclose(file) }
    var status = stat()
    guard fstat(fileno(file), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    var head = [UInt8](repeating: 0, count: 16)
    return fread(&head, 1, head.count, file) == head.count && head == Array("SQLite format 3\0".utf8)
  }

  /// Makes a folder and those it lies in.
  static func makeFolder(_ path: String) throws(OutputError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
      if mkdir(made, 0o777) == 0 { continue }
      // what counts is whether a folder is there: some systems answer with another error for one that is
      let reason = lastError()
      var status = stat()
      let isThere = stat(made, &status) == 0
      if isThere, status.st_mode & S_IFMT == S_IFDIR { continue }
      throw OutputError(
        path: path,
        reason: isThere ? "\(made) is a file, not a folder" : "the folder \(made) cannot be made: \(reason)")
    }
  }

  private static func temporaryPath(beside path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent
    let hidden = ".\(name).\(getpid()).\(UInt32.random(in: 0...UInt32.max)).partial"
    return folder.isEmpty ? hidden : folder + "/" + hidden
  }

  private static func lastError() -> String { String(cString: strerror(errno)) }
}
