import FactModel
import SourceText

/// Which zone was heard of in which month of issue.
struct ZoneHistory {
  private let directory: ZoneDirectory
  /// Months with documents, ascending; months since year 0.
  private let months: [Int]
  /// Months in which a zone had a figure, or the money of a project or an enterprise in it.
  private var reported: [ZoneKey: Set<Int>] = [:]
  private var firstSeen: [ZoneKey: Int] = [:]

  init(index: LedgerIndex) {
    directory = index.directory
    months = Set(
      index.snapshot.documents.compactMap { $0.issueMonth.flatMap(LedgerIndex.monthNumber) }
    ).sorted()
    let counting = index.series.map(ZoneHistory.counts)
    var first = Array(repeating: Int.max, count: index.zones.count)
    var heard: Set<UInt64> = []
    for reading in index.readings {
      let zone = Int(index.seriesZones[Int(reading.series)])
      guard zone >= 0, let month = index.issueMonths[Int(reading.fact)] else { continue }
      first[zone] = min(first[zone], month)
      if counting[Int(reading.series)] { heard.insert(UInt64(zone) << 32 | UInt64(month)) }
    }
    for zone in index.snapshot.heard {
      guard let month = zone.month.flatMap(LedgerIndex.monthNumber), let key = directory.key(zone.name) else {
        continue
      }
      firstSeen[key] = min(firstSeen[key] ?? month, month)
      if zone.hasFigure, directory.isOwn(zone.name) { reported[key, default: []].insert(month) }
    }
    for pair in heard {
      reported[index.zones[Int(pair >> 32)], default: []].insert(Int(pair & 0xFFFF_FFFF))
    }
    for (zone, month) in zip(index.zones, first) where month < Int.max {
      firstSeen[zone] = min(firstSeen[zone] ?? month, month)
    }
    var issues: [SourceID: Int] = [:]
    for document in index.snapshot.documents {
      issues[document.id] = document.issueMonth.flatMap(LedgerIndex.monthNumber)
    }
    for article in index.snapshot.articles {
      guard let month = issues[article.doc],
        let zone = directory.key(id: article.zoneID, name: article.zone)
      else { continue }
      firstSeen[zone] = min(firstSeen[zone] ?? month, month)
    }
  }

  /// Whether a figure makes its zone a reporting one: the zone's own, or the money of something in it.
  static func counts(_ key: SeriesKey) -> Bool {
    switch key.subject {
    case .zone: key.indicator.indicator != .other
    case .named(.project, _), .named(.enterprise, _):
      key.indicator.measure == .level && key.indicator.unit.isMoney
    case .named: false
    }
  }

  /// The last month with documents before `month`.
  func issue(before month: Int) -> Int? { months.last { $0 < month } }

  func coverage(
    month: Int, zones: [ZoneKey], pool: [Observation], articles: [ArticleRecord],
    followed: [String]
  ) -> Coverage {
    let about = Set(articles.compactMap { directory.key(id: $0.zoneID, name: $0.zone) })
    let followedKeys = Set(followed.compactMap { directory.key(id: $0, name: $0) })
    let here = Set(zones)
    let earlier = firstSeen.filter { $0.value < month }
    let all = zones + earlier.keys.filter { !here.contains($0) }.sorted()
    let tallies = Tally.tallies(pool)
    let entries = directory.identities(of: all).map { zone in
      var reasons: Set<Coverage.Reason> = []
      if followedKeys.contains(zone.key) { reasons.insert(.followed) }
      if about.contains(zone.key) || tallies[zone.key] != nil { reasons.insert(.writtenAbout) }
      if earlier[zone.key] != nil { reasons.insert(.seenEarlier) }
      let tally = tallies[zone.key] ?? Tally()
      return Coverage.Entry(
        zone: zone, reasons: reasons, status: tally.status, figures: tally.figures,
        moneyFigures: tally.money, otherFigures: tally.others,
        monthsSilent: tally.status == .notReported ? silence(of: zone.key, in: month) : 0)
    }
    return Coverage(entries: entries)
  }

  /// Months running without a figure, up to and with `month`; a zone never seen has been silent as long as the ledger goes back.
  private func silence(of zone: ZoneKey, in month: Int) -> Int {
    let heard = reported[zone] ?? []
    let first = firstSeen[zone] ?? Int.min
    return months.filter { $0 <= month && $0 >= first }.reversed()
      .prefix { !heard.contains($0) }.count
  }

  /// What a month says of a zone, counted.
  private struct Tally {
    var figures = 0
    var money = 0
    var others = 0
    var loneMoney = false

    var status: Coverage.Status {
      figures > 0 ? .reported : loneMoney ? .loneOnly : .notReported
    }

    static func tallies(_ pool: [Observation]) -> [ZoneKey: Tally] {
      var tallies: [ZoneKey: Tally] = [:]
      var counted: Set<FactRef> = []
      for observation in pool {
        guard let zone = observation.key.zone, let fact = observation.sources.first,
          counted.insert(fact).inserted
        else { continue }
        let counts = ZoneHistory.counts(observation.key)
        let money = observation.key.indicator.unit.isMoney
        switch observation.key.subject {
        case .zone where counts:
          tallies[zone, default: Tally()].figures += 1
          if money { tallies[zone, default: Tally()].money += 1 }
        case .zone: break
        case .named:
          tallies[zone, default: Tally()].others += 1
          if counts { tallies[zone, default: Tally()].loneMoney = true }
        }
      }
      return tallies
    }
  }
}
