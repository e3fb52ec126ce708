internal import Figures

/// The body of a table part.
extension TableLayout {
  func placeRows(_ groups: Range<Int>, extra: Double, in body: inout Frame) {
    var y = 0.0
    let ranges = groupRanges
    for group in groups {
      for row in ranges[group] {
        let height = heights[row] + extra
        let isFirst = row == ranges[groups.lowerBound].lowerBound
        body.place(
          self.row(row, height: height, isFirst: isFirst), x: 0, y: y, tag: .tableRow)
        y += height
      }
      if group != groups.upperBound - 1, table.rowGroups[group].isRuled {
        body.draw(
          Shape(
            .line(Point(x: 0, y: y), Point(x: width, y: y)),
            stroke: Stroke(palette.grid, width: style.rules.row)))
      }
    }
  }

  /// - Parameter isFirst: whether it begins a part; a zone's name is then printed again.
  private func row(_ row: Int, height: Double, isFirst: Bool) -> Frame {
    var frame = Frame(size: Size(width: width, height: height))
    var cells = self.cells[row]
    if isFirst, let names = repeatedNames[row] {
      for (n, name) in names.enumerated() where n < cells.count { cells[n] = name }
    }
    let size = style.type.cell.size
    let lead = style.type.cell.lead
    let lines = cells.map { max(lead, $0.height) }.max() ?? lead
    let baseline = (height - lines) / 2 + lead / 2 + 0.37 * size
    for (n, cell) in cells.enumerated() where n < grid.columns.count {
      if case .merged(let text) = cell {
        placeMerged(text, row, from: n, baseline: baseline, in: &frame)
        break
      }
      var inner = Frame(size: Size(width: width, height: height))
      place(cell, row, n, baseline: baseline, in: &inner)
      guard !inner.items.isEmpty else { continue }
      let tag: StructureTag =
        n == 0
        ? .headerCell(scope: .row, columnSpan: 1, rowSpan: 1) : .dataCell(columnSpan: 1, rowSpan: 1)
      frame.place(inner, x: 0, y: 0, tag: tag)
    }
    return frame
  }

  private func place(
    _ cell: MeasuredCell, _ row: Int, _ n: Int, baseline: Double, in frame: inout Frame
  ) {
    let place = grid.columns[n]
    let kind = table.columns[n].kind
    switch cell {
    case .blank, .merged: break
    case .words(let text):
      if kind == .textRight || kind == .aside {
        frame.set(text, right: place.right, baseline: baseline)
      } else if kind == .number || kind == .rank {
        frame.set(text, x: place.point - text.size.width / 2, baseline: baseline)
      } else {
        frame.set(text, x: place.left + (n == 0 ? indents[row] : 0), baseline: baseline)
      }
    case .figure(let left, let right):
      frame.set(left, right: place.point, baseline: baseline)
      frame.set(right, x: place.point, baseline: baseline)
    case .sign(let text):
      if kind == .textRight || kind == .aside {
        frame.set(text, right: place.right, baseline: baseline)
      } else if kind == .text {
        frame.set(text, x: place.left, baseline: baseline)
      } else {
        let x = min(place.point - text.size.width / 2, place.right - text.size.width)
        frame.set(text, x: x, baseline: baseline)
      }
    case .picture(let picture):
      let x = kind == .text ? place.left : place.right - picture.size.width
      frame.set(picture, x: x, baseline: baseline)
    }
  }

  private func placeMerged(
    _ text: Frame, _ row: Int, from n: Int, baseline: Double, in frame: inout Frame
  ) {
    // In the middle of the figures' columns; over all that is free where it is long.
    let free = mergedLefts[row]
    let left = text.size.width <= width - grid.columns[n].left ? max(free, grid.columns[n].left) : free
    var cell = Frame(size: Size(width: width - left, height: frame.size.height))
    cell.set(text, x: (cell.size.width - text.size.width) / 2, baseline: baseline)
    frame.place(
      cell, x: left, y: 0, tag: .dataCell(columnSpan: grid.columns.count - n, rowSpan: 1))
  }
}
