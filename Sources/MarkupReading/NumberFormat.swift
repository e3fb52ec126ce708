/// How a workbook shows a number. Works on decimal digits throughout: no value passes through binary.
struct NumberFormat: Hashable {
  enum Kind: Hashable {
    /// As many digits as the number has, 15 at most.
    case general
    case number(NumberPattern)
    /// Days since 1899-12-30; whether the day is shown.
    case date(showsDay: Bool)
    /// No digit is shown, only these words or none: a nought as 无.
    case words(String)
  }

  private struct Section: Hashable {
    /// What the numbers it is for are; nil where the section's place tells.
    var condition: NumberCondition?
    var kind: Kind
  }

  /// For numbers above nought, below it, and nought itself, unless they have conditions; the first serves where none is for a
  /// number.
  private var sections: [Section]

  /// The formats that files name by number alone, and those that carry a code.
  init(id: Int, code: String?) {
    switch id {
    case 1, 3: sections = [Section(kind: .number(NumberPattern(decimals: 0)))]
    case 2, 4: sections = [Section(kind: .number(NumberPattern(decimals: 2)))]
    case 9: sections = [Section(kind: .number(NumberPattern(decimals: 0, isPercent: true)))]
    case 10: sections = [Section(kind: .number(NumberPattern(decimals: 2, isPercent: true)))]
    case 14...16, 22, 30, 31, 57, 58: sections = [Section(kind: .date(showsDay: id != 57))]
    case 17, 27: sections = [Section(kind: .date(showsDay: id == 27))]
    default:
      let codes = (code ?? Self.built(id)).map { $0.isEmpty ? [] : NumberCode.sections(of: $0) } ?? []
      sections = codes.map { Section(condition: $0.condition, kind: Self.kind(of: $0.signs)) }
    }
  }

  /// The codes of the formats for accounts, which show a nought as a stroke.
  private static func built(_ id: Int) -> String? {
    switch id {
    case 37, 38: "#,##0_);(#,##0)"
    case 39, 40: "#,##0.00_);(#,##0.00)"
    case 41, 42: "#,##0_);(#,##0);\"-\"_)"
    case 43, 44: "#,##0.00_);(#,##0.00);\"-\"_)"
    default: nil
    }
  }

  private static func kind(of section: [NumberCode.Sign]) -> Kind {
    let letters = section.compactMap { sign -> Character? in
      if case .code(let character) = sign { return Character(character.lowercased()) }
      return nil
    }
    if letters.contains("y") || letters.contains("m") && letters.contains("d") {
      return .date(showsDay: letters.contains("d"))
    }
    if letters.contains("0") || letters.contains("#") {
      // 0.00E+00 and 0/8 show figures in a form that a table's reader need not know.
      return letters.contains("e") || letters.contains("/") ? .general : .number(NumberPattern(section))
    }
    return letters.isEmpty ? .words(NumberCode.words(section)) : .general
  }

  /// The number as shown; text that is no number as it is.
  ///
  /// - Parameter countsFrom1904: whether the workbook's days count from 1904, as old ones of a Macintosh do.
  func text(_ value: String, countsFrom1904: Bool = false) -> String {
    guard let number = DecimalDigits(value) else { return value }
    switch kind(for: number) {
    case .general: return number.rounded(significant: 15).plain
    case .number(let pattern): return pattern.text(number)
    case .words(let words): return words
    case .date(let showsDay):
      return number.day.flatMap { Self.date(countsFrom1904 ? $0 + 1_462 : $0, showsDay) } ?? number.plain
    }
  }

  private func kind(for number: DecimalDigits) -> Kind {
    if sections.contains(where: { $0.condition != nil }) {
      let section = sections.first { $0.condition?.holds(for: number) ?? true }
      return section?.kind ?? .general
    }
    let place = number.isZero ? 2 : number.isNegative ? 1 : 0
    return (sections.count > place ? sections[place] : sections.first)?.kind ?? .general
  }

  /// Day 1 is 1900-01-01; files count a 29 February 1900 that never was.
  private static func date(_ day: Int, _ showsDay: Bool) -> String? {
    guard day > 60, day < 300_000 else { return nil }
    // Civil date from days, counted from 1 March of the year 0.
    let days = day - 25_569 + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let dayOfMonth = dayOfYear - (153 * shifted + 2) / 5 + 1
    return showsDay ? "\(year)年\(month)月\(dayOfMonth)日" : "\(year)年\(month)月"
  }
}

