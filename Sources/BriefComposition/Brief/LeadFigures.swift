import Aggregation
import FactModel
import Figures
import SourceText

/// The one or two figures of page 1: completed and planned always apart, each on its own scale.
extension BriefDraft {
  /// Rows a figure of page 1 has room for.
  private static let leadRows = 3

  mutating func leadFigures() -> [Chart] {
    var columns: [ColumnView] = []
    for basis in [Basis.completed, .planned, .contracted, .expected] where columns.count < 2 {
      guard let column = view.primary(basis), column.key.measure == .level, column.key.isMoney,
        !column.all.isEmpty
      else { continue }
      columns.append(column)
    }
    guard let first = columns.first else { return growthColumn().map { [growthFigure($0)] } ?? [] }
    let spans = columns.count == 1 ? [12] : first.all.count == 1 ? [5, 7] : [6, 6]
    var figures: [Chart] = []
    for (column, span) in zip(columns, spans) { figures.append(leadFigure(column, span: span)) }
    return figures
  }

  func growthColumn() -> ColumnView? {
    (view.columns(.completed, .growth) + view.columns(.none, .growth)).filter { !$0.own.isEmpty }
      .max { $0.own.count < $1.own.count }
  }

  private mutating func growthFigure(_ column: ColumnView) -> Chart {
    figure(span: 12) { $0.growth(column, options: BarOptions(limit: Self.leadRows, missingRows: 0)) }
  }

  private mutating func leadFigure(_ column: ColumnView, span: Int) -> Chart {
    figure(span: span) { draft in
      if column.all.count == 1, let only = column.all.first { return draft.single(only, column) }
      return draft.bars(column, options: BarOptions(limit: Self.leadRows, missingRows: 0, namedMissing: 6))
    }
  }

  /// A chart of the brief: numbered, with references into this brief's sources.
  mutating func figure(span: Int, _ make: (inout ChartDraft) -> Chart) -> Chart {
    var draft = ChartDraft(
      ChartContext(digest, language: settings.language, title: settings.title), desk: desk, book: book)
    draft.statedShares = statedShares()
    var chart = make(&draft)
    if let book = draft.book { self.book = book }
    marks.formUnion(draft.marks)
    chart.number = nextFigure()
    chart.span = span
    return chart
  }

  /// Under the figures: where they come from, the marks used, and that two bases are never one scale.
  func leadNote(_ figures: [Chart]) -> RichText {
    guard !figures.isEmpty else { return RichText() }
    let papers = Set(digest.documents.compactMap(\.publication)).sorted()
    let named = papers.prefix(3).map { words.text(.paper, ["paper": $0]) }.joined()
    return words.paragraph(
      [
        named.isEmpty ? words(.leadSourceUnnamed) : words(.leadSource, ["papers": .plain(named)])
      ] + markNotes + [
        figures.count > 1 ? words(.leadScales) : nil,
        digest.dataThrough.map { words(.leadThrough, ["date": .plain(desk.periods.date($0))]) } ?? nil,
      ])
  }

  /// △ ※ ◇ explained where used.
  var markNotes: [RichText?] {
    Mark.allCases.filter(marks.contains).map { mark in
      switch mark {
      case .inferredPeriod: words(.markInferred)
      case .otherScope: words(.markScope)
      case .derived: words(.markDerived)
      }
    }
  }
}
