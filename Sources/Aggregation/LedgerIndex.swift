import FactModel
import SourceText

/// A snapshot with every fact's keys worked out once, as small numbers: what all of aggregation reads.
struct LedgerIndex: Sendable {
  /// One reading of a fact: its level or share, or its growth.
  struct Reading: Sendable, Hashable {
    var fact: Int32
    /// Into `series`.
    var series: Int32
    /// Into `periods`.
    var period: Int32

    /// Readings of one group state the same thing for the same time.
    var group: UInt64 { UInt64(UInt32(bitPattern: series)) << 32 | UInt64(UInt32(bitPattern: period)) }
  }

  let snapshot: LedgerSnapshot
  let directory: ZoneDirectory
  let corrected: Set<FactRef>
  /// Whether every document is a sample, whose zones are made up.
  let isSample: Bool
  private(set) var series: [SeriesKey] = []
  private(set) var periods: [ObservedPeriod] = []
  private(set) var readings: [Reading] = []
  /// The zone of each series, into `zones`; −1 for none.
  private(set) var seriesZones: [Int32] = []
  private(set) var zones: [ZoneKey] = []
  /// The place of each zone among all, by key.
  private var zoneRanks: [Int32] = []
  /// The place of each period in time.
  private(set) var periodRanks: [Int32] = []
  /// The last reading of each group; `chain` leads from one to the one before, −1 ends.
  private var heads: [UInt64: Int32] = [:]
  private var chain: [Int32] = []
  /// Months since year 0 of each fact's issue, by fact; nil for an undated document.
  private(set) var issueMonths: [Int?] = []
  private(set) var documents: [SourceID: DocumentRecord] = [:]
  private var periodNumbers: [ObservedPeriod: Int32] = [:]

  init(_ snapshot: LedgerSnapshot, settings: AggregationSettings) {
    self.snapshot = snapshot
    directory = ZoneDirectory(settings, snapshot: snapshot)
    corrected = Set(snapshot.corrections.filter(\.correction.isOfFigure).flatMap(\.facts))
    isSample = snapshot.documents.allSatisfy(\.isSample)
    documents = Dictionary(
      snapshot.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    read()
  }

  private mutating func read() {
    var keys = KeyTable(directory: directory)
    issueMonths.reserveCapacity(snapshot.facts.count)
    readings.reserveCapacity(snapshot.facts.count * 2)
    // Through a buffer, so that no fact is copied.
    snapshot.facts.withUnsafeBufferPointer { facts in
      var record: DocumentRecord?
      var month: Int?
      for index in facts.indices {
        if index == 0 || facts[index].doc != facts[index - 1].doc {
          record = documents[facts[index].doc]
          month = record?.issueMonth.flatMap(LedgerIndex.monthNumber)
        }
        issueMonths.append(month)
        let period = keys.period(ObservedPeriod(of: facts[index], in: record))
        let kind = keys.periods[Int(period)].kind
        if facts[index].value != nil {
          let measure: Measure = facts[index].indicator == .share ? .share : .level
          let key = keys.series(of: facts[index], measure: measure, kind: kind)
          readings.append(Reading(fact: Int32(index), series: key, period: period))
        }
        if facts[index].yearOnYear != nil {
          let key = keys.series(of: facts[index], measure: .growth, kind: kind)
          readings.append(Reading(fact: Int32(index), series: key, period: period))
        }
      }
    }
    take(keys)
    link()
  }

  private mutating func take(_ keys: KeyTable) {
    series = keys.series
    seriesZones = keys.seriesZones
    zones = keys.zoneKeys
    zoneRanks = Array(repeating: 0, count: zones.count)
    for (rank, number) in zones.indices.sorted(by: { zones[$0] < zones[$1] }).enumerated() {
      zoneRanks[number] = Int32(rank)
    }
    periods = keys.periods
    periodNumbers = keys.periodNumbers
    periodRanks = Array(repeating: 0, count: periods.count)
    let inTime = periods.indices.sorted { periods[$0] < periods[$1] }
    for (rank, number) in inTime.enumerated() { periodRanks[number] = Int32(rank) }
  }

  private mutating func link() {
    heads.reserveCapacity(readings.count)
    chain = Array(repeating: -1, count: readings.count)
    for index in readings.indices {
      if let before = heads.updateValue(Int32(index), forKey: readings[index].group) {
        chain[index] = before
      }
    }
  }

  static func monthNumber(_ date: CivilDate) -> Int? { date.month.map { date.year * 12 + $0 - 1 } }

  func fact(_ reading: Reading) -> Fact { snapshot.facts[Int(reading.fact)] }
  func key(_ reading: Reading) -> SeriesKey { series[Int(reading.series)] }

  /// The observation of each group that has a reading `isWanted`, with all other readings of that group.
  /// Sorted by key and period.
  func observations(where isWanted: (Reading) -> Bool) -> [Observation] {
    var wanted: Set<UInt64> = []
    for reading in readings where isWanted(reading) { wanted.insert(reading.group) }
    let ordered = series.withUnsafeBufferPointer { series in
      wanted.sorted { a, b in
        let (left, right) = (Int(a >> 32), Int(b >> 32))
        if left != right {
          // By zone first, as keys are; names are compared once for all, not for every pair.
          let (one, other) = (zoneRank(left), zoneRank(right))
          return one != other ? one < other : series[left] < series[right]
        }
        return periodRanks[Int(a & 0xFFFF_FFFF)] < periodRanks[Int(b & 0xFFFF_FFFF)]
      }
    }
    let reconciler = Reconciler(index: self)
    return ordered.compactMap { observation($0, by: reconciler) }
  }

  private func zoneRank(_ series: Int) -> Int32 {
    let zone = seriesZones[series]
    return zone < 0 ? -1 : zoneRanks[Int(zone)]
  }

  /// The figure of a group.
  func observation(_ group: UInt64) -> Observation? { observation(group, by: Reconciler(index: self)) }

  private func observation(_ group: UInt64, by reconciler: Reconciler) -> Observation? {
    guard var place = heads[group] else { return nil }
    var members: [Reading] = []
    while place >= 0 {
      members.append(readings[Int(place)])
      place = chain[Int(place)]
    }
    return reconciler.observation(of: members)
  }
}

extension Observation {
  /// By key, then period, then first source.
  static func precedes(_ a: Observation, _ b: Observation) -> Bool {
    if a.key != b.key { return a.key < b.key }
    if a.period != b.period { return a.period < b.period }
    return (a.sources.first?.description ?? "") < (b.sources.first?.description ?? "")
  }
}

/// Interns series keys and periods; strings are hashed once per distinct value and fact, keys as five numbers.
private struct KeyTable {
  private struct Packed: Hashable {
    var zone: Int32
    var subject: Int32
    var text: Int32
    var scope: Int32
    var unit: Int32
    var small: UInt32
  }

