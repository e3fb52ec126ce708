public import FactModel
import SourceText

/// Facts as a table: the short one for a terminal, the full one for files.
public enum FactsTable {
  /// Every field of the contract, one fact a row.
  public static func full(_ facts: [Fact]) -> DataTable {
    DataTable(
      title: "facts", columns: fields.map(\.column), rows: facts.map { fact in fields.map { $0.cell(fact) } })
  }

  /// What fits a terminal: who, what, how much, when, and the id to ask `explain` about.
  ///
  /// - Parameters:
  ///   - facts: one to a row.
  ///   - name: what an indicator is called by its basis; without it, its id.
  public static func short(
    _ facts: [Fact], name: (IndicatorID, Basis) -> String = { id, _ in id.rawValue }
  ) -> DataTable {
    let columns: [DataTable.Column] = [
      .init("id", "id"), .init("subject", "subject"), .init("indicator", "indicator"),
      .init("basis", "basis"),
      .init("value", "value", alignment: .trailing), .init("yoy_pct", "yoy %", alignment: .trailing),
      .init("period", "period"), .init("evidence", "evidence", isDetail: true),
    ]
    let idLength = shortestPrefix(of: facts.map(\.id))
    let rows = facts.map { fact -> [DataTable.Cell] in
      let indicator = fact.indicatorText ?? name(fact.indicator, fact.basis)
      return [
        .text(String(fact.id.prefix(idLength))), .text(fact.subject),
        .text(fact.scope.map { indicator.contains($0) ? indicator : "\(indicator)·\($0)" } ?? indicator),
        .text(fact.basis == .none ? "" : fact.basis.rawValue),
        .text(shownValue(fact)), fact.yearOnYear.map { .number($0, shown: $0.plain) } ?? .missing(shown: ""),
        .text(fact.period?.text ?? ""), .text(fact.evidence.text),
      ]
    }
    return DataTable(title: "facts", columns: columns, rows: rows)
  }

  /// Letters of an id that tell all of them apart, at least eight: what `explain` needs.
  static func shortestPrefix(of ids: [String]) -> Int {
    let distinct = Set(ids)
    return (8...16).first { length in Set(distinct.map { $0.prefix(length) }).count == distinct.count }
      ?? .max
  }

  /// The value in 亿 or 万 where that is how such a number is read, hedge and unit beside it.
  static func shownValue(_ fact: Fact) -> String {
    guard let value = fact.value else { return "" }
    let unit = fact.unit?.symbol ?? ""
    let high = fact.valueHigh.map { "~" + scaled($0) } ?? ""
    let mark: String =
      switch fact.qualifier {
      case .exact, .range: ""
      case .approx: "≈"
      case .atLeast: "≥"
      case .near: "<≈"
      case .over: ">"
      }
    return (fact.hedge == nil ? mark : "") + scaled(value) + high + unit
      + (fact.hedge.map { "（\($0)）" } ?? "")
  }

  private static func scaled(_ value: PrintedDecimal) -> String {
    for (power, word) in [(8, "亿"), (4, "万")] {
      let shifted = PrintedDecimal(significand: value.significand, exponent: value.exponent - power)
      let digits = shifted.plain.drop { $0 == "-" || $0 == "0" }
      if let first = digits.first, first != ".", value.exponent >= power - 4 { return shifted.plain + word }
    }
    return value.plain
  }

  private struct Field {
    var column: DataTable.Column
    var cell: @Sendable (Fact) -> DataTable.Cell
  }

  private static let fields: [Field] = [
    text("id") { $0.id }, text("doc") { $0.doc.rawValue },
    Field(column: .init("article", "article", alignment: .trailing)) { .integer($0.article) },
    text("headline") { $0.headline }, text("subject") { $0.subject },
    text("subject_kind") { $0.subjectKind.rawValue }, text("zone") { $0.zone }, text("zone_id") { $0.zoneID },
    text("indicator") { $0.indicator.rawValue }, text("indicator_text") { $0.indicatorText },
    text("scope") { $0.scope }, text("basis") { $0.basis.rawValue }, number("value") { $0.value },
    number("value_high") { $0.valueHigh }, text("value_text") { $0.value?.text },
    text("unit") { $0.unit?.symbol }, text("qualifier") { $0.qualifier.rawValue }, text("hedge") { $0.hedge },
    number("yoy_pct") { $0.yearOnYear }, text("period") { $0.period?.text },
    text("period_kind") { $0.periodKind?.rawValue }, text("part_of") { $0.partOf },
    text("evidence") { $0.evidence.text }, text("sentence") { $0.evidence.sentence },
    Field(column: .init("line", "line", alignment: .trailing)) { .integer($0.evidence.line) },
    text("rule") { $0.rule },
    Field(column: .init("notes", "notes")) { .list($0.notes) },
  ]

  private static func text(_ key: String, _ value: @escaping @Sendable (Fact) -> String?) -> Field {
    Field(column: .init(key, key)) { fact in value(fact).map { .text($0) } ?? .missing(shown: "") }
  }

  private static func number(_ key: String, _ value: @escaping @Sendable (Fact) -> PrintedDecimal?) -> Field {
    Field(column: .init(key, key, alignment: .trailing)) { fact in
      value(fact).map { .number($0, shown: $0.plain) } ?? .missing(shown: "")
    }
  }
}
