public import SourceText

/// Applies corrections to what was read from the ledger. Pure: the ledger is never written, and without an entry everything is as
/// before.
public enum Corrections {
  /// What the whole ledger knows, beyond the snapshot: an entry for a later month is not stale.
  public struct Elsewhere: Sendable {
    /// Facts of the whole ledger.
    public var facts: Set<FactRef>
    /// Documents of the whole ledger.
    public var documents: Set<SourceID>
    /// Names and ids.
    public var zones: Set<String>

    public init(facts: Set<FactRef> = [], documents: Set<SourceID> = [], zones: Set<String> = []) {
      self.facts = facts
      self.documents = documents
      self.zones = zones
    }
  }

  /// The fact ids the entries name, for `Elsewhere`.
  public static func ids(_ corrections: [Correction]) -> Set<String> {
    Set(
      corrections.compactMap { correction in
        if case .fact(let id, _)? = correction.target { id } else { nil }
      })
  }

  /// Whether an entry names zones, so that `Elsewhere.zones` is worth asking for.
  public static func nameZones(_ corrections: [Correction]) -> Bool {
    corrections.contains { correction in
      switch correction.action {
      case .aliasZone, .mergeZones: true
      case .set, .drop, .add: false
      }
    }
  }

  /// The documents the entries name, with or without a fact.
  public static func documents(_ corrections: [Correction]) -> Set<SourceID> {
    Set(
      corrections.compactMap { correction in
        if case .add(let fact) = correction.action { return fact.doc }
        return switch correction.target {
        case .fact(_, let doc): doc
        case .evidence(let doc, _): doc
        case nil: nil
        }
      })
  }

  /// The names as facts bear them once the entries have renamed and joined zones.
  public static func renamed(_ names: [HeardZone.Name], by corrections: [Correction], zones: [Zone])
    -> [HeardZone.Name]
  {
    let renamings = corrections.compactMap { $0.renaming(zones) }
    guard !renamings.isEmpty else { return names }
    return names.map { name in renamings.reduce(name) { $1.applied(to: $0) } }
  }

  /// Applies the entries in order. One that matches nothing, several facts, or a fact that reads otherwise by now changes
  /// nothing and is an error with its line; the others are applied and listed in `snapshot.corrections`.
  public static func apply(
    _ corrections: [Correction], to snapshot: LedgerSnapshot, zones: [Zone] = [],
    elsewhere: Elsewhere = Elsewhere()
  ) -> (snapshot: LedgerSnapshot, diagnostics: [Diagnostic]) {
    guard !corrections.isEmpty else { return (snapshot, []) }
    var work = CorrectionWork(snapshot, zones: zones, elsewhere: elsewhere)
    for correction in corrections { work.apply(correction) }
    return (
      LedgerSnapshot(
        documents: snapshot.documents, articles: work.articles, facts: work.facts.compactMap(\.self),
        corrections: snapshot.corrections + work.applied, heard: work.heard), work.diagnostics
    )
  }
}

extension Correction {
  /// Whether it says what a figure is; naming or joining zones does not make a figure any surer.
  public var isOfFigure: Bool {
    switch action {
    case .set, .add: true
    case .drop, .aliasZone, .mergeZones: false
    }
  }

  /// What it does to names of zones; nil for an entry on a fact.
  fileprivate func renaming(_ zones: [Zone]) -> ZoneRenaming? {
    switch action {
    case .aliasZone(let name, let zone): ZoneRenaming([name], to: zone, zones)
    case .mergeZones(let names, let zone): ZoneRenaming(names, to: zone, zones)
    case .set, .drop, .add: nil
    }
  }

  var target: Target? {
    switch action {
    case .set(let target, _), .drop(let target): target
    case .add, .aliasZone, .mergeZones: nil
    }
  }
}

/// Names and ids of zones, and the zone they are from now on.
private struct ZoneRenaming {
  var old: Set<String>
  /// The gazetteer's row of the zone; nil where it has none.
  var known: Zone?
  var name: String

