import Aggregation
import FactModel
import Figures

/// The tiles under the standfirst: one zone and one period, or one basis and one period; the last is coverage.
extension BriefDraft {
  mutating func keyFigures() -> [KeyFigure] {
    let tiles = zoneTiles() ?? totalTiles() ?? leaderTiles() ?? []
    return tiles + [coverageTile()]
  }

  /// Where one zone alone reports on the basis: its figures of one period.
  private mutating func zoneTiles() -> [KeyFigure]? {
    guard let (basis, column) = leadColumn(), column.own.count == 1, let item = column.own.first else {
      return nil
    }
    let period = item.observation.period
    var tiles: [KeyFigure] = []
    for other in [column] + view.columns(basis).filter({ $0.index != column.index }) {
      guard tiles.count < 3,
        let own = other.own.first(where: { $0.zone.key == item.zone.key && $0.observation.period == period })
      else { continue }
      tiles.append(tile(own, basis: basis))
    }
    return tiles
  }

  /// Where the digest adds: totals of one basis and period.
  private mutating func totalTiles() -> [KeyFigure]? {
    guard let (basis, first) = leadColumn() else { return nil }
    var tiles: [KeyFigure] = []
    for column in [first] + view.columns(basis).filter({ $0.index != first.index })
    where tiles.count < 3 && column.column.period == first.column.period {
      guard case .sum(let total) = column.column.total else { continue }
      tiles.append(totalTile(total, column))
    }
    return tiles.isEmpty ? nil : tiles
  }

  /// Where nothing may be added: the largest figure of each column of one basis and period.
  private mutating func leaderTiles() -> [KeyFigure]? {
    guard let (basis, first) = leadColumn() else { return nil }
    var tiles: [KeyFigure] = []
    for column in [first] + view.columns(basis).filter({ $0.index != first.index })
    where tiles.count < 3 && column.column.period == first.column.period {
      guard let item = column.comparable.first else { continue }
      tiles.append(tile(item, basis: basis))
    }
    return tiles.isEmpty ? nil : tiles
  }

  /// The column the page starts from, on the first basis that has figures of zones.
  private func leadColumn() -> (Basis, ColumnView)? {
    for basis in [Basis.completed, .planned, .contracted, .expected, .none] {
      if let column = view.primary(basis), !column.own.isEmpty, column.key.measure == .level {
        return (basis, column)
      }
    }
    return nil
  }

  private mutating func tile(_ item: ColumnView.Item, basis: Basis) -> KeyFigure {
    let observation = item.observation
    var number = desk.printer.prose(observation)
    number.references = references(observation)
    var context: [RichText] = [.plain(name(item.zone))]
    if let period = desk.shortPeriod(observation.period) {
      context.append(.plain(period + desk.marks(observation).map(\.rawValue).joined()))
    }
    if let change = observation.yearOnYear {
      context.append(.number(growthNumber(change, observation.yearOnYearQualifier)))
    } else if observation.key.indicator.isFlow {
      context.append(.faint(words.text(.changeMissing)))
    }
    return KeyFigure(
      chip: chip(basis), label: words.heading(desk.names.name(observation.key.indicator)), figure: number,
      context: spaced(context))
  }

  private func totalTile(_ total: ColumnTotal.Total, _ column: ColumnView) -> KeyFigure {
    let unit = desk.printer.unit(column.key.unit, [total.value])
    let number = NumberText(
      desk.printer.digits(total.value, unit: unit), unit: desk.printer.spaced(unit.label), marks: [.derived])
    var context: [RichText] = [.plain(words.text(.zonesAdded, ["count": "\(total.zones.count)"]))]
    if let period = desk.shortPeriod(column.column.period) { context.append(.plain(period)) }
    if let growth = total.impliedGrowth {
      var change = growthNumber(growth.percent)
      change.marks = [.derived]
      context.append(.number(change))
    }
    return KeyFigure(
      chip: chip(column.basis), label: words.heading(desk.names.name(column.key)), figure: number,
      context: spaced(context))
  }

  /// 15.3% with ▲, 11.2% with ▼.
  func growthNumber(
    _ change: PrintedDecimal, _ qualifier: Qualifier = .exact, references: [Reference] = []
  ) -> NumberText {
    var number = desk.printer.growth(change, qualifier, signed: false, unit: "%")
    number.references = references
    number.emphasis =
      switch GrowthText(change).direction {
      case .up: .up
      case .down: .down
      case .flat: .none
      }
    return number
  }

  /// 4/6 个开发区 有投资数据.
  private func coverageTile() -> KeyFigure {
    let missing = digest.zones.filter { !view.hasMoney($0.key) }
    let reporting = digest.zones.count - missing.count
    let context =
      missing.isEmpty
      ? words.text(.allReported) : words.text(.notReportedList, ["zones": shortList(missing, limit: 3)])
    return KeyFigure(
      chip: Chip(words.text(.coverageChip), .unreported),
      label: words.text(view.countsInvestmentOnly ? .coverageLabel : .coverageLabelAny),
      figure: NumberText("\(reporting)", unit: desk.printer.spaced(words.text(.zoneUnit))),
      ofTotal: "/\(digest.zones.count)", context: .plain(context))
  }

  func chip(_ basis: Basis) -> Chip { desk.chip(basis) }

  /// Items of a line, an em apart (two blanks in English).
  private func spaced(_ items: [RichText]) -> RichText {
    var result = RichText()
    for (index, item) in items.enumerated() {
      if index > 0 { result = result + RichText(desk.language == .zh ? "\u{3000}" : "  ") }
      result = result + item
    }
    return result.joined
  }
}

extension IndicatorKey {
  /// Whether a year-on-year change is usual: realised sums of money, not areas, counts or plans.
  var isFlow: Bool { basis == .completed && isMoney }
}
