/// Who a number is about.
public enum SubjectKind: String, Sendable, Hashable, CaseIterable {
  case zone, project, enterprise
  /// County, city, province or country.
  case region
}

/// Whether a figure is realised, planned, signed or expected. The words that tell are in the lexicon.
public enum Basis: String, Sendable, Hashable, CaseIterable {
  /// 完成, 实现, 到位, 已.
  case completed
  /// 总投资, 计划, 规划, 目标, 力争.
  case planned
  /// 签约, 协议, 合同.
  case contracted
  /// 预计, 可实现, 达产后.
  case expected
  /// No such distinction exists (areas, counts).
  case none
}

/// The hedge that stands with a number.
public enum Qualifier: String, Sendable, Hashable, CaseIterable {
  case exact
  /// 约, 左右.
  case approx
  /// 余, 多, 以上, 不低于.
  case atLeast = "at_least"
  /// 近, 将近.
  case near
  /// 超, 突破.
  case over
  /// 30~50亿元; the fact also has a high value.
  case range
}

/// The closed list of indicators; `shared` contract.
public enum IndicatorID: String, Sendable, Hashable, CaseIterable, Comparable, Decodable {
  case fixedAsset = "investment.fixed_asset"
  case industrialInvestment = "investment.industrial"
  case technicalInvestment = "investment.technical"
  case infrastructureInvestment = "investment.infrastructure"
  case privateInvestment = "investment.private"
  case projectInvestment = "investment.project"
  case industrialOutput = "output.industrial"
  case valueAdded = "output.value_added"
  case gdp
  case revenue
  case profit
  case tax
  case fiscal
  case tradeTotal = "trade.total"
  case tradeExport = "trade.export"
  case fdi
  case domesticCapital = "capital.domestic"
  case projectsCount = "projects.count"
  case enterprisesCount = "enterprises.count"
  case jobs
  case landArea = "land.area"
  case buildingArea = "building.area"
  case capacity
  case productionLines = "production_lines"
  case patents
  case electricity
  case share
  case other

  /// In the order of the closed list.
  public static func < (a: IndicatorID, b: IndicatorID) -> Bool { a.order < b.order }

  private static let all = allCases

  /// 0-based place in the closed list.
  public var order: Int { Self.all.firstIndex(of: self) ?? 0 }
}

/// A unit as facts carry it: the base unit of its dimension, or the unit as written.
public struct UnitOfMeasure: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let symbol: String

  public init(_ symbol: String) {
    self.symbol = symbol
  }

  public static let yuan = UnitOfMeasure("元")
  public static let dollar = UnitOfMeasure("美元")
  /// Projects, firms, lines of a list.
  public static let item = UnitOfMeasure("个")
  public static let person = UnitOfMeasure("人")
  public static let squareMetre = UnitOfMeasure("平方米")
  public static let mu = UnitOfMeasure("亩")
  public static let percent = UnitOfMeasure("%")

  public var description: String { symbol }
  public static func < (a: UnitOfMeasure, b: UnitOfMeasure) -> Bool { a.symbol < b.symbol }
}
