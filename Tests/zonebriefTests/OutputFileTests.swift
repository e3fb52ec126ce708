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
        try OutputFile.replace(path) { descriptor throws(OutputError) in
          try Console.write(Array("half".utf8), to: descriptor, name: path)
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

  @Test func aPipeIsWrittenToAndStays() throws {
    try withFolder { folder in
      let path = folder + "/pipe"
      #expect(mkfifo(path, 0o600) == 0)
      // both ends, so that neither side waits
      let reader = open(path, O_RDWR | O_NONBLOCK)
      defer { close(reader) }
      try OutputFile.write(Array("told".utf8), to: path)
      var buffer = [UInt8](repeating: 0, count: 16)
      #expect(read(reader, &buffer, buffer.count) == 4)
      #expect(String(decoding: buffer.prefix(4), as: UTF8.self) == "told")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["pipe"])
    }
  }

  @Test func aLinkStaysAndItsFileIsReplaced() throws {
    try withFolder { folder in
      try OutputFile.write(Array("old".utf8), to: folder + "/shared/out.txt")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/out.txt", withDestinationPath: "shared/out.txt")
      try OutputFile.write(Array("new".utf8), to: folder + "/out.txt")
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/out.txt") == "shared/out.txt")
      #expect(try String(contentsOfFile: folder + "/shared/out.txt", encoding: .utf8) == "new")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/shared") == ["out.txt"])
    }
  }
}
