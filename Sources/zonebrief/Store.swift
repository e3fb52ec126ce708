import Aggregation
import Configuration
import Exports
import FactLedger
import FactModel
import Foundation
import Lexicons
import SourceText

/// The ledger as one command sees it: a month of issue, corrections applied.
struct Store: Sendable {
  let pipeline: Pipeline
  let path: String
  let correctionsPath: String
  /// Up to the month, corrections applied.
  let snapshot: LedgerSnapshot
  /// The month asked for, or the latest.
  let month: CivilDate

  /// The last day of the month of issue.
  var lastDay: CivilDate {
    let number = month.month ?? 12
    return CivilDate(year: month.year, month: number, day: CivilDate.days(in: number, of: month.year))
      ?? month
  }

  var settings: AggregationSettings {
    AggregationSettings(
      lexicon: pipeline.lexicon, followed: pipeline.settings.zones ?? [],
      indicators: pipeline.settings.indicators ?? [])
  }

  private var directory: ZoneDirectory { ZoneDirectory(settings, snapshot: snapshot) }

  func digest() -> MonthDigest { Aggregator.digest(snapshot, month: month, settings: settings) }

  /// The facts of the month's documents.
  var monthFacts: [Fact] {
    let issued = Set(snapshot.documents.filter { $0.issueMonth == month }.map(\.id))
    return snapshot.facts.filter { issued.contains($0.doc) }
  }

  // MARK: names

  /// The zone a user means; the nearest names are told when there is none.
  func zone(named name: String) throws -> ZoneKey {
    let known = Aggregator.zones(in: snapshot, settings: settings)
    let exact = known.filter { [$0.name, $0.shortName, $0.id, $0.pinyin, $0.key.rawValue].contains(name) }
    if exact.count == 1 { return exact[0].key }
    let gazetteer = pipeline.lexicon.gazetteer
    let context = ZoneContext(province: pipeline.settings.province)
    if case .unique(let index) = gazetteer.resolve(name, near: context) {
      return ZoneKey(gazetteer.zones[index].id)
    }
    let found = Set(gazetteer.search(name).map { gazetteer.zones[$0].id })
    let ofLedger = known.filter { found.contains($0.key.rawValue) || $0.name.contains(name) }
    if ofLedger.count == 1 { return ofLedger[0].key }
    throw Failure([
      .zoneUnknown(name, candidates: candidates(name, ambiguous: exact + ofLedger, known: known))
    ])
  }

  private func candidates(_ name: String, ambiguous: [ZoneIdentity], known: [ZoneIdentity]) -> [String] {
    if !ambiguous.isEmpty { return ambiguous.map(\.name) }
    let gazetteer = pipeline.lexicon.gazetteer
    let near = known.filter { NameDistance.isNear(name, $0.shortName) || NameDistance.isNear(name, $0.name) }
    return Array((near.map(\.name) + gazetteer.nearest(to: name).map { gazetteer.zones[$0].name }).prefix(5))
  }

  func isFact(_ fact: Fact, of zone: ZoneKey) -> Bool {
    guard fact.zone != nil || fact.zoneID != nil else { return false }
    return directory.key(id: fact.zoneID, name: fact.zone) == zone
  }

  // MARK: one fact

  /// The facts whose id is, or begins with, `id`.
  func facts(withID id: String) throws -> [Fact] {
    let found = snapshot.facts.filter { $0.id == id }
    if !found.isEmpty { return found }
    let begun = id.utf8.count >= 4 ? snapshot.facts.filter { $0.id.hasPrefix(id) } : []
    guard !begun.isEmpty else {
      throw Failure(
        "fact.unknown", "no fact of the ledger has the id “\(id)”",
        hints: ["list the facts with their ids: zonebrief facts"])
    }
    return begun
  }

  func explanation(of fact: Fact) -> String {
    Explanation.text(of: fact, document: snapshot.documents.first { $0.id == fact.doc })
  }
}

