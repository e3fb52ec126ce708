internal import Figures

/// Zones by indicators: a column of paired bars each, with its own scale, and a table of changes below. Where the
/// columns would be too narrow, the indicators stand under each other instead.
struct ComparePlotLayout: PlotLayout {
  private let plot: ComparePlot
  private let look: ChartLook
  private let names: NameColumn
  private let columnWidth: Double
  private let gap: Double
  private let isStacked: Bool
  /// One for each column.
  private let scales: [BarScale]
  /// Of the columns, in lines; units stand on a line of their own where one does not fit beside its title.
  private let heads: [[String]]
  private let units: [[String]]
  private let stacksUnits: Bool

  init(_ plot: ComparePlot, width: Double, look: ChartLook) {
    self.plot = plot
    self.look = look
    let names = NameColumn(
      plot.rows.map { ($0.name, detail: "") }, frame: width + 2 * look.form.margin, leastWidth: look.em(6.8),
      besideAbove: look.em(6), look: look)
    let gap = look.em(1.3)
    let count = Double(max(1, plot.columns.count))
    let column = (width - names.width - gap * (count - 1)) / count
    let tableRoom = column - look.width(plot.rankHead, look.axis) - look.em(0.8)
    let hidesTitles = plot.columns.contains {
      $0.title.forms.allSatisfy { look.width($0, look.axis) > tableRoom }
    }
    let isNarrow = width < look.em(32) && !look.isEmbedded
    let isStacked = column < look.em(7.4) || look.namesAbove || (isNarrow && hidesTitles)
    let room = look.namesAbove ? width : isStacked ? width - names.width - look.em(6) : column
    self.names = names
    self.gap = gap
    self.isStacked = isStacked
    columnWidth = isStacked ? width : column
    let bold = look.word.weighted(.bold)
    let widest = isStacked ? width - look.em(6) : column
    let stacksUnits = plot.columns.contains { column in
      let title = column.title.forms.map { look.width($0, bold) }.min() ?? 0
      return title + look.em(0.4) + look.width(column.unit, look.axis) > widest
    }
    self.stacksUnits = stacksUnits
    let wrap = TextWrap(font: bold, measure: look.measure)
    let unitWrap = TextWrap(font: look.axis, measure: look.measure)
    units = plot.columns.map { column in
      look.width(column.unit, look.axis) <= widest
        ? [column.unit] : unitWrap.balanced(column.unit, within: widest)
    }
    heads = plot.columns.map { column in
      let unit = stacksUnits ? 0 : look.em(0.4) + look.width(column.unit, look.axis)
      let title = look.fitting(column.title, bold, within: widest - unit)
      return look.width(title, bold) + unit <= widest ? [title] : wrap.balanced(title, within: widest)
    }
    scales = plot.columns.indices.map { Self.scale(plot, $0, room: room, look) }
  }

  private static func scale(_ plot: ComparePlot, _ column: Int, room: Double, _ look: ChartLook) -> BarScale {
    let rows = plot.rows.map { row -> [BarScale.Bar?] in
      guard row.cells.indices.contains(column) else { return [] }
      let cell = row.cells[column]
      let fonts = [(cell.value.amount, look.strong), (cell.earlier, look.axis)]
      return fonts.map { amount, font in
        amount.map {
          (
            $0.magnitude,
            NumberLine($0.label, font: font, colour: .black, look: look).width + look.form.valueGap
          )
        }
      }
    }
    return BarScale(rows: rows, room: room, outlierRatio: look.style.chart.outlierRatio)
  }

  var notes: [String] {
    guard !plot.brokenNote.isEmpty else { return [] }
    return zip(plot.columns, scales).compactMap { column, scale in
      scale.broken.map {
        plot.brokenNote.replacing("{name}", with: plot.rows[$0.index].name.text)
          .replacing("{indicator}", with: column.title.text)
      }
    }
  }

  // MARK: heights

