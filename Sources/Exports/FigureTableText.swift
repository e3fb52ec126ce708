import FactModel
public import Figures

/// A composed table for a terminal: the words and numbers that the page prints, without its typography.
extension DataTable {
  /// A composed table as data: words as they are set, figures exact.
  public init(_ table: Table) {
    let columns = table.columns.enumerated().map { index, column in
      let group = table.columnGroups.first { $0.first <= index && index < $0.first + $0.count }
      return Column(
        "c\(index)", column.title, unit: column.unit.isEmpty ? nil : column.unit, alignment: column.alignment,
        group: group?.chip?.label ?? group?.title ?? "")
    }
    let rows = table.rowGroups.flatMap(\.rows).map { Self.cells($0, of: table) }
    let notes = table.notes.map(\.plainText).filter { !$0.isEmpty }
    self.init(title: table.title, columns: columns, rows: rows, notes: notes)
  }

  private static func cells(_ row: Row, of table: Table) -> [Cell] {
    var cells = row.cells.map { cell($0) }
    let indent =
      switch row.level {
      case .whole: ""
      case .firstPart: "  其中："
      case .part: "        "
      }
    if let first = cells.first?.shown, !indent.isEmpty, !first.hasPrefix(indent) {
      cells[0] = .text(indent + first)
    }
    if case .merged(let label, let reason)? = row.cells.last {
      // on a page the words run over all columns after the name; here each figure says that it is missing
      cells.removeLast()
      let words = table.columns[cells.count...].map { $0.kind == .number ? label : "" }
      cells += (words.allSatisfy(\.isEmpty) ? [label + " " + reason] : words).map { .missing(shown: $0) }
    }
    while cells.count < table.columns.count { cells.append(.missing(shown: "")) }
    return cells
  }

  private static func cell(_ cell: Figures.Cell) -> Cell {
    switch cell {
    case .blank, .sparkline: .missing(shown: "")
    case .text(let text): .text(text.plainText)
    case .number(let number): figure(number)
    case .missing(let words): .missing(shown: words)
    case .notApplicable: .missing(shown: "–")
    case .rank(let rank):
      .number(
        PrintedDecimal(significand: Int64(rank.rank)),
        shown: String(rank.rank)
          + (rank.change.map { $0 > 0 ? " ↑\($0)" : $0 < 0 ? " ↓\(-$0)" : " —" } ?? ""))
    case .chip(let chip): .text(chip.label)
    case .verdict(let verdict): .text(verdict.label)
    case .merged(let label, let reason): .text(label + " " + reason)
    }
  }

  /// The number as a machine reads it (the lower one of a range) and all that the page prints with it.
  private static func figure(_ number: NumberText) -> Cell {
    let arrow =
      switch number.emphasis {
      case .up: "▲"
      case .down: "▼"
      case .none, .strong: ""
      }
    let isNegative = number.value.hasPrefix("−") || number.value.hasPrefix("-") || number.emphasis == .down
    let digits = (NumberFormat.digits(in: number.value) ?? "").filter { $0 != "\u{2009}" }
    guard let value = PrintedDecimal(printed: (isNegative ? "-" : "") + digits) else {
      return .text(arrow + number.plainText)
    }
    return .number(value, shown: arrow + number.plainText)
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
