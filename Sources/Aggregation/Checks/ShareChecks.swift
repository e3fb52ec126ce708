import FactModel
import SourceText

/// Checks that hold a stated share or rate against the two levels it is of.
extension Checks {
  /// A stated share against part ÷ whole (10.42 ÷ 10.65 = 97.8 % ≈ 98 %).
  static func shares(_ input: CheckInput) -> [CheckResult] {
    let trees = input.trees.flatMap { pairs(of: $0) }
    let levels = StoryLevels(input)
    return input.observations.filter { $0.key.indicator.measure == .share }.compactMap { share in
      guard let fact = share.sources.first.flatMap({ input.facts[$0] }) else { return nil }
      if let pair = linked(fact, among: trees, facts: input.facts) {
        return result(.shareAgainstLevels, share, of: pair, mismatch: .warning)
      }
      // No link was read between the two: the words may mean another whole, so a mismatch is only worth a look.
      return levels.named(by: fact).flatMap {
        result(.shareAgainstLevels, share, of: $0, mismatch: .note)
      }
    }
  }

  /// A stated 完成率 against completed ÷ the year's plan (7 ÷ 10 = 70 %).
  static func rates(_ input: CheckInput) -> [CheckResult] {
    let levels = StoryLevels(input)
    return input.observations.filter { isRate($0.key.indicator) }.compactMap { rate in
      guard let fact = rate.sources.first.flatMap({ input.facts[$0] }), let pair = levels.planned(for: fact)
      else { return nil }
      return result(.rateAgainstPlan, rate, of: pair, mismatch: .note)
    }
  }

  private static func isRate(_ key: IndicatorKey) -> Bool {
    key.indicator == .other && key.measure == .level && key.unit == .percent
      && key.text?.hasSuffix("完成率") == true
  }

  struct Pair: Hashable {
    var part: Observation
    var whole: Observation
  }

  private static func result(
    _ code: CheckCode, _ share: Observation, of pair: Pair, mismatch: CheckResult.Outcome
  ) -> CheckResult? {
    let (part, whole) = (pair.part, pair.whole)
    guard share.isExact,
      let quotient = part.value.divided(
        by: whole.value, shift: 2, toExponent: min(share.value.exponent, 0) - 1)
    else { return nil }
    let passes = matches(share.value, part: part.value, whole: whole.value)
    let name = code == .rateAgainstPlan ? "rate" : "share"
    return CheckResult(
      code, passes ? .passed : mismatch, zone: share.key.zone, subject: share.key.subject.name,
      evidence: [part, whole, share].compactMap(\.sources.first),
      slots: CheckSlots(
        indicator: part.key.indicator, against: whole.key.indicator, period: share.period,
        operands: [part.value, whole.value], stated: share.value, computed: quotient,
        unit: part.key.indicator.unit, names: [part.partName]),
      summary: passes
        ? "The stated \(name) matches the two levels." : "The stated \(name) does not match the levels.",
      advice: passes ? "" : "Compare the three figures with the page.")
  }

  private static func pairs(of tree: PartWholeTree) -> [Pair] {
    tree.parts.filter { part in
      part.whole.isExact && tree.whole.isExact && !tree.whole.value.isZero
        && part.whole.key.indicator.unit == tree.whole.key.indicator.unit
        && part.whole.key.indicator.measure == .level
    }.map { Pair(part: $0.whole, whole: tree.whole) } + tree.parts.flatMap { pairs(of: $0) }
  }

  /// The one pair of the share's own story whose part the share's words name, else the one pair of its sentence.
  private static func linked(_ fact: Fact, among pairs: [Pair], facts: FactTable) -> Pair? {
    let near = pairs.filter { pair in
      guard let part = pair.part.sources.first.flatMap({ facts[$0] }) else { return false }
      return part.doc == fact.doc && part.article == fact.article && part.zone == fact.zone
    }
    let named = near.filter { pair in
      guard let scope = pair.part.key.indicator.scope else { return false }
      return fact.evidence.text.contains(scope) || fact.scope == scope
    }
    if let only = named.only { return only }
    guard named.isEmpty else { return nil }
    let beside = near.filter { pair in
      pair.part.sources.first.flatMap { facts[$0] }?.evidence.sentence == fact.evidence.sentence
    }
    return beside.only
  }