  private var hasEarlier: Bool { plot.legend != nil }
  /// Where names stand in a row: beside the upper bar of two.
  private var nameShare: Double { hasEarlier ? 0.46 : 0.5 }
  var hasHead: Bool { hasEarlier }
  /// Under the legend.
  private var inset: Double { hasEarlier ? look.em(0.4) : 0 }
  private var headHeight: Double {
    let lines = zip(heads, units).map { $0.count + (stacksUnits ? $1.count : 0) }.max() ?? 1
    return look.form.axis.lead * Double(lines) + look.em(0.9)
  }
  private var hasTable: Bool { !plot.changeHead.isEmpty && !isStacked }
  private var tablePitch: Double { look.em(1.75) }
  private var tableHeight: Double {
    hasTable ? look.em(1.2) + tablePitch * (Double(plot.rows.count) + 1) + look.em(0.2) : 0
  }
  private var leastPitch: Double {
    let bars = look.em(hasEarlier ? 2.8 : 1.6)
    return look.namesAbove ? names.tallest + bars : max(bars, names.leastPitch)
  }

  var leastHeight: Double {
    let rows = Double(plot.rows.count) * leastPitch
    return isStacked
      ? inset + Double(plot.columns.count) * (headHeight + rows + look.em(0.6))
      : inset + headHeight + rows + tableHeight
  }

  var idealHeight: Double {
    isStacked ? leastHeight * 1.1 : leastHeight + Double(plot.rows.count) * look.em(1.4)
  }

  /// Two bars and the air between pairs, as the design has it; single bars stand closer.
  var usualHeight: Double {
    isStacked
      ? idealHeight
      : leastHeight + Double(plot.rows.count) * (max(leastPitch, look.em(hasEarlier ? 5 : 3)) - leastPitch)
  }

  // MARK: drawing

  func draw(in area: Rect, _ canvas: inout ChartCanvas) -> Double {
    legend(x: area.x + (isStacked ? 0 : names.width), y: area.y - look.form.headGap, &canvas)
    return isStacked ? stacked(area, &canvas) : sideBySide(area, &canvas)
  }

  private func legend(x: Double, y: Double, _ canvas: inout ChartCanvas) {
    guard let legend = plot.legend else { return }
    let key = Size(width: look.em(1.05), height: look.em(0.58))
    var at = x
    for (text, isNow) in [(legend.current, true), (legend.earlier, false)] {
      let box = Rect(x: at, y: y - key.height, width: key.width, height: key.height)
      if isNow { canvas.fill(box, canvas.colours.accent) } else { earlierBar(box, &canvas) }
      at += key.width + look.em(0.3)
      at += canvas.label(text, x: at, y: y, look.axis, canvas.colours.ink) + look.em(1.4)
    }
  }

  private func earlierBar(_ box: Rect, _ canvas: inout ChartCanvas) {
    canvas.box(
      box, fill: canvas.colours.last, outline: canvas.colours.bar, width: look.form.line * 0.6)
  }

  private func sideBySide(_ area: Rect, _ canvas: inout ChartCanvas) -> Double {
    let count = Double(max(1, plot.rows.count))
    let room = area.height - inset - headHeight - tableHeight
    let pitch = look.snap(max(leastPitch, min(look.em(5.4), room / count)))
    let top = look.snap(area.y + inset)
    for column in plot.columns.indices {
      let x = left(column, area.x)
      head(column, x: x, y: top, &canvas)
      canvas.axis(
        x: x + scales[column].left, from: top + headHeight - look.em(0.2),
        to: top + headHeight + pitch * count)
    }
    for (index, row) in plot.rows.enumerated() {
      let y = top + headHeight + pitch * Double(index)
      if index > 0 {
        canvas.rule(x: area.x, y: y, width: area.width, thickness: look.form.hair, canvas.colours.grid)
      }
      names.draw(index, x: area.x, centre: y + pitch * nameShare, isFocus: true, in: &canvas)
      for (column, cell) in row.cells.enumerated() {
        let slot = Rect(x: left(column, area.x), y: y, width: columnWidth, height: pitch)
        bars(cell, index, column, slot, &canvas)
      }
    }
    let bottom = top + headHeight + pitch * count
    if hasTable { table(area, top: bottom + look.em(1.2), &canvas) }
    return bottom + tableHeight
  }

  private func left(_ column: Int, _ x: Double) -> Double {
    look.snap(x + names.width + (columnWidth + gap) * Double(column))
  }

  private func head(_ column: Int, x: Double, y: Double, _ canvas: inout ChartCanvas) {
    canvas.rule(x: x, y: y, width: columnWidth, thickness: look.form.line * 0.75, canvas.colours.ink)
    let bold = look.word.weighted(.bold)
    var end = x
    var baseline = y
    for line in heads[column] {
      baseline += look.form.axis.lead
      end = x + canvas.label(line, x: x, y: baseline, bold, canvas.colours.ink)
    }
    guard stacksUnits else {
      canvas.label(
        plot.columns[column].unit, x: end + look.em(0.4), y: baseline, look.axis, canvas.colours.ink2)
      return
    }
    for line in units[column] {
      baseline += look.form.axis.lead
      canvas.label(line, x: x, y: baseline, look.axis, canvas.colours.ink2)
    }
  }

