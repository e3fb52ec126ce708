internal import Figures

/// What all parts of a brief are set with, and the bookmarks gathered on the way.
final class BriefSetting {
  let brief: Brief
  let typesetter: Typesetter
  private(set) var outline: [OutlineEntry] = []

  init(_ brief: Brief, style: StyleSheet, measure: any TextMeasuring) {
    self.brief = brief
    typesetter = Typesetter(style: style, measure: measure)
  }

  var style: StyleSheet { typesetter.style }
  var palette: StyleSheet.Palette { typesetter.palette }
  var labels: BriefLabels { brief.labels }

  /// Width of the text block.
  var width: Double { style.page.size.width - style.page.margin.left - style.page.margin.right }
  /// Height of the text block.
  var height: Double { style.page.size.height - style.page.margin.top - style.page.margin.bottom }

  /// The width of some of the page's columns with the gutters between them.
  func span(_ columns: Int) -> Double {
    Double(columns) * style.page.columnWidth + Double(columns - 1) * style.page.gutter
  }

  /// The left edge of a column, from 0.
  func left(_ column: Int) -> Double {
    Double(column) * (style.page.columnWidth + style.page.gutter)
  }

  /// Room between baselines of prose: Latin letters, lower than Han characters, need less.
  func proseLead(_ lead: Double) -> Double { labels.isLatin ? 5 * lead / 6 : lead }

  /// Names a place and enters it into the bookmarks.
  func mark(_ name: String, title: String, level: Int, in frame: inout Frame, y: Double = 0) {
    frame.place(.destination(name), x: 0, y: y)
    outline.append(OutlineEntry(title: title, level: level, destination: name))
  }

  func rule(
    _ frame: inout Frame, y: Double, x: Double = 0, width: Double, _ weight: Double,
    _ colour: Colour
  ) {
    frame.draw(
      Shape(
        .line(Point(x: x, y: y), Point(x: x + width, y: y)), stroke: Stroke(colour, width: weight)))
  }

  /// Text of one line set by its baseline.
  func line(_ text: RichText, _ type: TypeStyle, _ colour: Colour) -> Frame {
    typesetter.line(text, TextSetting(type, colour))
  }

  /// A line made smaller where it is wider than its room.
  func line(_ text: RichText, _ type: TypeStyle, _ colour: Colour, tracking: Double = 0, within room: Double)
    -> Frame
  {
    func set(_ share: Double) -> Frame {
      var setting = TextSetting(type.sized(share * type.size), colour)
      setting.tracking = share * tracking
      return typesetter.line(text, setting)
    }
    let whole = set(1)
    guard whole.size.width > room, room > 0 else { return whole }
    return set(max(5 / type.size, room / whole.size.width))
  }

  /// A heading of several lines, each broken by sense, with its tag.
  func heading(_ lines: [String], _ type: TypeStyle, level: Int, width: Double) -> Frame {
    var setting = TextSetting(type, palette.ink)
    setting.prefersSense = true
    var inner = Frame(size: Size(width: width, height: 0))
    for (n, text) in lines.enumerated() {
      let set = typesetter.paragraph(RichText(text), setting, width: width)
      if n == 0 { inner.baseline = set.baseline }
      inner.place(set, x: 0, y: inner.size.height)
      inner.size.height += set.size.height
    }
    var frame = Frame(size: inner.size, baseline: inner.baseline)
    frame.place(inner, x: 0, y: 0, tag: .heading(level))
    return frame
  }
}
