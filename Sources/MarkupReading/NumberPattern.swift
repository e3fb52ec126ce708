/// The sections of a number format's code, such as `#,##0.00_);[Red](#,##0.00)`, sign by sign.
enum NumberCode {
  enum Sign: Hashable {
    /// A placeholder or a mark that the format heeds: 0 # ? . , % and letters of dates.
    case code(Character)
    /// A character that is shown as it is.
    case literal(Character)
  }

  struct Section: Hashable {
    var condition: NumberCondition?
    var signs: [Sign] = []
  }

  /// What each section shows. Colours, fillers and the room of a bracket are left out.
  static func sections(of code: String) -> [Section] {
    var sections = [Section()]
    var bracketed = ""
    var isQuoted = false
    var isBracketed = false
    /// What the next character is to a sign before it: shown as it is after \\ and !, else left out.
    var escape: Character?
    for character in code {
      if let sign = escape {
        if sign == "\\" || sign == "!" { sections[sections.count - 1].signs.append(.literal(character)) }
        escape = nil
      } else if character == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        sections[sections.count - 1].signs.append(.literal(character))
      } else if character == "[" || character == "]" {
        isBracketed = character == "["
        if let condition = NumberCondition(bracketed) { sections[sections.count - 1].condition = condition }
        bracketed = ""
      } else if isBracketed {
        bracketed.append(character)
      } else if "\\!_*".contains(character) {
        escape = character
      } else if character == ";" {
        guard sections.count < 4 else { return sections }
        sections.append(Section())
      } else {
        sections[sections.count - 1].signs.append(sign(character))
      }
    }
    return sections
  }

  private static func sign(_ character: Character) -> Sign {
    character.isASCII && !" -+()$:".contains(character) ? .code(character) : .literal(character)
  }

  /// The characters that are shown as they are.
  static func words(_ section: [Sign]) -> String {
    String(
      section.compactMap { sign in
        if case .literal(let character) = sign { return character }
        return nil
      }
    ).trimmed
  }
}

/// How digits are set: 0.00, 0.0%, 0.00"亿元", 0!.0, (ten thousands of what is stored).
struct NumberPattern: Hashable {
  private var decimals: Int
  private var isPercent: Bool
  /// Thousands that are left out: a comma behind the last digit each.
  private var thousands = 0
  /// Digits behind a point that the format writes itself, as 0!.0 does: 123 is shown as 12.3.
  private var digitsBehindWrittenPoint = 0
  /// What stands behind the digits: a unit.
  private var ending = ""

  init(decimals: Int, isPercent: Bool = false) {
    self.decimals = decimals
    self.isPercent = isPercent
  }

  init(_ section: [NumberCode.Sign]) {
    decimals = 0
    isPercent = section.contains(.code("%"))
    guard let last = section.lastIndex(where: Self.isDigit) else { return }
    let figures = section[...last]
    if let point = figures.lastIndex(of: .code(".")) {
      decimals = figures[point...].count(where: Self.isDigit)
    } else if let point = figures.lastIndex(of: .literal(".")) {
      digitsBehindWrittenPoint = figures[point...].count(where: Self.isDigit)
    }
    let behind = section[(last + 1)...]
    thousands = behind.prefix { $0 == .code(",") }.count
    ending = Self.unit(behind.dropFirst(thousands))
  }

  private static func isDigit(_ sign: NumberCode.Sign) -> Bool {
    sign == .code("0") || sign == .code("#") || sign == .code("?")
  }

  /// Words or a sign of hundredths that the format writes behind its digits.
  private static func unit(_ signs: ArraySlice<NumberCode.Sign>) -> String {
    let words = NumberCode.words(Array(signs))
    return words.unicodeScalars.contains { $0.value > 0x2E80 || $0 == "%" } ? words : ""
  }

  /// The number as shown, a minus before what is below nought; groups of thousands are left out.
  func text(_ number: DecimalDigits) -> String {
    let scaled = number.shifted(by: (isPercent ? 2 : 0) - 3 * thousands)
    guard digitsBehindWrittenPoint > 0 else {
      return scaled.rounded(significant: 15).rounded(decimals: decimals).plain(decimals: decimals)
        + (isPercent ? "%" : "") + ending
    }
    return scaled.rounded(significant: 15).rounded(decimals: 0).shifted(by: -digitsBehindWrittenPoint)
      .plain(decimals: digitsBehindWrittenPoint) + ending
  }
}

/// Which numbers a section of a format is for: [>=10000].
struct NumberCondition: Hashable {
  private var sign: String
  private var bound: DecimalDigits

  /// Nil where the words in the bracket are none, but a colour.
  init?(_ words: String) {
    sign = String(words.prefix { "<>=".contains($0) })
    guard !sign.isEmpty, let bound = DecimalDigits(String(words.dropFirst(sign.count))) else { return nil }
    self.bound = bound
  }

  func holds(for number: DecimalDigits) -> Bool {
    let isBelow = number.isBelow(bound)
    let isAbove = bound.isBelow(number)
    switch sign {
    case "<": return isBelow
    case "<=": return !isAbove
    case ">": return isAbove
    case ">=": return !isBelow
    case "<>": return isBelow || isAbove
    default: return !isBelow && !isAbove
    }
  }
}
