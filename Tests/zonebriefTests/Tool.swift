import Foundation
import TestSupport

/// Runs the built tool as a user would.
struct Tool {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The working folder; made anew, removed by `remove()`.
  let folder: String

  init() throws {
    folder =
      FileManager.default.temporaryDirectory.appendingPathComponent("zonebrief-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Beside the test bundle, where SwiftPM puts every product.
  static let path: String = {
    var url = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    for _ in 0..<6 {
      url.deleteLastPathComponent()
      let candidate = url.appendingPathComponent("zonebrief")
      if FileManager.default.isExecutableFile(atPath: candidate.path), !isFolder(candidate.path) {
        return candidate.path
      }
    }
    return RepositoryFiles.root.appendingPathComponent(".build/debug/zonebrief").path
  }()

  private static func isFolder(_ path: String) -> Bool {
    var folder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &folder) && folder.boolValue
  }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  func data(_ name: String) -> Data? { FileManager.default.contents(atPath: folder + "/" + name) }

  func files(below name: String = "") -> [String] {
    let found =
      FileManager.default.enumerator(atPath: folder + "/" + name)?.compactMap { $0 as? String } ?? []
    return found.filter { !Tool.isFolder(folder + "/" + (name.isEmpty ? "" : name + "/") + $0) }.sorted()
  }

  @discardableResult
  func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Tool.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (entry, exit, errors) = (folder + "/.in", folder + "/.out", folder + "/.err")
    for path in [exit, errors] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    try input.write(toFile: entry, atomically: true, encoding: .utf8)
    process.standardInput = FileHandle(forReadingAtPath: entry)
    process.standardOutput = FileHandle(forWritingAtPath: exit)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    defer { for path in [entry, exit, errors] { try? FileManager.default.removeItem(atPath: path) } }
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOfFile: exit, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }
}
