public import Figures

/// How large a stand-alone chart is, in pixels at scale 1.
public enum ChartSize: Hashable, Sendable {
  /// 1600 wide, 1000 high or more where the rows need it.
  case wide
  /// 1080 wide, as high as its rows.
  case phone
  /// 1920 × 1080.
  case slide
  case exact(width: Double, height: Double)
}

/// Lays charts out: the only decisions about where a mark stands are made here and in the plots beside.
public enum ChartLayout {
  /// A chart with all its furniture, in pixels: `scale` 2 doubles every token, so that edges stay sharp.
  public static func standalone(
    _ chart: Chart, size: ChartSize = .wide, scale: Int = 1, theme: Theme = .light, style: StyleSheet,
    measure: any TextMeasuring
  ) -> Frame {
    let scale = Double(max(1, scale))
    func sheet(_ form: StyleSheet.ChartForm, _ factor: Double, _ width: Double) -> ChartSheet {
      let look = ChartLook(
        style: style, form: form.scaled(factor * scale), colours: style.palette(theme),
        hatch: style.hatch.png.scaled(factor * scale), isEmbedded: false, snaps: true, measure: measure)
      return ChartSheet(chart, width: width * scale, look: look)
    }
    let forms = style.chart
    switch size {
    case .wide:
      return sheet(forms.wide, 1, forms.wide.size.width).drawn(growing: forms.wide.size.height, scale)
    case .phone:
      return sheet(forms.phone, 1, forms.phone.size.width).drawn(growing: forms.phone.size.height, scale)
    case .slide:
      return exact(forms.slideSize, forms, scale, sheet)
    case .exact(let width, let height):
      return exact(Size(width: width, height: height), forms, scale, sheet)
    }
  }

  /// A chart of the brief, in points: hairline, 图n with the title, subtitle, plot and remarks.
  ///
  /// - Parameters:
  ///   - height: as high as it shall be; nil for as high as it needs.
  ///   - label: before the number: 图.
  public static func embedded(
    _ chart: Chart, width: Double, height: Double? = nil, label: String, style: StyleSheet,
    measure: any TextMeasuring
  ) -> Frame {
    let look = ChartLook(
      style: style, form: style.chart.embedded, colours: style.light, hatch: style.hatch.pdf,
      isEmbedded: true,
      snaps: false, measure: measure)
    return ChartSheet(chart, width: width, look: look, numberLabel: label).drawn(height: height)
  }

  /// The form nearest to the wanted shape, made smaller until all rows fit: nothing overlaps, nothing is cut.
  private static func exact(
    _ size: Size, _ forms: StyleSheet.Chart, _ scale: Double,
    _ sheet: (StyleSheet.ChartForm, Double, Double) -> ChartSheet
  ) -> Frame {
    let isTall = size.width <= size.height * 1.15
    let form = isTall ? forms.phone : forms.wide
    var factor = size.width / form.size.width
    if !isTall, let height = form.size.height { factor = min(factor, size.height / height) }
    var made = sheet(form, factor, size.width)
    for _ in 0..<30 where made.leastHeight > size.height * scale {
      factor *= 0.94
      made = sheet(form, factor, size.width)
    }
    return made.drawn(height: size.height * scale)
  }
}

extension StyleSheet.HatchStyle {
  func scaled(_ factor: Double) -> StyleSheet.HatchStyle {
    var style = self
    style.pitch *= factor
    style.line *= factor
    return style
  }
}