/// A decimal number as digits and the place of its point.
struct DecimalDigits: Hashable {
  private(set) var isNegative = false
  /// Most significant first, no leading noughts.
  private var digits: [UInt8] = []
  /// Digits after the point; negative when noughts are left out at the end.
  private var scale = 0

  /// Reads `-12.5`, `1.065E1`.
  init?(_ text: String) {
    var hasPoint = false
    var hasDigit = false
    var rest = Substring(text).utf8[...]
    if rest.first == 0x2D {
      isNegative = true
      rest.removeFirst()
    }
    while let byte = rest.first, byte != 0x45, byte != 0x65 {
      rest.removeFirst()
      if byte == 0x2E, !hasPoint {
        hasPoint = true
      } else if (0x30...0x39).contains(byte) {
        hasDigit = true
        if !digits.isEmpty || byte != 0x30 { digits.append(byte - 0x30) }
        if hasPoint { scale += 1 }
      } else {
        return nil
      }
    }
    guard hasDigit, digits.count < 400, scale < 400 else { return nil }
    if !rest.isEmpty {
      guard let exponent = Int(String(decoding: rest.dropFirst(), as: UTF8.self)),
        (-400...400).contains(exponent)
      else { return nil }
      scale -= exponent
    }
  }

  var isZero: Bool { digits.allSatisfy { $0 == 0 } }

  /// Whether it is below the other one.
  func isBelow(_ other: DecimalDigits) -> Bool {
    if isZero && other.isZero { return false }
    let isBelowNought = isNegative && !isZero
    guard isBelowNought == (other.isNegative && !other.isZero) else { return isBelowNought }
    let behind = max(scale, other.scale, 0)
    func figures(_ number: DecimalDigits) -> [UInt8] {
      let all = number.digits + Array(repeating: 0, count: behind - number.scale)
      return Array(all.drop { $0 == 0 })
    }
    let (a, b) = isBelowNought ? (figures(other), figures(self)) : (figures(self), figures(other))
    return a.count != b.count ? a.count < b.count : a.lexicographicallyPrecedes(b)
  }

  func shifted(by places: Int) -> DecimalDigits {
    var result = self
    result.scale -= places
    return result
  }

  func rounded(significant count: Int) -> DecimalDigits {
    digits.count > count ? dropping(digits.count - count) : self
  }

  func rounded(decimals count: Int) -> DecimalDigits {
    scale > count ? dropping(scale - count) : self
  }

  /// Drops digits at the end, half away from nought.
  private func dropping(_ count: Int) -> DecimalDigits {
    var result = self
    result.scale -= count
    guard count <= digits.count else {
      result.digits = []
      return result
    }
    let next = digits[digits.count - count]
    result.digits.removeLast(count)
    guard next >= 5 else { return result }
    var index = result.digits.count - 1
    while index >= 0, result.digits[index] == 9 {
      result.digits[index] = 0
      index -= 1
    }
    if index >= 0 { result.digits[index] += 1 } else { result.digits.insert(1, at: 0) }
    return result
  }

  /// The whole number, if it is one of a sensible size.
  var day: Int? { Int(rounded(decimals: 0).plain) }

  /// Without noughts after the last digit behind the point.
  var plain: String {
    var result = self
    while result.scale > 0, result.digits.last == 0 || result.digits.isEmpty {
      if !result.digits.isEmpty { result.digits.removeLast() }
      result.scale -= 1
    }
    return result.plain(decimals: max(0, result.scale))
  }

  /// With this many digits behind the point, which are no fewer than the number has.
  func plain(decimals count: Int) -> String {
    var all = digits.map { $0 + 0x30 }
    if scale < 0 { all += Array(repeating: 0x30, count: -scale) }
    let behind = max(0, scale)
    while all.count <= behind { all.insert(0x30, at: 0) }
    var text = String(decoding: all.dropLast(behind), as: UTF8.self)
    if count > 0 {
      text +=
        "." + String(decoding: all.suffix(behind), as: UTF8.self)
        + String(repeating: "0", count: max(0, count - behind))
    }
    return isNegative && !isZero ? "-" + text : text
  }
}
