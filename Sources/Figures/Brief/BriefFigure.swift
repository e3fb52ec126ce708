/// A figure of the brief: title, subtitle, plot; its note is shared with its neighbours.
public struct BriefFigure: Hashable, Sendable {
  /// 1-based 图n.
  public var number: Int
  /// How many of the page's twelve columns it takes.
  public var span: Int
  public var title: String
  public var subtitle: String
  /// Title, subtitle and values in words.
  public var alt: String

  public init(number: Int, span: Int = 12, title: String, subtitle: String, alt: String) {
    self.number = number
    self.span = span
    self.title = title
    self.subtitle = subtitle
    self.alt = alt
  }
}
