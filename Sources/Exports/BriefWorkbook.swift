public import FactModel
public import Figures
public import SourceText

/// The workbook of a month or of a comparison: comparison, ranking, checks, facts, sources. A number leads by a link to
/// the row of its sentence.
public enum BriefWorkbook {
  /// The sheets with their links and charts.
  public static func workbook(
    _ pages: WorkbookPages, facts: [Fact], documents: [DocumentRecord], title: String, created: CivilDate?
  ) -> Workbook {
    let labels = pages.labels
    let linked = LinkedTable(sources: labels.sources, count: pages.sentences.count)
    var sheets: [Workbook.Sheet] = []
    if let table = pages.comparison {
      sheets.append(linked.sheet(table, named: labels.comparison, frozenColumns: 1))
    }
    if let table = pages.ranking {
      var sheet = linked.sheet(table, named: labels.ranking)
      sheet.charts = pages.bars.map { bars in
        Workbook.Chart(
          title: bars.title, nameColumn: nameColumn, valueColumn: valueColumn,
          rows: bars.firstRow..<bars.firstRow + bars.rowCount)
      }
      sheets.append(sheet)
    }
    if let table = pages.checks { sheets.append(linked.sheet(table, named: labels.checks)) }
    sheets.append(factsSheet(facts, pages))
    sheets.append(Workbook.Sheet(sourcesTable(pages, facts: facts, documents: documents)))
    return Workbook(sheets: sheets, title: title, created: created)
  }

  /// Where the ranking has the zone and its value.
  private static let (nameColumn, valueColumn) = (4, 5)
  /// The numbers of a fact.
  private static let figures: Set<String> = ["value", "value_high", "yoy_pct"]

  private static func factsSheet(_ facts: [Fact], _ pages: WorkbookPages) -> Workbook.Sheet {
    var table = FactsTable.full(facts)
    table.title = pages.labels.facts
    var numbers: [FactRef: Int] = [:]
    for sentence in pages.sentences {
      for id in sentence.facts { numbers[FactRef(doc: sentence.doc, id: id)] = sentence.number }
    }
    var links: [Workbook.Link] = []
    for (row, fact) in facts.enumerated() {
      guard let number = numbers[fact.ref] else { continue }
      for (column, head) in table.columns.enumerated() where figures.contains(head.key) {
        guard case .number = table.rows[row][column] else { continue }
        links.append(.init(row: row, column: column, sheet: pages.labels.sources, targetRow: number - 1))
      }
    }
    table.columns = table.columns.map { head in
      var head = head
      head.heading = pages.labels.fields[head.key] ?? head.key
      return head
    }
    return Workbook.Sheet(table, links: links)
  }

  private static func sourcesTable(
    _ pages: WorkbookPages, facts: [Fact], documents: [DocumentRecord]
  ) -> DataTable {
    let records = Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let lines = Dictionary(facts.map { ($0.ref, $0.evidence.line) }, uniquingKeysWith: min)
    func text(_ text: String?) -> DataTable.Cell { text.map { .text($0) } ?? .missing(shown: "") }
    let keys = ["number", "subject", "sentence", "publication", "issued", "path", "article", "line", "facts"]
    return DataTable(
      title: pages.labels.sources, columns: keys.map { .init($0, pages.labels.fields[$0] ?? $0) },
      rows: pages.sentences.map { sentence in
        let record = records[sentence.doc]
        let line = sentence.facts.compactMap { lines[FactRef(doc: sentence.doc, id: $0)] }.min()
        return [
          .integer(sentence.number), .text(sentence.subject), .text(sentence.text), text(record?.publication),
          text(record?.issue?.date.description), .text(record?.path ?? sentence.doc.rawValue),
          .integer(sentence.article), line.map { .integer($0) } ?? .missing(shown: ""),
          .list(sentence.facts),
        ]
      })
  }
}

/// Turns a composed table into a sheet whose numbers lead to their sentences.
private struct LinkedTable {
  /// The sheet led to, and how many sentences it has.
  var sources: String
  var count: Int

  func sheet(_ table: Table, named name: String, frozenColumns: Int = 0) -> Workbook.Sheet {
    var data = DataTable(table)
    data.title = name
    var links: [Workbook.Link] = []
    for (row, cells) in table.rowGroups.flatMap(\.rows).map(\.cells).enumerated() {
      for (column, cell) in cells.enumerated() {
        guard let reference = reference(of: cell), reference.number <= count else { continue }
        links.append(.init(row: row, column: column, sheet: sources, targetRow: reference.number - 1))
      }
    }
    return Workbook.Sheet(data, links: links, frozenColumns: frozenColumns)
  }

  private func reference(of cell: Cell) -> Reference? {
    switch cell {
    case .number(let number): number.references.first
    case .text(let text):
      text.runs.compactMap { run in if case .number(let number) = run { number.references.first } else { nil }
      }
      .first
    default: nil
    }
  }
}
