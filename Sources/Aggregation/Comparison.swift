public import FactModel

/// Zones side by side: one indicator, scope, basis, unit and period to a column.
public struct Comparison: Hashable, Sendable {
  /// One indicator, one basis and one period each.
  public var columns: [ComparisonColumn]
  /// One zone each.
  public var rows: [ComparisonRow]

  public init(columns: [ComparisonColumn], rows: [ComparisonRow]) {
    self.columns = columns
    self.rows = rows
  }

  /// The zone's cell in the column at this 0-based index; nil for a zone that is not there.
  public func cell(_ zone: ZoneKey, column: Int) -> ComparisonCell? {
    guard let row = rows.first(where: { $0.zone.key == zone }), row.cells.indices.contains(column)
    else { return nil }
    return row.cells[column]
  }
}

/// What all figures of a column share, and how they add up.
public struct ComparisonColumn: Hashable, Sendable {
  /// `scope` is nil and `mixedScope` true for a column of lists that each source words its own way.
  public var indicator: IndicatorKey
  /// What the cells that fit are for; nil when no cell has a figure.
  public var period: ObservedPeriod?
  /// Lists of projects of different names (重点项目, 百项争创重点项目) stand in one column but are not held against each other.
  public var mixedScope: Bool
  /// How many zones have a figure that fits, hedged ones included.
  public var reporting: Int
  /// How many of them are ranked.
  public var ranked: Int
  /// The sum, or why there is none.
  public var total: ColumnTotal
  /// Zones that lie in another zone of the column: shown, but neither ranked nor added beside it.
  public var inside: [ZoneKey]

  public init(
    indicator: IndicatorKey, period: ObservedPeriod?, mixedScope: Bool = false, reporting: Int,
    ranked: Int, total: ColumnTotal, inside: [ZoneKey] = []
  ) {
    self.indicator = indicator
    self.period = period
    self.mixedScope = mixedScope
    self.reporting = reporting
    self.ranked = ranked
    self.total = total
    self.inside = inside
  }
}

/// A zone's line of the comparison.
public struct ComparisonRow: Hashable, Sendable {
  /// The zone.
  public var zone: ZoneIdentity
  /// One for each column.
  public var cells: [ComparisonCell]

  public init(zone: ZoneIdentity, cells: [ComparisonCell]) {
    self.zone = zone
    self.cells = cells
  }
}

/// What a zone has in a column.
public struct ComparisonCell: Hashable, Sendable {
  /// Whether a cell's figure counts in its column.
  public enum Standing: Hashable, Sendable {
    /// Fits the column and is exact: ranked, may enter differences, ratios, totals; in a column of mixed scope it
    /// only stands on the same scale, as a list of its own name.
    case comparable
    /// Fits the column but is hedged (近, 超, 余): keeps its word, is not ranked.
    case hedged
    /// Does not fit: shown with its own period or scope and a mark.
    case apart([ApartReason])
    /// ※ The money of one project or enterprise named; the zone itself reports nothing.
    case lone(SubjectKind, name: String)
    /// 未报; never 0.
    case notReported
  }

  /// How the figure stands to its column.
  public var standing: Standing
  /// Nil only when not reported.
  public var observation: Observation?
  /// Where it stands among the comparable cells of its column.
  public var rank: Rank?
  /// More that the zone states for this column and that the cell has no room for: other lists, other projects.
  public var others: [Observation]
  /// The parts stated of the observation (其中), in the order of the page; never added to it.
  public var parts: [Observation]

  public init(
    standing: Standing, observation: Observation?, rank: Rank? = nil, others: [Observation] = [],
    parts: [Observation] = []
  ) {
    self.standing = standing
    self.observation = observation
    self.rank = rank
    self.others = others
    self.parts = parts
  }

  /// 未报.
  public static let notReported = ComparisonCell(standing: .notReported, observation: nil)
}

