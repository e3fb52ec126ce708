extension Fact {
  /// A field as a correction writes it; nil where the fact has none. Money stands in 亿 or 万 with the printed digits.
  public func text(of field: FactField) -> String? {
    switch field {
    case .subject: subject
    case .subjectKind: subjectKind.rawValue
    case .zone: zone
    case .zoneID: zoneID
    case .indicator: indicator.rawValue
    case .indicatorText: indicatorText
    case .scope: scope
    case .basis: basis.rawValue
    case .value: value?.correctionText
    case .valueHigh: valueHigh?.correctionText
    case .unit: unit?.symbol
    case .qualifier: qualifier.rawValue
    case .yearOnYear: yearOnYear?.plain
    case .period: period?.text
    case .periodKind: periodKind?.rawValue
    case .partOf: partOf
    }
  }

  /// Sets a field from what a correction says; nil clears it.
  ///
  /// - Returns: why the text does not do, or nil when it was set. Numbers are in the base unit, or with 亿 or 万.
  public mutating func set(_ field: FactField, to text: String?) -> String? {
    switch field {
    case .subject: return setRequired(text) { subject = $0 }
    case .zone:
      // The id and, where the zone itself is the subject, its name were the old zone's.
      if zone != text { zoneID = nil }
      if subjectKind == .zone, let text, subject == zone || zone == nil { subject = text }
      zone = text
    case .zoneID: zoneID = text
    case .indicatorText: indicatorText = text
    case .scope: scope = text
    case .partOf: partOf = text
    case .unit: unit = text.map(UnitOfMeasure.init)
    case .subjectKind: return setName(text) { subjectKind = $0 }
    case .indicator: return setName(text) { indicator = $0 }
    case .basis: return setName(text) { basis = $0 }
    case .qualifier: return setQualifier(text)
    case .value: return setNumber(text) { value = $0 }
    case .valueHigh: return setNumber(text) { valueHigh = $0 }
    case .yearOnYear:
      let problem = setNumber(text) { yearOnYear = $0 }
      // The hedge was that of the number replaced.
      if problem == nil { notes.removeAll { $0.hasPrefix(FactNote.growthPrefix) } }
      return problem
    case .period: return setPeriod(text)
    case .periodKind:
      guard let text else {
        periodKind = nil
        return nil
      }
      return setName(text) { periodKind = $0 }
    }
    return nil
  }

  private func setRequired(_ text: String?, _ store: (String) -> Void) -> String? {
    guard let text, !text.isEmpty else { return "it cannot be empty" }
    store(text)
    return nil
  }

  private func setName<T: RawRepresentable & CaseIterable>(
    _ text: String?, _ store: (T) -> Void
  ) -> String? where T.RawValue == String {
    guard let value = text.flatMap(T.init(rawValue:)) else {
      return "it is one of " + T.allCases.map(\.rawValue).joined(separator: ", ")
    }
    store(value)
    return nil
  }

  private mutating func setQualifier(_ text: String?) -> String? {
    let problem: String? = setName(text ?? Qualifier.exact.rawValue) { qualifier = $0 }
    if qualifier == .exact { hedge = nil }
    return problem
  }

  private func setNumber(_ text: String?, _ store: (PrintedDecimal?) -> Void) -> String? {
    guard let text else {
      store(nil)
      return nil
    }
    guard let number = PrintedDecimal(correction: text) else {
      return "`\(text)` is not a number such as 10.65亿, 4600万 or 15.3"
    }
    store(number)
    return nil
  }

  /// The kind follows from the notation unless it is set as well.
  private mutating func setPeriod(_ text: String?) -> String? {
    guard let text else {
      period = nil
      periodKind = nil
      return nil
    }
    guard let read = TimePeriod(text) else {
      return "`\(text)` is not a period such as 2024, 2024-08, 2024-01/2024-08, 2024-Q3 or 2024-08-31"
    }
    period = read
    periodKind = read.usualKind
    return nil
  }
}

extension TimePeriod {
  /// What a period of this notation is, where nothing says otherwise.
  public var usualKind: PeriodKind {
    switch self {
    case .year, .years: .year
    case .month: .month
    case .months: .ytd
    case .quarter: .quarter
    case .day: .asOf
    }
  }
}

extension PrintedDecimal {
  /// Reads `10.65亿`, `4600万`, `15.3`, `-4.9%`; a unit after 亿 or 万 (元 …) is left out of account.
  public init?(correction text: String) {
    var number = Substring(text.filter { $0 != " " })
    let start = number.prefix { $0.isASCII && ($0.isNumber || ".,-".contains($0)) }
    number = number.dropFirst(start.count)
    guard let read = PrintedDecimal(printed: start) else { return nil }
    let power: Int
    switch number.first {
    case nil: power = 0
    case "亿": power = 8
    case "万": power = number.dropFirst().first == "亿" ? 12 : 4
    case "%" where number.count == 1: power = 0
    default: return nil
    }
    self = read.scaled(byPowerOfTen: power)
    self.text = String(start)
  }

  /// With 亿 or 万 and the printed digits: the same value as `init(correction:)` reads it.
  public var correctionText: String {
    let tenThousand = PrintedDecimal(significand: 1, exponent: 4)
    if exponent < 4 || magnitude.isLess(than: tenThousand) { return plain }
    let large = exponent >= 8 || !magnitude.isLess(than: PrintedDecimal(significand: 1, exponent: 8))
    return large ? scaled(byPowerOfTen: -8).plain + "亿" : scaled(byPowerOfTen: -4).plain + "万"
  }
}
