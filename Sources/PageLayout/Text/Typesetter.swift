internal import Figures

/// How a text is set.
struct TextSetting {
  var type: TypeStyle
  var colour: Colour
  var alignment: Alignment = .left
  /// Gaps between Han and Latin: in prose, not in tables, labels and charts.
  var gaps = false
  /// In em, of the first line.
  var indent = 0.0
  var prefersSense = false
  /// Overrides the style's lead.
  var lead: Double?
  var tracking = 0.0

  init(_ type: TypeStyle, _ colour: Colour, alignment: Alignment = .left, gaps: Bool = false) {
    self.type = type
    self.colour = colour
    self.alignment = alignment
    self.gaps = gaps
  }

  var font: Font { Font(type.family, type.weight, type.size, tracking: tracking) }
}

/// Sets words in the style of a sheet: the one way from text to frames.
struct Typesetter {
  let style: StyleSheet
  let palette: StyleSheet.Palette
  let measure: any TextMeasuring

  init(style: StyleSheet, theme: Theme = .light, measure: any TextMeasuring) {
    self.style = style
    self.palette = style.palette(theme)
    self.measure = measure
  }

  init(style: StyleSheet, palette: StyleSheet.Palette, measure: any TextMeasuring) {
    self.style = style
    self.palette = palette
    self.measure = measure
  }

  /// A paragraph of the given width: lines a lead apart, the first baseline placed so that the characters'
  /// boxes stand in the middle of their leads.
  func paragraph(_ text: RichText, _ setting: TextSetting, width: Double) -> Frame {
    let lead = setting.lead ?? setting.type.lead
    let lines = self.lines(text, setting, width: width)
    let first = lead / 2 + 0.38 * setting.type.size
    var frame = Frame(
      size: Size(width: width, height: lead * Double(lines.count)), baseline: first)
    for (n, line) in lines.enumerated() {
      let indent = n == 0 ? setting.indent * setting.type.size : 0
      let slack = width - indent - line.width
      let x: Double =
        switch setting.alignment {
        case .left, .justified: indent
        case .right: slack
        case .centre: slack / 2
        }
      for item in line.frame.items {
        frame.items.append(
          .init(Point(x: x + item.at.x, y: first + lead * Double(n) + item.at.y), item.item))
      }
    }
    return frame
  }

  /// The lines of a paragraph, each with its baseline at y 0.
  func lines(_ text: RichText, _ setting: TextSetting, width: Double) -> [SetLine] {
    let pieces = InlineStyling(typesetter: self, setting: setting).pieces(of: text)
    let atoms = LineAtom.atoms(of: pieces, measure: measure, gaps: setting.gaps)
    let indent = setting.indent * setting.type.size
    let isJustified = setting.alignment == .justified
    let breaking = LineBreaking(
      atoms: atoms, width: width, firstIndent: indent, isJustified: isJustified,
      minLastLine: style.text.minLastLine, prefersSense: setting.prefersSense)
    let lines = breaking.lines()
    let setter = LineSetting(pieces: pieces, breaking: breaking)
    return lines.enumerated().map { n, line in
      let room = width - (n == 0 ? indent : 0)
      let fills = isJustified && n < lines.count - 1
      return setter.set(line, room: fills || line.natural > room ? room : nil)
    }
  }

  /// One line without breaks; the baseline is at `baseline` of the frame, its height the lead.
  func line(_ text: RichText, _ setting: TextSetting) -> Frame {
    let pieces = InlineStyling(typesetter: self, setting: setting).pieces(of: text)
    let atoms = LineAtom.atoms(of: pieces, measure: measure, gaps: setting.gaps, isOneLine: true)
    let breaking = LineBreaking(
      atoms: atoms, width: .infinity, firstIndent: 0, isJustified: false, minLastLine: 0,
      prefersSense: false)
    let whole = LineBreaking.Line(range: atoms.indices, natural: 0)
    let set = LineSetting(pieces: pieces, breaking: breaking).set(whole, room: nil)
    let lead = setting.lead ?? setting.type.lead
    let baseline = lead / 2 + 0.38 * setting.type.size
    var frame = Frame(size: Size(width: set.width, height: lead), baseline: baseline)
    frame.items = set.frame.items.map { .init(Point(x: $0.at.x, y: $0.at.y + baseline), $0.item) }
    return frame
  }
}

extension Frame {
  /// Places a frame of text by the baseline of its first line.
  mutating func set(_ text: Frame, x: Double, baseline y: Double, tag: StructureTag? = nil) {
    place(text, x: x, y: y - text.baseline, tag: tag)
  }

  /// The same, flush right at `right`.
  mutating func set(_ text: Frame, right: Double, baseline y: Double, tag: StructureTag? = nil) {
    set(text, x: right - text.size.width, baseline: y, tag: tag)
  }
}
