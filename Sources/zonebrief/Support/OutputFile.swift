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

/// Writes files whole or not at all: beside the target, synced, then renamed over it.
enum OutputFile {
  /// Writes the bytes; on any failure the old file is as it was and nothing is left beside it.
  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    try replace(path) { temporary throws(OutputError) in
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw OutputError(path: path, reason: lastError()) }
      defer { close(descriptor) }
      try Console.write(bytes, to: descriptor, name: path)
    }
  }

  /// Lets `make` write a new file at a temporary path, then moves it over `path`.
  static func replace(_ path: String, by make: (String) throws(OutputError) -> Void) throws(OutputError) {
    if isDatabase(path) {
      throw OutputError(path: path, reason: "a ledger is there", advice: "give the output another name")
    }
    let folder = (path as NSString).deletingLastPathComponent
    if !folder.isEmpty { try makeFolder(folder) }
    let temporary = temporaryPath(beside: path)
    Interrupts.shared.guardFile(temporary)
    defer { Interrupts.shared.release(temporary) }
    do throws(OutputError) {
      try make(temporary)
      try sync(temporary, for: path)
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let reason = lastError()
      unlink(temporary)
      throw OutputError(path: path, reason: reason)
    }
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

  private static func sync(_ temporary: String, for path: String) throws(OutputError) {
    let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(path: path, reason: lastError()) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw OutputError(path: path, reason: lastError()) }
  }

  private static func temporaryPath(beside path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    let name = (path as NSString).lastPathComponent
    let hidden = ".\(name).\(getpid()).\(UInt32.random(in: 0...UInt32.max)).partial"
    return folder.isEmpty ? hidden : folder + "/" + hidden
  }

  private static func lastError() -> String { String(cString: strerror(errno)) }
}
