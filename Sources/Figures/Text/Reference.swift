/// Leads from a figure to the sentence it was read from: the number of an entry in the brief's sources.
public struct Reference: Hashable, Sendable, Comparable {
  /// 1-based, as printed.
  public var number: Int

  public init(_ number: Int) { self.number = number }

  public static func < (a: Reference, b: Reference) -> Bool { a.number < b.number }
}

/// A mark beside a figure whose meaning is fixed and told on every page that uses it.
public enum Mark: String, Hashable, Sendable, CaseIterable {
  /// 推断期间: the year or month is inferred.
  case inferredPeriod = "△"
  /// 口径或范围不同: not comparable with its neighbours.
  case otherScope = "※"
  /// 本刊推算: computed here from printed figures.
  case derived = "◇"
}

/// Which kind of figure stands there; each has its own texture, so that it survives grey print.
public enum BasisTag: String, Hashable, Sendable, CaseIterable {
  /// 完成
  case completed
  /// 计划
  case planned
  /// 签约
  case contracted
  /// 预计
  case expected
  /// 未报
  case unreported
  /// 口径不同
  case otherScope
}
