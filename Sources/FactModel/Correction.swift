public import SourceText

/// An entry of `corrections.yaml`: what to change, by whom, when and why. Applied whenever the ledger is
/// read, never written into it; undone by deleting the entry.
public struct Correction: Hashable, Sendable {
  /// The facts meant.
  public enum Target: Hashable, Sendable {
    /// By id; `doc` narrows it where two documents hold the same id.
    case fact(id: String, doc: SourceID?)
    /// By document and evidence, for a fact whose id a newer rules version may change.
    case evidence(doc: SourceID, text: String)
  }

  /// What a correction does.
  public enum Action: Hashable, Sendable {
    /// Fields to set, by their name in the contract; `nil` clears an optional field.
    case set(Target, [FactField: String?])
    /// Leaves the fact out.
    case drop(Target)
    /// A fact the page states and the reader missed. Its id is made from its evidence.
    case add(Fact)
    /// `name` is another name of the zone `zone` (a full name or a gazetteer id).
    case aliasZone(name: String, zone: String)
    /// The zones named are one, from now on under `into` (a full name or a gazetteer id).
    case mergeZones([String], into: String)
  }

  /// What it does, and to which facts.
  public var action: Action
  /// Who corrects.
  public var by: String
  /// When, `2024-11-02`.
  public var on: CivilDate
  /// The reason given; printed in the brief.
  public var why: String
  /// What the field was when the correction was written; a fact that reads otherwise makes the entry stale.
  public var was: [FactField: String?]
  /// The file the entry stands in, and its 1-based line.
  public var place: Diagnostic.Place

  public init(
    _ action: Action, by: String, on: CivilDate, why: String, was: [FactField: String?] = [:],
    place: Diagnostic.Place
  ) {
    self.action = action
    self.by = by
    self.on = on
    self.why = why
    self.was = was
    self.place = place
  }
}

/// The fields a correction may set, by their names in the contract.
public enum FactField: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Who the number is about.
  case subject
  /// `zone`, `project`, `enterprise` or `region`.
  case subjectKind = "subject_kind"
  /// The zone by its name.
  case zone
  /// The zone by its id in the gazetteer.
  case zoneID = "zone_id"
  /// An id of the closed list.
  case indicator
  /// What an `other` indicator is called.
  case indicatorText = "indicator_text"
  /// What narrows the indicator.
  case scope
  /// `completed`, `planned`, `contracted`, `expected` or `none`.
  case basis
  /// The number in its base unit.
  case value
  /// The upper end of a range.
  case valueHigh = "value_high"
  /// The base unit.
  case unit
  /// `exact`, `approx`, `at_least`, `near`, `over` or `range`.
  case qualifier
  /// Year-on-year change in %.
  case yearOnYear = "yoy_pct"
  /// The period as the contract writes it.
  case period
  /// What the period is.
  case periodKind = "period_kind"
  /// Id of the fact it is a part of.
  case partOf = "part_of"

  public static func < (a: FactField, b: FactField) -> Bool { a.rawValue < b.rawValue }
}

/// A correction that took effect, with what it changed.
public struct AppliedCorrection: Hashable, Sendable {
  /// One field of one fact, before and after; nil where empty.
  public struct Change: Hashable, Sendable {
    /// The fact that was changed.
    public var fact: FactRef
    /// Which of its fields.
    public var field: FactField
    /// The field as read; nil where it was empty.
    public var before: String?
    /// The field as corrected; nil where it was cleared.
    public var after: String?

    public init(fact: FactRef, field: FactField, before: String?, after: String?) {
      self.fact = fact
      self.field = field
      self.before = before
      self.after = after
    }
  }

  /// The entry of the file.
  public var correction: Correction
  /// The facts touched: set, added or dropped. Sorted.
  public var facts: [FactRef]
  /// What it changed, fact by fact.
  public var changes: [Change]
  /// The one fact set (as it was), dropped or added; nil where zones were named or joined.
  public var fact: Fact?

  public init(correction: Correction, facts: [FactRef], changes: [Change], fact: Fact? = nil) {
    self.correction = correction
    self.facts = facts
    self.changes = changes
    self.fact = fact
  }
}
