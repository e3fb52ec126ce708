internal import Figures

/// How large the type of a stand-alone chart is, so that its rows fill the frame and all fit: settled at scale 1,
/// so that other scales only multiply.
struct FrameFitting {
  typealias Making = (
    _ form: StyleSheet.ChartForm, _ factor: Double, _ width: Double, _ scale: Double, _ namesAbove: Bool
  ) -> ChartSheet

  /// One way to set a chart, and the sheet that came of it.
  private struct Setting {
    var form: StyleSheet.ChartForm
    var factor: Double
    var namesAbove: Bool
    var sheet: ChartSheet
  }

  private let width: Double
  private let make: Making
  private let setting: Setting
  /// Nil for as high as the rows like to stand.
  private let height: Double?

  init(_ size: ChartSize, style: StyleSheet, make: @escaping Making) {
    self.make = make
    let forms = style.chart
    switch size {
    case .wide, .phone:
      let form = size == .wide ? forms.wide : forms.phone
      width = form.size.width
      let made = Setting(form: form, factor: 1, namesAbove: false, sheet: make(form, 1, width, 1, false))
      if let wanted = form.size.height {
        setting = Self.enlarged(made, width, wanted, make)
        height = max(wanted, setting.sheet.leastHeight)
      } else {
        (setting, height) = (made, nil)
      }
    case .slide:
      width = forms.slideSize.width
      setting = Self.exact(forms.slideSize, forms, make)
      height = forms.slideSize.height
    case .exact(let wide, let high):
      width = wide
      setting = Self.exact(Size(width: wide, height: high), forms, make)
      height = high
    }
  }

  /// Of the smallest running text, source and note.
  var smallestType: Double { setting.form.note.size * setting.factor }

  func frame(scale: Double) -> Frame {
    let sheet =
      scale == 1 ? setting.sheet : make(setting.form, setting.factor, width, scale, setting.namesAbove)
    return sheet.drawn(height: height.map { $0 * scale })
  }

  /// The form nearest to the wanted shape, made smaller until all rows fit: nothing overlaps, nothing is cut.
  private static func exact(_ size: Size, _ forms: StyleSheet.Chart, _ make: Making) -> Setting {
    let isTall = size.width <= size.height * 1.15
    var form = isTall ? forms.phone : forms.wide
    if isTall {
      // a post has height to spend: rows part further before any is left over
      form.row.sparse = max(form.row.sparse, form.row.max * 3)
      form.row.max *= 1.3
      if let post = post(form, size, make) { return post }
    }
    var factor = size.width / form.size.width
    if !isTall, let height = form.size.height { factor = min(factor, size.height / height) }
    let usual = Setting(
      form: form, factor: factor, namesAbove: false, sheet: make(form, factor, size.width, 1, false))
    var made = enlarged(usual, size.width, size.height, make)
    for _ in 0..<30 where made.sheet.leastHeight > size.height {
      made.factor *= 0.94
      made.sheet = make(form, made.factor, size.width, 1, false)
    }
    return made
  }

  /// Names over their bars, where the rows of such a chart find room: bars as long as the frame is wide, and height
  /// that would be left blank spent on them. Nil where the rows would not find it.
  private static func post(_ form: StyleSheet.ChartForm, _ size: Size, _ make: Making) -> Setting? {
    var form = form
    form.maxZoom = max(form.maxZoom, 1.6)
    let factor = size.width / form.size.width
    let sheet = make(form, factor, size.width, 1, true)
    guard sheet.usualHeight <= size.height, sheet.leastHeight <= size.height else { return nil }
    return enlarged(
      Setting(form: form, factor: factor, namesAbove: true, sheet: sheet), size.width, size.height, make)
  }

  /// A chart of few rows in larger type: it fills its frame in the proportions of a full one, as a poster does, where
  /// rows pulled apart would leave names and bars lost in white.
  private static func enlarged(_ made: Setting, _ width: Double, _ height: Double, _ make: Making) -> Setting
  {
    guard made.sheet.usualHeight < height else { return made }
    let titleLines = max(made.form.titleLines, made.sheet.titleLineCount)
    var zoom = min(made.form.maxZoom, height / made.sheet.usualHeight)
    while zoom > 1.02 {
      var larger = made
      larger.factor *= zoom
      larger.sheet = make(made.form, larger.factor, width, 1, made.namesAbove)
      // titles and names may need another line in larger type
      let fits = larger.sheet.usualHeight <= height && larger.sheet.leastHeight <= height
      if fits, !made.namesAbove || larger.sheet.titleLineCount <= titleLines { return larger }
      zoom *= 0.96
    }
    return made
  }
}
