import FactModel
import Lexicons
import SourceText

/// A number with its scale, before its unit is known.
struct ScaledNumber {
  var significand: Int64
  var exponent: Int
  var spread: Int64 = 0
  /// The digits alone; for Chinese numerals the whole numeral.
  var digits: TextSpan
  /// Where 万, 亿 begin; the end of the digits when there are none.
  var scaleStart: Int
  var end: Int
  var isChinese: Bool
  var isImplied = false
  var isNegative = false
  /// A scale such as 万 or 亿 was there.
  var hasScale = false
  /// Powers of ten of that scale.
  var scale = 0
  /// 余, 多, 几, +.
  var open: TextSpan?
}

extension ScanPass {
  /// The quantity that begins here; gives the place to go on from, nil where none begins.
  ///
  /// It also steps over what looks like a quantity and is none: ordinals, names, times of day.
  mutating func quantity(at position: Int) -> Int? {
    if let next = ordinalOrName(at: position) { return next }
    guard var number = scaledNumber(at: position) else { return nil }
    if let next = fraction(number) ?? slashed(number) ?? tenth(number) ?? oneHalf(number) { return next }
    if text[number.end] == UInt8(ascii: ":"), text[number.end + 1] &- 48 < 10 { return nil }
    if text[number.end] == UInt8(ascii: "+"), number.open == nil { return nil }
    number.isNegative = isNegative(before: position)
    var unit = self.unit(after: number)
    if let next = range(from: number, unit: unit) { return next }
    if unit == nil, let next = listUnit(of: number) { return next }
    if let found = unit, found.dimension != .time, let factor = denominator(after: found.end) {
      unit = composite(found, factor)
    }
    guard let unit else { return bare(number) }
    if isName(number, unit) { return nameEnd(after: unit.end) }
    return emit(number, unit: unit)
  }

  // MARK: numbers

  /// A number and 万, 亿 after it, in either script.
  func scaledNumber(at position: Int) -> ScaledNumber? {
    let units = lexicon.units.trie
    guard text[position] &- 48 < 10 else {
      guard let numeral = ChineseNumeral(in: text, at: position, limit: end, units: units) else {
        return nil
      }
      var number = ScaledNumber(
        significand: numeral.significand, exponent: numeral.exponent, spread: numeral.spread,
        digits: TextSpan(position, numeral.end), scaleStart: numeral.end, end: numeral.end,
        isChinese: true, isImplied: numeral.isImplied && !numeral.isOpen, hasScale: numeral.exponent >= 4,
        open: numeral.isOpen ? TextSpan(position, numeral.end) : nil)
      takeSpokenScale(&number)
      return number
    }
    guard let arabic = ArabicNumber(in: text, at: position, limit: end) else { return nil }
    var number = ScaledNumber(
      significand: arabic.significand, exponent: arabic.exponent,
      digits: TextSpan(position, arabic.end), scaleStart: arabic.end, end: arabic.end,
      isChinese: false)
    takeScale(&number)
    takeSpokenScale(&number)
    takeLowerPart(&number)
    return number
  }

  /// 2.3个亿, 两个多亿: as people say it; 5个亿元项目 counts projects.
  private func takeSpokenScale(_ number: inout ScaledNumber) {
    guard !number.hasScale, number.open == nil, text.hasPrefix("个", at: number.end) else { return }
    var at = number.end + 3
    if text.hasPrefix("多", at: at) {
      number.open = TextSpan(at, at + 3)
      at += 3
    }
    let next = text.scalar(at: at + 3).value
    guard text.hasPrefix("亿", at: at), next != 0x5143, next != 0x7EA7, at + 3 <= end else {
      number.open = nil
      return
    }
    number.scaleStart = at
    number.scale = 8
    number.exponent += 8
    number.hasScale = true
    number.end = at + 3
  }

  /// 万, 亿, 千万 … and 余, 多 before, between or after them.
  private func takeScale(_ number: inout ScaledNumber) {
    var position = number.end
    if text[position] == UInt8(ascii: " "), ChineseNumeral.scale(text.scalar(at: position + 1).value) > 0 {
      position += 1
      number.scaleStart = position
    }
    while position < end {
      let (scalar, length) = text.scalar(at: position)
      let power = ChineseNumeral.scale(scalar)
      if power > 0 {
        if power < 4, let unit = lexicon.units.trie.longestMatch(in: text, at: position, limit: end),
          unit.end > position + length
        {
          break
        }
        guard number.scale + power <= 16 else { break }
        number.scale += power
        number.hasScale = true
        position += length
      } else if number.open == nil,
        let inner = scanner.innerHedges.longestMatch(in: text, at: position, limit: end),
        beginsUnit(at: inner.end)
      {
        number.open = TextSpan(position, inner.end)
        if !number.hasScale { number.scaleStart = inner.end }
        position = inner.end
      } else {
        break
      }
    }
    number.exponent += number.scale
    number.end = position
  }

