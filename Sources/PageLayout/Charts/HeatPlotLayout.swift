internal import Figures

/// A table of numbers, shaded by quintiles inside each column.
struct HeatPlotLayout: PlotLayout {
  private let plot: HeatPlot
  private let look: ChartLook
  private let names: NameColumn
  private let width: Double
  private let cellWidth: Double
  private let numberFont: Font
  private let heads: [[String]]
  /// Under the heads; in lines, where they hold a period as well.
  private let units: [[String]]
  /// Whether units stand on a line of their own.
  private let stacksUnits: Bool
  /// One for each row and column, 0…4; nil where there is no figure.
  private let steps: [[Int?]]

  init(_ plot: HeatPlot, width: Double, look: ChartLook) {
    self.plot = plot
    self.look = look
    let names = NameColumn(
      plot.rows.map { ($0.name, detail: "") }, frame: width + 2 * look.form.margin, leastWidth: look.em(7),
      look: look.besideNames)
    self.names = names
    self.width = width
    let cell = (width - names.width) / Double(max(1, plot.columns.count))
    cellWidth = cell
    let bold = look.word.weighted(.bold)
    let room = cell - look.em(0.5)
    let wrap = TextWrap(font: bold, measure: look.measure)
    let stacks = plot.columns.contains { column in
      look.width(column.title.text, bold) + look.em(0.4) + look.width(column.unit, look.axis) > room
    }
    stacksUnits = stacks
    heads = plot.columns.map { column in
      let title = look.fitting(column.title, bold, within: room)
      return stacks ? wrap.balanced(title, within: room, pairs: true) : [title]
    }
    let unitWrap = TextWrap(font: look.axis, measure: look.measure)
    units = plot.columns.map { column in
      look.width(column.unit, look.axis) <= room
        ? [column.unit] : unitWrap.balanced(column.unit, within: room)
    }
    // figures stand on their decimal points, so a column is as wide as its widest halves together
    let widest =
      plot.columns.indices.map { index in
        let labels = plot.rows.compactMap {
          $0.cells.indices.contains(index) ? $0.cells[index].amount?.label : nil
        }
        let halves = labels.map { label in
          let whole = look.width(label.prefix + label.value.prefix { $0 != "." }, look.strong)
          return (whole, NumberLine(label, font: look.strong, colour: .black, look: look).width - whole)
        }
        return (halves.map(\.0).max() ?? 0) + (halves.map(\.1).max() ?? 0)
      }.max() ?? 0
    let shrink = widest > room ? room / widest : 1
    numberFont = look.label.sized(max(look.label.size * shrink, min(look.label.size, look.form.minText)))
    steps = Self.steps(plot)
  }

  /// Quintiles by rank among the figures of a column; equal figures get equal steps.
  private static func steps(_ plot: HeatPlot) -> [[Int?]] {
    plot.rows.map { row in
      row.cells.enumerated().map { column, cell in
        guard let value = shadedMagnitude(cell) else { return nil }
        let all = plot.rows.compactMap {
          $0.cells.indices.contains(column) ? shadedMagnitude($0.cells[column]) : nil
        }
        let below = all.filter { $0 < value }.count
        let equal = all.filter { $0 == value }.count
        let place = Double(below) + Double(equal - 1) / 2
        // of fewer than five figures the lowest and the highest take the ends of the scale
        return all.count < 5 && all.count > 1
          ? Int((place / Double(all.count - 1) * 4).rounded())
          : min(4, Int(place / Double(all.count) * 5))
      }
    }
  }

  /// What a cell counts for among the fifths of its column: a figure of another scope or period does not.
  private static func shadedMagnitude(_ cell: ChartValue) -> Double? {
    cell.amount.flatMap { $0.standing == .apart ? nil : $0.magnitude }
  }

  private var headHeight: Double {
    let lines = zip(heads, units).map { $0.count + (stacksUnits ? $1.count : 0) }.max() ?? 1
    return Double(lines) * look.form.axis.lead + look.em(0.4)
  }
  private var pitch: Double { max(look.form.row.min * 0.9, names.leastPitch) }
  private var inset: Double { look.em(0.3) }

