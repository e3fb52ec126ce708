public import FactModel

/// What is known where a zone is named; it decides between zones of one name.
public struct ZoneContext: Hashable, Sendable {
  /// Short or full name: 山西, 山西省.
  public var province: String?
  /// Short or full name: 长治, 长治市.
  public var city: String?
  /// What kind of zone the story spoke of before: an 高新区 or an 经开区.
  public var group: ZoneSuffixRow.Group?

  public init(province: String? = nil, city: String? = nil, group: ZoneSuffixRow.Group? = nil) {
    self.province = province
    self.city = city
    self.group = group
  }
}

/// What a name leads to in the gazetteer; numbers are indices of `Gazetteer.zones`.
public enum ZoneResolution: Hashable, Sendable {
  /// One zone answers.
  case unique(Int)
  /// Two or more answer, in the order of the table: ask, never guess.
  case ambiguous([Int])
  /// No zone answers.
  case unknown

  /// The zone, where there is one only.
  public var index: Int? {
    if case .unique(let index) = self { index } else { nil }
  }
}

/// The zones known, by name, short name, stem and pinyin.
public struct Gazetteer: Sendable {
  /// In the order of `zones.tsv`.
  public let zones: [Zone]
  /// Same order as `zones`.
  public let events: [[ZoneEvent]]
  /// Kind of each zone, by the suffix of its name.
  public let groups: [ZoneSuffixRow.Group]

  /// Whether a name tells the zone without more: 左云经开区 does, 临港物流园 may stand anywhere.
  let isDistinct: [Bool]
  let suffixes: ZoneSuffixes
  private let byName: [String: [Int]]
  private let byStem: [String: [Int]]
  private let places: PlaceNames
  /// Cities and counties, whether a zone lies there or not.
  let counties: [PlaceRow]
  /// Provinces, cities and counties, in full and short.
  let placeNames: Set<String>

  /// - Parameters:
  ///   - text: `zones.tsv`
  ///   - suffixText: `zone_suffixes.tsv`
  ///   - placeText: `places.tsv`
  public init(_ text: String, suffixText: String, placeText: String) throws(LexiconError) {
    let rows = try ZoneTable.read(text)
    let suffixRows = try WordTables.zoneSuffixes(suffixText, file: "zone_suffixes.tsv")
    self.init(rows: rows, suffixes: ZoneSuffixes(suffixRows), counties: try PlaceRow.read(placeText))
  }

  init(rows: [ZoneTable.Row], suffixes: ZoneSuffixes, counties: [PlaceRow]) {
    self.counties = counties
    self.suffixes = suffixes
    zones = rows.map(\.zone)
    events = rows.map(\.events)
    groups = zones.map { zone in
      ([zone.name] + zone.aliases).lazy.compactMap { suffixes.split($0)?.suffix.group }.first ?? .part
    }
    let groups = self.groups
    isDistinct = zones.enumerated().map { index, zone in
      switch groups[index] {
      case .etdz, .edz, .economic, .development, .hightech, .bonded, .reform:
        return zone.stem.utf8.count > 3
      default:
        let places = [zone.province, zone.city, zone.county].compactMap(\.self)
        return PlaceNames.stands(anyOf: places, in: zone.name)
      }
    }
    let places = PlaceNames(zones: zones, places: counties)
    self.places = places
    placeNames = PlaceNames.all(of: zones, counties)
    var byName: [String: [Int]] = [:]
    var byStem: [String: [Int]] = [:]
    for (index, zone) in zones.enumerated() {
      for name in Set([zone.name] + zone.aliases) { byName[name, default: []].append(index) }
      var stems: Set<String> = [zone.stem]
      for name in [zone.name] + zone.aliases {
        guard let parts = suffixes.split(name) else { continue }
        stems.formUnion(Self.stems(of: parts.stem, places: places))
      }
      for stem in stems where stem.utf8.count > 3 { byStem[stem, default: []].append(index) }
    }
    self.byName = byName
    self.byStem = byStem
  }

  /// The ways to read what stands before a suffix: as it is, without the province, the city, 市 县 区.
  static func stems(of text: String, places: PlaceNames) -> Set<String> {
    var base = withoutLevel(text)
    var found: Set<String> = [base, PlaceNames.short(base)]
    // province, then city
    for _ in 0..<2 {
      guard let (_, rest) = places.split(base) else { break }
      base = rest
      found.insert(base)
      found.insert(PlaceNames.short(base))
    }
    return found
  }

  /// Without 国家级, 国家, 省级 at either end.
  private static func withoutLevel(_ stem: String) -> String {
    let bytes = Array(stem.utf8)
    return bytes.withByteText { text in
      var range = 0..<text.count
      for level in ["国家级", "国家", "省级"] as [StaticString] {
        let length = level.utf8CodeUnitCount
        guard range.count > length + 3 else { continue }
        if text.hasPrefix(level, at: range.lowerBound) {
          range = range.lowerBound + length..<range.upperBound
        }
        if range.count > length + 3, text.hasPrefix(level, at: range.upperBound - length) {
          range = range.lowerBound..<range.upperBound - length
        }
      }
      return text.string(range)
    }
  }

