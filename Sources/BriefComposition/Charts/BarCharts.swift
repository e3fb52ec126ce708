import Aggregation
import FactModel
import Figures

/// How many rows a bar chart shows and how it tells of zones without a figure.
struct BarOptions {
  /// Rows of zones with figures; the rest is counted in a remark.
  var limit = 15
  /// Zones without a figure stand as rows up to this many, else as a remark.
  var missingRows = 3
  /// Zones named in that remark; more are counted.
  var namedMissing = 100
}

/// Who has most: one basis, one period, one unit; other periods and bases apart.
extension ChartDraft {
  mutating func bars(_ column: ColumnView, options: BarOptions = BarOptions()) -> Chart {
    guard !column.all.isEmpty else { return empty(column) }
    let unit = unit(column)
    let showsChange = !column.column.mixedScope && !column.growing.isEmpty
    let shown = main(column)
    // the title speaks of growth only where the row it is about is drawn
    let growth = showsChange && !tellsLists(column) ? growthFinding(column) : nil
    let tellsGrowth =
      growth.map { told in
        told.focus == nil || shown.prefix(options.limit).contains { $0.zone.key == told.focus }
      } ?? false
    let focus = tellsGrowth ? growth?.focus : column.leader?.zone.key
    var rows: [BarRow] = []
    for item in shown.prefix(options.limit) {
      rows.append(
        row(
          item, unit: unit, showsChange: showsChange, isFocus: isFocus(item, focus, column),
          listsDiffer: column.column.mixedScope))
    }
    let others = otherPeriods(
      column, unit: unit, showsChange: showsChange, room: options.limit - rows.count)
    let left = column.all.count - rows.count - others.reduce(0) { $0 + $1.rows.count }
    let absent = column.missing.count <= options.missingRows ? column.missing : []
    for zone in absent { rows.append(missingRow(zone, showsChange: showsChange)) }
    let head = FittingText(
      words.heading(words.text(.barHead, ["measure": measure(column), "unit": unit.label])), unit.label)
    let group = BarGroup(head: head, basis: tag(column.basis), rows: rows)
    let plot = BarPlot(
      groups: [group] + others,
      changeHead: showsChange ? FittingText(words.text(.changeHead), words.text(.changeHeadShort)) : "",
      brokenNote: words.text(.brokenAxis))
    return chart(
      titles: barTitles(column, tellsGrowth: tellsGrowth),
      subtitle: subtitle(column, unit: unit, showsChange: showsChange),
      shortSubtitle: shortSubtitle(column), plot: .bars(plot),
      remarks: barRemarks(column, left: left, options: options, absent: absent.count),
      notes: barNotes(column))
  }

  /// What fits the main group, in its order: exact figures, hedged ones, then other scopes and single projects.
  func main(_ column: ColumnView) -> [ColumnView.Item] {
    column.comparable + column.hedged
      + (column.apart.filter { !isOtherPeriod($0, in: column) } + column.lone).sorted { $0.order < $1.order }
  }

  /// Whether the figure is for another time than the column's. A column without a period has no other.
  func isOtherPeriod(_ item: ColumnView.Item, in column: ColumnView) -> Bool {
    guard column.column.period?.period != nil else { return false }
    if case .apart(let reasons) = item.cell.standing {
      return reasons.contains(.otherPeriod) || reasons.contains(.yearUnknown)
    }
    return false
  }

  private func isFocus(_ item: ColumnView.Item, _ focus: ZoneKey?, _ column: ColumnView) -> Bool {
    item.zone.key == focus && column.comparable.count > 1
  }

  mutating func row(
    _ item: ColumnView.Item, unit: ShownUnit, showsChange: Bool, isFocus: Bool = false, rank: Int? = nil,
    listsDiffer: Bool = false
  ) -> BarRow {
    var standing: Amount.Standing?
    var detail = ""
    var comment = ""
    switch item.cell.standing {
    case .lone(_, let subject):
      standing = .apart
      detail = subjectName(subject, in: item.zone)
      comment = words.text(.loneComment)
    case .apart(let reasons):
      detail = item.observation.key.indicator.scope.map(desk.names.scope) ?? ""
      // lists of differing names are told under the name and in the note; only another time is hatched
      if reasons.contains(where: { $0 == .otherPeriod || $0 == .yearUnknown }) || !listsDiffer {
        standing = .apart
      }
    default:
      if listsDiffer { detail = item.observation.key.indicator.scope.map(desk.names.scope) ?? "" }
    }
    if item.cell.observation?.conflict != nil { comment = words.text(.conflictComment) }
    let parts = item.cell.parts.filter {
      $0.isExact && $0.key.indicator.unit == item.observation.key.indicator.unit
    }
    .prefix(3).map { part in
      BarPart(
        magnitude(part.value, unit),
        label: PartNames(desk: desk).name(part, of: item.observation, zone: item.zone) + " "
          + desk.printer.digits(part.value, unit: unit))
    }
    return BarRow(
      fitting(item.zone), detail: detail,
      value: .amount(amount(item.observation, unit: unit, standing: standing)),
      change: showsChange ? change(item.observation) : nil, rank: rank, isFocus: isFocus, comment: comment,
      parts: partsFit(item, Array(parts), unit: unit))
  }

