import SourceText

/// Rebuilds the stories of a newspaper page: headlines by size, the columns below each, in reading order.
struct PageOrder {
  /// Type this much larger than the body is a headline's.
  private static let headlineShare: Float = 1.18
  /// Type this much smaller is a caption's or a running head's.
  private static let smallShare: Float = 0.86

  private let bodySize: Float
  private let bodies: [PageBlock]
  private var heads: [PageHead]
  /// Blocks of type smaller than the body.
  let small: [PageBlock]

  /// - Parameter lines: the page's lines, masthead and page number left out.
  init(lines: [PageLine]) {
    let size = PageLine.commonSize(lines.flatMap(\.characters))
    bodySize = size
    var larger: [PageBlock] = []
    var body: [PageBlock] = []
    var small: [PageBlock] = []
    for block in PageBlock.blocks(lines) {
      if block.size >= size * Self.headlineShare, block.lines.count <= 6 {
        larger.append(block)
      } else if block.size <= size * Self.smallShare {
        small.append(block)
      } else {
        body.append(block)
      }
    }
    self.small = small
    let grouped = Self.group(larger)
    (heads, bodies) = Self.withKickers(grouped, body, size)
    widen()
  }

  // MARK: - Headlines

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
            abs($0.top - block.top) < bodySize * 1.2
              && (abs(block.left - $0.right) < bodySize * 4 || abs($0.left - block.right) < bodySize * 4)
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
      if let owner = besideHead(block) ?? headAbove(block) {
        stories[owner].blocks.append(block)
      } else {
        orphans.append(block)
      }
    }
    if !orphans.isEmpty { stories.append(PageStory(head: nil, blocks: orphans)) }
    for index in stories.indices { stories[index].blocks = inColumns(stories[index].blocks) }
    let band = max(bodySize * 3, 1)
    return stories.sorted {
      (($0.top / band).rounded(), $0.left) < (($1.top / band).rounded(), $1.left)
    }
  }

  /// The nearest headline above whose columns hold the block.
  private func headAbove(_ block: PageBlock) -> Int? {
    heads.indices.filter { index in
      heads[index].bottom < block.top + bodySize * 0.7 && block.centre > heads[index].left - bodySize
        && block.centre < heads[index].right + bodySize
    }.max { heads[$0].bottom < heads[$1].bottom }
  }

  /// A column that begins beside a headline and goes on below it belongs to that headline's story.
  private func besideHead(_ block: PageBlock) -> Int? {
    heads.indices.first { index in
      let head = heads[index]
      let isBeside = block.left > head.right - bodySize && block.left < head.right + bodySize * 4
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
