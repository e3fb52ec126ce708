internal import Figures

/// Bars with their values at the end, in one or several groups.
struct BarPlotLayout: PlotLayout {
  private let plot: BarPlot
  private let look: ChartLook
  private let width: Double
  private let names: NameColumn
  private let change: ChangeColumn?
  private let changeHead: String
  /// One for each group.
  private let scales: [BarScale]
  private let values: [[ValueText?]]

  /// A value set in its row's type, with its comment.
  private struct ValueText {
    var line: NumberLine
    var comment: String
    var width: Double
  }

  init(_ plot: BarPlot, width: Double, look: ChartLook) {
    self.plot = plot
    self.look = look
    self.width = width
    let rows = plot.groups.flatMap(\.rows)
    changeHead = look.fitting(plot.changeHead, look.axis, within: width * 0.3)
    let change = ChangeColumn(rows.map(\.change), head: changeHead, look: look)
    self.change = change
    let right = change.map { $0.width + look.em(1.2) } ?? 0
    names = NameColumn(
      rows.map { ($0.name, detail: $0.detail) }, frame: width + 2 * look.form.margin, besideAbove: right,
      look: look)
    let isBold = look.isEmbedded && rows.count <= 6
    values = plot.groups.map { group in
      let outlier = BarScale.outlier(
        group.rows.map { [$0.value.amount?.magnitude] }, look.style.chart.outlierRatio)
      return group.rows.enumerated().map { index, row in
        Self.valueText(row, isBold: isBold || index == outlier, look)
      }
    }
    scales = Self.scales(
      plot, values, room: look.namesAbove ? width : width - names.width - right, look)
  }

  private static func valueText(_ row: BarRow, isBold: Bool, _ look: ChartLook) -> ValueText? {
    guard let amount = row.value.amount else { return nil }
    let isNegative = amount.magnitude < 0
    let font = row.isFocus || isNegative || isBold ? look.strong : look.label
    let line = NumberLine(
      amount.label, font: font, colour: isNegative ? look.colours.fall : look.colours.ink, look: look)
    let comment = row.comment.isEmpty ? 0 : look.em(0.6) + look.width(row.comment, look.axis)
    return ValueText(line: line, comment: row.comment, width: line.width + comment)
  }

  /// Groups without a scale of their own use that of the group before them.
  private static func scales(
    _ plot: BarPlot, _ values: [[ValueText?]], room: Double, _ look: ChartLook
  ) -> [BarScale] {
    var scales: [BarScale] = []
    var start = 0
    while start < plot.groups.count {
      let end = plot.groups[(start + 1)...].firstIndex(where: \.hasOwnScale) ?? plot.groups.count
      let bars = (start..<end).flatMap { group in
        zip(plot.groups[group].rows, values[group]).map { row, text in
          row.value.amount.map { ($0.magnitude, (text?.width ?? 0) + look.form.valueGap) }
        }
      }
      let scale = BarScale(
        bars.map { $0.map { (magnitude: $0.0, label: $0.1) } }, room: room,
        outlierRatio: look.style.chart.outlierRatio)
      scales += Array(repeating: scale, count: end - start)
      start = end
    }
    return scales
  }

  // MARK: heights

  private var rowCount: Int { plot.groups.reduce(0) { $0 + $1.rows.count } }
  /// Above each group but the first.
  private var strip: Double { look.form.axis.lead + look.form.headGap + look.em(0.3) }
  private var strips: Double { Double(max(0, plot.groups.count - 1)) * strip }
  private var leastPitch: Double {
    look.namesAbove
      ? RowUnderName.leastPitch(names, look) : max(look.form.row.min, names.leastPitch)
  }

  var leastHeight: Double { strips + Double(rowCount) * leastPitch }

  var idealHeight: Double {
    look.namesAbove ? usualHeight : strips + Double(rowCount) * idealPitch(within: .infinity)
  }
  var usualHeight: Double {
    let pitch =
      look.namesAbove ? RowUnderName.usualPitch(names, look) : max(leastPitch, look.form.row.max)
    return strips + Double(rowCount) * pitch
  }

