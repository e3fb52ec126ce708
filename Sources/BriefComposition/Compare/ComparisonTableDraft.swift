import Aggregation
import FactModel
import Figures

/// Fills a comparison table: zones down, one basis and unit to a column, parts indented under their zone.
struct ComparisonTableDraft {
  let comparison: Comparison
  let plan: TablePlan
  let desk: Desk
  var statedShares: StatedShares = [:]
  /// Short names of the zones, for a part that is a zone inside the row's.
  var zoneNames: [ZoneKey: String] = [:]
  /// Whether zones whose figures are of another period than most name it beside them.
  private(set) var showsPeriods = true
  /// Whether parts stand under their zones.
  private(set) var showsParts = false
  /// The period of most zones, as a row would name it: the caption says it once.
  private(set) var commonPeriod: String?
  /// The unit of each column's figures.
  private var units: [ShownUnit] = []
  var book: SourceBook?
  var marks: Set<Mark> = []

  init(_ comparison: Comparison, plan: TablePlan, desk: Desk, book: SourceBook?) {
    self.comparison = comparison
    self.plan = plan
    self.desk = desk
    self.book = book
    zoneNames = Dictionary(
      comparison.rows.map { ($0.zone.key, desk.name($0.zone)) }, uniquingKeysWith: { first, _ in first })
    units = comparison.columns.indices.map { index in
      let values = comparison.rows.compactMap { $0.cells[index].observation }.map { $0.valueHigh ?? $0.value }
      return desk.printer.unit(comparison.columns[index].indicator.unit, values)
    }
    let periods = comparison.rows.filter(isShown).map { self.periods($0) }
    let counts = periods.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    if let most = counts.first(where: { 2 * $0.value > periods.count }), !most.key.isEmpty {
      commonPeriod = most.key
      showsPeriods = counts.count > 1
    }
  }

  /// Right of the caption: the period of all figures, or of most of them.
  func caption() -> String {
    guard let commonPeriod,
      let row = comparison.rows.first(where: { isShown($0) && periods($0) == commonPeriod })
    else { return TableChunks.periods(plan, desk: desk) }
    let period = periods(row, isFull: true)
    return showsPeriods ? words.text(.periodElse, ["period": period]) : period
  }

  var words: Wording { desk.words }

  /// The comparison's columns that this table shows.
  var shownColumns: [Int] { plan.figureColumns }

  func shownUnit(_ column: Int) -> ShownUnit { units[column] }

  // MARK: Columns

  func columns() -> [Column] {
    var columns = [Column(.stub, words.text(.zoneHead))]
    if showsPeriods { columns.append(Column(.aside, words.text(.periodHead))) }
    return columns + plan.items.map(column)
  }

  private func column(_ item: TablePlan.Item) -> Column {
    switch item.content {
    case .figure(let index):
      let column = comparison.columns[index]
      let name = desk.names.name(column.indicator, showsScope: !column.mixedScope)
      let title = column.indicator.measure == .growth ? words.text(.changeOf, ["indicator": name]) : name
      return Column(.number, words.heading(title), unit: units[index].label)
    case .change: return Column(.number, words.text(.changeWord), unit: "%")
    case .rank(let index):
      return Column(
        .rank, words.text(.rankHead),
        unit: words.text(.rankOf, ["count": "\(comparison.columns[index].ranked)"]))
    case .share: return Column(.number, words.text(.shareHead), unit: "%")
    }
  }

  /// One head over neighbouring columns of one basis.
  func groups() -> [ColumnGroup] {
    var groups: [ColumnGroup] = []
    let first = showsPeriods ? 2 : 1
    for (index, item) in plan.items.enumerated() {
      // counts and areas have no basis to name
      if item.content == .share || item.basis == .none { continue }
      if index > 0, plan.items[index - 1].basis == item.basis, !groups.isEmpty {
        groups[groups.count - 1].count += 1
        continue
      }
      let title = words.label("basis.\(item.basis.rawValue).group") ?? ""
      groups.append(
        ColumnGroup(
          first: first + index, count: 1, chip: desk.chip(item.basis),
          title: title))
    }
    return groups
  }

  // MARK: Rows

  /// How zones without a figure are named: many of them in one row, or each in its own.
  enum Absence { case together, each }

