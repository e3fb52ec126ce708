import MarkupReading
import PDFReading
import SourceText
import TestSupport
import Testing

@testable import SourceReading

/// The exact words of every reason why an input or a table of the reader cannot be read.
@Suite struct ErrorWordsTests {
  private static let encodings: [DecodingFault] = [
    .unknownEncoding(utf8: 3, gb18030: 5), .badUTF16(offset: 7), .binary(offset: 9),
  ]
  private static let pdf: [PDFFault] = [
    .encrypted, .damaged("a reason"), .noPages, .noText(pages: 1), .noText(pages: 4), .tooManyPages(9000),
    .tooManyCharacters, .tookTooLong(seconds: 20), .failed("a reason"),
  ]
  private static let markup: [MarkupFault] = [
    .damaged("a reason"), .tooLarge(part: "word/document.xml", limit: 24 << 20),
    .tooLarge(part: "xl/worksheets/sheet1.xml", limit: 300_000), .encrypted,
    .missing(part: "xl/workbook.xml"),
    .entities(part: "word/document.xml"),
  ]
  private static let records: [JSONScanner.Fault] = [
    .expected("':'"), .badEscape, .loneSurrogate, .controlCharacter, .badUTF8, .tooDeep,
  ]

  private static func words(_ fault: DecodingFault) -> Diagnostic {
    switch fault {
    case .unknownEncoding(let utf8, let gb18030): .unknownEncoding("a.txt", utf8: utf8, gb18030: gb18030)
    case .badUTF16(let offset): .badUTF16("a.txt", offset: offset)
    case .binary(let offset): .binary("a.txt", offset: offset)
    }
  }

  @Test func faultsOfInputs() {
    let all: [Diagnostic] =
      Self.encodings.map(Self.words) + Self.pdf.map { .pdf("a.pdf", $0) }
      + Self.markup.map { .markup("a.docx", $0) }
      + Self.records.map { .badRecord("-", line: 2, offset: 4, $0) }
      + [
        .incompleteRecord("-", line: 2, member: "text"), .badPublished("-", line: 2, "soon"), .empty("a.txt"),
        .empty("a.html"), .noIssueDate("a.txt"), .emptyPages("a.pdf", [2]),
        .emptyPages("a.pdf", Array(1...12)),
        .unmappedFonts("a.pdf"), .unmappedPages("a.pdf", [2]), .unmappedPages("a.pdf", [2, 3]),
        .missingMaps("a.pdf"), .webArchive("a.mhtml"), .unclearComma("a.csv", "326,400"),
        .unevenRows("a.txt", line: 2), .hidden("a.xlsx", ["the sheet b", "2 rows of c"]),
        .unsavedFormulas("a.xlsx", 1),
        .unsavedFormulas("a.xlsx", 2), .oldOffice("a.doc"), .missing("a"), .missing("https://a.b/c"),
        .emptyPath,
        .device("/dev/zero"), .unreadable("a", 13), .unreadable("a", 21), .tooLarge("a", limit: 256 << 20),
        .folderLoop("a"), .tooDeep("a"), .badName("a"), .otherKinds("a", [(kind: ".doc", count: 2)]),
        .otherKinds("a", [(kind: ".jpg", count: 1)]),
        .tables(TableError(table: "characters.tsv", line: 3, reason: "a reason"), "a.txt"),
      ]
    let mismatch = goldenMismatch(
      all.map { spelledOut($0) }.joined(separator: "\n"), named: "SourceReadingTests/Goldens/error-words.txt")
    #expect(mismatch == nil)
  }

  @Test(arguments: [
    ("a\tb", "t:1: expected kind, character, character; found 2 cells"),
    ("# note\nodd\t投\t资", "t:2: no such kind: odd"),
    ("traditional\ta\t资", "t:1: expected two different characters, the first of three bytes"),
    ("traditional\t投\t投", "t:1: expected two different characters, the first of three bytes"),
    ("traditional\t投\t资\ntraditional\t投\t本", "t:2: 投 is given twice"),
  ])
  func foldsTellTheBadRow(text: String, words: String) {
    let error = #expect(throws: TableError.self) { try CharacterFolds(EmbeddedTable(named: "t", text: text)) }
    #expect(error?.description == words)
  }

  @Test(arguments: [
    ("a", "t:1: expected kind and words; found 1 cells"), ("odd\t甲", "t:1: no such kind: odd"),
    ("surname\t", "t:1: surname has no words"), ("surname\t王\nsurname\t李", "t:2: surname is given twice"),
  ])
  func newsroomTellsTheBadRow(text: String, words: String) {
    let error = #expect(throws: TableError.self) { try Newsroom(EmbeddedTable(named: "t", text: text)) }
    #expect(error?.description == words)
  }

  @Test func tablesThatAreNotThere() {
    let error = #expect(throws: TableError.self) { try EmbeddedTable(named: "none.tsv") }
    #expect(error?.description == "none.tsv:0: the table is not compiled in")
    let missing = #expect(throws: TableError.self) {
      try Newsroom(EmbeddedTable(named: "t", text: "surname\t王"))
    }
    #expect(missing?.description.hasSuffix(" is missing") == true)
  }
}