  private func idealPitch(within height: Double) -> Double {
    look.pitch(rowCount, least: leastPitch, in: height - strips)
  }

  var notes: [String] {
    guard !plot.brokenNote.isEmpty else { return [] }
    return zip(plot.groups.indices, scales).compactMap { group, scale in
      guard let broken = scale.broken, let row = row(broken.index, from: group) else { return nil }
      return plot.brokenNote.replacing("{name}", with: row.name.text)
    }
  }

  /// The row an index of a scale means, when it lies in this group.
  private func row(_ index: Int, from group: Int) -> BarRow? {
    let local = index - offset(of: group)
    return plot.groups[group].rows.indices.contains(local) ? plot.groups[group].rows[local] : nil
  }

  /// Where a group's rows begin among those that share its scale.
  private func offset(of group: Int) -> Int {
    var offset = 0
    var index = group
    while index > 0, !plot.groups[index].hasOwnScale {
      index -= 1
      offset += plot.groups[index].rows.count
    }
    return offset
  }

  // MARK: drawing

  var hasHead: Bool {
    plot.groups.first.map { !$0.head.isEmpty || !$0.title.isEmpty } ?? false || change != nil
  }

  func draw(in area: Rect, _ canvas: inout ChartCanvas) -> Double {
    let pitch = idealPitch(within: area.height)
    var y = area.y
    var name = 0
    for (index, group) in plot.groups.enumerated() {
      if index > 0 { y += strip }
      heads(group, index, x: area.x, y: y - look.form.headGap, &canvas)
      let top = y
      for local in group.rows.indices {
        row(index, local, name: name, Rect(x: area.x, y: y, width: area.width, height: pitch), &canvas)
        y += pitch
        name += 1
      }
      if look.namesAbove { continue }
      let inset = min(pitch * (1 - look.form.barShare) / 4, look.form.headGap * 0.5)
      canvas.axis(x: zero(index, area.x), from: top - inset, to: y - inset)
    }
    return y
  }

  private func zero(_ group: Int, _ x: Double) -> Double { x + names.width + scales[group].left }

  private func heads(_ group: BarGroup, _ index: Int, x: Double, y: Double, _ canvas: inout ChartCanvas) {
    let bold = look.axis.weighted(.bold)
    let colours = canvas.colours
    var end = x
    if !group.title.isEmpty {
      end += canvas.label(group.title, x: x, y: y, bold, group.caution.isEmpty ? colours.ink2 : colours.warn)
      if !group.caution.isEmpty {
        end += look.em(0.5)
        end += canvas.label(group.caution, x: end, y: y, bold, colours.warn)
      }
      end += look.em(0.8)
    }
    if index == 0 || group.hasOwnScale {
      let start = max(end, zero(index, x))
      let head = look.fitting(
        group.head, look.axis, within: x + width - (change?.width ?? 0) - look.em(0.5) - start)
      canvas.label(head, x: start, y: y, look.axis, colours.ink2)
    }
    if index == 0, change != nil {
      canvas.label(changeHead, x: x + width, y: y, look.axis, colours.ink2, .right)
    }
  }

