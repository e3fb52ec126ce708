import FactModel
import Lexicons
import SourceText

/// The facts of one table: a figure with the heads of its row and column.
struct TableReader {
  let grid: TableGrid
  let shape: TableShape
  let words: TableWordReader
  let context: PeriodContext
  /// The zone of the story the table stands in.
  let storySubject: TableSubject?
  private var columns: [Int: TableHead] = [:]
  private(set) var outer = TableHead()

  /// What was read, and what beside it holds a figure and was not.
  struct Reading {
    var facts: [(fact: Fact, part: Int?)] = []
    var unread: [UnreadFigure] = []
  }

  init(
    _ block: TableBlock, words: TableWordReader, issue: CivilDate?, subject: TableSubject?
  ) throws(TableRefusal) {
    var grid = TableGrid(block.table)
    let first = try TableShape(grid, words)
    grid.spreadHeads(first.headRows)
    grid.fillDown(columns: first.labels.filter { $0.value != .unit }.keys.sorted(), rows: first.dataRows)
    self.grid = grid
    self.words = words
    shape = try TableShape(grid, words)
    storySubject = subject
    outer = Self.outer(block, shape, words)
    if outer.subject == nil { outer.subject = subject }
    var year: Int?
    if let period = outer.period, case .stated(let stated) = period.year { year = stated }
    context = PeriodContext(issue: issue, year: year)
    readColumnHeads()
    try check()
  }

  /// What the titles say, the nearest first; those over other tables as well tell no unit.
  private static func outer(_ block: TableBlock, _ shape: TableShape, _ words: TableWordReader) -> TableHead {
    var outer = TableHead()
    let name = [block.table.name.map(TableGrid.plain)].compactMap { $0 }
    for (titles, isOwn) in [(name + shape.titles, true), (block.above, false)] {
      for title in titles.reversed() {
        var head = words.head(title)
        head.measure = nil
        head.basis = nil
        head.window = nil
        if head.subject == nil { head.subject = words.zoneInside(title) }
        if !isOwn {
          head.units = []
          head.indicator = nil
        }
        outer = outer.filled(from: head)
      }
    }
    return outer
  }

  private mutating func readColumnHeads() {
    var level: TableHead?
    for column in shape.figureColumns {
      var head = columnHead(column)
      if head.measure == .growth, let level {
        // 同比增长 beside a level is for that level's indicator and time
        if head.indicator == nil {
          head.indicator = level.indicator
          head.scope = level.scope
        }
        head.period = head.period ?? level.period
        head.window = head.window ?? level.window
        head.subject = head.subject ?? level.subject
      } else if head.isRatio(words.lexicon), let level {
        // 完成率 beside 1—9月完成 is of that time
        head.period = head.period ?? level.period
        head.window = head.window ?? level.window
      } else if head.measure == nil || head.measure == .level, !head.units.contains("%") {
        level = head
      }
      columns[column] = head
    }
  }

  private func check() throws(TableRefusal) {
    let knowsIndicator = columns.values.contains { $0.indicator != nil } || outer.indicator != nil
    guard shape.labels.values.contains(.indicator) || knowsIndicator else { throw .noIndicator }
    let hasSubject = shape.subjectColumn != nil || outer.subject != nil
    guard hasSubject || columns.values.contains(where: { $0.subject != nil }) else { throw .noSubject }
  }

  /// The heads above a column, the lowest first.
  private func columnHead(_ column: Int) -> TableHead {
    var head = TableHead()
    let hasIndicators = shape.labels.values.contains(.indicator)
    var general: TableHead?
    for row in shape.headRows.reversed() {
      let text = grid.text(row, column)
      if let last = shape.headRows.last, row != last, grid.isSame((row, column), (last, column)) { continue }
      var next = words.head(text)
      if hasIndicators, !next.isRatio(words.lexicon) || !words.isIndicator(text) {
        (next.indicator, next.indicatorText) = (nil, nil)
      } else if words.words.isMeasure(text) {
        // 投资额 under 固定资产投资 says no more than the title
        general = general ?? next
        (next.indicator, next.indicatorText) = (nil, nil)
      }
      if shape.subjectColumn == nil { next.subject = columnSubject(text) }
      if let own = head.indicator, let above = next.indicator, own != above {
        next.scope = words.lexicon.indicators.rows[above].scope
        if words.lexicon.indicators.rows[own].indicator == .projectInvestment {
          head.basis = next.basis ?? head.basis
        }
      }
      head = head.filled(from: next)
    }
    if head.indicator == nil, outer.indicator == nil, let general { head = head.filled(from: general) }
    return head
  }