  /// This year's bar over last year's, in one slot.
  private func bars(
    _ cell: CompareCell, _ row: Int, _ column: Int, _ slot: Rect, _ canvas: inout ChartCanvas
  ) {
    let most = look.em(look.namesAbove ? 2.6 : 1.9)
    let height = min(slot.height * (hasEarlier ? 0.36 : 0.6), most)
    let small = hasEarlier ? min(slot.height * 0.24, look.em(look.namesAbove ? 1.6 : 1.15)) : 0
    let top = look.snap(slot.y + (slot.height - height - small) / 2 - (hasEarlier ? look.em(0.12) : 0))
    let zero = slot.x + scales[column].left
    canvas.absence(cell.value, x: zero + look.em(0.4), centre: slot.y + slot.height * nameShare)
    guard let amount = cell.value.amount else { return }
    bar(amount, row, column, zero, y: top, height: height, look.strong, isEarlier: false, &canvas)
    if let earlier = cell.earlier {
      let y = top + height + look.em(0.12)
      bar(earlier, row, column, zero, y: y, height: small, look.axis, isEarlier: true, &canvas)
    }
  }

  private func bar(
    _ amount: Amount, _ row: Int, _ column: Int, _ zero: Double, y: Double, height: Double, _ font: Font,
    isEarlier: Bool, _ canvas: inout ChartCanvas
  ) {
    let length = scales[column].length(row, amount.magnitude)
    let isNegative = amount.magnitude < 0
    let rect = Rect(x: isNegative ? zero - length : zero, y: y, width: length, height: height)
    if isEarlier {
      earlierBar(rect, &canvas)
    } else if isNegative {
      canvas.bar(rect, BarTexture(warning: canvas.colours))
    } else {
      let texture = BarTexture(
        plot.columns[column].basis, standing: amount.standing, isFocus: true, look: look)
      if amount.standing == .approximate {
        canvas.approximateBar(rect, texture)
      } else {
        canvas.bar(rect, texture)
      }
    }
    if scales[column].isBroken(row, amount.magnitude) { canvas.breakBar(rect, toLeft: isNegative) }
    let ink = isEarlier ? canvas.colours.ink2 : isNegative ? canvas.colours.fall : canvas.colours.ink
    canvas.number(
      amount.label, x: (isNegative ? zero : zero + length) + look.form.valueGap * 0.8,
      y: look.baseline(centredOn: y + height / 2, font), font, ink)
  }

  // MARK: the table

  private func table(_ area: Rect, top: Double, _ canvas: inout ChartCanvas) {
    let colours = canvas.colours
    let rankWidth = look.width(plot.rankHead, look.axis)
    canvas.rule(x: area.x, y: top, width: area.width, thickness: look.form.line, colours.ink)
    let headLine = top + tablePitch * 0.68
    canvas.label(plot.changeHead, x: area.x, y: headLine, look.axis.weighted(.bold), colours.ink)
    for column in plot.columns.indices {
      let right = left(column, area.x) + columnWidth
      canvas.label(plot.rankHead, x: right, y: headLine, look.axis, colours.ink2, .right)
      let room = columnWidth - rankWidth - look.em(0.8)
      let title = look.fitting(plot.columns[column].title, look.axis, within: room)
      if look.width(title, look.axis) <= room {
        canvas.label(title, x: right - rankWidth - look.em(0.8), y: headLine, look.axis, colours.ink2, .right)
      }
    }
    let first = top + tablePitch
    canvas.rule(x: area.x, y: first, width: area.width, thickness: look.form.hair, colours.ink2)
    for (index, row) in plot.rows.enumerated() {
      let y = first + tablePitch * Double(index)
      if index > 0 {
        canvas.rule(x: area.x, y: y, width: area.width, thickness: look.form.hair, colours.grid)
      }
      tableRow(row, area, y + tablePitch / 2, rankWidth, &canvas)
    }
    let bottom = first + tablePitch * Double(plot.rows.count)
    canvas.rule(x: area.x, y: bottom, width: area.width, thickness: look.form.line, colours.ink)
  }

