public import Aggregation
public import FactModel
public import Figures
import SourceText

/// Words the sheets of a workbook. Their numbers are those of the brief, printed by the same hands.
public enum WorkbookComposer {
  /// The workbook that goes with a month's brief; its sentences bear the brief's numbers.
  ///
  /// - Throws: `TableFault` when a table compiled into the binary is damaged.
  public static func compose(_ digest: MonthDigest, facts: [Fact], settings: BriefSettings) throws
    -> WorkbookPages
  {
    var brief = BriefDraft(digest, settings: settings, desk: try Desk(settings.language))
    // the brief numbers its sentences as it is composed
    _ = brief.brief()
    let checks = brief.checksTable(rows: .max)
    var draft = WorkbookDraft(desk: brief.desk, book: brief.book, statedShares: brief.statedShares())
    var pages = draft.pages(digest.comparisons.map(\.comparison), facts: facts)
    pages.checks = checks.map { $0.withNamesInEveryRow }
    return pages
  }

  /// The workbook of zones set side by side, with the facts they rest on.
  ///
  /// - Throws: `TableFault` when a table compiled into the binary is damaged.
  public static func compose(_ comparison: Comparison, facts: [Fact], language: Language) throws
    -> WorkbookPages
  {
    var draft = WorkbookDraft(
      desk: try Desk(language), book: SourceBook(facts: FactTable(facts)), statedShares: [:])
    return draft.pages([comparison], facts: facts)
  }

  /// The sheets of facts and of their sentences alone.
  ///
  /// - Throws: `TableFault` when a table compiled into the binary is damaged.
  public static func compose(facts: [Fact], language: Language) throws -> WorkbookPages {
    var draft = WorkbookDraft(
      desk: try Desk(language), book: SourceBook(facts: FactTable(facts)), statedShares: [:])
    return draft.pages([], facts: facts)
  }
}

extension Comparison {
  /// The facts its figures rest on, parts included.
  public var sources: Set<FactRef> {
    let observations = rows.flatMap(\.cells).flatMap {
      [$0.observation].compactMap { $0 } + $0.others + $0.parts
    }
    return Set(observations.flatMap(\.sources))
  }
}

/// A workbook in the making.
private struct WorkbookDraft {
  let desk: Desk
  var book: SourceBook
  let statedShares: StatedShares

  var words: Wording { desk.words }

  mutating func pages(_ comparisons: [Comparison], facts: [Fact]) -> WorkbookPages {
    let filled = comparisons.filter { !$0.columns.isEmpty }
    let table = Comparison.merged(filled).flatMap { comparison($0) }
    var ranking = RankingSheet(desk: desk, book: book)
    for comparison in filled { ranking.add(comparison) }
    book = ranking.book
    for fact in facts { _ = book.reference(fact.ref) }
    return WorkbookPages(
      comparison: table, ranking: ranking.table, bars: ranking.bars, sentences: sentences, labels: labels)
  }

  private mutating func comparison(_ comparison: Comparison) -> Table? {
    let plan = TablePlan(comparison, ranks: .all).withShares(comparison)
    guard !plan.items.isEmpty else { return nil }
    var draft = ComparisonTableDraft(comparison, plan: plan, desk: desk, book: book)
    draft.statedShares = statedShares
    var groups = draft.rowGroups(naming: .each)
    if let total = draft.totalRow() { groups.append(total) }
    if let book = draft.book { self.book = book }
    let title = words.text(.compareTitle, ["count": words.count(comparison.rows.count)])
    return Table(
      title: title, columns: draft.columns(), columnGroups: draft.groups(), rowGroups: groups,
      notes: draft.notes(source: words(.tableSourcePlain)))
  }

  private var sentences: [WorkbookPages.Sentence] {
    book.entries.enumerated().map { index, entry in
      WorkbookPages.Sentence(
        number: index + 1, subject: entry.facts.first.flatMap { book.fact($0)?.subject } ?? "",
        text: entry.key.sentence, doc: entry.key.doc, article: entry.key.article, facts: entry.facts.map(\.id)
      )
    }
  }

  private var labels: WorkbookPages.Labels {
    var fields: [String: String] = [:]
    for key in Self.fields { fields[key] = words.label("field.\(key)") }
    return WorkbookPages.Labels(
      comparison: words.text(.sheetComparison), ranking: words.text(.sheetRanking),
      checks: words.text(.checksTitle), facts: words.text(.sheetFacts), sources: words.text(.sheetSources),
      fields: fields)
  }

