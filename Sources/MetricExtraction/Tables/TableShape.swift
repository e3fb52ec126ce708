import Lexicons

/// Where titles, heads, names and figures stand in a table.
struct TableShape {
  /// What a column beside the figures says about its rows.
  enum Label: Equatable {
    case zone, region, project, firm
    case indicator
    /// 总量, 同比增长: what is told of the indicator beside it or above.
    case measure
    case unit
    case period
    /// Anything else: a branch of industry, a district of the list.
    case group

    var isSubject: Bool { self == .zone || self == .region || self == .project || self == .firm }
  }

  /// From the outermost to the nearest.
  var titles: [String]
  var headRows: [Int]
  /// Rows of figures, in order.
  var dataRows: [Int]
  /// Rows among the data that hold one word only: 一、工业.
  var sectionRows: [Int]
  var labels: [Int: Label]
  var figureColumns: [Int]

  /// The column whose names the figures are about, the narrowest: a project rather than its zone.
  var subjectColumn: Int? {
    for kind in [Label.project, .firm, .zone, .region, .group] {
      if let column = column(of: kind) { return kind == .group && hasIndicators ? nil : column }
    }
    return nil
  }

  func column(of kind: Label) -> Int? { labels.filter { $0.value == kind }.map(\.key).min() }

  /// Whether each row is an indicator or something told of one.
  var hasIndicators: Bool { labels.values.contains(.indicator) || labels.values.contains(.measure) }
}

/// Why a table is not read.
enum TableRefusal: Error, Hashable {
  /// More places than are looked at.
  case tooLarge
  case noFigures
  case noHeads
  case noNames
  /// Neither the heads nor the names tell an indicator.
  case noIndicator
  /// Indicators without a zone in the heads, the title or the story.
  case noSubject
}

extension TableShape {
  /// Finds the parts of a grid.
  init(_ grid: TableGrid, _ reader: TableWordReader) throws(TableRefusal) {
    let rows = 0..<grid.rowCount
    let figures = rows.map { row in (0..<grid.columnCount).map { reader.isFigure(grid.text(row, $0)) } }
    func holdsFigures(_ row: Int) -> Bool {
      (1..<max(1, grid.columnCount)).contains { figures[row][$0] && !isYear(grid.text(row, $0)) }
    }
    guard grid.columnCount > 1,
      let first = rows.first(where: { row in
        holdsFigures(row)
          && (0..<(figures[row].dropFirst().firstIndex(of: true) ?? 0)).contains {
            !grid.text(row, $0).isEmpty
          }
      })
    else { throw .noFigures }
    func isTitle(_ row: Int) -> Bool {
      let words = grid.words(ofRow: row)
      return words.count <= 1 || words.contains(where: reader.words.isLabelled)
    }
    let titleRows = (0..<first).filter(isTitle)
    headRows = (0..<first).filter { !isTitle($0) }
    guard let lastHead = headRows.last else { throw .noHeads }
    titles = titleRows.filter { $0 < lastHead }.flatMap(grid.words(ofRow:))
    dataRows = (first..<grid.rowCount).filter(holdsFigures)
    sectionRows = (lastHead + 1..<grid.rowCount).filter {
      grid.words(ofRow: $0).count == 1 && !holdsFigures($0)
    }
    let columns = TableColumns(grid: grid, reader: reader, heads: headRows, data: dataRows, figures: figures)
    labels = columns.labels()
    let named = labels
    figureColumns = (0..<grid.columnCount).filter { named[$0] == nil && columns.holdsFigures($0) }
    // A row whose only figure stands among words is a row of figures all the same.
    let figureColumns = figureColumns
    let worded = (first..<grid.rowCount).filter { row in
      !holdsFigures(row) && !isTitle(row) && figureColumns.contains { holdsDigit(grid.text(row, $0)) }
    }
    dataRows = (dataRows + worded).sorted()
    if let before = named.keys.min(), named.values.contains(where: { $0 != .unit }) {
      self.figureColumns.removeAll { $0 < before }
    } else {
      throw .noNames
    }
  }
}

/// Tells columns of names from columns of figures.
private struct TableColumns {
  let grid: TableGrid
  let reader: TableWordReader
  let heads: [Int]
  let data: [Int]
  let figures: [[Bool]]

  func head(_ column: Int) -> String { heads.map { grid.text($0, column) }.joined() }

  private func names(_ column: Int) -> [String] {
    data.compactMap { row in
      let text = grid.text(row, column)
      return figures[row][column] || text.isEmpty || isDash(text) ? nil : text
    }
  }

  /// Whether a column holds figures that are not the rows' numbers.
  func holdsFigures(_ column: Int) -> Bool {
    let isGrowth = reader.words.first(of: [.growth, .skip], in: head(column)) == .growth
    return data.contains { figures[$0][column] || isGrowth && reader.growth(grid.text($0, column)) != nil }
      && !isSequence(column)
  }

  /// 1, 2, 3 … down the first columns.
  private func isSequence(_ column: Int) -> Bool {
    guard column < 2 else { return false }
    let numbers = data.compactMap { Int(grid.text($0, column)) }
    return head(column).isEmpty && numbers.count > 1 && numbers == Array(1...numbers.count)
  }

  func labels() -> [Int: TableShape.Label] {
    var labels: [Int: TableShape.Label] = [:]
    for column in 0..<grid.columnCount {
      if let label = label(column) { labels[column] = label }
    }
    if !labels.values.contains(where: { $0 != .unit }),
      let column = (0..<grid.columnCount).first(where: isNamed)
    {
      labels[column] = .region
    }
    return labels
  }

  private func isNamed(_ column: Int) -> Bool { names(column).count * 2 > data.count }

  private func label(_ column: Int) -> TableShape.Label? {
    let head = head(column)
    let names = names(column)
    let rows = data.map { grid.text($0, column) }.filter { !$0.isEmpty }
    if reader.words.isWord(head, of: .unit), names.contains(where: reader.isUnit) { return .unit }
    if reader.words.first(of: [.skip, .growth, .share, .period], in: head).map({ $0 != .period }) == true {
      return nil
    }
    let isTime = reader.words.isWord(head, of: .period)
    if !rows.isEmpty, rows.allSatisfy({ isYear($0) || reader.isPeriod($0) || isTime && Int($0) != nil }) {
      return .period
    }
    // Names merged or left out in the rows below are those of a group.
    guard
      names.count * 2 > data.count
        || column == 0 && !names.isEmpty && !data.contains(where: { figures[$0][column] })
    else { return nil }
    return named(names.map(reader.words.withoutPartMark), head)
  }

  /// What the names are: what they look like, else what their head says.
  private func named(_ names: [String], _ head: String) -> TableShape.Label {
    let role = reader.words.first(of: [.zone, .project, .firm, .region, .measure], in: head)
    let measures = names.count { reader.words.isMeasure($0) }
    if measures == names.count { return .measure }
    let zones = names.count { reader.zone($0) != nil }
    let indicators = names.count { reader.head($0).indicator != nil }
    if role != .project, role != .firm, zones > 0, zones * 2 >= names.count || zones >= indicators {
      return role == .region ? .region : .zone
    }
    if (role == .project || role == .firm) && names.count(where: reader.isIndicator) * 2 > names.count {
      return .indicator
    }
    if (indicators + measures) * 2 > names.count, role != .project, role != .firm { return .indicator }
    switch role {
    case .project: return .project
    case .firm: return .firm
    case .region: return .region
    case .zone: return .zone
    default: return indicators > 0 ? .indicator : .group
    }
  }
}