  /// A zone in the heads, or what stands beside zones there: 合计, 全市.
  private func columnSubject(_ text: String) -> TableSubject? {
    if let zone = words.zone(text) { return zone }
    guard words.words.isWord(text, of: .whole) else { return nil }
    return TableSubject(name: text, kind: .region)
  }

  // MARK: - Rows

  /// The facts, in reading order; `part` is the place in the list of the fact that one is a part of.
  func read() -> Reading {
    var reading = Reading()
    var wholes: [Int: Int] = [:]
    var above: [Int: (index: Int, indicator: Int?)] = [:]
    var section = TableHead()
    var sections = shape.sectionRows[...]
    for row in shape.dataRows {
      while let next = sections.first, next < row {
        section = words.head(grid.words(ofRow: next).first ?? "")
        sections.removeFirst()
      }
      let labels = RowLabels(row, self, section: section)
      guard !labels.isSkipped else { continue }
      if labels.head.measure == .growth, joinGrowth(of: row, labels, to: &reading, above: above) { continue }
      var open: (column: Int, index: Int)?
      for column in shape.figureColumns {
        guard let columnHead = columns[column] else { continue }
        if columnHead.measure == .growth, let level = open, let growth = words.growth(grid.text(row, column)),
          belongs(column, to: level.column)
        {
          reading.facts[level.index].fact.yearOnYear = growth.value
          if let note = FactNote.growth(growth.qualifier) {
            reading.facts[level.index].fact.notes.append(note)
          }
          extend(&reading.facts[level.index].fact, with: column, row)
          open = nil
          continue
        }
        switch fact(row, column, labels) {
        case .nothing: continue
        case .unread(let unread): reading.unread.append(unread)
        case .fact(let fact):
          if fact.value != nil && fact.unit != .percent { open = (column, reading.facts.count) }
          above[column] = (reading.facts.count, merged(labels, column).indicator)
          reading.facts.append((fact, labels.isPart ? wholes[column] : nil))
          if !labels.isPart { wholes[column] = reading.facts.count - 1 }
        }
      }
    }
    return reading
  }

  private func merged(_ labels: RowLabels, _ column: Int) -> TableHead {
    let columnHead = columns[column] ?? TableHead()
    var head =
      (shape.hasIndicators ? labels.head.filled(from: columnHead) : columnHead.filled(from: labels.head))
    if columnHead.measure == .growth || columnHead.measure == .share || columnHead.measure == .skip {
      head.measure = columnHead.measure
    }
    if shape.hasIndicators, let ratio = columnHead.indicator, let row = labels.head.indicator {
      // 完成率 of 固定资产投资
      (head.indicator, head.indicatorText) = (ratio, columnHead.indicatorText)
      head.scope = words.lexicon.indicators.rows[row].nameChinese
      head.units = columnHead.units
    }
    if !labels.knowsIndicator, head.indicator == nil { return head }
    return head.filled(from: outer)
  }

  private enum CellReading {
    case fact(Fact)
    case nothing
    case unread(UnreadFigure)
  }

