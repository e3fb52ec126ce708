import FactModel
import Lexicons
import SourceText

/// Reads the tables of documents.
struct TableExtraction: Sendable {
  private let lexicon: Lexicon
  private let scanner: MentionScanner
  private let words: TableWords

  /// Rows times columns of the largest table that is read.
  private static let mostPlaces = 2_000_000

  init(scanner: MentionScanner) throws(LexiconError) {
    self.scanner = scanner
    lexicon = scanner.lexicon
    words = try TableWords.embedded()
  }

  /// What was read of one sheet or page. Facts have no id yet; `part` is the place of the whole in the list.
  struct Reading {
    var facts: [(fact: Fact, part: Int?)] = []
    var diagnostics: [Diagnostic] = []
  }

  /// - Parameters:
  ///   - document: the table's document; lines are counted in its decoded text.
  ///   - subject: the zone of the story the table stands in, where there is one.
  ///   - lines: of that text, counted once for all of its tables.
  func read(
    _ table: SourceTable, in document: SourceDocument, lines: LineEnds, subject: TableSubject?
  ) -> Reading {
    let reader = TableWordReader(lexicon: lexicon, scanner: scanner, words: words)
    var result = Reading()
    guard table.rowCount * table.columnCount <= Self.mostPlaces else {
      result.diagnostics.append(.refused(table, document.path, .tooLarge))
      return result
    }
    for block in TableBlocks.cut(table, reader) {
      do throws(TableRefusal) {
        let reading = try TableReader(block, words: reader, issue: document.issue?.date, subject: subject)
          .read()
        let start = result.facts.count
        result.facts += reading.facts.map { fact, part in
          (placed(fact, table, document, lines), part.map { start + $0 })
        }
        result.diagnostics += Diagnostic.unread(reading.unread, table, document.path)
      } catch {
        result.diagnostics.append(.refused(block.table, document.path, error))
      }
    }
    return result
  }

  private func placed(_ fact: Fact, _ table: SourceTable, _ document: SourceDocument, _ lines: LineEnds)
    -> Fact
  {
    var fact = fact
    fact.doc = document.id
    fact.article = max(1, table.article)
    fact.headline = document.articles.first { $0.ordinal == table.article }?.headline ?? table.name
    fact.evidence.line = lines.line(at: fact.evidence.span.lower)
    return fact
  }
}

/// Tells lines of a text by offset.
struct LineEnds {
  private let ends: [Int]

  init(_ text: [UInt8]) {
    ends = text.indices.filter { text[$0] == 0x0A }
  }

  /// 1-based.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}

extension Diagnostic {
  /// A table whose shape is not read: refused with the reason, not guessed.
  static func refused(_ table: SourceTable, _ path: String, _ refusal: TableRefusal) -> Diagnostic {
    let name = table.name.map { "The table “\($0)”" } ?? "A table"
    let (reason, hint): (String, String) =
      switch refusal {
      case .tooLarge: ("it has too many rows and columns", "Cut it into smaller tables.")
      case .noFigures:
        ("it holds no row of figures beside a name", "Give each row a name in its first column.")
      case .noHeads: ("no heads stand above the figures", "Put a row of heads above the figures.")
      case .noNames: ("no column names the rows", "Name each row: a zone, a project or an indicator.")
      case .noIndicator:
        (
          "neither the heads nor the row names tell an indicator",
          "See `zonebrief indicators` for the words it knows."
        )
      case .noSubject:
        ("it does not say which zone it is about", "Name the zone in the title or in the heads.")
      }
    return Diagnostic(
      .warning, code: "table.refused", place: Place(file: path), summary: "\(name) was not read: \(reason).",
      hints: [hint])
  }
}
