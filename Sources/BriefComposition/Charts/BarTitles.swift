import Aggregation
import FactModel
import Figures

/// Findings for bar charts, the most telling first. A superlative stands only where the figures rank and nothing
/// beside them may be larger.
extension ChartDraft {
  func barTitles(_ column: ColumnView, tellsGrowth: Bool = true) -> [RichText?] {
    if column.own.count + column.lone.count == 1, let only = (column.own + column.lone).first {
      return onlyTitles(only, column)
    }
    if tellsLists(column) { return listTitles(column) }
    return (tellsGrowth ? growthFinding(column)?.titles ?? [] : []) + levelTitles(column) + [
      countTitle(column)
    ]
  }

  /// Whether the figures are lists that are named, not ranked.
  func tellsLists(_ column: ColumnView) -> Bool { column.column.mixedScope || column.basis == .planned }

  private func slots(_ column: ColumnView) -> [String: RichText?] {
    [
      "indicator": .plain(desk.names.name(column.key, showsScope: false)),
      "count": .plain(words.count(column.own.count)), "total": .plain(words.count(zoneCount(column))),
    ]
  }

  private func zoneCount(_ column: ColumnView) -> Int { column.all.count + column.missing.count }

  /// 八区投资增长，白鹭增速最快；北河、望岳下降; nil where two zones that both grow are better told apart by what
  /// they have.
  func growthFinding(_ column: ColumnView) -> GrowthTitles? {
    guard column.growing.count >= 3 || (column.growing.count == 2 && !column.falling.isEmpty) else {
      return nil
    }
    return GrowthTitles(
      draft: self, indicator: desk.names.name(column.key, showsScope: false),
      changes: column.growing.map { ($0.zone, $0.change) })
  }

  /// 临江工业投资86.42亿元，居八区首位.
  private func levelTitles(_ column: ColumnView) -> [RichText?] {
    let values = column.comparable.map(\.observation.value)
    if values.count >= 2, values.allSatisfy({ $0.isEqual(to: values[0]) }) {
      return [words(.titleEqual, slots(column).merging(["count": .plain(words.count(values.count))]) { $1 })]
    }
    guard let leader = column.leader else { return [tiedTitle(column)] }
    let all = slots(column).merging([
      "zone": .plain(desk.name(leader.zone)), "value": .number(desk.printer.prose(leader.observation)),
      "ranked": .plain(words.count(column.comparable.count)),
    ]) { $1 }
    return [words(.titleLeader, all), words(.titleLeaderShort, all)]
  }

  /// 临江、青岚均为50亿元，并列首位.
  private func tiedTitle(_ column: ColumnView) -> RichText? {
    guard let first = column.comparable.first, column.hedged.isEmpty, column.apart.isEmpty else { return nil }
    let tied = column.comparable.prefix { $0.observation.value.isEqual(to: first.observation.value) }
    guard (2...3).contains(tied.count) else { return nil }
    return words(
      .titleTied,
      slots(column).merging([
        "zones": .plain(words.list(tied.map { desk.name($0.zone) })),
        "value": .number(desk.printer.prose(first.observation)),
      ]) { $1 })
  }

  /// 寿阳计划123.76亿元，和顺60.508亿元: lists of different names are named, not ranked.
  private func listTitles(_ column: ColumnView) -> [RichText?] {
    let items = column.own.count >= 2 ? column.own : column.own + column.lone
    guard items.count >= 2 else { return [countTitle(column)] }
    let all = slots(column).merging([
      "zone": .plain(desk.name(items[0].zone)), "value": .number(desk.printer.prose(items[0].observation)),
      "second": .plain(desk.name(items[1].zone)), "other": .number(desk.printer.prose(items[1].observation)),
      "basis": .plain(desk.names.basis(column.basis)), "count": .plain(words.count(items.count)),
    ]) { $1 }
    return [words(.titleLists, all), words(.titleListsCount, all)]
  }

  private func onlyTitles(_ item: ColumnView.Item, _ column: ColumnView) -> [RichText?] {
    let all = slots(column).merging([
      "zone": .plain(desk.name(item.zone)), "value": .number(desk.printer.prose(item.observation)),
      "change": desk.change(of: item.observation),
    ]) { $1 }
    return [words(.titleOnlyChange, all), words(.titleOnly, all), words(.titleOnlyShort, all)]
  }

  func countTitle(_ column: ColumnView) -> RichText? {
    words(.titleCount, slots(column))
  }
}
