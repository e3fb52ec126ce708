import FactModel
import SourceText

/// Who a figure is about, by places in the text.
struct SubjectRef: Equatable {
  var kind: SubjectKind
  /// Pieces of the name in the repaired text; empty for a zone of the register.
  var pieces: [TextSpan] = []
  /// Entry of the zone register: the subject itself, or where it lies.
  var zone: Int?
  /// For a park: entry of the zone it lies in.
  var within: Int?
  /// Where it lies, when that zone is called only 园区 or 县开发区: those words.
  var host: TextSpan?
  /// Named at the head of a clause: what the story goes on about.
  var isLead = false
  /// 全省开发区, 三个开发区: a group of zones, no zone of its own.
  var isGroup = false
  /// 还配套建设某项目: named on the way, not gone on about in the next sentence.
  var isObject = false
  /// 一期 … of a project.
  var phase: TextSpan?
  /// Where it was named.
  var sentence = 0
  var paragraph = 0
  var place = 0
}

extension SubjectRef {
  /// The same one, wherever it was named.
  func isSame(as other: SubjectRef) -> Bool {
    kind == other.kind && pieces == other.pieces && zone == other.zone && phase == other.phase
  }
}

/// A fact before its strings are made.
struct FactDraft {
  var sentence: Int
  /// Index of the token of the quantity (or of the growth, for a growth-only statement).
  var token: Int
  var indicator: IndicatorID
  /// Row of the indicator table.
  var row: Int?
  var indicatorSpan: TextSpan?
  var textSpan: TextSpan?
  /// A fixed text for `other`, such as 目标完成率.
  var fixedText: String?
  var subject: SubjectRef
  var scopeSpan: TextSpan?
  var scopeOfRow: String?
  var basis: Basis
  var basisSpan: TextSpan?
  var value: PrintedDecimal?
  var high: PrintedDecimal?
  var unit: UnitOfMeasure?
  var dimensionRow: Bool = false
  var qualifier: Qualifier = .exact
  var hedgeSpan: TextSpan?
  var numberSpan: TextSpan
  var growth: PrintedDecimal?
  /// 增长超20%: the hedge of the growth, not of the level.
  var growthQualifier: Qualifier = .exact
  var growthSpan: TextSpan?
  var period: TimePeriod?
  var periodKind: PeriodKind?
  var periodSpan: TextSpan?
  var isYearInferred = false
  var lower: Int
  var upper: Int
  var rule: StaticRule
  var partOf: Int?
  /// The word or mark that opened the list of parts.
  var partSpan: TextSpan?
  var isIndicatorCarried = false
  var isSubjectCarried = false
  var isUnitInferred = false
  var isScopeUncertain = false
  /// Whether it may take a growth that follows.
  var isLevel = true
}
