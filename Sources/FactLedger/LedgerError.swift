public import SourceText

/// Why a ledger cannot be used. Nothing has been written when one of these is thrown.
public enum LedgerError: Error, Sendable, Hashable {
  /// No file, and only reading was asked for.
  case missing(path: String)
  /// The file is not SQLite, or not a ledger of ours.
  case foreign(path: String)
  /// SQLite finds it damaged; `detail` is its first complaint.
  case damaged(path: String, detail: String)
  /// Written by a newer version of the tool.
  case newer(path: String, version: Int)
  /// Another process kept it locked for longer than the time allowed.
  case busy(path: String)
  /// The disk is full, the folder not writable …
  case unusable(path: String, detail: String)

  /// What to tell the user.
  public var diagnostic: Diagnostic {
    switch self {
    case .missing(let path):
      Diagnostic(
        .error, code: "ledger.missing", place: .init(file: path), summary: "There is no ledger here.",
        hints: ["Ingest some pages first: zonebrief ingest PATH…", "Name another with --ledger."])
    case .foreign(let path):
      Diagnostic(
        .error, code: "ledger.foreign", place: .init(file: path),
        summary: "This file is not a ledger of zonebrief; it was left as it is.",
        hints: ["Name another file with --ledger, or move this one away."])
    case .damaged(let path, let detail):
      Diagnostic(
        .error, code: "ledger.damaged", place: .init(file: path),
        summary: "The ledger is damaged; it was left as it is.", explanation: detail,
        hints: [
          "Restore it from a copy, or save what is readable: sqlite3 LEDGER .recover | sqlite3 NEW",
          "Or move it away and ingest the pages again: the ledger holds nothing they do not.",
        ])
    case .newer(let path, let version):
      Diagnostic(
        .error, code: "ledger.newer", place: .init(file: path),
        summary: "The ledger was written by a newer zonebrief (version \(version) of its tables).",
        hints: ["Update zonebrief, or name another ledger with --ledger."])
    case .busy(let path):
      Diagnostic(
        .error, code: "ledger.busy", place: .init(file: path),
        summary: "Another process keeps the ledger locked.",
        hints: ["Wait until the other ingest is done, then run this again; nothing was lost."])
    case .unusable(let path, let detail):
      Diagnostic(
        .error, code: "ledger.unusable", place: .init(file: path),
        summary: "The ledger cannot be opened or written.", explanation: detail,
        hints: ["Check the folder's permissions and the space left on the disk."])
    }
  }
}
