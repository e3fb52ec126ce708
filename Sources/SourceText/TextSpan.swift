/// A half-open range of UTF-8 offsets.
///
/// Which text it indexes is told by the value that holds it: the *decoded* text (as in the contract) or
/// the *repaired* copy. `RepairedText.sourceSpan(of:)` leads from the second to the first.
public struct TextSpan: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// First byte.
  public var lower: Int {
    get { Int(start) }
    set { start = Int32(newValue) }
  }
  /// The byte after the last.
  public var upper: Int {
    get { Int(end) }
    set { end = Int32(newValue) }
  }

  // Half the size: spans are copied more than anything else. No input is longer than 2 GB.
  private var start: Int32
  private var end: Int32

  /// Traps when `upper < lower`.
  public init(_ lower: Int, _ upper: Int) {
    precondition(lower <= upper, "a span ends before it starts")
    start = Int32(lower)
    end = Int32(upper)
  }

  /// For offsets that come from a file: nil unless they are in order and within what a text can be long.
  public init?(checking lower: Int, _ upper: Int) {
    guard (0...Int(Int32.max)).contains(lower), (lower...Int(Int32.max)).contains(upper) else { return nil }
    self.init(lower, upper)
  }

  public init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  /// Number of bytes.
  public var length: Int { upper - lower }
  /// Whether it holds no byte.
  public var isEmpty: Bool { lower == upper }
  /// The same as a range of offsets.
  public var range: Range<Int> { lower..<upper }

  /// Whether the byte at this offset lies in it.
  public func contains(_ offset: Int) -> Bool { lower <= offset && offset < upper }
  /// Whether all of the other lies in it.
  public func contains(_ other: TextSpan) -> Bool { lower <= other.lower && other.upper <= upper }
  /// Whether both share a byte.
  public func overlaps(_ other: TextSpan) -> Bool { lower < other.upper && other.lower < upper }

  /// The shortest span that holds both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(lower, other.lower), max(upper, other.upper))
  }

  public var description: String { "\(lower)..<\(upper)" }

  /// By start, the longer one first.
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    a.lower != b.lower ? a.lower < b.lower : a.upper > b.upper
  }
}
