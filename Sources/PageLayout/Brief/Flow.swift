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
  /// - Parameter extra: added to each flexible row.
  func frame(extra: Double) -> Frame
  /// A part no higher than `room`, and the rest; nil where nothing fits. `isShort`: the page would stay short.
  func split(room: Double, isShort: Bool) -> (first: any FlowContent, rest: any FlowContent)?
}

extension FlowContent {
  var minimum: Double { height }
  var least: Double { minimum }
  var flexibleRows: (count: Int, easy: Double, most: Double) { (0, 0, 0) }
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

/// Distributes blocks over pages of one height.
struct Pagination {
  let height: Double
  /// A section goes on below the last one when less than this share of a page is filled.
  let minFill: Double
  /// Whether every section begins a page.
  let breaksSections: Bool

  func pages(_ blocks: [FlowBlock]) -> [[FlowBlock]] {
    var left = blocks[...]
    var pages: [[FlowBlock]] = []
    var page: [FlowBlock] = []
    var y = 0.0
    func close() {
      if !page.isEmpty { pages.append(page) }
      page = []
      y = 0
    }
    func put(_ block: FlowBlock) {
      y += (page.isEmpty ? 0 : block.gap * block.shrink) + block.content.height
      page.append(block)
    }
    while let block = left.first {
      if block.kind == .section, !page.isEmpty, breaksSections || y >= minFill * height { close() }
      let room = height - y - (page.isEmpty ? 0 : block.gap * block.shrink)
      let isShort = y < minFill * height
      if block.content.height <= room + 0.01, chain(left, isShort: isShort) <= room + 0.01 || page.isEmpty {
        put(block)
        left = left.dropFirst()
      } else if !block.keepsWithNext,
        (isShort ? block.content.least : block.content.minimum) <= room + 0.01,
        let (first, rest) = block.content.split(room: room, isShort: isShort)
      {
        var part = block
        part.content = first
        put(part)
        left[left.startIndex].content = rest
        close()
      } else if let index = filler(left, y: y, isEmpty: page.isEmpty) {
        put(left[index])
        left.remove(at: index)
      } else if page.isEmpty {
        put(block)
        left = left.dropFirst()
      } else {
        close()
      }
    }
    close()
    return pages
  }

  /// The height of a block and of what must follow it on the same page.
  private func chain(_ blocks: ArraySlice<FlowBlock>, isShort: Bool) -> Double {
    var sum = 0.0
    for (n, block) in blocks.enumerated() {
      if n > 0 { sum += block.gap }
      if !block.keepsWithNext {
        return sum + (isShort ? block.content.least : block.content.minimum)
      }
      sum += block.content.height
    }
    return sum
  }

  /// A later row of cards that fits where the next one does not.
  private func filler(_ left: ArraySlice<FlowBlock>, y: Double, isEmpty: Bool) -> Int? {
    guard left.first?.kind == .cards, !isEmpty else { return nil }
    for index in left.indices.dropFirst() {
      guard left[index].kind == .cards else { return nil }
      if left[index].content.height + left[index].gap <= height - y + 0.01 { return index }
    }
    return nil
  }
}