  private func tableRow(
    _ row: CompareRow, _ area: Rect, _ middle: Double, _ rankWidth: Double, _ canvas: inout ChartCanvas
  ) {
    let font = look.label.sized(look.label.size * 0.92)
    let baseline = look.baseline(centredOn: middle, font)
    let name = look.fitting(row.name, font, within: names.width - look.em(0.3))
    canvas.label(name, x: area.x, y: baseline, font, canvas.colours.ink)
    for (column, cell) in row.cells.enumerated() {
      let right = left(column, area.x) + columnWidth
      let changes = plot.rows.map { $0.cells.indices.contains(column) ? $0.cells[column].change : nil }
      ChangeColumn(changes, head: "", look: look)?.draw(
        cell.change, right: right - rankWidth - look.em(0.8), centre: middle, isFocus: cell.rank == 1,
        in: &canvas)
      let isFirst = cell.rank == 1
      let text = cell.rank.map(String.init) ?? look.style.marks.notApplicable
      canvas.label(
        text, x: right, y: baseline, isFirst ? font.weighted(.bold) : font,
        cell.rank == nil ? canvas.colours.ink3 : canvas.colours.ink, .right)
    }
  }

  // MARK: one indicator under the other

  private func stacked(_ area: Rect, _ canvas: inout ChartCanvas) -> Double {
    let count = Double(max(1, plot.columns.count))
    let rows = Double(max(1, plot.rows.count))
    let block = (area.height - inset) / count
    let most = look.namesAbove ? names.tallest + look.em(6) : look.em(3.6)
    let pitch = look.snap(max(leastPitch, min(most, (block - headHeight - look.em(0.6)) / rows)))
    for column in plot.columns.indices {
      let top = look.snap(area.y + inset + (headHeight + pitch * rows + look.em(0.6)) * Double(column))
      head(column, x: area.x, y: top, &canvas)
      if !plot.changeHead.isEmpty {
        canvas.label(
          plot.changeHead, x: area.maxX, y: top + look.form.axis.lead, look.axis, canvas.colours.ink2, .right)
      }
      let zero = look.snap(area.x + names.width)
      if !look.namesAbove {
        canvas.axis(
          x: zero + scales[column].left, from: top + headHeight - look.em(0.1),
          to: top + headHeight + pitch * rows)
      }
      let change = ChangeColumn(
        plot.rows.map { $0.cells.indices.contains(column) ? $0.cells[column].change : nil }, head: "",
        look: look)
      for (index, row) in plot.rows.enumerated() where row.cells.indices.contains(column) {
        let y = top + headHeight + pitch * Double(index)
        let cell = row.cells[column]
        if look.namesAbove {
          let slot = Rect(x: area.x, y: y, width: area.width, height: pitch)
          rowUnderName(cell, index, column, slot, change, &canvas)
          continue
        }
        names.draw(index, x: area.x, centre: y + pitch * nameShare, isFocus: false, in: &canvas)
        let slot = Rect(x: zero, y: y, width: area.width - names.width, height: pitch)
        bars(cell, index, column, slot, &canvas)
        change?.draw(
          cell.change, right: area.maxX, centre: y + pitch * nameShare,
          isFocus: cell.rank == 1, in: &canvas)
      }
    }
    return area.y + inset + (headHeight + pitch * rows + look.em(0.6)) * Double(plot.columns.count)
  }

  /// Name and change over the bars, in a frame much higher than wide.
  private func rowUnderName(
    _ cell: CompareCell, _ row: Int, _ column: Int, _ slot: Rect, _ change: ChangeColumn?,
    _ canvas: inout ChartCanvas
  ) {
    let bars = Rect(
      x: slot.x, y: slot.y + names.tallest, width: slot.width, height: slot.height - names.tallest)
    let bottom = bars.y - names.airBelow + look.em(0.2)
    names.draw(row, x: slot.x, top: bottom - names.height(of: row), isFocus: false, in: &canvas)
    change?.draw(
      cell.change, right: slot.maxX, centre: bottom - names.lastLine(of: row) / 2, isFocus: cell.rank == 1,
      in: &canvas)
    canvas.axis(x: slot.x + scales[column].left, from: bars.y, to: bars.maxY - look.em(0.4))
    self.bars(cell, row, column, bars, &canvas)
  }
}
