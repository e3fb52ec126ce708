import Aggregation
import FactLedger
import FactModel
import GeneratedLedgers
import SourceText
import Testing

/// A question answered from a part of the ledger is answered as from the whole.
@Suite struct QuestionTests {
  private static let settings = AggregationSettings(
    zones: [
      Zone(
        id: "known", name: "已知经济技术开发区", aliases: ["已知经开区"], stem: "已知", pinyin: "yizhi", level: "省级",
        type: "经济技术开发区", province: "山西", source: "test")
    ], followed: ["第2经济技术开发区"])

  /// Generated documents with what real ones bring: other names of a zone, the gazetteer's ids, regions, groups of zones, parks,
  /// undated pages, months without pages.
  private func documents(_ seed: UInt64) -> [DocumentFacts] {
    var documents = GeneratedLedger(
      zones: 7, months: 27, documentsPerMonth: 2, factsPerDocument: 24, seed: seed
    ).documents()
    documents.removeAll { $0.document.issueMonth == CivilDate("2023-05") }
    var random = SplitMix(seed: seed)
    for number in documents.indices {
      if random.next() % 11 == 0 { documents[number].document.issue = nil }
      var extra: [Fact] = []
      for index in documents[number].facts.indices {
        var fact = documents[number].facts[index]
        switch (fact.zone, random.next() % 3) {
        case ("第3经济技术开发区", 0): rename(&fact, to: "第3经开区", id: nil)
        case ("第4经济技术开发区", _): rename(&fact, to: "已知经济技术开发区", id: "known")
        case ("第5经济技术开发区", 0): rename(&fact, to: "已知经开区", id: nil)
        default: break
        }
        documents[number].facts[index] = fact
        var other = fact
        other.id += "x"
        switch random.next() % 12 {
        case 0: (other.subjectKind, other.subject, other.zone, other.zoneID) = (.region, "大同市", nil, nil)
        case 1:
          (other.subject, other.zone, other.zoneID) = ("三个开发区", nil, nil)
          other.notes = [FactNote.zoneGroup]
        case 2: other.subject = "某某产业园"
        case 3: (other.period, other.periodKind) = (other.period.flatMap(inYear), .year)
        case 4: (other.indicator, other.unit) = (.other, .percent)
        default: continue
        }
        other.partOf = nil
        extra.append(other)
      }
      documents[number].facts += extra
    }
    return documents
  }

  private func rename(_ fact: inout Fact, to name: String, id: String?) {
    if fact.subjectKind == .zone { fact.subject = name }
    fact.zone = name
    fact.zoneID = id
  }

  private func inYear(_ period: TimePeriod) -> TimePeriod? {
    guard case .months(let year?, _, _, _) = period else { return nil }
    return .year(year)
  }

  private func part(
    _ ledger: FactLedger, _ question: LedgerQuestion, _ corrections: [Correction] = []
  ) throws -> LedgerSnapshot {
    let answer = try ledger.snapshot(
      for: question, corrections: LedgerCorrections(corrections, zones: Self.settings.zones)
    ) { ZoneDirectory.keys(of: $0, Self.settings) }
    #expect(answer.diagnostics.isEmpty)
    return answer.snapshot
  }

  /// The whole ledger up to a month, corrected.
  private func whole(_ ledger: FactLedger, _ month: CivilDate, _ corrections: [Correction]) throws
    -> LedgerSnapshot
  {
    let documents = try ledger.snapshot(upTo: month)
    let facts = Set(try ledger.snapshot().facts.map(\.ref))
    let (corrected, diagnostics) = Corrections.apply(
      corrections, to: documents, zones: Self.settings.zones,
      elsewhere: Corrections.Elsewhere(
        facts: facts, documents: Set(try ledger.documents().map(\.id)), zones: try ledger.zoneNames()))
    #expect(diagnostics.isEmpty)
    return corrected
  }

