import Figures

/// Every figure of a brief, with what stands around it.
enum BriefNumbers {
  static func all(_ brief: Brief) -> [NumberText] {
    var numbers: [NumberText] = []
    if let lead = brief.lead {
      numbers += rich(lead.standfirst) + lead.claims.flatMap { rich($0.text) }
      numbers += lead.keyFigures.dropLast().flatMap { [$0.figure] + rich($0.context) }
      numbers += lead.figures.flatMap(chart)
    }
    numbers += brief.attention.items.flatMap { rich($0.text) }
    for block in brief.sections.flatMap(\.blocks) {
      switch block {
      case .table(let table): numbers += self.table(table)
      case .figures(let charts, _): numbers += charts.flatMap(chart)
      case .cards(let cards): numbers += cards.flatMap(card)
      case .paragraph(let text): numbers += rich(text)
      case .definitions, .corrections, .sources, .production: break
      }
    }
    return numbers
  }

  static func rich(_ text: RichText) -> [NumberText] {
    text.runs.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  static func table(_ table: Table) -> [NumberText] {
    table.rowGroups.flatMap(\.rows).flatMap(\.cells).flatMap { cell -> [NumberText] in
      switch cell {
      case .number(let number): [number]
      case .text(let text): rich(text)
      default: []
      }
    }
  }

  private static func card(_ card: ZoneCard) -> [NumberText] {
    [card.figure].compactMap { $0 } + card.rows.flatMap { rich($0.value) }
      + (card.phases?.lines.flatMap(\.cells).compactMap(\.value) ?? [])
  }

  static func chart(_ chart: Chart) -> [NumberText] {
    switch chart.plot {
    case .bars(let plot): plot.groups.flatMap(\.rows).compactMap { $0.value.amount?.label }
    case .ranking(let plot): plot.rows.compactMap { $0.value.amount?.label }
    case .parts(let plot): plot.bars.flatMap { [$0.total.label] + $0.parts.map(\.amount.label) }
    case .figure(let plot): [plot.figure.label]
    default: []
    }
  }

  static func charts(_ brief: Brief) -> [Chart] {
    (brief.lead?.figures ?? [])
      + brief.sections.flatMap(\.blocks).flatMap { block -> [Chart] in
        if case .figures(let charts, _) = block { charts } else { [] }
      }
  }
}