  /// Zones without a figure each have a row; many of them share one that names them all.
  mutating func rowGroups(naming absence: Absence = .together) -> [RowGroup] {
    var groups: [RowGroup] = []
    let absent = comparison.rows.filter { !isShown($0) }
    let collapses =
      absence == .together && absent.count > Self.absentRows && absent.count < comparison.rows.count
    for row in comparison.rows where isShown(row) || !collapses { groups.append(RowGroup(rows(row))) }
    if collapses {
      let label = words.text(.otherZones, ["count": words.count(absent.count)])
      let names = words.list(absent.map { desk.name($0.zone) })
      groups.append(
        RowGroup([
          Row(
            .whole,
            [.text(.plain(label)), .merged(label: words.text(.notReported), reason: names)])
        ]))
    }
    return groups
  }

  /// Zones without a figure that have rows of their own.
  private static let absentRows = 3

  private func isShown(_ row: ComparisonRow) -> Bool {
    plan.items.contains { item in
      if case .figure(let index) = item.content { row.cells[index].observation != nil } else { false }
    }
  }

  private mutating func rows(_ row: ComparisonRow) -> [Row] {
    let name = RichText(desk.name(row.zone))
    guard isShown(row) else {
      return [Row(.whole, [.text(name), .merged(label: words.text(.notReported), reason: missingReason())])]
    }
    var cells: [Cell] = [.text(name)]
    if showsPeriods {
      let period = periods(row)
      cells.append(period == commonPeriod ? .blank : .text(.faint(period)))
    }
    for item in plan.items { cells.append(cell(item, row)) }
    var rows = [Row(.whole, cells)]
    for (index, part) in parts(row).enumerated() {
      showsParts = true
      rows.append(Row(index == 0 ? .firstPart : .part, partCells(part, row)))
    }
    return rows
  }

  private func missingReason() -> String {
    let named = plan.items.compactMap { item -> String? in
      guard case .figure(let index) = item.content else { return nil }
      return desk.names.plain(
        comparison.columns[index].indicator.indicator, basis: comparison.columns[index].indicator.basis)
    }
    var distinct: [String] = []
    for name in named where !distinct.contains(name) { distinct.append(name) }
    return words.text(.missingReason, ["indicators": words.list(Array(distinct.prefix(3)))])
  }

  /// The periods of the zone's figures in the order of the columns; shortest form unless `isFull`.
  private func periods(_ row: ComparisonRow, isFull: Bool = false) -> String {
    var texts: [String] = []
    let unstated = words.text(isFull ? .periodUnstatedFull : .periodUnstated)
    for item in plan.items {
      guard case .figure(let index) = item.content, let observation = row.cells[index].observation else {
        continue
      }
      let mark = observation.marks.contains(.inferredPeriod) ? Mark.inferredPeriod.rawValue : ""
      let period = isFull ? desk.period(observation.period) : desk.shortPeriod(observation.period)
      let text = period.map { $0 + mark } ?? unstated
      if !texts.contains(text) { texts.append(text) }
    }
    if texts.count > 1 { texts.removeAll { $0 == unstated } }
    return texts.prefix(2).joined(separator: desk.language == .zh ? "；" : "; ")
  }

  private mutating func cell(_ item: TablePlan.Item, _ row: ComparisonRow) -> Cell {
    switch item.content {
    case .figure(let index): return figure(row.cells[index], at: index, leads: leads(item))
    case .change(let index): return change(row.cells[index].observation)
    case .rank(let index):
      guard let rank = row.cells[index].rank else { return .notApplicable }
      return .rank(Figures.Rank(rank.position, change: rank.gained))
    case .share: return .notApplicable
    }
  }

  /// Whether the column is the first of its basis: its figures are set bold.
  private func leads(_ item: TablePlan.Item) -> Bool {
    plan.items.first { $0.basis == item.basis } == item && item.basis != .none
  }

  private mutating func figure(_ cell: ComparisonCell, at index: Int, leads: Bool) -> Cell {
    let unit = units[index]
    guard let observation = cell.observation else { return .missing(words.text(.notReported)) }
    var used: [Mark] =
      observation.marks.contains(.inferredPeriod) && !showsPeriods && commonPeriod == nil
      ? [.inferredPeriod] : []
    switch cell.standing {
    case .lone: used.append(.otherScope)
    case .apart(let reasons) where marksApart(reasons, comparison.columns[index]): used.append(.otherScope)
    default: break
    }
    let number: NumberText
    if observation.key.indicator.measure == .growth {
      var printed = desk.printer.growth(observation.value, observation.qualifier, signed: true)
      printed.references = references(observation.sources.prefix(1))
      number = printed
    } else {
      var printed = desk.printer.cell(observation, unit: unit)
      printed.references = references(observation.sources.prefix(2))
      number = printed
    }
    var result = number
    result.marks += used
    if leads { result.emphasis = .strong }
    marks.formUnion(result.marks)
    return .number(result)
  }

