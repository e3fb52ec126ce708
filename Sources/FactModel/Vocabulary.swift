/// Who a number is about.
public enum SubjectKind: String, Sendable, Hashable, CaseIterable {
  /// A development zone; a project; a firm.
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
  /// As stated, without a hedge.
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
  /// 固定资产投资.
  case fixedAsset = "investment.fixed_asset"
  /// 工业投资.
  case industrialInvestment = "investment.industrial"
  /// 技改投资.
  case technicalInvestment = "investment.technical"
  /// 基础设施投资.
  case infrastructureInvestment = "investment.infrastructure"
  /// 民间投资.
  case privateInvestment = "investment.private"
  /// Money put in one project or a named set of projects; the basis tells which.
  case projectInvestment = "investment.project"
  /// 工业总产值.
  case industrialOutput = "output.industrial"
  /// 工业增加值.
  case valueAdded = "output.value_added"
  /// 地区生产总值.
  case gdp
  /// 营业收入, 主营收入, 销售收入.
  case revenue
  /// 利润.
  case profit
  /// 税收.
  case tax
  /// 财政收入.
  case fiscal
  /// 进出口.
  case tradeTotal = "trade.total"
  /// 出口.
  case tradeExport = "trade.export"
  /// 实际使用外资; 合同外资 by basis.
  case fdi
  /// 内资.
  case domesticCapital = "capital.domestic"
  /// Number of projects.
  case projectsCount = "projects.count"
  /// Number of firms.
  case enterprisesCount = "enterprises.count"
  /// Jobs, people employed.
  case jobs
  /// Land, in 平方米 or 亩.
  case landArea = "land.area"
  /// Floor area, in 平方米.
  case buildingArea = "building.area"
  /// 年产能, 产量.
  case capacity
  /// 生产线.
  case productionLines = "production_lines"
  /// 专利.
  case patents
  /// 用电量.
  case electricity
  /// 占比, in %.
  case share
  /// Anything else an analyst wants, named by `indicatorText`.
  case other

  /// In the order of the closed list.
  public static func < (a: IndicatorID, b: IndicatorID) -> Bool { a.order < b.order }

  private static let all = allCases

  /// 0-based place in the closed list.
  public var order: Int { Self.all.firstIndex(of: self) ?? 0 }
}

/// A unit as facts carry it: the base unit of its dimension, or the unit as written.
public struct UnitOfMeasure: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// As facts print it.
  public let symbol: String

  public init(_ symbol: String) {
    self.symbol = symbol
  }

  /// Money in 元.
  public static let yuan = UnitOfMeasure("元")
  /// Money in 美元.
  public static let dollar = UnitOfMeasure("美元")
  /// Projects, firms, lines of a list.
  public static let item = UnitOfMeasure("个")
  /// People.
  public static let person = UnitOfMeasure("人")
  /// Area; 公顷 and 平方公里 are converted to it.
  public static let squareMetre = UnitOfMeasure("平方米")
  /// 亩: kept as it is, 15 to a 公顷.
  public static let mu = UnitOfMeasure("亩")
  /// Per cent.
  public static let percent = UnitOfMeasure("%")

  /// Whether it ends as units of money do: 元, 美元.
  public var isMoney: Bool { symbol.utf8.suffix(3).elementsEqual("元".utf8) }

  public var description: String { symbol }
  public static func < (a: UnitOfMeasure, b: UnitOfMeasure) -> Bool { a.symbol < b.symbol }
}
