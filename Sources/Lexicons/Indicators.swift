public import FactModel

/// A row of `indicators.tsv`: a measure as analysts know it, finer than the contract's closed list.
public final class IndicatorRow: Sendable {
  /// What time its figures belong to.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Over a period.
    case flow
    /// At a date.
    case stock
    /// Of two figures.
    case ratio
  }

  /// Whether figures of several zones may be added.
  public enum Additivity: String, Hashable, Sendable, CaseIterable {
    /// Always; never.
    case yes, no
    /// Only over distinct projects or lists.
    case distinct
    /// Only within one level of recognition.
    case level
  }

  /// Whether more of it is good news.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// More is better; less is better; neither.
    case up, down, neutral
  }

  /// Such as `output_above`.
  public let id: String
  /// Such as 固定资产投资.
  public let nameChinese: String
  /// Such as “Fixed-asset investment”.
  public let nameEnglish: String
  /// The contract's indicator.
  public let indicator: IndicatorID
  /// The basis the words themselves tell (合同外资 is contracted), or nil.
  public let basis: Basis?
  /// What time its figures belong to.
  public let kind: Kind
  /// Whether figures of several zones may be added.
  public let additivity: Additivity
  /// Whether more of it is good news.
  public let better: Direction
  /// How pages print it; nil where it depends on the goods.
  public let displayUnit: String?
  /// The scope the words themselves tell (规上), or nil.
  public let scope: String?
  /// All spellings, the Chinese name first.
  public let synonyms: [String]
  /// One English sentence: what it holds and what not.
  public let definition: String

  init(
    id: String,
    nameChinese: String,
    nameEnglish: String,
    indicator: IndicatorID,
    basis: Basis?,
    kind: Kind,
    additivity: Additivity,
    better: Direction,
    displayUnit: String?,
    scope: String?,
    synonyms: [String],
    definition: String
  ) {
    self.id = id
    self.nameChinese = nameChinese
    self.nameEnglish = nameEnglish
    self.indicator = indicator
    self.basis = basis
    self.kind = kind
    self.additivity = additivity
    self.better = better
    self.displayUnit = displayUnit
    self.scope = scope
    self.synonyms = synonyms
    self.definition = definition
  }
}

/// The measures by id and by spelling.
public struct IndicatorTable: Sendable {
  /// In the order of `indicators.tsv`.
  public let rows: [IndicatorRow]
  /// By row: whether it is the first of its indicator and basis without a scope, the plain measure.
  public let isPlainest: [Bool]
  /// 第三产业, 服务业, 规上工业 …: what stands before 增加值 in its spellings. Value: the row.
  public let sectors: WordTrie
  /// 批发业, 餐饮业 …: what stands before 销售额 and 营业额 in the spellings of trade's turnover. Value: the row.
  public let trades: WordTrie
  /// First row of each indicator, in the order of the closed list.
  private let principals: [IndicatorRow?]

  static let columns = [
    "id", "zh", "en", "indicator", "basis", "kind", "additive", "better", "unit", "scope",
    "synonyms", "definition",
  ]

  /// Reads `indicators.tsv`; an id or a spelling given twice is an error.
  public init(_ text: String, file: String = "indicators.tsv") throws(LexiconError) {
    var rows: [IndicatorRow] = []
    var ids: Set<String> = []
    var spellings: Set<String> = []
    for row in try TabularText(text, file: file, columns: Self.columns).rows {
      let id = try row.string("id")
      guard ids.insert(id).inserted else { throw row.error("the id \(id) is there already") }
      let name = try row.string("zh")
      let synonyms = try row.list("synonyms")
      guard synonyms.first == name else { throw row.error("synonyms do not begin with zh") }
      for spelling in synonyms where !spellings.insert(spelling).inserted {
        throw row.error("the spelling “\(spelling)” is there already")
      }
      rows.append(
        IndicatorRow(
          id: id, nameChinese: name, nameEnglish: try row.string("en"),
          indicator: try row.word("indicator", as: IndicatorID.self),
          basis: try row.optional("basis") == nil ? nil : try row.word("basis", as: Basis.self),
          kind: try row.word("kind", as: IndicatorRow.Kind.self),
          additivity: try row.word("additive", as: IndicatorRow.Additivity.self),
          better: try row.word("better", as: IndicatorRow.Direction.self),
          displayUnit: try row.optional("unit"), scope: try row.optional("scope"),
          synonyms: synonyms, definition: try row.string("definition")))
    }
    self.rows = rows
    isPlainest = rows.map { row in
      rows.first { $0.indicator == row.indicator && $0.basis == row.basis && $0.scope == nil } === row
    }
    sectors = Self.heads(before: [Self.valueAdded], of: rows) { _ in true }
    trades = Self.heads(before: ["销售额", "营业额"], of: rows) { $0.indicator == .other }
    principals = IndicatorID.allCases.map { id in rows.first { $0.indicator == id } }
  }

  private static let valueAdded = "增加值"

  /// Whether a row is the value added of some sector.
  public func isValueAdded(_ row: Int) -> Bool {
    rows.indices.contains(row) && rows[row].kind == .flow
      && rows[row].nameChinese.endsInBytes(of: Self.valueAdded)
  }

  /// What stands before one of some endings in the spellings of rows.
  private static func heads(
    before endings: [String], of rows: [IndicatorRow], where isMeant: (IndicatorRow) -> Bool
  ) -> WordTrie {
    WordTrie(
      rows.enumerated().filter { isMeant($1) }.flatMap { row, value in
        value.synonyms.flatMap { spelling in
          endings.filter { spelling.hasSuffix($0) && spelling != $0 }
            .map { (String(spelling.dropLast($0.count)), Int32(row)) }
        }
      })
  }

  /// The row with exactly this spelling.
  public func row(spelled text: String) -> IndicatorRow? {
    rows.first { $0.synonyms.contains(text) }
  }

  /// The first row of an indicator of the closed list: its name and direction on pages.
  public func principal(_ indicator: IndicatorID) -> IndicatorRow? {
    principals[indicator.order]
  }
}
