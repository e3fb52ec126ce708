import FactModel
import Lexicons
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

  /// Most mentions are words; what the others hold is kept apart, so that all are small and cheap to move about.
  enum Kind: Hashable, Sendable {
    indirect case quantity(QuantityMention)
    indirect case period(PeriodMention)
    indirect case zone(ZoneMention)
    /// A word of a table: indicator, basis, growth … `entries` of `Lexicon.lexer` tells table and row.
    case word(WordMention)
    // linking adds its own kinds: project, enterprise, region …
  }

  var isWord: Bool { if case .word = kind { true } else { false } }
  var isQuantity: Bool { if case .quantity = kind { true } else { false } }
}

/// A rule's name: `quantity.money`, `period.ytd`. Only the address of the literal, so that it costs nothing to copy.
struct StaticRule: Hashable, @unchecked Sendable, ExpressibleByStringLiteral {
  private let start: UnsafePointer<UInt8>

  init(stringLiteral value: StaticString) { start = value.utf8Start }

  var name: String { String(cString: start) }

  static func == (a: StaticRule, b: StaticRule) -> Bool { a.start == b.start || a.name == b.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A word of one table of the lexicon; a word of two tables gives two mentions of one span.
struct WordMention: Hashable, Sendable {
  var table: WordClass
  /// Row of that table.
  var row: Int32
}

/// A number with its unit: `10.65亿元`, 40余项, 近百亿元, `15.3%`, 1.4倍, `30~50亿元`.
struct QuantityMention: Hashable, Sendable {
  /// In the unit's base: 10.65亿元 is 1065 × 10^6 元. Its text is the number as printed, `10.65`.
  var value: PrintedDecimal
  /// Upper end of a range.
  var high: PrintedDecimal?
  /// Base unit (contract), or the unit as written. Empty where no unit stands (突破600亿).
  var unit: UnitOfMeasure
  var dimension: UnitDimension
  var qualifier: Qualifier
  /// The digits alone, hedges and unit left out; in the repaired text.
  var numberSpan: TextSpan
  /// The hedge's words where there are some; in the repaired text.
  var hedgeSpan: TextSpan?
  /// The unit as printed, 亿 included; empty where none stands.
  var unitSpan: TextSpan
  /// 亿元以上, 百亿元, 千亩: a scale without digits, mostly a threshold or a name.
  var isImplied: Bool
  /// 各2个, 每亩300万元: of each.
  var isDistributive: Bool
  /// 不超过, 以下: a bound from above.
  var isUpperBound: Bool
  /// 一个, 一家, 一批: mostly an article, not a count.
  var isArticle = false
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
      /// 当年, 同年: the year spoken of before.
      case same
      case unknown
    }
    enum Form: Hashable, Sendable {
      case year
      /// From the expression's year to this one: 2016至2018年, “十四五”.
      case years(toYear: Int)
      case month(Int)
      case months(Int, Int)
      /// 本月 is 0, 上月 −1.
      case relativeMonth(Int)
      /// 今天 is 0, 昨日 −1.
      case relativeDay(Int)
      /// 当月: the month spoken of before.
      case sameMonth
      /// One quarter alone. 一季度 is `months(1, 3)`.
      case quarter(Int)
      case day(month: Int, day: Int)
      /// 同期 alone.
      case samePeriod
      /// 自开工以来, 累计 since a beginning.
      case life
      /// 目前, 近年: a time that gives no period.
      case vague
    }
    enum Edge: Hashable, Sendable {
      case none
      /// 年初
      case start
      /// 年底, 8月底, 三季度末
      case end
    }
    var year: Year = .unknown
    var form: Form = .year
    var edge: Edge = .none
    /// 截至, 到 … 底: as of.
    var isAsOf = false
    /// 以来, 累计: from there to the day of writing.
    var isToDate = false
    /// 7月当月: that month alone.
    var isAlone = false
    /// 去年同期, 比上年: the base of a comparison, not the figure's own time.
    var isComparisonBase = false
  }
}

/// A zone's name, short name or reference.
struct ZoneMention: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    /// A name with a suffix: 左云经济技术开发区, 左云经开区.
    case named
    /// 该区, 园区, 开发区 alone: refers to the story's zone. The kind tells whose.
    case reference(ZoneReferenceRow.Kind)
  }
  var form: Form
  /// Row of `Lexicon.zoneSuffixes`; nil for 该区 and such.
  var suffix: Int32?
  /// What stands before the suffix; empty for a reference.
  var stemSpan: TextSpan
  /// Index of the gazetteer's row, where exactly one answers.
  var gazetteerIndex: Int?
  /// Several zones answer to the name.
  var isAmbiguous: Bool = false
}
