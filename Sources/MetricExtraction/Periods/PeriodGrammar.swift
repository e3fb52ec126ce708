import FactModel
import Lexicons
import SourceText

/// Words for a time: 今年1-8月份, 前三季度, 截至2024年8月底, 7月当月, 2016至2018年, 去年同期, “十四五”期间.
extension ScanPass {
  typealias Expression = PeriodMention.Expression

  /// A period that begins with a number; gives the place after it, nil where none begins.
  mutating func period(at position: Int) -> Int? {
    let (before, _) = position > start ? text.scalar(before: position) : (0, 0)
    if before == 0x7B2C || (before | 0x20) &- 97 < 26 || before == 0x2E { return nil }
    var expression = Expression()
    if let iso = isoDate(at: position) {
      return finish(iso.expression, from: position, to: iso.end)
    }
    if let years = yearRange(at: position) ?? yearPair(at: position) {
      expression.year = .stated(years.from)
      expression.form = .years(toYear: years.to)
      return finish(expression, from: position, to: years.end)
    }
    if let year = statedYear(at: position) {
      expression.year = .stated(year.year)
      return afterYear(&expression, from: position, to: year.end)
    }
    if let day = dayAlone(at: position) {
      expression.form = .day(month: 0, day: day.value)
      return finish(expression, from: position, to: day.end)
    }
    if let years = yearsOn(at: position) {
      expression.form = .vague
      return finish(expression, from: position, to: years)
    }
    guard let inner = within(at: position) else { return nil }
    expression.form = inner.form
    return finish(expression, from: position, to: inner.end)
  }

  /// 16年来, 20多年来, 5年后: the place behind.
  private func yearsOn(at position: Int) -> Int? {
    guard let count = small(at: position, upTo: 60) else { return nil }
    var at = count.end
    for word in ["多", "余"] as [StaticString] where text.hasPrefix(word, at: at) { at += 3 }
    guard text.hasPrefix("年来", at: at) || text.hasPrefix("年后", at: at), at + 6 <= end else { return nil }
    return at + 6
  }

  /// A period that begins with a word of the table; gives the place after it.
  mutating func periodWord(_ row: Int, at span: TextSpan) -> Int {
    let word = lexicon.periods[row]
    var expression = Expression()
    switch word.kind {
    case .none: return span.upper
    case .asOf:
      asOf = span
      return span.upper
    case .relativeYear:
      expression.year = .relative(word.first)
      return afterYear(&expression, from: span.lower, to: span.upper)
    case .sameYear:
      expression.year = .same
      return afterYear(&expression, from: span.lower, to: span.upper)
    case .wholeYear:
      return finish(expression, from: span.lower, to: span.upper)
    case .yearStart, .yearEnd:
      expression.edge = word.kind == .yearEnd ? .end : .start
      return finish(expression, from: span.lower, to: span.upper)
    case .relativeMonth: expression.form = .relativeMonth(word.first)
    case .relativeDay: expression.form = .relativeDay(word.first)
    case .sameMonth: expression.form = .sameMonth
    case .month: expression.form = .month(word.first)
    case .months: expression.form = .months(word.first, word.last)
    case .samePeriod:
      expression.form = .samePeriod
      expression.isComparisonBase = true
    case .plan:
      expression.year = .stated(word.first)
      expression.form = .years(toYear: word.last)
    case .vague: expression.form = .vague
    case .life: expression.form = .life
    case .leading, .ordinal:
      guard let inner = leading(word.kind, from: span) else {
        guard word.kind == .ordinal else { return span.upper }
        return quantity(at: span.upper) ?? span.upper
      }
      expression.form = inner.form
      return finish(expression, from: span.lower, to: inner.end)
    }
    return finish(expression, from: span.lower, to: span.upper)
  }

  // MARK: parts

