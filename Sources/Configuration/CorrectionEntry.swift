import FactModel
import SourceText

/// All that is wrong with one entry.
struct EntryProblems: Error {
  var diagnostics: [Diagnostic]
}

/// Reads one entry of `corrections.yaml`; its keys tell which kind it is.
struct CorrectionEntry {
  private let node: YAMLNode
  private static let signature: Set<String> = ["by", "on", "why"]

  init(_ node: YAMLNode) throws(EntryProblems) {
    guard case .map = node.kind else {
      throw EntryProblems(
        diagnostics: [.entryIsNoGroup(node)])
    }
    self.node = node
  }

  func correction() throws(EntryProblems) -> Correction {
    do throws(Diagnostic) {
      let (action, known) = try action()
      try refuseUnknown(in: node, known: known.union(Self.signature))
      let date = try text("on")
      guard let on = CivilDate(date), on.day != nil else {
        throw .correction(node["on"]?.place ?? node.place, "`on` is a day such as 2024-11-02")
      }
      return Correction(
        action, by: try text("by"), on: on, why: try text("why"), was: try fields("was"),
        place: node.place)
    } catch {
      throw EntryProblems(diagnostics: [error])
    }
  }

  private func action() throws(Diagnostic) -> (Correction.Action, known: Set<String>) {
    let targeted: Set<String> = ["fact", "doc", "evidence", "was"]
    if node["add"] != nil { return (.add(try addedFact()), ["add"]) }
    if node["alias"] != nil {
      return (.aliasZone(name: try text("alias"), zone: try text("zone")), ["alias", "zone"])
    }
    if node["merge"] != nil {
      return (.mergeZones(try names("merge"), into: try text("into")), ["merge", "into"])
    }
    if let drop = node["drop"] {
      guard case .scalar("true", _) = drop.kind else {
        throw .correction(drop.place, "`drop` is `true`; to keep the fact, delete the entry")
      }
      return (.drop(try target()), targeted.union(["drop"]))
    }
    guard node["set"] != nil else {
      throw .correction(
        node.place, "an entry has one of `set`, `drop`, `add`, `alias`, `merge`",
        unknown: node.pairs.map(\.key), known: ["set", "drop", "add", "alias", "merge"])
    }
    let fields = try fields("set")
    guard !fields.isEmpty else { throw .correction(node.place, "`set` names no field") }
    return (.set(try target(), fields), targeted.union(["set"]))
  }

  private func target() throws(Diagnostic) -> Correction.Target {
    if node["fact"] != nil {
      if let evidence = node["evidence"] {
        throw .correction(evidence.place, "`evidence` goes with `doc`, not with `fact`")
      }
      let doc: String? = node["doc"] == nil ? nil : try text("doc")
      return .fact(id: try text("fact"), doc: doc.map(SourceID.init))
    }
    return .evidence(doc: SourceID(try text("doc")), text: try text("evidence"))
  }

  /// A fact that the page states and the reader missed; its id comes from its words.
  private func addedFact() throws(Diagnostic) -> Fact {
    guard let add = node["add"], case .map(let pairs) = add.kind else {
      throw .correction(node["add"]?.place ?? node.place, "`add` is a group of fields")
    }
    let inner = try CorrectionEntry.unwrapped(add)
    let own: Set<String> = ["doc", "article", "evidence", "hedge"]
    try refuseUnknown(in: add, known: own.union(FactField.allCases.map(\.rawValue)))
    let doc = try inner.text("doc")
    let evidence = try inner.text("evidence")
    let subject = try inner.text("subject")
    var fact = Fact(
      id: "", doc: SourceID(doc), article: Int(inner.optional("article") ?? "1") ?? 1,
      subject: subject, subjectKind: .zone, zone: nil, indicator: .other, value: nil, unit: nil,
      hedge: inner.optional("hedge"),
      evidence: Evidence(
        text: evidence, span: TextSpan(0, 0), line: 1, sentence: evidence, number: TextSpan(0, 0)),
      rule: "correction.add")
    _ = try inner.text(FactField.indicator.rawValue)
    // The period sets its usual kind: what is said of the kind comes after it.
    let given = pairs.filter { !own.contains($0.key) }.sorted { $0.key < $1.key }
    for (key, value) in given {
      guard let field = FactField(rawValue: key) else { continue }
      if let problem = fact.set(field, to: try value.correctionText()) {
        throw .correction(value.place, "`\(key)`: \(problem)")
      }
    }
    if fact.subjectKind == .zone, fact.zone == nil { fact.zone = subject }
    let words = [doc, evidence, subject, fact.indicator.rawValue, fact.scope ?? "", fact.value?.plain ?? ""]
    let hash = SHA256.hex(of: Array(words.joined(separator: "\u{1F}").utf8))
    fact.id = "add-" + hash.prefix(12)
    return fact
  }

