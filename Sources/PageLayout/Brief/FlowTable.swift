internal import Figures

/// A table in the flow: parts of whole row groups, at least three on either side of a break.
struct FlowTable: FlowContent {
  let layout: TableLayout
  var groups: Range<Int>
  var isFirst = true

  private var isLast: Bool { groups.upperBound == layout.table.rowGroups.count }

  var height: Double {
    layout.headHeight + layout.height(of: groups) + (isLast ? layout.notesHeight : 0)
  }

  var minimum: Double { height(ofFirst: keep) }

  var least: Double { height(ofFirst: fewest) }

  private var keep: Int { layout.style.table.keepRows }

  /// As few groups as make three rows.
  private var fewest: Int {
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
    return layout.headHeight + layout.height(of: first.startIndex..<first.endIndex)
      + (isAll && isLast ? layout.notesHeight : 0)
  }

  var flexibleRows: (count: Int, easy: Double, most: Double) {
    let style = layout.style.table
    let pitch = layout.table.isCompact ? style.rowCompact : style.row
    let rows = layout.groupRanges[groups].reduce(0) { $0 + $1.count }
    return (rows, style.row - pitch, max(0, FlowTable.highestRow - pitch))
  }

  /// The pitch that rows may be raised to on a page that is under-filled.
  private static let highestRow = 24.0

  func frame(extra: Double) -> Frame {
    layout.part(groups, isFirst: isFirst, isLast: isLast, extra: extra)
  }

  func split(room: Double, isShort: Bool) -> (first: any FlowContent, rest: any FlowContent)? {
    var end = groups.upperBound
    while end > groups.lowerBound,
      layout.headHeight + layout.height(of: groups.lowerBound..<end) > room + 0.01
    {
      end -= 1
    }
    let tail = groups.dropFirst(max(0, groups.count - keep)).reduce(0) {
      $0 + layout.groupRanges[$1].count
    }
    // On a short page the rows count, not the zones: three on either side.
    let last = isShort && tail > keep ? 1 : keep
    end = min(end, groups.upperBound - last)
    guard end - groups.lowerBound >= min(isShort ? fewest : keep, groups.count) else { return nil }
    var (first, rest) = (self, self)
    first.groups = groups.lowerBound..<end
    rest.groups = end..<groups.upperBound
    rest.isFirst = false
    return (first, rest)
  }
}
