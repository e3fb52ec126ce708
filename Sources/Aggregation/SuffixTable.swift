import Lexicons

/// Names of zones the gazetteer does not know: stem and suffix, and which of them mean one zone.
struct SuffixTable: Sendable {
  private let rows: [String: ZoneSuffixRow.Group]
  private let longest: Int

  init(_ rows: [ZoneSuffixRow]) {
    self.rows = Dictionary(rows.map { ($0.suffix, $0.group) }, uniquingKeysWith: { first, _ in first })
    longest = rows.map(\.suffix.count).max() ?? 0
  }

  /// 左云 and 经济技术开发区; the whole name and nothing where it has no suffix or no stem.
  func split(_ name: String) -> (stem: String, suffix: String) {
    for count in stride(from: min(longest, name.count - 2), through: 2, by: -1) {
      let suffix = String(name.suffix(count))
      if rows[suffix] != nil { return (String(name.dropLast(count)), suffix) }
    }
    return (name, "")
  }

  /// Other names → the fullest name, where exactly one zone among `names` can be meant: 云崖高新区 is
  /// 云崖高新技术产业开发区, 云崖经开区 the 经济技术开发区 or the 经济开发区, 云崖开发区 the only zone of 云崖.
  func folded(_ names: Set<String>) -> [String: String] {
    var byStem: [String: [(name: String, group: ZoneSuffixRow.Group)]] = [:]
    for name in names.sorted() {
      let (stem, suffix) = split(name)
      guard let group = rows[suffix] else { continue }
      byStem[SuffixTable.place(stem), default: []].append((name, group))
    }
    var folded: [String: String] = [:]
    for zones in byStem.values where zones.count > 1 {
      for zone in zones {
        let wanted = SuffixTable.meant(by: zone.group)
        var groups = Set(zones.map(\.group).filter(wanted.contains))
        if !groups.isDisjoint(with: [.etdz, .edz]) { groups.remove(.economic) }
        // Two kinds of zone answer: ask, never guess.
        guard groups.count == 1, let group = groups.first else { continue }
        let fullest = zones.filter { $0.group == group }.map(\.name)
          .max { ($0.count, $1) < ($1.count, $0) }
        if let fullest, fullest != zone.name { folded[zone.name] = fullest }
      }
    }
    return folded
  }

  /// Kinds of zone that a suffix may be short for. Parks of one stem (科技园, 产业园) are different parks.
  private static func meant(by group: ZoneSuffixRow.Group) -> Set<ZoneSuffixRow.Group> {
    switch group {
    case .economic: [.etdz, .edz, .economic]
    case .development: [.etdz, .edz, .economic, .hightech]
    case .hightech, .reform: [group]
    default: []
    }
  }

  /// 壶关县 and 壶关 are one place; 祁县 stays.
  private static func place(_ stem: String) -> String {
    guard stem.count > 2, let last = stem.last, "县市区".contains(last) else { return stem }
    return String(stem.dropLast())
  }
}
