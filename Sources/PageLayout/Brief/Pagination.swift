/// Distributes blocks over pages of one height.
struct Pagination {
  let height: Double
  /// A section goes on below the last one when less than this share of a page is filled.
  let minFill: Double
  /// Whether every section begins a page.
  let breaksSections: Bool

  /// A last page with less than this share of content is drawn into the ones before it where that can be.
  private static let leastLastPage = 0.3

  /// Gaps shrink to this share at most so that there is one page less.
  private static let leastGap = 0.6

  func pages(_ blocks: [FlowBlock]) -> [[FlowBlock]] {
    let pages = distributed(blocks)
    guard pages.count > 1, isTooShort(pages) else { return pages }
    let low = blocks.map { $0.lowered(share: 1) }
    let tight = low.map { block in
      var block = block
      block.shrink = min(block.shrink, Self.leastGap)
      return block
    }
    for closer in [low, tight] {
      let fewer = distributed(closer)
      if fewer.count < pages.count { return fewer }
    }
    // else the last page gets a part of the one before it
    for share in stride(from: 0.95, through: 0.5, by: -0.05) {
      let even = distributed(blocks, short: (page: pages.count - 2, height: share * height))
      if even.count == pages.count, !isTooShort(even) { return even }
    }
    return pages
  }

  private func isTooShort(_ pages: [[FlowBlock]]) -> Bool {
    pages.last.map { filled($0) < Self.leastLastPage * height } ?? false
  }

  private func filled(_ page: [FlowBlock]) -> Double {
    page.enumerated().reduce(0) { y, entry in
      (entry.offset == 0 ? 0 : entry.element.top(below: y, gap: entry.element.gap))
        + entry.element.content.height
    }
  }

  /// - Parameter short: a page, from 0, that is filled to a lesser height.
  private func distributed(_ blocks: [FlowBlock], short: (page: Int, height: Double)? = nil) -> [[FlowBlock]]
  {
    var left = blocks[...]
    var pages: [[FlowBlock]] = []
    var page = OpenPage()
    var height = short?.page == 0 ? short?.height ?? self.height : self.height
    func close() {
      if !page.blocks.isEmpty { pages.append(page.blocks) }
      page = OpenPage()
      height = short?.page == pages.count ? short?.height ?? self.height : self.height
    }
    while let block = left.first {
      let isFilled = breaksSections || page.y >= minFill * height
      if block.kind == .section, !page.isEmpty, isFilled { close() }
      let room = height - page.y - page.gap(above: block)
      let isShort = page.y < minFill * height
      if block.content.height <= room + 0.01,
        chain(left, from: page.gap(above: block) + page.y, isShort: isShort) <= height + 0.01 || page.isEmpty
      {
        page.put(block)
        left = left.dropFirst()
      } else if page.squeeze(block, room: room) {
        left = left.dropFirst()
      } else if !block.keepsWithNext,
        (isShort ? block.content.least : block.content.minimum) <= room + 0.01,
        let (first, rest) = block.content.split(room: room, isShort: isShort)
      {
        var part = block
        part.content = first
        page.put(part)
        left[left.startIndex].content = rest
        close()
      } else if let index = filler(left, page, height) {
        page.put(left[index])
        left.remove(at: index)
      } else if page.isEmpty {
        page.put(block)
        left = left.dropFirst()
      } else {
        close()
      }
    }
    close()
    return pages
  }

  /// Where a block that begins at `top` ends, with what must follow it on the same page.
  private func chain(_ blocks: ArraySlice<FlowBlock>, from top: Double, isShort: Bool) -> Double {
    var y = top
    for (n, block) in blocks.enumerated() {
      if n > 0 { y = block.top(below: y, gap: block.gap) }
      if !block.keepsWithNext {
        return y + (isShort ? block.content.least : block.content.minimum)
      }
      y += block.content.height
    }
    return y
  }

  /// A later row of cards that fits where the next one does not.
  private func filler(_ left: ArraySlice<FlowBlock>, _ page: OpenPage, _ height: Double) -> Int? {
    guard left.first?.kind == .cards, !page.isEmpty else { return nil }
    for index in left.indices.dropFirst() {
      guard left[index].kind == .cards else { return nil }
      if left[index].content.height + left[index].gap <= height - page.y + 0.01 { return index }
    }
    return nil
  }
}

/// A page while it is filled.
private struct OpenPage {
  var blocks: [FlowBlock] = []
  /// Where the last block ends, gaps as small as they may be.
  var y = 0.0

  var isEmpty: Bool { blocks.isEmpty }

  func gap(above block: FlowBlock) -> Double {
    isEmpty ? 0 : block.top(below: y, gap: block.gap * block.shrink) - y
  }

  mutating func put(_ block: FlowBlock) {
    y += gap(above: block) + block.content.height
    blocks.append(block)
  }

  /// Puts a block that is a little too high, all rows and figures of the page set closer; false where that
  /// is not enough.
  mutating func squeeze(_ block: FlowBlock, room: Double) -> Bool {
    let need = block.content.height - room
    let give = blocks.reduce(block.content.give) { $0 + $1.content.give }
    guard !block.keepsWithNext, need > 0, need <= give else { return false }
    let share = need / give
    blocks = blocks.map { $0.lowered(share: share) }
    y -= need - share * block.content.give
    put(block.lowered(share: share))
    return true
  }
}

extension FlowBlock {
  /// With a share of what its content can give up taken from it.
  fileprivate func lowered(share: Double) -> FlowBlock {
    guard content.give > 0 else { return self }
    var block = self
    block.content = content.lowered(by: share * content.give)
    return block
  }
}