  /// A column of lists of differing names says so in its note; a mark stands where the time differs, or the scope of a
  /// figure in a column that has one.
  func marksApart(_ reasons: [ApartReason], _ column: ComparisonColumn) -> Bool {
    !column.mixedScope || reasons.contains { $0 != .otherScope && $0 != .periodUnstated }
  }

  private mutating func change(_ observation: Observation?) -> Cell {
    guard let observation else { return .missing(words.text(.notReported)) }
    guard let stated = observation.yearOnYear else { return .missing(words.text(.notReported)) }
    var number = desk.printer.growth(stated, observation.yearOnYearQualifier, signed: true)
    number.references = references(observation.yearOnYearSources)
    if GrowthText(stated).direction == .down { number.emphasis = .strong }
    return .number(number)
  }

  // MARK: Parts

  /// A part of a zone's figures: its name, and what each column has of it.
  private struct Part {
    var name: String
    var figures: [Int: Observation]
  }

  /// Parts of the zone's figures by name, in the order of the page; one that is a figure of another column is left out.
  private func parts(_ row: ComparisonRow) -> [Part] {
    var parts: [Part] = []
    let shown = Set(row.cells.compactMap { $0.observation?.sources.first })
    for item in plan.items {
      guard case .figure(let index) = item.content, let whole = row.cells[index].observation else { continue }
      for part in row.cells[index].parts where !part.sources.contains(where: shown.contains) {
        if isRow(part) { continue }
        let name = PartNames(desk: desk, zoneNames: zoneNames).name(part, of: whole, zone: row.zone)
        if let place = parts.firstIndex(where: { $0.name == name && $0.figures[index] == nil }) {
          parts[place].figures[index] = part
        } else {
          parts.append(Part(name: name, figures: [index: part]))
        }
      }
    }
    return parts
  }

  /// Whether the part is another zone's figure, which stands in that zone's own row.
  private func isRow(_ part: Observation) -> Bool {
    guard part.key.subject == .zone, let source = part.sources.first else { return false }
    return comparison.rows.contains { row in
      row.zone.key == part.key.zone
        && row.cells.contains { $0.observation?.sources.contains(source) ?? false }
    }
  }

  private mutating func partCells(_ part: Part, _ row: ComparisonRow) -> [Cell] {
    var cells: [Cell] = [.text(.plain(part.name))]
    if showsPeriods { cells.append(.blank) }
    for item in plan.items {
      switch item.content {
      case .figure(let index):
        guard let observation = part.figures[index] else {
          cells.append(.notApplicable)
          continue
        }
        var number = desk.printer.cell(observation, unit: units[index])
        number.references = references(observation.sources.prefix(1))
        cells.append(.number(number))
      case .change(let index):
        if let observation = part.figures[index] {
          cells.append(change(observation))
        } else {
          cells.append(.notApplicable)
        }
      case .rank: cells.append(.notApplicable)
      case .share: cells.append(share(part, row))
      }
    }
    return cells
  }

  /// The share of the part in the row's first figure of money that has it: 98 as stated, else 92.6◇.
  private mutating func share(_ part: Part, _ row: ComparisonRow) -> Cell {
    let shown = plan.items.compactMap { item -> Int? in
      if case .figure(let index) = item.content { index } else { nil }
    }
    guard
      let index = shown.first(where: { comparison.columns[$0].indicator.isMoney && part.figures[$0] != nil }),
      let figure = part.figures[index], let whole = row.cells[index].observation, figure.isExact,
      whole.isExact,
      figure.key.indicator.unit == whole.key.indicator.unit
    else { return .notApplicable }
    if let stated = statedShares.share(of: figure) {
      return .number(NumberText(DecimalText(stated.value).plain, references: references([stated.source])))
    }
    guard let percent = figure.value.divided(by: whole.value, shift: 2, toExponent: -1) else {
      return .notApplicable
    }
    marks.insert(.derived)
    return .number(NumberText(DecimalText(percent).rounded(1).plain, marks: [.derived]))
  }

  private mutating func references(_ refs: some Sequence<FactRef>) -> [Reference] {
    guard var book else { return [] }
    let result = book.references(refs)
    self.book = book
    return result
  }
}
