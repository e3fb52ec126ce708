internal import Figures

/// One part of a table on one page: caption and head, rows, rules, notes.
extension TableLayout {
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
    frame.place(caption(isFirst: isFirst), x: 0, y: 0, tag: .caption)
    var y = captionHeight(isFirst: isFirst)
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

  private func rule(_ frame: inout Frame, _ y: Double, _ width: Double, _ colour: Colour) {
    frame.draw(
      Shape(
        .line(Point(x: 0, y: y), Point(x: self.width, y: y)), stroke: Stroke(colour, width: width)))
  }
}
