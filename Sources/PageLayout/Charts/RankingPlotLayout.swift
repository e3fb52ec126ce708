internal import Figures

/// A ranking in columns with one shared scale; of more than 100 rows the top, the median and the bottom.
struct RankingPlotLayout: PlotLayout {
  /// A row, or words for rows left out.
  private enum Line {
    case row(BarRow, median: Bool)
    case skipped(String)
  }

  private let plot: RankingPlot
  private let look: ChartLook
  private let lines: [Line]
  private let font: Font
  private let columns: Int
  private let columnWidth: Double
  private let gap: Double
  private let widths: Widths
  private let scale: BarScale
  let notes: [String]

  /// Of the parts of a row, left to right; the bar takes what is left.
  private struct Widths {
    var rank = 0.0
    var name = 0.0
    var value = 0.0
    var change = 0.0
    var bar = 0.0
  }

  init(_ plot: RankingPlot, width: Double, look: ChartLook) {
    self.plot = plot
    self.look = look
    let font = look.label.sized(max(look.label.size * 0.84, min(look.form.minText, look.label.size)))
    self.font = font
    let tokens = look.style.chart.ranking
    let (lines, notes) = Self.lines(plot, tokens)
    self.lines = lines
    gap = look.em(1.76)
    let fitting = Int(((width + gap) / (font.size * 20 + gap)).rounded(.down))
    columns = lines.count <= tokens.rows ? 1 : max(1, min(tokens.columns, fitting))
    columnWidth = (width - gap * Double(columns - 1)) / Double(columns)
    widths = Self.widths(lines, plot, columnWidth, font, look)
    let bars = plot.rows.map { row in
      row.value.amount.map { (magnitude: max(0, $0.magnitude), label: 0.0) }
    }
    scale = BarScale(bars, room: max(0, widths.bar), outlierRatio: look.style.chart.outlierRatio)
    let broken = scale.broken.map { plot.rows[$0.index].name.text }
    self.notes =
      notes + (broken.map { [plot.words.broken.replacing("{name}", with: $0)] } ?? []).filter { !$0.isEmpty }
  }

  private static func lines(
    _ plot: RankingPlot, _ tokens: StyleSheet.Ranking
  ) -> (lines: [Line], notes: [String]) {
    guard plot.rows.count > tokens.max else { return (plot.rows.map { .row($0, median: false) }, []) }
    let drawn = plot.rows.filter { $0.value.amount != nil && $0.rank != nil }
    let absent = plot.rows.filter { $0.value.amount == nil }.map(\.name.text)
    let median = (drawn.count - 1) / 2
    var lines: [Line] = []
    var last = -1
    for index in drawn.indices
    where index < tokens.top || index == median || index >= drawn.count - tokens.bottom {
      if index > last + 1 { lines.append(.skipped(skipped(plot, drawn, last + 1, index - 1))) }
      let isMedian = index == median && index >= tokens.top && index < drawn.count - tokens.bottom
      lines.append(.row(drawn[index], median: isMedian))
      last = index
    }
    let note = plot.words.absent.replacing("{names}", with: absent.joined(separator: "、"))
    return (lines, absent.isEmpty ? [] : [note])
  }

  private static func skipped(_ plot: RankingPlot, _ rows: [BarRow], _ from: Int, _ to: Int) -> String {
    plot.words.skipped.replacing("{from}", with: String(rows[from].rank ?? from + 1))
      .replacing("{to}", with: String(rows[to].rank ?? to + 1))
  }

  private static func widths(
    _ lines: [Line], _ plot: RankingPlot, _ column: Double, _ font: Font, _ look: ChartLook
  ) -> Widths {
    let bold = font.weighted(.bold)
    let head = look.axis.sized(max(font.size * 0.86, look.form.minText))
    var widths = Widths(
      rank: look.width(plot.heads.rank, head), name: look.width(plot.heads.name, head),
      value: look.width(plot.heads.value, head), change: look.width(plot.heads.change, head))
    for case .row(let row, _) in lines {
      widths.rank = max(widths.rank, row.rank.map { look.width(String($0), head) } ?? 0)
      widths.value = max(widths.value, valueWidth(row.value, bold, look))
      widths.change = max(widths.change, row.change.map { look.width($0.signed, bold) } ?? 0)
    }
    widths.value += font.size * 0.65
    widths.change += plot.heads.change.isEmpty ? 0 : font.size * 0.55
    let rest = column - widths.rank - font.size * 0.5 - widths.value - widths.change
    for case .row(let row, let isMedian) in lines {
      let name = isMedian ? plot.words.median.replacing("{name}", with: row.name.text) : row.name.text
      widths.name = max(widths.name, min(look.width(name, bold), rest * 0.66))
    }
    widths.name += font.size * 0.7
    widths.bar = max(0, rest - widths.name)
    return widths
  }

