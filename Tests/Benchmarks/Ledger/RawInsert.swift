import FactModel
import Foundation
import GRDBSQLite
import SourceText

/// The floor: the rows of the facts through SQLite's C interface, one prepared statement, one transaction, WAL,
/// synchronous=NORMAL.
final class RawInsert {
  struct Failure: Error {
    var message: String
  }

  private var database: OpaquePointer?
  private static let columns = 37

  init(_ path: String) throws {
    guard sqlite3_open(path, &database) == SQLITE_OK else { throw failure() }
    try run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    let names = (0..<Self.columns).map { "c\($0)" }.joined(separator: ", ")
    try run("CREATE TABLE fact (\(names)); CREATE UNIQUE INDEX fact_id ON fact (c0, c1)")
  }

  deinit { sqlite3_close(database) }

  private func failure() -> Failure { Failure(message: String(cString: sqlite3_errmsg(database))) }

  private func run(_ sql: String) throws {
    guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
  }

  func insert(_ documents: [DocumentFacts]) throws {
    try run("BEGIN IMMEDIATE")
    var statement: OpaquePointer?
    let places = Array(repeating: "?", count: Self.columns).joined(separator: ", ")
    guard
      sqlite3_prepare_v2(database, "INSERT INTO fact VALUES (\(places))", -1, &statement, nil) == SQLITE_OK
    else { throw failure() }
    for (number, document) in documents.enumerated() {
      for fact in document.facts {
        bind(fact, reading: number, to: statement)
        guard sqlite3_step(statement) == SQLITE_DONE else { throw failure() }
        sqlite3_reset(statement)
      }
    }
    sqlite3_finalize(statement)
    try run("COMMIT")
  }

  private func bind(_ fact: Fact, reading: Int, to statement: OpaquePointer?) {
    var column: Int32 = 0
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    func text(_ value: String?) {
      column += 1
      if let value {
        sqlite3_bind_text(statement, column, value, -1, copied)
      } else {
        sqlite3_bind_null(statement, column)
      }
    }
    func number(_ value: Int64?) {
      column += 1
      if let value {
        sqlite3_bind_int64(statement, column, value)
      } else {
        sqlite3_bind_null(statement, column)
      }
    }
    number(Int64(reading))
    let texts: [String?] = [
      fact.id, fact.headline, fact.subject, fact.subjectKind.rawValue, fact.zone, fact.zoneID,
      fact.indicator.rawValue, fact.indicatorText, fact.scope, fact.basis.rawValue, fact.value?.text,
      fact.valueHigh?.text, fact.unit?.symbol, fact.qualifier.rawValue, fact.hedge,
      fact.yearOnYear?.text, fact.period?.text, fact.periodKind?.rawValue, fact.partOf,
      fact.evidence.text, fact.evidence.sentence, fact.rule,
      fact.evidence.derivation.map(\.text).joined(), fact.notes.joined(),
    ]
    for value in texts { text(value) }
    let numbers: [Int64?] = [
      fact.value?.significand, fact.value.map { Int64($0.exponent) }, fact.valueHigh?.significand,
      fact.yearOnYear?.significand, fact.yearOnYear.map { Int64($0.exponent) }, Int64(fact.article),
      Int64(fact.evidence.span.lower), Int64(fact.evidence.span.upper), Int64(fact.evidence.line),
      Int64(fact.evidence.number.lower), Int64(fact.evidence.number.upper),
    ]
    for value in numbers { number(value) }
    text(nil)
  }

  /// How many (zone, indicator, scope) groups a period has.
  func group(period: String) throws -> Int {
    var statement: OpaquePointer?
    let sql = "SELECT c5, c7, c9, max(c25) FROM fact WHERE c17 = '\(period)' GROUP BY c5, c7, c9"
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { throw failure() }
    defer { sqlite3_finalize(statement) }
    var rows = 0
    while sqlite3_step(statement) == SQLITE_ROW { rows += 1 }
    return rows
  }
}
