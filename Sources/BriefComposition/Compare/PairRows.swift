import Aggregation
import FactModel
import Figures

extension ComparisonTableDraft {
  /// 相差 and 倍数 of two zones, where the comparison itself subtracts and divides; nil for more zones or none comparable.
  mutating func pairRows() -> RowGroup? {
    guard comparison.rows.count == 2 else { return nil }
    let (first, second) = (comparison.rows[0].zone.key, comparison.rows[1].zone.key)
    let differences = plan.items.map { item -> PrintedDecimal? in
      switch item.content {
      case .figure(let index): comparison.difference(column: index, first, second)
      case .change(let index): changeDifference(index)
      case .rank, .share: nil
      }
    }
    guard differences.contains(where: { $0 != nil }) else { return nil }
    let ratios = plan.items.map { item -> PrintedDecimal? in
      guard case .figure(let index) = item.content else { return nil }
      return comparison.ratio(column: index, first, second)
    }
    marks.insert(.derived)
    let cells = zip(plan.items, differences).map { item, value in
      value.map { difference($0, item) } ?? .notApplicable
    }
    var rows = [Row(.whole, head(.differenceRow) + cells)]
    if ratios.contains(where: { $0 != nil }) {
      let cells = ratios.map { ratio -> Cell in
        guard let ratio else { return .notApplicable }
        return .number(
          NumberText(
            DecimalText(ratio).rounded(max(0, -ratio.exponent)).plain, suffix: words.text(.timesUnit),
            marks: [.derived]))
      }
      rows.append(Row(.whole, head(.ratioRow) + cells))
    }
    return RowGroup(rows)
  }

  private func head(_ phrase: Phrase) -> [Cell] {
    let names = comparison.rows.map { desk.name($0.zone) }
    let label = words.text(phrase, ["first": names[0], "second": names[1]])
    return [.text(.plain(label))] + (showsPeriods ? [.blank] : [])
  }

  /// The change stands beside its level; its own column tells whether the two may be subtracted.
  private func changeDifference(_ index: Int) -> PrintedDecimal? {
    let level = comparison.columns[index].indicator
    guard let own = comparison.columns.firstIndex(where: { $0.indicator.isChange(of: level) }),
      // a change stated beside a level that was set aside is not shown, and not subtracted either
      comparison.rows.allSatisfy({ row in
        guard let shown = row.cells[index].observation else { return true }
        return shown.yearOnYear?.plain == row.cells[own].observation?.value.plain
      })
    else { return nil }
    return comparison.difference(
      column: own, comparison.rows[0].zone.key, comparison.rows[1].zone.key)
  }

  /// Of rates in 个百分点, of levels in the column's unit.
  private func difference(_ value: PrintedDecimal, _ item: TablePlan.Item) -> Cell {
    guard case .figure(let index) = item.content, comparison.columns[index].indicator.measure == .level else {
      return .number(
        NumberText(
          DecimalText(value).rounded(max(0, -value.exponent)).signed, suffix: words.text(.pointsUnit),
          marks: [.derived]))
    }
    let text = DecimalText(value, unitExponent: shownUnit(index).exponent)
    return .number(NumberText(text.signed, marks: [.derived]))
  }
}
