public import Aggregation
public import FactModel

/// Checks as a table, the worst first.
public enum ChecksTable {
  /// For a terminal: what was found, with its figures, what to do, and the ids to ask `explain` about.
  ///
  /// - Parameters:
  ///   - checks: one to a row.
  ///   - zones: those whose names stand in the table.
  ///   - name: what an indicator is called by its basis; without it, its id.
  public static func table(
    _ checks: [CheckResult], zones: [ZoneIdentity],
    name: (IndicatorID, Basis) -> String = { id, _ in id.rawValue }
  ) -> DataTable {
    let names = Self.names(zones)
    let idLength = FactsTable.shortestPrefix(of: checks.flatMap(\.evidence).map(\.id))
    let columns: [DataTable.Column] = [
      .init("outcome", "outcome"), .init("check", "check", isDetail: true), .init("zone", "zone"),
      .init("figures", "figures"), .init("finding", "finding"), .init("advice", "what to do"),
      .init("facts", "facts"),
    ]
    let rows = checks.map { check -> [DataTable.Cell] in
      [
        .text(check.outcome.rawValue), .text(check.code.rawValue), text(zone(check, names)),
        text(figures(check, name)), .text(check.summary), text(check.advice),
        .list(check.evidence.map { String($0.id.prefix(idLength)) }),
      ]
    }
    return DataTable(title: "checks", columns: columns, rows: rows, notes: [tally(checks)])
  }

  /// For machines: every operand in a field of its own, exact.
  public static func full(_ checks: [CheckResult], zones: [ZoneIdentity]) -> DataTable {
    let names = Self.names(zones)
    let columns: [DataTable.Column] = [
      "outcome", "check", "zone", "zone_key", "subject", "indicator", "indicator_text", "scope", "basis",
      "measure", "against", "period", "operands", "stated", "computed", "unit", "count", "names", "figures",
      "finding", "advice", "facts",
    ].map { DataTable.Column($0, $0) }
    let rows = checks.map { check -> [DataTable.Cell] in
      let slots = check.slots
      let key = slots.indicator
      return [
        .text(check.outcome.rawValue), .text(check.code.rawValue),
        text(check.zone.map { names[$0] ?? $0.rawValue }),
        text(check.zone?.rawValue), text(check.subject), text(key?.indicator.rawValue), text(key?.text),
        text(key?.scope), text(key?.basis.rawValue), text(key?.measure.rawValue),
        text(slots.against.map(label)), text(slots.period?.period?.text),
        .list(slots.operands.map(\.plain)), number(slots.stated), number(slots.computed),
        text(slots.unit?.symbol), slots.count.map { .integer($0) } ?? .missing(shown: ""), .list(slots.names),
        text(figures(check, { id, _ in id.rawValue })), .text(check.summary), text(check.advice),
        .list(check.evidence.map(\.description)),
      ]
    }
    return DataTable(title: "checks", columns: columns, rows: rows, notes: [tally(checks)])
  }

  private static func tally(_ checks: [CheckResult]) -> String {
    func count(_ outcome: CheckResult.Outcome) -> Int { checks.count { $0.outcome == outcome } }
    return "\(checks.count) checks: \(count(.error)) failed, \(count(.warning)) to look at, "
      + "\(count(.note)) notes, \(count(.passed)) passed."
  }

  private static func names(_ zones: [ZoneIdentity]) -> [ZoneKey: String] {
    Dictionary(zones.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private static func zone(_ check: CheckResult, _ names: [ZoneKey: String]) -> String? {
    let zone = check.zone.map { names[$0] ?? $0.rawValue }
    return [zone, check.subject].compactMap { $0 }.joined(separator: " / ")
  }

  // MARK: Figures

  /// `investment.industrial 2024-01/2024-08: 10.42亿元 ÷ 10.65亿元 = 97.8%, stated 98%`.
  private static func figures(_ check: CheckResult, _ name: (IndicatorID, Basis) -> String) -> String? {
    let slots = check.slots
    guard let key = slots.indicator, let sum = arithmetic(check) else { return nil }
    let period = slots.period?.period.map { " " + $0.text } ?? ""
    return label(key, name) + period + ": " + sum
  }

  private static func label(_ key: IndicatorKey) -> String { label(key) { id, _ in id.rawValue } }

  private static func label(_ key: IndicatorKey, _ name: (IndicatorID, Basis) -> String) -> String {
    let scope = [key.text, key.scope].compactMap { $0 }.joined(separator: ", ")
    let measure = key.measure == .growth ? " growth" : ""
    return name(key.indicator, key.basis) + (scope.isEmpty ? "" : " (\(scope))")
      + measure
  }

  private static func arithmetic(_ check: CheckResult) -> String? {
    let slots = check.slots
    let unit = slots.unit?.symbol ?? ""
    func shown(_ value: PrintedDecimal) -> String { value.correctionText + unit }
    let operands = slots.operands.map(shown)
    let stated = slots.stated.map(shown)
    let percent = slots.computed.map { $0.plain + "%" }
    switch check.code {
    case .partsSum:
      guard let sum = slots.computed, let stated else { return nil }
      return "\(operands.joined(separator: " + ")) = \(shown(sum)), stated \(stated)"
    case .shareAgainstLevels, .rateAgainstPlan:
      guard let percent, let share = slots.stated else { return nil }
      return "\(operands.joined(separator: " ÷ ")) = \(percent), stated \(share.plain)%"
    case .growthAgainstLedger:
      guard let percent, let growth = slots.stated else { return nil }
      return "\(operands.joined(separator: " ÷ ")) − 1 = \(percent), stated \(growth.plain)%"
    case .conflict, .unitSlip, .cumulativeFalls:
      let others = operands.joined(separator: ", ")
      guard let earlier = slots.names.first else { return stated.map { "\($0) used, elsewhere \(others)" } }
      return stated.map { "\($0), \(earlier) \(others)" }
    case .partLarger, .completedOverPlan:
      return stated.map { "\(operands.joined(separator: ", ")) against \($0)" }
    default: return stated
    }
  }

  // MARK: Cells

  private static func text(_ text: String?) -> DataTable.Cell {
    if let text, !text.isEmpty { .text(text) } else { .missing(shown: "") }
  }

  private static func number(_ value: PrintedDecimal?) -> DataTable.Cell {
    value.map { .number($0, shown: $0.plain) } ?? .missing(shown: "")
  }
}
