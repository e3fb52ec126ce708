import FactModel
import Foundation

/// A fact labelled by hand, as `gold.jsonl` holds it.
struct GoldFact: Decodable, Sendable {
  let doc: String
  let subject: String
  let zone: String?
  let indicator: String
  let basis: String
  let value: Double?
  let valueHigh: Double?
  let unit: String?
  let qualifier: String
  let yoyPct: Double?
  let period: String?
  let evidence: String
  let optional: Bool?

  /// One fact a line.
  static func lines(_ text: String) throws -> [GoldFact] {
    try text.split(separator: "\n").map {
      try goldDecoder.decode(GoldFact.self, from: Data($0.utf8))
    }
  }
}

/// How strictly a found fact must agree with a labelled one to count.
enum GoldTier: Int, CaseIterable, Sendable {
  /// Value and unit, or the growth of a growth-only statement.
  case quantity
  /// … and the indicator, and the evidence names the same number.
  case indicator
  /// … and who it is about.
  case subject
  /// … and basis, qualifier, period and growth.
  case full
}

/// Precision and recall of extracted facts against labelled ones, matched one to one.
struct GoldScore: Sendable {
  var hits = 0
  var missed: [GoldFact] = []
  var unexpected: [Fact] = []

  var precision: Double { ratio(hits, hits + unexpected.count) }
  var recall: Double { ratio(hits, hits + missed.count) }
  var f1: Double {
    precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  init() {}

  /// Those that agree at the strictest tier are matched first; an optional label may be found or not.
  init(tier: GoldTier, gold: [GoldFact], found: [Fact]) {
    var openGold = Array(gold.indices)
    var openFound = Array(found.indices)
    for t in GoldTier.allCases.reversed() where t.rawValue >= tier.rawValue {
      for i in openGold {
        guard let k = openFound.firstIndex(where: { GoldMatch.agrees(t, gold[i], found[$0]) }) else {
          continue
        }
        if gold[i].optional != true { hits += 1 }
        openGold.removeAll { $0 == i }
        openFound.remove(at: k)
      }
    }
    let spare = gold.filter { $0.optional == true }
    missed = openGold.map { gold[$0] }.filter { $0.optional != true }
    unexpected = openFound.map { found[$0] }.filter { fact in
      !spare.contains { GoldMatch.agrees(.quantity, $0, fact) }
    }
  }
}

/// When a found fact agrees with a label.
enum GoldMatch {
  static func agrees(_ tier: GoldTier, _ gold: GoldFact, _ fact: Fact) -> Bool {
    guard sameQuantity(gold, fact) else { return false }
    if tier == .quantity { return true }
    guard gold.indicator == fact.indicator.rawValue,
      sharesNumber(gold.evidence, fact.evidence.text)
    else { return false }
    if tier == .indicator { return true }
    if let zone = gold.zone, !sameName(zone, fact.zone ?? "") { return false }
    guard sameName(gold.subject, fact.subject) else { return false }
    if tier == .subject { return true }
    return sameBasis(gold, fact) && samePeriod(gold, fact)
      && close(gold.yoyPct, number(fact.yearOnYear)) && gold.qualifier == fact.qualifier.rawValue
  }

  static func sameQuantity(_ gold: GoldFact, _ fact: Fact) -> Bool {
    guard let value = gold.value, let found = number(fact.value) else {
      return gold.value == nil && fact.value == nil && close(gold.yoyPct, number(fact.yearOnYear))
    }
    let units = (unit(gold.unit), unit(fact.unit?.symbol))
    let countsPeople = Set([units.0, units.1]) == ["个", "人"]
    return (units.0 == units.1 || countsPeople) && close(value, found)
      && (gold.valueHigh == nil || close(gold.valueHigh, number(fact.valueHigh)))
  }

  /// The words for counted things are one unit.
  static func unit(_ symbol: String?) -> String? {
    guard let symbol else { return nil }
    let same = ["项": "个", "家": "个", "户": "个", "宗": "个", "名": "人", "吨/年": "吨", "度": "千瓦时"]
    return same[symbol] ?? symbol
  }

  /// Names agree if, without generic endings, one stands in the other and is not much shorter.
  static func sameName(_ a: String, _ b: String) -> Bool {
    let (a, b) = (core(a), core(b))
    if a.isEmpty || b.isEmpty { return a.isEmpty && b.isEmpty }
    return a == b || ((a.contains(b) || b.contains(a)) && abs(a.count - b.count) <= 12)
  }

  private static let endings = [
    "高新技术产业开发区", "经济技术开发区", "高新技术开发区", "有限责任公司", "股份有限公司", "经济开发区", "综合保税区",
    "工业园区", "产业园区", "有限公司", "经开区", "高新区", "开发区", "综保区", "产业园", "集团", "项目", "省", "市",
    "县", "区",
  ]

  static func core(_ name: String) -> String {
    let squeezed = name.filter { !$0.isWhitespace && !"“”\"《》（）()·,，、。".contains($0) }
      .replacingOccurrences(of: "第一期", with: "一期").replacingOccurrences(of: "第二期", with: "二期")
    var stem = squeezed
    while let ending = endings.first(where: { stem.hasSuffix($0) }) {
      stem = String(stem.dropLast(ending.count))
    }
    return stem.isEmpty || squeezed.hasPrefix("全") ? squeezed : stem
  }

  /// What is counted or measured, not spent: whether it is done or planned is often open to reading.
  private static let looseBasis: Set<String> = [
    "land.area", "building.area", "projects.count", "enterprises.count", "jobs", "patents",
    "production_lines", "capacity", "share", "other",
  ]

  static func sameBasis(_ gold: GoldFact, _ fact: Fact) -> Bool {
    let found = fact.basis.rawValue
    return gold.basis == found
      || (looseBasis.contains(gold.indicator) && (gold.basis == "none" || found == "none"))
  }

  static func samePeriod(_ gold: GoldFact, _ fact: Fact) -> Bool {
    gold.period == fact.period?.text
      || (gold.period == nil && (fact.periodKind == .asOf || fact.periodKind == .life))
  }

  static func sharesNumber(_ a: String, _ b: String) -> Bool {
    let (ours, theirs) = (numbers(a), numbers(b))
    return ours.isEmpty || !ours.isDisjoint(with: theirs)
  }

  /// Digits with their points, or a run of Chinese numerals.
  static func numbers(_ text: String) -> Set<String> {
    let plain = text.precomposedStringWithCompatibilityMapping
    let parts = plain.matches(of: /[0-9]+(?:[.,][0-9]+)*|[零一二三四五六七八九十百千两半][零一二三四五六七八九十百千万亿]*/)
    return Set(parts.map { String($0.output) })
  }

  static func number(_ decimal: PrintedDecimal?) -> Double? {
    decimal.flatMap { Double($0.plain) }
  }

  static func close(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-6 * max(1, abs(a), abs(b))
  }
}

/// Reads the contract's field names.
private let goldDecoder: JSONDecoder = {
  let decoder = JSONDecoder()
  decoder.keyDecodingStrategy = .convertFromSnakeCase
  return decoder
}()
