import FactModel
import Lexicons
import SourceText

/// The forms a quantity takes beyond number and unit: ranges, lists, fractions, tenths, doublings, and what is none.
extension ScanPass {
  /// 30~50亿元, 2000-3000万元, 4家至6家, 5%—8%.
  mutating func range(from low: ScaledNumber, unit lowUnit: FoundUnit?) -> Int? {
    let afterLow = lowUnit?.end ?? low.end
    guard let other = rangeSign(at: afterLow), !isChange(before: low.digits.lower),
      var high = scaledNumber(at: other), let highUnit = unit(at: high.end, isChinese: high.isChinese),
      UnitRules.fits(highUnit, high, in: text)
    else { return nil }
    if let lowUnit, lowUnit.row != highUnit.row, base(of: lowUnit) != base(of: highUnit) { return nil }
    var low = low
    if lowUnit == nil, !low.hasScale {
      low.exponent += high.scale
      if high.isChinese, high.hasScale { low.exponent += high.exponent - min(0, high.exponent) }
    }
    high.isNegative = false
    let upper = PrintedDecimal(
      significand: high.significand, exponent: high.exponent + highUnit.exponent,
      text: text.string(high.digits.range))
    var shown = low
    shown.scaleStart = high.scaleStart
    if let lowUnit, lowUnit.exponent != highUnit.exponent {
      shown.exponent += lowUnit.exponent - highUnit.exponent
    }
    shown.open = high.open
    if UnitRules.isName(shown, highUnit, in: text) { return highUnit.end }
    return emit(shown, unit: highUnit, high: upper)
  }

  /// The place after a range sign; nil where none stands.
  private func rangeSign(at position: Int) -> Int? {
    let (scalar, length) = text.scalar(at: position)
    switch scalar {
    case 0x2D, 0x7E, 0xFF5E, 0xFF0D, 0x2014, 0x2013, 0x2015, 0x2212, 0x81F3, 0x5230, 0x301C:
      var next = position + length
      if scalar == 0x2014, text.scalar(at: next).value == 0x2014 { next += 3 }
      let first = text.scalar(at: next).value
      return first &- 48 < 10 || ChineseNumeral.begins(with: first) ? next : nil
    default: return nil
    }
  }

  /// 从3次到1次, 由20亿元至50亿元 tell a change, no range.
  private func isChange(before position: Int) -> Bool {
    var at = position
    if let hedge, hedge.span.upper == position { at = hedge.span.lower }
    let scalar = text.scalar(before: at).value
    return scalar == 0x4ECE || scalar == 0x7531
  }

  /// 分别为10、20和30亿元: a number in a list takes the unit of the list's end.
  mutating func listUnit(of number: ScaledNumber) -> Int? {
    guard !number.isChinese, !number.hasScale || number.scale >= 4 else { return nil }
    var position = number.end
    var steps = 0
    while let next = listSign(at: position) {
      guard let item = scaledNumber(at: next), !item.isChinese else { return nil }
      steps += 1
      guard steps <= 12 else { return nil }
      position = item.end
      guard let unit = unit(at: item.end, isChinese: false) else { continue }
      guard UnitRules.fits(unit, item, in: text), unit.dimension != .time else { return nil }
      var own = number
      if !own.hasScale, item.hasScale {
        own.exponent += item.scale
      }
      var lent = unit
      lent.start = number.end
      lent.end = number.end
      own.scaleStart = number.end
      return emit(own, unit: lent)
    }
    return nil
  }

  private func listSign(at position: Int) -> Int? {
    let (scalar, length) = text.scalar(at: position)
    switch scalar {
    case 0x3001, 0x548C, 0x53CA, 0x4E0E:  // 、和及与
      return text[position + length] &- 48 < 10 ? position + length : nil
    default: return nil
    }
  }

