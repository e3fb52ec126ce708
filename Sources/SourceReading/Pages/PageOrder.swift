import PDFReading
import SourceText

/// Rebuilds the stories of a newspaper page: headlines by size, the columns below each, in reading order.
struct PageOrder {
  /// Type this much larger than the body is a headline's.
  private static let headlineShare: Float = 1.18
  /// A single character this much larger is part of no line.
  private static let loneShare: Float = 2
  /// Type this much smaller is a caption's or a running head's.
  private static let smallShare: Float = 0.86

  private let bodySize: Float
  private let opensStory: (PageBlock) -> Bool
  private let bodies: [PageBlock]
  private var heads: [PageHead]
  /// Blocks of type smaller than the body.
  let small: [PageBlock]

  /// - Parameters:
  ///   - lines: the page's lines, masthead and page number left out.
  ///   - opensStory: whether a block's words open a story (本报讯).
  init(lines: [PageLine], opensStory: @escaping (PageBlock) -> Bool) {
    self.opensStory = opensStory
    let downward = lines.filter(\.isDownward)
    let lines = lines.filter { !$0.isDownward }
    let size = PageLine.commonSize(lines.flatMap(\.characters))
    bodySize = size
    var larger: [PageBlock] = []
    var body: [PageBlock] = []
    var small: [PageBlock] = []
    for block in PageBlock.blocks(lines) {
      if block.table != nil {
        body.append(block)
      } else if block.size >= size * Self.loneShare,
        block.lines.allSatisfy({ $0.characters.count == 1 && isHan($0.characters[0].scalar) })
      {
        // Signs of a mark laid across the page: those of a headline stand side by side or below each other.
        small.append(block)
      } else if block.size >= size * Self.headlineShare, block.lines.count <= 6, block.isWords {
        larger.append(block)
      } else if block.size <= size * Self.smallShare {
        small.append(block)
      } else {
        var block = block
        block.isFigure =
          block.size >= size * Self.headlineShare && block.lines.count == 1 && block.lines[0].isFigure
        body.append(block)
      }
    }
    self.small = small
    let subheads = Self.subheads(larger, body, size, opensStory)
    body += subheads
    let grouped = Self.group(larger.filter { block in !subheads.contains { $0.lines == block.lines } })
    (heads, bodies) = Self.withKickers(grouped, body, size)
    widen()
    heads += PageHead.downward(downward)
  }

  // MARK: - Headlines

  /// A line or two of somewhat larger type within a column whose text goes on below: it names a part of the story.
  private static func subheads(
    _ larger: [PageBlock], _ body: [PageBlock], _ size: Float, _ opensStory: (PageBlock) -> Bool
  ) -> [PageBlock] {
    func isInColumn(_ head: PageBlock, _ block: PageBlock) -> Bool {
      head.left > block.left - size && head.right < block.right + size
    }
    return larger.compactMap { head in
      guard head.lines.count <= 2, head.size <= size * 1.5,
        let below = body.filter({ $0.top > head.bottom - size * 0.7 && isInColumn(head, $0) })
          .min(by: { $0.top < $1.top }),
        let above = body.filter({ $0.bottom < head.top + size * 0.7 && isInColumn(head, $0) })
          .max(by: { $0.bottom < $1.bottom }),
        below.top - head.bottom < size * 2.5, head.top - above.bottom < size * 2.5,
        abs(above.left - below.left) < size * 2.5, abs(above.right - below.right) < size * 2.5,
        !opensStory(below), above.endsStory, !above.endsWithName,
        larger.contains(where: { $0.size > head.size * 1.1 })
      else { return nil }
      var subhead = head
      subhead.isSubhead = true
      return subhead
    }
  }

  /// Blocks of large type that stand close above each other are one headline.
  private static func group(_ blocks: [PageBlock]) -> [PageHead] {
    var groups: [[PageBlock]] = []
    for block in blocks.sorted(by: { ($0.top, $0.left) < ($1.top, $1.left) }) {
      let at = groups.lastIndex { group in
        group.contains { other in
          let gap = block.top - other.bottom
          let overlap = min(block.right, other.right) - max(block.left, other.left)
          return gap < max(block.size, other.size) * 1.1 && gap > -other.size
            && overlap > min(block.width, other.width) * 0.5
        }
      }
      if let at { groups[at].append(block) } else { groups.append([block]) }
    }
    return groups.map { PageHead($0.flatMap(\.lines).sorted { ($0.top, $0.left) < ($1.top, $1.left) }) }
  }

