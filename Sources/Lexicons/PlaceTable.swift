/// A row of `places.tsv`: a city or county, by the list of the Ministry of Civil Affairs (行政区划代码).
///
/// Names that were given up stay in the table, since old pages print them.
struct PlaceRow: Hashable, Sendable {
  enum Status: String, CaseIterable {
    case former
  }

  var name: String
  /// Short: 山西, 内蒙古.
  var province: String
  /// The city a county lies in; nil for a city, and under a municipality.
  var city: String?
  var isFormer: Bool

  static func read(_ text: String, file: String = "places.tsv") throws(LexiconError) -> [PlaceRow] {
    var rows: [PlaceRow] = []
    var seen: Set<PlaceRow> = []
    for row in try TabularText(text, file: file, columns: ["name", "province", "city", "status"]).rows {
      let place = PlaceRow(
        name: try row.string("name"), province: try row.string("province"), city: try row.optional("city"),
        isFormer: try row.optional("status") == nil ? false : row.word("status", as: Status.self) == .former)
      guard endings.contains(where: { place.name.endsInBytes(of: $0) }) else {
        throw row.error("“\(place.name)” ends as no city or county does")
      }
      guard seen.insert(place).inserted else { throw row.error("“\(place.name)” is there already") }
      rows.append(place)
    }
    return rows
  }

  private static let endings = ["市", "县", "区", "州", "盟", "旗"]
}