  private func fact(_ row: Int, _ column: Int, _ labels: RowLabels) -> CellReading {
    let text = grid.text(row, column)
    guard let cell = grid.cell(row, column), holdsDigit(text)
    else { return .nothing }
    func unread(_ reason: UnreadFigure.Reason) -> CellReading {
      .unread(
        UnreadFigure(
          cell: cell.place?.cellName ?? "", text: text, head: headText(column), name: labels.name,
          reason: reason))
    }
    let head = merged(labels, column)
    guard head.measure != .skip else { return .nothing }
    guard let row = head.indicator.map({ words.lexicon.indicators.rows[$0] }) else {
      return unread(.indicator)
    }
    guard let subject = labels.subject ?? columns[column]?.subject ?? outer.subject else {
      return unread(.subject)
    }
    let figure = FigureContext(
      head: head, indicator: row, subject: subject, zone: labels.zone ?? outer.subject ?? storySubject)
    if head.measure == .growth || head.measure == .share {
      guard let quantity = head.measure == .growth ? words.growth(text) : words.quantity(text, unit: "%")
      else { return unread(.figure) }
      return .fact(make(labels.row, column, cell, quantity, figure))
    }
    guard let bare = words.quantity(text, unit: nil) else { return unread(.figure) }
    if !bare.unit.symbol.isEmpty { return .fact(make(labels.row, column, cell, bare, figure)) }
    let columnUnits = columns[column]?.units ?? []
    let own =
      labels.units.isEmpty || columns[column]?.indicator != nil && shape.hasIndicators
      ? columnUnits : labels.units
    let isOwn = !own.isEmpty || labels.head.units.count == 1
    let units =
      !own.isEmpty ? own : !head.units.isEmpty && !labels.head.units.isEmpty ? labels.head.units : outer.units
    switch words.unit(for: row, among: units, isOwn: isOwn) {
    case .unit(let unit):
      guard let quantity = words.quantity(text, unit: unit) else { return unread(.figure) }
      return .fact(make(labels.row, column, cell, quantity, figure))
    case .inferred(let unit):
      guard let quantity = words.quantity(text, unit: unit) else { return unread(.figure) }
      var fact = make(labels.row, column, cell, quantity, figure)
      fact.notes.append(FactNote.unitInferred)
      return .fact(fact)
    case .none: return unread(.unit)
    case .several(let units): return unread(.units(units))
    case .unfit(let unit): return unread(.unfit(unit))
    }
  }

  private struct FigureContext {
    var head: TableHead
    var indicator: IndicatorRow
    var subject: TableSubject
    /// The zone that a project or firm lies in.
    var zone: TableSubject?
  }

  private func make(
    _ row: Int, _ column: Int, _ cell: SourceTable.Cell, _ quantity: QuantityMention, _ figure: FigureContext
  ) -> Fact {
    let (head, indicator, subject) = (figure.head, figure.indicator, figure.subject)
    let isGrowth = head.measure == .growth
    let isShare = head.measure == .share
    let resolved = period(figure, column: column)?.resolve(in: context)
    let zone = subject.kind == .zone ? subject : figure.zone
    let hasZone = subject.kind != .region && zone?.kind == .zone
    let evidence = evidence(row, column)
    var notes: [String] = []
    if resolved?.isYearInferred == true { notes.append(FactNote.yearInferred) }
    if subject.isAmbiguous { notes.append(FactNote.zoneAmbiguous) }
    return Fact(
      id: "", doc: SourceID(""), article: 0, subject: subject.name, subjectKind: subject.kind,
      zone: hasZone ? zone?.name : nil, zoneID: hasZone ? zone?.zoneID : nil,
      indicator: isShare ? .share : indicator.indicator,
      indicatorText: !isShare && indicator.indicator == .other ? indicator.nameChinese : nil,
      scope: indicator.scope ?? head.scope, basis: basis(head, indicator),
      value: isGrowth ? nil : quantity.value, valueHigh: isGrowth ? nil : quantity.high,
      unit: isGrowth ? nil : quantity.unit,
      qualifier: quantity.qualifier, yearOnYear: isGrowth ? quantity.value : nil,
      period: resolved?.period, periodKind: resolved?.kind,
      evidence: Evidence(
        text: evidence.text, span: cell.span, line: 1, place: cell.place, sentence: evidence.text,
        number: evidence.number,
        derivation: [
          DerivationStep(role: "quantity", rule: "table.cell", text: cell.text, span: cell.span),
          DerivationStep(
            role: "indicator", rule: "table.head", text: head.indicatorText ?? indicator.nameChinese,
            span: nil),
        ]),
      rule: "table.cell", notes: notes)
  }

