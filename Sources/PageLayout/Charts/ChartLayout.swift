public import Figures

/// How large a stand-alone chart is, in pixels at scale 1.
public enum ChartSize: Hashable, Sendable {
  /// 1600 wide, 1000 high or more where the rows need it.
  case wide
  /// 1080 wide, as high as its rows.
  case phone
  /// 1920 × 1080.
  case slide
  /// A size of the user's own, in pixels.
  case exact(width: Double, height: Double)
}

/// Lays charts out: the only decisions about where a mark stands are made here and in the plots beside.
public enum ChartLayout {
  /// A chart with all its furniture, in pixels: `scale` 2 doubles every token, so that edges stay sharp.
  public static func standalone(
    _ chart: Chart, size: ChartSize = .wide, scale: Int = 1, theme: Theme = .light, style: StyleSheet,
    measure: any TextMeasuring
  ) -> Frame {
    fitting(chart, size, theme, style, measure).frame(scale: Double(max(1, scale)))
  }

  /// The least size of the same shape at which all text can be read; nil where it can be at this one.
  public static func leastSize(
    of chart: Chart, size: ChartSize, scale: Int = 1, style: StyleSheet, measure: any TextMeasuring
  ) -> Size? {
    guard case .exact(let width, let height) = size else { return nil }
    var wanted = Size(width: width, height: height)
    // lines break anew at another size, so the ratio alone may miss
    for round in 0..<30 {
      let fitting = fitting(chart, .exact(width: wanted.width, height: wanted.height), .light, style, measure)
      let type = fitting.smallestType * Double(max(1, scale))
      guard type < style.chart.legible, type > 0 else { return round == 0 ? nil : wanted }
      let growth = max(1.01, style.chart.legible / type)
      func grown(_ length: Double) -> Double { (length * growth / 10).rounded(.up) * 10 }
      wanted = Size(width: grown(wanted.width), height: grown(wanted.height))
    }
    return wanted
  }

  private static func fitting(
    _ chart: Chart, _ size: ChartSize, _ theme: Theme, _ style: StyleSheet, _ measure: any TextMeasuring
  ) -> FrameFitting {
    FrameFitting(size, style: style) { form, factor, width, scale, namesAbove in
      let look = ChartLook(
        style: style, form: form.scaled(factor * scale), colours: style.palette(theme),
        hatch: style.hatch.png.scaled(factor * scale), isEmbedded: false, namesAbove: namesAbove, snaps: true,
        measure: measure)
      return ChartSheet(chart, width: width * scale, look: look)
    }
  }

  /// A chart of the brief, in points: hairline, 图n with the title, subtitle, plot and remarks.
  ///
  /// - Parameters:
  ///   - chart: what is drawn.
  ///   - width: as wide as it shall be.
  ///   - height: as high as it shall be; nil for as high as it needs.
  ///   - label: before the number: 图.
  ///   - style: the tokens it is set by.
  ///   - measure: measures text in the fonts of the style.
  public static func embedded(
    _ chart: Chart, width: Double, height: Double? = nil, label: String, style: StyleSheet,
    measure: any TextMeasuring
  ) -> Frame {
    embeddedSheet(chart, width: width, label: label, style: style, measure: measure).drawn(height: height)
  }

  /// How high a chart of the brief likes to be, and how low it may be made.
  static func embeddedHeight(
    _ chart: Chart, width: Double, label: String, style: StyleSheet, measure: any TextMeasuring
  ) -> (ideal: Double, least: Double) {
    let sheet = embeddedSheet(chart, width: width, label: label, style: style, measure: measure)
    return (sheet.idealHeight, min(sheet.idealHeight, sheet.leastHeight))
  }

  private static func embeddedSheet(
    _ chart: Chart, width: Double, label: String, style: StyleSheet, measure: any TextMeasuring
  ) -> ChartSheet {
    let look = ChartLook(
      style: style, form: style.chart.embedded, colours: style.light, hatch: style.hatch.pdf,
      isEmbedded: true, namesAbove: false, snaps: false, measure: measure)
    return ChartSheet(chart, width: width, look: look, numberLabel: label)
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
