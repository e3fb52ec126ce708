import Foundation
import TestSupport
import Testing

/// `correct` reads the file of corrections and writes it anew.
@Suite struct CorrectTests {
  @Test func correctionsWrittenAtOnceAreAllKept() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let zones = ["清沅", "云崖", "桐谷", "漳岸", "左云"]
    try tool.write(
      zones.map { "1—8月，\($0)经济技术开发区完成工业投资10.65亿元。" }.joined(), to: "2024-10-15.txt")
    try tool.run(["ingest", "2024-10-15.txt", "--ledger", "l.sqlite", "--quiet"])
    let listed = try tool.run(["facts", "--ledger", "l.sqlite", "--format", "csv"]).output
    let ids = listed.split(separator: "\r\n").dropFirst().map { String($0.prefix { $0 != "," }) }
    #expect(ids.count == zones.count)
    let writers = ids.map { id in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Tool.path)
      process.currentDirectoryURL = URL(fileURLWithPath: tool.folder)
      process.arguments =
        ["correct", id, "--set", "value=3亿", "--by", "李敏", "--why", "报纸误印", "--ledger", "l.sqlite"]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      return process
    }
    for writer in writers { try writer.run() }
    for writer in writers { writer.waitUntilExit() }
    #expect(writers.allSatisfy { $0.terminationStatus == 0 })
    let text = String(decoding: tool.data("corrections.yaml") ?? Data(), as: UTF8.self)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("- ") } == zones.count, "\(text)")
  }
}
