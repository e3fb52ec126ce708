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
  private var outer = TableHead()

  init(
    _ table: SourceTable, words: TableWordReader, issue: CivilDate?, subject: TableSubject?
  ) throws(TableRefusal) {
    grid = TableGrid(table)
    self.words = words
    shape = try TableShape(grid, words)
    storySubject = subject
    let titles =
      [table.name.map(TableGrid.plain)].compactMap { $0 } + shape.titleRows.flatMap(grid.words(ofRow:))
    for title in titles.reversed() {
      var head = words.head(title, seeksIndicator: true)
      head.measure = nil
      head.basis = nil
      if head.subject == nil { head.subject = words.zoneInside(title) }
      outer = outer.filled(from: head)
    }
    if outer.subject == nil { outer.subject = subject }
    var year: Int?
    if let period = outer.period, case .stated(let stated) = period.year { year = stated }
    context = PeriodContext(issue: issue, year: year)
    var level: TableHead?
    for column in shape.figureColumns {
      var head = columnHead(column)
      if head.measure == .growth, let level {
        // 同比增长 beside a level is for that level's indicator and time
        head.indicator = head.indicator ?? level.indicator
        head.period = head.period ?? level.period
        head.subject = head.subject ?? level.subject
      } else if head.measure == nil {
        level = head
      }
      columns[column] = head
    }
    guard
      shape.rows == .indicators || columns.values.contains(where: { $0.indicator != nil })
        || outer.indicator != nil
    else { throw .noIndicator }
    if shape.rows == .indicators, outer.subject == nil, !columns.values.contains(where: { $0.subject != nil })
    {
      throw .noSubject
    }
  }

  /// The heads above a column, the lowest first.
  private func columnHead(_ column: Int) -> TableHead {
    var head = TableHead()
    for row in shape.headRows.reversed() {
      let text = grid.text(row, column)
      if let last = shape.headRows.last, row != last, grid.isSame((row, column), (last, column)) { continue }
      var next = words.head(text, seeksIndicator: shape.rows != .indicators)
      if shape.rows == .indicators { next.subject = words.zone(text) }
      head = head.filled(from: next)
    }
    // a share or a growth has the unit %, not the money unit of the head above
    if head.measure == .growth || head.measure == .share { head.unit = "%" }
    return head
  }

  /// The facts, in reading order; `part` is the place in the list of the fact that one is a part of.
  func facts() -> [(fact: Fact, part: Int?)] {
    var found: [(fact: Fact, part: Int?)] = []
    var wholes: [Int: Int] = [:]
    var above: [Int: Int] = [:]
    for row in shape.dataRows {
      let name = grid.text(row, shape.nameColumn)
      let mark = words.words.partMark(of: name)
      let plain = mark.map { String(name.dropFirst($0.count)).trimmingMarks } ?? name
      let rowHead = rowHead(plain, row)
      if shape.rows == .indicators, rowHead.indicator == nil, rowHead.measure == .growth {
        joinGrowth(of: row, to: &found, above: above)
        continue
      }
      var open: (column: Int, index: Int)?
      for column in shape.figureColumns {
        guard let columnHead = columns[column] else { continue }
        if columnHead.measure == .growth, let level = open, let growth = growth(row, column),
          belongs(column, to: level.column)
        {
          found[level.index].fact.yearOnYear = growth.value
          extend(&found[level.index].fact, with: column, row)
          open = nil
          continue
        }
        guard let fact = fact(row, column, name: plain, head: rowHead) else { continue }
        let isLevel = fact.value != nil && fact.unit != .percent
        if isLevel { open = (column, found.count) }
        above[column] = found.count
        found.append((fact, mark == nil ? nil : wholes[column]))
        if mark == nil { wholes[column] = found.count - 1 }
      }
    }
    return found
  }

  private func rowHead(_ name: String, _ row: Int) -> TableHead {
    var head = TableHead()
    if shape.rows == .indicators {
      head = words.head(name)
    } else {
      head.subject = rowSubject(name)
    }
    if let column = shape.unitColumn, !grid.text(row, column).isEmpty { head.unit = grid.text(row, column) }
    return head
  }

  private func rowSubject(_ name: String) -> TableSubject? {
    if words.words.first(of: [.whole], in: name) != nil {
      return outer.subject ?? TableSubject(name: name, kind: .region)
    }
    switch shape.rows {
    case .zones: return words.zone(name) ?? TableSubject(name: name, kind: .zone)
    case .regions: return TableSubject(name: name, kind: .region)
    case .projects: return TableSubject(name: name, kind: .project)
    case .firms: return TableSubject(name: name, kind: .enterprise)
    case .indicators: return nil
    }
  }

  private func merged(_ rowHead: TableHead, _ column: Int) -> TableHead {
    let columnHead = columns[column] ?? TableHead()
    var head =
      (shape.rows == .indicators ? rowHead.filled(from: columnHead) : columnHead.filled(from: rowHead))
    if columnHead.measure == .growth { head.measure = .growth }
    if rowHead.unit != nil, head.measure != .growth, head.measure != .share { head.unit = rowHead.unit }
    return head.filled(from: outer)
  }

  private func fact(_ row: Int, _ column: Int, name: String, head rowHead: TableHead) -> Fact? {
    let head = merged(rowHead, column)
    guard head.measure != .skip, let indicator = head.indicator, let subject = head.subject,
      let cell = grid.cell(row, column),
      let quantity = words.quantity(grid.text(row, column), unit: head.unit)
    else { return nil }
    let row = (row, words.lexicon.indicators.rows[indicator])
    return make(row.0, column, cell, quantity, head, row.1, subject)
  }

  private func make(
    _ row: Int, _ column: Int, _ cell: SourceTable.Cell, _ quantity: QuantityMention, _ head: TableHead,
    _ indicator: IndicatorRow, _ subject: TableSubject
  ) -> Fact {
    let isGrowth = head.measure == .growth
    let isShare = head.measure == .share
    let isInferred = quantity.unit.symbol.isEmpty
    let resolved = head.period?.resolve(in: context)
    let zone = subject.kind == .zone ? subject : storySubject
    let evidence = evidence(row, column)
    var notes: [String] = []
    if resolved?.isYearInferred == true { notes.append(FactNote.yearInferred) }
    if isInferred { notes.append(FactNote.unitInferred) }
    if subject.isAmbiguous { notes.append(FactNote.zoneAmbiguous) }
    return Fact(
      id: "", doc: SourceID(""), article: 0, subject: subject.name, subjectKind: subject.kind,
      zone: subject.kind == .region ? nil : zone?.name, zoneID: subject.kind == .region ? nil : zone?.zoneID,
      indicator: isShare ? .share : indicator.indicator,
      indicatorText: !isShare && indicator.indicator == .other ? indicator.nameChinese : nil,
      scope: indicator.scope, basis: basis(head, indicator),
      value: isGrowth ? nil : quantity.value, valueHigh: isGrowth ? nil : quantity.high,
      unit: isGrowth || isInferred ? nil : quantity.unit,
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

  /// 完成 unless the heads or the indicator say otherwise; areas, counts and shares have none.
  private func basis(_ head: TableHead, _ indicator: IndicatorRow) -> Basis {
    if head.measure == .share || indicator.indicator == .share { return .none }
    switch indicator.indicator {
    case .projectsCount, .enterprisesCount, .landArea, .buildingArea, .patents, .productionLines, .capacity:
      return head.basis == .planned ? .planned : .none
    default: return indicator.basis ?? head.basis ?? .completed
    }
  }

  // MARK: growth

  private func growth(_ row: Int, _ column: Int) -> QuantityMention? {
    words.quantity(grid.text(row, column), unit: "%")
  }

  /// Whether a growth column is that of the level at its left: no indicator of its own, or the same one.
  private func belongs(_ growth: Int, to level: Int) -> Bool {
    guard let own = columns[growth]?.indicator, shape.rows != .indicators else {
      return columns[growth]?.subject == columns[level]?.subject
    }
    return own == columns[level]?.indicator
  }

  /// A row of growth below its row of levels.
  private func joinGrowth(of row: Int, to found: inout [(fact: Fact, part: Int?)], above: [Int: Int]) {
    for column in shape.figureColumns {
      guard let index = above[column], let growth = growth(row, column), found[index].fact.yearOnYear == nil
      else { continue }
      found[index].fact.yearOnYear = growth.value
      extend(&found[index].fact, with: column, row)
    }
  }

  // MARK: evidence

  /// Row and column heads and the cell, and where the cell's number stands in it.
  private func evidence(_ row: Int, _ column: Int) -> (text: String, number: TextSpan) {
    var heads = [grid.text(row, shape.nameColumn)]
    for head in shape.headRows {
      let text = grid.text(head, column)
      if !text.isEmpty, heads.last != text { heads.append(text) }
    }
    let before = heads.joined(separator: "，") + "："
    let text = before + grid.text(row, column)
    return (text, TextSpan(before.utf8.count, text.utf8.count))
  }

  private func extend(_ fact: inout Fact, with column: Int, _ row: Int) {
    let head = shape.headRows.last.map { grid.text($0, column) } ?? ""
    let name = shape.rows == .indicators && head == fact.subject ? grid.text(row, shape.nameColumn) : head
    fact.evidence.text += "，\(name)：\(grid.text(row, column))"
    fact.evidence.sentence = fact.evidence.text
  }
}

extension String {
  /// Without a colon at the beginning.
  fileprivate var trimmingMarks: String {
    String(drop { "：:、".contains($0) })
  }
}
