import SourceText

/// Lines that belong together: a paragraph, a line of a headline, a caption.
struct TextBlock: Hashable, Sendable {
  enum Role: Hashable, Sendable {
    /// Not told by the form; the story cutter decides.
    case unknown
    case headline, kicker, byline, body
    /// Names a section inside a story.
    case subhead
    /// No part of a story: running heads, page numbers, captions, navigation.
    case dropped
    /// A cell of a table: kept in the decoded text, read as a table.
    case cell
  }

  var role: Role
  /// Indices into the line table.
  var lines: Range<Int>
  /// Opens a story, though no dateline does: a headline's size or an element of the page said so.
  var opensStory = false
}

/// A decoded text with its lines and blocks: what every form is brought to before stories are cut.
struct BlockedText {
  var text: [UInt8]
  var lines: [TextLine]
  var datelines: [Int: Dateline]
  var blocks: [TextBlock]
  /// Tables that stand in the text as lines, and the numbers of the lines at which such begin that are not read.
  var tables: [SourceTable] = []
  var refusedTables: [Int] = []
  /// Date and paper as the page's own furniture names them.
  var masthead = Masthead()

  func dateline(of block: TextBlock) -> Dateline? {
    block.lines.first.flatMap { datelines[lines[$0].start] }
  }
}

/// What a masthead or a line such as 发布时间：2024-10-15 says.
struct Masthead: Hashable, Sendable {
  var date: CivilDate?
  var publication: String?
}