  /// A single line of body type just above a headline, within its width, belongs to it.
  private static func withKickers(
    _ heads: [PageHead], _ body: [PageBlock], _ size: Float
  ) -> ([PageHead], [PageBlock]) {
    var heads = heads
    var rest: [PageBlock] = []
    for block in body {
      let at = heads.indices.first { index in
        let head = heads[index]
        let gap = head.top - block.bottom
        return block.lines.count == 1 && gap > -size * 0.5 && gap < size * 1.3
          && block.left > head.left - size && block.right < head.right + size
      }
      if let at {
        heads[at].lines.insert(contentsOf: block.lines, at: 0)
      } else {
        rest.append(block)
      }
    }
    return (heads, rest)
  }

  /// Widens each headline to the columns that begin below it at one height.
  private mutating func widen() {
    for index in heads.indices {
      let head = heads[index]
      var row = bodies.filter { isJustBelow($0, head) && $0.right > head.left && $0.left < head.right }
      guard !row.isEmpty else { continue }
      var isGrowing = true
      while isGrowing {
        isGrowing = false
        for block in bodies where !row.contains(block) && isJustBelow(block, head) {
          let isBeside = row.contains {
            isNextColumn(block, to: $0) || isBeyondPicture(block, from: $0, head)
          }
          guard isBeside, !hasOtherHead(over: block, than: index) else { continue }
          row.append(block)
          isGrowing = true
        }
      }
      heads[index].left = min(head.left, row.map(\.left).min() ?? head.left)
      heads[index].right = max(head.right, row.map(\.right).max() ?? head.right)
    }
  }

  private func isNextColumn(_ block: PageBlock, to other: PageBlock) -> Bool {
    abs(other.top - block.top) < bodySize * 1.2
      && (abs(block.left - other.right) < bodySize * 4 || abs(other.left - block.right) < bodySize * 4)
  }

  /// Whether two columns begin at one height with nothing set between them.
  private func isBeyondPicture(_ block: PageBlock, from other: PageBlock, _ head: PageHead) -> Bool {
    guard abs(other.top - block.top) < bodySize * 0.5 else { return false }
    let gap = min(block.right, other.right)...max(block.left, other.left, min(block.right, other.right))
    let isSet = bodies.contains { between in
      gap.contains(between.centre) && between.top < block.top + bodySize && between.bottom > block.top
    }
    return !isSet
      && !heads.contains {
        gap.contains(($0.left + $0.right) / 2) && $0.top < block.top && $0.bottom > head.top && $0 != head
      }
  }

  private func isJustBelow(_ block: PageBlock, _ head: PageHead) -> Bool {
    block.top > head.bottom - bodySize * 0.7 && block.top < head.bottom + max(bodySize * 5, head.size * 2)
  }

  private func hasOtherHead(over block: PageBlock, than index: Int) -> Bool {
    heads.indices.contains { other in
      other != index && heads[other].bottom < block.top + bodySize && heads[other].bottom > heads[index].top
        && block.centre > heads[other].left - bodySize && block.centre < heads[other].right + bodySize
    }
  }

  // MARK: - Stories

  /// The stories from top to bottom, those side by side from left to right.
  func stories() -> [PageStory] {
    var stories = heads.map { PageStory(head: $0, blocks: []) }
    var orphans: [PageBlock] = []
    for block in bodies {
      if let owner = besideHead(block) ?? headAbove(block) ?? downwardHead(beside: block) {
        stories[owner].blocks.append(block)
      } else {
        orphans.append(block)
      }
    }
    if !orphans.isEmpty { stories.append(PageStory(head: nil, blocks: orphans)) }
    returnToOuterStories(&stories)
    for index in stories.indices {
      // A table may lie across columns; it follows the text.
      stories[index].blocks =
        inColumns(stories[index].blocks.filter { $0.table == nil })
        + stories[index].blocks.filter { $0.table != nil }.sorted { $0.top < $1.top }
    }
    let band = max(bodySize * 3, 1)
    return stories.sorted {
      (($0.top / band).rounded(), $0.left) < (($1.top / band).rounded(), $1.left)
    }
  }

