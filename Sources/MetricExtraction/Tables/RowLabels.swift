import FactModel
import Lexicons

/// What the names beside a row of figures say.
struct RowLabels {
  let row: Int
  /// The name the figures are about, or the indicator's.
  var name: String
  var head = TableHead()
  var subject: TableSubject?
  var zone: TableSubject?
  /// Of the row's own column of units.
  var units: [String] = []
  /// 其中, #.
  var isPart: Bool
  /// Whether the row names its indicator, or only says what is told of the title's.
  var knowsIndicator = true
  /// A sum of some rows, without a name of its own.
  var isSkipped = false

  init(_ row: Int, _ table: TableReader, section: TableHead) {
    let (shape, grid, reader) = (table.shape, table.grid, table.words)
    self.row = row
    func text(_ label: TableShape.Label) -> String? {
      shape.column(of: label).map { grid.text(row, $0) }.flatMap { $0.isEmpty || isDash($0) ? nil : $0 }
    }
    let full = shape.subjectColumn.map { grid.text(row, $0) }.flatMap { $0.isEmpty ? nil : $0 }
    let first = full ?? text(.indicator) ?? text(.measure) ?? table.names(ofRow: row).first ?? ""
    isPart = reader.words.partMark(of: first) != nil
    name = TableGrid.withoutNoteMarks(reader.words.withoutPartMark(first))
    if let unit = text(.unit) { units = reader.isUnit(unit) ? [unit] : reader.units(in: unit) }
    if let period = text(.period) { head.period = Self.period(period, grid, shape, reader) }
    zone = text(.zone).flatMap(reader.zone)
    readIndicator(text(.indicator), text(.measure), section, reader)
    if shape.subjectColumn != nil || shape.labels.values.contains(.region) { readSubject(table) }
  }

  private mutating func readIndicator(
    _ indicator: String?, _ measure: String?, _ section: TableHead, _ reader: TableWordReader
  ) {
    if let measure { head = head.filled(from: reader.head(measure)) }
    if let indicator {
      let plain = TableGrid.withoutNoteMarks(reader.words.withoutPartMark(indicator))
      head = head.filled(from: reader.head(plain))
      if head.indicator == nil {
        if reader.words.isMeasure(plain) { head = head.filled(from: section) } else { knowsIndicator = false }
      }
    } else if measure != nil {
      head = head.filled(from: section)
    }
    head.subject = nil
  }

  private mutating func readSubject(_ table: TableReader) {
    let words = table.words.words
    if words.isWord(name, of: .subtotal) {
      subject = zone
      isSkipped = zone == nil
      return
    }
    if words.isWord(name, of: .whole)
      || words.first(of: [.whole], atStartOf: name) != nil && table.words.zone(name) == nil
    {
      subject = zone ?? table.outer.subject ?? TableSubject(name: name, kind: .region)
      return
    }
    guard !name.isEmpty, let column = table.shape.subjectColumn, let label = table.shape.labels[column] else {
      isSkipped = name.isEmpty
      return
    }
    switch label {
    case .zone:
      subject =
        table.words.zone(name) ?? TableSubject(name: name, kind: Self.isRegion(name) ? .region : .zone)
    case .project: subject = TableSubject(name: name, kind: .project)
    case .firm: subject = TableSubject(name: name, kind: .enterprise)
    default: subject = table.words.zone(name) ?? TableSubject(name: name, kind: .region)
    }
  }

  /// 江北县, 临江市 in a list of zones.
  private static func isRegion(_ name: String) -> Bool {
    ["省", "市", "县", "旗", "州", "盟"].contains { name.hasSuffix($0) }
  }

  /// 2023 and 9 of columns that are headed 年份 and 月份.
  private static func period(
    _ text: String, _ grid: TableGrid, _ shape: TableShape, _ reader: TableWordReader
  ) -> PeriodMention.Expression? {
    let plain = TableGrid.withoutNoteMarks(text)
    guard Int(plain) != nil else { return reader.head(plain, seeksIndicator: false).period }
    return reader.head(plain + (isYear(plain) ? "年" : "月"), seeksIndicator: false).period
  }
}
