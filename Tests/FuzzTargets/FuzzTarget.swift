import Configuration
import FactModel
import Foundation
import Lexicons
import MetricExtraction
import SourceReading
import SourceText

/// A reader that is fed bytes which others could have written. What it throws is a diagnostic, what traps is a fault.
///
/// `make fuzz` feeds what libFuzzer makes up; `FoundCasesTests` feeds again what was found once. The command line's
/// arguments are fed by both in their own way, since only they may import the tool.
public enum FuzzTarget: String, CaseIterable, Sendable {
  case text, html, word, sheet, zip, table, pdf, records, facts, lexicon, style, corrections, settings

  public func feed(_ bytes: [UInt8]) {
    switch self {
    case .text: Self.read(bytes, as: "page.txt")
    case .html: Self.read(Array("<html>".utf8) + bytes, as: "page.html")
    case .word: Self.read(StoredZip.bytes([("word/document.xml", bytes)]), as: "page.docx")
    case .sheet: Self.read(Self.workbook(bytes), as: "page.xlsx")
    case .zip: Self.read(bytes, as: "page.docx")
    case .table: Self.read(bytes, as: "table.csv")
    case .pdf: Self.read(Array("%PDF-1.4\n".utf8) + bytes, as: "page.pdf")
    case .records:
      let reading = RecordReader().read(line: bytes.filter { $0 != 0x0A }, number: 1)
      if let document = reading.document { _ = Self.extractor?.extract(document) }
    case .facts:
      for line in Self.string(bytes).split(separator: "\n") {
        guard let fact = try? FactJSON.read(String(line)) else { continue }
        var written: [UInt8] = []
        FactJSON.append(fact, to: &written)
      }
    case .lexicon: Self.loadTables(bytes)
    case .style:
      Self.ignoringFindings { _ = try StyleLibrary.style(from: Self.string(bytes), file: "style.yaml") }
    case .corrections:
      Self.ignoringFindings {
        _ = try CorrectionsFile.corrections(from: Self.string(bytes), file: "corrections.yaml")
      }
    case .settings:
      Self.ignoringFindings {
        _ = try StrictYAML.decode(Settings.self, from: Self.string(bytes), file: "zonebrief.yaml")
      }
    }
  }

  private static let extractor = (try? Lexicon.embedded()).map { MetricExtractor(lexicon: $0) }

  private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func read(_ bytes: [UInt8], as path: String) {
    let reading = DocumentReader.read(
      bytes: bytes, path: path, id: SourceID("fuzz"),
      options: ReadingOptions(published: CivilDate("2024-10-15")))
    guard let document = reading.document, let facts = extractor?.extract(document).facts else { return }
    for fact in facts where fact.evidence.span.upper > document.decoded.count {
      fatalError("the evidence of \(fact.id) lies beyond the end of the text")
    }
  }

  private static func ignoringFindings(_ body: () throws -> Void) {
    do { try body() } catch { _ = ConfigurationErrors.diagnostics(of: error) }
  }

  /// A workbook of up to three parts, parted by NUL: the sheet, the shared strings, the styles.
  private static func workbook(_ bytes: [UInt8]) -> [UInt8] {
    let names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
    let book = #"<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>"#
    let links = #"<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>"#
    let contents = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
    let fed = Swift.zip(names, contents).filter { !$0.1.isEmpty }
    return StoredZip.bytes(
      [("xl/workbook.xml", Array(book.utf8)), ("xl/_rels/workbook.xml.rels", Array(links.utf8))] + fed)
  }

  /// Loads the tables with one of them replaced: the first line names it, the rest is its text.
  private static func loadTables(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let replaced = string(Array(parts[0]))
    _ = try? Lexicon { (name: String) throws(LexiconError) in
      if name == replaced { return parts.count > 1 ? string(Array(parts[1])) : "" }
      return EmbeddedFile.text(named: "Lexicons/\(name)") ?? ""
    }
  }
}
