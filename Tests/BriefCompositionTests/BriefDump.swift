import Figures

/// A brief as readable lines: what stands where, references as [n].
enum BriefDump {
  static func text(_ brief: Brief) -> String {
    var lines: [String] = []
    let head = brief.masthead
    lines += ["# \(head.title) | \(head.issue) | \(head.date)", head.statement, head.coverage]
    if let tag = brief.sampleTag { lines.append("tag: \(tag)") }
    if let lead = brief.lead { lines += self.lead(lead) }
    lines.append("## \(brief.attention.label)")
    lines += brief.attention.items.map { "- \($0.label): \(rich($0.text))" }
    for section in brief.sections {
      lines += ["", "# \(section.kicker) | \(section.finding)"]
      for block in section.blocks { lines += self.block(block) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lead(_ lead: Lead) -> [String] {
    var lines = ["## \(lead.kicker)"] + lead.finding.map { "> \($0)" } + [rich(lead.standfirst)]
    for figure in lead.keyFigures {
      lines.append(
        "tile [\(figure.chip.label)] \(figure.label): \(number(figure.figure))\(figure.ofTotal) | \(rich(figure.context))"
      )
    }
    lines += lead.figures.map(self.figure)
    lines.append("note: \(rich(lead.note))")
    lines += lead.claims.map { "claim \($0.title) | \(rich($0.text))" }
    return lines
  }

  private static func figure(_ figure: Chart) -> String {
    "figure \(figure.number ?? 0) span \(figure.span): \(figure.title.text) | \(figure.subtitle.text) | \(figure.alt)"
  }

  private static func block(_ block: BriefBlock) -> [String] {
    switch block {
    case .paragraph(let text): ["p: \(rich(text))"]
    case .table(let table): self.table(table)
    case .figures(let figures, let note): figures.map(figure) + ["note: \(rich(note))"]
    case .cards(let cards): cards.flatMap(card)
    case .definitions(let title, let items), .corrections(let title, let items):
      ["### \(title)"] + items.map { "- \($0.label): \(rich($0.text))" }
    case .sources(let list):
      ["### \(list.title) | \(rich(list.aside))"]
        + list.entries.map {
          "\($0.number) \($0.subject) \(rich($0.text))\($0.remark.isEmpty ? "" : " (\($0.remark))")"
        }
    case .production(let title, let figures):
      ["### \(title)"] + figures.map { "- \($0.value)\($0.unit) \($0.label)" }
    }
  }

  static func table(_ table: Table) -> [String] {
    var lines = ["### table \(table.number.map(String.init) ?? "-") \(table.title) | \(rich(table.aside))"]
    if !table.columnGroups.isEmpty {
      lines.append(
        "groups: "
          + table.columnGroups.map { "\($0.first)+\($0.count) [\($0.chip?.label ?? "")] \($0.title)" }.joined(
            separator: " | "))
    }
    lines.append(
      table.columns.map { $0.title + ($0.unit.isEmpty ? "" : "(\($0.unit))") }.joined(separator: " | "))
    for row in table.rowGroups.flatMap(\.rows) {
      let indent = row.level == .whole ? "" : row.level == .firstPart ? "  其中：" : "        "
      lines.append(indent + row.cells.map(cell).joined(separator: " | "))
    }
    return lines + table.notes.map { "note: \(rich($0))" }
  }

  private static func cell(_ cell: Cell) -> String {
    switch cell {
    case .blank: ""
    case .text(let text): rich(text)
    case .number(let value): number(value)
    case .missing(let word): word
    case .notApplicable: "–"
    case .rank(let rank):
      "#\(rank.rank)" + (rank.change.map { $0 == 0 ? "=" : $0 > 0 ? "↑\($0)" : "↓\(-$0)" } ?? "")
    case .chip(let chip): "[\(chip.label)]"
    case .verdict(let verdict): "\(verdict.kind): \(verdict.label)"
    case .sparkline(let line): "~\(line.alt)"
    case .merged(let label, let reason): "<\(label) \(reason)>"
    }
  }

  private static func card(_ card: ZoneCard) -> [String] {
    var lines = [
      "card \(card.size) \(card.name)+\(card.nameSuffix) [\(card.chip.label)] \(rich(card.label)) \(card.figure.map(number) ?? "")"
    ]
    lines += card.rows.map { ($0.isPart ? "    其中 " : "  ") + "\($0.key): \(rich($0.value))" }
    lines += card.paragraphs.map { "  \(rich($0))" }
    if let phases = card.phases {
      lines.append("  phases \(phases.number) \(phases.title) | \(phases.subtitle)")
      lines.append("    " + phases.phases.map { "\($0.name)[\($0.chip.label)]" }.joined(separator: " | "))
      for line in phases.lines {
        lines.append(
          "    \(line.name)(\(line.unit)): "
            + line.cells.map { ($0.value.map(number) ?? "") + " " + $0.remark }.joined(separator: " | "))
      }
    }
    return lines
  }

  static func rich(_ text: RichText) -> String {
    text.runs.map { run in
      switch run {
      case .plain(let text): text
      case .strong(let text): "*\(text)*"
      case .warning(let text): "!\(text)!"
      case .faint(let text): "_\(text)_"
      case .number(let value): number(value)
      case .highlight(let text): "⟦\(text)⟧"
      case .chip(let chip): "[\(chip.label)]"
      }
    }.joined()
  }

  static func number(_ value: NumberText) -> String {
    let arrow = value.emphasis == .up ? "▲" : value.emphasis == .down ? "▼" : ""
    let references = value.references.map { "\($0.number)" }.joined(separator: ",")
    return arrow + value.plainText + (references.isEmpty ? "" : "[\(references)]")
  }
}