  /// Fields of facts and sentences that have a head in the page's language.
  private static let fields = [
    "id", "doc", "article", "headline", "subject", "subject_kind", "zone", "zone_id", "indicator",
    "indicator_text", "scope", "basis", "value", "value_high", "value_text", "unit", "qualifier", "hedge",
    "yoy_pct", "period", "period_kind", "part_of", "evidence", "sentence", "line", "rule", "notes", "number",
    "publication", "issued", "path", "facts",
  ]
}

/// 位次 of every ranked column, one under another.
private struct RankingSheet {
  let desk: Desk
  var book: SourceBook
  var rows: [Row] = []
  var bars: [WorkbookPages.Bars] = []

  init(desk: Desk, book: SourceBook) {
    self.desk = desk
    self.book = book
  }

  /// Nil where nothing is ranked.
  var table: Table? {
    guard !rows.isEmpty else { return nil }
    let words = desk.words
    return Table(
      title: words.text(.sheetRanking),
      columns: [
        Column(.text, words.text(.basisHead)), Column(.text, words.text(.indicatorHead)),
        Column(.text, words.text(.periodHead)), Column(.rank, words.text(.rankHead)),
        Column(.text, words.text(.zoneHead)), Column(.number, words.text(.valueHead)),
        Column(.text, words.text(.unitHead)), Column(.number, words.text(.changeWord), unit: "%"),
      ], rowGroups: [RowGroup(rows)], notes: [words(.noteHedged)].compactMap { $0 })
  }

  mutating func add(_ comparison: Comparison) {
    for (index, column) in comparison.columns.enumerated() where column.ranked > 1 && !column.mixedScope {
      let ranked = comparison.rows.filter { $0.cells[index].rank != nil }.enumerated().sorted { a, b in
        let left = a.element.cells[index].rank?.position ?? 0
        let right = b.element.cells[index].rank?.position ?? 0
        return (left, a.offset) < (right, b.offset)
      }.map(\.element)
      let values = ranked.compactMap { $0.cells[index].observation?.value }
      let unit = desk.printer.unit(column.indicator.unit, values)
      let name = desk.names.name(column.indicator)
      let measure =
        column.indicator.measure == .growth ? desk.words.text(.changeOf, ["indicator": name]) : name
      let first = rows.count
      for row in ranked { add(row.zone, row.cells[index], column, unit: unit, measure: measure) }
      let head = desk.words.text(.barHead, ["measure": measure, "unit": unit.label])
      let period = desk.period(column.period)
      bars.append(
        .init(
          title: [desk.names.basis(column.indicator.basis), head, period].compactMap { $0 }
            .filter { !$0.isEmpty }.joined(separator: " · "), firstRow: first, rowCount: rows.count - first))
    }
  }

  private mutating func add(
    _ zone: ZoneIdentity, _ cell: ComparisonCell, _ column: ComparisonColumn, unit: ShownUnit, measure: String
  ) {
    guard let observation = cell.observation, let rank = cell.rank else { return }
    let references = book.references(observation.sources.prefix(1))
    var value = desk.printer.cell(observation, unit: unit)
    if column.indicator.measure == .growth { value = NumberText(GrowthText(observation.value).signed) }
    value.references = references
    let stated = book.references(observation.yearOnYearSources)
    let change = observation.yearOnYear.map {
      Cell.number(NumberText(GrowthText($0).signed, references: stated))
    }
    let basis = column.indicator.basis
    rows.append(
      Row([
        basis == .none ? .notApplicable : .text(.plain(desk.names.basis(basis))), .text(.plain(measure)),
        .text(.plain(desk.period(observation.period) ?? desk.words.text(.periodUnstated))),
        .rank(Figures.Rank(rank.position, change: rank.gained)), .text(.plain(desk.name(zone))),
        .number(value), .text(.plain(unit.label)), change ?? .notApplicable,
      ]))
  }
}

extension Table {
  /// On a page a name stands once for the rows below it; in a sheet that is sorted and filtered, in each.
  fileprivate var withNamesInEveryRow: Table {
    var table = self
    var name: Cell?
    for group in table.rowGroups.indices {
      for row in table.rowGroups[group].rows.indices {
        if table.rowGroups[group].rows[row].cells.first == .blank, let name {
          table.rowGroups[group].rows[row].cells[0] = name
        }
        name = table.rowGroups[group].rows[row].cells.first
      }
    }
    return table
  }
}
