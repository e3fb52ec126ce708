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
  let ledger: FactLedger
  let correctionsPath: String
  let corrections: LedgerCorrections
  /// What was asked for, up to the month, corrections applied.
  var snapshot: LedgerSnapshot
  /// The month asked for, or the latest.
  let month: CivilDate
  /// Zones that the settings follow: ids of the gazetteer, or names of zones that it does not have.
  let followed: [String]

  /// The same with other parts of the ledger.
  func reading(_ parts: LedgerQuestion.Part...) throws -> Store { try reading(parts) }

  func reading(_ parts: [LedgerQuestion.Part]) throws -> Store {
    var store = self
    store.snapshot = try Failure.wrapping { try read(parts) }.snapshot
    return store
  }

  fileprivate func read(_ parts: [LedgerQuestion.Part]) throws -> (
    snapshot: LedgerSnapshot, diagnostics: [Diagnostic]
  ) {
    let settings = settings
    let answer = try ledger.snapshot(
      for: LedgerQuestion(parts: parts, upTo: month), corrections: corrections
    ) { ZoneDirectory.keys(of: $0, settings) }
    let errors = answer.diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { throw Failure(errors) }
    pipeline.console.detail(
      "\(ledger.path): \(answer.snapshot.documents.count) documents up to \(month), of which "
        + "\(answer.snapshot.facts.count) facts bear on this.")
    return answer
  }

  /// The last day of the month of issue.
  var lastDay: CivilDate { month.lastDay }

  var settings: AggregationSettings {
    AggregationSettings(
      lexicon: pipeline.lexicon, followed: followed, indicators: pipeline.indicators)
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
    let context = ZoneContext(province: pipeline.province)
    if case .unique(let index) = gazetteer.resolve(name, near: context) {
      return ZoneKey(gazetteer.zones[index].id)
    }
    let found = gazetteer.search(name).map { gazetteer.zones[$0] }
    let ids = Set(found.map(\.id))
    let ofLedger = known.filter { ids.contains($0.key.rawValue) || $0.name.contains(name) }
    if ofLedger.count == 1 { return ofLedger[0].key }
    if ofLedger.isEmpty, exact.isEmpty, found.count == 1 { return ZoneKey(found[0].id) }
    let several = exact.isEmpty ? ofLedger.map(\.name) + found.map(\.placedName) : exact.map(\.name)
    throw Failure([
      several.isEmpty
        ? .zoneUnknown(name, candidates: nearest(to: name, known: known)) : .zoneAmbiguous(name, several)
    ])
  }

  /// Zones of the ledger first, each name once.
  private func nearest(to name: String, known: [ZoneIdentity]) -> [String] {
    let gazetteer = pipeline.lexicon.gazetteer
    let near = known.filter { NameDistance.isNear(name, $0.shortName) || NameDistance.isNear(name, $0.name) }
    var names: [String] = []
    for candidate in near.map(\.name) + gazetteer.nearest(to: name).map({ gazetteer.zones[$0].name })
    where !names.contains(candidate) {
      names.append(candidate)
    }
    return Array(names.prefix(5))
  }

  /// The zone each fact is of, or lies in; nil for none.
  func zones(of facts: [Fact]) -> [ZoneKey?] {
    let directory = directory
    return facts.map { fact in
      fact.zone == nil && fact.zoneID == nil ? nil : directory.key(id: fact.zoneID, name: fact.zone)
    }
  }

  // MARK: one fact

  /// The facts whose id is, or begins with, `name`; `document#id` names one where several documents state the same.
  func facts(withID name: String) throws -> [Fact] {
    let (id, document) = (FactName(name).id, FactName(name).document)
    let facts = document.map { document in snapshot.facts.filter { $0.doc == document } } ?? snapshot.facts
    let found = facts.filter { $0.id == id }
    if !found.isEmpty { return found }
    let begun = id.utf8.count >= 4 ? facts.filter { $0.id.hasPrefix(id) } : []
    guard !begun.isEmpty else {
      throw Failure(
        "fact.unknown", "no fact of the ledger has the id “\(name)”",
        hints: ["list the facts with their ids: zonebrief facts"])
    }
    return begun
  }

  /// A month is read without derivations; the ledger has them.
  func explanation(of fact: Fact) throws -> String {
    var fact = fact
    let stored = try Failure.wrapping {
      try ledger.facts(id: fact.id, doc: fact.doc)
    }
    if let evidence = stored.first(where: { $0.id == fact.id })?.evidence { fact.evidence = evidence }
    let whole = fact.partOf.flatMap { id in snapshot.facts.first { $0.id == id && $0.doc == fact.doc } }
    return Explanation.text(
      of: fact, document: snapshot.documents.first { $0.id == fact.doc }, whole: whole,
      isColoured: Console.usesColour(terminal: Console.outputIsTerminal))
  }
}

