import Foundation
public import SourceText

/// A file to read, or standard input.
public struct InputFile: Hashable, Sendable {
  /// As the user gave it, or below the folder the user gave; `-` is standard input.
  public var path: String
  /// The name its facts bear.
  public var id: SourceID

  public init(path: String, id: SourceID) {
    self.path = path
    self.id = id
  }

  /// Largest file that is read, in bytes.
  public static let largest = 256 << 20

  /// The file's bytes; a diagnostic when it cannot be opened, is a device, or is too large.
  public func load(limit: Int = InputFile.largest) -> Result<[UInt8], Diagnostic> {
    let descriptor = path == "-" ? dup(0) : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return .failure(.unreadable(path, errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.unreadable(path, errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      if status.st_size > limit { return .failure(.tooLarge(path, limit: limit)) }
      return read(descriptor, expecting: Int(status.st_size), limit: limit)
    case S_IFDIR: return .failure(.unreadable(path, EISDIR))
    case S_IFIFO, S_IFSOCK: return read(descriptor, expecting: 0, limit: limit)
    case _ where path == "-": return read(descriptor, expecting: 0, limit: limit)
    default: return .failure(.device(path))
    }
  }

  private func read(_ descriptor: Int32, expecting size: Int, limit: Int) -> Result<[UInt8], Diagnostic> {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    let step = 1 << 20
    while true {
      let old = bytes.count
      let wanted = max(min(size - old + 1, step), 4096)
      bytes.append(contentsOf: repeatElement(0, count: wanted))
      let count = bytes.withUnsafeMutableBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        var count = 0
        repeat { count = Foundation.read(descriptor, base + old, wanted) } while count < 0 && errno == EINTR
        return count
      }
      bytes.removeLast(wanted - max(0, count))
      if count < 0 { return .failure(.unreadable(path, errno)) }
      if count == 0 { return .success(bytes) }
      if bytes.count > limit { return .failure(.tooLarge(path, limit: limit)) }
    }
  }
}

extension Diagnostic {
  static func unreadable(_ path: String, _ code: Int32) -> Diagnostic {
    Diagnostic(
      .error, code: "input.unreadable", place: Place(file: path),
      summary: "The file cannot be read: \(String(cString: strerror(code))).",
      hints: code == EACCES ? ["Give yourself the right to read it."] : [])
  }

  static func tooLarge(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, code: "input.too-large", place: Place(file: path),
      summary: "The file is larger than \(limit >> 20) MB and is not read.",
      hints: ["Cut it into smaller files, or pass the texts as NDJSON."])
  }

  static func device(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "input.device", place: Place(file: path), summary: "The path is a device, not a file.")
  }

  static func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "input.missing", place: Place(file: path), summary: "There is no such file or folder.",
      hints: path.contains("://")
        ? ["Nothing is fetched from a network: save the page, then give the file."] : [])
  }

  static var emptyPath: Diagnostic {
    Diagnostic(
      .error, code: "input.missing", summary: "A path is empty.",
      hints: ["Name a file or a folder; `.` is the working folder."])
  }

  static func folderLoop(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "input.loop", place: Place(file: path),
      summary: "The folder is one of those it lies in; it is not entered again.")
  }

  static func tooDeep(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "input.too-deep", place: Place(file: path),
      summary: "The folder lies deeper than \(InputWalker.deepest) levels and is not entered.")
  }

  static func ownResults(_ folder: String) -> Diagnostic {
    Diagnostic(
      .note, code: "input.own-results", place: Place(file: folder),
      summary:
        "The folder holds a brief; its brief.pdf, brief.xlsx and facts.csv are no pages and are passed over.")
  }

  static func badName(_ folder: String) -> Diagnostic {
    Diagnostic(
      .warning, code: "input.name", place: Place(file: folder),
      summary: "A name in the folder is not UTF-8; the file is passed over.", hints: ["Rename it."])
  }

  static func otherKinds(_ folder: String, _ counts: [(kind: String, count: Int)]) -> Diagnostic {
    let total = counts.reduce(0) { $0 + $1.count }
    let list = counts.map { "\($0.kind) (\($0.count))" }.joined(separator: ", ")
    let old = counts.contains { [".doc", ".xls", ".wps", ".et"].contains($0.kind) }
    return Diagnostic(
      .note, code: "input.other-kinds", place: Place(file: folder),
      summary: "\(total) \(total == 1 ? "file" : "files") of other kinds passed over: \(list).",
      hints: old ? ["Save old Word and Excel files as .docx and .xlsx."] : [])
  }
}
