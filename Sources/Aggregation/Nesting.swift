import FactModel

/// Zones of a column that lie in another zone of it: by the gazetteer, or because a source states the one's figure as a
/// part of the other's. They stand in the table, but a total or a rank of both would count them twice.
enum Nesting {
  /// The rows that lie in another comparable row.
  static func inner(_ cells: [ComparisonCell], zones: [ZoneIdentity]) -> Set<Int> {
    let comparable = cells.indices.filter { cells[$0].standing == .comparable }
    let present = Set(comparable.map { zones[$0].key })
    var owners: [FactRef: Int] = [:]
    for row in comparable {
      for source in cells[row].observation?.sources ?? [] { owners[source] = row }
    }
    return Set(
      comparable.filter { row in
        if zones[row].ancestors.contains(where: present.contains) { return true }
        guard let whole = cells[row].observation?.partOf, let owner = owners[whole] else { return false }
        return owner != row
      })
  }
}
