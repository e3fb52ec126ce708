internal import Figures

/// One part of a table on one page: caption, head, rows, rules, notes.
extension TableLayout {
  /// Height of caption and head together.
  var headHeight: Double { captionHeight + columnHeadHeight }

  private var captionHeight: Double { style.type.caption.lead + style.space.s2 + style.space.s1 / 2 }

  private var hasUnits: Bool { table.columns.contains { !$0.unit.isEmpty } }
  private var groupHeight: Double {
    table.columnGroups.isEmpty ? 0 : style.type.cell.lead + style.space.s3
  }
  private var columnHeadHeight: Double {
    groupHeight
      + (hasUnits
        ? style.type.cell.lead + style.type.cellUnit.lead + style.space.s3 + style.space.s2
        : style.table.rowCompact)
  }

  /// Height of the notes with the room above them.
  var notesHeight: Double {
    let lines = noteFrames
    return lines.isEmpty ? 0 : style.space.s2 + lines.reduce(0) { $0 + $1.size.height }
  }

  private var noteFrames: [Frame] {
    table.notes.map {
      typesetter.paragraph($0, TextSetting(style.type.note, palette.ink3), width: width)
    }
  }

  /// - Parameter extra: added to every row, to fill a page.
  func part(_ groups: Range<Int>, isFirst: Bool, isLast: Bool, extra: Double) -> Frame {
    let isFirst = isFirst && !isContinuation
    var frame = Frame(size: Size(width: width, height: 0))
    placeCaption(in: &frame, isFirst: isFirst)
    var y = captionHeight
    rule(&frame, y, style.rules.tableOuter, palette.ink)
    frame.place(head, x: 0, y: y, tag: .tableHead)
    y += columnHeadHeight
    rule(&frame, y, style.rules.tableHead, palette.ink)
    var body = Frame(size: Size(width: width, height: height(of: groups, extra: extra)))
    placeRows(groups, extra: extra, in: &body)
    frame.place(body, x: 0, y: y, tag: .tableBody)
    y += body.size.height
    rule(&frame, y, isLast ? style.rules.tableOuter : style.rules.tableHead, palette.ink)
    frame.size.height = y
    var whole = Frame(size: frame.size)
    whole.place(frame, x: 0, y: 0, tag: .table(summary: table.summary))
    if isLast { placeNotes(in: &whole) }
    return whole
  }

  private func placeNotes(in frame: inout Frame) {
    let notes = noteFrames
    if !notes.isEmpty { frame.size.height += style.space.s2 }
    for note in notes {
      frame.place(note, x: 0, y: frame.size.height, tag: .note)
      frame.size.height += note.size.height
    }
  }

  private func placeCaption(in frame: inout Frame, isFirst: Bool) {
    let setting = TextSetting(style.type.caption, palette.ink)
    var caption = Frame(size: Size(width: width, height: style.type.caption.lead))
    let baseline = style.type.caption.lead - 0.2 * style.type.caption.size
    var x = 0.0
    if let number = table.number {
      let label =
        isFirst
        ? labels.table + String(number)
        : labels.continuedCaption.replacing("{n}", with: String(number))
      let tag = typesetter.line(RichText(label), TextSetting(style.type.caption, palette.accent))
      caption.set(tag, x: 0, baseline: baseline)
      x = tag.size.width + 0.75 * style.type.caption.size
    }
    caption.set(typesetter.line(RichText(table.title), setting), x: x, baseline: baseline)
    let aside = TextSetting(style.type.label, palette.ink2)
    let right =
      isFirst
      ? table.aside : RichText(labels.continued.replacing("{n}", with: String(table.number ?? 1)))
    if !right.isEmpty {
      caption.set(typesetter.line(right, aside), right: width, baseline: baseline)
    }
    frame.place(caption, x: 0, y: 0, tag: .caption)
  }

  private func rule(_ frame: inout Frame, _ y: Double, _ width: Double, _ colour: Colour) {
    frame.draw(
      Shape(
        .line(Point(x: 0, y: y), Point(x: self.width, y: y)), stroke: Stroke(colour, width: width)))
  }

  /// Group heads, then titles and units.
  private var head: Frame {
    var frame = Frame(size: Size(width: width, height: columnHeadHeight))
    if !table.columnGroups.isEmpty {
      var row = Frame(size: Size(width: width, height: groupHeight))
      placeGroups(in: &row)
      frame.place(row, x: 0, y: 0, tag: .tableRow)
    }
    var row = Frame(size: Size(width: width, height: columnHeadHeight - groupHeight))
    for n in table.columns.indices { placeHead(n, in: &row) }
    frame.place(row, x: 0, y: groupHeight, tag: .tableRow)
    return frame
  }

  private func placeGroups(in row: inout Frame) {
    let setting = TextSetting(style.type.label, palette.ink2)
    let baseline = groupHeight / 2 + 0.38 * style.type.label.size
    for group in table.columnGroups {
      let columns = grid.columns[group.first..<min(grid.columns.count, group.first + group.count)]
      guard let first = columns.first, let last = columns.last else { continue }
      let left = group.first > 0 ? grid.columns[group.first - 1].right : first.left
      row.draw(
        Shape(
          .line(Point(x: left, y: groupHeight), Point(x: last.right, y: groupHeight)),
          stroke: Stroke(palette.ink, width: style.rules.group)))
      let text = typesetter.line(group.head, setting)
      row.set(
        text, x: (left + last.right - text.size.width) / 2, baseline: baseline,
        tag: .headerCell(scope: .column, columnSpan: group.count, rowSpan: 1))
    }
  }

  private func placeHead(_ n: Int, in row: inout Frame) {
    let column = table.columns[n]
    let place = grid.columns[n]
    let type = style.type
    let lower = row.size.height - (hasUnits ? style.space.s4 : 0.32 * row.size.height)
    let upper = hasUnits && !column.unit.isEmpty ? lower - type.cellUnit.lead - style.space.s1 : lower
    let titleSetting =
      column.kind == .aside
      ? TextSetting(type.cellUnit, palette.ink2) : TextSetting(type.cell.weight(.bold), palette.ink)
    let isRight = column.kind != .stub && column.kind != .text
    var cell = Frame(size: Size(width: place.right - place.left, height: row.size.height))
    for (text, setting, y) in [
      (column.title, titleSetting, upper),
      (column.unit, TextSetting(type.cellUnit, palette.ink2), lower),
    ] where !text.isEmpty {
      let line = typesetter.line(RichText(text), setting)
      let slack = cell.size.width - line.size.width
      cell.set(line, x: isRight ? slack : 0, baseline: y)
    }
    row.place(
      cell, x: place.left, y: 0, tag: .headerCell(scope: .column, columnSpan: 1, rowSpan: 1))
  }
}
