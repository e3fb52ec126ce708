import FactModel

/// The order of zones in a brief, the same on every page.
enum ZoneOrder {
  /// Followed zones, zones the month's articles are about and zones with figures: first those with completed
  /// figures of their own, then by planned total, then the rest, each in the order of the page.
  static func zones(
    _ pool: [Observation], articles: [ArticleRecord], index: LedgerIndex,
    settings: AggregationSettings
  ) -> [ZoneKey] {
    let directory = index.directory
    let mentioned =
      articles.compactMap { directory.key(id: $0.zoneID, name: $0.zone) }
      + stated(pool)
      + settings.followed.compactMap { directory.key(id: $0, name: $0) }
    var seen: Set<ZoneKey> = []
    let zones = mentioned.filter { seen.insert($0).inserted }
    var completed: Set<ZoneKey> = []
    var planned: [ZoneKey: PrintedDecimal] = [:]
    for observation in pool where observation.key.indicator.measure == .level {
      guard let zone = observation.key.zone, observation.key.indicator.unit.isMoney else { continue }
      switch observation.key.indicator.basis {
      case .completed where observation.key.subject == .zone: completed.insert(zone)
      case .planned where observation.partOf == nil:
        let largest = planned[zone] ?? observation.value
        planned[zone] = largest.isLess(than: observation.value) ? observation.value : largest
      default: break
      }
    }
    return zones.enumerated().sorted { a, b in
      let left = group(a.element, completed, planned)
      let right = group(b.element, completed, planned)
      if left != right { return left < right }
      if left == 1, let x = planned[a.element], let y = planned[b.element] {
        let compared = y.compared(with: x)
        if compared != 0 { return compared < 0 }
      }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// Zones in the order in which pages state their figures.
  private static func stated(_ pool: [Observation]) -> [ZoneKey] {
    let places = pool.compactMap { figure in figure.key.zone.map { (place: figure.place, zone: $0) } }
    return places.sorted { ($0.place, $0.zone) < ($1.place, $1.zone) }.map(\.zone)
  }

  private static func group(
    _ zone: ZoneKey, _ completed: Set<ZoneKey>, _ planned: [ZoneKey: PrintedDecimal]
  ) -> Int {
    completed.contains(zone) ? 0 : planned[zone] != nil ? 1 : 2
  }

  /// Positions, for sorting by zone.
  static func ranks(_ zones: [ZoneKey]) -> [ZoneKey?: Int] {
    Dictionary(zones.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
