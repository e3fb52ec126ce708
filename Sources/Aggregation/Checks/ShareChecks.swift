import FactModel
import Foundation
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

    /// Whether words such as 亿元，占工业投资的 name this level's measure as what a share is of; 占全市工业投资的 does not.
    func isMeant(by words: String) -> Bool {
      guard let of = words.range(of: StoryLevels.shareOf, options: .backwards) else { return false }
      let whole = words[of.upperBound...]
      let name = fact.evidence.text.prefix { !($0.isASCII && $0.isNumber) }
      return (StoryLevels.nameLength...max(StoryLevels.nameLength, name.count)).contains { length in
        length <= name.count && whole.hasPrefix(name.suffix(length))
      }
    }
  }

  /// What stands before the whole of a share.
  private static let shareOf = "占"
  /// Characters that a measure's name has at least: 工业投资, not 投资.
  private static let nameLength = 4

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

  /// 转型项目完成投资10.42亿元，占工业投资比重为98%: the level before the share, and the one whose words the share's name, or
  /// stand between the two figures.
  func named(by share: Fact) -> Checks.Pair? {
    guard let part = before(share) else { return nil }
    let between = StoryLevels.words(between: part.fact, and: share)
    if let name = share.scope, part.fact.evidence.text.contains(name) { return nil }
    let wholes = stories[StoryLevels.story(of: share)]?.filter { level in
      level.observation.key.indicator.unit == part.observation.key.indicator.unit
        && level.observation.key.indicator.basis == part.observation.key.indicator.basis
        && level.observation.period == part.observation.period
        && level.fact.evidence.span.lower < part.fact.evidence.span.lower
        && (share.scope.map(level.fact.evidence.text.contains) ?? level.isMeant(by: between))
    }
    return wholes?.only.map { Checks.Pair(part: part.observation, whole: $0.observation) }
  }

  /// What a sentence says between two of its figures: 亿元，占工业投资的.
  private static func words(between first: Fact, and second: Fact) -> String {
    let sentence = Array(second.evidence.sentence.utf8)
    let (lower, upper) = (first.evidence.number.upper, second.evidence.number.lower)
    guard lower < upper, upper <= sentence.count else { return "" }
    return String(decoding: sentence[lower..<upper], as: UTF8.self)
  }

  /// 年度计划投资10亿元，1—8月完成7亿元，完成率70%: what is completed before the rate, and the same measure's plan of the year.
  func planned(for rate: Fact) -> Checks.Pair? {
    guard let done = before(rate), done.observation.key.indicator.basis == .completed else { return nil }
    let key = done.observation.key
    let plans = stories[StoryLevels.story(of: rate)]?.filter { level in
      let plan = level.observation
      // A sentence that tells plan, result and rate means one thing by them, however it words the plan's scope.
      return plan.key.indicator.basis == .planned && plan.key.indicator.indicator == key.indicator.indicator
        && (plan.key.indicator.scope == key.indicator.scope
          || level.fact.evidence.sentence == rate.evidence.sentence)
        && plan.key.indicator.unit == key.indicator.unit
        && plan.key.subject == key.subject && plan.period.kind == .year
        && plan.period.endYear == done.observation.period.endYear
    }.map(\.observation)
    return plans.flatMap { Set($0).only }.map { Checks.Pair(part: done.observation, whole: $0) }
  }
}

extension Set {
  /// The element, when there is exactly one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
