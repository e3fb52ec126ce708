public import SourceText

/// One figure: whose, which indicator, how much, for when, planned or done. Field by field as in the
/// contract; the NDJSON form is written in one place, `FactJSON`.
public struct Fact: Hashable, Sendable {
  /// The same on every run and machine; unique within a document.
  public var id: String
  /// The document it was read from.
  public var doc: SourceID
  /// 1-based story on the page.
  public var article: Int
  /// The story's headline.
  public var headline: String?
  /// Fullest name the document gives.
  public var subject: String
  /// What kind of thing the subject is.
  public var subjectKind: SubjectKind
  /// The zone the subject is, or lies in: fullest name in the document.
  public var zone: String?
  /// The zone's id in the gazetteer; nil where it is not known there.
  public var zoneID: String?
  /// What is measured.
  public var indicator: IndicatorID
  /// What is meant when `indicator` is `other`; else the finer measure, or nil.
  public var indicatorText: String?
  /// What narrows the indicator, normalised: 规上, 转型项目, 制造业.
  public var scope: String?
  /// Realised, planned, signed for, expected, or no such distinction.
  public var basis: Basis
  /// In the base unit; nil for a growth-only statement.
  public var value: PrintedDecimal?
  /// Only for `qualifier == .range`.
  public var valueHigh: PrintedDecimal?
  /// The base unit of `value`; nil for a growth-only statement.
  public var unit: UnitOfMeasure?
  /// How exact the source says the number is.
  public var qualifier: Qualifier
  /// The hedge as printed: 近, 超, 余, 多, 约, 以上 … so that a page can print it again.
  public var hedge: String?
  /// Year-on-year change of this very number, signed, in %.
  public var yearOnYear: PrintedDecimal?
  /// The time it is for; nil where none is stated or inferable.
  public var period: TimePeriod?
  /// What `period` is: a month, a year to date, a day …
  public var periodKind: PeriodKind?
  /// Id of the fact this one is a part of.
  public var partOf: String?
  /// The words it was read from.
  public var evidence: Evidence
  /// Name of the rule that linked it.
  public var rule: String
  /// Why a reader should look twice; see `FactNote`.
  public var notes: [String]

  @inlinable
  public init(
    id: String, doc: SourceID, article: Int, headline: String? = nil, subject: String,
    subjectKind: SubjectKind, zone: String? = nil, zoneID: String? = nil, indicator: IndicatorID,
    indicatorText: String? = nil, scope: String? = nil, basis: Basis = .none,
    value: PrintedDecimal?, valueHigh: PrintedDecimal? = nil, unit: UnitOfMeasure?,
    qualifier: Qualifier = .exact, hedge: String? = nil, yearOnYear: PrintedDecimal? = nil,
    period: TimePeriod? = nil, periodKind: PeriodKind? = nil, partOf: String? = nil,
    evidence: Evidence, rule: String, notes: [String] = []
  ) {
    self.id = id
    self.doc = doc
    self.article = article
    self.headline = headline
    self.subject = subject
    self.subjectKind = subjectKind
    self.zone = zone
    self.zoneID = zoneID
    self.indicator = indicator
    self.indicatorText = indicatorText
    self.scope = scope
    self.basis = basis
    self.value = value
    self.valueHigh = valueHigh
    self.unit = unit
    self.qualifier = qualifier
    self.hedge = hedge
    self.yearOnYear = yearOnYear
    self.period = period
    self.periodKind = periodKind
    self.partOf = partOf
    self.evidence = evidence
    self.rule = rule
    self.notes = notes
  }
}

/// The notes in use.
public enum FactNote {
  /// The subject stands in an earlier sentence.
  public static let subjectCarried = "subject_carried"
  /// The year comes from the issue date or from elsewhere in the text.
  public static let yearInferred = "year_inferred"
  /// The unit stands with a neighbour, a header or nowhere.
  public static let unitInferred = "unit_inferred"
  /// The evidence was joined over a line, column or page break, or closed up.
  public static let layoutRepaired = "layout_repaired"
  /// A bare name that two zones answer to.
  public static let zoneAmbiguous = "zone_ambiguous"
  /// The indicator stands in an earlier clause.
  public static let indicatorCarried = "indicator_carried"
  /// 全县 … in the sentence of a zone's figure, or the reverse.
  public static let scopeUncertain = "scope_uncertain"
  /// The subject is a group of zones (三个开发区, 全省开发区): no zone's figure.
  public static let zoneGroup = "zone_group"

  /// The change stated for the figure is itself hedged: 增长超20% is `growth_over`. Nil for an exact one.
  public static func growth(_ qualifier: Qualifier) -> String? {
    qualifier == .exact ? nil : growthPrefix + qualifier.rawValue
  }

  static let growthPrefix = "growth_"
}

extension Fact {
  /// How the stated change is hedged: 增长超20% must not pass for 20.
  public var yearOnYearQualifier: Qualifier {
    // A statement of growth alone has no other number for its hedge to belong to.
    if value == nil, qualifier != .exact { return qualifier }
    return notes.lazy.filter { $0.hasPrefix(FactNote.growthPrefix) }
      .compactMap { Qualifier(rawValue: String($0.dropFirst(FactNote.growthPrefix.count))) }.first ?? .exact
  }
}

/// The words a fact rests on, and how it was read from them.
public struct Evidence: Hashable, Sendable {
  /// The shortest span that carries the fact, line breaks and layout spaces dropped.
  public var text: String
  /// UTF-8 offsets in the decoded text.
  public var span: TextSpan
  /// 1-based line of the decoded text.
  public var line: Int
  /// Page or sheet of the evidence, where the form has one.
  public var place: SourcePlace?
  /// The whole repaired sentence (or the row and column heads and the cell).
  public var sentence: String
  /// Where the printed number stands in `sentence`, UTF-8 offsets: what a page highlights.
  public var number: TextSpan
  /// The mentions the fact was linked from, for `explain`.
  public var derivation: [DerivationStep]

  @inlinable
  public init(
    text: String, span: TextSpan, line: Int, place: SourcePlace? = nil, sentence: String,
    number: TextSpan, derivation: [DerivationStep] = []
  ) {
    self.text = text
    self.span = span
    self.line = line
    self.place = place
    self.sentence = sentence
    self.number = number
    self.derivation = derivation
  }
}

/// A mention, or a decision, that a fact rests on.
public struct DerivationStep: Hashable, Sendable {
  /// `quantity`, `indicator`, `subject`, `reference` (该区), `period`, `basis`, `growth`, `scope`, `part_of`.
  public var role: String
  /// Name of the rule that took the step.
  public var rule: String
  /// The words read.
  public var text: String
  /// In the decoded text; nil for a decision that rests on no words of its own.
  public var span: TextSpan?

  public init(role: String, rule: String, text: String, span: TextSpan?) {
    self.role = role
    self.rule = rule
    self.text = text
    self.span = span
  }
}
