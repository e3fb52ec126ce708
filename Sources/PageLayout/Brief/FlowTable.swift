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

  var minimum: Double {
    let keep = groups.prefix(layout.style.table.keepRows)
    let isAll = keep.count == groups.count
    return layout.headHeight + layout.height(of: keep.startIndex..<keep.endIndex)
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

  func split(room: Double) -> (first: any FlowContent, rest: any FlowContent)? {
    let keep = layout.style.table.keepRows
    var end = groups.upperBound
    while end > groups.lowerBound,
      layout.headHeight + layout.height(of: groups.lowerBound..<end) > room + 0.01
    {
      end -= 1
    }
    end = min(end, groups.upperBound - keep)
    guard end - groups.lowerBound >= min(keep, groups.count) else { return nil }
    var (first, rest) = (self, self)
    first.groups = groups.lowerBound..<end
    rest.groups = end..<groups.upperBound
    rest.isFirst = false
    return (first, rest)
  }
}
