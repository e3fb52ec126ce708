public import Aggregation
import FactModel

/// A comparison as data: one row for each zone and column, so that no cell needs a legend.
public enum ComparisonExport {
  /// One row for each cell of the comparison, figures and standing in fields of their own.
  public static func table(_ comparison: Comparison) -> DataTable {
    var rows: [[DataTable.Cell]] = []
    for row in comparison.rows {
      for index in comparison.columns.indices {
        rows.append(
          line(row.zone, comparison.columns[index], row.cells[index])
            + against(comparison, row.zone.key, column: index))
      }
    }
    return DataTable(title: "comparison", columns: columns, rows: rows)
  }

  private static let columns: [DataTable.Column] = [
    .init("zone", "zone"), .init("zone_id", "zone_id"), .init("indicator", "indicator"),
    .init("indicator_text", "indicator_text"), .init("scope", "scope"), .init("basis", "basis"),
    .init("measure", "measure"), .init("period", "period"), .init("standing", "standing"),
    .init("value", "value", alignment: .trailing), .init("value_high", "value_high", alignment: .trailing),
    .init("unit", "unit"), .init("qualifier", "qualifier"), .init("hedge", "hedge"),
    .init("yoy_pct", "yoy_pct", alignment: .trailing), .init("yoy_qualifier", "yoy_qualifier"),
    .init("rank", "rank", alignment: .trailing),
    .init("of", "of", alignment: .trailing), .init("rank_change", "rank_change", alignment: .trailing),
    .init("rank_of_before", "rank_of_before", alignment: .trailing),
    .init("subject", "subject"), .init("facts", "facts"), .init("rivals", "rivals"),
    .init("preferred_for", "preferred_for"), .init("against", "against"),
    .init("difference", "difference", alignment: .trailing), .init("ratio", "ratio", alignment: .trailing),
  ]

  /// The difference and the ratio to the first zone of the table; empty where the two may not be compared.
  private static func against(_ comparison: Comparison, _ zone: ZoneKey, column: Int) -> [DataTable.Cell] {
    guard let first = comparison.rows.first?.zone, first.key != zone,
      let difference = comparison.difference(column: column, zone, first.key)
    else { return [text(nil), number(nil), number(nil)] }
    return [
      .text(first.name), number(difference),
      number(comparison.ratio(column: column, zone, first.key)),
    ]
  }

  private static func line(_ zone: ZoneIdentity, _ column: ComparisonColumn, _ cell: ComparisonCell)
    -> [DataTable.Cell]
  {
    let key = column.indicator
    let seen = cell.observation
    let subject: String? = if case .lone(_, let name) = cell.standing { name } else { nil }
    return [
      .text(zone.name), text(zone.id), .text(key.indicator.rawValue), text(key.text), text(key.scope),
      .text(key.basis.rawValue), .text(key.measure.rawValue),
      text((seen?.period ?? column.period)?.period?.text),
      .text(name(of: cell.standing)), number(seen?.value, missing: "未报"), number(seen?.valueHigh),
      text(key.unit?.symbol),
      text(seen?.qualifier.rawValue), text(seen?.hedge), number(seen?.yearOnYear),
      text(seen.flatMap { $0.yearOnYear == nil ? nil : $0.yearOnYearQualifier.rawValue }),
      integer(cell.rank?.position), integer(cell.rank?.of), integer(cell.rank?.gained),
      integer(cell.rank?.previous?.of), text(subject),
      seen.map { .list($0.sources.map(\.description)) } ?? .missing(shown: ""),
      seen?.conflict.map { .list($0.rivals.map(\.value.plain)) } ?? .missing(shown: ""),
      text(seen?.conflict?.reason.rawValue),
    ]
  }

  private static func name(of standing: ComparisonCell.Standing) -> String {
    switch standing {
    case .comparable: "comparable"
    case .hedged: "hedged"
    case .apart(let reasons): "apart: " + reasons.map(\.rawValue).sorted().joined(separator: ", ")
    case .lone: "lone"
    case .notReported: "not_reported"
    }
  }

  private static func text(_ text: String?) -> DataTable.Cell {
    text.map { .text($0) } ?? .missing(shown: "")
  }
  private static func integer(_ value: Int?) -> DataTable.Cell {
    value.map { .integer($0) } ?? .missing(shown: "")
  }
  private static func number(_ value: PrintedDecimal?, missing: String = "") -> DataTable.Cell {
    value.map { .number($0, shown: $0.plain) } ?? .missing(shown: missing)
  }
}
