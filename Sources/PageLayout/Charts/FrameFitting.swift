internal import Figures

/// How large the type of a stand-alone chart is, so that its rows fill the frame and all fit: settled at scale 1,
/// so that other scales only multiply.
struct FrameFitting {
  typealias Making = (_ form: StyleSheet.ChartForm, _ factor: Double, _ width: Double, _ scale: Double)
    -> ChartSheet

  private let form: StyleSheet.ChartForm
  private let width: Double
  private let make: Making
  private let factor: Double
  /// Nil for as high as the rows like to stand.
  private let height: Double?
  /// At scale 1.
  private let sheet: ChartSheet

  init(_ size: ChartSize, style: StyleSheet, make: @escaping Making) {
    self.make = make
    let forms = style.chart
    switch size {
    case .wide, .phone:
      form = size == .wide ? forms.wide : forms.phone
      width = form.size.width
      let made = make(form, 1, width, 1)
      if let wanted = form.size.height {
        (sheet, factor) = Self.enlarged(made, form, 1, width, wanted, make)
        height = max(wanted, sheet.leastHeight)
      } else {
        (sheet, factor, height) = (made, 1, nil)
      }
    case .slide:
      (form, width, factor, sheet) = Self.exact(forms.slideSize, forms, make)
      height = forms.slideSize.height
    case .exact(let wide, let high):
      (form, width, factor, sheet) = Self.exact(Size(width: wide, height: high), forms, make)
      height = high
    }
  }

  /// Of the smallest running text, source and note.
  var smallestType: Double { form.note.size * factor }

  func frame(scale: Double) -> Frame {
    let sheet = scale == 1 ? self.sheet : make(form, factor, width, scale)
    return sheet.drawn(height: height.map { $0 * scale })
  }

  /// The form nearest to the wanted shape, made smaller until all rows fit: nothing overlaps, nothing is cut.
  private static func exact(
    _ size: Size, _ forms: StyleSheet.Chart, _ make: Making
  ) -> (StyleSheet.ChartForm, Double, Double, ChartSheet) {
    let isTall = size.width <= size.height * 1.15
    var form = isTall ? forms.phone : forms.wide
    if isTall {
      // a post has height to spend: rows part further before any is left over
      form.row.sparse = max(form.row.sparse, form.row.max * 3)
      form.row.max *= 1.3
    }
    var factor = size.width / form.size.width
    if !isTall, let height = form.size.height { factor = min(factor, size.height / height) }
    var made = make(form, factor, size.width, 1)
    (made, factor) = enlarged(made, form, factor, size.width, size.height, make)
    for _ in 0..<30 where made.leastHeight > size.height {
      factor *= 0.94
      made = make(form, factor, size.width, 1)
    }
    return (form, size.width, factor, made)
  }

  /// A chart of few rows in larger type: it fills its frame in the proportions of a full one, as a poster does, where
  /// rows pulled apart would leave names and bars lost in white.
  private static func enlarged(
    _ made: ChartSheet, _ form: StyleSheet.ChartForm, _ factor: Double, _ width: Double, _ height: Double,
    _ make: Making
  ) -> (ChartSheet, Double) {
    guard made.usualHeight < height else { return (made, factor) }
    var zoom = min(form.maxZoom, height / made.usualHeight)
    while zoom > 1.02 {
      let larger = make(form, factor * zoom, width, 1)
      // titles and names may need another line in larger type
      if larger.usualHeight <= height, larger.leastHeight <= height { return (larger, factor * zoom) }
      zoom *= 0.96
    }
    return (made, factor)
  }
}
