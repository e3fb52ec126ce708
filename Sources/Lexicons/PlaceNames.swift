import FactModel

/// How far up a place is, where its name is printed in full.
public enum PlaceRank: Int32, Sendable {
  /// By its short name.
  case short = 1
  /// A county, a district, a city under another.
  case county
  /// A city with counties of its own; a province.
  case city, province
}

/// Names of provinces and cities, as far as zone names begin with them, and their endings.
struct PlaceNames: Sendable {
  /// Short names; value: the row of `provinces`, or −1 past it for a city.
  private let trie: WordTrie
  let provinces: [String]

  init(zones: [Zone], places: [PlaceRow] = []) {
    let provinces = Set(zones.map(\.province) + places.map(\.province)).sortedByBytes()
    self.provinces = provinces
    let cities = Set(
      (zones.compactMap(\.city) + places.compactMap(\.city)).map(Self.short).filter { $0.utf8.count > 3 }
    )
    .subtracting(provinces).sortedByBytes()
    trie = WordTrie(
      provinces.enumerated().map { ($1, Int32($0)) } + cities.map { ($0, Int32(provinces.count)) })
  }

  /// The place a name begins with, and what follows it and its 省, 市, 自治区; nil where nothing of two
  /// characters would be left.
  func split(_ name: String) -> (province: String?, rest: String)? {
    let bytes = Array(name.utf8)
    return bytes.withByteText { text in
      guard let match = trie.longestMatch(in: text, at: 0, limit: text.count) else { return nil }
      var start = match.end
      for ending in Self.prefixEndings where text.hasPrefix(ending, at: start) {
        if text.count - start - ending.utf8CodeUnitCount >= 6 { start += ending.utf8CodeUnitCount }
        break
      }
      guard text.count - start >= 6 else { return nil }
      let row = Int(match.value)
      return (row < provinces.count ? provinces[row] : nil, text.string(start..<text.count))
    }
  }

  private static let prefixEndings: [StaticString] = [
    "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "自治州", "地区", "省", "市",
  ]

  private static let endings: [StaticString] = [
    "自治县", "自治州", "地区", "市", "县", "区", "省", "盟", "旗",
  ]

  /// Without 市, 县, 区 …; names of two characters keep theirs: 祁县, 应县.
  static func short(_ name: String) -> String {
    let bytes = Array(name.utf8)
    return bytes.withByteText { text in
      for ending in endings {
        let rest = text.count - ending.utf8CodeUnitCount
        if rest >= 6, text.hasPrefix(ending, at: rest) { return text.string(0..<rest) }
      }
      return name
    }
  }

  /// Provinces, cities and counties in full and short.
  static func all(of zones: [Zone], _ places: [PlaceRow]) -> Set<String> {
    var names: Set<String> = []
    for place in Set(zones.flatMap { [$0.city, $0.county].compactMap(\.self) } + places.map(\.name)) {
      names.insert(place)
      names.insert(short(place))
      if let stem = stem(ofAutonomous: place) {
        names.insert(stem)
        names.insert(stem + "县")
      }
    }
    for province in Set(zones.map(\.province)) {
      for ending in ["", "省", "市", "自治区"] { names.insert(province + ending) }
    }
    return names
  }

  /// What the places that are printed in full are.
  static func ranks(of zones: [Zone], _ places: [PlaceRow]) -> [String: PlaceRank] {
    var ranks: [String: PlaceRank] = [:]
    for place in places {
      ranks[place.name] = place.city == nil ? .city : .county
      if let stem = stem(ofAutonomous: place.name) { ranks[stem + "县"] = .county }
    }
    for province in Set(zones.map(\.province) + places.map(\.province)) {
      ranks[province + "省"] = .province
      ranks[province + "自治区"] = .province
      ranks[province + "市"] = ranks[province + "市"] ?? .city
    }
    return ranks
  }

  /// 青龙 of 青龙满族自治县: what stands before the names of peoples; nil where nothing of two characters does.
  private static func stem(ofAutonomous name: String) -> String? {
    guard name.endsInBytes(of: "自治县") else { return nil }
    var stem = String(name.dropLast(3))
    while let people = peoples.first(where: { stem.endsInBytes(of: $0) && stem.count - $0.count >= 2 }) {
      stem.removeLast(people.count)
    }
    return stem.count >= 2 && stem.count < name.count - 3 ? stem : nil
  }

  /// The peoples that autonomous counties are named for (民族区域自治地方).
  private static let peoples = [
    "各族", "满族", "蒙古族", "回族", "苗族", "土家族", "侗族", "瑶族", "壮族", "彝族", "布依族", "仡佬族", "仫佬族", "水族", "黎族", "畲族",
    "羌族", "藏族", "土族", "撒拉族", "东乡族", "保安族", "裕固族", "哈萨克族", "哈萨克", "锡伯", "达斡尔族", "鄂温克族", "朝鲜族", "毛南族", "白族",
    "傣族",
    "哈尼族", "拉祜族", "佤族", "布朗族", "纳西族", "独龙族", "怒族", "普米族", "傈僳族", "塔吉克", "柯尔克孜", "蒙古",
  ].sorted { $0.count > $1.count }

  /// Whether one of the places stands in a name.
  static func stands(anyOf places: [String], in name: String) -> Bool {
    let bytes = Array(name.utf8)
    return places.contains { place in
      let part = Array(short(place).utf8)
      guard !part.isEmpty, part.count <= bytes.count else { return false }
      return (0...bytes.count - part.count).contains { bytes[$0...].starts(with: part) }
    }
  }

  /// Full names that end as a region's does: 长治市, 祁县; no zone's.
  ///
  /// - Parameter names: all names, in full and short.
  static func regions(of names: Set<String>, _ places: [PlaceRow]) -> [String] {
    let endings = ["省", "市", "县", "区", "州", "盟", "旗"]
    let zoneEndings = ["新区", "开发区", "园区", "示范区", "管理区", "试验区", "高新区"]
    let counties = Set(places.map(\.name))
    return names.filter { name in
      endings.contains { name.endsInBytes(of: $0) } && !zoneEndings.contains { name.endsInBytes(of: $0) }
        && (name.count > 2 || counties.contains(name))
    }.sortedByBytes()
  }
}
