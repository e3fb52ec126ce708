internal import Figures

/// What every mark of one chart is drawn with: the form's tokens at their final size, colours, text measuring.
struct ChartLook {
  let style: StyleSheet
  let form: StyleSheet.ChartForm
  let colours: StyleSheet.Palette
  let hatch: StyleSheet.HatchStyle
  /// In the brief: no kicker or foot, reference numbers shown.
  let isEmbedded: Bool
  /// In a frame much higher than wide: names stand over their bars, which take the whole width, and rows part until
  /// they fill the height.
  var namesAbove: Bool
  /// Edges on whole units, for pixels.
  let snaps: Bool
  let measure: any TextMeasuring

  /// For plots whose names stand beside their rows in any frame.
  var besideNames: ChartLook {
    var look = self
    look.namesAbove = false
    return look
  }

  var label: Font { form.label.font }
  var strong: Font { form.label.font.weighted(.bold) }
  var axis: Font { form.axis.font }
  /// Of 未报 and its like, and of heads inside a plot.
  var word: Font { axis.sized(max(axis.size, label.size * 0.84)) }

  /// Of plain text: an element of its own in the brief, where figures hold links.
  var textTag: StructureTag? { isEmbedded ? .span : nil }

  /// A length given for a row name of 25 px, at this form's size.
  func em(_ share: Double) -> Double { form.label.size * share }

  func snap(_ value: Double) -> Double { snaps ? value.rounded() : value }

  /// The rectangle with its edges on whole units.
  func snap(_ r: Rect) -> Rect {
    guard snaps else { return r }
    let (x, y) = (r.x.rounded(), r.y.rounded())
    return Rect(x: x, y: y, width: r.maxX.rounded() - x, height: r.maxY.rounded() - y)
  }

  /// How far apart rows stand in a room: never closer than `least`; few rows stand further apart than many.
  func pitch(_ count: Int, least: Double, in room: Double) -> Double {
    let most = namesAbove ? .infinity : count <= 6 ? form.row.sparse : form.row.max
    return snap(max(least, min(most, room / Double(max(1, count)))))
  }

  /// Of a bar in a row of so much height: rows pulled apart do not make bars into blocks.
  func barHeight(_ pitch: Double) -> Double { min(pitch, form.row.max * 1.5) * form.barShare }

  /// Of a bar under its name: at most so high that it still reads as a bar.
  func barUnderName(_ room: Double) -> Double { max(em(0.9), min(room * 0.62, em(3.6))) }

  func width(_ text: String, _ font: Font) -> Double { measure.width(of: text, in: font) }

  /// Baseline that centres digits on `y`.
  func baseline(centredOn y: Double, _ font: Font) -> Double {
    y + measure.metrics(of: font).capHeight / 2
  }

  /// The first form that is no wider than `limit`, else the last one.
  func fitting(_ text: FittingText, _ font: Font, within limit: Double) -> String {
    text.forms.first { width($0, font) <= limit } ?? text.forms.last ?? ""
  }
}

extension StyleSheet.ChartForm {
  /// Every length times `factor`.
  func scaled(_ factor: Double) -> StyleSheet.ChartForm {
    guard factor != 1 else { return self }
    var form = self
    form.size.width *= factor
    form.size.height = form.size.height.map { $0 * factor }
    let lengths: [WritableKeyPath<StyleSheet.ChartForm, Double>] = [
      \.margin, \.rule.y, \.rule.height, \.kickerY, \.titleY, \.subtitleY, \.headGap, \.firstRow, \.row.min,
      \.row.sparse,
      \.row.max, \.nameWidth, \.valueGap, \.footRule, \.footText, \.footGap, \.minText, \.line, \.hair,
    ]
    for length in lengths { form[keyPath: length] *= factor }
    let types: [WritableKeyPath<StyleSheet.ChartForm, TypeStyle>] = [
      \.kicker, \.title, \.subtitle, \.label, \.axis, \.note, \.figure,
    ]
    for type in types { form[keyPath: type] = form[keyPath: type].scaled(factor) }
    return form
  }
}
