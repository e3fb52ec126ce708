import Exports
import SourceReading
import SourceText

/// What `read` prints of a document.
enum ReadReportText {
  static func text(of document: SourceDocument, diff: Bool, json: Bool) -> String {
    if json { return self.json(document) + "\n" }
    let report = ReadReport.lines(document, columns: Console.outputWidth)
    let lines = report + (diff ? [""] + ReadReport.diff(document, columns: Console.outputWidth) : [])
    return lines.map(clean).joined(separator: "\n") + "\n\n"
  }

  /// One object a document; `text` is the decoded text that the spans of facts index.
  private static func json(_ document: SourceDocument) -> String {
    var fields: [(String, String)] = [
      ("doc", JSONExport.string(document.id.rawValue)), ("path", JSONExport.string(document.path)),
      ("encoding", JSONExport.string(document.encoding)),
      ("published", optional(document.issue?.date.description)),
      ("published_from", optional(document.issue?.origin.rawValue)),
      ("publication", optional(document.publication)),
      ("text", JSONExport.string(String(decoding: document.decoded, as: UTF8.self))),
    ]
    fields.append(("articles", list(document.articles.map { article($0, of: document) })))
    fields.append(("tables", list(document.tables.map(table))))
    fields.append(("repairs", list(document.repairs.map(repair))))
    return object(fields)
  }

  private static func article(_ article: Article, of document: SourceDocument) -> String {
    let sentences = article.sentences.map { sentence in
      object([
        ("text", JSONExport.string(document.repaired.string(sentence.span))),
        ("span", span(document.repaired.sourceSpan(of: sentence.span))),
        ("paragraph", String(sentence.paragraph)),
      ])
    }
    return object([
      ("article", String(article.ordinal)), ("headline", optional(article.headline)),
      ("zone_line", optional(article.kicker)), ("byline", optional(article.byline)),
      ("dateline", optional(article.dateline)), ("sentences", list(sentences)),
    ])
  }

  private static func table(_ table: SourceTable) -> String {
    let cells = table.cells.map { cell in
      object([
        ("row", String(cell.row)), ("column", String(cell.column)), ("row_span", String(cell.rowSpan)),
        ("column_span", String(cell.columnSpan)), ("text", JSONExport.string(cell.text)),
      ])
    }
    return object([
      ("name", optional(table.name)), ("rows", String(table.rowCount)),
      ("columns", String(table.columnCount)),
      ("cells", list(cells)),
    ])
  }

  private static func repair(_ repair: Repair) -> String {
    object([("step", JSONExport.string(repair.step)), ("span", span(repair.span))])
  }

  private static func span(_ span: TextSpan) -> String { "[\(span.lower), \(span.upper)]" }
  private static func optional(_ text: String?) -> String { text.map(JSONExport.string) ?? "null" }
  private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\(JSONExport.string($0)): \($1)" }.joined(separator: ", ") + "}"
  }

  /// The terminal is not repainted by a page's control characters.
  private static func clean(_ line: String) -> String { DiagnosticStyle.inert(line) }
}