  /// 2024年, 二〇二四年, 24年8月: a year in words and the place after 年.
  private func statedYear(at position: Int) -> (year: Int, end: Int)? {
    var digits = 0
    var year = 0
    var at = position
    let isArabic = text[at] &- 48 < 10
    while digits < 5, at < end {
      let (scalar, length) = text.scalar(at: at)
      let digit = isArabic ? Int(scalar) - 48 : Int(ChineseNumeral.digit(scalar))
      guard (0...9).contains(digit), isArabic || scalar != 0x4E24 else { break }
      year = year * 10 + digit
      digits += 1
      at += length
    }
    if text[at] == UInt8(ascii: " ") { at += 1 }
    for word in ["财年", "财政年度", "会计年度"] as [StaticString]
    where digits == 4 && (1900...2100).contains(year) && text.hasPrefix(word, at: at) {
      return (year, at + word.utf8CodeUnitCount)
    }
    guard text.scalar(at: at).value == 0x5E74, at + 3 <= end else { return nil }
    if digits == 4, (1900...2100).contains(year) { return (year, at + 3) }
    // 24年8月, ’98年: two digits only where a month follows or an apostrophe stands before
    let mark = text.scalar(before: position).value
    guard digits == 2, isArabic, mark == 0x27 || mark == 0x2019 || within(at: at + 3) != nil else {
      return nil
    }
    return (year < 60 ? 2000 + year : 1900 + year, at + 3)
  }

  /// 2016至2018年, 2016—2018年, 2016年至2018年, 2016-2018.
  private func yearRange(at position: Int) -> (from: Int, to: Int, end: Int)? {
    guard let from = fourDigits(at: position) else { return nil }
    var at = position + 4
    if text.scalar(at: at).value == 0x5E74 { at += 3 }
    guard let sign = joint(at: at), let to = fourDigits(at: sign), from < to, to - from < 40 else {
      return nil
    }
    at = sign + 4
    if text.scalar(at: at).value == 0x5E74 { return (from, to, at + 3) }
    return nil
  }

  /// 2023年及2024年共完成: two years together.
  private func yearPair(at position: Int) -> (from: Int, to: Int, end: Int)? {
    guard let from = fourDigits(at: position), text.hasPrefix("年", at: position + 4) else { return nil }
    var at = position + 7
    guard ["及", "和", "与", "、"].contains(where: { text.hasPrefix($0 as StaticString, at: at) }) else {
      return nil
    }
    at += 3
    guard let to = fourDigits(at: at), to == from + 1, text.hasPrefix("年", at: at + 4),
      ["共", "累计", "合计", "两年"].contains(where: { text.hasPrefix($0 as StaticString, at: at + 7) })
    else { return nil }
    return (from, to, at + 7)
  }

  /// 7日举行, 24日上午, 12日,: a day of the month the page is issued in, or of the one before.
  private func dayAlone(at position: Int) -> (value: Int, end: Int)? {
    guard text[position] &- 48 < 10, let day = small(at: position, upTo: 31),
      text.scalar(at: day.end).value == 0x65E5, day.end + 3 < end
    else { return nil }
    let after = day.end + 3
    let before = position > start ? text.scalar(before: position).value : 0x3002
    let opens =
      before == 0x3002 || before == 0xFF0C || before == 0x2C || before &- 0x4E00 < 0x5200 && before != 0x6708
    guard opens else { return nil }
    for word in ["上午", "下午", "晚", "举行", "召开", "宣布", "发布", "获悉", "在"] as [StaticString]
    where text.hasPrefix(word, at: after) {
      return (day.value, after)
    }
    let next = text.scalar(at: after).value
    let isHead = position == start || before == 0x3002
    return isHead && (next == 0xFF0C || next == 0x2C) ? (day.value, after) : nil
  }

  /// A year of four ASCII digits that no fifth follows.
  private func fourDigits(at position: Int) -> Int? {
    var year = 0
    for offset in 0..<4 {
      let digit = text[position + offset] &- 48
      guard digit < 10, position + offset < end else { return nil }
      year = year * 10 + Int(digit)
    }
    return (1900...2100).contains(year) && text[position + 4] &- 48 >= 10 ? year : nil
  }