  /// 3亿2000万: a second, lower part.
  private func takeLowerPart(_ number: inout ScaledNumber) {
    guard number.scale >= 8, number.open == nil, text[number.end] &- 48 < 10,
      let lower = ArabicNumber(in: text, at: number.end, limit: end), lower.exponent == 0
    else { return }
    var part = ScaledNumber(
      significand: lower.significand, exponent: lower.exponent,
      digits: TextSpan(number.end, lower.end), scaleStart: lower.end, end: lower.end,
      isChinese: false)
    takeScale(&part)
    guard part.hasScale, part.exponent < number.scale, number.exponent >= part.exponent else { return }
    var whole = number.significand
    for _ in 0..<(number.exponent - part.exponent) {
      let (next, over) = whole.multipliedReportingOverflow(by: 10)
      guard !over else { return }
      whole = next
    }
    let (sum, over) = whole.addingReportingOverflow(part.significand)
    guard !over else { return }
    number.significand = sum
    number.exponent = part.exponent
    number.digits = TextSpan(number.digits.lower, part.end)
    number.open = part.open
    number.end = part.end
  }

  /// Whether a unit, a scale or a sign of approximation could stand here.
  private func beginsUnit(at position: Int) -> Bool {
    let scalar = text.scalar(at: position).value
    return ChineseNumeral.scale(scalar) > 0 || unit(at: position, isChinese: false) != nil
  }

  /// −4.9%, 负4.9%: a sign, not a dash between numbers.
  private func isNegative(before position: Int) -> Bool {
    let (sign, length) = text.scalar(before: position)
    switch sign {
    case 0x8D1F: return true  // 负
    case 0x2D, 0xFF0D, 0x2212:
      let (before, _) = text.scalar(before: position - length)
      return
        !(before &- 48 < 10 || (before | 0x20) &- 97 < 26 || before == 0x25
        || position - length <= start || before == 0x6708 || before == 0x5E74 || before == 0x65E5)
    default: return false
    }
  }

  // MARK: units

  struct FoundUnit {
    /// Row of the unit table; −1 where the form itself tells the unit (三成, 翻番).
    var row = -1
    /// `/亩`, `/年`, where one was printed.
    var denominator: String?
    var exponent = 0
    var dimension: UnitDimension
    var caution = UnitRow.Caution.none
    var start: Int
    var end: Int
  }

  func unit(at position: Int, isChinese: Bool) -> FoundUnit? {
    var at = position
    if text[at] == UInt8(ascii: " ") { at += 1 }
    guard let match = lexicon.units.trie.longestMatch(in: text, at: at, limit: end) else { return nil }
    let traits = scanner.unitTraits[Int(match.value)]
    if isChinese, traits.needsArabic { return nil }
    // 5G, 3D: letters go on
    if text[match.end - 1] < 0x80, (text[match.end - 1] | 0x20) &- 97 < 26,
      (text[match.end] | 0x20) &- 97 < 26
    {
      return nil
    }
    return FoundUnit(
      row: Int(match.value), exponent: traits.exponent, dimension: traits.dimension,
      caution: traits.caution, start: at, end: match.end)
  }

  /// The unit as facts carry it.
  func base(of unit: FoundUnit) -> UnitOfMeasure {
    var base: UnitOfMeasure
    switch unit.dimension {
    case .bare: base = UnitOfMeasure("")
    case .percent: base = .percent
    case .multiple: base = UnitOfMeasure("倍")
    default: base = unit.row < 0 ? UnitOfMeasure("") : lexicon.units.rows[unit.row].base
    }
    if let denominator = unit.denominator { base = UnitOfMeasure("\(base.symbol)/\(denominator)") }
    return base
  }

  private func unit(after number: ScaledNumber) -> FoundUnit? {
    guard let found = unit(at: number.end, isChinese: number.isChinese) else { return nil }
    return UnitRules.fits(found, number, in: text) ? found : nil
  }

  /// `/亩`, `/年`, 每亩: what the unit is for each of.
  private func denominator(after position: Int) -> (symbol: String, end: Int)? {
    var at = position
    if text[at] == UInt8(ascii: " ") { at += 1 }
    let (scalar, length) = text.scalar(at: at)
    guard scalar == 0x2F || scalar == 0xFF0F else { return nil }
    at += length
    if text[at] == UInt8(ascii: " ") { at += 1 }
    let symbolStart = at
    while ChineseNumeral.scale(text.scalar(at: at).value) >= 4 { at += 3 }
    guard let match = lexicon.units.trie.longestMatch(in: text, at: at, limit: end) else { return nil }
    let row = lexicon.units.rows[Int(match.value)]
    guard row.dimension != .percent else { return nil }
    return (text.string(symbolStart..<at) + row.symbol, match.end)
  }

  private func composite(_ unit: FoundUnit, _ factor: (symbol: String, end: Int)) -> FoundUnit {
    var result = unit
    result.denominator = factor.symbol
    result.end = factor.end
    return result
  }

