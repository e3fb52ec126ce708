public import Aggregation
import FactModel

/// Checks as a table, the worst first.
public enum ChecksTable {
  public static func table(_ checks: [CheckResult], zones: [ZoneIdentity]) -> DataTable {
    let names = Dictionary(zones.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
    let columns: [DataTable.Column] = [
      .init("outcome", "outcome"), .init("check", "check", isDetail: true), .init("zone", "zone"),
      .init("finding", "finding"),
      .init("advice", "what to do"), .init("facts", "facts"),
    ]
    let rows = checks.map { check -> [DataTable.Cell] in
      let zone = check.zone.map { names[$0] ?? $0.rawValue } ?? check.subject
      return [
        .text(check.outcome.rawValue), .text(check.code.rawValue),
        zone.map { .text($0) } ?? .missing(shown: ""),
        .text(check.summary), check.advice.isEmpty ? .missing(shown: "") : .text(check.advice),
        .list(check.evidence.map(\.id)),
      ]
    }
    let failed = checks.filter { $0.outcome == .error }.count
    let warned = checks.filter { $0.outcome == .warning }.count
    let passed = checks.filter { $0.outcome == .passed }.count
    return DataTable(
      title: "checks", columns: columns, rows: rows,
      notes: ["\(checks.count) checks: \(failed) failed, \(warned) to look at, \(passed) passed."])
  }
}
