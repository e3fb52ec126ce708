import FactModel

/// Reads `zones.tsv`.
///
/// A row is a zone. What the public lists hold besides is left out: streets and township units under a zone
/// (某开发区某街道), names that are a bare suffix (新技术产业园区), and the same zone under a second name, which stands
/// among `aliases` or in `renamed`.
enum ZoneTable {
  static let columns = [
    "id", "name", "aliases", "stem", "pinyin", "name_en", "level", "type", "province", "city",
    "county", "code", "approved", "area_ha", "industries", "parent", "renamed", "source",
  ]

  /// A zone's row and the dated events told of it.
  struct Row {
    var zone: Zone
    var events: [ZoneEvent]
  }

  static func read(_ text: String, file: String = "zones.tsv") throws(LexiconError) -> [Row] {
    var rows: [Row] = []
    var ids: Set<String> = []
    var parents: [(TabularRow, String)] = []
    for row in try TabularText(text, file: file, columns: columns).rows {
      let id = try row.string("id")
      guard ids.insert(id).inserted else { throw row.error("the id \(id) is there already") }
      guard id.utf8.allSatisfy(isPartOfID) else { throw row.error("the id has more than a–z, 0–9, -") }
      let level = try row.optional("level")
      guard [nil, "国家级", "省级"].contains(level) else { throw row.error("level is “\(level ?? "")”") }
      let name = try row.string("name")
      let aliases = try row.list("aliases")
      guard !aliases.contains(name) else { throw row.error("an alias is the name itself") }
      let parent = try row.optional("parent")
      if let parent { parents.append((row, parent)) }
      let zone = Zone(
        id: id, name: name, aliases: aliases, stem: try row.string("stem"),
        pinyin: try row.string("pinyin"), nameEnglish: try row.optional("name_en"), level: level,
        type: try row.string("type"), province: try row.string("province"),
        city: try row.optional("city"), county: try row.optional("county"),
        code: try row.optional("code"), parent: parent, source: try row.string("source"))
      rows.append(Row(zone: zone, events: try events(in: row)))
    }
    for (row, parent) in parents where !ids.contains(parent) {
      throw row.error("the parent \(parent) is no row")
    }
    return rows
  }

  private static func isPartOfID(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// `renamed` holds events parted by ；, each `WHAT@DATE`, the date left empty when it is not known.
  private static func events(in row: TabularRow) throws(LexiconError) -> [ZoneEvent] {
    guard let text = try row.optional("renamed") else { return [] }
    var events: [ZoneEvent] = []
    for part in text.split(separator: "；") {
      let halves = part.split(separator: "@", omittingEmptySubsequences: false)
      guard halves.count == 2, !halves[0].isEmpty else {
        throw row.error("renamed has “\(part)”, not WHAT@DATE")
      }
      events.append(
        ZoneEvent(what: String(halves[0]), date: halves[1].isEmpty ? nil : String(halves[1])))
    }
    return events
  }
}

/// Something that happened to a zone: an earlier name, a merger, a change of level.
public struct ZoneEvent: Hashable, Sendable {
  /// An earlier name, `→` and the later name, or words such as 退出国家级.
  public var what: String
  /// `2017`, `2006-09`, or nil when not known.
  public var date: String?
}
