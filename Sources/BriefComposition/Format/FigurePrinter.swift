import Aggregation
import FactModel
import Figures
import Lexicons

/// Prints measured figures: digits, hedge, unit, marks. Reference numbers are added by whoever keeps the sources.
struct FigurePrinter {
  var words: Wording
  var units: DisplayUnits

  var language: Language { words.language }

  /// The unit for figures that stand in one column or chart.
  func unit(_ base: UnitOfMeasure?, _ values: [PrintedDecimal]) -> ShownUnit {
    units.unit(for: base, values: values, language: language)
  }

  /// As a column prints it, without its unit: `123.76`, `近100`, `40余`.
  func cell(_ observation: Observation, unit: ShownUnit) -> NumberText {
    number(
      observation.value, high: observation.valueHigh, hedge: Hedge(observation), unit: unit, showsUnit: false,
      grouped: true)
  }

  /// As prose prints it, in the unit of its own size: `10.65亿元`, `近100亿元`.
  func prose(_ observation: Observation) -> NumberText {
    let unit = unit(observation.key.indicator.unit, [observation.valueHigh ?? observation.value])
    return number(
      observation.value, high: observation.valueHigh, hedge: Hedge(observation), unit: unit, showsUnit: true,
      grouped: false)
  }

  /// A value worked out here: marked ◇.
  func derived(_ value: PrintedDecimal, unit: ShownUnit, decimals: Int, showsUnit: Bool = true) -> NumberText
  {
    let text = DecimalText(value, unitExponent: unit.exponent).rounded(decimals)
    return NumberText(
      text.plain, unit: showsUnit ? spaced(unit.label) : "", marks: [.derived])
  }

  /// A stated change: `+15.3`, `超+20`; without its sign where a triangle or a word tells the direction.
  func growth(_ value: PrintedDecimal, _ qualifier: Qualifier = .exact, signed: Bool, unit: String = "")
    -> NumberText
  {
    let growth = GrowthText(value)
    let text = signed ? growth.signed : growth.magnitude
    guard let template = Hedge(word: nil, qualifier: qualifier)?.template(in: words) else {
      return NumberText(text, unit: unit)
    }
    let parts = template.around("n", "u")
    return NumberText(text, unit: unit + parts.after, prefix: parts.before, suffix: parts.middle)
  }

  /// Digits without hedge, unit and mark.
  func digits(_ value: PrintedDecimal, unit: ShownUnit, grouped: Bool = false, hedged: Bool = false) -> String
  {
    var text = DecimalText(value, unitExponent: unit.exponent)
    if let decimals = unit.decimals {
      text = text.rounded(max(decimals, text.decimalsOfTwoDigits))
      if hedged { text.trimZeros() }
    }
    return grouped ? text.grouped : text.plain
  }

  private func number(
    _ value: PrintedDecimal, high: PrintedDecimal?, hedge: Hedge?, unit: ShownUnit, showsUnit: Bool,
    grouped: Bool
  ) -> NumberText {
    let text = digits(value, unit: unit, grouped: grouped, hedged: hedge != nil)
    let label = showsUnit ? spaced(unit.label) : ""
    if let high {
      let upper = digits(high, unit: unit, grouped: grouped, hedged: hedge != nil)
      let joint = (showsUnit || unit.multiplier == "%" ? unit.multiplier : "") + (language == .zh ? "~" : "–")
      return NumberText(text + joint + upper, unit: label)
    }
    guard let hedge, let template = hedge.template(in: words) else { return NumberText(text, unit: label) }
    let parts = template.around("n", "u")
    return showsUnit
      ? NumberText(
        text, unit: label + parts.after, prefix: parts.before, suffix: parts.middle)
      : NumberText(text, prefix: parts.before, suffix: parts.middle + parts.after)
  }

  /// English sets a no-break space before the unit, Chinese none.
  func spaced(_ label: String) -> String {
    label.isEmpty || language == .zh || label == "%" ? label : "\u{00A0}" + label
  }
}

/// The source's own hedge: 近, 超, 余, 多, 约, 以上. One at most, kept with its number.
struct Hedge: Hashable {
  var word: String?
  var qualifier: Qualifier

  /// Nil for an exact figure and for a range.
  init?(word: String?, qualifier: Qualifier) {
    guard qualifier != .exact, qualifier != .range else { return nil }
    self.word = word
    self.qualifier = qualifier
  }

  init?(_ observation: Observation) {
    self.init(word: observation.hedge, qualifier: observation.qualifier)
  }

  /// `近{n}{u}`, `{n}余{u}`, by the word printed, else by what it means.
  func template(in words: Wording) -> Template? {
    if let word, let known = words.template("hedge.\(word)") { return known }
    if let word, words.language == .zh, let place = HedgePlaces.standard[word] { return place.template(word) }
    return words.template("hedge.\(qualifier.rawValue)")
  }
}

extension Template {
  /// The words before slot `a`, between the two, and after slot `b`.
  func around(_ a: String, _ b: String) -> (before: String, middle: String, after: String) {
    var parts = ["", "", ""]
    var index = 0
    for piece in pieces {
      switch piece {
      case .text(let text): parts[index] += text
      case .slot(let name): index = name == a ? 1 : name == b ? 2 : index
      }
    }
    return (parts[0], parts[1], parts[2])
  }
}

/// Where a hedge stands, by the lexicon's table: 远超 before the number, 余 inside, 左右 after the unit.
enum HedgePlaces: String {
  case before, inside, after

  static let standard: [String: HedgePlaces] = {
    let text = EmbeddedFile.text(named: "Lexicons/hedges.tsv") ?? ""
    var places: [String: HedgePlaces] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 2, let place = HedgePlaces(rawValue: String(fields[1])) else { continue }
      places[String(fields[0])] = place
    }
    return places
  }()

  func template(_ word: String) -> Template? {
    switch self {
    case .before: Template(word + "{n}{u}")
    case .inside: Template("{n}" + word + "{u}")
    case .after: Template("{n}{u}" + word)
    }
  }
}
