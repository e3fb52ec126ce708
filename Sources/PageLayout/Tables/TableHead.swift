internal import Figures

/// Measures the titles of columns.
struct HeadMeasuring {
  let typesetter: Typesetter

  private var type: StyleSheet.TypeScale { typesetter.style.type }

  func setting(_ column: Column) -> TextSetting {
    column.kind == .aside
      ? TextSetting(type.cellUnit, typesetter.palette.ink2)
      : TextSetting(type.cell.weight(.bold), typesetter.palette.ink)
  }

  /// The least width that holds the title in so many lines, and the unit.
  func width(of column: Column, lines: Int) -> Double {
    let setting = setting(column)
    let unit = typesetter.measure.width(of: column.unit, in: type.cellUnit.font)
    let whole = typesetter.measure.width(of: column.title, in: setting.font)
    guard lines > 1, whole > HeadMeasuring.leastWrapped * setting.type.size else { return max(whole, unit) }
    let step = 0.25 * setting.type.size
    var width = max(whole / Double(lines), unit)
    while width < whole, !fits(column, setting, lines, width) { width += step }
    return min(width, max(whole, unit))
  }

  /// In em: shorter titles stay on one line.
  private static let leastWrapped = 5.0

  private func fits(_ column: Column, _ setting: TextSetting, _ count: Int, _ width: Double) -> Bool {
    let lines = typesetter.lines(RichText(column.title), setting, width: width)
    return lines.count <= count && lines.allSatisfy { $0.width <= width + 0.01 }
  }

  func lines(of column: Column, width: Double) -> [SetLine] {
    let setting = setting(column)
    let whole = typesetter.measure.width(of: column.title, in: setting.font)
    // A period's head stands in the names' room, which is no column of its own.
    let room = column.kind == .aside || whole <= width + 0.01 ? .infinity : width + 0.01
    return typesetter.lines(RichText(column.title), setting, width: room)
  }
}

/// Caption and head of a table part.
extension TableLayout {
  /// Height of caption and head together.
  func headHeight(isFirst: Bool) -> Double { captionHeight(isFirst: isFirst) + columnHeadHeight }

  func captionHeight(isFirst: Bool) -> Double {
    caption(isFirst: isFirst).size.height + style.space.s2 + style.space.s1 / 2
  }

  /// Whether the caption takes more than its line.
  var captionWraps: Bool { caption(isFirst: true).size.height > style.type.caption.lead + 0.01 }

  private var hasUnits: Bool { table.columns.contains { !$0.unit.isEmpty } }
  private var groupHeight: Double {
    table.columnGroups.isEmpty ? 0 : style.type.cell.lead + style.space.s3
  }
  private var titleLines: Int { max(1, headLines.map(\.count).max() ?? 1) }

  var columnHeadHeight: Double {
    let more = Double(titleLines - 1) * style.type.cell.lead
    return groupHeight + more
      + (hasUnits
        ? style.type.cell.lead + style.type.cellUnit.lead + style.space.s3 + style.space.s2
        : style.table.rowCompact)
  }

  /// 表1 with its title, the period at the right; under each other where one line does not hold both.
  func caption(isFirst: Bool) -> Frame {
    let type = style.type.caption
    let setting = TextSetting(type, palette.ink)
    var frame = Frame(size: Size(width: width, height: 0))
    let baseline = type.lead - 0.2 * type.size
    var x = 0.0
    if let number = table.number {
      let label =
        isFirst
        ? labels.table + String(number)
        : labels.continuedCaption.replacing("{n}", with: String(number))
      let tag = typesetter.line(RichText(label), TextSetting(type, palette.accent))
      frame.set(tag, x: 0, baseline: baseline)
      x = tag.size.width + 0.75 * type.size
    }
    let further = RichText(labels.continued.replacing("{n}", with: table.number.map { String($0) } ?? ""))
    // A table without a number stands alone: its further parts say for when they are as well.
    let continued =
      table.number == nil ? table.aside + RichText(labels.isLatin ? "" : "\u{3000}") + further : further
    let aside = typesetter.line(
      isFirst ? table.aside : continued, TextSetting(style.type.label, palette.ink2))
    let whole = typesetter.line(RichText(table.title), setting).size.width
    let isBeside = x + whole + type.size + aside.size.width <= width + 0.01
    let room = width - x - (isBeside && aside.size.width > 0 ? type.size + aside.size.width : 0)
    let title = typesetter.paragraph(
      RichText(table.title), setting, width: max(room, whole > room ? 0 : whole))
    frame.place(title, x: x, y: baseline - title.baseline)
    frame.size.height = max(type.lead, title.size.height)
    guard aside.size.width > 0 else { return frame }
    if !isBeside { frame.size.height += style.type.label.lead }
    frame.set(aside, right: width, baseline: isBeside ? baseline : frame.size.height - 0.2 * type.size)
    return frame
  }

  /// Group heads, then titles and units.
  var head: Frame {
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
    let bottom = titleLines == 1 ? 0.32 * row.size.height : style.space.s4 - style.space.s1
    let lower = row.size.height - (hasUnits ? style.space.s4 : bottom)
    let upper = hasUnits && !column.unit.isEmpty ? lower - type.cellUnit.lead - style.space.s1 : lower
    let isRight = column.kind != .stub && column.kind != .text
    var cell = Frame(size: Size(width: place.right - place.left, height: row.size.height))
    for (k, line) in headLines[n].enumerated() {
      let y = upper - Double(headLines[n].count - 1 - k) * type.cell.lead
      let x = isRight ? cell.size.width - line.width : 0
      for item in line.frame.items {
        cell.items.append(.init(Point(x: x + item.at.x, y: y + item.at.y), item.item))
      }
    }
    if !column.unit.isEmpty {
      let unit = typesetter.line(
        RichText(column.unit), TextSetting(type.cellUnit, palette.ink2))
      cell.set(unit, x: isRight ? cell.size.width - unit.size.width : 0, baseline: lower)
    }
    row.place(
      cell, x: place.left, y: 0, tag: .headerCell(scope: .column, columnSpan: 1, rowSpan: 1))
  }
}
