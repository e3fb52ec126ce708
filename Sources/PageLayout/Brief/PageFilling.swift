/// Places the blocks of a page and spreads what is left: first the gaps that may grow, then table rows.
struct PageFilling {
  let height: Double
  let width: Double
  /// The share of the page worth reaching.
  let target: Double
  let minFill: Double
  /// From this share on what is pinned to the foot of the last page stands there; else it follows the text.
  let minFillLast: Double
  let isLast: Bool

  func frame(_ blocks: [FlowBlock]) -> Frame {
    let natural = blocks.enumerated().reduce(0.0) { y, entry in
      (entry.offset == 0 ? 0 : entry.element.top(below: y, gap: entry.element.gap))
        + entry.element.content.height
    }
    let hasPinned = blocks.contains { $0.kind == .pinned }
    // On a grid of lines nothing grows.
    let isGridded = blocks.contains { $0.grid > 0 }
    let slack = isLast || hasPinned || isGridded ? 0 : max(0, target * height - natural)
    let growth = blocks.dropFirst().reduce(0) { $0 + $1.gap * ($1.stretch - 1) }
    let gapShare = growth > 0 ? min(1, slack / growth) : 0
    let over = max(0, natural - height)
    let give = blocks.dropFirst().reduce(0) { $0 + $1.gap * (1 - $1.shrink) }
    let giveShare = give > 0 ? min(1, over / give) : 0
    let rest = slack - growth * gapShare
    let rows = blocks.map(\.content.flexibleRows)
    let easy = rows.reduce(0) { $0 + Double($1.count) * $1.easy }
    let most = rows.reduce(0) { $0 + Double($1.count) * $1.most }
    // Within reach of a full page rows only match their neighbours; a page that stays short uses all.
    let isShort = natural + growth * gapShare + easy < minFill * height
    let limit = isShort ? most : easy
    let rowShare = limit > 0 ? min(1, rest / limit) : 0
    var frame = Frame(size: Size(width: width, height: height))
    var y = 0.0
    for (n, block) in blocks.enumerated() {
      let content = block.content.frame(
        extra: rowShare * (isShort ? rows[n].most : rows[n].easy))
      if n > 0 {
        let gap = block.gap * (1 + (block.stretch - 1) * gapShare - (1 - block.shrink) * giveShare)
        y = block.top(below: y, gap: gap)
      }
      if block.kind == .pinned, natural >= minFillLast * height { y = max(y, height - content.size.height) }
      frame.place(content, x: 0, y: y)
      y += content.size.height
    }
    return frame
  }
}
