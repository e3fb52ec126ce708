import Foundation
import TestSupport

/// One kind of bad input: the files it needs, what is typed, and nothing else; what must happen stands in the golden.
struct BadInputRow: Sendable {
  /// A file, folder or link to make before the command runs, below the working folder.
  enum Item: Sendable {
    case text(String, String)
    case bytes(String, [UInt8])
    /// A file of `Tests/Fixtures`, whole or cut short.
    case fixture(String, String, prefix: Int? = nil)
    case folder(String)
    case link(String, to: String)
    case fifo(String)
    /// A ledger with the good page in it, with some of its bytes overwritten.
    case ledger(String, at: Int? = nil, [UInt8] = [], cut: Int? = nil)
  }

  var name: String
  var items: [Item] = []
  var commands: [[String]]
  var input = ""
  var environment: [String: String] = [:]

  init(
    _ name: String, _ items: [Item] = [], input: String = "", environment: [String: String] = [:],
    _ commands: [String]...
  ) {
    self.name = name
    self.items = items
    self.commands = commands
    self.input = input
    self.environment = environment
  }
}

extension BadInputRow {
  static let goodPage = "岚原时报讯 1—8月，清沅经济技术开发区完成工业投资10.65亿元，同比增长15.3%。\n"

  /// Runs the row in a folder of its own and writes down what a user sees: each command, its status, the number of
  /// lines on standard output, standard error, and the files that are there afterwards and were not before.
  func record() throws -> String {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write(Self.goodPage, to: "2024-10-15-good.txt")
    for item in items { try make(item, in: tool) }
    var lines = ["## \(name)"]
    for command in commands {
      let before = Self.state(of: tool)
      let run = try tool.run(command, input: input, environment: environment)
      lines.append("$ zonebrief " + command.map(Self.quoted).joined(separator: " "))
      lines.append("status \(run.status), \(run.output.split(separator: "\n").count) lines out")
      lines += run.errors.split(separator: "\n").map { "  | " + Self.shortened(String($0), tool) }
      let after = Self.state(of: tool)
      for path in after.keys.sorted() where after[path] != before[path] {
        lines.append(before[path] == nil ? "  + \(path)" : "  ~ \(path)")
      }
      for path in before.keys.sorted() where after[path] == nil { lines.append("  - \(path)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func make(_ item: Item, in tool: Tool) throws {
    switch item {
    case .text(let name, let text): try Self.write(Array(text.utf8), to: name, in: tool)
    case .bytes(let name, let bytes): try Self.write(bytes, to: name, in: tool)
    case .fixture(let name, let path, let prefix):
      let bytes = [UInt8](try RepositoryFiles.data("Tests/Fixtures/" + path))
      try Self.write(Array(bytes.prefix(prefix ?? bytes.count)), to: name, in: tool)
    case .folder(let name):
      try FileManager.default.createDirectory(
        atPath: tool.folder + "/" + name, withIntermediateDirectories: true)
    case .link(let name, let target):
      try FileManager.default.createSymbolicLink(
        atPath: tool.folder + "/" + name, withDestinationPath: target)
    case .fifo(let name): mkfifo(tool.folder + "/" + name, 0o600)
    case .ledger(let name, let offset, let patch, let cut):
      try tool.run(["ingest", "2024-10-15-good.txt", "--ledger", name, "--quiet"])
      guard offset != nil || cut != nil else { return }
      var bytes = [UInt8](tool.data(name) ?? Data())
      if let offset { bytes.replaceSubrange(offset..<offset + patch.count, with: patch) }
      if let cut { bytes.removeLast(bytes.count - cut) }
      for ending in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: tool.folder + "/" + name + ending)
      }
      try Self.write(bytes, to: name, in: tool)
    }
  }

  private static func write(_ bytes: [UInt8], to name: String, in tool: Tool) throws {
    let url = URL(fileURLWithPath: tool.folder + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Every file with its size and a sum of its bytes; SQLite's companions come and go.
  private static func state(of tool: Tool) -> [String: String] {
    var state: [String: String] = [:]
    for path in tool.files() where !path.hasSuffix("-wal") && !path.hasSuffix("-shm") {
      guard (try? FileManager.default.destinationOfSymbolicLink(atPath: tool.folder + "/" + path)) == nil,
        !path.hasSuffix("fifo")
      else { continue }
      let bytes = tool.data(path) ?? Data()
      state[path] = "\(bytes.count) \(bytes.reduce(UInt64(5381)) { ($0 &* 33) ^ UInt64($1) })"
    }
    return state
  }

  private static func quoted(_ argument: String) -> String {
    let plain = argument.unicodeScalars.allSatisfy {
      $0.value > 0x7F || "-_./:=…".unicodeScalars.contains($0) || ("0"..."9").contains($0)
        || ("A"..."Z").contains($0) || ("a"..."z").contains($0)
    }
    return plain && !argument.isEmpty
      ? argument : "'" + argument.replacingOccurrences(of: "\n", with: "\\n") + "'"
  }

  /// Without the folder's own path, and cut where an input is echoed at length.
  private static func shortened(_ line: String, _ tool: Tool) -> String {
    let line = line.replacingOccurrences(of: tool.folder, with: ".")
    return line.count > 300 ? line.prefix(300) + "…" : line
  }
}
