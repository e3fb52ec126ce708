public import SourceText

/// A page, laid out.
public struct Page: Hashable, Sendable {
  /// As large as the paper. Text outside of tags is a running head or foot.
  public var frame: Frame

  public init(frame: Frame) { self.frame = frame }
}

/// A bookmark.
public struct OutlineEntry: Hashable, Sendable {
  /// What the outline shows.
  public var title: String
  /// 1 for the top level.
  public var level: Int
  /// ASCII name of a destination on a page.
  public var destination: String

  public init(title: String, level: Int, destination: String) {
    self.title = title
    self.level = level
    self.destination = destination
  }
}

/// A document ready to be written as PDF.
public struct PagedDocument: Hashable, Sendable {
  /// In order.
  public var pages: [Page]
  /// Title in the metadata.
  public var title: String
  /// Subject in the metadata.
  public var subject: String
  /// Keywords in the metadata.
  public var keywords: [String]
  /// BCP 47: `zh-CN`, `en`.
  public var language: String
  /// In reading order; a level is at most one deeper than the one before.
  public var outline: [OutlineEntry]
  /// Stands in the file as its date of creation; nothing reads the clock.
  public var date: CivilDate

  public init(
    pages: [Page], title: String, subject: String = "", keywords: [String] = [],
    language: String = "zh-CN", outline: [OutlineEntry] = [], date: CivilDate
  ) {
    self.pages = pages
    self.title = title
    self.subject = subject
    self.keywords = keywords
    self.language = language
    self.outline = outline
    self.date = date
  }
}