  var leastHeight: Double { inset + headHeight + Double(plot.rows.count) * pitch + look.em(0.2) }
  var idealHeight: Double {
    inset + headHeight + Double(plot.rows.count) * max(pitch, look.form.row.max * 0.72) + look.em(0.2)
  }

  /// Type grows no further than the legend and the figures have room.
  var usualHeight: Double {
    legendWidth <= width && numberFont.size >= look.label.size ? idealHeight : .infinity
  }

  func draw(in area: Rect, _ canvas: inout ChartCanvas) -> Double {
    legend(right: area.maxX, y: area.y - look.form.headGap, &canvas)
    let top = look.snap(area.y + inset)
    head(area, top, &canvas)
    let first = look.snap(top + headHeight)
    let count = Double(plot.rows.count)
    let room = area.maxY - first - look.em(0.2)
    let pitch = min(
      look.pitch(plot.rows.count, least: self.pitch, in: room), max(self.pitch, (cellWidth * 3).rounded()))
    for (index, row) in plot.rows.enumerated() {
      let y = first + pitch * Double(index)
      names.draw(index, x: area.x, centre: y + pitch / 2, isFocus: false, in: &canvas)
      if index > 0 {
        canvas.rule(
          x: area.x, y: y, width: names.width - look.em(0.5), thickness: look.form.hair, canvas.colours.grid)
      }
      for column in row.cells.indices {
        let x = area.x + names.width + cellWidth * Double(column)
        cell(index, column, Rect(x: x, y: y, width: cellWidth, height: pitch), &canvas)
      }
    }
    canvas.rule(
      x: area.x, y: first + pitch * count + look.em(0.1), width: area.width, thickness: look.form.line,
      canvas.colours.ink)
    return first + pitch * count + look.em(0.2)
  }

  private func head(_ area: Rect, _ top: Double, _ canvas: inout ChartCanvas) {
    canvas.rule(x: area.x, y: top, width: area.width, thickness: look.form.line, canvas.colours.ink)
    let bold = look.word.weighted(.bold)
    let bottom = top + headHeight - look.em(0.36)
    canvas.label(plot.nameHead, x: area.x, y: bottom, bold, canvas.colours.ink)
    for (index, column) in plot.columns.enumerated() {
      let centre = area.x + names.width + cellWidth * (Double(index) + 0.5)
      let unitWidth = look.width(column.unit, look.axis)
      guard !stacksUnits else {
        for (line, text) in units[index].reversed().enumerated() {
          let y = bottom - Double(line) * look.form.axis.lead
          canvas.label(text, x: centre, y: y, look.axis, canvas.colours.ink2, .centre)
        }
        for (line, text) in heads[index].reversed().enumerated() {
          let y = bottom - Double(line + units[index].count) * look.form.axis.lead
          canvas.label(text, x: centre, y: y, bold, canvas.colours.ink, .centre)
        }
        continue
      }
      let title = heads[index].first ?? ""
      let gap = column.unit.isEmpty ? 0 : look.em(0.4)
      let start = centre - (look.width(title, bold) + gap + unitWidth) / 2
      let end = start + canvas.label(title, x: start, y: bottom, bold, canvas.colours.ink)
      canvas.label(column.unit, x: end + gap, y: bottom, look.axis, canvas.colours.ink2)
    }
    canvas.rule(
      x: area.x, y: top + headHeight - look.form.line, width: area.width, thickness: look.form.hair,
      canvas.colours.ink2)
  }

  private func cell(_ row: Int, _ column: Int, _ slot: Rect, _ canvas: inout ChartCanvas) {
    let gap = look.em(0.08)
    let box = slot.inset(gap, gap)
    let middle = slot.y + slot.height / 2
    switch plot.rows[row].cells[column] {
    case .amount(let amount):
      let (ground, ink, font) = look(amount, steps[row][column], canvas.colours)
      if let ground {
        canvas.fill(box, ground)
      } else {
        canvas.box(box, fill: canvas.colours.bg, outline: canvas.colours.rule)
      }
      decimal(amount.label, in: slot, column, y: look.baseline(centredOn: middle, font), font, ink, &canvas)
    case .absent(let word):
      canvas.box(box, fill: canvas.colours.bg, hatch: canvas.colours.rule, outline: nil)
      let width = min(look.width(word, look.word) + look.em(0.8), box.width)
      canvas.fill(
        Rect(
          x: slot.x + (slot.width - width) / 2, y: middle - look.word.size * 0.75, width: width,
          height: look.word.size * 1.5), canvas.colours.bg)
      canvas.word(word, x: slot.x + slot.width / 2, centre: middle, .centre)
    case .notApplicable:
      canvas.absence(.notApplicable, x: slot.x + slot.width / 2, centre: middle, .centre)
    }
  }

