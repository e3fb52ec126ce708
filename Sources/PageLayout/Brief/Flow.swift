/// What pages are filled with: cut at page ends where it can be.
protocol FlowContent {
  var height: Double { get }
  /// The least that may stand at the foot of a page; `height` for what is never cut.
  var minimum: Double { get }
  /// The same where the page would stay short otherwise.
  var least: Double { get }
  /// Rows that may be raised: by how much each to match its neighbours, and at most on a page that is
  /// under-filled.
  var flexibleRows: (count: Int, easy: Double, most: Double) { get }
  /// How much lower it can be made so that a page holds it.
  var give: Double { get }
  /// The same content, `amount` (at most `give`) lower.
  func lowered(by amount: Double) -> any FlowContent
  /// What it is made of, each to be set for itself where it does not fit beside the others; empty where it is whole.
  var apart: [FlowBlock] { get }
  /// - Parameter extra: added to each flexible row.
  func frame(extra: Double) -> Frame
  /// A part no higher than `room`, and the rest; nil where nothing fits. `isShort`: the page would stay short.
  func split(room: Double, isShort: Bool) -> (first: any FlowContent, rest: any FlowContent)?
}

extension FlowContent {
  var minimum: Double { height }
  var least: Double { minimum }
  var flexibleRows: (count: Int, easy: Double, most: Double) { (0, 0, 0) }
  var give: Double { 0 }
  var apart: [FlowBlock] { [] }
  func lowered(by amount: Double) -> any FlowContent { self }
  func split(room: Double, isShort: Bool) -> (first: any FlowContent, rest: any FlowContent)? {
    nil
  }
}

/// A block that is never cut.
struct FixedContent: FlowContent {
  var frame: Frame

  var height: Double { frame.size.height }
  func frame(extra: Double) -> Frame { frame }
}

/// A block of the text block's width with the room above it.
struct FlowBlock {
  enum Kind {
    case plain
    /// Starts a section: on a new page unless the last one has room to fill.
    case section
    /// A row of cards: may move up to fill a hole.
    case cards
    /// At the foot of the last page.
    case pinned
  }

  var kind = Kind.plain
  /// Above it, unless it heads a page.
  var gap: Double
  /// How many times its size the gap may grow to fill a page.
  var stretch = 1.0
  /// To what share of its size the gap may shrink so that a page holds its last block.
  var shrink = 1.0
  /// Set in the lines of running text.
  var isProse = false
  /// Its top stands at a whole number of these below the page's; 0 for anywhere.
  var grid = 0.0
  /// Never parted from the next block.
  var keepsWithNext = false
  var content: any FlowContent

  init(
    _ content: any FlowContent, gap: Double, kind: Kind = .plain, stretch: Double = 1,
    keepsWithNext: Bool = false
  ) {
    self.content = content
    self.gap = gap
    self.kind = kind
    self.stretch = stretch
    self.keepsWithNext = keepsWithNext
    isProse = content is FlowProse
  }

  init(
    _ frame: Frame, gap: Double, kind: Kind = .plain, stretch: Double = 1,
    keepsWithNext: Bool = false
  ) {
    self.init(
      FixedContent(frame: frame), gap: gap, kind: kind, stretch: stretch,
      keepsWithNext: keepsWithNext)
  }
}

extension FlowBlock {
  /// The top of the block under what ends at `y`; a block that heads a page stands at its top.
  func top(below y: Double, gap: Double) -> Double {
    let top = y + gap
    return grid > 0 ? ((top - 0.01) / grid).rounded(.up) * grid : top
  }
}
