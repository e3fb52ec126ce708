/// The few words that layout itself prints, so that it knows no language.
public struct BriefLabels: Hashable, Sendable {
  /// BCP 47, for the file's language.
  public var language: String
  /// Before a figure's and a table's number.
  public var figure: String
  /// 表, before a table's number.
  public var table: String
  /// Caption of a table's further part, `{n}` for its number: left …
  public var continuedCaption: String
  /// … and right.
  public var continued: String
  /// Before the first part of a whole.
  public var partPrefix: String
  /// Title of the bookmark of page 1.
  public var front: String
  /// Ends a run-in heading.
  public var stop: String
  /// Between a label and its figure.
  public var colon: String

  public init(
    language: String, figure: String, table: String, continuedCaption: String, continued: String,
    partPrefix: String, front: String, stop: String = "。", colon: String = "："
  ) {
    self.language = language
    self.figure = figure
    self.table = table
    self.continuedCaption = continuedCaption
    self.continued = continued
    self.partPrefix = partPrefix
    self.front = front
    self.stop = stop
    self.colon = colon
  }

  /// The labels of a Chinese brief.
  public static let chinese = BriefLabels(
    language: "zh-CN", figure: "图", table: "表", continuedCaption: "表{n}（续）", continued: "续表{n}",
    partPrefix: "其中：", front: "本期要点")

  /// The labels of an English brief.
  public static let english = BriefLabels(
    language: "en", figure: "Figure ", table: "Table ", continuedCaption: "Table {n} (continued)",
    continued: "", partPrefix: "of which: ", front: "Highlights", stop: ". ", colon: ": ")

  /// Whether words are set apart by blanks and letters are lower than Han characters.
  public var isLatin: Bool { !language.hasPrefix("zh") }
}
