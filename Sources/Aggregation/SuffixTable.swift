import Lexicons

/// Names of zones the gazetteer does not know: stem and suffix, and which of them mean one zone.
struct SuffixTable: Sendable {
  private struct Row {
    let suffix: String
    let bytes: [UInt8]
    let group: ZoneSuffixRow.Group
  }

  /// The longest first.
  private let rows: [Row]

  init(_ rows: [ZoneSuffixRow]) {
    self.rows = rows.filter { $0.suffix.count > 1 }
      .map { Row(suffix: $0.suffix, bytes: Array($0.suffix.utf8), group: $0.group) }
      .enumerated().sorted { ($1.element.bytes.count, $0.offset) < ($0.element.bytes.count, $1.offset) }
      .map(\.element)
  }

  /// 左云 and 经济技术开发区; the whole name and nothing where it has no suffix or no stem.
  func split(_ name: String) -> (stem: String, suffix: String) {
    guard let row = row(ending: name) else { return (name, "") }
    return (String(decoding: name.utf8.dropLast(row.bytes.count), as: UTF8.self), row.suffix)
  }

  /// The longest suffix that leaves a stem of two characters. Names are many and asked for often: bytes are compared.
  private func row(ending name: String) -> Row? {
    let bytes = Array(name.utf8)
    return rows.first { row in
      guard bytes.count > row.bytes.count, bytes.last == row.bytes.last,
        bytes[(bytes.count - row.bytes.count)...].elementsEqual(row.bytes)
      else { return false }
      let stem = bytes[..<(bytes.count - row.bytes.count)]
      return stem.count { $0 & 0xC0 != 0x80 } > 1
    }
  }

  /// Other names → the fullest name, where exactly one zone among `names` can be meant: 云崖高新区 is
  /// 云崖高新技术产业开发区, 云崖经开区 the 经济技术开发区 or the 经济开发区, 云崖开发区 the only zone of 云崖.
  func folded(_ names: Set<String>) -> [String: String] {
    var byStem: [String: [(name: String, group: ZoneSuffixRow.Group)]] = [:]
    for name in names {
      guard let row = row(ending: name) else { continue }
      let stem = String(decoding: name.utf8.dropLast(row.bytes.count), as: UTF8.self)
      byStem[SuffixTable.place(stem), default: []].append((name, row.group))
    }
    var folded: [String: String] = [:]
    for zones in byStem.values where zones.count > 1 {
      let zones = zones.sorted { $0.name < $1.name }
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
