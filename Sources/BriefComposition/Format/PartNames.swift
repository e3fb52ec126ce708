import Aggregation

/// What tells a part from its whole: 转型项目, 重点产业项目, 第一期.
struct PartNames {
  var desk: Desk
  /// For a part that is a zone inside the whole's.
  var zoneNames: [ZoneKey: String] = [:]

  func name(_ part: Observation, of whole: Observation, zone: ZoneIdentity?) -> String {
    if case .named(_, let subject) = part.key.subject, part.key.subject != whole.key.subject {
      return phase(subject, of: whole, zone: zone)
    }
    if part.key.subject == .zone, let own = part.key.zone, own != whole.key.zone {
      return zoneNames[own] ?? own.rawValue
    }
    if let scope = part.key.indicator.scope, scope != whole.key.indicator.scope {
      return desk.names.scope(scope)
    }
    return desk.names.name(part.key.indicator)
  }

  /// 第一期 of 长子冻干产业园项目第一期; the name without the zone's where the whole's does not begin it.
  private func phase(_ subject: String, of whole: Observation, zone: ZoneIdentity?) -> String {
    guard case .named(_, let parent) = whole.key.subject, subject.hasPrefix(parent),
      subject.count > parent.count
    else { return self.subject(subject, in: zone) }
    return String(subject.dropFirst(parent.count))
  }

  /// A project's name without the zone's own before it: 长子冻干产业园项目 in 长子 is 冻干产业园项目.
  func subject(_ subject: String, in zone: ZoneIdentity?) -> String {
    guard let zone else { return subject }
    for prefix in [zone.name, zone.shortName]
    where subject.hasPrefix(prefix) && subject.count > prefix.count + 1 {
      return String(subject.dropFirst(prefix.count))
    }
    return subject
  }
}