  init(_ names: [String], to target: String, _ zones: [Zone]) {
    old = Set(names)
    known = ZoneRenaming.zone(named: target, zones)
    name = known?.name ?? target
  }

  /// The gazetteer's row of an id, a full name or an alias of one zone only.
  static func zone(named name: String, _ zones: [Zone]) -> Zone? {
    if let zone = zones.first(where: { $0.id == name }) ?? zones.first(where: { $0.name == name }) {
      return zone
    }
    let meant = zones.filter { $0.aliases.contains(name) }
    return meant.count == 1 ? meant[0] : nil
  }

  func means(_ zone: String?, _ id: String?) -> Bool {
    zone.map(old.contains) ?? false || id.map(old.contains) ?? false
  }

  func applied(to heard: HeardZone.Name) -> HeardZone.Name {
    guard !heard.isGroup, heard.zone != nil, means(heard.zone, heard.zoneID) else { return heard }
    var heard = heard
    heard.zone = name
    heard.zoneID = known?.id
    if heard.subject == name { heard.subject = nil }
    return heard
  }
}

/// A snapshot while entries are applied to it.
private struct CorrectionWork {
  /// Dropped facts leave a gap, so that places stay.
  var facts: [Fact?]
  var articles: [ArticleRecord]
  var heard: [HeardZone]
  var applied: [AppliedCorrection] = []
  var diagnostics: [Diagnostic] = []
  private let documents: Set<SourceID>
  private let zones: [Zone]
  private let elsewhere: Corrections.Elsewhere
  private var places: [String: [Int]] = [:]

  init(_ snapshot: LedgerSnapshot, zones: [Zone], elsewhere: Corrections.Elsewhere) {
    facts = snapshot.facts
    articles = snapshot.articles
    heard = snapshot.heard
    documents = Set(snapshot.documents.map(\.id))
    self.zones = zones
    self.elsewhere = elsewhere
    for (place, fact) in snapshot.facts.enumerated() { places[fact.id, default: []].append(place) }
  }

  mutating func apply(_ correction: Correction) {
    switch correction.action {
    case .set(let target, let fields):
      guard let place = find(target, correction) else { return }
      set(fields, at: place, correction)
    case .drop(let target):
      guard let place = find(target, correction), let fact = facts[place],
        reads(fact, as: correction)
      else { return }
      facts[place] = nil
      applied.append(
        AppliedCorrection(correction: correction, facts: [fact.ref], changes: [], fact: fact))
    case .add(let fact): add(fact, correction)
    case .aliasZone(let name, let zone): rename([name], to: zone, correction)
    case .mergeZones(let names, let zone): rename(names, to: zone, correction)
    }
  }

  // MARK: One fact

  private mutating func find(_ target: Correction.Target, _ correction: Correction) -> Int? {
    let candidates: [Int]
    switch target {
    case .fact(let id, let doc):
      candidates = (places[id] ?? []).filter { place in
        facts[place].map { doc == nil || $0.doc == doc } ?? false
      }
      if candidates.isEmpty, isElsewhere(id: id, doc: doc) { return nil }
    case .evidence(let doc, let text):
      candidates = facts.indices.filter { place in
        facts[place].map { $0.doc == doc && $0.evidence.text == text } ?? false
      }
      if candidates.isEmpty, !documents.contains(doc), elsewhere.documents.contains(doc) {
        return nil
      }
    }
    switch candidates.count {
    case 1: return candidates[0]
    case 0: diagnostics.append(.matchesNothing(target, correction))
    default:
      diagnostics.append(.matchesSeveral(candidates.compactMap { facts[$0]?.ref }, correction))
    }
    return nil
  }

