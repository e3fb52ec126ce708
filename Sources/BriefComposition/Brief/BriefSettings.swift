public import Aggregation
public import SourceText

/// What a user chooses for a brief; nil takes the language's default.
public struct BriefSettings: Hashable, Sendable {
  /// The language of all words.
  public var language: Language
  /// 开发区投资月报.
  public var title: String?
  /// The zone the brief is about; nil for a brief of all zones.
  public var zone: ZoneIdentity?
  /// 2024年第10期; by default the month of issue is its number.
  public var issue: String?
  /// 编发日期; by default the last day of the month of issue.
  public var date: CivilDate?
  /// 编印单位, beside the date.
  public var issuer: String?

  public init(
    language: Language = .zh, title: String? = nil, zone: ZoneIdentity? = nil, issue: String? = nil,
    date: CivilDate? = nil,
    issuer: String? = nil
  ) {
    self.language = language
    self.title = title
    self.zone = zone
    self.issue = issue
    self.date = date
    self.issuer = issuer
  }
}
