import Foundation
import SourceReading
import SourceText
import Testing

@Suite struct RecordTests {
  private func read(_ line: String) -> DocumentReading {
    RecordReader(name: "-").read(line: Array(line.utf8), number: 7)
  }

  @Test func membersInAnyOrder() throws {
    let reading = read(
      #"{"x": [1, {"y": null}], "published": "2024-10-15", "text": "本报讯 完成\n3.2\u4ebf元。\ud83d\ude00", "id": "a\"b"} "#
    )
    let document = try #require(reading.document)
    #expect(document.id.rawValue == "a\"b")
    #expect(document.issue == CivilDate("2024-10-15").map { IssueDate($0, origin: .document) })
    #expect(String(decoding: document.decoded, as: UTF8.self) == "本报讯 完成\n3.2亿元。😀")
    #expect(reading.diagnostics.isEmpty)
  }

  @Test(arguments: [
    (#"{"id": "a"}"#, #"The record has no "text"."#),
    (#"{"text": "a"}"#, #"The record has no "id"."#),
    (#"{"id": "a", "text": null}"#, #"The record has no "text"."#),
    (#"{"id": "a", "text": "b""#, "The line is not the JSON object of a document: ',' or '}' is expected."),
    (
      #"{"id": "a", "text": "b"#,
      "The line is not the JSON object of a document: the end of a string is expected."
    ),
    (
      #"{"id": "a", "text": "\x"}"#,
      "The line is not the JSON object of a document: a string holds an escape that JSON does not know."
    ),
    (
      #"{"id": "a", "text": "\ud800."}"#,
      "The line is not the JSON object of a document: a string holds half of a surrogate pair."
    ),
    (#"[1]"#, "The line is not the JSON object of a document: '{' is expected."),
    (
      #"{"id": "a", "text": "b"} c"#,
      "The line is not the JSON object of a document: the end of the line is expected."
    ),
    (
      "{\"id\": \"a\u{1}\"}",
      "The line is not the JSON object of a document: a string holds a bare control character or does not end."
    ),
  ])
  func badLines(line: String, summary: String) {
    let reading = read(line)
    #expect(reading.document == nil)
    #expect(reading.diagnostics.map(\.summary) == [summary])
    #expect(reading.diagnostics.first?.place?.line == 7)
  }

  @Test func badDateIsLeftAside() {
    let reading = read(#"{"id": "a", "text": "投资3亿元。", "published": "15.10.2024"}"#)
    #expect(reading.document?.issue == nil)
    #expect(reading.diagnostics.map(\.code) == ["record.published", "issue.unknown"])
  }

  /// Lines longer than a batch, lines too long, a last line without an end: each keeps its number.
  @Test(arguments: [1, 7, 64, 4096])
  func batches(batchSize: Int) throws {
    let lines = [
      "{}", "", String(repeating: "x", count: 150), "abc", String(repeating: "y", count: 90), "end",
    ]
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("zonebrief-lines-\(batchSize)")
    try Data(lines.joined(separator: "\n").utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let handle = try FileHandle(forReadingFrom: url)
    defer { try? handle.close() }
    var batches = LineBatches(descriptor: handle.fileDescriptor, batchSize: batchSize, longestLine: 100)
    var found: [String] = []
    var tooLong: [Int] = []
    while let batch = batches.next() {
      for line in batch.lines {
        found.append("\(line.number):" + String(decoding: batch.bytes[line.range], as: UTF8.self))
      }
      tooLong += batch.tooLong
    }
    // A line that is whole within one batch is read, however long.
    let long = batchSize == 4096 ? ["3:" + lines[2]] : []
    #expect(found == ["1:{}", "2:"] + long + ["4:abc", "5:" + lines[4], "6:end"])
    #expect(tooLong == (batchSize == 4096 ? [] : [3]))
  }
}
