import Aggregation
import FactModel
import Figures

/// Year-on-year changes as bars to both sides of zero, and rankings of many zones.
extension ChartDraft {
  /// `column` is one of stated changes (measure growth).
  mutating func growth(_ column: ColumnView, options: BarOptions = BarOptions()) -> Chart {
    guard !column.all.isEmpty else { return empty(column) }
    let unit = ShownUnit.percent
    var rows: [BarRow] = []
    let stated = column.comparable + column.hedged
    for item in stated.prefix(options.limit) {
      let observation = item.observation
      var label = desk.printer.growth(observation.value, observation.qualifier, signed: true)
      label.references = references(observation.sources.prefix(1))
      let amount = Amount(
        magnitude(observation.value, unit), label, standing: observation.isExact ? .exact : .approximate)
      rows.append(
        BarRow(
          fitting(item.zone), value: .amount(amount),
          isFocus: item.zone.key == column.leader?.zone.key))
    }
    let absent = column.missing.count <= options.missingRows ? column.missing : []
    rows += absent.map { missingRow($0, showsChange: false) }
    let measure = desk.names.name(column.key)
    let slots: [String: RichText?] = [
      "indicator": .plain(measure),
      "period": desk.period(column.column.period).map { .plain($0 + periodMark(column)) },
    ]
    let plot = BarPlot(
      groups: [BarGroup(head: FittingText(words.text(.changeHead)), rows: rows)],
      brokenNote: words.text(.brokenAxis))
    var remarks: [RichText] = []
    if stated.count > options.limit,
      let more = words(.moreZones, ["count": .plain("\(stated.count - options.limit)")])
    {
      remarks.append(more)
    }
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

  private func growthTitles(of column: ColumnView) -> [RichText?] {
    let falling = column.comparable.filter { GrowthText($0.observation.value).direction == .down }
    let rising = column.comparable.filter { GrowthText($0.observation.value).direction == .up }
    let all: [String: RichText?] = [
      "indicator": .plain(desk.names.name(column.key, showsScope: false)),
      "up": .plain(words.count(rising.count)),
      "fell": .plain(words.count(falling.count)),
      "falls": .plain(words.list(falling.map { desk.name($0.zone) })),
      "zone": column.leader.map { .plain(desk.name($0.zone)) },
      "change": column.leader.map {
        .number(NumberText(GrowthText($0.observation.value).magnitude, unit: "%"))
      },
      "count": .plain(words.count(column.comparable.count)),
    ]
    let only = column.comparable.first
    if column.comparable.count == 1, let only {
      return [
        words(
          .titleOneGrowth,
          [
            "zone": .plain(desk.name(only.zone)),
            "indicator": .plain(desk.names.name(column.key, showsScope: false)),
            "change": desk.change(only.observation.value, only.observation.qualifier),
          ])
      ]
    }
    let leaderRises = column.leader.map { GrowthText($0.observation.value).direction == .up } ?? false
    let best =
      leaderRises
      ? [words(falling.isEmpty ? .titleAllGrow : .titleGrowFall, all), words(.titleFastest, all)] : []
    return best + [words(.titleGrowthCounts, all)]
  }

  /// 16 zones and more: every rank, with those not reported at the end.
  mutating func ranking(_ column: ColumnView) -> Chart {
    guard !column.all.isEmpty else { return empty(column) }
    let unit = unit(column)
    let showsChange = !column.growing.isEmpty
    var rows: [BarRow] = []
    for (index, item) in column.comparable.enumerated() {
      rows.append(
        row(
          item, unit: unit, showsChange: showsChange,
          isFocus: index < (column.comparable.count >= 20 ? 10 : 1), rank: item.cell.rank?.position))
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
        skipped: words.text(.rankSkipped), median: words.text(.rankMedian), absent: words.text(.rankAbsent)),
      basis: tag(column.basis))
    return chart(
      titles: shareTitle(column) + barTitles(column),
      subtitle: subtitle(column, unit: unit, showsChange: showsChange),
      shortSubtitle: shortSubtitle(column), plot: .ranking(plot),
      notes: barNotes(column) + [words(.noteRanking)])
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