  private static func unwrapped(_ node: YAMLNode) throws(Diagnostic) -> CorrectionEntry {
    do throws(EntryProblems) {
      return try CorrectionEntry(node)
    } catch {
      throw error.diagnostics[0]
    }
  }

  // MARK: Values

  private func text(_ key: String) throws(Diagnostic) -> String {
    guard let value = node[key] else {
      throw .correction(
        node.place, "`\(key)` is missing", unknown: node.pairs.map(\.key), known: [key])
    }
    guard let text = try value.correctionText(), !text.isEmpty else {
      throw .correction(value.place, "`\(key)` is empty")
    }
    return text
  }

  private func optional(_ key: String) -> String? {
    guard case .scalar(let text, _)? = node[key]?.kind, !text.isEmpty else { return nil }
    return text
  }

  private func names(_ key: String) throws(Diagnostic) -> [String] {
    guard let value = node[key], case .list(let items) = value.kind, items.count > 1 else {
      throw .correction(node[key]?.place ?? node.place, "`\(key)` is a list of two or more names")
    }
    var names: [String] = []
    for item in items { names.append(try item.correctionText() ?? "") }
    return names
  }

  private func fields(_ key: String) throws(Diagnostic) -> [FactField: String?] {
    guard let value = node[key] else { return [:] }
    guard case .map(let pairs) = value.kind else {
      throw .correction(value.place, "`\(key)` is a group of fields, such as {value: 10.65亿}")
    }
    let known = Set(FactField.allCases.map(\.rawValue))
    var fields: [FactField: String?] = [:]
    for (name, text) in pairs {
      guard let field = FactField(rawValue: name) else {
        throw .unknownKey(name, place: text.place, known: known)
      }
      let content = try text.correctionText()
      var probe = CorrectionEntry.probe
      if let problem = probe.set(field, to: content) {
        throw .correction(text.place, "`\(name)`: \(problem)")
      }
      fields[field] = .some(content)
    }
    return fields
  }

  /// Any fact: to find out whether a text does for a field before a fact is looked for.
  private static let probe = Fact(
    id: "", doc: SourceID(""), article: 1, subject: "-", subjectKind: .zone, indicator: .other,
    value: nil, unit: nil,
    evidence: Evidence(
      text: "", span: TextSpan(0, 0), line: 1, sentence: "", number: TextSpan(0, 0)), rule: "")

  private func refuseUnknown(in node: YAMLNode, known: Set<String>) throws(Diagnostic) {
    for (key, value) in node.pairs where !known.contains(key) {
      throw .unknownKey(key, place: value.place, known: known)
    }
  }
}

extension YAMLNode {
  /// A plain value as text; nil for nothing, `null` and `~`.
  fileprivate func correctionText() throws(Diagnostic) -> String? {
    guard case .scalar(let text, let isQuoted) = kind else {
      throw .correction(place, "a plain value belongs here, not \(shape)")
    }
    if !isQuoted, ["", "null", "~"].contains(text) { return nil }
    return text
  }
}

extension Diagnostic {
  fileprivate static func correction(
    _ place: Place, _ problem: String, unknown: [String] = [], known: Set<String> = []
  ) -> Diagnostic {
    let guess = unknown.lazy.filter { !known.contains($0) }
      .compactMap { word in nearest(to: word, among: known).map { (word, $0) } }.first
    return Diagnostic(
      .error, code: "corrections.entry", place: place, summary: "In the corrections, \(problem).",
      hints: guess.map { ["Did you mean `\($1)` where `\($0)` stands?"] } ?? [])
  }
}
