/// A row whose name stands over its bar: where the parts of it lie in the slot it has.
struct RowUnderName {
  /// Top of the name's first line.
  let nameTop: Double
  /// Middle of the name's last line, where a change stands at the right.
  let nameMiddle: Double
  /// Of the bar, across the whole slot.
  let bar: Rect

  init(_ names: NameColumn, _ index: Int, in slot: Rect, look: ChartLook) {
    let height = look.barUnderName(slot.height - names.tallest)
    let top = slot.y + max(0, slot.height - names.tallest - height) / 2
    bar = look.snap(Rect(x: slot.x, y: top + names.tallest, width: slot.width, height: height))
    let nameBottom = bar.y - names.airBelow
    nameTop = nameBottom - names.height(of: index)
    nameMiddle = nameBottom - names.lastLine(of: index) / 2
  }

  /// With rows as close as they may stand.
  static func leastPitch(_ names: NameColumn, _ look: ChartLook) -> Double {
    names.tallest + look.barUnderName(0) + look.em(0.6)
  }

  /// With rows as they stand in a full frame.
  static func usualPitch(_ names: NameColumn, _ look: ChartLook) -> Double {
    names.tallest + look.em(2.2)
  }

  /// The zero line beside a bar, a little longer than it.
  func axis(x: Double, _ canvas: inout ChartCanvas) {
    let over = canvas.look.em(0.14)
    canvas.axis(x: x, from: bar.y - over, to: bar.maxY + over)
  }
}
