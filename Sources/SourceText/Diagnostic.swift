/// Something a user should know about an input: where, what, why, and what to do.
///
/// Bad input becomes diagnostics and work goes on; only programmer faults trap.
public struct Diagnostic: Hashable, Sendable, Error {
  /// How bad a finding is.
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// A remark; something to look at; something that could not be done.
    case note, warning, error

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The place meant, as precisely as it is known.
  public struct Place: Hashable, Sendable {
    /// The path as the user gave it, or the id of an NDJSON record.
    public var file: String
    /// 1-based.
    public var line: Int?
    /// 1-based, in characters.
    public var column: Int?
    /// Byte offset in the file.
    public var byteOffset: Int?

    public init(file: String, line: Int? = nil, column: Int? = nil, byteOffset: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.byteOffset = byteOffset
    }
  }

  /// How bad it is.
  public var severity: Severity
  /// A stable name of the kind of finding, such as `encoding.unknown`.
  public var code: String
  /// Where it was found; nil where it belongs to no file.
  public var place: Place?
  /// One sentence: what is the matter.
  public var summary: String
  /// Why it matters or how it came about, where that is not plain.
  public var explanation: String?
  /// What to do, in the imperative.
  public var hints: [String]

  public init(
    _ severity: Severity, code: String, place: Place? = nil, summary: String,
    explanation: String? = nil, hints: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.place = place
    self.summary = summary
    self.explanation = explanation
    self.hints = hints
  }
}