/// Why a figure does not fit its column.
public enum ApartReason: String, Sendable, Hashable, CaseIterable, Comparable {
  /// It is for another period than the column.
  case otherPeriod
  /// The column has a period and the source states none.
  case periodUnstated
  /// `--08`: the year is not known.
  case yearUnknown
  /// ※
  case otherScope
  /// Another paper states it about a hundred, 10⁴ or 10⁸ times as large or small: 疑似单位错误, and no correction decides.
  case unitSuspected

  public static func < (a: ApartReason, b: ApartReason) -> Bool { a.rawValue < b.rawValue }
}

/// 位次. Ties share a position and the next is skipped.
public struct Rank: Hashable, Sendable {
  /// 1 is the largest.
  public var position: Int
  /// How many are ranked.
  public var of: Int
  /// Whether another zone has the same figure.
  public var tied: Bool
  /// The position in the last issue's column of the same indicator, and of how many; nil when not ranked then.
  public var previous: Previous?

  /// The rank of the last issue.
  public struct Previous: Hashable, Sendable {
    /// 1 is the largest.
    public var position: Int
    /// How many were ranked.
    public var of: Int

    public init(position: Int, of: Int) {
      self.position = position
      self.of = of
    }
  }

  /// Places gained since the last issue; negative when lost.
  public var gained: Int? { previous.map { $0.position - position } }

  public init(position: Int, of: Int, tied: Bool, previous: Previous? = nil) {
    self.position = position
    self.of = of
    self.tied = tied
    self.previous = previous
  }
}

/// 合计, or why there is none.
public enum ColumnTotal: Hashable, Sendable {
  /// A sum that means something.
  case sum(Total)
  /// No sum, and the reason.
  case refused(Refusal)

  /// A sum and what went into it.
  public struct Total: Hashable, Sendable {
    /// The sum, in the base unit.
    public var value: PrintedDecimal
    /// The zones in it.
    public var zones: [ZoneKey]
    /// The level they share; nil for the made-up zones of a sample.
    public var level: String?
    /// Zones with a figure in the column that is left out, and why.
    public var leftOut: [LeftOut]
    /// 推算: the group's growth from the bases that the stated growths imply.
    public var impliedGrowth: ImpliedGrowth?

    public init(
      value: PrintedDecimal, zones: [ZoneKey], level: String?, leftOut: [LeftOut],
      impliedGrowth: ImpliedGrowth? = nil
    ) {
      self.value = value
      self.zones = zones
      self.level = level
      self.leftOut = leftOut
      self.impliedGrowth = impliedGrowth
    }
  }

  /// A zone whose figure the sum leaves out.
  public struct LeftOut: Hashable, Sendable {
    /// Why a figure is left out.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
      /// Lies in another zone of the total.
      case insideAnother
      /// Hedged in the source; of another period or scope; without another to add to.
      case hedged, apart, lone
    }

    /// Whose figure.
    public var zone: ZoneKey
    /// Why it is left out.
    public var reason: Reason

    public init(zone: ZoneKey, reason: Reason) {
      self.zone = zone
      self.reason = reason
    }
  }

  /// Why a column has no sum.
  public enum Refusal: String, Sendable, Hashable, CaseIterable {
    /// Growth, shares, ratios, capacities of unlike goods, measures of unknown kind.
    case notAdditive
    /// 国家级 and 省级 zones in one column.
    case levelsDiffer
    /// The level of a zone in the column is not known.
    case levelUnknown
    /// Lists of different names.
    case scopesDiffer
    /// The figures do not state what time they are for.
    case periodUnstated
    /// Fewer than two comparable figures.
    case tooFew
    /// The sum is larger than an exact decimal of 64 bits holds.
    case tooLarge
  }
}

/// 推算 growth of a group: Σ level ÷ Σ (level ÷ (1 + growth)) − 1, over the zones that state both.
public struct ImpliedGrowth: Hashable, Sendable {
  /// In %, one decimal.
  public var percent: PrintedDecimal
  /// The zones it rests on.
  public var zones: [ZoneKey]

  public init(percent: PrintedDecimal, zones: [ZoneKey]) {
    self.percent = percent
    self.zones = zones
  }
}
