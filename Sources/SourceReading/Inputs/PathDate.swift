import SourceText

/// A date that a path names: `2024-10-15`, `20241015`, `2024-10/15`, `2024年10月15日`, or a month alone, `2024-10`.
enum PathDate {
  /// The date nearest the path's end; a day is preferred to a month, whichever stands later.
  static func find(in path: String) -> CivilDate? {
    let scalars = path.unicodeScalars.map(\.value)
    var month: CivilDate?
    var day: CivilDate?
    for start in scalars.indices where isDigit(scalars[start]) && (start == 0 || !isDigit(scalars[start - 1]))
    {
      guard let date = date(in: scalars, at: start) else { continue }
      if date.day != nil { day = date } else if date.month != nil { month = date }
    }
    return day ?? month
  }

  private static func date(in scalars: [UInt32], at start: Int) -> CivilDate? {
    var end = start
    while end < scalars.count, isDigit(scalars[end]) { end += 1 }
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 * 10 + Int(scalars[$1] - 48) }
    }
    switch end - start {
    case 8:
      return inOurTimes(number(start..<start + 4), number(start + 4..<start + 6), number(start + 6..<end))
    case 6: return inOurTimes(number(start..<start + 4), number(start + 4..<end), nil)
    case 4: break
    default: return nil
    }
    let year = number(start..<end)
    guard let (monthDigits, afterMonth) = group(scalars, after: end, marks: [0x2D, 0x2F, 0x5F, 0x2E, 0x5E74])
    else { return nil }
    let month = number(monthDigits)
    if let (dayDigits, _) = group(scalars, after: afterMonth, marks: [0x2D, 0x2F, 0x5F, 0x2E, 0x6708]),
      let date = inOurTimes(year, month, number(dayDigits))
    {
      return date
    }
    return inOurTimes(year, month, nil)
  }

  /// One or two digits after one of `marks`, not followed by a third.
  private static func group(
    _ scalars: [UInt32], after index: Int, marks: Set<UInt32>
  ) -> (digits: Range<Int>, end: Int)? {
    guard index < scalars.count, marks.contains(scalars[index]) else { return nil }
    var end = index + 1
    while end < scalars.count, isDigit(scalars[end]) { end += 1 }
    guard (1...2).contains(end - index - 1) else { return nil }
    return (index + 1..<end, end)
  }

  private static func inOurTimes(_ year: Int, _ month: Int, _ day: Int?) -> CivilDate? {
    guard (1949...2199).contains(year) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}
