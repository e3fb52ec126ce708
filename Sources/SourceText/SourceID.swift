/// Names one document of a run: the file's stem, or the `id` of an NDJSON record.
///
/// Where two inputs of a run share a stem, it is their path relative to the argument.
public struct SourceID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name as messages and `doc` show it.
  public let rawValue: String

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  public var description: String { rawValue }

  public static func < (a: SourceID, b: SourceID) -> Bool { a.rawValue < b.rawValue }
}
