import Aggregation
import FactModel
import Figures

/// Part and whole: one bar, the parts in it, what they leave over marked ◇.
extension ChartDraft {
  /// The one figure there is, with its parts where the source gives them.
  mutating func single(_ item: ColumnView.Item, _ column: ColumnView) -> Chart {
    let unit = unit(column)
    let parts = fittingParts(item.cell.parts, of: item.observation)
    guard !parts.isEmpty else { return figure(item, column, unit: unit) }
    let bar = partsBar(item.observation, parts: parts, unit: unit, name: "")
    let plot = PartsPlot(bars: [bar], basis: tag(column.basis))
    return chart(
      titles: partTitles(item.observation, parts) + barTitles(column),
      subtitle: singleSubtitle(item, column, unit: unit),
      plot: .parts(plot), remarks: othersMissing(column), notes: barNotes(column))
  }

  private mutating func figure(_ item: ColumnView.Item, _ column: ColumnView, unit: ShownUnit) -> Chart {
    var amount = amount(item.observation, unit: unit)
    amount.label.unit = desk.printer.spaced(unit.label)
    let plot = FigurePlot(
      name: fitting(item.zone), figure: amount, basis: tag(column.basis),
      changeWord: item.observation.yearOnYear == nil ? "" : words.text(.changeWord),
      change: item.observation.yearOnYear.map {
        change($0, item.observation.yearOnYearQualifier, unit: "%")
      }, restWord: words.text(.restWord))
    return chart(
      titles: barTitles(column), subtitle: singleSubtitle(item, column, unit: unit), plot: .figure(plot),
      remarks: othersMissing(column), notes: barNotes(column))
  }

  /// Several wholes of one basis, period and unit.
  mutating func parts(_ trees: [PartWholeTree], zones: [ZoneKey: ZoneIdentity]) throws(ChartRefusal) -> Chart
  {
    let usable = trees.filter { !fittingParts($0.parts.map(\.whole), of: $0.whole).isEmpty }
    guard let first = usable.first?.whole else { throw .noParts }
    let wholes = usable.filter {
      $0.whole.key.indicator == first.key.indicator && $0.whole.period == first.period
        && ($0.whole.key.subject == .zone) == (first.key.subject == .zone)
    }.prefix(8)
    let unit = desk.printer.unit(first.key.indicator.unit, wholes.map(\.whole.value))
    var bars: [PartsBar] = []
    for tree in wholes {
      let name = zones[tree.whole.key.zone ?? ZoneKey("")].map(desk.name) ?? ""
      let parts = fittingParts(tree.parts.map(\.whole), of: tree.whole)
      bars.append(
        partsBar(tree.whole, parts: parts, unit: unit, name: FittingText(wholes.count == 1 ? "" : name)))
    }
    let zone = first.key.zone.flatMap { zones[$0] }
    let measure = desk.names.name(first.key.indicator)
    let slots: [String: RichText?] = [
      "measure": .plain(measure), "unit": .plain(unit.label),
      "zone": (zone.map(desk.name)).map { .plain($0) },
      "period": desk.period(first.period).map { .plain($0) }, "count": .plain(words.count(wholes.count)),
    ]
    let subtitle =
      wholes.count == 1
      ? words(.subtitleZone, slots) ?? words(.subtitleZoneBare, slots) ?? words(.subtitleBare, slots)
      : words(.subtitle, slots) ?? words(.subtitleBare, slots)
    let titles =
      wholes.count == 1
      ? partTitles(first, fittingParts(usable[0].parts.map(\.whole), of: first))
      : largestPartTitles(Array(wholes), slots) + [words(.titlePartsMany, slots)]
    let exceeding = trees.filter { tree in
      !tree.parts.isEmpty && tree.whole.key.indicator == first.key.indicator
        && tree.whole.period == first.period && exceeds(tree.parts.map(\.whole), tree.whole)
    }.compactMap { $0.whole.key.zone.flatMap { zones[$0] } }.map(desk.name)
    return chart(
      titles: titles + [words(.titlePartsPlain, slots)], subtitle: subtitle,
      plot: .parts(PartsPlot(bars: bars, basis: tag(first.key.indicator.basis))),
      remarks: exceeding.isEmpty
        ? [] : [words(.partsExceed, ["zones": .plain(words.list(exceeding))])].compactMap { $0 })
  }

  /// Whether the source's own parts add up to more than its whole.
  private func exceeds(_ parts: [Observation], _ whole: Observation) -> Bool {
    let like = parts.filter { $0.key.indicator.unit == whole.key.indicator.unit }
    return remainder(like, of: whole)?.isNegative ?? false
  }

