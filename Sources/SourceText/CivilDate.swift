/// A calendar day, month or year, as far as it is known. No time zone, no clock.
public struct CivilDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year of the Gregorian calendar.
  public var year: Int
  /// 1–12, nil when only the year is known.
  public var month: Int?
  /// 1–31, nil when only the month is known.
  public var day: Int?

  /// Nil when the month or the day does not exist.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...CivilDate.days(in: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2024-10-15`, `2024-10` or `2024`; nil for anything else.
  @inlinable
  public init?(_ text: some StringProtocol) {
    var (year, month, day, count) = (0, 0, 0, 0)
    for byte in text.utf8 {
      let digit = Int(byte &- UInt8(ascii: "0"))
      switch count {
      case 0...3 where digit < 10: year = year * 10 + digit
      case 5...6 where digit < 10: month = month * 10 + digit
      case 8...9 where digit < 10: day = day * 10 + digit
      case 4 where byte == UInt8(ascii: "-"), 7 where byte == UInt8(ascii: "-"): break
      default: return nil
      }
      count += 1
    }
    switch count {
    case 4: self.init(year: year)
    case 7: self.init(year: year, month: month)
    case 10: self.init(year: year, month: month, day: day)
    default: return nil
    }
  }

  /// Days of a month in the Gregorian calendar.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// `2024-10-15`, `2024-10` or `2024`.
  public var description: String {
    func pad(_ n: Int, _ width: Int) -> String {
      let digits = String(n)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    var text = pad(year, 4)
    if let month { text += "-" + pad(month, 2) }
    if let day { text += "-" + pad(day, 2) }
    return text
  }

  /// `2024-10`, or nil when the month is unknown.
  public var monthText: String? {
    month.flatMap { CivilDate(year: year, month: $0)?.description }
  }

  /// Earlier first; a date known only to the month stands before the days of that month.
  public static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
  }
}

/// When a document was issued, and how that is known. Never the clock, never a file's modification time.
public struct IssueDate: Hashable, Sendable {
  /// Where an issue date comes from.
  public enum Origin: String, Sendable, CaseIterable {
    /// The document's own words: masthead, dateline, metadata, the NDJSON field.
    case document
    /// The path: `2024-10-15`, `20241015`, `2024-10/15`, or a month alone.
    case path
    /// `--published`.
    case option
  }

  /// The day or month of issue.
  public var date: CivilDate
  /// Where it was found.
  public var origin: Origin

  public init(_ date: CivilDate, origin: Origin) {
    self.date = date
    self.origin = origin
  }
}