  private let directory: ZoneDirectory
  private var strings: [ByteKey: Int32] = [:]
  private var zones: [ByteKey: (number: Int32, key: ZoneKey?)] = [:]
  /// A story's facts share their zone and mostly their subject: the last ones are kept at hand.
  private var lastZone: (handle: String, number: Int32, key: ZoneKey?)?
  private var lastSubject:
    (
      zone: Int32, fact: (kind: SubjectKind, subject: String, zone: String?), number: Int32,
      key: SeriesSubject
    )?
  private var packed: [Packed: Int32] = [:]
  private(set) var periodNumbers: [ObservedPeriod: Int32] = [:]
  private var zoneNumbers: [ZoneKey: Int32] = [:]
  private(set) var series: [SeriesKey] = []
  private(set) var seriesZones: [Int32] = []
  private(set) var zoneKeys: [ZoneKey] = []
  private(set) var periods: [ObservedPeriod] = []

  init(directory: ZoneDirectory) {
    self.directory = directory
  }

  mutating func period(_ period: ObservedPeriod) -> Int32 {
    if let number = periodNumbers[period] { return number }
    let number = Int32(periods.count)
    periodNumbers[period] = number
    periods.append(period)
    return number
  }

  mutating func series(of fact: Fact, measure: Measure, kind: PeriodKind?) -> Int32 {
    let zone = zone(of: fact)
    let subject = subject(of: fact, zone: zone)
    let unit: UnitOfMeasure? = measure == .level ? fact.unit : .percent
    let small =
      UInt32(fact.indicator.order) << 16 | UInt32(fact.basis.order) << 12
      | UInt32(measure == .level ? 0 : measure == .growth ? 1 : 2) << 8
      | UInt32((kind?.order ?? -1) + 1) << 4
      | UInt32(subject.key.kind.order)
    let entry = Packed(
      zone: zone.number, subject: subject.number,
      text: number(fact.indicatorText), scope: number(fact.scope), unit: number(unit?.symbol),
      small: small)
    if let known = packed[entry] { return known }
    let key = SeriesKey(
      zone: zone.key, subject: subject.key,
      indicator: IndicatorKey(
        fact.indicator, text: fact.indicatorText, scope: fact.scope, basis: fact.basis,
        measure: measure, unit: unit),
      periodKind: kind)
    let result = Int32(series.count)
    packed[entry] = result
    series.append(key)
    seriesZones.append(zone.number)
    return result
  }

