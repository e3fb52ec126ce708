import FactModel
import SourceText

extension ObservedPeriod {
  /// End, kind, start, notation, issue: a total order.
  var sortKey: (Int, Int, Int, String, String) {
    let (start, end) = bounds.map { ($0.begin, $0.end) } ?? (Int.min, Int.min)
    let read =
      switch readIn {
      case .issue(let date): date.description
      case .document(let id): "~" + id.rawValue
      case nil: ""
      }
    return (end, kind?.order ?? -1, start, period?.text ?? "", read)
  }

  /// First and last day; nil without a year.
  var bounds: PeriodSpan? { period?.span }
}

extension PeriodKind {
  /// Preference among periods of one end: cumulative first, as newspapers report.
  var order: Int {
    switch self {
    case .life: 0
    case .asOf: 1
    case .month: 2
    case .quarter: 3
    case .year: 4
    case .ytd: 5
    }
  }
}
