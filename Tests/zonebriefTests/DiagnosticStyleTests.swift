import SourceText
import Testing

@testable import zonebrief

@Suite struct DiagnosticStyleTests {
  @Test func tellsPlaceWhatWhyAndWhatToDo() {
    let diagnostic = Diagnostic(
      .error, code: "encoding.unknown", place: .init(file: "页.txt", byteOffset: 12),
      summary: "the text is neither UTF-8 nor GB18030", explanation: "Byte 0xFF cannot start a character.",
      hints: ["save the file as UTF-8"])
    #expect(
      DiagnosticStyle().text(of: diagnostic) == """
        页.txt: byte 12: error: the text is neither UTF-8 nor GB18030
          Byte 0xFF cannot start a character.
          hint: save the file as UTF-8

        """)
  }

  @Test func namesCannotPaintTheTerminal() {
    let diagnostic = Diagnostic(
      .warning, code: "x", place: .init(file: "a\u{1B}[31m\u{202E}b\n.txt", line: 3, column: 4), summary: "s")
    #expect(DiagnosticStyle().text(of: diagnostic) == "a\\u{1b}[31m\\u{202e}b\\u{a}.txt:3:4: warning: s\n")
  }
}