  private static func valueWidth(_ value: ChartValue, _ font: Font, _ look: ChartLook) -> Double {
    switch value {
    case .amount(let amount): NumberLine(amount.label, font: font, colour: .black, look: look).width
    case .absent(let word): look.width(word, look.axis)
    case .notApplicable: font.size
    }
  }

  // MARK: heights

  private var rowsEach: Int { (lines.count + columns - 1) / max(1, columns) }
  private var leastPitch: Double {
    let isWrapped = lines.contains { line in
      if case .row(let row, _) = line { nameLines(row, median: false).count > 1 } else { false }
    }
    return font.size * (isWrapped ? 2.3 : 1.7)
  }
  private var headHeight: Double { font.size * 2 }
  private var inset: Double { look.em(0.2) }

  var leastHeight: Double { inset + headHeight + Double(rowsEach) * leastPitch + look.em(0.3) }
  var idealHeight: Double {
    inset + headHeight + Double(rowsEach) * max(leastPitch, font.size * 2.1) + look.em(0.3)
  }

  // MARK: drawing

  var hasHead: Bool { false }

  func draw(in area: Rect, _ canvas: inout ChartCanvas) -> Double {
    let room = area.height - inset - headHeight - look.em(0.3)
    let most = font.size * (rowsEach <= 6 ? 6 : rowsEach <= 10 ? 4 : 2.6)
    let pitch = look.snap(max(leastPitch, min(most, room / Double(max(1, rowsEach)))))
    for column in 0..<columns {
      let from = column * rowsEach
      let to = min(lines.count, from + rowsEach)
      guard from < to else { continue }
      let x = look.snap(area.x + (columnWidth + gap) * Double(column))
      let slot = Rect(x: x, y: look.snap(area.y + inset), width: columnWidth, height: 0)
      self.column(Array(lines[from..<to]), slot, pitch, &canvas)
    }
    return area.y + inset + headHeight + pitch * Double(rowsEach) + look.em(0.3)
  }

  private func column(_ lines: [Line], _ slot: Rect, _ pitch: Double, _ canvas: inout ChartCanvas) {
    let first = slot.y + headHeight
    let bottom = first + pitch * Double(rowsEach)
    heads(slot, &canvas)
    let zero = barStart(slot.x)
    canvas.fill(
      Rect(
        x: zero - max(look.form.hair, look.snaps ? 1 : 0), y: first + look.em(0.1),
        width: max(look.form.hair, look.snaps ? 1 : 0), height: pitch * Double(lines.count) - look.em(0.2)),
      canvas.colours.rule)
    for (index, line) in lines.enumerated() {
      let y = first + pitch * Double(index)
      if index > 0, index % max(1, look.style.chart.ranking.separator) == 0, self.lines.count > 20 {
        canvas.rule(x: slot.x, y: y, width: columnWidth, thickness: look.form.hair, canvas.colours.rule)
      }
      self.line(line, Rect(x: slot.x, y: y, width: columnWidth, height: pitch), &canvas)
    }
    canvas.rule(x: slot.x, y: bottom, width: columnWidth, thickness: look.form.line, canvas.colours.ink)
  }

  private func barStart(_ x: Double) -> Double { look.snap(x + widths.rank + font.size * 0.5 + widths.name) }

  private func heads(_ slot: Rect, _ canvas: inout ChartCanvas) {
    let head = look.axis.sized(max(font.size * 0.86, look.form.minText))
    let ink = canvas.colours.ink2
    let y = slot.y + headHeight * 0.66
    canvas.rule(x: slot.x, y: slot.y, width: columnWidth, thickness: look.form.line, canvas.colours.ink)
    canvas.label(plot.heads.rank, x: slot.x, y: y, head, ink)
    canvas.label(plot.heads.name, x: slot.x + widths.rank + font.size * 0.5, y: y, head, ink)
    canvas.label(plot.heads.value, x: slot.maxX - widths.change, y: y, head, ink, .right)
    canvas.label(plot.heads.change, x: slot.maxX, y: y, head, ink, .right)
    canvas.rule(
      x: slot.x, y: slot.y + headHeight - look.form.line, width: columnWidth, thickness: look.form.hair, ink)
  }