  private func isElsewhere(id: String, doc: SourceID?) -> Bool {
    // Named with a document of this snapshot, it should have been here.
    guard let doc else { return elsewhere.facts.contains { $0.id == id } }
    return !documents.contains(doc) && elsewhere.facts.contains(FactRef(doc: doc, id: id))
  }

  private mutating func set(
    _ fields: [FactField: String?], at place: Int, _ correction: Correction
  ) {
    guard var fact = facts[place], reads(fact, as: correction) else { return }
    var changes: [AppliedCorrection.Change] = []
    // A period sets its usual kind: a kind of its own comes after it.
    for field in fields.keys.sorted() {
      let before = fact.text(of: field)
      if let problem = fact.set(field, to: fields[field] ?? nil) {
        diagnostics.append(.badField(field, problem, correction))
        return
      }
      let after = fact.text(of: field)
      if before != after {
        changes.append(
          AppliedCorrection.Change(fact: fact.ref, field: field, before: before, after: after))
      }
    }
    guard !changes.isEmpty else {
      diagnostics.append(.changesNothing(fact.ref, correction))
      return
    }
    let before = facts[place]
    facts[place] = fact
    applied.append(
      AppliedCorrection(correction: correction, facts: [fact.ref], changes: changes, fact: before))
  }

  /// Whether the fact still is what the entry was written for.
  private mutating func reads(_ fact: Fact, as correction: Correction) -> Bool {
    for field in correction.was.keys.sorted() {
      var expected = fact
      let text = correction.was[field] ?? nil
      if let problem = expected.set(field, to: text) {
        diagnostics.append(.badField(field, problem, correction))
        return false
      }
      if expected.text(of: field) != fact.text(of: field) {
        diagnostics.append(.stale(fact, field, was: text, correction))
        return false
      }
    }
    return true
  }

  private mutating func add(_ fact: Fact, _ correction: Correction) {
    guard documents.contains(fact.doc) else {
      if !elsewhere.documents.contains(fact.doc) {
        diagnostics.append(.noDocument(fact.doc, correction))
      }
      return
    }
    guard !(places[fact.id] ?? []).contains(where: { facts[$0]?.doc == fact.doc }) else {
      diagnostics.append(.changesNothing(fact.ref, correction))
      return
    }
    places[fact.id, default: []].append(facts.count)
    facts.append(fact)
    applied.append(
      AppliedCorrection(correction: correction, facts: [fact.ref], changes: [], fact: fact))
  }

  // MARK: Zones

  private mutating func rename(_ names: [String], to target: String, _ correction: Correction) {
    let known = zone(named: target)
    guard known != nil || isNamed(target) || isNew(target, correction) else {
      diagnostics.append(.noZone(target, correction))
      return
    }
    let missing = names.filter { !isNamed($0) && zone(named: $0) == nil && !elsewhere.zones.contains($0) }
    guard missing.isEmpty else {
      for name in missing { diagnostics.append(.noZone(name, correction)) }
      return
    }
    let renaming = ZoneRenaming(names, to: target, zones)
    let name = renaming.name
    for place in heard.indices { heard[place].name = renaming.applied(to: heard[place].name) }
    var changes: [AppliedCorrection.Change] = []
    var touched: Set<FactRef> = []
    for place in facts.indices {
      guard var fact = facts[place], let zone = fact.zone ?? fact.ownZone,
        renaming.means(zone, fact.zoneID),
        zone != name || fact.zoneID != known?.id
      else { continue }
      if fact.subjectKind == .zone, fact.subject == zone { fact.subject = name }
      fact.zone = name
      fact.zoneID = known?.id
      changes.append(
        AppliedCorrection.Change(fact: fact.ref, field: .zone, before: zone, after: name))
      touched.insert(fact.ref)
      facts[place] = fact
    }
    var renamesStory = false
    for place in articles.indices {
      guard let zone = articles[place].zone, renaming.means(zone, articles[place].zoneID) else { continue }
      articles[place].zone = name
      articles[place].zoneID = known?.id
      renamesStory = true
    }
    guard renamesStory || !touched.isEmpty else {
      // Heard of in another month only: nothing to do in this one.
      if !names.contains(where: elsewhere.zones.contains) {
        diagnostics.append(.noZone(names[0], correction))
      }
      return
    }
    applied.append(
      AppliedCorrection(correction: correction, facts: touched.sorted(), changes: changes))
  }