  /// Parts are drawn inside a bar only when together they make it up, and never exceed it.
  private func partsFit(_ item: ColumnView.Item, _ parts: [BarPart], unit: ShownUnit) -> [BarPart] {
    let sum = parts.reduce(0) { $0 + $1.magnitude }
    let whole = magnitude(item.observation.value, unit)
    return sum <= whole * 1.0001 && sum >= whole * 0.9 ? parts : []
  }

  func missingRow(_ zone: ZoneIdentity, showsChange: Bool) -> BarRow {
    BarRow(
      fitting(zone), value: .absent(words.text(.notReported)),
      change: showsChange ? .absent(words.text(.notReported)) : nil)
  }

  /// One group for each other period, as far as there is room.
  private mutating func otherPeriods(
    _ column: ColumnView, unit: ShownUnit, showsChange: Bool, room: Int
  ) -> [BarGroup] {
    let items = column.apart.filter { isOtherPeriod($0, in: column) }.prefix(max(0, room))
    var groups: [BarGroup] = []
    for period in Set(items.map(\.observation.period)).sorted() {
      var rows: [BarRow] = []
      for item in items where item.observation.period == period {
        rows.append(row(item, unit: unit, showsChange: showsChange))
      }
      groups.append(
        BarGroup(
          title: desk.period(period) ?? words.text(.periodUnstated), caution: words.text(.otherPeriodCaution),
          head: "", basis: tag(column.basis), rows: rows))
    }
    return groups
  }

  // MARK: Words

  /// 完成工业投资, 计划总投资.
  func measure(_ column: ColumnView) -> String {
    let name = desk.names.name(column.key, showsScope: !column.column.mixedScope)
    // a contracted sum says so in its own name: 协议投资额
    guard column.basis != .none, column.basis != .contracted else { return name }
    return words.text(.measureOf, ["basis": desk.names.basis(column.basis), "indicator": name])
  }

  func unit(_ column: ColumnView) -> ShownUnit {
    desk.printer.unit(column.key.unit, column.all.map { $0.observation.valueHigh ?? $0.observation.value })
  }

  func subtitle(_ column: ColumnView, unit: ShownUnit, showsChange: Bool) -> RichText? {
    let slots: [String: RichText?] = [
      "measure": .plain(measure(column)), "unit": .plain(unit.label),
      "period": desk.period(column.column.period).map { .plain($0 + periodMark(column)) },
    ]
    return showsChange
      ? words(.subtitleChange, slots) ?? words(.subtitleChangeBare, slots)
      : words(.subtitle, slots) ?? words(.subtitleBare, slots)
  }

  func shortSubtitle(_ column: ColumnView) -> RichText? {
    let slots: [String: RichText?] = [
      "measure": .plain(measure(column)), "period": desk.period(column.column.period).map { .plain($0) },
    ]
    return words(.subtitleShort, slots)
  }

  func periodMark(_ column: ColumnView) -> String {
    column.all.contains { $0.observation.marks.contains(.inferredPeriod) } ? Mark.inferredPeriod.rawValue : ""
  }

  private func barRemarks(_ column: ColumnView, left: Int, options: BarOptions, absent: Int) -> [RichText] {
    var remarks: [RichText] = []
    if let more = moreZones(left) { remarks.append(more) }
    if absent == 0, !column.missing.isEmpty {
      let names = words.list(column.missing.map(desk.name))
      let slots: [String: RichText?] = [
        "zones": .plain(names), "measure": .plain(measure(column)),
        "count": .plain("\(column.missing.count)"),
      ]
      if let remark = words(
        column.missing.count > options.namedMissing ? .missingCounted : .missingRemark, slots)
      {
        remarks.append(remark)
      }
    }
    return remarks
  }

  func barNotes(_ column: ColumnView) -> [RichText?] {
    [
      column.missing.isEmpty ? nil : words(.noteMissing),
      column.hedged.isEmpty ? nil : words(.noteHedged),
      column.column.mixedScope ? words(.noteMixedScope) : nil,
      column.lone.isEmpty ? nil : words(.noteLone),
    ]
  }

  func tag(_ basis: Basis) -> BasisTag {
    switch basis {
    case .completed, .none: .completed
    case .planned: .planned
    case .contracted: .contracted
    case .expected: .expected
    }
  }

  /// 本期未见可用数据.
  mutating func empty(_ column: ColumnView?) -> Chart {
    let measure = column.map { self.measure($0) } ?? words.text(.anyFigure)
    let plot = EmptyPlot(
      title: words.text(.emptyTitle),
      detail: words.text(.emptyDetail, ["stories": "\(context.stories)", "measure": measure]))
    return chart(
      titles: [words(.emptyChartTitle, ["measure": .plain(measure)])], subtitle: nil, plot: .empty(plot))
  }

  func subjectName(_ subject: String, in zone: ZoneIdentity?) -> String {
    PartNames(desk: desk).subject(subject, in: zone)
  }
}
