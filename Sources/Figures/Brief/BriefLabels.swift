/// The few words that layout itself prints, so that it knows no language.
public struct BriefLabels: Hashable, Sendable {
  /// BCP 47, for the file's language.
  public var language: String
  /// Before a figure's and a table's number.
  public var figure: String
  public var table: String
  /// Caption of a table's further part, `{n}` for its number: left …
  public var continuedCaption: String
  /// … and right.
  public var continued: String
  /// Before the first part of a whole.
  public var partPrefix: String
  /// Title of the bookmark of page 1.
  public var front: String

  public init(
    language: String, figure: String, table: String, continuedCaption: String, continued: String,
    partPrefix: String, front: String
  ) {
    self.language = language
    self.figure = figure
    self.table = table
    self.continuedCaption = continuedCaption
    self.continued = continued
    self.partPrefix = partPrefix
    self.front = front
  }

  public static let chinese = BriefLabels(
    language: "zh-CN", figure: "图", table: "表", continuedCaption: "表{n}（续）", continued: "续表{n}",
    partPrefix: "其中：", front: "本期要点")

  public static let english = BriefLabels(
    language: "en", figure: "Figure ", table: "Table ", continuedCaption: "Table {n} (continued)",
    continued: "", partPrefix: "of which: ", front: "Highlights")
}