  /// Ground, ink and font of a cell: negative figures in the colour of caution, bold where the ground is dark; only
  /// an outline where the figure is of another scope or period.
  private func look(
    _ amount: Amount, _ step: Int?, _ colours: StyleSheet.Palette
  ) -> (Colour?, Colour, Font) {
    guard let step else { return (nil, colours.ink, numberFont) }
    if amount.magnitude < 0 { return (colours.warnTint, colours.warn, numberFont.weighted(.bold)) }
    let isDark = step + 1 >= colours.sequenceOnFrom
    let ground = colours.sequence.colours[step]
    return isDark ? (ground, colours.onAccent, numberFont.weighted(.bold)) : (ground, colours.ink, numberFont)
  }

  /// Sets a figure so that the column's decimal points stand under each other, the whole centred.
  private func decimal(
    _ number: NumberText, in slot: Rect, _ column: Int, y: Double, _ font: Font, _ ink: Colour,
    _ canvas: inout ChartCanvas
  ) {
    let labels = plot.rows.compactMap {
      $0.cells.indices.contains(column) ? $0.cells[column].amount?.label : nil
    }
    let whole = labels.map { integerWidth($0, numberFont.weighted(.bold)) }.max() ?? 0
    let rest =
      labels.map { width($0, numberFont.weighted(.bold)) - integerWidth($0, numberFont.weighted(.bold)) }
      .max() ?? 0
    let point = slot.x + (slot.width - whole - rest) / 2 + whole
    // a hedge or a mark that finds no room beside its column's point moves the figure, never over the edge
    let edge = look.em(0.12)
    let last = max(slot.x + edge, slot.maxX - edge - width(number, font))
    let x = min(max(point - integerWidth(number, font), slot.x + edge), last)
    canvas.number(number, x: x, y: y, font, ink)
  }

  private func width(_ number: NumberText, _ font: Font) -> Double {
    NumberLine(number, font: font, colour: .black, look: look).width
  }

  private func integerWidth(_ number: NumberText, _ font: Font) -> Double {
    let integer = number.value.prefix { $0 != "." }
    return look.width(number.prefix + integer, font)
  }

  private var hasNegative: Bool {
    plot.rows.flatMap(\.cells).contains { $0.amount.map { $0.magnitude < 0 } ?? false }
  }

  private var legendWidth: Double {
    let key = look.em(1.7)
    let negative = hasNegative ? look.width(plot.negativeLabel, look.axis) + key + look.em(1.1) : 0
    return negative + key * 5 + look.em(0.4) + look.width(plot.scaleLabel, look.axis)
  }

  private func legend(right: Double, y: Double, _ canvas: inout ChartCanvas) {
    let key = Size(width: look.em(1.7), height: look.axis.size * 1.05)
    let top = y - key.height * 0.85
    var x = right
    if hasNegative {
      x -= look.width(plot.negativeLabel, look.axis)
      canvas.label(plot.negativeLabel, x: x, y: y, look.axis, canvas.colours.ink2)
      x -= key.width + look.em(0.3)
      canvas.fill(Rect(x: x, y: top, width: key.width, height: key.height), canvas.colours.warnTint)
      x -= look.em(0.8)
    }
    for colour in canvas.colours.sequence.colours.reversed() {
      x -= key.width
      canvas.fill(Rect(x: x, y: top, width: key.width - look.em(0.08), height: key.height), colour)
    }
    canvas.label(plot.scaleLabel, x: x - look.em(0.4), y: y, look.axis, canvas.colours.ink2, .right)
  }
}
