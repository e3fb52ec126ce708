import FactModel
import Lexicons
import SourceText

/// Reads the tables of documents.
struct TableExtraction: Sendable {
  private let lexicon: Lexicon
  private let scanner: MentionScanner
  private let words: TableWords

  init(scanner: MentionScanner) throws(LexiconError) {
    self.scanner = scanner
    lexicon = scanner.lexicon
    words = try TableWords.embedded()
  }

  /// What was read from one table. Facts have no id yet; `part` is the place of the whole in the list.
  struct Reading {
    var facts: [(fact: Fact, part: Int?)] = []
    var diagnostic: Diagnostic?
  }

  /// - Parameters:
  ///   - document: the table's document; lines are counted in its decoded text.
  ///   - subject: the zone of the story the table stands in, where there is one.
  func read(_ table: SourceTable, in document: SourceDocument, subject: TableSubject?) -> Reading {
    let reader = TableWordReader(lexicon: lexicon, scanner: scanner, words: words)
    do throws(TableRefusal) {
      let facts = try TableReader(table, words: reader, issue: document.issue?.date, subject: subject).facts()
      return Reading(
        facts: facts.map { fact, part in (placed(fact, table, document), part) }, diagnostic: nil)
    } catch {
      return Reading(diagnostic: .refused(table, document.path, error))
    }
  }

  private func placed(_ fact: Fact, _ table: SourceTable, _ document: SourceDocument) -> Fact {
    var fact = fact
    fact.doc = document.id
    fact.article = max(1, table.article)
    fact.headline = document.articles.first { $0.ordinal == table.article }?.headline ?? table.name
    let before = document.decoded.prefix(fact.evidence.span.lower)
    fact.evidence.line = before.count { $0 == 0x0A } + 1
    return fact
  }
}

extension Diagnostic {
  /// A table whose shape is not read: refused with the reason, not guessed.
  static func refused(_ table: SourceTable, _ path: String, _ refusal: TableRefusal) -> Diagnostic {
    let name = table.name.map { "The table “\($0)”" } ?? "A table"
    let (reason, hint): (String, String) =
      switch refusal {
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