/// A fact as a user names it: its id or the first letters, `DOCUMENT#ID` where several documents hold it.
struct FactName {
  var id: String
  var document: SourceID?

  init(_ name: String) {
    let mark = name.lastIndex(of: "#")
    id = mark.map { String(name[name.index(after: $0)...]) } ?? name
    document = mark.map { SourceID(String(name[..<$0])) }
  }
}

/// One month of issue, digested: all that its brief and those of its zones are made from.
struct IssuedMonth: Sendable {
  let month: CivilDate
  let digest: MonthDigest
  /// The facts of the month's documents.
  let facts: [Fact]
  private let zones: [ZoneKey?]

  init(_ store: Store) {
    month = store.month
    digest = store.digest()
    facts = store.monthFacts
    zones = store.zones(of: facts)
  }

  var lastDay: CivilDate { month.lastDay }

  func facts(of zone: ZoneKey) -> [Fact] { zip(facts, zones).filter { $0.1 == zone }.map(\.0) }
}

extension CivilDate {
  /// The last day of its month.
  fileprivate var lastDay: CivilDate {
    let number = month ?? 12
    return CivilDate(year: year, month: number, day: CivilDate.days(in: number, of: year)) ?? self
  }
}

extension Pipeline {
  /// What SOURCE_DATE_EPOCH says, where it says anything.
  private static var askedDate: String? {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The day SOURCE_DATE_EPOCH names, in UTC.
  static var fileDate: CivilDate? {
    // to the end of the year 9999
    guard let seconds = askedDate.flatMap({ Int64($0) }), (0..<253_402_300_800).contains(seconds) else {
      return nil
    }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    let date = Date(timeIntervalSince1970: Double(seconds))
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return CivilDate(year: parts.year ?? 0, month: parts.month, day: parts.day)
  }

  /// A date that was asked for and cannot be kept is told, not passed over.
  static func checkFileDate() throws {
    guard let asked = askedDate, fileDate == nil else { return }
    throw Failure(
      "environment.date", "SOURCE_DATE_EPOCH is “\(asked)”, which names no day",
      hints: ["give whole seconds since 1970, or unset it"])
  }

  /// Opens a ledger that is there, reads what is asked up to the month, applies the corrections.
  ///
  /// - Parameter warns: whether to warn of zones followed that nobody knows.
  func open(_ options: LedgerOptions, for parts: LedgerQuestion.Part..., warns: Bool = true) throws -> Store {
    try Failure.wrapping {
      let ledger = try FactLedger(path: options.ledger, access: .read)
      let months = try ledger.months()
      guard let month = options.month?.date ?? months.last else {
        throw Failure(
          "ledger.no_month",
          "no page in \(options.ledger) has an issue date, so there is no month to show",
          hints: ["read the pages again with their date: zonebrief ingest PAGES --published YYYY-MM-DD"])
      }
      if !months.contains(month) { console.report([.monthEmpty(month, months: months, in: options.ledger)]) }
      let path = options.corrections ?? "corrections.yaml"
      let corrections = try corrections(at: path, isAsked: options.corrections != nil)
      let (followed, unknown) = try followed(in: ledger)
      var store = Store(
        pipeline: self, ledger: ledger, correctionsPath: path,
        corrections: LedgerCorrections(corrections, zones: lexicon.gazetteer.zones),
        snapshot: LedgerSnapshot(), month: month, followed: followed)
      let answer = try store.read(parts)
      console.report(answer.diagnostics)
      store.snapshot = answer.snapshot
      if warns { console.report(unknown) }
      return store
    }
  }

  /// The entries of the file; none where the default file is absent. One that was asked for may not be.
  private func corrections(at path: String, isAsked: Bool) throws -> [Correction] {
    guard isAsked || FileManager.default.fileExists(atPath: path) else { return [] }
    let corrections = try CorrectionsFile.load(path: path)
    console.detail("\(path): \(corrections.count) corrections.")
    return corrections
  }

  /// The zones that the settings follow, as the gazetteer or the ledger knows them; a warning for each that neither does.
  private func followed(in ledger: FactLedger) throws -> (zones: [String], unknown: [Diagnostic]) {
    guard let names = settings.zones, !names.isEmpty else { return ([], []) }
    let known = try ledger.zoneNames()
    var zones: [String] = []
    var unknown: [Diagnostic] = []
    for name in names {
      if known.contains(name.text) {
        zones.append(name.text)
        continue
      }
      var found = lexicon.gazetteer.search(name.text)
      if let index = lexicon.gazetteer.resolve(name.text, near: ZoneContext(province: province)).index {
        found = [index]
      }
      switch found.count {
      case 0:
        let near = lexicon.gazetteer.nearest(to: name.text).map { lexicon.gazetteer.zones[$0].name }
        unknown.append(
          .followedUnknown(
            name, candidates: NameDistance.nearest(to: name.text, among: known.sorted()) + near))
        zones.append(name.text)
      case 1: zones.append(lexicon.gazetteer.zones[found[0]].id)
      default:
        throw Failure([
          .zoneAmbiguous(name.text, found.map { lexicon.gazetteer.zones[$0].placedName }).at(name.place)
        ])
      }
    }
    return (zones, unknown)
  }

  func indicator(named name: String) throws -> IndicatorID { try lexicon.indicator(named: name) }
}

extension Settings.Name {
  /// What the name means; an error that names no place is told with that of the name.
  func told<T>(_ meaning: (String) throws -> T) throws -> T {
    do {
      return try meaning(text)
    } catch let failure as Failure {
      throw Failure(failure.diagnostics.map { $0.at(place) }, status: failure.status)
    }
  }
}

extension Lexicon {
  /// A province by its short or full name.
  func province(named name: String) throws -> String {
    let known = Set(gazetteer.zones.map(\.province)).sorted()
    if let province = known.first(where: { name == $0 || (name.hasPrefix($0) && name.count - $0.count <= 6) })
    {
      return province
    }
    throw Failure([.provinceUnknown(name, candidates: NameDistance.nearest(to: name, among: known))])
  }

