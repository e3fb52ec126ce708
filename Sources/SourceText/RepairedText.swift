/// The copy of a decoded text that is read: hard wraps joined, letter-spacing closed up, full-width and
/// Traditional characters folded. It leads back to the decoded text byte by byte.
public struct RepairedText: Sendable {
  /// Valid UTF-8.
  public let bytes: [UInt8]
  /// From offsets of the repaired text to those of the decoded one.
  public let map: OffsetMap

  public init(bytes: [UInt8], map: OffsetMap) {
    self.bytes = bytes
    self.map = map
  }

  /// The repaired text of a span, as a string.
  public func string(_ span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// The span of the decoded text that a span of the repaired text was made from.
  public func sourceSpan(of span: TextSpan) -> TextSpan {
    guard !span.isEmpty else {
      let at = map.source(of: span.lower)
      return TextSpan(at, at)
    }
    return TextSpan(map.source(of: span.lower), map.sourceEnd(of: span.upper))
  }
}

/// Runs of repaired bytes and the decoded bytes they came from, in order.
///
/// Within a run of equal lengths an offset maps one to one; a run of unequal lengths (a folded
/// character: `１` is three bytes, `1` is one) maps as a whole.
public struct OffsetMap: Sendable, Hashable {
  /// A stretch of text that both sides share.
  public struct Run: Sendable, Hashable {
    /// Where the run starts in the repaired text.
    public var repaired: Int32
    /// Where it starts in the decoded text.
    public var source: Int32
    /// How many decoded bytes it stands for.
    public var sourceLength: Int32

    public init(repaired: Int32, source: Int32, sourceLength: Int32) {
      self.repaired = repaired
      self.source = source
      self.sourceLength = sourceLength
    }
  }

  /// Sorted by `repaired`; a run ends where the next starts.
  public private(set) var runs: [Run]
  /// Length of the repaired text.
  public private(set) var repairedCount: Int

  public init() {
    runs = []
    repairedCount = 0
  }

  /// Appends `length` repaired bytes made from `source`. A run that goes on where the last one ended, one
  /// to one, is merged with it.
  public mutating func append(length: Int, from source: Range<Int>) {
    guard length > 0 else { return }
    if let last = runs.last {
      let lastLength = repairedCount - Int(last.repaired)
      if lastLength == Int(last.sourceLength), length == source.count,
        Int(last.source) + lastLength == source.lowerBound
      {
        runs[runs.count - 1].sourceLength += Int32(length)
        repairedCount += length
        return
      }
    }
    runs.append(
      Run(
        repaired: Int32(repairedCount), source: Int32(source.lowerBound),
        sourceLength: Int32(source.count)))
    repairedCount += length
  }

  /// The decoded offset of a repaired byte; for the end of the text, the end of the last run.
  public func source(of offset: Int) -> Int {
    guard let index = runIndex(holding: offset) else { return runs.last.map(end) ?? 0 }
    let run = runs[index]
    let length = (index + 1 < runs.count ? Int(runs[index + 1].repaired) : repairedCount) - Int(run.repaired)
    return length == Int(run.sourceLength)
      ? Int(run.source) + offset - Int(run.repaired) : Int(run.source)
  }

  /// The decoded offset just after the repaired byte before `offset`.
  public func sourceEnd(of offset: Int) -> Int {
    guard offset > 0, let index = runIndex(holding: offset - 1) else { return 0 }
    let run = runs[index]
    let length = (index + 1 < runs.count ? Int(runs[index + 1].repaired) : repairedCount) - Int(run.repaired)
    return length == Int(run.sourceLength)
      ? Int(run.source) + offset - Int(run.repaired) : end(run)
  }

  private func end(_ run: Run) -> Int { Int(run.source) + Int(run.sourceLength) }

  private func runIndex(holding offset: Int) -> Int? {
    guard offset >= 0, offset < repairedCount else { return nil }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].repaired) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
