public import FactModel

/// A figure and the parts stated of it (其中, 分项, 一期), as deep as the sources go. Only the root may enter a total.
public struct PartWholeTree: Hashable, Sendable {
  /// The figure the parts belong to.
  public var whole: Observation
  /// In the order of the page.
  public var parts: [PartWholeTree]
  /// How the parts of the whole's own indicator and unit add up; nil when there are none.
  public var sum: PartSum?

  public init(whole: Observation, parts: [PartWholeTree], sum: PartSum?) {
    self.whole = whole
    self.parts = parts
    self.sum = sum
  }
}

/// The sum of parts beside their whole.
public struct PartSum: Hashable, Sendable {
  /// How the parts relate to their whole.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// 勾稽一致: equal within rounding.
    case equal
    /// Less than the whole; parts need not add up.
    case within
    /// Meant to add up (a sister list does, or hardly anything is missing) and does not.
    case short
    /// More than the whole beyond rounding.
    case exceeds
  }

  /// How the sum of the parts relates to the whole.
  public var verdict: Verdict
  /// The sum of the parts.
  public var sum: PrintedDecimal
  /// The parts added, in order.
  public var parts: [FactRef]
  /// Whole − sum; negative when they exceed it.
  public var remainder: PrintedDecimal

  public init(verdict: Verdict, sum: PrintedDecimal, parts: [FactRef], remainder: PrintedDecimal) {
    self.verdict = verdict
    self.sum = sum
    self.parts = parts
    self.remainder = remainder
  }
}
