public import FactModel
public import SourceText

/// Facts → observations → comparisons, trees, coverage, checks of one month of issue.
public enum Aggregator {
  /// Digests the documents issued in `month` (year and month); earlier ones give last issue's ranks, the zones to expect and what
  /// figures are held against.
  public static func digest(
    _ snapshot: LedgerSnapshot, month: CivilDate, settings: AggregationSettings
  ) -> MonthDigest {
    let index = LedgerIndex(snapshot, settings: settings)
    let number = LedgerIndex.monthNumber(month) ?? month.year * 12
    let pool = index.withGrowthBefore(
      index.observations { index.issueMonths[Int($0.fact)] == number })
    let documents = snapshot.documents.filter { $0.issueMonth == month }
    let issued = Set(documents.map(\.id))
    let articles = snapshot.articles.filter { issued.contains($0.doc) }

    let history = ZoneHistory(index: index)
    let keys = ZoneOrder.zones(pool, articles: articles, index: index, settings: settings)
    let coverage = history.coverage(
      month: number, zones: keys, pool: pool, articles: articles, followed: settings.followed)
    let trees = PartTrees(pool).trees()
    let facts = FactTable(month: number, of: index, pool: pool)
    let checks = Checks.run(
      CheckInput(
        index: index, month: number, observations: pool, trees: trees, coverage: coverage,
        facts: facts,
        series: index.numbers { index.issueMonths[Int($0.fact)] == number }))
    let known = facts.adding(checks.flatMap(\.evidence), from: index)
    let cited = known.documents
    return MonthDigest(
      month: month, documents: documents,
      earlierDocuments: snapshot.documents.filter { cited.contains($0.id) && !issued.contains($0.id) },
      undated: snapshot.documents.filter { $0.issueMonth == nil },
      dataThrough: documents.compactMap(\.issue?.date).max(),
      isSample: documents.contains(where: \.isSample), articles: articles,
      zones: index.directory.identities(of: keys),
      articleZones: articleZones(articles, directory: index.directory), coverage: coverage,
      comparisons: comparisons(
        pool, zones: keys, index: index, earlier: history.issue(before: number), settings: settings),
      loneFigures: loneFigures(pool, zones: keys),
      regionFigures: pool.filter { $0.key.subject.kind == .region }.sorted(by: Observation.isStatedBefore),
      partTrees: sorted(trees, zones: keys),
      conflicts: pool.filter { $0.conflict != nil },
      checks: sorted(checks, zones: keys),
      corrections: snapshot.corrections.filter { applied in
        bears(applied, on: known, issued: issued, zones: Set(keys), directory: index.directory)
      },
      observations: pool, facts: known)
  }

  /// Whether a correction changed something that the month says or its figures are held against.
  private static func bears(
    _ applied: AppliedCorrection, on facts: FactTable, issued: Set<SourceID>, zones: Set<ZoneKey>,
    directory: ZoneDirectory
  ) -> Bool {
    switch applied.correction.action {
    case .set, .add: applied.facts.contains { facts[$0] != nil }
    case .drop: applied.facts.contains { issued.contains($0.doc) }
    case .aliasZone(_, let zone), .mergeZones(_, let zone):
      // Of a zone without a figure only the story was renamed.
      applied.facts.contains { facts[$0] != nil }
        || applied.facts.isEmpty && directory.key(id: zone, name: zone).map(zones.contains) == true
    }
  }

  /// Every zone the snapshot has a figure or an article of, and those followed: for finding one by name. Sorted by key.
  ///
  /// - Parameter month: only zones that documents issued then tell of; nil for all.
  public static func zones(
    in snapshot: LedgerSnapshot, issued month: CivilDate? = nil, settings: AggregationSettings
  ) -> [ZoneIdentity] {
    let directory = ZoneDirectory(settings, snapshot: snapshot)
    var seen: Set<String> = []
    var keys: Set<ZoneKey> = []
    func add(id: String?, name: String?) {
      guard let handle = id ?? name, seen.insert(handle).inserted else { return }
      if let key = directory.key(id: id, name: name) { keys.insert(key) }
    }
    let issued = Set(snapshot.documents.filter { month == nil || $0.issueMonth == month }.map(\.id))
    for fact in snapshot.facts where !fact.isOfZoneGroup && issued.contains(fact.doc) {
      add(id: fact.zoneID, name: fact.zone)
    }
    for article in snapshot.articles where issued.contains(article.doc) {
      add(id: article.zoneID, name: article.zone)
    }
    for heard in snapshot.heard where !heard.name.isGroup && (month == nil || heard.month == month) {
      add(id: heard.name.zoneID, name: heard.name.zone)
    }
    for name in settings.followed { add(id: name, name: name) }
    return directory.identities(of: keys.sorted())
  }

