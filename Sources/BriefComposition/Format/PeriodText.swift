import FactModel
import SourceText

/// Words for a period: 2024年1—8月, 2024年上半年, 截至2024年8月31日; Jan–Aug 2024.
struct PeriodText {
  var language: Language

  /// The period in full. Nil for no period.
  func full(_ period: TimePeriod?, kind: PeriodKind?) -> String? {
    guard let period else { return nil }
    let text = plain(period, kind: kind)
    return kind == .asOf || period.isDay ? asOf(text) : text
  }

  /// Without the year, for a page that names it elsewhere: 1—8月. A whole year keeps its name; a day stands with 截至
  /// unless `prefixed` is false.
  func short(_ period: TimePeriod?, kind: PeriodKind?, prefixed: Bool = true) -> String? {
    let short = period?.withoutYear ?? period
    return prefixed ? full(short, kind: kind) : short.map { plain($0, kind: kind) }
  }

  /// 2024年10月31日, 2024年10月; 31 Oct 2024.
  func date(_ date: CivilDate) -> String {
    guard let month = date.month else { return plain(.year(date.year), kind: nil) }
    guard let day = date.day else { return plain(.month(year: date.year, month), kind: nil) }
    return plain(.day(year: date.year, month: month, day: day), kind: nil)
  }

  private func plain(_ period: TimePeriod, kind: PeriodKind?) -> String {
    language == .zh ? chinese(period, kind: kind) : english(period)
  }

  private func asOf(_ text: String) -> String {
    language == .zh ? "截至" + text : "as of " + text
  }

  // MARK: Chinese

  private func chinese(_ period: TimePeriod, kind: PeriodKind?) -> String {
    func year(_ y: Int?) -> String { y.map { "\($0)年" } ?? "" }
    switch period {
    case .year(let y): return "\(y)年"
    case .years(let a, let b): return "\(a)—\(b)年"
    case .month(let y, let m): return year(y) + "\(m)月"
    case .quarter(let y, let q): return year(y) + Self.quarters[q - 1]
    case .day(let y, let m, let d): return year(y) + "\(m)月\(d)日"
    case .months(let y, let a, let toYear, let b):
      if y != toYear { return year(y) + "\(a)月—" + year(toYear) + "\(b)月" }
      if a == 1, let name = Self.cumulative[b], kind != .month { return year(y) + name }
      return year(y) + "\(a)—\(b)月"
    }
  }

  private static let quarters = ["一季度", "二季度", "三季度", "四季度"]
  /// Cumulative spans with a name of their own, by their last month.
  private static let cumulative: [Int: String] = [3: "一季度", 6: "上半年", 9: "前三季度"]

  // MARK: English

  private func english(_ period: TimePeriod) -> String {
    func year(_ y: Int?) -> String { y.map { " \($0)" } ?? "" }
    let month = { (m: Int) in Self.months[m - 1] }
    switch period {
    case .year(let y): return "\(y)"
    case .years(let a, let b): return "\(a)–\(b)"
    case .month(let y, let m): return month(m) + year(y)
    case .quarter(let y, let q): return "Q\(q)" + year(y)
    case .day(let y, let m, let d): return "\(d) " + month(m) + year(y)
    case .months(let y, let a, let toYear, let b):
      if y != toYear { return month(a) + year(y) + "–" + month(b) + year(toYear) }
      return month(a) + "–" + month(b) + year(y)
    }
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension TimePeriod {
  fileprivate var isDay: Bool {
    if case .day = self { return true }
    return false
  }

  /// The same months without their year; nil where nothing would be left.
  fileprivate var withoutYear: TimePeriod? {
    switch self {
    case .year, .years: nil
    case .month(_, let m): .month(year: nil, m)
    case .quarter(_, let q): .quarter(year: nil, q)
    case .day(_, let m, let d): .day(year: nil, month: m, day: d)
    case .months(let y, let a, let toYear, let b):
      y == toYear ? .months(year: nil, a, toYear: nil, b) : nil
    }
  }
}