  /// 全省, 天津, 该市 before a share.
  private func wholeEnd(at position: Int) -> Int? {
    if let place = lexicon.places.longestMatch(in: text, at: position, limit: end) {
      return text.hasPrefix("的", at: place.end) ? place.end + 3 : place.end
    }
    guard let match = lexicon.lexer.longestMatch(in: text, at: position, limit: end),
      lexicon.lexer.entries(of: match.value).contains(where: {
        $0.table == .cue && lexicon.cues[Int($0.row)].cues.has(.regionwhole)
      })
    else { return nil }
    return text.hasPrefix("的", at: match.end) ? match.end + 3 : match.end
  }

  // MARK: mentions

  /// Adds the mention; gives the place after it.
  mutating func emit(
    _ number: ScaledNumber, unit: FoundUnit, high: PrintedDecimal? = nil, isRange: Bool = false
  ) -> Int {
    let hedges = self.hedges(around: number, unitEnd: unit.end)
    let printed = number.digits
    var mention = QuantityMention(
      value: PrintedDecimal(
        significand: number.isNegative ? -number.significand : number.significand,
        exponent: number.exponent + unit.exponent, text: text.string(printed.range)),
      high: high, unit: base(of: unit), dimension: unit.dimension,
      qualifier: isRange || high != nil ? .range : hedges.qualifier,
      numberSpan: printed, hedgeSpan: hedges.span,
      unitSpan: TextSpan(min(number.scaleStart, unit.start), unit.end), isImplied: number.isImplied,
      isDistributive: text.scalar(before: hedges.start).value == 0x5404, isUpperBound: hedges.isUpper)
    mention.isArticle =
      number.isChinese && number.significand == 1 && number.exponent == 0 && number.spread == 0
    if number.spread > 0, high == nil {
      mention.high = PrintedDecimal(
        significand: number.significand + number.spread,
        exponent: number.exponent + unit.exponent, text: mention.value.text)
      mention.qualifier = .range
    }
    mentions.append(
      Mention(
        span: TextSpan(hedges.start, hedges.end), rule: Self.rule(mention), kind: .quantity(mention)))
    hedge = nil
    return hedges.end
  }

  private static func rule(_ mention: QuantityMention) -> StaticRule {
    if mention.qualifier == .range { return "quantity.range" }
    switch mention.dimension {
    case .money: return "quantity.money"
    case .percent: return "quantity.percent"
    case .percentagePoint: return "quantity.percentage_point"
    case .multiple: return "quantity.multiple"
    case .bare: return "quantity.bare"
    case .time: return "quantity.duration"
    case .count, .people: return mention.isArticle ? "quantity.article" : "quantity.count"
    default: return "quantity.measure"
    }
  }

  struct Hedges {
    var start: Int
    var end: Int
    var qualifier = Qualifier.exact
    var span: TextSpan?
    var isUpper = false
  }

  /// What stands before, inside and after; the first of them tells the qualifier.
  private func hedges(around number: ScaledNumber, unitEnd: Int) -> Hedges {
    var found = Hedges(start: number.digits.lower, end: unitEnd)
    if number.isNegative { found.start -= text.scalar(before: found.start).length }
    let later = scanner.laterHedges.longestMatch(in: text, at: unitEnd, limit: end)
    if let later {
      let row = lexicon.hedges[Int(later.value)]
      found.end = later.end
      (found.qualifier, found.isUpper) = (row.qualifier, row.isUpperBound)
      found.span = TextSpan(unitEnd, later.end)
    }
    if let open = number.open {
      found.qualifier = .atLeast
      found.span = open
    }
    if let hedge,
      leads(from: hedge.span.upper, to: found.start)
        || lexicon.hedges[hedge.row].position == .adverb
          && reaches(from: hedge.span.upper, to: found.start)
    {
      let row = lexicon.hedges[hedge.row]
      if row.position != .adverb || hedge.span.upper == found.start { found.start = hedge.span.lower }
      (found.qualifier, found.isUpper) = (row.qualifier, row.isUpperBound)
      found.span = hedge.span
    }
    return found
  }

  /// Whether a number is within twelve characters of 几乎, 差不多, in one clause.
  private func reaches(from hedgeEnd: Int, to number: Int) -> Bool {
    guard hedgeEnd <= number, number - hedgeEnd <= 36 else { return false }
    var position = hedgeEnd
    while position < number {
      let (scalar, length) = text.scalar(at: position)
      guard scalar &- 0x4E00 < 0x5200 else { return false }
      position += length
    }
    return true
  }

  /// Whether only 了, 达, 为 … or the whole of a share stand between a hedge and its number: 不到全省1/10.
  private func leads(from hedgeEnd: Int, to number: Int) -> Bool {
    guard hedgeEnd <= number else { return false }
    var position = hedgeEnd
    if position < number, let whole = wholeEnd(at: position), whole <= number { position = whole }
    var count = 0
    while position < number {
      let (scalar, length) = text.scalar(at: position)
      switch scalar {
      case 0x4E86, 0x4E3A, 0x6709, 0x8FBE, 0x5230, 0x81F3, 0x662F, 0x20, 0xA5, 0xFFE5, 0x24: break
      default: return false
      }
      count += 1
      guard count <= 3 else { return false }
      position += length
    }
    return true
  }
}