  /// A level of the gazetteer's zones.
  func level(named name: String) throws -> String {
    let known = Set(gazetteer.zones.compactMap(\.level)).sorted()
    if known.contains(name) { return name }
    throw Failure([.levelUnknown(name, known: known)])
  }

  /// An indicator by id, Chinese or English name, or synonym.
  func indicator(named name: String) throws -> IndicatorID {
    if let id = IndicatorID(rawValue: name) { return id }
    let rows = indicators.rows
    if let row = rows.first(where: { $0.id == name || $0.nameChinese == name || $0.nameEnglish == name }) {
      return row.indicator
    }
    if let row = rows.first(where: { $0.synonyms.contains(name) }) { return row.indicator }
    let names = IndicatorID.allCases.map(\.rawValue) + rows.map(\.nameChinese)
    throw Failure([.indicatorUnknown(name, candidates: NameDistance.nearest(to: name, among: names))])
  }
}

extension Diagnostic {
  /// The same at a place, where it has none.
  func at(_ place: Place?) -> Diagnostic {
    var copy = self
    copy.place = copy.place ?? place
    return copy
  }

  static func followedUnknown(_ name: Settings.Name, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .warning, code: "settings.zone_unknown", place: name.place,
      summary: "neither the gazetteer nor the ledger knows a zone “\(name.text)”",
      explanation: "It is followed under this name, and stands in the brief as 未报.",
      hints: candidates.isEmpty
        ? ["write its full name, as pages do"]
        : ["did you mean \(candidates.prefix(4).joined(separator: ", "))?"])
  }