  /// A number without a unit: kept where a list or 亿 shows that it counts something.
  mutating func bare(_ number: ScaledNumber) -> Int? {
    let next = text.scalar(at: number.end).value
    if (next | 0x20) &- 97 < 26 { return nil }
    let isHedged = hedge.map { $0.span.upper == number.digits.lower } ?? false
    if number.isChinese {
      guard number.hasScale, isHedged || !number.isImplied || isReached(number), next != 0x7EA7 else {
        return nil
      }
    } else if !number.hasScale {
      let before = text.scalar(before: number.digits.lower).value
      guard before != 0x7B2C, !((before | 0x20) &- 97 < 26), !Self.isNameMark(next) else { return nil }
    } else if next == 0x7EA7 {
      return number.end  // 500亿级
    }
    let unit = FoundUnit(
      dimension: .bare, start: number.end, end: number.end)
    if isName(number, unit) { return number.end }
    return emit(number, unit: unit)
  }

  /// 达到万亿规模: a scale alone that something has come to.
  private func isReached(_ number: ScaledNumber) -> Bool {
    text.endsWith("达", at: number.digits.lower) || text.endsWith("达到", at: number.digits.lower)
  }

  /// 级 号 期 届 版 路 线 楼 强 …: what stands before them is a name.
  static func isNameMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7EA7, 0x53F7, 0x671F, 0x5C4A, 0x7248, 0x8DEF, 0x7EBF, 0x697C, 0x5F3A, 0x4EE3, 0x540E,
      0x70B9, 0x65F6, 0x56FD, 0x7C7B, 0x95E8, 0x5468, 0x4F4D:
      true
    default: false
    }
  }

  // MARK: shares

  /// 三分之一, 百分之十五点三, 千分之五: the share in per cent.
  mutating func fraction(_ denominator: ScaledNumber) -> Int? {
    guard text.hasPrefix("分之", at: denominator.end), denominator.spread == 0 else { return nil }
    let top = denominator.end + 6
    guard let numerator = scaledNumber(at: top), numerator.spread == 0, denominator.exponent >= 0,
      let whole = Self.integer(denominator), whole > 1
    else { return nil }
    var share = numerator
    switch whole {
    case 100: break
    case 1000: share.exponent -= 1
    case 10_000: share.exponent -= 2
    default:
      guard let part = Self.integer(numerator), part < whole, whole < 1_000_000 else { return nil }
      (share.significand, share.exponent) = Self.percentage(part, of: whole)
    }
    share.digits = TextSpan(denominator.digits.lower, numerator.end)
    share.scaleStart = numerator.end
    share.isImplied = false
    return emit(share, unit: percent(at: numerator.end))
  }

  /// 占比重的1/4, 近1/3, 全省1/10的土地: a share; 6/7号, 2/3期 are none.
  mutating func slashed(_ numerator: ScaledNumber) -> Int? {
    guard !numerator.isChinese, !numerator.hasScale, text[numerator.end] == UInt8(ascii: "/"),
      let denominator = ArabicNumber(in: text, at: numerator.end + 1, limit: end),
      let part = Self.integer(numerator), denominator.exponent == 0,
      (2...10).contains(denominator.significand),
      (1..<denominator.significand).contains(part),
      case let next = text.scalar(at: denominator.end).value,
      Self.leadsToShare(text.scalar(before: numerator.digits.lower).value)
        || next == 0x7684 && text.scalar(before: numerator.digits.lower).value &- 0x4E00 < 0x5200
    else { return nil }
    guard next &- 0x4E00 >= 0x5200 || [0x4EE5, 0x5DE6, 0x7684].contains(next) else { return nil }
    var share = numerator
    (share.significand, share.exponent) = Self.percentage(part, of: denominator.significand)
    share.digits = TextSpan(numerator.digits.lower, denominator.end)
    share.scaleStart = denominator.end
    return emit(share, unit: percent(at: denominator.end))
  }

  /// 的 占 约 近 超 达 到 有 为
  private static func leadsToShare(_ scalar: UInt32) -> Bool {
    [0x7684, 0x5360, 0x7EA6, 0x8FD1, 0x8D85, 0x8FBE, 0x5230, 0x6709, 0x4E3A].contains(scalar)
  }

  /// Hundredths to two places, trailing noughts dropped.
  private static func percentage(_ part: Int64, of whole: Int64) -> (significand: Int64, exponent: Int) {
    var significand = (part * 100_000 / whole + 5) / 10
    var exponent = -2
    while exponent < 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    return (significand, exponent)
  }

  private static func integer(_ number: ScaledNumber) -> Int64? {
    guard (0...12).contains(number.exponent) else { return nil }
    var value = number.significand
    for _ in 0..<number.exponent {
      let (next, over) = value.multipliedReportingOverflow(by: 10)
      guard !over else { return nil }
      value = next
    }
    return value
  }

  private func percent(at position: Int) -> FoundUnit {
    FoundUnit(
      dimension: .percent, start: position, end: position)
  }

  /// 两成, 近七成, 七八成, 三成五, 三成以上; 一成不变 and 逐一成立 are words.
  mutating func tenth(_ number: ScaledNumber) -> Int? {
    guard text.scalar(at: number.end).value == 0x6210, number.exponent == 0, !number.isImplied,
      (1...9).contains(number.significand), number.open == nil
    else { return nil }
    var after = number.end + 3
    var tenths = number
    let (next, length) = text.scalar(at: after)
    let digit = ChineseNumeral.digit(next)
    if digit > 0, number.isChinese {
      tenths.significand = number.significand * 10 + digit
      after += length
    } else {
      guard !UnitRules.continuesChengWord(next) else { return nil }
      tenths.significand = number.significand * 10
      tenths.spread = number.spread * 10
    }
    tenths.digits = TextSpan(number.digits.lower, after)
    tenths.scaleStart = after
    return emit(tenths, unit: percent(at: after))
  }

  /// 一半: half, where no length of time follows.
  mutating func oneHalf(_ number: ScaledNumber) -> Int? {
    guard number.isChinese, number.significand == 1, number.exponent == 0, number.spread == 0,
      number.open == nil, text.scalar(at: number.end).value == 0x534A,
      !UnitRules.continuesHalf(text.scalar(at: number.end + 3).value)
    else { return nil }
    let after = number.end + 3
    var share = number
    share.significand = 50
    share.digits = TextSpan(number.digits.lower, after)
    share.scaleStart = after
    return emit(share, unit: percent(at: after))
  }

  /// 半数, 半壁江山, 占全市过半: half.
  mutating func half(at position: Int) -> Int? {
    let after: Int
    if isMoreThanHalf(position) {
      after = position + 3
    } else if text.hasPrefix("半数", at: position) {
      after = position + 6
    } else if text.hasPrefix("半壁江山", at: position) {
      after = position + 12
    } else {
      return nil
    }
    let share = ScaledNumber(
      significand: 50, exponent: 0, digits: TextSpan(position, after), scaleStart: after,
      end: after, isChinese: true)
    return emit(share, unit: percent(at: after))
  }

  /// 占比过半, 占全市超半; 时间过半, 任务过半 tell no share.
  private func isMoreThanHalf(_ position: Int) -> Bool {
    guard let hedge, hedge.span.upper == position, lexicon.hedges[hedge.row].qualifier == .over,
      text.scalar(at: position + 3).value &- 0x4E00 >= 0x5200
    else { return false }
    var at = hedge.span.lower
    while at > start, hedge.span.lower - at <= 30 {
      let (scalar, length) = text.scalar(before: at)
      if scalar == 0x5360 || scalar == 0x6BD4 && text.hasPrefix("重", at: at) { return true }  // 占, 比重
      if scalar == 0xFF0C || scalar == 0x3002 || scalar == 0x2C { return false }
      at -= length
    }
    return false
  }

  /// 翻一番, 翻了两番, 翻番: growth in multiples; 翻一番 is once more, 翻两番 three times more.
  mutating func doubling(at position: Int) -> Int? {
    var at = position + 3
    if text.scalar(at: at).value == 0x4E86 { at += 3 }
    if let match = lexicon.lexer.longestMatch(in: text, at: at, limit: end),
      let entry = lexicon.lexer.entries(of: match.value).first(where: { $0.table == .hedge })
    {
      hedge = (Int(entry.row), TextSpan(at, match.end))
      at = match.end
    }
    var times: Int64 = 1
    let (scalar, length) = text.scalar(at: at)
    let digitStart = at
    if ChineseNumeral.digit(scalar) > 0 {
      times = ChineseNumeral.digit(scalar)
      at += length
    } else if scalar &- 48 < 10 {
      times = Int64(scalar &- 48)
      at += 1
    }
    guard text.scalar(at: at).value == 0x756A, (1...6).contains(times) else { return nil }
    at += 3
    let number = ScaledNumber(
      significand: (1 << times) - 1, exponent: 0,
      digits: TextSpan(digitStart == at - 3 ? position : digitStart, at), scaleStart: at, end: at,
      isChinese: true)
    let unit = FoundUnit(
      dimension: .multiple, start: at, end: at)
    let next = emit(number, unit: unit)
    if var last = mentions.popLast() {
      last.rule = "quantity.doubling"
      last.span = TextSpan(min(position, last.span.lower), last.span.upper)
      mentions.append(last)
    }
    return next
  }

  // MARK: what is none

  /// Steps over 第100个, A4, “982”, 8点, 3+1.
  mutating func ordinalOrName(at position: Int) -> Int? {
    let (before, length) = text.scalar(before: position)
    guard position > start else { return nil }
    let isArabic = text[position] &- 48 < 10
    if before == 0x7B2C {  // 第
      guard let number = scaledNumber(at: position) else { return nil }
      return unit(at: number.end, isChinese: number.isChinese)?.end ?? number.end
    }
    if before == 0x6570 || before == 0x51E0, ChineseNumeral.scale(text.scalar(at: position).value) > 0,
      let number = scaledNumber(at: position)
    {
      return number.end  // 数十家, 几百亿: how many, nobody says
    }
    guard isArabic else { return nil }
    let joins =
      (before | 0x20) &- 97 < 26 && !isWordBefore(position) || before == 0x2B || before == 0x2E
      || before == 0x5F
    if joins { return skipNumber(at: position) }
    if before == 0x2D, (text.scalar(before: position - length).value | 0x20) &- 97 < 26 {
      return skipNumber(at: position)  // COVID-19
    }
    return nil
  }

  /// GDP26亿元: the letters are a word of the tables, not a part of the number.
  private func isWordBefore(_ position: Int) -> Bool {
    if let last = mentions.last, last.span.upper == position { return true }
    return false
  }

  /// Whether the number is part of a name: “三个一批”, “982”, 《…3年行动》.
  func isName(_ number: ScaledNumber, _ unit: FoundUnit) -> Bool {
    if openTitle >= 0, openTitle < number.digits.lower { return true }
    if UnitRules.isName(number, unit, in: text) { return true }
    switch unit.dimension {
    case .money, .percent, .percentagePoint, .multiple, .area: return false
    default: return isInShortQuote(number)
    }
  }

  /// Past a name such as 三个一批: a numeral and its measure word directly after the unit belong to it.
  func nameEnd(after unitEnd: Int) -> Int {
    guard ChineseNumeral.begins(with: text.scalar(at: unitEnd).value) else { return unitEnd }
    let numeral = ChineseNumeral.skip(in: text, at: unitEnd)
    return unit(at: numeral, isChinese: true)?.end ?? numeral
  }

  /// Within quotation marks not more than 12 characters apart.
  private func isInShortQuote(_ number: ScaledNumber) -> Bool {
    guard openQuote >= 0 else { return false }
    var position = openQuote + 3
    var count = 0
    while position < end, count <= 12 {
      let (scalar, length) = text.scalar(at: position)
      if scalar == 0x201D { return position >= number.digits.lower }
      position += length
      count += 1
    }
    return false
  }
}
