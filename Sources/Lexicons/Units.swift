public import FactModel

/// What sort of thing a unit measures; a column of `units.tsv`.
public enum UnitDimension: String, Hashable, Sendable, CaseIterable {
  /// Money; things; people; and the measures of physics and time.
  case money, count, people, area, mass, length, volume, energy, power, time
  /// %; 个百分点; 倍.
  case percent, percentagePoint, multiple
  /// Points of an assessment.
  case score
  /// A unit of its own that no table of kinds holds.
  case other
  /// A number that stands without a unit.
  case bare
}

/// A row of `units.tsv`: the spellings of a unit and what it is in its base unit.
public struct UnitRow: Hashable, Sendable {
  /// As pages print it: 公顷.
  public var symbol: String
  /// Its other spellings: hm².
  public var variants: [String]
  /// The unit facts carry: 公顷 is 平方米.
  public var base: UnitOfMeasure
  /// Power of ten that leads to the base: 公顷 is 4.
  public var exponent: Int
  /// What sort of thing it measures.
  public var dimension: UnitDimension
  /// Whether it counts only after Arabic digits: 分, 度, 只 are words of their own after 十, 一.
  public var needsArabic: Bool
  /// What to look at before the word is taken for the unit of a number.
  public var caution: Caution

  /// Units whose words are parts of other words: 三元锂, 人工, 前移2位, 度, 周年.
  public enum Caution: UInt8, Hashable, Sendable {
    /// Nothing to look at; otherwise the word to be careful of.
    case none, yuan, people, kilowattHour, week, year
  }

  static func caution(symbol: String) -> Caution {
    switch symbol {
    case "元": .yuan
    case "人": .people
    case "度": .kilowattHour
    case "周": .week
    case "年": .year
    default: .none
    }
  }
}

/// The units by their spellings.
public struct UnitTable: Sendable {
  /// In the order of `units.tsv`.
  public let rows: [UnitRow]
  /// Value: index of the row.
  public let trie: WordTrie

  static let columns = ["symbol", "variants", "base", "exponent", "dimension", "numerals"]

  private enum Numerals: String, CaseIterable {
    case any, arabic
  }

  /// Reads `units.tsv`; a spelling given twice is an error.
  public init(_ text: String, file: String = "units.tsv") throws(LexiconError) {
    var rows: [UnitRow] = []
    var spellings: [(String, Int32)] = []
    var seen: Set<String> = []
    for row in try TabularText(text, file: file, columns: Self.columns).rows {
      let symbol = try row.string("symbol")
      let variants = try row.list("variants")
      for spelling in [symbol] + variants {
        guard seen.insert(spelling).inserted else {
          throw row.error("the spelling “\(spelling)” is there already")
        }
        spellings.append((spelling, Int32(rows.count)))
      }
      let exponent = try row.integer("exponent")
      guard (-12...12).contains(exponent) else { throw row.error("exponent \(exponent) is absurd") }
      rows.append(
        UnitRow(
          symbol: symbol, variants: variants, base: UnitOfMeasure(try row.string("base")),
          exponent: exponent, dimension: try row.word("dimension", as: UnitDimension.self),
          needsArabic: try row.word("numerals", as: Numerals.self) == .arabic,
          caution: UnitRow.caution(symbol: symbol)))
    }
    self.rows = rows
    trie = WordTrie(spellings)
  }
}
