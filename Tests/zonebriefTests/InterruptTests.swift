import Foundation
import TestSupport
import Testing

/// Ctrl-C and `kill`.
@Suite struct InterruptTests {
  /// A shell ends its loop where a command ends by the signal; a plain exit status would let it go on.
  @Test(arguments: [SIGINT, SIGTERM]) func theProcessEndsByTheSignal(number: Int32) throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("1—9月，清沅经济技术开发区完成工业投资12.4亿元。", to: "pages/2024-10-15.txt")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Tool.path)
    process.arguments = ["brief", "pages", "--watch"]
    process.currentDirectoryURL = URL(fileURLWithPath: tool.folder)
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    var told = ""
    while !told.contains("Watching") {
      let data = errors.fileHandleForReading.availableData
      guard !data.isEmpty else { break }
      told += String(decoding: data, as: UTF8.self)
    }
    #expect(told.contains("Watching"), "\(told)")
    kill(process.processIdentifier, number)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == number)
    #expect(!tool.files().contains { $0.hasSuffix(".partial") })
  }
}