  /// The zone a name means; `context` tells apart zones of one name.
  public func resolve(_ name: String, near context: ZoneContext = ZoneContext()) -> ZoneResolution {
    if let exact = byName[name] {
      // 经开区 means the 经济技术开发区 where a place has an 经济开发区 too
      let technical = exact.filter { groups[$0] == .etdz }
      let means = suffixes.split(name)?.suffix.group == .economic && technical.count == 1
      return settle(means ? technical : exact, context: context)
    }
    guard let parts = suffixes.split(name), !parts.stem.isEmpty else { return .unknown }
    let stems = Self.stems(of: parts.stem, places: places).filter { $0.utf8.count > 3 }
    for wanted in Self.accepted(parts.suffix.group) {
      let found = Set(stems.flatMap { byStem[$0] ?? [] }).filter { wanted.contains(groups[$0]) }
      if !found.isEmpty {
        return settle(found.sorted(), context: narrowed(context, by: parts.stem))
      }
    }
    return .unknown
  }

  /// A province or city written before the name is as good as a context.
  private func narrowed(_ context: ZoneContext, by stem: String) -> ZoneContext {
    var result = context
    if let province = places.split(stem)?.province { result.province = province }
    return result
  }

  /// Kinds of zone a suffix may mean, the likelier set first.
  private static func accepted(_ group: ZoneSuffixRow.Group) -> [Set<ZoneSuffixRow.Group>] {
    switch group {
    case .etdz: [[.etdz], [.edz, .economic]]
    case .edz: [[.edz], [.etdz, .economic]]
    case .economic: [[.etdz], [.edz, .economic], [.development]]
    case .development: [[.development, .etdz, .edz, .economic, .hightech]]
    case .any: [[.industrial, .cluster, .park, .chemical, .any]]
    case .industrial: [[.industrial], [.cluster, .chemical]]
    case .cluster: [[.cluster], [.industrial]]
    case .demonstration: [[.demonstration, .reform, .agriculture]]
    default: [[group]]
    }
  }

  private func settle(_ candidates: [Int], context: ZoneContext) -> ZoneResolution {
    var left = candidates.filter { index in
      isDistinct[index] || context.province.map { $0.hasPrefix(zones[index].province) } ?? false
    }
    if left.isEmpty { return .unknown }
    func keep(_ test: (Int) -> Bool) {
      let kept = left.filter(test)
      if !kept.isEmpty { left = kept }
    }
    if let province = context.province {
      keep { province.hasPrefix(zones[$0].province) || zones[$0].province.hasPrefix(province) }
    }
    if left.count > 1, let city = context.city {
      keep { zones[$0].city.map { $0.hasPrefix(city) || city.hasPrefix($0) } ?? false }
    }
    if left.count > 1, let group = context.group {
      let wanted = Self.accepted(group).first ?? [group]
      keep { wanted.contains(groups[$0]) }
    }
    return left.count == 1 ? .unique(left[0]) : .ambiguous(left)
  }

  /// Zones a user may mean: by full name, alias, stem, pinyin, English name, id; else by a part of the name.
  public func search(_ query: String) -> [Int] {
    if query.isEmpty { return [] }
    switch resolve(query) {
    case .unique(let index): return [index]
    case .ambiguous(let indices): return indices
    case .unknown: break
    }
    if let stem = byStem[PlaceNames.short(query)] ?? byStem[query] { return stem }
    let key = query.lowercased().filter { $0 != " " && $0 != "'" }
    let exact = zones.indices.filter {
      zones[$0].pinyin == key || zones[$0].id == key
        || zones[$0].nameEnglish?.lowercased() == query.lowercased()
    }
    if !exact.isEmpty { return exact }
    return zones.indices.filter { index in
      let zone = zones[index]
      return zone.name.contains(query) || zone.aliases.contains { $0.contains(query) }
        || (key.count > 2 && zone.pinyin.hasPrefix(key))
    }
  }

  /// The zones whose names are closest to a misspelt one, nearest first, at most two changes away.
  public func nearest(to query: String, limit: Int = 5) -> [Int] {
    let wanted = Array(query.unicodeScalars)
    guard !wanted.isEmpty else { return [] }
    var scored: [(distance: Int, index: Int)] = []
    for (index, zone) in zones.enumerated() {
      let names = [zone.name, zone.stem, zone.pinyin] + zone.aliases
      let distance = names.map { editDistance(wanted, Array($0.unicodeScalars), limit: 3) }.min() ?? 3
      if distance < min(3, wanted.count) { scored.append((distance, index)) }
    }
    return scored.sorted { $0 < $1 }.prefix(limit).map(\.index)
  }

  /// Stems and place names, for finding where a zone's name begins.
  var leftParts: Set<String> {
    var words = Set(byStem.filter { $0.value.contains { isDistinct[$0] } }.keys)
    words.formUnion(placeNames)
    return words.filter { $0.utf8.count > 3 }
  }
}

/// Changes that lead from one word to another; `limit` when there are that many or more.
func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
  guard abs(a.count - b.count) < limit else { return limit }
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let change = diagonal + (x == y ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
    }
  }
  return min(row[b.count], limit)
}