  static func provinceUnknown(_ name: String, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .error, code: "province.unknown", summary: "“\(name)” is no province",
      hints: candidates.isEmpty
        ? ["write it as zonebrief zones does: 山西, 内蒙古"]
        : ["did you mean \(candidates.joined(separator: ", "))?"])
  }

  static func levelUnknown(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .error, code: "level.unknown", summary: "“\(name)” is no level of a zone",
      hints: ["the levels are \(known.joined(separator: ", "))"])
  }

  static func zoneUnknown(_ name: String, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .error, code: "zone.unknown", summary: "no zone is known as “\(name)”",
      hints: candidates.isEmpty
        ? ["list the zones that are: zonebrief zones"]
        : ["did you mean \(candidates.joined(separator: ", "))?"])
  }

  /// A name that several zones answer to is asked about, never guessed.
  static func zoneAmbiguous(_ name: String, _ zones: [String]) -> Diagnostic {
    var names: [String] = []
    for zone in zones where !names.contains(zone) { names.append(zone) }
    let more = names.count > 4 ? " … (all: zonebrief zones \(name))" : ""
    return Diagnostic(
      .error, code: "zone.ambiguous", summary: "“\(name)” may be any of \(names.count) zones",
      hints: [
        "give the full name or the id of one: \(names.prefix(4).joined(separator: ", "))\(more)",
        "a province in zonebrief.yaml settles names that several provinces have",
      ])
  }

  static func indicatorUnknown(_ name: String, candidates: [String]) -> Diagnostic {
    Diagnostic(
      .error, code: "indicator.unknown", summary: "“\(name)” is no indicator",
      hints: candidates.isEmpty
        ? ["list them: zonebrief indicators"] : ["did you mean \(candidates.joined(separator: ", "))?"])
  }

  static func monthEmpty(_ month: CivilDate, months: [CivilDate], in ledger: String) -> Diagnostic {
    let names = months.map(\.description)
    let held =
      names.count > 4
      ? "\(names.count) months, \(names[0]) to \(names[names.count - 1])" : names.joined(separator: ", ")
    return Diagnostic(
      .note, code: "ledger.month_empty", summary: "the ledger has no page issued in \(month)",
      explanation: "\(ledger) holds \(held.isEmpty ? "no page with an issue date" : held).",
      hints: ["--month is the month in which pages appeared, not the one they report on"])
  }

  static func undated(_ paths: [String]) -> Diagnostic {
    let shown = paths.prefix(3).joined(separator: ", ") + (paths.count > 3 ? " …" : "")
    return Diagnostic(
      .warning, code: "input.undated",
      summary: "\(paths.count == 1 ? "1 page tells" : "\(paths.count) pages tell") no issue date: \(shown)",
      explanation: "A page without a date counts for no month and stands in no brief.",
      hints: [
        "give the date: --published YYYY-MM-DD, or put it into the name of the file or folder: 2024-10-15"
      ])
  }
}

extension Zone {
  /// 左云经济技术开发区 (山西): as a list of zones of one name needs it.
  fileprivate var placedName: String { "\(name) (\(province))" }
}
