import FactModel
import SourceText

extension ObservedPeriod {
  /// End, kind, start, notation, issue: a total order.
  var sortKey: (Int, Int, Int, String, String) {
    let (start, end) = bounds ?? (Int.min, Int.min)
    let read =
      switch readIn {
      case .issue(let date): date.description
      case .document(let id): "~" + id.rawValue
      case nil: ""
      }
    return (end, kind?.order ?? -1, start, period?.text ?? "", read)
  }

  /// First and last day, counted in 32 days to a month; nil without a year.
  var bounds: (start: Int, end: Int)? {
    guard let period else { return nil }
    func day(_ year: Int, _ month: Int, _ day: Int) -> Int { (year * 12 + month) * 32 + day }
    switch period {
    case .year(let y): return (day(y, 1, 1), day(y, 12, 31))
    case .years(let a, let b): return (day(a, 1, 1), day(b, 12, 31))
    case .month(let y?, let m): return (day(y, m, 1), day(y, m, 31))
    case .months(let y?, let a, let to, let b): return (day(y, a, 1), day(to ?? y, b, 31))
    case .quarter(let y?, let q): return (day(y, q * 3 - 2, 1), day(y, q * 3, 31))
    case .day(let y?, let m, let d): return (day(y, m, d), day(y, m, d))
    case .month, .months, .quarter, .day: return nil
    }
  }
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