  private mutating func subject(of fact: Fact, zone: (number: Int32, key: ZoneKey?))
    -> (number: Int32, key: SeriesSubject)
  {
    if let last = lastSubject, last.zone == zone.number, last.fact.kind == fact.subjectKind,
      last.fact.subject == fact.subject, last.fact.zone == fact.zone
    {
      return (last.number, last.key)
    }
    let key = subjectKey(of: fact, zone: zone.key)
    let number = key == .zone ? -1 : number(fact.subject)
    lastSubject = (zone.number, (fact.subjectKind, fact.subject, fact.zone), number, key)
    return (number, key)
  }

  /// The zone's own figure, or that of something in it.
  private func subjectKey(of fact: Fact, zone: ZoneKey?) -> SeriesSubject {
    if fact.isOfZoneGroup { return .named(.region, fact.subject) }
    guard fact.subjectKind == .zone else { return .named(fact.subjectKind, fact.subject) }
    if zone == nil || fact.subject == fact.zone { return .zone }
    if directory.key(id: nil, name: fact.subject) == zone { return .zone }
    return .named(.zone, fact.subject)
  }

  private mutating func zone(of fact: Fact) -> (number: Int32, key: ZoneKey?) {
    if fact.isOfZoneGroup { return (-1, nil) }
    let name = fact.zone ?? (fact.subjectKind == .zone ? fact.subject : nil)
    guard let handle = fact.zoneID ?? name else { return (-1, nil) }
    if let last = lastZone, last.handle == handle { return (last.number, last.key) }
    if let known = zones[ByteKey(handle)] {
      lastZone = (handle, known.number, known.key)
      return known
    }
    let key = directory.key(id: fact.zoneID, name: name)
    var number: Int32 = -1
    if let key {
      number = zoneNumbers[key] ?? Int32(zoneKeys.count)
      if zoneNumbers.updateValue(number, forKey: key) == nil { zoneKeys.append(key) }
    }
    zones[ByteKey(handle)] = (number, key)
    lastZone = (handle, number, key)
    return (number, key)
  }

  private mutating func number(_ string: String?) -> Int32 {
    guard let string else { return -1 }
    if let known = strings[ByteKey(string)] { return known }
    let number = Int32(strings.count)
    strings[ByteKey(string)] = number
    return number
  }
}

extension SubjectKind {
  fileprivate var order: Int {
    switch self {
    case .zone: 0
    case .project: 1
    case .enterprise: 2
    case .region: 3
    }
  }
}

extension LedgerIndex {
  /// The numbers of the series that have a reading `isWanted`.
  func numbers(where isWanted: (Reading) -> Bool) -> [SeriesKey: Int32] {
    var marked = Array(repeating: false, count: series.count)
    for reading in readings where isWanted(reading) { marked[Int(reading.series)] = true }
    var numbers: [SeriesKey: Int32] = [:]
    for number in marked.indices where marked[number] { numbers[series[number]] = Int32(number) }
    return numbers
  }

  /// The figure of a series and time, whichever month states it.
  func figure(_ series: Int32, _ period: ObservedPeriod) -> Observation? {
    guard let number = periodNumbers[period] else { return nil }
    return observation(Reading(fact: 0, series: series, period: number).group)
  }

  /// The periods that some series have figures of, in time.
  func periods(of wanted: [Int32]) -> [Int32: [Int32]] {
    var marked = Array(repeating: false, count: series.count)
    for number in wanted { marked[Int(number)] = true }
    var found: [Int32: Set<Int32>] = [:]
    for reading in readings where marked[Int(reading.series)] {
      found[reading.series, default: []].insert(reading.period)
    }
    return found.mapValues { periods in
      periods.sorted { periodRanks[Int($0)] < periodRanks[Int($1)] }
    }
  }

  /// Where these facts stand in the snapshot, ascending. Facts of one document stand together, so most are passed over
  /// unread.
  func facts(_ refs: Set<FactRef>) -> [Int] {
    let docs = Set(refs.map(\.doc))
    return snapshot.facts.withUnsafeBufferPointer { facts in
      var found: [Int] = []
      var isWanted = false
      for place in facts.indices {
        if place == 0 || facts[place].doc != facts[place - 1].doc {
          isWanted = docs.contains(facts[place].doc)
        }
        if isWanted, refs.contains(FactRef(doc: facts[place].doc, id: facts[place].id)) {
          found.append(place)
        }
      }
      return found
    }
  }
}
