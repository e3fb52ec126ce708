import FactModel
import SourceText

extension MonthDigest {
  /// The month as the brief of one zone tells it: its figures, stories and checks. Ranks keep their place among all
  /// zones; nothing of the others is shown or added.
  public func narrowed(to zone: ZoneKey) -> MonthDigest {
    var digest = self
    digest.zones = zones.filter { $0.key == zone }
    digest.observations = observations.filter { $0.key.zone == zone }
    digest.conflicts = conflicts.filter { $0.key.zone == zone }
    digest.partTrees = partTrees.filter { $0.whole.key.zone == zone }
    digest.loneFigures = loneFigures.filter { $0.zone == zone }
    digest.regionFigures = []
    digest.checks = checks.filter { $0.zone == zone }
    digest.coverage = Coverage(entries: coverage.entries.filter { $0.zone.key == zone })
    digest.comparisons = comparisons.compactMap { $0.narrowed(to: zone) }
    digest.articleZones = articleZones.filter { $0.value == zone }
    digest.articles = articles.filter {
      articleZones[ArticleRef(doc: $0.doc, ordinal: $0.ordinal)] == zone
    }
    let sources = Set(digest.observations.flatMap(\.sources).map(\.doc)).union(digest.articles.map(\.doc))
    digest.documents = documents.filter { sources.contains($0.id) }
    digest.undated = []
    digest.dataThrough = digest.documents.compactMap(\.issue?.date).max()
    digest.isSample = digest.documents.contains(where: \.isSample)
    let own = Set(digest.observations.flatMap(\.sources))
    digest.corrections = corrections.filter { $0.facts.contains(where: own.contains) }
    return digest
  }

  /// Zones with a figure of this month, in the digest's order.
  public var zonesWithFigures: [ZoneIdentity] {
    let keys = Set(observations.compactMap(\.key.zone))
    return zones.filter { keys.contains($0.key) }
  }
}

extension MonthDigest.BasisComparison {
  /// The zone's row, and the columns it has a figure in; nil where it has none.
  fileprivate func narrowed(to zone: ZoneKey) -> MonthDigest.BasisComparison? {
    guard let row = comparison.rows.first(where: { $0.zone.key == zone }) else { return nil }
    let kept = comparison.columns.indices.filter { row.cells[$0].observation != nil }
    guard !kept.isEmpty else { return nil }
    let columns = kept.map { index -> ComparisonColumn in
      var column = comparison.columns[index]
      column.total = .refused(.tooFew)
      return column
    }
    let cells = kept.map { row.cells[$0] }
    return MonthDigest.BasisComparison(
      basis: basis,
      comparison: Comparison(columns: columns, rows: [ComparisonRow(zone: row.zone, cells: cells)]))
  }
}
