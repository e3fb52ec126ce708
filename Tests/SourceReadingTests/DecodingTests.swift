import Foundation
import SourceReading
import SourceText
import Testing

@Suite struct DecodingTests {
  private static let text = "棠浦经开区完成投资3.2亿元，同比增长8%。"

  private func read(_ bytes: [UInt8]) -> DocumentReading {
    DocumentReader.read(bytes: bytes, path: "x.txt", id: SourceID("x"))
  }

  private func sentence(_ reading: DocumentReading) -> String? {
    guard let document = reading.document, let first = document.articles.first?.sentences.first else {
      return nil
    }
    return document.repaired.string(first.span)
  }

  private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return littleEndian ? [low, high] : [high, low]
    }
  }

  private func gb18030(_ text: String) throws -> [UInt8] {
    [UInt8](try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632))))
  }

  @Test func everyEncodingGivesTheSameSentence() throws {
    let inputs: [(String, [UInt8])] = [
      ("UTF-8", Array(Self.text.utf8)), ("UTF-8", [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)),
      ("UTF-16LE", utf16(Self.text + "😀。", littleEndian: true)),
      ("UTF-16BE", utf16(Self.text, littleEndian: false)),
      ("GB18030", try gb18030(Self.text + "㐂镕")),
    ]
    for (encoding, bytes) in inputs {
      let reading = read(bytes)
      #expect(reading.document?.encoding == encoding)
      #expect(sentence(reading) == Self.text)
    }
  }

  /// A byte order mark counts as bytes of the file: spans index the file itself.
  @Test func spansIndexTheFile() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)
    let document = try #require(read(bytes).document)
    #expect(document.decoded == bytes)
    let first = try #require(document.articles.first?.sentences.first)
    #expect(document.repaired.sourceSpan(of: first.span) == TextSpan(3, bytes.count))
  }

  @Test func badBytesAreTold() throws {
    let good = Array(Self.text.utf8)
    let cases: [([UInt8], String, Int?)] = [
      (good + [0xFF, 0xFE, 0xFF], "encoding.unknown", good.count),
      (Array(good.prefix(good.count - 4)) + [0xE5], "encoding.unknown", good.count - 4),
      (utf16("完成", littleEndian: true) + [0x00], "encoding.utf-16", 6),
      ([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], "encoding.utf-16", 2),
      ((0..<512).map { UInt8($0 % 128) }, "encoding.binary", 0),
    ]
    for (bytes, code, offset) in cases {
      let reading = read(bytes)
      #expect(reading.document == nil)
      #expect(reading.diagnostics.map(\.code) == [code])
      #expect(reading.diagnostics.first?.place?.byteOffset == offset)
    }
  }

  @Test(arguments: ["", "  \r\n\u{3000}\n", "\u{C}\u{C}"])
  func emptyTextsAreTold(text: String) {
    #expect(read(Array(text.utf8)).diagnostics.map(\.code) == ["input.empty"])
  }
}
