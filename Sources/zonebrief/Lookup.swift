import Exports
import FactModel
import Lexicons
import SourceText

/// What `zones` and `indicators` print.
extension Pipeline {
  /// The gazetteer's zones that a name may mean, or all of them.
  func zonesTable(matching name: String?) throws -> DataTable {
    let gazetteer = lexicon.gazetteer
    let indices = name.map { gazetteer.search($0) } ?? Array(gazetteer.zones.indices)
    if let name, indices.isEmpty {
      throw Failure([
        .zoneUnknown(name, candidates: gazetteer.nearest(to: name).map { gazetteer.zones[$0].name })
      ])
    }
    let columns: [DataTable.Column] = [
      .init("id", "id"), .init("name", "name"), .init("aliases", "aliases"), .init("level", "level"),
      .init("province", "province"), .init("city", "city"), .init("county", "county", isDetail: true),
      .init("parent", "part of", isDetail: true), .init("name_en", "English name", isDetail: true),
      .init("source", "source", isDetail: true),
    ]
    func cell(_ text: String?) -> DataTable.Cell {
      guard let text, !text.isEmpty else { return .missing(shown: "") }
      return .text(text)
    }
    let rows = indices.map { index -> [DataTable.Cell] in
      let zone = gazetteer.zones[index]
      return [
        .text(zone.id), .text(zone.name), .list(zone.aliases), cell(zone.level), .text(zone.province),
        cell(zone.city),
        cell(zone.county), cell(zone.parent), cell(zone.nameEnglish), .text(zone.source),
      ]
    }
    return DataTable(
      title: "zones", columns: columns, rows: rows,
      notes: name == nil ? ["\(rows.count) zones. A zone that is not listed is read under its own name."] : []
    )
  }

  /// The indicators by id, with the finer measures each holds.
  func indicatorsTable() -> DataTable {
    let columns: [DataTable.Column] = [
      .init("id", "id"), .init("measure", "measure", isDetail: true), .init("name_zh", "Chinese"),
      .init("name_en", "English"), .init("unit", "unit"), .init("kind", "kind", isDetail: true),
      .init("additivity", "adds over zones", isDetail: true), .init("better", "better", isDetail: true),
      .init("synonyms", "also written", isDetail: true), .init("definition", "meaning", isDetail: true),
    ]
    let rows = lexicon.indicators.rows.sorted { ($0.indicator, $0.id) < ($1.indicator, $1.id) }.map {
      row -> [DataTable.Cell] in
      [
        .text(row.indicator.rawValue), .text(row.id), .text(row.nameChinese), .text(row.nameEnglish),
        row.displayUnit.map { .text($0) } ?? .missing(shown: ""), .text(row.kind.rawValue),
        .text(row.additivity.rawValue), .text(row.better.rawValue), .list(Array(row.synonyms.prefix(6))),
        .text(row.definition),
      ]
    }
    return DataTable(title: "indicators", columns: columns, rows: rows)
  }
}
