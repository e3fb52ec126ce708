import FactModel

/// Names of provinces, cities and counties as far as zone names need them.
enum PlaceNames {
  /// County names of two characters keep their 县: 祁县, 应县.
  static func short(_ name: String) -> String {
    for ending in ["自治县", "自治州", "地区", "市", "县", "区", "省", "盟", "旗"]
    where name.hasSuffix(ending) && name.count - ending.count >= 2 {
      return String(name.dropLast(ending.count))
    }
    return name
  }

  /// What follows a place's name and its 省, 市, 自治区.
  static func without(_ place: String, before name: String) -> String {
    var rest = name.dropFirst(place.count)
    for ending in ["壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "自治州", "地区", "省", "市"]
    where rest.hasPrefix(ending) && rest.count > ending.count + 1 {
      rest = rest.dropFirst(ending.count)
      break
    }
    return rest.count >= 2 ? String(rest) : name
  }

  /// Short names of prefecture-level cities.
  static func cities(of zones: [Zone]) -> Set<String> {
    Set(zones.compactMap(\.city).map(short).filter { $0.count > 1 })
  }

  /// Provinces, cities and counties in full and short.
  static func all(of zones: [Zone]) -> Set<String> {
    var names: Set<String> = []
    for zone in zones {
      names.insert(zone.province)
      for place in [zone.city, zone.county].compactMap(\.self) {
        names.insert(place)
        names.insert(short(place))
      }
      for ending in ["省", "市", "自治区"] { names.insert(zone.province + ending) }
    }
    return names
  }
}
