public import Figures

/// A composed table for a terminal: the words and numbers that the page prints, without its typography.
extension DataTable {
  public init(_ table: Table) {
    let columns = table.columns.enumerated().map { index, column in
      let group = table.columnGroups.first { $0.first <= index && index < $0.first + $0.count }
      let basis = group?.chip?.label ?? ""
      let title = [basis, column.title].filter { !$0.isEmpty }.joined(separator: " ")
      return Column(
        "c\(index)", title, unit: column.unit.isEmpty ? nil : column.unit, alignment: column.alignment)
    }
    var rows: [[Cell]] = []
    for row in table.rowGroups.flatMap(\.rows) {
      var cells = row.cells.map { DataTable.shown($0) }
      let indent =
        switch row.level {
        case .whole: ""
        case .firstPart: "  其中："
        case .part: "        "
        }
      if let first = cells.first, !indent.isEmpty, !first.hasPrefix(indent) { cells[0] = indent + first }
      if case .merged(let label, let reason)? = row.cells.last {
        // on a page the words run over all columns after the name; here each figure says that it is missing
        cells.removeLast()
        let words = table.columns[cells.count...].map { $0.kind == .number ? label : "" }
        cells += words.allSatisfy(\.isEmpty) ? [label + " " + reason] : words
      }
      while cells.count < columns.count { cells.append("") }
      rows.append(cells.map { .text($0) })
    }
    let notes = table.notes.map(\.plainText).filter { !$0.isEmpty }
    self.init(title: table.title, columns: columns, rows: rows, notes: notes)
  }

  private static func shown(_ cell: Figures.Cell) -> String {
    switch cell {
    case .blank: ""
    case .text(let text): text.plainText
    case .number(let number):
      switch number.emphasis {
      case .up: "▲" + number.plainText
      case .down: "▼" + number.plainText
      default: number.plainText
      }
    case .missing(let words): words
    case .notApplicable: "–"
    case .rank(let rank):
      String(rank.rank) + (rank.change.map { $0 > 0 ? " ↑\($0)" : $0 < 0 ? " ↓\(-$0)" : " —" } ?? "")
    case .chip(let chip): chip.label
    case .verdict(let verdict): verdict.label
    case .sparkline: ""
    case .merged(let label, let reason): label + " " + reason
    }
  }
}

extension Figures.Column {
  fileprivate var alignment: DataTable.Alignment {
    switch kind {
    case .stub, .text: .leading
    case .aside, .textRight, .number, .rank, .sparkline: .trailing
    }
  }
}
