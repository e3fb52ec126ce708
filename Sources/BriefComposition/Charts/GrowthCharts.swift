import Aggregation
import FactModel
import Figures

/// Year-on-year changes as bars to both sides of zero, and rankings of many zones.
extension ChartDraft {
  /// `column` is one of stated changes (measure growth).
  mutating func growth(_ column: ColumnView, options: BarOptions = BarOptions()) -> Chart {
    guard !column.all.isEmpty else { return empty(column) }
    if column.all.count == 1, let only = column.all.first { return singleGrowth(only, column) }
    let unit = ShownUnit.percent
    let hedged = Array(column.hedged.prefix(options.limit / 3))
    let shown = Ends(column.comparable, limit: options.limit - hedged.count)
    var rows = (shown.first + hedged).map { growthRow($0, column, unit: unit) }
    let absent = column.missing.count <= options.missingRows ? column.missing : []
    rows += absent.map { missingRow($0, showsChange: false) }
    let measure = desk.names.name(column.key)
    let slots: [String: RichText?] = [
      "indicator": .plain(measure),
      "period": desk.period(column.column.period).map { .plain($0 + periodMark(column)) },
    ]
    let plot = BarPlot(
      groups: [BarGroup(head: FittingText(words.text(.changeHead)), rows: rows)]
        + (shown.last.isEmpty
          ? []
          : [
            BarGroup(
              title: words.text(.lastRows, ["count": words.count(shown.last.count)]), head: "",
              rows: shown.last.map { growthRow($0, column, unit: unit) })
          ]),
      brokenNote: words.text(.brokenAxis))
    let left = column.hedged.dropFirst(hedged.count) + column.apart + column.lone
    var remarks = leftOut(left.map(\.zone))
    if let more = betweenZones(shown.between) { remarks.insert(more, at: 0) }
    if absent.isEmpty, !column.missing.isEmpty,
      let remark = words(
        .missingRemark,
        [
          "zones": .plain(words.list(column.missing.map(desk.name))),
          "measure": .plain(words.text(.changeOf, ["indicator": measure])),
        ])
    {
      remarks.append(remark)
    }
    return chart(
      titles: growthTitles(of: column),
      subtitle: words(.subtitleGrowth, slots) ?? words(.subtitleGrowthBare, slots),
      plot: .bars(plot), remarks: remarks, notes: column.missing.isEmpty ? [] : [words(.noteMissing)])
  }

  private mutating func growthRow(_ item: ColumnView.Item, _ column: ColumnView, unit: ShownUnit) -> BarRow {
    BarRow(
      fitting(item.zone), value: .amount(growthAmount(item.observation, unit: unit)),
      isFocus: item.zone.key == changes(column).focus)
  }

  private mutating func growthAmount(_ observation: Observation, unit: ShownUnit) -> Amount {
    var label = desk.printer.growth(observation.value, observation.qualifier, signed: true)
    label.references = references(observation.sources.prefix(1))
    return Amount(
      magnitude(observation.value, unit), label, standing: observation.isExact ? .exact : .approximate)
  }

  func betweenZones(_ count: Int) -> RichText? {
    count > 0 ? words(.betweenZones, ["count": .plain("\(count)")]) : nil
  }

  /// The one change there is, as a figure.
  private mutating func singleGrowth(_ item: ColumnView.Item, _ column: ColumnView) -> Chart {
    var figure = growthAmount(item.observation, unit: .percent)
    figure.label.unit = ShownUnit.percent.label
    let plot = FigurePlot(name: fitting(item.zone), figure: figure, basis: tag(column.basis))
    let indicator = desk.names.name(column.key)
    let slots: [String: RichText?] = [
      "indicator": .plain(indicator),
      "period": desk.period(item.observation.period).map { .plain($0 + periodMark(column)) },
    ]
    let left: [String: RichText?] = [
      "count": .plain(words.count(column.missing.count)),
      "measure": .plain(words.text(.changeOf, ["indicator": indicator])),
      "zones": .plain(words.list(column.missing.map(desk.name))),
    ]
    return chart(
      titles: oneGrowthTitle(item, column),
      subtitle: words(.subtitleGrowth, slots) ?? words(.subtitleGrowthBare, slots), plot: .figure(plot),
      remarks: column.missing.isEmpty ? [] : [words(.restMissing, left)].compactMap { $0 })
  }

