/// Distributes blocks over pages of one height.
struct Pagination {
  let height: Double
  /// A section goes on below the last one when less than this share of a page is filled.
  let minFill: Double
  /// The share that the last page should have.
  let minFillLast: Double
  /// Whether every section begins a page.
  let breaksSections: Bool

  /// A last page with less than this share of content is drawn into the ones before it where that can be.
  private static let leastLastPage = 0.3

  /// More pages than this are not weighed against each other: a reader meets too few of them to see it.
  private static let mostWeighed = 40

  /// So much missing, in pages, is worth another distribution.
  private static let muchBlank = 0.2

  /// Gaps shrink to this share at most so that there is one page less.
  private static let leastGap = 0.6

  func pages(_ blocks: [FlowBlock]) -> [[FlowBlock]] {
    let pages = distributed(blocks)
    let isWeighed = pages.count <= Self.mostWeighed && blank(pages) > Self.muchBlank * height
    guard pages.count > 1, isTooShort(pages) || isWeighed else { return evened(pages, blocks) }
    let low = blocks.map { $0.lowered(share: 1) }
    let tight = low.map { block in
      var block = block
      block.shrink = min(block.shrink, Self.leastGap)
      return block
    }
    for closer in [low, tight] {
      let fewer = distributed(closer)
      let isFuller = isWeighed && fewer.count == pages.count && blank(fewer) < blank(pages) / 2
      if fewer.count < pages.count || isFuller { return evened(fewer, closer) }
    }
    let even = evened(pages, blocks)
    if !isTooShort(even) { return even }
    // else the last page gets a large part of the one before it
    for share in stride(from: 0.85, through: 0.5, by: -0.05) {
      let even = distributed(blocks, short: (pages: [pages.count - 2], height: share * height))
      if even.count == pages.count, !isTooShort(even) { return even }
    }
    return pages
  }

  /// With parts of the pages before it given to a last page that is not filled enough, as far as they stay filled
  /// themselves.
  private func evened(_ pages: [[FlowBlock]], _ blocks: [FlowBlock]) -> [[FlowBlock]] {
    func last(_ pages: [[FlowBlock]]) -> Double { pages.last.map(filled) ?? 0 }
    guard pages.count > 1, pages.count <= Self.mostWeighed, last(pages) < minFillLast * height else {
      return pages
    }
    var best = pages
    for count in 1...min(3, pages.count - 1) {
      for share in stride(from: 0.96, through: minFill, by: -0.02) {
        let short = Array((pages.count - 1 - count)..<(pages.count - 1))
        let even = distributed(blocks, short: (pages: short, height: share * height))
        let isFilled = short.allSatisfy {
          even.indices.contains($0) && filled(even[$0]) >= (minFill - 0.03) * height
        }
        guard even.count == pages.count, isFilled, last(even) > last(best) else { continue }
        best = even
        if last(best) >= minFillLast * height { return best }
      }
    }
    return best
  }

  /// What pages but the last lack to be filled enough.
  private func blank(_ pages: [[FlowBlock]]) -> Double {
    pages.dropLast().reduce(0) { $0 + max(0, minFill * height - filled($1)) }
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

  /// - Parameter short: pages, from 0, that are filled to a lesser height.
  private func distributed(
    _ blocks: [FlowBlock], short: (pages: [Int], height: Double) = ([], 0)
  ) -> [[FlowBlock]] {
    var left = blocks[...]
    var pages: [[FlowBlock]] = []
    var page = OpenPage()
    var height = short.pages.contains(0) ? short.height : self.height
    func close() {
      if !page.blocks.isEmpty { pages.append(page.blocks) }
      page = OpenPage()
      height = short.pages.contains(pages.count) ? short.height : self.height
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
      } else if isShort, !page.isEmpty, !block.content.apart.isEmpty {
        var apart = block.content.apart.map { part in
          var part = part
          part.shrink = block.shrink
          return part
        }
        apart[0].gap = block.gap
        left = ArraySlice(apart + left.dropFirst())
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
        let content = block.content
        // a short page rather draws its rows and figures closer than stay short
        return y + (isShort ? min(content.least, content.height - content.give) : content.minimum)
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