  /// Within half a digit of the share, and of each operand.
  private static func matches(_ share: PrintedDecimal, part: PrintedDecimal, whole: PrintedDecimal)
    -> Bool
  {
    let fine = min(share.exponent, 0) - 3
    func half(_ value: PrintedDecimal) -> PrintedDecimal {
      PrintedDecimal(significand: value.exponent == 0 ? 0 : 5, exponent: value.exponent - 1)
    }
    let halfShare = PrintedDecimal(significand: 5, exponent: share.exponent - 1)
    guard let lowPart = part.subtracting(half(part)), let highPart = part.adding(half(part)),
      let lowWhole = whole.subtracting(half(whole)), let highWhole = whole.adding(half(whole)),
      let low = lowPart.divided(by: highWhole, shift: 2, toExponent: fine),
      let high = highPart.divided(by: lowWhole, shift: 2, toExponent: fine),
      let floor = share.subtracting(halfShare), let ceiling = share.adding(halfShare)
    else { return false }
    return !high.isLess(than: floor) && !ceiling.isLess(than: low)
  }
}

/// The exact levels of each story, for finding what a share or a rate is of by its words and its place.
private struct StoryLevels {
  private struct Story: Hashable {
    var doc: String
    var article: Int
    var zone: String?
  }

  private struct Level {
    var fact: Fact
    var observation: Observation
  }

  private var stories: [Story: [Level]] = [:]

  init(_ input: CheckInput) {
    for observation in input.observations
    where observation.isExact && observation.key.indicator.measure == .level
      && observation.key.indicator.unit != .percent && !observation.value.isZero
    {
      for source in observation.sources {
        guard let fact = input.facts[source] else { continue }
        stories[StoryLevels.story(of: fact), default: []].append(Level(fact: fact, observation: observation))
      }
    }
  }

  private static func story(of fact: Fact) -> Story {
    Story(doc: fact.doc.rawValue, article: fact.article, zone: fact.zone)
  }

  /// The level that stands last before the share in its sentence.
  private func before(_ share: Fact) -> Level? {
    stories[StoryLevels.story(of: share)]?.filter {
      $0.fact.evidence.sentence == share.evidence.sentence
        && $0.fact.evidence.span.lower < share.evidence.span.lower
    }.max { $0.fact.evidence.span < $1.fact.evidence.span }
  }

  /// 转型项目完成投资10.42亿元，占工业投资比重为98%: the level before the share, and the one whose words the share's name.
  func named(by share: Fact) -> Checks.Pair? {
    guard let name = share.scope, let part = before(share), !part.fact.evidence.text.contains(name) else {
      return nil
    }
    let wholes = stories[StoryLevels.story(of: share)]?.filter { level in
      level.observation.key.indicator.unit == part.observation.key.indicator.unit
        && level.observation.key.indicator.basis == part.observation.key.indicator.basis
        && level.observation.period == part.observation.period
        && level.fact.evidence.span.lower < part.fact.evidence.span.lower
        && level.fact.evidence.text.contains(name)
    }
    return wholes?.only.map { Checks.Pair(part: part.observation, whole: $0.observation) }
  }

  /// 年度计划投资10亿元，1—8月完成7亿元，完成率70%: what is completed before the rate, and the same measure's plan of the year.
  func planned(for rate: Fact) -> Checks.Pair? {
    guard let done = before(rate), done.observation.key.indicator.basis == .completed else { return nil }
    let key = done.observation.key
    let plans = stories[StoryLevels.story(of: rate)]?.map(\.observation).filter { plan in
      plan.key.indicator.basis == .planned && plan.key.indicator.indicator == key.indicator.indicator
        && plan.key.indicator.scope == key.indicator.scope && plan.key.indicator.unit == key.indicator.unit
        && plan.key.subject == key.subject && plan.period.kind == .year
        && plan.period.endYear == done.observation.period.endYear
    }
    return plans.flatMap { Set($0).only }.map { Checks.Pair(part: done.observation, whole: $0) }
  }
}

extension Set {
  /// The element, when there is exactly one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
