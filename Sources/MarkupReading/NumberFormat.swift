/// How a workbook shows a number. Works on decimal digits throughout: no value passes through binary.
struct NumberFormat: Hashable {
  enum Kind: Hashable {
    /// As many digits as the number has, 15 at most.
    case general
    case decimals(Int, isPercent: Bool)
    /// Days since 1899-12-30; whether the day is shown.
    case date(showsDay: Bool)
  }

  var kind: Kind

  /// The formats that files name by number alone, and those that carry a code.
  init(id: Int, code: String?) {
    switch id {
    case 1, 3: kind = .decimals(0, isPercent: false)
    case 2, 4: kind = .decimals(2, isPercent: false)
    case 9: kind = .decimals(0, isPercent: true)
    case 10: kind = .decimals(2, isPercent: true)
    case 14...16, 22, 30, 31, 57, 58: kind = .date(showsDay: id != 57)
    case 17, 27: kind = .date(showsDay: id == 27)
    default: kind = code.map(Self.kind) ?? .general
    }
  }

  private static func kind(of code: String) -> Kind {
    var plain = ""
    var isQuoted = false
    var isBracketed = false
    for character in code.split(separator: ";", omittingEmptySubsequences: false)[0] {
      if character == "\"" { isQuoted.toggle() }
      if character == "[" { isBracketed = true }
      if !isQuoted, !isBracketed, character != "\"" { plain.append(character) }
      if character == "]" { isBracketed = false }
    }
    let lower = plain.lowercased()
    if lower.contains("y") || lower.contains("m") && lower.contains("d") {
      return .date(showsDay: lower.contains("d"))
    }
    guard plain.contains("0") || plain.contains("#") else { return .general }
    let decimals = plain.split(separator: ".", maxSplits: 1).dropFirst().first?.prefix {
      $0 == "0" || $0 == "#"
    }.count
    return .decimals(decimals ?? 0, isPercent: plain.contains("%"))
  }

  /// The number as shown; text that is no number as it is.
  func text(_ value: String) -> String {
    guard let number = DecimalDigits(value) else { return value }
    switch kind {
    case .general: return number.rounded(significant: 15).plain
    case .decimals(let count, let isPercent):
      let shown = isPercent ? number.shifted(by: 2) : number
      return shown.rounded(significant: 15).rounded(decimals: count).plain(decimals: count)
        + (isPercent ? "%" : "")
    case .date(let showsDay): return number.day.flatMap { Self.date($0, showsDay) } ?? number.plain
    }
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
  private var isNegative = false
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
    let isZero = digits.allSatisfy { $0 == 0 }
    return isNegative && !isZero ? "-" + text : text
  }
}
