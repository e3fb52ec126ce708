import Foundation

/// What another program says of a PDF: qpdf, pdftotext, pdffonts.
struct PDFTool {
  var status: Int32
  var bytes: [UInt8]

  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Runs a program of the system on a PDF; `FILE` among the arguments is its path.
  init(_ tool: String, _ arguments: [String], on pdf: [UInt8]) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("zonebrief-\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments.map { $0 == "FILE" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    bytes = Array(pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    status = process.terminationStatus
  }
}