  private func row(_ group: Int, _ local: Int, name: Int, _ area: Rect, _ canvas: inout ChartCanvas) {
    let row = plot.groups[group].rows[local]
    let middle = area.y + area.height / 2
    if local > 0, change != nil {
      canvas.rule(x: area.x, y: area.y, width: area.width, thickness: look.form.hair, canvas.colours.grid)
    }
    let zero = zero(group, area.x)
    if look.namesAbove {
      let under = RowUnderName(names, name, in: area, look: look)
      names.draw(name, x: area.x, top: under.nameTop, isFocus: row.isFocus, in: &canvas)
      if let amount = row.value.amount { bar(group, local, amount, zero, under.bar, &canvas) }
      canvas.absence(row.value, x: zero + look.em(0.48), centre: under.bar.y + under.bar.height / 2)
      under.axis(x: zero, &canvas)
      change?.draw(
        row.change, right: area.x + width, centre: under.nameMiddle, isFocus: row.isFocus, in: &canvas)
      return
    }
    names.draw(name, x: area.x, centre: middle, isFocus: row.isFocus, in: &canvas)
    if let amount = row.value.amount {
      let height = look.barHeight(area.height)
      let slot = Rect(x: area.x, y: area.y + (area.height - height) / 2, width: area.width, height: height)
      bar(group, local, amount, zero, slot, &canvas)
    }
    canvas.absence(row.value, x: zero + look.em(0.48), centre: middle)
    change?.draw(row.change, right: area.x + width, centre: middle, isFocus: row.isFocus, in: &canvas)
  }

  /// - Parameter slot: as high as the bar.
  private func bar(
    _ group: Int, _ local: Int, _ amount: Amount, _ zero: Double, _ slot: Rect, _ canvas: inout ChartCanvas
  ) {
    let row = plot.groups[group].rows[local]
    let index = offset(of: group) + local
    let length = scales[group].length(index, amount.magnitude)
    let isNegative = amount.magnitude < 0
    let rect = look.snap(
      Rect(x: isNegative ? zero - length : zero, y: slot.y, width: length, height: slot.height))
    let texture =
      isNegative
      ? BarTexture(warning: canvas.colours)
      : BarTexture(plot.groups[group].basis, standing: amount.standing, isFocus: row.isFocus, look: look)
    if amount.standing == .approximate, !isNegative {
      canvas.approximateBar(rect, texture)
    } else if row.parts.isEmpty {
      canvas.bar(rect, texture)
    } else {
      parts(row.parts, of: amount.magnitude, rect, texture, &canvas)
    }
    if scales[group].isBroken(index, amount.magnitude) { canvas.breakBar(rect, toLeft: isNegative) }
    guard let text = values[group][local] else { return }
    let x = (isNegative ? zero : zero + length) + look.form.valueGap
    let middle = slot.y + slot.height / 2
    text.line.place(
      x: x, baseline: look.snap(look.baseline(centredOn: middle, look.label)), in: &canvas.frame)
    canvas.label(
      text.comment, x: x + text.line.width + look.em(0.6), y: look.baseline(centredOn: middle, look.axis),
      look.axis, canvas.colours.ink2)
  }

  /// The parts of a bar in its texture; what they leave over is outlined only.
  private func parts(
    _ parts: [BarPart], of whole: Double, _ rect: Rect, _ texture: BarTexture, _ canvas: inout ChartCanvas
  ) {
    let outline = texture.outline ?? texture.fill
    let rest = texture.outline == nil ? canvas.colours.tint : canvas.colours.bg
    canvas.bar(rect, BarTexture(fill: rest, outline: outline))
    var x = rect.x
    // Neighbours share an outline.
    let shared = texture.outline == nil ? 0 : canvas.outlineWidth
    for part in parts where whole > 0 {
      let width = min(rect.width * part.magnitude / whole, rect.maxX - x)
      let start = x == rect.x ? x : x - shared
      canvas.bar(Rect(x: start, y: rect.y, width: x + width - start, height: rect.height), texture)
      let labelWidth = look.width(part.label, look.axis)
      if !part.label.isEmpty, labelWidth + look.em(0.64) <= width {
        if texture.hatch != nil {
          let box = Rect(
            x: x + look.em(0.2), y: rect.y + rect.height / 2 - look.axis.size * 0.65,
            width: labelWidth + look.em(0.24),
            height: look.axis.size * 1.3)
          canvas.fill(box, canvas.colours.bg)
        }
        let solid = texture.outline == nil
        canvas.label(
          part.label, x: x + look.em(0.32),
          y: look.baseline(centredOn: rect.y + rect.height / 2, look.axis), look.axis,
          solid ? canvas.colours.onAccent : canvas.colours.accent)
      }
      x += width
    }
  }
}
