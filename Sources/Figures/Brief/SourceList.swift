/// 数据来源：原句与取数. Every reference of the brief leads to an entry, and back.
public struct SourceList: Hashable, Sendable {
  /// The heading above the list.
  public var title: String
  /// Right of the title: the publications and what the highlight means.
  public var aside: RichText
  /// By number, from 1, none missing.
  public var entries: [SourceEntry]

  public init(title: String, aside: RichText = RichText(), entries: [SourceEntry]) {
    self.title = title
    self.aside = aside
    self.entries = entries
  }
}

/// A sentence of a source, the figures in it highlighted.
public struct SourceEntry: Hashable, Sendable {
  /// The raised number on the pages, from 1.
  public var number: Int
  /// The zone, project or firm that the sentence is about.
  public var subject: String
  /// The sentence, `.highlight` runs for what was read.
  public var text: RichText
  /// Publication, date and story where the list holds more than one; a remark such as 无投资数据.
  public var remark: String

  public init(number: Int, subject: String, text: RichText, remark: String = "") {
    self.number = number
    self.subject = subject
    self.text = text
    self.remark = remark
  }
}
