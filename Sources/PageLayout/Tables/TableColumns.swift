internal import Figures

extension Table {
  /// The table in two: names stand in both, columns are cut between group heads, near the middle. Nil when
  /// there is nothing to cut.
  func cutByColumns() -> (Table, Table)? {
    let names = columns.prefix { $0.kind == .stub || $0.kind == .aside }.count
    let free = columns.count - names
    guard free >= 2 else { return nil }
    let middle = names + (free + 1) / 2
    let cuts = (names + 1..<columns.count).filter { cut in
      !columnGroups.contains { $0.first < cut && cut < $0.first + $0.count }
    }
    let cut = cuts.min { abs($0 - middle) < abs($1 - middle) } ?? middle
    return (part(names: names, names..<cut), part(names: names, cut..<columns.count))
  }

  private func part(names: Int, _ range: Range<Int>) -> Table {
    var table = self
    table.columns = Array(columns[..<names] + columns[range])
    table.columnGroups = columnGroups.compactMap { group in
      let low = max(group.first, range.lowerBound)
      let high = min(group.first + group.count, range.upperBound)
      guard low < high else { return nil }
      return ColumnGroup(
        first: low - range.lowerBound + names, count: high - low, chip: group.chip, title: group.title)
    }
    table.rowGroups = rowGroups.map { group in
      RowGroup(group.rows.map { Row($0.level, $0.cells(names: names, range)) }, isRuled: group.isRuled)
    }
    return table
  }
}

extension Row {
  /// The names and a range of the other cells; a merged cell stays in both parts.
  fileprivate func cells(names: Int, _ range: Range<Int>) -> [Cell] {
    if let last = cells.last, case .merged = last {
      if cells.count <= range.lowerBound + 1 { return Array(cells.prefix(names)) + [last] }
      return Array(cells.prefix(names) + cells[min(range.lowerBound, cells.count)...])
    }
    let low = min(range.lowerBound, cells.count)
    return Array(cells.prefix(names) + cells[low..<min(range.upperBound, cells.count)])
  }
}

extension TableLayout {
  /// The table, or where it is too wide even in small type, its columns in several parts one after another.
  static func parts(
    _ table: Table, width: Double, typesetter: Typesetter, labels: BriefLabels
  ) -> [TableLayout] {
    let layout = fitting(table, width: width, typesetter: typesetter, labels: labels)
    guard !layout.grid.fits, var (first, second) = table.cutByColumns() else { return [layout] }
    first.notes = []
    second.title = table.title
    return parts(first, width: width, typesetter: typesetter, labels: labels)
      + parts(second, width: width, typesetter: typesetter, labels: labels).map { part in
        var further = part
        further.isContinuation = true
        return further
      }
  }
}
