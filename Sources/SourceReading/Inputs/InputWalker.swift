import Foundation
public import SourceText

/// The files that the arguments of a command name, in a fixed order.
public struct InputListing: Sendable {
  /// The files found, in the order they are read.
  public var files: [InputFile]
  /// What could not be taken in, and why.
  public var diagnostics: [Diagnostic]
}

/// Finds the files to read: arguments in their order, folders walked in the order of names.
public enum InputWalker {
  /// Endings that are read from folders; a file named outright is read whatever its ending.
  public static let endings: Set<String> = [
    "txt", "text", "pdf", "htm", "html", "shtml", "xhtml", "docx", "xlsx", "csv", "tsv",
  ]

  /// Deepest folder that is entered.
  static let deepest = 64

  private struct Found {
    var path: String
    /// Below the argument.
    var relative: String
    var stem: String
  }

  /// What a walk has met.
  private struct Walk {
    var found: [Found] = []
    var seen: Set<Node> = []
    var diagnostics: [Diagnostic] = []
    var otherKinds: [String: Int] = [:]
  }

  /// A file's identity, whatever its names.
  private struct Node: Hashable {
    var device: UInt64
    var number: UInt64

    init(_ status: stat) {
      device = UInt64(status.st_dev)
      number = UInt64(status.st_ino)
    }
  }

  /// The files behind the paths given: files as they are, folders with all they hold, `-` as standard input.
  public static func walk(_ paths: [String]) -> InputListing {
    var walk = Walk()
    for path in paths { add(argument: path, to: &walk) }
    return InputListing(files: named(walk.found), diagnostics: walk.diagnostics)
  }

  private static func add(argument path: String, to walk: inout Walk) {
    if path == "-" {
      walk.found.append(Found(path: "-", relative: "stdin", stem: "stdin"))
      return
    }
    guard !path.isEmpty else {
      walk.diagnostics.append(.emptyPath)
      return
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      walk.diagnostics.append(errno == ENOENT ? .missing(path) : .unreadable(path, errno))
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      if walk.seen.insert(Node(status)).inserted {
        walk.found.append(Found(path: path, relative: path, stem: stem(path)))
      }
      return
    }
    walk.otherKinds = [:]
    enter(path, relative: "", above: [Node(status)], into: &walk)
    if !walk.otherKinds.isEmpty {
      let counts = walk.otherKinds.map { (kind: $0.key, count: $0.value) }.sorted { $0.kind < $1.kind }
      walk.diagnostics.append(.otherKinds(path, counts))
    }
  }

  private static func enter(_ folder: String, relative: String, above: [Node], into walk: inout Walk) {
    guard above.count <= deepest else {
      walk.diagnostics.append(.tooDeep(folder))
      return
    }
    guard var names = names(in: folder, &walk) else { return }
    if isBrief(names) {
      names.removeAll { results.contains($0) }
      walk.diagnostics.append(.ownResults(folder))
    }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let below = relative.isEmpty ? name : relative + "/" + name
      var status = stat()
      guard stat(path, &status) == 0 else {
        walk.diagnostics.append(.unreadable(path, errno))
        continue
      }
      let node = Node(status)
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        if above.contains(node) {
          walk.diagnostics.append(.folderLoop(path))
        } else if walk.seen.insert(node).inserted {
          enter(path, relative: below, above: above + [node], into: &walk)
        }
      case S_IFREG where endings.contains(ending(name)):
        if walk.seen.insert(node).inserted {
          walk.found.append(Found(path: path, relative: below, stem: stem(name)))
        }
      default:
        let ending = ending(name)
        walk.otherKinds[ending.isEmpty ? "no ending" : "." + ending, default: 0] += 1
      }
    }
  }

  /// What `brief` writes: read as pages, every figure would be there again.
  private static let results: Set<String> = ["brief.pdf", "brief.xlsx", "facts.csv"]

  /// Whether a folder holds a brief that the tool wrote, whole or begun.
  private static func isBrief(_ names: [String]) -> Bool {
    names.contains("brief.pdf")
      && names.contains { ["brief.xlsx", "facts.csv", "charts", "tables"].contains($0) }
  }

  /// Names in a folder, sorted by bytes; hidden ones are left out.
  private static func names(in folder: String, _ walk: inout Walk) -> [String]? {
    guard let handle = opendir(folder) else {
      walk.diagnostics.append(.unreadable(folder, errno))
      return nil
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name else {
        walk.diagnostics.append(.badName(folder))
        continue
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  // MARK: - Names of documents

  /// The stem names a document; where two share one, the path below the argument does, then the whole path.
  private static func named(_ found: [Found]) -> [InputFile] {
    let stems = Dictionary(found.map { ($0.stem, 1) }, uniquingKeysWith: +)
    let relatives = Dictionary(found.map { ($0.relative, 1) }, uniquingKeysWith: +)
    return found.map { file in
      let name =
        stems[file.stem] == 1 ? file.stem : relatives[file.relative] == 1 ? file.relative : file.path
      return InputFile(path: file.path, id: SourceID(name))
    }
  }

  private static func lastName(_ path: String) -> Substring {
    path.split(separator: "/").last ?? Substring(path)
  }

  static func stem(_ path: String) -> String {
    let name = lastName(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  static func ending(_ path: String) -> String {
    let name = lastName(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