  private static func articleZones(_ articles: [ArticleRecord], directory: ZoneDirectory)
    -> [MonthDigest.ArticleRef: ZoneKey]
  {
    var zones: [MonthDigest.ArticleRef: ZoneKey] = [:]
    for article in articles {
      zones[MonthDigest.ArticleRef(doc: article.doc, ordinal: article.ordinal)] = directory.key(
        id: article.zoneID, name: article.zone)
    }
    return zones
  }

  /// One comparison a basis, so that two bases never meet in a table.
  private static func comparisons(
    _ pool: [Observation], zones: [ZoneKey], index: LedgerIndex, earlier: Int?,
    settings: AggregationSettings
  ) -> [MonthDigest.BasisComparison] {
    let before = earlier.map { month in
      index.observations { index.issueMonths[Int($0.fact)] == month }
    }
    let indicators = Set(settings.indicators)
    func shown(_ pool: [Observation], _ basis: Basis) -> [Observation] {
      pool.filter {
        $0.key.indicator.basis == basis
          && (indicators.isEmpty || indicators.contains($0.key.indicator.indicator))
      }
    }
    return Basis.allCases.sorted { $0.order < $1.order }.compactMap { basis in
      let request = CompareRequest(
        zones: .named(zones), indicators: settings.indicators, period: .mostReported, basis: basis)
      let now = Comparer.comparison(of: shown(pool, basis), index: index, request: request)
      guard !now.columns.isEmpty else { return nil }
      guard let before else { return MonthDigest.BasisComparison(basis: basis, comparison: now) }
      var all = request
      all.zones = .all(province: nil, level: nil)
      let then = Comparer.comparison(of: shown(before, basis), index: index, request: all)
      return MonthDigest.BasisComparison(
        basis: basis, comparison: now.withRankChange(since: then))
    }
  }

  private static func loneFigures(_ pool: [Observation], zones: [ZoneKey])
    -> [MonthDigest.LoneFigures]
  {
    struct Owner: Hashable {
      var zone: ZoneKey?
      var kind: SubjectKind
      var name: String
    }
    var figures: [Owner: [Observation]] = [:]
    for observation in pool where observation.key.indicator.measure != .growth {
      guard case .named(let kind, let name) = observation.key.subject, kind != .region else {
        continue
      }
      figures[Owner(zone: observation.key.zone, kind: kind, name: name), default: []]
        .append(observation)
    }
    let rank = ZoneOrder.ranks(zones)
    let groups = figures.map { owner, observations in
      MonthDigest.LoneFigures(
        zone: owner.zone, kind: owner.kind, name: owner.name,
        observations: observations.sorted(by: Observation.isStatedBefore))
    }
    return groups.sorted { a, b in
      let left = (rank[a.zone] ?? .max, a.observations.first?.place ?? .max)
      let right = (rank[b.zone] ?? .max, b.observations.first?.place ?? .max)
      return left != right ? left < right : (a.name, a.kind.rawValue) < (b.name, b.kind.rawValue)
    }
  }

  private static func sorted(_ trees: [PartWholeTree], zones: [ZoneKey]) -> [PartWholeTree] {
    let rank = ZoneOrder.ranks(zones)
    return trees.enumerated().sorted { a, b in
      let left = (rank[a.element.whole.key.zone] ?? .max, a.offset)
      return left < (rank[b.element.whole.key.zone] ?? .max, b.offset)
    }.map(\.element)
  }

  private static func sorted(_ checks: [CheckResult], zones: [ZoneKey]) -> [CheckResult] {
    let rank = ZoneOrder.ranks(zones)
    return checks.enumerated().sorted { a, b in
      if a.element.outcome != b.element.outcome { return b.element.outcome < a.element.outcome }
      let left = (rank[a.element.zone] ?? .max, a.offset)
      return left < (rank[b.element.zone] ?? .max, b.offset)
    }.map(\.element)
  }
}

extension SeriesSubject {
  /// What kind of subject it is.
  public var kind: SubjectKind {
    switch self {
    case .zone: .zone
    case .named(let kind, _): kind
    }
  }
}

extension FactTable {
  /// The facts of a month, and those of other months that its figures rest on.
  init(month: Int, of index: LedgerIndex, pool: [Observation]) {
    let facts = index.snapshot.facts
    let own = facts.indices.filter { index.issueMonths[$0] == month }
    self.init(own.lazy.map { facts[$0] })
    let rivals = pool.flatMap { $0.conflict?.rivals.flatMap(\.sources) ?? [] }
    let before = pool.flatMap { $0.growthBefore?.sources ?? [] }
    self = adding(pool.flatMap(\.sources) + rivals + before, from: index)
  }

  /// With more facts, whichever month they are from.
  func adding(_ refs: [FactRef], from index: LedgerIndex) -> FactTable {
    let missing = Set(refs.filter { self[$0] == nil })
    guard !missing.isEmpty else { return self }
    return adding(index.facts(missing).map { index.snapshot.facts[$0] })
  }
}