  /// Entries of every kind on facts of all months: moved to other zones and times, dropped, added, zones renamed and joined.
  private func corrections(_ ledger: FactLedger, seed: UInt64) throws -> [Correction] {
    var random = SplitMix(seed: seed)
    let facts = try ledger.snapshot().facts.filter {
      $0.partOf == nil && $0.subjectKind == .zone && $0.zone != nil && $0.zone != "第6经济技术开发区"
        && $0.period?.text != "2023-01/2023-06"
    }
    func entry(_ action: Correction.Action) throws -> Correction {
      Correction(
        action, by: "李敏", on: try #require(CivilDate("2024-11-02")), why: "误印", place: .init(file: "c.yaml"))
    }
    var entries: [Correction] = []
    for (number, fact) in facts.shuffled(using: &random).prefix(24).enumerated() {
      let target = Correction.Target.fact(id: fact.id, doc: fact.doc)
      switch number % 6 {
      case 0: entries.append(try entry(.drop(target)))
      case 1:
        entries.append(
          try entry(.set(target, [.zone: "第6经济技术开发区", .subject: "第6经济技术开发区", .zoneID: nil])))
      case 2: entries.append(try entry(.set(target, [.period: "2023-01/2023-06"])))
      case 3:
        entries.append(
          try entry(.set(target, [.zone: "新来经济技术开发区", .subject: "新来经济技术开发区", .zoneID: nil])))
      case 4: entries.append(try entry(.set(target, [.value: "77777777"])))
      default:
        var added = fact
        added.id = "added\(number)"
        added.indicator = .tax
        entries.append(try entry(.add(added)))
      }
    }
    entries.append(try entry(.aliasZone(name: "第1经济技术开发区", zone: "known")))
    entries.append(try entry(.mergeZones(["第0经济技术开发区", "第6经济技术开发区"], into: "合并经济技术开发区")))
    return entries
  }

  /// Without the places in the snapshot, which differ as the snapshots do.
  private func plain(_ value: some Any) -> String {
    String(describing: value).replacing(#/, place: \d+/#, with: "")
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [false, true])
  func aMonthFromAPartIsAMonthFromTheWhole(_ seed: UInt64, isCorrected: Bool) throws {
    try TemporaryFolder.with { folder in
      let ledger = try FactLedger(path: folder + "/ledger.sqlite")
      try ledger.ingest(documents(seed))
      let corrections = isCorrected ? try corrections(ledger, seed: seed) : []
      var checks: Set<CheckCode> = []
      for month in try ledger.months() + [try #require(CivilDate("2023-05"))] {
        let whole = try whole(ledger, month, corrections)
        let part = try part(ledger, LedgerQuestion(.month, upTo: month), corrections)
        if !isCorrected, whole.documents.count > 30 { #expect(part.facts.count < whole.facts.count) }
        let expected = Aggregator.digest(whole, month: month, settings: Self.settings)
        let actual = Aggregator.digest(part, month: month, settings: Self.settings)
        #expect(plain(actual.observations) == plain(expected.observations), "\(month)")
        #expect(plain(actual.comparisons) == plain(expected.comparisons), "\(month)")
        #expect(actual.coverage == expected.coverage, "\(month)")
        #expect(plain(actual.checks) == plain(expected.checks), "\(month)")
        #expect(plain(actual.partTrees) == plain(expected.partTrees), "\(month)")
        #expect(plain(actual.loneFigures) == plain(expected.loneFigures), "\(month)")
        #expect(plain(actual.regionFigures) == plain(expected.regionFigures), "\(month)")
        #expect(actual.zones == expected.zones, "\(month)")
        #expect(actual.documents == expected.documents && actual.undated == expected.undated)
        #expect(actual.articles == expected.articles)
        #expect(actual.articleZones == expected.articleZones)
        #expect(actual.dataThrough == expected.dataThrough)
        #expect(actual.corrections.map(\.correction) == expected.corrections.map(\.correction))
        #expect(
          Aggregator.zones(in: part, settings: Self.settings)
            == Aggregator.zones(in: whole, settings: Self.settings))
        let chart = CompareRequest(zones: .all(province: nil, level: nil), period: .mostReported)
        #expect(
          plain(Comparer.compare(part, issued: month, request: chart, settings: Self.settings))
            == plain(Comparer.compare(whole, issued: month, request: chart, settings: Self.settings)))
        checks.formUnion(expected.checks.map(\.code))
      }
      // The kinds of checks that look beyond the month are among them.
      #expect(checks.isSuperset(of: [.growthAgainstLedger, .cumulativeFalls, .conflict, .zoneSilent]))
    }
  }

  @Test(arguments: [4, 5] as [UInt64], [false, true])
  func aPeriodFromAPartIsAPeriodFromTheWhole(_ seed: UInt64, isCorrected: Bool) throws {
    try TemporaryFolder.with { folder in
      let ledger = try FactLedger(path: folder + "/ledger.sqlite")
      try ledger.ingest(documents(seed))
      let corrections = isCorrected ? try corrections(ledger, seed: seed) : []
      let month = try #require(CivilDate("2024-02"))
      let whole = try whole(ledger, month, corrections)
      for text in ["2023-01/2023-11", "2023", "2023-01/2023-12", "2024-01", "2022-01/2022-03", "2019"] {
        let period = try #require(TimePeriod(text))
        let part = try part(ledger, LedgerQuestion(.period(period), upTo: month), corrections)
        let request = CompareRequest(zones: .all(province: nil, level: nil), period: .exactly(period))
        let expected = Comparer.compare(whole, request: request, settings: Self.settings)
        let actual = Comparer.compare(part, request: request, settings: Self.settings)
        #expect(plain(actual) == plain(expected), "\(text)")
        #expect(text == "2019" || !expected.columns.isEmpty, "\(text)")
      }
    }
  }

  /// Zones named, the zones of a province, all: at the latest of each column, and over time.
  @Test(arguments: [6, 7] as [UInt64], [false, true])
  func zonesFromAPartAreZonesFromTheWhole(_ seed: UInt64, isCorrected: Bool) throws {
    try TemporaryFolder.with { folder in
      let ledger = try FactLedger(path: folder + "/ledger.sqlite")
      try ledger.ingest(documents(seed))
      let corrections = isCorrected ? try corrections(ledger, seed: seed) : []
      let month = try #require(CivilDate("2024-02"))
      let whole = try whole(ledger, month, corrections)
      let all = Aggregator.zones(in: whole, settings: Self.settings)
      let some = [ZoneKey("第2经济技术开发区"), ZoneKey("known"), ZoneKey("第3经济技术开发区")]
      let requests: [CompareRequest.Zones] = [
        .named(some), .named([some[1]]), .all(province: "山西", level: nil), .all(province: nil, level: "省级"),
      ]
      for zones in requests {
        let keys = Comparer.zones(zones, among: all)
        let part = try part(
          ledger, LedgerQuestion(.zones(Set(keys.map(\.rawValue))), upTo: month), corrections)
        #expect(part.facts.count < whole.facts.count)
        let request = CompareRequest(zones: zones)
        let expected = Comparer.compare(whole, request: request, settings: Self.settings)
        #expect(!expected.columns.isEmpty)
        #expect(
          plain(Comparer.compare(part, request: request, settings: Self.settings)) == plain(expected))
        func trends(_ snapshot: LedgerSnapshot) -> [Trend] {
          Trends.trends(
            snapshot, zones: keys, indicators: IndicatorID.allCases, settings: Self.settings)
        }
        #expect(plain(trends(part)) == plain(trends(whole)))
        #expect(!trends(whole).isEmpty)
      }
    }
  }

  /// `explain` and `correct` read the documents of the fact alone.
  @Test func aFactComesWithItsDocument() throws {
    try TemporaryFolder.with { folder in
      let ledger = try FactLedger(path: folder + "/ledger.sqlite")
      try ledger.ingest(documents(8))
      let month = try #require(CivilDate("2024-02"))
      let whole = try ledger.snapshot(upTo: month)
      let fact = try #require(whole.facts.last { $0.partOf != nil })
      let part = try part(ledger, LedgerQuestion(.facts(id: String(fact.id.prefix(8))), upTo: month))
      #expect(part.facts.filter { $0.doc == fact.doc } == whole.facts.filter { $0.doc == fact.doc })
      #expect(part.documents == whole.documents)
      #expect(part.facts.count < whole.facts.count / 4)
    }
  }
}
