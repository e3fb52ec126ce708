import FactModel

/// Observations by zone and by what they measure, ready for columns.
struct ZoneFigures {
  /// An indicator without its scope: the columns that may stand in for each other.
  struct Family: Hashable, Comparable {
    var key: IndicatorKey

    init(_ key: IndicatorKey) {
      self.key = key
      self.key.scope = nil
    }

    static func < (a: Family, b: Family) -> Bool { a.key < b.key }

    /// Lists that each source draws up and names its own way.
    var isList: Bool {
      key.indicator == .projectInvestment || key.indicator == .projectsCount
    }

    /// A share or another measure whose name is not known.
    var isUnnamed: Bool {
      (key.indicator == .share || key.indicator == .other) && key.text == nil
    }
  }

  struct Slot: Hashable {
    var zone: ZoneKey
    var family: Family
  }

  /// The zones' own figures.
  private(set) var own: [Slot: [Observation]] = [:]
  /// Money of projects and enterprises, roots only, largest first.
  private(set) var lone: [Slot: [Observation]] = [:]
  private(set) var zones: Set<ZoneKey> = []
  /// Parts by the fact they are a part of, in the order of the page.
  private(set) var parts: [FactRef: [Observation]] = [:]
  /// Facts whose observation stands as a part of a figure of the same family.
  private(set) var innerParts: Set<FactRef> = []
  /// Facts of the pool that have parts in it.
  private var wholes: Set<FactRef> = []

  init(_ pool: [Observation]) {
    let referred = Set(pool.compactMap(\.partOf))
    var families: [FactRef: Family] = [:]
    for observation in pool where observation.key.indicator.measure != .growth {
      for source in observation.sources where referred.contains(source) {
        families[source] = Family(observation.key.indicator)
      }
    }
    for observation in pool {
      guard let zone = observation.key.zone else { continue }
      zones.insert(zone)
      let family = Family(observation.key.indicator)
      if let whole = observation.partOf, families[whole] != nil {
        wholes.insert(whole)
        if observation.key.indicator.measure != .growth {
          parts[whole, default: []].append(observation)
        }
        if families[whole]?.key.indicator == family.key.indicator {
          innerParts.formUnion(observation.sources)
        }
      }
      place(observation, zone: zone, family: family)
    }
    for whole in parts.keys { parts[whole]?.sort(by: Observation.isStatedBefore) }
    for slot in lone.keys { lone[slot]?.sort(by: ZoneFigures.isLarger) }
  }

  private mutating func place(_ observation: Observation, zone: ZoneKey, family: Family) {
    let slot = Slot(zone: zone, family: family)
    switch observation.key.subject {
    case .zone: own[slot, default: []].append(observation)
    case .named(.project, _), .named(.enterprise, _):
      guard observation.key.indicator.measure == .level, family.key.unit.isMoney,
        observation.partOf == nil
      else { return }
      lone[slot, default: []].append(observation)
    case .named: return
    }
  }

  private static func isLarger(_ a: Observation, _ b: Observation) -> Bool {
    let order = b.value.compared(with: a.value)
    return order != 0 ? order < 0 : Observation.precedes(a, b)
  }

  func parts(of observation: Observation) -> [Observation] {
    observation.sources.flatMap { parts[$0] ?? [] }
  }

  /// Whether a figure is stated as a part of another one here.
  func isPart(_ observation: Observation) -> Bool {
    observation.partOf.map(wholes.contains) ?? false
  }

  /// Whether a figure is a part of another figure of the same indicator, and so never stands for its zone alone.
  func isInnerPart(_ observation: Observation) -> Bool {
    observation.sources.contains(where: innerParts.contains)
  }
}

extension UnitOfMeasure? {
  /// 元 and currencies.
  var isMoney: Bool {
    guard let symbol = self?.symbol else { return false }
    return symbol.hasSuffix("元") || symbol.hasSuffix("镑") || symbol == "卢布"
  }
}

extension Observation {
  /// The order in which pages state figures: document by issue date, then place in the text.
  static func isStatedBefore(_ a: Observation, _ b: Observation) -> Bool {
    a.place != b.place ? a.place < b.place : precedes(a, b)
  }
}
