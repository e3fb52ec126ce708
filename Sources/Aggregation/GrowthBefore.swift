public import FactModel

/// What the last cumulative figure of the year before this one grew by: 前三季度增长13.1%, 1—8月增长11.9%.
public struct GrowthBefore: Hashable, Sendable {
  /// Of the earlier figure: the same year, from its beginning.
  public var period: ObservedPeriod
  /// In %.
  public var percent: PrintedDecimal
  /// The facts that state the earlier growth.
  public var sources: [FactRef]
  /// The change since, in 个百分点.
  public var gained: PrintedDecimal

  public init(period: ObservedPeriod, percent: PrintedDecimal, sources: [FactRef], gained: PrintedDecimal) {
    self.period = period
    self.percent = percent
    self.sources = sources
    self.gained = gained
  }
}

extension LedgerIndex {
  /// The figures with what the ledger states of their growth for the time before. Nothing is said where either growth is hedged
  /// or disputed.
  func withGrowthBefore(_ pool: [Observation]) -> [Observation] {
    let growing = pool.filter { $0.key.periodKind == .ytd && statedGrowth($0) != nil }
    let keys = Set(growing.map(\.key.ofGrowth))
    var numbers: [SeriesKey: Int32] = [:]
    for number in series.indices where keys.contains(series[number]) {
      numbers[series[number]] = Int32(number)
    }
    let stated = periods(of: Array(numbers.values))
    return pool.map { now in
      guard now.key.periodKind == .ytd, let growth = statedGrowth(now),
        let number = numbers[now.key.ofGrowth],
        let last = stated[number]?.last(where: { now.period.follows(periods[Int($0)]) }),
        let before = figure(number, periods[Int(last)]), let percent = statedGrowth(before),
        let gained = growth.subtracting(percent)
      else { return now }
      var now = now
      now.growthBefore = GrowthBefore(
        period: before.period, percent: percent, sources: before.sources, gained: gained)
      return now
    }
  }

  /// The change an observation is of, or states; nil for a hedged or disputed one.
  private func statedGrowth(_ observation: Observation) -> PrintedDecimal? {
    guard observation.conflict == nil else { return nil }
    if observation.key.indicator.measure == .growth { return observation.isExact ? observation.value : nil }
    return observation.yearOnYearQualifier == .exact ? observation.yearOnYear : nil
  }
}

extension SeriesKey {
  /// The series of the changes stated for this one's figures.
  fileprivate var ofGrowth: SeriesKey {
    var key = self
    key.indicator.measure = .growth
    key.indicator.unit = .percent
    return key
  }
}

extension ObservedPeriod {
  /// Whether this is later in the same year, and both tell their end.
  fileprivate func follows(_ earlier: ObservedPeriod) -> Bool {
    earlier < self && earlier.endYear == endYear && readIn == nil && earlier.readIn == nil
  }
}
