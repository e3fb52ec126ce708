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
    if column.column.mixedScope || column.basis == .planned { return listTitles(column) }
    return (tellsGrowth ? growthTitles(column) : []) + levelTitles(column) + [countTitle(column)]
  }

  private func slots(_ column: ColumnView) -> [String: RichText?] {
    [
      "indicator": .plain(desk.names.name(column.key, showsScope: false)),
      "count": .plain(words.count(column.own.count)), "total": .plain(words.count(zoneCount(column))),
    ]
  }

  private func zoneCount(_ column: ColumnView) -> Int { column.all.count + column.missing.count }

  /// 八区投资增长，白鹭增速最快；北河、望岳下降.
  private func growthTitles(_ column: ColumnView) -> [RichText?] {
    guard column.growing.count >= 3, let first = column.growing.first,
      !column.growing[1].change.isEqual(to: first.change), GrowthText(first.change).direction == .up
    else { return fallTitles(column) }
    let falling = column.falling
    let all = slots(column).merging([
      "up": .plain(words.count(column.rising.count)), "zone": .plain(desk.name(first.zone)),
      "change": .number(NumberText(GrowthText(first.change).magnitude, unit: "%")),
      "falls": .plain(words.list(falling.map { desk.name($0.zone) })),
      "fell": .plain(words.count(falling.count)),
    ]) { $1 }
    if falling.isEmpty { return [words(.titleAllGrow, all), words(.titleFastest, all)] }
    return [words(.titleGrowFall, all), words(.titleGrowFell, all), words(.titleFastest, all)]
  }

  private func fallTitles(_ column: ColumnView) -> [RichText?] {
    guard column.growing.count >= 2, !column.falling.isEmpty else { return [] }
    return [
      words(
        .titleFell,
        slots(column).merging([
          "stated": .plain(words.count(column.growing.count)),
          "fell": .plain(words.count(column.falling.count)),
        ]) { $1 })
    ]
  }

  /// 临江工业投资86.42亿元，居八区首位.
  private func levelTitles(_ column: ColumnView) -> [RichText?] {
    let values = column.comparable.map(\.observation.value)
    if values.count >= 2, values.allSatisfy({ $0.isEqual(to: values[0]) }) {
      return [words(.titleEqual, slots(column).merging(["count": .plain(words.count(values.count))]) { $1 })]
    }
    guard let leader = column.leader else { return [] }
    let all = slots(column).merging([
      "zone": .plain(desk.name(leader.zone)), "value": .number(desk.printer.prose(leader.observation)),
      "ranked": .plain(words.count(column.comparable.count)),
    ]) { $1 }
    return [words(.titleLeader, all), words(.titleLeaderShort, all)]
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
