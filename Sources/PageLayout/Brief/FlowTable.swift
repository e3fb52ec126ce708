internal import Figures

/// A table in the flow: parts of whole row groups, at least three on either side of a break.
struct FlowTable: FlowContent {
  let layout: TableLayout
  var groups: Range<Int>
  var isFirst = true
  /// What every row gives up so that the table stays on its page.
  var cut = 0.0

  private var isLast: Bool { groups.upperBound == layout.table.rowGroups.count }

  var height: Double {
    headHeight + layout.height(of: groups, extra: -cut) + (isLast ? layout.notesHeight : 0)
  }

  private var headHeight: Double { layout.headHeight(isFirst: isFirst && !layout.isContinuation) }

  private var pitch: Double {
    layout.table.isCompact ? layout.style.table.rowCompact : layout.style.table.row
  }
  private var rowCount: Int { layout.groupRanges[groups].reduce(0) { $0 + $1.count } }

  var give: Double { Double(rowCount) * max(0, pitch - cut - layout.style.table.rowLeast) }

  func lowered(by amount: Double) -> any FlowContent {
    var table = self
    table.cut += amount / Double(max(1, rowCount))
    return table
  }

  var minimum: Double { height(ofFirst: keep) }

  var least: Double { height(ofFirst: fewest) }

  private var keep: Int { layout.style.table.keepRows }

  /// As few groups as make three rows.
  private var fewest: Int { fewest(of: groups) }

  private func fewest(of groups: some Collection<Int>) -> Int {
    var rows = 0
    for (n, group) in groups.enumerated() {
      rows += layout.groupRanges[group].count
      if rows >= keep { return n + 1 }
    }
    return groups.count
  }

  private func height(ofFirst count: Int) -> Double {
    let first = groups.prefix(count)
    let isAll = first.count == groups.count
    return headHeight + layout.height(of: first.startIndex..<first.endIndex, extra: -cut)
      + (isAll && isLast ? layout.notesHeight : 0)
  }

  var flexibleRows: (count: Int, easy: Double, most: Double) {
    (rowCount, layout.style.table.row - pitch + cut, max(0, FlowTable.highestRow - pitch + cut))
  }

  /// The pitch that rows may be raised to on a page that is under-filled.
  private static let highestRow = 24.0

  func frame(extra: Double) -> Frame {
    layout.part(groups, isFirst: isFirst, isLast: isLast, extra: extra - cut)
  }

  func split(room: Double, isShort: Bool) -> (first: any FlowContent, rest: any FlowContent)? {
    var end = groups.upperBound
    while end > groups.lowerBound,
      headHeight + layout.height(of: groups.lowerBound..<end, extra: -cut) > room + 0.01
    {
      end -= 1
    }
    // On a short page the rows count, not the zones: three on either side.
    let last = isShort ? fewest(of: groups.reversed()) : keep
    end = min(end, groups.upperBound - last)
    guard end - groups.lowerBound >= min(isShort ? fewest : keep, groups.count) else { return nil }
    var (first, rest) = (self, self)
    first.groups = groups.lowerBound..<end
    rest.groups = end..<groups.upperBound
    rest.isFirst = false
    return (first, rest)
  }
}