  /// 2024-08-31, 2024.8.31, 2024/8/31.
  private func isoDate(at position: Int) -> (expression: Expression, end: Int)? {
    guard let year = fourDigits(at: position) else { return nil }
    let mark = text[position + 4]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "/"),
      let month = small(at: position + 5, upTo: 12), month.end - position - 5 <= 2,
      text[month.end] == mark, let day = small(at: month.end + 1, upTo: 31)
    else { return nil }
    return (
      Expression(year: .stated(year), form: .day(month: month.value, day: day.value)), day.end
    )
  }

  /// A whole number from 1 up to a limit, in digits or Chinese numerals.
  private func small(at position: Int, upTo limit: Int) -> (value: Int, end: Int)? {
    var at = position
    var value = 0
    if text[at] &- 48 < 10 {
      while at < end, text[at] &- 48 < 10, at - position < 3 {
        value = value * 10 + Int(text[at] &- 48)
        at += 1
      }
    } else {
      // 一 … 九, 十, 十一 … 九十九
      var (scalar, length) = text.scalar(at: at)
      let first = Int(ChineseNumeral.digit(scalar))
      if first > 0 {
        value = first
        at += length
        (scalar, length) = text.scalar(at: at)
      }
      if scalar == 0x5341 {
        value = max(value, 1) * 10
        at += length
        let unit = Int(ChineseNumeral.digit(text.scalar(at: at).value))
        if unit > 0 {
          value += unit
          at += 3
        }
      }
    }
    return at > position && at <= end && (1...limit).contains(value) ? (value, at) : nil
  }

  /// The place after a sign that joins the ends of a span: - — ~ 至 到.
  private func joint(at position: Int) -> Int? {
    var at = position
    if text[at] == UInt8(ascii: " ") { at += 1 }
    let (scalar, length) = text.scalar(at: at)
    switch scalar {
    case 0x2D, 0x7E, 0xFF5E, 0xFF0D, 0x2014, 0x2013, 0x2015, 0x2212, 0x81F3, 0x5230, 0x301C:
      at += length
      while text.scalar(at: at).value == 0x2014 { at += 3 }
      if text[at] == UInt8(ascii: " ") { at += 1 }
      return at
    default: return nil
    }
  }

  /// 月 or 月份 at a place; the place after it.
  private func monthMark(at position: Int) -> Int? {
    var at = position
    if text[at] == UInt8(ascii: " ") { at += 1 }
    guard text.scalar(at: at).value == 0x6708, at + 3 <= end else { return nil }
    return text.scalar(at: at + 3).value == 0x4EFD ? at + 6 : at + 3
  }

  /// 季度 or 季 at a place.
  private func quarterMark(at position: Int) -> Int? {
    guard text.scalar(at: position).value == 0x5B63 else { return nil }
    let next = text.scalar(at: position + 3).value
    if next == 0x5EA6 { return position + 6 }
    // 四季 of the year is no quarter
    return next == 0x672B ? position + 3 : nil
  }

  /// What stands within a year: months, quarters, days.
  private func within(at position: Int) -> (form: Expression.Form, end: Int)? {
    guard let first = small(at: position, upTo: 31) else { return nil }
    if let mark = quarterMark(at: first.end) {
      guard first.value <= 4 else { return nil }
      if let next = joint(at: mark), let last = small(at: next, upTo: 4),
        let lastMark = quarterMark(at: last.end), last.value > first.value
      {
        return (.months(first.value * 3 - 2, last.value * 3), lastMark)
      }
      return (first.value == 1 ? .months(1, 3) : .quarter(first.value), mark)
    }
    if let months = monthSpan(from: first) { return months }
    if let next = joint(at: first.end), let last = small(at: next, upTo: 4),
      let mark = quarterMark(at: last.end), first.value < last.value
    {
      return (.months(first.value * 3 - 2, last.value * 3), mark)
    }
    guard first.value <= 12, let mark = monthMark(at: first.end) else { return nil }
    if let day = small(at: mark, upTo: 31), mark == first.end + 3,
      [0x65E5, 0x53F7].contains(text.scalar(at: day.end).value)
    {
      return (.day(month: first.value, day: day.value), dayEnd(day.end + 3))
    }
    return (.month(first.value), mark)
  }

  /// 1-8月份, 1月至8月, 1～8月, 1、2月.
  private func monthSpan(from first: (value: Int, end: Int)) -> (form: Expression.Form, end: Int)? {
    guard first.value <= 12 else { return nil }
    let afterFirst = monthMark(at: first.end) ?? first.end
    var next = joint(at: afterFirst)
    if next == nil, afterFirst == first.end, text.scalar(at: afterFirst).value == 0x3001 {
      next = afterFirst + 3
    }
    guard let next, let last = small(at: next, upTo: 12), let mark = monthMark(at: last.end),
      last.value > first.value
    else { return nil }
    // 8月5日至9月10日 has days: the span ends with the first day
    if let day = small(at: mark, upTo: 31), text.scalar(at: day.end).value == 0x65E5 { return nil }
    return (.months(first.value, last.value), mark)
  }

  /// 8日至12日, 8日-12日, 8日上午: past the second day.
  private func dayEnd(_ position: Int) -> Int {
    guard let next = joint(at: position), let day = small(at: next, upTo: 31),
      text.scalar(at: day.end).value == 0x65E5
    else { return position }
    return day.end + 3
  }

  /// 前三季度, 前8个月, 头两个月, 第三季度.
  private func leading(
    _ kind: PeriodRow.Kind, from span: TextSpan
  ) -> (form: Expression.Form, end: Int)? {
    var count = small(at: span.upper, upTo: 12)
    if count == nil, text.scalar(at: span.upper).value == 0x4E24 { count = (2, span.upper + 3) }
    guard let count else { return nil }
    var at = count.end
    if text.scalar(at: at).value == 0x4E2A { at += 3 }
    if let mark = quarterMark(at: at), count.value <= 4 {
      if kind == .ordinal {
        return (count.value == 1 ? .months(1, 3) : .quarter(count.value), mark)
      }
      return (.months(1, count.value * 3), mark)
    }
    guard kind == .leading, text.scalar(at: at).value == 0x6708 else { return nil }
    at += 3
    if text.scalar(at: at).value == 0x4EFD { at += 3 }
    return (count.value == 1 ? .month(1) : .months(1, count.value), at)
  }

  // MARK: joining

  /// After a year: 度, 的, and what stands within it.
  private mutating func afterYear(_ expression: inout Expression, from: Int, to: Int) -> Int {
    var at = to
    if text.scalar(at: at).value == 0x5EA6 { at += 3 }
    var inner = at
    if text.scalar(at: inner).value == 0x7684 { inner += 3 }
    while text[inner] == UInt8(ascii: " ") { inner += 1 }
    if let (form, after) = within(at: inner) {
      expression.form = form
      return finish(expression, from: from, to: after)
    }
    if let match = lexicon.lexer.longestMatch(in: text, at: inner, limit: end),
      let entry = lexicon.lexer.entries(of: match.value).first(where: { $0.table == .period })
    {
      let word = lexicon.periods[Int(entry.row)]
      switch word.kind {
      case .months: expression.form = .months(word.first, word.last)
      case .month: expression.form = .month(word.first)
      case .sameMonth: expression.form = .sameMonth
      case .wholeYear: break
      case .yearEnd: expression.edge = .end
      case .yearStart: expression.edge = .start
      case .samePeriod:
        expression.form = .samePeriod
        expression.isComparisonBase = true
      case .leading, .ordinal:
        guard let part = leading(word.kind, from: TextSpan(inner, match.end)) else {
          return finish(expression, from: from, to: at)
        }
        expression.form = part.form
        return finish(expression, from: from, to: part.end)
      default: return finish(expression, from: from, to: at)
      }
      return finish(expression, from: from, to: match.end)
    }
    return finish(expression, from: from, to: at)
  }

  /// What may follow a period (底, 末, 以来, 当月, 同期, 期间) and stand before it (截至, 比), then the mention.
  private mutating func finish(_ found: Expression, from: Int, to: Int) -> Int {
    var expression = found
    var lower = from
    var upper = to
    takeEnding(&expression, &upper)
    if let asOf, asOf.upper == from || asOf.upper + 1 == from && text[asOf.upper] == 0x20 {
      expression.isAsOf = true
      lower = asOf.lower
    } else if from > start {
      let (before, length) = text.scalar(before: from)
      switch before {
      case 0x5230, 0x81F3:  // 到8月底, 至2023年末
        if expression.edge == .end || expression.form == .year {
          expression.isAsOf = true
          lower = from - length
        }
      case 0x4E0E where text.hasPrefix("相比", at: upper) || text.hasPrefix("相较", at: upper):  // 与……相比
        expression.isComparisonBase = true
        lower = from - length
      case 0x6BD4, 0x8F83, 0x540C, 0x4E8E:  // 比 较 同 于
        if isEarlier(expression) {
          expression.isComparisonBase = true
          lower = from - length
        }
      default: break
      }
    }
    if !expression.isToDate, expression.form != .vague, beginsSpan(from, to: upper) {
      expression.isToDate = true
    }
    asOf = nil
    if lower < from, let last = mentions.last, last.span.upper > lower {
      if case .word = last.kind, last.span.lower >= lower { mentions.removeLast() } else { lower = from }
    }
    mentions.append(
      Mention(
        span: TextSpan(lower, upper), rule: Self.rule(expression),
        kind: .period(PeriodMention(expression: expression))))
    return upper
  }

  /// 自2月7日举办首场活动以来, 3月起: from there to the day of writing.
  private func beginsSpan(_ from: Int, to upper: Int) -> Bool {
    if text.hasPrefix("起", at: upper) {
      let after = text.scalar(at: upper + 3).value
      return [0xFF0C, 0x2C, 0x5DF2, 0x6211, 0x5168, 0x7D2F].contains(after)  // ，, 已 我 全 累
    }
    guard text.hasPrefix("自", at: from - 3) || text.hasPrefix("从", at: from - 3) else { return false }
    var at = upper
    let limit = min(end, upper + 75)
    while at < limit {
      let (scalar, length) = text.scalar(at: at)
      if [0xFF0C, 0x2C, 0x3002, 0xFF1B].contains(scalar) { return false }
      if text.hasPrefix("以来", at: at) { return true }
      at += length
    }
    return false
  }

  private func isEarlier(_ expression: Expression) -> Bool {
    switch (expression.year, expression.form) {
    case (.relative(let years), _): years < 0
    case (_, .relativeMonth(let months)): months < 0
    case (_, .samePeriod), (.stated, _): true
    case (_, .months), (_, .month), (_, .quarter): true
    default: expression.edge == .start
    }
  }

  private func takeEnding(_ expression: inout Expression, _ upper: inout Int) {
    while upper < end {
      let (scalar, _) = text.scalar(at: upper)
      switch scalar {
      case 0x5E95, 0x672B:  // 底 末
        guard expression.edge == .none else { return }
        expression.edge = .end
        upper += 3
      case 0x6B62:  // 止
        expression.isAsOf = true
        upper += 3
      case 0x5F53 where text.hasPrefix("当月", at: upper):
        expression.isAlone = true
        upper += 6
      case 0x5355 where text.hasPrefix("单月", at: upper):
        expression.isAlone = true
        upper += 6
      case 0x540C where text.hasPrefix("同期", at: upper):
        expression.isComparisonBase = true
        upper += 6
      case 0x4EE5 where text.hasPrefix("以来", at: upper):
        expression.isToDate = true
        upper += 6
      case 0x81F3 where text.hasPrefix("至今", at: upper):
        expression.isToDate = true
        upper += 6
      case 0x671F where text.hasPrefix("期间", at: upper): upper += 6
      case 0x65F6 where text.hasPrefix("时期", at: upper): upper += 6
      case 0x5185: upper += 3  // 内
      default: return
      }
    }
  }

  private static func rule(_ expression: Expression) -> StaticRule {
    if expression.isComparisonBase { return "period.base" }
    if expression.edge == .end || expression.isAsOf { return "period.as_of" }
    switch expression.form {
    case .year: return "period.year"
    case .years: return "period.years"
    case .month, .relativeMonth, .sameMonth: return "period.month"
    case .months: return "period.months"
    case .quarter: return "period.quarter"
    case .day, .relativeDay: return "period.day"
    case .samePeriod: return "period.base"
    case .life: return "period.life"
    case .vague: return "period.vague"
    }
  }
}
