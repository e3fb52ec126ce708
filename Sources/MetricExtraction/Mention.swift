import FactModel
import SourceText

/// A find in the repaired text: the one closed list of what the scanners know.
///
/// Scanners find mentions; linking turns them into facts. A mention holds spans and values, never strings
/// that are not needed, so that scanning stays at the speed of the bytes.
struct Mention: Hashable, Sendable {
  /// In the repaired text.
  var span: TextSpan
  /// Name of the rule or table row that found it; `explain` prints it.
  var rule: StaticRule
  var kind: Kind

  enum Kind: Hashable, Sendable {
    case quantity(QuantityMention)
    case period(PeriodMention)
    case zone(ZoneMention)
    // linking adds its own kinds: indicator, project, enterprise, region, basis, growth …
  }
}

/// A rule's name: `quantity.money`, `period.ytd`.
struct StaticRule: Hashable, Sendable, ExpressibleByStringLiteral {
  let name: String
  init(stringLiteral value: String) { name = value }
}

/// A number with its unit: `10.65亿元`, 40余项, 近百亿元, `15.3%`, 1.4倍, `30~50亿元`.
struct QuantityMention: Hashable, Sendable {
  /// In the unit's base: 10.65亿元 is 1065 × 10^6 元.
  var value: PrintedDecimal
  /// Upper end of a range.
  var high: PrintedDecimal?
  /// Base unit (contract), or the unit as written.
  var unit: UnitOfMeasure
  var dimension: Dimension
  var qualifier: Qualifier
  /// The digits alone, hedges and unit left out; in the repaired text.
  var numberSpan: TextSpan
  /// The hedge's words where there are some; in the repaired text.
  var hedgeSpan: TextSpan?

  /// What sort of thing the unit measures; a column of the unit table.
  enum Dimension: String, Hashable, Sendable {
    case money, count, people, area, percent, percentagePoint, multiple, mass, length, energy, power, ratio
    case time, ordinal, other
    /// A number that stands without a unit.
    case bare
  }
}

/// Words for a time, not yet resolved against the issue date.
struct PeriodMention: Hashable, Sendable {
  var expression: Expression

  /// As the words say it; years may be relative.
  struct Expression: Hashable, Sendable {
    enum Year: Hashable, Sendable {
      case stated(Int)
      /// 今年 is 0, 去年 and 上年 −1.
      case relative(Int)
      case unknown
    }
    enum Form: Hashable, Sendable {
      case year
      case years(toYear: Int)
      case month(Int)
      case months(Int, Int)
      case quarter(Int)
      case day(month: Int, day: Int)
      /// 自开工以来, 累计 since a beginning.
      case life
      /// 目前, 近年: a time that gives no period.
      case vague
    }
    var year: Year
    var form: Form
    /// 截至, 到 … 底: as of.
    var isAsOf: Bool
    /// 去年同期: the base of a comparison, not the figure's own time.
    var isComparisonBase: Bool
  }
}

/// A zone's name, short name or reference.
struct ZoneMention: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    /// A name with a suffix: 左云经济技术开发区, 左云经开区.
    case named
    /// 该区, 园区, 开发区 alone: refers to the story's zone.
    case reference
  }
  var form: Form
  /// Index of the gazetteer's row, where exactly one answers.
  var gazetteerIndex: Int?
}
