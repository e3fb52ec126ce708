import Foundation
import GRDB

/// The ledger: an SQLite file that several processes may read and write at once.
///
/// Append-only: what one version of the rules found in a document is a reading, and a later reading of the document
/// supersedes it. Corrections never come here; they are applied to what is read.
public final class FactLedger: Sendable {
  /// What a ledger is opened for.
  public enum Access: Sendable {
    /// The file must be there.
    case read
    /// The file is made when missing, and brought up to date when older.
    case readWrite
  }

  /// The file, as it was given.
  public let path: String
  let database: DatabaseQueue

  /// How long a process waits for another one's transaction.
  static let patience: Double = 30

  /// - Throws: `LedgerError`; a file that is damaged, foreign or too new is left as it is.
  public init(path: String, access: Access = .readWrite) throws {
    self.path = path
    let exists = try FactLedger.inspect(path: path, access: access)
    if !exists, access == .read { throw LedgerError.missing(path: path) }
    do {
      if !exists { try FactLedger.makeFolder(of: path) }
      database = try FactLedger.open(path: path)
      try FactLedger.verify(database, path: path, thoroughly: access == .readWrite && exists)
      try database.writeWithoutTransaction { db in try Schema.migrate(db) }
    } catch {
      throw FactLedger.translated(error, path: path)
    }
  }

  /// Whether there is a file that begins as a database should. A file of no bytes is what an interrupted first run
  /// leaves: there is nothing to read in it, and writing begins it anew.
  private static func inspect(path: String, access: Access) throws -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return false }
    // what is read of a pipe or a device may never come, and is gone then
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR {
      throw LedgerError.unusable(path: path, detail: "It is a device or a pipe, not a file.")
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw LedgerError.unusable(path: path, detail: "The file cannot be read.")
    }
    defer { try? file.close() }
    let head = (try? file.read(upToCount: 100)) ?? Data()
    if head.isEmpty { return access == .readWrite }
    guard head.starts(with: Array("SQLite format 3\0".utf8)), head.count == 100 else {
      throw LedgerError.foreign(path: path)
    }
    return true
  }

  /// The path as SQLite takes it: a name such as `:memory:` or `file:x?mode=memory`, which would keep nothing, names a
  /// file as any other does.
  private static func fileName(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  private static func makeFolder(of path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private static func open(path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "zonebrief.ledger"
    configuration.foreignKeysEnabled = true
    let queue = try DatabaseQueue(path: fileName(path), configuration: configuration)
    try retryWhileBusy {
      try queue.writeWithoutTransaction { db in
        // Before anything is changed: another program's file keeps even its journal mode.
        guard try isOursOrEmpty(db) else { throw LedgerError.foreign(path: path) }
        try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
        try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -32000")
      }
    }
    return queue
  }

  private static func isOursOrEmpty(_ db: Database) throws -> Bool {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if application == Schema.applicationID { return true }
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    return application == 0 && tables == 0
  }

  private static func verify(_ queue: DatabaseQueue, path: String, thoroughly: Bool) throws {
    try queue.read { db in
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      if version > Schema.version { throw LedgerError.newer(path: path, version: version) }
      guard thoroughly else { return }
      let report = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "ok"
      if report != "ok" {
        throw LedgerError.damaged(path: path, detail: report.split(separator: "\n").joined(separator: " "))
      }
    }
  }

  /// Switching to WAL takes a lock that SQLite's own waiting does not cover.
  private static func retryWhileBusy(_ body: () throws -> Void) throws {
    for attempt in 0... {
      do {
        return try body()
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        if Double(attempt) * 0.01 > patience { throw error }
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  static func translated(_ error: any Error, path: String) -> any Error {
    guard let error = error as? DatabaseError else {
      if error is LedgerError { return error }
      if error is RowDecodingError {
        return LedgerError.damaged(path: path, detail: "A row holds what no version of the tool writes.")
      }
      return LedgerError.unusable(path: path, detail: error.localizedDescription)
    }
    switch error.resultCode {
    case .SQLITE_CORRUPT:
      return LedgerError.damaged(path: path, detail: error.message ?? "malformed")
    case .SQLITE_NOTADB: return LedgerError.foreign(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return LedgerError.busy(path: path)
    default: return LedgerError.unusable(path: path, detail: error.message ?? "\(error.resultCode)")
    }
  }

  /// Reads from one consistent state of the file.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    do { return try database.read(body) } catch { throw FactLedger.translated(error, path: path) }
  }
}
