import Foundation
import TestSupport
import Testing

/// `correct` reads the file of corrections and writes it anew.
@Suite struct CorrectTests {
  @Test func correctionsWrittenAtOnceAreAllKept() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write(BadInputRow.goodPage, to: "2024-10-15-good.txt")
    try tool.run(["ingest", "2024-10-15-good.txt", "--ledger", "l.sqlite", "--quiet"])
    let listed = try tool.run(["facts", "--ledger", "l.sqlite", "--format", "csv"])
    let id = try #require(listed.output.split(separator: "\r\n").last?.prefix { $0 != "," })
    let writers = (1...5).map { number in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Tool.path)
      process.currentDirectoryURL = URL(fileURLWithPath: tool.folder)
      process.arguments =
        [
          "correct", String(id), "--set", "value=\(number)亿", "--by", "李敏", "--why", "报纸误印", "--ledger",
          "l.sqlite",
        ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      return process
    }
    for writer in writers { try writer.run() }
    for writer in writers { writer.waitUntilExit() }
    #expect(writers.allSatisfy { $0.terminationStatus == 0 })
    let text = String(decoding: tool.data("corrections.yaml") ?? Data(), as: UTF8.self)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("- ") } == 5, "\(text)")
  }
}
