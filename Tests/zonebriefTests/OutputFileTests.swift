import Foundation
import Testing

@testable import zonebrief

@Suite struct OutputFileTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "zonebrief-\(UUID().uuidString)"
    ).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test func replacesTheFileAndLeavesNothingBeside() throws {
    try withFolder { folder in
      let path = folder + "/out.txt"
      try OutputFile.write(Array("one".utf8), to: path)
      try OutputFile.write(Array("two".utf8), to: path)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out.txt"])
    }
  }

  @Test func aFailedWriteKeepsTheOldFile() throws {
    try withFolder { folder in
      let path = folder + "/out.txt"
      try OutputFile.write(Array("old".utf8), to: path)
      #expect(throws: OutputError(path: path, reason: "made to fail")) {
        try OutputFile.replace(path) { temporary throws(OutputError) in
          try OutputFile.write(Array("half".utf8), to: temporary)
          throw OutputError(path: path, reason: "made to fail")
        }
      }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out.txt"])
    }
  }

  @Test func makesTheFolder() throws {
    try withFolder { folder in
      try OutputFile.write([], to: folder + "/a/b/out.txt")
      #expect(FileManager.default.fileExists(atPath: folder + "/a/b/out.txt"))
    }
  }

  @Test func refusesAFolderThatIsAFile() throws {
    try withFolder { folder in
      try OutputFile.write([], to: folder + "/file")
      #expect(throws: OutputError.self) { try OutputFile.write([], to: folder + "/file/out.txt") }
    }
  }
}
