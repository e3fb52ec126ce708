import Testing

@testable import PDFReading

@Suite struct PDFWorkerTests {
  static let pages = [
    PDFPage(
      number: 3, width: 595.5, height: 842,
      characters: [PlacedCharacter(scalar: 0x4E00, x: 1, y: 2, width: 9, height: 9.5, size: 9)]),
    PDFPage(number: 4, width: 1, height: 1, characters: []),
  ]

  @Test(arguments: [
    PDFReply.pages(pages), .pages([]), .fault(.encrypted), .fault(.damaged("坏 x")), .fault(.noPages),
    .fault(.noText(pages: 7)), .fault(.tooManyPages(9)), .fault(.tooManyCharacters),
    .fault(.tookTooLong(seconds: 20)), .fault(.failed("y")),
  ])
  func answersComeBackWhole(reply: PDFReply) {
    #expect(PDFReply(reply.bytes) == reply)
  }

  @Test func answersCutShortAreNone() {
    let bytes = PDFReply.pages(Self.pages).bytes
    for length in 0..<bytes.count { #expect(PDFReply(Array(bytes.prefix(length))) == nil) }
    #expect(PDFReply([UInt8](repeating: 0xFF, count: 64)) == nil)
  }

  /// Whatever becomes of the other process, this one goes on.
  @Test(arguments: [
    (["/bin/cat"], PDFFault.failed("its answer is cut short")),
    (["/bin/sh", "-c", "exit 3"], .failed("it ended with status 3")),
    (["/bin/sh", "-c", "kill -SEGV $$"], .failed("it ended on signal 11")),
    (["/bin/sh", "-c", "kill -KILL $$"], .tookTooLong(seconds: 2)),
    (["/no/such/program"], .failed("No such file or directory")),
    ([], .failed("no program is named")),
  ])
  func failuresAreTold(command: [String], fault: PDFFault) {
    #expect(throws: fault) { try PDFWorker.read(Array("%PDF-".utf8), command: command) }
  }
}