  private func zone(named name: String) -> Zone? { ZoneRenaming.zone(named: name, zones) }

  /// Whether the snapshot, or another month of the ledger, names the zone so.
  private func isNamed(_ name: String) -> Bool {
    facts.contains { $0?.zone == name || $0?.zoneID == name || $0?.ownZone == name }
      || articles.contains { $0.zone == name || $0.zoneID == name } || elsewhere.zones.contains(name)
  }

  /// Zones may be merged into one that no page has named yet, by a Chinese name; an id or a misspelt alias may not.
  private func isNew(_ target: String, _ correction: Correction) -> Bool {
    guard case .mergeZones = correction.action else { return false }
    return !target.utf8.allSatisfy { $0 < 0x80 }
  }
}

extension Fact {
  fileprivate var ownZone: String? { subjectKind == .zone ? subject : nil }
}

/// The wording of what can be wrong with an entry.
extension Diagnostic {
  fileprivate static func matchesNothing(_ target: Correction.Target, _ correction: Correction)
    -> Diagnostic
  {
    let what =
      switch target {
      case .fact(let id, let doc): "No fact has the id `\(id)`" + (doc.map { " in \($0)" } ?? "")
      case .evidence(let doc, let text): "\(doc) has no fact with the evidence “\(text)”"
      }
    return Diagnostic(
      .error, code: "corrections.no_match", place: correction.place, summary: what + ".",
      hints: ["Find it with `zonebrief facts`, or delete the entry."])
  }

  fileprivate static func matchesSeveral(_ facts: [FactRef], _ correction: Correction) -> Diagnostic {
    Diagnostic(
      .error, code: "corrections.several", place: correction.place,
      summary: "\(facts.count) facts match: \(facts.map(\.description).joined(separator: ", ")).",
      hints: ["Name the fact by its id, with its document under `doc`."])
  }

  fileprivate static func badField(
    _ field: FactField, _ problem: String, _ correction: Correction
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "corrections.bad_value", place: correction.place,
      summary: "`\(field.rawValue)`: \(problem).")
  }

  fileprivate static func changesNothing(_ fact: FactRef, _ correction: Correction) -> Diagnostic {
    Diagnostic(
      .error, code: "corrections.stale", place: correction.place,
      summary: "The fact \(fact) already reads so.", hints: ["Delete the entry."])
  }

  fileprivate static func stale(
    _ fact: Fact, _ field: FactField, was: String?, _ correction: Correction
  ) -> Diagnostic {
    let now = fact.text(of: field) ?? "empty"
    return Diagnostic(
      .error, code: "corrections.stale", place: correction.place,
      summary: "`\(field.rawValue)` of \(fact.ref) is now \(now), not \(was ?? "empty").",
      explanation: "The entry was written for another reading of the page.",
      hints: ["Compare with the page again; then delete the entry or bring `was` up to date."])
  }

  fileprivate static func noZone(_ name: String, _ correction: Correction) -> Diagnostic {
    Diagnostic(
      .error, code: "corrections.no_zone", place: correction.place,
      summary: "Neither the ledger nor the gazetteer knows a zone `\(name)`.",
      hints: ["Find its name with `zonebrief zones`, or delete the entry."])
  }

  fileprivate static func noDocument(_ doc: SourceID, _ correction: Correction) -> Diagnostic {
    Diagnostic(
      .error, code: "corrections.no_document", place: correction.place,
      summary: "The ledger has no document `\(doc)`.",
      hints: ["Ingest it first; `doc` is the file's name without its ending."])
  }
}
