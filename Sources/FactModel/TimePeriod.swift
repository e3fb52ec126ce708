import SourceText

/// What a period is; two figures of different kinds are never one series.
public enum PeriodKind: String, Sendable, Hashable, CaseIterable {
  /// One month alone: 8月, 7月当月.
  case month
  /// Cumulative from January: 1—8月, 上半年.
  case ytd
  /// One quarter alone: 三季度 (一季度 is `ytd` as well as a quarter, and read as `ytd`).
  case quarter
  /// A calendar year.
  case year
  /// As of a day or the end of a month.
  case asOf = "as_of"
  /// Since a project began: 自开工以来累计.
  case life
}

/// The time a figure is for, in the contract's notation.
///
/// The year is nil when it is neither stated nor inferable: `--08`, `--01/--08`.
public enum TimePeriod: Hashable, Sendable {
  /// `2024`
  case year(Int)
  /// `2016/2018`
  case years(Int, Int)
  /// `2024-08`, `--08`
  case month(year: Int?, Int)
  /// `2024-01/2024-08`, `--01/--08`
  case months(year: Int?, Int, toYear: Int?, Int)
  /// `2024-Q3`, `--Q3`
  case quarter(year: Int?, Int)
  /// `2024-08-31`, `--08-31`
  case day(year: Int?, month: Int, day: Int)

  /// Months of one year, `2024-01/2024-08`.
  public static func months(_ year: Int?, _ from: Int, _ to: Int) -> TimePeriod {
    .months(year: year, from, toYear: year, to)
  }

  /// The contract's notation.
  public var text: String {
    // every fact prints its period twice: no strings of the parts
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { buffer in
      var writer = Writer(buffer: buffer)
      switch self {
      case .year(let y): writer.year(y)
      case .years(let a, let b):
        writer.year(a)
        writer.put("/")
        writer.year(b)
      case .month(let y, let m): writer.month(y, m)
      case .months(let y, let a, let toYear, let b):
        writer.month(y, a)
        writer.put("/")
        writer.month(toYear, b)
      case .quarter(let y, let q):
        writer.year(y)
        writer.put("-Q")
        writer.number(q, width: 1)
      case .day(let y, let m, let d):
        writer.month(y, m)
        writer.put("-")
        writer.number(d, width: 2)
      }
      return String(decoding: UnsafeBufferPointer(rebasing: buffer[..<writer.count]), as: UTF8.self)
    }
  }

  /// Writes the notation; its buffer holds six numbers of any length.
  private struct Writer {
    let buffer: UnsafeMutableBufferPointer<UInt8>
    var count = 0

    mutating func put(_ sign: StaticString) {
      for index in 0..<sign.utf8CodeUnitCount { put(sign.utf8Start[index]) }
    }

    private mutating func put(_ byte: UInt8) {
      buffer[count] = byte
      count += 1
    }

    mutating func year(_ year: Int?) {
      guard let year else { return put("-") }
      number(year, width: 4)
    }

    mutating func month(_ year: Int?, _ month: Int) {
      self.year(year)
      put("-")
      number(month, width: 2)
    }

    /// With noughts before it up to a width.
    mutating func number(_ value: Int, width: Int) {
      if value < 0 { put("-") }
      let start = count
      var rest = value.magnitude
      repeat {
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      } while rest > 0 || count - start < width
      buffer[start..<count].reverse()
    }
  }

  /// Reads the contract's notation; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    switch halves.count {
    case 1:
      guard let point = Point(halves[0]) else { return nil }
      switch (point.year, point.month, point.day, point.quarter) {
      case (let y?, nil, nil, nil): self = .year(y)
      case (let y, nil, nil, let q?): self = .quarter(year: y, q)
      case (let y, let m?, nil, nil): self = .month(year: y, m)
      case (let y, let m?, let d?, nil): self = .day(year: y, month: m, day: d)
      default: return nil
      }
    case 2:
      guard let a = Point(halves[0]), let b = Point(halves[1]), a.day == nil, b.day == nil,
        a.quarter == nil, b.quarter == nil
      else { return nil }
      switch (a.month, b.month) {
      case (nil, nil):
        guard let from = a.year, let to = b.year, from <= to else { return nil }
        self = .years(from, to)
      case (let from?, let to?):
        guard (a.year == nil) == (b.year == nil) else { return nil }
        self = .months(year: a.year, from, toYear: b.year, to)
      default: return nil
      }
    default: return nil
    }
  }

  /// One side of the notation.
  private struct Point {
    var year: Int?
    var month: Int?
    var day: Int?
    var quarter: Int?

    init?(_ text: some StringProtocol) {
      var rest = Substring(text)
      if rest.hasPrefix("--") {
        rest = rest.dropFirst(2)
      } else {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.utf8.count == 4, let y = Int(digits) else { return nil }
        year = y
        rest = rest.dropFirst(4)
        if rest.isEmpty { return }
        guard rest.first == "-" else { return nil }
        rest = rest.dropFirst()
      }
      if rest.first == "Q" {
        guard let q = Int(rest.dropFirst()), (1...4).contains(q) else { return nil }
        quarter = q
        return
      }
      let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }),
        let m = Int(parts[0]), (1...12).contains(m)
      else { return nil }
      month = m
      if parts.count == 2 {
        guard let d = Int(parts[1]), (1...CivilDate.days(in: m, of: year ?? 2000)).contains(d) else {
          return nil
        }
        day = d
      }
    }
  }
}