  /// 三区固定资产投资均以制造业为最大分项.
  private func largestPartTitles(_ wholes: [PartWholeTree], _ slots: [String: RichText?]) -> [RichText?] {
    let names = Set(
      wholes.map { tree in
        fittingParts(tree.parts.map(\.whole), of: tree.whole).first.map {
          PartNames(desk: desk).name($0, of: tree.whole, zone: nil)
        }
      })
    let isClear = wholes.allSatisfy { tree in
      let parts = fittingParts(tree.parts.map(\.whole), of: tree.whole)
      return parts.count >= 2 && !parts[0].value.isEqual(to: parts[1].value)
    }
    guard isClear, names.count == 1, let part = names.first.flatMap({ $0 }) else { return [] }
    return [words(.titlePartsLargest, slots.merging(["part": .plain(part)]) { $1 })]
  }

  /// Exact parts of the whole's unit that together do not exceed it, the largest first.
  func fittingParts(_ parts: [Observation], of whole: Observation) -> [Observation] {
    guard whole.isExact else { return [] }
    let kept = parts.filter {
      $0.isExact && $0.key.indicator.unit == whole.key.indicator.unit && !$0.value.isNegative
        && !$0.value.isZero
    }
    .enumerated().sorted { a, b in
      let order = a.element.value.compared(with: b.element.value)
      return order == 0 ? a.offset < b.offset : order > 0
    }.map(\.element)
    guard let rest = remainder(kept, of: whole), !rest.isNegative else { return [] }
    return kept
  }

  private func remainder(_ parts: [Observation], of whole: Observation) -> PrintedDecimal? {
    parts.reduce(Optional(whole.value)) { rest, part in rest?.subtracting(part.value) }
  }

  private mutating func partsBar(
    _ whole: Observation, parts: [Observation], unit: ShownUnit, name: FittingText
  ) -> PartsBar {
    var slices: [PartSlice] = []
    for (index, part) in parts.enumerated() {
      let label = PartNames(desk: desk).name(part, of: whole, zone: nil)
      slices.append(
        PartSlice(
          index == 0 ? words.text(.partFirst, ["part": label]) : label, amount(part, unit: unit),
          share: share(part, of: whole)))
    }
    return PartsBar(
      name: name, totalWord: words.text(.totalWord), total: amount(whole, unit: unit),
      changeWord: whole.yearOnYear == nil ? "" : words.text(.changeWord),
      change: whole.yearOnYear.map { change($0, whole.yearOnYearQualifier, unit: "%") }, parts: slices,
      rest: rest(parts, of: whole, unit: unit))
  }

  private mutating func rest(_ parts: [Observation], of whole: Observation, unit: ShownUnit) -> PartSlice? {
    guard let rest = remainder(parts, of: whole), !rest.isZero, !rest.isNegative else { return nil }
    marks.insert(.derived)
    let label = NumberText(desk.printer.digits(rest, unit: unit), marks: [.derived])
    return PartSlice(words.text(.restWord), Amount(magnitude(rest, unit), label))
  }

  /// 占98% as stated, else 占97.8%◇.
  private mutating func share(_ part: Observation, of whole: Observation) -> String {
    guard let number = shareNumber(part, of: whole) else { return "" }
    marks.formUnion(number.marks)
    return words.text(.shareOf, ["share": number.plainText])
  }

  private func shareNumber(_ part: Observation, of whole: Observation) -> NumberText? {
    if let stated = statedShares.share(of: part) {
      return NumberText(DecimalText(stated.value).plain, unit: "%")
    }
    guard let percent = part.value.divided(by: whole.value, shift: 2, toExponent: -1) else { return nil }
    return NumberText(DecimalText(percent).rounded(1).plain, unit: "%", marks: [.derived])
  }

  /// 工业投资中转型项目占98%.
  private func partTitles(_ whole: Observation, _ parts: [Observation]) -> [RichText?] {
    guard let largest = parts.first else { return [] }
    let slots: [String: RichText?] = [
      "indicator": .plain(desk.names.name(whole.key.indicator, showsScope: false)),
      "part": .plain(PartNames(desk: desk).name(largest, of: whole, zone: nil)),
      "share": shareNumber(largest, of: whole).map { .number($0) },
    ]
    return [words(.titlePart, slots)]
  }

  private func singleSubtitle(_ item: ColumnView.Item, _ column: ColumnView, unit: ShownUnit) -> RichText? {
    let slots: [String: RichText?] = [
      "measure": .plain(measure(column)), "unit": .plain(unit.label), "zone": .plain(desk.name(item.zone)),
      "period": desk.period(item.observation.period).map { .plain($0 + periodMark(column)) },
    ]
    return words(.subtitleZone, slots) ?? words(.subtitleZoneBare, slots)
  }

  /// 其余五区未报完成工业投资：寿阳、和顺 …
  func othersMissing(_ column: ColumnView) -> [RichText] {
    guard !column.missing.isEmpty else { return [] }
    let slots: [String: RichText?] = [
      "count": .plain(words.count(column.missing.count)), "measure": .plain(measure(column)),
      "zones": .plain(words.list(column.missing.map(desk.name))),
    ]
    return [words(.restMissing, slots)].compactMap { $0 }
  }
}