  private func line(_ line: Line, _ area: Rect, _ canvas: inout ChartCanvas) {
    let middle = area.y + area.height / 2
    switch line {
    case .skipped(let words):
      let y = look.baseline(centredOn: middle, font)
      canvas.label("…", x: area.x + widths.rank, y: y, font, canvas.colours.ink3, .right)
      canvas.label(
        words, x: area.x + widths.rank + font.size * 0.5, y: y,
        look.axis.sized(max(font.size * 0.86, look.form.minText)),
        canvas.colours.ink3)
    case .row(let row, let isMedian):
      self.row(row, isMedian, area, middle, &canvas)
    }
  }

  private func nameLines(_ row: BarRow, median: Bool) -> [String] {
    let bold = font.weighted(.bold)
    let room = widths.name - font.size * 0.7 + 0.01
    let forms = median ? [plot.words.median.replacing("{name}", with: row.name.text)] : row.name.forms
    let name = look.fitting(FittingText(forms: forms), bold, within: room)
    if look.width(name, bold) <= room { return [name] }
    return TextWrap(font: bold, measure: look.measure).balanced(name, within: room)
  }

  private func row(
    _ row: BarRow, _ isMedian: Bool, _ area: Rect, _ middle: Double, _ canvas: inout ChartCanvas
  ) {
    let colours = canvas.colours
    let face = row.isFocus ? font.weighted(.bold) : font
    let head = look.axis.sized(max(font.size * 0.86, look.form.minText))
    let baseline = look.baseline(centredOn: middle, font)
    let rank = row.rank.map(String.init) ?? look.style.marks.notApplicable
    canvas.label(
      rank, x: area.x + widths.rank, y: look.baseline(centredOn: middle, head), head, colours.ink2, .right)
    let names = nameLines(row, median: isMedian)
    for (index, text) in names.enumerated() {
      let shift = (Double(index) - Double(names.count - 1) / 2) * font.size * 1.12
      canvas.label(text, x: area.x + widths.rank + font.size * 0.5, y: baseline + shift, face, colours.ink)
    }
    let right = area.maxX - widths.change
    switch row.value {
    case .amount(let amount):
      bar(amount, row, Rect(x: barStart(area.x), y: area.y, width: 0, height: area.height), &canvas)
      canvas.number(amount.label, x: right, y: baseline, face, colours.ink, .right)
    case .absent(let word):
      canvas.label(word, x: right, y: look.baseline(centredOn: middle, head), head, colours.ink3, .right)
    case .notApplicable:
      canvas.label(look.style.marks.notApplicable, x: right, y: baseline, font, colours.ink3, .right)
    }
    change(row.change, right: area.maxX, middle, &canvas)
  }

  private func bar(_ amount: Amount, _ row: BarRow, _ slot: Rect, _ canvas: inout ChartCanvas) {
    var rect = slot
    rect.height = min(slot.height, font.size * 2.6) * 0.52
    rect.y += (slot.height - rect.height) / 2
    let isBroken = scale.broken.map { plot.rows[$0.index] == row } ?? false
    rect.width = isBroken ? scale.broken?.length ?? 0 : max(0, amount.magnitude) * scale.factor
    let texture = BarTexture(plot.basis, standing: amount.standing, isFocus: row.isFocus, look: look)
    if amount.standing == .approximate {
      canvas.approximateBar(rect, texture)
    } else {
      canvas.bar(rect, texture)
    }
    if isBroken { canvas.breakBar(rect) }
  }

  private func change(_ change: Change?, right: Double, _ middle: Double, _ canvas: inout ChartCanvas) {
    guard let change else { return }
    let colours = canvas.colours
    let small = look.axis.sized(max(font.size * 0.86, look.form.minText))
    switch change {
    case .down:
      let bold = font.weighted(.bold)
      canvas.label(
        change.signed, x: right, y: look.baseline(centredOn: middle, bold), bold, colours.fall, .right)
    case .up, .level:
      canvas.label(
        change.signed, x: right, y: look.baseline(centredOn: middle, font), font, colours.ink, .right)
    case .absent, .notApplicable:
      canvas.label(
        change.signed.isEmpty ? look.style.marks.notApplicable : change.signed, x: right,
        y: look.baseline(centredOn: middle, small), small, colours.ink3, .right)
    }
  }
}

extension Change {
  /// +12.4, −3.6 where no triangle is drawn.
  var signed: String {
    switch self {
    case .up(let number): "+" + number.plainText
    case .down(let number): "−" + number.plainText
    case .level(let number): number.plainText
    case .absent(let word): word
    case .notApplicable: ""
    }
  }
}
