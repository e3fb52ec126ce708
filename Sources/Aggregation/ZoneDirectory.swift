public import FactModel
import Lexicons
import SourceText

/// Resolves names to zones, and words them: the gazetteer, then what the ledger itself names.
public struct ZoneDirectory: Sendable {
  private let byID: [String: Zone]
  /// Full names and aliases that mean one zone only.
  private let byName: [String: Zone]
  /// Names the gazetteer does not know, as other names of one of them.
  private let folded: [String: String]
  /// 三个开发区, 全省开发区: groups that facts are about; no zones.
  private let groups: Set<String>
  private let suffixes: SuffixTable

  /// The zones of the settings, and the names of `snapshot` that the gazetteer does not know.
  public init(_ settings: AggregationSettings, snapshot: LedgerSnapshot) {
    let zones = settings.zones
    byID = Dictionary(zones.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var names: [String: Zone] = [:]
    var shared: Set<String> = []
    for zone in zones {
      for name in Set([zone.name] + zone.aliases) {
        if names.updateValue(zone, forKey: name) != nil { shared.insert(name) }
      }
    }
    for name in shared {
      // A full name beats another zone's alias; two aliases mean neither.
      let owners = zones.filter { $0.name == name }
      names[name] = owners.count == 1 ? owners[0] : nil
    }
    byName = names
    suffixes = SuffixTable(settings.suffixes)
    var unknown: Set<String> = []
    var groups: Set<String> = []
    var last: String?
    func note(_ name: String?) {
      // A story's facts share their zone.
      guard let name, name != last else { return }
      last = name
      if names[name] == nil { unknown.insert(name) }
    }
    snapshot.facts.withUnsafeBufferPointer { facts in
      for place in facts.indices where facts[place].zoneID == nil {
        if facts[place].isOfZoneGroup {
          groups.insert(facts[place].subject)
          continue
        }
        note(facts[place].zone ?? (facts[place].subjectKind == .zone ? facts[place].subject : nil))
      }
    }
    for article in snapshot.articles where article.zoneID == nil { note(article.zone) }
    for name in snapshot.heard.map(\.name) where name.zoneID == nil {
      if name.isGroup { groups.formUnion([name.subject].compactMap(\.self)) } else { note(name.zone) }
    }
    for name in settings.followed where byID[name] == nil { note(name) }
    self.groups = groups
    folded = suffixes.folded(unknown.subtracting(groups))
  }

  /// Whether there is no gazetteer at all.
  public var isEmpty: Bool { byID.isEmpty }

  /// The gazetteer's row of an id, a full name or an unambiguous alias.
  public func zone(id: String?, name: String?) -> Zone? {
    if let id, let zone = byID[id] { return zone }
    return name.flatMap { byName[$0] }
  }

  /// The key a zone is aggregated under; nil when there is neither id nor name, or the name is a group's.
  public func key(id: String?, name: String?) -> ZoneKey? {
    if let zone = zone(id: id, name: name) { return ZoneKey(zone.id) }
    if let id { return ZoneKey(id) }
    guard let name, !groups.contains(name) else { return nil }
    return ZoneKey(folded[name] ?? name)
  }

  /// The zone a name is of; nil for a group's.
  func key(_ name: HeardZone.Name) -> ZoneKey? {
    name.isGroup ? nil : key(id: name.zoneID, name: name.zone)
  }

  /// Whether a name is of the zone itself, not of a park in it.
  func isOwn(_ name: HeardZone.Name) -> Bool {
    guard let subject = name.subject else { return true }
    return key(id: nil, name: subject) == key(name)
  }

  /// The key of the zone that each name means, nil for a group's name: what `FactLedger.snapshot(for:corrections:keys:)` asks.
  public static func keys(of names: [HeardZone.Name], _ settings: AggregationSettings) -> [String?] {
    let heard = names.map { HeardZone(name: $0, month: nil, hasFigure: false) }
    let directory = ZoneDirectory(settings, snapshot: LedgerSnapshot(heard: heard))
    return names.map { directory.key($0)?.rawValue }
  }

  /// Words the zones of one table or page; short names that two of them would share are made longer.
  public func identities(of keys: [ZoneKey]) -> [ZoneIdentity] {
    let plain = keys.map(identity)
    var owners: [String: Int] = [:]
    for zone in plain { owners[zone.shortName, default: 0] += 1 }
    return plain.map { zone in
      guard owners[zone.shortName, default: 0] > 1 else { return zone }
      return longer(zone)
    }
  }

  private func identity(_ key: ZoneKey) -> ZoneIdentity {
    guard let zone = byID[key.rawValue] else {
      let (short, suffix) = suffixes.split(key.rawValue)
      return ZoneIdentity(key: key, name: key.rawValue, shortName: short, suffix: suffix)
    }
    let begins = zone.name.hasPrefix(zone.stem)
    return ZoneIdentity(
      key: key, id: zone.id, name: zone.name, shortName: zone.stem.isEmpty ? zone.name : zone.stem,
      suffix: begins ? String(zone.name.dropFirst(zone.stem.count)) : "",
      nameEnglish: zone.nameEnglish, pinyin: zone.pinyin, level: zone.level, province: zone.province,
      city: zone.city,
      ancestors: ancestors(of: zone))
  }

  private func ancestors(of zone: Zone) -> [ZoneKey] {
    var chain: [ZoneKey] = []
    var next = zone.parent
    while let id = next, !chain.contains(ZoneKey(id)), id != zone.id {
      chain.append(ZoneKey(id))
      next = byID[id]?.parent
    }
    return chain
  }

  /// The shortest alias that tells more than the stem, else the full name.
  private func longer(_ zone: ZoneIdentity) -> ZoneIdentity {
    var zone = zone
    let aliases = zone.id.flatMap { byID[$0] }?.aliases ?? []
    let candidates = aliases.filter {
      $0.count > zone.shortName.count && $0.hasPrefix(zone.shortName) && byName[$0]?.id == zone.id
    }
    zone.shortName =
      candidates.min { ($0.count, $0) < ($1.count, $1) } ?? zone.name
    zone.suffix = ""
    return zone
  }
}
