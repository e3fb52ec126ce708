import Aggregation
import Figures

extension ComparisonTableDraft {
  /// 合计 where the comparison itself adds; nil when no column does. Growth of the group is worked out: ◇.
  mutating func totalRow() -> RowGroup? {
    let totals = comparison.columns.map { column -> ColumnTotal.Total? in
      if case .sum(let total) = column.total { total } else { nil }
    }
    let shown = plan.items.contains { item in
      if case .figure(let index) = item.content { totals[index] != nil } else { false }
    }
    guard shown else { return nil }
    let zones = plan.items.compactMap { item -> Int? in
      if case .figure(let index) = item.content { totals[index]?.zones.count } else { nil }
    }
    let same = Set(zones).count == 1
    var cells: [Cell] = [
      .text(.plain(same ? words.text(.totalOfZones, ["count": "\(zones[0])"]) : words.text(.totalWord)))
    ]
    if showsPeriods { cells.append(.blank) }
    marks.insert(.derived)
    for item in plan.items {
      switch item.content {
      case .figure(let index):
        guard let total = totals[index] else {
          cells.append(.notApplicable)
          continue
        }
        let digits = desk.printer.digits(total.value, unit: shownUnit(index), grouped: true)
        cells.append(
          .number(
            NumberText(
              digits, marks: [.derived], emphasis: .strong)))
      case .change(let index):
        guard let growth = totals[index]?.impliedGrowth else {
          cells.append(.notApplicable)
          continue
        }
        cells.append(.number(NumberText(GrowthText(growth.percent).signed, marks: [.derived])))
      case .rank, .share: cells.append(.notApplicable)
      }
    }
    return RowGroup([Row(.whole, cells)])
  }
}