extension Pipeline {
  /// The day SOURCE_DATE_EPOCH names, in UTC.
  static var fileDate: CivilDate? {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], let seconds = Double(text)
    else {
      return nil
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    let parts = calendar.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: seconds))
    return CivilDate(year: parts.year ?? 0, month: parts.month, day: parts.day)
  }

  /// Opens a ledger that is there, reads it up to the month, applies the corrections.
  func open(_ options: LedgerOptions) throws -> Store {
    try Failure.wrapping {
      let ledger = try FactLedger(path: options.ledger, access: .read)
      let asked = options.month.flatMap { CivilDate(year: $0.year, month: $0.month) }
      let months = try ledger.months()
      guard let month = asked ?? months.last else {
        throw Failure(
          "ledger.no_month", "no document of the ledger has an issue date, so there is no month to show",
          hints: ["read the pages again with --published YYYY-MM-DD"])
      }
      let raw = try ledger.snapshot(upTo: month)
      let path = options.corrections ?? "corrections.yaml"
      let snapshot = try corrected(raw, path: path, isAsked: options.corrections != nil, ledger: ledger)
      return Store(
        pipeline: self, path: options.ledger, correctionsPath: path, snapshot: snapshot, month: month)
    }
  }

  private func corrected(
    _ snapshot: LedgerSnapshot, path: String, isAsked: Bool, ledger: FactLedger
  ) throws -> LedgerSnapshot {
    // the default file may be absent, one that was asked for may not
    guard isAsked || FileManager.default.fileExists(atPath: path) else { return snapshot }
    let corrections = try CorrectionsFile.load(path: path)
    let elsewhere = Corrections.Elsewhere(
      ids: try ledger.knownIDs(among: Corrections.ids(corrections)),
      documents: Set(try ledger.documents().map(\.id)))
    let (corrected, diagnostics) = Corrections.apply(
      corrections, to: snapshot, zones: lexicon.gazetteer.zones, elsewhere: elsewhere)
    let errors = diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { throw Failure(errors) }
    console.report(diagnostics)
    return corrected
  }

  /// An indicator by id, Chinese or English name, or synonym.
  func indicator(named name: String) throws -> IndicatorID {
    if let id = IndicatorID(rawValue: name) { return id }
    let rows = lexicon.indicators.rows
    if let row = rows.first(where: { $0.id == name || $0.nameChinese == name || $0.nameEnglish == name }) {
      return row.indicator
    }
    if let row = rows.first(where: { $0.synonyms.contains(name) }) { return row.indicator }
    let names = IndicatorID.allCases.map(\.rawValue) + rows.map(\.nameChinese)
    throw Failure([.indicatorUnknown(name, candidates: NameDistance.nearest(to: name, among: names))])
  }

  static func period(_ text: String) throws -> TimePeriod {
    if let period = TimePeriod(text) { return period }
    throw Failure(
      "period.unknown", "“\(text)” is no period",
      hints: ["write 2024, 2024-08, 2024-01/2024-08, 2024-Q3, 2024-08-31 or 2016/2018"])
  }

  static func basis(_ text: String) throws -> Basis {
    if let basis = Basis(rawValue: text) { return basis }
    throw Failure(
      "basis.unknown", "“\(text)” is no basis",
      hints: ["give one of \(Basis.allCases.map(\.rawValue).joined(separator: ", "))"])
  }
}

extension Diagnostic {
  static func zoneUnknown(_ name: String, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .error, code: "zone.unknown", summary: "no single zone answers to “\(name)”",
      hints: candidates.isEmpty
        ? ["list the zones: zonebrief zones"] : ["did you mean \(candidates.joined(separator: ", "))?"])
  }

  static func indicatorUnknown(_ name: String, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .error, code: "indicator.unknown", summary: "“\(name)” is no indicator",
      hints: candidates.isEmpty
        ? ["list them: zonebrief indicators"] : ["did you mean \(candidates.joined(separator: ", "))?"])
  }
}
