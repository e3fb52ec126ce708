import Foundation
import TestSupport
import Testing

/// The examples of every `--help` and of both READMEs, run as they are printed.
@Suite struct ExampleTests {
  private static let commands = [
    "extract", "read", "ingest", "brief", "chart", "compare", "facts", "explain", "check", "correct", "zones",
    "indicators", "styles", "doctor",
  ]

  /// What the examples speak of: pages, records, a style, a ledger.
  private func folder() throws -> Tool {
    let tool = try Tool()
    let sample = "Tests/Fixtures/Pages/2024-10/2024-10-15-lanyuan-zones.txt"
    try tool.write(try RepositoryFiles.text(sample), to: "pages/2024-10/2024-10-15-lanyuan-zones.txt")
    let page = """
      1—9月，左云经济技术开发区完成固定资产投资24.1亿元，同比增长8.1%；完成工业投资10.65亿元，同比增长15.3%；实际使用外资1200万美元。
      1—9月，寿阳经济技术开发区完成固定资产投资18.2亿元，同比增长3.5%；完成工业投资9.31亿元，同比增长1.8%；实际使用外资800万美元。
      1—9月，和顺经济技术开发区完成工业投资4.2亿元，同比下降2.1%。

      """
    try tool.write(page, to: "pages/2024-10/2024-10-16-shanxi.txt")
    try tool.write(page, to: "page.txt")
    let earlier = "1—8月，左云经济技术开发区完成工业投资9.2亿元；1—8月，寿阳经济技术开发区完成工业投资8.4亿元。\n"
    try tool.write(earlier, to: "pages/2024-09/2024-09-16-shanxi.txt")
    let july = "1—7月，左云经济技术开发区完成工业投资8.1亿元。\n"
    try tool.write(july, to: "pages/2024-08/2024-08-16-shanxi.txt")
    try tool.write("extends: newsroom\nstyle: mine\n", to: "my-style.yaml")
    try tool.write(
      #"{"id": "a", "text": "1—9月，左云经济技术开发区完成工业投资10.65亿元。", "published": "2024-10-15"}"# + "\n",
      to: "corpus.ndjson")
    for (name, form) in [("page.pdf", "report.pdf"), ("page.html", "government.html")] {
      let bytes = try RepositoryFiles.data("Tests/Fixtures/Forms/\(form)")
      try bytes.write(to: URL(fileURLWithPath: tool.folder + "/" + name))
    }
    let made = try tool.run(["ingest", "pages"])
    #expect(made.status == 0, "\(made.errors)")
    return tool
  }

  /// Runs a line as a shell does, with the tool under its name.
  private func run(_ line: String, in tool: Tool) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: tool.folder)
    let programs = URL(fileURLWithPath: Tool.path).deletingLastPathComponent().path
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PATH": programs + ":/usr/bin:/bin"
    ]) { $1 }
    let output = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let errors = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(line)\n\(errors)")
  }

  /// What stays until it is ended, and what names a thing that only the reader has.
  private func isRunnable(_ line: String) -> Bool {
    !["--watch", "FACT-ID", "编号", "NEW-PAGES"].contains { line.contains($0) }
  }

  @Test(arguments: commands) func theExamplesOfHelpRun(command: String) throws {
    let tool = try folder()
    defer { tool.remove() }
    let help = try tool.run([command, "--help"]).output
    let examples = help.split(separator: "\n").filter { $0.hasPrefix("  zonebrief \(command)") }
      .map { line in
        // a remark stands two blanks and more behind the command
        let text = line.trimmingCharacters(in: .whitespaces)
        return text.range(of: "  ").map { String(text[..<$0.lowerBound]) } ?? text
      }
    #expect(!examples.isEmpty, "\(command) --help has no example")
    for example in examples where isRunnable(example) { try run(example, in: tool) }
  }

  @Test(arguments: ["README.md", "README.zh-CN.md"]) func theCommandsOfTheReadmeRun(file: String) throws {
    let tool = try folder()
    defer { tool.remove() }
    var lines: [String] = []
    for line in try RepositoryFiles.text(file).split(separator: "\n") {
      if line.hasPrefix("zonebrief ") {
        lines.append(line.split(separator: "#")[0].trimmingCharacters(in: .whitespaces))
      }
      lines += line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 && $0.element.hasPrefix("zonebrief ") && line.hasPrefix("|") }
        .map { String($0.element) }
    }
    #expect(lines.count > 12, "\(lines)")
    for line in lines where isRunnable(line) { try run(line, in: tool) }
  }
}
