import Foundation
import SourceReading
import SourceText
import Testing

@Suite struct InputWalkerTests {
  /// A folder with the given files, removed afterwards.
  private func withFolder(_ files: [String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "zonebrief-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      let url = folder.appendingPathComponent(file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.utf8).write(to: url)
    }
    try body(folder.path)
  }

  @Test func sortedWithOtherKindsCountedOnce() throws {
    try withFolder([
      "b/2.txt", "a/1.html", "b/x.jpg", "y.jpg", "z.doc", "a.pdf", ".hidden.txt", "带 空格\n名.txt", "noending",
    ]) {
      let listing = InputWalker.walk([$0])
      #expect(listing.files.map(\.id.rawValue) == ["1", "a", "2", "带 空格\n名"])
      #expect(
        listing.diagnostics.map(\.summary) == [
          "4 files of other kinds passed over: .doc (1), .jpg (2), no ending (1)."
        ])
      #expect(listing.diagnostics.map(\.hints) == [["Save old Word and Excel files as .docx and .xlsx."]])
    }
  }

  @Test func sharedStemsTakeTheirPaths() throws {
    try withFolder(["a/p.txt", "b/p.txt", "q.txt", "q.csv"]) { folder in
      #expect(
        InputWalker.walk([folder]).files.map(\.id.rawValue) == ["a/p.txt", "b/p.txt", "q.csv", "q.txt"])
      let two = InputWalker.walk([folder + "/a", folder + "/b"])
      #expect(two.files.map(\.id.rawValue) == [folder + "/a/p.txt", folder + "/b/p.txt"])
      #expect(
        InputWalker.walk([folder + "/q.txt", folder + "/q.txt", "-"]).files.map(\.id.rawValue) == [
          "q", "stdin",
        ])
    }
  }

  @Test func loopsAndDanglingLinksEnd() throws {
    try withFolder(["a/p.txt"]) { folder in
      try FileManager.default.createSymbolicLink(atPath: folder + "/a/back", withDestinationPath: folder)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/a/gone.txt", withDestinationPath: folder + "/none")
      let listing = InputWalker.walk([folder, folder + "/missing"])
      #expect(listing.files.map(\.id.rawValue) == ["p"])
      #expect(listing.diagnostics.map(\.code) == ["input.loop", "input.unreadable", "input.missing"])
    }
  }

  @Test func loadingIsBounded() throws {
    try withFolder(["p.txt"]) { folder in
      let file = InputFile(path: folder + "/p.txt", id: SourceID("p"))
      let bytes = try file.load().get()
      #expect(bytes == Array("p.txt".utf8))
      #expect(throws: Diagnostic.self) { try file.load(limit: 2).get() }
      for (path, code) in [
        ("/dev/zero", "input.device"), (folder, "input.unreadable"), (folder + "/x", "input.unreadable"),
      ] {
        guard case .failure(let diagnostic) = InputFile(path: path, id: SourceID("x")).load() else {
          Issue.record("\(path) was read")
          continue
        }
        #expect(diagnostic.code == code)
      }
    }
  }
}
