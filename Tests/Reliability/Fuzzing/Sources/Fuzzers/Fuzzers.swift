import ArgumentParser
import Foundation
import FuzzedReaders

@testable import CommandLineTool

/// What is fed the bytes; ZONEBRIEF_FUZZ names it: a reader, or `arguments`.
enum Chosen {
  case reader(FuzzTarget)
  case arguments

  static let target: Chosen = {
    let name = ProcessInfo.processInfo.environment["ZONEBRIEF_FUZZ"] ?? ""
    if name == "arguments" { return .arguments }
    guard let target = FuzzTarget(rawValue: name) else {
      let names = (FuzzTarget.allCases.map(\.rawValue) + ["arguments"]).joined(separator: ", ")
      FileHandle.standardError.write(Data("set ZONEBRIEF_FUZZ to one of \(names)\n".utf8))
      exit(64)
    }
    return .reader(target)
  }()

  func feed(_ bytes: [UInt8]) {
    switch self {
    case .reader(let target): target.feed(bytes)
    case .arguments: Zonebrief.parsing(bytes)
    }
  }
}

extension Zonebrief {
  /// Reads a command line, one argument a line, and words what is wrong with it; nothing is run.
  fileprivate static func parsing(_ bytes: [UInt8]) {
    let arguments = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    do {
      try CommandNames.check(arguments[0])
      _ = try parseAsRoot(arguments)
    } catch {
      _ = fullMessage(for: error)
    }
  }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Chosen.target.feed(Array(UnsafeBufferPointer(start: data, count: count)))
  return 0
}
