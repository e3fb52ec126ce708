import Foundation
import TestSupport
import Testing

/// Standard streams and signals as a caller may leave them: closed, ignored.
@Suite struct StandardStreamTests {
  /// Runs a line of the shell in which $Z is the tool; standard error lands in `err`.
  private func shell(_ line: String, in tool: Tool) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: tool.folder)
    process.environment = ProcessInfo.processInfo.environment.merging(["Z": Tool.path]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private func withLedger(_ body: (Tool) throws -> Void) throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("1—9月，清沅经济技术开发区完成工业投资12.4亿元。", to: "2024-10-15.txt")
    try tool.run(["ingest", "2024-10-15.txt", "--ledger", "l.sqlite", "--quiet"])
    try body(tool)
  }

  @Test func aClosedOutputIsTold() throws {
    try withLedger { tool in
      try #expect(shell("$Z facts --ledger l.sqlite >&- 2>err", in: tool) == 74)
      let told = String(decoding: tool.data("err") ?? Data(), as: UTF8.self)
      #expect(told.hasPrefix("standard output: error: cannot write: Bad file descriptor\n"), "\(told)")
    }
  }

  /// With its numbers free, what is said would be written into the ledger or an output.
  @Test func nothingIsWrittenIntoWhatTakesAClosedStreamsNumber() throws {
    try withLedger { tool in
      try #expect(shell("$Z facts --ledger l.sqlite --format csv >whole.csv", in: tool) == 0)
      let closed = "<&- >&- 2>&-"
      try #expect(shell("$Z facts --ledger l.sqlite --verbose -o f.csv \(closed)", in: tool) == 0)
      #expect(tool.data("f.csv") == tool.data("whole.csv"))
      try #expect(shell("$Z ingest 2024-10-15.txt --ledger m.sqlite --verbose \(closed)", in: tool) == 0)
      try #expect(shell("$Z facts --ledger m.sqlite --format csv >again.csv", in: tool) == 0)
      #expect(tool.data("again.csv") == tool.data("whole.csv"))
    }
  }

  @Test func aReaderThatGoesAwayEndsTheToolQuietly() throws {
    try withLedger { tool in
      try #expect(shell("{ $Z zones 2>err; echo $? >status; } | head -n 1", in: tool) == 0)
      #expect(tool.data("err") == Data())
      let status = String(decoding: tool.data("status") ?? Data(), as: UTF8.self)
      // by SIGPIPE, or done before the reader went
      #expect(["141\n", "0\n"].contains(status), "\(status)")
    }
  }

  /// `nohup`: what the caller has the tool ignore does not end it.
  @Test func anIgnoredSignalStaysIgnored() throws {
    try withLedger { tool in
      let line = """
        trap '' HUP
        $Z brief 2024-10-15.txt --watch 2>err >/dev/null &
        until grep -q Watching err; do sleep 0.05; done
        kill -HUP $!; sleep 0.1; kill -0 $! || exit 3
        kill -TERM $!; wait $!
        """
      try #expect(shell(line, in: tool) == 128 + SIGTERM)
    }
  }
}
