import SourceText

/// Reads documents from NDJSON: one object a line, `{"id": "…", "text": "…", "published": "2024-10-15"}`.
///
/// A bad line becomes a diagnostic with its number; the others go on. Other members of an object are passed over.
public struct RecordReader: Sendable {
  /// How each record's text is read.
  public var options: ReadingOptions
  /// What messages call the stream, such as `-`.
  public var name: String

  public init(name: String = "-", options: ReadingOptions = ReadingOptions(hashesContent: false)) {
    self.name = name
    self.options = options
  }

  private struct Record {
    var id: [UInt8]?
    var text: [UInt8]?
    var published: [UInt8]?
  }

  /// Reads one line of a batch.
  public func read(_ line: LineBatch.Line, of batch: LineBatch) -> DocumentReading {
    batch.bytes.withUnsafeBufferPointer { read($0, line.range, number: line.number) }
  }

  /// Reads one line, `number` being its 1-based place in the stream.
  public func read(line bytes: [UInt8], number: Int) -> DocumentReading {
    bytes.withUnsafeBufferPointer { read($0, 0..<bytes.count, number: number) }
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, number: Int) -> DocumentReading
  {
    // some programs put a byte order mark before the first line
    let hasMark = number == 1 && bytes[range].starts(with: [0xEF, 0xBB, 0xBF])
    var scanner = JSONScanner(bytes, hasMark ? range.dropFirst(3) : range)
    if scanner.isAtEnd { return DocumentReading() }
    let record: Record
    do throws(JSONScanner.Fault) {
      record = try Self.record(&scanner)
    } catch {
      let column = scanner.index - range.lowerBound
      return DocumentReading(diagnostics: [.badRecord(name, line: number, offset: column, error)])
    }
    return document(record, number: number)
  }

  private static func record(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) -> Record {
    var record = Record()
    try scanner.expect(0x7B, "'{'")
    if scanner.take(0x7D) { return record }
    repeat {
      let key = try scanner.string()
      try scanner.expect(0x3A, "':'")
      if key.elementsEqual("text".utf8) {
        record.text = try scanner.optionalString()
      } else if key.elementsEqual("id".utf8) {
        record.id = try identifier(&scanner)
      } else if key.elementsEqual("published".utf8) {
        record.published = try scanner.optionalString()
      } else {
        try scanner.skipValue()
      }
    } while scanner.take(0x2C)
    try scanner.expect(0x7D, "',' or '}'")
    guard scanner.isAtEnd else { throw .expected("the end of the line") }
    return record
  }

  /// A string, or a number as it is written.
  private static func identifier(_ scanner: inout JSONScanner) throws(JSONScanner.Fault) -> [UInt8]? {
    scanner.skipBlanks()
    if scanner.index < scanner.end, isDigit(UInt32(scanner.bytes[scanner.index])) {
      let range = try scanner.skipValue()
      return Array(scanner.bytes[range])
    }
    return try scanner.optionalString()
  }

  private func document(_ record: Record, number: Int) -> DocumentReading {
    guard let idBytes = record.id, !idBytes.isEmpty else {
      return DocumentReading(diagnostics: [.incompleteRecord(name, line: number, member: "id")])
    }
    guard let text = record.text else {
      return DocumentReading(diagnostics: [.incompleteRecord(name, line: number, member: "text")])
    }
    guard TextDecoder.firstBadUTF8(text) == nil, TextDecoder.firstBadUTF8(idBytes) == nil else {
      return DocumentReading(diagnostics: [.badRecord(name, line: number, offset: 0, .badUTF8)])
    }
    let id = String(decoding: idBytes, as: UTF8.self)
    var stated: CivilDate?
    var notes: [Diagnostic] = []
    if let published = record.published {
      let words = String(decoding: published, as: UTF8.self)
      stated = CivilDate(words)
      if stated == nil { notes.append(.badPublished(name, line: number, words)) }
    }
    var reading = DocumentReader.readText(
      DecodedText(bytes: text, encoding: "UTF-8"), hash: options.hashesContent ? SHA256.hex(of: text) : "",
      path: id, id: SourceID(id), stated: stated, options: options)
    reading.diagnostics = notes + reading.diagnostics
    return reading
  }
}