  private func oneGrowthTitle(_ item: ColumnView.Item, _ column: ColumnView) -> [RichText?] {
    [
      words(
        .titleOneGrowth,
        [
          "zone": .plain(desk.name(item.zone)),
          "indicator": .plain(desk.names.name(column.key, showsScope: false)),
          "change": desk.change(item.observation.value, item.observation.qualifier),
        ])
    ]
  }

  private func changes(_ column: ColumnView) -> GrowthTitles {
    GrowthTitles(
      draft: self, indicator: desk.names.name(column.key, showsScope: false),
      changes: column.comparable.map { ($0.zone, $0.observation.value) })
  }

  private func growthTitles(of column: ColumnView) -> [RichText?] {
    if column.comparable.count == 1, let only = column.comparable.first {
      return oneGrowthTitle(only, column)
    }
    let growth = changes(column)
    return growth.titles + [countTitle(column)]
  }

  /// 16 zones and more: every rank, with those not reported at the end.
  mutating func ranking(_ column: ColumnView) -> Chart {
    guard !column.all.isEmpty else { return empty(column) }
    let unit = unit(column)
    let showsChange = !column.growing.isEmpty
    let titles = shareTitle(column) + barTitles(column)
    // the top ten where the title is about them, else the one row it is about
    let top = column.comparable.count >= 20 ? column.comparable.prefix(10).map(\.zone.key) : []
    let growth = tellsLists(column) ? nil : growthFinding(column)
    let only = growth.map(\.focus) ?? column.leader?.zone.key
    var rows: [BarRow] = []
    for item in column.comparable {
      rows.append(
        row(
          item, unit: unit, showsChange: showsChange,
          isFocus: top.isEmpty ? item.zone.key == only : top.contains(item.zone.key),
          rank: item.cell.rank?.position))
    }
    for item in column.hedged + column.apart + column.lone {
      rows.append(row(item, unit: unit, showsChange: showsChange))
    }
    rows += column.missing.map { missingRow($0, showsChange: showsChange) }
    let plot = RankingPlot(
      rows: rows,
      heads: RankingPlot.Heads(
        rank: words.text(.rankHead), name: words.text(.zoneHead), value: unit.label,
        change: showsChange ? words.text(.changeWord) : ""),
      words: RankingPlot.Words(
        skipped: words.text(.rankSkipped), median: words.text(.rankMedian), absent: words.text(.rankAbsent),
        broken: words.text(.brokenAxis)),
      basis: tag(column.basis))
    return chart(
      titles: titles,
      subtitle: subtitle(column, unit: unit, showsChange: showsChange),
      shortSubtitle: shortSubtitle(column), plot: .ranking(plot),
      notes: barNotes(column) + [column.missing.isEmpty ? nil : words(.noteRanking)])
  }

  /// 前十区占58区合计的41.7%◇ — only where the column may be added, over the zones that are.
  private mutating func shareTitle(_ column: ColumnView) -> [RichText?] {
    guard case .sum(let total) = column.column.total, column.comparable.count >= 20 else { return [] }
    let counted = Set(total.zones)
    let top = column.comparable.filter { counted.contains($0.zone.key) }.prefix(10)
    guard top.count == 10,
      let sum = top.reduce(Optional(PrintedDecimal(significand: 0)), { $0?.adding($1.observation.value) }),
      let percent = sum.divided(by: total.value, shift: 2, toExponent: -1)
    else { return [] }
    marks.insert(.derived)
    return [
      words(
        .titleTopShare,
        [
          "top": .plain(words.count(10)), "count": .plain("\(total.zones.count)"),
          "share": .number(NumberText(DecimalText(percent).rounded(1).plain, unit: "%", marks: [.derived])),
        ])
    ]
  }
}

/// Of a sorted list too long to show: its first entries and its last ones, so that neither end is hidden.
struct Ends<Element> {
  var first: [Element]
  var last: [Element]
  /// Left out between them.
  var between: Int

  /// - Parameter limit: entries in all; a third of them from the end.
  init(_ all: [Element], limit: Int) {
    guard all.count > limit else {
      (first, last, between) = (all, [], 0)
      return
    }
    last = Array(all.suffix(limit / 3))
    first = Array(all.prefix(limit - last.count))
    between = all.count - limit
  }
}