  /// A project's planned total belongs to no period, unless its own head names one.
  private func period(_ figure: FigureContext, column: Int) -> PeriodMention.Expression? {
    if figure.indicator.kind == .stock, figure.indicator.indicator == .projectInvestment {
      return columns[column]?.told
    }
    return figure.head.told
  }

  /// 完成 unless the heads or the indicator say otherwise; areas, counts and shares have none.
  private func basis(_ head: TableHead, _ indicator: IndicatorRow) -> Basis {
    if head.measure == .share || indicator.indicator == .share { return .none }
    switch indicator.indicator {
    case .projectsCount, .enterprisesCount, .landArea, .buildingArea, .patents, .productionLines, .capacity:
      return head.basis == .planned ? .planned : .none
    default:
      if head.basis == .planned { return .planned }
      if indicator.kind == .ratio { return .completed }
      return indicator.basis ?? head.basis ?? .completed
    }
  }

  // MARK: - Growth

  /// Whether a growth column is that of the level at its left: no indicator of its own, or the same one.
  private func belongs(_ growth: Int, to level: Int) -> Bool {
    guard let own = columns[growth]?.indicator, !shape.hasIndicators else {
      return columns[growth]?.subject == columns[level]?.subject
    }
    return own == columns[level]?.indicator && columns[growth]?.scope == columns[level]?.scope
  }

  /// A row of growth below its row of levels; false where it is for another indicator.
  private func joinGrowth(
    of row: Int, _ labels: RowLabels, to reading: inout Reading, above: [Int: (index: Int, indicator: Int?)]
  ) -> Bool {
    let joins = shape.figureColumns.filter { column in
      guard let found = above[column], reading.facts[found.index].fact.yearOnYear == nil else { return false }
      return labels.head.indicator == nil || labels.head.indicator == found.indicator
    }
    guard shape.hasIndicators, !joins.isEmpty else { return false }
    for column in joins {
      guard let index = above[column]?.index, let growth = words.growth(grid.text(row, column)) else {
        continue
      }
      reading.facts[index].fact.yearOnYear = growth.value
      if let note = FactNote.growth(growth.qualifier) { reading.facts[index].fact.notes.append(note) }
      extend(&reading.facts[index].fact, with: column, row)
    }
    return true
  }

  // MARK: - Evidence

  /// The words of a column's heads.
  private func headText(_ column: Int) -> String {
    var heads: [String] = []
    for head in shape.headRows {
      let text = grid.text(head, column)
      if !text.isEmpty, heads.last != text { heads.append(text) }
    }
    return heads.joined(separator: "，")
  }

  /// Row and column heads and the cell, and where the cell's number stands in it.
  private func evidence(_ row: Int, _ column: Int) -> (text: String, number: TextSpan) {
    let before =
      [names(ofRow: row).joined(separator: "，"), headText(column)].filter { !$0.isEmpty }
      .joined(separator: "，") + "："
    let text = before + grid.text(row, column)
    return (text, TextSpan(before.utf8.count, text.utf8.count))
  }

  /// The names of a row, from the left; the unit is none.
  func names(ofRow row: Int) -> [String] {
    let columns = shape.labels.filter { $0.value != .unit }.keys.sorted()
    let names = columns.map { grid.text(row, $0) }.filter { !$0.isEmpty && !isDash($0) }
    if !names.isEmpty { return names }
    return (0..<(shape.figureColumns.first ?? 0)).map { grid.text(row, $0) }.first { !$0.isEmpty }.map {
      [$0]
    } ?? []
  }

  private func extend(_ fact: inout Fact, with column: Int, _ row: Int) {
    let head = shape.headRows.last.map { grid.text($0, column) } ?? ""
    let isRow = shape.hasIndicators && (head == fact.subject || columns[column]?.measure != .growth)
    let name = isRow ? names(ofRow: row).last ?? head : head
    fact.evidence.text += "，\(name)：\(grid.text(row, column))"
    fact.evidence.sentence = fact.evidence.text
  }
}

extension SourcePlace {
  /// A1 of a cell.
  fileprivate var cellName: String? {
    if case .cell(_, let cell) = self { cell } else { nil }
  }
}