  /// The nearest headline above whose columns hold the block.
  private func headAbove(_ block: PageBlock) -> Int? {
    let above = heads.indices.filter { index in
      !heads[index].isDownward && heads[index].bottom < block.top + bodySize * 0.7
        && block.centre > heads[index].left - bodySize
        && block.centre < heads[index].right + bodySize
    }.max { heads[$0].bottom < heads[$1].bottom }
    // A headline set downwards that begins further down is nearer, and so is one whose story begins beside it.
    if let above, let beside = downwardHead(beside: block),
      heads[beside].top > heads[above].bottom || begins(block, beside: heads[beside])
    {
      return nil
    }
    return above
  }

  /// Whether a story begins close beside the upper end of a headline set downwards.
  private func begins(_ block: PageBlock, beside head: PageHead) -> Bool {
    let gap = max(block.left - head.right, head.left - block.right)
    return abs(block.top - head.top) < max(bodySize * 3, head.size * 1.5) && gap < bodySize * 3
      && opensStory(block)
  }

  /// The nearest headline set downwards at the left of a block, else at its right.
  private func downwardHead(beside block: PageBlock) -> Int? {
    let near = heads.indices.filter {
      heads[$0].isDownward && block.top < heads[$0].bottom && block.bottom > heads[$0].top
    }
    let left = near.filter { heads[$0].right <= block.left + bodySize }.max {
      heads[$0].right < heads[$1].right
    }
    return left
      ?? near.filter { heads[$0].left >= block.right - bodySize }.min { heads[$0].left < heads[$1].left }
  }

  // MARK: - Boxes

  /// A story in a box stands within the columns of another, whose text goes on below the box. What stands there is given
  /// back to the outer story, provided the inner one is at its end without it.
  private func returnToOuterStories(_ stories: inout [PageStory]) {
    for inner in heads.indices {
      guard let outer = outerStory(of: inner, stories) else { continue }
      let columns = inColumns(stories[inner].blocks)
      let below = columns.filter { block in
        columns.contains { $0.bottom < block.top && overlap($0, block) }
          && stories[outer].blocks.contains { $0.bottom < heads[inner].top && overlap($0, block) }
      }
      let rest = columns.filter { !below.contains($0) }
      guard !below.isEmpty, let last = rest.last, last.endsStory else { continue }
      stories[inner].blocks = rest
      stories[outer].blocks += below
    }
  }

  /// The story whose text stands both above a headline and, beside its story, further down.
  private func outerStory(of inner: Int, _ stories: [PageStory]) -> Int? {
    let head = heads[inner]
    guard !head.isDownward else { return nil }
    let bottom = stories[inner].blocks.map(\.bottom).max() ?? head.bottom
    return heads.indices.first { other in
      guard other != inner, !stories[inner].blocks.isEmpty else { return false }
      let blocks = stories[other].blocks
      let isAbove = blocks.contains { $0.bottom < head.top && $0.right > head.left && $0.left < head.right }
      let isBeside = blocks.contains {
        ($0.left > head.right - bodySize || $0.right < head.left + bodySize) && $0.top < bottom
          && $0.bottom > head.bottom
      }
      return isAbove && isBeside
    }
  }

  private func overlap(_ a: PageBlock, _ b: PageBlock) -> Bool {
    min(a.right, b.right) - max(a.left, b.left) > min(a.width, b.width) * 0.5
  }

  /// A column that begins beside a headline, at its right or left, and goes on below it belongs to that headline's story.
  private func besideHead(_ block: PageBlock) -> Int? {
    heads.indices.first { index in
      let head = heads[index]
      let isRight = block.left > head.right - bodySize && block.left < head.right + bodySize * 4
      let isLeft = block.right < head.left + bodySize && block.right > head.left - bodySize * 4
      let isBeside = isRight || isLeft
      return isBeside && abs(block.top - head.top) < head.size * 1.2
        && block.bottom > head.bottom + bodySize * 2
        && !hasOtherHead(over: block, than: index)
    }
  }

  /// Columns from left to right, each from top to bottom.
  private func inColumns(_ blocks: [PageBlock]) -> [PageBlock] {
    var columns: [[PageBlock]] = []
    for block in blocks.sorted(by: { $0.left < $1.left }) {
      let at = columns.lastIndex { column in
        column.contains {
          min($0.right, block.right) - max($0.left, block.left) > min($0.width, block.width) * 0.5
        }
      }
      if let at { columns[at].append(block) } else { columns.append([block]) }
    }
    return columns.flatMap { $0.sorted { $0.top < $1.top } }
  }
}
