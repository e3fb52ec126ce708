import Aggregation
import FactModel

extension PrintedDecimal? {
  /// The value in base units, for expectations.
  var plain: String? { self?.plain }
}

extension Comparison {
  /// A readable dump: a line a column, a line a row.
  var dump: String {
    var lines = columns.map { column in
      let key = column.indicator
      let name = [key.indicator.rawValue, key.text, key.scope, key.basis.rawValue, key.measure.rawValue]
        .compactMap(\.self).joined(separator: " ")
      let total =
        switch column.total {
        case .sum(let total): "total \(total.value.plain) of \(total.zones.count)"
        case .refused(let reason): "no total: \(reason)"
        }
      let mixed = column.mixedScope ? " mixed" : ""
      return "\(name) [\(key.unit?.symbol ?? "")] \(column.period?.period?.text ?? "–")\(mixed); \(total)"
    }
    for row in rows {
      let cells = row.cells.map { cell in
        let value = (cell.observation?.hedge ?? "") + (cell.observation?.value.plain ?? "未报")
        let rank = cell.rank.map { " #\($0.position)/\($0.of)\($0.tied ? "=" : "")" } ?? ""
        let standing: String =
          switch cell.standing {
          case .comparable: ""
          case .hedged: " hedged"
          case .apart(let reasons): " apart \(reasons.map(\.rawValue).joined(separator: ","))"
          case .lone(_, let name): " ※\(name)"
          case .notReported: ""
          }
        let parts = cell.parts.map { " {\($0.partName) \($0.value.plain)}" }.joined()
        return value + rank + standing + parts
      }
      lines.append("\(row.zone.shortName): " + cells.joined(separator: " | "))
    }
    return lines.joined(separator: "\n")
  }
}
